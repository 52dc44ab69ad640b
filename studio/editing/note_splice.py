"""Borders: which notes belong to a stretch, and how what stays meets what is new."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from studio.composing.recomposition import RUSHED_TICKS
from studio.editing.region import Region
from studio.theory.score import Automation, Note, Part

TOLERANCE_TICKS = RUSHED_TICKS
"""A note this shortly before a border belongs to what comes after it."""

SHORTEST_TICKS = 60
"""Shortest remainder of a held note, in ticks, that is struck again."""

_ONE_VOICED = ("bass", "lead", "counter", "arp")
_UNPITCHED = ("drums", "percussion", "fx")
_RAMP_TICKS = 60
_OPEN_HZ, _DARK_HZ = 20_000.0, 2_500.0


def is_pitched(part: Part) -> bool:
    """Return whether the notes of a part are tones of the harmony."""
    return part.role not in _UNPITCHED


def belongs(note: Note, region: Region) -> bool:
    """Return whether a rewrite of a region replaces a note."""
    return region.start_tick <= note.start < region.end_tick - TOLERANCE_TICKS or (
        region.end_tick - TOLERANCE_TICKS <= region.start_tick and note.start in region
    )


def spliced(part: Part, new: Iterable[Note], region: Region) -> Part:
    """A part with the notes of a region replaced; whatever begins outside stays as it is.

    A note held across a border is cut at the start of the region; after its end it goes on as a new note.
    """
    pitched = is_pitched(part)
    kept: list[Note] = []
    for note in part.notes:
        if belongs(note, region):
            if (rest := _after(note, region.end_tick, part)) is not None:
                kept.append(rest)
        elif pitched and note.start < region.start_tick < note.end:
            kept.append(replace(note, duration=region.start_tick - note.start))
            if (rest := _after(note, region.end_tick, part)) is not None:
                kept.append(rest)
        else:
            kept.append(note)
    return replace(part, notes=_merged(kept, _fitted(part, kept, new, region), region))


def in_order(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Notes by start and pitch; of two that begin together on one pitch, the first given."""
    unique = {(note.start, note.pitch): note for note in reversed(list(notes))}
    return tuple(sorted(unique.values(), key=lambda note: (note.start, note.pitch)))


def released(notes: Sequence[Note]) -> tuple[Note, ...]:
    """Notes in order that let go where the same pitch is struck again."""
    sounding: dict[int, int] = {}
    result = list(notes)
    for index, note in enumerate(notes):
        before = sounding.get(note.pitch)
        if before is not None and result[before].end > note.start:
            result[before] = replace(result[before], duration=max(1, note.start - result[before].start))
        sounding[note.pitch] = index
    return tuple(result)


def raised(part: Part, gain_db: float, region: Region) -> Part:
    """Make a part louder or softer inside a region, with a ramp of an eighth of a beat at each border."""
    lane = _lane_of(part, "gain_db") or Automation("gain_db", ((0, 0.0),))
    return _changed(part, lane, lambda value: max(-60.0, min(6.0, value + gain_db)), region)


def darkened(part: Part, region: Region) -> Part:
    """Close the low-pass of a part inside a region, to 2.5 kHz or further."""
    lane = _lane_of(part, "cutoff_hz") or Automation("cutoff_hz", ((0, _OPEN_HZ),))
    return _changed(part, lane, lambda cutoff_hz: min(_DARK_HZ, 0.6 * cutoff_hz), region)


def brightened(part: Part, region: Region) -> Part:
    """Open the low-pass of a part inside a region by three quarters of an octave, where it has one."""
    lane = _lane_of(part, "cutoff_hz")
    if lane is None:
        return part
    return _changed(part, lane, lambda cutoff_hz: min(_OPEN_HZ, 1.7 * cutoff_hz), region)


def _lane_of(part: Part, parameter: str) -> Automation | None:
    return next((lane for lane in part.automation if lane.parameter == parameter), None)


def _changed(part: Part, lane: Automation, change: Callable[[float], float], region: Region) -> Part:
    ramp = min(_RAMP_TICKS, region.ticks // 3)
    inner = (region.start_tick + ramp, region.end_tick - ramp)
    points = {tick: value for tick, value in lane.points if tick not in region}
    points |= {tick: value_at(lane, tick) for tick in (region.start_tick, region.end_tick)}
    moved = {tick: value for tick, value in lane.points if inner[0] <= tick < inner[1]}
    moved |= {tick: value_at(lane, tick) for tick in inner}
    points |= {tick: change(value) for tick, value in moved.items()}
    others = tuple(item for item in part.automation if item is not lane)
    return replace(part, automation=(Automation(lane.parameter, tuple(sorted(points.items()))), *others))


def value_at(lane: Automation, tick: int) -> float:
    """The value of a lane at a tick."""
    before = [point for point in lane.points if point[0] <= tick]
    after = [point for point in lane.points if point[0] > tick]
    if not before or not after:
        return (before[-1] if before else after[0])[1]
    (left, low), (right, high) = before[-1], after[0]
    return low + (high - low) * (tick - left) / (right - left)


def _after(note: Note, tick: int, part: Part) -> Note | None:
    """The rest of a held note from a tick on; None for a hit, which rings by itself, or a rest too short."""
    left = note.end - tick
    is_held = is_pitched(part) or (part.role == "fx" and note.duration > left + 4 * 1920)
    if not is_held or left < SHORTEST_TICKS or note.start >= tick:
        return None
    return replace(note, start=tick, duration=left, slide_from=None, lyric="")


def _fitted(part: Part, kept: Sequence[Note], new: Iterable[Note], region: Region) -> list[Note]:
    """The new notes of a region without those that collide with what stays, let go at its end."""
    start, end = region.start_tick, region.end_tick
    rushed = [note for note in kept if start - TOLERANCE_TICKS <= note.start < start]
    sounding = {note.pitch for note in kept if note.start < start < note.end}
    fitted = []
    for note in new:
        if start - TOLERANCE_TICKS <= note.start < start:
            note = replace(note, start=start)  # noqa: PLW2901 (a rushed note may not reach outside)
        if not belongs(note, region):
            continue
        near = [old for old in rushed if note.start - old.start <= TOLERANCE_TICKS]
        one_voiced = part.role in _ONE_VOICED and note.start < start + TOLERANCE_TICKS
        if any(one_voiced or old.pitch == note.pitch for old in near) or (
            note.start == start and note.pitch in sounding
        ):
            continue
        fitted.append(
            replace(note, duration=min(note.duration, end - note.start)) if is_pitched(part) else note
        )
    return fitted


def _merged(kept: Sequence[Note], new: Sequence[Note], region: Region) -> tuple[Note, ...]:
    """Both together; of the new ones, each lets go where its pitch is struck again."""
    old = {(note.start, note.pitch) for note in kept}
    fresh = released(in_order(note for note in new if (note.start, note.pitch) not in old))
    after = [note for note in kept if note.start >= region.end_tick - TOLERANCE_TICKS]
    first: dict[int, int] = {}
    for note in after:
        first[note.pitch] = min(note.start, first.get(note.pitch, note.start))
    cut = [
        replace(note, duration=max(1, min(note.duration, first[note.pitch] - note.start)))
        if note.pitch in first and note.end > first[note.pitch] > note.start
        else note
        for note in fresh
    ]
    return in_order((*kept, *cut))
