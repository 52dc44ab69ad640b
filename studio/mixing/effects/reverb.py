"""A room: first the walls, one by one, then everything at once."""

import math
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.mixing import filters
from studio.mixing.control import grid_frames
from studio.mixing.effect import Effect, Processor
from studio.mixing.feedback_network import (
    DIFFUSER_DELAYS,
    DIFFUSER_FRAMES,
    EARLY,
    INPUT_FRAMES,
    LINE_FRAMES,
    LINES,
    MARGIN,
    RING_FRAMES,
    network,
)
from studio.parameters import parameter

_DRIFT_HZ = (0.31, 0.37, 0.43, 0.53)
_DRIFT_FRAMES = 9.0
_DAMPING_PER_FRAME = 0.11 / 2000.0
_STRONGEST_DAMPING = 0.25  # beyond it the middle tap is weaker than its neighbours


@dataclass(frozen=True, slots=True)
class Reverb(Effect):
    """Early reflections, then a feedback delay network of 16 lines (J.-M. Jot and A. Chaigne, 1991).

    Two all-passes a side blur what enters; an orthogonal Hadamard matrix mixes the lines; some of them drift
    slowly, so that no tone of the room stands out.
    """

    label: ClassVar[str] = "Reverb"

    decay_seconds: float = parameter(1.8, 0.2, 12.0, "s", "Until the room is 60 dB quieter.")
    size: float = parameter(0.7, 0.3, 1.0, "", "How far apart the walls are; 1 is a concert hall.")
    pre_delay_seconds: float = parameter(0.015, 0.0, 0.15, "s", "Before the first wall answers.")
    absorption: float = parameter(0.4, 0.0, 1.0, "", "How much sooner the highs die away.")
    low_cut_hz: float = parameter(180.0, 10.0, 1000.0, "Hz", "What the room does not answer to, below.")
    high_cut_hz: float = parameter(9000.0, 1000.0, 20000.0, "Hz", "What the room does not answer to, above.")
    early: float = parameter(0.5, 0.0, 1.0, "", "How loud the first walls are beside the tail.")
    drift: float = parameter(0.5, 0.0, 1.0, "", "How much the tail drifts.")
    amount: float = parameter(0.25, 0.0, 1.0, "", "Room only at 1; 0 is the plain sound.")

    def make(self, start_frame: int = 0) -> Processor:
        """See :meth:`Effect.make`."""
        return _ReverbProcessor(self, start_frame)


class _ReverbProcessor(Processor):
    def __init__(self, settings: Reverb, start_frame: int) -> None:
        self._settings = settings
        self._cuts = filters.Cascade(
            (filters.high_pass(settings.low_cut_hz), filters.low_pass(settings.high_cut_hz, 0.6)), start_frame
        )
        lengths = np.round(np.array(LINE_FRAMES) * settings.size)
        gains = 10.0 ** (-3.0 * lengths / (settings.decay_seconds * SAMPLE_RATE))
        damping = np.minimum(_STRONGEST_DAMPING, settings.absorption * _DAMPING_PER_FRAME * lengths)
        pre_delay = round(settings.pre_delay_seconds * SAMPLE_RATE)
        # As loud as what comes in, however long it rings.
        tail = math.sqrt((1.0 - float(np.mean(gains**2))) / (LINES / 2))
        self._lines = np.vstack([np.stack([lengths, gains, damping], axis=1), [pre_delay, tail, 0.0]])
        self._early = np.array(
            [[pre_delay + frames * settings.size, gain * settings.early] for frames, gain in EARLY]
        )
        self._rings = np.zeros((LINES, RING_FRAMES + MARGIN), np.float32)
        self._inputs = np.zeros((2, INPUT_FRAMES + MARGIN), np.float32)
        self._diffusers = np.zeros((len(DIFFUSER_DELAYS), DIFFUSER_FRAMES + MARGIN), np.float32)
        self._frame = start_frame

    def process(self, block: Samples) -> None:
        amount = self._settings.amount
        if not amount:
            return
        room = block if amount == 1.0 else block.copy()
        self._cuts.process(room)
        moves = self._moves(block.shape[0])
        network(
            room, self._frame, self._lines, moves, self._early, self._rings, self._inputs, self._diffusers
        )
        self._frame += block.shape[0]
        if room is not block:
            block *= np.float32(1.0 - amount)
            room *= np.float32(amount)
            block += room

    def _moves(self, block_frames: int) -> NDArray[np.float64]:
        """Extra frames of the drifting lines at the grid points around the next block."""
        seconds = grid_frames(self._frame, block_frames) / SAMPLE_RATE
        angles = 2.0 * math.pi * np.outer(_DRIFT_HZ, seconds) + np.arange(len(_DRIFT_HZ))[:, np.newaxis]
        return np.asarray(self._settings.drift * _DRIFT_FRAMES * (1.0 + np.sin(angles)))
