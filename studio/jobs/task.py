"""The request of a job of one kind: read from its JSON, done once."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Self

from studio.engines.engine import Engine, Production, Progress
from studio.jobs.estimate import Estimate
from studio.library.library import Library
from studio.library.song import Draft, Take

if TYPE_CHECKING:
    from studio.editing.edit import ScoreEdit
    from studio.editing.original import Original

Reviser = Callable[["Original", "ScoreEdit", Path, Progress, int, Engine], Production]
"""Turns a take and an edit into the files of the next take, as :func:`revise` does."""


def revise(
    original: "Original", edit: "ScoreEdit", folder: Path, progress: Progress, threads: int, engine: Engine
) -> Production:
    """Call ``studio.editing.render_edit.render_edit``, loaded when something is first edited."""
    from studio.editing.render_edit import render_edit

    return render_edit(original, edit, folder, progress, threads, engine)


@dataclass(frozen=True, slots=True)
class JobContext:
    """The means with which work is done.

    Attributes:
        library: Where takes come from and go.
        engines: The engines by id.
        threads: How many threads may work at once.
        revise: What makes an edited take of another.
    """

    library: Library
    engines: Mapping[str, Engine]
    threads: int = 2
    revise: Reviser = revise


@dataclass(frozen=True, slots=True)
class Request(ABC):
    """All that a worker needs to know to do one job.

    Attributes:
        kind: What a job of this work is called in the queue.
        text: What a person calls it: the words of a wish, or what an edit does.
    """

    kind: ClassVar[str]

    text: str

    def to_json(self) -> dict[str, Any]:
        """A plain description; :meth:`from_json` reads it back equal."""
        return asdict(self)

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> Self:
        """Read what :meth:`to_json` wrote."""
        return cls(**plain)

    @property
    @abstractmethod
    def length_seconds(self) -> float:
        """Length of the music that it is about."""

    @abstractmethod
    def estimate(self, library: Library) -> Estimate:
        """The speed of such work in the past."""

    @abstractmethod
    def carry_out(
        self, workshop: JobContext, folder: Path, progress: Progress, job_id: str
    ) -> AbstractContextManager[Take | None]:
        """Do the work of a job.

        Args:
            workshop: What it is done with.
            folder: An empty workspace.
            progress: Told the stage and the fraction of the whole.
            job_id: The job.

        Returns:
            A context that stores what was made, unless its body fails; it gives the take, where one was made.

        Raises:
            StudioError: It cannot be done; the folder is of no use then.
            JobCancelledError: ``progress`` raised it.
        """


@dataclass(frozen=True, slots=True)
class JobTask(Request):
    """A request that ends in a take."""

    def carry_out(
        self, workshop: JobContext, folder: Path, progress: Progress, job_id: str
    ) -> AbstractContextManager[Take | None]:
        """See :meth:`Request.carry_out`."""
        return workshop.library.storing(self.produce(workshop, folder, progress), folder, job_id)

    @abstractmethod
    def produce(self, workshop: JobContext, folder: Path, progress: Progress) -> Draft:
        """Make the files of a take.

        Args:
            workshop: What it is made with.
            folder: An empty workspace.
            progress: Told the stage and the fraction of the whole.

        Raises:
            StudioError: It cannot be made; the folder is of no use then.
            JobCancelledError: ``progress`` raised it.
        """


def run_task(work: JobTask, workshop: JobContext, progress: Progress) -> Take:
    """Do a piece of work in this process and add what came of it to the library.

    Raises:
        StudioError: It cannot be done; then nothing was added.
    """
    library = workshop.library
    with library.workspace() as folder:
        return library.add_take(work.produce(workshop, folder, progress), folder)
