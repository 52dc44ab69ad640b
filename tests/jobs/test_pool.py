"""Real worker processes: killed, stopped, raced and orphaned."""

import os
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from studio.jobs.pool import WorkerPool
from studio.jobs.queue import JobQueue
from studio.library.library import Library
from studio.library.song import Take
from studio.settings import Settings
from tests.jobs.conftest import ask, ask_edit, wait_until

pytestmark = pytest.mark.long

ROOT = Path(__file__).parents[2]
QUICK, SLOW = 0.0, 0.02  # 60 steps: at once, or 1.2 s


def command(settings: Settings, step_seconds: float) -> list[str]:
    return [sys.executable, "-m", "tests.jobs.worker_process", str(settings.home), str(step_seconds)]


@contextmanager
def workers(settings: Settings, queue: JobQueue, step_seconds: float) -> Iterator[WorkerPool]:
    pool = WorkerPool(settings, queue, command(settings, step_seconds))
    pool.start()
    try:
        yield pool
    finally:
        pool.stop()


def state(queue: JobQueue, job_id: str, wanted: str) -> Callable[[], bool]:
    return lambda: queue.job(job_id).state == wanted


def is_halfway(queue: JobQueue, job_id: str) -> Callable[[], bool]:
    return lambda: queue.job(job_id).fraction > 0.2


def is_gone(pid: int) -> Callable[[], bool]:
    """Whether a process is over; one that nobody has waited for yet counts as over, too."""

    def look() -> bool:
        try:
            return "State:\tZ" in Path(f"/proc/{pid}/status").read_text()
        except (FileNotFoundError, ProcessLookupError):
            return True

    return look


def test_a_job_is_begun_within_a_moment_of_being_asked_for(settings: Settings, queue: JobQueue) -> None:
    with workers(settings, queue, QUICK):
        first = ask(queue)
        wait_until(state(queue, first.id, "done"))
        asked = []
        for _ in range(10):
            asked.append(ask(queue).id)
            wait_until(state(queue, asked[-1], "done"))

    waited = [float(queue.job(job_id).started or 0.0) - queue.job(job_id).created for job_id in asked]

    assert statistics.median(waited) < 0.05


def test_a_killed_workers_job_is_finished_by_the_next_once(
    library: Library, settings: Settings, queue: JobQueue
) -> None:
    with workers(settings, queue, SLOW) as pool:
        job = ask(queue)
        wait_until(is_halfway(queue, job.id))
        killed = pool.pids

        os.kill(killed[0], signal.SIGKILL)

        wait_until(state(queue, job.id, "done"))
        assert pool.pids != killed

    done = queue.job(job.id)
    assert done.attempts == 2
    assert [song.latest.id for song in library.songs()] == [done.take_id]
    assert [folder.name for folder in (settings.home / "takes").iterdir()] == [done.take_id]
    assert (settings.home / "begun").read_text().split() == ["7", "7"]
    Library(settings).close()
    assert list((settings.home / "work").iterdir()) == []


def test_a_killed_workers_edit_is_finished_by_the_next_once(
    library: Library, settings: Settings, queue: JobQueue, take: Take
) -> None:
    before = {name: library.file_path(take.id, name).read_bytes() for name in take.files}
    with workers(settings, queue, SLOW) as pool:
        job = ask_edit(queue, library, take)
        wait_until(is_halfway(queue, job.id))
        killed = pool.pids

        os.kill(killed[0], signal.SIGKILL)

        wait_until(state(queue, job.id, "done"))
        assert pool.pids != killed

    done = queue.job(job.id)
    assert (done.attempts, done.song_id) == (2, take.song_id)
    assert [branch.take_id for branch in library.lineage(take.song_id)] == [take.id, done.take_id]
    assert {folder.name for folder in (settings.home / "takes").iterdir()} == {take.id, done.take_id}
    assert (settings.home / "begun").read_text().splitlines() == ["Tempo 90 → 100 BPM"] * 2
    assert {name: library.file_path(take.id, name).read_bytes() for name in take.files} == before
    Library(settings).close()
    assert list((settings.home / "work").iterdir()) == []


def test_two_tabs_that_edit_one_take_at_once_get_a_take_each(
    library: Library, settings: Settings, queue: JobQueue, take: Take
) -> None:
    with workers(replace(settings, workers=2), queue, SLOW):
        faster, slower = (
            ask_edit(queue, library, take, 100.0, "ada"),
            ask_edit(queue, library, take, 80.0, "bob"),
        )
        wait_until(lambda: {queue.job(faster.id).state, queue.job(slower.id).state} == {"running"})
        wait_until(lambda: {queue.job(faster.id).state, queue.job(slower.id).state} == {"done"})

    lineage = library.lineage(take.song_id)
    assert [branch.parent_id for branch in lineage] == [None, take.id, take.id]
    assert {branch.label for branch in lineage[1:]} == {"Tempo 90 → 100 BPM", "Tempo 90 → 80 BPM"}
    tempos = {library.take(str(queue.job(job.id).take_id)).brief["tempo_bpm"] for job in (faster, slower)}
    assert tempos == {100.0, 80.0}


def test_a_job_survives_the_death_of_the_whole_app(
    library: Library, settings: Settings, queue: JobQueue
) -> None:
    script = (
        "import sys, time\n"
        "from pathlib import Path\n"
        "from studio.jobs.pool import WorkerPool\n"
        "from studio.jobs.queue import JobQueue\n"
        "from studio.library.library import Library\n"
        "from studio.settings import Settings\n"
        "settings = Settings(Path(sys.argv[1]))\n"
        "pool = WorkerPool(settings, JobQueue(Library(settings)), sys.argv[2:])\n"
        "pool.start()\n"
        "print(*pool.pids, flush=True)\n"
        "time.sleep(60)\n"
    )
    app = subprocess.Popen(
        [sys.executable, "-c", script, str(settings.home), *command(settings, SLOW)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert app.stdout is not None
    worker_pid = int(app.stdout.readline())
    job = ask(queue)
    wait_until(is_halfway(queue, job.id))

    app.kill()
    app.communicate()

    wait_until(is_gone(worker_pid))
    assert queue.job(job.id).state in ("queued", "done")
    with workers(settings, queue, QUICK):
        wait_until(state(queue, job.id, "done"))
    assert len(library.songs()) == 1


def test_a_stopped_pool_gives_its_jobs_back_and_leaves_no_process(
    library: Library, settings: Settings, queue: JobQueue
) -> None:
    with workers(settings, queue, SLOW) as pool:
        job = ask(queue)
        wait_until(is_halfway(queue, job.id))
        pids = pool.pids

    assert all(is_gone(pid)() for pid in pids)
    assert (queue.job(job.id).state, queue.job(job.id).attempts) == ("queued", 0)
    assert list((settings.home / "work").iterdir()) == []


def test_a_running_job_can_be_cancelled_and_the_worker_takes_the_next(
    library: Library, settings: Settings, queue: JobQueue
) -> None:
    with workers(settings, queue, SLOW):
        unwanted, wanted = ask(queue), ask(queue)
        wait_until(is_halfway(queue, unwanted.id))

        queue.cancel(unwanted.id)

        wait_until(state(queue, wanted.id, "done"))
    assert queue.job(unwanted.id).state == "cancelled"
    assert [song.latest.id for song in library.songs()] == [queue.job(wanted.id).take_id]


def test_two_people_with_two_workers_wait_for_each_other_no_longer(
    library: Library, settings: Settings, queue: JobQueue
) -> None:
    with workers(replace(settings, workers=2), queue, SLOW):
        ada, bob = ask(queue, "ada", seed=1), ask(queue, "bob", seed=2)
        wait_until(lambda: {queue.job(ada.id).state, queue.job(bob.id).state} == {"running"})
        assert queue.job(ada.id).worker != queue.job(bob.id).worker
        wait_until(lambda: {queue.job(ada.id).state, queue.job(bob.id).state} == {"done"})

    assert sorted((settings.home / "begun").read_text().split()) == ["1", "2"]
    assert {library.take(str(queue.job(job.id).take_id)).seed for job in (ada, bob)} == {1, 2}
    assert [job.id for job in queue.of("ada")] == [ada.id]


def test_workers_that_are_frozen_are_not_lively_though_they_live(
    settings: Settings, queue: JobQueue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.jobs.pool.LIVELY_SECONDS", 2.5)
    with workers(settings, queue, QUICK) as pool:
        assert pool.is_lively  # before the first sign, too
        job = ask(queue)
        wait_until(state(queue, job.id, "done"))
        time.sleep(3.0)
        assert pool.is_lively  # idle, and longer than that

        (pid,) = pool.pids
        os.kill(pid, signal.SIGSTOP)
        try:
            wait_until(lambda: not pool.is_lively)
            assert pool.pids == [pid]
        finally:
            os.kill(pid, signal.SIGCONT)
        wait_until(lambda: pool.is_lively)

    assert not pool.is_lively
    assert list((settings.home / "workers").iterdir()) == []


def test_a_worker_that_cannot_start_is_tried_less_and_less_often(settings: Settings, queue: JobQueue) -> None:
    tries = settings.home / "tries"
    script = f"open({str(tries)!r}, 'a').write('x'); raise SystemExit(3)"
    pool = WorkerPool(settings, queue, [sys.executable, "-c", script])

    pool.start()
    time.sleep(1.5)
    pool.stop()

    assert 2 <= len(tries.read_text()) <= 4  # after 0, 0.2, 0.6 and 1.4 s


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_an_idle_worker_goes_when_told_and_a_cold_engine_kept_it_from_nothing(
    settings: Settings, queue: JobQueue, number: int
) -> None:
    process = subprocess.Popen(
        [*command(settings, QUICK), str(os.getpid())], cwd=ROOT, stderr=subprocess.PIPE
    )
    job = ask(queue)
    wait_until(state(queue, job.id, "done"))

    process.send_signal(number)

    printed = process.communicate(timeout=5)[1].decode()
    assert process.returncode == 0
    assert printed.count("Traceback") == 1  # of the engine that cannot be warmed, and of nothing else
    assert "the kernels cannot be compiled" in printed
