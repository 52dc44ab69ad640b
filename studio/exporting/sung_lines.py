"""The words of a piece line by line, for formats that have no place for a syllable on a note."""

from collections.abc import Iterator
from itertools import zip_longest

from studio.theory.meter import TICKS_PER_BEAT
from studio.theory.score import Score

_BREATH = TICKS_PER_BEAT // 3
"""Shortest rest between two lines, in ticks."""


def sung_lines(score: Score) -> Iterator[tuple[int, str]]:
    """Each line that is sung, and the tick at which it begins; a line ends where the tune breathes."""
    for part in score.parts:
        notes = [note for note in part.notes if note.lyric]
        start, line = 0, ""
        for note, following in zip_longest(notes, notes[1:]):
            start = start if line else note.start
            goes_on = note.lyric.endswith("-")
            line += note.lyric[:-1] if goes_on else f"{note.lyric} "
            if following is None or (not goes_on and following.start - note.end >= _BREATH):
                yield start, line.strip()
                line = ""
