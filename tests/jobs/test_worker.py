"""Whatever an engine does, its job ends in one sentence or one take, and the worker lives on."""

import errno
import logging
import threading
from collections.abc import Callable
from pathlib import Path

import mido
import pytest

from studio.engines.engine import STAGES
from studio.errors import BriefError, StorageError
from studio.jobs.queue import JobQueue
from studio.jobs.worker import Worker
from studio.library.library import Library
from studio.settings import Settings
from tests.doubles import DOCUMENTS, SOUND, EngineDouble
from tests.jobs.conftest import ask


def worker(library: Library, settings: Settings, engine: EngineDouble) -> Worker:
    return Worker(library, {"symbolic": engine}, settings)


def leftovers(library: Library) -> list[Path]:
    return [path for folder in ("takes", "work") for path in (library.home / folder).iterdir()]


def test_a_job_becomes_a_take_with_all_its_files(
    library: Library, queue: JobQueue, settings: Settings
) -> None:
    job = ask(queue)

    assert worker(library, settings, EngineDouble()).run_one()

    done = queue.job(job.id)
    assert done.state == "done"
    take = library.take(str(done.take_id))
    assert set(take.files) == {*SOUND, *DOCUMENTS, "midi"}
    assert all(library.file_path(take.id, name).is_file() for name in take.files)
    assert mido.MidiFile(library.file_path(take.id, "midi")).ticks_per_beat == 480
    assert (take.request, take.seed, take.title, take.length_seconds) == (
        "a small song",
        7,
        "Small Song",
        8.0,
    )
    assert take.stems == {"bass": "stems/bass"}
    assert set(take.timings) == set(STAGES)
    assert take.timings["exporting"] > take.timings["mixing"]


def test_an_idle_worker_has_nothing_to_do(library: Library, settings: Settings) -> None:
    assert not worker(library, settings, EngineDouble()).run_one()


def test_a_worker_that_rests_gives_back_its_memory_once(
    library: Library, queue: JobQueue, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = ask(queue)
    resting = worker(library, settings, EngineDouble())
    given: list[str] = []

    def give_back() -> bool:
        given.append(queue.job(job.id).state)
        threading.Timer(0.2, resting.stop).start()
        return True

    monkeypatch.setattr("studio.jobs.worker.REST_SECONDS", 0.0)
    monkeypatch.setattr("studio.jobs.worker.give_back_spare", give_back)
    monkeypatch.setattr("studio.jobs.worker.signal.signal", lambda *_: None)

    resting.run()

    assert given == ["done"]


def test_progress_names_every_stage_and_only_rises(
    library: Library, queue: JobQueue, settings: Settings
) -> None:
    job = ask(queue)
    seen: list[tuple[str, float]] = []

    class Watched(EngineDouble):
        def produce(self, brief, folder, progress, threads=2):
            def tell(stage: str, fraction: float) -> None:
                progress(stage, fraction)
                now = queue.job(job.id)
                seen.append((now.stage, now.fraction))

            return super().produce(brief, folder, tell, threads)

    worker(library, settings, Watched()).run_one()

    assert [stage for stage, _ in seen] == list(STAGES)
    assert [fraction for _, fraction in seen] == pytest.approx([number / 6 for number in range(6)])


def test_the_time_that_is_left_is_told_from_the_past(
    library: Library, queue: JobQueue, settings: Settings
) -> None:
    ask(queue)
    worker(library, settings, EngineDouble()).run_one()
    job = ask(queue)
    told: list[float | None] = []
    watching = EngineDouble(trouble=lambda _folder: told.append(queue.job(job.id).eta_seconds))

    worker(library, settings, watching).run_one()

    assert told[0] is not None
    assert 0.0 < told[0] < 1.5


def refuse(error: Exception) -> Callable[[Path], None]:
    def trouble(_folder: Path) -> None:
        raise error

    return trouble


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (
            BriefError("The tempo is 999 BPM; it can be 40 to 240 BPM."),
            "The tempo is 999 BPM; it can be 40 to 240 BPM.",
        ),
        (StorageError("The disk is full."), "The disk is full."),
        (OSError(errno.ENOSPC, "No space left on device"), "is full; free some space and try again."),
        (ZeroDivisionError("division by zero"), "Something in the studio broke while it made this song"),
        (RecursionError("deep"), "Something in the studio broke while it made this song"),
    ],
)
def test_a_job_that_breaks_fails_with_one_sentence_and_leaves_nothing(
    library: Library, queue: JobQueue, settings: Settings, error: Exception, sentence: str
) -> None:
    job = ask(queue)

    worker(library, settings, EngineDouble(trouble=refuse(error))).run_one()

    failed = queue.job(job.id)
    assert failed.state == "failed"
    assert sentence in str(failed.error)
    assert str(failed.error).count("\n") == 0
    assert library.songs() == []
    assert leftovers(library) == []


def test_a_defect_goes_to_the_log_with_its_traceback(
    library: Library, queue: JobQueue, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    job = ask(queue)

    with caplog.at_level(logging.ERROR):
        worker(library, settings, EngineDouble(trouble=refuse(ZeroDivisionError("here")))).run_one()

    assert job.id in caplog.text
    assert "Traceback" in caplog.text
    assert "ZeroDivisionError: here" in caplog.text


def test_a_broken_job_does_not_say_where_the_home_lies(
    library: Library, queue: JobQueue, settings: Settings
) -> None:
    job = ask(queue)
    trouble = refuse(StorageError(f"'{library.home}/work/1/peaks.json' cannot be written."))

    worker(library, settings, EngineDouble(trouble=trouble)).run_one()

    assert queue.job(job.id).error == "'the studio's home/work/1/peaks.json' cannot be written."


@pytest.mark.parametrize("request_json", ["{", '{"text": 3}', '{"take_id": null}'])
def test_a_worker_outlives_a_job_that_cannot_be_read(
    library: Library, queue: JobQueue, settings: Settings, request_json: str
) -> None:
    broken, good = ask(queue), ask(queue)
    library.database.execute_sql("UPDATE jobs SET request = ? WHERE id = ?", (request_json, broken.id))
    working = worker(library, settings, EngineDouble())

    while working.run_one():
        pass

    assert (queue.job(broken.id).state, queue.job(broken.id).attempts <= 1) == ("failed", True)
    assert queue.job(good.id).state == "done"


def test_a_worker_goes_on_after_a_broken_job(library: Library, queue: JobQueue, settings: Settings) -> None:
    broken, good = ask(queue), ask(queue)
    worker(library, settings, EngineDouble(trouble=refuse(ZeroDivisionError()))).run_one()
    worker(library, settings, EngineDouble()).run_one()

    assert (queue.job(broken.id).state, queue.job(good.id).state) == ("failed", "done")


def test_a_job_for_an_engine_that_there_is_not_fails_with_a_sentence(
    library: Library, queue: JobQueue, settings: Settings
) -> None:
    request = ask(queue).request
    queue.cancel(queue.of("")[0].id)
    job = queue.enqueue("create", {**request, "engine": "perpetual_motion"})

    worker(library, settings, EngineDouble()).run_one()

    assert queue.job(job.id).state == "failed"


def test_a_cancelled_job_stops_at_its_next_report(
    library: Library, queue: JobQueue, settings: Settings
) -> None:
    job = ask(queue)
    went_on: list[Path] = []

    class CancelledWhileMixing(EngineDouble):
        def produce(self, brief, folder, progress, threads=2):
            def tell(stage: str, fraction: float) -> None:
                if stage == "mixing":
                    queue.cancel(job.id)
                progress(stage, fraction)

            return super().produce(brief, folder, tell, threads)

    worker(library, settings, CancelledWhileMixing(trouble=went_on.append)).run_one()

    assert went_on == []
    assert (queue.job(job.id).state, queue.job(job.id).stage) == ("cancelled", "rendering")
    assert leftovers(library) == []


def test_a_job_cancelled_after_its_last_report_leaves_no_song(
    library: Library, queue: JobQueue, settings: Settings
) -> None:
    job = ask(queue)

    worker(library, settings, EngineDouble(trouble=lambda _folder: queue.cancel(job.id) and None)).run_one()

    assert queue.job(job.id).state == "cancelled"
    assert library.songs() == []
    assert leftovers(library) == []


def test_a_worker_that_is_told_to_stop_gives_its_job_back(
    library: Library, queue: JobQueue, settings: Settings
) -> None:
    job = ask(queue)
    working = worker(library, settings, EngineDouble())
    working.stop()

    working.run_one()

    assert (queue.job(job.id).state, queue.job(job.id).attempts) == ("queued", 0)
    assert leftovers(library) == []
