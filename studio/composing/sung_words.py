"""Words laid out in time: on which beat each syllable of a line falls."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, zip_longest

from studio.composing.chart import SectionPlan, SungSyllable
from studio.composing.lyrics import Lyrics
from studio.composing.sung_form import language_of_lyrics
from studio.composing.syllables import Syllable, syllables_of
from studio.theory.meter import TICKS_PER_BEAT, Meter
from studio.theory.score import Note

_LONGEST_GAP = 6
"""Grid steps from one syllable to the next, at most."""

_HELD_TICKS = 2 * TICKS_PER_BEAT
"""Longest last syllable of a line."""

_NEVER = -1e9


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
    """The strength of a tick of the bar: 4 the downbeat, 3 a group, 2 a beat, 1 an eighth, 0 less."""
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
