"""The words of a command say the same as the edit that a page posts."""

import argparse
import re
from pathlib import Path
from typing import Any

import pytest

from studio.editing.edit import EDITS, edit_from_json
from studio.errors import EditError
from studio.ops.edit_commands import add_edit_commands, edit_of


class MixdownDouble:
    """Answers with what it was asked."""

    def __init__(self, song: str) -> None:
        self._song = song

    def mix_edit(self, **asked: object) -> dict[str, Any]:
        return {"mixed": self._song, **asked}

    def master_edit(self, **asked: object) -> dict[str, Any]:
        return {"mastered": self._song, **asked}


def parsed(*words: str) -> dict[str, Any]:
    parser = argparse.ArgumentParser()
    add_edit_commands(parser.add_subparsers().add_parser)
    return edit_of(parser.parse_args(words), MixdownDouble)


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
    "duplicate s --start 0 --end 4 --snap beat": {"kind": "duplicate", "start": 0.0, "end": 4.0, "snap": "beat"},
    "move s --start 0 --end 4 --to 12": {"kind": "move", "start": 0.0, "end": 4.0, "to": 12.0},
    "mute s --start 0 --end 4 --parts drums": {"kind": "mute", "start": 0.0, "end": 4.0, "parts": ["drums"]},
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
    "remix s --melody-loyalty 0.8 --weirdness 0.1 --genre-shift 0.5 --structure-consistency 1 --genre trap --seed 2": {
        "kind": "remix",
        "melody_loyalty": 0.8,
        "weirdness": 0.1,
        "genre_shift": 0.5,
        "structure_consistency": 1.0,
        "to_genre": "trap",
        "seed": 2,
    },
    "master s --target club": {"kind": "master", "target": "club"},
    "master s --target club --like a.wav": {"mastered": "s", "target": "club", "like": Path("a.wav")},
    "mix s --variant warm": {"mixed": "s", "variant": "warm"},
    "mix s --auto": {"mixed": "s", "auto": True},
    "mix s --like a.wav": {"mixed": "s", "like": Path("a.wav")},
}


@pytest.mark.parametrize(("words", "edit"), SAID.items(), ids=SAID)
def test_a_command_is_an_edit(words: str, edit: dict[str, Any]) -> None:
    assert parsed(*words.split()) == edit


def test_a_key_is_one_word_with_a_blank_in_it() -> None:
    assert parsed("key", "s", "A minor") == {"kind": "key", "key": "A minor"}


@pytest.mark.parametrize("words", [words for words in SAID if words.split()[0] in EDITS.ids and "--like" not in words])
def test_every_command_is_an_edit_that_there_is(words: str) -> None:
    edit = edit_from_json(parsed(*words.split()))

    assert edit.kind == words.split(maxsplit=1)[0]


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
        ("cut s --start nan --end 4", "The start is nan; it can be a number of seconds from 0 to the end of the song."),
        ("cut s --start 0 --end inf", "The end is inf; it can be a number of seconds from 0 to the end of the song."),
        ("move s --start 0 --end 4 --to=-inf", "The place is -inf; it can be a number of seconds from 0 to the end of the song."),
        ("extend s --seconds 1e300", "The length is 1e+300; it can be a number of seconds above 0."),
        ("tempo s nan", "The tempo is nan; it can be 40 to 240 BPM."),
        ("remix s --genre-shift nan", "The genre shift is nan; it can be 0 to 1."),
    ],
)
def test_a_number_that_is_none_is_told_with_what_it_can_be(said: str, sentence: str) -> None:
    with pytest.raises(EditError, match=f"^{re.escape(sentence)}$"):
        parsed(*said.split())


def test_every_number_of_every_command_is_told_so() -> None:
    commands = add_edit_commands(argparse.ArgumentParser().add_subparsers().add_parser)
    numbers = {(command, action.dest) for command in commands for action in command._actions if action.type is float}

    for command, name in numbers:
        with pytest.raises(EditError, match="is nan; it can be"):
            edit_of(argparse.Namespace(kind=command.get_default("kind"), **{name: float("nan")}), MixdownDouble)
