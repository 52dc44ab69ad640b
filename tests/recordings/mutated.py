"""Mutations of MIDI files: ``python -m tests.recordings.mutated 10000`` tries so many and names the faults.

A file is flipped, shortened, lengthened or joined at places that a seed chooses. It may be refused with a
sentence; nothing else may come out, within seconds, and where mido reads it whole and unmended, the same
notes at the same ticks.
"""

import io
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import mido
import numpy as np

from studio.errors import AudioFileError
from studio.recordings.containers import container_of
from studio.recordings.midi_reader import read_midi
from studio.recordings.midi_stream import META, read_contents
from tests.recordings.odd_midi.builder import file, melody, meter, program, tempo
from tests.recordings.odd_midi.files import FILES

_LONGEST_SECONDS = 5.0
_RUN_ON = ("quarter_frame", "songpos", "song_select")
"""Messages that mido lets run on as if they were notes."""

_PIECE = file(
    [(0, tempo(120)), (0, meter(3, 2)), (960, tempo(90)), (960, tempo(60))],
    [(0, program(73)), *melody(range(60, 84))],
    [(0, program(33, 1)), *melody(range(30, 50), 192, 1)],
    [*melody([36, 38, 36, 38, 42, 46, 36, 38], 48, 9)],
)
_SEEDS = [_PIECE] * 8 + [odd.data for odd in FILES]


def mutations(count: int, folder: Path, seed: int) -> Iterator[str | None]:
    """The fault of each mutated file, or None."""
    chance = np.random.default_rng(seed)
    for place in range(count):
        data = _mutated(_SEEDS[int(chance.integers(len(_SEEDS)))], chance)
        yield _fault(data, folder / "mutated.mid", place)


def _mutated(data: bytes, chance: np.random.Generator) -> bytes:
    hurt = bytearray(data)
    for _ in range(int(chance.integers(1, 4))):
        place = int(chance.integers(len(hurt)))
        match int(chance.integers(6)):
            case 0:
                hurt[place] ^= 1 << int(chance.integers(8))
            case 1:
                hurt[place] = int(chance.integers(256))
            case 2:
                del hurt[place : place + int(chance.integers(1, 9))]
            case 3:
                hurt[place:place] = chance.bytes(int(chance.integers(1, 9)))
            case 4:
                del hurt[max(16, place) :]
            case _:
                hurt += _SEEDS[int(chance.integers(len(_SEEDS)))][: place + 1]
        if not hurt:
            return data[:16]
    return bytes(hurt)


def _fault(data: bytes, path: Path, place: int) -> str | None:
    path.write_bytes(data)
    begun = time.perf_counter()
    try:
        piece = read_midi(container_of(path), fallback="Mutated")
    except AudioFileError as error:
        sentence = str(error)
        return None if sentence.endswith(".") and "\n" not in sentence else f"{place}: {sentence!r}"
    except Exception as error:  # noqa: BLE001 (whatever comes out is a fault)
        return f"{place}: {type(error).__name__}: {error} of {data.hex()}"
    if time.perf_counter() - begun > _LONGEST_SECONDS:
        return f"{place}: took {time.perf_counter() - begun:.1f} s"
    last = max(note.end for part in piece.score.parts for note in part.notes)
    end = piece.score.time.seconds(last)
    if not end <= piece.score.length_seconds <= max(end + 4.0, 5.0):
        return f"{place}: {piece.score.length_seconds} s long, last note ends at {end}"
    return _differs_from_mido(data, place)


def _differs_from_mido(data: bytes, place: int) -> str | None:
    """Compare the struck keys where mido reads all of what was found to be whole."""
    contents = read_contents(data)
    if contents.notices:
        return None
    try:
        judge = mido.MidiFile(file=io.BytesIO(data), clip=True)
    except Exception:  # noqa: BLE001 (mido has many ways to refuse)
        return None
    ours = Counter(
        (number, event.tick, event.status, event.first)
        for number, track in enumerate(contents.tracks)
        for event in track
        if event.status < META and event.status & 0xF0 == 0x90 and event.second
    )
    if any(message.type in _RUN_ON for track in judge.tracks for message in track):
        return None
    theirs: Counter[tuple[int, int, int, int]] = Counter()
    for number, track in enumerate(judge.tracks):
        now = 0
        for message in track:
            now += message.time
            if message.type == "note_on" and message.velocity:
                theirs[number, now, 0x90 | message.channel, message.note] += 1
    return None if ours == theirs else f"{place}: other notes than mido reads: {data.hex()}"


def main(count: int) -> int:
    """Try so many; return the number of faults."""
    faults = 0
    with tempfile.TemporaryDirectory() as folder:
        for fault in mutations(count, Path(folder), seed=2026):
            if fault is not None:
                faults += 1
                sys.stdout.write(f"{fault[:2000]}\n")
    sys.stdout.write(f"{count:,} files, {faults:,} faults\n")
    return faults


if __name__ == "__main__":
    sys.exit(min(1, main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000)))
