"""Tempo and beats against pieces that were made at a known tempo."""

import numpy as np
import pytest

from studio.analysis.spectrum import mono
from studio.analysis.tempo import rhythm_of
from studio.audio.clip import SAMPLE_RATE
from tests import signals

TEMPI = (60.0, 72.0, 85.0, 97.3, 110.0, 128.0, 140.0, 155.5, 174.0, 190.0)


def octave_error(heard_bpm: float, true_bpm: float) -> int:
    return round(float(np.log2(heard_bpm / true_bpm)))


@pytest.mark.parametrize("tempo_bpm", TEMPI)
def test_a_steady_tempo_is_read_within_a_thousandth(tempo_bpm):
    piece = signals.roman_piece("A", "i-iv-V7-i", tempo_bpm, bars=int(tempo_bpm / 12))

    heard = rhythm_of(mono(piece.clip)).tempo_bpm

    octave = octave_error(heard, tempo_bpm)
    assert abs(octave) <= 1
    assert heard / 2**octave == pytest.approx(tempo_bpm, rel=0.001)


@pytest.mark.parametrize("tempo_bpm", [97.3, 110.0, 128.0, 140.0, 155.5])
def test_a_common_tempo_is_read_in_its_own_octave(tempo_bpm):
    piece = signals.roman_piece("F", "I-V-vi-IV", tempo_bpm, bars=int(tempo_bpm / 12))

    assert octave_error(rhythm_of(mono(piece.clip)).tempo_bpm, tempo_bpm) == 0


def test_beats_fall_where_the_clicks_are():
    rhythm = rhythm_of(mono(signals.clip_of(signals.click_track(100, 12))))

    clicks = np.arange(20) * 0.6
    assert rhythm.tempo_bpm == pytest.approx(100, rel=0.001)
    assert rhythm.beats.size == clicks.size
    assert np.abs(rhythm.beats - clicks).max() < 0.02
    assert rhythm.confidence > 0.9


@pytest.mark.parametrize(
    "samples",
    [
        signals.silence(5),
        signals.sine(440, 5),
        signals.white_noise(8),
        signals.pink_noise(8),
        signals.click_track(120, 0.1),
    ],
    ids=["silence", "sine", "white noise", "pink noise", "a tenth of a second"],
)
def test_nothing_is_heard_where_nothing_repeats(samples):
    rhythm = rhythm_of(mono(signals.clip_of(samples)))

    assert rhythm.tempo_bpm is None
    assert rhythm.beats.size == 0


def test_the_level_of_a_piece_does_not_change_its_tempo():
    piece = signals.chord_piece(["Am", "F"], 123.4, bars=8)
    quiet = signals.clip_of(piece.clip.samples * 0.001)

    assert rhythm_of(mono(quiet)).tempo_bpm == pytest.approx(rhythm_of(mono(piece.clip)).tempo_bpm, rel=1e-4)


def vibrato(pitch_hz: float, rate_hz: float, cents: float):
    moments = np.arange(20 * SAMPLE_RATE) / SAMPLE_RATE
    pitches = pitch_hz * 2 ** (cents / 1200 * np.sin(2 * np.pi * rate_hz * moments))
    return 0.3 * np.sin(2 * np.pi * np.cumsum(pitches) / SAMPLE_RATE)


def struck(moments):
    """A decaying note at each moment, all of one length, which alone looks like a beat."""
    note_seconds = np.arange(35_000) / SAMPLE_RATE
    samples = np.zeros(round((max(moments) + 1.0) * SAMPLE_RATE))
    for place, moment in enumerate(moments):
        pitch_hz = 262.0 * 2 ** ((0, 7, 4, 5, 2)[place % 5] / 12)
        start = round(moment * SAMPLE_RATE)
        note = 0.3 * np.exp(-4.0 * note_seconds) * np.sin(2 * np.pi * pitch_hz * note_seconds)
        samples[start : start + note.size] += note
    return samples


def rubato(seed):
    return np.cumsum(np.random.default_rng(seed).uniform(0.35, 1.3, 30))


@pytest.mark.parametrize(
    "samples",
    [vibrato(440, 5.5, 40), vibrato(880, 4.7, 25), vibrato(55, 5.0, 0), struck(rubato(0)), struck(rubato(3))],
    ids=["vibrato", "slow vibrato", "a low drone", "rubato", "more rubato"],
)
def test_free_time_is_not_heard_as_a_beat(samples):
    rhythm = rhythm_of(np.asarray(samples, np.float32))

    assert rhythm.tempo_bpm is None
    assert rhythm.beats.size == 0


@pytest.mark.parametrize("tempo_bpm", [60.0, 97.0, 128.0])
def test_a_hand_that_is_never_quite_on_the_beat_still_keeps_time(tempo_bpm):
    moments = np.arange(0.1, 22.0, 60.0 / tempo_bpm)
    moments += np.random.default_rng(int(tempo_bpm)).normal(0.0, 0.015, moments.size)

    assert rhythm_of(np.asarray(struck(moments), np.float32)).tempo_bpm == pytest.approx(tempo_bpm, rel=0.005)
