"""An old tape machine: the pitch wanders (wow) and shivers (flutter), and the top is gone."""

import math
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.mixing import filters
from studio.mixing.control import grid_frames
from studio.mixing.delay_lines import MARGIN, RING_FRAMES, SHORTEST_FRAMES, drift
from studio.mixing.effect import Effect, Processor
from studio.parameters import parameter

_WOW_HZ = (0.53, 0.87, 1.31)
_FLUTTER_HZ = (6.3, 9.1, 12.7)
_CENT = math.log(2.0) / 1200.0


@dataclass(frozen=True, slots=True)
class Tape(Effect):
    """Wow and flutter by fractional delay, and a worn head.

    Each is a sum of three sines that never meet again, so that the wandering does not repeat. A delay that
    swings by d seconds at f Hz bends the pitch by 2πfd at most.
    """

    label: ClassVar[str] = "Tape"

    wow_cents: float = parameter(6.0, 0.0, 40.0, "cents", "How far the pitch wanders, slowly.")
    flutter_cents: float = parameter(2.5, 0.0, 20.0, "cents", "How far it shivers, quickly.")
    high_cut_hz: float = parameter(12000.0, 1000.0, 20000.0, "Hz", "What the worn head no longer hears.")

    def make(self, start_frame: int = 0) -> Processor:
        """See :meth:`Effect.make`."""
        return _TapeProcessor(self, start_frame)


class _TapeProcessor(Processor):
    def __init__(self, settings: Tape, start_frame: int) -> None:
        self._swings = [
            (hertz, cents * _CENT / 3.0 / (2.0 * math.pi * hertz) * SAMPLE_RATE)
            for cents, speeds in ((settings.wow_cents, _WOW_HZ), (settings.flutter_cents, _FLUTTER_HZ))
            for hertz in speeds
        ]
        self._centre = SHORTEST_FRAMES + sum(swing for _, swing in self._swings)
        self._moves = bool(settings.wow_cents or settings.flutter_cents)
        self._head = filters.Cascade(
            (filters.low_pass(settings.high_cut_hz, 0.6),) if settings.high_cut_hz < 20000.0 else (),
            start_frame,
        )
        self._ring = np.zeros((2, RING_FRAMES + MARGIN), np.float32)
        self._levels = np.array([0.0, 1.0])
        self._frame = start_frame

    def process(self, block: Samples) -> None:
        if self._moves:
            drift(block, self._frame, self._delays(block.shape[0]), self._levels, self._ring)
        self._head.process(block)
        self._frame += block.shape[0]

    def _delays(self, block_frames: int) -> NDArray[np.float64]:
        """Delay of both channels, in frames, at the grid points around the next block: (1, points, 2)."""
        frames = grid_frames(self._frame, block_frames)
        delay = np.full(frames.shape, self._centre)
        for place, (hertz, swing) in enumerate(self._swings):
            delay += swing * np.sin(2.0 * math.pi * hertz * frames / SAMPLE_RATE + 2.4 * place)
        return np.repeat(delay[np.newaxis, :, np.newaxis], 2, axis=2)
