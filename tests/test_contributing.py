"""The examples of CONTRIBUTING.md do what it says of them, each as one file among the studio's own."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from studio.audio.files import read

pytestmark = pytest.mark.sound

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
EXAMPLES = dict(re.findall(r"^`([\w/]+\.py)`\n\n```python\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL))
KINDS = {
    "A genre": "studio/composing/genres",
    "An instrument": "studio/synthesis/instruments",
    "An effect": "studio/mixing/effects",
    "An action": "studio/actions",
    "A tab": "ui/tabs",
}

PLUGIN = """
import importlib
from pathlib import Path

for package in {packages!r}:
    importlib.import_module(package).__path__.append(str(Path(__file__).parent / package.replace(".", "/")))
"""

STORY = """
import contextlib
import io
import json
import sys
from pathlib import Path

import planted
from studio.__main__ import main
from studio.settings import Settings
from studio.studio import Studio
from ui.blocks import build


def said(*words):
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.suppress(SystemExit):
        assert main(words) == 0
    return out.getvalue()


made = json.loads(said("create", "skiffle with an ocarina, 6 seconds", "--seed", "1", "--json"))
free = ("--snap", "free", "--json")
softer = json.loads(said("soften", made["song_id"], "--start", "0", "--end", "3", "--amount", "1", *free))
sound = json.loads(said("import", made["files"]["wav"], "--json"))
quieter = json.loads(said("soften", sound["song_id"], "--start", "1", "--end", "2", "--amount", "0.5", *free))
page = build(Studio(Settings(Path(sys.argv[1]))))
print(json.dumps({
    "brief": made["brief"],
    "neighbour": json.loads(said("parse", "a spasm band", "--seed", "1"))["brief"],
    "substitute": json.loads(said("parse", "lofi with a xun", "--seed", "1"))["brief"],
    "help": said("soften", "--help"),
    "scores": [made["files"]["score"], softer["files"]["score"]],
    "recordings": [sound["files"]["wav"], quieter["files"]["wav"]],
    "labels": [softer["request"], quieter["request"]],
    "endpoint": page.get_api_info()["named_endpoints"]["/soften"],
    "tabs": [part["props"].get("label") for part in page.get_config_file()["components"]
             if part["type"] == "tabitem"],
    "boxes": [part["props"]["value"] for part in page.get_config_file()["components"]
              if part["props"].get("label") == "Newest songs"],
}))
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the five files lie, and a plugin that puts them among the studio's own."""
    folder = tmp_path_factory.mktemp("contributed")
    for name, code in EXAMPLES.items():
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_text(code, encoding="utf-8")
    packages = [kind.replace("/", ".") for kind in KINDS.values()]
    (folder / "planted.py").write_text(PLUGIN.format(packages=packages), encoding="utf-8")
    return folder


def python(folder: Path, *arguments: str) -> str:
    """What Python says with the five files among the studio's own."""
    paths = os.pathsep.join([str(folder), str(ROOT)])
    environment = {**os.environ, "PYTHONPATH": paths, "STUDIO_HOME": str(folder / "home")}
    command = [sys.executable, *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def story(folder: Path) -> dict[str, Any]:
    """A song and what is done to it, and the page, with the five files there."""
    told: dict[str, Any] = json.loads(python(folder, "-c", STORY, str(folder / "home")).splitlines()[-1])
    return told


def test_there_is_one_example_under_each_heading() -> None:
    sections = dict(re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", TEXT, re.MULTILINE | re.DOTALL))

    for title, kind in KINDS.items():
        assert [str(Path(name).parent) for name in EXAMPLES if f"`{name}`" in sections[title]] == [kind], (
            title
        )


def test_the_examples_pass_the_check_of_style(folder: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "ruff",
        "check",
        "--config",
        ROOT / "pyproject.toml",
        "--ignore",
        "INP001",
        *(folder / name for name in EXAMPLES),
    ]
    assert (
        subprocess.run(command, capture_output=True, text=True, check=False).stdout == "All checks passed!\n"
    )


def test_a_wish_asks_for_the_genre_and_the_instrument(story: dict[str, Any]) -> None:
    assert (story["brief"]["genre"], story["brief"]["instruments"]) == ("skiffle", ["ocarina"])
    assert 150.0 <= story["brief"]["tempo_bpm"] <= 190.0
    assert story["neighbour"]["notes"] == [
        "There is no spasm band studio yet; this is Skiffle, the nearest there is."
    ]
    assert story["substitute"]["notes"] == ["There is no xun yet; ocarina plays instead."]


def test_the_instrument_plays_in_its_range(story: dict[str, Any]) -> None:
    (part,) = (part for part in parts_of(story, 0) if part["instrument"] == "ocarina")

    assert part["notes"]
    assert all(69 <= note[2] <= 89 for note in part["notes"])


def parts_of(story: dict[str, Any], place: int) -> list[dict[str, Any]]:
    """The parts of the song as it was made (0) and as it was softened (1)."""
    parts: list[dict[str, Any]] = json.loads(Path(story["scores"][place]).read_text(encoding="utf-8"))[
        "parts"
    ]
    return parts


def test_the_action_is_a_command_an_endpoint_and_a_label(story: dict[str, Any]) -> None:
    assert "How much softer: 0 changes nothing, 1 is as soft as it can be." in " ".join(story["help"].split())
    assert [parameter["parameter_name"] for parameter in story["endpoint"]["parameters"]][:3] == [
        "song_id",
        "start",
        "end",
    ]
    assert [label.split(",")[0].split()[0] for label in story["labels"]] == ["Soften", "Soften"]


def test_the_action_softens_notes_where_it_was_told_to(story: dict[str, Any]) -> None:
    before, after = (
        sorted((note[0], note[2], note[3]) for part in parts_of(story, place) for note in part["notes"])
        for place in (0, 1)
    )
    softened = [now for then, now in zip(before, after, strict=True) if then != now]

    assert softened
    assert {velocity for _, _, velocity in softened} == {1}
    assert after[-1] == before[-1], "what comes later is as it was"


def test_the_action_softens_a_recording_where_it_was_told_to(story: dict[str, Any]) -> None:
    before, after = (read(Path(path)).samples for path in story["recordings"])

    assert after[44100:88200] == pytest.approx(before[44100:88200] * 10 ** (-12 / 20), abs=2**-14)
    assert np.array_equal(after[:44100], before[:44100])
    assert np.array_equal(after[88200:], before[88200:])


def test_the_tab_stands_last_and_shows_the_songs(story: dict[str, Any]) -> None:
    assert story["tabs"][-1] == "Songbook"
    assert len(story["boxes"][0].splitlines()) == 2


def test_the_tests_that_go_over_all_of_a_kind_go_over_the_examples_and_pass(folder: Path) -> None:
    files = [
        "tests/mixing/test_effects.py",
        "tests/synthesis/test_instruments.py",
        "tests/composing/test_genre.py",
    ]
    told = python(
        folder,
        "-m",
        "pytest",
        "-p",
        "planted",
        "-p",
        "no:cacheprovider",
        "-k",
        "Tremolo or ocarina or skiffle",
        "-v",
        *files,
    )

    for file, name in zip(files, ("Tremolo", "ocarina", "skiffle"), strict=True):
        assert re.search(rf"^{file}.*{name}.* PASSED", told, re.MULTILINE), file
