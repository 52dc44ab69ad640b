"""The search for patches: nearer than chance, the same from a seed, true to words and to a given sound."""

from functools import cache

import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE, AudioClip
from studio.errors import AudioFileError, InputError, NotFoundError
from studio.synthesis.patches.patch import Patch, random_unit
from studio.synthesis.patches.search import Search, SearchTarget, phrase, search, target_from
from studio.synthesis.patches.sound_measures import difference, measure_sound
from studio.synthesis.patches.timbre_target import TimbreTarget, likeness_in, likeness_of
from studio.synthesis.patches.torch_voice import StruckPatch, play

pytestmark = pytest.mark.torch

COUNT = 20
GENERATIONS = 2
PLUCK = Patch(
    main=0.9, shape=1.0, cutoff_hz=500, filter_octaves=3.0, attack=0.003, decay=0.4, sustain=0.02, release=0.2
)


def quiet(stage: str, fraction: float) -> None:
    """Nobody is told."""


@cache
def found(text: str, seed: int = 5) -> Search:
    return search(SearchTarget.of(text), COUNT, seed, quiet, GENERATIONS)


def shown(patch: Patch, pitch: float = 50.0) -> TimbreTarget:
    (sound,) = play([patch], [StruckPatch(pitch, 100, SAMPLE_RATE, seed=9)])
    return likeness_in(AudioClip(sound), "shown.wav")


@pytest.mark.long
def test_what_is_found_is_nearer_than_chance_and_refining_brings_it_nearer():
    result = found("warm plucky bass")

    distances = [candidate.distance for candidate in result.candidates]
    assert distances == sorted(distances)
    assert distances[0] <= result.first_distance < result.median_distance
    assert distances[0] < 0.8 * result.median_distance
    assert len({candidate.patch for candidate in result.candidates}) == 3


@pytest.mark.long
def test_the_same_seed_finds_the_same_and_another_seed_something_else():
    again = search(SearchTarget.of("warm plucky bass"), COUNT, 5, quiet, GENERATIONS)
    other = search(SearchTarget.of("warm plucky bass"), COUNT, 6, quiet, GENERATIONS)

    assert again == found("warm plucky bass")
    assert other.candidates[0].patch != again.candidates[0].patch


@pytest.mark.long
@pytest.mark.parametrize(
    ("more", "less", "figure"),
    [
        ("bright lead", "dark lead", "brightness"),
        ("plucky lead", "pad", "held"),
        ("slow lead", "sharp lead", "attack"),
    ],
)
def test_words_change_what_they_say(more, less, figure):
    low, high = sorted(found(text).candidates[0].figures[figure] for text in (more, less))

    greater = found(less if figure == "held" else more).candidates[0].figures[figure]
    assert greater == high
    assert high - low > {"brightness": 1.0, "held": 12.0, "attack": 2.0}[figure]


def test_a_sound_that_is_shown_is_heard_at_its_pitch_and_length():
    likeness = shown(Patch(attack=0.01, sustain=0.8), pitch=50.4)

    assert likeness.pitch == pytest.approx(50.4, abs=0.1)
    assert likeness.held_seconds == pytest.approx(1.0, abs=0.15)
    assert TimbreTarget.from_json(likeness.to_json()).pitch == pytest.approx(likeness.pitch, abs=1e-3)


def test_a_patch_is_known_again_among_many():
    chance = np.random.default_rng(2)
    patches = [PLUCK, *(Patch.from_unit(random_unit(chance)) for _ in range(15))]
    likeness = shown(PLUCK)

    sounds = play(patches, [StruckPatch(likeness.pitch, 100, SAMPLE_RATE)] * len(patches), 66150)
    distances = [
        difference(likeness.heard, heard)
        for heard in measure_sound(sounds, likeness.pitch, likeness.held_seconds)
    ]

    assert int(np.argmin(distances)) == 0
    assert distances[0] < 0.5 * sorted(distances)[1]


@pytest.mark.long
def test_a_search_for_a_sound_comes_nearer_to_it_than_chance():
    result = search(SearchTarget.of("", shown(PLUCK)), COUNT, 1, quiet, GENERATIONS)

    assert result.candidates[0].distance < result.first_distance
    assert result.candidates[0].distance < 0.75 * result.median_distance


def test_words_that_say_nothing_are_forgiven_beside_a_sound_only():
    likeness = shown(PLUCK)

    assert target_from("my old thing", likeness).wanted is None
    with pytest.raises(InputError):
        target_from("my old thing", None)


@pytest.mark.parametrize(
    ("count", "seed", "sentence"),
    [
        (0, 1, "count is 0"),
        (10**9, 1, "count is 1e"),
        (float("nan"), 1, "count is nan"),
        (20, -1, "seed is -1"),
        (20.5, 1, "whole"),
    ],
)
def test_a_search_that_cannot_be_is_refused(count, seed, sentence):
    with pytest.raises(InputError, match=sentence):
        search(SearchTarget.of("warm bass"), count, seed, quiet)


def test_what_is_no_note_is_refused_in_a_sentence(tmp_path):
    (tmp_path / "empty.wav").write_bytes(b"")
    silence = AudioClip(np.zeros((SAMPLE_RATE, 1), np.float32))

    with pytest.raises(AudioFileError, match="not sound that can be read"):
        likeness_of(tmp_path / "empty.wav")
    with pytest.raises(NotFoundError):
        likeness_of(tmp_path / "missing.wav")
    with pytest.raises(AudioFileError, match="is silent"):
        likeness_in(silence, "silence.wav")
    with pytest.raises(AudioFileError, match="sounds for"):
        likeness_in(AudioClip(np.ones((40, 1), np.float32)), "click.wav")


def test_a_candidate_can_be_heard_without_clipping():
    sound = phrase(PLUCK, SearchTarget.of("bass").chair)

    assert 0.3 < np.abs(sound).max() <= 0.51
    assert np.abs(sound[-1]).max() < 1e-4


def test_progress_goes_from_nothing_to_all_and_can_end_a_search():
    told: list[float] = []

    def stop(stage: str, fraction: float) -> None:
        told.append(fraction)
        if len(told) == 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        search(SearchTarget.of("warm bass"), COUNT, 1, stop)

    assert told == sorted(told)
    assert 0.0 < told[0] < told[1] < 1.0
