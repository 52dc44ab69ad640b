"""The end of a file, as far as its container tells: what it announces, and what of it is there."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from studio.recordings.containers import Container, mpeg_frame_bytes

_UNKNOWN_SIZES = (0, 0xFFFFFFFF)  # written by programs that could not go back to the header
_IN_THE_TABLE = 0xFFFFFFFF
_SIZES = struct.Struct("<QQQ")  # of an RF64: bytes of the file, bytes of the sound, frames (EBU Tech 3306)
_EXTENDED = 0xFFFE
_SHORT_BYTES, _EXTENDED_BYTES = 16, 40  # of a "fmt " chunk
_SUBTYPES = {
    (1, 8): "PCM_U8",
    (1, 16): "PCM_16",
    (1, 24): "PCM_24",
    (1, 32): "PCM_32",
    (3, 32): "FLOAT",
    (3, 64): "DOUBLE",
}
_PLAIN_CODINGS = (1, 3, 6, 7, _EXTENDED)  # integers, floats, A-law, µ-law, and the extended header of these
_LAST_PAGES_BYTES = 1 << 17
_OGG_LAST_PAGE = 0x04
_FIRST_FRAMES_BYTES = 1 << 16
_TAGS_BYTES = 4096  # behind the last frame


@dataclass(frozen=True, slots=True)
class RawCoding:
    """The layout of samples in a file without a header, in libsndfile's words.

    Attributes:
        at: Their first byte.
        samplerate: Frames per second.
        channels: How many.
        subtype: "PCM_16", "FLOAT".
        endian: "LITTLE" or "BIG".
    """

    at: int
    samplerate: int
    channels: int
    subtype: str
    endian: str


@dataclass(frozen=True, slots=True)
class SoundBytes:
    """The bytes of sound in a file that consists of chunks.

    Attributes:
        announced: What the header says; None where it leaves that open.
        present: What is there.
        is_plain: Whether each sample is written by itself.
        raw: How its samples are written; None where that is not known.
    """

    announced: int | None
    present: int
    is_plain: bool
    raw: RawCoding | None = None

    @property
    def is_whole(self) -> bool:
        """Return True if the sound ends where the header says that it does."""
        return self.announced == self.present > 0

    @property
    def present_share(self) -> float:
        """The share of the announced sound that is there, 0 to 1."""
        return 1.0 if not self.announced else min(1.0, self.present / self.announced)


def sound_bytes(container: Container) -> SoundBytes | None:
    """The bytes of sound of a WAV or AIFF; None for other kinds, and where no sound is found."""
    if container.kind == "riff":
        return _wav_bytes(container.path)
    return _aiff_bytes(container.path) if container.kind == "aiff" else None


def lacks_end(container: Container) -> bool:
    """Return True for an OGG whose last page does not say that it is the last."""
    if container.kind != "ogg":
        return False
    with container.path.open("rb") as file:
        file.seek(max(0, container.path.stat().st_size - _LAST_PAGES_BYTES))
        tail = file.read()
    last = tail.rfind(b"OggS")
    return last < 0 or last + 6 > len(tail) or not tail[last + 5] & _OGG_LAST_PAGE


def tells_length(container: Container) -> bool:
    """Return True unless it is an MP3 without an index, or with one behind whose end another MP3 begins."""
    if container.kind != "mpeg":
        return True
    with container.path.open("rb") as file:
        head = file.read(_FIRST_FRAMES_BYTES)
        at = next((mark for name in (b"Xing", b"Info") if (mark := head.find(name)) >= 0), -1)
    if at < 0 or len(head) < at + 16:
        return False
    flags, _, counted = struct.unpack(">III", head[at + 4 : at + 16])
    if flags & 3 != 3:
        return False
    start = next((place for place in range(at, max(-1, at - 64), -1) if mpeg_frame_bytes(head[place:])), at)
    return container.path.stat().st_size - start - int(counted) < _TAGS_BYTES


def _wav_bytes(path: Path) -> SoundBytes | None:
    size, long_bytes, written = path.stat().st_size, 0, b""
    with path.open("rb") as file:
        order = ">" if file.read(4) == b"RIFX" else "<"
        for name, at, chunk_bytes in _chunks(file, size, f"{order}4sI"):
            if name == b"ds64" and chunk_bytes >= _SIZES.size:
                _, long_bytes, _ = _SIZES.unpack(file.read(_SIZES.size).ljust(_SIZES.size, b"\0"))
            if name == b"fmt ":
                written = file.read(min(chunk_bytes, _EXTENDED_BYTES))
            if name == b"data":
                said = long_bytes if chunk_bytes == _IN_THE_TABLE and long_bytes else chunk_bytes
                raw = _raw_coding(written, order, at)
                is_plain = struct.unpack(f"{order}H", written[:2].ljust(2, b"\0"))[0] in _PLAIN_CODINGS
                counted = _counted(said, size - at, is_plain=is_plain)
                return replace(counted, raw=raw)
    return None


def _raw_coding(written: bytes, order: str, at: int) -> RawCoding | None:
    """The coding in a "fmt " chunk; None where it is no integers or floats."""
    if len(written) < _SHORT_BYTES:
        return None
    coding, channels, rate, _, block, bits = struct.unpack(f"{order}HHIIHH", written[:_SHORT_BYTES])
    if coding == _EXTENDED and len(written) >= _EXTENDED_BYTES:
        (coding,) = struct.unpack(f"{order}H", written[24:26])
    subtype = _SUBTYPES.get((coding, bits))
    if subtype is None or not channels or not rate or block != channels * bits // 8:
        return None
    return RawCoding(at, rate, channels, subtype, "BIG" if order == ">" else "LITTLE")


def _aiff_bytes(path: Path) -> SoundBytes | None:
    size = path.stat().st_size
    with path.open("rb") as file:
        for name, at, chunk_bytes in _chunks(file, size, ">4sI"):
            if name == b"SSND":
                return _counted(chunk_bytes, size - at, is_plain=True)
    return None


def _counted(said: int, left: int, *, is_plain: bool) -> SoundBytes:
    announced = None if said in _UNKNOWN_SIZES else said
    return SoundBytes(announced, left if announced is None else min(announced, left), is_plain)


def _chunks(file: BinaryIO, size: int, header: str) -> Iterator[tuple[bytes, int, int]]:
    """Name, first byte and length of each chunk of a file, which stands at that byte."""
    at = 12
    while at + 8 <= size:
        file.seek(at)
        name, chunk_bytes = struct.unpack(header, file.read(8))
        yield name, at + 8, chunk_bytes
        at += 8 + chunk_bytes + chunk_bytes % 2
