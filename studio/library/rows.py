"""Takes as plain values, from the database or a file, read strictly so that damage is noticed."""

import json
import math
from collections.abc import Mapping
from dataclasses import fields
from pathlib import PurePosixPath
from types import NoneType
from typing import Any

from studio.library.song import Take

COLUMNS = tuple(field.name for field in fields(Take) if field.name != "title")
"""Columns of a row of the takes; the title belongs to the song."""

JSON_COLUMNS = ("brief", "report", "timings", "files", "edit")
"""Columns that hold JSON."""

_KINDS: Mapping[str, tuple[type, ...]] = {
    "id": (str,),
    "song_id": (str,),
    "parent_id": (str, NoneType),
    "title": (str,),
    "request": (str,),
    "brief": (dict,),
    "seed": (int,),
    "engine": (str,),
    "report": (dict,),
    "timings": (dict,),
    "length_seconds": (float, int),
    "files": (dict,),
    "created": (float, int),
    "trashed": (float, int, NoneType),
    "edit": (dict, NoneType),
}


_KINDS_IN_BRIEF: Mapping[str, tuple[type, ...]] = {"genre": (str,), "tempo_bpm": (float, int), "key": (str,)}
"""Fields of a brief that every list of songs shows, with their types."""


def take_of(row: Mapping[str, Any]) -> Take:
    """The take of a row of the database.

    Raises:
        ValueError: The row is damaged.
    """
    plain = {name: row[name] for name in (*COLUMNS, "title")}
    try:
        return checked(plain | {name: json.loads(row[name]) for name in JSON_COLUMNS})
    except (TypeError, RecursionError) as error:
        raise ValueError(f"The row cannot be read: {error}.") from error


def columns_of(take: Take) -> dict[str, Any]:
    """The row of a take."""
    row = {name: getattr(take, name) for name in COLUMNS}
    return row | {name: json.dumps(row[name], separators=(",", ":")) for name in JSON_COLUMNS}


def checked(plain: Mapping[str, Any]) -> Take:
    """The take that plain values make.

    Raises:
        ValueError: One is missing or of the wrong type, or a file would lie outside the take's folder.
    """
    values: dict[str, Any] = {name: plain.get(name) for name in _KINDS}
    for name, kinds in _KINDS.items():
        _check(values[name], kinds, name)
    for name, kinds in _KINDS_IN_BRIEF.items():
        _check(values["brief"].get(name), kinds, name)
    for part in ("asked", "measured"):
        _check(values["report"].get(part, {}), (dict,), part)
    for seconds in values["timings"].values():
        _check(seconds, (float, int), "timing")
    if not all(isinstance(path, str) and _lies_inside(path) for path in values["files"].values()):
        raise ValueError("The files of a take do not lie in its folder.")
    return Take(**values)


def _check(value: object, kinds: tuple[type, ...], name: str) -> None:
    if (
        not isinstance(value, kinds)
        or isinstance(value, bool)
        or (isinstance(value, float) and not math.isfinite(value))
    ):
        raise ValueError(f"The {name} of a take is {value!r:.80}.")


def _lies_inside(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return bool(parts) and not path.startswith("/") and ".." not in parts and "\0" not in path
