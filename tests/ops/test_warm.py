"""Modules are compiled once, and again only when they change."""

import os
from importlib.util import cache_from_source
from pathlib import Path

import pytest

from studio.ops.warm import compile_modules


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
