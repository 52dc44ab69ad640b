"""A piece of queued work and the states it can be in.

::

                 ┌──────── worker lost or stopped ───────┐
                 ▼                                       │
    enqueue ▶ queued ──────────── claim ────────────▶ running ─── finish ──▶ done
                 │ ▲                                  │     │
                 │ └──── retry ──── failed ◀── fail ──┘     │
                 │                                          │
                 └──────── cancel ──────▶ cancelled ◀───────┘ (retry leads back to queued, too)

A claim is held by a token. Whoever reports with another token, because the job was cancelled or given to
another worker meanwhile, is told so by JobCancelledError and can change nothing: a job finishes once.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

QUEUED = "queued"
RUNNING = "running"
DONE = "done"
FAILED = "failed"
CANCELLED = "cancelled"

STATES = (QUEUED, RUNNING, DONE, FAILED, CANCELLED)
"""Every state there is, as drawn above."""

FINAL = (DONE, FAILED, CANCELLED)
"""The states in which nobody works on a job any more."""

ATTEMPTS = 3
"""Number of times a job is begun before a lost worker counts as its failure."""


@dataclass(frozen=True, slots=True)
class Job:
    """A piece of queued work, as it was when it was read.

    Attributes:
        id: Sorts by the time of asking; safe in an address.
        kind: What is to be done: "create", "edit", "import" or "patch".
        request: What the work needs to know, as JSON: text, then of "create" brief, engine, parent_id, of
            "edit" take_id, edit, engine, take_seconds, of "import" path, name, title, file_seconds, of
            "patch" count, seed, likeness.
        owner: Who asked, as the page knows them; "" for nobody in particular.
        state: One of :data:`STATES`.
        stage: The engine's stage that it is in; "" before the first.
        fraction: How much of the whole is done, 0 to 1.
        eta_seconds: How much longer it should take, by past jobs; None while there is nothing to judge by.
        attempts: How often a worker has begun it.
        error: One sentence on why it failed; None otherwise.
        song_id: The song that came of it; None until it is done.
        take_id: The take that came of it; None until it is done.
        created: When it was asked for, in seconds since 1970, UTC.
        started: When a worker last began it; None before.
        heartbeat: When its worker last showed life; None before.
        finished: When it came to a final state; None before.
        worker: The process that has it, "pid@host"; None while nobody has.
    """

    id: str
    kind: str
    request: Mapping[str, Any]
    owner: str
    state: str
    stage: str
    fraction: float
    eta_seconds: float | None
    attempts: int
    error: str | None
    song_id: str | None
    take_id: str | None
    created: float
    started: float | None
    heartbeat: float | None
    finished: float | None
    worker: str | None

    @property
    def is_final(self) -> bool:
        """Return whether the job is over: no worker will continue it."""
        return self.state in FINAL


@dataclass(frozen=True, slots=True)
class Claim:
    """A worker's hold on a job.

    Attributes:
        job: The job as it was claimed.
        token: What proves the hold; another claim of the same job has another.
    """

    job: Job
    token: str
