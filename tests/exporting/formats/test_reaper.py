"""A Reaper project, as another reader of such files understands it."""

from pathlib import Path

import pytest
import rpp
import soundfile

from studio.composing.genre import GENRES
from studio.exporting.export_bundle import ExportBundle
from studio.exporting.exporter import EXPORTERS
from tests.exporting.recordings import Played, played, recording_of, score_of

TOLERANCE_SECONDS = 1e-8


def project_in(folder: Path) -> rpp.Element:
    (path,) = folder.glob("*.rpp")
    return rpp.loads(path.read_text(encoding="utf-8"))


def value(element: rpp.Element, name: str) -> list[str]:
    return element.find(name)[1:]


def tracks_in(project: rpp.Element) -> dict[str, rpp.Element]:
    return {value(track, "NAME")[0]: track for track in project.findall("TRACK")}


def written(recording: ExportBundle, folder: Path) -> Path:
    return EXPORTERS["reaper"].write(recording, folder)


def notes_in(source: rpp.Element) -> tuple[Played, int]:
    """The notes of a MIDI source, and its length in ticks."""
    now, down, notes = 0, {}, []
    for _, delta, status, pitch, velocity in source.findall("E"):
        now += int(delta)
        key = int(pitch, 16)
        if int(status, 16) >> 4 == 0x9:
            assert key not in down
            down[key] = (now, int(velocity, 16))
        elif int(status, 16) >> 4 == 0x8:
            start, struck = down.pop(key)
            notes.append((start, now, key, struck))
    assert down == {}
    return sorted(notes), now


@pytest.mark.parametrize("genre", GENRES)
def test_every_note_is_there_whatever_the_genre(genre: str, tmp_path: Path):
    score = score_of(genre)
    recording = recording_of(score, tmp_path / "sounds")

    tracks = tracks_in(project_in(written(recording, tmp_path)))

    for part_id, notes in played(score).items():
        source = tracks[f"{part_id} notes"].find("ITEM").find("SOURCE")
        assert (source.attrib, value(source, "HASDATA")) == (["MIDI"], ["1", "480", "QN"])
        assert notes_in(source) == (notes, recording.length_ticks)


def test_every_stem_is_where_the_project_says_and_its_item_is_as_long(tmp_path: Path):
    score = score_of("jazz")

    folder = written(recording_of(score, tmp_path / "sounds"), tmp_path)

    items = [track.find("ITEM") for track in project_in(folder).findall("TRACK")]
    sounding = [item for item in items if item.find("SOURCE").attrib == ["FLAC"]]
    paths = {value(item.find("SOURCE"), "FILE")[0] for item in sounding}
    assert paths == {f"stems/{file.name}" for file in (folder / "stems").iterdir()}
    assert len(paths) == len(score.parts) + 1
    for item in sounding:
        info = soundfile.info(folder / value(item.find("SOURCE"), "FILE")[0])
        assert float(value(item, "LENGTH")[0]) == pytest.approx(
            info.frames / info.samplerate, abs=TOLERANCE_SECONDS
        )
        assert value(item, "POSITION") == ["0"]


def test_tempo_meter_and_sections_are_the_scores(tmp_path: Path):
    score = score_of("waltz in 3/4 at 97.5 bpm, jazz")

    project = project_in(written(recording_of(score, tmp_path / "sounds"), tmp_path))

    markers = [(int(number), float(at), name) for _, number, at, name, _ in project.findall("MARKER")]
    expected = []
    for number, section in enumerate(score.sections, 1):
        expected += [(number, section.start_bar * score.time.seconds_per_bar, section.name)]
        expected += [(number, section.end_bar * score.time.seconds_per_bar, "")]
    assert value(project, "TEMPO") == ["97.5", "3", "4"]
    assert markers == [
        (number, pytest.approx(at, abs=TOLERANCE_SECONDS), name) for number, at, name in expected
    ]


def test_stems_play_at_unity_and_the_muted_notes_stand_where_they_were_mixed(tmp_path: Path):
    recording = recording_of(score_of("rock"), tmp_path / "sounds")

    tracks = tracks_in(project_in(written(recording, tmp_path)))

    for part in recording.score.parts:
        stem, notes, fader = tracks[part.id], tracks[f"{part.id} notes"], recording.fader_of(part)
        gain, pan = (float(number) for number in value(notes, "VOLPAN")[:2])
        assert (value(stem, "VOLPAN")[:2], value(stem, "MUTESOLO")[0]) == (["1", "0"], "0")
        assert (gain, pan) == (pytest.approx(10 ** (fader.gain_db / 20)), pytest.approx(fader.pan))
        assert value(notes, "MUTESOLO")[0] == "1"


def test_no_two_tracks_share_an_identity(tmp_path: Path):
    project = project_in(written(recording_of(score_of("metal"), tmp_path / "sounds"), tmp_path))

    ids = [value(track, "TRACKID")[0] for track in project.findall("TRACK")]

    assert len(ids) == len(set(ids)) > 4
