"""Takes to export: real scores, with stems that are real files."""

from pathlib import Path

import numpy as np

from studio.audio.clip import SAMPLE_RATE, AudioClip
from studio.audio.files import write
from studio.composing.composer import compose
from studio.composing.wishes import parse
from studio.exporting.export_bundle import ExportBundle
from studio.exporting.midi import sounding_notes
from studio.mixing.balance import Balance
from studio.theory.score import Score

Played = list[tuple[int, int, int, int]]
"""(start tick, end tick, pitch, velocity)."""


def score_of(genre: str) -> Score:
    return compose(parse(f"{genre.replace('_', ' ')}, 20 seconds", 5))


def recording_of(
    score: Score, folder: Path, title: str = "Night Drive", stems: tuple[str, ...] | None = None
) -> ExportBundle:
    """Stems of silence, each as long as the piece; by default of all parts and the space."""
    names = [*(part.id for part in score.parts), "space"] if stems is None else stems
    folder.mkdir(parents=True, exist_ok=True)
    silence = AudioClip(np.zeros((score.length_frames(SAMPLE_RATE), 2), np.float32))
    for name in (*names, "master"):
        if not (folder / f"{name}.flac").exists():
            write(silence, folder / f"{name}.flac", "flac")
    return ExportBundle(
        title=title,
        name="Night Drive",
        score=score,
        stems={name: folder / f"{name}.flac" for name in names},
        masters={"flac": folder / "master.flac"},
        balance=Balance({part.id: -3.0 - place for place, part in enumerate(score.parts)}),
    )


def played(score: Score) -> dict[str, Played]:
    """What each part plays, as its MIDI has it."""
    return {part.id: sounding_notes(part) for part in score.parts}
