"""The chart that all parts are written over: form, harmony and where the piece ends."""

from bisect import bisect_right
from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from studio.composing.brief import Brief
from studio.composing.genre import Genre
from studio.composing.mood import Mood
from studio.composing.randomness import stream
from studio.theory.chord import Chord
from studio.theory.meter import Meter
from studio.theory.scale import Key
from studio.theory.score import ChordSpan


class SketchNote(NamedTuple):
    """A note as it is written, before swing, timing and touch.

    Attributes:
        start: Tick on the straight grid.
        duration: Ticks.
        pitch: 0 to 127.
        velocity: 1 to 127, before energy and mood.
        articulation: As in :class:`studio.theory.score.Note`.
        slide_from: As in :class:`studio.theory.score.Note`.
        straight: Whether swing leaves it alone (triplets, rolls, strums).
        lyric: As in :class:`studio.theory.score.Note`.
    """

    start: int
    duration: int
    pitch: int
    velocity: int
    articulation: str = ""
    slide_from: int | None = None
    straight: bool = False
    lyric: str = ""


class SungSyllable(NamedTuple):
    """One syllable of the words and its time.

    Attributes:
        tick: Tick on the straight grid.
        ticks: How long it is sung.
        text: As in :class:`studio.theory.score.Note`.
        weight: How strong its beat is: 4 the downbeat, 3 an accent group, 2 a beat, 1 an eighth, 0 less.
        ends_line: Whether its line ends with it.
    """

    tick: int
    ticks: int
    text: str
    weight: float
    ends_line: bool


@dataclass(frozen=True, slots=True)
class SectionPlan:
    """A section of the piece that is being written: its bars and how loud and full each is.

    Attributes:
        index: Which section of the piece, from 0.
        name: As in :class:`studio.theory.score.Section`.
        start_bar: First bar.
        bars: Bars that are played; the bar of the ending is not among them.
        energies: Energy of each bar.
        visit: How many sections of this name came before.
        drop_beats: Beats at its end in which the rhythm holds its breath.
        rise: Energy of the next section less its own; of the last, 0.
    """

    index: int
    name: str
    start_bar: int
    bars: int
    energies: tuple[float, ...]
    visit: int
    drop_beats: float
    rise: float

    @property
    def energy(self) -> float:
        """Energy of the whole."""
        return sum(self.energies) / len(self.energies)

    @property
    def end_bar(self) -> int:
        """The bar after its last."""
        return self.start_bar + self.bars


@dataclass(frozen=True, slots=True)
class Chart:
    """Form, harmony and ending of one piece.

    Attributes:
        brief: What was asked.
        genre: The style.
        mood: How the mood bends it.
        plans: The form; the bars up to the ending.
        spans: The harmony, gapless from tick 0 to ``end_tick``.
        span_starts: Start of each span.
        ending_tick: The beat on which the last chord falls.
        end_tick: First tick after the file.
        words: What is sung, in order of time; empty where nothing is.
        singer: Id of the part that sings it.
    """

    brief: Brief
    genre: Genre
    mood: Mood
    plans: tuple[SectionPlan, ...]
    spans: tuple[ChordSpan, ...]
    span_starts: tuple[int, ...]
    ending_tick: int
    end_tick: int
    words: tuple[SungSyllable, ...] = ()
    singer: str = ""

    @property
    def key(self) -> Key:
        """The key."""
        return self.brief.key

    @property
    def meter(self) -> Meter:
        """The time signature."""
        return self.brief.meter

    @property
    def bar_ticks(self) -> int:
        """Ticks in a bar."""
        return self.brief.meter.ticks_per_bar

    @property
    def group_starts(self) -> tuple[int, ...]:
        """Ticks from the start of a bar at which its accent groups begin, as the style counts them."""
        groups = self.genre.groupings.get(str(self.meter))
        if groups is None:
            return self.meter.group_starts
        unit = self.bar_ticks // self.meter.count
        return tuple(unit * sum(groups[:place]) for place in range(len(groups)))

    @property
    def pulses(self) -> tuple[int, ...]:
        """Ticks from the start of a bar of the beats that are felt, as the style counts them."""
        return self.group_starts if str(self.meter) in self.genre.groupings else self.meter.pulses

    def stream(self, *names: str | int) -> np.random.Generator:
        """The stream of chance for a purpose."""
        return stream(self.brief.seed, *names)

    def span_at(self, tick: int) -> ChordSpan:
        """The chord that sounds at a tick; the last one after the end."""
        return self.spans[max(0, bisect_right(self.span_starts, tick) - 1)]

    def spans_between(self, start: int, end: int) -> list[ChordSpan]:
        """The chord spans that overlap the ticks from ``start`` to ``end``, cut to them."""
        first = max(0, bisect_right(self.span_starts, start) - 1)
        found = []
        for span in self.spans[first:]:
            if span.start >= end:
                break
            begin, stop = max(span.start, start), min(span.end, end)
            if stop > begin:
                found.append(ChordSpan(begin, stop - begin, span.chord))
        return found

    def plan_ticks(self, plan: SectionPlan) -> tuple[int, int]:
        """First tick of a section and the tick after it, the ending excluded."""
        return plan.start_bar * self.bar_ticks, min(plan.end_bar * self.bar_ticks, self.ending_tick)

    def passage_spans(self, plan: SectionPlan) -> list[ChordSpan]:
        """The chords of a section."""
        return self.spans_between(*self.plan_ticks(plan))


def chord_scale(key: Key, chord: Chord) -> tuple[int, ...]:
    """The scale for a chord: the key's pitch classes, altered where the chord needs it, ascending."""
    tones = set(chord.pitch_classes)
    kept = {
        pc
        for pc in key.pitch_classes
        if pc in tones or not ({(pc + 1) % 12, (pc - 1) % 12} & (tones - set(key.pitch_classes)))
    }
    return tuple(sorted(kept | tones))


def scale_step(scale: Collection[int], pitch: int, direction: int) -> int:
    """The next pitch above (direction 1) or below (−1) whose class is in ``scale``."""
    return next(pitch + direction * step for step in range(1, 13) if (pitch + direction * step) % 12 in scale)
