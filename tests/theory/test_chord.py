import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.errors import NotationError
from studio.theory.chord import QUALITIES, Chord
from studio.theory.pitch import FLAT_NAMES, SHARP_NAMES
from studio.theory.scale import Key

NAMES = st.sampled_from(sorted({*SHARP_NAMES, *FLAT_NAMES}))
CHORDS = st.builds(Chord, NAMES, st.sampled_from(sorted(QUALITIES)), st.none() | NAMES)


@given(CHORDS)
def test_a_chord_reads_back_as_it_is_written(chord):
    assert Chord.parse(str(chord)) == chord


@given(CHORDS, st.integers(-24, 24), st.booleans())
def test_transposing_there_and_back_is_the_same_sound(chord, semitones, flats):
    back = chord.transposed(semitones, flats=flats).transposed(-semitones, flats=flats)

    assert back.pitch_classes == chord.pitch_classes
    assert back.bass_pitch_class == chord.bass_pitch_class


@given(CHORDS)
def test_its_bass_is_one_of_its_pitch_classes(chord):
    assert chord.bass_pitch_class in chord.pitch_classes
    assert len(set(chord.pitch_classes)) == len(chord.pitch_classes)


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("Amin7", "Am7"), ("A-7", "Am7"), ("CM7", "Cmaj7"), ("CΔ", "Cmaj7"), ("Bø", "Bm7b5"),
        ("B°7", "Bdim7"), ("C+", "Caug"), ("Gsus", "Gsus4"), ("F♯m", "F#m"), ("B♭maj7", "Bbmaj7"),
        ("C/E", "C/E"), ("C6/9", "C69"), ("C6/9/E", "C69/E"), (" Am ", "Am"),
    ],
)  # fmt: skip
def test_every_spelling_comes_to_one_name(written, normal):
    assert str(Chord.parse(written)) == normal


@pytest.mark.parametrize("written", ["H", "", "am", "Cq", "C/H", "C//E", "Am7 F", "N.C."])
def test_what_is_no_chord_is_refused(written):
    with pytest.raises(NotationError, match="The chord is"):
        Chord.parse(written)


@pytest.mark.parametrize(
    ("numeral", "key", "expected"),
    [
        ("I", "C major", "C"), ("ii7", "D major", "Em7"), ("V7", "A minor", "E7"), ("VI", "A minor", "F"),
        ("bVI", "A minor", "F"), ("bVII", "C major", "Bb"), ("viio7", "C major", "Bdim7"),
        ("V7/V", "C major", "D7"), ("i", "C# minor", "C#m"), ("IV", "D dorian", "G"),
        ("iv", "F minor", "Bbm"), ("Imaj7", "Eb major", "Ebmaj7"),
    ],
)  # fmt: skip
def test_a_numeral_is_its_chord_in_the_key(numeral, key, expected):
    assert str(Chord.from_roman(numeral, Key.parse(key))) == expected


@pytest.mark.parametrize("numeral", ["VIII", "", "x", "Iq", "iI"])
def test_what_is_no_numeral_is_refused(numeral):
    with pytest.raises(NotationError, match="The numeral is"):
        Chord.from_roman(numeral, Key("C", "major"))


def test_sounds_are_those_of_the_name():
    assert Chord.parse("Am7").pitch_classes == (9, 0, 4, 7)
    assert Chord.parse("C/D").pitch_classes == (0, 4, 7, 2)
    assert Chord.parse("C5").is_minor is False
    assert Chord.parse("Cm7b5").is_minor is True
