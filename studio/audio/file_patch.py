"""Replaces a stretch of a sound file and keeps the rest, to the byte where the format allows.

WAV is written in place on a copy. Of FLAC the frames outside the stretch are copied without being decoded,
see :mod:`studio.audio.flac_frames`; libFLAC encodes those inside.
"""

import contextlib
import io
import mmap
import secrets
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import Samples
from studio.audio.files import opened
from studio.audio.flac_frames import FlacStream, find_frame, metadata_for, renumbered
from studio.audio.integers import left_justified
from studio.disk import storage_error, writing
from studio.errors import AudioFileError, InputError, NotFoundError

_COPIED_BYTES = 2**18
_FLAC_LEVELS = {1152: 0.0, 4096: 0.375}
"""Compression level, 0 to 1, at which the codec uses blocks of each size."""

_BITS = {"PCM_16": 16, "PCM_24": 24, "PCM_32": 32}


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


def patch(source: Path, target: Path, start_frame: int, samples: Samples) -> None:
    """Write a copy of a sound file with one stretch replaced.

    The copy appears under its name when it is complete, or not at all; ``source`` stays as it is unless it
    is also ``target``.

    Args:
        source: WAV (16, 24, 32 bits or float) or FLAC (16 or 24 bits).
        target: Where the copy goes.
        start_frame: Where the new sound begins, at most at the end of the file.
        samples: (frames, channels) float32; beyond the end of the file it makes the file longer.

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
    write = {b"RIFF": _patch_wav, b"fLaC": _patch_flac}.get(magic)
    if write is None:
        raise AudioFileError(f"{source.name!r} is neither WAV nor FLAC; only those can be patched.")
    _write_whole(target, lambda unfinished: write(source, unfinished, start_frame, samples))


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


def overwrite(path: Path, start_frame: int, samples: Samples) -> None:
    """Change a stretch of a WAV file that nobody else reads yet.

    Args:
        path: The file; 16, 24 or 32 bits, or 32 bits float.
        start_frame: Where the new sound begins.
        samples: (frames, channels) float32; beyond the end of the file it makes the file longer.

    Raises:
        AudioFileError: It is of another kind, or damaged.
        InputError: The stretch begins outside the file, or has another number of channels.
        StorageError: The file cannot be written.
    """
    import soundfile

    try:
        with (
            writing(path),
            path.open("r+b") as raw,
            soundfile.SoundFile(raw.fileno(), "r+", closefd=False) as file,
        ):
            _check(start_frame, samples, file.frames, file.channels)
            file.seek(start_frame)
            file.write(_as_held(samples, file.subtype))
    except soundfile.LibsndfileError as error:
        raise AudioFileError(f"{path.name!r} cannot be changed; it may be damaged.") from error


def _patch_wav(source: Path, target: Path, start_frame: int, samples: Samples) -> None:
    shutil.copyfile(source, target)
    overwrite(target, start_frame, samples)


def _as_held(samples: Samples, subtype: str) -> Samples | NDArray[np.int32]:
    """Samples as a file of a subtype holds them: floats as they are, integers clipped."""
    if subtype == "FLOAT":
        return samples
    if subtype not in _BITS:
        raise AudioFileError(f"The file holds {subtype}; it can be {', '.join((*_BITS, 'FLOAT'))}.")
    return left_justified(samples, _BITS[subtype])


def _patch_flac(source: Path, target: Path, start_frame: int, samples: Samples) -> None:
    with source.open("rb") as old, mmap.mmap(old.fileno(), 0, access=mmap.ACCESS_READ) as data:
        stream = FlacStream.parse(data)
        _check(start_frame, samples, stream.total_frames, stream.channels)
        end_frame = start_frame + samples.shape[0]
        block = stream.block_frames
        total_frames = max(end_frame, stream.total_frames)
        first, last = start_frame // block, min(-(-end_frame // block), -(-total_frames // block))
        before = read_stretch(source, first * block, start_frame)
        after = read_stretch(source, end_frame, max(end_frame, min(last * block, total_frames)))
        encoded = _encoded(np.concatenate([before, samples, after]), stream)
        with target.open("xb") as file:
            file.write(metadata_for(data, total_frames))
            rest = find_frame(data, first, stream.audio_start) if first < stream.blocks else len(data)
            _copy(old, file, stream.audio_start, rest)
            file.writelines(renumbered(encoded, first))
            if last * block < total_frames:
                _copy(old, file, find_frame(data, last, rest), len(data))


def _copy(source: BinaryIO, target: BinaryIO, start: int, end: int) -> None:
    """Append some bytes of one file to another; so it is quicker than from mapped memory."""
    source.seek(start)
    target.writelines(source.read(min(_COPIED_BYTES, end - at)) for at in range(start, end, _COPIED_BYTES))


def _encoded(samples: Samples, stream: FlacStream) -> bytes:
    """A stretch as a FLAC file with blocks and bits like those of the stream."""
    import soundfile

    subtype = f"PCM_{stream.bits}"
    if stream.block_frames not in _FLAC_LEVELS or stream.bits not in (16, 24):
        raise AudioFileError(
            f"The FLAC file has blocks of {stream.block_frames} and {stream.bits} bits; "
            "write it anew to edit it."
        )
    file = io.BytesIO()
    level = _FLAC_LEVELS[stream.block_frames]
    soundfile.write(
        file, _as_held(samples, subtype), stream.sample_rate, subtype, format="FLAC", compression_level=level
    )
    return file.getvalue()
