"""The work of an "import" job: from a file that is not ours to the first take of a song."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar

from studio.engines.engine import DEFAULT_ENGINE, Progress, playing
from studio.jobs.create import with_midi
from studio.jobs.estimate import Estimate
from studio.jobs.task import JobContext, JobTask
from studio.library.library import Library
from studio.library.song import Draft
from studio.recordings.containers import MIDI, Container, container_of
from studio.recordings.decoder import announced_seconds
from studio.recordings.recording_store import IMPORTED

_WORK_SECONDS = 0.02
"""Seconds of work per second of sound: a recording is read and analysed, not made."""


@dataclass(frozen=True, slots=True)
class ImportRequest(JobTask):
    """The request of a job that imports a file.

    Attributes:
        text: What a person calls it: 'Import "Night Drive.mp3"'.
        path: Where the file lies.
        name: What the file was called where it came from.
        title: What the song will be called; empty for the file's own name.
        file_seconds: Length of the sound as far as the file announces it; 0 where it does not.
        engine: Id of the engine that plays the notes of a MIDI file.
    """

    kind: ClassVar[str] = "import"

    path: str
    name: str
    title: str = ""
    file_seconds: float = 0.0
    engine: str = DEFAULT_ENGINE

    @classmethod
    def of(cls, path: Path, name: str = "", title: str = "") -> "ImportRequest":
        """The request for a file, found to be of a kind that can be brought in.

        Args:
            path: Where it lies.
            name: What it was called where it came from; empty for what it is called there.
            title: What the song will be called; empty for the file's own name.

        Raises:
            AudioFileError: It is neither sound nor MIDI, damaged, or of a length that cannot be brought in.
            NotFoundError: There is no such file.
        """
        container = container_of(path, name)
        seconds = announced_seconds(container)
        return cls(f'Import "{container.name}"', str(path.absolute()), container.name, title, seconds)

    @property
    def length_seconds(self) -> float:
        """Length of the sound."""
        return self.file_seconds

    def estimate(self, library: Library) -> Estimate:
        """See :meth:`JobTask.estimate`."""
        del library  # reading a file takes what it takes, whatever was made before
        return Estimate(_WORK_SECONDS if self.file_seconds else None)

    def produce(self, workshop: JobContext, folder: Path, progress: Progress) -> Draft:
        """See :meth:`JobTask.produce`.

        Raises:
            AudioFileError: It is not sound that can be brought in, or no MIDI file after all.
            NotFoundError: The file is gone.
            StorageError: The folder cannot be written.
            JobCancelledError: ``progress`` raised it.
        """
        container = container_of(Path(self.path), self.name)
        if container.kind == MIDI:
            return self._played(container, workshop, folder, progress)
        from studio.recordings.import_recording import import_recording

        stored = import_recording(container, self.title, folder, progress, workshop.threads)
        return Draft(
            title=stored.brief.title,
            request=self.text,
            brief=stored.brief.to_json(),
            seed=stored.brief.seed,
            engine=IMPORTED,
            report=stored.report,
            timings=stored.timings,
            length_seconds=stored.length_seconds,
            files=stored.files,
        )

    def _played(self, container: Container, workshop: JobContext, folder: Path, progress: Progress) -> Draft:
        """A MIDI file as a score, played by the studio's own instruments."""
        from studio.recordings.genre_guess import guess_brief
        from studio.recordings.import_sound import title_of
        from studio.recordings.midi_reader import read_midi

        piece = read_midi(container, self.title, fallback=title_of(container.name, "Imported MIDI"))
        brief = guess_brief(piece.score)
        brief = replace(brief, notes=(*brief.notes, *piece.notes))
        engine = playing(workshop.engines[self.engine])
        production = engine.realise(piece.score, brief, folder, progress, threads=workshop.threads)
        files, timings = with_midi(production, folder)
        source = {
            "file": container.name,
            "coding": "MIDI",
            "is_exact": not piece.notes,
            "notes": list(piece.notes),
        }
        return Draft(
            title=piece.score.title,
            request=self.text,
            brief=brief.to_json(),
            seed=brief.seed,
            engine=self.engine,
            report={**production.report, "source": source},
            timings=timings,
            length_seconds=production.score.length_seconds,
            files=files,
        )
