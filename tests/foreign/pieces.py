"""Music that our engine did not play: scores rendered by FluidSynth, and files of every kind made of them."""

import subprocess
from functools import cache
from pathlib import Path

import numpy as np
import soundfile

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.composing.composer import compose
from studio.composing.wishes import parse
from studio.foreign.containers import container_of
from studio.foreign.importing import import_recording
from studio.foreign.recording import Recording
from studio.ops.fluidsynth import FluidSynth
from studio.theory.score import Score

POP = ("pop at 100 bpm in G major, 24 seconds", 5)
HOUSE = ("house at 124 bpm in A minor, 24 seconds", 3)
SYNTHWAVE = ("synthwave at 96 bpm in C minor, 24 seconds", 9)


@cache
def foreign_piece(text: str, seed: int) -> tuple[Score, Samples]:
    """A score and its sound on another synthesiser, on the grid of 16 bits."""
    score = compose(parse(text, seed))
    samples = FluidSynth().render(score)
    samples = np.rint(samples * (0.7 * 32768 / np.abs(samples).max())) / 32768
    return score, samples.astype(np.float32)


def write(path: Path, samples: Samples, sample_rate: int = SAMPLE_RATE, subtype: str = "PCM_16") -> Path:
    soundfile.write(path, samples, sample_rate, subtype=subtype)
    return path


def encoded(source: Path, target: Path, *options: str) -> Path:
    """The file as FFmpeg writes it."""
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-i", str(source), *options, str(target)], check=True)
    return target


def brought_in(path: Path, folder: Path) -> Recording:
    """A file as a take's recording, its files in a new folder."""
    folder.mkdir()
    stored = import_recording(container_of(path), "", folder, silent, threads=1)
    return Recording.read(folder, stored.files, stored.report)


def silent(stage: str, fraction: float) -> None:
    """Nobody is told."""
