"""From written notes to played ones: which sound, when, how loud, and what ends it."""

import math
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from studio.audio.clip import SAMPLE_RATE
from studio.synthesis.instrument import Instrument, Voice, velocity_gain
from studio.theory.meter import TimeMap
from studio.theory.score import Note, Part, Score

_VELOCITY_STEP = 12
_LONG_VELOCITY_STEP = 18
_LONG_FRAMES = SAMPLE_RATE
"""Longer notes cost more, and hits are many: both share sounds over wider steps of velocity."""

_TURN_TICKS = 40
"""Takes that are played in turn change this often: sixteenths and triplets are several turns apart."""

_SHORT_FRAMES = round(0.7 * SAMPLE_RATE)
_LONG_VARIANTS = 3
"""Strokes are told apart, long notes hardly, and those are dear."""

_OPEN_HAT = 46
_CHOKES = frozenset({42, 44, _OPEN_HAT})
"""Keys of a kit that end an open hat."""


@dataclass(frozen=True, slots=True)
class PlayedNote:
    """A note at its place in the sound.

    Attributes:
        start: Frame of its attack, from the start of the piece.
        voice: What sounds; notes that sound alike share an equal one.
        gain: Linear factor on top of the voice's own level.
        stop: Frames after its attack at which another note ends it, or None when it rings out.
        joined: Whether it goes on with the wave of the note before, instead of an attack.
    """

    start: int
    voice: Voice
    gain: float
    stop: int | None = None
    joined: bool = False


def perform(score: Score, part: Part, instrument: Instrument) -> list[PlayedNote]:
    """Play a part: every note in order of its start, then pitch.

    A note depends on nothing but itself and, where an instrument has one voice, on its neighbour: composing
    other bars anew leaves the sound of these as it was.
    """
    notes = sorted(part.notes, key=lambda note: (note.start, note.pitch))
    origin = f"{score.seed}/{part.id}"
    time = score.time
    played = [_play(note, time, origin, instrument) for note in notes]
    if instrument.monophonic:
        return _end_by_the_next(played)
    if instrument.is_kit:
        return _end_open_hats(played)
    return played


def _play(note: Note, time: TimeMap, origin: str, instrument: Instrument) -> PlayedNote:
    start = time.frames(note.start, SAMPLE_RATE)
    held = max(1, time.frames(note.end, SAMPLE_RATE) - start)
    velocity = _rounded_velocity(
        note.velocity, _LONG_VELOCITY_STEP if held > _LONG_FRAMES or instrument.is_kit else _VELOCITY_STEP
    )
    # What leads to a downbeat must end there.
    exact = instrument.family == "fx" or note.pitch in instrument.sustained_keys
    voice = instrument.heard_as(
        Voice(
            pitch=note.pitch,
            velocity=velocity,
            duration_frames=held if exact else _rounded_duration(held),
            variant=_take(note, held, origin, instrument),
            articulation=note.articulation,
            slide_from=note.slide_from,
        )
    )
    joined = instrument.joins_slides and note.slide_from is not None
    return PlayedNote(start, voice, velocity_gain(note.velocity) / velocity_gain(velocity), joined=joined)


def _take(note: Note, held: int, origin: str, instrument: Instrument) -> int:
    """Choose a take by the note alone, not by a running number: notes elsewhere may come and go."""
    if not instrument.takes_in_turn:
        return zlib.crc32(f"{origin}/{note.start}/{note.pitch}".encode()) % instrument.variants
    first = zlib.crc32(f"{origin}/{note.pitch}".encode())
    turn = (first + round(note.start / _TURN_TICKS)) % instrument.variants
    return turn if instrument.is_kit or held <= _SHORT_FRAMES else turn % _LONG_VARIANTS


def _rounded_velocity(velocity: int, step: int) -> int:
    """A velocity near this one that many notes share; a gain makes up for the difference."""
    return min(127, max(step // 2, step * round(velocity / step)))


def _rounded_duration(frames: int) -> int:
    """A duration within 3 % of ``frames`` that many notes share."""
    grid = max(256, int(2 ** round(math.log2(frames))) // 16)
    return max(grid, grid * round(frames / grid))


def _end_open_hats(played: Sequence[PlayedNote]) -> list[PlayedNote]:
    ended = list(played)
    ringing: int | None = None
    for index, note in enumerate(ended):
        if note.voice.pitch not in _CHOKES:
            continue
        if ringing is not None and note.start > ended[ringing].start:
            ended[ringing] = replace(ended[ringing], stop=note.start - ended[ringing].start)
        ringing = index if note.voice.pitch == _OPEN_HAT else None
    return ended


def _end_by_the_next(played: Sequence[PlayedNote]) -> list[PlayedNote]:
    ended = [replace(note, stop=after.start - note.start) for note, after in pairwise(played)]
    return [*ended, *played[-1:]]
