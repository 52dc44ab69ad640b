"""Loudness as ears and broadcasters measure it: ITU-R BS.1770-5, EBU R 128, Tech 3341 and Tech 3342.

Filters are the standard's analogue prototypes taken to the clip's own sample rate, not its table for 48 kHz.
"""

import math

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.decibels import power_decibels
from studio.audio.kernels import paired_kernel
from studio.audio.sections import KEPT, next_frame
from studio.audio.true_peak import true_peak_dbtp

__all__ = [
    "LoudnessMeter",
    "integrated_lufs",
    "k_weighting",
    "loudness_of_powers",
    "range_of_powers",
    "true_peak_dbtp",
]

ABSOLUTE_GATE_LUFS = -70.0
"""Quieter than this is silence and counts for nothing."""

HOPS_PER_SECOND = 10

WEIGHTING_STATE = 2 * KEPT + 2
"""The size of the K-weighting state of two channels, the sums of their squares included."""

_Values = NDArray[np.float64]
_MOMENTARY_HOPS = 4
_SHORT_TERM_HOPS = 30
_OFFSET_LU = -0.691  # makes a 997 Hz sine read its own level
_RELATIVE_GATE_LU = -10.0
_RANGE_GATE_LU = -20.0
_AROUND = 1.41
_CHANNEL_WEIGHTS = {
    4: (1.0, 1.0, _AROUND, _AROUND),
    5: (1.0, 1.0, 1.0, _AROUND, _AROUND),
    6: (1.0, 1.0, 1.0, 0.0, _AROUND, _AROUND),
    7: (1.0, 1.0, 1.0, 0.0, _AROUND, _AROUND, _AROUND),
    8: (1.0, 1.0, 1.0, 0.0, _AROUND, _AROUND, _AROUND, _AROUND),
}
"""The weight of each channel's power (BS.1770-5 table 3), by their number; low effects do not count."""


def k_weighting(sample_rate: int) -> _Values:
    """The head's shelf and the low cut of BS.1770-5 for any sample rate.

    Returns:
        (10,) b0 b1 b2 a1 a2 of the shelf, then of the high-pass.
    """
    shelf_hz, shelf_db, shelf_q = 1681.974450955533, 3.999843853973347, 0.7071752369554196
    k = math.tan(math.pi * shelf_hz / sample_rate)
    high = 10.0 ** (shelf_db / 20.0)
    band = high**0.4996667741545416
    norm = 1.0 + k / shelf_q + k * k
    shelf = (
        (high + band * k / shelf_q + k * k) / norm,
        2.0 * (k * k - high) / norm,
        (high - band * k / shelf_q + k * k) / norm,
        2.0 * (k * k - 1.0) / norm,
        (1.0 - k / shelf_q + k * k) / norm,
    )
    cut_hz, cut_q = 38.13547087602444, 0.5003270373238773
    k = math.tan(math.pi * cut_hz / sample_rate)
    norm = 1.0 + k / cut_q + k * k
    cut = (1.0, -2.0, 1.0, 2.0 * (k * k - 1.0) / norm, (1.0 - k / cut_q + k * k) / norm)
    return np.array(shelf + cut)


@paired_kernel
def add_weighted_power(part: Samples, coefficients: _Values, state: _Values) -> None:
    """K-weight some frames and add their squares to the sums of left and right.

    Args:
        part: (frames, 2) float32.
        coefficients: From :func:`k_weighting`.
        state: (:data:`WEIGHTING_STATE`,) float64, carried over: what the shelf keeps, what the high-pass
            keeps, the two sums.
    """
    shelf = coefficients[0], coefficients[1], coefficients[2], coefficients[3], coefficients[4]
    cut = coefficients[5], coefficients[6], coefficients[7], coefficients[8], coefficients[9]
    shelved = state[0], state[1], state[2], state[3], state[4], state[5]
    weighted = state[6], state[7], state[8], state[9], state[10], state[11]
    left_sum, right_sum = state[12], state[13]
    for frame in range(part.shape[0]):
        shelved = next_frame(float(part[frame, 0]), float(part[frame, 1]), shelved, shelf)
        weighted = next_frame(shelved[0], shelved[1], weighted, cut)
        left, right = weighted[0], weighted[1]
        left_sum, right_sum = left_sum + left * left, right_sum + right * right
    state[0], state[1], state[2], state[3], state[4], state[5] = shelved
    state[6], state[7], state[8], state[9], state[10], state[11] = weighted
    state[12], state[13] = left_sum, right_sum


@paired_kernel
def _weighted_hops(
    samples: Samples, coefficients: _Values, hop_frames: int, begun: int, state: _Values, powers: _Values
) -> int:
    """Sum K-weighted power into hops.

    Args:
        samples: (frames, 2) float32.
        coefficients: From :func:`k_weighting`.
        hop_frames: Length of a hop.
        begun: How many frames the open hop has already.
        state: As of :func:`add_weighted_power`; its sums are those of the open hop.
        powers: Receives the mean square of each hop that is completed, both channels added.

    Returns:
        How many hops were completed.
    """
    hops = 0
    frame = 0
    while frame < samples.shape[0]:
        end = min(samples.shape[0], frame + hop_frames - begun)
        add_weighted_power(samples[frame:end], coefficients, state)
        begun += end - frame
        frame = end
        if begun == hop_frames:
            powers[hops] = (state[12] + state[13]) / hop_frames
            state[12] = state[13] = 0.0
            hops += 1
            begun = 0
    return hops


class LoudnessMeter:
    """Measures a sound that arrives block by block; memory grows by 80 bytes a second.

    Args:
        sample_rate: Frames per second of what will be added.
    """

    def __init__(self, sample_rate: int = SAMPLE_RATE) -> None:
        self._coefficients = k_weighting(sample_rate)
        self._hop_frames = round(sample_rate / HOPS_PER_SECOND)
        self._states: list[_Values] = []
        self._frames = 0
        self._powers: list[_Values] = []

    def add(self, block: Samples) -> None:
        """Hear the next block.

        Args:
            block: (frames, channels) float32, always as many channels, ordered as in a WAV file.
        """
        pairs = _pairs(block)
        if not self._states:
            self._states = [np.zeros(WEIGHTING_STATE) for _ in pairs]
        begun = self._frames % self._hop_frames
        summed = np.zeros((block.shape[0] + begun) // self._hop_frames)
        powers = np.empty(block.shape[0] // self._hop_frames + 1)
        for pair, state in zip(pairs, self._states, strict=True):
            hops = _weighted_hops(pair, self._coefficients, self._hop_frames, begun, state, powers)
            summed += powers[:hops]
        self._frames += block.shape[0]
        self._powers.append(summed)

    @property
    def hop_powers(self) -> _Values:
        """K-weighted mean square of every 100 ms so far, channels added."""
        return np.concatenate(self._powers) if self._powers else np.empty(0)

    @property
    def momentary_lufs(self) -> _Values:
        """Loudness of every 400 ms, one each 100 ms; −inf where there is silence."""
        return _lufs(_sliding_mean(self.hop_powers, _MOMENTARY_HOPS))

    @property
    def short_term_lufs(self) -> _Values:
        """Loudness of every 3 s, one each 100 ms; −inf where there is silence."""
        return _lufs(_sliding_mean(self.hop_powers, _SHORT_TERM_HOPS))

    @property
    def integrated_lufs(self) -> float | None:
        """Loudness of the whole, gated; None for silence and for less than 400 ms."""
        return loudness_of_powers(self.hop_powers)

    @property
    def range_lu(self) -> float | None:
        """Loudness range in LU (EBU Tech 3342); None for silence and for less than 3 s."""
        return range_of_powers(self.hop_powers)


def loudness_of_powers(hop_powers: _Values) -> float | None:
    """Integrated loudness of K-weighted mean squares of 100 ms each; None when nothing passes the gate.

    Args:
        hop_powers: (hops,) both channels added.
    """
    powers = _sliding_mean(hop_powers, _MOMENTARY_HOPS)
    powers = powers[_lufs(powers) >= ABSOLUTE_GATE_LUFS]
    if not powers.size:
        return None
    gate = _OFFSET_LU + power_decibels(float(powers.mean())) + _RELATIVE_GATE_LU
    return _OFFSET_LU + power_decibels(float(powers[_lufs(powers) >= gate].mean()))


def range_of_powers(hop_powers: _Values) -> float | None:
    """Loudness range of K-weighted mean squares of 100 ms each; None for silence and for less than 3 s.

    Args:
        hop_powers: (hops,) both channels added.
    """
    powers = _sliding_mean(hop_powers, _SHORT_TERM_HOPS)
    powers = powers[_lufs(powers) >= ABSOLUTE_GATE_LUFS]
    if not powers.size:
        return None
    gate = _OFFSET_LU + power_decibels(float(powers.mean())) + _RANGE_GATE_LU
    levels = np.sort(_lufs(powers))
    levels = levels[levels >= gate]
    soft, loud = (levels[round((levels.size - 1) * share)] for share in (0.10, 0.95))
    return float(loud - soft)


def integrated_lufs(samples: Samples, sample_rate: int = SAMPLE_RATE) -> float | None:
    """Measure the integrated loudness of a whole sound; None for silence and for less than 400 ms.

    Args:
        samples: (frames, channels) float32.
        sample_rate: Frames per second.
    """
    meter = LoudnessMeter(sample_rate)
    meter.add(samples)
    return meter.integrated_lufs


def _lufs(powers: _Values) -> _Values:
    levels = np.full(powers.shape, -np.inf)
    np.log10(powers, out=levels, where=powers > 0.0)
    return np.asarray(_OFFSET_LU + 10.0 * levels)


def _sliding_mean(values: _Values, width: int) -> _Values:
    if values.size < width:
        return np.empty(0)
    return np.asarray(np.lib.stride_tricks.sliding_window_view(values, width).mean(axis=1))


def _pairs(block: Samples) -> list[Samples]:
    """The channels two by two, each with its weight; a single one stands beside silence."""
    channels = block.shape[1]
    if channels == 2:
        return [np.ascontiguousarray(block, np.float32)]
    weights = np.array(_CHANNEL_WEIGHTS.get(channels, (1.0,) * channels))
    even = np.zeros((block.shape[0], channels + channels % 2), np.float32)
    even[:, :channels] = block * np.sqrt(weights)
    return [np.ascontiguousarray(even[:, first : first + 2]) for first in range(0, channels, 2)]
