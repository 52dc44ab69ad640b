"""Memory of the sound just heard, read back at moments that drift: what chorus and tape are made of."""

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.kernels import exact_kernel
from studio.mixing.control import GRID

RING_FRAMES = 4096
"""How much is remembered; a power of two."""

LONGEST_SECONDS = (RING_FRAMES - 8) / SAMPLE_RATE
"""Longest delay that can be read back."""

SHORTEST_FRAMES = 2.0
"""Shortest delay: interpolation looks two frames ahead."""


@exact_kernel
def drift(block: Samples, start: int, delays: NDArray[np.float64], levels: NDArray[np.float64], ring: Samples) -> None:
    """Replace a sound by itself plus delayed voices whose delay moves, read by cubic interpolation (Catmull and Rom).

    Args:
        block: (frames, 2), changed in place.
        start: Its first frame.
        delays: (voices, points, 2) frames of delay of each channel at the grid points around the block.
        levels: (2,) factors of the plain sound and of each voice.
        ring: (RING_FRAMES, 2) carried over.
    """
    frames = block.shape[0]
    mask = RING_FRAMES - 1
    dry, wet = np.float32(levels[0]), np.float32(levels[1])
    for frame in range(frames):
        ring[(start + frame) & mask, 0] = block[frame, 0]
        ring[(start + frame) & mask, 1] = block[frame, 1]
        point = (start + frame) // GRID - start // GRID
        share = ((start + frame) % GRID) / GRID
        for channel in range(2):
            total = dry * block[frame, channel]
            for voice in range(delays.shape[0]):
                before, after = delays[voice, point, channel], delays[voice, point + 1, channel]
                delay = before + share * (after - before)
                whole = int(delay)
                t = np.float32(1.0 - (delay - whole))
                at = start + frame - whole
                a = ring[(at - 2) & mask, channel]
                b = ring[(at - 1) & mask, channel]
                c = ring[at & mask, channel]
                d = ring[(at + 1) & mask, channel]
                half = np.float32(0.5)
                slope, far = half * (c - a), half * (d - b)
                rise = c - b
                total += wet * (
                    b + t * (slope + t * (np.float32(3.0) * rise - slope - slope - far + t * (slope + far - rise - rise)))
                )
            block[frame, channel] = total
