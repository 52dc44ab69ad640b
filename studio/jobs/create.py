"""The work of a "create" job: from a brief to a take in the library."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter
from typing import Any, ClassVar

from studio.composing.brief import Brief
from studio.engines.engine import DEFAULT_ENGINE, Production, Progress
from studio.exporting.midi import write_midi
from studio.jobs.estimate import Estimate
from studio.jobs.task import JobContext, JobTask
from studio.library.library import Library
from studio.library.song import Draft
from studio.take_files import TakeFile, path_of


@dataclass(frozen=True, slots=True)
class CreateRequest(JobTask):
    """The request of a job that makes a song.

    Attributes:
        text: The wish in its own words.
        brief: The Brief as JSON, every field decided.
        engine: Id of the engine that makes it.
        parent_id: The take that it follows; None for a song of its own.
    """

    kind: ClassVar[str] = "create"

    brief: Mapping[str, Any]
    engine: str = DEFAULT_ENGINE
    parent_id: str | None = None

    @property
    def length_seconds(self) -> float:
        """Length of the music that was asked for."""
        return float(self.brief["length_seconds"])

    def estimate(self, library: Library) -> Estimate:
        """See :meth:`JobTask.estimate`."""
        return Estimate.from_past(library.past_timings(self.engine))

    def produce(self, workshop: JobContext, folder: Path, progress: Progress) -> Draft:
        """See :meth:`JobTask.produce`.

        Raises:
            NotFoundError: There is no such engine.
            StorageError: The folder cannot be written.
            JobCancelledError: ``progress`` raised it.
        """
        brief = replace(Brief.from_json(self.brief), custom_instruments=workshop.library.instruments)
        production = workshop.engines[self.engine].produce(brief, folder, progress, workshop.threads)
        files, timings = with_midi(production, folder)
        return Draft(
            title=production.score.title,
            request=self.text,
            brief=production.brief.to_json(),
            seed=brief.seed,
            engine=self.engine,
            report=production.report,
            timings=timings,
            length_seconds=production.score.length_seconds,
            files=files,
            parent_id=self.parent_id,
        )


def with_midi(production: Production, folder: Path) -> tuple[dict[str, str], dict[str, float]]:
    """Write the MIDI of what was made, where that has not been done.

    Args:
        production: What was made.
        folder: Where its files lie.

    Returns:
        The files by name and the seconds per stage, the MIDI's included.
    """
    files, timings = dict(production.files), dict(production.timings)
    if TakeFile.MIDI not in files:
        began = perf_counter()
        files[TakeFile.MIDI] = path_of(TakeFile.MIDI)
        write_midi(production.score, folder / files[TakeFile.MIDI])
        timings["exporting"] = timings.get("exporting", 0.0) + perf_counter() - began
    return files, timings
