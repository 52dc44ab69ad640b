"""Sound on disk; the only module that knows codecs.

A file appears under its name when it is complete, or not at all. The same samples give the same bytes.
"""

import contextlib
import os
import secrets
import stat
import struct
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, ClassVar, Self

import numpy as np

from studio.audio.clip import SAMPLE_RATE, AudioClip, Samples
from studio.audio.integers import left_justified, packed_16
from studio.disk import storage_error
from studio.errors import AudioFileError, NotFoundError

if TYPE_CHECKING:
    import soundfile

FORMATS = ("wav", "flac", "mp3")
"""The formats that can be written: 24-bit WAV and FLAC, MP3 of constant bit rate."""

MP3_KBITS = (128, 160, 192, 224, 256, 320)
"""The bit rates that an MP3 can have, in kbit/s."""

MP3_KBIT = 320
"""The usual one."""

_LAME_GAINS = {128: 0.95, 160: 0.95, 192: 0.97, 224: 0.98}  # by which LAME turns down what it encodes
_MP3_QUALITY = 7  # of LAME's 2 (slow) to 7 (fast); as close to the sound as 5 up to 16 kHz, in half the time
_MP3_FRAME = 1152
_MP3_ENCODER_DELAY = 576


class AudioWriter:
    """Writes a sound block by block.

    Leaving a ``with`` block completes the file, or removes every trace of it when an error is on its way::

        with AudioWriter(path, "flac") as writer:
            writer.write(samples)

    Args:
        path: Where the file will be once it is complete.
        format: One of :data:`FORMATS`.
        channels: 1 or 2.
        sample_rate: Frames per second.
        mp3_kbit: Bit rate of an MP3, one of :data:`MP3_KBITS`.

    Raises:
        StorageError: The file cannot be begun.
    """

    def __init__(
        self,
        path: Path,
        format: str,  # noqa: A002
        *,
        channels: int = 2,
        sample_rate: int = SAMPLE_RATE,
        mp3_kbit: int = MP3_KBIT,
    ) -> None:
        if format not in FORMATS:
            raise AudioFileError(f"The format is {format!r}; it can be {', '.join(FORMATS)}.")
        self._path = Path(path)
        self._channels = channels
        self._unfinished = self._path.with_name(f".{self._path.name}.{secrets.token_hex(4)}.part")
        try:
            self._sink = _Sink(self._unfinished.open("xb"))
        except OSError as error:
            raise storage_error(error, repr(self._path.name)) from error
        self._encoder: _Encoder = (
            _Mp3Encoder(self._sink, channels, sample_rate, mp3_kbit)
            if format == "mp3"
            else _LOSSLESS[format](self._sink, channels, sample_rate)
        )

    def write(self, block: Samples) -> None:
        """Add the next frames; what is beyond full scale is clipped.

        Args:
            block: (frames, channels) float32.

        Raises:
            StorageError: They cannot be written; nothing of the file is left.
        """
        if block.ndim != 2 or block.shape[1] != self._channels:
            raise ValueError(f"The block is {block.shape}; this file has {self._channels} channels.")
        self._encoder.write(block)
        self._stop_if_broken()

    def close(self) -> None:
        """Complete the file and put it under its name.

        Raises:
            StorageError: The rest cannot be written; nothing of the file is left.
        """
        self._encoder.finish()
        self._sink.close()
        self._stop_if_broken()
        try:
            self._unfinished.replace(self._path)
        except OSError as error:
            self.discard()
            raise storage_error(error, repr(self._path.name)) from error

    def discard(self) -> None:
        """Remove every trace of the file."""
        self._sink.close()
        with contextlib.suppress(OSError):
            self._unfinished.unlink(missing_ok=True)

    def _stop_if_broken(self) -> None:
        if self._sink.error is not None:
            self.discard()
            raise storage_error(self._sink.error, repr(self._path.name)) from self._sink.error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.close()
        else:
            self.discard()


def write(clip: AudioClip, path: Path, format: str) -> None:  # noqa: A002
    """Write a whole clip.

    Raises:
        StorageError: It cannot be written; nothing of the file is left.
    """
    with AudioWriter(path, format, channels=clip.channels, sample_rate=clip.sample_rate) as writer:
        writer.write(clip.samples)


def check_regular(path: Path, name: str = "") -> None:
    """Refuse what is no file on a disk, before it is opened: a pipe or a device may keep its reader for ever.

    Args:
        path: What is to be read; a link is followed.
        name: What a person calls it; empty for what it is called there.

    Raises:
        NotFoundError: There is nothing.
        AudioFileError: It is a folder, a pipe, a device or a socket, or it belongs to the running system.
    """
    shown = repr(name or path.name)
    try:
        about = path.stat()
    except (OSError, ValueError) as error:  # a link to itself, a name too long, or one with a zero in it
        raise NotFoundError(f"There is no file {shown}.") from error
    kind = next((said for is_so, said in _NO_FILES if is_so(about.st_mode)), None)
    if kind is not None:
        raise AudioFileError(f"{shown} is {kind}, not a file; only files can be read.")
    if about.st_dev in _devices_of_the_system():
        raise AudioFileError(
            f"{shown} is a part of the running system, not a file on a disk; only those can be read."
        )


_NO_FILES = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISSOCK, "a socket"),
)


def _devices_of_the_system() -> set[int]:
    """Devices of the file systems that the kernel generates: memory, settings, the state of processes."""
    return {place.stat().st_dev for place in (Path("/proc"), Path("/sys")) if place.is_mount()}


@contextlib.contextmanager
def opened(path: Path, name: str = "") -> "Iterator[soundfile.SoundFile]":
    """Open a sound file for reading, by what is in it, whatever it is called.

    Args:
        path: The file.
        name: What a person calls it; empty for what it is called there.

    Raises:
        NotFoundError: There is no such file.
        AudioFileError: It is no file, or not sound that can be read; also where that is only found out
            inside the ``with`` block.
    """
    import soundfile

    path = Path(path)
    check_regular(path, name)
    unreadable = AudioFileError(
        f"{(name or path.name)!r} is not sound that can be read; WAV, FLAC, MP3, OGG and AIFF are."
    )
    try:
        # Should it have become a pipe meanwhile, nobody waits for its other end.
        number = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    except OSError as error:
        raise unreadable from error
    try:
        # By its number, as a name like "x.raw" would mean something.
        with soundfile.SoundFile(number, closefd=False) as file:
            yield file
    except (soundfile.LibsndfileError, MemoryError) as error:  # a file may claim more than there is memory
        raise unreadable from error
    finally:
        os.close(number)


def read(path: Path, most_seconds: float | None = None) -> AudioClip:
    """Read a WAV, FLAC, MP3, OGG or AIFF file at its own sample rate.

    Args:
        path: The file.
        most_seconds: How much of its beginning is read; None is all of it.

    Raises:
        NotFoundError: There is no such file.
        AudioFileError: It is not sound that can be read.
    """
    path = Path(path)
    with opened(path) as file:
        sample_rate = int(file.samplerate)
        frames = -1 if most_seconds is None else round(most_seconds * sample_rate)
        samples = file.read(frames, dtype="float32", always_2d=True)
    _check_numbers(samples, path)
    return AudioClip(samples, sample_rate)


def blocks(path: Path, frames: int) -> Iterator[Samples]:
    """Read a sound file a block at a time.

    Args:
        path: The file.
        frames: Length of a block; the last may be shorter.

    Raises:
        NotFoundError: There is no such file.
        AudioFileError: It is not sound that can be read, which may be found out behind its beginning.
    """
    with opened(path) as file:
        while (block := file.read(frames, dtype="float32", always_2d=True)).shape[0]:
            _check_numbers(block, path)
            yield block


def _check_numbers(samples: Samples, path: Path) -> None:
    if not np.isfinite(samples.min(initial=0.0)) or not np.isfinite(samples.max(initial=0.0)):
        raise AudioFileError(f"{path.name!r} holds values that are no numbers; sound has none.")


@dataclass(frozen=True, slots=True)
class SoundShape:
    """The length and the format of a sound.

    Attributes:
        frames: Moments, all channels at once.
        channels: 1 for mono, 2 for stereo.
        sample_rate: Frames per second.
    """

    frames: int
    channels: int
    sample_rate: int

    @property
    def seconds(self) -> float:
        """Duration in seconds."""
        return self.frames / self.sample_rate


def shape_of(path: Path) -> SoundShape:
    """Read the length and format of a sound file, without its samples.

    Raises:
        NotFoundError: There is no such file.
        AudioFileError: It is not sound that can be read.
    """
    with opened(path) as file:
        return SoundShape(int(file.frames), int(file.channels), int(file.samplerate))


class _Sink:
    """A file that keeps its first error instead of raising it, since codecs call it from C.

    Once broken or closed it accepts everything and keeps nothing, as a codec still writes its trailer when
    it is deleted.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.error: OSError | None = None

    @property
    def _is_open(self) -> bool:
        return self.error is None and not self._file.closed

    def write(self, data: bytes | memoryview) -> int:
        if self._is_open:
            try:
                return self._file.write(data)
            except OSError as error:
                self.error = error
        return len(data)

    def seek(self, offset: int, whence: int = 0) -> int:
        if self._is_open:
            try:
                return self._file.seek(offset, whence)
            except OSError as error:
                self.error = error
        return 0

    def tell(self) -> int:
        return self._file.tell() if self._is_open else 0

    def read(self, size: int) -> bytes:  # noqa: ARG002, codecs ask whether the method exists
        return b""

    def close(self) -> None:
        try:
            self._file.close()
        except OSError as error:
            self.error = self.error or error


class _Encoder(ABC):
    """Turns blocks of samples into the bytes of one format."""

    def __init__(self, sink: _Sink, channels: int, sample_rate: int) -> None:
        self._sink = sink
        self._channels = channels
        self._sample_rate = sample_rate

    @abstractmethod
    def write(self, block: Samples) -> None:
        """Encode the next frames."""

    @abstractmethod
    def finish(self) -> None:
        """Write what is held back, and the header where it depends on the length."""


class _LosslessEncoder(_Encoder):
    """WAV or FLAC of 24 bits, by libsndfile."""

    container: ClassVar[str]
    compression_level: ClassVar[float | None] = None

    def __init__(self, sink: _Sink, channels: int, sample_rate: int) -> None:
        import soundfile

        super().__init__(sink, channels, sample_rate)
        self._file = soundfile.SoundFile(
            sink,
            "w",
            sample_rate,
            channels,
            "PCM_24",
            format=self.container,
            compression_level=self.compression_level,
        )

    def write(self, block: Samples) -> None:
        self._file.write(left_justified(block))

    def finish(self) -> None:
        self._file.close()


class _WavEncoder(_LosslessEncoder):
    container = "WAV"


class _FlacEncoder(_LosslessEncoder):
    container = "FLAC"
    compression_level = 0.0  # of 0 to 1; the slowest makes files a tenth smaller in twice the time


class _Mp3Encoder(_Encoder):
    """MP3 of constant bit rate; its first frame tells players how much silence to cut at both ends."""

    def __init__(self, sink: _Sink, channels: int, sample_rate: int, kbit: int) -> None:
        import lameenc

        super().__init__(sink, channels, sample_rate)
        self._lame = lameenc.Encoder()
        self._lame.silence()
        self._lame.set_bit_rate(kbit)
        self._lame.set_in_sample_rate(sample_rate)
        self._lame.set_channels(channels)
        self._lame.set_quality(_MP3_QUALITY)
        self._kbit = kbit
        self._gain = np.float32(1.0 / _LAME_GAINS.get(kbit, 1.0))
        self._frames = 0
        self._encoded_bytes = 0
        self._header = b""

    def write(self, block: Samples) -> None:
        self._frames += block.shape[0]
        self._emit(self._lame.encode(packed_16(block if self._gain == 1.0 else block * self._gain).tobytes()))

    def finish(self) -> None:
        if not self._frames:
            self.write(np.zeros((1, self._channels), np.float32))  # LAME cannot end what never began
        self._emit(self._lame.flush())
        if self._sample_rate == SAMPLE_RATE:
            self._sink.seek(0)
            self._sink.write(self._length_frame())

    def _emit(self, encoded: bytes | bytearray) -> None:
        if encoded and not self._header:
            self._header = bytes(encoded[:4])
            if self._sample_rate == SAMPLE_RATE:
                self._sink.write(bytes(self._frame_bytes))
        self._encoded_bytes += len(encoded)
        self._sink.write(bytes(encoded))

    def _length_frame(self) -> bytes:
        """An empty frame with the "Info" tag and LAME's extension of it (delay and padding, 12 bits each)."""
        mp3_frames = round(self._encoded_bytes / (self._kbit * 125 * _MP3_FRAME / SAMPLE_RATE))
        padding = mp3_frames * _MP3_FRAME - _MP3_ENCODER_DELAY - self._frames
        frame_bytes = self._frame_bytes
        # Without the padding slot.
        header = self._header[:2] + bytes((self._header[2] & 0xFD, self._header[3]))
        side_information = bytes(32 if self._channels == 2 else 17)
        info = b"Info" + struct.pack(">III", 3, mp3_frames, frame_bytes + self._encoded_bytes)
        lame = (
            b"LAME3.100" + bytes(12) + ((_MP3_ENCODER_DELAY << 12) | min(padding, 0xFFF)).to_bytes(3, "big")
        )
        return (header + side_information + info + lame).ljust(frame_bytes, b"\0")

    @property
    def _frame_bytes(self) -> int:
        return _MP3_FRAME * self._kbit * 125 // SAMPLE_RATE


_LOSSLESS: dict[str, type[_LosslessEncoder]] = {"wav": _WavEncoder, "flac": _FlacEncoder}
