"""Encodings of a master, made from its WAV when first asked for, since few songs are downloaded."""

import contextlib
import secrets
import threading
from collections.abc import Iterable
from pathlib import Path

from studio.analysis.levels import LevelMeter
from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.decibels import decibels
from studio.audio.file_patch import read_stretch
from studio.audio.files import MP3_KBIT, AudioWriter, blocks, read, shape_of
from studio.audio.loudness import ABSOLUTE_GATE_LUFS, loudness_of_powers
from studio.disk import storage_error
from studio.mastering.levels import measure_levels
from studio.mastering.limiter import apply_gains
from studio.mastering.loudness_search import LIMITER_MARGIN_DB, limited
from studio.take_files import DEFERRED, TakeFile

_BLOCK_FRAMES = 4 * SAMPLE_RATE
_CEILING_DBTP = -1.0
_CODEC_ROOM_DB = 0.8  # by which an MP3 usually rises above what it was made from
_SPARE_DB = 0.1
_CLOSE_LU = 0.05
_MOST_GAIN_DB = 1.0
_MOST_TRIES = 6
_making = threading.Lock()


def made(folder: Path, path: str, name: str, mp3_kbit: int = MP3_KBIT) -> Path:
    """The path of a file of a take; an encoding of the master that is missing is made first.

    It appears under its name when it is complete: two processes that ask at once each make the same bytes.

    Args:
        folder: Of the take.
        path: Of the file inside the folder.
        name: Of the file.
        mp3_kbit: Bit rate of an MP3 in kbit/s.

    Raises:
        NotFoundError: There is no WAV to make it from.
        AudioFileError: The WAV is damaged.
        StorageError: The disk is full, or the folder cannot be written; nothing of the file is left.
    """
    file = folder / path
    if name not in DEFERRED or file.is_file():
        return file
    with _making:
        if not file.is_file():
            if name == TakeFile.MP3:
                _encode_mp3(file.with_suffix(".wav"), file, mp3_kbit)
            else:
                _encode(file.with_suffix(".wav"), file, name)
    return file


def _encode(wav: Path, file: Path, encoding: str) -> None:
    shape = shape_of(wav)
    with AudioWriter(file, encoding, channels=shape.channels, sample_rate=shape.sample_rate) as writer:
        for start in range(0, shape.frames, _BLOCK_FRAMES):
            writer.write(read_stretch(wav, start, min(start + _BLOCK_FRAMES, shape.frames)))


def _encode_mp3(wav: Path, file: Path, kbit: int) -> None:
    """Encode an MP3 whose decoded peaks stay below −1 dBTP, or below the master's own where they are higher.

    A codec raises peaks. So the master is limited a little more before it, and raised by what that costs, by
    as much as the decoded file shows to be needed.
    """
    samples = read(wav).samples
    highest_dbtp, loudness = _measured([samples])
    ceiling_dbtp = max(_CEILING_DBTP, highest_dbtp)
    limit_dbtp, gain_db = ceiling_dbtp - _CODEC_ROOM_DB, 0.0
    unfinished = file.with_name(f".{file.name}.{secrets.token_hex(4)}.try")
    try:
        for _ in range(_MOST_TRIES):
            with AudioWriter(unfinished, TakeFile.MP3, mp3_kbit=kbit) as writer:
                is_low = not gain_db and highest_dbtp <= limit_dbtp
                writer.write(samples if is_low else _limited(samples, gain_db, limit_dbtp))
            decoded_dbtp, decoded_loudness = _measured(blocks(unfinished, _BLOCK_FRAMES))
            excess_db, missing_db = decoded_dbtp - ceiling_dbtp, loudness - decoded_loudness
            if excess_db <= 0.0 and abs(missing_db) <= _CLOSE_LU:
                break
            limit_dbtp = min(limit_dbtp, highest_dbtp) - (max(0.0, excess_db) and excess_db + _SPARE_DB)
            gain_db = min(max(gain_db + missing_db, -_MOST_GAIN_DB), _MOST_GAIN_DB)
        try:
            unfinished.replace(file)
        except OSError as error:
            raise storage_error(error, repr(file.name)) from error
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _limited(samples: Samples, gain_db: float, ceiling_dbtp: float) -> Samples:
    held = samples.copy()
    apply_gains(held, limited(measure_levels(held), gain_db, ceiling_dbtp + LIMITER_MARGIN_DB))
    return held


def _measured(sound: Iterable[Samples]) -> tuple[float, float]:
    """True peak in dBTP and loudness in LUFS; for silence −inf and the gate."""
    meter = LevelMeter()
    for block in sound:
        for start in range(0, len(block), _BLOCK_FRAMES):
            meter.add(block[start : start + _BLOCK_FRAMES])
    loudness = loudness_of_powers(meter.trace.hop_powers)
    highest = decibels(float(meter.trace.blocks[:, 4].max(initial=0.0)))
    return highest, ABSOLUTE_GATE_LUFS if loudness is None else loudness
