"""An edit on a machine without a song's sound bank goes on with the nearest, and the song says so, once."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from studio.editing.edit import Change
from studio.editing.render_edit import _saying_banks
from studio.synthesis.sound_bank import find_banks
from studio.theory.score import Note, Score, SoundSource
from tests import doubles

GONE = "grand@123456789abc"


@pytest.fixture
def score() -> Score:
    return replace(doubles.score(doubles.brief()), sound=SoundSource(2, (GONE,)))


def edited(score: Score, *, notes: tuple[str, ...] = (), moved: bool = True) -> Change:
    changed = replace(score, parts=(doubles.part(Note(0, 480, 60, 90)),)) if moved else score
    brief = replace(doubles.brief(), notes=notes)
    return _saying_banks(Change(changed, brief), SimpleNamespace(score=score))


def test_what_is_played_anew_says_which_bank_plays_instead(score: Score):
    (note,) = edited(score).brief.notes

    assert note == (
        "grand, which this song was played from, is not here; what is played anew is played from "
        f"{find_banks()[0].label}."
    )


def test_it_is_said_once(score: Score):
    first = edited(score).brief.notes

    assert edited(score, notes=first).brief.notes == first


def test_nothing_is_said_where_no_note_is_played_anew(score: Score):
    assert edited(score, moved=False).brief.notes == ()


def test_nothing_is_said_of_banks_that_are_here(score: Score):
    here = replace(score, sound=SoundSource(2, (find_banks()[0].name,)))

    assert edited(here).brief.notes == ()
