"""Encodings of a master, made from its WAV when first asked for, since few songs are downloaded."""

import threading
from pathlib import Path

from studio.audio.clip import SAMPLE_RATE
from studio.audio.file_patch import read_stretch
from studio.audio.files import AudioWriter, shape_of
from studio.take_files import DEFERRED

_BLOCK_FRAMES = 4 * SAMPLE_RATE
_making = threading.Lock()


def made(folder: Path, path: str, name: str) -> Path:
    """The path of a file of a take; an encoding of the master that is missing is made first.

    It appears under its name when it is complete: two processes that ask at once each make the same bytes.

    Args:
        folder: Of the take.
        path: Of the file inside the folder.
        name: Of the file.

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
            _encode(file.with_suffix(".wav"), file, name)
    return file


def _encode(wav: Path, file: Path, encoding: str) -> None:
    shape = shape_of(wav)
    with AudioWriter(file, encoding, channels=shape.channels, sample_rate=shape.sample_rate) as writer:
        for start in range(0, shape.frames, _BLOCK_FRAMES):
            writer.write(read_stretch(wav, start, min(start + _BLOCK_FRAMES, shape.frames)))
