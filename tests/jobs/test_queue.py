"""A job is claimed by one worker, finishes once, and is never forgotten."""

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from studio.errors import JobCancelledError, NotFoundError
from studio.jobs.job import ATTEMPTS, Claim
from studio.jobs.queue import STALE_SECONDS, JobQueue
from studio.library.database import MIGRATIONS, Database
from studio.library.library import Library
from studio.library.process import process_name
from studio.library.song import Take
from studio.settings import Settings
from tests.doubles import draft

REQUEST = {
    "text": "a small song 🎵",
    "brief": {"length_seconds": 8.0},
    "engine": "symbolic",
    "parent_id": None,
}


def claimed(queue: JobQueue) -> Claim:
    claim = queue.claim()
    assert claim is not None
    return claim


def finish(library: Library, queue: JobQueue, claim: Claim) -> Take:
    with library.workspace() as folder:
        take = queue.finish(claim, library.storing(draft(folder), folder, claim.job.id))
    assert take is not None
    return take


def lose(queue: JobQueue, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let so much time pass that whoever works has lost the job."""
    now = time.time()
    with monkeypatch.context() as later:
        later.setattr("studio.jobs.queue.time.time", lambda: now + STALE_SECONDS + 1)
        queue.recover()


def test_a_job_waits_as_it_was_asked_for(queue: JobQueue) -> None:
    job = queue.enqueue("create", REQUEST, "ada", 2.5)

    assert queue.job(job.id) == job
    assert (job.state, job.kind, job.request, job.owner, job.eta_seconds) == (
        "queued",
        "create",
        REQUEST,
        "ada",
        2.5,
    )
    assert (job.attempts, job.fraction, job.stage, job.error, job.take_id, job.started) == (
        0,
        0.0,
        "",
        None,
        None,
        None,
    )


def test_there_is_no_job_by_a_made_up_id(queue: JobQueue) -> None:
    for ask in (queue.job, queue.place, queue.cancel, queue.retry):
        with pytest.raises(NotFoundError, match="There is no job 'nope'"):
            ask("nope")


def test_jobs_are_claimed_in_the_order_they_were_asked_for(queue: JobQueue) -> None:
    asked = [queue.enqueue("create", REQUEST).id for _ in range(3)]

    assert [queue.place(job_id) for job_id in asked] == [1, 2, 3]
    assert [claimed(queue).job.id for _ in range(3)] == asked
    assert [queue.place(job_id) for job_id in asked] == [0, 0, 0]
    assert queue.claim() is None


def test_an_owner_sees_their_own_jobs_newest_first(queue: JobQueue) -> None:
    mine = [queue.enqueue("create", REQUEST, "ada").id for _ in range(3)]
    queue.enqueue("create", REQUEST, "bob")

    assert [job.id for job in queue.of("ada")] == mine[::-1]
    assert [job.id for job in queue.of("ada", limit=1)] == mine[-1:]


def test_a_claimed_job_says_who_has_it_and_since_when(queue: JobQueue) -> None:
    queue.enqueue("create", REQUEST)

    job = claimed(queue).job

    assert (job.state, job.worker, job.attempts) == ("running", process_name(), 1)
    assert job.started == job.heartbeat
    assert queue.job(job.id) == job


def test_threads_that_race_for_jobs_never_get_the_same_one(library: Library, queue: JobQueue) -> None:
    asked = {queue.enqueue("create", REQUEST).id for _ in range(40)}
    got: list[str] = []

    def work() -> None:
        while (claim := queue.claim()) is not None:
            got.append(claim.job.id)
        library.close()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(got) == 40
    assert set(got) == asked


def test_processes_that_race_for_jobs_never_get_the_same_one(library: Library, queue: JobQueue) -> None:
    asked = {queue.enqueue("create", REQUEST).id for _ in range(40)}
    script = (
        "import sys, pathlib\n"
        "from studio.jobs.queue import JobQueue\n"
        "from studio.library.library import Library\n"
        "from studio.settings import Settings\n"
        "queue = JobQueue(Library(Settings(pathlib.Path(sys.argv[1]))))\n"
        "print('ready', flush=True); sys.stdin.readline()\n"
        "while (claim := queue.claim()) is not None: print(claim.job.id)\n"
    )
    command = [sys.executable, "-c", script, str(library.home)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    processes = [subprocess.Popen(command, **pipes) for _ in range(3)]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()

    got = [process.communicate()[0].split() for process in processes]

    assert sum(len(ids) for ids in got) == 40
    assert {job_id for ids in got for job_id in ids} == asked


def test_progress_is_seen_by_whoever_asks(queue: JobQueue) -> None:
    queue.enqueue("create", REQUEST)
    claim = claimed(queue)

    queue.progress(claim, "mixing", 0.5, 1.25)

    job = queue.job(claim.job.id)
    assert (job.stage, job.fraction, job.eta_seconds) == ("mixing", 0.5, 1.25)


def test_the_take_and_the_end_of_the_job_come_together(library: Library, queue: JobQueue) -> None:
    queue.enqueue("create", REQUEST)
    claim = claimed(queue)

    take = finish(library, queue, claim)

    job = queue.job(claim.job.id)
    assert (job.state, job.fraction, job.song_id, job.take_id) == ("done", 1.0, take.song_id, take.id)
    assert job.finished is not None
    assert (job.worker, job.eta_seconds, job.error) == (None, None, None)
    assert job.is_final
    assert [song.latest.id for song in library.songs()] == [take.id]


def test_a_job_finishes_once(library: Library, queue: JobQueue) -> None:
    queue.enqueue("create", REQUEST)
    claim = claimed(queue)
    take = finish(library, queue, claim)

    with pytest.raises(JobCancelledError):
        finish(library, queue, claim)

    assert [song.latest.id for song in library.songs()] == [take.id]
    assert [folder.name for folder in (library.home / "takes").iterdir()] == [take.id]
    assert queue.job(claim.job.id).take_id == take.id


def test_a_worker_that_comes_back_late_can_change_nothing(
    library: Library, queue: JobQueue, monkeypatch: pytest.MonkeyPatch
) -> None:
    queue.enqueue("create", REQUEST)
    late = claimed(queue)
    lose(queue, monkeypatch)
    current = claimed(queue)

    assert not queue.heartbeat(late)
    assert not queue.fail(late, "late")
    assert not queue.release(late)
    with pytest.raises(JobCancelledError):
        queue.progress(late, "mixing", 0.9, None)
    with pytest.raises(JobCancelledError):
        finish(library, queue, late)

    assert current.job.attempts == 2
    assert queue.job(current.job.id) == current.job
    take = finish(library, queue, current)
    assert [song.latest.id for song in library.songs()] == [take.id]


def test_a_cancelled_job_is_never_claimed_and_its_worker_is_told(library: Library, queue: JobQueue) -> None:
    waiting, running = queue.enqueue("create", REQUEST), queue.enqueue("create", REQUEST)
    assert queue.cancel(waiting.id).state == "cancelled"
    claim = claimed(queue)
    assert claim.job.id == running.id

    assert queue.cancel(running.id).state == "cancelled"

    with pytest.raises(JobCancelledError):
        queue.progress(claim, "mixing", 0.5, None)
    with pytest.raises(JobCancelledError):
        finish(library, queue, claim)
    assert queue.claim() is None
    assert library.songs() == []
    assert list((library.home / "takes").iterdir()) == []


def test_what_is_done_cannot_be_cancelled_or_retried(library: Library, queue: JobQueue) -> None:
    queue.enqueue("create", REQUEST)
    claim = claimed(queue)
    finish(library, queue, claim)
    done = queue.job(claim.job.id)

    assert queue.cancel(done.id) == done
    assert queue.retry(done.id) == done


def test_a_failed_job_says_why_and_can_be_tried_again_from_the_start(queue: JobQueue) -> None:
    queue.enqueue("create", REQUEST)
    claim = claimed(queue)
    queue.progress(claim, "mixing", 0.5, 3.0)

    queue.fail(claim, "The disk is full.")

    failed = queue.job(claim.job.id)
    assert (failed.state, failed.error) == ("failed", "The disk is full.")
    again = queue.retry(failed.id)
    assert (again.state, again.error, again.fraction, again.stage, again.attempts) == (
        "queued",
        None,
        0.0,
        "",
        0,
    )
    assert again.finished is None
    assert claimed(queue).job.id == failed.id


def test_a_released_job_does_not_count_as_tried(queue: JobQueue) -> None:
    job = queue.enqueue("create", REQUEST)

    for _ in range(ATTEMPTS + 2):
        assert queue.release(claimed(queue))

    assert (queue.job(job.id).state, queue.job(job.id).attempts) == ("queued", 0)


def test_a_living_worker_keeps_its_job(queue: JobQueue) -> None:
    queue.enqueue("create", REQUEST)
    claim = claimed(queue)

    assert queue.recover() == 0
    assert queue.job(claim.job.id).state == "running"


def test_the_job_of_a_dead_process_is_queued_again_at_once(library: Library, queue: JobQueue) -> None:
    job = queue.enqueue("create", REQUEST)
    script = (
        "import sys, pathlib\n"
        "from studio.jobs.queue import JobQueue\n"
        "from studio.library.library import Library\n"
        "from studio.settings import Settings\n"
        "JobQueue(Library(Settings(pathlib.Path(sys.argv[1])))).claim()\n"
    )
    subprocess.run([sys.executable, "-c", script, str(library.home)], check=True)
    assert queue.job(job.id).state == "running"

    assert queue.recover() == 1

    assert (queue.job(job.id).state, queue.job(job.id).worker) == ("queued", None)


def test_a_job_whose_workers_keep_dying_fails_with_a_sentence(
    queue: JobQueue, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = queue.enqueue("create", REQUEST)

    for _ in range(ATTEMPTS):
        claimed(queue)
        lose(queue, monkeypatch)

    failed = queue.job(job.id)
    assert (failed.state, failed.attempts) == ("failed", 3)
    assert (
        failed.error
        == "The worker was lost 3 times while it made this song; ask for a shorter one, or try again."
    )
    assert queue.claim() is None


def test_a_clock_that_steps_back_lets_nobody_overtake(
    queue: JobQueue, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = [queue.enqueue("create", REQUEST, "ada").id]
    stopped = queue.enqueue("create", REQUEST, "ada").id
    queue.cancel(stopped)
    now = time.time()
    monkeypatch.setattr("studio.jobs.queue.time.time", lambda: now - 7200.0)
    monkeypatch.setattr("studio.library.ids.time.time_ns", lambda: int((now - 7200.0) * 1e9))
    asked += [
        queue.enqueue("create", REQUEST, "ada").id,
        queue.retry(stopped).id,
        queue.enqueue("create", REQUEST, "ada").id,
    ]

    assert [queue.place(job_id) for job_id in asked] == [1, 2, 3, 4]
    assert [job.id for job in queue.of("ada")] == asked[::-1]
    assert [claimed(queue).job.id for _ in asked] == asked


def test_jobs_from_before_there_were_turns_keep_their_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "old"
    home.mkdir()
    with monkeypatch.context() as earlier:
        earlier.setattr("studio.library.database.MIGRATIONS", MIGRATIONS[:2])
        old = Database(home / "studio.db")
        for id_, created in (("c", 1.0), ("a", 2.0), ("b", 2.0)):
            old.execute_sql(
                "INSERT INTO jobs (id, kind, request, owner, state, stage, fraction, attempts, created)"
                " VALUES (?, 'create', '{}', '', 'queued', '', 0.0, 0, ?)",
                (id_, created),
            )
        old.close()

    library = Library(Settings(home))
    queue = JobQueue(library)
    new = queue.enqueue("create", REQUEST).id

    assert [claimed(queue).job.id for _ in range(4)] == ["c", "a", "b", new]
    library.close()


@pytest.mark.parametrize(
    ("column", "bad"),
    [
        ("request", "{"),
        ("request", "[1]"),
        ("request", b"\xff"),
        ("request", "[" * 5000),
        ("attempts", "many"),
    ],
)
def test_a_queued_job_that_cannot_be_read_fails_with_a_sentence_and_the_next_is_begun(
    library: Library, queue: JobQueue, column: str, bad: str | bytes
) -> None:
    broken, good = queue.enqueue("create", REQUEST, "ada"), queue.enqueue("create", REQUEST, "ada")
    library.database.execute_sql(f"UPDATE jobs SET {column} = ? WHERE id = ?", (bad, broken.id))  # noqa: S608  # our own words

    assert claimed(queue).job.id == good.id

    failed = queue.job(broken.id)
    assert (failed.state, failed.error) == (
        "failed",
        "What was asked for cannot be read any more; ask for it again.",
    )
    assert [job.id for job in queue.of("ada")] == [good.id, broken.id]
    assert queue.claim() is None


@pytest.mark.parametrize("damage", ["heartbeat = 'soon'", "worker = NULL", "attempts = 'many'"])
def test_a_running_job_of_which_nobody_can_say_who_has_it_is_taken_back(
    library: Library, queue: JobQueue, damage: str
) -> None:
    job = queue.enqueue("create", REQUEST)
    claimed(queue)
    library.database.execute_sql(f"UPDATE jobs SET {damage}, started = 0 WHERE id = ?", (job.id,))  # noqa: S608  # our own words
    if damage.startswith("attempts"):
        library.database.execute_sql("UPDATE jobs SET heartbeat = 0 WHERE id = ?", (job.id,))

    assert queue.recover() == 1

    assert queue.job(job.id).state == ("failed" if damage.startswith("attempts") else "queued")
