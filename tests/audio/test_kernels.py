"""Machine code on disk: kept while nothing changed, left behind when anything did."""

from pathlib import Path

import pytest

from studio.audio import kernels


@pytest.fixture
def studio(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for folder in ("audio", "synthesis"):
        (tmp_path / folder).mkdir()
    (tmp_path / "audio" / "called.py").write_text("level = 1")
    monkeypatch.setattr(kernels, "_STUDIO", tmp_path)
    return tmp_path


def test_the_same_sources_keep_their_machine_code(studio: Path) -> None:
    folder = kernels.machine_code_folder()

    assert folder.is_dir()
    assert studio in folder.parents
    assert kernels.machine_code_folder() == folder


def test_a_kernel_that_another_file_calls_leaves_the_old_code_behind(studio: Path) -> None:
    before = kernels.machine_code_folder()

    (studio / "audio" / "called.py").write_text("level = 2")

    assert kernels.machine_code_folder() != before


def test_an_installation_that_may_only_be_read_compiles_elsewhere(studio: Path) -> None:
    (studio / "__pycache__").write_text("in the way")

    assert studio not in kernels.machine_code_folder().parents


def test_what_is_stale_is_removed_and_what_is_used_stays(studio: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stale = kernels.machine_code_folder()
    (studio / "synthesis" / "new.py").write_text("")
    used = kernels.machine_code_folder()
    monkeypatch.setattr(kernels, "FOLDER", used)

    kernels.forget_stale_machine_code()

    assert used.is_dir()
    assert not stale.exists()
