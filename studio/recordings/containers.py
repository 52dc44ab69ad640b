"""The kind of a file, judged by its first bytes, and a check that all of it is there."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from studio.audio.files import check_regular
from studio.errors import AudioFileError

READABLE = "WAV, FLAC, MP3, OGG, AIFF, M4A and WebM"
"""The formats that can be brought in, for people to read."""

MIDI = "midi"
"""The kind of a file that holds notes instead of sound."""

WITH_FFMPEG = {"mov": "M4A", "matroska": "WebM"}
"""Kinds that only FFmpeg reads, by FFmpeg's name for them."""

_UNKNOWN_SIZES = (0, 0xFFFFFFFF)  # written by programs that could not go back to the header
_IN_THE_TABLE = 0xFFFFFFFF
_SIZES = struct.Struct("<QQQ")  # of an RF64: bytes of the file, bytes of the sound, frames
_LAST_PAGES_BYTES = 1 << 17
_HEAD_BYTES = 512
_OGG_LAST_PAGE = 0x04


@dataclass(frozen=True, slots=True)
class Container:
    """A file, as its first bytes describe it.

    Attributes:
        path: Where it lies.
        name: What a person calls it.
        kind: "riff", "aiff", "flac", "ogg", "mpeg", "midi", "mov" or "matroska".
    """

    path: Path
    name: str
    kind: str


def container_of(path: Path, name: str = "") -> Container:
    """Look at a file.

    Args:
        path: Where it lies.
        name: What it was called where it came from; empty for what it is called there.

    Raises:
        NotFoundError: There is no such file.
        AudioFileError: It is empty, neither sound nor MIDI, or no file but a folder, a pipe or a device.
    """
    name = printable(name or path.name)
    check_regular(path, name)
    with path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
    if not head:
        raise AudioFileError(f"{name!r} is empty; it can be {READABLE}, or MIDI.")
    kind = _kind(head)
    if kind is None:
        raise AudioFileError(f"{name!r} is not sound, whatever it is called; it can be {READABLE}, or MIDI.")
    return Container(path, name, kind)


def check_complete(container: Container) -> None:
    """Refuse a file whose end is missing, as far as its container tells.

    Raises:
        AudioFileError: It breaks off.
    """
    cut_short = {"riff": _wav_breaks_off, "aiff": _aiff_breaks_off, "ogg": _ogg_breaks_off}.get(
        container.kind
    )
    if cut_short is not None and cut_short(container.path):
        raise breaks_off(container.name)


def breaks_off(name: str) -> AudioFileError:
    """The error for a file whose end is missing."""
    return AudioFileError(f"{name!r} breaks off before its end; copy it again from where it came from.")


def printable(name: str) -> str:
    """A file's name without what cannot be shown, at most 80 characters."""
    shown = "".join(character if character.isprintable() else "?" for character in name)
    return shown if len(shown) <= 80 else f"{shown[:79]}…"


def _kind(head: bytes) -> str | None:
    if head[:4] in (b"RIFF", b"RF64") and head[8:12] == b"WAVE":
        return "riff"
    if head[:4] == b"FORM" and head[8:12] in (b"AIFF", b"AIFC"):
        return "aiff"
    if _is_midi(head):
        return MIDI
    if head[4:8] == b"ftyp":
        return "mov"
    starts = {b"fLaC": "flac", b"OggS": "ogg", b"\x1a\x45\xdf\xa3": "matroska"}
    if head[:4] in starts:
        return starts[head[:4]]
    is_mpeg = head[:3] == b"ID3" or (
        head[0] == 0xFF and len(head) > 1 and head[1] & 0xE6 in (0xE2, 0xE4, 0xE6)
    )
    return "mpeg" if is_mpeg else None


def _is_midi(head: bytes) -> bool:
    """Return whether a file is MIDI: bare, in RIFF, after the head of MacBinary, or without its own."""
    if head[:4] in (b"MThd", b"MTrk") or (head[:4] == b"RIFF" and head[8:12] == b"RMID"):
        return True
    return head[4:8] == b"\0\0\0\6" or b"MThd" in head


def _wav_breaks_off(path: Path) -> bool:
    """Return True if the sound is shorter than its chunk, or RF64's size table, says (EBU Tech 3306)."""
    size = path.stat().st_size
    long_bytes = 0
    with path.open("rb") as file:
        for name, at, chunk_bytes in _chunks(file, size, "<4sI"):
            if name == b"ds64" and chunk_bytes >= _SIZES.size:
                _, long_bytes, _ = _SIZES.unpack(file.read(_SIZES.size).ljust(_SIZES.size, b"\0"))
            if name == b"data":
                sound_bytes = long_bytes if chunk_bytes == _IN_THE_TABLE and long_bytes else chunk_bytes
                return sound_bytes not in _UNKNOWN_SIZES and at + sound_bytes > size
    return True


def _aiff_breaks_off(path: Path) -> bool:
    """Return True if the sound is shorter than its chunk says."""
    size = path.stat().st_size
    with path.open("rb") as file:
        for name, at, chunk_bytes in _chunks(file, size, ">4sI"):
            if name == b"SSND":
                return chunk_bytes not in _UNKNOWN_SIZES and at + chunk_bytes > size
    return True


def _chunks(file: BinaryIO, size: int, header: str) -> Iterator[tuple[bytes, int, int]]:
    """Name, first byte and length of each chunk of a file, which stands at that byte."""
    at = 12
    while at + 8 <= size:
        file.seek(at)
        name, chunk_bytes = struct.unpack(header, file.read(8))
        yield name, at + 8, chunk_bytes
        at += 8 + chunk_bytes + chunk_bytes % 2


def _ogg_breaks_off(path: Path) -> bool:
    """Return True if the last page does not say that it is the last."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _LAST_PAGES_BYTES))
        tail = file.read()
    last = tail.rfind(b"OggS")
    return last < 0 or last + 6 > len(tail) or not tail[last + 5] & _OGG_LAST_PAGE
