"""A record to sound like: read from any file, checked, and heard at the studio's own rate."""

from pathlib import Path

import numpy as np

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.files import read, shape_of
from studio.audio.loudness import ABSOLUTE_GATE_LUFS, LoudnessMeter
from studio.errors import AudioFileError

LONGEST_SECONDS = 20 * 60.0
"""More would be an album."""

SHORTEST_SECONDS = 1.0
"""Less says nothing about a spectrum."""


def read_record(path: Path, name: str = "") -> Samples:
    """Read a record whose sound is wanted.

    Args:
        path: WAV, FLAC, MP3, OGG or AIFF of any rate; of more than two channels the first two are heard.
        name: What its owner calls the file; "" is its own name.

    Returns:
        (frames, 2) float32 at 44.1 kHz.

    Raises:
        NotFoundError: There is no such file.
        AudioFileError: It is not sound that can be read, too long, too short or silent.
    """
    called = repr(name or path.name)
    if path.is_file() and not path.stat().st_size:
        raise AudioFileError(f"{called} is empty: 0 bytes; choose a file with sound in it.")
    try:
        _check_length(path)
        clip = read(path)
    except AudioFileError as error:
        raise AudioFileError(str(error).replace(repr(path.name), called)) from error
    if clip.seconds < SHORTEST_SECONDS:
        raise AudioFileError(f"{called} lasts {clip.seconds:.2g} s; a reference lasts at least {SHORTEST_SECONDS:g} s.")
    samples = _stereo(clip.samples)
    if clip.sample_rate != SAMPLE_RATE:
        import soxr

        samples = np.ascontiguousarray(soxr.resample(samples, clip.sample_rate, SAMPLE_RATE), np.float32)
    meter = LoudnessMeter()
    meter.add(samples)
    if meter.integrated_lufs is None:
        raise AudioFileError(f"{called} is silent: nothing in it is louder than {ABSOLUTE_GATE_LUFS:g} LUFS.")
    return samples


def _check_length(path: Path) -> None:
    """Refuse what is too long before it is read."""
    seconds = shape_of(path).seconds
    if seconds > LONGEST_SECONDS:
        raise AudioFileError(
            f"{path.name!r} lasts {seconds / 60.0:,.0f} minutes; a reference can last {LONGEST_SECONDS / 60.0:g}."
        )


def _stereo(samples: Samples) -> Samples:
    return np.ascontiguousarray(samples[:, :2] if samples.shape[1] > 1 else np.repeat(samples, 2, axis=1))
