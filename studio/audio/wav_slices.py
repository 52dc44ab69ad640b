"""WAV files in memory: stretches of long files for players that stream, and impulse responses."""

import struct
from pathlib import Path

import numpy as np

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.errors import AudioFileError, NotFoundError

_INTEGERS, _FLOATS = 1, 3  # as a WAV numbers its encodings
_RIFF_HEADER_BYTES = 36


def wav_piece(path: Path, start_frame: int, frames: int) -> bytes:
    """A stretch of a WAV or FLAC file as a WAV of its own, 24 bits, bit for bit; found by seeking.

    Args:
        path: The file.
        start_frame: The first frame of the stretch.
        frames: How many, or as many as there are.

    Raises:
        NotFoundError: There is no such file, or it ends before ``start_frame``.
        AudioFileError: It is not sound that can be read.
    """
    import soundfile

    if not path.is_file():
        raise NotFoundError(f"There is no file {path.name!r}.")
    try:
        with soundfile.SoundFile(path) as file:
            if start_frame >= file.frames:
                raise NotFoundError(
                    f"{path.name!r} has {file.frames:,} frames; there is none at {start_frame:,}."
                )
            file.seek(start_frame)
            integers = file.read(frames, dtype="int32", always_2d=True)
            sample_rate = int(file.samplerate)
    except (soundfile.LibsndfileError, OSError) as error:
        raise AudioFileError(f"{path.name!r} is not sound that can be read; it may be damaged.") from error
    data: bytes = integers.astype("<i4", copy=False).view(np.uint8).reshape(-1, 4)[:, 1:].tobytes()
    return _header(_INTEGERS, 3, integers.shape[1], sample_rate, len(data)) + data + bytes(len(data) % 2)


def float_wav(samples: Samples) -> bytes:
    """Sound as a WAV of 32-bit floats, beyond full scale, too, and exactly.

    Args:
        samples: (frames, channels) float32 at 44.1 kHz.
    """
    data = samples.astype("<f4", copy=False).tobytes()
    return _header(_FLOATS, 4, samples.shape[1], SAMPLE_RATE, len(data)) + data


def _header(encoding: int, sample_bytes: int, channels: int, sample_rate: int, data_bytes: int) -> bytes:
    """RIFF WAVE."""
    frame_bytes = sample_bytes * channels
    bytes_per_second = sample_rate * frame_bytes
    layout = struct.pack(
        "<HHIIHH", encoding, channels, sample_rate, bytes_per_second, frame_bytes, 8 * sample_bytes
    )
    riff_bytes = _RIFF_HEADER_BYTES + data_bytes + data_bytes % 2
    chunks = struct.pack("<4sI", b"fmt ", len(layout)) + layout + struct.pack("<4sI", b"data", data_bytes)
    return struct.pack("<4sI4s", b"RIFF", riff_bytes, b"WAVE") + chunks
