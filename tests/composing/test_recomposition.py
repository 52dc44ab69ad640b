"""A stretch of a piece composed again: the same form, harmony, players and instruments, other ideas."""

import pytest

from studio.composing.part_assignment import assign_again
from studio.composing.recomposition import chart_over, compose_over, ending_of, join_in
from tests.editing.scores import part_of, piece_of

GENRES = ("house", "jazz", "trap")


@pytest.mark.parametrize("genre", GENRES)
def test_the_chart_of_a_piece_is_the_pieces_own(genre: str) -> None:
    score, brief = piece_of(genre)

    chart = chart_over(score, brief, 9)

    assert chart.spans == score.chords
    assert (chart.key, chart.meter, chart.brief.tempo_bpm) == (score.key, score.meter, score.tempo_bpm)
    assert chart.brief.seed == 9
    assert chart.ending_tick == ending_of(score) <= chart.end_tick


@pytest.mark.parametrize("genre", GENRES)
def test_only_who_is_chosen_is_composed_and_only_inside(genre: str) -> None:
    score, brief = piece_of(genre)
    size = score.meter.ticks_per_bar
    chosen = {"drums", "bass"} & {part.id for part in score.parts}

    composed = compose_over(chart_over(score, brief, 9), score.parts, chosen, 4 * size, 8 * size)

    assert set(composed) == chosen
    for notes in composed.values():
        assert notes
        assert all(4 * size - 60 <= note.start < 8 * size + 60 for note in notes)


def test_another_seed_has_other_ideas_and_the_same_seed_the_same() -> None:
    score, brief = piece_of("house")
    size = score.meter.ticks_per_bar

    one, again, other = (
        compose_over(
            chart_over(score, brief, seed), score.parts, {"lead", "bass", "drums"}, 4 * size, 12 * size
        )
        for seed in (9, 9, 10)
    )

    assert one == again
    assert one != other


def test_the_seed_of_the_piece_plays_its_own_stretch_again() -> None:
    score, brief = piece_of("house")
    size = score.meter.ticks_per_bar

    composed = compose_over(chart_over(score, brief, brief.seed), score.parts, {"drums"}, 4 * size, 8 * size)

    played = part_of(score, "drums").notes
    before = {
        (round(note.start / 120), note.pitch) for note in played if 4 * size <= note.start < 8 * size - 60
    }
    again = {
        (round(note.start / 120), note.pitch) for note in composed["drums"] if note.start < 8 * size - 60
    }
    assert len(before & again) >= 0.6 * len(before)


def test_who_joins_in_gets_a_name_of_its_own_and_leaves_the_others_alone() -> None:
    score, brief = piece_of("house")
    chart = chart_over(score, brief, 9)
    assignment = assign_again(chart.brief, chart.genre, chart.plans, part_of(score, "bass"))

    joined = join_in(chart, score.parts, [assignment])

    assert [part.id for part in joined] == ["bass_2"]
    assert joined[0].notes
