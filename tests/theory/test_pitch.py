import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.errors import NotationError
from studio.theory.pitch import FLAT_NAMES, SHARP_NAMES, frequency_hz, nearest_pitch, pitch_class, pitch_name


@pytest.mark.parametrize(
    ("name", "expected"),
    [("C", 0), ("F#", 6), ("Bb", 10), ("Cb", 11), ("B#", 0), ("E#", 5), ("F##", 7), ("Bbb", 9)],
)
def test_a_name_has_its_pitch_class(name, expected):
    assert pitch_class(name) == expected


@pytest.mark.parametrize("name", ["H", "c", "", "C###", "C#b#", "do", "C4"])
def test_what_is_no_note_is_refused_by_name(name):
    with pytest.raises(NotationError, match="There is no note called"):
        pitch_class(name)


@pytest.mark.parametrize("names", [SHARP_NAMES, FLAT_NAMES])
def test_the_twelve_names_are_the_twelve_classes(names):
    assert [pitch_class(name) for name in names] == list(range(12))


@given(st.integers(0, 127), st.booleans())
def test_a_pitch_is_found_again_by_its_name(pitch, flats):
    name = pitch_name(pitch, flats=flats)
    letters = name.rstrip("-0123456789")

    assert pitch_class(letters) + 12 * (int(name[len(letters) :]) + 1) == pitch


def test_middle_c_is_sixty():
    assert pitch_name(60) == "C4"
    assert pitch_name(61, flats=True) == "Db4"


@pytest.mark.parametrize(("pitch", "hertz"), [(69, 440.0), (57, 220.0), (60, 261.6256), (21, 27.5)])
def test_frequencies_are_equal_tempered_at_440(pitch, hertz):
    assert frequency_hz(pitch) == pytest.approx(hertz, abs=1e-4)


@given(st.integers(0, 11), st.integers(12, 115))
def test_the_nearest_pitch_is_at_most_a_tritone_away(wanted_class, around):
    pitch = nearest_pitch(wanted_class, around)

    assert pitch % 12 == wanted_class
    assert abs(pitch - around) <= 6


def test_of_two_pitches_equally_near_the_lower_is_taken():
    assert nearest_pitch(6, 60) == 54
