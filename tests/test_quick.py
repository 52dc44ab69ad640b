"""The quick half leaves out what is marked, and finds what ought to be."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

PIECE = """
def test_a_piece():
    from studio.engines.symbolic import SymbolicEngine
    SymbolicEngine().produce(None, None, None)
"""
TORCH = """
def test_something_that_loads_torch():
    import sys
    sys.modules.setdefault("torch", sys)
"""


def quick(folder: Path, test: str) -> str:
    """What the quick half says of one file of tests."""
    (folder / "test_planted.py").write_text(test, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-c",
        ROOT / "pyproject.toml",
        "-p",
        "tests.conftest",
        "--quick",
        folder,
    ]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout


def test_what_is_marked_is_left_out(tmp_path: Path) -> None:
    marked = [
        PIECE.replace("def test_a_piece", f"@pytest.mark.{mark}\ndef test_{mark}")
        for mark in ("sound", "torch", "served", "browser")
    ]

    assert "4 deselected" in quick(tmp_path, "import pytest\n\n" + "\n".join(marked))


def test_a_file_that_is_marked_as_a_whole_is_not_even_imported(tmp_path: Path) -> None:
    told = quick(tmp_path, "import pytest\nimport nobody_has_this\n\npytestmark = pytest.mark.sound\n")

    assert "no tests ran" in told


@pytest.mark.parametrize(
    ("test", "reason"), [(PIECE, "mark the test as sound"), (TORCH, "mark the test as torch")]
)
def test_what_ought_to_be_marked_fails(test: str, reason: str, tmp_path: Path) -> None:
    told = quick(tmp_path, test)

    assert reason in told
    assert " passed" not in told or "1 error" in told
