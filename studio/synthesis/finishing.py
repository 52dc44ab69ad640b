"""The last step of every struck, bowed or sampled sound: softened, band-limited, levelled, cut where it is not heard any more."""

import numpy as np

from studio.audio.clip import Samples
from studio.audio.kernels import kernel
from studio.synthesis.block_filters import fill_matrix, filter_blocks, first_order, new_matrix, new_memory, second_order
from studio.synthesis.percussion_kernels import Channel, Settings

SILENCE = 9e-5
"""−81 dBFS: what follows the last sample above it is cut off."""

MASKED = 8e-4
"""−62 dB below its own peak, a sound is not heard any more beside anything else; it is faded out there."""

_FADE_FRAMES = 3072
_ONSET_FRAMES = 16

# The dampings of the two pole pairs of a fourth-order Butterworth filter: 2 cos(π/8) and 2 cos(3π/8).
_FLAT, _RINGING = 1.8478, 0.7654


@kernel
def finish(left: Channel, right: Channel, settings: Settings) -> tuple[int, float]:
    """Soften and band-limit a sound in place.

    Args:
        left: (frames,) float32, frames being a multiple of 16.
        right: (frames,) float32.
        settings: (6,) float64: drive (0 clean), low cut in Hz, high cut in Hz (fourth order, 20000 is none), Hz below
            which the sound is mono, level left, level right; the louder channel shall peak at the larger of the two levels.

    Returns:
        How many frames are heard, and the gain that brings them to their peak.
    """
    drive, balance_left, balance_right = settings[0], np.float32(settings[4]), np.float32(settings[5])
    peak = _peak(left, right)
    frames = _sounding(left, right, peak * np.float32(0.5 * MASKED))
    frames = min(left.shape[0], (frames + _ONSET_FRAMES - 1) // _ONSET_FRAMES * _ONSET_FRAMES)
    left, right = left[:frames], right[:frames]
    half, push = np.float32(0.5), np.float32((drive if drive > 0.0 else 1.0) / peak)
    most, nine, cube = np.float32(3.0), np.float32(9.0), np.float32(27.0)
    for frame in range(frames):
        one, other = push * left[frame], push * right[frame]
        if drive > 0.0:
            one, other = min(most, max(-most, one)), min(most, max(-most, other))
            one *= (cube + one * one) / (cube + nine * one * one)
            other *= (cube + other * other) / (cube + nine * other * other)
        left[frame], right[frame] = half * (one + other), half * (one - other)
    _filter(left, settings[1], settings[2])
    _filter(right, settings[3], settings[2])
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
def _filter(samples: Channel, low_cut_hz: float, high_cut_hz: float) -> None:
    """A first-order high-pass and, below 20 kHz, a fourth-order Butterworth low-pass in place."""
    sections, matrix = np.zeros((3, 9), np.float64), new_matrix()
    first_order(sections[0], low_cut_hz, True)
    used = 1
    if high_cut_hz < 20000.0:
        second_order(sections[1], high_cut_hz, _FLAT, False)
        second_order(sections[2], high_cut_hz, _RINGING, False)
        used = 3
    fill_matrix(matrix, sections[:used])
    filter_blocks(samples, matrix, new_memory())


@kernel
def _peak(left: Channel, right: Channel) -> np.float32:
    peak = np.float32(1e-9)
    for frame in range(left.shape[0]):
        peak = max(peak, abs(left[frame]), abs(right[frame]))
    return peak


@kernel
def _sounding(left: Channel, right: Channel, threshold: np.float32) -> int:
    """How many frames there are up to the last above a threshold."""
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
    frames, gain = finish(left, right, np.array(settings, np.float64))
    output = np.empty((frames, 2), np.float32)
    interleave(left, right, output, gain)
    return output
