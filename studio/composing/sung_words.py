"""Words laid out in time: how many bars a line takes, and on which beat each of its syllables falls."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, zip_longest

from studio.composing.chart import SectionPlan, SungSyllable
from studio.composing.lyrics import Lyrics
from studio.composing.syllables import Syllable, count_of, language_of, syllables_of
from studio.theory.meter import TICKS_PER_BEAT, Meter
from studio.theory.score import Note

_SYLLABLES_PER_SECOND = 4.5
"""Fastest comfortable singing."""

_INSTRUMENTAL_BARS = 4
_LONGEST_GAP = 6
"""Grid steps from one syllable to the next, at most."""

_HELD_TICKS = 2 * TICKS_PER_BEAT
"""Longest last syllable of a line."""

_NEVER = -1e9


@dataclass(frozen=True, slots=True)
class SungForm:
    """The form that words ask for.

    Attributes:
        sections: Name and bars of each section.
        left_out: Sections of the lyric whose words do not fit in the length.
    """

    sections: tuple[tuple[str, int], ...]
    left_out: int = 0


def language_of_lyrics(lyrics: Lyrics) -> str:
    """The language of a whole lyric."""
    return language_of(" ".join(line for section in lyrics for line in section.lines))


def form_of(lyrics: Lyrics, tempo_bpm: float, meter: Meter, bars: int | None = None) -> SungForm:
    """A section for each stanza, as long as its words; around them an introduction and an ending.

    Args:
        lyrics: The words.
        tempo_bpm: Quarter notes per minute.
        meter: The time signature.
        bars: Bars of the whole piece where a length is asked; sections that do not fit are left out, and bars
            that are left become the players' own.
    """
    language = language_of_lyrics(lyrics)
    sung = []
    for section in lyrics:
        per_line = max(
            (_bars_per_line(count_of(line, language), tempo_bpm, meter) for line in section.lines), default=0
        )
        sung.append((section.name, max(2, per_line * len(section.lines)) if per_line else _INSTRUMENTAL_BARS))
    short = meter.ticks_per_bar <= 3 * TICKS_PER_BEAT or tempo_bpm > 130
    around = 4 if short else 2
    if bars is None:
        before = [] if sung[0][0] == "intro" else [("intro", around)]
        after = [] if sung[-1][0] == "outro" else [("outro", around)]
        return SungForm((*before, *sung, *after))
    return _fitted(sung, bars, around)


def _fitted(sung: Sequence[tuple[str, int]], bars: int, around: int) -> SungForm:
    kept: list[tuple[str, int]] = []
    room = bars - 1  # the last chord's
    for name, count in sung:
        if count > room:
            break
        kept.append((name, count))
        room -= count
    if not kept:
        return SungForm(((sung[0][0], bars),), len(sung) - 1)
    spare = bars - sum(count for _, count in kept)
    before = around if spare > 2 * around and kept[0][0] != "intro" else 0
    after = spare - before
    parts = [*([("intro", before)] if before else []), *kept]
    if after > 4 * around:
        parts.append(("solo", after - 2 * around))
        after = 2 * around
    return SungForm((*parts, *([("outro", after)] if after else [])), len(sung) - len(kept))


def _bars_per_line(count: int, tempo_bpm: float, meter: Meter) -> int:
    """The fewest bars in which so many syllables are sung without hurry, and a breath taken."""
    per_beat = min(2.0 if tempo_bpm >= 90 else 3.0, _SYLLABLES_PER_SECOND * 60 / tempo_bpm)
    beats = meter.beats_per_bar
    if count <= min(beats, per_beat * (beats - 1.0)):
        return 1
    for bars in (2, 3, 4, 6):
        if count <= per_beat * (bars * beats - max(1.0, beats / 4)) + 0.01:
            return bars
    return 8


def words_in(
    lyrics: Lyrics, form: Sequence[tuple[str, int]], plans: Sequence[SectionPlan], meter: Meter
) -> Iterator[SungSyllable]:
    """Every syllable with its time.

    Args:
        lyrics: The words.
        form: Name and bars of each section, as asked for.
        plans: The sections as they are played.
        meter: The time signature.
    """
    language = language_of_lyrics(lyrics)
    stanzas = list(lyrics)
    for plan, (name, bars) in zip(plans, form, strict=False):
        if not stanzas or stanzas[0].name != name:
            continue
        stanza = stanzas.pop(0)
        if not stanza.lines:
            continue
        per_line = max(1, bars // len(stanza.lines))
        for number, line in enumerate(stanza.lines):
            first = plan.start_bar + number * per_line
            room = min(per_line, plan.end_bar - first)
            if room > 0:
                yield from _line_at(line, language, first, room, meter)


def words_on(notes: Sequence[Note], meter: Meter, on_paper: Callable[[int], int]) -> Iterator[SungSyllable]:
    """The words that stand on the notes of a part; a line ends where it breathes.

    Args:
        notes: The notes.
        meter: The time signature.
        on_paper: Gives the written place of a note that is played at a tick.
    """
    sung = [note for note in notes if note.lyric]
    for note, following in zip_longest(sung, sung[1:]):
        tick = on_paper(note.start)
        breathes = following is None or following.start - note.end >= TICKS_PER_BEAT // 3
        ends_line = breathes and not note.lyric.endswith("-")
        ticks = max(120, round(note.duration / 120) * 120)
        yield SungSyllable(tick, ticks, note.lyric, _weight(tick % meter.ticks_per_bar, meter), ends_line)


def _line_at(line: str, language: str, bar: int, bars: int, meter: Meter) -> Iterator[SungSyllable]:
    syllables = syllables_of(line, language)
    if not syllables:
        return
    start = bar * meter.ticks_per_bar
    placed = _placed(syllables, bars, meter)
    ends = [*(tick for tick, _ in placed[1:]), 0]
    for place, ((tick, text), end) in enumerate(zip(placed, ends, strict=True)):
        is_last = place + 1 == len(placed)
        held = (
            min(_HELD_TICKS, bars * meter.ticks_per_bar - _breath(bars, meter) // 2 - tick)
            if is_last
            else end - tick
        )
        weight = _weight(tick % meter.ticks_per_bar, meter)
        yield SungSyllable(start + tick, max(120, held), text, weight, is_last)


@lru_cache(512)
def _placed(syllables: tuple[Syllable, ...], bars: int, meter: Meter) -> tuple[tuple[int, str], ...]:
    """Tick and text of each syllable of a line.

    Stressed ones seek strong beats, the others avoid them, and all keep about the same distance; of more
    than there is time for, the last share a note.
    """
    step = TICKS_PER_BEAT // 2
    room = bars * meter.ticks_per_bar - _breath(bars, meter)
    if len(syllables) * step > room:
        step //= 2
    places = max(1, room // step)
    texts = [syllable.text for syllable in syllables]
    if len(texts) > places:
        texts = [
            *texts[: places - 1],
            "".join(f"{text} " for text in texts[places - 1 :]).replace("- ", "").strip(),
        ]
    stressed = [syllable.is_stressed for syllable in syllables[: len(texts)]]
    weights = [_weight(place * step % meter.ticks_per_bar, meter) for place in range(places)]
    return tuple(zip((place * step for place in _best(stressed, weights)), texts, strict=True))


def _best(stressed: Sequence[bool], weights: Sequence[float]) -> list[int]:
    """The grid places of syllables with the highest sum of what speaks for each, by dynamic programming."""
    count, places = len(stressed), len(weights)
    ideal = min(2.0, places / count)
    best = [_merit(stressed[0], weights[place]) - 0.5 * place for place in range(places)]
    best = [value if place + count <= places else _NEVER for place, value in enumerate(best)]
    ways: list[list[int]] = []
    for index in range(1, count):
        following, way = [_NEVER] * places, [0] * places
        for place in range(index, places - (count - index - 1)):
            for gap in range(1, min(_LONGEST_GAP, place) + 1):
                value = best[place - gap] - 0.5 * abs(gap - ideal) ** 1.5
                if value > following[place]:
                    following[place], way[place] = value, place - gap
            following[place] += _merit(stressed[index], weights[place])
        best = following
        ways.append(way)
    last = max(range(places), key=lambda place: best[place] + 0.4 * weights[place])
    found = [last]
    for way in reversed(ways):
        found.append(way[found[-1]])
    return found[::-1]


def _merit(is_stressed: bool, weight: float) -> float:
    return weight if is_stressed else -0.4 * weight


def _weight(tick: int, meter: Meter) -> float:
    """How strong a tick of the bar is: 4 the downbeat, 3 a group, 2 a beat, 1 an eighth, 0 anything else."""
    if tick == 0:
        return 4.0
    if tick in meter.group_starts or (meter.groups == (4,) and tick == 2 * TICKS_PER_BEAT):
        return 3.0
    if tick in meter.pulses:
        return 2.0
    return 1.0 if tick % (TICKS_PER_BEAT // 2) == 0 else 0.0


def _breath(bars: int, meter: Meter) -> int:
    """Ticks at the end of a line in which no syllable begins."""
    return TICKS_PER_BEAT if bars == 1 else max(TICKS_PER_BEAT, meter.ticks_per_bar // 4)


def line_bars(words: Sequence[SungSyllable], bar_ticks: int, first: int, end: int) -> int:
    """Bars from one line to the next between two bars, 2 where that cannot be told."""
    starts = [
        syllable.tick // bar_ticks
        for before, syllable in zip((None, *words), words, strict=False)
        if (before is None or before.ends_line) and first <= syllable.tick // bar_ticks < end
    ]
    gaps = [after - before for before, after in pairwise(starts) if after > before]
    return min(gaps) if gaps else max(1, end - first)
