"""Memory of the sound just heard, read back at moments that drift: what chorus and tape are made of."""

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import Samples
from studio.audio.kernels import exact_kernel
from studio.mixing.control import GRID

RING_FRAMES = 4096
"""Frames of each channel that are kept, a power of two; delays stay at least 70 frames below it."""

MARGIN = 2 * GRID
"""Every ring repeats its beginning behind its end, so that no read has to turn round."""

SHORTEST_FRAMES = 2.0
"""Shortest delay: interpolation looks two frames ahead."""


@exact_kernel
def drift(
    block: Samples,
    start: int,
    delays: NDArray[np.float64],
    levels: NDArray[np.float64],
    rings: NDArray[np.float32],
) -> None:
    """Replace a sound by itself plus delayed voices whose delay moves.

    The voices are read by cubic interpolation (Catmull and Rom).

    Args:
        block: (frames, 2), changed in place.
        start: Its first frame.
        delays: (voices, points, 2) frames of delay of each channel at the grid points around the block.
        levels: (2,) factors of the plain sound and of each voice.
        rings: (2, RING_FRAMES + MARGIN) carried over.
    """
    frames = block.shape[0]
    dry, wet = np.float32(levels[0]), np.float32(levels[1])
    total = np.zeros(GRID, np.float32)
    at = 0
    point = 0
    while at < frames:
        offset = (start + at) % GRID
        count = min(frames - at, GRID - offset)
        place = (start + at) % RING_FRAMES
        for channel in range(2):
            for i in range(count):
                rings[channel, place + i] = block[at + i, channel]
                total[i] = dry * block[at + i, channel]
            if place < MARGIN:
                for i in range(count):
                    rings[channel, RING_FRAMES + place + i] = block[at + i, channel]
            for voice in range(delays.shape[0]):
                base = delays[voice, point, channel]
                step = (delays[voice, point + 1, channel] - base) / GRID
                _add_voice(total, rings[channel], start + at, base + step * offset, step, count, wet)
            for i in range(count):
                block[at + i, channel] = total[i]
        at += count
        point += 1


@exact_kernel
def _add_voice(
    total: NDArray[np.float32],
    ring: NDArray[np.float32],
    now: int,
    delay: float,
    step: float,
    count: int,
    wet: np.float32,
) -> None:
    """Add one voice; stretches in which the delay passes no whole frame are read straight on, as vectors."""
    half = np.float32(0.5)
    first = 0
    while first < count:
        whole = int(delay + step * first)
        last = count
        if int(delay + step * (count - 1)) != whole:
            last = first + 1
            while int(delay + step * last) == whole:
                last += 1
        place = (now + first - whole - 2) % RING_FRAMES
        heard, added = ring[place : place + MARGIN], total[first:last]
        for i in range(last - first):
            share = np.float32(1.0 - (delay + step * (first + i) - whole))
            a, b, c, d = heard[i], heard[i + 1], heard[i + 2], heard[i + 3]
            slope, far, rise = half * (c - a), half * (d - b), c - b
            bend = rise - slope
            turn = slope + far - rise - rise
            added[i] += wet * (b + share * (slope + share * (bend - turn + share * turn)))
        first = last
