"""Lyrics in a wish: found, kept from being orders, made a form and laid on a melody."""

import time

import pytest

from studio.composing.brief import Brief
from studio.composing.composer import compose
from studio.composing.lyrics import LyricSection
from studio.composing.readers.lyrics import split_lyrics
from studio.composing.syllables import count_of, language_of, syllables_of
from studio.composing.wishes import another, parse
from studio.errors import BriefError

SONG = """sad folk song, 92 bpm

[Verse 1]
Walking down the empty road tonight
no drums tonight, 140 miles to go
Every window holds a yellow light
and I remember everything you know

[Chorus]
Carry me home, carry me home
over the river, over the stone

(Verse 2)
Morning finds me sleeping in the rain
trap at 200 bpm in C major
someone called me, called me by my name
piano, violin, 10 seconds, a waltz

[Chorus]
"""
CHORUS = "We are free\nwe are free"
VERSES = f"We ride tonight\nthrough the dark\n\n{CHORUS}\n\nOver the hills\nand away\n\n{CHORUS}"


def sung(score):
    return next(part for part in score.parts if any(note.lyric for note in part.notes))


def syllables(lyrics, language="en"):
    lines = [line for section in lyrics for line in section.lines]
    return [item for line in lines for item in syllables_of(line, language)]


def names(lyrics):
    return [section.name for section in lyrics]


@pytest.mark.parametrize(
    ("text", "wish", "sections"),
    [
        ("a waltz\n[Verse]\nla la\n[Chorus]\nlo lo", "a waltz", ["verse", "hook"]),
        ("Strophe 1:\nIch gehe\nRefrain:\nKomm zurück", "", ["verse", "hook"]),
        ("chanson\n(Couplet)\nje t'aime\n(Refrain)\nla mer", "chanson", ["verse", "hook"]),
        ("bolero\nEstrofa\nte quiero\nEstribillo\nmucho", "bolero", ["verse", "hook"]),
        ("流行歌曲\n[主歌]\n我在这里等你\n[副歌]\n爱你一万年", "流行歌曲", ["verse", "hook"]),
        ("pop, lyrics: hello my friend / we meet again", "pop", ["verse"]),
        ('folk with the lyrics: "hello my friend, we meet", 90 bpm', "folk, 90 bpm", ["verse"]),
        ("Text: Am Brunnen vor dem Tore, da steht ein Lindenbaum, ich träume.", "", ["verse"]),
        (f"Rock\n\n{VERSES}", "Rock", ["verse", "hook", "verse", "hook"]),
        ("(Verse 1)\nsome words\n(Chorus)\nsing along\n\nStyle: folk", "Style: folk", ["verse", "hook"]),
        ("[Intro]\n[Verse]\nwords to sing\n[Solo]\n[Outro]\nbye", "", ["intro", "verse", "solo", "outro"]),
    ],
)  # fmt: skip
def test_lyrics_are_found_and_taken_out(text, wish, sections):
    left, lyrics = split_lyrics(text)
    assert left == wish
    assert names(lyrics) == sections


@pytest.mark.parametrize(
    "text",
    [
        "techno\n140 bpm",
        "Verse: soft piano\nChorus: full band",
        "form: intro 4, verse 8, chorus 8",
        "rock song (intro) with heavy guitars and loud drums and bass",
        "I want:\n- a piano\n- 120 bpm\n\nPlease:\n- sad mood\n- in D minor",
        "a dark trap beat\n\nwith 808 and piano\n140 bpm",
        "lofi beat, mood: sad",
        "pop, lyrics: about a lost love and the summer",
        "trap, lyrics: none",
    ],
)
def test_what_is_no_lyric_stays_a_wish(text):
    assert split_lyrics(text) == (text, ())


def test_words_that_are_sung_are_never_orders():
    with_words, without = parse(SONG, seed=1), parse("sad folk song, 92 bpm", seed=1)
    for name in ("genre", "tempo_bpm", "key", "meter", "mood", "without", "chords", "time_feel"):
        assert getattr(with_words, name) == getattr(without, name), name
    assert with_words.instruments == (*without.instruments, "voice_solo")
    assert with_words.title == "Carry me home, carry me home"


def test_words_make_the_form_and_are_said():
    brief = parse(SONG, seed=1)
    assert [name for name, _ in brief.form] == ["intro", "verse", "hook", "verse", "hook", "outro"]
    assert "form" in brief.asked
    words = "the words (2 verses and 2 choruses) make the form and are kept on the notes of the solo voice"
    assert f"There is no singer: {words}, which stands in." in brief.notes
    assert not any("understood" in note for note in brief.notes)


def test_every_syllable_is_on_a_note_in_order():
    brief = parse(SONG, seed=1)
    part = sung(compose(brief))
    words = [note.lyric for note in part.notes if note.lyric]
    expected = [item.text for item in syllables(brief.lyrics)]
    assert part.instrument == "voice_solo"
    assert words == expected
    assert words[:4] == ["Walk-", "ing", "down", "the"]


def test_stresses_fall_on_stronger_beats_and_lines_breathe():
    brief = parse(SONG, seed=1)
    score = compose(brief)
    notes = [note for note in sung(score).notes if note.lyric]
    stressed, light, gaps = [], [], []
    place = 0
    for section in brief.lyrics:
        for line in section.lines:
            for item in syllables_of(line, "en"):
                beat = round(notes[place].start % score.meter.ticks_per_bar / 240) % 2 == 0
                (stressed if item.is_stressed else light).append(beat)
                place += 1
            if place < len(notes):
                gaps.append(notes[place].start - notes[place - 1].end)
    assert sum(stressed) / len(stressed) > sum(light) / len(light) + 0.2
    assert min(gaps) >= 200


@pytest.mark.parametrize("genre", ["pop", "metal", "jazz", "orchestral", "trap", "reggae", "techno"])
@pytest.mark.parametrize("meter", ["4/4", "3/4", "6/8", "7/8"])
def test_words_are_sung_in_any_style_and_meter(genre, meter):
    brief = parse(f"{genre} in {meter}\n\n{VERSES}", seed=4)
    words = [note.lyric for note in sung(compose(brief)).notes if note.lyric]
    expected = [item.text for item in syllables(brief.lyrics)]
    assert words == expected


def test_a_length_is_kept_and_what_does_not_fit_is_said():
    short, long = parse(f"{SONG}\nLength: 30 seconds"), parse(f"{SONG}\nLength: 3 minutes")
    assert short.length_seconds == 30
    assert long.length_seconds == 180
    assert any("not fit in the length" in note for note in short.notes)
    assert not any("not fit in the length" in note for note in long.notes)
    assert len([note for note in sung(compose(short)).notes if note.lyric]) > 10


def test_an_ensemble_plays_alone_and_its_leader_sings():
    brief = parse(f"solo piano\n\n{VERSES}")
    score = compose(brief)
    assert [part.instrument for part in score.parts] == list(brief.ensemble)
    assert len([note for note in sung(score).notes if note.lyric]) == 26


def test_a_brief_keeps_its_words_and_another_song_has_them_too():
    brief = parse(SONG, seed=1)
    assert Brief.from_json(brief.to_json()) == brief
    assert "lyrics" not in parse("folk").to_json()
    assert another(brief, 5).lyrics == brief.lyrics
    assert another(brief, 5).title == brief.title


def test_a_marker_without_words_brings_the_chorus_back():
    assert parse(SONG).lyrics[3] == LyricSection("hook", parse(SONG).lyrics[1].lines)


@pytest.mark.parametrize(
    ("line", "language", "count"),
    [
        ("Carry me home over the river", "en", 9), ("someone loved the little candle", "en", 9),
        ("every beautiful station", "en", 7), ("people sometimes walked away", "en", 7),
        ("Ich gehe durch die schöne Straße", "de", 9), ("La vie en rose", "fr", 4),
        ("Bésame mucho como si fuera esta noche", "es", 14), ("Nel blu dipinto di blu", "it", 7),
        ("Подмосковные вечера", "ru", 8), ("我在这里等你", "zh", 6), ("きょうはサッカー", "ja", 5),
        ("तुम ही हो", "hi", 3), ("Hôm nay trời đẹp quá", "vi", 5), ("حبيبي يا نور", "ar", 4),
        ("사랑해요", "ko", 4), ("coração", "pt", 3), ("Wszystko będzie dobrze", "pl", 6),
    ],
)  # fmt: skip
def test_syllables_are_counted(line, language, count):
    assert count_of(line, language) == count
    assert len(syllables_of(line, language)) == count


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("I walk with you and the night", "en"), ("ich gehe durch die Nacht und du", "de"),
        ("je ne regrette rien, la vie est belle", "fr"), ("como si fuera la última noche", "es"),
        ("nel blu dipinto di blu, il cielo è", "it"), ("eu não sei, coração", "pt"), ("мне не больно", "ru"),
    ],
)  # fmt: skip
def test_the_language_of_words_is_known_by_its_small_words(words, language):
    assert language_of(words) == language


def test_a_long_lyric_is_read_at_once():
    verse = "[Verse]\n" + "\n".join("Walking down the empty road tonight" for _ in range(8))
    text = "\n\n".join(["folk"] + [verse] * 14)
    parse(text)
    began = time.process_time()
    brief = parse(text)
    assert time.process_time() - began < 0.1
    assert len(brief.lyrics) == 14


def test_a_single_line_may_have_its_breaks_written_out():
    assert split_lyrics(r"pop\n[Verse]\nla la\n[Chorus]\nlo lo")[0] == "pop"
    assert parse(r"pop\n[Verse]\nla la\nlo").text == "pop\n[Verse]\nla la\nlo"


def test_a_text_with_words_may_be_longer_than_a_wish():
    verse = "\n".join(["[Verse]", *["Walking down the empty road tonight"] * 60])
    assert len(parse(f"folk\n{verse}").text) > 2000
    with pytest.raises(BriefError, match="at most 2,000"):
        parse("folk " * 500)
    with pytest.raises(BriefError, match="at most 2,000"):
        parse(f"{'folk ' * 500}\n[Verse]\nla la la")
    with pytest.raises(BriefError, match="at most 6,000"):
        parse(f"folk\n{verse}\n{verse}\n{verse}")


def test_a_voice_is_silent_where_there_are_no_words():
    score = compose(parse(SONG, seed=1))
    intro = score.sections[0].end_bar * score.meter.ticks_per_bar
    assert min(note.start for note in sung(score).notes) >= intro - 120
