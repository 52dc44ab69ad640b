"""No tune of ours is somebody's, and one that were would be noticed."""

import itertools

import numpy as np
import pytest

from studio.composing.composer import compose
from studio.composing.genre import GENRES
from studio.composing.melody_fingerprints import PHRASE_INTERVALS, Phrases, known_phrases
from studio.theory.meter import TICKS_PER_BEAT
from studio.theory.score import Score
from tests.composing.briefs import brief_of

MADE_UP = list(
    zip(
        itertools.accumulate((0, 2, 1, 1, 4, 2, 2, 3, 1, 4, 2)),
        (60, 64, 62, 67, 65, 69, 64, 62, 71, 60, 65),
        strict=True,
    )
)
"""A tune of eleven notes: ten intervals."""


def known() -> Phrases:
    return Phrases.of([MADE_UP], size_bytes=4096, hashes=7)


def line_of(score: Score) -> list[tuple[int, int]]:
    grid = TICKS_PER_BEAT // 4
    leads = [part for part in score.parts if part.role == "lead"]
    highest = {round(note.start / grid): note.pitch for part in leads[:1] for note in part.notes}
    return sorted(highest.items())


def test_a_planted_phrase_is_caught_whole() -> None:
    assert known().longest_repeat(MADE_UP) == 10


def test_neither_key_nor_tempo_hides_it() -> None:
    disguised = [(7 + start * 240, pitch - 5) for start, pitch in MADE_UP]
    assert known().longest_repeat(disguised) == 10


def test_it_is_caught_in_the_middle_of_another_tune() -> None:
    before = [(-9, 50), (-5, 80)]
    after = [(start + 40, pitch) for start, pitch in ((0, 44), (3, 91))]
    assert known().longest_repeat([*before, *MADE_UP, *after]) == 10


def test_fewer_intervals_than_a_phrase_belong_to_everybody() -> None:
    assert known().longest_repeat(MADE_UP[:PHRASE_INTERVALS]) == 0


def test_the_same_pitches_in_another_rhythm_are_another_tune() -> None:
    assert known().longest_repeat([(place, pitch) for place, (_, pitch) in enumerate(MADE_UP)]) == 0


def test_a_filter_that_was_stored_knows_the_same() -> None:
    stored = Phrases.from_bytes(known().to_bytes())
    assert stored.longest_repeat(MADE_UP) == 10
    with pytest.raises(TypeError):
        stored._add(MADE_UP)


def test_the_shipped_filter_seldom_errs() -> None:
    rng = np.random.default_rng(3)
    noise = list(
        zip(np.cumsum(rng.integers(1, 9, 4000)).tolist(), rng.integers(40, 90, 4000).tolist(), strict=True)
    )
    assert known_phrases().false_positive_rate < 1e-4
    assert known_phrases().longest_repeat(noise) <= PHRASE_INTERVALS


@pytest.mark.long
@pytest.mark.parametrize("genre", GENRES)
def test_twenty_tunes_of_a_genre_are_nobodys(genre: str) -> None:
    for seed in range(20):
        score = compose(brief_of(genre, length_seconds=20.0, seed=seed))
        assert known_phrases().longest_repeat(line_of(score)) <= PHRASE_INTERVALS, seed
