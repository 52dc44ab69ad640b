"""Tempo and beats of any audio.

The onset strength is the rise of log band energies (spectral flux); how often it repeats is read from its
autocorrelation and its spectrum together, which agree only on the beat (Peeters 2007, "Template-based
estimation of time-varying tempo"); the period is then refined over the whole piece.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.analysis.spectrum import Floats, in_small_products, power_frames
from studio.audio.clip import SAMPLE_RATE

SLOWEST_BPM = 40.0
FASTEST_BPM = 230.0

HOP_FRAMES = 441
"""Frames between two looks at the bands: 10 ms."""

REACH_FRAMES = 512
"""Frames before and after a moment that its band energies take in."""

_WINDOW = 2 * REACH_FRAMES
HOPS_PER_SECOND = SAMPLE_RATE / HOP_FRAMES
_BANDS = 30
_LOW_BANDS = 5
_PREFERRED_BPM = 118.0
_PRIOR_OCTAVES = 0.7
_STEPS_PER_OCTAVE = 96
_REPEAT_WEIGHT = 0.5
_LOW_WEIGHT = 0.3
_LOW_PULSE_WEIGHT = 0.5
_DIVISION_WEIGHT = 1.0
_HARMONICS = 8
_SHORTEST_SECONDS = 2.0
_LEAST_CONFIDENCE = 0.12
_LEAST_ATTACK = (
    0.5  # natural logarithm of the rise of a band: a vibrato has 0.15, a soft hi-hat over a pad 0.6
)
_ATTACKS_PERCENTILE = 99.5
_ATTACK_FLOOR = 1e-3  # of the energy of all bands: 30 dB below it nothing counts as an attack
LEAD_HOPS = 1.2  # the window feels an onset this much before it comes


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The tempo and the beats of a sound.

    Attributes:
        tempo_bpm: Beats per minute; None where nothing repeats.
        confidence: 0 (could be anything) to 1 (a metronome).
        beats: Moments of the beats in seconds, ascending; empty without a tempo.
    """

    tempo_bpm: float | None
    confidence: float
    beats: NDArray[np.float64]


NO_RHYTHM = Rhythm(None, 0.0, np.zeros(0))


def rhythm_of(signal: Floats) -> Rhythm:
    """Find the tempo and the beats of a mono signal at 44.1 kHz."""
    return rhythm_from(band_energies(signal), signal.size)


def rhythm_from(energies: Floats, frames: int) -> Rhythm:
    """Find the tempo and the beats in what :func:`band_energies` found in a signal of so many frames."""
    if frames < _SHORTEST_SECONDS * SAMPLE_RATE or not _has_attacks(energies):
        return NO_RHYTHM
    return rhythm_in(*onset_strengths(energies))


def rhythm_in(onsets: Floats, low_onsets: Floats) -> Rhythm:
    """Find the tempo and the beats in what :func:`onset_strengths` found."""
    if onsets.std() <= 0:
        return NO_RHYTHM
    tempo_bpm = _likeliest(onsets, low_onsets)
    if tempo_bpm is None:
        return NO_RHYTHM
    tempo_bpm = _refined(onsets, tempo_bpm)
    likeness = _likeness(onsets, tempo_bpm)
    confidence = likeness[0]
    if likeness[:2][-1] < _LEAST_CONFIDENCE:  # what comes back at one distance only is chance
        return Rhythm(None, confidence, NO_RHYTHM.beats)
    beats = _beat_times(onsets + low_onsets, tempo_bpm)
    return Rhythm(tempo_bpm, confidence, beats)


def band_energies(signal: Floats) -> Floats:
    """(moments, bands) energy of a mono signal at 44.1 kHz, :data:`HOP_FRAMES` from moment to moment."""
    filters = _band_filters()
    return np.concatenate(
        [in_small_products(power, filters) for power in power_frames(signal, _WINDOW, HOP_FRAMES)]
    )


def onset_strengths(energies: Floats) -> tuple[Floats, Floats]:
    """Onset strength at each moment, in all bands and in the lowest, each without its slow drift."""
    mean = energies.mean()
    if mean <= 0 or not np.isfinite(mean):
        return np.zeros(1, np.float32), np.zeros(1, np.float32)
    level = np.log(energies / energies.mean(axis=0).clip(min=mean * 1e-4) + 1e-2)
    rise = np.maximum(level[2:] - level[:-2], 0)
    rise = np.concatenate([rise[:1] * 0, rise, rise[:1] * 0])
    return _detrended(rise.mean(axis=1)), _detrended(rise[:, :_LOW_BANDS].mean(axis=1))


def _has_attacks(energies: Floats) -> bool:
    """Return whether something begins in the sound; a vibrato or a drone only moves between near bands.

    A band rises where it has more than it and its neighbours had 20 ms before (Böck and Widmer 2013,
    "Maximum filter vibrato suppression for onset detection").
    """
    floor = max(_ATTACK_FLOOR * float(energies.mean()) * energies.shape[1], 1e-30)
    padded = np.pad(energies, ((0, 0), (1, 1)), mode="edge")
    around = np.maximum(np.maximum(padded[:, :-2], padded[:, 2:]), energies)
    rises = np.log((energies[2:] + floor) / (around[:-2] + floor)).max(axis=1, initial=0.0)
    return bool(rises.size) and float(np.percentile(rises, _ATTACKS_PERCENTILE)) >= _LEAST_ATTACK


def _band_filters() -> Floats:
    """(bins, bands): triangles evenly spread over the mel scale, the narrowest one bin wide."""
    bins = np.arange(_WINDOW // 2 + 1) * SAMPLE_RATE / _WINDOW
    mel = 1127 * np.log1p(bins / 700)
    centres = np.linspace(1127 * np.log1p(40 / 700), 1127 * np.log1p(16000 / 700), _BANDS)
    width = centres[1] - centres[0]
    return np.asarray(np.clip(1 - np.abs(mel[:, None] - centres) / width, 0, None), np.float32)


def _detrended(strength: Floats) -> Floats:
    """Without the mean of the second around, and normalised to unit deviation."""
    span = round(HOPS_PER_SECOND) // 2 * 2 + 1
    if strength.size <= span:
        return np.asarray(strength - strength.mean(), np.float32)
    total = np.cumsum(np.pad(strength, (span // 2 + 1, span // 2), mode="edge"), dtype=np.float64)
    local_mean = (total[span:] - total[:-span]) / span
    flat = np.maximum(strength - local_mean, 0)
    flat -= flat.mean()
    return np.asarray(flat / max(float(flat.std()), 1e-9), np.float32)


def _likeliest(onsets: Floats, low_onsets: Floats) -> float | None:
    """The likeliest tempo on a grid of 96 steps per octave; None where nothing repeats.

    Whole divisions and multiples of a beat repeat as well as it does. What tells them apart: people prefer
    medium tempi (Moelants 2002), most music divides its beat in two or three, and the lowest drum follows
    beats, not divisions.
    """
    octaves = np.arange(0, np.log2(3 * FASTEST_BPM / SLOWEST_BPM), 1 / _STEPS_PER_OCTAVE)
    grid = SLOWEST_BPM * 2**octaves
    candidates = grid[grid <= FASTEST_BPM]
    repeats, strength = _pulses(onsets, grid)
    low_repeats, low_strength = _pulses(low_onsets, grid)
    strength += _LOW_WEIGHT * low_strength
    if strength[: candidates.size].max() <= 0:
        return None
    halves = np.arange(candidates.size) + _STEPS_PER_OCTAVE
    thirds = np.arange(candidates.size) + round(np.log2(3) * _STEPS_PER_OCTAVE)
    division = np.maximum(strength[halves], strength[thirds.clip(max=grid.size - 1)])
    preference = -0.5 * (np.log2(candidates / _PREFERRED_BPM) / _PRIOR_OCTAVES) ** 2
    score = (
        preference
        + _REPEAT_WEIGHT * (repeats + low_repeats)[: candidates.size]
        + _DIVISION_WEIGHT * np.log(division + 0.05)
        + np.log(strength[: candidates.size] + 0.02)
        + _LOW_PULSE_WEIGHT * np.log(low_strength[: candidates.size] + 0.1)
    )
    return float(candidates[int(np.argmax(score))])


def _pulses(onsets: Floats, grid: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The repetition of the onsets after a beat of each tempo, and their pulse strength at each tempo."""
    size = 1 << int(np.ceil(np.log2(2 * onsets.size)))
    spectrum = np.abs(np.fft.rfft(onsets, size))
    correlation = np.fft.irfft(spectrum.astype(np.float64) ** 2, size)[: onsets.size]
    correlation /= max(correlation[0], 1e-9)
    correlation *= onsets.size / np.maximum(onsets.size - np.arange(onsets.size), onsets.size / 4)
    lags = 60 * HOPS_PER_SECOND / grid
    comb = np.zeros_like(grid)
    for multiple in range(1, 5):
        comb += np.interp(lags * multiple, np.arange(onsets.size), correlation, right=0.0) / 4
    frequency = grid / 60 * size / HOPS_PER_SECOND
    energy = np.zeros_like(grid)
    for harmonic, weight in ((1, 1.0), (2, 0.5), (4, 0.25)):
        energy += weight * np.interp(frequency * harmonic, np.arange(spectrum.size), spectrum)
    repeats = np.interp(lags, np.arange(onsets.size), correlation, right=0.0)
    return repeats, np.maximum(comb, 0) * energy / max(float(spectrum.max()), 1e-9)


def _refined(onsets: Floats, tempo_bpm: float) -> float:
    """The tempo within 2 % of ``tempo_bpm`` whose harmonics hold the most energy of the whole piece."""
    seconds = onsets.size / HOPS_PER_SECOND
    size = 1 << int(np.ceil(np.log2(8 * onsets.size)))
    power = np.abs(np.fft.rfft(onsets * np.hanning(onsets.size), size))
    step = 60 / (8 * _HARMONICS * seconds)
    grid = tempo_bpm + np.arange(-round(0.02 * tempo_bpm / step), round(0.02 * tempo_bpm / step) + 1) * step
    score = np.zeros_like(grid)
    for harmonic in range(1, _HARMONICS + 1):
        position = grid / 60 * harmonic * size / HOPS_PER_SECOND
        score += np.interp(position, np.arange(power.size), power)
    peak = int(np.argmax(score))
    if 0 < peak < grid.size - 1:
        below, top, above = score[peak - 1 : peak + 2]
        shift = 0.5 * (below - above) / min(below - 2 * top + above, -1e-12)
        return float(grid[peak] + shift * step)
    return float(grid[peak])


def _likeness(onsets: Floats, tempo_bpm: float) -> list[float]:
    """The shares of the onsets' pattern that come back after one, two and four beats, the best first."""
    size = onsets.size
    scale = float(onsets @ onsets)
    found = []
    for beats in (1, 2, 4):
        whole = int(beats * 60 * HOPS_PER_SECOND / tempo_bpm)
        if whole + 1 < size:
            near = [
                float(onsets[:-shift] @ onsets[shift:]) * size / (size - shift)
                for shift in (whole, whole + 1)
            ]
            found.append(float(np.clip(max(near) / scale, 0.0, 1.0)))
    return sorted(found, reverse=True) or [0.0]


def _beat_times(onsets: Floats, tempo_bpm: float) -> NDArray[np.float64]:
    """Steady beats, in the phase with the strongest onsets."""
    period = 60 * HOPS_PER_SECOND / tempo_bpm
    phases = np.arange(0, period, 0.5)
    counts = np.arange(int(onsets.size / period))
    moments = phases[:, None] + counts * period
    score = np.interp(moments, np.arange(onsets.size), onsets).sum(axis=1)
    first = (phases[int(np.argmax(score))] + LEAD_HOPS) % period
    frames = np.arange(first, onsets.size - 1, period)
    return np.asarray(frames / HOPS_PER_SECOND, np.float64)
