"""Wishes as people write them come out as meant: in the brief, in the score and in the notes."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from studio.composing.brief import Brief
from studio.composing.composer import compose
from studio.composing.wishes import parse
from studio.errors import BriefError
from studio.theory.score import Score
from tests.composing.wishes_of_people import FIRST, SECOND, PersonsWish

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
