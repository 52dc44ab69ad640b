"""A piece cut into stretches of whole bars and put together in another order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from studio.composing.brief import LENGTH_SECONDS_RANGE, spoken_number
from studio.editing.note_splice import (
    SHORTEST_TICKS,
    TOLERANCE_TICKS,
    in_order,
    is_pitched,
    released,
    value_at,
)
from studio.editing.region import bars_of, end_tick_of
from studio.editing.reharmonisation import gapless
from studio.errors import EditError
from studio.theory.meter import MeterMap, TempoMap, TimeMap
from studio.theory.score import Automation, ChordSpan, Note, Part, Score, Section

_RAMP_TICKS = 60
"""Length of the level ramp at a seam."""


@dataclass(frozen=True, slots=True)
class BarRange:
    """Whole bars of a piece.

    Attributes:
        first_bar: The first of them.
        bars: How many.
    """

    first_bar: int
    bars: int

    @property
    def end_bar(self) -> int:
        """The bar after the last."""
        return self.first_bar + self.bars


def rearranged(score: Score, stretches: Sequence[BarRange]) -> Score:
    """Join stretches of a piece in a new order, with their form, harmony, notes and levels.

    A note rushed before a bar line goes with the bar it leads into. What was held across a seam is let go
    there, and what is held into a stretch is struck again at its start. The last bar of a piece may be
    shorter than a bar, and stays last.

    Raises:
        EditError: The piece would be too short or too long.
    """
    stretches = [item for item in stretches if item.bars > 0]
    time, end, bars = score.time, end_tick_of(score), bars_of(score)
    missing = time.bar_ticks(bars) - end if stretches and stretches[-1].end_bar == bars else 0
    places = []
    at = 0
    for item in stretches:
        start, stop = time.bar_ticks(item.first_bar), time.bar_ticks(item.end_bar)
        places.append((start, stop, at))
        at += stop - start
    total = at - missing
    paced = replace(score, tempo_map=_tempo_map(time, places), meters=_meters(time, stretches))
    length = score.length_seconds + (
        paced.time.seconds(total) - time.seconds(end) if paced.tempo_map else time.seconds(total - end)
    )
    check_length(length)
    chords = gapless([span for place in places for span in _chords(score, place, total)])
    parts = tuple(_part(part, places, total) for part in score.parts)
    return replace(
        paced, length_seconds=length, sections=_sections(score, stretches), chords=chords, parts=parts
    )


def check_length(seconds: float) -> None:
    """Refuse lengths that a piece cannot have.

    Raises:
        EditError: It is too short or too long.
    """
    low, high = LENGTH_SECONDS_RANGE
    if not low - 1e-6 <= seconds <= high + 1e-6:
        raise EditError(
            f"The piece would be {spoken_number(round(seconds, 1))} seconds long;"
            f" a piece can be {low:g} to {high:g} seconds."
        )


Place = tuple[int, int, int]
"""First tick, tick after the last, and where the first one goes."""


def _tempo_map(time: TimeMap, places: Sequence[Place]) -> TempoMap:
    """The tempo of every stretch where it goes; empty if the piece has but one."""
    changes: dict[int, float] = {}
    for start, end, at in places if time.tempo_map else ():
        changes[at] = time.tempo_at(start)
        changes |= {tick - start + at: bpm for tick, bpm in time.tempo_map if start < tick < end}
    return tuple(
        (tick, bpm)
        for (tick, bpm), before in zip(changes.items(), (None, *changes.values()), strict=False)
        if bpm != before
    )


def _meters(time: TimeMap, stretches: Sequence[BarRange]) -> MeterMap:
    """The meter of every stretch where it goes; empty if the piece has but one."""
    meters = [
        time.meter_of(bar) for item in stretches for bar in range(item.first_bar, item.end_bar) if time.meters
    ]
    return tuple(
        (bar, meter)
        for bar, (before, meter) in enumerate(pairwise([None, *meters]))
        if meter is not None and meter != before
    )


def _chords(score: Score, place: Place, total: int) -> list[ChordSpan]:
    start, end, at = place
    spans = []
    for span in score.chords:
        last = span is score.chords[-1]
        first, stop = max(span.start, start), end if last and end > span.end else min(span.end, end)
        begin, finish = at + first - start, min(at + stop - start, total)
        if finish > begin and first < stop:
            spans.append(ChordSpan(begin, finish - begin, span.chord))
    return spans


def _part(part: Part, places: Sequence[Place], total: int) -> Part:
    notes: list[Note] = []
    for index, place in enumerate(places):
        joined_before = index > 0 and places[index - 1][1] == place[0]
        joined_after = index + 1 < len(places) and places[index + 1][0] == place[1]
        notes += _moved(
            part, place, total, joined_before=joined_before or not place[0], joined_after=joined_after
        )
    lanes = tuple(Automation(lane.parameter, _points(lane, places)) for lane in part.automation)
    contiguous = len(places) == 1 and places[0][0] == places[0][2]
    return replace(part, notes=in_order(notes) if contiguous else released(in_order(notes)), automation=lanes)


def _moved(part: Part, place: Place, total: int, *, joined_before: bool, joined_after: bool) -> list[Note]:
    """The notes of a stretch where they go."""
    start, end, at = place
    pitched = is_pitched(part)
    moved = []
    for note in part.notes:
        into = note.start < start - TOLERANCE_TICKS
        if into:
            long_bed = part.role == "fx" and note.duration > 4 * 1920
            if joined_before or note.end - start < SHORTEST_TICKS or not (pitched or long_bed):
                continue
            note = replace(  # noqa: PLW2901 (struck again)
                note, start=start, duration=note.end - start, slide_from=None, lyric=""
            )
        if note.start >= end - TOLERANCE_TICKS:
            continue
        begin = max(0, note.start - start + at)
        if begin >= total:
            continue
        room = (at + end - start if pitched and not joined_after else total) - begin
        moved.append(replace(note, start=begin, duration=max(1, min(note.duration, room))))
    return moved


def _points(lane: Automation, places: Sequence[Place]) -> tuple[tuple[int, float], ...]:
    """The points of a lane along the new order, with a short ramp at each seam."""
    points: list[tuple[int, float]] = []
    for index, (start, end, at) in enumerate(places):
        last = index + 1 == len(places)
        joined_before = index > 0 and places[index - 1][1] == start
        joined_after = not last and places[index + 1][0] == end
        inner = {
            tick: value
            for tick, value in lane.points
            if start <= tick < (end if joined_after or last else end - _RAMP_TICKS)
        }
        if not joined_before:
            inner[start] = value_at(lane, start)
        if not joined_after and not last:
            inner[end - _RAMP_TICKS] = value_at(lane, end - _RAMP_TICKS)
        points += [(tick - start + at, value) for tick, value in sorted(inner.items())]
    return _plain(points)


def _plain(points: Sequence[tuple[int, float]]) -> tuple[tuple[int, float], ...]:
    """Points without those that lie between two equal ones."""
    kept = [
        point
        for index, point in enumerate(points)
        if not (0 < index < len(points) - 1 and points[index - 1][1] == point[1] == points[index + 1][1])
    ]
    return tuple(kept[:1]) if len({value for _, value in kept}) == 1 else tuple(kept)


def _sections(score: Score, stretches: Sequence[BarRange]) -> tuple[Section, ...]:
    """The form: parts of one section that come to stand side by side are one again."""
    pieces: list[tuple[int, int, bool]] = []
    for item in stretches:
        for index, section in enumerate(score.sections):
            first, end = max(section.start_bar, item.first_bar), min(section.end_bar, item.end_bar)
            if end > first:
                pieces.append((index, end - first, end - first == section.bars))
    sections: list[Section] = []
    for before, (index, bars, is_whole) in pairwise([(-1, 0, True), *pieces]):
        source = score.sections[index]
        if before[0] == index and not (before[2] and is_whole):
            sections[-1] = replace(sections[-1], bars=sections[-1].bars + bars)
        else:
            start = sections[-1].end_bar if sections else 0
            sections.append(Section(source.name, start, bars, source.energy))
    return tuple(sections)
