"""New music made as loud as what it stands between, and joined to it.

Outside the new music the recording is kept to the bit: every crossfade lies inside, at equal power, for the
two sounds are strangers (their powers add up, not their amplitudes). Where two stretches of the recording
meet, the last 10 ms before the joint lead from one into the other.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.decibels import decibels, gain_of
from studio.audio.loudness import integrated_lufs
from studio.mastering.levels import measure_levels
from studio.mastering.limiter import apply_gains
from studio.mastering.loudness_search import limited
from studio.recordings.imported_take import Gap

FADE_IN_FRAMES = 256
"""6 ms: the new downbeat keeps its attack."""

FADE_OUT_FRAMES = 1764
"""40 ms: what rings on is led back into the recording before its next downbeat."""

JOINT_FRAMES = 441
"""10 ms of crossfade where two stretches of the recording meet."""

SEAM_SECONDS = 3.0
"""The stretch on each side of a seam whose loudness is compared: a short-term meter's (EBU Tech 3341)."""

_LARGEST_GAIN_DB = 18.0
_SOFTEST_GAIN_DB = 70.0
_BELOW_THE_GATE_DB = 10.0
_ROUNDS = 3
_CEILING_DBTP = -1.0
_HIGHEST_CEILING_DBTP = -0.1
_PEAK_MARGIN_DB = 0.5


@dataclass(frozen=True, slots=True)
class Kept:
    """A stretch of the recording, in frames."""

    start: int
    end: int

    @property
    def frames(self) -> int:
        """Length in frames."""
        return self.end - self.start


@dataclass(frozen=True, slots=True, eq=False)
class Made:
    """New music between two stretches of the recording.

    Attributes:
        gap: Where it stands.
        samples: (frames, 2) as loud as it has to be.
    """

    gap: Gap
    samples: Samples

    @property
    def frames(self) -> int:
        """Length in frames."""
        return int(self.samples.shape[0])


Piece = Kept | Made


@dataclass(frozen=True, slots=True)
class Seam:
    """The loudness on both sides of a seam, in LUFS over at most 3 s each; None for silence."""

    seconds: float
    before_lufs: float | None
    after_lufs: float | None

    @property
    def step_lu(self) -> float | None:
        """The rise of the loudness from before the seam to after it."""
        return (
            None
            if self.before_lufs is None or self.after_lufs is None
            else self.after_lufs - self.before_lufs
        )


def matched(samples: Samples, recording: Samples, gap: Gap) -> Samples:
    """Match new music to the recording's loudness at both ends, even in dB between, below its ceiling.

    Args:
        samples: (frames, 2) the new music.
        recording: (frames, 2) what it is put into.
        gap: Where.
    """
    seam_frames = round(SEAM_SECONDS * SAMPLE_RATE)
    before = loudness_of(recording[max(0, gap.before_frame - seam_frames) : gap.before_frame])
    after = loudness_of(recording[gap.after_frame : gap.after_frame + seam_frames])
    wanted = [before if before is not None else after, after if after is not None else before]
    if wanted[0] is None or wanted[1] is None:
        whole = loudness_of(recording)
        wanted = [whole, whole]
    reach = max(1, min(seam_frames, round(0.45 * len(samples))))
    fitted, gains_db = samples, np.zeros(2)
    for _ in range(_ROUNDS):
        ends = (loudness_of(fitted[:reach]), loudness_of(fitted[-reach:]))
        missing = [
            0.0 if want is None or is_ is None else want - is_ for want, is_ in zip(wanted, ends, strict=True)
        ]
        gains_db = np.clip(gains_db + missing, -_SOFTEST_GAIN_DB, _LARGEST_GAIN_DB)
        fitted = _limited(samples * _curve(gains_db, reach, len(samples)), recording)
    return fitted


def loudness_of(samples: Samples) -> float | None:
    """Integrated loudness; of what is softer than the standard's gate, without it, down to −80 LUFS.

    Args:
        samples: (frames, 2) float32 at 44.1 kHz.

    Returns:
        LUFS; None for silence, and for less than 400 ms.
    """
    loudness = integrated_lufs(samples)
    if loudness is not None:
        return loudness
    raised = integrated_lufs(samples * np.float32(gain_of(_BELOW_THE_GATE_DB)))
    return None if raised is None else raised - _BELOW_THE_GATE_DB


def joined(recording: Samples, pieces: Sequence[Piece]) -> Samples:
    """Stretches of a recording and new music, one after the other, without a click between them."""
    sound = np.concatenate(
        [recording[piece.start : piece.end] if isinstance(piece, Kept) else piece.samples for piece in pieces]
    )
    at = 0
    for piece, following in zip(pieces, [*pieces[1:], None], strict=True):
        start, at = at, at + piece.frames
        if isinstance(piece, Made):
            if start:
                _cross(sound[start:at], recording[piece.gap.before_frame :], FADE_IN_FRAMES, at_end=False)
            if following is not None:
                _cross(sound[start:at], recording[: piece.gap.after_frame], FADE_OUT_FRAMES, at_end=True)
            else:
                _let_die(sound[start:at])
        elif isinstance(following, Kept) and following.start != piece.end:
            _cross(sound[start:at], recording[: following.start], JOINT_FRAMES, at_end=True)
    return sound


def seams_of(sound: Samples, pieces: Sequence[Piece]) -> tuple[Seam, ...]:
    """The loudness on both sides of every seam."""
    seam_frames = round(SEAM_SECONDS * SAMPLE_RATE)
    seams, at = [], 0
    for piece, following in pairwise(pieces):
        at += piece.frames
        before, after = (
            min(seam_frames, round(0.45 * each.frames)) if isinstance(each, Made) else seam_frames
            for each in (piece, following)
        )
        seams.append(
            Seam(
                at / SAMPLE_RATE,
                loudness_of(sound[max(0, at - before) : at]),
                loudness_of(sound[at : at + after]),
            )
        )
    return tuple(seams)


def _curve(gains_db: NDArray[np.float64], reach: int, frames: int) -> NDArray[np.float32]:
    """A column of gain factors: one gain at the first seam, one at the last, even in dB between."""
    knots = np.interp(np.arange(frames), [reach, max(reach + 1, frames - reach)], gains_db)
    return np.asarray(10.0 ** (knots / 20.0), np.float32)[:, np.newaxis]


def _limited(samples: Samples, recording: Samples) -> Samples:
    """The samples with peaks no higher than −1 dBTP, or than the recording's own."""
    highest = decibels(float(np.abs(recording).max(initial=0.0)))
    ceiling_dbtp = min(_HIGHEST_CEILING_DBTP, max(_CEILING_DBTP, highest))
    samples = np.ascontiguousarray(samples, np.float32)
    levels = measure_levels(samples)
    if levels.highest > gain_of(ceiling_dbtp):
        apply_gains(samples, limited(levels, 0.0, ceiling_dbtp + _PEAK_MARGIN_DB))
    return samples


def _cross(new: Samples, old: Samples, frames: int, *, at_end: bool) -> None:
    """Lead from the recording into new sound, or back into it, in place.

    Args:
        new: (frames, 2) the new sound.
        old: (frames, 2) the recording from the seam on, or up to it.
        frames: How long it takes; less where there is less of either.
        at_end: Whether it is the end of the new sound.
    """
    frames = min(frames, len(new), len(old))
    if not frames:
        return
    angle = (np.pi / 2) * (np.arange(frames) + 0.5) / frames
    rising = np.sin(angle).astype(np.float32)[:, np.newaxis]
    falling = np.cos(angle).astype(np.float32)[:, np.newaxis]
    if at_end:
        new[-frames:] = falling * new[-frames:] + rising * old[-frames:]
    else:
        new[:frames] = rising * new[:frames] + falling * old[:frames]


def _let_die(new: Samples) -> None:
    """Fade the end of a piece out."""
    frames = min(FADE_OUT_FRAMES, len(new))
    new[len(new) - frames :] *= np.cos((np.pi / 2) * (np.arange(frames) + 1) / frames).astype(np.float32)[
        :, np.newaxis
    ]
