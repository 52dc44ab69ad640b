import numpy as np
import pytest

from studio.composing.composer import compose
from studio.composing.genre import GENRES
from studio.theory.score import Automation, Part, Score
from tests.composing.briefs import brief_of


def lane(part: Part, parameter: str) -> Automation | None:
    return next((item for item in part.automation if item.parameter == parameter), None)


def value_at(automation: Automation, tick: float) -> float:
    ticks, values = zip(*automation.points, strict=True)
    return float(np.interp(tick, ticks, values))


def middle(score: Score, index: int) -> float:
    section = score.sections[index]
    return (score.time.bar_ticks(section.start_bar) + score.time.bar_ticks(section.end_bar)) / 2


@pytest.mark.parametrize("genre", GENRES)
def test_the_loudest_section_is_set_louder_than_the_softest(genre: str) -> None:
    score = compose(brief_of(genre, length_seconds=60.0))
    energies = [section.energy for section in score.sections]
    loud, soft = middle(score, energies.index(max(energies))), middle(score, energies.index(min(energies)))
    levels = [lane(part, "gain_db") for part in score.parts if part.role != "fx"]
    assert all(level is not None and value_at(level, loud) > value_at(level, soft) + 0.5 for level in levels)


def test_filters_open_with_the_energy_and_with_a_bright_mood() -> None:
    bright, dark = (compose(brief_of("lofi", mood=mood, length_seconds=60.0)) for mood in ("happy", "sad"))
    filters = []
    for score in (bright, dark):
        keys = lane(next(part for part in score.parts if part.id == "keys"), "cutoff_hz")
        assert keys is not None
        values = [value for _, value in keys.points]
        assert max(values) > 1.5 * min(values)
        filters.append(np.mean(values))
    assert filters[0] > 1.2 * filters[1]


def test_quiet_sections_are_played_softer() -> None:
    score = compose(brief_of("orchestral", length_seconds=60.0))
    strings = next(part for part in score.parts if part.id == "strings")
    edges = [score.time.bar_ticks(section.start_bar) for section in score.sections]
    first = [note.velocity for note in strings.notes if note.start < edges[1] - 100]
    last = [note.velocity for note in strings.notes if note.start >= edges[-1]]
    assert np.mean(last) > np.mean(first) + 10


def test_rain_lies_under_the_music() -> None:
    scores = [compose(brief_of("ambient", seed=seed)) for seed in range(8)]
    beds = [lane(part, "gain_db") for score in scores for part in score.parts if part.id == "rain"]
    assert beds
    assert all(bed is not None and value_at(bed, 0) < -4 for bed in beds)
