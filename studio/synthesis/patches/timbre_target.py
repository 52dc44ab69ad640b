"""A sound that somebody shows: one note of it, its pitch, and how long it is held."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, AudioClip, Samples
from studio.audio.files import read
from studio.errors import AudioFileError
from studio.synthesis.patches.meanings import CHAIRS, Chair
from studio.synthesis.patches.sound_measures import LOOKED_AT_SECONDS, SoundMeasures, measure_sound

_QUIETEST = 1e-4
_ONSET = 0.02
"""The share of the peak, −34 dB, from which on a note has begun."""

_LEVEL_HOP = 441
_LOWEST_HZ, _HIGHEST_HZ = 30.0, 2000.0
_PERIODIC = 0.5
"""The least likeness of a sound to itself a period later at which it has a pitch."""

_SHORTEST_SECONDS = 0.05
_LONGEST_SECONDS = 20.0  # of the beginning: the first note is in it
_USUAL_PITCH = 57.0
_SLOW_ATTACK = -2.5


@dataclass(frozen=True, slots=True)
class TimbreTarget:
    """A sound to come near to.

    Attributes:
        name: Name of the file.
        pitch: 0 to 127, and between; where none is found, A below middle C.
        held_seconds: When it seems to be let go.
        heard: What is heard in it.
    """

    name: str
    pitch: float
    held_seconds: float
    heard: SoundMeasures

    @property
    def chair(self) -> Chair:
        """The place of such an instrument in an ensemble."""
        if self.pitch < 48.0:
            return CHAIRS["bass"]
        return CHAIRS["pad" if self.heard.figures["attack"] > _SLOW_ATTACK else "lead"]

    def to_json(self) -> dict[str, Any]:
        """A plain description in whole decibels and hundredths of an octave; :meth:`from_json` reads it."""
        return {
            "name": self.name,
            "pitch": round(self.pitch, 3),
            "held_seconds": round(self.held_seconds, 3),
            "picture": self.heard.picture.round().astype(int).tolist(),
            "middle": (100.0 * self.heard.middle).round().astype(int).tolist(),
            "figures": {name: round(value, 4) for name, value in self.heard.figures.items()},
        }

    @classmethod
    def from_json(cls, plain: dict[str, Any]) -> "TimbreTarget":
        """Read what :meth:`to_json` wrote."""
        middle = np.array(plain["middle"], np.float32) / np.float32(100.0)
        heard = SoundMeasures(np.array(plain["picture"], np.float32), middle, plain["figures"])
        return cls(plain["name"], plain["pitch"], plain["held_seconds"], heard)


def likeness_of(path: Path, name: str = "") -> TimbreTarget:
    """Listen to the first note of a file.

    Args:
        path: The file.
        name: What it is called; the file's own name, if nothing is said.

    Raises:
        AudioFileError: It is not sound that can be read, or is silent, or too short to be a note.
        NotFoundError: There is no such file.
    """
    return likeness_in(read(path, _LONGEST_SECONDS), name or path.name)


def likeness_in(clip: AudioClip, name: str) -> TimbreTarget:
    """Listen to the first note of a clip.

    Raises:
        AudioFileError: It is silent, or too short to be a note.
    """
    note = _note(_at_our_rate(clip), name)
    mono = note.mean(axis=1)
    pitch = _pitch(mono)
    held_seconds = _held_seconds(mono)
    return TimbreTarget(name[:80], pitch, held_seconds, measure_sound([note], pitch, held_seconds)[0])


def _at_our_rate(clip: AudioClip) -> Samples:
    samples = clip.samples[: round(_LONGEST_SECONDS * clip.sample_rate), :2]
    if clip.sample_rate != SAMPLE_RATE and len(samples):
        import soxr

        samples = soxr.resample(samples, clip.sample_rate, SAMPLE_RATE).astype(np.float32)
    return np.ascontiguousarray(np.repeat(samples, 2, axis=1) if samples.shape[1] == 1 else samples)


def _note(samples: Samples, name: str) -> Samples:
    """The part of a sound that is measured: from its first onset on, peaking at 1."""
    level = np.abs(samples).max(axis=1) if len(samples) else np.zeros(1, np.float32)
    peak = float(level.max())
    if peak < _QUIETEST:
        raise AudioFileError(f"{name!r} is silent; show a sound that can be heard.")
    first = int(np.argmax(level > _ONSET * peak))
    note = samples[first : first + round(LOOKED_AT_SECONDS * SAMPLE_RATE)]
    if len(note) < _SHORTEST_SECONDS * SAMPLE_RATE:
        raise AudioFileError(
            f"{name!r} sounds for {len(note) / SAMPLE_RATE:.3f} seconds; "
            f"a note to listen to has at least {_SHORTEST_SECONDS:g}."
        )
    return np.ascontiguousarray(note / np.float32(np.abs(note).max()))


def _pitch(mono: NDArray[np.float32]) -> float:
    """Pitch by the normalised difference function of YIN (de Cheveigné and Kawahara, 2002, steps 2 to 5)."""
    size = 8192
    start = min(round(0.08 * SAMPLE_RATE), max(0, len(mono) - size))
    part = np.pad(mono[start : start + size], (0, max(0, size - len(mono[start:])))).astype(np.float64)
    half = size // 2
    spectrum = np.fft.rfft(part, 2 * size)
    head = np.fft.rfft(part[:half], 2 * size)
    products = np.fft.irfft(spectrum * np.conj(head), 2 * size)[:half]
    energy = np.concatenate([[0.0], np.cumsum(part**2)])
    gap = np.maximum(energy[half] + energy[np.arange(half) + half] - energy[:half] - 2.0 * products, 0.0)
    mean = np.cumsum(gap[1:]) / np.arange(1, half)
    normal = np.concatenate([[1.0], gap[1:] / np.maximum(mean, 1e-12)])
    low, high = round(SAMPLE_RATE / _HIGHEST_HZ), min(half - 2, round(SAMPLE_RATE / _LOWEST_HZ))
    deep = np.flatnonzero(normal[low:high] < max(0.15, 1.2 * float(normal[low:high].min()))) + low
    if normal[low:high].min() > 1.0 - _PERIODIC or deep.size == 0:
        return _USUAL_PITCH
    lag = int(deep[0])
    while lag + 1 < high and normal[lag + 1] < normal[lag]:
        lag += 1
    before, here, after = normal[lag - 1 : lag + 2]
    bend = before - 2.0 * here + after
    period = lag + (0.5 * (before - after) / bend if bend > 0.0 else 0.0)
    return float(np.clip(69.0 + 12.0 * np.log2(SAMPLE_RATE / period / 440.0), 12.0, 108.0))


def _held_seconds(mono: NDArray[np.float32]) -> float:
    """Seconds until a note is let go and falls faster than it has fallen so far; at most 1.2."""
    count = len(mono) // _LEVEL_HOP
    level = np.sqrt(np.square(mono[: count * _LEVEL_HOP].reshape(count, _LEVEL_HOP)).mean(axis=1)) + 1e-6
    loudest = int(np.argmax(level))
    below = np.flatnonzero(
        level[loudest:] < 0.35 * np.median(level[loudest:][level[loudest:] > 0.1 * level[loudest]])
    )
    last = loudest + (int(below[0]) if below.size else count)
    return float(np.clip(0.01 * last, 0.1, 1.2))
