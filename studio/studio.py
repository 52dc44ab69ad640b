"""The only door: everything a page, a chat, an API or a script can ask of the studio."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from studio.composing.brief import Brief
from studio.composing.given import Given
from studio.composing.wishes import parse
from studio.custom_instruments import CustomInstruments
from studio.engines.engine import DEFAULT_ENGINE, ENGINES, Engine, Progress
from studio.jobs.job import Job
from studio.jobs.pool import WorkerPool
from studio.jobs.queue import JobQueue
from studio.jobs.task import JobContext, JobTask, Request, Reviser, revise, run_task
from studio.library.library import Library
from studio.library.song import Take
from studio.library.uploads import Uploads
from studio.requests import Requests
from studio.settings import Settings
from studio.takes import Takes

if TYPE_CHECKING:
    from studio.patch_lab import PatchLab


class Studio:
    """A home with its songs, its queue and the engines that fill it.

    >>> studio = Studio(Settings.from_environment())
    >>> take = studio.make(studio.requests.create("dark trap beat, 30 seconds"))
    >>> studio.library.file_path(take.id, "wav")

    The home is opened when it is first needed, so what only reads words or files works without one. Safe to
    use from several threads; two studios on two homes in one process know nothing of each other.

    Args:
        settings: Where the home is and how much may work at once.
        engines: The engines by id; tests give doubles.
        revise: What makes an edited take of another; tests give doubles.

    Attributes:
        settings: Where the home is and how much may work at once.
        instruments: Those that the home has of its own.
        requests: What can be asked for; see :meth:`make` and :meth:`enqueue`.
    """

    def __init__(
        self, settings: Settings, engines: Mapping[str, Engine] = ENGINES, revise: Reviser = revise
    ) -> None:
        self.settings = settings
        self.instruments = CustomInstruments(settings.instruments_path)
        self.requests = Requests(lambda: (self.library, self.takes), self.instruments, engines)
        self._engines = engines
        self._revise = revise

    @cached_property
    def library(self) -> Library:
        """The songs and takes of the home."""
        return Library(self.settings)

    @cached_property
    def takes(self) -> Takes:
        """The views, sounds and copies of takes."""
        return Takes(self.library)

    @cached_property
    def jobs(self) -> JobQueue:
        """The jobs of the home."""
        return JobQueue(self.library)

    @cached_property
    def patch_lab(self) -> "PatchLab":
        """The search for custom instruments, and their store."""
        from studio.patch_lab import PatchLab

        return PatchLab(self.library, self.instruments)

    @property
    def uploads(self) -> Uploads:
        """The files that came over the network and wait to be imported."""
        return Uploads(self.settings.home)

    def parse(
        self,
        text: str,
        seed: int | None = None,
        given: Given | None = None,
        usual_seed: int | None = None,
    ) -> Brief:
        """The exact brief of a wish; without a seed the same words give the same brief.

        Args:
            text: The wish.
            seed: Where every random choice comes from.
            given: What is set by hand; it wins over the words.
            usual_seed: The seed where neither ``seed`` nor the words name one.

        Raises:
            BriefError: They cannot be understood or met.
        """
        return parse(text, seed, given=given, usual_seed=usual_seed, custom_instruments=self.instruments)

    def make(self, request: JobTask, progress: Progress | None = None) -> Take:
        """Do a request in this process and wait for the take that comes of it.

        Args:
            request: One of :attr:`requests`.
            progress: Told the stage and the fraction of the whole.

        Raises:
            StudioError: It cannot be done; then nothing was added.
            StorageError: The home cannot be written, or the disk is full.
        """
        library = self.library  # a home that cannot be written is found out before the work, not after it
        return run_task(
            request,
            JobContext(library, self._engines, self.settings.threads, self._revise),
            progress or _silence,
        )

    def enqueue(self, request: Request, owner: str = "") -> Job:
        """Leave a request to the workers.

        Args:
            request: One of :attr:`requests`.
            owner: Whose job it is, as the page knows them.

        Raises:
            StorageError: The home cannot be written.
        """
        eta_seconds = request.estimate(self.library).total_seconds(request.length_seconds)
        return self.jobs.enqueue(request.kind, request.to_json(), owner, eta_seconds)

    def analyse(self, path: Path) -> dict[str, Any]:
        """Measure an audio file: tempo, key, chords, loudness, true peak, loudness range, width.

        Returns:
            The figures, and ``notes``: sentences on what is missing in the file.

        Raises:
            AudioFileError: It is not audio that can be read.
        """
        from studio.analysis.report import analyse
        from studio.recordings.import_sound import clip_of

        clip, notes = clip_of(path)
        return {**analyse(clip).to_json(), "notes": list(notes)}

    def warm(self) -> None:
        """Compile and load what the first song would otherwise wait for."""
        self._engines[DEFAULT_ENGINE].warm()

    def workers(self) -> WorkerPool:
        """The worker processes of this home, not yet started."""
        return WorkerPool(self.settings, self.jobs)


def _silence(stage: str, fraction: float) -> None:
    """Nobody is told."""
