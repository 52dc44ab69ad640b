"""The default engine: what it tells on the way, what it leaves behind, how it stops."""

import json
from pathlib import Path

import pytest
import soundfile

from studio.audio.files import FORMATS
from studio.composing.wishes import parse
from studio.engines.engine import ENGINES, STAGES
from studio.engines.symbolic import SymbolicEngine
from studio.errors import JobCancelledError, StorageError
from studio.theory.score import Score

pytestmark = pytest.mark.sound

BRIEF = parse("chiptune at 150 bpm, 6 seconds, seed 3")


def test_it_is_the_engine_called_symbolic() -> None:
    assert isinstance(ENGINES["symbolic"], SymbolicEngine)


def test_the_stages_come_in_order_and_the_fraction_never_falls(tmp_path: Path) -> None:
    told: list[tuple[str, float]] = []

    SymbolicEngine().produce(BRIEF, tmp_path, lambda stage, fraction: told.append((stage, fraction)))

    stages = list(dict.fromkeys(stage for stage, _ in told))
    fractions = [fraction for _, fraction in told]
    assert tuple(stages) == STAGES
    assert [stage for stage, _ in told] == sorted((stage for stage, _ in told), key=STAGES.index)
    assert fractions == sorted(fractions)
    assert fractions[0] == 0.0
    assert fractions[-1] == pytest.approx(1.0)


def test_every_file_it_names_is_there_and_nothing_else(tmp_path: Path) -> None:
    production = SymbolicEngine(at_once=FORMATS).produce(BRIEF, tmp_path, lambda *_: None)

    there = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file()}
    assert there == set(production.files.values())
    assert {f"stems/{part.id}.flac" for part in production.score.parts} | {"stems/space.flac"} <= there


def test_the_documents_say_what_was_made(tmp_path: Path) -> None:
    production = SymbolicEngine(formats=("wav",), stem_files=False).produce(BRIEF, tmp_path, lambda *_: None)

    documents = {
        name: json.loads((tmp_path / production.files[name]).read_text())
        for name in ("score", "brief", "report", "peaks")
    }
    assert Score.from_json(documents["score"]) == production.score
    assert documents["brief"]["tempo_bpm"] == 150
    assert documents["report"]["measured"]["length_seconds"] == 6.0
    assert documents["peaks"]["duration"] == 6.0


def test_every_encoding_lasts_as_long_as_was_asked(tmp_path: Path) -> None:
    production = SymbolicEngine(at_once=FORMATS).produce(BRIEF, tmp_path, lambda *_: None)

    for name, slack in (("wav", 0.0), ("flac", 0.0), ("mp3", 0.08)):
        assert soundfile.info(tmp_path / production.files[name]).duration == pytest.approx(
            6.0, abs=slack + 1e-9
        )


@pytest.mark.parametrize("stage", STAGES)
def test_it_stops_where_it_is_told_to(tmp_path: Path, stage: str) -> None:
    def cancel(reached: str, _fraction: float) -> None:
        if reached == stage:
            raise JobCancelledError("Stopped.")

    with pytest.raises(JobCancelledError):
        SymbolicEngine().produce(BRIEF, tmp_path, cancel)


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    sentence = r"^There is no folder to write '.*' into; make it, or choose another one\.$"
    with pytest.raises(StorageError, match=sentence):
        SymbolicEngine(formats=("wav",), stem_files=False).produce(
            BRIEF, tmp_path / "missing", lambda *_: None
        )


def test_one_thread_and_two_make_the_same_bytes(tmp_path: Path) -> None:
    for threads in (1, 2):
        (tmp_path / str(threads)).mkdir()
        SymbolicEngine().produce(BRIEF, tmp_path / str(threads), lambda *_: None, threads)

    for path in (tmp_path / "1").rglob("*.*"):
        assert path.read_bytes() == (tmp_path / "2" / path.relative_to(tmp_path / "1")).read_bytes(), (
            path.name
        )
