"""A new action is one file: command, endpoint, entry and form in the Editor, done to notes and to sound."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from studio.audio.files import read
from tests.planting import ROOT, plant_reverse

pytestmark = pytest.mark.sound

STORY = """
import contextlib
import inspect
import io
import json
import sys
from pathlib import Path

from studio.__main__ import main
from studio.action import ACTIONS
from studio.settings import Settings
from studio.studio import Studio
from ui.action_api import endpoint_of
from ui.action_forms import action_forms
from ui.blocks import build


def said(*words):
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.suppress(SystemExit):
        assert main(words) == 0
    return out.getvalue()


async def do(action, said, request):
    return None


endpoint = endpoint_of(ACTIONS["reverse"], do)
info = build(Studio(Settings(Path(sys.argv[1]) / "page"))).get_api_info()["named_endpoints"]
take = json.loads(said("create", "house at 120 bpm, 8 seconds", "--seed", "1", "--json"))
back = json.loads(said("reverse", take["song_id"], "--start", "2", "--end", "4", "--parts", "bass", "--json"))
sound = json.loads(said("import", take["files"]["wav"], "--json"))
where = ("--start", "2", "--end", "4", "--snap", "free")
heard = json.loads(said("reverse", sound["song_id"], *where, "--softer-db", "6", "--json"))
told = {
    "commands": said("--help"),
    "help": said("reverse", "--help"),
    "parameters": [str(parameter) for parameter in inspect.signature(endpoint).parameters.values()],
    "documentation": endpoint.__doc__,
    "info": info["/reverse"],
    "forms": action_forms(),
    "scores": [take["files"]["score"], back["files"]["score"]],
    "recordings": [sound["files"]["wav"], heard["files"]["wav"]],
    "labels": [back["request"], heard["request"]],
}
print(json.dumps(told))
"""


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What every door says of the action, and what it makes of a song and of a recording."""
    folder = tmp_path_factory.mktemp("more")
    environment = {**os.environ, **plant_reverse(folder), "STUDIO_HOME": str(folder / "home")}
    command = [sys.executable, "-c", STORY, str(folder)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def test_the_command_line_has_it(story: dict[str, Any]):
    assert "play a stretch backwards" in story["commands"]
    for words in (
        "--start S",
        "--end S",
        "--parts drums,bass",
        "--softer-db",
        "How much softer it becomes.",
        "--twice",
    ):
        assert words in story["help"], words


def test_the_api_has_an_endpoint_for_it_with_types_and_help(story: dict[str, Any]):
    assert story["parameters"][:3] == ["song_id: str", "start: float", "end: float"]
    assert "softer_db: float = 0.0" in story["parameters"]
    assert "softer_db: How much softer it becomes; 0 to 24 dB." in story["documentation"]
    parameters = {parameter["parameter_name"]: parameter for parameter in story["info"]["parameters"]}
    assert list(parameters) == ["song_id", "start", "end", "parts", "softer_db", "twice", "snap"]
    assert {name: parameters[name]["python_type"]["type"] for name in ("softer_db", "twice")} == {
        "softer_db": "float",
        "twice": "bool",
    }


def test_the_editor_offers_it_with_its_fields(story: dict[str, Any]):
    form = next(form for form in story["forms"] if form["id"] == "reverse")

    assert (form["label"], form["key"], form["region"]) == ("Reverse", "W", "needed")
    assert form["offered_for"] == ["recordings", "scores"]
    assert [(field["name"], field["kind"], field["unit"]) for field in form["fields"]] == [
        ("parts", "parts", ""),
        ("softer_db", "number", "dB"),
        ("twice", "flag", ""),
    ]


def test_it_plays_the_notes_of_a_part_backwards(story: dict[str, Any]):
    before, after = (json.loads(Path(path).read_text(encoding="utf-8"))["parts"] for path in story["scores"])
    bar = 4 * 480
    inside = [
        note for part in before if part["id"] == "bass" for note in part["notes"] if bar <= note[0] < 2 * bar
    ]
    turned = sorted(
        (3 * bar - min(start + duration, 2 * bar), pitch) for start, duration, pitch, *_ in inside
    )
    made = [
        note for part in after if part["id"] == "bass" for note in part["notes"] if bar <= note[0] < 2 * bar
    ]

    assert story["labels"][0] == "Reverse bar 2"
    assert turned != sorted((start, pitch) for start, _, pitch, *_ in inside)
    assert sorted((start, pitch) for start, _, pitch, *_ in made) == turned
    assert [part for part in after if part["id"] != "bass"] == [
        part for part in before if part["id"] != "bass"
    ]


def test_it_plays_the_sound_of_a_recording_backwards(story: dict[str, Any]):
    before, after = (read(Path(path)).samples for path in story["recordings"])
    start, end = 2 * 44100, 4 * 44100

    assert np.abs(before[start:end]).max() > 0.1
    assert after[start:end] == pytest.approx(before[start:end][::-1] * 10 ** (-6 / 20), abs=2**-14)
    assert (after[:start] == before[:start]).all()
    assert (after[end:] == before[end:]).all()
