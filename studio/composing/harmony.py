"""Harmony: the chords of a piece and their times."""

from functools import lru_cache

import numpy as np

from studio.composing.arrangement import Layout
from studio.composing.brief import Brief
from studio.composing.chart import SectionPlan
from studio.composing.genre import Cadence, Genre, Progression
from studio.composing.passing_chords import NUMERALS, quickened
from studio.composing.pop_statistics import pop_statistics
from studio.composing.randomness import pick, stream
from studio.theory.chord import Chord
from studio.theory.meter import Meter
from studio.theory.scale import Key
from studio.theory.score import ChordSpan

Bar = tuple[Chord, ...]
"""The chords of one bar, of equal length."""

_WRITTEN_FOR_IT = 3.0
"""Factor on the weight of a progression that was written for the section."""

_LEARNS = 0.7
"""Pop share from which progressions may be drawn from the chord statistics of pop songs."""

_POP_LIKE = 0.5
"""Pop share from which the progressions of busy songs are drawn from those statistics."""

_BUSY = 0.7
"""Pace from which a song is busy: in three of ten songs of POP909 most bars have two chords."""

_HALVES, _BUSY_HALVES = 0.45, 0.85
"""Share of bars with two chords in such a progression, for calm and busy songs."""

_FALLBACK = {True: ("i | iv | V7 | i", "iv | V7"), False: ("I | IV | V7 | I", "IV | V7")}
"""Progression and cadence where a genre declares none for a mode, by whether it is minor."""

_FALLBACK_OF_MODE = {
    "phrygian_dominant": ("I | bII | iv | I", "bvii | bII"),
    "double_harmonic": ("I | bII | iv | I", "iv | bII"),
}
"""The same for modes whose dominant is no major chord."""


def harmonise(brief: Brief, genre: Genre, layout: Layout) -> tuple[ChordSpan, ...]:
    """The chords from tick 0 to the end of the file.

    Chords that were asked come round exactly as they were asked, a bar each (half a bar where there are more
    than eight), and the last chord is the tonic among them, or the first. Otherwise every kind of section has
    a progression of its own, returning sections return to theirs, sections close on a cadence, and the ending
    is the tonic.
    """
    bars = _asked_bars(brief, layout) if brief.chords else _chosen_bars(brief, genre, layout)
    bar_ticks = brief.meter.ticks_per_bar
    spans: list[ChordSpan] = []
    for index, bar in enumerate(bars):
        start, end = index * bar_ticks, min((index + 1) * bar_ticks, layout.ending_tick)
        edges = [start + place for place in _chord_places(brief.meter, len(bar))]
        edges = [edge for edge in edges if edge < end]
        for place, edge in enumerate(edges):
            stop = edges[place + 1] if place + 1 < len(edges) else end
            _append(spans, ChordSpan(edge, stop - edge, bar[place]))
    last = _last_chord(brief, genre)
    _append(spans, ChordSpan(layout.ending_tick, layout.end_tick - layout.ending_tick, last))
    return tuple(spans)


def _chord_places(meter: Meter, count: int) -> list[int]:
    """Ticks from the start of a bar at which its chords begin: even parts, or beats of an uneven bar."""
    bar = meter.ticks_per_bar
    even = [round(bar * place / count / 240) * 240 for place in range(count)]
    if count == 1 or meter.groups == (4,):
        return even
    if count == 2:
        return [0, meter.middle]
    free = list(meter.pulses) if count <= len(meter.pulses) else even
    return [free[place * len(free) // count] for place in range(count)]


def _append(spans: list[ChordSpan], span: ChordSpan) -> None:
    """Add a span, or lengthen the last one if the chord stays the same; drop an empty span."""
    if span.duration <= 0:
        return
    if spans and spans[-1].chord == span.chord:
        spans[-1] = ChordSpan(spans[-1].start, span.end - spans[-1].start, span.chord)
    else:
        spans.append(span)


def _asked_bars(brief: Brief, layout: Layout) -> list[Bar]:
    chords = brief.chords
    count = sum(plan.bars for plan in layout.plans)
    if len(chords) > 8:
        pairs = [
            (chords[place % len(chords)], chords[(place + 1) % len(chords)])
            for place in range(0, 2 * count, 2)
        ]
        return list(pairs)
    return [(chords[bar % len(chords)],) for bar in range(count)]


def _last_chord(brief: Brief, genre: Genre) -> Chord:
    if brief.chords:
        tonics = [chord for chord in brief.chords if chord.root_pitch_class == brief.key.tonic_pitch_class]
        return tonics[0] if tonics else brief.chords[0]
    numeral = dict(genre.tonic).get(brief.key.mode, "i" if brief.key.is_minor else "I")
    return Chord.from_roman(numeral, brief.key)


def _chosen_bars(brief: Brief, genre: Genre, layout: Layout) -> list[Bar]:
    bars: list[Bar] = []
    final = layout.plans[-1].index
    for plan in layout.plans:
        bars += _passage_bars(brief, genre, plan, closes=plan.index == final)
    return bars


def _passage_bars(brief: Brief, genre: Genre, plan: SectionPlan, *, closes: bool) -> list[Bar]:
    """The bars of one section: its progression, repeated, then a cadence that leads to the next tonic."""
    progression = progression_for(brief, genre, plan.name)
    loop = [
        bar
        for bar in read_numerals(progression.bars, reading_key(progression.modes, brief.key))
        for _ in range(progression.bars_per_chord)
    ]
    bars = [loop[bar % len(loop)] for bar in range(plan.bars)]
    cadences = [item for item in genre.cadences if brief.key.mode in item.modes] or [
        Cadence(_fallback(brief.key)[1], ())
    ]
    chosen = pick(stream(brief.seed, "cadence", plan.index), cadences)
    cadence = read_numerals(chosen.bars, reading_key(chosen.modes, brief.key))
    cadence = cadence[-max(1, min(len(cadence), plan.bars // 2)) :]
    whole_turn = plan.bars % len(loop) == 0 and not closes and plan.bars <= len(loop)
    if plan.bars >= (2 if closes else 3) and not whole_turn:
        bars[-len(cadence) :] = cadence
    if plan.index == 0:
        opening = loop[0]
        at_home = opening[0].root_pitch_class == brief.key.tonic_pitch_class
        # a piece begins where it will end
        bars[0] = opening if at_home else (_last_chord(brief, genre), *opening[1:])
    return bars


def _fallback(key: Key) -> tuple[str, str]:
    return _FALLBACK_OF_MODE.get(key.mode) or _FALLBACK[key.is_minor]


def progression_for(brief: Brief, genre: Genre, section: str) -> Progression:
    """Choose the progression of all sections of a name by mode and mood; one written for them is likelier."""
    found = [item for item in genre.progressions if brief.key.mode in item.modes]
    if not found:
        return Progression(_fallback(brief.key)[0], ())
    found = [item for item in found if section in item.sections or not item.sections] or found
    moody = [item for item in found if brief.mood in item.moods]
    found = moody or [item for item in found if not item.moods] or found
    own = any(section in item.sections for item in found)
    rng = stream(brief.seed, "progression", section if own else "")
    chosen = pick(
        rng, found, [item.weight * (_WRITTEN_FOR_IT if section in item.sections else 1.0) for item in found]
    )
    pace = float(stream(brief.seed, "pace").random())
    busy = pace > _BUSY and genre.pop_share >= _POP_LIKE
    walks = busy or (genre.pop_share >= _LEARNS and rng.random() < genre.pop_share / 2)
    if walks and brief.key.mode in NUMERALS and not moody:
        return walked_progression(brief.key.mode, rng, _BUSY_HALVES if busy else _HALVES)
    return quickened(chosen, brief.key.mode, genre.pop_share, pace, rng)


def walked_progression(mode: str, rng: np.random.Generator, halves: float = _HALVES) -> Progression:
    """A progression of four bars from the tonic, drawn from the chord statistics of pop songs.

    In minor, and where it would end on the tonic, the last chord is the dominant.

    Args:
        mode: "major" or "minor".
        rng: Decides the way.
        halves: Share of bars with two chords.
    """
    numerals, ways = NUMERALS[mode], pop_statistics().harmony[mode]
    sizes = [pick(rng, (1, 2), (1.0 - halves, halves)) for _ in range(4)]
    names = ["0m" if mode == "minor" else "0"]
    while len(names) < sum(sizes):
        following = {
            name: share for name, share in ways[names[-1]].items() if name in numerals and name in ways
        }
        names.append(pick(rng, tuple(following), tuple(following.values())))
    names[-1] = "7" if mode == "minor" or names[-1] == "0" else names[-1]
    written = iter(numerals[name] for name in names)
    bars = [" ".join(next(written) for _ in range(size)) for size in sizes]
    return Progression(" | ".join(bars), (mode,))


def reading_key(modes: tuple[str, ...], key: Key) -> Key:
    """The key in which numerals are read: the key itself for one mode, plain minor or major for several."""
    return key if len(modes) == 1 else Key(key.tonic, "minor" if key.is_minor else "major")


@lru_cache(maxsize=1024)
def read_numerals(written: str, key: Key) -> tuple[Bar, ...]:
    """Bars of chords from numerals: "i | VI | iv V7"."""
    return tuple(
        tuple(Chord.from_roman(numeral, key) for numeral in bar.split()) for bar in written.split("|")
    )
