"""The worker processes of an app: started with it, started again when they die, stopped with it."""

import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path

import studio
from studio.errors import StorageError
from studio.jobs.life import LifeSign, forget_lost
from studio.jobs.queue import JobQueue
from studio.library.storage import storage_errors
from studio.settings import Settings

CHECK_SECONDS = 0.1
"""Interval at which the pool checks that its workers live."""

STOP_SECONDS = 5.0
"""Time that a worker has to give its job back before it is killed."""

FIRST_DELAY_SECONDS = 0.2
LONGEST_DELAY_SECONDS = 30.0
HEALTHY_SECONDS = 10.0
"""A worker that lived this long is restarted at once; one that keeps dying waits twice as long each time."""

LIVELY_SECONDS = 10.0
"""A living worker without a sign of life for this long is frozen, or its machine has no time for it."""

_log = logging.getLogger(__name__)


class WorkerPool:
    """Keeps ``settings.workers`` worker processes alive.

    Args:
        settings: The home they work for, how many there are, and with how many threads each.
        queue: Where jobs of dead workers are taken back.
        command: How a worker is started; the id of this process is added as its last word. None stands for
            ``python -m studio worker``.
    """

    def __init__(self, settings: Settings, queue: JobQueue, command: Sequence[str] | None = None) -> None:
        self._settings = settings
        self._queue = queue
        self._command = list(command or _worker_command(settings))
        self._slots = [_Slot() for _ in range(settings.workers)]
        self._stopping = threading.Event()
        self._keeper = threading.Thread(target=self._keep, name="worker pool", daemon=True)

    @property
    def pids(self) -> list[int]:
        """The processes that live."""
        return [slot.process.pid for slot in self._slots if slot.process is not None and slot.is_alive]

    @property
    def is_lively(self) -> bool:
        """Return whether at least one worker process lives and has shown life or was started lately."""
        self._watch()
        now = time.monotonic()
        return any(now - slot.lively < LIVELY_SECONDS for slot in self._slots if slot.is_alive)

    def start(self) -> None:
        """Start the workers and keep them alive from now on.

        Raises:
            StorageError: Their log cannot be written.
        """
        self._queue.recover()
        forget_lost(self._settings.home)
        for slot in self._slots:
            slot.fill(self._spawn(), self._settings.home)
        self._keeper.start()

    def stop(self) -> None:
        """Stop the workers; each gives its job back first."""
        self._stopping.set()
        if self._keeper.is_alive():
            self._keeper.join()
        processes = [slot.process for slot in self._slots if slot.process is not None]
        for process in processes:
            process.terminate()
        deadline = time.monotonic() + STOP_SECONDS
        for process in processes:
            try:
                process.wait(max(0.0, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        forget_lost(self._settings.home)
        self._queue.recover()

    def _keep(self) -> None:
        while not self._stopping.wait(CHECK_SECONDS):
            self._watch()
            for slot in self._slots:
                try:
                    self._look_after(slot)
                except StorageError:
                    _log.exception("a worker cannot be looked after")  # a full disk may have room again later

    def _watch(self) -> None:
        for slot in self._slots:
            slot.watch()

    def _look_after(self, slot: "_Slot") -> None:
        if slot.process is not None and slot.process.poll() is not None:
            lived_seconds = time.monotonic() - slot.started
            _log.warning(
                "worker %d ended with %d after %.1f s",
                slot.process.pid,
                slot.process.returncode,
                lived_seconds,
            )
            slot.fall(lived_seconds)
            forget_lost(self._settings.home)
            self._queue.recover()
        if slot.process is None and time.monotonic() >= slot.start_at:
            slot.fill(self._spawn(), self._settings.home)

    def _spawn(self) -> subprocess.Popen[bytes]:
        log_path = self._settings.home / "worker.log"
        with storage_errors(self._settings.home), log_path.open("ab") as log:
            return subprocess.Popen(  # noqa: S603  # our own interpreter and our own words
                [*self._command, str(os.getpid())],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=Path(studio.__file__).parents[1],
            )


class _Slot:
    """A place for one worker, and when it may be filled again."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[bytes] | None = None
        self.started = time.monotonic()
        self.start_at = 0.0
        self.lively = self.started
        self._sign: LifeSign | None = None
        self._seen: int | None = None
        self._delay_seconds = FIRST_DELAY_SECONDS

    @property
    def is_alive(self) -> bool:
        """Return whether there is a living process, even a frozen one."""
        process = self.process  # the keeper may take it away meanwhile
        return process is not None and process.poll() is None

    def fill(self, process: subprocess.Popen[bytes], home: Path) -> None:
        """Put a process here that was just started."""
        self.process, self.started = process, time.monotonic()
        self.lively = self.started
        self._sign, self._seen = LifeSign(home, process.pid), None

    def watch(self) -> None:
        """Note whether the process has shown life since the last look, by this process's own steady clock."""
        seen = None if self._sign is None else self._sign.read()
        if seen != self._seen:
            self._seen, self.lively = seen, time.monotonic()

    def fall(self, lived_seconds: float) -> None:
        """Note that the worker died; the sooner they die, the longer the next one waits."""
        self.process = None
        if lived_seconds >= HEALTHY_SECONDS:
            self._delay_seconds = FIRST_DELAY_SECONDS
            self.start_at = 0.0
            return
        self.start_at = time.monotonic() + self._delay_seconds
        self._delay_seconds = min(LONGEST_DELAY_SECONDS, 2.0 * self._delay_seconds)


def _worker_command(settings: Settings) -> list[str]:
    return [
        sys.executable,
        "-m",
        "studio",
        "worker",
        "--home",
        str(settings.home),
        "--threads",
        str(settings.threads),
        "--parent",
    ]
