"""Key of any audio, from what its harmony does.

A set of notes does not say which of them is home: A minor and C major share theirs. So three witnesses are
heard: the pitch classes (Krumhansl and Kessler 1982; Temperley 1999; Faraldo et al. 2017), the chords that a
key is made of and how they follow one another (tonic, dominant, cadences), and where pieces rest: the first
and the last chord.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from studio.analysis.chords import HeardChord, PitchContent, chords_of
from studio.theory.scale import MODES, Key

_KRUMHANSL_MAJOR = (6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88)
_KRUMHANSL_MINOR = (6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17)
_TEMPERLEY_MAJOR = (5.0, 2.0, 3.5, 2.0, 4.5, 4.0, 2.0, 4.5, 2.0, 3.5, 1.5, 4.0)
_TEMPERLEY_MINOR = (5.0, 2.0, 3.5, 4.5, 2.0, 4.0, 2.0, 4.5, 3.5, 2.0, 1.5, 4.0)
_FARALDO_MAJOR = (1.0, 0.0, 0.42, 0.0, 0.53, 0.37, 0.0, 0.77, 0.0, 0.38, 0.21, 0.30)
_FARALDO_MINOR = (1.0, 0.0, 0.36, 0.39, 0.0, 0.38, 0.0, 0.74, 0.27, 0.0, 0.42, 0.23)
_PROFILES = (
    (_KRUMHANSL_MAJOR, _KRUMHANSL_MINOR),
    (_TEMPERLEY_MAJOR, _TEMPERLEY_MINOR),
    (_FARALDO_MAJOR, _FARALDO_MINOR),
)
_CHORD_PLACES = {
    "major": {
        (0, ""): 1.0, (7, ""): 0.6, (5, ""): 0.55, (9, "m"): 0.4, (2, "m"): 0.35, (4, "m"): 0.2,
        (10, ""): 0.1, (5, "m"): 0.1, (2, ""): 0.1, (7, "m"): 0.0, (8, ""): 0.05, (3, ""): 0.05,
    },
    "minor": {
        (0, "m"): 1.0, (7, ""): 0.55, (5, "m"): 0.5, (8, ""): 0.45, (3, ""): 0.4, (10, ""): 0.4,
        (7, "m"): 0.3, (5, ""): 0.2, (1, ""): 0.15, (2, "m"): 0.1, (0, ""): 0.05,
    },
}  # fmt: skip
"""The weight of a chord as evidence for a key, by (semitones above the tonic, major or minor)."""
_FOREIGN = -0.45
_ROUNDS = 2
_LEAST_CONTRAST = 0.25  # of the pitch classes: noise has 0.15, chromatic music 0.5
_PROFILE_WEIGHT = 1.0
_CHORD_WEIGHT = 1.6
_FIRST_WEIGHT = 0.7
_LAST_WEIGHT = 0.25
_CADENCE_WEIGHT = 0.5
_BASS_WEIGHT = 0.35


@dataclass(frozen=True, slots=True)
class KeyFinding:
    """The key, and what else it might be.

    Attributes:
        key: The likeliest key, major or minor.
        confidence: 0 (as likely as the next) to 1 (no doubt).
        runner_up: The second likeliest.
        mode: A narrower name where the notes say so: "dorian", "mixolydian" …, else "major" or "minor".
    """

    key: Key
    confidence: float
    runner_up: Key
    mode: str


def key_and_chords(content: PitchContent) -> tuple[tuple[HeardChord, ...], KeyFinding | None]:
    """Find chords and key together, as each helps to find the other; without a key, no chords."""
    chords = chords_of(content)
    finding = key_of(content, chords)
    for _ in range(_ROUNDS):
        if finding is None:
            return (), None
        chords = chords_of(content, chord_prior(finding.key))
        finding = key_of(content, chords)
    return chords, finding


def key_of(content: PitchContent, chords: Sequence[HeardChord]) -> KeyFinding | None:
    """The key of a piece; None for noise, or fewer than three pitch classes."""
    if content.treble.shape[0] == 0:
        return None
    durations = np.diff(content.edges)[:, None]
    notes = _level_free(content.treble) + 0.5 * _level_free(content.bass)
    profile = (notes * durations).sum(axis=0)
    if profile.std() < _LEAST_CONTRAST * profile.mean() or np.sum(profile > 0.1 * profile.max()) < 3:
        return None
    bass = (_level_free(content.bass) * durations).sum(axis=0)
    scores = _PROFILE_WEIGHT * _profile_scores(profile) + _BASS_WEIGHT * _bass_scores(bass)
    if chords:
        scores += (
            _CHORD_WEIGHT * _chord_scores(chords)
            + _rest_scores(chords, content)
            + _CADENCE_WEIGHT * _cadence_scores(chords)
        )
    first, second = np.argsort(scores)[::-1][:2]
    confidence = float(np.clip((scores[first] - scores[second]) / 0.5, 0.0, 1.0))
    return KeyFinding(_key(int(first)), confidence, _key(int(second)), _mode(profile, int(first)))


def chord_prior(key: Key) -> NDArray[np.float32]:
    """(24,) how well each major chord from C up, then each minor chord, fits a key, 0 to 1."""
    places = _CHORD_PLACES["minor" if key.is_minor else "major"]
    prior = np.zeros(24, np.float32)
    for (step, suffix), weight in places.items():
        prior[12 * (suffix == "m") + (key.tonic_pitch_class + step) % 12] = min(2 * weight, 1.0)
    return prior


def _key(index: int) -> Key:
    """Keys by number: twelve major ones from C up, then twelve minor ones."""
    return Key.of(index % 12, "minor" if index >= 12 else "major")


def _level_free(chroma: NDArray[np.float32]) -> NDArray[np.float64]:
    """Each step with the square root of its strength, so that a loud section does not silence the others."""
    total = chroma.sum(axis=1, keepdims=True)
    return np.asarray(chroma / np.sqrt(np.maximum(total, 1e-9)), np.float64)


def _profile_scores(profile: NDArray[np.float64]) -> NDArray[np.float64]:
    """The correlation of the pitch classes with each key's profile, three schools averaged."""
    return _profile_shapes() @ _unit(profile)


@cache
def _profile_shapes() -> NDArray[np.float64]:
    """(24, 12) mean unit profile of each key, whose product with pitch classes is their correlation."""
    families = [
        np.mean([_unit(np.array(school[family])) for school in _PROFILES], axis=0) for family in (0, 1)
    ]
    return np.array([np.roll(shape, tonic) for shape in families for tonic in range(12)])


def _unit(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """The values less their mean, scaled to length 1; zeros where all are equal."""
    centred = values - values.mean()
    return np.asarray(centred / max(float(np.sqrt(centred @ centred)), 1e-30))


def _bass_scores(bass: NDArray[np.float64]) -> NDArray[np.float64]:
    """Share of the bass on each key's tonic, plus half of its share on the fifth."""
    share = bass / max(float(bass.sum()), 1e-9)
    standing = share + 0.5 * np.roll(share, -7)
    return np.concatenate([standing, standing])


def _chord_scores(chords: Sequence[HeardChord]) -> NDArray[np.float64]:
    """Evidence of the chords for each key, weighted by their durations."""
    seconds = np.zeros(24)
    for chord in chords:
        seconds[chord.root + 12 * chord.is_minor] += chord.seconds
    return np.asarray(_chord_places() @ (seconds / seconds.sum()))


@cache
def _chord_places() -> NDArray[np.float64]:
    """(24, 24) evidence of each major chord from C up, then each minor chord, for each key."""
    places = np.full((24, 24), _FOREIGN)
    for key in range(24):
        for (step, suffix), weight in _CHORD_PLACES["minor" if key >= 12 else "major"].items():
            places[key, 12 * (suffix == "m") + (key + step) % 12] = weight
    return places


def _rest_scores(chords: Sequence[HeardChord], content: PitchContent) -> NDArray[np.float64]:
    """Credit for keys whose tonic chord begins or ends the piece, in full with the tonic in the bass."""
    scores = np.zeros(24)
    for chord, weight in ((chords[0], _FIRST_WEIGHT), (chords[-1], _LAST_WEIGHT)):
        under = content.bass[int(np.searchsorted(content.edges, chord.start))]
        stands = under[chord.root] >= 0.5 * under.max() > 0
        scores[chord.root + 12 * chord.is_minor] += weight if stands else 0.4 * weight
    return scores


def _cadence_scores(chords: Sequence[HeardChord]) -> NDArray[np.float64]:
    """Credit for the keys that dominants resolve to: V to I or i, a major chord falling by a fifth."""
    scores = np.zeros(24)
    for before, after in pairwise(chords):
        if not before.is_minor and (before.root - after.root) % 12 == 7:
            # G to C happens in A minor too; E to A minor only there, as its leading note is foreign in C.
            scores[after.root + 12 * after.is_minor] += (
                1.0 if after.is_minor or before.quality == "7" else 0.5
            )
    return scores / max(len(chords) / 4, 1.0)


def _mode(profile: NDArray[np.float64], index: int) -> str:
    """The mode of the family whose own notes sound most clearly more than the notes it replaces."""
    family = "minor" if index >= 12 else "major"
    strength = np.roll(profile, -(index % 12)) / max(float(profile.max()), 1e-9)
    rivals = {"minor": ("dorian", "phrygian"), "major": ("mixolydian", "lydian")}[family]
    for mode in rivals:
        own = next(step for step in MODES[mode] if step not in MODES[family])
        plain = next(step for step in MODES[family] if step not in MODES[mode])
        if strength[own] > 0.15 and strength[own] > 2.5 * strength[plain]:
            return mode
    return family
