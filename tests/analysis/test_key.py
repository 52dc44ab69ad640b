"""Key of pieces in every key."""

import functools

import pytest

from studio.analysis.measured import Harmony, harmony_of
from studio.analysis.spectrum import mono
from studio.analysis.tempo import rhythm_of
from studio.theory.scale import Key
from tests import signals

TONICS = ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")
TEMPI = (64.0, 75.0, 90.0, 105.0, 120.0, 134.0, 150.0, 168.0, 187.0)


@functools.cache
def heard(tonic: str, progression: str) -> tuple[signals.Piece, Harmony]:
    number = TONICS.index(tonic)
    tempo_bpm = TEMPI[number % len(TEMPI)]
    piece = signals.roman_piece(
        tonic,
        progression,
        tempo_bpm,
        bars=8,
        drums=number % 4 != 3,
        beats_per_chord=4 - 2 * (number % 2),
    )
    signal = mono(piece.clip)
    return piece, harmony_of(signal, rhythm_of(signal), piece.clip.seconds)


@pytest.mark.parametrize("progression", ["i-iv-V7-i", "I-IV-V7-I", "I-V-vi-IV"])
def test_the_key_is_exact_in_all_twelve_transpositions(progression):
    wrong = []
    for tonic in TONICS:
        piece, harmony = heard(tonic, progression)
        key = Key.parse(harmony.key)
        if (key.tonic_pitch_class, key.is_minor) != (piece.key.tonic_pitch_class, piece.key.is_minor):
            wrong.append((str(piece.key), harmony.key))

    assert wrong == []


@pytest.mark.parametrize("tonic", TONICS)
def test_a_loop_without_leading_note_is_heard_as_minor_or_its_relative_major(tonic):
    piece, harmony = heard(tonic, "i-VI-III-VII")

    heard_keys = {Key.parse(harmony.key).scale_mask, Key.parse(harmony.key_runner_up).scale_mask}
    assert piece.key.scale_mask in heard_keys


@pytest.mark.parametrize(
    ("written", "mode"),
    [
        (["Dm", "G", "Dm", "C"], "dorian"),
        (["G", "F", "C", "G"], "mixolydian"),
        (["Am", "Dm", "E7", "Am"], "minor"),
    ],
)
def test_the_mode_is_guessed_from_its_own_note(written, mode):
    piece = signals.chord_piece(written, 110, bars=8)
    signal = mono(piece.clip)

    harmony = harmony_of(signal, rhythm_of(signal), piece.clip.seconds)

    assert (harmony.key.split()[0], harmony.mode) == (written[0].removesuffix("m"), mode)
