"""Words about sounds, and what they want measured."""

from pathlib import Path

import pytest

from studio.errors import InputError
from studio.synthesis.patches.meanings import _SAME, CHAIRS, MEANINGS, read_sound, table
from studio.synthesis.patches.sound_measures import FIGURES

pytestmark = pytest.mark.torch


def test_every_meaning_is_a_figure_that_is_measured():
    assert {name for figures in MEANINGS.values() for name in figures} <= set(FIGURES)
    assert set(_SAME.values()) <= set(MEANINGS) | set(CHAIRS)


@pytest.mark.parametrize("word", sorted(MEANINGS))
def test_every_word_moves_something_by_a_difference_that_is_heard(word):
    moved = [abs(value - FIGURES[name].usual) / FIGURES[name].step for name, value in MEANINGS[word].items()]

    assert max(moved) >= 0.5


def test_a_sentence_is_understood_word_by_word():
    wanted = read_sound("Please give me a very WARM, plucky bass with a frobnicated tone")

    assert wanted.understood == ("warm", "plucky", "bass")
    assert wanted.unknown == ("frobnicated",)
    assert wanted.chair.role == "bass"
    assert wanted.figures["brightness"] < MEANINGS["warm"]["brightness"]


def test_not_turns_a_word_round_and_slightly_halves_it():
    usual = FIGURES["brightness"].usual

    assert (
        read_sound("not bright").figures["brightness"]
        < usual
        < read_sound("slightly bright").figures["brightness"]
    )
    assert read_sound("slightly bright").figures["brightness"] < read_sound("bright").figures["brightness"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "The description is empty"),
        (" … ", "The description is empty"),
        ("blorp", "Nothing in 'blorp'"),
        ("a" * 301, "301"),
    ],
)
def test_what_says_nothing_is_refused_with_what_would(text, sentence):
    with pytest.raises(InputError, match=sentence):
        read_sound(text)


def test_the_document_has_the_table_that_is_used():
    assert table() in (Path(__file__).parents[3] / "docs" / "patch_lab.md").read_text(encoding="utf-8")
