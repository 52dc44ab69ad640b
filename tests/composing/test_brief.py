import json
import pickle
from dataclasses import replace

import pytest

from studio.composing.brief import Brief, spoken_number
from studio.composing.wishes import parse
from studio.errors import BriefError
from studio.theory.chord import Chord
from studio.theory.meter import Meter
from studio.theory.scale import Key

BRIEF = Brief(
    text="jazz in C# minor",
    genre="jazz",
    tempo_bpm=120.0,
    key=Key("C#", "minor"),
    meter=Meter(3, 4),
    mood="chill",
    length_seconds=60.0,
    chords=(Chord("A", "m7"), Chord("F"), Chord("C", "", "E")),
    instruments=("piano",),
    without=("drums",),
    seed=7,
    title="Slow Street",
    asked=("genre", "key"),
    notes=("There is no banjo yet.",),
)


def test_json_names_things_as_a_musician_writes_them():
    plain = BRIEF.to_json()

    assert plain["key"] == "C# minor"
    assert plain["meter"] == "3/4"
    assert plain["chords"] == ["Am7", "F", "C/E"]
    assert plain["asked"] == ["genre", "key"]


def test_json_reads_back_equal():
    assert Brief.from_json(json.loads(json.dumps(BRIEF.to_json()))) == BRIEF


def test_what_was_heard_in_a_wish_goes_to_another_process():
    brief = parse("solo cello, sad")

    assert pickle.loads(pickle.dumps(brief)) == brief  # noqa: S301


def test_json_without_notes_is_read():
    plain = BRIEF.to_json()
    del plain["notes"]

    assert Brief.from_json(plain).notes == ()


def test_json_that_lacks_a_field_is_refused_by_name():
    plain = BRIEF.to_json()
    del plain["key"]

    with pytest.raises(BriefError, match="The brief has no 'key'"):
        Brief.from_json(plain)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"tempo_bpm": 999.0}, "The tempo is 999 BPM; it can be 40 to 240."),
        ({"tempo_bpm": float("nan")}, "The tempo is "),
        ({"length_seconds": 36000.0}, "The length is 36,000 seconds; it can be 5 to 600 seconds."),
        ({"length_seconds": 4.9}, "The length is 4.9 seconds; it can be 5 to 600 seconds."),
        ({"seed": -1}, "The seed is -1; it can be 0 to 4,294,967,295."),
        ({"mood": "beige"}, "The mood is 'beige'; it can be dark, chill"),
        ({"chords": (Chord("C"),) * 65}, "The progression has 65 chords; it can have at most 64."),
        ({"text": "a" * 2001}, "The wish has 2,001 characters; it can have at most 2,000."),
        ({"title": ""}, "The title has 0 characters; it can have 1 to 80."),
        ({"title": "a" * 81}, "The title has 81 characters; it can have 1 to 80."),
        ({"asked": ("colour",)}, "No words can set colour; they can set genre"),
    ],
)
def test_a_value_that_no_brief_can_have_is_refused(change, sentence):
    with pytest.raises(BriefError) as refusal:
        replace(BRIEF, **change)

    assert str(refusal.value).startswith(sentence)


@pytest.mark.parametrize(
    ("value", "spoken"), [(36000, "36,000"), (92.5, "92.5"), (-5, "-5"), (1e30, "enormous")]
)
def test_numbers_are_spoken_as_in_a_sentence(value, spoken):
    assert spoken_number(value) == spoken
