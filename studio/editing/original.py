"""The take that an edit begins from, read and never written."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from studio.composing.brief import Brief
from studio.engines.engine import STEM_PREFIX
from studio.errors import NotFoundError, StorageError
from studio.mastering.settings import MasterSettings
from studio.mixing.balance import Balance
from studio.mixing.desk_settings import Desk
from studio.theory.score import Score

BASE_PREFIX = "base/"
"""The name of a stem as it is before the desk, among the files of a take whose desk is not at rest."""

_Thing = TypeVar("_Thing")


@dataclass(frozen=True, slots=True, eq=False)
class Original:
    """A take as it lies in the library.

    Attributes:
        folder: Where its files are.
        files: Path of each file inside the folder, by name.
        score: The piece.
        brief: What it was made from.
        balance: Levels of its parts.
        report: What was measured of it.
        desk: What a person set on the desk; None where it is at rest.
        mastering: How it was mastered; None where nothing was written down.
    """

    folder: Path
    files: Mapping[str, str]
    score: Score
    brief: Brief
    balance: Balance
    report: Mapping[str, Any]
    desk: Desk | None = None
    mastering: MasterSettings | None = None

    @classmethod
    def read(cls, folder: Path, files: Mapping[str, str], report: Mapping[str, Any]) -> "Original":
        """Read the documents of a take.

        Args:
            folder: Where its files are.
            files: Path of each file inside the folder, by name.
            report: What was measured of it.

        Raises:
            NotFoundError: A document is missing or damaged.
            StorageError: One cannot be read.
        """
        return cls(
            folder=folder,
            files=files,
            score=document_in(folder, files, "score", Score.from_json),
            brief=document_in(folder, files, "brief", Brief.from_json),
            balance=document_in(folder, files, "balance", Balance.from_json),
            report=report,
            desk=document_in(folder, files, "desk", Desk.from_json) if "desk" in files else None,
            mastering=document_in(folder, files, "mastering", MasterSettings.from_json) if "mastering" in files else None,
        )

    def path(self, name: str) -> Path:
        """Where a file lies.

        Raises:
            NotFoundError: The take has no such file.
        """
        if name not in self.files or not (self.folder / self.files[name]).is_file():
            raise NotFoundError(f"The take has no file {name!r}; make it again to edit it.")
        return self.folder / self.files[name]

    def stem(self, name: str) -> Path:
        """The stem of a part, or the room, as it is before the desk.

        Raises:
            NotFoundError: The take was made without stems.
        """
        base = BASE_PREFIX + name
        return self.path(base if base in self.files else STEM_PREFIX + name)


def document_in(
    folder: Path, files: Mapping[str, str], name: str, read: Callable[[Any], _Thing], remedy: str = "make it again to edit it"
) -> _Thing:
    """A document of a take.

    Args:
        folder: Where the files of the take are.
        files: Path of each file inside the folder, by name.
        name: Of the document: "score".
        read: What makes something of its JSON.
        remedy: What a person can do where it is missing or damaged.

    Raises:
        NotFoundError: The take has none, or it is gone or damaged.
        StorageError: The disk does not let it be read.
    """
    try:
        text = (folder / files[name]).read_bytes()
    except (KeyError, FileNotFoundError, NotADirectoryError) as error:
        raise NotFoundError(f"The take has no {name}; {remedy}.") from error
    except OSError as error:
        raise StorageError(f"The {name} of the take cannot be read ({error.strerror}); check the disk and try again.") from error
    try:
        return read(json.loads(text))
    except (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError) as error:
        raise NotFoundError(f"The {name} of the take is damaged; {remedy}.") from error
