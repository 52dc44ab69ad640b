"""Sixteen notes at once, one in each lane of the processor: the stages that instruments are built from.

A *lane block* is a (frames, SIDES · LANES) float32 array: a few frames of sixteen notes, in each row the left
sides and then the right sides. Every stage works on one lane block in place and keeps its memory in one flat
array, rows of LANES numbers at constant distances: only then does the compiler know that rows do not overlap,
and its innermost loop becomes a handful of vector instructions. For the same reason the innermost loops count
to the block's own width: a constant sixteen would be unrolled before it could become vectors, and run at a
quarter of the speed. Slow things (envelopes, drift, cutoffs) are decided every ``GRID`` frames, counted from
each note's own attack. A lane whose note has ended takes the next one.
"""

from typing import Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from studio.audio.kernels import kernel

LANES = 16
"""Notes computed together: one vector of float32."""

SIDES = 2
"""Left and right."""

GRID = 32
"""Frames between two decisions of the slow controls."""

SILENT = 4e-4
"""Envelope level, −68 dB, below which a released note is over: at most −80 dBFS."""

LaneBlock = NDArray[np.float32]

StereoFrames = NDArray[np.int64]
"""(frames,) both sides of a frame in one number, float32 each: it is copied in one move."""

Tone: TypeAlias = Any
"""The parameters of an instrument as its family's kernel sees them: a named tuple of floats."""


class Batch(NamedTuple):
    """Notes as kernels see them, each array with one entry for each; the longest sounding first.

    Attributes:
        start: Frame of the batch's common buffer at which the sound of each begins.
        frames: How long it sounds, a multiple of ``GRID``.
        frequency_hz: Pitch of each.
        slide_semitones: Where it glides from, relative to its pitch; 0 for a plain attack.
        strength: Velocity, 0 to 1.
        hold: Frames it is held.
        seed: Decides phases, drift and noise.
        tight: 1 for a damped articulation ("mute", "staccato"), else 0.
        legato: 1 for a note that is slurred to the one before, else 0.
    """

    start: NDArray[np.int64]
    frames: NDArray[np.int64]
    frequency_hz: NDArray[np.float64]
    slide_semitones: NDArray[np.float64]
    strength: NDArray[np.float64]
    hold: NDArray[np.int64]
    seed: NDArray[np.int64]
    tight: NDArray[np.float64]
    legato: NDArray[np.float64]


@kernel
def random_unit(seed: int, index: int) -> float:
    """A pseudorandom number from 0 to 1 for a note and a purpose (SplitMix64, Steele et al. 2014)."""
    mixed = np.uint64(seed) * np.uint64(0x9E3779B97F4A7C15) + np.uint64(index + 1) * np.uint64(
        0xBF58476D1CE4E5B9
    )
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
def power_of_two(exponent: np.float32) -> np.float32:
    """2 to any power from −15 to 15 within 0.02 cents, by vector arithmetic: a series, squared four times."""
    small = exponent * np.float32(0.6931472 / 16.0)
    series = np.float32(1.0) + small * np.float32(1.0 / 7.0)
    series = np.float32(1.0) + small * np.float32(1.0 / 6.0) * series
    series = np.float32(1.0) + small * np.float32(1.0 / 5.0) * series
    series = np.float32(1.0) + small * np.float32(1.0 / 4.0) * series
    series = np.float32(1.0) + small * np.float32(1.0 / 3.0) * series
    series = np.float32(1.0) + small * np.float32(1.0 / 2.0) * series
    series = np.float32(1.0) + small * series
    series = series * series
    series = series * series
    series = series * series
    power: np.float32 = series * series
    return power


@kernel
def tangent(angle: np.float32) -> np.float32:
    """The tangent of an angle from 0 to 1.4, a continued fraction within 1e-4 (Lambert 1768)."""
    square = angle * angle
    above = np.float32(945.0) + square * (square - np.float32(105.0))
    below = np.float32(945.0) + square * (np.float32(15.0) * square - np.float32(420.0))
    quotient: np.float32 = angle * above / below
    return quotient


@kernel
def add_saws(
    block: LaneBlock, phase: NDArray[np.int32], step: NDArray[np.int32], gains: NDArray[np.float32]
) -> None:
    """Add one saw per row of ``phase``, band-limited by polyBLEP, and advance the phases.

    PolyBLEP after Välimäki & Pekonen 2012. Phases are whole numbers, a turn being 2³²: they wrap by
    themselves and never drift. The jump lies at the wrap.

    Args:
        block: Added to.
        phase: (rows, LANES).
        step: (rows, LANES), phase per frame, positive: below half a turn.
        gains: (rows, SIDES · LANES).
    """
    lanes = phase.shape[1]
    one = np.float32(1.0)
    two = np.float32(2.0)
    scale = np.float32(1.0 / 2**31)
    inverse = np.empty(LANES, np.float32)
    for row in range(phase.shape[0]):
        for lane in range(lanes):
            inverse[lane] = one / np.float32(step[row, lane])
        for frame in range(block.shape[0]):
            # Counted from the block's first frame, so that no frame waits for the one before.
            elapsed = np.int32(frame)
            for lane in range(lanes):
                turn = np.float32(np.int32(phase[row, lane] + np.int32(elapsed * step[row, lane])))
                nearness = min(max(turn * inverse[lane], -one), one)
                value = turn * scale - nearness * (two - np.abs(nearness))
                block[frame, lane] += gains[row, lane] * value
                block[frame, LANES + lane] += gains[row, LANES + lane] * value
        elapsed = np.int32(block.shape[0])
        for lane in range(lanes):
            phase[row, lane] = np.int32(phase[row, lane] + np.int32(elapsed * step[row, lane]))


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
def add_sine(block: LaneBlock, phase: NDArray[np.float32], step: NDArray[np.float32], gain: float) -> None:
    """Add a sine to both sides and advance its phase, 0 to 1."""
    lanes = phase.shape[0]
    level = np.float32(gain)
    for frame in range(block.shape[0]):
        elapsed = np.float32(frame)
        for lane in range(lanes):
            value = level * sine_of_turns(phase[lane] + elapsed * step[lane])
            block[frame, lane] += value
            block[frame, LANES + lane] += value
    advance(phase, step, block.shape[0])


@kernel
def add_noise(block: LaneBlock, states: NDArray[np.int32], level: NDArray[np.float32]) -> None:
    """Add white noise, another one on each side (linear congruential, Numerical Recipes).

    Args:
        block: Added to.
        states: (SIDES · LANES,) generators.
        level: (SIDES · LANES,) peak of the noise.
    """
    columns = block.shape[1]
    scale = np.float32(1.0 / 2**31)
    for frame in range(block.shape[0]):
        for column in range(columns):
            drawn = np.int32(states[column] * np.int32(1664525) + np.int32(1013904223))
            states[column] = drawn
            block[frame, column] += level[column] * scale * np.float32(drawn)


@kernel
def saturate(block: LaneBlock, drive: float) -> None:
    """Saturate like a tape: a cubic of slope 1 at zero, which keeps quiet notes, and flat from ±1.5 on."""
    gain = np.float32(drive)
    makeup = np.float32(1.0 / drive)
    limit = np.float32(1.5)
    cubic = np.float32(4.0 / 27.0)
    samples = block.reshape(block.size)
    for index in range(samples.size):
        value = min(max(gain * samples[index], -limit), limit)
        samples[index] = makeup * (value - cubic * value * value * value)


_COLUMNS = SIDES * LANES


@kernel
def take_notes(
    notes: NDArray[np.int64], age: NDArray[np.int64], ages: NDArray[np.float32], following: int, batch: Batch
) -> int:
    """Advance every lane by one block; those whose note has ended take the next note, at age 0, or none.

    Args:
        notes: (LANES,) which note of the batch each lane plays, −1 for none; changed.
        age: (LANES,) frames since its attack; changed.
        ages: (LANES,) the same as the vectors want it, written.
        following: The first note that no lane has taken yet.
        batch: The notes.

    Returns:
        The first note that no lane has taken now.
    """
    for lane in range(LANES):
        age[lane] += GRID
        if notes[lane] < 0 or age[lane] >= batch.frames[notes[lane]]:
            notes[lane] = -1
            if following < batch.frames.shape[0]:
                notes[lane] = following
                age[lane] = 0
                following += 1
        ages[lane] = age[lane]
    return following


@kernel
def amplify(block: LaneBlock, gains: NDArray[np.float32], stereo: LaneBlock) -> None:
    """Write a block to ``stereo``, the two sides of each lane side by side.

    Args:
        block: What is heard, changed.
        gains: (2 · SIDES · LANES,) level at the block's start and at its end, with a straight line between.
        stereo: (frames, LANES · SIDES), written.
    """
    columns = block.shape[1]
    lanes = columns // SIDES
    share = np.float32(1.0 / block.shape[0])
    for frame in range(block.shape[0]):
        position = np.float32(frame) * share
        for column in range(columns):
            block[frame, column] *= gains[column] + position * (gains[_COLUMNS + column] - gains[column])
        for lane in range(lanes):
            stereo[frame, 2 * lane] = block[frame, lane]
            stereo[frame, 2 * lane + 1] = block[frame, LANES + lane]


@kernel
def write_lanes(
    sound: StereoFrames,
    stereo: NDArray[np.int64],
    notes: NDArray[np.int64],
    age: NDArray[np.int64],
    batch: Batch,
) -> None:
    """Copy each lane that plays a note to the note's place in the batch's buffer.

    Args:
        sound: The buffer.
        stereo: (GRID, LANES) both sides in one number.
        notes: (LANES,) which note of the batch each plays, −1 for none.
        age: (LANES,) frames since its attack.
        batch: The notes.
    """
    for lane in range(LANES):
        if notes[lane] >= 0:
            start = batch.start[notes[lane]] + age[lane]
            target = sound[start : start + GRID]
            for frame in range(target.shape[0]):
                target[frame] = stereo[frame, lane]
