"""Filters for sixteen notes at once: changes of sample rate, moving low-passes and fixed bodies."""

import numpy as np
from numpy.typing import NDArray

from studio.audio.kernels import kernel
from studio.synthesis.simd_voices import LANES, SIDES, LaneBlock

_COLUMNS = SIDES * LANES


@kernel
def halve_rate(doubled: LaneBlock, block: LaneBlock, states: NDArray[np.float32]) -> None:
    """Filter a block of twice the rate and keep every other frame.

    A polyphase all-pass half-band filter (Regalia et al. 1988), elliptic, of order 13: 80 dB stop band,
    transition 0.05 of the lower rate.

    Args:
        doubled: Twice the frames of ``block``.
        block: Written.
        states: (8 · SIDES · LANES,) memory: for each branch what entered its all-pass sections last, and what
            left the last.
    """
    columns = block.shape[1]
    half = np.float32(0.5)
    a0, a1, a2 = np.float32(0.06029739), np.float32(0.41259072), np.float32(0.77271566)
    b0, b1, b2 = np.float32(0.21597144), np.float32(0.60435863), np.float32(0.92388614)
    for frame in range(block.shape[0]):
        for column in range(columns):
            entered = doubled[2 * frame + 1, column]
            first = a0 * (entered - states[1 * _COLUMNS + column]) + states[0 * _COLUMNS + column]
            second = a1 * (first - states[2 * _COLUMNS + column]) + states[1 * _COLUMNS + column]
            third = a2 * (second - states[3 * _COLUMNS + column]) + states[2 * _COLUMNS + column]
            states[0 * _COLUMNS + column] = entered
            states[1 * _COLUMNS + column] = first
            states[2 * _COLUMNS + column] = second
            states[3 * _COLUMNS + column] = third
            block[frame, column] = half * third
        for column in range(columns):
            entered = doubled[2 * frame, column]
            first = b0 * (entered - states[5 * _COLUMNS + column]) + states[4 * _COLUMNS + column]
            second = b1 * (first - states[6 * _COLUMNS + column]) + states[5 * _COLUMNS + column]
            third = b2 * (second - states[7 * _COLUMNS + column]) + states[6 * _COLUMNS + column]
            states[4 * _COLUMNS + column] = entered
            states[5 * _COLUMNS + column] = first
            states[6 * _COLUMNS + column] = second
            states[7 * _COLUMNS + column] = third
            block[frame, column] += half * third


PASSED_FRAMES = 5
"""Frames before a block that :func:`double_rate` goes on from."""


@kernel
def double_rate(halved: LaneBlock, block: LaneBlock) -> None:
    """Double the rate of a block: new frames lie on the polynomial through six old ones (Lagrange).

    For dark sounds: at 4 kHz it is 0.04 dB down and leaves a mirror image at 18 kHz of −47 dB, at 2 kHz one
    of −82 dB.

    Args:
        halved: (``PASSED_FRAMES`` + half the frames of ``block``, SIDES · LANES): the last of the block
            before, then the new ones; changed: the last move to the front.
        block: Written, three frames of the half rate late.
    """
    columns = block.shape[1]
    near, middle, far = np.float32(150.0 / 256.0), np.float32(-25.0 / 256.0), np.float32(3.0 / 256.0)
    frames = block.shape[0] // 2
    for frame in range(frames):
        for column in range(columns):
            block[2 * frame, column] = halved[frame + 2, column]
            nearest = halved[frame + 2, column] + halved[frame + 3, column]
            second = halved[frame + 1, column] + halved[frame + 4, column]
            third = halved[frame, column] + halved[frame + 5, column]
            block[2 * frame + 1, column] = near * nearest + middle * second + far * third
    for frame in range(PASSED_FRAMES):
        for column in range(columns):
            halved[frame, column] = halved[frames + frame, column]


@kernel
def low_pass(block: LaneBlock, states: NDArray[np.float32], coefficients: NDArray[np.float32]) -> None:
    """A zero-delay state-variable low-pass of two poles (Simper 2013, "linear trapezoidal SVF"), in place.

    Args:
        block: Filtered.
        states: (2 · SIDES · LANES,) memory.
        coefficients: (3 · SIDES · LANES,) from :func:`tune_low_pass`.
    """
    columns = block.shape[1]
    for frame in range(block.shape[0]):
        for column in range(columns):
            band_state = states[column]
            low_state = states[_COLUMNS + column]
            difference = block[frame, column] - low_state
            band = coefficients[column] * band_state + coefficients[_COLUMNS + column] * difference
            rise = (
                coefficients[_COLUMNS + column] * band_state
                + coefficients[2 * _COLUMNS + column] * difference
            )
            states[column] = band + band - band_state
            states[_COLUMNS + column] = low_state + rise + rise
            block[frame, column] = low_state + rise


@kernel
def low_pass_twice(block: LaneBlock, states: NDArray[np.float32], coefficients: NDArray[np.float32]) -> None:
    """Run two of :func:`low_pass` in series in one pass, which keeps the second from waiting for the first.

    Args:
        block: Filtered.
        states: (4 · SIDES · LANES,) memory.
        coefficients: (6 · SIDES · LANES,) from :func:`tune_low_pass`, first those of the first.
    """
    columns = block.shape[1]
    for frame in range(block.shape[0]):
        for column in range(columns):
            band_state = states[column]
            low_state = states[_COLUMNS + column]
            difference = block[frame, column] - low_state
            band = coefficients[column] * band_state + coefficients[_COLUMNS + column] * difference
            rise = (
                coefficients[_COLUMNS + column] * band_state
                + coefficients[2 * _COLUMNS + column] * difference
            )
            states[column] = band + band - band_state
            states[_COLUMNS + column] = low_state + rise + rise
            passed = low_state + rise
            band_state = states[2 * _COLUMNS + column]
            low_state = states[3 * _COLUMNS + column]
            difference = passed - low_state
            band = (
                coefficients[3 * _COLUMNS + column] * band_state
                + coefficients[4 * _COLUMNS + column] * difference
            )
            rise = (
                coefficients[4 * _COLUMNS + column] * band_state
                + coefficients[5 * _COLUMNS + column] * difference
            )
            states[2 * _COLUMNS + column] = band + band - band_state
            states[3 * _COLUMNS + column] = low_state + rise + rise
            block[frame, column] = low_state + rise


@kernel
def tune_low_pass(coefficients: NDArray[np.float32], warped: NDArray[np.float32], damping: float) -> None:
    """Set the coefficients of :func:`low_pass`.

    Args:
        coefficients: (3 · SIDES · LANES,), written.
        warped: (LANES,) tan(π · corner / sample rate).
        damping: 1/Q.
    """
    lanes = warped.shape[0]
    one = np.float32(1.0)
    loss = np.float32(damping)
    for lane in range(lanes):
        first = one / (one + warped[lane] * (warped[lane] + loss))
        coefficients[lane] = first
        coefficients[LANES + lane] = first
        coefficients[_COLUMNS + lane] = warped[lane] * first
        coefficients[_COLUMNS + LANES + lane] = warped[lane] * first
        coefficients[2 * _COLUMNS + lane] = warped[lane] * warped[lane] * first
        coefficients[2 * _COLUMNS + LANES + lane] = warped[lane] * warped[lane] * first


@kernel
def equalise(block: LaneBlock, states: NDArray[np.float32], biquads: NDArray[np.float32]) -> None:
    """Run a block through biquads in series (transposed direct form II), the same in every lane, in place.

    Args:
        block: Filtered.
        states: (biquads · 2 · SIDES · LANES,) memory.
        biquads: (biquads, 5): b0 b1 b2 a1 a2, a0 being 1.
    """
    pairs = biquads.shape[0] // 2
    for pair in range(pairs):
        first = pair * 4 * _COLUMNS
        _two_biquads(block, states[first : first + 4 * _COLUMNS], biquads[2 * pair], biquads[2 * pair + 1])
    for index in range(2 * pairs, biquads.shape[0]):
        first = index * 2 * _COLUMNS
        _biquad(block, states[first : first + 2 * _COLUMNS], biquads[index])


@kernel
def _two_biquads(
    block: LaneBlock, states: NDArray[np.float32], one: NDArray[np.float32], other: NDArray[np.float32]
) -> None:
    """Run two biquads in series in one pass, as :func:`low_pass_twice` does."""
    columns = block.shape[1]
    b0, b1, b2, a1, a2 = one[0], one[1], one[2], one[3], one[4]
    d0, d1, d2, c1, c2 = other[0], other[1], other[2], other[3], other[4]
    for frame in range(block.shape[0]):
        for column in range(columns):
            dry = block[frame, column]
            wet = b0 * dry + states[column]
            states[column] = b1 * dry - a1 * wet + states[_COLUMNS + column]
            states[_COLUMNS + column] = b2 * dry - a2 * wet
            last = d0 * wet + states[2 * _COLUMNS + column]
            states[2 * _COLUMNS + column] = d1 * wet - c1 * last + states[3 * _COLUMNS + column]
            states[3 * _COLUMNS + column] = d2 * wet - c2 * last
            block[frame, column] = last


@kernel
def _biquad(block: LaneBlock, states: NDArray[np.float32], coefficients: NDArray[np.float32]) -> None:
    columns = block.shape[1]
    b0, b1, b2, a1, a2 = coefficients[0], coefficients[1], coefficients[2], coefficients[3], coefficients[4]
    for frame in range(block.shape[0]):
        for column in range(columns):
            dry = block[frame, column]
            wet = b0 * dry + states[column]
            states[column] = b1 * dry - a1 * wet + states[_COLUMNS + column]
            states[_COLUMNS + column] = b2 * dry - a2 * wet
            block[frame, column] = wet


@kernel
def forget(states: NDArray[np.float32], lane: int) -> None:
    """Clear what a filter remembers of one lane."""
    for place in range(lane, states.size, LANES):
        states[place] = 0.0
