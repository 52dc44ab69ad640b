"""Machine code on disk: kept while nothing changed, left behind when anything did."""

from pathlib import Path

import numpy as np
import pytest

from studio.audio import kernels
from studio.audio.clip import Samples


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


def test_machine_code_is_not_taken_from_a_folder_that_others_may_write_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kernels.tempfile, "gettempdir", lambda: str(tmp_path))
    monkeypatch.setattr(kernels.tempfile, "mkdtemp", lambda prefix: f"{prefix}of-its-own")
    own = kernels._own_folder("kernels-1")
    assert own.parent == tmp_path
    assert own == kernels._own_folder("kernels-1")

    own.chmod(0o777)

    assert str(kernels._own_folder("kernels-1")) == "mother-load-of-its-own"


def test_what_is_stale_is_removed_and_what_is_used_stays(studio: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stale = kernels.machine_code_folder()
    (studio / "synthesis" / "new.py").write_text("")
    used = kernels.machine_code_folder()
    monkeypatch.setattr(kernels, "FOLDER", used)

    kernels.forget_stale_machine_code()

    assert used.is_dir()
    assert not stale.exists()


@kernels.kernel
def _resonance(target: Samples, source: Samples, angles: Samples) -> None:
    one = np.float32(1.0)
    for index in range(source.shape[0]):
        value, angle = source[index], angles[index]
        first = one / (one + angle * (angle + value))
        series = one + value * np.float32(1.0 / 6.0) * (one + value * np.float32(1.0 / 7.0))
        target[index] = series * first * angle * angle + first * value - value * angle


def test_vectors_and_single_values_round_alike() -> None:
    noise = np.random.default_rng(1)
    source, angles = (noise.uniform(0.5, 5.0, 65_536).astype(np.float32) for _ in range(2))
    in_vectors, one_by_one, in_place = np.empty_like(source), np.empty_like(source), source.copy()

    _resonance(in_vectors, source, angles)
    for index in range(source.size):
        _resonance(one_by_one[index : index + 1], source[index : index + 1], angles[index : index + 1])
    _resonance(in_place, in_place, angles)

    np.testing.assert_array_equal(one_by_one, in_vectors)
    np.testing.assert_array_equal(in_place, in_vectors)
