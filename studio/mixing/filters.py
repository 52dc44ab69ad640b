"""Second-order filters: their design (R. Bristow-Johnson, "Cookbook formulae for audio EQ biquad filters") and one loop."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.kernels import paired_kernel

Section = tuple[float, float, float, float, float]
"""b0, b1, b2, a1, a2, normalised so that a0 is 1."""

FLUSH_FRAMES = 1024
"""Grid, from the start of the sound, on which a memory that has faded to nothing is set to zero: tiny floats are slow."""

BUTTERWORTH = math.sqrt(0.5)
"""The Q without a bump."""

_NOTHING = 1e-15
_KEPT = 6


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
        self._sections = np.array(sections, np.float64).reshape(-1, 5)
        self._state = np.zeros((len(sections), _KEPT))
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
        state: (sections, 6), see :func:`_section`; carried over.
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
    """Run one section: no frame waits for the one before longer than a product and a difference take (direct form).

    Args:
        part: (frames, 2), changed in place.
        section: (5,).
        state: (6,) carried over: what came out last, what is added to the next frame and to the one after; left and right each.
    """
    b0, b1, b2, a1, a2 = section[0], section[1], section[2], section[3], section[4]
    x, y, next_x, next_y, then_x, then_y = state[0], state[1], state[2], state[3], state[4], state[5]
    for frame in range(part.shape[0]):
        dry_x, dry_y = float(part[frame, 0]), float(part[frame, 1])
        x, y = b0 * dry_x + next_x - a1 * x, b0 * dry_y + next_y - a1 * y
        next_x, next_y = b1 * dry_x + then_x, b1 * dry_y + then_y
        then_x, then_y = b2 * dry_x - a2 * x, b2 * dry_y - a2 * y
        part[frame, 0], part[frame, 1] = x, y
    state[0], state[1], state[2], state[3], state[4], state[5] = x, y, next_x, next_y, then_x, then_y


@paired_kernel
def _two_sections(part: Samples, sections: NDArray[np.float64], state: NDArray[np.float64]) -> None:
    """As :func:`_section` twice; the second is a frame behind the first, so that neither waits for the other.

    Args:
        part: (frames, 2), changed in place.
        sections: (2, 5).
        state: (2, 6), carried over.
    """
    one, other = sections[0], sections[1]
    b0, b1, b2, a1, a2 = one[0], one[1], one[2], one[3], one[4]
    d0, d1, d2, c1, c2 = other[0], other[1], other[2], other[3], other[4]
    first, second = state[0], state[1]
    _section(part[:1], one, first)
    x, y, next_x, next_y, then_x, then_y = first[0], first[1], first[2], first[3], first[4], first[5]
    left, right, next_left, next_right, then_left, then_right = second[0], second[1], second[2], second[3], second[4], second[5]
    for frame in range(1, part.shape[0]):
        before_x, before_y = x, y
        dry_x, dry_y = float(part[frame, 0]), float(part[frame, 1])
        x, y = b0 * dry_x + next_x - a1 * x, b0 * dry_y + next_y - a1 * y
        next_x, next_y = b1 * dry_x + then_x, b1 * dry_y + then_y
        then_x, then_y = b2 * dry_x - a2 * x, b2 * dry_y - a2 * y
        left, right = d0 * before_x + next_left - c1 * left, d0 * before_y + next_right - c1 * right
        next_left, next_right = d1 * before_x + then_left, d1 * before_y + then_right
        then_left, then_right = d2 * before_x - c2 * left, d2 * before_y - c2 * right
        part[frame - 1, 0], part[frame - 1, 1] = left, right
    left, right = d0 * x + next_left - c1 * left, d0 * y + next_right - c1 * right
    next_left, next_right = d1 * x + then_left, d1 * y + then_right
    then_left, then_right = d2 * x - c2 * left, d2 * y - c2 * right
    part[part.shape[0] - 1, 0], part[part.shape[0] - 1, 1] = left, right
    first[0], first[1], first[2], first[3], first[4], first[5] = x, y, next_x, next_y, then_x, then_y
    second[0], second[1], second[2], second[3], second[4], second[5] = left, right, next_left, next_right, then_left, then_right
