"""Measures of one note: a picture to compare with another, and ten figures that words can mean."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples

Floats = NDArray[np.float32]

LOOKED_AT_SECONDS = 1.5
"""The length of a note that is measured, from its attack on."""

_FRAMES = round(LOOKED_AT_SECONDS * SAMPLE_RATE)
_WINDOW, _HOP = 2048, 882
_BANDS = 40
_FLOOR_DB = -66.0
_LEVEL_HOP = 220
"""Frames from one value of the level to the next: 5 ms."""

_PARTIALS = 24
_HEARD_PARTIAL_DB = -36.0
_HIGHEST_HZ = 16000.0


@dataclass(frozen=True, slots=True)
class Figure:
    """Something that is measured in a note.

    Attributes:
        meaning: What it is, in one sentence.
        unit: What it is measured in.
        step: A difference that is heard for certain.
        usual: What a sound has when nobody says anything about it.
    """

    meaning: str
    unit: str
    step: float
    usual: float


FIGURES: Mapping[str, Figure] = {
    "brightness": Figure(
        "Where the middle of the spectrum lies above 1 kHz, half of the pitch's own height taken away",
        "octaves",
        0.35,
        0.0,
    ),
    "attack": Figure(
        "Time to seven tenths of the highest level, by doublings of a second", "octaves of s", 1.2, -6.0
    ),
    "held": Figure("Level at the end of a second held, below the highest", "dB", 6.0, -6.0),
    "release": Figure(
        "Time in which a released note loses 30 dB, by doublings of a second", "octaves of s", 1.0, -2.5
    ),
    "noise": Figure("What lies between the partials, beside the partials", "dB", 5.0, -26.0),
    "wobble": Figure("How far brightness and level waver while a note is held", "octaves", 0.15, 0.12),
    "even": Figure("The even partials beside the odd ones", "dB", 5.0, -8.0),
    "low": Figure("Share of the spectrum that lies below two and a half times the pitch", "", 0.2, 0.5),
    "width": Figure("What differs between left and right beside what they share", "dB", 5.0, -16.0),
    "partials": Figure("Partials of 24 within 36 dB of the strongest, by doublings", "octaves", 0.7, 3.0),
}
"""The ten figures by name."""


@dataclass(frozen=True, slots=True)
class SoundMeasures:
    """One note, listened to.

    Attributes:
        picture: (moments, bands) decibels of mel bands below the loudest, from the attack on.
        middle: (moments,) where the middle of the spectrum lies, octaves above 1 kHz.
        figures: The ten figures.
    """

    picture: Floats
    middle: Floats
    figures: Mapping[str, float]


def measure_sound(sounds: Sequence[Samples], pitch: float, held_seconds: float) -> list[SoundMeasures]:
    """Listen to some notes of one pitch.

    Args:
        sounds: Each (frames, 2) float32 at 44.1 kHz that begins with its attack.
        pitch: 0 to 127.
        held_seconds: How long each was held.
    """
    frequency_hz = 440.0 * 2.0 ** ((pitch - 69.0) / 12.0)
    return [_heard(_at_length(sound), frequency_hz, held_seconds) for sound in sounds]


def difference(one: SoundMeasures, other: SoundMeasures) -> float:
    """The distance between two notes of one pitch: 0 the same, about 1 where every band is 10 dB off.

    Six tenths are the mel bands', a quarter the level's and the rest the brightness's own course.
    """
    bands = float(np.abs(one.picture - other.picture).mean()) / 10.0
    levels = float(np.abs(one.picture.max(axis=1) - other.picture.max(axis=1)).mean()) / 10.0
    sounding = (one.picture.max(axis=1) > _FLOOR_DB / 2) & (other.picture.max(axis=1) > _FLOOR_DB / 2)
    course = float(np.abs(one.middle - other.middle)[sounding].mean()) if sounding.any() else 2.0
    return 0.6 * bands + 0.25 * levels + 0.15 * course


def _at_length(sound: Samples) -> Samples:
    kept = sound[:_FRAMES]
    return np.pad(kept, ((0, _FRAMES - len(kept)), (0, 0)))


def _heard(sound: Samples, frequency_hz: float, held_seconds: float) -> SoundMeasures:
    left, right = sound[:, 0], sound[:, 1]
    mono = 0.5 * (left + right)
    power = _spectra(mono)
    loud = np.sqrt(power)
    total = loud.sum(axis=1)
    picture = 10.0 * np.log10(power @ _mel_bands() + 1e-12)
    picture = np.maximum(picture - picture.max(), _FLOOR_DB).astype(np.float32)
    middle = np.where(total > 1e-4, loud @ _octaves() / np.maximum(total, 1e-4), 0.0).astype(np.float32)
    level = np.sqrt(
        np.square(mono[: len(mono) // _LEVEL_HOP * _LEVEL_HOP].reshape(-1, _LEVEL_HOP)).mean(axis=1) + 1e-14
    )
    figures = {
        **_spectral_figures(mono, frequency_hz),
        **_level_figures(level, held_seconds),
        "wobble": _wobble(middle, total, held_seconds),
        "width": _decibels(float(np.square(left - right).mean()), float(np.square(left + right).mean())),
    }
    return SoundMeasures(picture, middle, {name: figures[name] for name in FIGURES})


def _spectra(mono: Floats) -> Floats:
    """The power spectrum at each moment, (moments, bins)."""
    moments = np.lib.stride_tricks.sliding_window_view(np.pad(mono, (_WINDOW // 2, _WINDOW)), _WINDOW)[::_HOP]
    spectra = np.fft.rfft(moments * np.hanning(_WINDOW).astype(np.float32), axis=1)
    return (spectra.real**2 + spectra.imag**2).astype(np.float32)


@cache
def _frequencies() -> Floats:
    return np.fft.rfftfreq(_WINDOW, 1.0 / SAMPLE_RATE).astype(np.float32)


@cache
def _octaves() -> Floats:
    """Octaves of each bin above 1 kHz."""
    return np.log2(np.maximum(_frequencies(), 20.0) / 1000.0).astype(np.float32)


@cache
def _mel_bands() -> Floats:
    """(bins, bands) triangles, evenly spaced in mels (O'Shaughnessy, "Speech Communication", 1987)."""
    edges = 700.0 * (10.0 ** (np.linspace(_mel(40.0), _mel(_HIGHEST_HZ), _BANDS + 2) / 2595.0) - 1.0)
    hertz = _frequencies()[:, None]
    rising = (hertz - edges[:-2]) / (edges[1:-1] - edges[:-2])
    falling = (edges[2:] - hertz) / (edges[2:] - edges[1:-1])
    bands = np.maximum(0.0, np.minimum(rising, falling))
    # A low triangle narrower than a bin takes the nearest one.
    for band in np.flatnonzero(bands.sum(axis=0) < 0.5):
        bands[round(edges[band + 1] * _WINDOW / SAMPLE_RATE), band] = 1.0
    return bands.astype(np.float32)


def _mel(hertz: float) -> float:
    return 2595.0 * math.log10(1.0 + hertz / 700.0)


def _spectral_figures(mono: Floats, frequency_hz: float) -> dict[str, float]:
    """The figures from the spectrum of the first half second, partial by partial."""
    size = 32768
    early = mono[: size * 3 // 4]
    power = np.square(np.abs(np.fft.rfft(early * np.hanning(len(early)), size)), dtype=np.float64)
    hertz = np.fft.rfftfreq(size, 1.0 / SAMPLE_RATE)
    power[hertz > _HIGHEST_HZ] = 0.0
    total = max(float(power.sum()), 1e-20)
    count = min(_PARTIALS, int(_HIGHEST_HZ / frequency_hz))
    partials = _around(power, frequency_hz * np.arange(1.0, count + 1.0))
    harmonic = min(float(partials.sum()), total * (1.0 - 1e-6))
    loud = np.sqrt(power)
    middle_hz = float((hertz * loud).sum() / max(float(loud.sum()), 1e-10))
    return {
        "brightness": math.log2(max(middle_hz, 20.0) / 1000.0) - 0.5 * math.log2(frequency_hz / 261.6),
        "noise": _decibels(total - harmonic, harmonic),
        "even": _decibels(float(partials[1::2].sum()), float(partials[::2].sum())),
        "low": float(loud[hertz < 2.5 * frequency_hz].sum() / max(float(loud.sum()), 1e-10)),
        "partials": math.log2(
            max(1, int((partials > partials.max() * 10.0 ** (_HEARD_PARTIAL_DB / 10.0)).sum()))
        ),
    }


def _around(power: NDArray[np.float64], partials_hz: NDArray[np.float64]) -> NDArray[np.float64]:
    """Power within a third of a semitone of each partial, and within what the window smears."""
    below = np.concatenate([[0.0], np.cumsum(power)])
    reach = np.maximum(0.02 * partials_hz, 8.0)
    bins_per_hz = (len(power) - 1) / (0.5 * SAMPLE_RATE)
    first, last = (
        np.ceil((partials_hz + side * reach) * bins_per_hz).astype(np.int64) for side in (-1.0, 1.0)
    )
    around: NDArray[np.float64] = below[np.minimum(last, len(power))] - below[np.minimum(first, len(power))]
    return around


def _level_figures(level: Floats, held_seconds: float) -> dict[str, float]:
    """The figures from the course of the level."""
    per_second = SAMPLE_RATE / _LEVEL_HOP
    off = min(len(level) - 1, max(2, round(held_seconds * per_second)))
    peak = float(level[:off].max())
    attack_seconds = (int(np.argmax(level[:off] >= 0.7 * peak)) + 1) / per_second
    end = float(np.sqrt(np.square(level[max(0, off - 10) : off]).mean()))
    gone = np.flatnonzero(level[off:] < 10.0**-1.5 * end)
    release_seconds = (int(gone[0]) + 1 if gone.size else len(level) - off) / per_second
    return {
        "attack": math.log2(attack_seconds),
        "held": max(-60.0, _decibels(end**2, peak**2)),
        "release": math.log2(release_seconds),
    }


def _wobble(middle: Floats, total: Floats, held_seconds: float) -> float:
    """The scatter of brightness and level around their straight course."""
    per_second = SAMPLE_RATE / _HOP
    held = slice(
        round(0.15 * per_second), max(round(0.15 * per_second) + 8, round((held_seconds - 0.03) * per_second))
    )
    level = np.log2(total[held] + 1e-6)  # 6 dB count as an octave
    return math.hypot(_scatter(middle[held]), 0.5 * _scatter(level))


def _scatter(course: Floats) -> float:
    time = np.linspace(-1.0, 1.0, len(course))
    bent = np.polynomial.polynomial.polyfit(time, course, 2)
    return float(np.std(course - np.polynomial.polynomial.polyval(time, bent)))


def _decibels(power: float, reference: float) -> float:
    return max(-60.0, min(60.0, 10.0 * math.log10((power + 1e-12) / (reference + 1e-12))))
