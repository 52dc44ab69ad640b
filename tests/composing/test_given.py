"""What is set by hand wins over the words of a wish, and a note says which of them do not count."""

import pytest

from studio.composing.given import Given
from studio.composing.wishes import another, parse
from studio.errors import BriefError
from studio.theory.scale import Key

TRAP = "dark trap beat at 140 bpm in C minor, 30 seconds"
BY_HAND = Given(genre="jazz", tempo_bpm=77.0, key=Key.parse("A major"), length_seconds=120.0, mood="happy")


def test_every_field_that_is_set_by_hand_wins_and_is_asked():
    brief = parse(TRAP, 1, given=BY_HAND)

    assert (brief.genre, brief.tempo_bpm, str(brief.key), brief.length_seconds, brief.mood) == (
        "jazz",
        77.0,
        "A major",
        120.0,
        "happy",
    )
    assert brief.text == TRAP
    assert set(brief.asked) == {"genre", "tempo_bpm", "key", "length_seconds", "mood"}


def test_a_note_says_which_words_do_not_count():
    (note,) = parse(TRAP, 1, given=BY_HAND).notes

    assert note == (
        "What is set by hand wins over the words: Jazz, not Trap; 77 BPM, not 140 BPM; A major, not C minor;"
        " 120 seconds, not 30 seconds; happy, not dark."
    )


@pytest.mark.parametrize(
    ("wish", "given", "overruled"),
    [
        (
            TRAP,
            Given(genre="trap", tempo_bpm=140.0, key=Key.parse("C minor"), length_seconds=30.0, mood="dark"),
            "",
        ),
        ("something nice", BY_HAND, ""),
        ("a jazz piece in a minor key", Given(key=Key.parse("A major")), "A major, not minor"),
        ("a jazz piece in a minor key", Given(key=Key.parse("A minor")), ""),
        ("16 bars of trap", Given(length_seconds=60.0), "60 seconds, not 16 bars"),
        ("vaporwave", Given(genre="jazz"), "Jazz, not Vaporwave"),
    ],
)
def test_only_words_that_say_otherwise_are_overruled(wish, given, overruled):
    notes = parse(wish, 1, given=given).notes

    assert notes == ((f"What is set by hand wins over the words: {overruled}.",) if overruled else ())


def test_what_is_left_open_is_as_the_words_alone_have_it():
    alone, beside = parse(TRAP, 5), parse(TRAP, 5, given=Given(tempo_bpm=90.0))

    assert (beside.genre, beside.key, beside.mood, beside.length_seconds, beside.title) == (
        (alone.genre, alone.key, alone.mood, alone.length_seconds, alone.title)
    )  # fmt: skip
    assert beside.tempo_bpm == 90.0


def test_a_tempo_by_hand_wins_over_a_word_for_a_pace():
    assert parse("very slow jazz", given=Given(tempo_bpm=200.0)).tempo_bpm == 200.0


def test_the_form_alone_is_a_wish():
    brief = parse("", 1, given=BY_HAND)

    assert (brief.genre, brief.tempo_bpm, brief.text) == (
        "jazz",
        77.0,
        "Jazz, 77 BPM, A major, 120 seconds, happy",
    )


def test_another_song_of_the_wish_keeps_what_was_set_by_hand():
    brief = another(parse(TRAP, 1, given=BY_HAND), 2)

    assert (brief.genre, brief.tempo_bpm, str(brief.key), brief.length_seconds, brief.mood) == (
        "jazz",
        77.0,
        "A major",
        120.0,
        "happy",
    )


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"genre": "yodelling"}, "There is no genre 'yodelling'"),
        ({"tempo_bpm": 999.0}, "The tempo is 999 BPM; it can be 40 to 240."),
        ({"mood": "beige"}, "The mood is 'beige'"),
        ({"length_seconds": 1.0}, "The length is 1 seconds"),
    ],
)
def test_values_that_no_brief_can_have_are_refused(given, sentence):
    with pytest.raises(BriefError, match=sentence):
        parse("a song", given=Given(**given))


def test_neither_words_nor_values_are_no_wish():
    with pytest.raises(BriefError, match="The wish is empty"):
        parse(" ", given=Given())


def test_a_usual_seed_gives_way_to_one_that_the_words_name():
    assert parse("jazz", usual_seed=7).seed == 7
    assert parse("jazz seed 42", usual_seed=7).seed == 42
    assert parse("jazz seed 42", 3, usual_seed=7).seed == 3
