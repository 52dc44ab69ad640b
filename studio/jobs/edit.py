"""The work of an "edit" job: from a take and an edit to the next take of the same song."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from studio.engines.engine import Progress
from studio.jobs.create import with_midi
from studio.jobs.estimate import Estimate
from studio.jobs.task import JobContext, JobTask
from studio.library.library import Library, check_kept
from studio.library.song import Draft, Take

if TYPE_CHECKING:
    from studio.action import Edit


@dataclass(frozen=True, slots=True)
class EditRequest(JobTask):
    """The request of a job that edits a take.

    Attributes:
        text: What the edit does: "Regenerate drums, bars 5–8".
        take_id: The take that it begins from.
        edit: The edit as JSON, every choice made.
        engine: Id of the engine that made the take.
        take_seconds: Length of the take.
    """

    kind: ClassVar[str] = "edit"

    take_id: str
    edit: Mapping[str, Any]
    engine: str
    take_seconds: float

    @classmethod
    def of(cls, library: Library, take_id: str, edit: "Edit", seed: int) -> "EditRequest":
        """The request for an edit of a take, found to be possible.

        Args:
            library: Where the take lies.
            take_id: The take that it begins from.
            edit: The edit, all that it needs measured.
            seed: Decides what the edit leaves to chance, unless it brings a seed of its own.

        Raises:
            ConflictError: The take lies in the trash.
            InputError: There is no such edit, or this take cannot be edited so.
            NotFoundError: There is no such take.
        """
        take = library.take(take_id)
        check_kept(take)
        decided = edit.with_seed(seed)
        return cls(
            _checked(decided, library, take), take.id, decided.to_json(), take.engine, take.length_seconds
        )

    @property
    def length_seconds(self) -> float:
        """Length of the take that it begins from."""
        return self.take_seconds

    def estimate(self, library: Library) -> Estimate:
        """See :meth:`JobTask.estimate`."""
        return Estimate.from_past(library.past_timings(self.engine, self.edit["kind"]))

    def produce(self, workshop: JobContext, folder: Path, progress: Progress) -> Draft:
        """See :meth:`JobTask.produce`.

        Raises:
            ConflictError: The take was thrown away meanwhile.
            InputError: This take cannot be edited so.
            NotFoundError: There is no such take.
            StorageError: The folder cannot be written, or a file of the take cannot be read.
            JobCancelledError: ``progress`` raised it.
        """
        from studio.action import edit_from_json

        take = workshop.library.take(self.take_id)
        check_kept(take)
        if take.is_recording:
            return self._edit_recording(take, workshop, folder, progress)
        original = workshop.library.original(take)
        engine = workshop.engines[take.engine]
        production = workshop.revise(
            original, edit_from_json(self.edit), folder, progress, workshop.threads, engine
        )
        files, timings = with_midi(production, folder)
        return Draft(
            title=take.title,
            request=self.text,
            brief=production.brief.to_json(),
            seed=take.seed,
            engine=take.engine,
            report=production.report,
            timings=timings,
            length_seconds=production.score.length_seconds,
            files=files,
            song_id=take.song_id,
            parent_id=take.id,
            edit=self.edit,
        )

    def _edit_recording(self, take: Take, workshop: JobContext, folder: Path, progress: Progress) -> Draft:
        from studio.action import edit_from_json
        from studio.recordings.imported_take import ImportedTake
        from studio.recordings.recording_edits import render_recording_edit

        recording = ImportedTake.read(workshop.library.files(take), take.report, workshop.library.instruments)
        stored = render_recording_edit(
            recording, edit_from_json(self.edit), folder, progress, workshop.threads
        )
        return Draft(
            title=take.title,
            request=self.text,
            brief=stored.brief.to_json(),
            seed=take.seed,
            engine=take.engine,
            report=stored.report,
            timings=stored.timings,
            length_seconds=stored.length_seconds,
            files=stored.files,
            song_id=take.song_id,
            parent_id=take.id,
            edit=self.edit,
        )


def _checked(edit: "Edit", library: Library, take: Take) -> str:
    """Check that an edit is possible; return a few words on its effect on the take.

    Raises:
        EditError: It is not.
        NotFoundError: A file of the take is gone.
    """
    if take.is_recording:
        from studio.recordings.recording_edits import check_edit

        return check_edit(edit, library.files(take), library.instruments).label
    score = library.score(take)
    edit.validate(score)
    return edit.label(score)
