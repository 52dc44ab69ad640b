"""Analysis of a recording: its measurements, and the form that edits go by.

Where the bars begin is judged by what usually happens there: chords change, and the lowest drum is struck.
The form follows from how loud each stretch of bars is.
"""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from studio.analysis.measured import Measured, analyse
from studio.analysis.sound_features import Progress
from studio.analysis.spectrum import Floats, halved, mono
from studio.audio.clip import SAMPLE_RATE, AudioClip, Samples
from studio.recordings.form import HeardForm, HeardSection
from studio.theory.meter import Meter
from studio.theory.scale import Key

GUESSED_TEMPO_BPM = 120.0
"""The tempo of a recording in which no beat is heard."""

_TEMPO_RANGE = (40.0, 240.0)
_HALVINGS = 6
_LOW_RATE = SAMPLE_RATE / 2**_HALVINGS
_ATTACK_HOPS = 3  # of a millisecond, from the attack to the softer moment before it and the louder one after
_FARTHEST_MS = 30
_BLOCK_FRAMES = 1 << 18
_STRIKE_SECONDS = 0.09
_CHORD_WEIGHT = 1.0
_STRIKE_WEIGHT = 0.35
_START_WEIGHT = 0.15
_THREE_MUST_BE = 1.35  # times as plain as four
_PLAIN = 0.15  # how much more must happen on the first beat of three than on the others, on average
_PHRASE_BARS = 4
_PACE_BEATS = 8
_STEP_DB = 2.5  # by which two stretches of bars must differ to be two sections
_RANGE_DB = 18.0
_ENDING_DB = 9.0  # by which a bar that only rings is softer than others


def analyse_form(
    samples: Samples, progress: Progress | None = None, threads: int = 2
) -> tuple[Measured, HeardForm]:
    """Measure a recording and find its form.

    Args:
        samples: (frames, 2) float32 at 44.1 kHz.
        progress: Told the fraction done.
        threads: 2 measures levels beside time and pitch.
    """
    clip = AudioClip(samples)
    measured = analyse(clip, progress, threads=threads, by_hand=True)
    return measured, form_of(measured, mono(clip))


def form_of(measured: Measured, signal: Floats) -> HeardForm:
    """The form of a recording that has been measured.

    Args:
        measured: What was heard.
        signal: The same recording, mono at 44.1 kHz.
    """
    seconds, rhythm = measured.length_seconds, measured.rhythm
    tempo_bpm = rhythm.tempo_bpm
    is_guessed = tempo_bpm is None or not rhythm.beats.size
    beats = (
        np.arange(0.0, seconds, 60.0 / GUESSED_TEMPO_BPM)
        if is_guessed
        else _all_beats(_on_attacks(rhythm.beats, signal), seconds)
    )
    meter, first = _bar_of(measured, signal, beats)
    bars = beats[first :: meter.count]
    return HeardForm(
        length_seconds=seconds,
        tempo_bpm=float(np.clip(tempo_bpm or GUESSED_TEMPO_BPM, *_TEMPO_RANGE)),
        meter=meter,
        key=Key.parse(measured.harmony.key or "C major"),
        beats=tuple(round(float(beat), 5) for beat in beats),
        bars=tuple(round(float(bar), 5) for bar in bars),
        chords=tuple((round(start, 3), round(end, 3), name) for start, end, name in measured.harmony.chords),
        sections=_sections(signal, bars, seconds),
        sounds_from=round(_first_sound(signal), 3),
        sounds_until=round(_last_sound(signal, bars, seconds), 3),
        is_guessed=is_guessed,
    )


def _on_attacks(beats: NDArray[np.float64], signal: Floats) -> NDArray[np.float64]:
    """Move all beats by one small step that brings them onto their attacks, to the millisecond."""
    hop = SAMPLE_RATE // 1000
    frames = signal[: signal.size // hop * hop].reshape(-1, hop)
    level = np.sqrt(np.einsum("ij,ij->i", frames, frames) / hop)
    level = np.log(level + 0.01 * max(float(level.max(initial=0.0)), 1e-9))
    rise = np.maximum(level[2 * _ATTACK_HOPS :] - level[: -2 * _ATTACK_HOPS], 0.0)
    places = beats * SAMPLE_RATE / hop - _ATTACK_HOPS - 0.5
    steps = np.arange(-_FARTHEST_MS, _FARTHEST_MS + 1)
    found = np.array([np.interp(places + step, np.arange(rise.size), rise).sum() for step in steps])
    around = np.convolve(found, np.ones(3), "same")
    return np.asarray(beats + steps[int(np.argmax(around))] / 1000.0, np.float64)


def _all_beats(beats: NDArray[np.float64], seconds: float) -> NDArray[np.float64]:
    """The beats, carried on to both ends of the file at the pace they have there."""
    steps = np.diff(beats) if beats.size > 1 else np.array([60.0 / GUESSED_TEMPO_BPM])
    first, last = float(steps[:_PACE_BEATS].mean()), float(steps[-_PACE_BEATS:].mean())
    before = np.arange(beats[0] - first, -0.25 * first, -first)[::-1]
    after = np.arange(beats[-1] + last, seconds, last)
    return np.concatenate([before.clip(0.0), beats, after])


def _bar_of(measured: Measured, signal: Floats, beats: NDArray[np.float64]) -> tuple[Meter, int]:
    """The meter, and the first beat that begins a bar."""
    speaks = _STRIKE_WEIGHT * _strikes(signal, beats) + _CHORD_WEIGHT * _changes(measured, beats)
    speaks[int(np.searchsorted(beats, _first_sound(signal) - 0.1).clip(max=beats.size - 1))] += (
        _START_WEIGHT * beats.size / 4
    )
    best: dict[int, tuple[float, int]] = {}
    for count in (4, 3):
        places = np.arange(beats.size) % count
        usual = np.bincount(places, speaks, count) / np.maximum(np.bincount(places, minlength=count), 1)
        first = int(np.argmax(usual))
        best[count] = (float(usual[first] - usual.mean()), first)
    count = 3 if best[3][0] > max(_PLAIN, _THREE_MUST_BE * best[4][0]) else 4
    return Meter(count, 4), best[count][1]


def _strikes(signal: Floats, beats: NDArray[np.float64]) -> NDArray[np.float64]:
    """Onset strength in the lowest octaves at each beat, 0 to 1."""
    low = signal
    for _ in range(_HALVINGS):
        low = halved(low)
    energy = np.concatenate([[0.0], np.cumsum(low.astype(np.float64) ** 2)])
    moments = np.arange(energy.size) / _LOW_RATE
    start, end, before = (
        np.interp(beats + shift, moments, energy) for shift in (-0.01, _STRIKE_SECONDS, -_STRIKE_SECONDS)
    )
    rise = np.maximum((end - start) - (start - before), 0.0)
    return np.asarray(rise / max(float(rise.max(initial=0.0)), 1e-12), np.float64)


def _changes(measured: Measured, beats: NDArray[np.float64]) -> NDArray[np.float64]:
    """1 at the beats on which a chord begins, 0 elsewhere."""
    changes = np.zeros(beats.size)
    for start, _, _ in measured.harmony.chords:
        changes[int(np.argmin(np.abs(beats - start)))] = 1.0
    return changes


def _first_sound(signal: Floats) -> float:
    """The moment at which the recording rises out of silence, in seconds."""
    loud = 0.02 * max(float(signal.max(initial=0.0)), -float(signal.min(initial=0.0)), 1e-9)
    # A quarter of an hour has no room for another of its kind.
    for start in range(0, signal.size, _BLOCK_FRAMES):
        is_loud = np.abs(signal[start : start + _BLOCK_FRAMES]) > loud
        if is_loud.any():
            return (start + int(np.argmax(is_loud))) / SAMPLE_RATE
    return 0.0


def _last_sound(signal: Floats, bars: NDArray[np.float64], seconds: float) -> float:
    """The end of the last bar that is about as loud as most are."""
    edges = [*(float(bar) for bar in bars if bar < seconds - 0.05), seconds]
    if len(edges) < 2:
        return seconds
    levels = [_level_db(signal, start, end) for start, end in pairwise(edges)]
    usual = float(np.median(levels))
    return next(
        edges[index + 1]
        for index in reversed(range(len(levels)))
        if levels[index] > usual - _ENDING_DB or not index
    )


def _sections(signal: Floats, bars: NDArray[np.float64], seconds: float) -> tuple[HeardSection, ...]:
    """Phrases of four bars, joined where they are equally loud."""
    edges = [0.0, *(float(bar) for bar in bars[::_PHRASE_BARS] if 0.5 < bar < seconds - 0.5), seconds]
    levels = [_level_db(signal, start, end) for start, end in pairwise(edges)]
    groups: list[list[int]] = []
    for index, level in enumerate(levels):
        if groups and abs(level - float(np.mean([levels[other] for other in groups[-1]]))) < _STEP_DB:
            groups[-1].append(index)
        else:
            groups.append([index])
    loudest = max(levels)
    energies = [
        float(np.clip(1 - (loudest - np.mean([levels[index] for index in group])) / _RANGE_DB, 0, 1))
        for group in groups
    ]
    return tuple(
        HeardSection(
            _name(place, energies),
            round(edges[group[0]], 5),
            round(edges[group[-1] + 1], 5),
            round(energy, 3),
        )
        for place, (group, energy) in enumerate(zip(groups, energies, strict=True))
    )


def _level_db(signal: Floats, start: float, end: float) -> float:
    part = signal[round(start * SAMPLE_RATE) : round(end * SAMPLE_RATE)]
    return 10 * float(np.log10(float(part @ part) / max(part.size, 1) + 1e-12))


def _name(place: int, energies: Sequence[float]) -> str:
    """The name of a section, by its place and its energy beside the others."""
    energy = energies[place]
    if len(energies) > 1 and energy < 0.75:
        if place == 0:
            return "intro"
        if place == len(energies) - 1:
            return "outro"
    if energy < 0.5:
        return "break"
    return "hook" if energy > 0.85 and len(energies) > 1 else "verse"
