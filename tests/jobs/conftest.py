"""A home with a queue, and requests that need no words to be read."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from studio.action import edit_from_json
from studio.jobs.create import CreateRequest
from studio.jobs.edit import EditRequest
from studio.jobs.job import Job
from studio.jobs.queue import JobQueue
from studio.jobs.task import JobContext, run_task
from studio.library.library import Library
from studio.library.song import Take
from studio.settings import Settings
from tests.doubles import EngineDouble, brief


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "home", workers=1, threads=1)


@pytest.fixture
def library(settings: Settings) -> Iterator[Library]:
    opened = Library(settings)
    yield opened
    opened.close()


@pytest.fixture
def queue(library: Library) -> JobQueue:
    return JobQueue(library)


def ask(queue: JobQueue, owner: str = "", seed: int = 7) -> Job:
    return queue.enqueue(
        "create", CreateRequest("a small song", brief(seed=seed).to_json(), "symbolic").to_json(), owner
    )


def ask_edit(queue: JobQueue, library: Library, take: Take, tempo_bpm: float = 100.0, owner: str = "") -> Job:
    request = EditRequest.of(
        library, take.id, edit_from_json({"kind": "tempo", "tempo_bpm": tempo_bpm}), seed=3
    )
    return queue.enqueue("edit", request.to_json(), owner)


@pytest.fixture
def take(library: Library) -> Take:
    """A song that can be edited."""
    return run_task(
        CreateRequest("a small song", brief().to_json(), "symbolic"),
        JobContext(library, {"symbolic": EngineDouble()}),
        silent,
    )


def silent(stage: str, fraction: float) -> None:
    """Nobody is told."""


def wait_until(true: Callable[[], object], seconds: float = 20.0) -> None:
    """Wait for something to become true, and fail when it does not."""
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.005)
