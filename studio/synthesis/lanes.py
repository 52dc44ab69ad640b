"""Sixteen notes at once, one in each lane of the processor: the stages that instruments are built from.

A *lane block* is a (frames, LANES) float32 array: a few frames of sixteen notes. Every stage works on one lane block in
place and keeps its memory in one flat array, rows of LANES numbers at constant distances: only then does the compiler
know that rows do not overlap, and its innermost loop becomes a handful of vector instructions. For the same reason the
innermost loops count to the block's own width: a constant sixteen would be unrolled before it could become vectors, and
run at a quarter of the speed.
Slow things (envelopes, drift, cutoffs) are decided every ``GRID`` frames, counted from each note's own attack.
"""

from collections.abc import Callable
from typing import Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from studio.audio.kernels import kernel

LANES = 16
"""Notes computed together: one vector of float32."""

GRID = 32
"""Frames between two decisions of the slow controls."""

SILENT = 8e-5
"""Envelope level, −82 dB, below which a released note is over."""

LaneBlock = NDArray[np.float32]

Tone: TypeAlias = Any
"""The parameters of an instrument as its family's kernel sees them: a named tuple of floats, made from the declaration."""


class Batch(NamedTuple):
    """Up to ``LANES`` notes as kernels see them; each array has LANES entries, unused lanes repeat the last note.

    Attributes:
        used: Lanes that hold a note.
        frequency_hz: Pitch of each.
        slide_semitones: Where it glides from, relative to its pitch; 0 for a plain attack.
        strength: Velocity, 0 to 1.
        hold: Frames it is held.
        seed: Decides phases, drift and noise.
        tight: 1 for a damped articulation ("mute", "staccato"), else 0.
        legato: 1 for a note that is slurred to the one before, else 0.
    """

    used: int
    frequency_hz: NDArray[np.float64]
    slide_semitones: NDArray[np.float64]
    strength: NDArray[np.float64]
    hold: NDArray[np.int64]
    seed: NDArray[np.int64]
    tight: NDArray[np.float64]
    legato: NDArray[np.float64]


@kernel
def random_unit(seed: int, index: int) -> float:
    """A number from 0 to 1 that belongs to a note and a purpose (an integer hash; Steele et al. 2014, SplitMix64)."""
    mixed = np.uint64(seed) * np.uint64(0x9E3779B97F4A7C15) + np.uint64(index + 1) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    mixed = mixed ^ (mixed >> np.uint64(31))
    return (mixed >> np.uint64(11)) / 9007199254740992.0


@kernel
def clear(block: LaneBlock) -> None:
    """Silence a lane block."""
    samples = block.reshape(block.size)
    for index in range(samples.size):
        samples[index] = 0.0


@kernel
def add_saws(left: LaneBlock, right: LaneBlock, phase: LaneBlock, step: LaneBlock, gains: NDArray[np.float32]) -> None:
    """Add one saw per row of ``phase``, band-limited by polyBLEP (Välimäki & Pekonen 2012), and advance the phases.

    Args:
        left: Block of the left channel.
        right: Block of the right channel.
        phase: (players, LANES), 0 to 1.
        step: (players, LANES), phase per frame, below 0.5.
        gains: (2, players, LANES) level at the left and the right.
    """
    lanes = left.shape[1]
    one = np.float32(1.0)
    two = np.float32(2.0)
    inverse = np.empty(LANES, np.float32)
    for player in range(phase.shape[0]):
        for lane in range(lanes):
            inverse[lane] = one / step[player, lane]
        for frame in range(left.shape[0]):
            # Counted from the block's first frame rather than the last one: no frame waits for the one before.
            elapsed = np.float32(frame)
            for lane in range(lanes):
                now = phase[player, lane] + elapsed * step[player, lane]
                now = now - np.floor(now)
                after_jump = min(now * inverse[lane], one) - one
                before_jump = max((now - one) * inverse[lane], -one) + one
                value = two * now - one + after_jump * after_jump - before_jump * before_jump
                left[frame, lane] += gains[0, player, lane] * value
                right[frame, lane] += gains[1, player, lane] * value
        advance(phase[player], step[player], left.shape[0])


@kernel
def add_pulses(
    left: LaneBlock, right: LaneBlock, phase: LaneBlock, step: LaneBlock, gains: NDArray[np.float32], pulse_width: float
) -> None:
    """Add one pulse per row of ``phase``: a saw less the same saw ``pulse_width`` of a period later."""
    lanes = left.shape[1]
    one = np.float32(1.0)
    two = np.float32(2.0)
    offset = np.float32(pulse_width)
    inverse = np.empty(LANES, np.float32)
    for player in range(phase.shape[0]):
        for lane in range(lanes):
            inverse[lane] = one / step[player, lane]
        for frame in range(left.shape[0]):
            elapsed = np.float32(frame)
            for lane in range(lanes):
                now = phase[player, lane] + elapsed * step[player, lane]
                now = now - np.floor(now)
                after_jump = min(now * inverse[lane], one) - one
                before_jump = max((now - one) * inverse[lane], -one) + one
                value = two * now + after_jump * after_jump - before_jump * before_jump
                later = now + offset
                later = later - np.floor(later)
                after_jump = min(later * inverse[lane], one) - one
                before_jump = max((later - one) * inverse[lane], -one) + one
                value -= two * later + after_jump * after_jump - before_jump * before_jump
                left[frame, lane] += gains[0, player, lane] * value
                right[frame, lane] += gains[1, player, lane] * value
        advance(phase[player], step[player], left.shape[0])


@kernel
def advance(phase: NDArray[np.float32], step: NDArray[np.float32], frames: int) -> None:
    """Move (LANES,) phases on by a number of frames."""
    lanes = phase.shape[0]
    elapsed = np.float32(frames)
    for lane in range(lanes):
        now = phase[lane] + elapsed * step[lane]
        phase[lane] = now - np.floor(now)


@kernel
def sine_of_turns(turns: np.float32) -> np.float32:
    """sin(2π·turns) for any small number of turns; a polynomial of degree 9, within 1e-6."""
    half = np.float32(0.5)
    wrapped = turns - np.floor(turns + half)
    folded = half - np.abs(wrapped)
    folded = np.copysign(min(np.abs(wrapped), folded), wrapped)
    square = folded * folded
    series = np.float32(-76.5496568) + square * np.float32(39.5358137)
    series = np.float32(-41.3416549) + square * (np.float32(81.6009982) + square * series)
    sine: np.float32 = folded * (np.float32(6.28318516) + square * series)
    return sine


@kernel
def add_sine(left: LaneBlock, right: LaneBlock, phase: NDArray[np.float32], step: NDArray[np.float32], gain: float) -> None:
    """Add a sine to both channels and advance its phase, 0 to 1."""
    lanes = left.shape[1]
    level = np.float32(gain)
    for frame in range(left.shape[0]):
        elapsed = np.float32(frame)
        for lane in range(lanes):
            value = level * sine_of_turns(phase[lane] + elapsed * step[lane])
            left[frame, lane] += value
            right[frame, lane] += value
    advance(phase, step, left.shape[0])


@kernel
def add_noise(left: LaneBlock, right: LaneBlock, states: NDArray[np.int32], level: NDArray[np.float32]) -> None:
    """Add white noise, another one on each side (linear congruential, Numerical Recipes).

    Args:
        left: Block of the left channel.
        right: Block of the right channel.
        states: (2, LANES) generators.
        level: (LANES,) peak of the noise.
    """
    lanes = left.shape[1]
    scale = np.float32(1.0 / 2**31)
    for frame in range(left.shape[0]):
        for lane in range(lanes):
            drawn = np.int32(states[0, lane] * np.int32(1664525) + np.int32(1013904223))
            states[0, lane] = drawn
            left[frame, lane] += level[lane] * scale * np.float32(drawn)
        for lane in range(lanes):
            drawn = np.int32(states[1, lane] * np.int32(1664525) + np.int32(1013904223))
            states[1, lane] = drawn
            right[frame, lane] += level[lane] * scale * np.float32(drawn)


@kernel
def saturate(block: LaneBlock, drive: float) -> None:
    """Bend peaks like a tape: a cubic of slope 1 at zero, so that quiet notes keep their level, flat from ±1.5 on."""
    gain = np.float32(drive)
    makeup = np.float32(1.0 / drive)
    limit = np.float32(1.5)
    cubic = np.float32(4.0 / 27.0)
    samples = block.reshape(block.size)
    for index in range(samples.size):
        value = min(max(gain * samples[index], -limit), limit)
        samples[index] = makeup * (value - cubic * value * value * value)


@kernel
def halve_rate(doubled: LaneBlock, block: LaneBlock, states: NDArray[np.float32]) -> None:
    """Filter a block of twice the rate and keep every other frame (polyphase all-pass half-band, Regalia et al. 1988).

    An elliptic filter of order 13: 80 dB stop band, transition 0.05 of the lower rate.

    Args:
        doubled: (2 · frames, LANES).
        block: (frames, LANES), written.
        states: (8 · LANES,) memory: for each branch what entered its all-pass sections last, and what left the last one.
    """
    lanes = block.shape[1]
    half = np.float32(0.5)
    a0, a1, a2 = np.float32(0.06029739), np.float32(0.41259072), np.float32(0.77271566)
    b0, b1, b2 = np.float32(0.21597144), np.float32(0.60435863), np.float32(0.92388614)
    for frame in range(block.shape[0]):
        for lane in range(lanes):
            entered = doubled[2 * frame + 1, lane]
            first = a0 * (entered - states[1 * LANES + lane]) + states[0 * LANES + lane]
            second = a1 * (first - states[2 * LANES + lane]) + states[1 * LANES + lane]
            third = a2 * (second - states[3 * LANES + lane]) + states[2 * LANES + lane]
            states[0 * LANES + lane] = entered
            states[1 * LANES + lane] = first
            states[2 * LANES + lane] = second
            states[3 * LANES + lane] = third
            block[frame, lane] = half * third
        for lane in range(lanes):
            entered = doubled[2 * frame, lane]
            first = b0 * (entered - states[5 * LANES + lane]) + states[4 * LANES + lane]
            second = b1 * (first - states[6 * LANES + lane]) + states[5 * LANES + lane]
            third = b2 * (second - states[7 * LANES + lane]) + states[6 * LANES + lane]
            states[4 * LANES + lane] = entered
            states[5 * LANES + lane] = first
            states[6 * LANES + lane] = second
            states[7 * LANES + lane] = third
            block[frame, lane] += half * third


@kernel
def low_pass(left: LaneBlock, right: LaneBlock, states: NDArray[np.float32], coefficients: NDArray[np.float32]) -> None:
    """A zero-delay state-variable low-pass of two poles (Simper 2013, "linear trapezoidal SVF").

    Both sides in one loop: while one waits for its own last frame, the other is computed.

    Args:
        left: Filtered in place.
        right: Filtered in place.
        states: (4 · LANES,) memory.
        coefficients: (3 · LANES,) from :func:`tune_low_pass`.
    """
    lanes = left.shape[1]
    for frame in range(left.shape[0]):
        for lane in range(lanes):
            band_state = states[lane]
            low_state = states[LANES + lane]
            difference = left[frame, lane] - low_state
            band = coefficients[lane] * band_state + coefficients[LANES + lane] * difference
            low = low_state + coefficients[LANES + lane] * band_state + coefficients[2 * LANES + lane] * difference
            states[lane] = band + band - band_state
            states[LANES + lane] = low + low - low_state
            left[frame, lane] = low
        for lane in range(lanes):
            band_state = states[2 * LANES + lane]
            low_state = states[3 * LANES + lane]
            difference = right[frame, lane] - low_state
            band = coefficients[lane] * band_state + coefficients[LANES + lane] * difference
            low = low_state + coefficients[LANES + lane] * band_state + coefficients[2 * LANES + lane] * difference
            states[2 * LANES + lane] = band + band - band_state
            states[3 * LANES + lane] = low + low - low_state
            right[frame, lane] = low


@kernel
def tune_low_pass(coefficients: NDArray[np.float32], lane: int, warped: float, damping: float) -> None:
    """Set one lane's coefficients of :func:`low_pass`.

    Args:
        coefficients: (3 · LANES,), written.
        lane: Which.
        warped: tan(π · corner / sample rate).
        damping: 1/Q.
    """
    first = 1.0 / (1.0 + warped * (warped + damping))
    coefficients[lane] = first
    coefficients[LANES + lane] = warped * first
    coefficients[2 * LANES + lane] = warped * warped * first


@kernel
def equalise(left: LaneBlock, right: LaneBlock, states: NDArray[np.float32], biquads: NDArray[np.float32]) -> None:
    """Run both sides through biquads in series (transposed direct form II), the same in every lane.

    Args:
        left: Filtered in place.
        right: Filtered in place.
        states: (biquads · 4 · LANES,) memory.
        biquads: (biquads, 5): b0 b1 b2 a1 a2, a0 being 1.
    """
    for index in range(biquads.shape[0]):
        first = index * 4 * LANES
        _biquad(left, right, states[first : first + 4 * LANES], biquads[index])


@kernel
def _biquad(left: LaneBlock, right: LaneBlock, states: NDArray[np.float32], coefficients: NDArray[np.float32]) -> None:
    lanes = left.shape[1]
    b0, b1, b2, a1, a2 = coefficients[0], coefficients[1], coefficients[2], coefficients[3], coefficients[4]
    for frame in range(left.shape[0]):
        for lane in range(lanes):
            dry = left[frame, lane]
            wet = b0 * dry + states[lane]
            states[lane] = b1 * dry - a1 * wet + states[LANES + lane]
            states[LANES + lane] = b2 * dry - a2 * wet
            left[frame, lane] = wet
        for lane in range(lanes):
            dry = right[frame, lane]
            wet = b0 * dry + states[2 * LANES + lane]
            states[2 * LANES + lane] = b1 * dry - a1 * wet + states[3 * LANES + lane]
            states[3 * LANES + lane] = b2 * dry - a2 * wet
            right[frame, lane] = wet


@kernel
def amplify(block: LaneBlock, before: NDArray[np.float32], after: NDArray[np.float32]) -> None:
    """Multiply each lane by a gain that moves in a straight line from ``before`` to ``after`` over the block."""
    lanes = block.shape[1]
    share = np.float32(1.0 / block.shape[0])
    for frame in range(block.shape[0]):
        position = np.float32(frame) * share
        for lane in range(lanes):
            block[frame, lane] *= before[lane] + position * (after[lane] - before[lane])


@kernel
def write_lane(sound: NDArray[np.float32], start: int, left: LaneBlock, right: LaneBlock, lane: int) -> None:
    """Copy one lane's block into its own (frames, 2) sound."""
    for frame in range(min(left.shape[0], sound.shape[0] - start)):
        sound[start + frame, 0] = left[frame, lane]
        sound[start + frame, 1] = right[frame, lane]


def render_lanes(
    kernel_function: Callable[..., None], batch: Batch, frames: int, tone: Tone, *tables: NDArray[np.float32]
) -> list[NDArray[np.float32]]:
    """Run a family's kernel on a batch.

    Args:
        kernel_function: Takes ``(sounds, lengths, batch, tone, *tables)`` and writes the first two.
        batch: The notes.
        frames: Longest that a note can last.
        tone: The parameters of the instrument.
        tables: What else the kernel wants.

    Returns:
        For each used lane (frames, 2), as long as the kernel found it to last.
    """
    sounds = tuple(np.empty((frames if lane < batch.used else 0, 2), dtype=np.float32) for lane in range(LANES))
    lengths = np.zeros(LANES, dtype=np.int64)
    kernel_function(sounds, lengths, batch, tone, *tables)
    return [sounds[lane][: lengths[lane]] for lane in range(batch.used)]
