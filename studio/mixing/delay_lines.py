"""Memory of the sound just heard, read back at moments that drift: what chorus and tape are made of."""

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import Samples
from studio.audio.kernels import exact_kernel
from studio.mixing.control import GRID

RING_FRAMES = 4096
"""How much of each channel is remembered, a power of two; delays stay below it by at least 70 frames."""

SHORTEST_FRAMES = 2.0
"""Shortest delay: interpolation looks two frames ahead."""


@exact_kernel
def drift(
    block: Samples, start: int, delays: NDArray[np.float64], levels: NDArray[np.float64], rings: NDArray[np.float32]
) -> None:
    """Replace a sound by itself plus delayed voices whose delay moves, read by cubic interpolation (Catmull and Rom).

    Args:
        block: (frames, 2), changed in place.
        start: Its first frame.
        delays: (voices, points, 2) frames of delay of each channel at the grid points around the block.
        levels: (2,) factors of the plain sound and of each voice.
        rings: (2, RING_FRAMES) carried over.
    """
    frames = block.shape[0]
    mask = RING_FRAMES - 1
    dry, wet, half = np.float32(levels[0]), np.float32(levels[1]), np.float32(0.5)
    # Whole runs of the grid, of which a short block takes the beginning: loops of one length become vectors.
    total = np.zeros(GRID, np.float32)
    shares = np.empty(GRID, np.float32)
    places = np.empty(GRID, np.int64)
    at = 0
    point = 0
    while at < frames:
        offset = (start + at) % GRID
        count = min(frames - at, GRID - offset)
        for channel in range(2):
            for i in range(count):
                rings[channel, (start + at + i) & mask] = block[at + i, channel]
                total[i] = dry * block[at + i, channel]
            for voice in range(delays.shape[0]):
                base = delays[voice, point, channel]
                step = (delays[voice, point + 1, channel] - base) / GRID
                for i in range(GRID):
                    delay = base + step * (offset + i)
                    whole = int(delay)
                    shares[i] = np.float32(1.0 - (delay - whole))
                    places[i] = start + at + i - whole
                for i in range(GRID):
                    place = places[i]
                    a, b = rings[channel, (place - 2) & mask], rings[channel, (place - 1) & mask]
                    c, d = rings[channel, place & mask], rings[channel, (place + 1) & mask]
                    share = shares[i]
                    slope, far, rise = half * (c - a), half * (d - b), c - b
                    bend = rise - slope
                    turn = slope + far - rise - rise
                    total[i] += wet * (b + share * (slope + share * (bend - turn + share * turn)))
            for i in range(count):
                block[at + i, channel] = total[i]
        at += count
        point += 1
