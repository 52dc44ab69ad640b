"""A guitar amplifier and its loudspeakers: two stages that clip, four times oversampled, and a cabinet."""

import math
from functools import cache

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE
from studio.audio.kernels import kernel
from studio.synthesis.string_kernel import MonoSamples

_OVERSAMPLING = 4
_TAPS = 10
"""Taps per phase of the filter between the rates."""

_CABINET_TAPS = 320

_TILE = 512
"""Frames worked on at a time."""


@cache
def rate_filter() -> NDArray[np.float32]:
    """The low-pass between the rates, (oversampling, taps): a Kaiser window (β 7), 6 dB down at 19 kHz."""
    count = _OVERSAMPLING * _TAPS
    time = (np.arange(count) - (count - 1) / 2) / _OVERSAMPLING
    impulse = np.sinc(time * 0.86) * np.kaiser(count, 7.0)
    return np.ascontiguousarray((impulse / impulse.sum()).reshape(_TAPS, _OVERSAMPLING).T, dtype=np.float32)


@cache
def cabinet(low_hz: float, presence_hz: float, presence_db: float, high_hz: float) -> NDArray[np.float32]:
    """Impulse response of a closed box with a twelve-inch loudspeaker, minimum phase, (taps,).

    Args:
        low_hz: Below it the box gives no support: 18 dB per octave; just above it thumps.
        presence_hz: Where the cone breaks up and bites.
        presence_db: How much.
        high_hz: Above it the cone is too heavy to follow: 36 dB per octave.
    """
    size = 8192
    frequency = np.maximum(np.fft.rfftfreq(size, 1.0 / SAMPLE_RATE), 1.0)
    level_db = -10.0 * np.log10(1.0 + (low_hz / frequency) ** 6)
    level_db += 4.0 * _bump(frequency, 1.35 * low_hz, 0.5) - 4.5 * _bump(frequency, 420.0, 0.9)
    level_db += presence_db * _bump(frequency, presence_hz, 0.7) - 3.0 * _bump(frequency, 1.6 * presence_hz, 0.18)
    level_db -= 10.0 * np.log10(1.0 + (frequency / high_hz) ** 12)
    # The folded cepstrum of a magnitude is that of its minimum-phase response (Oppenheim & Schafer, ch. 13).
    cepstrum = np.fft.irfft(np.maximum(level_db, -110.0) * (math.log(10.0) / 20.0), size)
    cepstrum[1 : size // 2] *= 2.0
    cepstrum[size // 2 + 1 :] = 0.0
    impulse = np.fft.irfft(np.exp(np.fft.rfft(cepstrum)), size)[:_CABINET_TAPS]
    return (impulse * np.hanning(2 * _CABINET_TAPS)[_CABINET_TAPS:]).astype(np.float32)


def _bump(frequency: NDArray[np.float64], centre_hz: float, width_octaves: float) -> NDArray[np.float64]:
    return np.asarray(np.exp(-0.5 * (np.log2(frequency / centre_hz) / width_octaves) ** 2))


@kernel
def _accumulate(target: MonoSamples, source: MonoSamples, weight: np.float32) -> None:
    for frame in range(target.shape[0]):
        target[frame] += weight * source[frame]


@kernel
def convolve(samples: MonoSamples, taps: NDArray[np.float32]) -> MonoSamples:
    """Filter with a short impulse response; (frames,) to (frames,)."""
    frames = samples.shape[0]
    count = taps.shape[0]
    padded = np.zeros(frames + count, np.float32)
    padded[count:] = samples
    filtered = np.zeros(frames, np.float32)
    # A tile stays in the nearest cache while all taps pass over it.
    for start in range(0, frames, _TILE):
        end = min(start + _TILE, frames)
        target = filtered[start:end]
        for tap in range(count):
            _accumulate(target, padded[start + count - tap : end + count - tap], taps[tap])
    return filtered


@kernel
def _clip(value: np.float32) -> np.float32:
    """A soft knee into a ceiling of ±1 (a cubic of slope 1.5 at zero)."""
    limited = min(max(value, np.float32(-1.0)), np.float32(1.0))
    return np.float32(0.5) * limited * (np.float32(3.0) - limited * limited)


@kernel
def overdrive(samples: MonoSamples, gain: float, tight_hz: float, bias: float, rates: NDArray[np.float32]) -> MonoSamples:
    """Drive one channel through two clipping stages; (frames,) to (frames,), peaks near ±1.

    Args:
        samples: What the pick-up gives.
        gain: Of the first stage; the second has a third of it.
        tight_hz: Corner of the high-pass before them: lets low strings stay tight.
        bias: How unevenly the second stage clips.
        rates: From :func:`rate_filter`.
    """
    frames = samples.shape[0]
    keep = np.float32(math.exp(-2.0 * math.pi * tight_hz / SAMPLE_RATE))
    padded = np.zeros(frames + 2 * _TAPS, np.float32)
    tight = np.float32(0.0)
    before = np.float32(0.0)
    for frame in range(frames):
        tight = keep * (tight + samples[frame] - before)
        before = samples[frame]
        padded[frame + _TAPS] = tight + np.float32(0.25) * (samples[frame] - tight)
    first = np.float32(gain * _OVERSAMPLING)
    second = np.float32(1.0 + gain / 40.0)
    offset = np.float32(bias)
    rest = _clip(offset)
    driven = np.zeros((_OVERSAMPLING, _TILE + _TAPS), np.float32)
    clipped = np.zeros(frames, np.float32)
    for start in range(0, frames, _TILE):
        end = min(start + _TILE, frames)
        size = end - start
        target = clipped[start:end]
        for phase in range(_OVERSAMPLING):
            row = driven[phase]
            # The end of the last tile is what the taps of this one reach back to.
            row[:_TAPS] = row[_TILE:]
            row[_TAPS:] = np.float32(0.0)
            for tap in range(_TAPS):
                _accumulate(row[_TAPS : _TAPS + size], padded[start + _TAPS - tap : end + _TAPS - tap], first * rates[phase, tap])
            for frame in range(_TAPS, _TAPS + size):
                row[frame] = _clip(second * _clip(row[frame]) + offset) - rest
            for tap in range(_TAPS):
                _accumulate(target, row[_TAPS - tap : _TAPS - tap + size], rates[_OVERSAMPLING - 1 - phase, tap])
    return clipped
