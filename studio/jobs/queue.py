"""The queue: a durable table that pages add to and workers take from."""

import json
import secrets
import time
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import fields
from typing import Any

from peewee import Table

from studio.errors import JobCancelledError, NotFoundError
from studio.jobs.job import ATTEMPTS, CANCELLED, DONE, FAILED, FINAL, QUEUED, RUNNING, Claim, Job
from studio.library.ids import new_id
from studio.library.library import Library
from studio.library.process import is_lost, process_name
from studio.library.song import Take

UNREADABLE = "What was asked for cannot be read any more; ask for it again."

STALE_SECONDS = 15.0
"""A worker without a sign of life for this long has lost its job."""

_JOB = tuple(field.name for field in fields(Job))
_LET_GO: dict[str, Any] = {"worker": None, "token": None, "heartbeat": None, "eta_seconds": None}
_FROM_THE_START: dict[str, Any] = {**_LET_GO, "state": QUEUED, "stage": "", "fraction": 0.0}


class JobQueue:
    """The jobs of one home, in its library's database; safe for several threads and processes at once.

    Args:
        library: The library of the home.
    """

    def __init__(self, library: Library) -> None:
        self._database = library.database
        self._jobs = Table("jobs").bind(self._database)
        self._columns = [getattr(self._jobs.c, name) for name in _JOB]

    def enqueue(
        self, kind: str, request: Mapping[str, Any], owner: str = "", eta_seconds: float | None = None
    ) -> Job:
        """Add a job behind those that wait.

        Args:
            kind: What is to be done, as :class:`studio.jobs.job.Job` lists it.
            request: What a worker needs to know, as JSON.
            owner: Who asks.
            eta_seconds: How long it should take once begun; None where nothing is known.

        Raises:
            StorageError: The home cannot be written.
        """
        job_id = new_id()
        with self._database.writing():
            row = {
                "id": job_id,
                "kind": kind,
                "request": json.dumps(request),
                "owner": owner,
                "state": QUEUED,
                "created": time.time(),
                "turn": self._next_turn(),
            }
            self._jobs.insert(**row, stage="", fraction=0.0, attempts=0, eta_seconds=eta_seconds).execute()
        return self.job(job_id)

    def job(self, job_id: str) -> Job:
        """The job as it is now.

        Raises:
            NotFoundError: There is none.
        """
        with self._database.reading():
            row = self._jobs.select(*self._columns).where(self._jobs.c.id == job_id).dicts().first()
        if row is None:
            raise NotFoundError(f"There is no job {job_id!r}.")
        return _job(row)

    def of(self, owner: str, limit: int = 50) -> list[Job]:
        """The jobs of an owner, newest first."""
        jobs = self._jobs
        query = (
            jobs.select(*self._columns).where(jobs.c.owner == owner).order_by(jobs.c.turn.desc()).limit(limit)
        )
        with self._database.reading():
            return [_job(row) for row in query.dicts()]

    def place(self, job_id: str) -> int:
        """Position of a job in the queue: 1 is next, 0 has begun or is over.

        Raises:
            NotFoundError: There is no such job.
        """
        jobs = self._jobs
        with self._database.reading():
            row = jobs.select(jobs.c.state, jobs.c.turn).where(jobs.c.id == job_id).dicts().first()
            if row is None:
                raise NotFoundError(f"There is no job {job_id!r}.")
            if row["state"] != QUEUED:
                return 0
            return int(
                jobs.select().where(jobs.c.state == QUEUED, jobs.c.turn <= row["turn"]).count(self._database)
            )

    def length(self) -> int:
        """Number of jobs that wait to be begun."""
        with self._database.reading():
            return int(self._jobs.select().where(self._jobs.c.state == QUEUED).count(self._database))

    def claim(self) -> Claim | None:
        """Take the job that has waited longest, for this process alone; None where none waits.

        A job that cannot be read fails: it is not to keep those behind it waiting.
        """
        jobs = self._jobs
        if not self._is_one_waiting():
            return None
        waiting = jobs.select(*self._columns).where(jobs.c.state == QUEUED).order_by(jobs.c.turn)
        with self._database.writing():
            while (row := waiting.dicts().first()) is not None and not _is_readable(row):
                broken = {**_LET_GO, "state": FAILED, "error": UNREADABLE, "finished": time.time()}
                jobs.update(**broken).where(jobs.c.id == row["id"]).execute()
            if row is None:  # another worker was quicker
                return None
            now, token = time.time(), secrets.token_hex(16)
            taken = {
                "state": RUNNING,
                "worker": process_name(),
                "started": now,
                "heartbeat": now,
                "attempts": row["attempts"] + 1,
            }
            jobs.update(**taken, token=token).where(jobs.c.id == row["id"]).execute()
        return Claim(_job(row | taken), token)

    def heartbeat(self, claim: Claim) -> bool:
        """Show life; return whether the claim still holds."""
        return self._update(claim, heartbeat=time.time())

    def progress(self, claim: Claim, stage: str, fraction: float, eta_seconds: float | None) -> None:
        """Note how far a claimed job has come.

        Raises:
            JobCancelledError: It was cancelled, or given to another worker.
        """
        if not self._update(
            claim, stage=stage, fraction=fraction, eta_seconds=eta_seconds, heartbeat=time.time()
        ):
            raise _gone(claim)

    def finish(self, claim: Claim, storing: AbstractContextManager[Take | None]) -> Take | None:
        """Store what a job came to and close it as done: both, or neither, and once.

        >>> queue.finish(claim, library.storing(draft, folder, claim.job.id))

        Args:
            claim: The job.
            storing: Stores what was made, unless its body fails; gives the take, where one was made.

        Raises:
            JobCancelledError: It was cancelled, given to another worker or finished; nothing is stored.
            StorageError: The home cannot be written.
        """
        with storing as take:
            done = {"state": DONE, "fraction": 1.0, "finished": time.time(), "error": None}
            if take is not None:
                done |= {"song_id": take.song_id, "take_id": take.id}
            if not self._update(claim, **_LET_GO | done):
                raise _gone(claim)
        return take

    def fail(self, claim: Claim, sentence: str) -> bool:
        """Close a claimed job as failed, with a sentence for its owner; return whether the claim held."""
        return self._update(claim, **_LET_GO, state=FAILED, error=sentence, finished=time.time())

    def release(self, claim: Claim) -> bool:
        """Give a claimed job back because its worker has to stop; return whether the claim held.

        It does not count as an attempt.
        """
        return self._update(claim, **_FROM_THE_START, attempts=claim.job.attempts - 1)

    def cancel(self, job_id: str) -> Job:
        """Cancel a queued or running job; its worker learns of it at its next report.

        A job that is over stays as it is.

        Raises:
            NotFoundError: There is no such job.
        """
        with self._database.writing():
            open_job = (self._jobs.c.id == job_id) & self._jobs.c.state.not_in(FINAL)
            self._jobs.update(**_LET_GO, state=CANCELLED, finished=time.time()).where(open_job).execute()
        return self.job(job_id)

    def retry(self, job_id: str) -> Job:
        """Queue a failed or cancelled job again, behind those that wait; any other stays as it is.

        Raises:
            NotFoundError: There is no such job.
        """
        with self._database.writing():
            stopped = (self._jobs.c.id == job_id) & self._jobs.c.state.in_((FAILED, CANCELLED))
            again = {
                **_FROM_THE_START,
                "attempts": 0,
                "error": None,
                "started": None,
                "finished": None,
                "created": time.time(),
            }
            self._jobs.update(**again, turn=self._next_turn()).where(stopped).execute()
        return self.job(job_id)

    def recover(self) -> int:
        """Queue the jobs of lost workers again, or fail those begun too often.

        A worker is lost when its process is gone or has shown no life for :data:`STALE_SECONDS`.

        Returns:
            How many jobs were taken from lost workers.
        """
        jobs = self._jobs
        running = jobs.select(
            jobs.c.id, jobs.c.worker, jobs.c.heartbeat, jobs.c.attempts, jobs.c.token
        ).where(jobs.c.state == RUNNING)
        with self._database.reading():
            lost = [row for row in running.dicts() if _is_stale(row)]
        for row in lost:
            self._take_away(row)
        return len(lost)

    def _next_turn(self) -> int:
        """A number higher than every turn so far; only inside a transaction."""
        return int(str(self._database.rows("SELECT coalesce(max(turn), 0) + 1 FROM jobs")[0][0]))

    def _is_one_waiting(self) -> bool:
        """Look for a waiting job in plain SQL, blocking no writer: idle workers do so 50 times a second."""
        with self._database.reading():
            found = self._database.execute_sql("SELECT 1 FROM jobs WHERE state = ? LIMIT 1", (QUEUED,))  # type: ignore[no-untyped-call]
            return found.fetchone() is not None

    def _take_away(self, row: Mapping[str, Any]) -> None:
        change = _FROM_THE_START
        if not isinstance(row["attempts"], int) or row["attempts"] >= ATTEMPTS:
            sentence = (
                f"The worker was lost {row['attempts']} times while it made this song;"
                " ask for a shorter one, or try again."
            )
            change = {**_LET_GO, "state": FAILED, "error": sentence, "finished": time.time()}
        with self._database.writing():
            same_claim = (
                (self._jobs.c.id == row["id"])
                & (self._jobs.c.token == row["token"])
                & (self._jobs.c.state == RUNNING)
            )
            self._jobs.update(**change).where(same_claim).execute()

    def _update(self, claim: Claim, **columns: object) -> bool:
        """Change a claimed job, if the claim still holds."""
        held = (
            (self._jobs.c.id == claim.job.id)
            & (self._jobs.c.token == claim.token)
            & (self._jobs.c.state == RUNNING)
        )
        with self._database.writing():
            return bool(self._jobs.update(**columns).where(held).execute())


def _is_stale(row: Mapping[str, Any]) -> bool:
    heartbeat, worker = row["heartbeat"], row["worker"]
    if not isinstance(heartbeat, float | int) or not isinstance(worker, str):
        return True  # a damaged row: nobody can say who has the job
    return time.time() - heartbeat > STALE_SECONDS or is_lost(worker)


def _gone(claim: Claim) -> JobCancelledError:
    return JobCancelledError(f"The job {claim.job.id} was cancelled or given to another worker.")


def _is_readable(row: Mapping[str, Any]) -> bool:
    """Return whether a worker can begin with a job."""
    return _request(row) is not None and isinstance(row["attempts"], int)


def _request(row: Mapping[str, Any]) -> dict[str, Any] | None:
    """The request of a job; None where it cannot be read."""
    try:
        request = json.loads(row["request"])
    except (ValueError, TypeError, RecursionError):
        return None
    return request if isinstance(request, dict) else None


def _job(row: Mapping[str, Any]) -> Job:
    return Job(**{name: row[name] for name in _JOB} | {"request": _request(row) or {}})
