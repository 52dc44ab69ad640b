"""Warmth: bends loud peaks so that overtones appear, without aliasing."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import Samples
from studio.audio.decibels import gain_of
from studio.audio.kernels import exact_kernel
from studio.mixing import filters
from studio.mixing.effect import Effect, Processor
from studio.parameters import parameter

_RUN = 256
_DC_BLOCK_HZ = 8.0


@dataclass(frozen=True, slots=True)
class Saturation(Effect):
    """The curve x/√(1 + x²), with slope 1 at zero: quiet notes keep their level.

    Instead of oversampling, the curve is averaged exactly over the straight line between neighbouring samples
    (Parker, Zavalishin and Le Bivic, "Reducing the aliasing of nonlinear waveshaping using continuous-time
    convolution", DAFx 2016). For this curve the average of a line from a to b is
    (a + b) / (√(1 + a²) + √(1 + b²)): nothing to divide by zero.
    """

    label: ClassVar[str] = "Saturation"

    drive_db: float = parameter(6.0, -24.0, 36.0, "dB", "How far loud peaks reach into the bend.")
    asymmetry: float = parameter(0.0, 0.0, 0.6, "", "Bends one side earlier: even overtones, like a valve.")
    amount: float = parameter(1.0, 0.0, 1.0, "", "How much of the bent sound replaces the plain one.")

    def make(self, start_frame: int = 0) -> Processor:
        """See :meth:`Effect.make`."""
        return _SaturationProcessor(self, start_frame)


class _SaturationProcessor(Processor):
    def __init__(self, settings: Saturation, start_frame: int) -> None:
        self._drive = gain_of(settings.drive_db)
        self._bias = settings.asymmetry
        self._amount = settings.amount
        self._last = np.zeros(2, np.float32)
        self._centre = filters.Cascade(
            (filters.high_pass(_DC_BLOCK_HZ),) if settings.asymmetry else (), start_frame
        )

    def process(self, block: Samples) -> None:
        if self._amount:
            bend(block, self._drive, self._bias, self._amount, self._last)
            self._centre.process(block)


@exact_kernel
def bend(block: Samples, drive: float, bias: float, amount: float, last: NDArray[np.float32]) -> None:
    """Saturate in place; only the difference to the plain sound is averaged, so that treble stays.

    Args:
        block: (frames, 2).
        drive: Factor before the curve; taken back after it.
        bias: Where on the curve silence lies.
        amount: 0 (plain) to 1 (bent).
        last: (2,) the frame before the block; receives the block's last.
    """
    flat = block.reshape(-1)
    run = np.empty(_RUN + 2, np.float32)
    root = np.empty(_RUN + 2, np.float32)
    push, shift, share = np.float32(drive), np.float32(bias), np.float32(amount)
    # The curve's slope at the bias, and the drive, taken back.
    back = np.float32((1.0 + bias * bias) ** 1.5 / drive)
    half = np.float32(0.5 / drive)
    rest = np.sqrt(np.float32(1.0) + shift * shift)
    run[0], run[1] = last[0], last[1]
    for begin in range(0, flat.size, _RUN):
        size = min(_RUN, flat.size - begin)
        for i in range(size):
            run[2 + i] = flat[begin + i]
        for i in range(size + 2):
            bent = push * run[i] + shift
            root[i] = np.sqrt(np.float32(1.0) + bent * bent)
        for i in range(size):
            total = push * (run[i] + run[i + 2])
            roots = root[i] + root[i + 2]
            # The curve less what it makes of silence.
            average = (total * rest + shift * (rest + rest - roots)) / (rest * roots)
            flat[begin + i] = run[i + 2] + share * (back * average - half * total)
        run[0], run[1] = run[size], run[size + 1]
    last[0], last[1] = run[0], run[1]
