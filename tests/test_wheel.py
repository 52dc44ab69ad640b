"""``pip install .`` gives a working ``mother-load``: its wheel, installed elsewhere, makes a song."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from zipfile import ZipFile

import pytest

from studio.settings import Settings
from studio.studio import Studio

pytestmark = pytest.mark.sound

ROOT = Path(__file__).parents[1]
WISH = "trap, 5 seconds"
SEED = 1


def uv(*arguments: str | Path) -> None:
    """The installer that the Makefile works with, kept from the network."""
    beside = Path(sys.prefix).resolve().parent / ".venv-uv" / "bin" / "uv"
    done = subprocess.run(
        [shutil.which("uv") or beside, *arguments, "--offline"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy, so that nothing lies about here afterwards."""
    source, out = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    for name in ("pyproject.toml", "README.md", "LICENSE", "app.py"):
        shutil.copy(ROOT / name, source)
    for name in ("studio", "ui", "assets", "tests"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    uv("build", "--wheel", "--no-build-isolation", "--python", sys.executable, "--out-dir", out, source)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def command(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """``mother-load`` in an environment of its own that borrows the packages of the tests' environment."""
    environment = tmp_path_factory.mktemp("installed") / "environment"
    uv("venv", "--python", sys.executable, environment)
    uv("pip", "install", "--no-deps", "--python", environment / "bin" / "python", wheel)
    packages = (
        environment / "lib" / f"python{sys.version_info.major}.{sys.version_info.minor}" / "site-packages"
    )
    (packages / "needed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    # compiling is not what is tried here
    for compiled in (ROOT / "studio" / "__pycache__").glob("kernels-*"):
        shutil.copytree(compiled, packages / "studio" / "__pycache__" / compiled.name)
    return environment / "bin" / "mother-load"


def test_it_carries_every_module_and_file_of_the_studio_and_nothing_else(wheel: Path) -> None:
    files = [
        path for path in (ROOT / "studio").rglob("*") if path.is_file() and "__pycache__" not in path.parts
    ]
    expected = {path.relative_to(ROOT).as_posix() for path in files}

    carried = {name for name in ZipFile(wheel).namelist() if ".dist-info/" not in name}

    assert carried == expected


def test_the_installed_command_makes_the_song_that_the_sources_make(command: Path, tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    said = [command, "create", WISH, "--seed", str(SEED), "--json"]

    done = subprocess.run(
        said,
        cwd=tmp_path,
        env={**environment, "STUDIO_HOME": str(tmp_path / "home")},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    made = Path(json.loads(done.stdout)["files"]["wav"])
    assert made.is_relative_to(tmp_path / "home")
    studio = Studio(Settings(tmp_path / "other"))
    here = studio.library.file_path(studio.make(studio.requests.create(WISH, SEED)).id, "wav")
    assert made.read_bytes() == here.read_bytes()
