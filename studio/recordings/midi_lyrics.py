"""Words of a MIDI or karaoke file on the notes that they are sung on."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from studio.theory.meter import TICKS_PER_BEAT
from studio.theory.score import Note, Part

_NEAR_TICKS = TICKS_PER_BEAT // 4
_LINES = "/\\"


def syllables(texts: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    r"""Syllables without blanks and line marks; one whose word goes on ends with "-".

    >>> syllables([(0, "\\Twin"), (1, "kle"), (2, " star")])
    [(0, 'Twin-'), (1, 'kle'), (2, 'star')]
    """
    spaced = any(text[:1].isspace() or text[-1:].isspace() for _, text in texts)
    found = []
    for index, (tick, text) in enumerate(texts):
        said = text.strip().lstrip(_LINES).strip()
        if not said:
            continue
        following = texts[index + 1][1] if index + 1 < len(texts) else " "
        begins_anew = following[:1] in _LINES or following[:1].isspace() or not following.strip()
        goes_on = spaced and not text[-1:].isspace() and not begins_anew
        found.append((tick, f"{said}-" if goes_on and not said.endswith("-") else said))
    return found


def with_lyrics(parts: Sequence[Part], own: int | None, words: Sequence[tuple[int, str]]) -> tuple[Part, ...]:
    """Lay syllables on notes.

    Args:
        parts: The players.
        own: Which of them stands in the same track as the words; None where the words have their own.
        words: (tick, syllable), in ticks of the score.
    """
    singers = [place for place, part in enumerate(parts) if part.role not in ("drums", "percussion", "fx")]
    if not words or not (singers or own is not None):
        return tuple(parts)
    singer = max(singers, key=lambda place: _fitting(parts[place], words)) if own is None else own
    sung = _sung(parts[singer].notes, words)
    return tuple(replace(part, notes=sung) if place == singer else part for place, part in enumerate(parts))


def _fitting(part: Part, words: Sequence[tuple[int, str]]) -> float:
    """The fit of a part to the words: the syllables that it strikes a note for, less its other notes."""
    starts = sorted({note.start for note in part.notes})
    matched = sum(_nearest(starts, tick) is not None for tick, _ in words)
    return matched - 0.1 * abs(len(starts) - len(words)) - 0.2 * (len(part.notes) - len(starts))


def _nearest(starts: Sequence[int], tick: int) -> int | None:
    place = bisect_left(starts, tick)
    near = min(starts[max(0, place - 1) : place + 1], key=lambda start: abs(start - tick), default=None)
    return near if near is not None and abs(near - tick) <= _NEAR_TICKS else None


def _sung(notes: Sequence[Note], words: Sequence[tuple[int, str]]) -> tuple[Note, ...]:
    """The highest note at each syllable's tick carries it."""
    starts = sorted({note.start for note in notes})
    said: dict[int, str] = {}
    for tick, text in words:
        near = _nearest(starts, tick)
        if near is not None:
            said[near] = f"{said[near].rstrip('-')}{text}" if near in said else text
    highest = {note.start: note.pitch for note in sorted(notes, key=lambda note: note.pitch)}
    return tuple(
        replace(note, lyric=said[note.start])
        if note.start in said and note.pitch == highest[note.start]
        else note
        for note in notes
    )
