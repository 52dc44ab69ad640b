"""Words in MIDI, a syllable a note; and in projects that have no place for them, a marker for each line."""

import xml.etree.ElementTree as ET
import zipfile

import mido

from studio.composing.composer import compose
from studio.composing.wishes import parse
from studio.exporting.exporter import EXPORTERS
from studio.exporting.sung_lines import sung_lines
from tests.exporting.recordings import recording_of

SONG = "pop at 120 bpm, 20 seconds\n\n[Verse]\nWalking down the road tonight\nevery window holds a light"
LINES = ["Walking down the road tonight", "every window holds a light"]


def sung():
    return compose(parse(SONG, seed=2))


def test_lines_are_put_together_from_their_syllables():
    score = sung()
    notes = [note for part in score.parts for note in part.notes if note.lyric]
    found = list(sung_lines(score))
    assert [line for _, line in found] == LINES
    assert found[0][0] == notes[0].start


def test_projects_have_a_marker_for_each_line(tmp_path):
    recording = recording_of(sung(), tmp_path / "sounds", stems=())
    reaper = next(EXPORTERS["reaper"].write(recording, tmp_path).rglob("*.rpp")).read_text(encoding="utf-8")
    with zipfile.ZipFile(EXPORTERS["dawproject"].write(recording, tmp_path)) as archive:
        root = ET.fromstring(archive.read("project.xml"))  # noqa: S314 (we wrote it)
    names = [marker.get("name") for marker in root.iter("Marker")]
    for line in LINES:
        assert f'"{line}" 0' in reaper
        assert line in names


def test_midi_has_a_lyric_event_on_each_sung_note(tmp_path):
    score = sung()
    recording = recording_of(score, tmp_path / "sounds", stems=())
    midi = mido.MidiFile(EXPORTERS["midi"].write(recording, tmp_path), charset="utf-8")
    said = [message.text for track in midi.tracks for message in track if message.type == "lyrics"]
    assert said == [note.lyric for part in score.parts for note in part.notes if note.lyric]
