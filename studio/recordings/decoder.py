"""A file that is not ours as a stream of samples, whatever it is written in.

Its length is counted by decoding. libsndfile reads the samples of plain WAV and AIFF; all
else is read by FFmpeg where the machine has it, as libsndfile stops where a header says that the sound ends.
A file that ends early is read as far as it goes.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, BinaryIO, cast

from studio.audio.clip import Samples
from studio.audio.files import SoundShape
from studio.audio.files import opened as sound_file
from studio.errors import AudioFileError
from studio.recordings import ffmpeg
from studio.recordings.completeness import lacks_end, sound_bytes, tells_length
from studio.recordings.containers import MIDI, READABLE, Container

if TYPE_CHECKING:
    import soundfile

LONGEST_SECONDS = 900.0
"""The longest recording that fits into a small machine's memory beside its analysis."""

SHORTEST_SECONDS = 1.0

_RATES = (4_000, 384_000)
_MOST_CHANNELS = 16
_BLOCK_FRAMES = 1 << 16
_EXACT = ("PCM_S8", "PCM_U8", "PCM_16", "PCM_24")
_CODEC_DELAY_SECONDS = 0.1  # by which a codec may miss the length that was announced
_LEAST_BITS_PER_SECOND = 200  # what announces more sound than that in its bytes is not believed
_USUAL_BITS_PER_SECOND = 24_000  # what has as many is refused for its length before it is read
_WITHOUT_LENGTH = ("ogg", "adts", "ac3", "eac3", "dts", "amr", "mpegts", "mpegps")


@dataclass(frozen=True, slots=True, eq=False)
class Stream:
    """Sound that is being read.

    Attributes:
        shape: As the file announces it; its frames are 0 where only reading it tells.
        is_exact: Whether its samples fit into 24 bits as they are.
        coding: What it is written in: "PCM_16", "M4A".
        blocks: (frames, channels) float32, in order.
        notes: Sentences on what is missing in it; complete when it has been read.
    """

    shape: SoundShape
    is_exact: bool
    coding: str
    blocks: Iterator[Samples]
    notes: Sequence[str]


@contextmanager
def opened(container: Container, longest_seconds: float = LONGEST_SECONDS) -> Iterator[Stream]:
    """Read a file block by block.

    Args:
        container: The file.
        longest_seconds: More is refused.

    Raises:
        AudioFileError: Nothing here can read it, or it is too long; also where that is only found out inside
            the ``with`` block.
    """
    if _is_plain(container) or not ffmpeg.is_there():
        with _through_libsndfile(container, longest_seconds) as stream:
            yield stream
    else:
        with _through_ffmpeg(container, longest_seconds) as stream:
            yield stream


def announced_seconds(container: Container) -> float:
    """The duration that a file announces, in seconds; 0 where only reading it tells.

    Raises:
        AudioFileError: It cannot be brought in for its length, rate or channels, or holds no sound.
    """
    if container.kind == MIDI:
        return 0.0
    with opened(container) as stream:
        return stream.shape.seconds


def check_length(name: str, seconds: float, longest_seconds: float = LONGEST_SECONDS) -> None:
    """Refuse what lasts too long or hardly at all.

    Raises:
        AudioFileError: It does.
    """
    if seconds > longest_seconds:
        raise AudioFileError(
            f"{name!r} lasts {_spoken(seconds)}; "
            f"up to {_spoken(longest_seconds)} can be brought in, so cut it first."
        )
    if seconds < SHORTEST_SECONDS:
        raise AudioFileError(
            f"{name!r} lasts {seconds:.2f} seconds; "
            f"it takes at least {SHORTEST_SECONDS:g} to hear anything in it."
        )


def _is_plain(container: Container) -> bool:
    """Return True for a WAV or AIFF of plain samples whose length is known."""
    found = sound_bytes(container)
    if found is None or not found.present:
        return False
    return found.raw is not None or (found.is_plain and found.is_whole)


@contextmanager
def _through_libsndfile(container: Container, longest_seconds: float) -> Iterator[Stream]:
    if not container.format.is_plain or not tells_length(container):
        raise AudioFileError(
            f"{container.name!r} is {container.format.label}, which is read with FFmpeg, and this machine has"
            " none; install it, or save the sound as WAV or FLAC."
        )
    with _sound_file(container) as file:
        shape = SoundShape(int(file.frames), int(file.channels), int(file.samplerate))
        reading = _Reading(container, shape, longest_seconds)
        yield Stream(
            reading.shape,
            file.subtype in _EXACT,
            str(file.subtype),
            reading.counted(_blocks(file), ()),
            reading.notes,
        )


@contextmanager
def _sound_file(container: Container) -> "Iterator[soundfile.SoundFile]":
    """A file as libsndfile opens it; of a WAV only the plain samples, as its other chunks may be wrong."""
    found = sound_bytes(container)
    if found is None or found.raw is None:
        with sound_file(container.path, container.name) as file:
            yield file
        return
    import soundfile

    raw = asdict(found.raw)
    with container.path.open("rb") as whole:
        behind = _Stretch(whole, raw.pop("at"), found.present)
        with soundfile.SoundFile(cast("BinaryIO", behind), format="RAW", **raw) as file:
            yield file


class _Stretch:
    """Some bytes of a file as a file of their own."""

    def __init__(self, file: BinaryIO, start: int, size: int) -> None:
        self._file, self._start, self._size = file, start, size
        file.seek(start)

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self.tell(), os.SEEK_END: self._size}[whence]
        return self._file.seek(self._start + base + offset) - self._start

    def tell(self) -> int:
        return self._file.tell() - self._start

    def read(self, size: int) -> bytes:
        return self._file.read(max(0, min(size, self._size - self.tell())))


def _blocks(file: "soundfile.SoundFile") -> Iterator[Samples]:
    """All that is in a file, up to where it cannot be read any further."""
    import soundfile

    try:
        while (block := file.read(_BLOCK_FRAMES, dtype="float32", always_2d=True)).shape[0]:
            yield block
    except soundfile.LibsndfileError:
        return


@contextmanager
def _through_ffmpeg(container: Container, longest_seconds: float) -> Iterator[Stream]:
    probe = ffmpeg.probed(container)
    shape = SoundShape(round(probe.seconds * probe.sample_rate), probe.channels, probe.sample_rate)
    reading = _Reading(container, shape, longest_seconds)
    complaints: list[str] = []
    with ffmpeg.decoding(container, probe, longest_seconds + 1.0, complaints) as blocks:
        yield Stream(
            reading.shape,
            probe.is_exact,
            container.format.label,
            reading.counted(blocks, complaints),
            reading.notes,
        )


class _Reading:
    """Counts the frames of a file as they are decoded, and says what is missing beside what was announced.

    Args:
        container: The file.
        shape: As its header has it.
        longest_seconds: More is refused.
    """

    def __init__(self, container: Container, shape: SoundShape, longest_seconds: float) -> None:
        _check_shape(container.name, shape)
        self._container = container
        self._longest_seconds = longest_seconds
        bits = 8 * container.path.stat().st_size
        is_believed = container.kind not in _WITHOUT_LENGTH and tells_length(container)
        is_believed = is_believed and bits >= shape.seconds * _LEAST_BITS_PER_SECOND
        self.shape = shape if is_believed else SoundShape(0, shape.channels, shape.sample_rate)
        if bits >= self.shape.seconds * _USUAL_BITS_PER_SECOND and self.shape.seconds > longest_seconds:
            check_length(container.name, self.shape.seconds, longest_seconds)
        self.notes: list[str] = []

    def counted(self, blocks: Iterator[Samples], complaints: Sequence[str]) -> Iterator[Samples]:
        """The blocks; at their end the notes are complete."""
        frames, name = 0, self._container.name
        for block in blocks:
            frames += block.shape[0]
            if frames > self._longest_seconds * self.shape.sample_rate:
                longer = max(self.shape.seconds, frames / self.shape.sample_rate)
                check_length(name, longer, self._longest_seconds)
            yield block
        if not frames:
            raise AudioFileError(f"{name!r} holds no sound that can be read; it can be {READABLE}.")
        note = self._missing(frames / self.shape.sample_rate, is_damaged=bool(complaints))
        self.notes.extend([note] if note else [])

    def _missing(self, seconds: float, *, is_damaged: bool) -> str:
        found = sound_bytes(self._container)
        share = 1.0 if found is None else found.present_share
        announced = max(seconds / share if share else seconds, self.shape.seconds)
        if share < 1.0 or announced - seconds > _CODEC_DELAY_SECONDS:
            whole = _clock(announced)
            return f"It breaks off after {_clock(seconds)} of {whole}; all before that was brought in."
        if lacks_end(self._container):
            return f"It breaks off after {_clock(seconds)}; all before that was brought in."
        if is_damaged:
            return f"Parts of it are damaged; all that can be read, {_clock(seconds)}, was brought in."
        return ""


def _check_shape(name: str, shape: SoundShape) -> None:
    low, high = _RATES
    if not low <= shape.sample_rate <= high:
        raise AudioFileError(
            f"{name!r} has {shape.sample_rate:,} samples a second; it can have {low:,} to {high:,}."
        )
    if shape.channels > _MOST_CHANNELS:
        raise AudioFileError(f"{name!r} has {shape.channels:,} channels; it can have 1 to {_MOST_CHANNELS}.")


def _clock(seconds: float) -> str:
    """A moment as a player shows it: "1:02.5"."""
    minutes, rest = divmod(round(seconds, 1), 60.0)
    return f"{minutes:.0f}:{rest:04.1f}"


def _spoken(seconds: float) -> str:
    """A length as a person says it: "24 hours", "15 minutes"."""
    for unit, size in (("hours", 3600.0), ("minutes", 60.0)):
        if seconds >= 2 * size:
            return f"{seconds / size:,.1f}".removesuffix(".0") + f" {unit}"
    return f"{seconds:.0f} seconds"
