"""The meaning of a remix's sliders, measured on two scores."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log2

from studio.editing.region import bars_of
from studio.editing.reharmonisation import chord_at
from studio.theory.meter import TICKS_PER_BEAT
from studio.theory.score import Note, Part, Score, Section

_GRID_TICKS = 60
_PLACES = TICKS_PER_BEAT // 4
"""A sixteenth: the finest place in a bar that is told apart."""

_ROLES = ("drums", "percussion", "bass", "chords", "pad", "arp")
"""Roles whose rhythm and sound define a genre."""


@dataclass(frozen=True, slots=True)
class RemixMeasures:
    """The differences between a piece and the one it was made from.

    Attributes:
        melody_overlap: Share of the old tune's notes that the new one has at the same place in the form,
            octaves apart counted as the same, 0 to 1.
        surprise: Bits per note by which the new piece surprises somebody who knows the old one: how rare in
            it is each scale degree, each step to the next note of a tune and each place in the bar.
        genre_distance: How far tempo, players and rhythms are from the old ones, 0 to 1.
        bar_alignment: Share, 0 to 1, of the bars that are the same bar of a section over the same chords.
    """

    melody_overlap: float
    surprise: float
    genre_distance: float
    bar_alignment: float


def measure_remix(before: Score, after: Score) -> RemixMeasures:
    """Compare a remix with the piece it was made from."""
    return RemixMeasures(
        melody_overlap=_melody_overlap(before, after),
        surprise=_surprise(before, after),
        genre_distance=_genre_distance(before, after),
        bar_alignment=_bar_alignment(before, after),
    )


def _melody_overlap(before: Score, after: Score) -> float:
    old, new = _tune(before), _tune(after)
    return len(old & new) / len(old) if old else 1.0


def _tune(score: Score) -> set[tuple[int, int]]:
    return {
        (round(note.start / _GRID_TICKS), note.pitch % 12)
        for part in score.parts
        if part.role == "lead"
        for note in part.notes
    }


def _surprise(before: Score, after: Score) -> float:
    """Mean of −log2 of each event's share in the old piece, one unseen event added to it."""
    known = Counter(_events(before))
    total = sum(known.values()) + 1
    heard = _events(after)
    return sum(-log2((known[event] or 0.5) / total) for event in heard) / max(1, len(heard))


def _events(score: Score) -> list[tuple[str, int]]:
    """Degrees of all tones, steps of tunes, places in the bar of drums and tunes."""
    events: list[tuple[str, int]] = []
    tonic = score.key.tonic_pitch_class
    for part in score.parts:
        if part.role not in ("drums", "percussion", "fx"):
            events += [("degree", (note.pitch - tonic) % 12) for note in part.notes]
        if part.role == "lead":
            events += [
                ("step", after.pitch - note.pitch)
                for note, after in zip(part.notes, part.notes[1:], strict=False)
            ]
        if part.role in ("drums", "lead"):
            events += [(part.role, _place(note, score)) for note in part.notes]
    return events


def _place(note: Note, score: Score) -> int:
    return round(note.start / _PLACES) % max(1, score.meter.ticks_per_bar // _PLACES)


def _genre_distance(before: Score, after: Score) -> float:
    """Mean of three distances, 0 to 1: tempo in half octaves, players, and rhythms of each role."""
    tempo = min(1.0, abs(log2(after.tempo_bpm / before.tempo_bpm)) * 2)
    old, new = ({(part.role, part.instrument) for part in score.parts} for score in (before, after))
    players = len(old ^ new) / max(1, len(old | new))
    rhythms = [_rhythm_distance(_rhythm(before, role), _rhythm(after, role)) for role in _ROLES]
    heard = [item for item in rhythms if item is not None]
    return (tempo + players + (sum(heard) / len(heard) if heard else 0.0)) / 3


def _rhythm(score: Score, role: str) -> Counter[tuple[int, int]]:
    """Strokes per bar at each place in the bar; drums each for themselves."""
    parts: Sequence[Part] = [part for part in score.parts if part.role == role]
    return Counter(
        (_place(note, score), note.pitch if role == "drums" else 0) for part in parts for note in part.notes
    )


def _rhythm_distance(old: Counter[tuple[int, int]], new: Counter[tuple[int, int]]) -> float | None:
    """Half the sum of differences of two distributions, 0 to 1; None where neither plays."""
    if not old and not new:
        return None
    if not old or not new:
        return 1.0
    return sum(abs(old[place] / old.total() - new[place] / new.total()) for place in old | new) / 2


def _bar_alignment(before: Score, after: Score) -> float:
    bars = max(bars_of(before), bars_of(after))
    return sum(_bar(before, bar) == _bar(after, bar) for bar in range(bars)) / bars


def _bar(score: Score, bar: int) -> tuple[str, int, str, str] | None:
    """Section, place in it and chords of a bar; None after the end."""
    section = _section_at(score, bar)
    if section is None:
        return None
    start, half = bar * score.meter.ticks_per_bar, score.meter.ticks_per_bar // 2
    return (
        section.name,
        bar - section.start_bar,
        str(chord_at(score.chords, start)),
        str(chord_at(score.chords, start + half)),
    )


def _section_at(score: Score, bar: int) -> Section | None:
    return next((section for section in score.sections if section.start_bar <= bar < section.end_bar), None)
