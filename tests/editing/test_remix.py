"""The four sliders: each measured, each the further the more."""

from itertools import chain, pairwise

import pytest

from studio.action import edit_from_json
from studio.composing.genre import GENRES
from studio.editing.remix import PRESETS, RemixSettings, remix
from studio.editing.remix_measures import measure_remix
from studio.errors import EditError, ParameterError
from tests.editing.scores import assert_whole, part_of, piece_of

STILL = {"melody_loyalty": 1.0, "weirdness": 0.0, "genre_shift": 0.0, "structure_consistency": 1.0}
STEPS = (0.0, 0.25, 0.5, 0.75, 1.0)
PAIRS = (("pop", "jazz"), ("house", "lofi"), ("orchestral", "metal"), ("ambient", "trap"))


@pytest.mark.long
@pytest.mark.parametrize(
    ("slider", "measure"),
    [
        ("melody_loyalty", "melody_overlap"),
        ("weirdness", "surprise"),
        ("genre_shift", "genre_distance"),
        ("structure_consistency", "bar_alignment"),
    ],
)
@pytest.mark.parametrize(("genre", "to_genre"), PAIRS)
def test_a_slider_that_goes_further_changes_its_measure_further(
    genre: str, to_genre: str, slider: str, measure: str
) -> None:
    score, brief = piece_of(genre, length_seconds=90.0)
    measured = []
    for value in STEPS:
        settings = {**STILL, slider: value}
        remixed = (
            score
            if settings == STILL
            else remix(score, brief, RemixSettings(**settings, to_genre=to_genre), 9)[0]
        )
        assert_whole(remixed)
        measured.append(getattr(measure_remix(score, remixed), measure))
    assert all(less <= more for less, more in pairwise(measured))
    assert measured[-1] > measured[0] + 0.2


def test_a_loyal_remix_keeps_the_tune_while_the_form_and_the_players_stay() -> None:
    score, brief = piece_of("pop", length_seconds=90.0)
    remixed, _ = remix(score, brief, RemixSettings(0.5, 0.0, 0.0, 1.0), 9)
    assert remixed.sections == score.sections
    assert remixed.chords == score.chords
    assert [part for part in remixed.parts if part.role != "lead"] == [
        part for part in score.parts if part.role != "lead"
    ]
    assert part_of(remixed, "lead").notes != part_of(score, "lead").notes


def test_a_whole_genre_shift_ends_with_the_other_genres_players_tempo_and_brief() -> None:
    score, brief = piece_of("pop", length_seconds=90.0)
    remixed, changed = remix(score, brief, RemixSettings(1.0, 0.0, 1.0, 1.0, "jazz"), 9)
    assert changed.genre == "jazz"
    assert changed.tempo_bpm == remixed.tempo_bpm != score.tempo_bpm
    assert changed.length_seconds == remixed.length_seconds
    templates = GENRES["jazz"].part_templates
    known = {
        name for template in templates for name in (*template.instruments, *chain(*template.moods.values()))
    }
    assert {part.instrument for part in remixed.parts} <= known


def test_every_preset_makes_another_whole_piece() -> None:
    score, brief = piece_of("rock")
    made = [remix(score, brief, preset.settings, 3) for preset in PRESETS.values()]
    for remixed, _ in made:
        assert_whole(remixed)
        assert remixed != score
    assert len({repr(remixed.to_json()) for remixed, _ in made}) == len(PRESETS)


def test_a_remix_can_be_edited_like_any_piece() -> None:
    score, brief = piece_of("pop")
    remixed, changed = remix(score, brief, RemixSettings(0.3, 0.5, 0.7, 0.3, "reggae"), 3)
    edit = edit_from_json({"kind": "regenerate", "start": 4, "end": 12, "seed": 1})
    again = edit.apply(remixed, changed).score
    assert_whole(again)
    assert again.parts != remixed.parts


@pytest.mark.parametrize(
    ("plain", "error", "said"),
    [
        (STILL, EditError, "everything as it is"),
        ({"to_genre": "yodelling"}, EditError, "'yodelling'"),
        ({"weirdness": 2}, ParameterError, "weirdness is 2"),
        ({"seed": -4}, EditError, "seed is -4"),
    ],
)
def test_a_remix_that_cannot_be_is_said_so(
    plain: dict[str, float], error: type[Exception], said: str
) -> None:
    score, _ = piece_of("pop")
    with pytest.raises(error, match=said):
        edit_from_json({"kind": "remix", **plain}).validate(score)
