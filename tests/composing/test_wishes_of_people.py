"""Wishes as people write them come out as meant: in the brief, in the score and in the notes."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from studio.composing.brief import Brief
from studio.composing.composer import compose
from studio.composing.given import Given
from studio.composing.language import LANGUAGES
from studio.composing.style import EVERY_GENRE
from studio.composing.wishes import parse
from studio.errors import BriefError
from studio.theory.scale import Key
from studio.theory.score import Score
from tests.composing.wishes_of_people import FIRST, SECOND, SPOKEN, PersonsWish

SEED = 5
SECONDS = 16.0  # enough for every player to come in
SHARE = 0.95


@pytest.mark.parametrize("table", [FIRST, SECOND], ids=["first", "second"])
def test_what_people_write_comes_out_as_meant(table: tuple[PersonsWish, ...]):
    missed = [f"{row.text!r}: {'; '.join(why)}" for row in table if (why := list(mistakes_of(row)))]

    assert len(table) == 75
    assert len(missed) <= (1 - SHARE) * len(table), "\n".join([f"{len(missed)} of {len(table)}:", *missed])


def test_a_wish_that_is_not_met_is_found():
    wrong = PersonsWish(
        "solo cello", "trap", ("piano",), ("drums",), ("cello",), "Cb major", (120, 130), "3/4", (1, 2),
        "sad", ("Am",), ("zither",), ("",), "too long",
    )  # fmt: skip
    assert len(list(mistakes_of(wrong))) == 1
    assert len(list(mistakes_of(replace(wrong, refused="")))) == 12


def test_every_language_is_spoken():
    assert set(SPOKEN) == set(LANGUAGES)


@pytest.mark.parametrize("language", SPOKEN)
def test_ensembles_and_moods_are_meant_in_every_language(language: str):
    quartet, piano, song = SPOKEN[language]
    strings = ("violin_solo", "violin_solo", "viola", "cello")
    rows = (
        PersonsWish(quartet, players=strings, key="D minor", tempo_bpm=(40, 80), mood="sad"),
        PersonsWish(piano, players=("piano",), tempo_bpm=(90, 90), unsaid=("not understood",)),
        PersonsWish(
            song,
            heard=("accordion",),
            mood="happy",
            key="major",
            seconds=(120, 120),
            unsaid=("not understood",),
        ),
    )

    assert [(row.text, why) for row in rows if (why := list(mistakes_of(row)))] == []


@pytest.mark.parametrize(
    "word", ["sad", "melancholy", "traurig", "triste", "smutny", "грустно", "悲伤", "슬픈"]
)
def test_sad_music_is_minor_and_not_fast_from_every_seed(word: str):
    briefs = [parse(word, seed) for seed in range(12)]

    assert all(brief.mood == "sad" and brief.key.is_minor and brief.tempo_bpm <= 100 for brief in briefs)


@pytest.mark.parametrize("genre", EVERY_GENRE)
def test_a_sad_piece_of_any_style_is_minor_and_in_its_slower_half(genre: str):
    style = EVERY_GENRE[genre]
    brief = parse("sad", SEED, given=Given(genre=genre))

    modes = {mode: Key.of(0, mode).is_minor for mode, _ in style.modes}
    assert brief.key.is_minor or (not any(modes.values()) and brief.key.mode not in ("major", "mixolydian"))
    assert brief.tempo_bpm <= max(96.0, (style.tempo_low + style.tempo_high) / 2)


def test_sad_gives_way_to_what_is_asked():
    brief = parse("sad song in C major at 150 bpm", SEED)

    assert (str(brief.key), brief.tempo_bpm, brief.mood) == ("C major", 150.0, "sad")


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        ("pop song with a singer", "a solo voice on “ah” stands in"),
        ("choir with lyrics", "voices sing without words"),
        ("rock zorblatt", "“zorblatt”"),
        ("fast, no, slow rock", "The later counts"),
    ],
)
def test_what_stands_in_and_what_is_not_understood_is_said(wish: str, said: str):
    assert said in " ".join(parse(wish, SEED).notes)


def mistakes_of(row: PersonsWish) -> Iterator[str]:
    """Say in which respects a wish was not met."""
    try:
        brief = parse(row.text, SEED)
    except BriefError as refusal:
        if not row.refused or row.refused not in str(refusal):
            yield f"refused: {refusal}"
        return
    if row.refused:
        yield "not refused"
        return
    yield from _mistakes_in_brief(row, brief)
    if row.players or row.heard or row.silent:
        yield from _mistakes_in_score(row, compose(_short(brief)))


def _short(brief: Brief) -> Brief:
    """The first bars are enough to see who plays."""
    return replace(brief, length_seconds=min(brief.length_seconds, SECONDS))


def _mistakes_in_brief(row: PersonsWish, brief: Brief) -> Iterator[str]:
    notes = " ".join(brief.notes).casefold()
    key = str(brief.key)
    if row.genre and brief.genre not in row.genre.split("|"):
        yield f"genre {brief.genre}"
    if row.key not in ("", key, "minor" if brief.key.is_minor else "major"):
        yield f"key {key}"
    if not row.tempo_bpm[0] <= brief.tempo_bpm <= row.tempo_bpm[1]:
        yield f"tempo {brief.tempo_bpm:g}"
    if row.meter and str(brief.meter) != row.meter:
        yield f"meter {brief.meter}"
    if not row.seconds[0] <= brief.length_seconds <= row.seconds[1]:
        yield f"length {brief.length_seconds:g}"
    if row.mood and brief.mood not in row.mood.split("|"):
        yield f"mood {brief.mood}"
    if row.chords and tuple(map(str, brief.chords)) != row.chords:
        yield f"chords {brief.chords}"
    if missing := [word for word in row.said if not any(one.casefold() in notes for one in word.split("|"))]:
        yield f"not said: {missing} in {notes!r}"
    if said := [word for word in row.unsaid if word.casefold() in notes]:
        yield f"said: {said} in {notes!r}"


def _mistakes_in_score(row: PersonsWish, score: Score) -> Iterator[str]:
    playing = [part for part in score.parts if part.notes]
    if row.players and not _are(row.players, [part.instrument for part in playing]):
        yield f"players {[part.instrument for part in playing]}"
    for wanted in row.heard:
        if not any({part.instrument, part.role} & set(wanted.split("|")) for part in playing):
            yield f"{wanted} is not heard in {[(part.role, part.instrument) for part in playing]}"
    for unwanted in row.silent:
        if any(unwanted in (part.instrument, part.role) for part in playing):
            yield f"{unwanted} is heard"


def _are(wanted: tuple[str, ...], playing: list[str]) -> bool:
    """Whether every wanted player plays once, and nobody else."""
    left = set(playing)
    instruments = [set(one.split("|")) for one in wanted]
    return (
        all(left & one for one in instruments)
        and all(any(name in one for one in instruments) for name in left)
        and len(playing) >= len(wanted)
    )
