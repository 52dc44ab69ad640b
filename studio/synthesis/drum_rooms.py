"""The room that a recorded kit stands in: a pair of microphones above it, the walls, and the tail."""

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE
from studio.audio.kernels import kernel
from studio.synthesis.percussion_kernels import MODE_LANES, Channel, Settings, add_room
from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.scratch import walls

_LINES = 8
_MEMORY = 4096
"""Frames of a line's memory; the first of them stand again behind the last."""

_TAIL_LOW_HZ = 180.0
_GATE_STEP = 0.83
"""What a closed gate leaves every 64 frames: it takes 8 ms to 1/e."""

_METRES_PER_SECOND = 343.0
_PAIR_HALF_WIDTH, _PAIR_FORWARD, _PAIR_HEIGHT = 0.6, 0.4, 1.9
_PAIR_SECONDS = 0.0012
"""Time after which the pair hears the snare, which lies between the two: what is nearer comes sooner."""


class Place(NamedTuple):
    """The place of a drum, in metres, seen from the stool: right, towards the audience, up."""

    right: float
    forward: float
    up: float


AT_THE_SNARE = Place(0.0, 0.4, 0.7)
"""The middle of the image."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrumRoom:
    """The room that a kit's microphones hear beside the stroke itself.

    Attributes:
        pair_db: Level of the pair above the kit beside the close microphones.
        walls: Early reflections.
        tail_db: Level of the tail.
        tail_seconds: Time in which it falls by 60 dB.
        tail_high_hz: Above it the tail falls faster.
        size: Of the room: the delay of its first echoes, 1 being a hall of 10 m.
        gate_seconds: When a gate closes on the tail; 0 without one.
    """

    pair_db: float = -7.0
    walls: EarlyReflections | None = None
    tail_db: float = -20.0
    tail_seconds: float = 0.4
    tail_high_hz: float = 4500.0
    size: float = 0.5
    gate_seconds: float = 0.0

    @property
    def longest_seconds(self) -> float:
        """Seconds for which it answers."""
        # It begins below the stroke, and is masked 62 dB under it.
        tail = self.tail_seconds * min(1.0, max(0.0, (68.0 + self.tail_db) / 60.0))
        if self.gate_seconds > 0.0:
            tail = min(tail, self.gate_seconds + 0.06)
        early = self.walls.longest_seconds if self.walls is not None else 0.0
        return max(0.02, early, tail if self.tail_db > -60.0 else 0.0)

    def answer(self, left: Channel, right: Channel, place: Place, share: float) -> None:
        """Add what the room makes of a stroke, ``share`` being how much of it reaches the walls."""
        silence = MODE_LANES * (int(self.longest_seconds * SAMPLE_RATE) // MODE_LANES + 1)
        source = walls(len(left) + silence)
        # The tail is fed by the stroke alone, before the walls and the pair add to it.
        self._add_tail(left, right, source, share)
        add_room(left, right, source, _pair(place, self.pair_db), 160.0, 15000.0)
        if self.walls is not None:
            self.walls.answer(left, right, share)

    def _add_tail(self, left: Channel, right: Channel, source: Channel, share: float) -> None:
        if self.tail_db <= -60.0:
            return
        heard = source[: len(left)]
        np.add(left, right, out=heard)
        settings = np.array(
            [
                0.5 * share * 10.0 ** (self.tail_db / 20.0),
                self.tail_seconds,
                self.tail_high_hz,
                self.gate_seconds * SAMPLE_RATE,
            ]
        )
        add_tail(left, right, heard, _line_frames(self.size), settings)


@kernel
def add_tail(
    left: Channel, right: Channel, heard: Channel, lines: NDArray[np.int64], settings: Settings
) -> None:
    """Add a room's tail: eight delay lines that feed each other through an orthogonal matrix.

    Jot and Chaigne, "Digital delay networks for designing artificial reverberators", AES 90, 1991; the matrix
    is Hadamard's. Every line is longer than 64 frames, so that these are computed at once.

    Args:
        left: (frames,) float32, added to; frames is a multiple of 64.
        right: (frames,) float32, added to.
        heard: (frames,) float32: what the room hears; overwritten.
        lines: (8,) frames of each line, 128 to 4095.
        settings: (4,) float64: level, seconds over 60 dB, Hz above which it falls faster, frame at which a
            gate closes (0: none).
    """
    gate = settings[3]
    memory = np.zeros((_LINES, _MEMORY + 2 * MODE_LANES), np.float32)
    keep, value = np.empty(_LINES, np.float32), np.empty((_LINES, MODE_LANES), np.float32)
    later = np.float32(0.5 * max(0.0, 1.0 - settings[2] / 11025.0))
    pull = np.float32(1.0 - math.exp(-2.0 * math.pi * _TAIL_LOW_HZ / SAMPLE_RATE))
    for line in range(_LINES):
        # The scale makes the matrix orthogonal.
        keep[line] = np.float32(10.0 ** (-3.0 * lines[line] / (settings[1] * SAMPLE_RATE)) / math.sqrt(8.0))
    low, opened = np.float32(0.0), np.float32(1.0)
    for start in range(0, left.shape[0], MODE_LANES):
        fed = heard[start : start + MODE_LANES]
        for lane in range(MODE_LANES):
            low += pull * (fed[lane] - low) + np.float32(1e-18)
            fed[lane] -= low
        if gate > 0.0 and start > gate:
            opened *= np.float32(_GATE_STEP)
        _recall(memory, value, lines, start, later)
        _add_outputs(
            left[start : start + MODE_LANES], right[start : start + MODE_LANES], value, settings[0] * opened
        )
        _mix(value)
        _store(memory, value, fed, keep, start & (_MEMORY - 1))


@kernel
def _recall(
    memory: NDArray[np.float32],
    value: NDArray[np.float32],
    lines: NDArray[np.int64],
    start: int,
    later: np.float32,
) -> None:
    """Read what comes out of each line, darker by a zero: frame n lies at n + 1, the last again at 0."""
    now = np.float32(1.0) - later
    for line in range(_LINES):
        behind = (start - lines[line]) & (_MEMORY - 1)
        part, to = memory[line, behind : behind + MODE_LANES + 1], value[line]
        for lane in range(MODE_LANES):
            to[lane] = now * part[lane + 1] + later * part[lane]


@kernel
def _mix(value: NDArray[np.float32]) -> None:
    """Multiply the lines by Hadamard's matrix."""
    for half in (1, 2, 4):
        for line in range(_LINES):
            if line & half == 0:
                one, other = value[line], value[line | half]
                for lane in range(MODE_LANES):
                    together, apart = one[lane] + other[lane], one[lane] - other[lane]
                    one[lane], other[lane] = together, apart


@kernel
def _store(
    memory: NDArray[np.float32], value: NDArray[np.float32], fed: Channel, keep: Channel, here: int
) -> None:
    """Write what goes into each line; the first frames stand again behind the last."""
    for line in range(_LINES):
        written, mixed, kept = memory[line, here + 1 : here + 1 + MODE_LANES], value[line], keep[line]
        for lane in range(MODE_LANES):
            written[lane] = fed[lane] + kept * mixed[lane]
        if here == 0:
            memory[line, _MEMORY + 1 : _MEMORY + 1 + MODE_LANES] = written
        if here + MODE_LANES == _MEMORY:
            memory[line, 0] = written[MODE_LANES - 1]


@kernel
def _add_outputs(left: Channel, right: Channel, value: NDArray[np.float32], level: float) -> None:
    """Add even lines to the left and odd ones to the right, in alternating phase."""
    scale = np.float32(level)
    for lane in range(MODE_LANES):
        left[lane] += scale * (value[0, lane] - value[2, lane] + value[4, lane] - value[6, lane])
        right[lane] += scale * (value[1, lane] - value[3, lane] + value[5, lane] - value[7, lane])


@lru_cache(maxsize=64)
def _line_frames(size: float) -> NDArray[np.int64]:
    """The frames of the lines, without common divisors."""
    primes = (887, 997, 1151, 1319, 1487, 1657, 1823, 1999)
    return np.array([max(131, min(_MEMORY - 1, int(prime * size) | 1)) for prime in primes], np.int64)


@lru_cache(maxsize=256)
def _pair(place: Place, level_db: float) -> Settings:
    """The taps of the pair: nearer drums are sooner and louder in the nearer of the two."""
    snare = _distance(AT_THE_SNARE, 1.0)
    rows = []
    for side in (-1.0, 1.0):
        distance = _distance(place, side)
        delay = max(0.0003, _PAIR_SECONDS + (distance - snare) / _METRES_PER_SECOND)
        level = 10.0 ** (level_db / 20.0) * snare / max(0.4, distance)
        rows.append((delay * SAMPLE_RATE, level if side < 0.0 else 0.0, level if side > 0.0 else 0.0))
    return np.array(rows)


def _distance(place: Place, side: float) -> float:
    return math.dist(place, (side * _PAIR_HALF_WIDTH, _PAIR_FORWARD, _PAIR_HEIGHT))
