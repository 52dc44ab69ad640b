"""The take that an edit begins from, read and never written."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studio.composing.brief import Brief
from studio.engines.engine import STEM_PREFIX
from studio.errors import NotFoundError
from studio.mastering.settings import MasterSettings
from studio.mixing.balance import Balance
from studio.mixing.desk_settings import Desk
from studio.theory.score import Score

BASE_PREFIX = "base/"
"""The name of a stem as it is before the desk, among the files of a take whose desk is not at rest."""


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
            NotFoundError: A document is missing.
        """
        return cls(
            folder=folder,
            files=files,
            score=Score.from_json(_document(folder, files, "score")),
            brief=Brief.from_json(_document(folder, files, "brief")),
            balance=Balance.from_json(_document(folder, files, "balance")),
            report=report,
            desk=Desk.from_json(_document(folder, files, "desk")) if "desk" in files else None,
            mastering=MasterSettings.from_json(_document(folder, files, "mastering")) if "mastering" in files else None,
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


def _document(folder: Path, files: Mapping[str, str], name: str) -> Any:  # noqa: ANN401 (JSON)
    try:
        return json.loads((folder / files[name]).read_text(encoding="utf-8"))
    except (KeyError, FileNotFoundError) as error:
        raise NotFoundError(f"The take has no {name}; make it again to edit it.") from error
