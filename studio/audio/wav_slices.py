"""WAV files in memory: stretches of long files for players that stream, and impulse responses."""

import io
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.errors import AudioFileError, NotFoundError


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
    return _wav(integers, sample_rate, "PCM_24")


def float_wav(samples: Samples) -> bytes:
    """Sound as a WAV of 32-bit floats, beyond full scale, too, and exactly.

    Args:
        samples: (frames, channels) float32 at 44.1 kHz.
    """
    return _wav(samples, SAMPLE_RATE, "FLOAT")


def _wav(samples: Samples | NDArray[np.int32], sample_rate: int, subtype: str) -> bytes:
    import soundfile

    file = io.BytesIO()
    soundfile.write(file, samples, sample_rate, subtype, format="WAV")
    return file.getvalue()
