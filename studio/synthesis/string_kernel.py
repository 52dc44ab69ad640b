"""A plucked string: a wave that runs along a delay line and loses a little at every turn.

A turn takes longer than sixteen samples, so sixteen can be worked on at once: what the losses make of them is
a fixed matrix times them and times where the losses' filters stood before.
"""

import math

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.kernels import kernel
from studio.synthesis.simd_voices import random_unit

LANES = 16
"""Samples that take a turn together."""

_DAMPING_SHARE = 1.0 / (0.004 * SAMPLE_RATE)
"""The share of full damping that a finger adds in one frame: it takes 4 ms."""

_INAUDIBLE = 1e-5
"""−100 dBFS: anything softer at the end is cut off."""

BEND_GRID = 32
"""Frames between two values of the speed at which a string is read."""

MonoSamples = NDArray[np.float32]
"""(frames,) one channel."""


@kernel
def turn_frames(frequency_hz: float, dulling: float) -> tuple[int, float]:
    """The time of a turn of a string's wave: whole frames, and the fraction that the loop's all-pass adds.

    Args:
        frequency_hz: Pitch; high strings take at least two frames.
        dulling: As of :func:`ring`.
    """
    angle = 2.0 * math.pi * frequency_hz / SAMPLE_RATE
    filter_delay = math.atan2(dulling * math.sin(angle), 1.0 - dulling * math.cos(angle)) / angle
    period = SAMPLE_RATE / frequency_hz
    length = max(2, int(period - filter_delay - 0.4))
    return length, period - filter_delay - length


@kernel
def pluck(excitation: MonoSamples, length: int, seed: int, pick: NDArray[np.float64], gain: float) -> None:
    """Write what is on a string when the pick has left it, without a mean, the same energy for every partial.

    Args:
        excitation: (at least length,), its first frames written.
        length: As of :func:`turn_frames`.
        seed: Decides the grain of the pick.
        pick: (4,) float64: corner of the low-pass on it in Hz (hard picks are bright), where it strikes in
            frames along the turn (partials with a node there are muted), share of noise in it, 0 to 1, and
            the length of the turn in frames.
        gain: Linear level.
    """
    corner = 1.0 - math.exp(-2.0 * math.pi * pick[0] / SAMPLE_RATE)
    comb, noise = max(1, int(pick[1])), pick[2]
    line, combed = np.empty(length, np.float64), np.empty(length, np.float64)
    for sample in range(length):
        line[sample] = noise * (2.0 * random_unit(seed, 1000 + sample) - 1.0)
    line[0] += (1.0 - noise) * math.sqrt(length)
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
    level = gain * math.sqrt(length) * 0.25 / math.sqrt(energy)
    for sample in range(length):
        excitation[sample] = np.float32(level * combed[sample])


@kernel
def ring(
    wave: MonoSamples,
    frequency_hz: float,
    hold: int,
    sustain_seconds: float,
    release_seconds: float,
    dulling: float,
) -> None:
    """Let a string ring that was plucked (extended Karplus-Strong: Jaffe & Smith 1983).

    Args:
        wave: (frames and 32 + its turn more,), changed in place: at first what excites the string, then what
            is heard of it.
        frequency_hz: Pitch, exact to a fraction of a cent: the delay of the loop's filters is made up for.
        hold: Frames until it is damped.
        sustain_seconds: Time in which the fundamental falls by 60 dB while held.
        release_seconds: The same once damped.
        dulling: Pole of the low-pass in the loop, 0 to 0.9: how much sooner high partials die.
    """
    length, fraction = turn_frames(frequency_hz, dulling)
    angle = 2.0 * math.pi * frequency_hz / SAMPLE_RATE
    tuning = math.sin(0.5 * (1.0 - fraction) * angle) / math.sin(0.5 * (1.0 + fraction) * angle)
    filter_gain = (1.0 - dulling) / math.sqrt(1.0 - 2.0 * dulling * math.cos(angle) + dulling * dulling)
    held_loss = min(10.0 ** (-3.0 / (sustain_seconds * frequency_hz)) / filter_gain, 0.99999)
    damped_loss = min(10.0 ** (-3.0 / (release_seconds * frequency_hz)) / filter_gain, held_loss)
    matrix = np.zeros((LANES, LANES), np.float32)
    from_wave, from_before = np.empty(LANES, np.float32), np.empty(LANES, np.float32)
    _answers(matrix, from_wave, from_before, tuning, dulling)
    keep, damped = (1.0 - dulling) * held_loss, (1.0 - dulling) * damped_loss
    step = min(LANES, length)
    fall = np.empty(LANES, np.float64)
    for lane in range(LANES):
        fall[lane] = (1.0 - _DAMPING_SHARE) ** (lane + 1)
    whole = (1.0 - _DAMPING_SHARE) ** step
    taken, turned = np.empty(LANES, np.float32), np.empty(LANES, np.float32)
    shifted = before = low = np.float32(0.0)
    pull, pole = np.float32(tuning), np.float32(dulling)
    for start in range(0, wave.shape[0] - length - LANES, step):
        source, target = wave[start : start + LANES], wave[start + length : start + length + LANES]
        if start < hold:
            for lane in range(LANES):
                taken[lane] = np.float32(keep) * source[lane]
        else:
            # A finger is soft: damping that sets in at once would click.
            for lane in range(LANES):
                taken[lane] = np.float32(damped + (keep - damped) * fall[lane]) * source[lane]
            keep = damped + (keep - damped) * whole
        entering = before - pull * shifted
        for lane in range(LANES):
            total = entering * from_wave[lane] + low * from_before[lane]
            for place in range(LANES):
                total += matrix[place, lane] * taken[place]
            turned[lane] = total
        for lane in range(step):
            target[lane] += turned[lane]
        before, low = taken[step - 1], turned[step - 1]
        shifted = low - pole * turned[step - 2]


@kernel
def _answers(
    matrix: NDArray[np.float32],
    from_wave: MonoSamples,
    from_before: MonoSamples,
    tuning: float,
    dulling: float,
) -> None:
    """Find the response of an all-pass, then a one-pole low-pass, to sixteen samples and to their states."""
    shifted = low = before = 0.0
    for step in range(LANES):
        value = 1.0 if step == 0 else 0.0
        shifted = tuning * (value - shifted) + before
        low = shifted + dulling * low
        before = value
        for place in range(LANES - step):
            matrix[place, place + step] = np.float32(low)
        from_before[step] = np.float32(dulling ** (step + 1))
    shifted, low = 1.0, 0.0
    for step in range(LANES):
        low = shifted + dulling * low
        from_wave[step] = np.float32(low)
        shifted *= -tuning


@kernel
def bend(wave: MonoSamples, speeds: NDArray[np.float64]) -> MonoSamples:
    """A string read at a speed that varies, as under a finger that shakes or slides; (frames,) to (frames,).

    Four-point, third-order Hermite interpolation (Niemitalo, "Polynomial Interpolators", 2001).

    Args:
        wave: What is bent.
        speeds: Frames of it per frame, every :data:`BEND_GRID` frames, one more than fit into the wave.
    """
    frames = wave.shape[0]
    bent = np.zeros(frames, np.float32)
    begun = 0.0
    half, two, most = np.float32(0.5), np.float32(2.0), np.float32(2.5)
    for place in range(frames // BEND_GRID):
        speed, change = speeds[place], (speeds[place + 1] - speeds[place]) / BEND_GRID
        target = bent[place * BEND_GRID : (place + 1) * BEND_GRID]
        if begun + BEND_GRID * max(speed, speeds[place + 1]) + 3.0 >= frames:
            break
        for lane in range(BEND_GRID):
            position = begun + lane * (speed + 0.5 * change * (lane - 1))
            here = int(position)
            a, b, c, d = wave[max(0, here - 1)], wave[here], wave[here + 1], wave[here + 2]
            part = np.float32(position - here)
            cubic = half * (d - a) + (half + np.float32(1.0)) * (b - c)
            curve = a - most * b + two * c - half * d
            target[lane] = ((cubic * part + curve) * part + half * (c - a)) * part + b
        begun += BEND_GRID * (speed + 0.5 * change * (BEND_GRID - 1))
    return bent


@kernel
def filter_chain(planes: NDArray[np.float32], coefficients: NDArray[np.float32]) -> None:
    """Run a sound through biquads in series, in place.

    All filters in one loop over the frames: each waits only for itself, so they overlap in the processor.

    Args:
        planes: (1 or 2, frames).
        coefficients: (biquads, 5): b0 b1 b2 a1 a2.
    """
    count = coefficients.shape[0]
    states = np.zeros((count, 4), np.float32)
    first, last = planes[0], planes[planes.shape[0] - 1]
    if planes.shape[0] == 1:
        for frame in range(first.shape[0]):
            value = first[frame]
            for index in range(count):
                wet = coefficients[index, 0] * value + states[index, 0]
                states[index, 0] = (
                    coefficients[index, 1] * value - coefficients[index, 3] * wet + states[index, 1]
                )
                states[index, 1] = coefficients[index, 2] * value - coefficients[index, 4] * wet
                value = wet
            first[frame] = value
        return
    for frame in range(first.shape[0]):
        left, right = first[frame], last[frame]
        for index in range(count):
            wet = coefficients[index, 0] * left + states[index, 0]
            states[index, 0] = coefficients[index, 1] * left - coefficients[index, 3] * wet + states[index, 1]
            states[index, 1] = coefficients[index, 2] * left - coefficients[index, 4] * wet
            left = wet
            wet = coefficients[index, 0] * right + states[index, 2]
            states[index, 2] = (
                coefficients[index, 1] * right - coefficients[index, 3] * wet + states[index, 3]
            )
            states[index, 3] = coefficients[index, 2] * right - coefficients[index, 4] * wet
            right = wet
        first[frame], last[frame] = left, right


@kernel
def blend(
    first: MonoSamples, second: MonoSamples, shape: NDArray[np.float64], attack: int, hold: int
) -> Samples:
    """Two strings as left and right, faded at both ends; as many frames as are worth keeping, (frames, 2).

    Args:
        first: (frames,), the one that leans left.
        second: (frames,), the one that leans right.
        shape: (3,) float64: level of each on its own side, on the other side, and the seconds in which they
            die by 60 dB once they are let go.
        attack: Frames of a straight fade in.
        hold: Frame at which they are let go.
    """
    frames = first.shape[0]
    near, far = np.float32(shape[0]), np.float32(shape[1])
    samples = np.empty((frames, 2), np.float32)
    for frame in range(frames):
        samples[frame, 0] = near * first[frame] + far * second[frame]
        samples[frame, 1] = far * first[frame] + near * second[frame]
    return samples[: shape_ends(samples, attack, hold, shape[2])]


@kernel
def shape_ends(samples: Samples, attack: int, hold: int, release_seconds: float) -> int:
    """Fade a (frames, 2) sound in and out; returns how many frames are worth keeping.

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
    falls = np.empty(LANES, np.float32)
    for lane in range(LANES):
        falls[lane] = np.float32(factor ** (lane + 1))
    remaining = 1.0
    for start in range(hold, samples.shape[0], LANES):
        part, level = samples[start : start + LANES], np.float32(remaining)
        for lane in range(part.shape[0]):
            part[lane, 0] *= level * falls[lane]
            part[lane, 1] *= level * falls[lane]
        remaining *= factor**LANES
    last: int = samples.shape[0]
    while last > attack and max(abs(samples[last - 1, 0]), abs(samples[last - 1, 1])) < _INAUDIBLE:
        last -= 1
    return last
