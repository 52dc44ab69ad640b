"""What an edit is: a small frozen record that a page can post, a job can store and a score can be changed by."""

import math
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, get_args, get_type_hints

from studio.composing.brief import MAXIMUM_SEED, Brief, spoken_number
from studio.editing.region import Region, end_tick_of
from studio.errors import EditError
from studio.mastering.reference import Match
from studio.registry import Registry
from studio.theory.score import Score


@dataclass(frozen=True, slots=True)
class Change:
    """What an edit made of a piece.

    Attributes:
        score: The piece as it is now.
        brief: What it would be made from now.
        window: The only stretch that sounds otherwise, what rings after it apart; None where everything is rendered again.
        parts: Ids of the only parts that changed in it; empty where all did.
        desk: What stands on the desk from now on, as JSON; None where nobody touched it.
        target: Id of the mastering target from now on; None where it is the old one.
        match: What leads the master towards a reference from now on; None where there is none, or nobody touched it.
    """

    score: Score
    brief: Brief
    window: Region | None = None
    parts: tuple[str, ...] = ()
    desk: Mapping[str, Any] | None = None
    target: str | None = None
    match: Match | None = None


@dataclass(frozen=True, slots=True)
class Edit(ABC):
    """One change that a person asks for.

    A kind of edit is a file in ``edits``; the file's name is the kind. Every field has a default, so that the registry can hold
    a blank form of each: ``EDITS["cut"].from_json({…})`` fills one in.
    """

    @property
    def kind(self) -> str:
        """Id of the kind, the name of its file."""
        return type(self).__module__.rpartition(".")[2]

    @abstractmethod
    def label(self, score: Score) -> str:
        """The edit in a few words, for the tree of takes: "Regenerate drums, bars 5–8"."""

    @abstractmethod
    def apply(self, score: Score, brief: Brief) -> Change:
        """Change a piece; the same edit of the same piece gives the same change.

        Raises:
            EditError: The piece does not allow it.
        """

    def validate(self, score: Score) -> None:
        """Check all that can be checked without composing.

        Raises:
            EditError: The piece does not allow it.
        """
        self.label(score)

    def to_json(self) -> dict[str, Any]:
        """A plain, complete description, "kind" first; :func:`edit_from_json` reads it back equal."""
        plain: dict[str, Any] = {"kind": self.kind}
        for field in fields(self):
            value = getattr(self, field.name)
            plain[field.name] = list(value) if isinstance(value, tuple) else value
        return plain

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> "Edit":
        """Read what :meth:`to_json` wrote; what is left out, or null, has its default.

        Raises:
            EditError: There is a field that this kind has not, or a value of another type.
        """
        hints = get_type_hints(cls)
        names = [field.name for field in fields(cls)]
        if unknown := [name for name in plain if name != "kind" and name not in names]:
            raise EditError(f"The edit has a field {unknown[0]!r}; it can have {', '.join(names)}.")
        given = {name: plain[name] for name in names if name in plain}
        said = {name: value for name, value in given.items() if value is not None or type(None) in get_args(hints[name])}
        return cls(**{name: _checked(name, value, hints[name]) for name, value in said.items()})

    def with_seed(self, seed: int) -> "Edit":
        """The same edit; where it takes a seed and none was given, with this one."""
        missing = {"seed": seed} if getattr(self, "seed", 0) is None else {}
        return replace(self, **missing)


EDITS: Registry[Edit] = Registry("studio.editing.edits", Edit, "edit")
"""A blank form of every kind of edit, by kind."""


def edit_from_json(plain: Any) -> Edit:  # noqa: ANN401 (whatever a page posted)
    """Read an edit of any kind.

    Raises:
        EditError: It is no object, or its kind or one of its fields is not known.
    """
    if not isinstance(plain, Mapping):
        raise EditError('The edit is no JSON object; it is one like {"kind": "cut", "start": 0, "end": 4}.')
    kind = plain.get("kind")
    if not isinstance(kind, str) or kind not in EDITS:
        raise EditError(f"The kind of edit is {kind!r}; it can be {', '.join(EDITS.ids)}.")
    return EDITS[kind].from_json(plain)


def window_of(before: Score, after: Score, region: Region) -> Region:
    """The stretch that sounds otherwise after an edit of a region: longer than it where a changed note is held past its end.

    What a room or a string lets ring after that comes on top.
    """
    old = {part.id: set(part.notes) for part in before.parts}
    end = region.end_tick
    for part in after.parts:
        differing = set(part.notes) ^ old.get(part.id, set())
        end = max([end, *(note.end for note in differing)])
    return Region(region.start_tick, min(end, max(region.end_tick, end_tick_of(after))))


def brief_of(score: Score, brief: Brief) -> Brief:
    """A brief that says of tempo, key and length what an edited piece has."""
    moved = (score.key.tonic_pitch_class - brief.key.tonic_pitch_class) % 12
    chords = tuple(chord.transposed(moved, flats=score.key.uses_flats) for chord in brief.chords) if moved else brief.chords
    return replace(brief, tempo_bpm=score.tempo_bpm, key=score.key, length_seconds=score.length_seconds, chords=chords)


def check_seed(seed: int | None) -> int:
    """The seed of an edit; 0 where none was drawn.

    Raises:
        EditError: It is outside its range.
    """
    if seed is not None and not 0 <= seed <= MAXIMUM_SEED:
        raise EditError(f"The seed is {spoken_number(seed)}; it can be 0 to {MAXIMUM_SEED:,}.")
    return seed or 0


def named_parts(parts: tuple[str, ...]) -> str:
    """Parts as a label says them: "drums and bass", "everything"."""
    if not parts:
        return "everything"
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _checked(name: str, value: Any, hint: Any) -> Any:  # noqa: ANN401 (JSON in, a field's value out)
    """A JSON value as the field's type has it."""
    allowed = get_args(hint) if type(None) in get_args(hint) else (hint,)
    if value is None and type(None) in allowed:
        return None
    if isinstance(value, list | tuple) and tuple[str, ...] in allowed:
        if all(isinstance(item, str) for item in value):
            return tuple(value)
    elif isinstance(value, str) and str in allowed:
        return value
    elif isinstance(value, int | float) and not isinstance(value, bool):
        if float in allowed and abs(value) < 1e12 and math.isfinite(value):
            return float(value)
        if int in allowed and math.isfinite(value) and value == int(value):
            return int(value)
    wanted = " or ".join(_TYPE_NAMES[item] for item in allowed if item in _TYPE_NAMES)
    raise EditError(f"{name} is {_spoken(value)}; it is {wanted}.")


def _spoken(value: Any) -> str:  # noqa: ANN401 (whatever was posted)
    written = repr(value)
    return written if len(written) <= 60 else f"{written[:57]}…"


_TYPE_NAMES: dict[Any, str] = {
    str: "a text",
    float: "a finite number",
    int: "a whole number",
    tuple[str, ...]: "a list of texts",
    type(None): "null",
}
