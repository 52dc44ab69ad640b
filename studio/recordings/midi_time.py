"""Tempo and meter of a MIDI file as the score has them, exact to the moment."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from studio.composing.brief import TEMPO_BPM_RANGE
from studio.errors import NotationError
from studio.recordings.midi_events import Tracks
from studio.theory.meter import TICKS_PER_BEAT, Meter, MeterMap, TempoMap

USUAL_TEMPO_US = 500_000
"""Microseconds of a beat where a file names no tempo (RP-001): 120 BPM."""

_MOST_TEMPOS = 5_000
_UNITS = (4, 8, 16)
_NEARLY = 0.02
_PICKUP_BARS = 2
"""Programs write 1/4 for a pickup and forget to end it; a piece in bars of one beat there is none."""


@dataclass(frozen=True, slots=True)
class MidiTempo:
    """The tempo of a piece.

    Attributes:
        tempo_bpm: Quarter notes per minute of most beats.
        tempo_map: Its changes; empty where there is one tempo.
        scale: What the file's ticks are multiplied with.
    """

    tempo_bpm: float
    tempo_map: TempoMap
    scale: float


def pace_of(tracks: Tracks, end: int, notes: list[str]) -> MidiTempo:
    """The tempo up to a tick of the file; ``notes`` gets a sentence on what is written otherwise."""
    changes = _tempo_changes(tracks.tempos, end)
    if len(changes) > _MOST_TEMPOS:
        step = -(-len(changes) // _MOST_TEMPOS)
        notes.append(f"Its tempo changes {len(changes):,} times; every {step}. change was kept.")
    else:
        step = 1
    us = _of_most_beats(changes, end)
    tempo_bpm, factor = 60e6 / us, 1.0
    low, high = TEMPO_BPM_RANGE
    while tempo_bpm > high:
        tempo_bpm, factor = tempo_bpm / 2, factor / 2
    while tempo_bpm < low:
        tempo_bpm, factor = tempo_bpm * 2, factor * 2
    if factor != 1.0:
        notes.append(f"Its tempo of {60e6 / us:.4g} BPM is written as {tempo_bpm:.4g}; it sounds the same.")
    scale = TICKS_PER_BEAT / tracks.ticks_per_beat * factor
    return MidiTempo(tempo_bpm, _tempo_map(changes, tracks.ticks_per_beat, scale, factor, step), scale)


def _tempo_changes(tempos: Sequence[tuple[int, int]], end: int) -> list[tuple[int, int]]:
    """Ticks and microseconds per beat of what really changes before a tick, the first at 0."""
    latest: dict[int, int] = {0: USUAL_TEMPO_US}
    latest |= {tick: us for tick, us in tempos if tick < max(end, 1)}
    changes = sorted(latest.items())
    return [
        change
        for change, (before, us) in zip(changes, pairwise([0, *(us for _, us in changes)]), strict=True)
        if us != before
    ]


def _of_most_beats(changes: Sequence[tuple[int, int]], end: int) -> int:
    """The median of the tempo over the beats."""
    edges = [*(tick for tick, _ in changes), max(end, changes[-1][0] + 1)]
    lasting = sorted(
        (us, stop - start) for (_, us), (start, stop) in zip(changes, pairwise(edges), strict=True)
    )
    left = sum(ticks for _, ticks in lasting) / 2
    for us, ticks in lasting:
        left -= ticks
        if left <= 0:
            return us
    return lasting[-1][0]


def _tempo_map(
    changes: Sequence[tuple[int, int]], ticks_per_beat: float, scale: float, factor: float, step: int
) -> TempoMap:
    """The tempos at our ticks; where one is rounded the tempo makes up for it: no moment drifts."""
    if len(changes) == 1:
        return ()
    moments = [0.0]
    for (start, us), (stop, _) in pairwise(changes):
        moments.append(moments[-1] + (stop - start) / ticks_per_beat * us / 1e6)
    points: list[tuple[int, float, float]] = []
    for (tick, us), moment in list(zip(changes, moments, strict=True))[::step]:
        at = round(tick * scale)
        if points and points[-1][0] == at:
            points[-1] = (at, points[-1][1], 60e6 / us * factor)
        else:
            points.append((at, moment, 60e6 / us * factor))
    tempos = []
    for (tick, moment, tempo_bpm), (following, after, _) in pairwise(points):
        needed = (following - tick) / TICKS_PER_BEAT * 60.0 / max(after - moment, 1e-9)
        tempos.append((tick, tempo_bpm if abs(needed / tempo_bpm - 1.0) < 1e-9 else needed))
    return (*tempos, (points[-1][0], points[-1][2]))


def meters_of(
    meters: Sequence[tuple[int, int, int]], scale: float, end: int, notes: list[str]
) -> tuple[Meter, MeterMap]:
    """The meter of most bars, and the changes of meter; empty where there is one.

    Args:
        meters: (tick, count, unit) as the file has them.
        scale: What its ticks are multiplied with.
        end: The last of our ticks.
        notes: Gets sentences on what could not be kept.
    """
    changes = _meter_changes(meters, scale, end, notes)
    placed: list[tuple[int, Meter]] = []
    bar, bent = 0, False
    for (start, meter), (stop, _) in pairwise([*changes, (end, Meter())]):
        placed.append((bar, meter))
        whole, rest = divmod(max(0, stop - start), meter.ticks_per_bar)
        bar += whole
        is_last = stop == end
        if rest and not is_last:
            short = _meter_lasting(rest)
            bent = bent or short is None
            if short is not None:
                placed.append((bar, short))
            bar += 1
    if bent:
        notes.append("One of its bars is no whole number of sixteenths long; bar lines after it are moved.")
    lasting: dict[Meter, int] = {}
    for (start, meter), (stop, _) in pairwise([*changes, (end, Meter())]):
        lasting[meter] = lasting.get(meter, 0) + max(1, stop - start)
    main = max(lasting, key=lambda meter: lasting[meter])
    latest = dict(placed)
    kept = [
        (bar, meter)
        for (bar, meter), before in zip(latest.items(), (None, *latest.values()), strict=False)
        if meter != before
    ]
    return main, tuple(kept) if len(kept) > 1 else ()


def _meter_changes(
    meters: Sequence[tuple[int, int, int]], scale: float, end: int, notes: list[str]
) -> list[tuple[int, Meter]]:
    """The meters that can be written, from tick 0 on; those that cannot are named."""
    latest: dict[int, Meter] = {}
    for tick, count, unit in meters:
        try:
            meter = Meter(count * (2 // unit), 2) if unit < 2 else Meter(count, unit)
        except NotationError:
            meter = Meter()
            sentence = f"Its meter is {count}/{unit}; bars are counted in {meter}."
            if sentence not in notes:
                notes.append(sentence)
        at = round(tick * scale)
        if at < end and not (at in latest and meter.count == 1):
            latest[at] = meter
    latest.setdefault(0, Meter())
    changes = sorted(latest.items(), key=lambda change: change[0])
    edges = [*(at for at, _ in changes), end]
    return [
        (at, Meter() if meter.count == 1 and stop - at > _PICKUP_BARS * meter.ticks_per_bar else meter)
        for (at, meter), stop in zip(changes, edges[1:], strict=True)
    ]


def _meter_lasting(ticks: int) -> Meter | None:
    """The plainest meter whose bar is that long; None where there is none."""
    for unit in _UNITS:
        count = ticks * unit / (4 * TICKS_PER_BEAT)
        if abs(count - round(count)) < _NEARLY and 1 <= round(count) <= 16:
            return Meter(round(count), unit)
    return None
