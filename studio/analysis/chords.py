"""Chords of any audio, between its beats."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.analysis.spectrum import LOWEST_PITCH, PITCHES, Floats, NotePicture
from studio.audio.kernels import exact_kernel

QUALITIES = ("", "m")
"""Suffixes of the chords that are told apart: major and minor."""

_TRIADS = ((0, 4, 7), (0, 3, 7))
_SEVENTHS = ((10, "7", 0), (11, "maj7", 0), (10, "m7", 1))
_LONGEST_STEP_SECONDS = 0.55
_STEP_SECONDS = 0.5
_SHARPNESS = 9.0
_BASS_WEIGHT = 0.45
_CHANGE_COST = 3.5
_NO_CHORD_SCORE = 0.35
_HOME_WEIGHT = 0.25
_METER_WEIGHT = 1.5
_CYCLES = (8, 6)


@dataclass(frozen=True, slots=True)
class PitchContent:
    """The pitch classes that sound in each step of the piece.

    Attributes:
        edges: Moments between the steps in seconds, one more than there are steps.
        treble: (steps, 12) float32: the notes of the harmony and the melody, C first.
        bass: (steps, 12) float32: the notes under them.
    """

    edges: NDArray[np.float64]
    treble: Floats
    bass: Floats


@dataclass(frozen=True, slots=True)
class HeardChord:
    """One chord.

    Attributes:
        start: Seconds.
        end: Seconds.
        root: Pitch class, 0 (C) to 11 (B).
        quality: "", "m", "7", "maj7" or "m7".
    """

    start: float
    end: float
    root: int
    quality: str

    @property
    def is_minor(self) -> bool:
        """True for a chord with a minor third."""
        return self.quality.startswith("m") and not self.quality.startswith("maj")

    @property
    def seconds(self) -> float:
        """Duration in seconds."""
        return self.end - self.start


def pitch_content(picture: NotePicture, beats: NDArray[np.float64], seconds: float) -> PitchContent:
    """Gather the notes between the beats, or in half seconds where there are none."""
    edges = _step_edges(beats, seconds)
    moments = (np.arange(picture.salience.shape[0]) * picture.hop_seconds).clip(0, seconds)
    # A window reaches 0.19 s to both sides, so the moments at an edge belong to neither step.
    step = np.searchsorted(edges, moments, "right") - 1
    notes = np.zeros((edges.size - 1, PITCHES), np.float32)
    inside = (step >= 0) & (step < edges.size - 1)
    centres = (edges[:-1] + edges[1:]) / 2
    step, kept = step[inside], picture.salience[inside]
    half = np.diff(edges)[step] / 2
    weight = (1.05 - np.abs(moments[inside] - centres[step]) / half).astype(np.float32)
    np.add.at(notes, step, kept * weight[:, None])
    total = np.bincount(step, weight, edges.size - 1)
    notes /= np.maximum(total, 1e-6)[:, None].astype(np.float32)
    pitches = np.arange(LOWEST_PITCH, LOWEST_PITCH + PITCHES)
    treble_window = np.interp(pitches, (44, 54, 80, 98), (0, 1, 1, 0.1)).astype(np.float32)
    bass_window = np.interp(pitches, (28, 33, 48, 58), (0.5, 1, 1, 0)).astype(np.float32)
    return PitchContent(edges, _folded(notes * treble_window), _folded(notes * bass_window))


def chords_of(content: PitchContent, prior: Floats | None = None) -> tuple[HeardChord, ...]:
    """The likeliest major and minor chords, with sevenths; stretches without a chord are left out.

    Args:
        content: What sounds between the beats.
        prior: (24,) how well each major chord, then each minor chord, fits the key, 0 to 1, if one is known.
    """
    if content.treble.shape[0] == 0 or not content.treble.any():
        return ()
    scores = _chord_scores(content)
    if prior is not None:
        scores[:, :24] += _HOME_WEIGHT * prior
    evidence = _SHARPNESS * scores * (np.diff(content.edges)[:, None] / _STEP_SECONDS).clip(0.75, 1.5)
    path = _most_likely_path(evidence, _change_costs(content))
    chords = []
    changes = np.flatnonzero(np.diff(path)) + 1
    for first, last in zip([0, *changes], [*changes, path.size], strict=True):
        state = int(path[first])
        if state < 24:
            root, family = state % 12, state // 12
            quality = _quality(content.treble[first:last].mean(axis=0), root, family)
            chords.append(HeardChord(float(content.edges[first]), float(content.edges[last]), root, quality))
    return tuple(chords)


def _step_edges(beats: NDArray[np.float64], seconds: float) -> NDArray[np.float64]:
    if beats.size < 2:
        steps = max(int(seconds / _STEP_SECONDS), 1)
        return np.linspace(0, seconds, steps + 1)
    inner = beats[(beats > 0.25 * (beats[1] - beats[0])) & (beats < seconds)]
    if float(np.diff(beats).mean()) > _LONGEST_STEP_SECONDS:
        inner = np.sort(np.concatenate([inner, (inner[1:] + inner[:-1]) / 2]))
    return np.concatenate([[0.0], inner, [seconds]])


def _folded(notes: Floats) -> Floats:
    """Octaves laid on one another, C first."""
    shifted = np.pad(notes, ((0, 0), (LOWEST_PITCH % 12, -(LOWEST_PITCH + PITCHES) % 12)))
    return np.asarray(shifted.reshape(notes.shape[0], -1, 12).sum(axis=1), np.float32)


def _chord_scores(content: PitchContent) -> Floats:
    """(steps, 25): twelve major, twelve minor chords, none; how well each fits, 0 to about 1.5."""
    treble = content.treble / (np.linalg.norm(content.treble, axis=1, keepdims=True) + 1e-9)
    bass = content.bass / (np.linalg.norm(content.bass, axis=1, keepdims=True) + 1e-9)
    scores = np.empty((treble.shape[0], 25), np.float32)
    for family, tones in enumerate(_TRIADS):
        for root in range(12):
            fit = treble[:, [(root + tone) % 12 for tone in tones]] @ np.asarray((1.0, 0.95, 0.9), np.float32)
            under = bass[:, [(root + tone) % 12 for tone in tones]] @ np.asarray((1.0, 0.25, 0.4), np.float32)
            scores[:, 12 * family + root] = fit / np.sqrt(3) + _BASS_WEIGHT * under
    strength = content.treble.sum(axis=1)
    quiet = strength < 0.02 * np.median(strength)
    scores[:, 24] = _NO_CHORD_SCORE + 2 * quiet
    return scores


def _change_costs(content: PitchContent) -> NDArray[np.float64]:
    """(steps,) cost of a chord change at each step: lower where the piece usually changes chords.

    How new each step is gets averaged over the places of a bar of four beats, or of three, and over pairs of
    bars; the meter whose places differ more is believed.
    """
    notes = content.treble
    notes = notes / (np.linalg.norm(notes, axis=1, keepdims=True) + 1e-9)
    steps = notes.shape[0]
    if steps < 3 * max(_CYCLES):
        return np.full(steps, _CHANGE_COST)
    padded = np.pad(notes, ((2, 2), (0, 0)))
    before, after = padded[:-4] + padded[1:-3], padded[2:-2] + padded[3:-1]
    likeness = (before * after).sum(axis=1) / (
        np.linalg.norm(before, axis=1) * np.linalg.norm(after, axis=1) + 1e-9
    )
    novelty = 1 - likeness[:steps]
    novelty[0] = novelty.mean()
    best_contrast, costs = 0.0, np.full(steps, _CHANGE_COST)
    for cycle in _CYCLES:
        place = np.arange(steps) % cycle
        usual = np.bincount(place, novelty) / np.bincount(place)
        contrast = float(usual.std() / max(usual.mean(), 1e-9))
        if contrast > best_contrast:
            best_contrast = contrast
            factor = 1 + _METER_WEIGHT * (1 - usual / usual.mean())
            costs = _CHANGE_COST * np.clip(factor, 0.4, 2.0)[place]
    return np.asarray(costs, np.float64)


@exact_kernel
def _most_likely_path(evidence: NDArray[np.float64], change_costs: NDArray[np.float64]) -> NDArray[np.int64]:
    """Viterbi's path over the steps, where a change must be worth its cost."""
    steps, states = evidence.shape
    came_from = np.zeros((steps, states), np.int64)
    best = evidence[0].copy()
    for step in range(1, steps):
        leader = np.argmax(best)
        moved = best[leader] - change_costs[step]
        for state in range(states):
            came_from[step, state] = state if best[state] >= moved else leader
            best[state] = max(best[state], moved) + evidence[step, state]
    path = np.empty(steps, np.int64)
    path[-1] = np.argmax(best)
    for step in range(steps - 1, 0, -1):
        path[step - 1] = came_from[step, path[step]]
    return path


def _quality(chroma: Floats, root: int, family: int) -> str:
    """The suffix, with a seventh where it sounds about as strongly as the fifth or third does."""
    triad = np.mean([chroma[(root + tone) % 12] for tone in _TRIADS[family]])
    heard = [
        (chroma[(root + tone) % 12], suffix) for tone, suffix, of_family in _SEVENTHS if of_family == family
    ]
    strength, suffix = max(heard)
    return suffix if strength > 0.5 * triad else QUALITIES[family]
