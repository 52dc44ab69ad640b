"""Unpacking SoundFonts whose samples are Ogg Vorbis (SF3), once, so that they can be mapped into memory.

Source: "SoundFont 3 Format", MuseScore handbook: a compressed sample's type has bit 4 set, its start and end
are offsets of bytes in the ``smpl`` chunk, and its loop counts from its own first frame.
"""

import io
import os
import shutil
import struct
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.disk import full_sentence, writing
from studio.errors import StorageError

_COMPRESSED = 16
_GROWTH = 6  # the plain form is up to so many times as large
_GAP_FRAMES = 46
"""Silence after every sample that SoundFont 2.04 (chapter 7.10) asks for."""

_HEADER = np.dtype(
    [("name", "S20"), ("start", "<u4"), ("end", "<u4"), ("loop_start", "<u4"), ("loop_end", "<u4"),
     ("rate", "<u4"), ("root_key", "u1"), ("correction", "i1"), ("link", "<u2"), ("type", "<u2")]
)  # fmt: skip
_TABLES = (b"phdr", b"pbag", b"pmod", b"pgen", b"inst", b"ibag", b"imod", b"igen", b"shdr")


def is_soundfont(path: Path) -> bool:
    """Tell whether a file begins as every SoundFont does."""
    with path.open("rb") as file:
        start = file.read(12)
    return start[:4] == b"RIFF" and start[8:] == b"sfbk"


def is_packed(path: Path) -> bool:
    """Tell whether a SoundFont's samples are compressed: its version is 3."""
    with path.open("rb") as file:
        start = file.read(4096)
    at = start.find(b"ifil")
    return at >= 0 and struct.unpack_from("<H", start, at + 8)[0] >= 3


def cache_folder() -> Path:
    """Find where unpacked banks are kept: they are the same for every home."""
    return Path.home() / ".cache" / "mother-load" / "banks"


def plain_path(path: Path, checksum: str) -> Path:
    """Find where the plain form of a packed SoundFont is kept, or will be."""
    return cache_folder() / f"{path.name.partition('.')[0]}-{checksum}.sf2"


def unpacked(path: Path, checksum: str) -> Path:
    """Find the plain form of a packed SoundFont; it is made where it is not there yet.

    Args:
        path: The packed file.
        checksum: What tells it from others.

    Raises:
        StorageError: It cannot be written, since it takes about five times the room of the packed one; or
            the packed one is damaged.
    """
    plain = plain_path(path, checksum)
    if plain.is_file():
        return plain
    part = plain.with_name(f".{plain.name}.{os.getpid()}.part")
    with writing(plain):
        plain.parent.mkdir(parents=True, exist_ok=True)
        if shutil.disk_usage(plain.parent).free < _GROWTH * path.stat().st_size:
            raise StorageError(full_sentence(repr(plain.name)))
        try:
            _unpack(path.read_bytes(), part)
            part.replace(plain)
        except (RuntimeError, KeyError, ValueError, struct.error) as error:  # libsndfile's is a RuntimeError
            raise StorageError(f"The sound bank {path.name!r} is damaged; install it again.") from error
        finally:
            part.unlink(missing_ok=True)
    return plain


def _unpack(packed: bytes, target: Path) -> None:
    chunks = dict(_chunks(packed, 12, len(packed)))
    at, size = chunks[b"shdr"]
    headers = np.frombuffer(packed, _HEADER, size // _HEADER.itemsize, at).copy()
    with target.open("w+b") as file:
        file.write(_list_start(b"INFO", 12) + b"ifil" + struct.pack("<IHH", 4, 2, 4))
        samples_at = file.tell()
        file.write(_list_start(b"sdta", 0) + b"smpl" + struct.pack("<I", 0))
        frames = 0
        for header in headers[:-1]:
            sample = _decoded(packed, chunks[b"smpl"][0], header)
            file.write(sample.tobytes() + bytes(2 * _GAP_FRAMES))
            loop = (int(header["loop_start"]), int(header["loop_end"]))
            if not int(header["type"]) & _COMPRESSED:
                loop = (loop[0] - int(header["start"]), loop[1] - int(header["start"]))
            header["start"], header["end"] = frames, frames + len(sample)
            header["loop_start"], header["loop_end"] = frames + loop[0], frames + min(loop[1], len(sample))
            header["type"] = int(header["type"]) & ~_COMPRESSED
            frames += len(sample) + _GAP_FRAMES
        tables = b"".join(_chunk(name, packed, chunks[name], headers) for name in _TABLES)
        file.write(_list_start(b"pdta", len(tables)) + tables)
        end = file.tell()
        file.seek(samples_at)
        file.write(_list_start(b"sdta", 2 * frames + 8) + b"smpl" + struct.pack("<I", 2 * frames))
        file.seek(0)
        file.write(b"RIFF" + struct.pack("<I", end - 8) + b"sfbk")


def _list_start(name: bytes, size: int) -> bytes:
    """The beginning of a list of chunks; before the first, room for the file's own twelve bytes."""
    start = b"LIST" + struct.pack("<I", size + 4) + name
    return bytes(12) + start if name == b"INFO" else start


def _chunk(name: bytes, packed: bytes, place: tuple[int, int], headers: NDArray[np.void]) -> bytes:
    content = headers.tobytes() if name == b"shdr" else packed[place[0] : place[0] + place[1]]
    return name + struct.pack("<I", len(content)) + content


def _decoded(packed: bytes, samples_at: int, header: np.void) -> NDArray[np.int16]:
    import soundfile

    start, end = int(header["start"]), int(header["end"])
    if int(header["type"]) & _COMPRESSED:
        return soundfile.read(io.BytesIO(packed[samples_at + start : samples_at + end]), dtype="int16")[0]  # type: ignore[no-any-return]
    return np.frombuffer(packed, "<i2", end - start, samples_at + 2 * start)


def _chunks(content: bytes, start: int, end: int) -> Iterator[tuple[bytes, tuple[int, int]]]:
    """List name, offset and size of every chunk that is no list.

    Some writers leave out the byte that evens an odd chunk.
    """
    at = start
    while at + 8 <= end:
        name, size = struct.unpack_from("<4sI", content, at)
        if name == b"LIST":
            yield from _chunks(content, at + 12, min(end, at + 8 + size))
        else:
            yield name, (at + 8, size)
        at += 8 + size
        if size % 2 and content[at : at + 4] not in (b"LIST", *_TABLES):
            at += 1
