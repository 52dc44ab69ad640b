"""Modules are compiled once, and again only when they change."""

import os
from importlib.util import cache_from_source
from pathlib import Path

import pytest

from studio.ops.warm import compile_modules, unpack_bank
from studio.synthesis import bank_unpacking
from tests.synthesis.soundfonts import tone, write_font


@pytest.fixture
def module(tmp_path: Path) -> Path:
    path = tmp_path / "module.py"
    path.write_text("answer = 42\n")
    return path


def test_a_module_is_compiled_once(module: Path) -> None:
    assert compile_modules([module]) == 1
    assert Path(cache_from_source(str(module))).is_file()
    assert compile_modules([module]) == 0


def test_a_module_that_changed_is_compiled_again(module: Path) -> None:
    compile_modules([module])
    later = Path(cache_from_source(str(module))).stat().st_mtime + 10
    os.utime(module, (later, later))

    assert compile_modules([module]) == 1


def test_what_cannot_be_compiled_is_passed_over(module: Path) -> None:
    broken = module.with_name("broken.py")
    broken.write_text("def (:")

    assert compile_modules([broken, module.with_name("missing.py"), Path("/dev/null/module.py"), module]) == 1


def test_the_bank_that_plays_is_unpacked_once_and_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    font = write_font(tmp_path / "tones.sf3", [tone(440.0)], packed=True)
    monkeypatch.setenv("STUDIO_SOUNDS", str(font))
    monkeypatch.setattr(bank_unpacking, "cache_folder", lambda: tmp_path / "banks")
    said: list[str] = []

    unpack_bank(said.append)
    unpack_bank(said.append)

    assert len(said) == 1
    assert said[0].startswith("Unpacking the sound bank tones, once, into ")
    assert [path.suffix for path in (tmp_path / "banks").iterdir()] == [".sf2"]


def test_a_bank_that_cannot_be_unpacked_is_said_with_what_plays_instead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    font = write_font(tmp_path / "tones.sf3", [tone(440.0)], packed=True)
    (tmp_path / "banks").write_text("a file where the folder would be")
    monkeypatch.setenv("STUDIO_SOUNDS", str(font))
    monkeypatch.setattr(bank_unpacking, "cache_folder", lambda: tmp_path / "banks")
    said: list[str] = []

    unpack_bank(said.append)

    assert said[1].startswith("tones could not be unpacked: ")
    assert said[-1].endswith("TimGM6mb plays instead.")
