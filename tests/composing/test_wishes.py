import json
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studio.composing.brief import ASKABLE, Brief
from studio.composing.genre import GENRES
from studio.composing.readers.instruments import instrument_words
from studio.composing.readers.text import fold, words_of
from studio.composing.wishes import another, parse
from studio.errors import BriefError
from studio.instrument_facts import DECLARED
from studio.theory.scale import Key
from tests.composing.genre_doubles import GENRE_DOUBLES
from tests.composing.prompts import PROMPTS


@pytest.mark.parametrize(("text", "asked", "chosen"), PROMPTS, ids=[text for text, _, _ in PROMPTS])
def test_it_hears_what_people_type(text, asked, chosen):
    plain = parse(text, genres=GENRE_DOUBLES).to_json()

    expected = {**asked, **chosen}
    assert {name: plain[name] for name in expected} == expected
    assert set(plain["asked"]) == set(asked)


REFUSED = [
    ("", "The wish is empty; say what to play"),
    (" \t\n\x00\u200b ", "The wish is empty"),
    ("a" * 100_000, "The wish has 100,000 characters; it can have at most 2,000."),
    ("trap at 999 bpm", "The tempo is 999 BPM; it can be 40 to 240."),
    ("trap, 0 bpm", "The tempo is 0 BPM; it can be 40 to 240."),
    ("-5 bpm", "The tempo is -5 BPM"),
    ("9999999999999999999 bpm", "The tempo is "),
    ("jazz in H minor", "The key is 'H minor'; a key is A to G with # or b, then major, minor, dorian"),
    ("key of Z", "The key is 'Z'"),
    ("lofi, 10 hours", "The length is 36,000 seconds; it can be 5 to 600 seconds."),
    ("lofi, 0 s", "The length is 0 seconds; it can be 5 to 600 seconds."),
    (
        "1000 bars of lofi at 80 bpm",
        "The length is 1,000 bars, 3,000 seconds at 80 BPM; it can be 5 to 600 seconds.",
    ),
    ("in 5/3 time", "The meter is 5/3; it can be"),
    ("chords: Am Hm7 C", "The chord is 'Hm7'; chords are written like"),
    ("seed -1", "The seed is -1; it can be 0 to 4,294,967,295."),
    ("seed 99999999999999999999", "The seed is 99999999999999999999; it can be"),
]


@pytest.mark.parametrize(("text", "sentence"), REFUSED, ids=[text[:30] for text, _ in REFUSED])
def test_what_cannot_be_made_is_refused_in_one_sentence(text, sentence):
    with pytest.raises(BriefError) as refusal:
        parse(text, genres=GENRE_DOUBLES)

    assert str(refusal.value).startswith(sentence)
    assert "\n" not in str(refusal.value)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(min_size=0, max_size=300))
def test_any_text_gives_a_brief_or_a_refusal(text):
    try:
        brief = parse(text, genres=GENRE_DOUBLES)
    except BriefError:
        return
    assert Brief.from_json(json.loads(json.dumps(brief.to_json()))) == brief


FRAGMENTS = [
    "140 bpm", "999", "at", "in", "A", "Am", "F#m7", "C/E", "ii-V-I", "b", "flat", "minor", "H", "key of",
    "chords:", "-", ",", "3/4", "0/0", "2:30", "30 s", "16 bars", "a minute", "half", "no", "drums", "piano",
    "only", 'called "', '"', "seed", "٣", "½", "🎸", "lofi", "not", "sad", "trap", "techno", "1/2",
    "100000000000", ":", "..", "/", "\x00", "\ud800", "ﬁ", "İ",
]  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=12), st.sampled_from([" ", "", ", "]))
def test_any_jumble_of_telling_words_gives_a_brief_or_a_refusal(fragments, joint):
    try:
        brief = parse(joint.join(fragments), genres=GENRE_DOUBLES)
    except BriefError:
        return
    json.dumps(brief.to_json()).encode()
    assert brief.title.isprintable()


@pytest.mark.parametrize(
    "unit", ["a ", "x", "1", "A-", "I ", "#", "(", "'1:0", "-1 ", "minor ", "A b ", 'called "', "no drums, "]
)
def test_the_longest_wish_is_read_in_no_time(unit):
    text = (unit * 2000)[:2000]
    started = time.process_time()

    with suppress(BriefError):
        parse(text, genres=GENRE_DOUBLES)

    assert time.process_time() - started < 1.0


def test_the_same_words_give_the_same_brief():
    assert parse("a happy song", genres=GENRE_DOUBLES) == parse("a happy song", genres=GENRE_DOUBLES)


def test_another_seed_gives_other_choices():
    briefs = [parse("lofi", seed, GENRE_DOUBLES) for seed in range(20)]

    assert len({brief.key for brief in briefs}) > 5
    assert len({brief.tempo_bpm for brief in briefs}) > 5
    assert len({brief.title for brief in briefs}) > 10


def test_a_seed_given_beside_the_words_wins_over_theirs():
    brief = parse("jazz seed 42", 7, GENRE_DOUBLES)

    assert brief.seed == 7
    assert "seed" not in brief.asked


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("more", ["92 bpm", "in C# minor", "40 seconds", "with piano", "3/4"])
def test_asking_for_one_thing_more_leaves_the_other_choices(seed, more):
    plain = parse("lofi", seed, GENRE_DOUBLES)
    asked_more = parse(f"lofi {more}", seed, GENRE_DOUBLES)

    changed = {
        name
        for name in ("tempo_bpm", "key", "meter", "mood", "length_seconds", "instruments")
        if name not in asked_more.asked
    }
    assert {name: getattr(plain, name) for name in changed} == {
        name: getattr(asked_more, name) for name in changed
    }


def test_choices_stay_inside_the_genre():
    for seed in range(40):
        brief = parse("lofi", seed, GENRE_DOUBLES)
        assert 65 <= brief.tempo_bpm <= 95
        assert brief.key.mode in ("minor", "major")
        assert brief.mood in ("chill", "nostalgic", "sad")
        assert brief.asked == ("genre",)


def test_words_for_a_pace_bend_the_tempo_without_being_an_exact_ask():
    slow, fast = parse("slow jazz", 3, GENRE_DOUBLES), parse("very fast jazz", 3, GENRE_DOUBLES)

    assert slow.tempo_bpm <= 115
    assert fast.tempo_bpm >= 208
    assert "tempo_bpm" not in slow.asked


@pytest.mark.parametrize(
    ("term", "low", "high"),
    [("andante", 76, 108), ("adagio", 60, 76), ("presto", 168, 200), ("allegro", 120, 140)],
)
def test_italian_terms_mean_their_range(term, low, high):
    for seed in range(8):
        assert low <= parse(f"orchestral {term}", seed, GENRE_DOUBLES).tempo_bpm <= high


def test_a_mode_alone_colours_the_key_without_being_an_exact_ask():
    brief = parse("trap in a major key", 3, GENRE_DOUBLES)

    assert brief.key.mode == "major"
    assert "key" not in brief.asked


def test_bars_are_exact_at_a_chosen_tempo():
    brief = parse("trap, 16 bars", 5, GENRE_DOUBLES)

    assert brief.length_seconds == pytest.approx(16 * 4 * 60 / brief.tempo_bpm, abs=1e-9)


def test_numerals_follow_the_chosen_key():
    brief = parse("lofi I-V-vi-IV", 5, GENRE_DOUBLES)

    assert brief.key.mode == "major"
    assert brief.chords[0].root_pitch_class == brief.key.tonic_pitch_class
    assert "key" not in brief.asked


def test_a_style_without_a_studio_says_so():
    brief = parse("techno", genres=GENRE_DOUBLES)

    assert brief.notes == ("There is no techno studio yet; this is Chiptune, the nearest there is.",)
    assert "genre" not in brief.asked
    assert 124 <= brief.tempo_bpm <= 134


def test_singing_and_missing_instruments_are_noted():
    brief = parse("lofi with female vocals and a mellotron", genres=GENRE_DOUBLES)

    assert brief.notes == (
        "There is no mellotron yet; strings plays instead.",
        "There is no singer here, and nobody sings words: a solo voice on “ah” stands in.",
    )
    assert parse("lofi, no vocals", genres=GENRE_DOUBLES).notes == ()


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ('trap called "Night Drive"', "Night Drive"),
        ("trap titled Night Drive at 140 bpm", "Night Drive"),
        ("lofi named 'Don't Stop'", "Don't Stop"),
        ('title: "../../etc/passwd"', "etc passwd"),
        ("a song titled ../../../etc/passwd", "etc passwd"),
        ('called "C:\\Windows\\\x00System"', "C Windows System"),
        (f'called "{"la " * 90}"', ("la " * 27)[:80].strip()),
        ("ein Lied namens „Über den Wolken“", "Über den Wolken"),
    ],
)
def test_a_title_that_is_given_is_kept_and_harmless(text, title):
    assert parse(text, genres=GENRE_DOUBLES).title == title


def test_the_words_of_a_title_ask_for_nothing():
    brief = parse('jazz called "Sad Metal in C minor 200 bpm"', genres=GENRE_DOUBLES)

    assert brief.asked == ("genre",)


def test_invisible_characters_never_reach_the_brief():
    brief = parse("tr\x00ap\u202e at\u200b 140\x1b bpm", genres=GENRE_DOUBLES)

    assert brief.text == "trap at 140 bpm"
    assert brief.tempo_bpm == 140


def test_another_keeps_what_was_asked_and_chooses_the_rest_anew():
    first = parse("dark lofi at 80 bpm in C minor, 30 seconds", 1, GENRE_DOUBLES)

    others = [another(first, seed, GENRE_DOUBLES) for seed in range(2, 12)]

    assert all(
        (b.tempo_bpm, b.key, b.length_seconds, b.mood) == (80, Key("C", "minor"), 30, "dark") for b in others
    )
    assert len({b.title for b in others}) > 3
    assert [b.seed for b in others] == list(range(2, 12))


def test_another_keeps_bars_at_another_tempo():
    first = parse("jazz, 16 bars", 1, GENRE_DOUBLES)

    second = another(first, 2, GENRE_DOUBLES)

    assert second.tempo_bpm != first.tempo_bpm
    assert second.length_seconds == pytest.approx(16 * 4 * 60 / second.tempo_bpm)


def test_another_respects_what_was_changed_since():
    first = parse("jazz at 120 bpm", 1, GENRE_DOUBLES)
    changed = replace(
        first,
        tempo_bpm=90.0,
        key=Key("E", "minor"),
        instruments=("piano",),
        asked=("genre", "tempo_bpm", "key", "instruments"),
    )

    second = another(changed, 9, GENRE_DOUBLES)

    assert (second.tempo_bpm, second.key, second.instruments) == (90.0, Key("E", "minor"), ("piano",))
    assert second.asked == ("genre", "tempo_bpm", "key", "instruments")


def test_another_forgets_what_is_asked_no_more():
    first = replace(parse("jazz at 120 bpm", 1, GENRE_DOUBLES), asked=("genre",))

    tempos = {another(first, seed, GENRE_DOUBLES).tempo_bpm for seed in range(8)}

    assert len(tempos) > 2


def test_asked_names_are_in_their_order():
    brief = parse(
        "seed 4, no drums, only piano, 30 s, sad, 3/4, in D, 90 bpm, jazz, "
        "form: intro 7 bars, verse 8, chords: D G A",
        genres=GENRE_DOUBLES,
    )

    assert brief.asked == ASKABLE


@pytest.mark.parametrize("id_", GENRES.ids)
def test_every_genre_answers_to_its_name_and_label(id_):
    assert parse(id_).genre == id_
    assert parse(f"a piece of {GENRES[id_].label}").genre == id_
    assert "genre" in parse(id_).asked


@pytest.mark.parametrize("id_", GENRES.ids)
def test_every_genre_chooses_a_whole_brief_from_any_seed(id_):
    for seed in range(25):
        brief = parse(id_, seed)
        assert GENRES[id_].tempo_low <= brief.tempo_bpm <= GENRES[id_].tempo_high
        assert brief.mood in GENRES[id_].moods
        assert str(brief.meter) == GENRES[id_].meters[0]


@pytest.mark.parametrize("id_", DECLARED)
def test_every_word_of_an_instrument_asks_for_it(id_):
    lexicon = instrument_words()

    assert {
        word: [hit.meaning for hit in lexicon.hits(word, words_of(fold(word)))]
        for word in DECLARED[id_].words
    } == {word: [id_] for word in DECLARED[id_].words}


@pytest.mark.parametrize("id_", GENRES)
def test_no_word_of_a_genre_asks_for_an_instrument_instead(id_):
    lexicon = instrument_words()

    assert [word for word in GENRES[id_].words if word in lexicon] == []


def test_reading_a_wish_needs_no_numpy():
    program = (
        "import sys; from studio.composing.wishes import parse; parse('dark trap at 140 bpm'); "
        "print('numpy' in sys.modules)"
    )

    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert ran.stdout.strip() == "False"
