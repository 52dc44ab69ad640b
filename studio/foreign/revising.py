"""An edit of a recording made heard: what is not edited is the same to the bit."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.files import shape_of
from studio.editing.edit import Edit, check_seed
from studio.editing.edits.cut import Cut
from studio.editing.edits.duplicate import Duplicate
from studio.editing.edits.extend import Extend
from studio.editing.edits.master import SetMaster
from studio.editing.edits.move import Move
from studio.editing.edits.regenerate import Regenerate
from studio.engines.engine import Progress
from studio.errors import EditError
from studio.foreign.decoding import LONGEST_SECONDS, SHORTEST_SECONDS
from studio.foreign.fitting import Kept, Made, Piece, Seam, joined, matched, seams_of
from studio.foreign.form import HeardForm, Span
from studio.foreign.inpainter import DEFAULT_INPAINTER, INPAINTERS, Inpainter, Painting
from studio.foreign.listening import listen
from studio.foreign.rearranging import rearranged
from studio.foreign.recording import Gap, Recording, brief_in, form_in, frame_of
from studio.foreign.storing import IMPORTED, Stored, report_of, store
from studio.mastering.chain import Mastered, master
from studio.mastering.target import TARGETS

POSSIBLE = "regenerate, extend, cut, duplicate, move and master"
"""What can be done to a recording, for people."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What an edit does to a recording.

    Attributes:
        label: The edit in a few words.
        pieces: What the new recording consists of: stretches that are kept, and gaps to be filled.
        wish: How gaps are filled, in words.
        seed: Where the ideas come from.
        master: What is made of the sound of all of it; None leaves it as it is.
    """

    label: str
    pieces: tuple[Kept | Gap, ...]
    wish: str = ""
    seed: int = 0
    master: SetMaster | None = None

    @property
    def gap(self) -> Gap | None:
        """What is to be composed; None where nothing is."""
        return next((piece for piece in self.pieces if isinstance(piece, Gap)), None)

    @property
    def frames(self) -> int:
        """How long the new recording is."""
        return sum(piece.frames for piece in self.pieces)


def plan_of(edit: Edit, form: HeardForm, frames: int) -> Plan:
    """What an edit means for a recording.

    Args:
        edit: The edit.
        form: The recording's form.
        frames: The recording's length.

    Raises:
        EditError: It is an edit of a score, or what it names is not there.
    """
    planner = _PLANNERS.get(type(edit))
    if planner is None:
        raise EditError(
            f"This take is a recording, which has no notes or parts to {_DONE_TO.get(edit.kind, edit.kind)}; it takes {POSSIBLE}."
        )
    plan = planner(edit, form, frames)
    if plan.frames > LONGEST_SECONDS * SAMPLE_RATE:
        raise EditError(f"The recording would last {plan.frames / SAMPLE_RATE:,.0f} seconds; it can last {LONGEST_SECONDS:,.0f}.")
    if plan.frames < SHORTEST_SECONDS * SAMPLE_RATE:
        raise EditError("Less than a second would be left; keep some more of it.")
    return plan


def check_edit(edit: Edit, folder: Path, files: Mapping[str, str]) -> Plan:
    """Find out whether an edit of a recording is possible, without reading its sound.

    Args:
        edit: The edit.
        folder: Where the take's files are.
        files: Path of each file inside the folder, by name.

    Raises:
        EditError: It is not possible.
        NotFoundError: A file is missing.
    """
    form = form_in(folder, files)
    plan = plan_of(edit, form, shape_of(folder / files["wav"]).frames)
    if plan.gap is not None:
        _inpainter().check(form, brief_in(folder, files), plan.gap, plan.wish, plan.seed)
    return plan


def revise_recording(recording: Recording, edit: Edit, folder: Path, progress: Progress, threads: int = 2) -> Stored:
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
    mastered = _mastered(samples, plan.master) if plan.master else None
    samples = mastered.samples if mastered else samples
    made = perf_counter()
    progress("checking", 0.6)
    measured, _ = listen(samples, lambda done: progress("checking", 0.6 + 0.3 * done), threads)
    form = rearranged(recording.form, pieces, painting.chords if painting else ())
    progress("exporting", 0.9)
    told = _told(plan, pieces, painting, seams_of(samples, pieces))
    if mastered:
        told["mastered"] = mastered.settings.to_json()
    origin = recording.report.get("source", {})
    report = report_of(measured, form, engine=IMPORTED, source=origin, edit=told)
    brief = replace(recording.brief, length_seconds=float(np.clip(form.length_seconds, 5.0, 600.0)))
    timings = {"composing": made - began, "checking": perf_counter() - made}
    stored = store(samples, form, brief, report, timings, folder)
    progress("exporting", 1.0)
    return stored


def _inpainter() -> Inpainter:
    return INPAINTERS[DEFAULT_INPAINTER]


def _fitted(piece: Kept | Gap, painting: Painting | None, recording: Recording) -> Piece:
    if isinstance(piece, Kept) or painting is None:
        return Kept(piece.start, piece.end) if isinstance(piece, Kept) else Kept(piece.before_frame, piece.after_frame)
    return Made(piece, matched(painting.samples, recording.samples, piece))


def _mastered(samples: Samples, edit: SetMaster) -> Mastered:
    """All of a recording at the level of a target; its own end is kept, and its spectrum, unless a record is followed."""
    return master(np.array(samples, np.float32, order="C"), TARGETS[edit.target], fade_frames=0, match=edit.match)


def _told(plan: Plan, pieces: list[Piece], painting: Painting | None, seams: tuple[Seam, ...]) -> dict[str, Any]:
    """What the report says of the edit: who made what, where it came from, how the seams turned out."""
    rows, at = [], 0
    for piece in pieces:
        row: dict[str, Any] = {"start": round(at / SAMPLE_RATE, 5), "seconds": round(piece.frames / SAMPLE_RATE, 5)}
        made = {"made_by": DEFAULT_INPAINTER} if isinstance(piece, Made) else {"kept_from": round(piece.start / SAMPLE_RATE, 5)}
        rows.append(row | made)
        at += piece.frames
    composed = {} if painting is None else {"engine": DEFAULT_INPAINTER, "wish": plan.wish, **painting.said}
    steps = [{**asdict(seam), "step_lu": seam.step_lu} for seam in seams]
    return {"label": plan.label, "pieces": rows, "composed": composed, "seams": [_rounded(step) for step in steps]}


def _rounded(values: Mapping[str, float | None]) -> dict[str, float | None]:
    return {name: None if value is None else round(value, 2) for name, value in values.items()}


def _plan_regenerate(edit: Regenerate, form: HeardForm, frames: int) -> Plan:
    if edit.parts:
        raise EditError(
            f"The recording has no part {edit.parts[0]!r}, nor any other; leave parts out, and all of it is composed anew."
        )
    region = form.region(edit.start, edit.end, edit.snap)
    wish = edit.wish.strip()
    label = f"Regenerate {form.spoken(region)}{f': {wish}' if wish else ''}"
    gap = Gap.over(form, region)
    return Plan(label, _around(gap, frames), wish, check_seed(edit.seed))


def _plan_extend(edit: Extend, form: HeardForm, frames: int) -> Plan:
    bars = edit.bars if edit.seconds is None else max(1, round(edit.seconds / form.seconds_per_bar))
    if bars < 1 or (edit.seconds is not None and edit.seconds <= 0.0):
        said = f"{bars:,} bars" if edit.seconds is None else f"{edit.seconds:g} seconds"
        raise EditError(f"The recording is extended by {said}; it can be extended by more than nothing.")
    if edit.at not in ("start", "end"):
        raise EditError(f"The recording is extended at {edit.at!r}; it can be extended at start or end.")
    if bars * form.seconds_per_bar > LONGEST_SECONDS:
        raise EditError(f"{bars:,} bars last longer than the {LONGEST_SECONDS:,.0f} seconds that a recording can have.")
    at_start = edit.at == "start"
    moment = form.first_line() if at_start else form.last_line()
    gap = Gap.between(form, moment, bars, like_after=at_start or moment == 0.0)
    label = f"Extend by {bars} bar{'' if bars == 1 else 's'} at the {edit.at}"
    return Plan(label, _around(gap, frames), "", check_seed(edit.seed))


def _plan_cut(edit: Cut, form: HeardForm, frames: int) -> Plan:
    region = form.region(edit.start, edit.end, edit.snap)
    start, end = _frames(region, frames)
    return Plan(f"Cut {form.spoken(region)}", _kept((0, start), (end, frames)))


def _plan_duplicate(edit: Duplicate, form: HeardForm, frames: int) -> Plan:
    region = form.region(edit.start, edit.end, edit.snap)
    start, end = _frames(region, frames)
    return Plan(f"Duplicate {form.spoken(region)}", _kept((0, end), (start, end), (end, frames)))


def _plan_move(edit: Move, form: HeardForm, frames: int) -> Plan:
    region = form.region(edit.start, edit.end, edit.snap)
    form.check_moment("The place is", edit.to)
    line = form.line_near(edit.to)
    start, end = _frames(region, frames)
    to = frame_of(line)
    if start <= to <= end:
        raise EditError(f"{form.spoken(region).capitalize()} already stand there; name a place outside them.")
    label = f"Move {form.spoken(region)} to {form.place(line)}"
    if to < start:
        return Plan(label, _kept((0, to), (start, end), (to, start), (end, frames)))
    return Plan(label, _kept((0, start), (end, to), (start, end), (to, frames)))


def _plan_master(edit: SetMaster, form: HeardForm, frames: int) -> Plan:
    del form  # any recording can be mastered
    return Plan(edit.name, _kept((0, frames)), master=edit)


def _around(gap: Gap, frames: int) -> tuple[Kept | Gap, ...]:
    """What is kept before and behind a gap."""
    before, after = _kept((0, gap.before_frame)), _kept((gap.after_frame, frames))
    return (*before, gap, *after)


def _kept(*stretches: tuple[int, int]) -> tuple[Kept, ...]:
    return tuple(Kept(start, end) for start, end in stretches if end > start)


def _frames(region: Span, frames: int) -> tuple[int, int]:
    return frame_of(region.start), min(frame_of(region.end), frames)


_PLANNERS: dict[type[Edit], Callable[[Any, HeardForm, int], Plan]] = {
    Regenerate: _plan_regenerate,
    Extend: _plan_extend,
    Cut: _plan_cut,
    Duplicate: _plan_duplicate,
    Move: _plan_move,
    SetMaster: _plan_master,
}
_DONE_TO = {"tempo": "play at another tempo", "key": "play in another key", "desk": "mix"}
"""What an edit does to notes or parts, where its kind is no verb."""
