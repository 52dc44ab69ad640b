"""The quick half leaves out what is marked, and finds what ought to be."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import SLOW

ROOT = Path(__file__).parents[1]

MARKED = """
@pytest.mark.{mark}
def test_{mark}():
    pytest.fail("it is run")
"""

UNMARKED = """
def test_a_piece():
    from studio.engines.symbolic import SymbolicEngine
    SymbolicEngine().produce(None, None, None)

def test_something_that_loads_torch():
    import sys
    sys.modules.setdefault("torch", sys)
"""

WHOLLY_MARKED = """
import nobody_has_this
import pytest

pytestmark = pytest.mark.{mark}
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the quick half says of two files of tests."""
    folder = tmp_path_factory.mktemp("planted")
    marked = "".join(MARKED.format(mark=mark) for mark in SLOW)
    (folder / "test_planted.py").write_text(f"import pytest\n{marked}{UNMARKED}", encoding="utf-8")
    (folder / "test_whole.py").write_text(WHOLLY_MARKED.format(mark="sound"), encoding="utf-8")
    options = ["-c", ROOT / "pyproject.toml", "-p", "tests.conftest", "--quick", "-p", "no:cacheprovider"]
    command = [sys.executable, "-m", "pytest", *options, folder]
    wide = os.environ | {"COLUMNS": "200"}
    return subprocess.run(command, cwd=ROOT, env=wide, capture_output=True, text=True, check=False).stdout


def test_what_is_marked_is_left_out(told: str) -> None:
    assert f"{len(SLOW)} deselected" in told
    assert "it is run" not in told


def test_a_file_that_is_marked_as_a_whole_is_not_even_imported(told: str) -> None:
    assert "nobody_has_this" not in told


def test_what_ought_to_be_marked_fails(told: str) -> None:
    assert re.search(r"FAILED .*test_a_piece - Failed: A whole piece is made; mark the test as sound", told)
    assert re.search(r"ERROR .*something has loaded torch; mark the test as torch", told)


def test_two_processes_share_files_and_not_the_tests_of_one(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / f"test_{name}.py").write_text(
            "import time\nimport pytest\n\n"
            "@pytest.mark.parametrize('number', range(8))\n"
            "def test_number(number):\n    time.sleep(0.05)\n",
            encoding="utf-8",
        )
    settings = ["-c", ROOT / "pyproject.toml", "--rootdir", tmp_path, "-p", "tests.conftest"]
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    together = re.search(r"^TOGETHER := (.+)$", makefile, re.MULTILINE)
    assert together is not None
    command = [sys.executable, "-m", "pytest", *settings, "-v", *together[1].split(), tmp_path]

    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout

    ran = re.findall(r"\[(gw\d)\].+PASSED .*test_(one|other)\.py", said)
    assert len(ran) == 16
    assert len(set(ran)) == 2
    assert {process for process, _ in ran} == {"gw0", "gw1"}
