"""Listeners that know nothing of the score: essentia for beats and key, librosa's chroma for chords."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, product

import essentia
import librosa
import numpy as np
from essentia import standard
from numpy.typing import NDArray

from studio.analysis.spectrum import mono
from studio.audio.clip import SAMPLE_RATE, AudioClip
from studio.theory.scale import Key

essentia.log.infoActive = essentia.log.warningActive = False

Spans = Sequence[tuple[float, float, str]]
"""(start s, end s, chord in the syntax of Harte et al. 2005)."""

PITCH_NAMES = ("C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B")

_HOP = 2048
_STAY = 0.97  # how likely a chord goes on for another half beat
_SHARPNESS = 12.0  # how much likelier a template that fits better is
_BASS = 0.3  # weight of the bass beside the chord above it
_FIFTH, _THIRD = 0.2, 0.1  # third and fifth partials of every tone, an octave or two down

_TREBLES = {
    "maj": (
        (0, 4, 7),
        (0, 4, 7, 11),
        (0, 4, 7, 10),
        (0, 4, 7, 9),
        (0, 2, 4, 7, 10),
        (0, 4, 10),
        (0, 2, 4, 7, 11),
    ),
    "min": ((0, 3, 7), (0, 3, 7, 10), (0, 2, 3, 7, 10), (0, 3, 7, 9)),
}
"""Pitch classes over the root: triads, and the sevenths, sixths and ninths that are counted as them."""


@dataclass(frozen=True)
class Opinion:
    """The tempo, beats, key and chords that were heard.

    Attributes:
        tempo_bpm: Beats per minute, 0 where none was heard.
        beats: Seconds at which a foot would tap.
        key: The key, None where none was heard.
        chords: One after another.
    """

    tempo_bpm: float
    beats: NDArray[np.float64]
    key: Key | None
    chords: Spans


def listen(clip: AudioClip) -> Opinion:
    """Hear a piece: RhythmExtractor2013 (multifeature), KeyExtractor (bgate), chords between half beats."""
    signal = mono(clip)
    tempo_bpm, ticks, *_ = standard.RhythmExtractor2013(method="multifeature")(signal)
    tonic, mode, _ = standard.KeyExtractor(profileType="bgate")(signal)
    beats = np.asarray(ticks, np.float64)
    return Opinion(float(tempo_bpm), beats, Key(tonic, mode), recognise_chords(signal, beats))


def recognise_chords(signal: NDArray[np.float32], beats: NDArray[np.float64]) -> Spans:
    """The major and minor chords of half beats, by chroma templates and Viterbi (Sheh & Ellis 2003).

    Sevenths, sixths and ninths have templates of their own and are named by their triad. The chroma is
    whitened (what stands out of its octave counts; Mauch & Dixon 2010) and the bass has one of its own.

    Args:
        signal: (frames,), mono.
        beats: Seconds of the beats heard.
    """
    if len(beats) < 2:
        return ()
    halves = np.sort(np.concatenate([beats, (beats[1:] + beats[:-1]) / 2]))
    edges = np.unique(np.concatenate([[0.0], halves, [len(signal) / SAMPLE_RATE]]))
    templates, names = _templates()
    likeness = templates @ _chroma(signal, edges) / (12.0 * (1.0 + _BASS))
    weights = np.exp(_SHARPNESS * likeness)
    path = librosa.sequence.viterbi(weights / weights.sum(axis=0), _transitions(len(names)))
    return [
        (float(start), float(end), names[state])
        for (start, end), state in zip(pairwise(edges), path, strict=True)
    ]


def _chroma(signal: NDArray[np.float32], edges: NDArray[np.float64]) -> NDArray[np.float64]:
    """Strengths of the pitch classes from C3 upwards, then below, as standard scores: (24, stretches)."""
    lowest = float(librosa.note_to_hz("C1"))
    bands = np.abs(
        librosa.cqt(signal, sr=SAMPLE_RATE, hop_length=_HOP, fmin=lowest, n_bins=216, bins_per_octave=36)
    )
    loud = np.log1p(1000.0 * bands / max(float(bands.max()), 1e-9))
    around = np.apply_along_axis(lambda column: np.convolve(column, np.full(37, 1 / 37), "same"), 0, loud)
    white = np.maximum(0.0, loud - around)
    tuned = np.maximum.reduce([np.roll(white, shift, axis=0) for shift in (-1, 0, 1)])[::3]
    octaves = tuned.reshape(6, 12, -1)
    frames = librosa.time_to_frames(edges, sr=SAMPLE_RATE, hop_length=_HOP)
    parts = []
    for classes in (octaves[2:5].sum(axis=0), octaves[:2].sum(axis=0)):
        means = [classes[:, start : max(end, start + 1)].mean(axis=1) for start, end in pairwise(frames)]
        parts.append(_standard(np.stack(means, axis=1), axis=0))
    return np.concatenate(parts)


def _templates() -> tuple[NDArray[np.float64], list[str]]:
    """(chords, 24) what each chord looks like in :func:`_chroma`, and its triad's name."""
    rows, names = [], []
    for quality, shapes in _TREBLES.items():
        for shape, root in product(shapes, range(12)):
            treble, bass = np.zeros(12), np.zeros(12)
            for tone in shape:
                treble[(root + tone) % 12] += 1.0
                treble[(root + tone + 7) % 12] += _FIFTH
                treble[(root + tone + 4) % 12] += _THIRD
                bass[(root + tone) % 12] += 0.1
            bass[root] += 1.0
            bass[(root + 7) % 12] += 0.35
            rows.append(np.concatenate([_standard(treble, axis=0), _BASS * _standard(bass, axis=0)]))
            names.append(f"{PITCH_NAMES[root]}:{quality}")
    return np.array(rows), names


def _standard(values: NDArray[np.float64], axis: int) -> NDArray[np.float64]:
    spread = np.maximum(values.std(axis=axis, keepdims=True), 1e-9)
    return np.asarray((values - values.mean(axis=axis, keepdims=True)) / spread)


def _transitions(count: int) -> NDArray[np.float64]:
    """(count, count): a chord stays, or goes anywhere alike."""
    return np.full((count, count), (1.0 - _STAY) / count) + np.eye(count) * _STAY
