"""Converts any sound file to 44.1 kHz, two channels and 24 bits; to the bit where it is that already."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, AudioClip, Samples
from studio.audio.decibels import decibels
from studio.errors import AudioFileError
from studio.recordings.containers import MIDI, READABLE, Container, container_of
from studio.recordings.decoder import LONGEST_SECONDS, Stream, check_length, opened

SILENCE = 1e-4
"""−80 dBFS: what never gets louder is silence."""

_SPARE_SECONDS = 1.0
_HIGHEST = 1000.0  # no sound is meant to be 60 dB above full scale
_LONGEST_MEASURED_SECONDS = 7200.0

_SURROUND: dict[int, tuple[tuple[float, float], ...]] = {
    3: ((1, 0), (0, 1), (0.7071, 0.7071)),
    4: ((1, 0), (0, 1), (0.7071, 0), (0, 0.7071)),
    5: ((1, 0), (0, 1), (0.7071, 0.7071), (0.7071, 0), (0, 0.7071)),
    6: ((1, 0), (0, 1), (0.7071, 0.7071), (0, 0), (0.7071, 0), (0, 0.7071)),
    8: ((1, 0), (0, 1), (0.7071, 0.7071), (0, 0), (0.7071, 0), (0, 0.7071), (0.7071, 0), (0, 0.7071)),
}
"""The gain of each channel to left and right (BS.775-4 table 2; the channel for low effects is left out)."""


@dataclass(frozen=True, slots=True, eq=False)
class Intake:
    """A file, read.

    Attributes:
        samples: (frames, 2) float32 at 44.1 kHz, within full scale.
        is_exact: Whether every sample is the file's own.
        notes: Sentences on what had to be changed.
        source: {"coding", "sample_rate", "channels"} of the file.
    """

    samples: Samples
    is_exact: bool
    notes: tuple[str, ...]
    source: dict[str, object]


def take_in(container: Container) -> Intake:
    """Read and convert a file.

    Raises:
        AudioFileError: It is damaged, incomplete, too long, too short or silent, or holds what is no number.
    """
    with opened(container) as stream:
        samples = _converted(container, stream)
        shape = stream.shape
        source: dict[str, object] = {
            "coding": stream.coding,
            "sample_rate": shape.sample_rate,
            "channels": shape.channels,
        }
        is_exact = stream.is_exact and (shape.sample_rate, shape.channels) == (SAMPLE_RATE, 2)
        is_damaged = bool(stream.notes)
        notes = (*stream.notes, *_conversions(shape.sample_rate, shape.channels))
    check_length(container.name, samples.shape[0] / SAMPLE_RATE)
    highest = max(float(samples.max()), -float(samples.min()))
    if highest < SILENCE:
        raise AudioFileError(
            f"{container.name!r} is silent: its loudest moment is {decibels(highest):.0f} dBFS."
        )
    if highest > 1.0:
        notes = (*notes, _turned_down(samples, highest, is_damaged=is_damaged or highest > _HIGHEST))
    return Intake(samples, is_exact, notes, source)


def _turned_down(samples: Samples, highest: float, *, is_damaged: bool) -> str:
    """Bring peaks below full scale, in place, and say so; of a damaged file, only the peaks themselves."""
    if is_damaged:
        np.clip(samples, -1.0, 1.0, out=samples)
        return "Its peaks passed full scale and were cut off there."
    samples *= np.float32(1.0 / highest)
    return f"Its peaks passed full scale; all of it was turned down by {decibels(highest):.1f} dB."


def clip_of(path: Path) -> tuple[AudioClip, tuple[str, ...]]:
    """Read a file as it is, for measuring: the sound, and sentences on what is missing in it.

    Raises:
        NotFoundError: There is no such file.
        AudioFileError: It is not sound that can be read, longer than two hours, or holds what is no number.
    """
    container = container_of(path)
    if container.kind == MIDI:
        raise AudioFileError(f"{container.name!r} holds notes, no sound; it can be {READABLE}.")
    with opened(container, _LONGEST_MEASURED_SECONDS) as stream:
        samples = np.concatenate([_numbers(container, block) for block in stream.blocks])
        return AudioClip(samples, stream.shape.sample_rate), tuple(stream.notes)


def _converted(container: Container, stream: Stream) -> Samples:
    """All blocks in two channels at 44.1 kHz."""
    gathered = _Gathered(min(stream.shape.seconds or LONGEST_SECONDS, LONGEST_SECONDS))
    for block in at_our_rate(container, stream):
        gathered.add(block)
    return gathered.samples


def at_our_rate(container: Container, stream: Stream) -> Iterator[Samples]:
    """(frames, 2) float32 at 44.1 kHz, block by block, whatever the file has.

    Raises:
        AudioFileError: It holds what is no number.
    """
    import soxr

    shape = stream.shape
    resampler = (
        None
        if shape.sample_rate == SAMPLE_RATE
        else soxr.ResampleStream(shape.sample_rate, SAMPLE_RATE, 2, quality="VHQ")
    )
    matrix = _matrix(shape.channels)
    for block in stream.blocks:
        numbers = _numbers(container, block)
        pair = numbers if matrix is None else numbers @ matrix
        yield pair if resampler is None else resampler.resample_chunk(pair)
    if resampler is not None:
        yield resampler.resample_chunk(np.zeros((0, 2), np.float32), last=True)


def _numbers(container: Container, block: Samples) -> Samples:
    if not np.isfinite(block.min(initial=0.0)) or not np.isfinite(block.max(initial=0.0)):
        raise AudioFileError(f"{container.name!r} holds values that are no numbers; sound has none.")
    return block


class _Gathered:
    """Blocks joined in memory reserved before; pages that nothing is written to take none.

    Args:
        seconds: How much is expected; more can come.
    """

    def __init__(self, seconds: float) -> None:
        self.frames = 0
        self._room: Samples = np.empty((round((seconds + _SPARE_SECONDS) * SAMPLE_RATE), 2), np.float32)

    def add(self, block: Samples) -> None:
        """Take up the next block, (frames, 2)."""
        end = self.frames + block.shape[0]
        if end > self._room.shape[0]:
            self._room = np.concatenate([self._room[: self.frames], np.empty((end, 2), np.float32)])
        self._room[self.frames : end] = block
        self.frames = end

    @property
    def samples(self) -> Samples:
        """All of them."""
        return self._room[: self.frames]


def _matrix(channels: int) -> NDArray[np.float32] | None:
    """(channels, 2) gain of each channel to left and right; None for two channels."""
    if channels == 2:
        return None
    if channels == 1:
        return np.ones((1, 2), np.float32)
    rows = _SURROUND.get(channels) or tuple(
        (1.0, 0.0) if channel % 2 == 0 else (0.0, 1.0) for channel in range(channels)
    )
    matrix = np.array(rows, np.float32)
    return np.asarray(matrix / matrix.sum(axis=0).max(), np.float32)


def _conversions(sample_rate: int, channels: int) -> tuple[str, ...]:
    notes = []
    if channels == 1:
        notes.append("It has one channel, which now is on both sides.")
    elif channels > 2:
        notes.append(f"Its {channels} channels were mixed to two.")
    if sample_rate != SAMPLE_RATE:
        notes.append(f"Its {sample_rate:,} samples a second were converted to {SAMPLE_RATE:,}.")
    return tuple(notes)


def title_of(name: str, fallback: str = "Imported audio") -> str:
    """The title of a song from a file: the file's name, without characters that no title can have."""
    stem = name.rpartition(".")[0] or name
    shown = "".join(character if character.isprintable() else " " for character in stem.replace("_", " "))
    cleaned = " ".join(shown.split()).strip(".-/\\ ")
    return cleaned[:80].strip() or fallback
