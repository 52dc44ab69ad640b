"""Values that move during a piece: on a grid of 64 frames from its start, with straight lines between.

Every value is computed from its own moment alone, so blocks of any size see the same movement.
"""

import math

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.kernels import exact_kernel
from studio.mixing.desk_settings import Points
from studio.theory.meter import TimeMap
from studio.theory.score import Automation, Score

GRID = 64
"""Frames between two control values."""

_DUCK_ATTACK_SECONDS = 0.004
_DUCK_HOLD_SECONDS = 0.02
_KICK_PITCHES = (35, 36)


def grid_frames(start: int, frames: int) -> NDArray[np.int64]:
    """Frames of the grid points that a block lies between, the one at or before its start first."""
    first = start // GRID
    last = (start + frames - 1) // GRID + 1
    return np.arange(first, last + 1, dtype=np.int64) * GRID


def moving(points: Points, frames: NDArray[np.int64], default: float) -> NDArray[np.float64]:
    """Values at some frames; ``default`` everywhere where nothing is automated."""
    if not points:
        return np.full(frames.shape, default)
    moments, values = zip(*points, strict=True)
    return np.asarray(np.interp(frames / SAMPLE_RATE, np.array(moments), np.array(values)), np.float64)


def points_of(automation: Automation | None, time: TimeMap) -> Points:
    """The points of an automation in seconds; none where there is no automation."""
    return (
        () if automation is None else tuple((time.seconds(tick), value) for tick, value in automation.points)
    )


def automated(
    automation: Automation | None, time: TimeMap, frames: NDArray[np.int64], default: float
) -> NDArray[np.float64]:
    """Values of an automation at some frames; ``default`` everywhere when there is none."""
    return moving(points_of(automation, time), frames, default)


def kicks(score: Score) -> dict[int, int]:
    """The hardest velocity of all kick drums at each frame where there is one."""
    hits: dict[int, int] = {}
    for part in score.parts:
        if part.role != "drums":
            continue
        for note in part.notes:
            if note.pitch in _KICK_PITCHES:
                frame = score.time.frames(note.start, SAMPLE_RATE)
                hits[frame] = max(note.velocity, hits.get(frame, 0))
    return hits


class Ducking:
    """Makes room for the kick drum, from the score: it is known when it falls, so nothing has to be detected.

    Args:
        score: Whose drum parts are looked through for kicks.
        release_seconds: How long it takes for the sound to come back.
    """

    def __init__(self, score: Score, release_seconds: float) -> None:
        hits = kicks(score)
        self._frames = np.array(sorted(hits), np.int64)
        self._force = np.array([hits[frame] / 127.0 for frame in sorted(hits)])
        self._release_frames = release_seconds * SAMPLE_RATE
        self._latest: tuple[NDArray[np.int64], NDArray[np.float64]] | None = None

    def depth(self, frames: NDArray[np.int64]) -> NDArray[np.float64]:
        """The depth of ducking at some frames: 0 (none) to 1 (as far as the strip says).

        All strips ask for the same frames in turn, so the latest answer is kept.
        """
        latest = self._latest
        if latest is None or not np.array_equal(latest[0], frames):
            self._latest = latest = (frames, self._depth(frames))
        return latest[1]

    def _depth(self, frames: NDArray[np.int64]) -> NDArray[np.float64]:
        if not self._frames.size:
            return np.zeros(frames.shape)
        following = np.searchsorted(self._frames, frames, side="right")
        return np.maximum(self._falling(frames, following), self._rising(frames, following - 1))

    def _falling(self, frames: NDArray[np.int64], hits: NDArray[np.int64]) -> NDArray[np.float64]:
        """The depth just before a hit: it grows to its greatest by the time the hit sounds."""
        known = np.minimum(hits, self._frames.size - 1)
        left = (self._frames[known] - frames) / (_DUCK_ATTACK_SECONDS * SAMPLE_RATE)
        return np.where(hits < self._frames.size, np.clip(1.0 - left, 0.0, 1.0) * self._force[known], 0.0)

    def _rising(self, frames: NDArray[np.int64], hits: NDArray[np.int64]) -> NDArray[np.float64]:
        """The depth after a hit: it is held for a short time, then released along half a cosine."""
        known = np.maximum(hits, 0)
        passed = (frames - self._frames[known] - _DUCK_HOLD_SECONDS * SAMPLE_RATE) / self._release_frames
        depth = 0.5 + 0.5 * np.cos(math.pi * np.clip(passed, 0.0, 1.0))
        return np.where(hits >= 0, depth * self._force[known], 0.0)


@exact_kernel
def place(block: Samples, start: int, gains: NDArray[np.float64], matrix: NDArray[np.float64]) -> None:
    """Put a sound in its place in the stereo picture, at a level that moves.

    Args:
        block: (frames, 2), changed in place.
        start: Its first frame.
        gains: Factors at the grid points around the block.
        matrix: (2, 2) from left and right to left and right.
    """
    ll, lr, rl, rr = (
        np.float32(matrix[0, 0]),
        np.float32(matrix[0, 1]),
        np.float32(matrix[1, 0]),
        np.float32(matrix[1, 1]),
    )
    frames = block.shape[0]
    at = 0
    point = 0
    offset = start % GRID
    while at < frames:
        end = min(frames, at + GRID - offset)
        base = np.float32(gains[point])
        step = np.float32((gains[point + 1] - gains[point]) / GRID)
        part = block[at:end]
        for frame in range(part.shape[0]):
            gain = base + step * np.float32(offset + frame)
            left, right = part[frame, 0], part[frame, 1]
            part[frame, 0] = gain * (ll * left + lr * right)
            part[frame, 1] = gain * (rl * left + rr * right)
        at = end
        point += 1
        offset = 0


@exact_kernel
def place_moving(block: Samples, start: int, matrices: NDArray[np.float64]) -> None:
    """Multiply by a matrix that moves in straight lines between grid points.

    See :func:`studio.mixing.desk_strip.panning`.
    """
    frames = block.shape[0]
    at = 0
    point = 0
    offset = start % GRID
    while at < frames:
        end = min(frames, at + GRID - offset)
        ll, rl = np.float32(matrices[point, 0]), np.float32(matrices[point, 1])
        lr, rr = np.float32(matrices[point, 2]), np.float32(matrices[point, 3])
        share = np.float32(1.0 / GRID)
        step_ll = (np.float32(matrices[point + 1, 0]) - ll) * share
        step_rl = (np.float32(matrices[point + 1, 1]) - rl) * share
        step_lr = (np.float32(matrices[point + 1, 2]) - lr) * share
        step_rr = (np.float32(matrices[point + 1, 3]) - rr) * share
        for frame in range(at, end):
            passed = np.float32(offset + frame - at)
            left, right = block[frame, 0], block[frame, 1]
            block[frame, 0] = (ll + passed * step_ll) * left + (rl + passed * step_rl) * right
            block[frame, 1] = (lr + passed * step_lr) * left + (rr + passed * step_rr) * right
        at = end
        point += 1
        offset = 0


@exact_kernel
def send(bus: Samples, block: Samples, start: int, gains: NDArray[np.float64]) -> None:
    """Add a sound to a bus, at a level that moves; as :func:`place`."""
    frames = block.shape[0]
    at = 0
    point = 0
    offset = start % GRID
    while at < frames:
        end = min(frames, at + GRID - offset)
        base = np.float32(gains[point])
        step = np.float32((gains[point + 1] - gains[point]) / GRID)
        heard, row = block[at:end].reshape(2 * (end - at)), bus[at:end].reshape(2 * (end - at))
        for index in range(row.size):
            row[index] += (base + step * np.float32(offset + (index >> 1))) * heard[index]
        at = end
        point += 1
        offset = 0


@exact_kernel
def sweep(block: Samples, start: int, cutoffs: NDArray[np.float64], state: NDArray[np.float64]) -> None:
    """Filter with a low-pass of 12 dB per octave whose cutoff moves at every grid point.

    A. Simper's trapezoidal state variable filter.

    Args:
        block: (frames, 2), changed in place.
        start: Its first frame.
        cutoffs: Hz at the grid points around the block.
        state: (4,) carried over.
    """
    frames = block.shape[0]
    left1, left2, right1, right2 = state[0], state[1], state[2], state[3]
    damping = math.sqrt(2.0)
    at = 0
    point = 0
    offset = start % GRID
    while at < frames:
        end = min(frames, at + GRID - offset)
        warped = math.tan(math.pi * min(cutoffs[point], 20000.0) / SAMPLE_RATE)
        a1 = 1.0 / (1.0 + warped * (warped + damping))
        a2 = warped * a1
        a3 = warped * a2
        keep, twice2, twice3 = 2.0 * a1 - 1.0, 2.0 * a2, 2.0 * a3
        for frame in range(at, end):
            v3 = float(block[frame, 0]) - left2
            block[frame, 0] = left2 + a2 * left1 + a3 * v3
            left1, left2 = keep * left1 + twice2 * v3, left2 + twice2 * left1 + twice3 * v3
            v3 = float(block[frame, 1]) - right2
            block[frame, 1] = right2 + a2 * right1 + a3 * v3
            right1, right2 = keep * right1 + twice2 * v3, right2 + twice2 * right1 + twice3 * v3
        at = end
        point += 1
        offset = (start + at) % GRID
        if offset == 0 and abs(left1) + abs(left2) + abs(right1) + abs(right2) < 1e-15:
            left1, left2, right1, right2 = 0.0, 0.0, 0.0, 0.0
    state[0], state[1], state[2], state[3] = left1, left2, right1, right2
