"""The process that makes music: takes one job after another, and leaves none behind when it goes."""

import logging
import math
import os
import signal
import threading
import time
from collections.abc import Mapping
from types import FrameType

from studio.audio.memory import give_back_spare
from studio.engines.engine import DEFAULT_ENGINE, Engine
from studio.errors import InputError, JobCancelledError, StudioError
from studio.jobs.create import CreateRequest
from studio.jobs.edit import EditRequest
from studio.jobs.estimate import Estimate
from studio.jobs.import_file import ImportRequest
from studio.jobs.job import Claim
from studio.jobs.life import SIGN_SECONDS, LifeSign
from studio.jobs.patch import PatchRequest
from studio.jobs.queue import JobQueue
from studio.jobs.task import JobContext, Request, Reviser, revise
from studio.library.library import Library
from studio.library.storage import HOME
from studio.settings import Settings

IDLE_SECONDS = 0.02
"""Time that an idle worker sleeps before it looks for work again."""

REST_SECONDS = 60.0
"""After this long without work a worker gives back what memory it kept for the next song."""

RECOVER_SECONDS = 2.0
"""Interval at which an idle worker looks for jobs whose worker was lost."""

REPORT_SECONDS = 0.05
"""The least time between two reports of one stage: a page cannot show more."""

REQUESTS: Mapping[str, type[Request]] = {
    request.kind: request for request in (CreateRequest, EditRequest, ImportRequest, PatchRequest)
}
"""The request of each kind of job."""

_log = logging.getLogger(__name__)


class WorkerStoppedError(JobCancelledError):
    """The worker was asked to go, and gives its job back."""


class Worker:
    """Takes jobs from a queue and does them, one at a time.

    Args:
        library: Where takes go.
        engines: The engines by id.
        settings: How many threads may work at once.
        parent: Id of the process that started this one; the worker goes when it is gone. None: it goes when
            it is told to.
        revise: What makes an edited take of another.
    """

    def __init__(
        self,
        library: Library,
        engines: Mapping[str, Engine],
        settings: Settings,
        parent: int | None = None,
        revise: Reviser = revise,
    ) -> None:
        self._library = library
        self._queue = JobQueue(library)
        self._workshop = JobContext(library, engines, settings.threads, revise)
        self._parent = parent
        self._stopping = threading.Event()
        self._sign = LifeSign(settings.home)

    def run(self) -> None:
        """Work until told to stop by SIGTERM or SIGINT, or left alone by the parent."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop_on_signal)
        try:
            self._warm()
            self._take_jobs()
        finally:
            self._sign.end()

    def _take_jobs(self) -> None:
        recovered, worked = 0.0, math.inf
        while not self._must_stop():
            self._sign.show()
            if time.monotonic() - recovered > RECOVER_SECONDS:
                self._queue.recover()
                recovered = time.monotonic()
            if self.run_one():
                worked = time.monotonic()
                continue
            if time.monotonic() - worked > REST_SECONDS:
                give_back_spare()
                worked = math.inf
            self._stopping.wait(IDLE_SECONDS)

    def run_one(self) -> bool:
        """Do the job that has waited longest; False where none waits."""
        claim = self._queue.claim()
        if claim is None:
            return False
        done = threading.Event()
        heart = threading.Thread(target=self._beat, args=(claim, done), name="heartbeat", daemon=True)
        heart.start()
        try:
            self._work(claim)
        finally:
            done.set()
            heart.join()
        return True

    def stop(self) -> None:
        """Give the job back at its next report, and go."""
        self._stopping.set()

    def _warm(self) -> None:
        """Warm the engine in its own thread; a failure there is logged, and jobs still report their own."""
        warming = threading.Thread(target=self._load, name="warm", daemon=True)
        warming.start()
        while warming.is_alive() and not self._must_stop():
            self._sign.show()
            warming.join(IDLE_SECONDS)

    def _load(self) -> None:
        """Load what the first song and the first edit would otherwise wait for."""
        import studio.editing.render_edit  # noqa: F401  # a person waits a second for an edit, and a tenth of it is this

        self._workshop.engines[DEFAULT_ENGINE].warm()

    def _work(self, claim: Claim) -> None:
        """Do a job, whatever comes of it."""
        try:
            self._make(claim)
        except WorkerStoppedError:
            self._queue.release(claim)
        except JobCancelledError:
            _log.info("job %s was cancelled or taken away", claim.job.id)
        except InputError as error:
            self._queue.fail(claim, self._sentence(error))
        except StudioError as error:
            _log.exception("job %s failed", claim.job.id)
            self._queue.fail(claim, self._sentence(error))
        except Exception:  # noqa: BLE001  # an engine's defect ends its job, not the worker
            _log.exception("job %s failed", claim.job.id)
            self._queue.fail(
                claim,
                "Something in the studio broke while it made this song;"
                " try again, or ask for something else.",
            )

    def _sentence(self, error: StudioError) -> str:
        """The sentence of an error without the path of the home, which callers need not know."""
        return str(error).replace(str(self._library.home), HOME)

    def _make(self, claim: Claim) -> None:
        work = REQUESTS[claim.job.kind].from_json(claim.job.request)
        report = _Report(
            self._queue, claim, work.estimate(self._library), work.length_seconds, self._stopping
        )
        with self._library.workspace() as folder:
            made = work.carry_out(self._workshop, folder, report, claim.job.id)
            self._queue.finish(claim, made)

    def _beat(self, claim: Claim, done: threading.Event) -> None:
        try:
            while not done.wait(SIGN_SECONDS):
                self._sign.show()
                if self._must_stop():
                    self.stop()
                self._queue.heartbeat(claim)
        except StudioError:
            # the claim decides at the end whether it was lost
            _log.exception("job %s cannot show life", claim.job.id)
        finally:
            self._library.close()

    def _must_stop(self) -> bool:
        return self._stopping.is_set() or (self._parent is not None and os.getppid() != self._parent)

    def _stop_on_signal(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002  # the interpreter gives both
        self.stop()


class _Report:
    """Tells the queue how a job comes along, and the engine when it has to stop."""

    def __init__(
        self,
        queue: JobQueue,
        claim: Claim,
        estimate: Estimate,
        length_seconds: float,
        stopping: threading.Event,
    ) -> None:
        self._queue = queue
        self._claim = claim
        self._estimate = estimate
        self._stopping = stopping
        self._length_seconds = length_seconds
        self._began = time.monotonic()
        self._reported = 0.0
        self._stage = ""

    def __call__(self, stage: str, fraction: float) -> None:
        if self._stopping.is_set():
            raise WorkerStoppedError("The worker was asked to stop.")
        now = time.monotonic()
        if stage == self._stage and now - self._reported < REPORT_SECONDS:
            return
        self._stage, self._reported = stage, now
        eta_seconds = self._estimate.remaining_seconds(self._length_seconds, fraction, now - self._began)
        self._queue.progress(self._claim, stage, fraction, eta_seconds)
