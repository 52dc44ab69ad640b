import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.errors import NotationError
from studio.theory.scale import MODES, Key

KEYS = st.builds(Key.of, st.integers(0, 11), st.sampled_from(sorted(MODES)))


@given(KEYS)
def test_a_key_reads_back_as_it_is_written(key):
    assert Key.parse(str(key)) == key


@given(KEYS)
def test_a_key_has_seven_different_pitch_classes_from_its_tonic(key):
    assert key.pitch_classes[0] == key.tonic_pitch_class
    assert len(set(key.pitch_classes)) == 7
    assert key.scale_mask == sum(1 << pc for pc in set(key.pitch_classes))


@given(st.integers(0, 11), st.sampled_from(sorted(MODES)))
def test_the_simplest_spelling_has_at_most_six_accidentals(tonic, mode):
    key = Key.of(tonic, mode)

    assert key.tonic_pitch_class == tonic
    assert abs(key.fifths) <= 6


DIATONIC = sorted(set(MODES) - {"phrygian_dominant", "double_harmonic"})


@given(st.builds(Key.of, st.integers(0, 11), st.sampled_from(DIATONIC)))
def test_the_signature_alters_the_white_keys_into_the_scale(key):
    naturals = {0, 2, 4, 5, 7, 9, 11}
    sharps = [6, 1, 8, 3, 10, 5, 0]  # F# C# G# D# A# E# B#
    expected = set(naturals)
    for count in range(abs(key.fifths)):
        if key.fifths > 0:
            expected = (expected - {(sharps[count] - 1) % 12}) | {sharps[count]}
        else:
            flat = (10, 3, 8, 1, 6, 11, 4)[count]  # Bb Eb Ab Db Gb Cb Fb
            expected = (expected - {(flat + 1) % 12}) | {flat}

    assert set(key.pitch_classes) == expected


@pytest.mark.parametrize(
    ("written", "fifths"),
    [
        ("C major", 0),
        ("G major", 1),
        ("F major", -1),
        ("A minor", 0),
        ("C# minor", 4),
        ("Bb major", -2),
        ("D dorian", 0),
        ("E phrygian", 0),
        ("E phrygian dominant", 0),
        ("D double harmonic", -2),
    ],
)
def test_signatures_are_those_of_the_textbook(written, fifths):
    assert Key.parse(written).fifths == fifths


@pytest.mark.parametrize("written", ["H minor", "C", "c minor", "C minor minor", "", "C-minor", "C## major"])
def test_what_is_no_key_is_refused(written):
    with pytest.raises(NotationError):
        Key.parse(written)


def test_an_unknown_mode_is_refused_with_those_there_are():
    with pytest.raises(NotationError, match="There is no mode called 'happy'; there is major, minor"):
        Key("C", "happy")


def test_degrees_run_through_octaves():
    key = Key("A", "minor")

    assert [key.degree_pitch(degree, 57) for degree in (-1, 0, 2, 7, 9)] == [55, 57, 60, 69, 72]


def test_a_flat_key_spells_its_notes_with_flats():
    assert Key("F", "minor").name_of(8) == "Ab"
    assert Key("E", "major").name_of(8) == "G#"


@pytest.mark.parametrize(
    ("mode", "is_minor"),
    [("major", False), ("minor", True), ("dorian", True), ("lydian", False), ("locrian", True)],
)
def test_the_third_decides_what_is_minor(mode, is_minor):
    assert Key("C", mode).is_minor is is_minor


@given(st.integers(0, 11))
def test_phrygian_dominant_is_the_harmonic_minor_of_the_fourth_degree(tonic):
    key = Key.of(tonic, "phrygian_dominant")
    minor = Key.of(tonic + 5, "minor")
    leading, seventh = (tonic + 4) % 12, (tonic + 3) % 12

    assert set(key.pitch_classes) == set(minor.pitch_classes) - {seventh} | {leading}
    assert key.fifths == Key(minor.tonic, "minor").fifths


def test_a_mode_of_two_words_is_read_with_a_blank_or_a_line():
    assert (
        Key.parse("E phrygian dominant") == Key.parse("E phrygian_dominant") == Key("E", "phrygian_dominant")
    )
    assert str(Key("E", "phrygian_dominant")) == "E phrygian dominant"
