"""Edits of the sound: read as posted, refused in one sentence, named for the tree of takes."""

import json

import pytest

from studio.action import edit_from_json
from studio.errors import EditError, ParameterError
from studio.mastering.reference import Match
from studio.mastering.settings import MATCHING_HZ
from tests.editing.scores import piece_of

MATCH = Match((3.0, *(0.0,) * (len(MATCHING_HZ) - 2), -3.0), 1.1, -11.0)
STRIPS = {"drums": {"fader_db": -3.0}}


@pytest.mark.parametrize(
    ("plain", "label"),
    [
        ({"kind": "desk", "desk": {"strips": STRIPS}}, "Mix drums"),
        ({"kind": "desk", "desk": {"space_db": -3.0}}, "Mix the room"),
        ({"kind": "desk", "desk": {}}, "Desk at rest"),
        ({"kind": "master", "target": "apple"}, "Master for Apple Music"),
        ({"kind": "master", "target": "cd", "match": MATCH.to_json()}, "Master like a record"),
    ],
)
def test_they_read_back_equal_and_are_named(plain, label):
    edit = edit_from_json(plain)
    assert edit_from_json(json.loads(json.dumps(edit.to_json()))) == edit
    assert edit.label(piece_of("pop")[0]) == label


def test_they_leave_the_piece_as_it_is_and_say_what_stands_from_now_on():
    score, brief = piece_of("pop")
    mixed = edit_from_json({"kind": "desk", "desk": {"strips": STRIPS}}).apply(score, brief)
    mastered = edit_from_json({"kind": "master", "target": "club"}).apply(score, brief)
    assert mixed.score == mastered.score == score
    assert mixed.desk["strips"]["drums"]["fader_db"] == -3.0
    assert mastered.target == "club"
    assert mastered.match is None
    assert edit_from_json({"kind": "master", "match": MATCH.to_json()}).apply(score, brief).match == MATCH


@pytest.mark.parametrize(
    ("plain", "error", "words"),
    [
        ({"kind": "desk", "desk": {"strips": {"tuba": {}}}}, EditError, "a strip for 'tuba'"),
        ({"kind": "desk", "desk": 3}, EditError, "The desk is 3"),
        ({"kind": "desk", "fader": 3}, EditError, "has a field 'fader'"),
        ({"kind": "desk", "desk": {"space_db": float("nan")}}, EditError, "space_db is nan"),
        ({"kind": "desk", "desk": {"space_db": 99}}, ParameterError, "space_db is 99"),
        ({"kind": "master", "target": "moon"}, EditError, "The target is 'moon'; it can be apple"),
        ({"kind": "master", "target": 3}, EditError, "target is 3"),
        ({"kind": "master", "match": {}}, EditError, "A match has the fields"),
        ({"kind": "master", "match": MATCH.to_json() | {"width": 9.0}}, ParameterError, "width is 9"),
        ({"kind": "master", "loudness": 3}, EditError, "has a field 'loudness'"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(plain, error, words):
    with pytest.raises(error, match=words):
        edit_from_json(plain).validate(piece_of("pop")[0])
