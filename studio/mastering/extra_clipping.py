"""More rounds of clipping, for sounds that limiting and sparing clips cannot make as loud as asked.

Music does not need it. At the loudest targets, test tones with gaps, bare strokes and clipped sounds do.
"""

import numpy as np

from studio.audio.clip import Samples
from studio.audio.decibels import gain_of
from studio.mastering.clipper import clip_peaks
from studio.mastering.levels import LimiterLevels, beside, measure_again
from studio.mastering.loudness_search import LIMITER_MARGIN_DB, Raise, raise_to
from studio.mastering.target import Target

CONTENT_LU = 0.05
"""Loudness that may be missing without further clipping."""

MOST_LIMITING_DB = 10.0
"""Loudness that the limiter may cost where cutting off has done what it can."""

_MOST_ROUNDS = 24
_SMALLEST_STEP_DB, _LARGEST_STEP_DB = 0.5, 4.0
_VAIN_DB = 24.0  # cut off without a gain: what is left are edges of full height, and they are all there is
_GAINED_LU = 0.02


def insist(
    samples: Samples, levels: LimiterLevels, target: Target, found: Raise, clips_dbfs: list[float]
) -> tuple[Raise, LimiterLevels]:
    """Cut off more, in place, until the raised sound is as loud as asked or nothing is won any more.

    Args:
        samples: (frames, 2) float32, shaped; clipped as ``clips_dbfs`` say.
        levels: Of the samples.
        target: What is asked for.
        found: How far they can be raised as they are.
        clips_dbfs: Levels of clipping so far; those of further rounds are added.

    Returns:
        How far the samples can be raised now, and their levels.
    """
    best = found
    vain_db = 0.0
    for _ in range(_MOST_ROUNDS):
        missing = target.loudness_lufs - best.loudness_lufs
        plain_lufs = levels.plain_lufs
        if missing <= CONTENT_LU or plain_lufs is None or vain_db > _VAIN_DB:
            break
        raised_to_dbfs = target.ceiling_dbtp - LIMITER_MARGIN_DB - (target.loudness_lufs - plain_lufs)
        step_db = min(max(missing, _SMALLEST_STEP_DB), _LARGEST_STEP_DB)
        level_dbfs = round(min(raised_to_dbfs, *clips_dbfs, np.inf) - step_db, 2)
        clips_dbfs.append(level_dbfs)
        clip_peaks(samples, level_dbfs)
        levels = measure_again(samples, levels.peaks, beside(levels.peaks > gain_of(level_dbfs)))
        plain_lufs = levels.plain_lufs
        if plain_lufs is None:
            break
        found = raise_to(levels, plain_lufs, target, MOST_LIMITING_DB)
        vain_db = 0.0 if found.loudness_lufs > best.loudness_lufs + _GAINED_LU else vain_db + step_db
        best = found
    return best, levels
