"""An edit of a recording made heard: what is not edited is the same to the bit."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path
from time import perf_counter
from typing import Any, Protocol

import numpy as np

from studio.audio.clip import SAMPLE_RATE
from studio.audio.files import shape_of
from studio.custom_instruments import NO_CUSTOM_INSTRUMENTS, KeptInstrument
from studio.engines.engine import Progress
from studio.errors import EditError
from studio.recordings.crossfade import Kept, Made, Piece, Seam, joined, matched, seams_of
from studio.recordings.decoder import LONGEST_SECONDS, SHORTEST_SECONDS
from studio.recordings.edit_plan import Plan
from studio.recordings.form import HeardForm
from studio.recordings.form_analysis import analyse_form
from studio.recordings.form_edits import rearranged
from studio.recordings.imported_take import Gap, ImportedTake, brief_in, form_in
from studio.recordings.inpainter import DEFAULT_INPAINTER, INPAINTERS, Inpainter, Painting
from studio.recordings.recording_store import IMPORTED, Stored, report_of, store
from studio.take_files import TakeFile, TakeFiles


class RecordingEdit(Protocol):
    """An edit of a recording: ``studio.action.Edit`` as far as it is needed here."""

    def plan(self, form: HeardForm, frames: int) -> Plan:
        """Plan the edit of a recording of a form and a length."""


def plan_of(edit: RecordingEdit, form: HeardForm, frames: int) -> Plan:
    """Return the plan of an edit for a recording.

    Args:
        edit: The edit.
        form: The recording's form.
        frames: The recording's length.

    Raises:
        EditError: It is an edit of a score, or what it names is not there.
    """
    plan = edit.plan(form, frames)
    if plan.frames > LONGEST_SECONDS * SAMPLE_RATE:
        raise EditError(
            f"The recording would last {plan.frames / SAMPLE_RATE:,.0f} seconds; "
            f"it can last {LONGEST_SECONDS:,.0f}."
        )
    if plan.frames < SHORTEST_SECONDS * SAMPLE_RATE:
        raise EditError("Less than a second would be left; keep some more of it.")
    return plan


def check_edit(
    edit: RecordingEdit,
    files: TakeFiles,
    custom_instruments: Mapping[str, KeptInstrument] = NO_CUSTOM_INSTRUMENTS,
) -> Plan:
    """Find out whether an edit of a recording is possible, without reading its sound.

    Args:
        edit: The edit.
        files: Those of the take.
        custom_instruments: Those that its home has of its own.

    Raises:
        EditError: It is not possible.
        NotFoundError: A file is missing.
    """
    form = form_in(files)
    plan = plan_of(edit, form, shape_of(files.path(TakeFile.WAV)).frames)
    if plan.gap is not None:
        _inpainter().check(form, brief_in(files, custom_instruments), plan.gap, plan.wish, plan.seed)
    return plan


def render_recording_edit(
    recording: ImportedTake, edit: RecordingEdit, folder: Path, progress: Progress, threads: int = 2
) -> Stored:
    """Make an edit of a recording, as a complete take of its own.

    Args:
        recording: What is edited; it is left as it is.
        edit: What is changed.
        folder: An existing, empty folder that nobody else writes to.
        progress: Called with the stage and the fraction done.
        threads: How many threads may work at once.

    Raises:
        EditError: The recording does not allow the edit.
        StorageError: The folder cannot be written.
        JobCancelledError: ``progress`` raised it.
    """
    began = perf_counter()
    plan = plan_of(edit, recording.form, recording.frames)
    progress("composing", 0.0)
    painting = None
    if plan.gap is not None:
        painting = _inpainter().regenerate(recording, plan.gap, plan.wish, plan.seed, threads)
    progress("mixing", 0.5)
    pieces = [_fitted(piece, painting, recording) for piece in plan.pieces]
    samples = joined(recording.samples, pieces)
    samples, processed = plan.process(samples) if plan.process else (samples, {})
    made = perf_counter()
    progress("checking", 0.6)
    measured, _ = analyse_form(samples, lambda done: progress("checking", 0.6 + 0.3 * done), threads)
    form = rearranged(recording.form, pieces, painting.chords if painting else ())
    progress("exporting", 0.9)
    told = {**_told(plan, pieces, painting, seams_of(samples, pieces)), **processed}
    origin = recording.report.get("source", {})
    report = report_of(measured, form, engine=IMPORTED, source=origin, edit=told)
    brief = replace(recording.brief, length_seconds=float(np.clip(form.length_seconds, 5.0, 600.0)))
    timings = {"composing": made - began, "checking": perf_counter() - made}
    stored = store(samples, form, brief, report, timings, folder)
    progress("exporting", 1.0)
    return stored


def _inpainter() -> Inpainter:
    return INPAINTERS[DEFAULT_INPAINTER]


def _fitted(piece: Kept | Gap, painting: Painting | None, recording: ImportedTake) -> Piece:
    if isinstance(piece, Kept) or painting is None:
        return (
            Kept(piece.start, piece.end)
            if isinstance(piece, Kept)
            else Kept(piece.before_frame, piece.after_frame)
        )
    return Made(piece, matched(painting.samples, recording.samples, piece))


def _told(
    plan: Plan, pieces: list[Piece], painting: Painting | None, seams: tuple[Seam, ...]
) -> dict[str, Any]:
    """The report of the edit: the origin of each piece, and the loudness at the seams."""
    rows, at = [], 0
    for piece in pieces:
        row: dict[str, Any] = {
            "start": round(at / SAMPLE_RATE, 5),
            "seconds": round(piece.frames / SAMPLE_RATE, 5),
        }
        made = (
            {"made_by": DEFAULT_INPAINTER}
            if isinstance(piece, Made)
            else {"kept_from": round(piece.start / SAMPLE_RATE, 5)}
        )
        rows.append(row | made)
        at += piece.frames
    composed = {} if painting is None else {"engine": DEFAULT_INPAINTER, "wish": plan.wish, **painting.said}
    steps = [{**asdict(seam), "step_lu": seam.step_lu} for seam in seams]
    return {
        "label": plan.label,
        "pieces": rows,
        "composed": composed,
        "seams": [_rounded(step) for step in steps],
    }


def _rounded(values: Mapping[str, float | None]) -> dict[str, float | None]:
    return {name: None if value is None else round(value, 2) for name, value in values.items()}
