"""The job that brings a file in: once, whole, or not at all."""

from pathlib import Path

import pytest

from studio.action import edit_from_json
from studio.composing.composer import compose
from studio.composing.wishes import parse
from studio.engines.engine import ENGINES
from studio.errors import AudioFileError
from studio.exporting.midi import write_midi
from studio.jobs.edit import EditRequest
from studio.jobs.import_file import ImportRequest
from studio.jobs.queue import JobQueue
from studio.jobs.task import JobContext, run_task
from studio.jobs.worker import Worker
from studio.library.library import Library
from studio.library.song import Take
from studio.settings import Settings
from tests.jobs.conftest import silent
from tests.recordings.pieces import POP, foreign_piece, write

pytestmark = pytest.mark.sound

REGENERATE = {"kind": "regenerate", "start": 4.0, "end": 8.0}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write(tmp_path / "tune.wav", foreign_piece(*POP)[1])


@pytest.fixture
def workshop(library: Library) -> JobContext:
    return JobContext(library, ENGINES, threads=1)


def recording(workshop: JobContext, file: Path) -> Take:
    return run_task(ImportRequest.of(file), workshop, silent)


def test_a_recording_is_a_take_without_a_score_that_says_where_it_came_from(workshop: JobContext, file: Path):
    take = recording(workshop, file)

    assert (take.engine, take.title, take.is_recording) == ("imported", "tune", True)
    assert {"wav", "flac", "mp3", "form", "brief", "report", "peaks", "lanes"} == set(take.files)
    assert take.report["source"] == {
        "file": "tune.wav",
        "is_exact": True,
        "notes": [],
        "coding": "PCM_16",
        "sample_rate": 44100,
        "channels": 2,
    }
    assert workshop.library.file_path(take.id, "flac").stat().st_size > 0


def test_progress_goes_through_its_stages_and_never_back(workshop: JobContext, file: Path):
    told: list[tuple[str, float]] = []

    run_task(ImportRequest.of(file), workshop, lambda stage, fraction: told.append((stage, fraction)))

    assert list(dict.fromkeys(stage for stage, _ in told)) == ["reading", "listening", "exporting"]
    fractions = [fraction for _, fraction in told]
    assert fractions == sorted(fractions)
    assert (fractions[0], fractions[-1]) == (0.0, 1.0)


def test_an_edit_of_a_recording_is_a_take_of_the_same_song(workshop: JobContext, file: Path):
    take = recording(workshop, file)

    edited = run_task(
        EditRequest.of(workshop.library, take.id, edit_from_json(REGENERATE), 7), workshop, silent
    )

    assert (edited.song_id, edited.parent_id) == (take.song_id, take.id)
    assert edited.request.startswith("Regenerate bar")
    assert edited.edit == {**REGENERATE, "snap": "bar", "parts": [], "wish": "", "seed": 7}
    assert (edited.engine, edited.report["edit"]["composed"]["engine"]) == ("imported", "symbolic")
    assert edited.is_recording


def test_an_edit_that_a_recording_does_not_allow_is_refused_before_it_is_queued(
    workshop: JobContext, file: Path
):
    take = recording(workshop, file)

    with pytest.raises(ValueError, match="no notes or parts"):
        EditRequest.of(workshop.library, take.id, edit_from_json({"kind": "transpose", "semitones": 2}), 7)


def test_midi_becomes_a_song_that_can_be_edited_like_our_own(workshop: JobContext, tmp_path: Path):
    score = compose(parse("lofi in D minor, 8 seconds", 5))
    write_midi(score, tmp_path / "song.mid")

    take = run_task(ImportRequest.of(tmp_path / "song.mid"), workshop, silent)

    assert (take.engine, take.title, take.is_recording) == ("symbolic", score.title, False)
    assert set(take.stems) == {*(part.id for part in score.parts), "space"}
    assert workshop.library.file_path(take.id, "midi").is_file()
    assert take.report["source"]["coding"] == "MIDI"
    EditRequest.of(workshop.library, take.id, edit_from_json({"kind": "transpose", "semitones": 2}), 7)


def test_a_file_that_is_gone_fails_its_job_with_a_sentence_and_leaves_nothing(
    library: Library, settings: Settings, file: Path
):
    queue = JobQueue(library)
    job = queue.enqueue("import", ImportRequest.of(file).to_json(), "")
    file.unlink()

    Worker(library, ENGINES, settings).run_one()

    done = queue.job(job.id)
    assert (done.state, done.error) == ("failed", "There is no file 'tune.wav'.")
    assert library.songs() == []
    assert list((settings.home / "takes").iterdir()) == []
    assert list((settings.home / "work").iterdir()) == []


def test_text_in_disguise_is_refused_before_it_is_queued(tmp_path: Path):
    (tmp_path / "tune.mp3").write_text("hello")

    with pytest.raises(AudioFileError, match=r"'tune.mp3' is not sound"):
        ImportRequest.of(tmp_path / "tune.mp3")
