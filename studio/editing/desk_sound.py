"""A take whose desk is not at rest: its stems and its mix, made from the stems before the desk."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.file_patch import read_stretch
from studio.engines.stem_files import StemFiles
from studio.engines.take_writing import BLOCK_FRAMES
from studio.mixing.desk_mixer import render_desk
from studio.mixing.desk_settings import Desk
from studio.mixing.mixer import SPACE
from studio.theory.score import Score


def desk_for(desk: Desk | None, score: Score) -> Desk | None:
    """The desk a piece is mixed with, without strips for parts it does not have; None for a desk at rest."""
    if desk is None:
        return None
    known = {part.id for part in score.parts}
    fitting = Desk({name: strip for name, strip in desk.strips.items() if name in known}, desk.space_db)
    return None if fitting.at_rest else fitting


def mix_through_desk(base: Mapping[str, Path], desk: Desk, score: Score, stems: StemFiles) -> Samples:
    """Send the stems of a take over its desk.

    Args:
        base: The files of the stems before the desk, by part id.
        desk: What was set.
        score: The piece.
        stems: Takes what comes out.

    Returns:
        The mix, (frames, 2), before mastering.
    """
    mix = np.zeros((score.length_frames(SAMPLE_RATE), 2), np.float32)
    if not base:  # nobody plays: silence, however the desk stands
        stems.add({SPACE: mix})
        stems.finish()
        return mix
    done = 0
    for block in render_desk(_blocks(base, len(mix)), desk, score):
        mix[done : done + len(block.mix)] = block.mix
        stems.add(block.stems)
        done += len(block.mix)
    stems.finish()
    return mix


def _blocks(base: Mapping[str, Path], frames: int) -> Iterator[dict[str, Samples]]:
    for start in range(0, frames, BLOCK_FRAMES):
        yield {
            name: read_stretch(path, start, min(start + BLOCK_FRAMES, frames)) for name, path in base.items()
        }
