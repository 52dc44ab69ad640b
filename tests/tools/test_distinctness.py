"""Seeds of one genre are different pieces: on paper for every genre, and by what is heard for one of them."""

import numpy as np
import pytest

from studio.composing.composer import compose
from studio.composing.genre import GENRES
from studio.composing.wishes import parse
from tools.accuracy import mastered
from tools.distinctness import SCORES, features, variety


@pytest.mark.parametrize("genre", GENRES)
def test_ten_seeds_have_ten_melodies_grooves_and_progressions(genre: str) -> None:
    assert variety(genre) == (SCORES, SCORES, SCORES)


@pytest.mark.sound
def test_two_seeds_are_further_apart_than_two_renders_of_one() -> None:
    one, again, other = (
        features(mastered(compose(parse("chiptune, 8 seconds", seed)))) for seed in (1, 1, 2)
    )
    assert np.abs(one - again).max() < 0.01 * np.abs(one - other).max()
