"""One player's way through the desk: trim, effects, moving filter and level, place in the stereo picture."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.audio.decibels import gain_of
from studio.mixing.control import Ducking, moving, points_of
from studio.mixing.effect import Processor
from studio.mixing.peaks import PeakHold
from studio.mixing.profile import SILENT_SEND_DB, Channel
from studio.mixing.strip_chain import MovingLowPass, Placing, StripChain, Trim
from studio.theory.meter import TimeMap
from studio.theory.score import Part


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


class Strip(StripChain):
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
        self,
        part: Part,
        channel: Channel,
        faders: Faders,
        time: TimeMap,
        ducking: Ducking,
        *,
        start_frame: int = 0,
    ) -> None:
        points = {item.parameter: points_of(item, time) for item in part.automation}
        steps: list[Processor] = [
            Trim(faders.trim_db),
            *(effect.make(start_frame) for effect in channel.inserts),
        ]
        if faders.peaks_dbfs is not None:
            steps.append(PeakHold(faders.peaks_dbfs, start_frame))
        if "cutoff_hz" in points:
            steps.append(MovingLowPass(points["cutoff_hz"], start_frame))

        def levels(frames: NDArray[np.int64]) -> NDArray[np.float64]:
            level = moving(points.get("gain_db", ()), frames, 0.0)
            if channel.duck_db:
                level = level - channel.duck_db * ducking.depth(frames)
            return np.asarray(gain_of(faders.gain_db) * 10.0 ** (level / 20.0))

        def sent(frames: NDArray[np.int64]) -> NDArray[np.float64]:
            level = channel.reverb_db + moving(points.get("send_reverb_db", ()), frames, 0.0)
            return np.where(level > SILENT_SEND_DB, 10.0 ** (level / 20.0), 0.0)

        delay_gain = gain_of(channel.delay_db) if channel.delay_db > SILENT_SEND_DB else 0.0
        super().__init__(
            [*steps, Placing(levels, placing_matrix(channel.pan, channel.width), start_frame)],
            reverb=sent,
            delay=lambda frames: np.full(frames.shape, delay_gain),
        )


def placing_matrix(pan: float, width: float) -> NDArray[np.float64]:
    """The matrix that puts a sound in its place in the stereo picture, with constant power over the pan.

    Args:
        pan: −1 (left) to 1 (right).
        width: 0 (mono) to 2; power is kept for a sound whose sides are as loud as its middle.

    Returns:
        (2, 2) from (left, right) to (left, right).
    """
    middle, side = 0.5, 0.5 * width
    angle = 0.25 * math.pi * (pan + 1.0)
    left, right = math.sqrt(2.0) * math.cos(angle), math.sqrt(2.0) * math.sin(angle)
    return np.array(
        [[left * (middle + side), left * (middle - side)], [right * (middle - side), right * (middle + side)]]
    )
