"""What is said of a wish: nothing is swallowed, later words count, and a mention is no order."""

from pathlib import Path

import pytest

from studio.composing.genre import GENRES
from studio.composing.mood import MOODS
from studio.composing.traits import DECADES, MUSICIANS, OF_DECADES
from studio.composing.wishes import parse
from studio.errors import BriefError
from studio.instrument_facts import DECLARED
from tests.composing.genre_doubles import GENRE_DOUBLES

CAPTIONS = (Path(__file__).parent / "captions.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("wish", ["asdfgh", "qwertz", "flibbertigibbet", "🦄🦄", "зябликов"])
def test_unknown_words_choose_no_genre_by_chance(wish: str):
    briefs = [parse(wish, seed) for seed in range(12)]

    assert {brief.genre for brief in briefs} == {"pop"}


def test_unknown_words_are_said_with_three_offers():
    assert parse("asdfgh").notes == (
        (
            "I did not understand “asdfgh”; tell me a style, such as lo-fi, rock or orchestral."
            " Until then this is Pop."
        ),
    )
    assert parse("rock asdfgh").notes == ("Not understood, so nothing follows from it: “asdfgh”.",)


def test_many_unknown_words_are_counted():
    notes = parse("rock qwa qwb qwc qwd qwe qwf qwg").notes

    assert notes == (
        "Not understood, so nothing follows from it: “qwa”, “qwb”, “qwc”, “qwd”, “qwe” and 2 more.",
    )


@pytest.mark.parametrize(
    ("wish", "genre"),
    [
        ("something sad", "pop"), ("music to study to", "lofi"), ("furious and brutal", "metal"),
        ("808s and hi hat rolls", "trap"), ("an epic thing with choir", "orchestral"), ("dreamy", "ambient"),
    ],
)  # fmt: skip
def test_a_wish_without_a_style_gets_the_nearest_from_every_seed(wish: str, genre: str):
    assert {parse(wish, seed).genre for seed in range(8)} == {genre}
    assert any("No style is named" in note for note in parse(wish).notes)


@pytest.mark.parametrize(
    "wish",
    [
        "dark trap beat at 140 bpm in C minor, 30 seconds", "lofi, no vocals", "jazz with piano and no drums",
        "a happy song in the style of pop please", "rock", "techno 130bpm A minor", "jazz, ii-V-I in Bb",
    ],
)  # fmt: skip
def test_a_wish_that_is_met_needs_no_note(wish: str):
    assert parse(wish).notes == ()


@pytest.mark.parametrize(
    ("wish", "field", "value", "note"),
    [
        ("trap, not 140 but 90 bpm", "tempo_bpm", 90, "The later counts: 90 BPM, not 140 BPM."),
        ("trap at 150 bpm, no, 90", "tempo_bpm", 90, "The later counts: 90 BPM, not 150 BPM."),
        ("trap at 150, sorry, 90 bpm", "tempo_bpm", 90, "The later counts: 90 BPM, not 150 BPM."),
        ("trap 120 bpm, make it 95 bpm", "tempo_bpm", 95, "The later counts: 95 BPM, not 120 BPM."),
        ("trap 120 bpm, 95 bpm", "tempo_bpm", 95, "The later counts: 95 BPM, not 120 BPM."),
        ("nicht 140 sondern 90 BPM, Trap", "tempo_bpm", 90, "The later counts: 90 BPM, not 140 BPM."),
        ("in C minor, no, D minor, jazz", "key", "D minor", "The later counts: D minor, not C minor."),
        ("jazz, no wait, rock", "genre", "rock", "The later counts: rock, not jazz."),
        ("dark, no, happy pop", "mood", "happy", "The later counts: happy, not dark."),
        ("lofi, 30 seconds, no, 1 minute", "length_seconds", 60, "The later counts: 1 minute, not"),
        ("lofi, 30 seconds, 1 minute", "length_seconds", 60, "The later counts: 60 seconds, not 30"),
    ],
)  # fmt: skip
def test_the_later_counts_and_is_said(wish: str, field: str, value: object, note: str):
    brief = parse(wish)

    assert brief.to_json()[field] == value
    assert note in "".join(brief.notes)


@pytest.mark.parametrize(
    "wish",
    ["jazz, no drums", "trap 90-100 bpm", "trap from 90 bpm to 100 bpm", "no metal please", "not sad, happy"],
)
def test_what_is_only_denied_takes_nothing_back(wish: str):
    assert not any("The later counts" in note for note in parse(wish).notes)


@pytest.mark.parametrize(
    "wish",
    [
        "techno, drop at 0:30", "a pop song for 2 people", "rock in the 80s",
        "jazz, transposed after 4 seconds",
        "trap, the vocals enter at 1:15", "lofi until 3 am", "house with a riser every 8 bars",
        "a story about 10 years in 3 minutes later", "metal, first 10 seconds quiet", "lofi, 20 second intro",
    ],
)  # fmt: skip
def test_a_mention_is_no_length(wish: str):
    brief = parse(wish)

    assert "length_seconds" not in brief.asked


def test_a_length_beside_a_mention_counts():
    assert parse("house, drop at 0:30, 2 minutes").length_seconds == 120
    assert any("drop at 0:30" in note for note in parse("house, drop at 0:30, 2 minutes").notes)


def test_there_are_sixty_captions():
    assert len(set(CAPTIONS)) == 60


@pytest.mark.parametrize("caption", CAPTIONS, ids=[caption[:40] for caption in CAPTIONS])
def test_a_caption_is_never_refused(caption: str):
    brief = parse(caption)

    assert brief.asked
    assert 40 <= brief.tempo_bpm <= 240


@pytest.mark.parametrize(
    ("start", "field", "value"),
    [
        ("A reggae song with skank", "length_seconds", 222), ("The clip is 10 seconds", "length_seconds", 10),
        ("A classical guitar etude", "length_seconds", 90),
        ("This song contains a digital", "tempo_bpm", 128),
        ("Drum and bass at 174", "key", "D minor"), ("A solo piano plays", "meter", "3/4"),
    ],
)  # fmt: skip
def test_a_caption_asks_for_what_it_says_of_the_whole(start: str, field: str, value: object):
    caption = next(caption for caption in CAPTIONS if caption.startswith(start))

    assert parse(caption).to_json()[field] == value


@pytest.mark.parametrize(
    "wish", ["music at 5000 bpm", "in H sharp major", "jazz in H minor", "lofi, 10 hours", "lofi in 5/3 time"]
)
def test_an_impossible_order_is_refused(wish: str):
    with pytest.raises(BriefError):
        parse(wish)


@pytest.mark.parametrize(
    ("wish", "asked"),
    [
        ("trap,140 bpm,Cm", {"genre": "trap", "tempo_bpm": 140, "key": "C minor"}),
        ("trap，140 bpm，Cm", {"genre": "trap", "tempo_bpm": 140, "key": "C minor"}),
        ("rock,sad,30s", {"genre": "rock", "mood": "sad", "length_seconds": 30}),
        ("rock, loud drums at the end", {"genre": "rock", "instruments": ["kit_acoustic"]}),
        ("jazz with a fill at the end", {"genre": "jazz"}),
        ("dubstep 140", {"genre": "dubstep", "tempo_bpm": 140}),
        ("house, 124, sad", {"genre": "house", "tempo_bpm": 124, "mood": "sad"}),
        ("lofi between 70 and 80", {"genre": "lofi", "tempo_bpm": 75}),
        ("90-100 bpm trap", {"genre": "trap", "tempo_bpm": 95}),
        ("lofi 600", {"genre": "lofi"}),
        ("trap for my 140 fans", {"genre": "trap"}),
    ],
)
def test_signs_and_bare_numbers_mean_what_they_can(wish: str, asked: dict[str, object]):
    plain = parse(wish).to_json()

    assert {name: plain[name] for name in asked} == asked
    assert set(plain["asked"]) == set(asked)


@pytest.mark.parametrize(
    ("wish", "low", "high"),
    [
        ("techno a bit slower than 120", 105, 119), ("house faster than 100 bpm", 104, 126),
        ("lofi, slightly faster than 80 bpm", 81, 89), ("jazz under 100 bpm", 74, 99),
    ],
)  # fmt: skip
def test_a_tempo_may_be_named_by_another(wish: str, low: float, high: float):
    for seed in range(6):
        brief = parse(wish, seed)
        assert low <= brief.tempo_bpm <= high
        assert "tempo_bpm" not in brief.asked


def test_one_mood_counts_and_the_others_are_said():
    assert "One mood at a time: this is dark, not energetic." in parse("dark and energetic trap").notes


def test_a_musician_bends_what_is_open_and_is_never_claimed():
    brief = parse("like Hans Zimmer")

    assert (brief.genre, brief.mood, brief.instruments) == ("cinematic", "epic", ("strings", "brass"))
    assert brief.asked == ()
    assert brief.notes == (
        (
            "Traits of Hans Zimmer bend what is chosen (Cinematic, epic, strings, brass section);"
            " nobody is copied."
        ),
    )


def test_words_win_over_a_musician():
    brief = parse("happy jazz with flute in the style of Metallica")

    assert (brief.genre, brief.mood, brief.instruments) == ("jazz", "happy", ("flute",))


def test_a_name_that_is_another_word_needs_its_cue():
    assert parse("a song about a queen, sad").genre == parse("a song about a king, sad").genre
    assert parse("sad, like Queen").genre == "rock"


def test_a_decade_bends_what_is_open():
    assert parse("in the 80s").genre == "synthwave"
    assert parse("80s power ballad").genre == "pop"
    assert parse("90s boom bap").genre == "boom_bap"
    assert parse("80s rock").instruments == ("guitar_lead", "brass_synth")
    assert "instruments" not in parse("80s rock").asked


def test_traits_name_what_there_is():
    for traits in (*MUSICIANS.values(), *DECADES.values()):
        assert traits.genre in GENRES
        assert traits.mood in ("", *MOODS)
        assert set(traits.instruments) <= set(DECLARED)
    assert {genre for _, genre in OF_DECADES} <= set(GENRES)
    assert {id_ for ids in OF_DECADES.values() for id_ in ids} <= set(DECLARED)


def test_a_meter_without_a_groove_of_the_style_is_played_and_said():
    brief = parse("orchestral march in 7/8", genres=GENRE_DOUBLES)

    assert str(brief.meter) == "7/8"
    note = "Orchestral has no groove of its own in 7/8; its groove is played in it, counted 2+2+3."
    assert note in brief.notes
