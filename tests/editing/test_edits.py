"""Every edit there is, over its registry; and any edits after each other leave a piece whole."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.action import edit_from_json, edits
from studio.errors import EditError, InputError
from tests.editing.scores import assert_whole, piece_of

EXAMPLES: dict[str, dict[str, Any]] = {
    "regenerate": {"start": 8.0, "end": 16.0, "snap": "bar", "parts": ["drums"], "wish": "busier", "seed": 7},
    "extend": {"bars": 4, "seconds": None, "at": "end", "seed": 7},
    "cut": {"start": 8.0, "end": 16.0, "snap": "bar"},
    "duplicate": {"start": 8.0, "end": 16.0, "snap": "bar"},
    "move": {"start": 8.0, "end": 16.0, "to": 40.0, "snap": "bar"},
    "mute": {"start": 8.0, "end": 16.0, "parts": ["drums"], "snap": "bar"},
    "transpose": {"start": None, "end": None, "parts": [], "semitones": 3, "snap": "bar"},
    "fade_out": {"bars": 4},
    "tempo": {"tempo_bpm": 100.0},
    "key": {"key": "D dorian"},
    "remix": {
        "melody_loyalty": 0.5,
        "weirdness": 0.3,
        "genre_shift": 0.4,
        "structure_consistency": 0.5,
        "to_genre": "jazz",
        "seed": 7,
    },
}
"""An edit of each kind that acts on the score, as a page posts it."""


@pytest.mark.parametrize("kind", EXAMPLES)
def test_an_edit_reads_back_equal(kind: str) -> None:
    edit = edit_from_json({"kind": kind, **EXAMPLES[kind]})
    stored = json.loads(json.dumps(edit.to_json()))
    assert stored == {"kind": kind, **EXAMPLES[kind]}
    assert edit_from_json(stored) == edit


@pytest.mark.parametrize("kind", EXAMPLES)
def test_the_same_edit_of_the_same_piece_gives_the_same_change(kind: str) -> None:
    score, brief = piece_of("pop")
    edit = edit_from_json({"kind": kind, **EXAMPLES[kind]})
    edit.validate(score)
    change = edit.apply(score, brief)
    assert change == edit.apply(score, brief)
    assert change.score != score
    assert_whole(change.score)
    assert edit.label(score)


@pytest.mark.parametrize("kind", EXAMPLES)
def test_a_change_is_confined_to_its_window_and_its_parts(kind: str) -> None:
    score, brief = piece_of("pop")
    change = edit_from_json({"kind": kind, **EXAMPLES[kind]}).apply(score, brief)
    if change.window is None:
        return
    assert change.score.length_seconds == score.length_seconds
    for before, after in zip(score.parts, change.score.parts, strict=True):
        if change.parts and before.id not in change.parts:
            assert before == after
        differing = set(before.notes) ^ set(after.notes)
        assert all(
            note.end > change.window.start_tick and note.end <= change.window.end_tick for note in differing
        )


@pytest.mark.parametrize("kind", EXAMPLES)
def test_the_brief_follows_the_piece(kind: str) -> None:
    score, brief = piece_of("pop")
    change = edit_from_json({"kind": kind, **EXAMPLES[kind]}).apply(score, brief)
    assert (change.brief.length_seconds, change.brief.tempo_bpm, change.brief.key) == (
        change.score.length_seconds,
        change.score.tempo_bpm,
        change.score.key,
    )


@pytest.mark.parametrize(("bars_asked", "bars"), [(0.1, 1), (0.9, 1), (3.4, 3), (3.6, 4)])
def test_a_piece_is_extended_by_seconds_to_the_nearest_bar(bars_asked: float, bars: int) -> None:
    score, brief = piece_of("pop")
    edit = edit_from_json({"kind": "extend", "seconds": bars_asked * score.time.seconds_per_bar, "seed": 7})

    assert edit.label(score) == f"Extend by {bars} bar{'' if bars == 1 else 's'} at the end"
    assert (
        edit.apply(score, brief).score
        == edit_from_json({"kind": "extend", "bars": bars, "seed": 7}).apply(score, brief).score
    )


def test_an_edit_without_a_seed_takes_the_one_that_is_drawn_for_it() -> None:
    open_edit = edit_from_json({"kind": "extend", "bars": 4, "seed": None})
    assert open_edit.with_seed(5).to_json()["seed"] == 5
    assert open_edit.with_seed(5).with_seed(6).to_json()["seed"] == 5
    assert edit_from_json({"kind": "tempo", "tempo_bpm": 100}).with_seed(5).to_json() == {
        "kind": "tempo",
        "tempo_bpm": 100.0,
    }


@pytest.mark.parametrize(
    ("plain", "said"),
    [
        (None, "no JSON object"),
        ({"kind": "paint"}, "'paint'"),
        ({"kind": ["cut"]}, "kind of edit"),
        ({"kind": "cut", "start": "eight", "end": 9}, "start is 'eight'"),
        ({"kind": "cut", "start": float("nan"), "end": 9}, "start is nan"),
        ({"kind": "cut", "start": 10**400, "end": 9}, "start is"),
        ({"kind": "cut", "begin": 1}, "'begin'"),
        ({"kind": "cut", "start": 5, "end": 5}, "end after it starts"),
        ({"kind": "cut", "start": 5, "end": 500}, "500 seconds"),
        ({"kind": "cut", "start": 0, "end": 60}, "0 seconds long"),
        ({"kind": "regenerate", "start": 0, "end": 8, "parts": "drums"}, "list of texts"),
        ({"kind": "regenerate", "start": 0, "end": 8, "parts": ["tuba"]}, "'tuba'"),
        ({"kind": "regenerate", "start": 0, "end": 8, "wish": "purple"}, "busier"),
        ({"kind": "regenerate", "start": 0, "end": 8, "seed": -1}, "seed is -1"),
        ({"kind": "regenerate", "start": 0, "end": 8, "seed": True}, "seed is True"),
        ({"kind": "extend", "bars": 0}, "0 bars"),
        ({"kind": "extend", "bars": 1e9}, "seconds long"),
        ({"kind": "extend", "seconds": 0}, "0 seconds"),
        ({"kind": "extend", "seconds": 1e9}, "seconds long"),
        ({"kind": "extend", "bars": 4, "at": "middle"}, "'middle'"),
        ({"kind": "move", "start": 0, "end": 8, "to": 4}, "already"),
        ({"kind": "move", "start": 0, "end": 8, "to": float("inf")}, "place is inf"),
        ({"kind": "mute", "start": 0, "end": 8}, "No part is named"),
        ({"kind": "transpose", "semitones": 0}, "0 semitones"),
        ({"kind": "transpose", "semitones": 3, "start": 1}, "only one border"),
        ({"kind": "transpose", "semitones": 3, "parts": ["drums"]}, "no pitch"),
        ({"kind": "tempo", "tempo_bpm": 9}, "9 BPM"),
        ({"kind": "key", "key": "H minor"}, "H minor"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(plain: Any, said: str) -> None:
    score, _ = piece_of("pop")
    with pytest.raises(InputError, match=r"^[^\n]*$") as raised:
        edit_from_json(plain).validate(score)
    assert said in str(raised.value)
    assert len(str(raised.value)) < 400


_SECONDS = st.floats(0, 60)
_LATER = st.floats(20, 60)
_EARLIER = st.floats(0, 30)
_EDITS = st.one_of(
    st.fixed_dictionaries(
        {
            "kind": st.just("regenerate"),
            "start": _EARLIER,
            "end": _LATER,
            "snap": st.sampled_from(["bar", "beat", "free"]),
            "parts": st.sampled_from([[], ["drums"], ["bass"], ["lead", "bass"]]),
            "wish": st.sampled_from(
                [
                    "",
                    "busier",
                    "sparser",
                    "jazzier chords",
                    "different chords",
                    "half-time",
                    "higher",
                    "louder",
                ]
            ),
            "seed": st.integers(0, 2**32 - 1),
        }
    ),
    st.fixed_dictionaries({"kind": st.sampled_from(["cut", "duplicate"]), "start": _EARLIER, "end": _LATER}),
    st.fixed_dictionaries({"kind": st.just("move"), "start": _EARLIER, "end": _LATER, "to": _SECONDS}),
    st.fixed_dictionaries(
        {
            "kind": st.just("extend"),
            "bars": st.integers(1, 12),
            "at": st.sampled_from(["start", "end"]),
            "seed": st.just(5),
        }
    ),
    st.fixed_dictionaries(
        {
            "kind": st.just("mute"),
            "start": _EARLIER,
            "end": _LATER,
            "parts": st.just(["bass"]),
            "snap": st.just("free"),
        }
    ),
    st.fixed_dictionaries(
        {"kind": st.just("transpose"), "start": _EARLIER, "end": _LATER, "semitones": st.integers(-24, 24)},
    ),
    st.fixed_dictionaries(
        {
            "kind": st.just("remix"),
            "melody_loyalty": st.floats(0, 1),
            "weirdness": st.floats(0, 1),
            "genre_shift": st.floats(0, 1),
            "structure_consistency": st.floats(0, 1),
            "to_genre": st.sampled_from(["", "jazz", "trap", "orchestral"]),
            "seed": st.integers(0, 2**32 - 1),
        }
    ),
    st.fixed_dictionaries({"kind": st.just("tempo"), "tempo_bpm": st.floats(50, 200)}),
    st.fixed_dictionaries(
        {"kind": st.just("key"), "key": st.sampled_from(["C major", "F# minor", "Bb dorian", "E phrygian"])}
    ),
)


@pytest.mark.long
@settings(max_examples=60, deadline=None)
@given(
    genre=st.sampled_from(["pop", "jazz", "orchestral", "house", "ambient", "dubstep"]),
    meter=st.sampled_from(["4/4", "3/4", "6/8"]),
    plain_edits=st.lists(_EDITS, min_size=1, max_size=5),
)
def test_any_edits_after_each_other_leave_a_piece_whole(
    genre: str, meter: str, plain_edits: list[dict[str, Any]]
) -> None:
    score, brief = piece_of(genre, meter)
    for plain in plain_edits:
        edit = edit_from_json(plain)
        try:
            edit.validate(score)
        except EditError:
            continue
        try:
            change = edit.apply(score, brief)
        except EditError:
            continue
        score, brief = change.score, change.brief
        assert_whole(score)


def test_every_kind_has_a_blank_form() -> None:
    for kind in edits():
        assert edits()[kind].kind == kind
