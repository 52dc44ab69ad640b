"""The commands of actions: their arguments, and the action that was typed."""

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from studio.action import Action
from studio.composing.brief import MAXIMUM_SEED
from studio.options import Option

_LEFT_OUT: dict[str, Any] = {"default": argparse.SUPPRESS}
"""Keeps options that were not given out of the action, which then uses its own default."""


def add_action_command(
    add: Callable[..., argparse.ArgumentParser], action: Action
) -> argparse.ArgumentParser:
    """Add the command of an action; :func:`action_said` reads what was typed.

    Edits and exports also take the ``song``.

    Args:
        add: ``add_parser`` of the program's commands.
        action: The action.
    """
    summary = f"{action.summary[:1].lower()}{action.summary[1:]}"
    parser = add(action.id, help=summary.replace("%", "%%"), description=action.description)
    parser.set_defaults(action=action)
    if action.needs_song:
        parser.add_argument(
            "song", metavar="SONG", help="the id of a take, or of a song, whose newest take is meant"
        )
    groups: dict[str, Any] = {}
    for option in action.options.values():
        if option.hidden:
            continue
        if option.one_of and option.one_of not in groups:
            groups[option.one_of] = parser.add_mutually_exclusive_group(required=True)
        _add_option(groups.get(option.one_of, parser), option)
    return parser


def action_said(options: argparse.Namespace) -> Action:
    """The action with the options that were typed.

    Args:
        options: What the command line said.

    Raises:
        EditError: A value is none that the action can be given.
    """
    blank: Action = options.action
    said = {name: getattr(options, name) for name in blank.options if hasattr(options, name)}
    return blank.from_json(said)


def seed_said(text: str) -> int:
    """A seed as it is typed.

    Raises:
        ArgumentTypeError: It is not a whole number that a seed can be.
    """
    if not text.isdecimal() or int(text) > MAXIMUM_SEED:
        raise argparse.ArgumentTypeError(
            f"the seed is {text!r}; it can be a whole number from 0 to {MAXIMUM_SEED}."
        )
    return int(text)


def _add_option(parser: Any, option: Option) -> None:  # noqa: ANN401 (a parser, or a group of one)
    help_ = option.help.replace("%", "%%")
    if option.is_closed and option.choice_ids:
        help_ = f"{help_.rstrip('.')}: {', '.join(filter(None, option.choice_ids))}."
    if option.kind == "flag":
        parser.add_argument(_flag(option), dest=option.name, action="store_true", help=help_, **_LEFT_OUT)
        return
    how: dict[str, Any] = {
        "help": help_,
        "metavar": option.metavar or None,
        "type": _reader(option),
        **_LEFT_OUT,
    }
    if option.is_closed and len(option.choice_ids) <= _FEW:
        how |= {"choices": option.choice_ids, "metavar": None}
    if option.positional:
        parser.add_argument(option.name, **how, **({} if option.required else {"nargs": "?"}))
    else:
        parser.add_argument(
            _flag(option), dest=option.name, required=option.required and not option.one_of, **how
        )


_FEW = 3
"""Up to so many choices argparse checks; longer lists, or those of a song, the action checks itself."""


def _flag(option: Option) -> str:
    return option.flag or f"--{option.name.replace('_', '-')}"


def _reader(option: Option) -> Callable[[str], Any]:
    """The function that makes a value of the text that was typed."""
    if option.kind == "seed":
        return seed_said
    if option.kind == "parts":
        return lambda text: [part.strip() for part in text.split(",") if part.strip()]
    if option.kind == "json":
        return json.loads
    readers: dict[Any, Callable[[str], Any]] = {int: int, float: float, Path: Path}
    return readers.get(option.type, str)
