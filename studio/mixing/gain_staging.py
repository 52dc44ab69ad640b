"""The soundcheck: finds the balance by measuring every part in the passage where most is played."""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.decibels import power_decibels
from studio.audio.loudness import integrated_lufs
from studio.mixing.balance import Balance
from studio.mixing.channel_assignment import channels_of
from studio.mixing.control import Ducking, grid_frames, place
from studio.mixing.peaks import PeakHold
from studio.mixing.profile import Channel, profile_of
from studio.mixing.strip import Faders, Strip
from studio.theory.score import Part, Score

MIX_LUFS = -20.0
"""Loudness of the sum of all parts in the loudest passage: far from full scale, with room for peaks."""

INSERT_LUFS = -20.0
"""Loudness of every part at the input of its effects."""

PASSAGE_SECONDS = 8.0

_STROKES = ("drums", "percussion")
_AUDIBLE_DB = 0.2
_LARGEST_CHANGE_DB = 40.0
_MOST_PASSAGES = 3
_ENOUGH = 0.4  # of a part's busiest passage: there it shows what it can do

RenderRange = Callable[[int, int], Mapping[str, Samples]]
"""From a first frame and the frame after the last to the samples of every part."""


def soundcheck(score: Score, render_range: RenderRange) -> Balance:
    """Levels that give every part the place in the mix that the score's profile gives its role.

    Args:
        score: The piece.
        render_range: Plays a range of it; called for one to three passages of 8 s.

    Returns:
        Trims, gains and the levels of peaks in steps of 0.1 dB; for parts that do not play 0, and nothing is
        held back.
    """
    heard: dict[str, Samples] = {}
    for start, end, parts in passages(score):
        sounds = render_range(start, end)
        heard.update({part_id: sounds[part_id] for part_id in parts})
    channels = channels_of(score)
    still = check_ducking(score)
    with ThreadPoolExecutor(2) as pool:
        levels = pool.map(
            lambda part: _levels(part, channels[part.id], heard.get(part.id), score, still), score.parts
        )
        found = dict(zip((part.id for part in score.parts), levels, strict=True))
    return Balance(
        gains_db={part_id: faders.gain_db for part_id, faders in found.items()},
        trims_db={part_id: faders.trim_db for part_id, faders in found.items()},
        peaks_dbfs={
            part_id: faders.peaks_dbfs for part_id, faders in found.items() if faders.peaks_dbfs is not None
        },
    )


def check_ducking(score: Score) -> Ducking:
    """The ducking that applies during the soundcheck, where each passage counts from its own first frame."""
    return Ducking(score, 1.0)


def passages(score: Score) -> list[tuple[int, int, tuple[str, ...]]]:
    """The passages to listen to: the busiest, then the busiest of the parts that hardly play there.

    Returns:
        First frame, frame after the last, and the ids of the parts to be heard there.
    """
    frames = score.length_frames(SAMPLE_RATE)
    length = min(frames, round(PASSAGE_SECONDS * SAMPLE_RATE))
    starts = np.unique(np.append(np.arange(0, frames - length, length // 4), frames - length))
    remaining = [part for part in score.parts if part.notes]
    found: list[tuple[int, int, tuple[str, ...]]] = []
    while remaining and len(found) < _MOST_PASSAGES:
        activity = np.stack([_activity(part, score, starts, length) for part in remaining])
        share = activity / np.maximum(activity.max(axis=1, keepdims=True), 1e-9)
        best = int(np.argmax(np.minimum(share, 1.0).sum(axis=0)))
        last = len(found) == _MOST_PASSAGES - 1
        chosen = [
            part
            for part, part_share in zip(remaining, share, strict=True)
            if part_share[best] >= _ENOUGH or last
        ]
        start = int(starts[best])
        found.append((start, start + length, tuple(part.id for part in chosen)))
        remaining = [part for part in remaining if part not in chosen]
    return found


def _activity(part: Part, score: Score, starts: NDArray[np.int64], length: int) -> NDArray[np.float64]:
    """The activity of a part in each passage: note lengths and strokes, weighted by squared velocity."""
    time = score.time
    begins = np.array([time.frames(note.start, SAMPLE_RATE) for note in part.notes])
    ends = np.array([time.frames(note.end, SAMPLE_RATE) for note in part.notes])
    force = (np.array([note.velocity for note in part.notes]) / 127.0) ** 2
    overlap = np.minimum(ends, starts[:, np.newaxis] + length) - np.maximum(begins, starts[:, np.newaxis])
    struck = np.clip(overlap / SAMPLE_RATE, 0.0, None) + 0.1 * (overlap > 0)
    return np.asarray((struck * force).sum(axis=1))


def _levels(part: Part, channel: Channel, sound: Samples | None, score: Score, ducking: Ducking) -> Faders:
    """Trim, gain and highest peaks of one part, from its sound as played."""
    played = None if sound is None else integrated_lufs(sound)
    if sound is None or played is None:
        return Faders()
    trim_db = _rounded(INSERT_LUFS - played)
    bare = Part(part.id, part.role, part.instrument, part.notes)
    steady = replace(channel, duck_db=0.0)  # peaks are held back before a part makes way
    stem = Strip(bare, steady, Faders(trim_db=trim_db), score.time, ducking).process(sound)
    processed = integrated_lufs(stem)
    if processed is None:
        return Faders(trim_db=trim_db)
    profile = profile_of(score)
    allowed_lu = profile.stroke_peaks_lu if part.role in _STROKES else profile.peaks_lu
    peaks_dbfs = round(processed + allowed_lu + profile.record.strip_headroom_lu, 1)
    before = float(np.vdot(stem, stem))
    PeakHold(peaks_dbfs).process(stem)
    is_held = power_decibels(before) - power_decibels(float(np.vdot(stem, stem))) > _AUDIBLE_DB
    if channel.duck_db:
        ducked_db = -channel.duck_db * ducking.depth(grid_frames(0, stem.shape[0]))
        place(stem, 0, 10.0 ** (ducked_db / 20.0), np.eye(2))
    if is_held or channel.duck_db:
        processed = integrated_lufs(stem) or processed
    return Faders(trim_db, _rounded(MIX_LUFS + channel.level_lu - processed), peaks_dbfs)


def _rounded(change_db: float) -> float:
    return round(max(-_LARGEST_CHANGE_DB, min(_LARGEST_CHANGE_DB, change_db)), 1)
