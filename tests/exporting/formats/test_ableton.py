"""A Live set is whole and refers to what is there; no program here can open it."""

import gzip
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

import pytest
import soundfile

from studio.composing.genre import GENRES
from studio.exporting.export_bundle import ExportBundle
from studio.exporting.exporter import EXPORTERS
from tests.exporting.recordings import Played, played, recording_of, score_of

LOCAL = {
    "AutomationLane", "ClipSlot", "AudioClip", "MidiClip", "KeyTrack", "WarpMarker",
    "RemoteableTimeSignature", "Scene", "AudioSequencer", "AutomationEnvelope", "EnumEvent", "FloatEvent",
    "ExpressionLane", "Locator",
}  # fmt: skip
"""Elements whose id tells them from their siblings only."""


def set_in(folder: Path) -> ET.Element:
    (path,) = folder.glob("*.als")
    return ET.fromstring(gzip.decompress(path.read_bytes()))[0]  # noqa: S314 - we wrote it


def written(recording: ExportBundle, folder: Path) -> Path:
    return EXPORTERS["ableton"].write(recording, folder)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(recording_of(score_of("lofi"), tmp_path / "sounds"), tmp_path)


def value(element: ET.Element, path: str) -> str:
    return element.find(path).get("Value")


def notes_in(clip: ET.Element) -> Played:
    found = []
    for key in clip.iter("KeyTrack"):
        for note in key.iter("MidiNoteEvent"):
            start, duration = (float(note.get(name)) * 480 for name in ("Time", "Duration"))
            found.append(
                (round(start), round(start + duration), int(value(key, "MidiKey")), int(note.get("Velocity")))
            )
    return sorted(found)


@pytest.mark.parametrize("genre", GENRES)
def test_every_note_is_there_whatever_the_genre(genre: str, tmp_path: Path):
    score = score_of(genre)

    live_set = set_in(written(recording_of(score, tmp_path / "sounds"), tmp_path))

    assert {value(clip, "Name"): notes_in(clip) for clip in live_set.iter("MidiClip")} == played(score)


def test_ids_are_unique_and_lower_than_the_next(folder: Path):
    live_set = set_in(folder)

    pointees = [
        int(element.get("Id"))
        for element in live_set.iter()
        if "Id" in element.attrib and element.tag not in LOCAL
    ]

    assert len(pointees) == len(set(pointees)) > 200
    assert int(value(live_set, "NextPointeeId")) > max(pointees)
    for parent in live_set.iter():
        siblings = Counter((child.tag, child.get("Id")) for child in parent if child.tag in LOCAL)
        assert set(siblings.values()) <= {1}


def test_every_envelope_points_at_something(folder: Path):
    live_set = set_in(folder)
    targets = {element.get("Id") for element in live_set.iter("AutomationTarget")}

    pointed_at = [element.get("Value") for element in live_set.iter("PointeeId")]

    assert len(pointed_at) == 2
    assert set(pointed_at) <= targets


def test_every_stem_is_where_the_set_says_and_its_clip_is_as_long(folder: Path):
    live_set = set_in(folder)
    tempo_bpm = float(value(live_set, "MasterTrack/DeviceChain/Mixer/Tempo/Manual"))

    clips = list(live_set.iter("AudioClip"))

    paths = {value(clip, "SampleRef/FileRef/RelativePath") for clip in clips}
    assert paths == {f"Samples/Imported/{path.name}" for path in (folder / "Samples" / "Imported").iterdir()}
    for clip in clips:
        path = folder / value(clip, "SampleRef/FileRef/RelativePath")
        info = soundfile.info(path)
        seconds = info.frames / info.samplerate
        assert value(clip, "IsWarped") == "false"
        assert float(value(clip, "Loop/LoopEnd")) == pytest.approx(seconds, abs=1e-8)
        assert float(value(clip, "CurrentEnd")) * 60 / tempo_bpm == pytest.approx(seconds, abs=1e-7)
        assert int(value(clip, "SampleRef/DefaultDuration")) == info.frames
        assert int(value(clip, "SampleRef/FileRef/OriginalFileSize")) == path.stat().st_size


def test_tempo_meter_and_sections_are_the_scores(tmp_path: Path):
    score = score_of("waltz in 3/4 at 97.5 bpm, jazz")

    live_set = set_in(written(recording_of(score, tmp_path / "sounds"), tmp_path))

    locators = [
        (float(value(locator, "Time")), value(locator, "Name")) for locator in live_set.iter("Locator")
    ]
    assert value(live_set, "MasterTrack/DeviceChain/Mixer/Tempo/Manual") == "97.5"
    assert [event.get("Value") for event in live_set.iter("FloatEvent")] == ["97.5"]
    assert value(live_set, "MasterTrack/DeviceChain/Mixer/TimeSignature/Manual") == str(99 * 2 + 2)
    assert locators == [(section.start_bar * 3.0, section.name) for section in score.sections]


def test_stems_play_and_their_notes_are_muted(folder: Path):
    live_set = set_in(folder)

    assert {value(track, "DeviceChain/Mixer/Speaker/Manual") for track in live_set.iter("AudioTrack")} == {
        "true"
    }
    assert {value(track, "DeviceChain/Mixer/Volume/Manual") for track in live_set.iter("AudioTrack")} == {"1"}
    assert {value(track, "DeviceChain/Mixer/Speaker/Manual") for track in live_set.iter("MidiTrack")} == {
        "false"
    }


def test_the_readme_says_that_nobody_opened_it_in_live(folder: Path):
    assert "has not been opened in Live" in (folder / "README.txt").read_text(encoding="utf-8")
