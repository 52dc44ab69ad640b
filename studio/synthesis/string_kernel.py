"""A plucked string: a wave that runs along a delay line and loses a little at every turn."""

import math

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.kernels import kernel
from studio.synthesis.lanes import random_unit

_DAMPING_SHARE = 1.0 / (0.004 * SAMPLE_RATE)
"""Of the way to full damping that a finger goes in one frame: 4 ms."""

_INAUDIBLE = 1e-5
"""−100 dBFS."""

MonoSamples = NDArray[np.float32]
"""(frames,) one channel."""


@kernel
def add_string(
    target: MonoSamples,
    frequency_hz: float,
    hold: int,
    seed: int,
    sustain_seconds: float,
    release_seconds: float,
    dulling: float,
    pick_hz: float,
    pick_position: float,
    pick_noise: float,
    gain: float,
) -> None:
    """Add a plucked string to ``target`` (extended Karplus-Strong: Jaffe & Smith 1983).

    Args:
        target: (frames,), added to in place.
        frequency_hz: Pitch, exact to a fraction of a cent: the delay of every filter in the loop is made up for.
        hold: Frames until it is damped.
        seed: Decides the grain of the pick.
        sustain_seconds: Time in which the fundamental falls by 60 dB while held.
        release_seconds: The same once damped.
        dulling: Pole of the low-pass in the loop, 0 to 0.9: how much sooner high partials die.
        pick_hz: Corner of the low-pass on the pick: hard picks are bright.
        pick_position: Where it is picked, as a share of the string; mutes the partials with a node there.
        pick_noise: Share of noise in the pick, 0 to 1.
        gain: Linear level.
    """
    angle = 2.0 * math.pi * frequency_hz / SAMPLE_RATE
    filter_delay = math.atan2(dulling * math.sin(angle), 1.0 - dulling * math.cos(angle)) / angle
    filter_gain = (1.0 - dulling) / math.sqrt(1.0 - 2.0 * dulling * math.cos(angle) + dulling * dulling)
    period = SAMPLE_RATE / frequency_hz
    length = int(period - filter_delay - 0.4)
    fraction = period - filter_delay - length
    tuning = math.sin(0.5 * (1.0 - fraction) * angle) / math.sin(0.5 * (1.0 + fraction) * angle)
    held_loss = min(10.0 ** (-3.0 / (sustain_seconds * frequency_hz)) / filter_gain, 0.99999)
    damped_loss = 10.0 ** (-3.0 / (release_seconds * frequency_hz)) / filter_gain
    line = _pluck(length, period, seed, pick_hz, pick_position, pick_noise)
    low = 0.0
    shifted = 0.0
    before = 0.0
    position = 0
    keep = (1.0 - dulling) * held_loss
    damped = (1.0 - dulling) * min(damped_loss, held_loss)
    for frame in range(target.shape[0]):
        if frame >= hold:
            # A finger is soft: damping that sets in at once would click.
            keep += _DAMPING_SHARE * (damped - keep)
        value = line[position]
        low = keep * value + dulling * low
        shifted = tuning * (low - shifted) + before
        before = low
        line[position] = shifted
        position += 1
        if position == length:
            position = 0
        target[frame] += np.float32(gain * value)


@kernel
def _pluck(length: int, period: float, seed: int, pick_hz: float, pick_position: float, pick_noise: float) -> NDArray[np.float64]:
    """What is on the string when the pick has left it: (length,) of unit energy per partial, without a mean."""
    line = np.zeros(length, np.float64)
    comb = max(1, int(pick_position * period))
    corner = 1.0 - math.exp(-2.0 * math.pi * pick_hz / SAMPLE_RATE)
    for sample in range(length):
        line[sample] = pick_noise * (2.0 * random_unit(seed, 1000 + sample) - 1.0)
    line[0] += (1.0 - pick_noise) * math.sqrt(length)
    combed = np.zeros(length, np.float64)
    for sample in range(length):
        combed[sample] = line[sample] - 0.9 * line[(sample - comb) % length]
    for _ in range(2):
        low = combed[length - 1]
        for sample in range(length):
            low += corner * (combed[sample] - low)
            combed[sample] = low
    mean = combed.mean()
    energy = 1e-12
    for sample in range(length):
        combed[sample] -= mean
        energy += combed[sample] * combed[sample]
    return combed * (math.sqrt(length) * 0.25 / math.sqrt(energy))


@kernel
def filter_chain(samples: Samples, coefficients: NDArray[np.float32]) -> None:
    """Run a sound through biquads in series, in place.

    All filters in one loop over the frames: each waits only for itself, so they overlap in the processor.

    Args:
        samples: (frames, 2).
        coefficients: (biquads, 5): b0 b1 b2 a1 a2.
    """
    count = coefficients.shape[0]
    states = np.zeros((count, 4), np.float32)
    for frame in range(samples.shape[0]):
        left = samples[frame, 0]
        right = samples[frame, 1]
        for index in range(count):
            wet = coefficients[index, 0] * left + states[index, 0]
            states[index, 0] = coefficients[index, 1] * left - coefficients[index, 3] * wet + states[index, 1]
            states[index, 1] = coefficients[index, 2] * left - coefficients[index, 4] * wet
            left = wet
            wet = coefficients[index, 0] * right + states[index, 2]
            states[index, 2] = coefficients[index, 1] * right - coefficients[index, 3] * wet + states[index, 3]
            states[index, 3] = coefficients[index, 2] * right - coefficients[index, 4] * wet
            right = wet
        samples[frame, 0] = left
        samples[frame, 1] = right


@kernel
def shape_ends(samples: Samples, attack: int, hold: int, release_seconds: float) -> int:
    """Fade a (frames, 2) sound in over ``attack`` frames and out after ``hold``; returns how many frames are worth keeping.

    Args:
        samples: Changed in place.
        attack: Frames of a straight fade in.
        hold: Frame at which it is let go.
        release_seconds: Time in which it then dies by 60 dB.
    """
    for frame in range(min(attack, samples.shape[0])):
        level = np.float32(frame / attack)
        samples[frame, 0] *= level
        samples[frame, 1] *= level
    factor = math.exp(-6.9 / (release_seconds * SAMPLE_RATE))
    fall = 1.0
    for frame in range(hold, samples.shape[0]):
        fall *= factor
        samples[frame, 0] *= np.float32(fall)
        samples[frame, 1] *= np.float32(fall)
    last: int = samples.shape[0]
    while last > attack and max(abs(samples[last - 1, 0]), abs(samples[last - 1, 1])) < _INAUDIBLE:
        last -= 1
    return last
