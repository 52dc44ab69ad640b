"""Tunes: recurring motifs, phrases with rests and closes, chord tones on strong beats, steps between."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from math import pi, sin

import numpy as np

from studio.composing.chart import Chart, SectionPlan, SketchNote, SungSyllable, scale_step
from studio.composing.learned_melody import LearnedSinger, WantedPitch
from studio.composing.melody_fingerprints import PHRASE_INTERVALS, known_phrases
from studio.composing.motif import Motif, make_motif, make_sung_motif
from studio.composing.part_assignment import PartAssignment
from studio.composing.part_writing import Melody
from studio.composing.passing_tones import connect, scale_ladder
from studio.composing.phrase_note import PhraseNote
from studio.composing.pop_statistics import STEP_TICKS, pop_statistics
from studio.composing.randomness import pick
from studio.composing.sung_words import line_bars
from studio.theory.chord import Chord
from studio.theory.meter import TICKS_PER_BEAT, Meter

_SHAPES = {2: ("az",), 4: ("abaz", "aabz", "abcz"), 8: ("abayabcz", "aabyaacz", "abcyabcz")}
"""The motif of each bar of a phrase, by number of bars: a, b, c; y is an open close, z a full one."""

_RETOLD = ("verse", "head", "theme")
"""Sections whose later visits keep only the head of their tune."""

_ATTEMPTS = 12
"""Attempts at a phrase before the one least like a known song is taken."""

_EXPOSED_TICKS = 720
"""A sung note as long as this is heard on its own, and stands on the chord."""

_FREEST, _STRICTEST = 0.8, 1.05
"""Range of a song's factor on the average share of chord tones in pop."""

_RETURNS = (0.55, 0.25, 0.2)
"""Chances that a sung motif returns unchanged, from another pitch, or with another end."""

_UNBROKEN = 0.35
"""Share of pop songs with an unbroken line, where the singer rests only at the end of a phrase."""

_CARRIED_TICKS = 960
"""Longest time to the next tone over which such a singer holds a tone, in ticks."""

_ARCS = ("arch", "arch", "rise", "fall")


@dataclass(slots=True)
class _Singer:
    """The state of a tune from note to note of a section."""

    chart: Chart
    writing: Melody
    register: tuple[int, int]
    previous: int
    voice: LearnedSinger
    last_interval: int = 0
    beginnings: dict[str, int] = field(default_factory=dict)

    def copy(self) -> "_Singer":
        """A copy with its own memory, to try something."""
        return replace(self, voice=self.voice.copy(), beginnings=dict(self.beginnings))


def write_melody(
    chart: Chart,
    assignment: PartAssignment,
    writing: Melody,
    plan: SectionPlan,
    lead: Sequence[SketchNote] = (),
    before: Sequence[SketchNote] = (),
) -> list[SketchNote]:
    """The tune of one section.

    A section that returns returns with its tune, embellished, a verse with new words to it; a solo improvises
    new motifs in every phrase.

    Args:
        chart: Form and harmony.
        assignment: Who plays.
        writing: How.
        plan: The section.
        lead: The tune that an answering voice waits for.
        before: What was played last, so that no phrase that somebody knows arises across the seam.
    """
    words = _words_of(chart, assignment, plan)
    if words:
        per_line = line_bars(words, chart.bar_ticks, plan.start_bar, plan.end_bar)
        writing = replace(writing, phrase_bars=per_line * (2 if per_line <= 2 else 1), answers=False)
    elif chart.words and assignment.part == chart.singer and assignment.facts.family == "voice":
        return []
    low, high = assignment.register(writing.low, writing.high)
    middle = round((low + high) / 2) + chart.mood.register
    singer = _Singer(chart, writing, (low, high), middle, LearnedSinger(middle))
    sketch: list[SketchNote] = []
    for first in range(0, plan.bars, writing.phrase_bars):
        parsed = [*before, *sketch][-PHRASE_INTERVALS:]
        singer, phrase = _own_phrase(singer, assignment, plan, first, parsed, lead)
        sketch += phrase
    return sketch


def _own_phrase(
    singer: _Singer,
    assignment: PartAssignment,
    plan: SectionPlan,
    first: int,
    parsed: Sequence[SketchNote],
    lead: Sequence[SketchNote],
) -> tuple[_Singer, list[SketchNote]]:
    """Compose a phrase that repeats no known song; of several attempts, the least similar one."""
    chart, writing = singer.chart, singer.writing
    bars = min(writing.phrase_bars, plan.bars - first)
    ideas = []
    for attempt in range(_ATTEMPTS):
        trying = singer.copy()
        tones = _phrase(chart, assignment, writing, plan, first, attempt)
        tones = [
            tone for tone in tones if assignment.plays(plan, tone.tick // chart.bar_ticks - plan.start_bar)
        ]
        _place(trying, plan, first, bars, tones)
        sketch = _written(trying, plan, first, bars, tones)
        if writing.answers:
            sketch = _in_the_gaps(sketch, lead)
        borrowed = known_phrases().longest_repeat(
            [(sketched.start, sketched.pitch) for sketched in (*parsed, *sketch)]
        )
        ideas.append((borrowed, trying, sketch))
        if not borrowed:
            break
    _, trying, sketch = min(ideas, key=lambda idea: idea[0])
    return trying, sketch


def beat_ticks(meter: Meter) -> int:
    """Length of the beat that is felt: a dotted quarter in 6/8, 9/8 and 12/8."""
    return TICKS_PER_BEAT * 3 // 2 if meter.is_compound else TICKS_PER_BEAT


def _phrase(
    chart: Chart, assignment: PartAssignment, writing: Melody, plan: SectionPlan, first: int, attempt: int
) -> list[PhraseNote]:
    """The rhythm of a phrase, from its words or the motifs of this section's theme."""
    if words := _words_of(chart, assignment, plan):
        return _worded(chart, plan, first, min(writing.phrase_bars, plan.bars - first), words, attempt)
    theme = (assignment.part, plan.name)
    bars = min(writing.phrase_bars, plan.bars - first)
    number = first // writing.phrase_bars
    fresh = (*((plan.index, number) if writing.improvises else ()), *((attempt,) if attempt else ()))
    shape = pick(chart.stream("shape", *theme, *fresh), _SHAPES.get(writing.phrase_bars, _SHAPES[4]))
    sung = str(chart.meter) == "4/4" and chart.stream("sung", *theme).random() < chart.genre.pop_share
    tones: list[PhraseNote] = []
    stated: set[str] = set()
    for bar in range(bars):
        letter = shape[bar % len(shape)]
        final = bar == bars - 1
        if final:
            letter = "y" if number % 2 == 0 and first + bars < plan.bars else "z"
        elif letter in "yz":
            letter = "a"
        # A second verse begins like the first and goes on in its own way.
        again = (plan.visit,) if plan.visit and plan.name in _RETOLD and letter != "a" else ()
        names = (*theme, letter, *fresh, *again)
        make = make_sung_motif if sung else make_motif
        motif = make(chart, writing, plan, bar + first, names, closes=letter in "yz" and not writing.answers)
        if motif.silent and letter not in stated and letter != "a" and not final:
            continue
        begun = _bar_tones(chart, plan.start_bar + first + bar, motif, letter, recalled=letter in stated)
        if letter in stated:
            _develop(begun, chart.stream("development", *names, bar + first))
        tones += begun
        stated.add(letter)
    if plan.visit or number >= 2:
        tones = _varied(chart, writing, (assignment.part, plan.index, number), tones)
    return tones


def _words_of(chart: Chart, assignment: PartAssignment, plan: SectionPlan) -> list[SungSyllable]:
    """The syllables that a part sings in a section."""
    if assignment.part != chart.singer:
        return []
    first, end = chart.plan_ticks(plan)
    return [syllable for syllable in chart.words if first <= syllable.tick < end]


def _worded(
    chart: Chart, plan: SectionPlan, first: int, bars: int, words: Sequence[SungSyllable], attempt: int
) -> list[PhraseNote]:
    """One tone for each syllable of a phrase; every other line of a section of a name goes alike."""
    start = (plan.start_bar + first) * chart.bar_ticks
    sung = [item for item in words if start <= item.tick < start + bars * chart.bar_ticks]
    is_pop = str(chart.meter) == "4/4"
    ends = [place for place, item in enumerate(sung) if item.ends_line]
    tones: list[PhraseNote] = []
    line, place = 0, 0
    for index, item in enumerate(sung):
        letter = "ab"[line % 2]
        rng = chart.stream("sung words", plan.name, letter, place, attempt)
        tone = PhraseNote(
            item.tick,
            item.ticks,
            strong=item.weight >= 2 or item.ticks >= TICKS_PER_BEAT or item.ends_line,
            move=float(rng.choice((-1.0, -0.6, 0.0, 0.6, 1.0))),
            connection="pass",
            straight=False,
            lyric=item.text,
        )
        if is_pop:
            tone.motif, tone.chances = (letter, place), (float(rng.random()), float(rng.random()))
        if not place:
            tone.recalls = letter if line > 1 else f"={letter}"
        if item.ends_line:
            tone.close = "full" if ends and index == ends[-1] and first + bars >= plan.bars else "open"
            line, place = line + 1, 0
        else:
            place += 1
        tones.append(tone)
    return tones


def _bar_tones(chart: Chart, bar: int, motif: Motif, letter: str, *, recalled: bool) -> list[PhraseNote]:
    start = bar * chart.bar_ticks
    beat = beat_ticks(chart.meter)
    tones = []
    for index, step in enumerate(motif.steps):
        on_beat = step.tick in chart.pulses
        strong = on_beat or step.ticks >= beat or index == 0
        tone = PhraseNote(
            start + step.tick,
            step.ticks,
            strong,
            motif.moves[index],
            motif.connections[index],
            straight=motif.straight,
        )
        if motif.chances:
            tone.motif, tone.chances = (letter, index), motif.chances[index]
        tones.append(tone)
    if tones and letter in "yz":
        tones[-1].strong = True
        tones[-1].close = "open" if letter == "y" else "full"
    if tones:
        tones[0].recalls = letter if recalled else f"={letter}"
    return tones


def _develop(tones: list[PhraseNote], rng: np.random.Generator) -> None:
    """A sung motif that returns within a phrase: as it was, from another height, or with another end."""
    way = pick(rng, ("same", "sequence", "end"), _RETURNS)
    place = f"{tones[0].tick}" if tones else ""
    for index, tone in enumerate(tones):
        if tone.motif is None:
            continue
        if (way == "sequence" and index == 0) or (way == "end" and index >= len(tones) / 2):
            tone.motif = (tone.motif[0] + place, tone.motif[1])
            tone.chances = (float(rng.random()), float(rng.random()))


def _varied(
    chart: Chart, writing: Melody, names: tuple[str | int, ...], tones: list[PhraseNote]
) -> list[PhraseNote]:
    """A returning tune, embellished: long tones divided, graces before strong ones, a late entry."""
    rng = chart.stream("variation", *names)
    varied: list[PhraseNote] = []
    for tone in tones:
        chance = rng.random()
        if tone.ticks >= 480 and not tone.close and chance < writing.ornament:
            tail = 120 if chance < writing.ornament / 2 else 240
            varied.append(tone)
            tone.ticks -= tail
            varied.append(
                PhraseNote(
                    tone.tick + tone.ticks,
                    tail,
                    strong=False,
                    move=0,
                    connection="pass",
                    straight=tone.straight,
                )
            )
        elif tone.strong and tone.ticks >= 240 and varied and chance > 1 - writing.ornament * 0.3:
            grace = PhraseNote(
                tone.tick - 60, 60, strong=False, move=0, connection="approach", straight=True, grace=True
            )
            if varied[-1].tick < grace.tick:
                varied.append(grace)
            varied.append(tone)
        else:
            varied.append(tone)
    return varied


def _place(singer: _Singer, plan: SectionPlan, first: int, bars: int, tones: list[PhraseNote]) -> None:
    """Find the pitches of a phrase: first the strong tones along an arc, then the tones between them."""
    chart, writing = singer.chart, singer.writing
    low, high = singer.register
    arc = pick(chart.stream("arc", plan.name, first // max(1, writing.phrase_bars) % 2), _ARCS)
    middle = (low + high) / 2 + chart.mood.register + (plan.energy - 0.55) * 7
    span = (high - low) * 0.24
    start = (plan.start_bar + first) * chart.bar_ticks
    for tone in tones:
        phase = (tone.tick - start) / (bars * chart.bar_ticks)
        tone.goal = min(high - 3, max(low + 3, middle + span * _arc(arc, phase)))
    rng = chart.stream("connection", plan.index, first, low)
    if any(tone.chances for tone in tones):
        _sing(singer, tones, rng)
        return
    for tone in tones:
        if tone.strong:
            tone.pitch = _strong_pitch(singer, tone)
    _lead_on(singer, tones, rng)


def _sing(singer: _Singer, tones: list[PhraseNote], rng: np.random.Generator) -> None:
    """From note to note as pop tunes go; graces last, from the scale's step below."""
    chart, (low, high) = singer.chart, singer.register
    following: PhraseNote | None = None
    freedom = _FREEST + (_STRICTEST - _FREEST) * float(chart.stream("freedom").random())
    for tone in tones:
        if tone.grace:
            continue
        chord = _chord_for(chart, tone)
        step = tone.tick % chart.bar_ticks // STEP_TICKS
        chance, leaning = tone.chances or (float(rng.random()), float(rng.random()))
        must = bool(tone.close) or tone.ticks >= _EXPOSED_TICKS
        wanted = WantedPitch(
            goal=tone.goal,
            tones=_closing_tones(chart, chord, tone.close) if tone.close else set(chord.pitch_classes),
            leans=must or leaning < freedom * pop_statistics().chord_tones[step],
            must=must,
            motif=tone.motif,
        )
        ladder = scale_ladder(chart.key, chord, "key", low, high)
        own = scale_ladder(chart.key, chord, singer.writing.scale, low, high)
        tone.pitch = singer.voice.sing(ladder, own, wanted, chance)
    for tone in reversed(tones):
        if tone.grace:
            tone.pitch = (
                scale_step(chart.key.pitch_classes, following.pitch, -1) if following else singer.voice.pitch
            )
        following = tone
    singer.previous = singer.voice.pitch


def _arc(kind: str, phase: float) -> float:
    if kind == "rise":
        return -0.8 + 1.7 * min(1.0, phase * 1.2)
    if kind == "fall":
        return 0.9 - 1.6 * phase
    return -0.7 + 1.7 * sin(pi * min(1.0, phase * 0.95 + 0.08))


def _strong_pitch(singer: _Singer, tone: PhraseNote) -> int:
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


def _chord_for(chart: Chart, tone: PhraseNote) -> Chord:
    """The chord that a tone belongs to: an off-beat tone held over a change anticipates it."""
    here = chart.span_at(tone.tick)
    crosses = (
        here.end < tone.tick + tone.ticks and tone.tick % TICKS_PER_BEAT != 0 and here.end < chart.ending_tick
    )
    return chart.span_at(here.end).chord if crosses else here.chord


def _closing_tones(chart: Chart, chord: Chord, close: str) -> set[int]:
    """The pitch classes on which a phrase may end.

    A full close ends on the tonic if the chord has it; otherwise tones of the tonic triad come first.
    """
    tonic = chart.key.tonic_pitch_class
    triad = {chart.key.degree_pitch(degree, tonic) % 12 for degree in (0, 2, 4)}
    tones = set(chord.pitch_classes)
    if close == "full" and tonic in tones:
        return {tonic}
    return (tones & triad) or tones


def _lead_on(singer: _Singer, tones: list[PhraseNote], rng: np.random.Generator) -> None:
    """Fill each run of weak tones between two strong ones."""
    index = 0
    previous: PhraseNote | None = None
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
        ladder = scale_ladder(
            singer.chart.key, chord, singer.writing.scale, singer.register[0] - 2, singer.register[1] + 2
        )
        kind = run[0].connection if not run[0].grace else "approach"
        pitches = connect(ladder, begin, goal, len(run), kind)
        if following is not None and rng.random() < singer.writing.chromatic:
            pitches[-1] = goal - 1 if rng.random() < 0.7 else goal + 1
        for tone, pitch in zip(run, pitches, strict=True):
            tone.pitch = pitch
        index = stop


def _written(
    singer: _Singer, plan: SectionPlan, first: int, bars: int, tones: list[PhraseNote]
) -> list[SketchNote]:
    """Lengths and loudness: towards the top of the arc a phrase grows, at its end it lets go."""
    chart, writing = singer.chart, singer.writing
    low, high = singer.register
    start = (plan.start_bar + first) * chart.bar_ticks
    end = chart.plan_ticks(plan)[1]
    unbroken = chart.stream("breath").random() < _UNBROKEN * chart.genre.pop_share
    sketch = []
    for index, tone in enumerate(tones):
        room = (tones[index + 1].tick if index + 1 < len(tones) else end) - tone.tick
        gate = min(1.0, writing.gate * chart.mood.legato)
        breath = 0.8 if tone.close else 1.0
        held = max(30, min(round(tone.ticks * gate * breath), room))
        if unbroken and tone.chances and not (tone.lyric and tone.close):
            held = _carried(held, min(room, start + bars * chart.bar_ticks - tone.tick), tone)
        phase = (tone.tick - start) / (bars * chart.bar_ticks)
        velocity = writing.velocity + round(8 * sin(pi * min(1.0, phase))) - 4 + (5 if tone.strong else -4)
        velocity += (
            round(6 * (tone.pitch - (low + high) / 2) / (high - low))
            - (6 if tone.close else 0)
            - (12 if tone.grace else 0)
        )
        if room > 0:
            sketch.append(
                SketchNote(
                    tone.tick,
                    held,
                    tone.pitch,
                    velocity,
                    writing.articulation,
                    None,
                    tone.straight,
                    tone.lyric,
                )
            )
    return sketch


def _carried(held: int, room: int, tone: PhraseNote) -> int:
    """The ticks that a tone is held in an unbroken line: to the next tone or the end of the phrase.

    A full close keeps its own length.
    """
    return max(held, room) if room <= _CARRIED_TICKS and tone.close != "full" else held


def _in_the_gaps(sketch: list[SketchNote], lead: Sequence[SketchNote]) -> list[SketchNote]:
    """Only what begins where the lead is silent, cut where it comes in again."""
    sounding = sorted((note.start - 60, note.start + note.duration + 90) for note in lead)
    kept = []
    for sketched in sketch:
        if any(begin <= sketched.start < stop for begin, stop in sounding):
            continue
        entry = min(
            (begin for begin, _ in sounding if begin > sketched.start),
            default=sketched.start + sketched.duration,
        )
        kept.append(sketched._replace(duration=max(30, min(sketched.duration, entry - sketched.start))))
    return kept
