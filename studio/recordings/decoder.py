"""A file that is not ours as a stream of samples, whatever it is written in.

libsndfile reads WAV, AIFF, FLAC, MP3 and OGG. M4A and WebM are read by FFmpeg where the machine has it: told
which kind the file is, to take no other kind for it, to open nothing but files, and to decode nothing but
sound. Playlists, which name other files, are of no such kind.
"""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, cast

import numpy as np

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.files import SoundShape
from studio.audio.files import opened as sound_file
from studio.errors import AudioFileError
from studio.recordings.containers import MIDI, READABLE, WITH_FFMPEG, Container, breaks_off, check_complete

if TYPE_CHECKING:
    import soundfile

LONGEST_SECONDS = 900.0
"""The longest recording that fits into a small machine's memory beside its analysis."""

SHORTEST_SECONDS = 1.0

_RATES = (4_000, 384_000)
_MOST_CHANNELS = 16
_BLOCK_FRAMES = 1 << 18
_EXACT = ("PCM_S8", "PCM_U8", "PCM_16", "PCM_24")
_WARM_UP_FRAMES = 2304  # what an MP3 or OGG may be longer or shorter than its header says


@dataclass(frozen=True, slots=True, eq=False)
class Stream:
    """Sound that is being read.

    Attributes:
        shape: As the file announces it; of what FFmpeg reads, the length is not known before and 0.
        is_exact: Whether its samples fit into 24 bits as they are.
        coding: What it is written in: "PCM_16".
        blocks: (frames, channels) float32, in order.
    """

    shape: SoundShape
    is_exact: bool
    coding: str
    blocks: Iterator[Samples]


@contextmanager
def opened(container: Container) -> Iterator[Stream]:
    """Read a file block by block.

    Raises:
        AudioFileError: It is damaged, incomplete, too long or too short, or nothing here can read it.
    """
    check_complete(container)
    with (
        _through_ffmpeg(container)
        if container.kind in WITH_FFMPEG
        else _through_libsndfile(container) as stream
    ):
        yield stream


def announced_seconds(container: Container) -> float:
    """The duration that a file announces, in seconds; 0 where only reading it tells.

    Raises:
        AudioFileError: It is damaged or incomplete, or cannot be brought in for its length, rate or channels.
    """
    if container.kind == MIDI or container.kind in WITH_FFMPEG:
        return 0.0
    with opened(container) as stream:
        return stream.shape.seconds


def check_length(name: str, seconds: float) -> None:
    """Refuse what lasts too long or hardly at all.

    Raises:
        AudioFileError: It does.
    """
    if seconds > LONGEST_SECONDS:
        raise AudioFileError(
            f"{name!r} lasts {_spoken(seconds)}; "
            f"up to {_spoken(LONGEST_SECONDS)} can be brought in, so cut it first."
        )
    if seconds < SHORTEST_SECONDS:
        raise AudioFileError(
            f"{name!r} lasts {seconds:.2f} seconds; "
            f"it takes at least {SHORTEST_SECONDS:g} to hear anything in it."
        )


@contextmanager
def _through_libsndfile(container: Container) -> Iterator[Stream]:
    with sound_file(container.path, container.name) as file:
        shape = SoundShape(int(file.frames), int(file.channels), int(file.samplerate))
        _check_shape(container.name, shape)
        check_length(container.name, shape.seconds)
        yield Stream(shape, file.subtype in _EXACT, str(file.subtype), _blocks(container, file, shape))


def _blocks(container: Container, file: "soundfile.SoundFile", shape: SoundShape) -> Iterator[Samples]:
    """All that is in a file; an end that is missing is found out when it is reached."""
    import soundfile

    done = 0
    try:
        while (block := file.read(_BLOCK_FRAMES, dtype="float32", always_2d=True)).shape[0]:
            done += block.shape[0]
            yield block
    except soundfile.LibsndfileError as error:
        raise breaks_off(container.name) from error
    if shape.frames - done > (_WARM_UP_FRAMES if container.kind in ("mpeg", "ogg") else 0):
        raise breaks_off(container.name)


@contextmanager
def _through_ffmpeg(container: Container) -> Iterator[Stream]:
    program = shutil.which("ffmpeg")
    if program is None:
        written = WITH_FFMPEG[container.kind]
        raise AudioFileError(
            f"{container.name!r} is {written}, which is read with FFmpeg, and this machine has none;"
            f" install it, or save the sound as WAV, FLAC, MP3 or OGG."
        )
    with TemporaryFile() as complaints:
        process = subprocess.Popen(  # noqa: S603  # the program was looked up, and the path is no option: it begins with "file:"
            [program, *ffmpeg_arguments(container)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=complaints,
        )
        try:
            shape = SoundShape(0, 2, SAMPLE_RATE)
            yield Stream(
                shape, is_exact=False, coding=WITH_FFMPEG[container.kind], blocks=_piped(container, process)
            )
        finally:
            process.kill()
            process.communicate()
        complaints.seek(0)
        if complaints.read(1):
            raise breaks_off(container.name)


def ffmpeg_arguments(container: Container) -> list[str]:
    """FFmpeg's arguments for nothing but the sound of a file: stereo floats at 44.1 kHz in a pipe."""
    return [
        *("-nostdin", "-v", "error", "-protocol_whitelist", "file"),
        *("-format_whitelist", container.kind, "-f", container.kind),
        *("-vn", "-sn", "-dn", "-i", f"file:{container.path.absolute()}"),
        *("-map", "0:a:0", "-t", f"{LONGEST_SECONDS + 1:g}"),
        *("-ac", "2", "-ar", str(SAMPLE_RATE), "-c:a", "pcm_f32le", "-f", "f32le", "pipe:1"),
    ]


def _piped(container: Container, process: "subprocess.Popen[bytes]") -> Iterator[Samples]:
    pipe = cast("IO[bytes]", process.stdout)  # it was asked for
    done = 0
    while data := pipe.read(_BLOCK_FRAMES * 8):
        block = np.frombuffer(data[: len(data) // 8 * 8], np.float32).reshape(-1, 2)
        done += block.shape[0]
        yield block
    if process.wait() != 0 and not done:
        raise AudioFileError(f"{container.name!r} holds no sound that can be read; it can be {READABLE}.")
    check_length(container.name, done / SAMPLE_RATE)


def _check_shape(name: str, shape: SoundShape) -> None:
    low, high = _RATES
    if not low <= shape.sample_rate <= high:
        raise AudioFileError(
            f"{name!r} has {shape.sample_rate:,} samples a second; it can have {low:,} to {high:,}."
        )
    if shape.channels > _MOST_CHANNELS:
        raise AudioFileError(f"{name!r} has {shape.channels:,} channels; it can have 1 to {_MOST_CHANNELS}.")


def _spoken(seconds: float) -> str:
    """A length as a person says it: "24 hours", "15 minutes"."""
    for unit, size in (("hours", 3600.0), ("minutes", 60.0)):
        if seconds >= 2 * size:
            return f"{seconds / size:,.1f}".removesuffix(".0") + f" {unit}"
    return f"{seconds:.0f} seconds"
