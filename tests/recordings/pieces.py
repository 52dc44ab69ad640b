"""Music that our engine did not play: scores rendered by FluidSynth, and files of every kind made of them."""

import subprocess
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.composing.composer import compose
from studio.composing.wishes import parse
from studio.ops.fluidsynth import FluidSynth
from studio.recordings.containers import container_of
from studio.recordings.import_recording import import_recording
from studio.recordings.imported_take import ImportedTake
from studio.take_files import TakeFiles
from studio.theory.score import Note, Score

POP = ("pop at 100 bpm in G major, 24 seconds", 5)
HOUSE = ("house at 124 bpm in A minor, 24 seconds", 3)
SYNTHWAVE = ("synthwave at 96 bpm in C minor, 24 seconds", 9)

LONG_POP = ("pop at 103 bpm in G major, 40 seconds", 5)
LONG_SYNTHWAVE = ("synthwave at 96 bpm in C minor, 40 seconds", 9)


@cache
def foreign_piece(text: str, seed: int) -> tuple[Score, Samples]:
    """A score and its sound on another synthesiser, on the grid of 16 bits."""
    score = compose(parse(text, seed))
    return score, _played(score)


@cache
def drifting_piece(text: str, seed: int, change: float) -> tuple[Score, NDArray[np.float64], Samples]:
    """A score, its beats in seconds as a band speeds up by a factor, beat by beat, and their sound."""
    score = compose(parse(text, seed))
    seconds = 60.0 / score.tempo_bpm
    count = int(score.length_seconds / seconds)
    steps = 1.0 / np.linspace(1.0, change, count)
    beats = np.concatenate([[0.0], np.cumsum(steps / steps.mean())]) * seconds

    def moved(tick: int) -> int:
        return score.time.ticks(
            float(np.interp(score.time.seconds(tick) / seconds, np.arange(count + 1), beats))
        )

    def played(note: Note) -> Note:
        return replace(note, start=moved(note.start), duration=max(1, moved(note.end) - moved(note.start)))

    parts = tuple(replace(part, notes=tuple(played(note) for note in part.notes)) for part in score.parts)
    return score, beats, _played(replace(score, parts=parts))


def _played(score: Score) -> Samples:
    samples = FluidSynth().render(score)
    samples = np.rint(samples * (0.7 * 32768 / np.abs(samples).max())) / 32768
    return samples.astype(np.float32)


def write(path: Path, samples: Samples, sample_rate: int = SAMPLE_RATE, subtype: str = "PCM_16") -> Path:
    soundfile.write(path, samples, sample_rate, subtype=subtype)
    return path


def encoded(source: Path, target: Path, *options: str) -> Path:
    """The file as FFmpeg writes it."""
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-i", str(source), *options, str(target)], check=True)
    return target


def brought_in(path: Path, folder: Path) -> ImportedTake:
    """A file as a take's recording, its files in a new folder."""
    folder.mkdir()
    stored = import_recording(container_of(path), "", folder, silent, threads=1)
    return ImportedTake.read(TakeFiles(folder, stored.files), stored.report)


def silent(stage: str, fraction: float) -> None:
    """Nobody is told."""
