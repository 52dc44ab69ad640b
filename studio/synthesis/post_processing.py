"""The last step of struck, bowed and sampled sounds: softens, band-limits, levels and trims them."""

import math

import numpy as np

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.kernels import kernel
from studio.synthesis.block_filters import second_order
from studio.synthesis.percussion_kernels import MODE_LANES, Channel, Settings
from studio.synthesis.scratch import walls

SILENCE = 9e-5
"""−81 dBFS: what follows the last sample above it is cut off."""

MASKED = 8e-4
"""−62 dB below its own peak, a sound is not heard any more beside anything else; it is faded out there."""

_FADE_FRAMES = 3072
_ONSET_FRAMES = 16

LONGEST_ANSWER = 256
"""Frames after which the impulse response of every roll-off has ended."""

_NOT_WORTH = 2e-5
"""−94 dB: where the end of an impulse response is cut off."""

# The dampings of the two pole pairs of a fourth-order Butterworth filter: 2 cos(π/8) and 2 cos(3π/8).
_FLAT, _RINGING = 1.8478, 0.7654


@kernel
def finish(left: Channel, right: Channel, rough: Channel, settings: Settings) -> tuple[int, float]:
    """Soften and band-limit a sound in place.

    Args:
        left: (frames,) float32, frames being a multiple of 64.
        right: (frames,) float32.
        rough: (at least twice :data:`LONGEST_ANSWER` + frames,) float32, overwritten.
        settings: (6,) float64: drive (0 clean), low cut in Hz, high cut in Hz (fourth order, 20000 is none),
            Hz below which the sound is mono, level left, level right; the louder channel shall peak at the
            larger of the two levels.

    Returns:
        How many frames are heard, and the gain that brings them to their peak.
    """
    drive, balance_left, balance_right = settings[0], np.float32(settings[4]), np.float32(settings[5])
    peak = _peak(left, right)
    frames = _sounding(left, right, peak * np.float32(0.5 * MASKED))
    frames = min(left.shape[0], (frames + MODE_LANES - 1) // MODE_LANES * MODE_LANES)
    left, right = left[:frames], right[:frames]
    _drive(left, right, np.float32((drive if drive > 0.0 else 1.0) / peak), drive > 0.0)
    middle, side = (
        rough[: LONGEST_ANSWER + frames],
        rough[LONGEST_ANSWER + frames : 2 * (LONGEST_ANSWER + frames)],
    )
    middle[:LONGEST_ANSWER] = side[:LONGEST_ANSWER] = np.float32(0.0)
    _cut_low(left, right, middle[LONGEST_ANSWER:], side[LONGEST_ANSWER:], settings[1], settings[3])
    answer = _answer(settings[2])
    _cut_high(middle, left, answer)
    _cut_high(side, right, answer)
    for frame in range(frames):
        one, other = left[frame] + right[frame], left[frame] - right[frame]
        left[frame], right[frame] = balance_left * one, balance_right * other
    for frame in range(_ONSET_FRAMES):
        left[frame] *= np.float32(frame / _ONSET_FRAMES)
        right[frame] *= np.float32(frame / _ONSET_FRAMES)
    gain = max(settings[4], settings[5]) / float(_peak(left, right))
    loudest = max(settings[4], settings[5])
    return _sounding(left, right, np.float32(max(MASKED * loudest, SILENCE) / gain)), gain


@kernel
def _drive(left: Channel, right: Channel, push: np.float32, bends: bool) -> None:
    """Multiply two channels and, if ``bends``, saturate them: a rational tanh, held at 1 above 3."""
    most, nine, cube = np.float32(3.0), np.float32(9.0), np.float32(27.0)
    for frame in range(left.shape[0]):
        left[frame] *= push
        right[frame] *= push
    if bends:
        for frame in range(left.shape[0]):
            one, other = min(most, max(-most, left[frame])), min(most, max(-most, right[frame]))
            left[frame] = one * (cube + one * one) / (cube + nine * one * one)
            right[frame] = other * (cube + other * other) / (cube + nine * other * other)


@kernel
def _cut_low(
    left: Channel, right: Channel, middle: Channel, side: Channel, middle_hz: float, side_hz: float
) -> None:
    """Half of the sum and half of the difference of two channels, each through a first-order high-pass."""
    pull = np.float32(1.0 - math.exp(-2.0 * math.pi * middle_hz / SAMPLE_RATE))
    side_pull = np.float32(1.0 - math.exp(-2.0 * math.pi * side_hz / SAMPLE_RATE))
    keep, side_keep, half = np.float32(1.0) - pull, np.float32(1.0) - side_pull, np.float32(0.5)
    low = side_low = np.float32(0.0)
    for frame in range(left.shape[0]):
        # A trace of direct current: numbers too small to be normal would take a hundred times as long.
        value = half * (left[frame] + right[frame]) + np.float32(1e-18)
        side_value = half * (left[frame] - right[frame]) + np.float32(1e-18)
        low = keep * low + pull * value
        side_low = side_keep * side_low + side_pull * side_value
        middle[frame], side[frame] = value - low, side_value - side_low


@kernel
def _answer(high_cut_hz: float) -> Channel:
    """The impulse response of a fourth-order Butterworth low-pass, backwards, without its inaudible end.

    20 kHz is no low-pass.
    """
    answer = np.zeros(LONGEST_ANSWER, np.float64)
    answer[0] = 1.0
    sections = np.zeros((2, 9), np.float64)
    second_order(sections[0], high_cut_hz, _FLAT, False)
    second_order(sections[1], high_cut_hz, _RINGING, False)
    for index in range(2 if high_cut_hz < 20000.0 else 0):
        section, one, other = sections[index], 0.0, 0.0
        for step in range(LONGEST_ANSWER):
            value = answer[step]
            answer[step] = section[6] * one + section[7] * other + section[8] * value
            after = section[0] * one + section[1] * other + section[2] * value
            other = section[3] * one + section[4] * other + section[5] * value
            one = after
    worth = 1
    for step in range(LONGEST_ANSWER):
        if abs(answer[step]) > _NOT_WORTH:
            worth = step + 1
    count = (worth + _ONSET_FRAMES - 1) // _ONSET_FRAMES * _ONSET_FRAMES
    backwards = np.zeros(count, np.float32)
    for step in range(worth):
        backwards[count - 1 - step] = np.float32(answer[step])
    return backwards


@kernel
def _cut_high(samples: Channel, target: Channel, answer: Channel) -> None:
    """Write what a filter makes of some frames, sixteen steps of its answer at a time.

    Args:
        samples: The frames, and before them :data:`LONGEST_ANSWER` more.
        target: (frames,) float32, a multiple of 64, written.
        answer: As of :func:`_answer`.
    """
    begun = LONGEST_ANSWER + 1 - answer.shape[0]
    for block in range(target.shape[0] // MODE_LANES):
        part = target[block * MODE_LANES : (block + 1) * MODE_LANES]
        for lane in range(MODE_LANES):
            part[lane] = np.float32(0.0)
        for first in range(0, answer.shape[0], _ONSET_FRAMES):
            some = answer[first : first + _ONSET_FRAMES]
            heard = samples[begun + block * MODE_LANES + first :][: MODE_LANES + _ONSET_FRAMES]
            for lane in range(MODE_LANES):
                total = part[lane]
                for step in range(_ONSET_FRAMES):
                    total += some[step] * heard[lane + step]
                part[lane] = total


@kernel
def _peak(left: Channel, right: Channel) -> np.float32:
    """The largest sample of two channels, of at least 1e-9; their frames are a multiple of 64."""
    tops = np.full(MODE_LANES, np.float32(1e-9))
    for block in range(left.shape[0] // MODE_LANES):
        one = left[block * MODE_LANES : (block + 1) * MODE_LANES]
        other = right[block * MODE_LANES : (block + 1) * MODE_LANES]
        for lane in range(MODE_LANES):
            larger = max(abs(one[lane]), abs(other[lane]))
            tops[lane] = max(tops[lane], larger)
    return np.float32(tops.max())


@kernel
def _sounding(left: Channel, right: Channel, threshold: np.float32) -> int:
    """The number of frames up to the last above a threshold."""
    frame = left.shape[0]
    while frame > _ONSET_FRAMES and abs(left[frame - 1]) < threshold and abs(right[frame - 1]) < threshold:
        frame -= 1
    return int(frame)


@kernel
def interleave(left: Channel, right: Channel, output: Samples, gain: float) -> None:
    """Write a finished sound at its level, and fade its end.

    Args:
        left: At least as many frames as the output.
        right: The same.
        output: (frames, 2) float32, written.
        gain: As :func:`finish` gave it.
    """
    frames = output.shape[0]
    level = np.float32(gain)
    for frame in range(frames):
        output[frame, 0] = level * left[frame]
        output[frame, 1] = level * right[frame]
    fade = min(frames // 4, _FADE_FRAMES)
    for step in range(fade):
        remaining = np.float32((step / fade) * (step / fade))
        output[frames - 1 - step, 0] *= remaining
        output[frames - 1 - step, 1] *= remaining


def finished(left: Channel, right: Channel, settings: tuple[float, ...]) -> Samples:
    """:func:`finish` and :func:`interleave` into a new array of just the frames that sound.

    Args:
        left: (frames,), used up.
        right: (frames,), used up.
        settings: As of :func:`finish`.
    """
    frames, gain = finish(
        left, right, walls(2 * (LONGEST_ANSWER + len(left))), np.array(settings, np.float64)
    )
    output = np.empty((frames, 2), np.float32)
    interleave(left, right, output, gain)
    return output
