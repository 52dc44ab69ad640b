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

_GROUP = 64
"""Frames worked on at a time."""

_TAPS_AT_ONCE = 16
"""Taps of a convolution that pass over them together."""

_REACH = 16
"""Frames of the group before that are kept: at least the taps per phase."""


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
    level_db += presence_db * _bump(frequency, presence_hz, 0.7) - 3.0 * _bump(
        frequency, 1.6 * presence_hz, 0.18
    )
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
def convolve(samples: MonoSamples, taps: NDArray[np.float32]) -> MonoSamples:
    """Filter with a short impulse response; (frames,) to (frames,)."""
    frames = samples.shape[0]
    count = (taps.shape[0] + _TAPS_AT_ONCE - 1) // _TAPS_AT_ONCE * _TAPS_AT_ONCE
    backwards = np.zeros(count, np.float32)
    for tap in range(taps.shape[0]):
        backwards[count - 1 - tap] = taps[tap]
    padded = np.zeros(frames + count + _GROUP, np.float32)
    padded[count - 1 : count - 1 + frames] = samples
    filtered = np.zeros((frames // _GROUP + 1) * _GROUP, np.float32)
    for group in range(frames // _GROUP + 1):
        target = filtered[group * _GROUP : (group + 1) * _GROUP]
        for first in range(count // _TAPS_AT_ONCE):
            some = backwards[first * _TAPS_AT_ONCE : (first + 1) * _TAPS_AT_ONCE]
            heard = padded[group * _GROUP + first * _TAPS_AT_ONCE :][: _GROUP + _TAPS_AT_ONCE]
            for lane in range(_GROUP):
                total = target[lane]
                for tap in range(_TAPS_AT_ONCE):
                    total += some[tap] * heard[lane + tap]
                target[lane] = total
    return filtered[:frames]


@kernel
def _clip(value: np.float32) -> np.float32:
    """A soft knee into a ceiling of ±1 (a cubic of slope 1.5 at zero)."""
    limited = min(max(value, np.float32(-1.0)), np.float32(1.0))
    return np.float32(0.5) * limited * (np.float32(3.0) - limited * limited)


@kernel
def overdrive(
    samples: MonoSamples, gain: float, tight_hz: float, bias: float, rates: NDArray[np.float32]
) -> MonoSamples:
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
    padded = np.zeros(frames + _REACH + 2 * _GROUP, np.float32)
    tight = np.float32(0.0)
    before = np.float32(0.0)
    for frame in range(frames):
        tight = keep * (tight + samples[frame] - before)
        before = samples[frame]
        padded[frame + _TAPS - 1] = tight + np.float32(0.25) * (samples[frame] - tight)
    first = np.float32(gain * _OVERSAMPLING)
    second = np.float32(1.0 + gain / 40.0)
    offset = np.float32(bias)
    rest = _clip(offset)
    backwards = rates[:, ::-1].copy()
    driven = np.zeros((_OVERSAMPLING, _REACH + _GROUP), np.float32)
    clipped = np.zeros((frames // _GROUP + 1) * _GROUP, np.float32)
    for group in range(frames // _GROUP + 1):
        target = clipped[group * _GROUP : (group + 1) * _GROUP]
        heard = padded[group * _GROUP : (group + 1) * _GROUP + _REACH]
        for phase in range(_OVERSAMPLING):
            row, taps = driven[phase], backwards[phase]
            # The end of the last group is what the taps of this one reach back to.
            for place in range(_REACH):
                row[place] = row[_GROUP + place]
            new = row[_REACH:]
            for lane in range(_GROUP):
                total = np.float32(0.0)
                for tap in range(_TAPS):
                    total += taps[tap] * heard[lane + tap]
                new[lane] = _clip(second * _clip(first * total) + offset) - rest
        for phase in range(_OVERSAMPLING):
            row, taps = driven[phase], backwards[_OVERSAMPLING - 1 - phase]
            for lane in range(_GROUP):
                total = target[lane]
                for tap in range(_TAPS):
                    total += taps[tap] * row[lane + _REACH + 1 - _TAPS + tap]
                target[lane] = total
    return clipped[:frames]
