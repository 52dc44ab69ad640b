"""The take that an edit begins from, read and never written."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from studio.composing.brief import Brief
from studio.custom_instruments import NO_CUSTOM_INSTRUMENTS, KeptInstrument
from studio.mastering.settings import MasterSettings
from studio.mixing.balance import Balance
from studio.mixing.desk_settings import Desk
from studio.take_files import TakeFile, TakeFiles
from studio.theory.score import Score


@dataclass(frozen=True, slots=True, eq=False)
class Original:
    """A take as it lies in the library.

    Attributes:
        files: Its files.
        score: The piece.
        brief: What it was made from.
        balance: Levels of its parts.
        report: What was measured of it.
        desk: What a person set on the desk; None where it is at rest.
        mastering: How it was mastered; None where nothing was written down.
    """

    files: TakeFiles
    score: Score
    brief: Brief
    balance: Balance
    report: Mapping[str, Any]
    desk: Desk | None = None
    mastering: MasterSettings | None = None

    @classmethod
    def read(
        cls,
        files: TakeFiles,
        report: Mapping[str, Any],
        custom_instruments: Mapping[str, KeptInstrument] = NO_CUSTOM_INSTRUMENTS,
    ) -> "Original":
        """Read the documents of a take.

        Args:
            files: Its files.
            report: What was measured of it.
            custom_instruments: Those that its home has of its own.

        Raises:
            NotFoundError: A document is missing or damaged.
            StorageError: One cannot be read.
        """
        return cls(
            files=files,
            score=replace(
                files.document(TakeFile.SCORE, Score.from_json), custom_instruments=custom_instruments
            ),
            brief=replace(
                files.document(TakeFile.BRIEF, Brief.from_json), custom_instruments=custom_instruments
            ),
            balance=files.document(TakeFile.BALANCE, Balance.from_json),
            report=report,
            desk=files.find_document(TakeFile.DESK, Desk.from_json),
            mastering=files.find_document(TakeFile.MASTERING, MasterSettings.from_json),
        )
