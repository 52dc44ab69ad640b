"""Second-order filters: their design and the loops that run them.

Design after R. Bristow-Johnson, "Cookbook formulae for audio EQ biquad filters".
"""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.kernels import paired_kernel
from studio.audio.sections import KEPT, Section, next_frame
from studio.mixing.effect import Processor

FLUSH_FRAMES = 1024
"""Frames between two moments at which faded filter states are set to zero, as denormal floats are slow."""

BUTTERWORTH = math.sqrt(0.5)
"""The Q without a bump."""

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
    return _normalised(
        1 + alpha * root, -2 * cosine, 1 - alpha * root, 1 + alpha / root, -2 * cosine, 1 - alpha / root
    )


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
    """The factors by which filters in series multiply the power of steady tones."""
    turn = np.exp(-2j * np.pi * frequencies_hz / SAMPLE_RATE)
    power = np.ones(frequencies_hz.shape)
    for b0, b1, b2, a1, a2 in sections:
        power *= np.abs((b0 + (b1 + b2 * turn) * turn) / (1.0 + (a1 + a2 * turn) * turn)) ** 2
    return power


class Cascade(Processor):
    """Filters one after the other, the same on both channels.

    Args:
        sections: In order of processing; none at all leaves the sound as it is.
        start_frame: Frame of the piece that the first block begins with.
    """

    def __init__(self, sections: tuple[Section, ...], start_frame: int = 0) -> None:
        self._sections = np.array(sections, np.float64).reshape(-1, 5)
        self._state = np.zeros((len(sections), KEPT))
        self._frame = start_frame

    def process(self, block: Samples) -> None:
        """Filter the next frames in place; see :class:`studio.mixing.effect.Processor`."""
        if len(self._sections):
            _cascade(block, self._sections, self._state, self._frame)
        self._frame += block.shape[0]


@paired_kernel
def _cascade(block: Samples, sections: NDArray[np.float64], state: NDArray[np.float64], start: int) -> None:
    """Run sections over the block, two at a time.

    Args:
        block: (frames, 2), changed in place.
        sections: (sections, 5).
        state: (sections, :data:`~studio.audio.sections.KEPT`), carried over.
        start: The block's first frame.
    """
    frames, odd = block.shape[0], sections.shape[0] % 2
    frame = 0
    while frame < frames:
        end = min(frames, frame + FLUSH_FRAMES - (start + frame) % FLUSH_FRAMES)
        if odd:
            _section(block[frame:end], sections[0], state[0])
        for pair in range(odd, sections.shape[0], 2):
            _two_sections(block[frame:end], sections[pair : pair + 2], state[pair : pair + 2])
        if (start + end) % FLUSH_FRAMES == 0:
            memory = state.reshape(state.size)
            for place in range(memory.size):
                if abs(memory[place]) <= _NOTHING:
                    memory[place] = 0.0
        frame = end


@paired_kernel
def _section(part: Samples, section: NDArray[np.float64], state: NDArray[np.float64]) -> None:
    """Run one section over some frames.

    Args:
        part: (frames, 2), changed in place.
        section: (5,).
        state: (:data:`~studio.audio.sections.KEPT`,), carried over.
    """
    factors = section[0], section[1], section[2], section[3], section[4]
    kept = state[0], state[1], state[2], state[3], state[4], state[5]
    for frame in range(part.shape[0]):
        kept = next_frame(float(part[frame, 0]), float(part[frame, 1]), kept, factors)
        part[frame, 0], part[frame, 1] = kept[0], kept[1]
    state[0], state[1], state[2], state[3], state[4], state[5] = kept


@paired_kernel
def _two_sections(part: Samples, sections: NDArray[np.float64], state: NDArray[np.float64]) -> None:
    """As :func:`_section` twice; the second is a frame behind the first, so that neither waits for the other.

    Args:
        part: (frames, 2), changed in place.
        sections: (2, 5).
        state: (2, :data:`~studio.audio.sections.KEPT`), carried over.
    """
    one, two = sections[0], sections[1]
    first, second = (one[0], one[1], one[2], one[3], one[4]), (two[0], two[1], two[2], two[3], two[4])
    _section(part[:1], one, state[0])
    one, two = state[0], state[1]
    ahead = one[0], one[1], one[2], one[3], one[4], one[5]
    behind = two[0], two[1], two[2], two[3], two[4], two[5]
    for frame in range(1, part.shape[0]):
        left, right = ahead[0], ahead[1]
        ahead = next_frame(float(part[frame, 0]), float(part[frame, 1]), ahead, first)
        behind = next_frame(left, right, behind, second)
        part[frame - 1, 0], part[frame - 1, 1] = behind[0], behind[1]
    behind = next_frame(ahead[0], ahead[1], behind, second)
    part[part.shape[0] - 1, 0], part[part.shape[0] - 1, 1] = behind[0], behind[1]
    one[0], one[1], one[2], one[3], one[4], one[5] = ahead
    two[0], two[1], two[2], two[3], two[4], two[5] = behind
