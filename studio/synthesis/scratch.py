"""Memory that each thread reuses from sound to sound: fresh pages cost more than the computation."""

import threading

import numpy as np

from studio.audio.clip import SAMPLE_RATE
from studio.synthesis.percussion_kernels import Channel


class _Scratch(threading.local):
    """The buffers of one thread."""

    def __init__(self) -> None:
        self.channels = np.empty(0, np.float32)
        self.walls = np.empty(0, np.float32)


_SCRATCH = _Scratch()


def silent_channels(frames: int) -> tuple[Channel, Channel]:
    """Two channels of silence to make a sound in, good until this thread asks for the next."""
    if len(_SCRATCH.channels) < 2 * frames:
        _SCRATCH.channels = np.empty(2 * (frames + SAMPLE_RATE), np.float32)
    both = _SCRATCH.channels[: 2 * frames]
    both.fill(0.0)
    return both[:frames], both[frames:]


def walls(frames: int) -> Channel:
    """Unwritten memory for what a room hears, good until this thread asks for the next."""
    if len(_SCRATCH.walls) < frames:
        _SCRATCH.walls = np.empty(frames + SAMPLE_RATE, np.float32)
    return _SCRATCH.walls[:frames]
