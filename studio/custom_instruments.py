"""The custom instruments of a home: one JSON file each, found in the Patch lab and named by a person.

Every process of a home sees an instrument as soon as it is kept: the folder is looked at each time.
"""

import json
import math
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from studio.disk import storage_error
from studio.errors import ConflictError, InputError, NotFoundError

LONGEST_NAME = 40
_NAME = re.compile(r"[^\W_]+(?:[ _-]+[^\W_]+)*")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class KeptInstrument:
    """The facts and the patch of a custom instrument.

    Attributes:
        id: What scores and wishes store: the name in lower case, its words joined by hyphens.
        name: What its owner calls it.
        role: The role that it was made for, as in ``studio.theory.score.ROLES``.
        lowest: Lowest pitch it plays well.
        highest: Highest pitch it plays well.
        patch: The settings of its synthesiser, by name.
        wish: The words, or the file, that it was found by.
        seed: Where the search began.
    """

    id: str
    name: str
    role: str
    lowest: int
    highest: int
    patch: Mapping[str, float]
    wish: str = ""
    seed: int = 0


def id_of(name: str) -> str:
    """The id of an instrument by its name; also a file name, and never a path.

    Raises:
        InputError: It is not words of letters and digits, joined by blanks or hyphens, 40 characters at most.
    """
    written = name.strip()
    if len(written) > LONGEST_NAME or not _NAME.fullmatch(written) or not written.isascii():
        raise InputError(
            f"The name is {written[:60]!r}; it can be 1 to {LONGEST_NAME} letters, digits, "
            "blanks and hyphens, such as my-bass."
        )
    return re.sub(r"[ _-]+", "-", written.lower())


NO_CUSTOM_INSTRUMENTS: Mapping[str, KeptInstrument] = {}
"""For pieces that are played by the studio's own instruments alone."""


class CustomInstruments(Mapping[str, KeptInstrument]):
    """The kept instruments of one home, by id.

    >>> kept = CustomInstruments(settings.instruments_path)
    >>> parse("trap with my-bass", custom_instruments=kept).instruments
    ('my-bass',)

    A file that is no instrument is skipped: one damaged file must not keep every song from being made.

    Args:
        folder: Where they lie; it need not be there yet.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[Path, tuple[int, KeptInstrument | None]] = {}

    def keep(self, instrument: KeptInstrument) -> None:
        """Add an instrument.

        Raises:
            ConflictError: There is one by that name.
            StorageError: The home cannot be written.
        """
        path = self._folder / f"{instrument.id}.json"
        unfinished = path.with_suffix(f".{os.getpid()}.part")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            unfinished.write_text(json.dumps(asdict(instrument), indent=1), encoding="utf-8")
            try:
                os.link(unfinished, path)  # fails where there is one, also one that was kept a moment ago
            finally:
                unfinished.unlink()
        except FileExistsError as error:
            raise ConflictError(
                f"There is an instrument called {instrument.name!r} already; choose another name."
            ) from error
        except OSError as error:
            raise storage_error(error, "the studio's home") from error

    def forget(self, id_: str) -> None:
        """Remove an instrument.

        Raises:
            NotFoundError: There is none by that id.
        """
        if id_ not in self:
            raise NotFoundError(f"There is no instrument of yours called {id_!r}.")
        (self._folder / f"{id_}.json").unlink(missing_ok=True)

    def __getitem__(self, id_: str) -> KeptInstrument:
        if not _ID.fullmatch(id_):  # nothing but a name may become part of a path
            raise KeyError(id_)
        found = self._instrument(self._folder / f"{id_}.json")
        if found is None:
            raise KeyError(id_)
        return found

    def __contains__(self, id_: object) -> bool:
        return isinstance(id_, str) and self.get(id_) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(self._instruments())

    def __len__(self) -> int:
        return len(self._instruments())

    def _instruments(self) -> dict[str, KeptInstrument]:
        try:
            paths = sorted(path for path in self._folder.iterdir() if path.suffix == ".json")
        except OSError:  # nothing was kept yet
            return {}
        found = (self._instrument(path) for path in paths)
        return {instrument.id: instrument for instrument in found if instrument is not None}

    def _instrument(self, path: Path) -> KeptInstrument | None:
        try:
            written = path.stat().st_mtime_ns
            if path not in self._read or self._read[path][0] != written:
                self._read[path] = (
                    written,
                    _from_json(json.loads(path.read_text(encoding="utf-8")), path.stem),
                )
        except (OSError, ValueError):
            return None
        return self._read[path][1]


def _from_json(plain: Any, id_: str) -> KeptInstrument | None:  # noqa: ANN401, whatever the file holds
    """An instrument as :meth:`CustomInstruments.keep` wrote it; None where it is anything else."""
    try:
        instrument = KeptInstrument(**plain)
        sound = all(
            isinstance(value, int | float) and math.isfinite(value) for value in instrument.patch.values()
        )
        fits = (
            instrument.id == id_ == id_of(instrument.name)
            and 0 <= instrument.lowest < instrument.highest <= 127
        )
    except (TypeError, AttributeError, InputError):
        return None
    return instrument if sound and fits else None
