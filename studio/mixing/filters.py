"""Second-order filters: their design (R. Bristow-Johnson, "Cookbook formulae for audio EQ biquad filters") and one loop."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.kernels import exact_kernel, paired_kernel

Section = tuple[float, float, float, float, float]
"""b0, b1, b2, a1, a2, normalised so that a0 is 1."""

FLUSH_FRAMES = 64
"""Grid, from the start of the sound, on which a memory that has faded to nothing is set to zero: tiny floats are slow."""

BUTTERWORTH = math.sqrt(0.5)
"""The Q without a bump."""

_IDENTITY: Section = (1.0, 0.0, 0.0, 0.0, 0.0)
_NOTHING = 1e-15


def high_pass(frequency_hz: float, q: float = BUTTERWORTH) -> Section:
    """Cut what is below, 12 dB an octave."""
    cosine, alpha = _angle(frequency_hz, q)
    return _normalised((1 + cosine) / 2, -(1 + cosine), (1 + cosine) / 2, 1 + alpha, -2 * cosine, 1 - alpha)


def low_pass(frequency_hz: float, q: float = BUTTERWORTH) -> Section:
    """Cut what is above, 12 dB an octave."""
    cosine, alpha = _angle(frequency_hz, q)
    return _normalised((1 - cosine) / 2, 1 - cosine, (1 - cosine) / 2, 1 + alpha, -2 * cosine, 1 - alpha)


def bell(frequency_hz: float, gain_db: float, q: float) -> Section:
    """Raise or lower what is around a frequency."""
    cosine, alpha = _angle(frequency_hz, q)
    root = 10.0 ** (gain_db / 40.0)
    return _normalised(1 + alpha * root, -2 * cosine, 1 - alpha * root, 1 + alpha / root, -2 * cosine, 1 - alpha / root)


def low_shelf(frequency_hz: float, gain_db: float, q: float = BUTTERWORTH) -> Section:
    """Raise or lower everything below."""
    return _shelf(frequency_hz, gain_db, q, 1.0)


def high_shelf(frequency_hz: float, gain_db: float, q: float = BUTTERWORTH) -> Section:
    """Raise or lower everything above."""
    return _shelf(frequency_hz, gain_db, q, -1.0)


def _shelf(frequency_hz: float, gain_db: float, q: float, side: float) -> Section:
    cosine, alpha = _angle(frequency_hz, q)
    cosine *= side
    root = 10.0 ** (gain_db / 40.0)
    slope = 2.0 * math.sqrt(root) * alpha
    return _normalised(
        root * ((root + 1) - (root - 1) * cosine + slope),
        side * 2 * root * ((root - 1) - (root + 1) * cosine),
        root * ((root + 1) - (root - 1) * cosine - slope),
        (root + 1) + (root - 1) * cosine + slope,
        side * -2 * ((root - 1) + (root + 1) * cosine),
        (root + 1) + (root - 1) * cosine - slope,
    )


def _angle(frequency_hz: float, q: float) -> tuple[float, float]:
    angle = 2.0 * math.pi * min(frequency_hz, 0.49 * SAMPLE_RATE) / SAMPLE_RATE
    return math.cos(angle), math.sin(angle) / (2.0 * q)


def _normalised(b0: float, b1: float, b2: float, a0: float, a1: float, a2: float) -> Section:
    return b0 / a0, b1 / a0, b2 / a0, a1 / a0, a2 / a0


def power_response(sections: Sequence[Section], frequencies_hz: NDArray[np.float64]) -> NDArray[np.float64]:
    """By what filters, one after the other, multiply the power of steady tones."""
    turn = np.exp(-2j * np.pi * frequencies_hz / SAMPLE_RATE)
    power = np.ones(frequencies_hz.shape)
    for b0, b1, b2, a1, a2 in sections:
        power *= np.abs((b0 + (b1 + b2 * turn) * turn) / (1.0 + (a1 + a2 * turn) * turn)) ** 2
    return power


class Cascade:
    """Filters one after the other, the same on both channels.

    Args:
        sections: In order of processing; none at all leaves the sound as it is.
        start_frame: Frame of the piece that the first block begins with.
    """

    def __init__(self, sections: tuple[Section, ...], start_frame: int = 0) -> None:
        padded = (*sections, _IDENTITY) if len(sections) % 2 else sections
        self._sections = np.array(padded, np.float64).reshape(-1, 5)
        self._state = np.zeros((len(padded), 4))
        self._frame = start_frame

    def process(self, block: Samples) -> None:
        """Filter the next frames in place; see :class:`studio.mixing.effect.Processor`."""
        if len(self._sections):
            _cascade(block, self._sections, self._state, self._frame)
        self._frame += block.shape[0]


@exact_kernel
def _faded(value: float) -> float:
    return value if abs(value) > _NOTHING else 0.0


@paired_kernel
def _cascade(block: Samples, sections: NDArray[np.float64], state: NDArray[np.float64], start: int) -> None:
    """Run pairs of sections over the block: two recursions in flight hide each other's latency (transposed form II)."""
    frames = block.shape[0]
    for pair in range(0, sections.shape[0], 2):
        b0, b1, b2 = sections[pair, 0], sections[pair, 1], sections[pair, 2]
        a1, a2 = sections[pair, 3], sections[pair, 4]
        d0, d1, d2 = sections[pair + 1, 0], sections[pair + 1, 1], sections[pair + 1, 2]
        c1, c2 = sections[pair + 1, 3], sections[pair + 1, 4]
        left1, left2, right1, right2 = state[pair, 0], state[pair, 1], state[pair, 2], state[pair, 3]
        left3, left4, right3, right4 = state[pair + 1, 0], state[pair + 1, 1], state[pair + 1, 2], state[pair + 1, 3]
        frame = 0
        while frame < frames:
            end = min(frames, frame + FLUSH_FRAMES - (start + frame) % FLUSH_FRAMES)
            for at in range(frame, end):
                x = float(block[at, 0])
                y = b0 * x + left1
                left1 = b1 * x - a1 * y + left2
                left2 = b2 * x - a2 * y
                z = d0 * y + left3
                left3 = d1 * y - c1 * z + left4
                left4 = d2 * y - c2 * z
                block[at, 0] = z
                x = float(block[at, 1])
                y = b0 * x + right1
                right1 = b1 * x - a1 * y + right2
                right2 = b2 * x - a2 * y
                z = d0 * y + right3
                right3 = d1 * y - c1 * z + right4
                right4 = d2 * y - c2 * z
                block[at, 1] = z
            if (start + end) % FLUSH_FRAMES == 0:
                left1, left2, right1, right2 = _faded(left1), _faded(left2), _faded(right1), _faded(right2)
                left3, left4, right3, right4 = _faded(left3), _faded(left4), _faded(right3), _faded(right4)
            frame = end
        state[pair, 0], state[pair, 1], state[pair, 2], state[pair, 3] = left1, left2, right1, right2
        state[pair + 1, 0], state[pair + 1, 1], state[pair + 1, 2], state[pair + 1, 3] = left3, left4, right3, right4
