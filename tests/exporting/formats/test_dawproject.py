"""A DAWproject is valid, complete, and plays the notes of the MIDI file."""

import io
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

import pytest
import soundfile
from lxml import etree

from studio.composing.genre import GENRES
from studio.exporting.export_bundle import ExportBundle
from studio.exporting.exporter import EXPORTERS
from tests.exporting.recordings import Played, played, recording_of, score_of

SCHEMAS = Path(__file__).parents[1] / "schemas"


def written(recording: ExportBundle, folder: Path) -> zipfile.ZipFile:
    return zipfile.ZipFile(EXPORTERS["dawproject"].write(recording, folder))


def root_of(archive: zipfile.ZipFile, name: str = "project.xml") -> ET.Element:
    return ET.fromstring(archive.read(name))  # noqa: S314 - we wrote it


@pytest.fixture
def archive(tmp_path: Path) -> zipfile.ZipFile:
    return written(recording_of(score_of("lofi"), tmp_path / "sounds"), tmp_path)


def notes_in(root: ET.Element) -> dict[str, Played]:
    found = {}
    for clip in root.iter("Clip"):
        notes = clip.find("Notes")
        if notes is not None:
            found[clip.get("name")] = [note_in(note) for note in notes]
    return found


def note_in(note: ET.Element) -> tuple[int, int, int, int]:
    start, duration = float(note.get("time")) * 480, float(note.get("duration")) * 480
    assert abs(start - round(start)) < 1e-4
    return round(start), round(start + duration), int(note.get("key")), round(float(note.get("vel")) * 127)


@pytest.mark.parametrize("genre", GENRES)
def test_it_is_valid_and_has_every_note_whatever_the_genre(genre: str, tmp_path: Path):
    score = score_of(genre)

    archive = written(recording_of(score, tmp_path / "sounds"), tmp_path)

    for name, schema in (("project.xml", "Project.xsd"), ("metadata.xml", "MetaData.xsd")):
        etree.XMLSchema(etree.parse(SCHEMAS / schema)).assertValid(etree.fromstring(archive.read(name)))
    assert notes_in(root_of(archive)) == played(score)


def test_every_sound_is_in_the_archive_and_its_clip_is_as_long(archive: zipfile.ZipFile):
    root = root_of(archive)
    tempo_bpm = float(root.find("Transport/Tempo").get("value"))

    audio = [(clip, clip.find("Audio")) for clip in root.iter("Clip") if clip.find("Audio") is not None]

    assert {element.find("File").get("path") for _, element in audio} == set(archive.namelist()) - {
        "project.xml",
        "metadata.xml",
    }
    for clip, element in audio:
        info = soundfile.info(io.BytesIO(archive.read(element.find("File").get("path"))))
        seconds = info.frames / info.samplerate
        assert (
            float(element.get("duration")) == float(clip.get("playStop")) == pytest.approx(seconds, abs=1e-8)
        )
        assert float(clip.get("duration")) * 60 / tempo_bpm == pytest.approx(seconds, abs=1e-7)
        assert (element.get("sampleRate"), element.get("channels")) == (
            str(info.samplerate),
            str(info.channels),
        )


def test_ids_are_unique_and_every_reference_leads_to_one(archive: zipfile.ZipFile):
    root = root_of(archive)
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    tracks = {track.get("id") for track in root.iter("Track")}
    channels = {channel.get("id") for channel in root.iter("Channel")}

    assert len(ids) == len(set(ids))
    assert {lanes.get("track") for lanes in root.iter("Lanes") if lanes.get("track")} <= tracks
    assert {channel.get("destination") for channel in root.iter("Channel")} - {None} <= channels


def test_tempo_meter_and_sections_are_the_scores(tmp_path: Path):
    score = score_of("waltz in 3/4 at 97.5 bpm, jazz")

    root = root_of(written(recording_of(score, tmp_path / "sounds"), tmp_path))

    meter = root.find("Transport/TimeSignature")
    assert float(root.find("Transport/Tempo").get("value")) == score.tempo_bpm == 97.5
    assert (
        (int(meter.get("numerator")), int(meter.get("denominator")))
        == (score.meter.count, score.meter.unit)
        == (3, 4)
    )
    assert [(float(marker.get("time")), marker.get("name")) for marker in root.iter("Marker")] == [
        (section.start_bar * 3.0, section.name) for section in score.sections
    ]


def test_stems_play_at_unity_and_the_muted_notes_stand_where_they_were_mixed(tmp_path: Path):
    score = score_of("rock")
    recording = recording_of(score, tmp_path / "sounds")

    root = root_of(written(recording, tmp_path))

    mixer = {}
    for track in root.iter("Track"):
        channel = track.find("Channel")
        mixer[track.get("name")] = tuple(
            channel.find(name).get("value") for name in ("Mute", "Volume", "Pan")
        )
    for part in score.parts:
        fader = recording.fader_of(part)
        mute, volume, pan = mixer[f"{part.id} notes"]
        assert mixer[part.id] == ("false", "1", "0.5")
        assert (mute, float(volume)) == ("true", pytest.approx(10 ** (fader.gain_db / 20)))
        assert float(pan) == pytest.approx((fader.pan + 1) / 2)
    assert mixer["Master"] == ("false", "1", "0.5")


def test_the_metadata_has_the_title(archive: zipfile.ZipFile):
    assert root_of(archive, "metadata.xml").find("Title").text == "Night Drive"
