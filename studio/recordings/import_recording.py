"""A file brought in: read, heard, and kept as the first take of a song."""

from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from studio.engines.engine import Progress
from studio.recordings.containers import Container
from studio.recordings.form_analysis import analyse_form
from studio.recordings.genre_guess import brief_like
from studio.recordings.import_sound import take_in, title_of
from studio.recordings.recording_store import IMPORTED, Stored, report_of, store

IMPORT_STAGES = ("reading", "listening", "exporting")
"""The stages of bringing in a recording."""

_SHARES = {"reading": 0.0, "listening": 0.35, "exporting": 0.85}


@dataclass(frozen=True, slots=True)
class _Clock:
    """Seconds since it was made, since the last stage."""

    seconds: dict[str, float]
    marks: list[float]

    def lap(self, stage: str) -> None:
        now = perf_counter()
        self.seconds[stage] = now - self.marks[-1]
        self.marks.append(now)


def import_recording(
    container: Container, title: str, folder: Path, progress: Progress, threads: int = 2
) -> Stored:
    """Bring a sound file in.

    Args:
        container: The file.
        title: What the song will be called; empty for the file's own name.
        folder: An existing, empty folder that nobody else writes to.
        progress: Called with the stage, one of :data:`IMPORT_STAGES`, and the fraction done.
        threads: How many threads may work at once.

    Raises:
        AudioFileError: It is not sound that can be brought in.
        StorageError: The folder cannot be written.
        JobCancelledError: ``progress`` raised it.
    """
    clock = _Clock({}, [perf_counter()])
    progress("reading", 0.0)
    intake = take_in(container)
    clock.lap("reading")
    begin, end = _SHARES["listening"], _SHARES["exporting"]
    progress("listening", begin)
    measured, form = analyse_form(
        intake.samples, lambda done: progress("listening", begin + done * (end - begin)), threads
    )
    clock.lap("listening")
    progress("exporting", end)
    brief = brief_like(form, measured, title or title_of(container.name))
    origin = {
        "file": container.name,
        "is_exact": intake.is_exact,
        "notes": list(intake.notes),
        **intake.source,
    }
    report = report_of(measured, form, engine=IMPORTED, source=origin, beat=_told(form.is_guessed))
    stored = store(intake.samples, form, brief, report, clock.seconds, folder)
    clock.lap("exporting")
    progress("exporting", 1.0)
    return stored


def _told(is_guessed: bool) -> str:
    if is_guessed:
        return "No steady beat: free time. The bar lines only stand every two seconds, so edit by seconds."
    return "Beats and bars were heard; edits go by them."
