"""Chords of pieces whose chords are known."""

import pytest

from studio.analysis.measured import harmony_of
from studio.analysis.report import chord_share
from studio.analysis.spectrum import mono
from studio.analysis.tempo import rhythm_of
from tests import signals


def chords_in(piece):
    signal = mono(piece.clip)
    return harmony_of(signal, rhythm_of(signal), piece.clip.seconds).chords


@pytest.mark.parametrize("tempo_bpm", [64.0, 95.0, 124.0, 155.0, 187.0])
@pytest.mark.parametrize("progression", signals.PROGRESSIONS)
def test_triads_are_heard_nearly_all_the_time(progression, tempo_bpm):
    beats_per_chord = 2 if tempo_bpm < 160 else 4  # a chord lasts 0.77 s at least: the window is 0.37 s
    piece = signals.roman_piece("Eb", progression, tempo_bpm, bars=8, beats_per_chord=beats_per_chord)

    assert chord_share(piece.chords, chords_in(piece)) > 0.95


def test_a_jazz_turnaround_is_heard_with_its_sevenths():
    piece = signals.chord_piece(["Dm7", "G7", "Cmaj7", "Am7"], 120, bars=8)

    names = [name for *_, name in chords_in(piece)]

    assert names[:4] == ["Dm7", "G7", "Cmaj7", "Am7"]


def test_chords_without_drums_are_heard_too():
    piece = signals.chord_piece(["A", "F#m", "D", "E"], 84, bars=8, drums=False)

    assert chord_share(piece.chords, chords_in(piece)) > 0.95


@pytest.mark.parametrize(
    "samples", [signals.silence(4), signals.click_track(120, 4)[:10]], ids=["silence", "an instant"]
)
def test_there_are_no_chords_without_notes(samples):
    clip = signals.clip_of(samples)
    signal = mono(clip)

    assert harmony_of(signal, rhythm_of(signal), clip.seconds).chords == ()
