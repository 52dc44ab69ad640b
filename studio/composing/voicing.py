"""Voicings: the tones of a chord in a register, each chord moving as little as it can from the one before."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from studio.theory.chord import Chord

Voicing = tuple[int, ...]
"""Pitches, lowest first."""

SHAPES = ("close", "open", "drop2", "rootless", "shell", "fifths")
"""The shapes of voicings.

close: within an octave. open: the second tone from below an octave up, as in string sections. drop2: the
second from above an octave down, as guitars and horn sections play. rootless: close, a ninth in place of the
root, which the bass plays (Bill Evans's A and B forms); a seventh without a ninth keeps its root, or it would
be heard as the triad on its third. shell: root, third and seventh. fifths: root and fifth, as distorted
guitars play."""

_MUD_BELOW = 48  # C3: intervals under a fourth are unclear below it (the arranger's "low interval limit")


def voice_leading(chords: Sequence[Chord], shape: str, tones: int, low: int, high: int) -> list[Voicing]:
    """Voice chords one after another, common tones kept, every voice moving the least it can.

    Args:
        chords: In the order they sound.
        shape: One of :data:`SHAPES`.
        tones: Tones wanted in each.
        low: Lowest pitch allowed.
        high: Highest pitch allowed.
    """
    voicings: list[Voicing] = []
    previous: Voicing | None = None
    for chord in chords:
        previous = next_voicing(chord, previous, shape, tones, low, high)
        voicings.append(previous)
    return voicings


@lru_cache(maxsize=8192)
def next_voicing(
    chord: Chord, previous: Voicing | None, shape: str, tones: int, low: int, high: int
) -> Voicing:
    """The voicing nearest to ``previous``, or to the middle of the register where there is none."""
    centre = (low + high) / 2
    return min(
        _candidates(chord, shape, tones, low, high),
        key=lambda pitches: (
            _motion(previous, pitches) + 0.35 * abs(sum(pitches) / len(pitches) - centre) + _mud(pitches),
            pitches,
        ),
    )


def _motion(previous: Voicing | None, pitches: Voicing) -> float:
    if previous is None:
        return 0.0
    if len(previous) == len(pitches):
        return float(sum(abs(after - before) for before, after in zip(previous, pitches, strict=True)))
    return float(sum(min(abs(after - before) for before in previous) for after in pitches))


def _mud(pitches: Voicing) -> float:
    return sum(4.0 for below, above in pairwise(pitches) if below < _MUD_BELOW and above - below < 5)


@lru_cache(maxsize=2048)
def chord_tones(chord: Chord, shape: str, tones: int) -> tuple[int, ...]:
    """Pitch classes to sound, from the root up; a doubled one comes twice.

    Of more tones than wanted the plain fifth goes first, then the root, then the eleventh: third, seventh and
    extensions define the chord. Where there are fewer the root is doubled (in a diminished triad the third,
    because its root leads).
    """
    root = chord.root_pitch_class
    intervals = list(chord.intervals)
    if shape == "fifths":
        fifth = next((step for step in intervals if step in (6, 7, 8)), 7)
        return (root, (root + fifth) % 12, root)[: max(2, tones)]
    if shape == "shell":
        intervals = [step for step in intervals if step in (0, 3, 4, 2, 5, 9, 10, 11)][:3]
    if shape == "rootless" and len(intervals) >= 5:
        intervals.remove(0)
    for dispensable in (7, 0, 17):
        if len(intervals) > tones and dispensable in intervals:
            intervals.remove(dispensable)
    intervals = intervals[:tones]
    if len(intervals) == 3 and tones > 3 and shape in ("open", "drop2", "close"):
        intervals.append(intervals[1] if chord.quality == "dim" else 0)
    return tuple((root + step) % 12 for step in intervals)


@lru_cache(maxsize=4096)
def _candidates(chord: Chord, shape: str, tones: int, low: int, high: int) -> tuple[Voicing, ...]:
    classes = chord_tones(chord, shape, tones)
    rotations = 1 if shape in ("fifths", "shell") else len(classes)
    distinct = sorted(set(classes), key=lambda item: (item - classes[0]) % 12)
    doubled = [item for item in set(classes) if classes.count(item) > 1]
    found: list[Voicing] = []
    for rotation in range(min(rotations, len(distinct))):
        order = distinct[rotation:] + distinct[:rotation]
        for lowest in range(low - 12, high):
            if lowest % 12 == order[0]:
                stacked = _stack(order, lowest)
                if doubled:
                    stacked = _with_doubling(stacked, doubled[0])
                pitches = _spread(stacked, shape)
                if low <= pitches[0] and pitches[-1] <= high:
                    found.append(pitches)
    return tuple(found) or (_squeezed(classes, low, high),)


def _stack(order: Sequence[int], lowest: int) -> list[int]:
    pitches = [lowest]
    for pitch_class in order[1:]:
        pitches.append(pitches[-1] + (pitch_class - pitches[-1]) % 12)
    return pitches


def _with_doubling(pitches: list[int], pitch_class: int) -> list[int]:
    """Add the doubled tone above the others."""
    above = pitches[-1] + ((pitch_class - pitches[-1]) % 12 or 12)
    return [*pitches, above]


def _spread(pitches: list[int], shape: str) -> Voicing:
    if shape == "open" and len(pitches) >= 3:
        pitches = [pitches[0], *pitches[2:], pitches[1] + 12]
    elif shape == "drop2" and len(pitches) >= 4:
        pitches = [pitches[-2] - 12, *pitches[:-2], pitches[-1]]
    return tuple(sorted(set(pitches)))


def _squeezed(classes: Sequence[int], low: int, high: int) -> Voicing:
    """Every tone at its lowest place in a register too narrow for the shape."""
    pitches = {low + (pitch_class - low) % 12 for pitch_class in classes}
    return tuple(sorted(pitch for pitch in pitches if pitch <= high)) or (low,)
