"""Tone, width, glue and warmth: decided by measuring the mix, then applied on two threads."""

import math
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from itertools import pairwise
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.decibels import decibels, gain_of, power_decibels
from studio.audio.loudness import integrated_lufs
from studio.audio.sections import Section
from studio.mastering.density import held_level, rms_dbfs
from studio.mastering.multiband import CROSSOVERS_HZ, Multiband, Threshold
from studio.mastering.reference import Match
from studio.mastering.settings import MasterSettings
from studio.mastering.stereo import MONO_BELOW_HZ, StereoField, width_for
from studio.mastering.target import Target, id_of
from studio.mastering.tone import bass_correction, correction, frequencies_of, power_density
from studio.mixing.effects.saturation import Saturation
from studio.mixing.filters import Cascade, power_response
from studio.mixing.record_style import AS_IT_COMES, RecordStyle
from studio.mixing.tone import Tone

WORKING_LUFS = -18.0
"""The loudness that glue and warmth expect."""

_GLUE_THRESHOLD_DB = -11.0
_BAND_OVER_DB = 8.0  # thresholds lie where the peaks of a steady band end
_LOWEST_LEVEL_DB = -60.0
_BLOCK_FRAMES = 65536  # few enough for threads to meet rarely, small enough for a core's own cache
_WARMEST_DB = 9.0
_USUAL_CREST_DB = 12.0
_STANDING_BINS = 2  # of the density: below 8 Hz
_STANDING_SHARE = 0.01
_LARGEST_GAIN_DB = 60.0
_SOFTEST_DRIVE_DB, _STRONGEST_DRIVE_DB = -24.0, 36.0


class _Step(Protocol):
    def process(self, block: Samples) -> None: ...


def decide(
    samples: Samples,
    target: Target,
    tone: Tone,
    highest: float,
    match: Match | None = None,
    like: MasterSettings | None = None,
    record: RecordStyle = AS_IT_COMES,
) -> MasterSettings:
    """Decide the settings of all steps before the loudness.

    Args:
        samples: (frames, 2) float32, not silent.
        target: What the master is made for.
        tone: The spectrum that the whole is led towards.
        highest: Highest amplitude of the samples.
        match: What leads it towards a reference, instead of the tone and the usual width.
        like: Whose tone, width and reference are kept, instead of being found.
        record: How dense and how wide it becomes; no denser beside a reference.
    """
    with ThreadPoolExecutor(1) as pool:
        meter = pool.submit(_measured_or_guessed, samples, highest)
        density = power_density(samples)
        width = width_for(samples, record.widest_db) if match is None and like is None else 1.0
        loudness = meter.result()
    staging_db = min(WORKING_LUFS - loudness, _LARGEST_GAIN_DB)
    decided = MasterSettings(
        target=id_of(target),
        loudness_lufs=target.loudness_lufs,
        ceiling_dbtp=target.ceiling_dbtp,
        staging_db=staging_db,
        glue=Threshold(_GLUE_THRESHOLD_DB, max(target.glue_ratio, record.glue_ratio)),
        width=width,
        blocks_dc=density is not None
        and float(density[:_STANDING_BINS].sum()) > _STANDING_SHARE * float(density.sum()),
        mono_below_hz=record.mono_below_hz if match is None else MONO_BELOW_HZ,
    )
    if match is not None:
        decided = replace(
            decided, matching_db=match.matching_db, width=match.width, loudness_lufs=match.loudness_lufs
        )
    elif like is not None:
        decided = _as_before(decided, like)
    else:
        equaliser = correction(density, tone)
        decided = replace(
            decided,
            low_db=equaliser.low_db,
            bass_db=bass_correction(density, tone),
            presence_db=equaliser.mid_db,
            treble_db=equaliser.high_db,
        )
    if record.is_dense and match is None:
        rms_lu, crest_lu = rms_dbfs(samples) - loudness, decibels(highest) - loudness
        decided = replace(decided, held_dbtp=held_level(rms_lu, crest_lu, target, record))
    drive_db = _warmth(decibels(highest) + staging_db, decided, target.warmth)
    decided = replace(decided, drive_db=drive_db)
    levels_db = _band_levels(density, staging_db, decided.sections)
    return replace(
        decided, bands=tuple(Threshold(level_db + _BAND_OVER_DB, target.band_ratio) for level_db in levels_db)
    )


def _as_before(decided: MasterSettings, like: MasterSettings) -> MasterSettings:
    """The tone, width and reference of another master; where it followed a reference, its loudness too."""
    return replace(
        decided,
        low_db=like.low_db,
        bass_db=like.bass_db,
        presence_db=like.presence_db,
        treble_db=like.treble_db,
        matching_db=like.matching_db,
        width=like.width,
        loudness_lufs=like.loudness_lufs if like.matching_db else decided.loudness_lufs,
    )


def shape(samples: Samples, settings: MasterSettings) -> None:
    """Staging, tone, width, glue and the first saturation, in place, on two threads.

    While one thread does the first steps on a block and splits it into bands, the other does the last steps
    on the block before.
    """
    first: list[_Step] = [Cascade(settings.sections), StereoField(settings.width, settings.mono_below_hz)]
    glue = Multiband(settings.glue, settings.bands)
    last: list[_Step] = [] if settings.drive_db is None else [Saturation(drive_db=settings.drive_db).make()]
    staging = np.float32(gain_of(settings.staging_db))

    def finish(block: Samples, bands: NDArray[np.float32]) -> None:
        glue.ride(block, bands)
        _run(last, block)

    with ThreadPoolExecutor(1) as pool:
        finishing: Future[None] | None = None
        for start in range(0, samples.shape[0], _BLOCK_FRAMES):
            block = samples[start : start + _BLOCK_FRAMES]
            block *= staging
            _run(first, block)
            bands = glue.split(block)
            if finishing is not None:
                finishing.result()  # neither runs far ahead: bands take three times the room
            finishing = pool.submit(finish, block, bands)
        if finishing is not None:
            finishing.result()


def _run(steps: Sequence[_Step], block: Samples) -> None:
    for step in steps:
        step.process(block)


def _measured_or_guessed(samples: Samples, highest: float) -> float:
    """Integrated loudness; a guess from the highest sample for what is too soft or too short to have one."""
    loudness = integrated_lufs(samples)
    return decibels(highest) - _USUAL_CREST_DB if loudness is None else loudness


def _warmth(peak_dbfs: float, decided: MasterSettings, share: float) -> float | None:
    """Drive of the saturation that takes a share of what passes where peaks end off the peak; else None.

    The curve x/√(1 + (dx)²) lowers a peak p by 10·log10(1 + (dp)²) dB.
    """
    over_db = peak_dbfs - WORKING_LUFS + decided.loudness_lufs - decided.peaks_end_dbtp
    taken_db = min(share * over_db, _WARMEST_DB)
    if taken_db <= 0.0:
        return None
    drive_db = 10.0 * math.log10(10.0 ** (taken_db / 10.0) - 1.0) - peak_dbfs
    return max(_SOFTEST_DRIVE_DB, min(_STRONGEST_DRIVE_DB, drive_db))


def _band_levels(
    density: NDArray[np.float64] | None, staging_db: float, sections: Sequence[Section]
) -> list[float]:
    """RMS level of each band after staging and equaliser, in dBFS; very low for an empty band."""
    edges = (0.0, *CROSSOVERS_HZ, 0.5 * SAMPLE_RATE)
    if density is None:
        return [0.0] * (len(edges) - 1)
    frequencies = frequencies_of(density)
    shaped = density * power_response(sections, frequencies)
    levels = []
    for low, high in pairwise(edges):
        power = float(shaped[(frequencies >= low) & (frequencies < high)].sum())
        levels.append(max(_LOWEST_LEVEL_DB, round(power_decibels(power) + staging_db, 2)))
    return levels
