"""Banks of recorded instruments: which there are, which is here, and which one a song was played from."""

import hashlib
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from studio.errors import NotFoundError, StorageError
from studio.registry import Registry
from studio.settings import Settings
from studio.synthesis.bank_unpacking import is_packed, is_soundfont, plain_path, unpacked
from studio.synthesis.soundfont import SoundFont
from studio.theory.score import Score, SoundSource

_ROOT = Path(__file__).parent.parent.parent
_PACKAGE = "package:"
_HASHED_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class SoundBank:
    """A bank of recorded instruments.

    Attributes:
        label: What a person calls it.
        rank: Of the banks that are here, the one with the lowest plays.
        places: Where it may lie: a path, absolute or from the repository on, or "package:NAME/FILE" in a
            Python package; the first that exists counts.
        licence: The terms of its samples.
        credit: Who made it.
        programs: General MIDI programs of bank 0 that it has; None for all.
        is_kit_bank: Whether it has drum kits only.
        drums: Of a bank of kits, by General MIDI key: its own key of that drum in program 0, and how many
            semitones to tune it.
    """

    label: str
    rank: int
    places: tuple[str, ...]
    licence: str
    credit: str
    programs: tuple[int, ...] | None = None
    is_kit_bank: bool = False
    drums: Mapping[int, tuple[int, float]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FoundBank:
    """A bank on this machine.

    Attributes:
        id: Of its declaration, or the name of a file that has none.
        label: What a person calls it.
        path: The file that it came in.
        checksum: Twelve hexadecimal digits, the same wherever the file is the same.
        is_whole: Whether it has every General MIDI program; else it has a few that it plays better.
    """

    id: str
    label: str
    path: Path
    checksum: str
    is_whole: bool = True

    @property
    def name(self) -> str:
        """The name that a song keeps: ``"timgm6mb@1f2e3d4c5b6a"``."""
        return f"{self.id}@{self.checksum}"

    @property
    def is_ready(self) -> bool:
        """Return True if it can be played from at once; else it is to be unpacked first."""
        return not is_packed(self.path) or plain_path(self.path, self.checksum).is_file()

    def plain_file(self) -> Path:
        """Find the file that is played from; unpacked first, where it is packed and that was not done yet.

        Raises:
            StorageError: It cannot be unpacked.
        """
        return unpacked(self.path, self.checksum) if is_packed(self.path) else self.path

    def problem(self) -> str:
        """Say why it cannot be played from, in one sentence; "" where it can, unpacked by now."""
        try:
            self.plain_file()
        except StorageError as error:
            return f"{self.label} could not be unpacked: {error}"
        return ""

    def font(self) -> SoundFont:
        """Open it; unpacked first, where it is packed and that was not done yet.

        Raises:
            StorageError: It cannot be unpacked.
        """
        return _font_at(self.path, self.checksum)


BANKS: Registry[SoundBank] = Registry("studio.synthesis.banks", SoundBank, "sound bank")


def find_banks(asked: str | None = None) -> tuple[FoundBank, ...]:
    """List the banks that are here, the one that plays first.

    >>> find_banks()[-1].id
    'timgm6mb'

    Args:
        asked: Id of a bank, or path of a SoundFont, that is to come first; None for what the environment
            says (``STUDIO_SOUNDS``).

    Raises:
        NotFoundError: What was asked for is not here, or there is no bank at all.
    """
    asked = Settings.from_environment().sounds if asked is None else asked
    declared = sorted(BANKS.items(), key=lambda item: item[1].rank)
    here = [found for id_, bank in declared if (found := _find(id_, bank)) is not None]
    if asked:
        here = _asked_first(asked, here)
    if not here:
        raise NotFoundError("There is no sound bank; the package pretty_midi brings TimGM6mb.sf2.")
    return tuple(here)


def playable_banks() -> tuple[FoundBank, ...]:
    """List the banks that can be played from, the one that plays first, each unpacked by now.

    Raises:
        NotFoundError: What the environment asks for is not here, or there is no bank that can be played from.
    """
    playable = tuple(bank for bank in find_banks() if not bank.problem())
    if not playable:
        raise NotFoundError(f"There is no sound bank to play from; {find_banks()[0].problem()}")
    return playable


def bank_named(name: str) -> tuple[FoundBank, bool]:
    """Find the bank that a song was played from, or the nearest one, and whether it is the very same.

    Args:
        name: As in :attr:`FoundBank.name`; an empty one is any.

    Raises:
        NotFoundError: There is no bank at all.
    """
    here = playable_banks()
    same = next((bank for bank in here if bank.name == name), None)
    if same is not None:
        return same, True
    id_ = name.partition("@")[0]
    return next((bank for bank in here if bank.id == id_), here[0]), not name


def played_here(score: Score) -> Score:
    """Return a score that names the banks it is played from: those of this machine, where it names none.

    Raises:
        NotFoundError: There is no bank at all.
    """
    if score.sound.version == 1 or score.sound.banks:
        return score
    here = playable_banks()
    whole = [bank for bank in here if bank.is_whole]
    partial = [bank for bank in here if not bank.is_whole]
    names = tuple(bank.name for bank in (*whole[:1], *partial))
    return replace(score, sound=SoundSource(score.sound.version, names))


def bank_notes(score: Score) -> tuple[str, ...]:
    """Say of every bank of a score that is not here, or cannot be played from, which one plays instead."""
    if score.sound.version == 1:
        return ()
    notes = [
        f"{_label(name)}, which this song was played from, is not here; what is played anew is played "
        f"from {bank.label}."
        for name in score.sound.banks
        for bank, is_same in [bank_named(name)]
        if not is_same
    ]
    return tuple(notes)


def unpacking_notes() -> tuple[str, ...]:
    """Say of every bank that would play first but cannot be unpacked why, and which one plays."""
    notes: list[str] = []
    for bank in find_banks():
        problem = bank.problem()
        if not problem:
            return tuple(f"{note} {bank.label} plays instead." for note in notes)
        notes.append(problem)
    return tuple(notes)


def _label(name: str) -> str:
    """A bank as a person calls it, by the name that a song keeps."""
    id_, _, checksum = name.partition("@")
    label = BANKS[id_].label if id_ in BANKS else id_
    is_another = any(bank.id == id_ and bank.checksum != checksum for bank in find_banks())
    return f"Another version of {label}" if is_another else label


def _asked_first(asked: str, here: Sequence[FoundBank]) -> list[FoundBank]:
    first = next((bank for bank in here if bank.id == asked), None)
    if first is None:
        path = Path(asked).expanduser()
        if not path.is_file() or not is_soundfont(path):
            known = ", ".join(bank.id for bank in here)
            raise NotFoundError(
                f"STUDIO_SOUNDS is {asked!r}; it can be a SoundFont file (.sf2, .sf3), or one of {known}."
            )
        first = FoundBank(path.stem.lower(), path.stem, path, _checksum(path, path.stat().st_size))
    return [first, *(bank for bank in here if bank != first)]


def _find(id_: str, bank: SoundBank) -> FoundBank | None:
    for place in bank.places:
        path = _path_of(place)
        if path is not None and path.is_file():
            whole = bank.programs is None and not bank.is_kit_bank
            return FoundBank(id_, bank.label, path, _checksum(path, path.stat().st_size), whole)
    return None


def _path_of(place: str) -> Path | None:
    if not place.startswith(_PACKAGE):
        return _ROOT / place  # an absolute place stays what it is
    package, _, file = place.removeprefix(_PACKAGE).partition("/")
    spec = find_spec(package)
    folders = (spec.submodule_search_locations or ()) if spec is not None else ()
    return next((Path(folder) / file for folder in folders), None)


@lru_cache(maxsize=16)
def _checksum(path: Path, size: int) -> str:
    """The checksum of a bank: of its size, its beginning and its end, where its tables are."""
    digest = hashlib.sha256(str(size).encode())
    with path.open("rb") as file:
        digest.update(file.read(_HASHED_BYTES))
        file.seek(max(0, size - _HASHED_BYTES), os.SEEK_SET)
        digest.update(file.read(_HASHED_BYTES))
    return digest.hexdigest()[:12]


@lru_cache(maxsize=4)
def _font_at(path: Path, checksum: str) -> SoundFont:
    return SoundFont(unpacked(path, checksum) if is_packed(path) else path)
