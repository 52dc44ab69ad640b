"""The words of a command say the same as the JSON that a page posts."""

import argparse
import re
from pathlib import Path
from typing import Any

import pytest

from studio.action import ACTIONS, Action, actions
from studio.errors import EditError
from studio.ops.action_commands import action_said, add_action_command


def parsed(*words: str) -> Action:
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers()
    for action in actions():
        add_action_command(commands.add_parser, action)
    return action_said(parser.parse_args(words))


SAID = {
    "regenerate s --start 8 --end 16.5": {"kind": "regenerate", "start": 8.0, "end": 16.5},
    "regenerate s --start 0 --end 4 --snap free --parts drums,bass --wish busier --seed 7": {
        "kind": "regenerate",
        "start": 0.0,
        "end": 4.0,
        "snap": "free",
        "parts": ["drums", "bass"],
        "wish": "busier",
        "seed": 7,
    },
    "extend s --bars 4": {"kind": "extend", "bars": 4},
    "extend s --bars 4 --at start --seed 1": {"kind": "extend", "bars": 4, "at": "start", "seed": 1},
    "cut s --start 0 --end 4": {"kind": "cut", "start": 0.0, "end": 4.0},
    "duplicate s --start 0 --end 4 --snap beat": {
        "kind": "duplicate",
        "start": 0.0,
        "end": 4.0,
        "snap": "beat",
    },
    "move s --start 0 --end 4 --to 12": {"kind": "move", "start": 0.0, "end": 4.0, "to": 12.0},
    "mute s --start 0 --end 4 --parts drums": {"kind": "mute", "start": 0.0, "end": 4.0, "parts": ["drums"]},
    "fade_out s --bars 8": {"kind": "fade_out", "bars": 8},
    "transpose s --semitones -2": {"kind": "transpose", "semitones": -2},
    "transpose s --semitones 2 --start 0 --end 4 --parts lead": {
        "kind": "transpose",
        "semitones": 2,
        "start": 0.0,
        "end": 4.0,
        "parts": ["lead"],
    },
    "tempo s 99.5": {"kind": "tempo", "tempo_bpm": 99.5},
    "remix s": {"kind": "remix"},
    (
        "remix s --melody-loyalty 0.8 --weirdness 0.1 --genre-shift 0.5 --structure-consistency 1 "
        "--genre trap --seed 2"
    ): {
        "kind": "remix",
        "melody_loyalty": 0.8,
        "weirdness": 0.1,
        "genre_shift": 0.5,
        "structure_consistency": 1.0,
        "to_genre": "trap",
        "seed": 2,
    },
    "master s --target club": {"kind": "master", "target": "club"},
    "master s --target club --like a.wav": {"kind": "master", "target": "club", "like": Path("a.wav")},
    "mix s --variant warm": {"kind": "mix", "variant": "warm"},
    "mix s --auto": {"kind": "mix", "auto": True},
    "mix s --like a.wav": {"kind": "mix", "like": Path("a.wav")},
    'desk s --desk {"space_db":-3}': {"kind": "desk", "desk": {"space_db": -3}},
    "create words --seed 3": {"kind": "create", "text": "words", "seed": 3},
    "import a.wav --title Tune": {"kind": "import", "file": Path("a.wav"), "title": "Tune"},
    "export s --as midi": {"kind": "export", "format": "midi"},
    "patch --like a.wav --count 20": {"kind": "patch", "like": Path("a.wav"), "count": 20},
}


@pytest.mark.parametrize(("words", "plain"), SAID.items(), ids=SAID)
def test_a_command_says_the_same_as_the_json_that_a_page_posts(words: str, plain: dict[str, Any]) -> None:
    assert parsed(*words.split()) == ACTIONS[plain["kind"]].from_json(plain)


def test_a_key_is_one_word_with_a_blank_in_it() -> None:
    assert parsed("key", "s", "A minor") == ACTIONS["key"].from_json({"key": "A minor"})


def test_every_action_is_a_command() -> None:
    assert {words.split()[0] for words in SAID} | {"key"} == set(ACTIONS)


@pytest.mark.parametrize(
    "words",
    [
        "regenerate s",
        "regenerate s --start x --end 4",
        "extend s --bars 1.5",
        "extend s --bars 2 --at middle",
        "mute s --start 0 --end 1",
        "master s",
        "mix s",
        "mix s --auto --variant warm",
    ],
)
def test_what_a_command_needs_is_asked_for(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        parsed(*words.split())

    assert left.value.code == 2
    assert "error:" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (
            "cut s --start nan --end 4",
            "The start is nan; it can be a number of seconds from 0 to the end of the song.",
        ),
        (
            "cut s --start 0 --end inf",
            "The end is inf; it can be a number of seconds from 0 to the end of the song.",
        ),
        (
            "move s --start 0 --end 4 --to=-inf",
            "The place is -inf; it can be a number of seconds from 0 to the end of the song.",
        ),
        ("extend s --seconds 1e300", "The length is 1e+300; it can be a number of seconds above 0."),
        ("tempo s nan", "The tempo is nan; it can be 40 to 240 BPM."),
        ("remix s --genre-shift nan", "The genre shift is nan; it can be 0 to 1."),
    ],
)
def test_a_number_that_is_none_is_told_with_what_it_can_be(said: str, sentence: str) -> None:
    with pytest.raises(EditError, match=f"^{re.escape(sentence)}$"):
        parsed(*said.split())


@pytest.mark.parametrize("id_", ACTIONS.ids)
def test_every_number_of_every_command_is_told_so(id_: str) -> None:
    for option in ACTIONS[id_].options.values():
        if option.type is float:
            with pytest.raises(EditError, match="is nan; it can be"):
                ACTIONS[id_].from_json({option.name: float("nan")})
