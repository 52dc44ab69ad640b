"""A song and its takes, as the library hands them out."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from studio.take_files import TakeFile, part_of


@dataclass(frozen=True, slots=True)
class Draft:
    """A finished take that is not in the library yet.

    Attributes:
        title: What its song is to be called, if it starts one.
        request: The words that asked for it.
        brief: The Brief as JSON.
        seed: Where every random choice came from.
        engine: Id of the engine that made it.
        report: {"asked": {…}, "measured": {…}}.
        timings: Seconds that each stage took.
        length_seconds: Length of the master.
        files: Path of each file inside the take's folder, by name.
        song_id: The song that it belongs to; None starts a new one.
        parent_id: The take that it was made from; None for a first one.
        edit: The edit that made it of its parent, as JSON; None where no edit did.
    """

    title: str
    request: str
    brief: Mapping[str, Any]
    seed: int
    engine: str
    report: Mapping[str, Any]
    timings: Mapping[str, float]
    length_seconds: float
    files: Mapping[str, str]
    song_id: str | None = None
    parent_id: str | None = None
    edit: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Take:
    """One immutable version of a song.

    Attributes:
        id: Sorts by the time of making; safe in an address.
        song_id: The song that it is a version of.
        parent_id: The take that it was made from; None for a first one.
        title: What its song is called now.
        request: The words that asked for it; of an edit, what it did: "Regenerate drums, bars 5–8".
        brief: The Brief as JSON: genre, tempo_bpm, key, meter, mood, length_seconds, chords, instruments,
            seed, asked …
        seed: Where every random choice came from.
        engine: Id of the engine that made it.
        report: {"asked": {…}, "measured": {…}}.
        timings: Seconds that each stage took.
        length_seconds: Length of the master.
        files: Path of each file inside the take's folder, by its name as of :mod:`studio.take_files`.
        created: Seconds since 1970, UTC.
        trashed: When it was thrown away, in seconds since 1970; None while it is kept.
        edit: The edit that made it of its parent, as JSON; None where no edit did.
    """

    id: str
    song_id: str
    parent_id: str | None
    title: str
    request: str
    brief: Mapping[str, Any]
    seed: int
    engine: str
    report: Mapping[str, Any]
    timings: Mapping[str, float]
    length_seconds: float
    files: Mapping[str, str]
    created: float
    trashed: float | None = None
    edit: Mapping[str, Any] | None = None

    @property
    def is_recording(self) -> bool:
        """Return whether this is imported sound or an edit of it, with a heard form instead of a score."""
        return TakeFile.FORM in self.files

    @property
    def stems(self) -> Mapping[str, str]:
        """The name in :attr:`files` of each part's stem: {"drums": "stems/drums"}."""
        return {part: name for name in self.files if (part := part_of(name)) is not None}


@dataclass(frozen=True, slots=True)
class Branch:
    """A take's place in the tree of its song.

    Attributes:
        take_id: The take.
        parent_id: The take of the same song that it was made from; None for a first one.
        label: The words that asked for it, or what its edit did.
        created: Seconds since 1970, UTC.
        trashed: Whether it lies in the trash; what was made from it does not, for that.
    """

    take_id: str
    parent_id: str | None
    label: str
    created: float
    trashed: bool


@dataclass(frozen=True, slots=True)
class Song:
    """A piece of music with one title and at least one take.

    Attributes:
        id: Sorts by the time of making; safe in an address.
        title: What it is called.
        created: Seconds since 1970, UTC.
        latest: Its newest take that is not in the trash.
    """

    id: str
    title: str
    created: float
    latest: Take
