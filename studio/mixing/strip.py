"""One player's way through the desk: trim, effects, moving filter and level, place in the stereo picture."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import Samples
from studio.audio.decibels import gain_of
from studio.mixing.control import Ducking, automated, grid_frames, place, sweep
from studio.mixing.peaks import PeakHold
from studio.mixing.profile import SILENT_SEND_DB, Channel
from studio.theory.meter import TimeMap
from studio.theory.score import Part

_OPEN_HZ = 20000.0


@dataclass(frozen=True, slots=True)
class Faders:
    """The levels of a player that the soundcheck finds.

    Attributes:
        trim_db: Before the effects.
        gain_db: After them: the fader a person moves.
        peaks_dbfs: What comes out of the effects above this level is held back; None: nothing is.
    """

    trim_db: float = 0.0
    gain_db: float = 0.0
    peaks_dbfs: float | None = None


class Strip:
    """Processes the blocks of one part.

    Args:
        part: Whose automation is followed.
        channel: How it stands in the mix.
        faders: Its levels.
        time: Of the score.
        ducking: Of the score.
        start_frame: Frame of the piece that the first block begins with.
    """

    def __init__(
        self, part: Part, channel: Channel, faders: Faders, time: TimeMap, ducking: Ducking, *, start_frame: int = 0
    ) -> None:
        self.channel = channel
        self._time = time
        self._ducking = ducking
        self._automation = {item.parameter: item for item in part.automation}
        self._trim = np.float32(gain_of(faders.trim_db))
        self._gain = gain_of(faders.gain_db)
        self._processors = [effect.make(start_frame) for effect in channel.inserts]
        if faders.peaks_dbfs is not None:
            self._processors.append(PeakHold(faders.peaks_dbfs, start_frame))
        self._matrix = placing_matrix(channel.pan, channel.width)
        self._filter_state = np.zeros(4)
        self._frame = start_frame

    def process(self, block: Samples) -> Samples:
        """The next frames of the stem; ``block`` is left as it is."""
        start, frames = self._frame, grid_frames(self._frame, block.shape[0])
        stem = block * self._trim
        for processor in self._processors:
            processor.process(stem)
        if "cutoff_hz" in self._automation:
            sweep(stem, start, automated(self._automation["cutoff_hz"], self._time, frames, _OPEN_HZ), self._filter_state)
        place(stem, start, self._gain * self._moving_gain(frames), self._matrix)
        self._frame += block.shape[0]
        return stem

    def reverb_gains(self, start: int, block_frames: int) -> NDArray[np.float64]:
        """Factors of the send to the room at the grid points around a block."""
        frames = grid_frames(start, block_frames)
        level = self.channel.reverb_db + automated(self._automation.get("send_reverb_db"), self._time, frames, 0.0)
        return np.where(level > SILENT_SEND_DB, 10.0 ** (level / 20.0), 0.0)

    def delay_gains(self, start: int, block_frames: int) -> NDArray[np.float64]:
        """Factors of the send to the echoes at the grid points around a block."""
        level = self.channel.delay_db
        return np.full(grid_frames(start, block_frames).shape, gain_of(level) if level > SILENT_SEND_DB else 0.0)

    def _moving_gain(self, frames: NDArray[np.int64]) -> NDArray[np.float64]:
        level = automated(self._automation.get("gain_db"), self._time, frames, 0.0)
        if self.channel.duck_db:
            level = level - self.channel.duck_db * self._ducking.depth(frames)
        return np.asarray(10.0 ** (level / 20.0))


def placing_matrix(pan: float, width: float) -> NDArray[np.float64]:
    """What turns the sound as played into the sound in its place, with constant power over the pan.

    Args:
        pan: −1 (left) to 1 (right).
        width: 0 (mono) to 2; power is kept for a sound whose sides are as loud as its middle.

    Returns:
        (2, 2) from (left, right) to (left, right).
    """
    middle, side = 0.5, 0.5 * width
    angle = 0.25 * math.pi * (pan + 1.0)
    left, right = math.sqrt(2.0) * math.cos(angle), math.sqrt(2.0) * math.sin(angle)
    return np.array([[left * (middle + side), left * (middle - side)], [right * (middle - side), right * (middle + side)]])
