"""Listeners that know nothing of the score: essentia for beats and key, and a chord recogniser on librosa's chroma."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

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
_STAY = 0.85  # how likely a chord goes on for another half beat


@dataclass(frozen=True)
class Opinion:
    """What was heard.

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
    """Hear a finished piece: RhythmExtractor2013 (multifeature), KeyExtractor (bgate), then chords between half beats."""
    signal = mono(clip)
    tempo_bpm, ticks, *_ = standard.RhythmExtractor2013(method="multifeature")(signal)
    tonic, mode, _ = standard.KeyExtractor(profileType="bgate")(signal)
    beats = np.asarray(ticks, np.float64)
    return Opinion(float(tempo_bpm), beats, Key(tonic, mode), recognise_chords(signal, beats))


def recognise_chords(signal: NDArray[np.float32], beats: NDArray[np.float64]) -> Spans:
    """Major and minor triads, by the likeliest path through the chroma of half beats (templates, Viterbi; Sheh & Ellis 2003).

    Args:
        signal: (frames,), mono.
        beats: Seconds of the beats heard.
    """
    if len(beats) < 2:
        return ()
    halves = np.sort(np.concatenate([beats, (beats[1:] + beats[:-1]) / 2]))
    edges = np.unique(np.concatenate([[0.0], halves, [len(signal) / SAMPLE_RATE]]))
    chroma = _chroma(signal, edges)
    path = librosa.sequence.viterbi(_likelihoods(chroma), _transitions())
    names = [f"{PITCH_NAMES[state % 12]}:{'maj' if state < 12 else 'min'}" for state in path]
    return [(float(start), float(end), name) for (start, end), name in zip(pairwise(edges), names, strict=True)]


def _chroma(signal: NDArray[np.float32], edges: NDArray[np.float64]) -> NDArray[np.float64]:
    """(12, stretches): how strong each pitch class is, the bass counted twice."""
    bands = np.abs(
        librosa.cqt(signal, sr=SAMPLE_RATE, hop_length=_HOP, fmin=librosa.note_to_hz("C1"), n_bins=216, bins_per_octave=36)
    )
    loud = np.log1p(1000.0 * bands / max(float(bands.max()), 1e-9))
    tuned = np.maximum.reduce([np.roll(loud, shift, axis=0) for shift in (-1, 0, 1)])[::3]  # (72, frames), C1 upwards
    octaves = tuned.reshape(6, 12, -1)
    classes = octaves[1:5].sum(axis=0) + octaves[:2].sum(axis=0)
    frames = librosa.time_to_frames(edges, sr=SAMPLE_RATE, hop_length=_HOP)
    stretches = pairwise(frames)
    return np.stack([classes[:, start : max(end, start + 1)].mean(axis=1) for start, end in stretches], axis=1)


def _likelihoods(chroma: NDArray[np.float64]) -> NDArray[np.float64]:
    """(24, stretches): how well each triad explains the chroma, as a softmax over correlations."""
    major, minor = np.zeros(12), np.zeros(12)
    major[[0, 4, 7]] = minor[[0, 3, 7]] = 1.0
    major[0] = minor[0] = 1.25
    templates = np.stack([np.roll(shape, root) for shape in (major, minor) for root in range(12)])
    normal = (templates - templates.mean(1, keepdims=True)) / templates.std(1, keepdims=True)
    spread = np.maximum(chroma.std(0, keepdims=True), 1e-9)
    correlations = normal @ ((chroma - chroma.mean(0, keepdims=True)) / spread) / 12.0
    weights = np.exp(12.0 * correlations)
    return np.asarray(weights / weights.sum(0, keepdims=True))


def _transitions() -> NDArray[np.float64]:
    """(24, 24): a chord stays, or goes anywhere alike."""
    moving = (1.0 - _STAY) / 23
    return np.full((24, 24), moving) + np.eye(24) * (_STAY - moving)
