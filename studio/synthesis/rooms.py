"""The place a sound is struck in: early reflections."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from studio.audio.clip import SAMPLE_RATE
from studio.synthesis.percussion_kernels import MODE_LANES, Channel, Settings, add_room
from studio.synthesis.scratch import walls


@dataclass(frozen=True, slots=True)
class EarlyReflections:
    """The room around a kit: sparse reflections, different left and right, nothing below ``low_hz``.

    Attributes:
        level: Of the reflections together.
        seconds: Time in which they fall to 1/e.
        taps: How many.
        first_seconds: When the nearest wall answers.
        low_hz: Below it the room is silent and the kit is mono.
        high_hz: Above it the walls swallow.
        seed: Which room it is.
    """

    level: float = 0.35
    seconds: float = 0.035
    taps: int = 22
    first_seconds: float = 0.004
    low_hz: float = 220.0
    high_hz: float = 6500.0
    seed: int = 7

    @property
    def longest_seconds(self) -> float:
        """Seconds until its last reflection."""
        return self.first_seconds + 3.5 * self.seconds

    def answer(self, left: Channel, right: Channel, share: float = 1.0) -> None:
        """Add its reflections to a sound, ``share`` being how much of it reaches the walls."""
        silence = MODE_LANES * (int(self.longest_seconds * SAMPLE_RATE) // MODE_LANES + 1)
        taps = _reflections(self) * np.array([1.0, share, share])
        add_room(left, right, walls(len(left) + silence), taps, self.low_hz, self.high_hz)


@lru_cache(maxsize=64)
def _reflections(room: EarlyReflections) -> Settings:
    rng = np.random.default_rng(room.seed)
    # Denser towards the end, as reflections of reflections arrive.
    times = room.first_seconds + 3.5 * room.seconds * np.sqrt(
        (np.arange(room.taps) + rng.random(room.taps)) / room.taps
    )
    times[: room.taps // 3] *= 0.6
    levels = room.level * np.exp(-times / room.seconds)
    # A reflection comes from one side: it is in one ear more than in the other, in either phase.
    directions = rng.uniform(0.05, 0.95, room.taps)
    signs = rng.choice((-1.0, 1.0), room.taps)
    return np.column_stack(
        [
            times * SAMPLE_RATE,
            signs * levels * np.cos(0.5 * np.pi * directions),
            levels * np.sin(0.5 * np.pi * directions),
        ]
    )
