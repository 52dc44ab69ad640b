"""Beats that do not come evenly: followed where a band speeds up or slows down.

The period is found anew every second, as the best way through what repeats in the ten seconds around; then a
chain of beats, each where much begins and about a period after the last (Ellis 2007, "Beat tracking by
dynamic programming"). By that chain the sound is straightened, and in straight time the tempo and the beats
are found as in music that is played to a click.
"""

import numpy as np
from numpy.typing import NDArray

from studio.analysis.spectrum import Floats
from studio.analysis.tempo import HOPS_PER_SECOND, LEAD_HOPS, Rhythm, onset_strengths, rhythm_in

_Moments = NDArray[np.float64]

_WINDOW_HOPS = 1024
_STEP_HOPS = round(HOPS_PER_SECOND)
_SHORTEST_HOPS = 2 * _WINDOW_HOPS
_BEATS_AHEAD = (1, 2, 3, 4)
_PERIODS = np.exp(np.linspace(-0.15, 0.15, 121))  # of the period of the whole
_MOST_STEPS = 6  # among them from one second to the next: 1.5 %
_STEP_COST = 0.01
_REACH = 0.25  # of a period: how far a beat may be from where it is expected
_TIGHTNESS = 300.0
_SMOOTHED_BEATS = 17
_CLEARLY_MORE = 1.5


def followed(rhythm: Rhythm, energies: Floats) -> Rhythm:
    """Return a rhythm whose beats follow the band, if clearly more onsets then fall on beats.

    Otherwise the rhythm comes back unchanged.

    Args:
        rhythm: What :func:`studio.analysis.tempo.rhythm_from` found.
        energies: What it was found in.
    """
    if rhythm.tempo_bpm is None or energies.shape[0] < _SHORTEST_HOPS:
        return rhythm
    onsets, low_onsets = onset_strengths(energies)
    both = onsets + low_onsets
    chain = _chain(both, _local_periods(onsets, 60.0 * HOPS_PER_SECOND / rhythm.tempo_bpm))
    if chain.size < 2 * _SMOOTHED_BEATS:
        return rhythm
    straight = _straight_time(_smoothed(chain), both.size)
    hops = np.arange(both.size)
    found = rhythm_in(
        *(np.interp(straight, hops, strength).astype(np.float32) for strength in (onsets, low_onsets))
    )
    beats = np.interp(found.beats * HOPS_PER_SECOND - LEAD_HOPS, hops, straight)
    if found.tempo_bpm is None or _strength(both, beats) < _CLEARLY_MORE * _strength(both, _hops_of(rhythm)):
        return rhythm
    return Rhythm(found.tempo_bpm, found.confidence, (beats + LEAD_HOPS) / HOPS_PER_SECOND)


def _hops_of(rhythm: Rhythm) -> _Moments:
    return np.asarray(rhythm.beats * HOPS_PER_SECOND - LEAD_HOPS)


def _strength(onsets: Floats, hops: _Moments) -> float:
    """Mean onset strength on the beats."""
    return float(np.interp(hops, np.arange(onsets.size), onsets).mean()) if hops.size else 0.0


def _local_periods(onsets: Floats, period: float) -> _Moments:
    """The period at each hop, in hops, near to that of the whole and never jumping."""
    centres = np.arange(0, onsets.size, _STEP_HOPS)
    window = np.hanning(_WINDOW_HOPS)
    around = np.pad(onsets, _WINDOW_HOPS // 2)[centres[:, np.newaxis] + np.arange(_WINDOW_HOPS)] * window
    repeats = _correlation(around) / _correlation(window[np.newaxis]).clip(min=0.05)
    lags = period * _PERIODS
    comb = np.zeros((centres.size, lags.size))
    for beats in _BEATS_AHEAD:
        if period * beats < 0.6 * _WINDOW_HOPS:
            comb += np.array([np.interp(lags * beats, np.arange(_WINDOW_HOPS), row) for row in repeats])
    return np.interp(np.arange(onsets.size), centres, lags[_best_way(comb)])


def _correlation(rows: _Moments) -> _Moments:
    """Autocorrelation of each row, 1 at lag 0."""
    power = np.abs(np.fft.rfft(rows, 2 * _WINDOW_HOPS)) ** 2
    correlation = np.fft.irfft(power)[:, :_WINDOW_HOPS]
    return np.asarray(correlation / correlation[:, :1].clip(min=1e-9))


def _best_way(gains: _Moments) -> NDArray[np.int64]:
    """The column for each row with the highest total gain; larger steps aside cost more (Viterbi)."""
    steps = np.arange(-_MOST_STEPS, _MOST_STEPS + 1)
    columns = np.arange(gains.shape[1])
    sources = columns - steps[:, np.newaxis]
    inside = (sources >= 0) & (sources < columns.size)
    best, before = gains[0], []
    for row in gains[1:]:
        ways = (
            np.where(inside, best[sources.clip(0, columns.size - 1)], -np.inf)
            - _STEP_COST * steps[:, np.newaxis] ** 2
        )
        chosen = ways.argmax(axis=0)
        before.append(sources[chosen, columns])
        best = ways[chosen, columns] + row
    way = [int(best.argmax())]
    for sources_of_row in reversed(before):
        way.append(int(sources_of_row[way[-1]]))
    return np.array(way[::-1])


def _chain(onsets: Floats, periods: _Moments) -> _Moments:
    """The hops of the beats with the strongest onsets, each about a period after the last."""
    shortest, longest = int(periods.min() * (1 - _REACH)), int(np.ceil(periods.max() * (1 + _REACH)))
    back = np.arange(shortest, longest + 1)
    costs = np.log(back)
    expected = np.log(periods)
    gained = np.zeros(longest + onsets.size)
    before = np.full(onsets.size, -1)
    for hop in range(onsets.size):
        ways = gained[hop + longest - back] - _TIGHTNESS * (costs - expected[hop]) ** 2
        chosen = int(ways.argmax())
        gained[hop + longest] = onsets[hop] + max(0.0, float(ways[chosen]))
        if ways[chosen] > 0:
            before[hop] = hop - back[chosen]
    last = onsets.size - round(float(periods[-1]))
    hop = last + int(np.argmax(gained[longest + last :]))
    chain = []
    while hop >= 0:
        chain.append(float(hop))
        hop = int(before[hop])
    return np.array(chain[::-1])


def _smoothed(beats: _Moments) -> _Moments:
    """Smooth the beats by a local parabola: a band does not jump (Savitzky and Golay 1964)."""
    half = _SMOOTHED_BEATS // 2
    fit = np.linalg.pinv(np.vander(np.arange(-half, half + 1), 3))
    smooth = np.convolve(beats, fit[2][::-1], "same")
    ends = np.vander(np.arange(-half, half + 1), 3) @ fit
    smooth[:half] = (ends @ beats[:_SMOOTHED_BEATS])[:half]
    smooth[-half:] = (ends @ beats[-_SMOOTHED_BEATS:])[-half:]
    return np.asarray(smooth)


def _straight_time(beats: _Moments, hops: int) -> _Moments:
    """The place in the sound of each hop of straight time, in hops; extrapolated beyond the beats."""
    period = (beats[-1] - beats[0]) / (beats.size - 1)
    before, after = (
        int(beats[0] / (beats[1] - beats[0])) + 2,
        int((hops - beats[-1]) / (beats[-1] - beats[-2])) + 2,
    )
    known = np.concatenate(
        [
            beats[0] - (beats[1] - beats[0]) * np.arange(before, 0, -1),
            beats,
            beats[-1] + (beats[-1] - beats[-2]) * np.arange(1, after + 1),
        ]
    )
    straight = beats[0] + period * np.arange(-before, beats.size + after)
    return np.asarray(np.interp(np.arange(hops), straight, known).clip(0, hops - 1))
