"""The folder that every program can be fed from."""

from pathlib import Path

import mido
import pytest

from studio.exporting.export_bundle import ExportBundle
from studio.exporting.exporter import EXPORTERS
from studio.exporting.midi import midi_bytes
from tests.exporting.recordings import recording_of, score_of


@pytest.fixture
def recording(tmp_path: Path) -> ExportBundle:
    return recording_of(score_of("waltz in 3/4 at 97.5 bpm, jazz"), tmp_path / "sounds")


@pytest.fixture
def folder(recording: ExportBundle, tmp_path: Path) -> Path:
    return EXPORTERS["bundle"].write(recording, tmp_path)


def test_it_holds_the_master_all_stems_and_the_notes(recording: ExportBundle, folder: Path):
    assert {path.name for path in folder.iterdir()} == {
        "README.txt",
        "chords.txt",
        "master.flac",
        "score.mid",
        "stems",
    }
    assert {path.stem for path in (folder / "stems").iterdir()} == set(recording.stems)
    assert (folder / "score.mid").read_bytes() == midi_bytes(recording.score)
    assert mido.MidiFile(folder / "score.mid").ticks_per_beat == 480


def test_the_readme_says_tempo_key_meter_and_how_to_begin(recording: ExportBundle, folder: Path):
    words = (folder / "README.txt").read_text(encoding="utf-8")

    assert all(
        fact in words for fact in ("97.5 BPM", str(recording.score.key), "3/4", "FL Studio", "Night Drive")
    )


def test_the_chords_are_those_of_the_score_bar_by_bar(recording: ExportBundle, folder: Path):
    score = recording.score
    lines = (folder / "chords.txt").read_text(encoding="utf-8").splitlines()

    bars = [bar.strip() for line in lines if line.startswith("|") for bar in line.strip("|").split("|")]

    last_tick = score.time.bar_ticks(score.sections[-1].end_bar)
    assert len(bars) == score.sections[-1].end_bar
    assert [name for bar in bars for name in bar.split() if name != "%"] == [
        str(span.chord) for span in score.chords if span.start < last_tick
    ]
    assert sum(line.startswith(section.name) for section in score.sections for line in lines) >= len(
        score.sections
    )
