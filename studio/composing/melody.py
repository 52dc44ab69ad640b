"""Tunes: motifs that come back, phrases that breathe and close, strong tones on the chord and steps between them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import pi, sin

import numpy as np

from studio.composing.chart import Chart, Draft, Passage
from studio.composing.connecting import connect, scale_ladder
from studio.composing.motif import Motif, make_motif
from studio.composing.randomness import pick
from studio.composing.seating import Seat
from studio.composing.writing import Melody
from studio.theory.chord import Chord
from studio.theory.meter import TICKS_PER_BEAT, Meter

_SHAPES = {2: ("az",), 4: ("abaz", "aabz", "abcz"), 8: ("abayabcz", "aabyaacz", "abcyabcz")}
"""Which motif each bar of a phrase states: a, b, c; y is an open close, z a full one."""

_ARCS = ("arch", "arch", "rise", "fall")


@dataclass(slots=True)
class Tone:
    """One note of a phrase while it is being found.

    Attributes:
        tick: Where it begins.
        ticks: How long its step is.
        strong: Whether it must be a chord tone.
        move: How far it wants to go from the strong tone before, in thirds.
        connection: How the weak tones after it lead on.
        straight: Whether swing leaves it alone.
        close: "open" or "full" on the last tone of a phrase.
        goal: Where in the register it wants to be.
        recalls: Letter whose beginning it repeats.
        pitch: What was found.
        grace: Whether it is an ornament.
    """

    tick: int
    ticks: int
    strong: bool
    move: float
    connection: str
    straight: bool
    close: str = ""
    goal: float = 0.0
    recalls: str = ""
    pitch: int = 0
    grace: bool = False


@dataclass(slots=True)
class _Singer:
    """What is remembered along a passage."""

    chart: Chart
    writing: Melody
    register: tuple[int, int]
    previous: int
    last_interval: int = 0
    beginnings: dict[str, int] = field(default_factory=dict)


def write_melody(chart: Chart, seat: Seat, writing: Melody, passage: Passage, lead: Sequence[Draft] = ()) -> list[Draft]:
    """The tune of one section.

    A section that returns returns with its tune, embellished; a solo improvises new motifs in every phrase.

    Args:
        chart: Form and harmony.
        seat: Who plays.
        writing: How.
        passage: The section.
        lead: The tune that an answering voice waits for.
    """
    low, high = seat.register(writing.low, writing.high)
    singer = _Singer(chart, writing, (low, high), round((low + high) / 2) + chart.mood.register)
    drafts: list[Draft] = []
    for first in range(0, passage.bars, writing.phrase_bars):
        bars = min(writing.phrase_bars, passage.bars - first)
        tones = _phrase(chart, seat, writing, passage, first, bars)
        tones = [tone for tone in tones if seat.plays(passage, tone.tick // chart.bar_ticks - passage.start_bar)]
        _place(singer, passage, first, bars, tones)
        drafts += _written(singer, passage, first, bars, tones)
    if writing.answers:
        drafts = _in_the_gaps(drafts, lead)
    return drafts


def beat_ticks(meter: Meter) -> int:
    """Length of the beat that is felt: a dotted quarter in 6/8, 9/8 and 12/8."""
    return TICKS_PER_BEAT * 3 // 2 if meter.unit == 8 and meter.count % 3 == 0 else TICKS_PER_BEAT


def _phrase(chart: Chart, seat: Seat, writing: Melody, passage: Passage, first: int, bars: int) -> list[Tone]:
    """The rhythm of a phrase, from the motifs of this section's theme."""
    theme = (seat.part, passage.name)
    number = first // writing.phrase_bars
    fresh = (passage.index, number) if writing.improvises else ()
    shape = pick(chart.stream("shape", *theme, *fresh), _SHAPES.get(writing.phrase_bars, _SHAPES[4]))
    tones: list[Tone] = []
    stated: set[str] = set()
    for bar in range(bars):
        letter = shape[bar % len(shape)]
        final = bar == bars - 1
        if final:
            letter = "y" if number % 2 == 0 and first + bars < passage.bars else "z"
        elif letter in "yz":
            letter = "a"
        motif = make_motif(
            chart, writing, passage, bar + first, (*theme, letter, *fresh), closes=letter in "yz" and not writing.answers
        )
        if motif.silent and letter not in stated and letter != "a" and not final:
            continue
        tones += _bar_tones(chart, passage.start_bar + first + bar, motif, letter, recalled=letter in stated)
        stated.add(letter)
    if passage.visit or number >= 2:
        tones = _varied(chart, writing, (seat.part, passage.index, number), tones)
    return tones


def _bar_tones(chart: Chart, bar: int, motif: Motif, letter: str, *, recalled: bool) -> list[Tone]:
    start = bar * chart.bar_ticks
    beat = beat_ticks(chart.meter)
    tones = []
    for index, step in enumerate(motif.steps):
        on_beat = step.tick % beat == 0
        strong = on_beat or step.ticks >= beat or index == 0
        tones.append(
            Tone(start + step.tick, step.ticks, strong, motif.moves[index], motif.connections[index], straight=motif.straight)
        )
    if tones and letter in "yz":
        tones[-1].strong = True
        tones[-1].close = "open" if letter == "y" else "full"
    if tones:
        tones[0].recalls = letter if recalled else f"={letter}"
    return tones


def _varied(chart: Chart, writing: Melody, names: tuple[str | int, ...], tones: list[Tone]) -> list[Tone]:
    """A returning tune, embellished: long tones divided, graces before strong ones, a late entry."""
    rng = chart.stream("variation", *names)
    varied: list[Tone] = []
    for tone in tones:
        chance = rng.random()
        if tone.ticks >= 480 and not tone.close and chance < writing.ornament:
            tail = 120 if chance < writing.ornament / 2 else 240
            varied.append(tone)
            tone.ticks -= tail
            varied.append(Tone(tone.tick + tone.ticks, tail, strong=False, move=0, connection="pass", straight=tone.straight))
        elif tone.strong and tone.ticks >= 240 and varied and chance > 1 - writing.ornament * 0.3:
            grace = Tone(tone.tick - 60, 60, strong=False, move=0, connection="approach", straight=True, grace=True)
            if varied[-1].tick < grace.tick:
                varied.append(grace)
            varied.append(tone)
        else:
            varied.append(tone)
    return varied


def _place(singer: _Singer, passage: Passage, first: int, bars: int, tones: list[Tone]) -> None:
    """Find the pitches of a phrase: first the strong tones along an arc, then what leads from one to the next."""
    chart, writing = singer.chart, singer.writing
    low, high = singer.register
    arc = pick(chart.stream("arc", passage.name, first // max(1, writing.phrase_bars) % 2), _ARCS)
    middle = (low + high) / 2 + chart.mood.register + (passage.energy - 0.55) * 7
    span = (high - low) * 0.24
    start = (passage.start_bar + first) * chart.bar_ticks
    for tone in tones:
        phase = (tone.tick - start) / (bars * chart.bar_ticks)
        tone.goal = min(high - 3, max(low + 3, middle + span * _arc(arc, phase)))
    for tone in tones:
        if tone.strong:
            tone.pitch = _strong_pitch(singer, tone)
    rng = chart.stream("connection", passage.index, first, low)
    _lead_on(singer, tones, rng)


def _arc(kind: str, phase: float) -> float:
    if kind == "rise":
        return -0.8 + 1.7 * min(1.0, phase * 1.2)
    if kind == "fall":
        return 0.9 - 1.6 * phase
    return -0.7 + 1.7 * sin(pi * min(1.0, phase * 0.95 + 0.08))


def _strong_pitch(singer: _Singer, tone: Tone) -> int:
    """The chord tone that best follows the motif's move, the arc and the rules of a singable line."""
    low, high = singer.register
    chord = _chord_for(singer.chart, tone)
    tones = set(chord.pitch_classes)
    if tone.close:
        tones = _closing_tones(singer.chart, chord, tone.close)
    recalled = singer.beginnings.get(tone.recalls)
    reach = 1.6 + 3.2 * singer.writing.leap
    goal = recalled if recalled is not None else singer.previous + tone.move * reach
    best, least = singer.previous, 1e9
    for pitch in range(low, high + 1):
        if pitch % 12 not in tones:
            continue
        interval = pitch - singer.previous
        cost = abs(pitch - goal) + 0.45 * abs(pitch - tone.goal) + max(0, abs(interval) - 5) * 1.2
        if abs(singer.last_interval) > 5 and interval * singer.last_interval > 0:
            cost += 4.0
        if interval == 0 and tone.move and not tone.close:
            cost += 3.5
        if cost < least:
            best, least = pitch, cost
    if tone.recalls.startswith("="):
        singer.beginnings[tone.recalls[1:]] = best
    singer.last_interval = best - singer.previous
    singer.previous = best
    return best


def _chord_for(chart: Chart, tone: Tone) -> Chord:
    """The chord that a tone belongs to: an off-beat tone held over a change anticipates it."""
    here = chart.span_at(tone.tick)
    crosses = here.end < tone.tick + tone.ticks and tone.tick % TICKS_PER_BEAT != 0 and here.end < chart.ending_tick
    return chart.span_at(here.end).chord if crosses else here.chord


def _closing_tones(chart: Chart, chord: Chord, close: str) -> set[int]:
    """Where a phrase may come to rest: on the tonic triad as far as the chord allows, a full close on the tonic itself."""
    tonic = chart.key.tonic_pitch_class
    triad = {chart.key.degree_pitch(degree, tonic) % 12 for degree in (0, 2, 4)}
    tones = set(chord.pitch_classes)
    if close == "full" and tonic in tones:
        return {tonic}
    return (tones & triad) or tones


def _lead_on(singer: _Singer, tones: list[Tone], rng: np.random.Generator) -> None:
    """Fill each run of weak tones between two strong ones."""
    index = 0
    previous: Tone | None = None
    while index < len(tones):
        if tones[index].strong:
            previous = tones[index]
            index += 1
            continue
        stop = index
        while stop < len(tones) and not tones[stop].strong:
            stop += 1
        following = tones[stop] if stop < len(tones) else None
        run = tones[index:stop]
        begin = previous.pitch if previous else (following.pitch if following else singer.previous)
        goal = following.pitch if following else begin
        chord = singer.chart.span_at(run[0].tick).chord
        ladder = scale_ladder(singer.chart.key, chord, singer.writing.scale, singer.register[0] - 2, singer.register[1] + 2)
        kind = run[0].connection if not run[0].grace else "approach"
        pitches = connect(ladder, begin, goal, len(run), kind)
        if following is not None and rng.random() < singer.writing.chromatic:
            pitches[-1] = goal - 1 if rng.random() < 0.7 else goal + 1
        for tone, pitch in zip(run, pitches, strict=True):
            tone.pitch = pitch
        index = stop


def _written(singer: _Singer, passage: Passage, first: int, bars: int, tones: list[Tone]) -> list[Draft]:
    """Lengths and loudness: towards the top of the arc a phrase grows, at its end it lets go."""
    chart, writing = singer.chart, singer.writing
    low, high = singer.register
    start = (passage.start_bar + first) * chart.bar_ticks
    end = chart.passage_ticks(passage)[1]
    drafts = []
    for index, tone in enumerate(tones):
        room = (tones[index + 1].tick if index + 1 < len(tones) else end) - tone.tick
        gate = min(1.0, writing.gate * chart.mood.legato)
        breath = 0.8 if tone.close else 1.0
        held = max(30, min(round(tone.ticks * gate * breath), room))
        phase = (tone.tick - start) / (bars * chart.bar_ticks)
        velocity = writing.velocity + round(8 * sin(pi * min(1.0, phase))) - 4 + (5 if tone.strong else -4)
        velocity += (
            round(6 * (tone.pitch - (low + high) / 2) / (high - low)) - (6 if tone.close else 0) - (12 if tone.grace else 0)
        )
        if room > 0:
            drafts.append(Draft(tone.tick, held, tone.pitch, velocity, writing.articulation, None, tone.straight))
    return drafts


def _in_the_gaps(drafts: list[Draft], lead: Sequence[Draft]) -> list[Draft]:
    """Only what begins where the lead is silent, cut where it comes in again."""
    sounding = sorted((note.start - 60, note.start + note.duration + 90) for note in lead)
    kept = []
    for draft in drafts:
        if any(begin <= draft.start < stop for begin, stop in sounding):
            continue
        entry = min((begin for begin, _ in sounding if begin > draft.start), default=draft.start + draft.duration)
        kept.append(draft._replace(duration=max(30, min(draft.duration, entry - draft.start))))
    return kept


def last_tone(chart: Chart, low: int, high: int, before: int | None) -> int:
    """The tone a tune ends on: the last chord's root where that is the tonic, near where the tune was."""
    chord = chart.spans[-1].chord
    around = (low + high) / 2 if before is None else before
    options = [pitch for pitch in range(low, high + 1) if pitch % 12 == chord.root_pitch_class]
    return min(options, key=lambda pitch: (abs(pitch - around), pitch)) if options else low
