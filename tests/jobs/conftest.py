"""A home with a queue, and requests that need no words to be read."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from studio.jobs.create import CreateRequest
from studio.jobs.job import Job
from studio.jobs.queue import JobQueue
from studio.library.library import Library
from studio.settings import Settings
from tests.doubles import brief


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
    return queue.enqueue("create", CreateRequest("a small song", brief(seed=seed).to_json(), "symbolic").to_json(), owner)


def wait_until(true: Callable[[], object], seconds: float = 20.0) -> None:
    """Wait for something to become true, and fail when it does not."""
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.005)
