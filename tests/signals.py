"""Simple signals with a known truth, made in numpy alone: the sounds that tests measure.

Everything is (frames, 2) float32 at 44.1 kHz, deterministic from its arguments.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, AudioClip, Samples
from studio.theory.chord import Chord
from studio.theory.pitch import frequency_hz, nearest_pitch
from studio.theory.scale import Key

PROGRESSIONS = {
    "i-iv-V7-i": ("i", "iv", "V7", "i"),
    "I-IV-V7-I": ("I", "IV", "V7", "I"),
    "I-V-vi-IV": ("I", "V", "vi", "IV"),
    "i-VI-III-VII": ("i", "VI", "III", "VII"),
}
"""Four-chord loops by their Roman numerals; lower-case names are of a minor key."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A generated piece and what is true about it.

    Attributes:
        clip: The sound.
        tempo_bpm: Its tempo.
        key: Its key, None where it was given as bare chords.
        chords: (start s, end s, written name) without gaps.
    """

    clip: AudioClip
    tempo_bpm: float
    key: Key | None
    chords: tuple[tuple[float, float, str], ...]


def clip_of(samples: NDArray[np.floating], sample_rate: int = SAMPLE_RATE) -> AudioClip:
    """Wrap samples, one-dimensional ones as a mono clip."""
    shaped = samples[:, None] if samples.ndim == 1 else samples
    return AudioClip(np.ascontiguousarray(shaped, np.float32), sample_rate)


def times(seconds: float) -> NDArray[np.float64]:
    """The moment of every frame, in seconds."""
    return np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE


def silence(seconds: float) -> Samples:
    """Digital silence."""
    return np.zeros((round(seconds * SAMPLE_RATE), 2), np.float32)


def sine(frequency: float, seconds: float, peak_dbfs: float = -6.0) -> Samples:
    """A steady tone, the same in both channels."""
    return _stereo(10 ** (peak_dbfs / 20) * np.sin(2 * np.pi * frequency * times(seconds)))


def white_noise(seconds: float, rms_dbfs: float = -20.0, seed: int = 0) -> Samples:
    """Gaussian noise, the two channels independent."""
    noise = np.random.default_rng(seed).standard_normal((round(seconds * SAMPLE_RATE), 2))
    return np.asarray(noise * 10 ** (rms_dbfs / 20), np.float32)


def pink_noise(seconds: float, rms_dbfs: float = -20.0, seed: int = 0) -> Samples:
    """Noise that falls by 3 dB per octave from 20 Hz up, the two channels independent."""
    white = white_noise(seconds, 0.0, seed)
    spectrum = np.fft.rfft(white, axis=0)
    frequencies = np.fft.rfftfreq(white.shape[0], 1 / SAMPLE_RATE)
    spectrum *= (1 / np.sqrt(np.maximum(frequencies, 20.0)))[:, None]
    noise = np.fft.irfft(spectrum, white.shape[0], axis=0)
    return np.asarray(noise * 10 ** (rms_dbfs / 20) / noise.std(), np.float32)


def click_track(tempo_bpm: float, seconds: float) -> Samples:
    """A 2 kHz blip of 20 ms on every beat."""
    samples = np.zeros(round(seconds * SAMPLE_RATE))
    blip_times = times(0.02)
    blip = 0.5 * np.sin(2 * np.pi * 2000 * blip_times) * np.exp(-blip_times / 0.004)
    for beat in range(int(seconds * tempo_bpm / 60) + 1):
        _add(samples, blip, beat * 60 / tempo_bpm)
    return _stereo(samples)


def roman_piece(
    tonic: str,
    progression: str,
    tempo_bpm: float,
    bars: int = 16,
    *,
    drums: bool = True,
    beats_per_chord: int = 4,
    seed: int = 0,
) -> Piece:
    """A piece over one of :data:`PROGRESSIONS`, in minor where its name begins in lower case."""
    key = Key(tonic, "minor" if progression[0].islower() else "major")
    chords = [Chord.from_roman(numeral, key) for numeral in PROGRESSIONS[progression]]
    piece = chord_piece(
        [str(chord) for chord in chords],
        tempo_bpm,
        bars,
        drums=drums,
        beats_per_chord=beats_per_chord,
        seed=seed,
    )
    return Piece(piece.clip, tempo_bpm, key, piece.chords)


def chord_piece(
    written: Sequence[str],
    tempo_bpm: float,
    bars: int = 16,
    *,
    drums: bool = True,
    beats_per_chord: int = 4,
    seed: int = 0,
) -> Piece:
    """Chords of held and broken notes over a bass, round and round, with or without a drum kit.

    Args:
        written: Names of the chords of the loop.
        tempo_bpm: Quarter notes per minute.
        bars: Length, in bars of 4/4.
        drums: Whether kick, snare and hats play a plain beat.
        beats_per_chord: Beats until the next chord.
        seed: Of velocities, panning and noise.
    """
    generator = np.random.default_rng(seed)
    beat = 60 / tempo_bpm
    seconds = bars * 4 * beat
    left, right = np.zeros((2, round(seconds * SAMPLE_RATE)))
    spans = []
    for index in range(-(-bars * 4 // beats_per_chord)):
        chord = Chord.parse(written[index % len(written)])
        start, end = index * beats_per_chord * beat, min((index + 1) * beats_per_chord * beat, seconds)
        spans.append((start, end, str(chord)))
        _add_chord(left, right, chord, (start, end), beat, generator)
    if drums:
        kit = np.zeros_like(left)
        _add_drums(kit, bars, beat, generator)
        left += kit
        right += kit
    stereo = np.stack([left, right], axis=1)
    return Piece(clip_of(stereo * (0.5 / np.abs(stereo).max())), tempo_bpm, None, tuple(spans))


@lru_cache(maxsize=512)
def tone(
    pitch: float, seconds: float, brightness: float = 0.6, decay_seconds: float = 1.0
) -> NDArray[np.float64]:
    """A plucked tone: ten harmonics, each ``brightness`` times the one below and decaying a little faster."""
    moments = times(seconds)
    harmonics = np.arange(1, 11)
    harmonics = harmonics[harmonics * frequency_hz(pitch) < SAMPLE_RATE / 2.2]
    sound = np.zeros_like(moments)
    for harmonic in harmonics:
        envelope = np.exp(-moments * (1 + 0.3 * harmonic) / decay_seconds)
        sound += (
            brightness ** (harmonic - 1)
            * envelope
            * np.sin(2 * np.pi * harmonic * frequency_hz(pitch) * moments)
        )
    fade = min(220, sound.size)
    sound[-fade:] *= np.linspace(1, 0, fade)
    return sound


def _add_chord(
    left: NDArray[np.float64],
    right: NDArray[np.float64],
    chord: Chord,
    span: tuple[float, float],
    beat: float,
    generator: np.random.Generator,
) -> None:
    start, end = span
    pitches = [nearest_pitch(pitch_class, 62) for pitch_class in chord.pitch_classes]
    for place, pitch in enumerate(pitches):
        held = 0.16 * tone(pitch, end - start, 0.5, 2.0)
        pan = (place + 0.5) / len(pitches)
        _add(left, held * (1 - pan), start)
        _add(right, held * pan, start)
    bass = nearest_pitch(chord.bass_pitch_class, 38)
    for step in range(round((end - start) / beat)):
        velocity = generator.uniform(0.8, 1.0)
        for channel in (left, right):
            _add(channel, 0.3 * velocity * tone(bass, beat * 0.9, 0.4, 0.5), start + step * beat)
        for half in range(2):
            broken = tone(pitches[(2 * step + half) % len(pitches)] + 12, beat / 2, 0.5, 0.3)
            velocity = generator.uniform(0.5, 1.0)
            _add(left, 0.08 * velocity * broken, start + (step + half / 2) * beat)
            _add(right, 0.05 * velocity * broken, start + (step + half / 2) * beat)


def _add_drums(kit: NDArray[np.float64], bars: int, beat: float, generator: np.random.Generator) -> None:
    moments = times(0.25)
    kick = (
        0.9 * np.sin(2 * np.pi * (50 * moments + 8 * (1 - np.exp(-moments / 0.02)))) * np.exp(-moments / 0.08)
    )
    noise = generator.standard_normal(moments.size)
    snare = 0.35 * noise * np.exp(-moments / 0.06) + 0.3 * np.sin(2 * np.pi * 190 * moments) * np.exp(
        -moments / 0.05
    )
    hat = 0.12 * np.diff(generator.standard_normal(moments.size + 1)) * np.exp(-moments / 0.02)
    for index in range(bars * 4):
        _add(kit, kick if index % 2 == 0 else snare, index * beat)
        for half in range(2):
            _add(kit, hat * generator.uniform(0.5, 1.0), (index + half / 2) * beat)


def _add(samples: NDArray[np.float64], sound: NDArray[np.float64], at_seconds: float) -> None:
    start = round(at_seconds * SAMPLE_RATE)
    room = samples[start : start + sound.size]
    room += sound[: room.size]


def _stereo(samples: NDArray[np.floating]) -> Samples:
    return np.repeat(np.asarray(samples, np.float32)[:, None], 2, axis=1)
