"""Sound files with damage of every kind, brought in beside FFmpeg's view of them.

``python -m tests.recordings.mutated_audio 10000`` tries so many and prints what went wrong.
"""

import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import numpy as np

from studio.audio.clip import SAMPLE_RATE
from studio.errors import AudioFileError
from studio.recordings.containers import container_of
from studio.recordings.decoder import LONGEST_SECONDS, SHORTEST_SECONDS
from studio.recordings.import_sound import take_in
from tests.recordings.odd_audio.files import (
    Sources,
    by_libsndfile,
    flac_total,
    m4a,
    mp3,
    no_index,
    ogg,
    plain,
)

LONGEST_WAIT_SECONDS = 20.0
LARGEST_ERROR_SECONDS = 0.03

_HEADER_BYTES = 600
_PARENTS = {
    "wav": (plain(), by_libsndfile("wav", "WAV", "FLOAT")),
    "flac": (flac_total(round(4.0 * SAMPLE_RATE)),),
    "mp3": (mp3("-b:a", "192k"), no_index("-q:a", "3")),
    "ogg": (ogg(),),
    "m4a": (m4a(),),
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a damaged file.

    Attributes:
        name: Its number, kind and damage.
        seconds: Length as it came in; None where it was refused.
        by_ffmpeg: Length as FFmpeg reads it without complaint; None where it complains.
        waited: Seconds that it took.
        fault: The error, where it was none that a person is told.
    """

    name: str
    seconds: float | None
    by_ffmpeg: float | None
    waited: float
    fault: str = ""

    @property
    def is_bad(self) -> bool:
        """Whether it crashed, hung or came in with another length than FFmpeg's."""
        is_off = (
            self.seconds is not None
            and self.by_ffmpeg is not None
            and abs(self.seconds - self.by_ffmpeg) > LARGEST_ERROR_SECONDS
        )
        return bool(self.fault) or self.waited > LONGEST_WAIT_SECONDS or is_off

    @property
    def is_refused_alone(self) -> bool:
        """Whether it was refused though FFmpeg reads enough of it."""
        lasts = self.by_ffmpeg
        return self.seconds is None and lasts is not None and SHORTEST_SECONDS <= lasts <= LONGEST_SECONDS


def parents(folder: Path) -> Mapping[str, tuple[bytes, ...]]:
    """The undamaged files of each kind."""
    made = Sources.made(folder)
    return {kind: tuple(build(made) for build in builds) for kind, builds in _PARENTS.items()}


def mutated(sound: Mapping[str, tuple[bytes, ...]], number: int) -> tuple[str, bytes]:
    """The damaged file of a number: its name, which says what was done to it, and its bytes."""
    random = np.random.default_rng(number)
    kind = list(sound)[number % len(sound)]
    data = bytearray(sound[kind][random.integers(len(sound[kind]))])
    damage = ("flip", "insert", "delete", "join", "cut")[number // len(sound) % 5]
    reach = _HEADER_BYTES if random.random() < 0.5 else len(data)
    at = int(random.integers(min(reach, len(data))))
    count = int(2 ** random.uniform(0, 11))
    if damage == "flip":
        for place in random.integers(min(reach, len(data)), size=int(random.integers(1, 9))):
            data[place] ^= 1 << int(random.integers(8))
    elif damage == "insert":
        data[at:at] = random.bytes(count)
    elif damage == "delete":
        del data[at : at + count]
    elif damage == "join":
        other = list(sound)[random.integers(len(sound))] if random.random() < 0.3 else kind
        data += sound[other][random.integers(len(sound[other]))]
    else:
        del data[int(random.integers(1, len(data))) :]
    return f"{number} {damage}.{kind}", bytes(data)


def outcome(name: str, data: bytes, folder: Path) -> Outcome:
    """Bring a damaged file in, and ask FFmpeg."""
    path = folder / name
    path.write_bytes(data)
    began, seconds, fault = perf_counter(), None, ""
    try:
        seconds = len(take_in(container_of(path)).samples) / SAMPLE_RATE
    except AudioFileError as error:
        fault = "" if str(error).endswith(".") else f"no sentence: {error}"
    except Exception as error:  # noqa: BLE001 (whatever it is, it is what is looked for)
        fault = f"{type(error).__name__}: {error}"
    waited = perf_counter() - began
    read = _by_ffmpeg(path)
    path.unlink()
    return Outcome(name, seconds, read, waited, fault)


def outcomes(count: int, folder: Path, first: int = 0) -> Iterator[Outcome]:
    """Try so many damaged files, two at a time."""
    sound = parents(folder)
    with ThreadPoolExecutor(2) as pool:
        numbers = range(first, first + count)
        yield from pool.map(lambda number: outcome(*mutated(sound, number), folder), numbers)


def _by_ffmpeg(path: Path) -> float | None:
    source = ["ffmpeg", "-nostdin", "-v", "error", "-i", str(path), "-map", "0:a:0"]
    command = [*source, "-ac", "1", "-ar", "44100", "-f", "s16le", "-"]
    read = subprocess.run(command, capture_output=True, check=False)
    return None if read.returncode or read.stderr else len(read.stdout) / 2 / SAMPLE_RATE


def main(count: int, first: int = 0) -> int:
    """Print what went wrong; return how many did."""
    tally: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for found in outcomes(count, Path(folder), first):
            tally["refused" if found.seconds is None else "came in"] += 1
            tally["judged"] += found.by_ffmpeg is not None and found.seconds is not None
            tally["refused alone"] += found.is_refused_alone
            tally["bad"] += found.is_bad
            if found.is_bad or found.is_refused_alone:
                sys.stdout.write(f"{found}\n")
    sys.stdout.write(f"{dict(tally)}\n")
    return tally["bad"]


if __name__ == "__main__":
    sys.exit(min(1, main(*map(int, sys.argv[1:]))))
