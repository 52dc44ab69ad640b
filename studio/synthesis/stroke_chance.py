"""The small differences between one stroke on a string and the next."""

import hashlib
import struct
from collections.abc import Iterator

from studio.synthesis.instrument import Voice

_NUMBERS = 16


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
        digest = hashlib.blake2b(name.encode(), digest_size=4 * _NUMBERS).digest()
        self._numbers: Iterator[int] = iter(struct.unpack(f"<{_NUMBERS}I", digest))

    def between(self, low: float, high: float) -> float:
        """The next of its sixteen numbers, from ``low`` to ``high``."""
        return low + (high - low) * (next(self._numbers) / 2.0**32)
