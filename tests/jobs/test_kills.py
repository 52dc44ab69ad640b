"""Workers killed in the middle of a job and while storing: no song is lost, and none is there twice.

``python -m tests.jobs.test_kills 100`` kills as many and says what came of it.
"""

import contextlib
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from studio.jobs.queue import JobQueue
from studio.library.library import Library
from studio.settings import Settings
from tests.jobs.conftest import ask

pytestmark = pytest.mark.long

ROOT = Path(__file__).parents[2]
MOMENTS = ("anywhere", "before the folder is moved", "before the commit", "after the commit")

WORKER = """
import os, sys
from pathlib import Path
import studio.jobs.queue as queue
import studio.library.library as library
from studio.library.database import Database
from tests.jobs.worker_process import main

moment = sys.argv[2]
storing, rename, commit = library.Library.storing, Path.rename, Database.commit
is_storing = []

def die():
    os.kill(os.getpid(), 9)

def moved(path, target):
    if moment == "before the folder is moved" and Path(target).parent.name == "takes":
        die()
    is_storing.append(Path(target).parent.name == "takes")
    return rename(path, target)

def committed(database):
    if moment == "before the commit" and any(is_storing):
        die()
    commit(database)
    if moment == "after the commit" and any(is_storing):
        die()

Path.rename, Database.commit = moved, committed
main(Path(sys.argv[1]), float(sys.argv[3]), os.getppid())
"""


@dataclass(frozen=True)
class Outcome:
    """What came of a number of kills.

    Attributes:
        kills: How often a worker was killed, by the moment.
        asked: How many songs were asked for.
        songs: The seeds of the songs that there are.
        open: Jobs that are not done.
        strays: Folders of takes without a row, and unfinished work.
        aside: What lies in lost+found.
    """

    kills: Counter[str]
    asked: int
    songs: list[int]
    open: int
    strays: int
    aside: int

    @property
    def is_whole(self) -> bool:
        return sorted(self.songs) == list(range(self.asked)) and not (self.open or self.strays or self.aside)


def kill_workers(home: Path, kills: int, step_seconds: float = 0.001) -> Outcome:
    """Ask for songs, kill a worker ``kills`` times, and let one that is not killed do what is left."""
    settings, chance = Settings(home), random.Random(7)
    counted: Counter[str] = Counter()
    with closing(Library(settings)) as library:
        queue = JobQueue(library)
        for seed in range(kills):
            ask(queue, seed=seed)
        for number in range(kills):
            moment = MOMENTS[number % len(MOMENTS)]
            worker = start(home, moment, step_seconds)
            if moment == "anywhere":
                until_claimed(queue, worker)
                time.sleep(chance.uniform(0.0, 70 * step_seconds))
                with contextlib.suppress(ProcessLookupError):
                    os.kill(worker.pid, signal.SIGKILL)
            assert worker.wait(60) == -signal.SIGKILL
            counted[moment] += 1
        last = start(home, "never", 0.0)
        deadline = time.monotonic() + 60 + kills
        while queue.length() or any(job.state == "running" for job in queue.of("", kills)):
            assert time.monotonic() < deadline, "the jobs do not come to an end"
            time.sleep(0.05)
        last.terminate()
        last.wait(30)
    with closing(Library(settings)) as library:
        songs = library.songs(limit=10 * kills)
        jobs = JobQueue(library).of("", 10 * kills)
        strays = len(
            {folder.name for folder in (home / "takes").iterdir()} - {song.latest.id for song in songs}
        )
        strays += len([*(home / "work").iterdir()])
        open_jobs = sum(job.state != "done" or not job.take_id for job in jobs)
        seeds = [song.latest.seed for song in songs]
        assert all(
            library.file_path(song.latest.id, name).is_file() for song in songs for name in song.latest.files
        )
        return Outcome(counted, len(jobs), seeds, open_jobs, strays, library.lost_and_found.count)


def start(home: Path, moment: str, step_seconds: float) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", WORKER, str(home), moment, str(step_seconds)]
    return subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL)


def until_claimed(queue: JobQueue, worker: subprocess.Popen[bytes]) -> None:
    while not any(
        job.state == "running" and str(job.worker).startswith(f"{worker.pid}@") for job in queue.of("", 1000)
    ):
        assert worker.poll() is None
        time.sleep(0.005)


@pytest.mark.parametrize("kills", [12])
def test_workers_that_are_killed_lose_no_song_and_double_none(tmp_path: Path, kills: int) -> None:
    outcome = kill_workers(tmp_path / "home", kills)

    assert outcome.is_whole, outcome
    assert outcome.kills == dict.fromkeys(MOMENTS, 3)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        begun = time.monotonic()
        outcome = kill_workers(Path(folder) / "home", int(sys.argv[1]))
        sys.stdout.write(f"{outcome}\n{'none lost, none doubled' if outcome.is_whole else 'NOT WHOLE'}")
        sys.stdout.write(f" after {outcome.kills.total()} kills in {time.monotonic() - begun:.0f} s\n")
