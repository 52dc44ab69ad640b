"""Options of actions, each declared once for its check, its flag, its API parameter and its form field.

Example:
    >>> @dataclass(frozen=True, slots=True)
    ... class Echo:
    ...     wait: float = option(0.25, "How long until it comes back.", unit="s", low=0.01, high=2.0)
    >>> options_of(Echo)["wait"].spoken_range
    '0.01 to 2 s'
"""

import math
import types
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from studio.errors import EditError

Kind = Literal[
    "text", "number", "whole", "flag", "choice", "parts", "moment", "slider", "seed", "file", "json"
]
"""The control that a form shows: "moment" is a place in the song, "parts" its parts, "json" nothing."""

Choice = tuple[str, str]
"""(value, what a person calls it)."""

_METADATA_KEY = "studio.option"
_BEYOND_REASON = 1e12
"""The size from which on no action takes a number."""


@dataclass(frozen=True, slots=True)
class Option:
    """One value that an action is given, as it is declared.

    Attributes:
        name: What it is called in JSON, in the API and, with dashes, on the command line.
        type: The Python type without None.
        is_optional: Whether None may be given.
        default: The value when nobody says otherwise.
        help: One sentence or half of one, for a tooltip, the command line and the API.
        kind: What a form shows for it.
        label: What a form and an error call it.
        unit: "s", "BPM" … or "".
        low: Smallest value, where there is one.
        high: Largest value, where there is one; of a text, how many characters it can have.
        range: The range in words, where numbers do not say it: "a number of seconds above 0".
        choices: The values there are, read when they are drawn.
        is_open: Whether other values than the choices can be given, too.
        suggestions: Words that a form offers.
        ends: What a slider's least and most mean: ("New tunes", "The same tunes").
        metavar: What the command line calls the value: "S".
        flag: The option of the command line, where it is not the name.
        required: Whether the command line and the API insist on it.
        positional: Whether it has no flag on the command line.
        one_of: Name of a group; of one group just one is given.
        hidden: Whether only JSON has it.
    """

    name: str
    type: Any
    is_optional: bool
    default: Any
    help: str
    kind: Kind
    label: str = ""
    unit: str = ""
    low: float | None = None
    high: float | None = None
    range: str = ""
    choices: Callable[[], Sequence[Choice]] | None = None
    is_open: bool = False
    suggestions: tuple[str, ...] = ()
    ends: tuple[str, str] = ("", "")
    metavar: str = ""
    flag: str = ""
    required: bool = False
    positional: bool = False
    one_of: str = ""
    hidden: bool = False

    @property
    def choice_ids(self) -> tuple[str, ...]:
        """The values that can be chosen; empty where any can."""
        return tuple(value for value, _ in self.choices()) if self.choices else ()

    @property
    def is_closed(self) -> bool:
        """True if only its choices can be given."""
        return self.choices is not None and not self.is_open

    @property
    def spoken_range(self) -> str:
        """The values allowed, in words: "0 to 1", "20 to 300 BPM"."""
        if self.range:
            return self.range
        if self.choices:
            return ", ".join(self.choice_ids)
        if self.low is None or self.high is None:
            return _TYPE_NAMES.get(self.type, "left out")
        return f"{self.low:g} to {self.high:g}{f' {self.unit}' if self.unit else ''}"

    def read(self, value: Any) -> Any:  # noqa: ANN401 (JSON in, the field's value out)
        """A value from JSON, or from the command line, as the field has it.

        Raises:
            EditError: It is of another type, or no number that anything could be.
        """
        if value is None and self.is_optional:
            return None
        read = _READERS.get(self.type, _as_it_is)(value)
        if read is None:
            null = " or null" if self.is_optional else ""
            raise EditError(
                f"{self.name} is {_spoken(value)}; "
                f"it is {_TYPE_NAMES.get(self.type, 'something else')}{null}."
            )
        if isinstance(read, float) and not abs(read) < _BEYOND_REASON:  # nan is not below anything
            raise EditError(f"The {self.label.lower()} is {read:g}; it can be {self.spoken_range}.")
        return read


@dataclass(frozen=True, slots=True)
class Preset:
    """Values of several options to begin from.

    Attributes:
        label: What a person calls it.
        help: One sentence for a tooltip.
        values: The values by the options' names.
    """

    label: str
    help: str
    values: Mapping[str, Any]


def option(default: Any, help: str, **known: Any) -> Any:  # noqa: A002, ANN401 (a dataclass field stands for its value)
    """Declare a field of an action; ``known`` are further attributes of :class:`Option`."""
    return field(default=default, metadata={_METADATA_KEY: {"help": help, **known}})


def options_of(owner: type) -> Mapping[str, Option]:
    """The options that a dataclass declares, by name, in order."""
    hints = get_type_hints(owner)
    found = {}
    for item in fields(owner):
        if _METADATA_KEY in item.metadata:
            type_, is_optional = _plain_type(hints[item.name])
            known = item.metadata[_METADATA_KEY]
            declared = Option(
                item.name, type_, is_optional, item.default, known["help"], _kind_of(type_, known)
            )
            extra = {name: value for name, value in known.items() if name not in {"help", "kind"}}
            label = known.get("label") or item.name.replace("_", " ").capitalize()
            found[item.name] = replace(declared, **{**extra, "label": label})
    return found


def start_option(*, required: bool = True) -> Any:  # noqa: ANN401
    """Declare the start of the region that an action edits."""
    return _moment("Where it begins, in seconds.", "Start", required=required)


def end_option(*, required: bool = True) -> Any:  # noqa: ANN401
    """Declare the end of the region that an action edits."""
    return _moment("Where it ends, in seconds.", "End", required=required)


def snap_option() -> Any:  # noqa: ANN401
    """Declare the grid to which the borders of a region snap."""
    return option(
        "bar",
        "To what start and end move.",
        choices=lambda: [("bar", "Bars"), ("beat", "Beats"), ("free", "Anywhere")],
    )


def parts_option(help_: str, *, required: bool = False) -> Any:  # noqa: ANN401
    """Declare the parts of the song that an action edits."""
    return option((), help_, kind="parts", metavar="drums,bass", required=required)


def seed_option() -> Any:  # noqa: ANN401
    """Declare the seed of an action's random choices."""
    help_ = "0 to 4294967295; the same action and seed make the same take. Left out, chance decides."
    return option(None, help_, kind="seed", metavar="N")


def _moment(help_: str, label: str, *, required: bool) -> Any:  # noqa: ANN401
    range_ = "a number of seconds from 0 to the end of the song"
    default = 0.0 if required else None
    return option(
        default, help_, label=label, kind="moment", unit="s", range=range_, metavar="S", required=required
    )


def _plain_type(hint: Any) -> tuple[Any, bool]:  # noqa: ANN401
    """A type hint without None, and whether it had None."""
    if get_origin(hint) in {Union, types.UnionType}:
        inner = [item for item in get_args(hint) if item is not type(None)]
        return inner[0], type(None) in get_args(hint)
    return hint, False


def _kind_of(type_: Any, known: Mapping[str, Any]) -> Kind:  # noqa: ANN401
    if "kind" in known:
        kind: Kind = known["kind"]
        return kind
    if known.get("choices"):
        return "choice"
    return _KINDS.get(type_, "json")


def _as_text(value: Any) -> str | None:  # noqa: ANN401
    return value if isinstance(value, str) else None


def _as_number(value: Any) -> float | None:  # noqa: ANN401
    return (
        float(value)
        if (isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e300)
        or (isinstance(value, float))
        else None
    )


def _as_whole(value: Any) -> int | None:  # noqa: ANN401
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return int(value) if value == int(value) else None


def _as_flag(value: Any) -> bool | None:  # noqa: ANN401
    return value if isinstance(value, bool) else None


def _as_names(value: Any) -> tuple[str, ...] | None:  # noqa: ANN401
    if isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
        return tuple(value)
    return None


def _as_path(value: Any) -> Path | None:  # noqa: ANN401
    """A file that the program itself names; a text from outside is none."""
    return value if isinstance(value, Path) else None


def _as_it_is(value: Any) -> Any:  # noqa: ANN401
    return value


def _spoken(value: Any) -> str:  # noqa: ANN401 (whatever was given)
    written = repr(value)
    return written if len(written) <= 60 else f"{written[:57]}…"


_READERS: Mapping[Any, Callable[[Any], Any]] = {
    str: _as_text,
    float: _as_number,
    int: _as_whole,
    bool: _as_flag,
    tuple[str, ...]: _as_names,
    Path: _as_path,
}
_KINDS: Mapping[Any, Kind] = {
    str: "text",
    float: "number",
    int: "whole",
    bool: "flag",
    tuple[str, ...]: "parts",
    Path: "file",
}
_TYPE_NAMES: Mapping[Any, str] = {
    str: "a text",
    float: "a finite number",
    int: "a whole number",
    bool: "true or false",
    tuple[str, ...]: "a list of texts",
    Path: "a file that was sent",
}
