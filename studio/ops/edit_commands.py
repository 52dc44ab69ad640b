"""The commands that change a song: their words, and the edit that they stand for."""

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from studio.composing.brief import MAXIMUM_SEED, TEMPO_BPM_RANGE
from studio.errors import EditError

if TYPE_CHECKING:
    from studio.library.mixdown import Mixdown

_LEFT_OUT: dict[str, Any] = {"default": argparse.SUPPRESS}
"""What is not said is not in the edit, which then has its own default."""


def add_edit_commands(add: Callable[..., argparse.ArgumentParser]) -> list[argparse.ArgumentParser]:
    """Add a command for every kind of edit; its options name the ``song``, and :func:`edit_of` reads the rest.

    Args:
        add: ``add_parser`` of the program's commands.
    """
    added: list[argparse.ArgumentParser] = []

    def command(kind: str, help_: str) -> argparse.ArgumentParser:
        parser = add(kind, help=help_)
        parser.add_argument("song", metavar="SONG", help="the id of a take, or of a song, whose newest take is meant")
        parser.set_defaults(kind=kind)
        added.append(parser)
        return parser

    regenerate = command("regenerate", "compose some bars of a song anew")
    _add_region(regenerate)
    _add_parts(regenerate, "the parts that change; all, if none are named")
    regenerate.add_argument("--wish", metavar="TEXT", help='"busier", "no snare", "jazzier chords"', **_LEFT_OUT)
    _add_seed(regenerate)

    extend = command("extend", "compose bars before or after a song")
    length = extend.add_mutually_exclusive_group(required=True)
    length.add_argument("--bars", type=int, metavar="N", help="how many", **_LEFT_OUT)
    length.add_argument("--seconds", type=float, metavar="S", help="how long they last, to the nearest bar", **_LEFT_OUT)
    extend.add_argument("--at", choices=("start", "end"), help="where; the end, if nothing is said", **_LEFT_OUT)
    _add_seed(extend)

    remix = command("remix", "another version of a song, as near or as far as the sliders say")
    for slider, meaning in _SLIDERS.items():
        remix.add_argument(f"--{slider.replace('_', '-')}", type=float, metavar="0–1", help=meaning, **_LEFT_OUT)
    remix.add_argument("--genre", dest="to_genre", metavar="ID", help="the genre to shift to", **_LEFT_OUT)
    _add_seed(remix)

    master = command("master", "master a song for another place")
    master.add_argument("--target", required=True, metavar="ID", help="streaming, apple, youtube, club, cd, broadcast or podcast")
    master.add_argument("--like", type=Path, metavar="FILE", help="a record to sound like, at its loudness", **_LEFT_OUT)

    mix = command("mix", "have the desk mix a song by itself")
    ways = mix.add_mutually_exclusive_group(required=True)
    leaned = "balanced, bass_heavy, bright, club, lofi, vocal_forward, warm or wide"
    ways.add_argument("--variant", metavar="ID", help=f"lean it: {leaned}", **_LEFT_OUT)
    ways.add_argument(
        "--auto", action="store_true", help="set every fader by measurement, as the genre's mix has it", **_LEFT_OUT
    )
    ways.add_argument("--like", type=Path, metavar="FILE", help="make it sound like a record", **_LEFT_OUT)

    _add_region(command("cut", "take a stretch out and stitch what lies around it"))
    _add_region(command("duplicate", "play a stretch twice"))
    move = command("move", "play a stretch elsewhere")
    _add_region(move)
    move.add_argument("--to", type=float, required=True, metavar="S", help="where it begins then, in seconds")
    mute = command("mute", "silence parts for a stretch")
    _add_region(mute)
    _add_parts(mute, "the parts that are silent", required=True)

    transpose = command("transpose", "play a stretch, or all, higher or lower")
    _add_region(transpose, required=False)
    _add_parts(transpose, "the parts that move; all that have a pitch, if none are named")
    transpose.add_argument("--semitones", type=int, required=True, metavar="N", help="up, or down where it is negative")
    tempo = command("tempo", "play all of a song faster or slower")
    tempo.add_argument("tempo_bpm", type=float, metavar="BPM", help="quarter notes per minute")
    key = command("key", "play all of a song in another key")
    key.add_argument("key", metavar="KEY", help='"A minor"')
    return added


def edit_of(options: argparse.Namespace, mixdown_of: Callable[[str], "Mixdown"]) -> dict[str, Any]:
    """The edit that a command stands for, as JSON.

    Args:
        options: What was said.
        mixdown_of: A song or take as its desk sees it, for what has to be measured first.

    Raises:
        EditError: A number is none, or beyond all reason.
        InputError: A file to sound like cannot be read, or there is no such target.
        NotFoundError: There is no such song, take, variant or file.
    """
    said: Mapping[str, Any] = vars(options)
    edit = {name: value for name, value in said.items() if name not in _NOT_IN_AN_EDIT}
    for name, value in edit.items():
        if isinstance(value, float) and not abs(value) < _BEYOND_REASON:  # nan is not below anything
            what, allowed = _NUMBERS[name]
            raise EditError(f"{what} is {value:g}; it can be {allowed}.")
    if edit["kind"] == "mix":
        return mixdown_of(options.song).mix_edit(**_without_kind(edit))
    if "like" in edit:
        return mixdown_of(options.song).master_edit(**_without_kind(edit))
    return edit


def _without_kind(edit: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in edit.items() if name != "kind"}


def seed_of(text: str) -> int:
    """A seed as it is typed.

    Raises:
        ArgumentTypeError: It is not a whole number that a seed can be.
    """
    if not text.isdecimal() or int(text) > MAXIMUM_SEED:
        raise argparse.ArgumentTypeError(f"the seed is {text!r}; it can be a whole number from 0 to {MAXIMUM_SEED}.")
    return int(text)


_NOT_IN_AN_EDIT = {"command", "song", "json", "out"}

_SLIDERS = {
    "melody_loyalty": "how much of the melody stays",
    "weirdness": "how much surprises",
    "genre_shift": "how far it goes towards another genre",
    "structure_consistency": "how much of the form stays",
}

_BEYOND_REASON = 1e12
"""What no edit takes for a number."""

_MOMENT = "a number of seconds from 0 to the end of the song"
_NUMBERS = {
    "start": ("The start", _MOMENT),
    "end": ("The end", _MOMENT),
    "to": ("The place", _MOMENT),
    "seconds": ("The length", "a number of seconds above 0"),
    "tempo_bpm": ("The tempo", "{:g} to {:g} BPM".format(*TEMPO_BPM_RANGE)),
    **{slider: (f"The {slider.replace('_', ' ')}", "0 to 1") for slider in _SLIDERS},
}
"""What each number of an edit is called, and what it can be."""


def _add_region(parser: argparse.ArgumentParser, *, required: bool = True) -> None:
    left_out = {} if required else _LEFT_OUT
    parser.add_argument("--start", type=float, required=required, metavar="S", help="where it begins, in seconds", **left_out)
    parser.add_argument("--end", type=float, required=required, metavar="S", help="where it ends, in seconds", **left_out)
    parser.add_argument(
        "--snap", choices=("bar", "beat", "free"), help="where its borders may lie; on bars, if nothing is said", **_LEFT_OUT
    )


def _add_parts(parser: argparse.ArgumentParser, help_: str, *, required: bool = False) -> None:
    left_out = {} if required else _LEFT_OUT
    parser.add_argument("--parts", type=_listed, required=required, metavar="drums,bass", help=help_, **left_out)


def _add_seed(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seed", type=seed_of, metavar="N", help="the same edit and seed make the same take", **_LEFT_OUT)


def _listed(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]
