"""Replaces a stretch of a sound file and keeps the rest, to the byte where the format allows.

WAV is written in place on a copy. Of FLAC the frames outside the stretch are copied without being decoded,
see :mod:`studio.audio.flac_frames`. Nothing here knows where the new sound comes from.
"""

import contextlib
import io
import mmap
import secrets
import shutil
import struct
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import Samples
from studio.audio.files import opened
from studio.audio.flac import BITS, FRAME, FrameEncoder
from studio.audio.flac_frames import FlacStream, find_frame, metadata_for, renumbered
from studio.audio.integers import packed_24
from studio.disk import storage_error
from studio.errors import AudioFileError, InputError, NotFoundError

_COPIED_BYTES = 2**18
_FLAC_LEVELS = {1152: 0.0, 4096: 0.375}
"""Compression level, 0 to 1, at which the codec uses blocks of each size."""

_FLAC_SUBTYPES = {16: "PCM_16", 24: "PCM_24"}
_PCM, _FLOAT, _EXTENSIBLE = 1, 3, 0xFFFE


def read_stretch(path: Path, start_frame: int, end_frame: int) -> Samples:
    """Read a stretch of a file; frames before its beginning and beyond its end are silence.

    Args:
        path: WAV or FLAC.
        start_frame: First frame, possibly negative.
        end_frame: The frame after the last.

    Returns:
        (end_frame − start_frame, channels) float32.

    Raises:
        NotFoundError: There is no such file.
        AudioFileError: It is not sound that can be read.
    """
    with opened(path) as file:
        samples = np.zeros((end_frame - start_frame, file.channels), np.float32)
        first, last = max(0, start_frame), min(end_frame, file.frames)
        if first < last:
            file.seek(first)
            file.read(out=samples[first - start_frame : last - start_frame])
    return samples


def patch(source: Path, target: Path, start_frame: int, samples: Samples, *, is_end: bool = False) -> None:
    """Write a copy of a sound file with one stretch replaced.

    The copy appears under its name when it is complete, or not at all; ``source`` stays as it is unless it
    is also ``target``.

    Args:
        source: WAV (16, 24, 32 bits or float) or FLAC (16 or 24 bits).
        target: Where the copy goes.
        start_frame: Where the new sound begins, at most at the end of the file.
        samples: (frames, channels) float32; beyond the end of the file it makes the file longer.
        is_end: Whether the sound ends with the stretch, instead of going on as it was.

    Raises:
        NotFoundError: There is no such file.
        AudioFileError: It is of another kind, or damaged.
        InputError: The stretch begins outside the file, or has another number of channels.
        StorageError: The copy cannot be written.
    """
    try:
        with source.open("rb") as file:
            magic = file.read(4)
    except FileNotFoundError as error:
        raise NotFoundError(f"There is no file {source.name!r}.") from error
    if magic == b"RIFF":
        _write_whole(
            target, lambda unfinished: _patch_wav(source, unfinished, start_frame, samples, is_end=is_end)
        )
    elif magic == b"fLaC":
        _write_whole(
            target, lambda unfinished: _patch_flac(source, unfinished, start_frame, samples, is_end=is_end)
        )
    else:
        raise AudioFileError(f"{source.name!r} is neither WAV nor FLAC; only those can be patched.")


def _write_whole(target: Path, write: Callable[[Path], None]) -> None:
    unfinished = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        write(unfinished)
        unfinished.replace(target)
    except OSError as error:
        raise storage_error(error, repr(target.name)) from error
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _check(start_frame: int, samples: Samples, total_frames: int, channels: int) -> None:
    if not 0 <= start_frame <= total_frames:
        raise InputError(f"The new sound begins at frame {start_frame}; the file has {total_frames}.")
    if samples.ndim != 2 or samples.shape[1] != channels or not samples.shape[0]:
        raise InputError(
            f"The new sound is {samples.shape}; it can be any frames, at least one, of {channels} channels."
        )


@dataclass(frozen=True, slots=True)
class _WavLayout:
    """The format of a WAV file and the place of its samples."""

    kind: int
    channels: int
    bits: int
    data_start: int
    data_bytes: int

    @property
    def frame_bytes(self) -> int:
        return self.channels * self.bits // 8

    @classmethod
    def read(cls, file: BinaryIO, size_bytes: int) -> "_WavLayout":
        kind = channels = bits = 0
        at = 12
        while at + 8 <= size_bytes:
            file.seek(at)
            name, chunk_bytes = struct.unpack("<4sI", file.read(8))
            if name == b"fmt ":
                kind, channels, _, _, _, bits = struct.unpack("<HHIIHH", file.read(16))
                kind = struct.unpack("<8xH", file.read(10))[0] if kind == _EXTENSIBLE else kind
            if name == b"data" and channels:
                return cls(kind, channels, bits, at + 8, min(chunk_bytes, size_bytes - at - 8))
            at += 8 + chunk_bytes + chunk_bytes % 2
        raise AudioFileError("The WAV file says nothing of its format, or holds no sound.")

    def encoded(self, samples: Samples) -> bytes | memoryview:
        """Samples as the file holds them; what is beyond full scale is clipped."""
        if (self.kind, self.bits) == (_FLOAT, 32):
            return samples.astype("<f4").tobytes()
        if self.kind != _PCM or self.bits not in (16, 24, 32):
            raise AudioFileError(
                f"The WAV file has {self.bits} bits of kind {self.kind}; "
                "16, 24 and 32 bits or 32 bits float can be."
            )
        if self.bits == 24:
            return packed_24(samples)
        return _quantised(samples, self.bits).astype(f"<i{self.bits // 8}").tobytes()


def _quantised(samples: Samples, bits: int) -> NDArray[np.int32]:
    """The nearest integers, clipped to the two's complement range."""
    full_scale = 1 << (bits - 1)
    scaled = np.rint(samples.astype(np.float64) * full_scale)
    return np.clip(scaled, -full_scale, full_scale - 1).astype("<i4")


def overwrite(path: Path, start_frame: int, samples: Samples) -> None:
    """Change a stretch of a WAV file that nobody else reads yet.

    Args:
        path: The file.
        start_frame: Where the new sound begins.
        samples: (frames, channels) float32; beyond the end of the file it makes the file longer.

    Raises:
        AudioFileError: It is of another kind, or damaged.
        InputError: The stretch begins outside the file, or has another number of channels.
        StorageError: The file cannot be written.
    """
    try:
        _overwrite(path, start_frame, samples, is_end=False)
    except OSError as error:
        raise storage_error(error, repr(path.name)) from error


def _patch_wav(source: Path, target: Path, start_frame: int, samples: Samples, *, is_end: bool) -> None:
    shutil.copyfile(source, target)
    _overwrite(target, start_frame, samples, is_end=is_end)


def _overwrite(target: Path, start_frame: int, samples: Samples, *, is_end: bool) -> None:
    with target.open("r+b") as file:
        layout = _WavLayout.read(file, target.stat().st_size)
        total_frames = layout.data_bytes // layout.frame_bytes
        _check(start_frame, samples, total_frames, layout.channels)
        file.seek(layout.data_start + start_frame * layout.frame_bytes)
        file.write(layout.encoded(samples))
        end_frame = start_frame + samples.shape[0]
        if end_frame > total_frames or is_end:
            data_bytes = end_frame * layout.frame_bytes
            file.seek(layout.data_start + data_bytes)
            file.write(bytes(data_bytes % 2))
            file.truncate()
            file.seek(layout.data_start - 4)
            file.write(struct.pack("<I", data_bytes))
            file.seek(4)
            file.write(struct.pack("<I", layout.data_start + data_bytes + data_bytes % 2 - 8))


def _patch_flac(source: Path, target: Path, start_frame: int, samples: Samples, *, is_end: bool) -> None:
    with source.open("rb") as old, mmap.mmap(old.fileno(), 0, access=mmap.ACCESS_READ) as data:
        stream = FlacStream.parse(data)
        _check(start_frame, samples, stream.total_frames, stream.channels)
        end_frame = start_frame + samples.shape[0]
        block = stream.block_frames
        total_frames = end_frame if is_end else max(end_frame, stream.total_frames)
        first, last = start_frame // block, min(-(-end_frame // block), -(-total_frames // block))
        before = read_stretch(source, first * block, start_frame)
        after = read_stretch(source, end_frame, max(end_frame, min(last * block, total_frames)))
        encoded = _encoded_frames(np.concatenate([before, samples, after]), stream, first)
        with target.open("xb") as file:
            file.write(metadata_for(data, total_frames))
            rest = find_frame(data, first, stream.audio_start) if first < stream.blocks else len(data)
            _copy(old, file, stream.audio_start, rest)
            file.writelines(encoded)
            if last * block < total_frames:
                _copy(old, file, find_frame(data, last, rest), len(data))


def _copy(source: BinaryIO, target: BinaryIO, start: int, end: int) -> None:
    """Append some bytes of one file to another; so it is quicker than from mapped memory."""
    source.seek(start)
    target.writelines(source.read(min(_COPIED_BYTES, end - at)) for at in range(start, end, _COPIED_BYTES))


def _encoded_frames(samples: Samples, stream: FlacStream, first: int) -> Iterable[bytes | memoryview]:
    """A stretch as frames like those of the stream, the number of the first given."""
    if stream.block_frames == FRAME and stream.bits == BITS:
        return [FrameEncoder(stream.channels, stream.sample_rate).encode(samples, first)[0].data]
    return renumbered(
        _encoded_elsewhere(samples, stream), 0, -(-samples.shape[0] // stream.block_frames), first
    )


def _encoded_elsewhere(samples: Samples, stream: FlacStream) -> bytes:
    """A stretch as a FLAC file of other blocks or bits than the studio's own."""
    import soundfile

    if stream.block_frames not in _FLAC_LEVELS or stream.bits not in _FLAC_SUBTYPES:
        raise AudioFileError(
            f"The FLAC file has blocks of {stream.block_frames} and {stream.bits} bits; "
            "write it anew to edit it."
        )
    encoded = io.BytesIO()
    soundfile.write(
        encoded,
        _quantised(samples, stream.bits) << (32 - stream.bits),
        stream.sample_rate,
        _FLAC_SUBTYPES[stream.bits],
        format="FLAC",
        compression_level=_FLAC_LEVELS[stream.block_frames],
    )
    return encoded.getvalue()
