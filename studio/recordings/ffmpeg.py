"""FFmpeg as a reader of sound: told which kind a file is, to take no other for it, and to open no other file.

Playlists, which name other files, are of no kind that it is told.
"""

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import IO, Any, cast

import numpy as np

from studio.audio.clip import Samples
from studio.errors import AudioFileError
from studio.recordings.containers import READABLE, Container

_BLOCK_FRAMES = 1 << 18
_COMPLAINTS_BYTES = 1 << 16
_EXACT_CODINGS = ("pcm_s8", "pcm_u8", "pcm_s16", "pcm_s24", "flac", "alac", "wavpack", "tta", "ape", "tak")
_EXACT_BITS = 24
_PROBE_SECONDS = 60
_HARMLESS = (
    "Header missing",  # a tag, or the index of a second MP3, between two frames
    "backstep",  # an MP3 that begins in the middle of another
    "create or replace stream",  # a second OGG behind the first
    "Estimating duration",
    "Error while decoding",  # said after the error itself
    "Last message repeated",
)


@dataclass(frozen=True, slots=True)
class Probed:
    """A file as FFmpeg announces it.

    Attributes:
        coding: FFmpeg's name of what it is written in: "aac".
        sample_rate: Frames per second.
        channels: How many.
        seconds: Its length by the header, which may be wrong; 0 where there is none.
        is_exact: Whether its samples come back as they were, in 24 bits or less.
    """

    coding: str
    sample_rate: int
    channels: int
    seconds: float
    is_exact: bool


def is_there() -> bool:
    """Return True where both programs are installed."""
    return shutil.which("ffmpeg") is not None and shutil.which("ffprobe") is not None


def probed(container: Container) -> Probed:
    """Read what a file announces.

    Raises:
        AudioFileError: There is no sound in it that can be read.
    """
    entries = "stream=codec_name,channels,sample_rate,sample_fmt,bits_per_raw_sample:format=duration"
    nothing = AudioFileError(f"{container.name!r} holds no sound that can be read; it can be {READABLE}.")
    try:
        told = subprocess.run(  # noqa: S603  # the program was looked up, and the path is no option: it begins with "file:"
            [
                *(_program("ffprobe"), *_source(container)),
                *("-select_streams", "a:0", "-show_entries", entries, "-of", "json"),
            ],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PROBE_SECONDS,
            check=False,
        )
        document = json.loads(told.stdout or b"{}")
    except (subprocess.TimeoutExpired, ValueError) as error:
        raise nothing from error
    stream: dict[str, Any] = next(iter(document.get("streams", ())), {})
    rate, channels = int(stream.get("sample_rate") or 0), int(stream.get("channels") or 0)
    if not rate or not channels:
        raise nothing
    coding = str(stream.get("codec_name", ""))
    bits = int(stream.get("bits_per_raw_sample") or (16 if "16" in str(stream.get("sample_fmt")) else 24))
    seconds = float(document.get("format", {}).get("duration") or 0.0)
    is_exact = coding.startswith(_EXACT_CODINGS) and bits <= _EXACT_BITS
    return Probed(coding, rate, channels, max(0.0, seconds), is_exact)


@contextmanager
def decoding(
    container: Container, probe: Probed, seconds: float, complaints: list[str]
) -> Iterator[Iterator[Samples]]:
    """Decode a file in blocks of (frames, channels) float32, at its own rate.

    Args:
        container: The file.
        probe: What it announces.
        seconds: How much is decoded at most.
        complaints: Receives a line for each thing that FFmpeg could not decode, behind the last block.
    """
    with TemporaryFile() as said:
        process = subprocess.Popen(  # noqa: S603  # see above
            [_program("ffmpeg"), "-nostdin", *decoding_arguments(container, probe, seconds)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=said,
        )
        try:
            yield _piped(process, said, probe.channels, complaints)
        finally:
            process.kill()
            process.communicate()


def decoding_arguments(container: Container, probe: Probed, seconds: float) -> list[str]:
    """FFmpeg's arguments for nothing but the sound of a file: floats in a pipe, in its own channels."""
    return [
        *(*_source(container, "-vn", "-sn", "-dn"), "-map", "0:a:0", "-t", f"{seconds:g}"),
        *("-ac", str(probe.channels), "-ar", str(probe.sample_rate)),
        *("-c:a", "pcm_f32le", "-f", "f32le", "pipe:1"),
    ]


def _source(container: Container, *options: str) -> tuple[str, ...]:
    demuxer = container.format.demuxer
    return (
        *("-v", "error", "-protocol_whitelist", "file", "-format_whitelist", demuxer, "-f", demuxer),
        *(*options, "-i", f"file:{container.path.absolute()}"),
    )


def _program(name: str) -> str:
    path = shutil.which(name)
    if path is None:
        raise AudioFileError(f"This machine has no {name}.")
    return path


def _piped(
    process: "subprocess.Popen[bytes]", said: IO[bytes], channels: int, complaints: list[str]
) -> Iterator[Samples]:
    pipe = cast("IO[bytes]", process.stdout)  # it was asked for
    frame_bytes = 4 * channels
    while data := pipe.read(_BLOCK_FRAMES * frame_bytes):
        yield np.frombuffer(data[: len(data) // frame_bytes * frame_bytes], np.float32).reshape(-1, channels)
    process.wait()
    said.seek(0)
    lines = said.read(_COMPLAINTS_BYTES).decode(errors="replace").splitlines()
    complaints.extend(line for line in lines if not any(word in line for word in _HARMLESS))
