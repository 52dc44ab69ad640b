"""A new instrument is one file: parsed, composed for, played, written to MIDI and read back, documented."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.sound

ROOT = Path(__file__).parents[1]

INSTRUMENT = """
from studio.synthesis.equaliser import PeakingFilter
from studio.synthesis.subtractive import Subtractive

instrument = Subtractive(
    label="Kazoo",
    family="wind",
    roles=("lead", "counter"),
    words=("kazoo", "kazoos"),
    kinds=("flute",),
    stands_in_for=("vuvuzela",),
    program=79,
    lowest=55,
    highest=79,
    pulse=0.5,
    cutoff_hz=3000,
    body=(PeakingFilter(1200, 6, 2.0),),
)
"""

PLUGIN = """
from pathlib import Path

import studio.synthesis.instruments

studio.synthesis.instruments.__path__.append(str(Path(__file__).parent / "instruments"))
"""

WISHES = ("a kazoo solo over funk", "jazz, no kazoo", "lofi with a vuvuzela", "rock without flute")

STORY = f"""
import json
import sys
from pathlib import Path

import mido
import one_more_instrument
from studio.composing.wishes import parse
from studio.recordings.containers import container_of
from studio.recordings.midi_reader import read_midi
from studio.library.desk_view import desk_view
from studio.settings import Settings
from studio.studio import Studio
from studio.theory.score import Score
from tools.readme_tables import instrument_rows

folder = Path(sys.argv[1])
print(json.dumps({{text: parse(text, 1).to_json() for text in {WISHES!r}}}))
studio = Studio(Settings(folder / "home"))
take = studio.make(studio.requests.create("funk with a kazoo solo, 6 seconds", 1))
at = studio.library.folder(take)
score = Score.from_json(json.loads((at / take.files["score"]).read_text()))
print(json.dumps(score.to_json()))
foreign = mido.MidiFile(str(at / take.files["midi"]))
messages = [message for track in foreign.tracks for message in track]
programs = [message.program for message in messages if message.type == "program_change"]
ours = [part.instrument for part in read_midi(container_of(at / take.files["midi"]), "Ours").score.parts]
for track in foreign.tracks:
    track[:] = [message for message in track if message.type != "instrument_name"]
foreign.save(folder / "foreign.mid")
theirs = [part.instrument for part in read_midi(container_of(folder / "foreign.mid"), "Theirs").score.parts]
print(json.dumps({{"programs": programs, "ours": ours, "theirs": theirs}}))
print(json.dumps(desk_view(take, studio.library.files(take), score)["parts"]))
print(json.dumps(instrument_rows()))
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the one file lies, and a plugin that puts it among the instruments."""
    folder = tmp_path_factory.mktemp("more")
    (folder / "instruments").mkdir()
    (folder / "instruments" / "kazoo.py").write_text(INSTRUMENT, encoding="utf-8")
    (folder / "one_more_instrument.py").write_text(PLUGIN, encoding="utf-8")
    return folder


def run(folder: Path, *arguments: str) -> str:
    """What Python says with the new file among the instruments."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(folder), str(ROOT)])}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def story(folder: Path) -> list[Any]:
    """Wishes; the score of a song; what MIDI makes of it; its desk; the table in the docs."""
    return [json.loads(line) for line in run(folder, "-c", STORY, str(folder)).splitlines()]


def test_a_wish_can_ask_for_it_and_do_without_it(story: list[Any]) -> None:
    solo, without, substitute, wider = (story[0][text] for text in WISHES)

    assert (solo["genre"], solo["instruments"]) == ("funk", ["kazoo"])
    assert without["without"] == ["kazoo"]
    assert substitute["instruments"] == ["kazoo"]
    assert substitute["notes"] == ["There is no vuvuzela yet; kazoo plays instead."]
    assert wider["without"] == ["flute", "kazoo"]


def test_it_is_composed_for_in_its_role_and_range(story: list[Any]) -> None:
    (part,) = (part for part in story[1]["parts"] if part["instrument"] == "kazoo")

    assert part["role"] == "lead"
    pitches = [note["pitch"] if isinstance(note, dict) else note[2] for note in part["notes"]]
    assert len(pitches) > 3
    assert min(pitches) >= 55
    assert max(pitches) <= 79


def test_midi_goes_out_with_its_program_and_comes_back_as_it(story: list[Any]) -> None:
    midi = story[2]

    assert 79 in midi["programs"]
    assert "kazoo" in midi["ours"]
    assert "kazoo" in midi["theirs"], "a file of other people knows the program alone"


def test_it_sounds_and_stands_on_the_desk(story: list[Any]) -> None:
    (part,) = (part for part in story[3] if part["instrument"] == "kazoo")

    assert part["level_lufs"] > -40.0


def test_the_docs_have_a_row_for_it(story: list[Any]) -> None:
    assert story[4].count("| `kazoo` | Kazoo | wind | lead, counter | G3–G5 | 79 | kazoo, kazoos |") == 1


def test_the_tests_that_go_over_all_instruments_go_over_it(folder: Path) -> None:
    files = [
        "tests/test_instrument_facts.py",
        "tests/synthesis/test_instruments.py",
        "tests/composing/test_wishes.py",
    ]
    listed = run(
        folder,
        "-m",
        "pytest",
        "-p",
        "one_more_instrument",
        "--collect-only",
        "-q",
        "-p",
        "no:cacheprovider",
        *files,
    )

    for file in files:
        assert any(line.startswith(file) and "kazoo" in line for line in listed.splitlines()), file
