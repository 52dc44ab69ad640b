"""The mastering chain: tone, width, glue and warmth, then the target loudness below the ceiling."""

import math
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.decibels import decibels, gain_of
from studio.audio.loudness import integrated_lufs
from studio.audio.true_peak import CELL, true_peak_cells
from studio.mastering.clipper import clip_peaks
from studio.mastering.density import held_again
from studio.mastering.extra_clipping import CONTENT_LU, MOST_LIMITING_DB, insist
from studio.mastering.levels import LimiterLevels, beside, measure_again, measure_levels
from studio.mastering.limiter import apply_gains
from studio.mastering.loudness_search import LIMITER_MARGIN_DB, Raise, limited, raise_to
from studio.mastering.reference import Match
from studio.mastering.settings import MasterSettings
from studio.mastering.target import Target, id_of
from studio.mastering.tone_and_dynamics import WORKING_LUFS, decide, shape
from studio.mixing.record_style import AS_IT_COMES, RecordStyle
from studio.mixing.tone import Tone

NEUTRAL_TONE = Tone()
"""The usual spectrum of a record."""

LONGEST_FADE_FRAMES = round(2.5 * SAMPLE_RATE)
"""The last sounds are faded out over at most this long."""

SILENT_END_FRAMES = round(0.055 * SAMPLE_RATE)
"""The end of every master is digital silence."""

_SETTLED_MARGIN_DB = 0.3  # the last correction may use a little of the limiter's margin
_PUMPING_DB = 1.0  # loudness that the limiter may cost before the tips of peaks are cut off
_TELLING_DB = 2.0  # raised by so much more than asked for, a sound that would pump shows it
_MOST_CLIPPED_LU = 6.0  # more would no longer be the same music
_MOST_ROUNDS = 3
_CAN_BE_HIGHEST = 0.8  # a peak turned down is known to within what the curve moves in a cell
_AUDIBLE_LU = 0.1
_GATED_DB = 0.5
_GRID = 64  # of everything that moves by itself


@dataclass(frozen=True, slots=True, eq=False)
class Mastered:
    """A finished master.

    Attributes:
        samples: (frames, 2) float32.
        loudness_lufs: Integrated loudness; −inf for silence and for what is shorter than 0.4 s.
        true_peak_dbtp: Highest true peak; −inf for silence.
        gain_db: By how much the mix was raised.
        settings: Every decision.
    """

    samples: Samples
    loudness_lufs: float
    true_peak_dbtp: float
    gain_db: float
    settings: MasterSettings


def master(
    premaster: Samples,
    target: Target,
    *,
    tone: Tone = NEUTRAL_TONE,
    record: RecordStyle = AS_IT_COMES,
    fade_frames: int | None = None,
    settings: MasterSettings | None = None,
    match: Match | None = None,
    like: MasterSettings | None = None,
) -> Mastered:
    """Make a master of a mix, in its own memory.

    Args:
        premaster: (frames, 2) float32, C-contiguous; it holds the master afterwards.
        target: How loud, how high; of no effect beside ``settings``.
        tone: The spectrum that the whole is led towards; of no effect beside ``settings``.
        record: How dense and how wide it becomes; of no effect beside ``settings``.
        fade_frames: How much of the end may be faded out: what follows the last note. At most 2.5 s are;
            None: the settings' own, else 2.5 s.
        settings: Decisions that were made before; with them nothing is decided anew.
        match: What leads it towards a reference, whose loudness replaces the target's; of no effect
            beside ``settings``.
        like: Another master of the piece whose tone, width and reference are kept: what a person moved in the
            mix is not moved back. Of no effect beside ``settings`` or ``match``.
    """
    if settings is not None:
        return _repeat(
            premaster, settings if fade_frames is None else replace(settings, fade_frames=fade_frames)
        )
    fade_frames = LONGEST_FADE_FRAMES if fade_frames is None else fade_frames
    highest = float(max(premaster.max(initial=0.0), -premaster.min(initial=0.0)))  # without a copy of it all
    if highest == 0.0:
        silent = MasterSettings(
            id_of(target), target.loudness_lufs, target.ceiling_dbtp, fade_frames=fade_frames
        )
        return Mastered(
            premaster, -math.inf, -math.inf, 0.0, replace(silent, note="Silence has no loudness.")
        )
    decided = replace(decide(premaster, target, tone, highest, match, like, record), fade_frames=fade_frames)
    target = replace(target, loudness_lufs=decided.loudness_lufs)
    shape(premaster, decided)
    _fade_out(premaster, fade_frames, 0, premaster.shape[0])
    levels = measure_levels(premaster)
    if match is None:
        decided = held_again(decided, premaster, levels, target, record)
    held = replace(target, ceiling_dbtp=decided.peaks_end_dbtp)
    found, expected, clips_dbfs = _reach(premaster, levels, held)
    apply_gains(premaster, found.gains)
    correction_db, loudness_lufs, true_peak_dbtp = _settle(premaster, expected, target)
    decided = replace(
        decided,
        clips_dbfs=clips_dbfs,
        gain_db=found.gain_db,
        correction_db=correction_db,
        reached_lufs=round(loudness_lufs, 2) if math.isfinite(loudness_lufs) else None,
        note=_note(loudness_lufs, target),
    )
    return Mastered(premaster, loudness_lufs, true_peak_dbtp, _total_gain(decided), decided)


def master_window(
    premaster_window: Samples, settings: MasterSettings, *, start_frame: int, total_frames: int
) -> Samples:
    """Master a stretch of a piece as the whole was.

    All memories begin at rest: of what is given, the first 2 s and the last 0.2 s are only there for the
    middle to be right.

    Args:
        premaster_window: (frames, 2) float32; left as it is.
        settings: Of the whole.
        start_frame: Frame of the piece at which the stretch begins.
        total_frames: Frames of the piece.

    Returns:
        As many frames as were given.
    """
    ahead = start_frame % _GRID
    samples = np.zeros((ahead + premaster_window.shape[0], 2), np.float32)
    samples[ahead:] = premaster_window
    _process(samples, settings, start_frame - ahead, total_frames)
    return samples[ahead:]


def _repeat(samples: Samples, settings: MasterSettings) -> Mastered:
    """Apply decisions to a whole piece; what has come of it is measured."""
    _process(samples, settings, 0, samples.shape[0])
    levels = measure_levels(samples)
    loudness = levels.plain_lufs
    reached = replace(settings, reached_lufs=None if loudness is None else round(loudness, 2))
    return Mastered(
        samples,
        -math.inf if loudness is None else loudness,
        decibels(levels.highest),
        _total_gain(settings),
        reached,
    )


def _process(samples: Samples, settings: MasterSettings, start: int, total: int) -> None:
    """Apply all decided steps in place to frames from ``start`` on, in a piece of ``total`` frames."""
    if not samples.size:
        return
    shape(samples, settings)
    _fade_out(samples, settings.fade_frames, start, total)
    for level_dbfs in settings.clips_dbfs:
        clip_peaks(samples, level_dbfs)
    levels = LimiterLevels(_peaks(samples), np.empty(0))
    apply_gains(samples, limited(levels, settings.gain_db, settings.peaks_end_dbtp))
    samples *= np.float32(gain_of(settings.correction_db))


def _peaks(samples: Samples) -> NDArray[np.float32]:
    """True peaks of the cells, half of them on a thread of their own."""
    peaks = np.empty(-(-samples.shape[0] // CELL), np.float32)
    middle = peaks.size // 8 * 4
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(true_peak_cells, samples, 0, peaks[:middle])
        true_peak_cells(samples, middle, peaks[middle:])
        first.result()
    return peaks


def _fade_out(samples: Samples, fade_frames: int, start: int, total: int) -> None:
    """Let the last sounds of a piece die away along half a cosine, into digital silence."""
    silent = min(SILENT_END_FRAMES, total)
    # Never a cut.
    fading = min(max(SILENT_END_FRAMES, min(fade_frames, LONGEST_FADE_FRAMES) - silent), total - silent)
    places = np.arange(max(start, total - silent - fading), start + samples.shape[0])
    faded = 0.5 + 0.5 * np.cos(np.pi * (places - (total - silent - fading) + 1.0) / (fading + 1.0))
    faded[places >= total - silent] = 0.0
    if places.size:
        samples[places[0] - start :] *= faded.astype(np.float32)[:, np.newaxis]


def _reach(
    samples: Samples, levels: LimiterLevels, target: Target
) -> tuple[Raise, NDArray[np.float32], tuple[float, ...]]:
    """Find the gain for the target loudness; where the limiter would pump, clip, in place, and repeat.

    Args:
        samples: (frames, 2) float32, shaped.
        levels: Of the samples.
        target: What is asked for; its ceiling is where peaks end.

    Returns:
        What was found, the peaks to be expected of it, and the levels of clipping.
    """
    clips_dbfs: list[float] = []
    first_lufs: float | None = None
    while True:
        plain_lufs = levels.plain_lufs
        if plain_lufs is None:  # too short, or too soft: a guess has to do
            gain_db = target.loudness_lufs - WORKING_LUFS
            guess = Raise(gain_db, limited(levels, gain_db, target.ceiling_dbtp), WORKING_LUFS + gain_db, 0.0)
            return guess, _expected(levels, guess), ()
        first_lufs = plain_lufs if first_lufs is None else first_lufs
        last = len(clips_dbfs) == _MOST_ROUNDS or first_lufs - plain_lufs > _MOST_CLIPPED_LU
        found = raise_to(levels, plain_lufs, target, MOST_LIMITING_DB if last else _TELLING_DB)
        if last or found.limiting_db <= _PUMPING_DB:
            if target.loudness_lufs - found.loudness_lufs > CONTENT_LU:
                found, levels = insist(samples, levels, target, found, clips_dbfs)
            return found, _expected(levels, found), tuple(clips_dbfs)
        clips_dbfs.append(
            round(target.ceiling_dbtp - LIMITER_MARGIN_DB - (target.loudness_lufs - plain_lufs), 2)
        )
        clip_peaks(samples, clips_dbfs[-1])
        levels = measure_again(samples, levels.peaks, beside(levels.peaks > gain_of(clips_dbfs[-1])))


def _expected(levels: LimiterLevels, found: Raise) -> NDArray[np.float32]:
    """The peaks of the cells after limiting, to within the change of the gain curve in a cell."""
    return levels.peaks * np.maximum(found.gains[:-1], found.gains[1:])


def _settle(samples: Samples, expected: NDArray[np.float32], target: Target) -> tuple[float, float, float]:
    """Measure the master itself and correct the last hundredths; the ceiling comes before the loudness.

    Returns:
        The correction in dB, integrated loudness and true peak after it.
    """
    levels = measure_again(samples, expected, expected >= _CAN_BE_HIGHEST * expected.max(initial=0.0))
    loudness = levels.plain_lufs
    true_peak_dbtp = decibels(levels.highest)
    missing = 0.0 if loudness is None else target.loudness_lufs - loudness
    correction_db = min(missing, target.ceiling_dbtp - _SETTLED_MARGIN_DB - true_peak_dbtp)
    samples *= np.float32(gain_of(correction_db))
    if abs(correction_db) > _GATED_DB:
        # What lies at the gate comes or goes with it: measured again, to the frame.
        loudness = integrated_lufs(samples)
    elif loudness is not None:
        loudness += correction_db
    return correction_db, -math.inf if loudness is None else loudness, true_peak_dbtp + correction_db


def _total_gain(settings: MasterSettings) -> float:
    return settings.staging_db + settings.gain_db + settings.correction_db


def _note(loudness_lufs: float, target: Target) -> str:
    """The reason for a master that is not as loud as asked; "" when it is."""
    if not math.isfinite(loudness_lufs):
        return "It is shorter than 0.4 s, or hardly sounds: it has no loudness."
    if abs(loudness_lufs - target.loudness_lufs) <= _AUDIBLE_LU:
        return ""
    return (
        f"It reaches {loudness_lufs:.1f} instead of {target.loudness_lufs:.1f} LUFS: "
        "there is too little in it between "
        f"its peaks, which may not pass {target.ceiling_dbtp:g} dBTP."
    )
