"""The form that words ask for: a section for each stanza, as long as its words take."""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.composing.lyrics import Lyrics
from studio.composing.syllables import count_of, language_of
from studio.theory.meter import TICKS_PER_BEAT, Meter

_SYLLABLES_PER_SECOND = 4.5
"""Fastest comfortable singing."""

_INSTRUMENTAL_BARS = 4


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
