"""The contract of an action, one file each in ``studio/actions``, from which every interface is drawn.

The command line, the typed endpoint of the API with its documentation, the check of JSON, the Editor's menu
and form and the table in the README are all drawn from its :class:`Action`; nothing else names its options.
"""

import inspect
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Self

from studio.errors import EditError
from studio.options import Option, Preset, options_of
from studio.registry import Registry

if TYPE_CHECKING:
    from studio.composing.brief import Brief
    from studio.editing.edit import Change
    from studio.library.mixdown import Mixdown
    from studio.recordings.edit_plan import Plan
    from studio.recordings.form import HeardForm
    from studio.theory.score import Score

Outcome = Literal["take", "file", "patches"]
"""The result of an action: a take of a song, a file to keep, or sounds to choose from."""


@dataclass(frozen=True, slots=True)
class Action(ABC):
    """One thing that a person asks the studio to do; its fields are the options that it is given.

    Every field has a default, so that the registry can hold a blank form of each:
    ``ACTIONS["cut"].from_json({…})`` fills it in. The first paragraph of a subclass's docstring is its
    description in every interface.

    Attributes:
        caption: What buttons and menus call it.
        order: Where it stands in lists; the smallest first.
        icon: Name of the picture on its button, one of ``assets/js/shared/icons.js``; a spark for any other.
        shortcut: The key that opens it in the Editor; no other edit has it, nor the Editor's own
            (``assets/js/editor/keyboard.js``).
        outcome: What comes of it.
        needs_song: Whether it is done to a song that is there; of an edit it always is.
        works_on: What it edits: "scores" (with notes and parts), "recordings" (sound alone), both or neither.
    """

    caption: ClassVar[str]
    order: ClassVar[int] = 500
    icon: ClassVar[str] = "spark"
    shortcut: ClassVar[str] = ""
    outcome: ClassVar[Outcome] = "take"
    needs_song: ClassVar[bool] = False
    works_on: ClassVar[frozenset[str]] = frozenset()

    @property
    def id(self) -> str:
        """The name of its file, by which commands, endpoints and stored takes know it."""
        return type(self).__module__.rpartition(".")[2]

    @property
    def summary(self) -> str:
        """The description's first line without its full stop: "Compose some bars of a song anew"."""
        return self.description.partition("\n")[0].rstrip(".")

    @property
    def description(self) -> str:
        """The whole description of the action."""
        return inspect.cleandoc(type(self).__doc__ or "")

    @property
    def presets(self) -> Sequence[Preset]:
        """Values that a form offers to begin from."""
        return ()

    @property
    def options(self) -> Mapping[str, Option]:
        """The options that it takes, by name, in order."""
        return options_of(type(self))

    def to_json(self) -> dict[str, Any]:
        """A plain, complete description, "kind" first; :meth:`from_json` reads it back equal."""
        plain: dict[str, Any] = {"kind": self.id}
        for field in fields(self):
            value = getattr(self, field.name)
            plain[field.name] = list(value) if isinstance(value, tuple) else value
        return plain

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> Self:
        """Read what :meth:`to_json` wrote; what is left out, or null, has its default.

        Raises:
            EditError: There is an option that this action has not, or a value of another type.
        """
        known = options_of(cls)
        if unknown := [name for name in plain if name != "kind" and name not in known]:
            raise EditError(f"The edit has a field {unknown[0]!r}; it can have {', '.join(known)}.")
        given = {name: plain[name] for name in known if name in plain}
        said = {name: value for name, value in given.items() if value is not None or known[name].is_optional}
        return cls(**{name: known[name].read(value) for name, value in said.items()})


@dataclass(frozen=True, slots=True)
class Edit(Action):
    """An action that makes the next take of a song from one of its takes.

    Attributes:
        heard_from: The option that says where the change begins: in seconds, or "start" or "end".
    """

    heard_from: ClassVar[str] = "start"
    needs_song: ClassVar[bool] = True
    works_on: ClassVar[frozenset[str]] = frozenset({"scores"})

    @property
    def kind(self) -> str:
        """Its :attr:`id`, as stored edits have it."""
        return self.id

    @property
    def offered_for(self) -> frozenset[str]:
        """Those of :attr:`works_on` for which the Editor's menu offers it."""
        return self.works_on

    @property
    def needs_region(self) -> bool:
        """True if it always needs a region."""
        start = self.options.get("start")
        return start is not None and start.required

    @abstractmethod
    def label(self, score: "Score") -> str:
        """The edit in a few words, for the tree of takes: "Regenerate drums, bars 5–8"."""

    @abstractmethod
    def apply(self, score: "Score", brief: "Brief") -> "Change":
        """Change a piece; the same edit of the same piece gives the same change.

        Raises:
            EditError: The piece does not allow it.
        """

    def validate(self, score: "Score") -> None:
        """Check all that can be checked without composing.

        Raises:
            EditError: The piece does not allow it.
        """
        self.label(score)

    def plan(self, form: "HeardForm", frames: int) -> "Plan":
        """Plan the edit of a recording.

        Args:
            form: The recording's form.
            frames: The recording's length.

        Raises:
            EditError: It is done to scores alone, or what it names is not there.
        """
        del form, frames
        possible = [edit.caption for edit in edits().values() if "recordings" in edit.works_on]
        takes = ", ".join(possible)
        raise EditError(
            f"This take is a recording, which has no notes or parts for {self.caption}; it takes {takes}."
        )

    def measured(self, mixdown: Callable[[], "Mixdown"]) -> "Edit":
        """Return the edit with its measurements made: a mix becomes a desk, a likeness a match.

        It is asked before :meth:`label`, which only has to speak for what this returns.

        Args:
            mixdown: Reads the take as its desk sees it.

        Raises:
            InputError: It cannot be measured.
        """
        del mixdown
        return self

    def with_seed(self, seed: int) -> "Edit":
        """The same edit; where it takes a seed and none was given, with this one."""
        missing: dict[str, Any] = {"seed": seed} if getattr(self, "seed", 0) is None else {}
        return replace(self, **missing)


ACTIONS: Registry[Action] = Registry("studio.actions", Action, "action")
"""A blank form of every action, by the name of its file."""


def actions() -> list[Action]:
    """Every action, in the order in which lists have them."""
    return sorted(ACTIONS.values(), key=lambda action: (action.order, action.id))


def edits() -> dict[str, Edit]:
    """A blank form of every edit, by kind, in the order in which lists have them."""
    return {action.id: action for action in actions() if isinstance(action, Edit)}


def edit_from_json(plain: Any) -> Edit:  # noqa: ANN401 (whatever a page posted)
    """Read an edit of any kind.

    Raises:
        EditError: It is no object, or its kind or one of its fields is not known.
    """
    if not isinstance(plain, Mapping):
        raise EditError('The edit is no JSON object; it is one like {"kind": "cut", "start": 0, "end": 4}.')
    kind, known = plain.get("kind"), edits()
    if not isinstance(kind, str) or kind not in known:
        raise EditError(f"The kind of edit is {kind!r}; it can be {', '.join(sorted(known))}.")
    return known[kind].from_json(plain)
