"""Notes that one player can play together: two hands, four fingers on six strings, a bow on two of four."""

from collections.abc import Sequence

from studio.composing.chart import SketchNote

HAND_SPAN = 14
"""Semitones that a hand reaches on keys: a ninth, and a tenth for many."""

HAND_NOTES = 5
MALLETS = 4
BOWED_TOGETHER = 2
TOGETHER_TICKS = 60
"""Notes that begin within this time are struck together."""

GUITAR_STRINGS = (40, 45, 50, 55, 59, 64)
HIGHEST_FRET = 19
FRET_SPAN = 4


def playable(tune: Sequence[SketchNote], below: Sequence[SketchNote], hands: str) -> list[SketchNote]:
    """Return a tune and as much of its accompaniment as one player can play with it.

    Args:
        tune: Kept whole.
        below: The accompaniment, the most important first where notes begin together.
        hands: One of :data:`studio.composing.part_writing.HANDS`.
    """
    match hands:
        case "keys":
            return [*tune, *_within_a_hand(below)]
        case "mallets":
            return _at_most(tune, below, MALLETS)
        case "frets":
            return _on_six_strings(tune, below)
        case "bow":
            return _at_most(tune, below, BOWED_TOGETHER)
        case _:
            return _one_at_a_time([*tune, *below])


def frets_of(pitches: Sequence[int]) -> tuple[int, ...] | None:
    """Find a fret for every pitch, each on its own string, within a hand's reach; None where there is none.

    >>> frets_of((40, 47, 52, 56, 59, 64))
    (0, 2, 2, 1, 0, 0)
    """
    return _fingered(tuple(sorted(pitches)), 0, ())


def _fingered(pitches: tuple[int, ...], string: int, frets: tuple[int, ...]) -> tuple[int, ...] | None:
    if len(frets) == len(pitches):
        return frets
    for place in range(string, len(GUITAR_STRINGS)):
        fret = pitches[len(frets)] - GUITAR_STRINGS[place]
        pressed = [one for one in (*frets, fret) if one > 0]
        if 0 <= fret <= HIGHEST_FRET and (not pressed or max(pressed) - min(pressed) < FRET_SPAN):
            found = _fingered(pitches, place + 1, (*frets, fret))
            if found is not None:
                return found
    return None


def _struck_together(notes: Sequence[SketchNote]) -> list[list[SketchNote]]:
    """Notes in groups that begin within a moment of the first of each."""
    groups: list[list[SketchNote]] = []
    for note in sorted(notes, key=lambda note: note.start):
        if not groups or note.start - groups[-1][0].start > TOGETHER_TICKS:
            groups.append([])
        groups[-1].append(note)
    return groups


def _within_a_hand(below: Sequence[SketchNote]) -> list[SketchNote]:
    kept: list[SketchNote] = []
    for group in _struck_together(below):
        ordered = sorted(group, key=lambda note: note.pitch)
        reach = [note for note in ordered if note.pitch - ordered[0].pitch <= HAND_SPAN]
        kept += reach[:HAND_NOTES]
    return kept


def _at_most(tune: Sequence[SketchNote], below: Sequence[SketchNote], limit: int) -> list[SketchNote]:
    """Keep what is left for the other mallets or strings; what still sounds is let go for what begins."""
    kept = list(tune)
    for note in sorted(below, key=lambda note: (note.start, -note.pitch)):
        sounding = [
            one
            for one in kept
            if one.start < note.start + note.duration and note.start < one.start + one.duration
        ]
        moments = {note.start, *(one.start for one in sounding if one.start >= note.start)}
        crowded = any(
            sum(one.start <= moment < one.start + one.duration for one in sounding) >= limit
            for moment in moments
        )
        if not crowded:
            kept.append(note)
    return kept


def _one_at_a_time(notes: Sequence[SketchNote]) -> list[SketchNote]:
    ordered = sorted(notes, key=lambda note: (note.start, -note.pitch))
    kept: list[SketchNote] = []
    for note in ordered:
        if kept and note.start == kept[-1].start:
            continue
        if kept and kept[-1].start + kept[-1].duration > note.start:
            kept[-1] = kept[-1]._replace(duration=note.start - kept[-1].start)
        kept.append(note)
    return kept


def _on_six_strings(tune: Sequence[SketchNote], below: Sequence[SketchNote]) -> list[SketchNote]:
    """Keep what can be fingered at once; a string that rang before is let go where it must be."""
    sung = {id(note) for note in tune}
    kept: list[SketchNote] = []
    ringing: list[int] = []
    for group in _struck_together([*tune, *below]):
        start = group[0].start
        chosen: list[SketchNote] = []
        for note in sorted(group, key=lambda note: (id(note) not in sung, note.pitch)):
            pitches = [one.pitch for one in chosen]
            if note.pitch not in pitches and frets_of([*pitches, note.pitch]) is not None:
                chosen.append(note)
        still = [index for index in ringing if kept[index].start + kept[index].duration > start]
        for index in list(still):
            held = [kept[one].pitch for one in still]
            struck = [note.pitch for note in chosen]
            if set(held) & set(struck) or frets_of([*held, *struck]) is None:
                kept[index] = kept[index]._replace(duration=max(30, start - kept[index].start))
                still.remove(index)
        ringing = [*still, *range(len(kept), len(kept) + len(chosen))]
        kept += chosen
    return kept
