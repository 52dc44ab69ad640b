"""Reads a reference record of any format block by block at 44.1 kHz, and refuses unsuitable ones."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.files import SoundShape, blocks, shape_of
from studio.audio.loudness import ABSOLUTE_GATE_LUFS
from studio.errors import AudioFileError
from studio.mastering.reference import BLOCK_FRAMES, Listener, ReferenceMeasures

LONGEST_SECONDS = 20 * 60.0
"""More would be an album."""

SHORTEST_SECONDS = 1.0
"""Less says nothing about a spectrum."""

_RATES = (4_000, 384_000)
_MOST_CHANNELS = 64
_MOST_TIMES = 3


def hear_record(path: Path, name: str = "") -> ReferenceMeasures:
    """Hear a record whose sound is wanted.

    Args:
        path: WAV, FLAC, MP3, OGG or AIFF of 4 to 384 kHz; of more than two channels the first two are heard.
        name: What its owner calls the file; "" is its own name.

    Raises:
        NotFoundError: There is no such file.
        AudioFileError: It is not sound that can be read, too long, too short or silent.
    """
    called = repr(name or path.name)
    if path.is_file() and not path.stat().st_size:
        raise AudioFileError(f"{called} is empty: 0 bytes; choose a file with sound in it.")
    try:
        listener = _listened(path)
    except AudioFileError as error:
        raise AudioFileError(str(error).replace(repr(path.name), called)) from error
    if listener.loudness_lufs is None:
        raise AudioFileError(f"{called} is silent: nothing in it is louder than {ABSOLUTE_GATE_LUFS:g} LUFS.")
    return listener.heard


def _listened(path: Path) -> Listener:
    """Measure the record; again where it is not as long as its header says, as with some MP3 files."""
    shape = shape_of(path)
    _check_shape(shape, path)
    frames = round(shape.seconds * SAMPLE_RATE)
    for _ in range(_MOST_TIMES):
        listener = Listener(frames)
        for block in _at_our_rate(path, shape):
            listener.add(block)
            _check_not_too_long(listener.frames // SAMPLE_RATE, path)
        if listener.frames < SHORTEST_SECONDS * SAMPLE_RATE:
            seconds = listener.frames / SAMPLE_RATE
            raise AudioFileError(
                f"{path.name!r} lasts {seconds:.2g} s; a reference lasts at least {SHORTEST_SECONDS:g} s."
            )
        if listener.frames == frames:
            return listener
        frames = listener.frames
    raise AudioFileError(f"{path.name!r} changes while it is read; try again when it is complete.")


def _at_our_rate(path: Path, shape: SoundShape) -> Iterator[Samples]:
    """(frames, 2) float32 at 44.1 kHz, block by block, whatever the file has."""
    import soxr

    resampler = (
        None if shape.sample_rate == SAMPLE_RATE else soxr.ResampleStream(shape.sample_rate, SAMPLE_RATE, 2)
    )
    for block in blocks(path, max(1, BLOCK_FRAMES * min(shape.sample_rate, SAMPLE_RATE) // SAMPLE_RATE)):
        pair = _stereo(block)
        yield pair if resampler is None else resampler.resample_chunk(pair)
    if resampler is not None:
        yield resampler.resample_chunk(np.zeros((0, 2), np.float32), last=True)


def _check_shape(shape: SoundShape, path: Path) -> None:
    """Refuse, before it is read, what is too long, and what no record is written in."""
    _check_not_too_long(shape.seconds, path)
    low, high = _RATES
    if not low <= shape.sample_rate <= high:
        raise AudioFileError(
            f"{path.name!r} has {shape.sample_rate:,} samples a second; a reference has {low:,} to {high:,}."
        )
    if shape.channels > _MOST_CHANNELS:
        raise AudioFileError(
            f"{path.name!r} has {shape.channels:,} channels; a reference has 1 to {_MOST_CHANNELS}."
        )


def _check_not_too_long(seconds: float, path: Path) -> None:
    if seconds > LONGEST_SECONDS:
        longest = LONGEST_SECONDS / 60.0
        raise AudioFileError(
            f"{path.name!r} lasts {seconds / 60.0:,.0f} minutes; a reference can last {longest:g}."
        )


def _stereo(block: Samples) -> Samples:
    return np.ascontiguousarray(block[:, :2] if block.shape[1] > 1 else np.repeat(block, 2, axis=1))
