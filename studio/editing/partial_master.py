"""The master where its mix was changed, made as the whole was made before."""

from collections.abc import Mapping
from concurrent.futures import Executor

import numpy as np

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.file_patch import read_stretch
from studio.editing.audio_patch import AudioPatch, fade_back, falling, on_disk, settled_after
from studio.editing.original import Original
from studio.mastering.chain import master_window
from studio.mastering.settings import MasterSettings
from studio.mixing.mixer import SPACE
from studio.take_files import TakeFile
from studio.theory.score import Score

REACH_FRAMES = 448
"""10 ms: how far before a change in the mix the master may differ (limiter look-ahead, step removal)."""

_PRE_ROLL_FRAMES = 2 * SAMPLE_RATE
AFTER_FRAMES = 2 * SAMPLE_RATE
"""2 s: how long after a change in the mix the master may differ, until glue and limiter have released."""

_FADE_FRAMES = 256
_QUIET_FRAMES = SAMPLE_RATE // 10
_SETTLED = 1e-4
_ALIGNMENT = 64
_STEP_FRAMES = 20 * SAMPLE_RATE
"""Stems are summed in steps of 20 s, so that memory never holds all of them whole."""


def revised_master(
    original: Original,
    score: Score,
    changed: Mapping[str, AudioPatch],
    settings: MasterSettings,
    pool: Executor,
) -> AudioPatch:
    """The new sound of the master.

    Args:
        original: The take whose master is changed.
        score: The piece as it is now.
        changed: The new sound of stems, by name, the room's among them; at least one.
        settings: How the whole was mastered.
        pool: Reads stems, several at a time.

    Returns:
        From just before the first stretch to where glue and limiter do as they did.
    """
    total = score.length_frames(SAMPLE_RATE)
    start, end = (
        min(stem.start_frame for stem in changed.values()),
        max(stem.end_frame for stem in changed.values()),
    )
    first = max(0, start - _PRE_ROLL_FRAMES) // _ALIGNMENT * _ALIGNMENT
    last = min(total, end + AFTER_FRAMES)
    mix = mixed(original, score, changed, first, last, pool)
    after = master_window(mix, settings, start_frame=first, total_frames=total)
    before = read_stretch(original.files.path(TakeFile.WAV), first, last)
    settled = settled_after(after - before, end - first, _QUIET_FRAMES, _SETTLED)
    begin = max(0, start - REACH_FRAMES) - first
    stop = last - first if settled is None else min(last - first, settled + _FADE_FRAMES)
    after, before = after[begin:stop], before[begin:stop]
    if first + stop < total:
        fade_back(after, before)
    if start >= REACH_FRAMES:
        after[:_FADE_FRAMES] += falling(_FADE_FRAMES) * (before[:_FADE_FRAMES] - after[:_FADE_FRAMES])
    return AudioPatch(first + begin, on_disk(after), before)


def mixed(
    original: Original,
    score: Score,
    changed: Mapping[str, AudioPatch],
    first_frame: int,
    end_frame: int,
    pool: Executor,
) -> Samples:
    """The sum of all stems, changed ones as they are now, before mastering.

    Args:
        original: The take that the other stems are of.
        score: The piece as it is now.
        changed: The new sound of stems, by name.
        first_frame: Where it begins.
        end_frame: Where it ends.
        pool: Reads stems, several at a time.
    """
    mix = np.zeros((end_frame - first_frame, 2), np.float32)
    names = [*(part.id for part in score.parts), SPACE]
    for start in range(first_frame, end_frame, _STEP_FRAMES):
        end = min(start + _STEP_FRAMES, end_frame)
        for stem in pool.map(lambda name: _stem(original, name, changed.get(name), start, end), names):  # noqa: B023, read at once
            mix[start - first_frame : end - first_frame] += stem
    return mix


def _stem(
    original: Original, name: str, stretch: AudioPatch | None, first_frame: int, end_frame: int
) -> Samples:
    """A stem between two frames; the sound of a changed one is used without reading its file."""
    path = original.files.stem(name)
    if stretch is None:
        return read_stretch(path, first_frame, end_frame)
    sound = np.zeros((end_frame - first_frame, 2), np.float32)
    for start, end in (
        (first_frame, min(end_frame, stretch.start_frame)),
        (max(first_frame, stretch.end_frame), end_frame),
    ):
        if start < end:
            sound[start - first_frame : end - first_frame] = read_stretch(path, start, end)
    stretch.put_into(sound, first_frame)
    return sound
