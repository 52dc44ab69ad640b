"""FLAC from outside: where its frames lie, and how they get another number (RFC 9639, sections 8 and 9).

A frame stands alone: it can be moved to another place in the stream when its number, which is in its header,
and the two checksums over it are written again. So a stretch of a file is replaced and the rest not touched.
"""

import mmap
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.audio.kernels import exact_kernel
from studio.errors import AudioFileError

_SYNC = b"\xff\xf8"
"""The first bytes of every frame in a stream of fixed block size."""

_MAGIC = b"fLaC"
_STREAMINFO_BYTES = 34
_LONGEST_HEADER_BYTES = 16
_NEAR_BYTES = 1 << 16
_EXTRA_BYTES_OF_SIZE = {6: 1, 7: 2}
_EXTRA_BYTES_OF_RATE = {12: 1, 13: 2, 14: 2}


def _table(bits: int, polynomial: int) -> list[int]:
    table = []
    for value in range(256):
        remainder = value << (bits - 8)
        for _ in range(8):
            remainder = (remainder << 1) ^ (polynomial if remainder >> (bits - 1) else 0)
            remainder &= (1 << bits) - 1
        table.append(remainder)
    return table


_CRC_8 = _table(8, 0x07)
_CRC_16 = np.array(_table(16, 0x8005), np.int64)


@dataclass(frozen=True, slots=True)
class FlacStream:
    """The metadata at the beginning of a FLAC file.

    Attributes:
        audio_start: Byte at which the first frame begins.
        block_frames: Moments in every frame but the last.
        sample_rate: Moments per second.
        channels: 1 to 8.
        bits: Of a sample.
        total_frames: Moments in the whole file.
    """

    audio_start: int
    block_frames: int
    sample_rate: int
    channels: int
    bits: int
    total_frames: int

    @classmethod
    def parse(cls, data: bytes | mmap.mmap) -> "FlacStream":
        """Read the metadata.

        Raises:
            AudioFileError: It is not FLAC with blocks of one size and a known length.
        """
        if data[:4] != _MAGIC or data[4] & 0x7F or len(data) < 8 + _STREAMINFO_BYTES:
            raise AudioFileError("The file does not begin as FLAC does; only FLAC can be patched so.")
        smallest, largest = int.from_bytes(data[8:10], "big"), int.from_bytes(data[10:12], "big")
        packed = int.from_bytes(data[18:26], "big")
        total_frames = packed & ((1 << 36) - 1)
        if smallest != largest or not total_frames:
            raise AudioFileError(
                "The FLAC file has blocks of several sizes or an unknown length; write it anew to edit it."
            )
        at, is_last = 4, False
        while not is_last:
            is_last = bool(data[at] & 0x80)
            at += 4 + int.from_bytes(data[at + 1 : at + 4], "big")
        return cls(at, largest, packed >> 44, (packed >> 41 & 7) + 1, (packed >> 36 & 31) + 1, total_frames)

    @property
    def blocks(self) -> int:
        """Number of frames in the stream."""
        return -(-self.total_frames // self.block_frames)


def metadata_for(data: bytes | mmap.mmap, total_frames: int) -> bytes:
    """The metadata of a file for another length; sizes of frames and the sound's checksum become unknown.

    Args:
        data: The file, or its beginning up to the first frame.
        total_frames: Moments that it has now.
    """
    stream = FlacStream.parse(data)
    changed = bytearray(data[: stream.audio_start])
    changed[12:18] = bytes(6)
    changed[21:26] = ((changed[21] & 0xF0) << 32 | total_frames).to_bytes(5, "big")
    changed[26:42] = bytes(16)
    return bytes(changed)


def find_frame(data: bytes | mmap.mmap, number: int, start: int = 0) -> int:
    """The byte at which a frame begins.

    Args:
        data: A FLAC file, or some of it.
        number: Of the frame, counted from 0 in the whole stream.
        start: Byte from which it is looked for.

    Raises:
        AudioFileError: It is not there.
    """
    coded = _coded_number(number)
    # The first of the two may have been led astray by what looks like a frame.
    for begin in (_before_frame(data, number, start), start):
        at = data.find(coded, begin + 4)
        while at >= 0:
            if data[at - 4 : at - 2] == _SYNC and _header_bytes(data, at - 4) is not None:
                return at - 4
            at = data.find(coded, at + 1)
    raise AudioFileError(f"Frame {number} of the FLAC file cannot be found: the file is damaged.")


def _before_frame(data: bytes | mmap.mmap, number: int, start: int) -> int:
    """A byte not far before that at which a frame begins, found by halving: frames are in order."""
    end = len(data)
    while end - start > _NEAR_BYTES:
        middle = (start + end) // 2
        at = data.find(_SYNC, middle, end)
        while at >= 0 and _header_bytes(data, at) is None:
            at = data.find(_SYNC, at + 1, end)
        if at >= 0 and _number_at(data, at) <= number:
            start = at
        else:
            end = middle
    return start


def renumbered(data: bytes, number: int) -> Iterator[bytes]:
    """The frames of a stream with other numbers.

    Args:
        data: A FLAC file whose frames are numbered from 0.
        number: The number that the first gets.

    Raises:
        AudioFileError: The file is damaged.
    """
    stream = FlacStream.parse(data)
    start = stream.audio_start
    for place in range(stream.blocks):
        end = len(data) if place + 1 == stream.blocks else _next_frame(data, place + 1, start)
        yield _numbered(data[start:end], number + place)
        start = end


def _next_frame(data: bytes, number: int, after: int) -> int:
    """As :func:`find_frame`, from one frame to the next: that is soon found by its first bytes."""
    coded = _coded_number(number)
    at = data.find(_SYNC, after + 2)
    while at >= 0:
        if data.startswith(coded, at + 4) and _header_bytes(data, at) is not None:
            return at
        at = data.find(_SYNC, at + 1)
    raise AudioFileError(f"Frame {number} of the FLAC file cannot be found: the file is damaged.")


def _numbered(frame: bytes, number: int) -> bytes:
    header_bytes = _header_bytes(frame, 0)
    if header_bytes is None:
        raise AudioFileError("A frame of the FLAC file is damaged.")
    after_number = 4 + _number_bytes(frame[4])
    header = frame[:4] + _coded_number(number) + frame[after_number : header_bytes - 1]
    changed = header + bytes((_crc_8(header),)) + frame[header_bytes:-2]
    return changed + checksum(changed).to_bytes(2, "big")


def checksum(frame: bytes) -> int:
    """The checksum at the end of a frame: CRC-16, polynomial 0x8005, over everything before it."""
    return int(_crc_16(np.frombuffer(frame, np.uint8), _CRC_16))


def _header_bytes(data: bytes | mmap.mmap, at: int) -> int | None:
    """Length of the frame header at a byte, checksum included; None when no frame begins there."""
    header = data[at : at + _LONGEST_HEADER_BYTES]
    if len(header) < 6:
        return None
    size = 4 + _number_bytes(header[4]) + _EXTRA_BYTES_OF_SIZE.get(header[2] >> 4, 0)
    size += _EXTRA_BYTES_OF_RATE.get(header[2] & 15, 0)
    return size + 1 if size < len(header) and _crc_8(header[:size]) == header[size] else None


def _coded_number(number: int) -> bytes:
    """A number written as UTF-8 writes a character, up to 31 bits."""
    if number < 0x80:
        return bytes((number,))
    following = 1
    while number >> (6 * following + 6 - following):
        following += 1
    lead = (0xFF00 >> (following + 1)) & 0xFF | number >> (6 * following)
    return bytes((lead, *(0x80 | number >> (6 * place) & 0x3F for place in range(following - 1, -1, -1))))


def _number_at(data: bytes | mmap.mmap, at: int) -> int:
    """The number of the frame that begins at a byte."""
    length = _number_bytes(data[at + 4])
    number = data[at + 4] & (0x7F if length == 1 else 0x7F >> length)
    for following in data[at + 5 : at + 4 + length]:
        number = number << 6 | following & 0x3F
    return number


def _number_bytes(lead: int) -> int:
    length = 8 - (lead ^ 0xFF).bit_length()
    return max(1, length)


def _crc_8(data: bytes) -> int:
    remainder = 0
    for value in data:
        remainder = _CRC_8[remainder ^ value]
    return remainder


@exact_kernel
def _crc_16(data: NDArray[np.uint8], table: NDArray[np.int64]) -> int:
    remainder = 0
    for value in data:
        remainder = ((remainder << 8) & 0xFFFF) ^ table[(remainder >> 8) ^ value]
    return remainder
