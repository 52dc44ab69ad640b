"""Finding a patch: hundreds at random, the nearest kept, then a few generations around them."""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.errors import InputError, ParameterError
from studio.parameters import Parameter
from studio.synthesis.patches.meanings import Chair, Wanted, read_sound
from studio.synthesis.patches.patch import Patch, Unit, random_unit
from studio.synthesis.patches.sound_measures import (
    FIGURES,
    LOOKED_AT_SECONDS,
    SoundMeasures,
    difference,
    measure_sound,
)
from studio.synthesis.patches.timbre_target import TimbreTarget
from studio.synthesis.patches.torch_voice import StruckPatch, play

Progress = Callable[[str, float], None]
"""A callback that takes the stage and the fraction of the whole that is done."""

COUNT = Parameter(300, 10, 2000, "patches", "How many random patches are listened to.")
_SEEDS = Parameter(0, 0, 2**32 - 1, "", "Where the search begins.")

KEPT = 3
"""The number of candidates, the nearest, that a search returns."""

_BATCH = 10
GENERATIONS = 5
_CHILDREN = 6
_FIRST_STEP, _STEP_SHRINKS = 0.16, 0.68
_CHANGED_SHARE = 0.35
_APART = 0.35
"""Distance, in the room of patches, below which two count as one."""

_HELD_SECONDS = 1.0
_VELOCITY = 100
_WEIGHT_OF_THE_USUAL = 0.12
_WEIGHT_OF_WORDS_BESIDE_A_SOUND = 0.35


@dataclass(frozen=True, slots=True)
class SearchTarget:
    """The goal of a search: words, a sound, or both.

    Attributes:
        text: The words, or the name of the file.
        wanted: What the words want; None where there are none.
        likeness: The sound; None where none was shown.
    """

    text: str
    wanted: Wanted | None = None
    likeness: TimbreTarget | None = None

    @classmethod
    def of(cls, text: str, likeness: TimbreTarget | None = None) -> "SearchTarget":
        """A target from what a person says and shows.

        Raises:
            InputError: Nothing is said that can be measured, and nothing shown.
        """
        if likeness is not None and not text.strip():
            return cls(likeness.name, None, likeness)
        return cls(" ".join(text.split()), read_sound(text), likeness)

    @property
    def chair(self) -> Chair:
        """The instrument's place in an ensemble: by the words, else by the sound's pitch and attack."""
        if self.wanted is None and self.likeness is not None:
            return self.likeness.chair
        return (self.wanted or Wanted()).chair

    @property
    def pitch(self) -> float:
        """The pitch at which patches are heard: that of the shown sound, so that only timbre differs."""
        return self.likeness.pitch if self.likeness is not None else float(self.chair.pitch)

    @property
    def held_seconds(self) -> float:
        """Seconds that patches are held when they are listened to."""
        return self.likeness.held_seconds if self.likeness is not None else _HELD_SECONDS

    def distance(self, heard: SoundMeasures) -> float:
        """The distance of a patch from the target; 0 is a perfect match."""
        if self.likeness is None:
            return self._by_words(heard)
        shown = difference(self.likeness.heard, heard)
        return (
            shown if self.wanted is None else shown + _WEIGHT_OF_WORDS_BESIDE_A_SOUND * self._by_words(heard)
        )

    def _by_words(self, heard: SoundMeasures) -> float:
        """Root mean square distance of figures, in clear differences; those not asked for count little."""
        wanted = self.wanted.figures if self.wanted is not None else {}
        total = weights = 0.0
        for name, figure in FIGURES.items():
            weight = 1.0 if name in wanted else _WEIGHT_OF_THE_USUAL
            away = min(6.0, abs(heard.figures[name] - wanted.get(name, figure.usual)) / figure.step)
            total += weight * away * away
            weights += weight
        return math.sqrt(total / weights)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A patch that was found.

    Attributes:
        patch: The patch.
        distance: How far it is from what was wanted.
        figures: The ten figures that were measured in it.
    """

    patch: Patch
    distance: float
    figures: Mapping[str, float]

    def to_json(self) -> dict[str, Any]:
        """Plain values."""
        figures = {name: round(value, 3) for name, value in self.figures.items()}
        return {"patch": self.patch.to_json(), "distance": round(self.distance, 4), "figures": figures}


@dataclass(frozen=True, slots=True)
class Search:
    """The result of a search.

    Attributes:
        candidates: The nearest, nearest first.
        median_distance: Of the random patches.
        first_distance: Of the nearest random one, before anything was refined.
        listened_to: How many patches were played in all.
    """

    candidates: tuple[Candidate, ...]
    median_distance: float
    first_distance: float
    listened_to: int


def search(
    target: SearchTarget, count: int, seed: int, progress: Progress, generations: int = GENERATIONS
) -> Search:
    """Look for a patch; the same target, count and seed find the same.

    Args:
        target: What is looked for.
        count: How many random patches, 10 to 2000.
        seed: Where the search begins.
        progress: Told how far it is; what it raises ends the search.
        generations: How often what was found is refined.

    Raises:
        NotFoundError: torch is not installed.
        ParameterError: The count or the seed is outside its range.
    """
    check_search(count, seed)
    chance = np.random.default_rng(seed)
    children = KEPT * _CHILDREN * generations
    whole = count + children
    places = [random_unit(chance) for _ in range(count)]
    first: list[tuple[Unit, Candidate]] = []
    for batch in _batches(places):
        first += zip(batch, _listened(target, batch), strict=True)
        progress("listening", len(first) / whole)
    best = _apart(sorted(first, key=_distance))
    nearest = best[0][1].distance
    for generation in range(generations):
        step = _FIRST_STEP * _STEP_SHRINKS**generation
        born = [_child(place, best, step, chance) for place, _ in best for _ in range(_CHILDREN)]
        family = [
            pair for batch in _batches(born) for pair in zip(batch, _listened(target, batch), strict=True)
        ]
        # Each keeps its own line, so that the three stay three different sounds.
        lines = [family[line * _CHILDREN : (line + 1) * _CHILDREN] for line in range(len(best))]
        best = [min([parent, *line], key=_distance) for parent, line in zip(best, lines, strict=True)]
        progress("refining", (count + (generation + 1) * KEPT * _CHILDREN) / whole)
    found = tuple(candidate for _, candidate in sorted(best, key=_distance))
    median = float(np.median([candidate.distance for _, candidate in first]))
    return Search(found, median, nearest, count + generations * _CHILDREN * len(best))


def check_search(count: int, seed: int) -> None:
    """Raise when a search cannot be so.

    Raises:
        ParameterError: The count or the seed is outside its range.
    """
    COUNT.check("count", count)
    _SEEDS.check("seed", seed)
    if count != int(count) or seed != int(seed):
        raise ParameterError(f"count is {count:g} and seed {seed:g}; both are whole numbers.")


def phrase(patch: Patch, chair: Chair) -> Samples:
    """A few notes of a patch, for somebody who wants to hear it: up a chord, then held."""
    root = chair.pitch if chair.role != "pad" else chair.pitch + 3
    eighth = 0.22 if chair.role != "pad" else 0.7
    steps = [(0, 0.0, eighth), (7, eighth, eighth), (12, 2 * eighth, eighth), (0, 3 * eighth, 1.2)]
    notes = [
        StruckPatch(root + up, _VELOCITY, round(held * SAMPLE_RATE), seed)
        for seed, (up, _, held) in enumerate(steps)
    ]
    sounds = play([patch] * len(notes), notes)
    starts = [round(start * SAMPLE_RATE) for _, start, _ in steps]
    whole = np.zeros(
        (max(start + len(sound) for start, sound in zip(starts, sounds, strict=True)), 2), np.float32
    )
    for start, sound in zip(starts, sounds, strict=True):
        whole[start : start + len(sound)] += sound
    return whole * np.float32(0.5 / max(1e-9, float(np.abs(whole).max())))


def target_from(text: str, likeness: TimbreTarget | None) -> SearchTarget:
    """A target; a description that says nothing is only forgiven beside a sound.

    Raises:
        InputError: Nothing is said that can be measured, and nothing shown.
    """
    try:
        return SearchTarget.of(text, likeness)
    except InputError:
        if likeness is None:
            raise
        return SearchTarget(likeness.name, None, likeness)


def _listened(target: SearchTarget, places: Sequence[Unit]) -> Iterator[Candidate]:
    patches = [Patch.from_unit(place) for place in places]
    note = StruckPatch(target.pitch, _VELOCITY, round(target.held_seconds * SAMPLE_RATE), seed=1)
    sounds = play(patches, [note] * len(patches), round(LOOKED_AT_SECONDS * SAMPLE_RATE))
    for patch, heard in zip(patches, measure_sound(sounds, target.pitch, target.held_seconds), strict=True):
        yield Candidate(patch, target.distance(heard), heard.figures)


def _batches(places: Sequence[Unit]) -> Iterator[Sequence[Unit]]:
    return (places[first : first + _BATCH] for first in range(0, len(places), _BATCH))


def _distance(pair: tuple[Unit, Candidate]) -> float:
    return pair[1].distance


def _apart(pairs: Sequence[tuple[Unit, Candidate]]) -> list[tuple[Unit, Candidate]]:
    """The nearest candidates, without near twins."""
    chosen: list[tuple[Unit, Candidate]] = []
    for place, candidate in pairs:
        if all(float(np.sqrt(np.mean((place - other) ** 2))) > _APART / 2 for other, _ in chosen):
            chosen.append((place, candidate))
        if len(chosen) == KEPT:
            break
    return chosen


def _child(
    place: Unit, best: Sequence[tuple[Unit, Candidate]], step: float, chance: np.random.Generator
) -> Unit:
    """A place near this one; now and then with a setting of one of the others."""
    changed = chance.random(len(place)) < _CHANGED_SHARE
    moved = place + changed * chance.normal(0.0, step, len(place))
    other = best[int(chance.integers(len(best)))][0]
    return np.clip(np.where(chance.random(len(place)) < 0.1, other, moved), 0.0, 1.0)
