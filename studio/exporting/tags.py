"""Tags of sound files that leave the studio: title, tempo, key, date, the wish, and a cover."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from studio.errors import NotationError
from studio.exporting.cover import cover_png
from studio.theory.scale import Key

if TYPE_CHECKING:
    from mutagen.id3 import ID3

STUDIO = "Mother-Load Studio"

_UTF_16 = 1
_PNG = "image/png"
_FRONT_COVER = 3


@dataclass(frozen=True, slots=True)
class Tags:
    """What players and libraries show of a file.

    Attributes:
        title: What it is called.
        wish: The words that asked for it.
        date: The day of making, "2026-11-30".
        genre: A label; "" where it has none.
        tempo_bpm: Quarter notes per minute; None where there is no steady beat.
        key: As DJ programs write it: "C#m", "Bb"; "" where there is none.
        artist: Who made it; "" where that is not known.
        cover: A PNG; empty for none.
    """

    title: str
    wish: str
    date: str
    genre: str = ""
    tempo_bpm: float | None = None
    key: str = ""
    artist: str = STUDIO
    cover: bytes = b""

    @classmethod
    def of_song(cls, title: str, brief: Mapping[str, Any], created: float, peaks: Sequence[float]) -> Self:
        """The tags of music that the studio made.

        Args:
            title: What the song is called.
            brief: The brief as JSON.
            created: Seconds since 1970, UTC; of these only the day is told, so that the same wish gives the
                same bytes all day long.
            peaks: The outline of the master, for the cover; empty for none.
        """
        key = _key(brief.get("key"))
        return cls(
            title=title,
            wish=str(brief.get("text", "")),
            date=_day(created),
            genre=str(brief.get("genre", "")).replace("_", " "),
            tempo_bpm=brief.get("tempo_bpm"),
            key=_short(key),
            cover=_cover(peaks, key),
        )

    @classmethod
    def of_recording(
        cls, title: str, report: Mapping[str, Any], created: float, peaks: Sequence[float]
    ) -> Self:
        """The tags of sound that was brought in: no artist is named, and only what was heard is told.

        Args:
            title: What it is called.
            report: What was measured of it, as JSON.
            created: Seconds since 1970, UTC.
            peaks: The outline of the master, for the cover; empty for none.
        """
        measured = report.get("measured", {})
        key = _key(measured.get("key"))
        return cls(
            title=title,
            wish="",
            date=_day(created),
            tempo_bpm=measured.get("tempo_bpm"),
            key=_short(key),
            artist="",
            cover=_cover(peaks, key),
        )


def _day(created: float) -> str:
    return datetime.fromtimestamp(created, UTC).date().isoformat()


def _key(written: object) -> Key | None:
    try:
        return Key.parse(str(written))
    except NotationError:
        return None


def _short(key: Key | None) -> str:
    return "" if key is None else key.tonic + "m" * key.is_minor


def _cover(peaks: Sequence[float], key: Key | None) -> bytes:
    return cover_png(peaks, None if key is None else key.tonic_pitch_class) if peaks else b""


def write_tags(path: Path, tags: Tags) -> None:
    """Write tags into a WAV, FLAC or MP3 file; its sound stays as it is.

    A file that is none of these, or that is damaged, is left as it is.

    Raises:
        OSError: The file cannot be written.
    """
    import mutagen

    writer = _WRITERS.get(path.suffix)
    if writer is None:
        return
    try:
        writer(path, tags)
    except mutagen.MutagenError as error:  # the library wraps those of the disk in its own
        if isinstance(error.__context__, OSError):
            raise error.__context__ from error


def _tag_wav(path: Path, tags: Tags) -> None:
    from mutagen.wave import WAVE

    file = WAVE(path)
    if file.tags is None:
        file.add_tags()
    frames: Any = file.tags
    _fill(frames, tags)
    file.save(v2_version=3)


def _tag_mp3(path: Path, tags: Tags) -> None:
    from mutagen.id3 import ID3
    from mutagen.mp3 import MP3

    MP3(path)  # refuses what is no MP3
    frames = ID3()
    _fill(frames, tags)
    frames.save(path, v2_version=3)


def _tag_flac(path: Path, tags: Tags) -> None:
    from mutagen.flac import FLAC, Picture

    file = FLAC(path)
    tempo = {} if tags.tempo_bpm is None else {"BPM": f"{tags.tempo_bpm:g}"}
    said = {
        "TITLE": tags.title,
        "ARTIST": tags.artist,
        "DATE": tags.date,
        "GENRE": tags.genre,
        "KEY": tags.key,
        "INITIALKEY": tags.key,
        "COMMENT": tags.wish,
        "ENCODED-BY": STUDIO,
        **tempo,
    }
    file.update({name: value for name, value in said.items() if value})
    if tags.cover:
        picture = Picture()
        picture.type, picture.mime, picture.data = _FRONT_COVER, _PNG, tags.cover
        picture.width = picture.height = int.from_bytes(tags.cover[16:20])
        picture.depth = 24
        file.add_picture(picture)
    file.save()


def _fill(frames: "ID3", tags: Tags) -> None:
    """Fill ID3 frames, which are kept in version 2.3, as that is what every player reads."""
    from mutagen.id3 import APIC, COMM, TBPM, TCON, TDRC, TENC, TIT2, TKEY, TPE1

    text: dict[Any, str] = {
        TIT2: tags.title,
        TPE1: tags.artist,
        TDRC: tags.date,
        TCON: tags.genre,
        TKEY: tags.key,
        TENC: STUDIO,
        TBPM: "" if tags.tempo_bpm is None else f"{tags.tempo_bpm:.0f}",  # ID3 has whole numbers
    }
    for frame, value in text.items():
        if value:
            frames.add(frame(encoding=_UTF_16, text=value))
    if tags.wish:
        frames.add(COMM(encoding=_UTF_16, lang="XXX", desc="", text=tags.wish))
    if tags.cover:
        frames.add(APIC(encoding=0, mime=_PNG, type=_FRONT_COVER, desc="", data=tags.cover))


_WRITERS: Mapping[str, Callable[[Path, Tags], None]] = {
    ".wav": _tag_wav,
    ".flac": _tag_flac,
    ".mp3": _tag_mp3,
}

TAGGED_SUFFIXES = frozenset(_WRITERS)
"""The endings of the files that can have tags."""
