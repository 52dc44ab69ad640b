"""A plain rendering of a score, a click per beat and chords as tones: the ceiling of what judges can hear."""

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, AudioClip
from studio.theory.pitch import pitch_class
from studio.theory.score import Score

_CLICK_SECONDS = 0.03
_PARTIALS = (1.0, 0.5, 0.25, 0.12)


def click_and_chords(score: Score) -> AudioClip:
    """Clicks and tones; the first beat of a bar is higher, the root also sounds an octave below."""
    frames = score.length_frames(SAMPLE_RATE)
    sound = np.zeros(frames, np.float64)
    for span in score.chords:
        start, end = (min(frames, score.time.frames(tick, SAMPLE_RATE)) for tick in (span.start, span.end))
        root = pitch_class(span.chord.root)
        pitches = [36 + root, *(48 + root + interval for interval in span.chord.intervals)]
        sound[start:end] += sum((_tone(pitch, end - start) for pitch in pitches), np.zeros(end - start))
    for number, seconds in enumerate(beat_seconds(score)):
        at = round(seconds * SAMPLE_RATE)
        click = _click(1600.0 if number % pulses_per_bar(score) == 0 else 1000.0)[: frames - at]
        sound[at : at + len(click)] += click
    sound /= max(1.0, float(np.abs(sound).max()) / 0.9)
    return AudioClip(np.repeat(sound[:, None], 2, axis=1).astype(np.float32))


def pulses_per_bar(score: Score) -> int:
    """The pulses of a bar: dotted quarters in compound time, quarters elsewhere."""
    return score.meter.count // 3 if score.meter.is_compound else max(1, round(score.meter.beats_per_bar))


def beat_seconds(score: Score) -> NDArray[np.float64]:
    """Seconds of every tap, from the first to the end of the piece."""
    taps = score.sections[-1].end_bar * pulses_per_bar(score)
    seconds = np.arange(taps) * score.time.seconds_per_bar / pulses_per_bar(score)
    return seconds[seconds < score.length_seconds - _CLICK_SECONDS]


def _tone(pitch: float, frames: int) -> NDArray[np.float64]:
    times = np.arange(frames) / SAMPLE_RATE
    hertz = 440.0 * 2 ** ((pitch - 69) / 12)
    edges = np.minimum(1.0, np.minimum(np.arange(frames), np.arange(frames)[::-1]) / 200.0)
    return (
        0.08
        * edges
        * sum(level * np.sin(2 * np.pi * hertz * (n + 1) * times) for n, level in enumerate(_PARTIALS))
    )


def _click(hertz: float) -> NDArray[np.float64]:
    times = np.arange(round(_CLICK_SECONDS * SAMPLE_RATE)) / SAMPLE_RATE
    return np.asarray(0.9 * np.sin(2 * np.pi * hertz * times) * np.exp(-times / 0.006))
