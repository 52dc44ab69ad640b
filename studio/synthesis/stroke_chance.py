"""The small differences between one stroke on a string and the next."""

import zlib

from studio.synthesis.instrument import Voice
from studio.synthesis.simd_voices import random_unit


class StrokeChance:
    """The chance in a stroke: another for every take, the same in every process.

    Args:
        label: Of the instrument.
        voice: What is played.
        take: Which recording of it.
        interval: Semitones of the string above the voice's.
    """

    def __init__(self, label: str, voice: Voice, take: int, interval: int) -> None:
        name = f"{label}/{voice.pitch}/{voice.variant}/{voice.articulation}/{take}/{interval}"
        self._seed = zlib.crc32(name.encode())
        self._drawn = 0

    def between(self, low: float, high: float) -> float:
        """The next number from ``low`` to ``high``."""
        self._drawn += 1
        return low + (high - low) * float(random_unit(self._seed, self._drawn))
