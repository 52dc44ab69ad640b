"""Peaks of a master held so far below the ceiling that it is as dense as records of its kind."""

from dataclasses import replace

import numpy as np

from studio.audio.clip import Samples
from studio.audio.decibels import decibels, power_decibels
from studio.mastering.levels import LimiterLevels
from studio.mastering.loudness_search import LIMITER_MARGIN_DB
from studio.mastering.settings import MasterSettings
from studio.mastering.target import Target
from studio.mixing.record_style import RecordStyle

MOST_HELD_DB = 7.0
"""Peaks are taken down by no more: bare strokes stay strokes."""

LOWEST_DBTP = -9.0
"""No peaks are held further down, however quiet the target: the lowest ceiling that a target can have."""

_STEP_FRAMES = 1 << 18


def held_level(
    rms_lu: float, crest_lu: float, target: Target, record: RecordStyle, highest_db: float | None = None
) -> float | None:
    """The level at which peaks end, in dBTP; None where they need not be held.

    Args:
        rms_lu: RMS of both channels, beside the loudness.
        crest_lu: The highest peak, beside the loudness.
        target: How loud it becomes.
        record: How dense.
        highest_db: Crest above which peaks are held; None for that of the record.
    """
    highest_db = record.highest_crest_db if highest_db is None else highest_db
    reaches_dbtp = min(target.loudness_lufs + crest_lu, target.ceiling_dbtp - LIMITER_MARGIN_DB)
    rms_dbfs_then = target.loudness_lufs + rms_lu
    if reaches_dbtp - rms_dbfs_then <= highest_db:
        return None
    wanted_dbtp = rms_dbfs_then + record.aim_db + LIMITER_MARGIN_DB
    lowest_dbtp = max(target.loudness_lufs + crest_lu - MOST_HELD_DB, LOWEST_DBTP)
    return round(min(max(wanted_dbtp, lowest_dbtp), target.ceiling_dbtp), 2)


def held_again(
    decided: MasterSettings, samples: Samples, levels: LimiterLevels, target: Target, record: RecordStyle
) -> MasterSettings:
    """Decide where peaks end once the sound is shaped, which changed its RMS and its peaks.

    Args:
        decided: What was decided before that.
        samples: (frames, 2) float32, shaped.
        levels: Of the samples.
        target: How loud it becomes.
        record: How dense.
    """
    loudness_lufs = levels.plain_lufs
    if not record.is_dense or loudness_lufs is None:
        return replace(decided, held_dbtp=None)
    held = held_level(
        rms_dbfs(samples) - loudness_lufs,
        decibels(levels.highest) - loudness_lufs,
        target,
        record,
        None if decided.held_dbtp is None else record.aim_db,
    )
    return replace(decided, held_dbtp=held)


def rms_dbfs(samples: Samples) -> float:
    """RMS of both channels of a sound that is not silent."""
    power = sum(
        float(np.sum(np.square(samples[start : start + _STEP_FRAMES], dtype=np.float64)))
        for start in range(0, samples.shape[0], _STEP_FRAMES)
    )
    return power_decibels(power / samples.size)
