"""The files of a take: their names, paths and documents, which no other module spells out."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from studio.disk import storage_error
from studio.errors import NotFoundError

_Thing = TypeVar("_Thing")

_TO_EDIT = "make it again to edit it"


class TakeFile(StrEnum):
    """The name of a take's file in libraries and addresses; :func:`stem_name` gives the names of stems."""

    WAV = "wav"
    """The master; the one file that every take has."""
    FLAC = "flac"
    MP3 = "mp3"
    MIDI = "midi"
    SCORE = "score"
    """The notes and their parts; a recording has none."""
    BRIEF = "brief"
    """The wish, as it was understood."""
    REPORT = "report"
    """The brief compared with measurements of the master."""
    BALANCE = "balance"
    """Levels of the parts in the mix."""
    MASTERING = "mastering"
    """The settings of the master."""
    PEAKS = "peaks"
    """The waveform that a player draws."""
    LANES = "lanes"
    """The waveforms of the master and of every stem that the editor draws."""
    HEARING = "hearing"
    """The analysis of the master over time, for edits of it."""
    DESK = "desk"
    """The settings of the desk; missing where it is at rest."""
    FORM = "form"
    """The form that was heard; takes that have it are recordings."""

    def __repr__(self) -> str:
        """As any other name, in sentences."""
        return repr(self.value)


MASTERS = (TakeFile.WAV, TakeFile.FLAC, TakeFile.MP3)
"""Encodings of the master."""

DEFERRED = (TakeFile.FLAC, TakeFile.MP3)
"""Encodings that an engine may name unmade: they are encoded from the WAV when they are asked for."""

DOCUMENTS = (
    TakeFile.SCORE, TakeFile.BRIEF, TakeFile.REPORT, TakeFile.BALANCE, TakeFile.MASTERING, TakeFile.PEAKS,
    TakeFile.LANES, TakeFile.DESK, TakeFile.FORM,
)  # fmt: skip
"""Files that hold JSON."""

STEMS = "stems"
"""The folder of the stems as they went into the mix."""

BASE = "base"
"""The folder of the stems as they were before the desk, of a take whose desk is not at rest."""

FIGURES = Path("figures", "mastering.json")
"""The figures of a take's mastering, measured when first asked for; not one of the take's files."""

EXPORTS = "exports"
"""The folder of what was made of a take for other programs; beside the files, too."""

_PATHS: Mapping[str, str] = {
    **{name: f"{name}.json" for name in DOCUMENTS},
    **{name: f"master.{name}" for name in MASTERS},
    TakeFile.MIDI: "score.mid",
    TakeFile.HEARING: "hearing.npz",
}


def stem_name(part: str, folder: str = STEMS) -> str:
    """The name of a part's stem among the files.

    >>> stem_name("drums"), stem_name("drums", BASE)
    ('stems/drums', 'base/drums')
    """
    return f"{folder}/{part}"


def part_of(name: str, folder: str = STEMS) -> str | None:
    """The part whose stem a file is; None where it is none.

    >>> part_of("stems/drums"), part_of("wav")
    ('drums', None)
    """
    return name.removeprefix(f"{folder}/") if name.startswith(f"{folder}/") else None


def path_of(name: str) -> str:
    """The path of a file inside the folder of a new take.

    >>> path_of("wav"), path_of("stems/drums")
    ('master.wav', 'stems/drums.flac')
    """
    return _PATHS.get(name) or f"{name}.flac"


def paths_of(names: Iterable[str]) -> dict[str, str]:
    """The paths of files inside the folder of a new take, by name."""
    return {str(name): path_of(name) for name in names}


def found_in(folder: Path) -> dict[str, str]:
    """The files in the folder of a take, by name, where nothing else says what there is.

    Encodings of the master count as there where its WAV is: they can be made of it.
    """
    names = [
        name
        for name in (TakeFile.WAV, TakeFile.MIDI, TakeFile.HEARING, *DOCUMENTS)
        if (folder / path_of(name)).is_file()
    ]
    names += DEFERRED if TakeFile.WAV in names else ()
    stems = [
        stem_name(file.stem, kind)
        for kind in (STEMS, BASE)
        for file in sorted((folder / kind).glob("*.flac"))
    ]
    return paths_of([*names, *stems])


@dataclass(frozen=True, slots=True)
class TakeFiles:
    """The files of one take.

    >>> TakeFiles(folder, take.files).document(TakeFile.SCORE, Score.from_json)
    Score(title='Night Drive', …)

    Attributes:
        folder: Where they are.
        paths: Path of each inside the folder, by name.
    """

    folder: Path
    paths: Mapping[str, str]

    def __contains__(self, name: str) -> bool:
        return name in self.paths

    def path(self, name: str, remedy: str = _TO_EDIT) -> Path:
        """The path of a file.

        Args:
            name: Of the file.
            remedy: What a person can do where it is missing.

        Raises:
            NotFoundError: The take has no such file, or it is gone.
        """
        path = self.folder / self.paths[name] if name in self.paths else None
        if path is None or not path.is_file():
            raise NotFoundError(f"The take has no file '{name}'; {remedy}.")
        return path

    def stem(self, part: str) -> Path:
        """The stem of a part, or of the room, as it is before the desk.

        Raises:
            NotFoundError: The take was made without stems.
        """
        base = stem_name(part, BASE)
        return self.path(base if base in self.paths else stem_name(part))

    def document(self, name: str, read: Callable[[Any], _Thing], remedy: str = _TO_EDIT) -> _Thing:
        """A document.

        Args:
            name: Of the document.
            read: What makes something of its JSON.
            remedy: What a person can do where it is missing or damaged.

        Raises:
            NotFoundError: The take has none, or it is gone or damaged.
            StorageError: The disk does not let it be read.
        """
        try:
            text = (self.folder / self.paths[name]).read_bytes()
        except (KeyError, FileNotFoundError, NotADirectoryError) as error:
            raise NotFoundError(f"The take has no {name}; {remedy}.") from error
        except OSError as error:
            raise storage_error(error, f"the {name} of the take", reading=True) from error
        try:
            return read(json.loads(text))
        except (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError) as error:
            raise NotFoundError(f"The {name} of the take is damaged; {remedy}.") from error

    def find_document(self, name: str, read: Callable[[Any], _Thing]) -> _Thing | None:
        """A document; None where the take was made without it.

        Raises:
            NotFoundError: It is gone or damaged.
            StorageError: The disk does not let it be read.
        """
        return self.document(name, read) if name in self.paths else None
