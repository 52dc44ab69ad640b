"""Words stay with their notes, whatever is edited."""

from functools import cache

import pytest

from studio.action import edit_from_json
from studio.composing.composer import compose
from studio.composing.wishes import parse
from tests.editing.scores import assert_whole

SONG = """pop at 120 bpm

[Verse]
Walking down the empty road tonight
every window holds a yellow light

[Chorus]
Carry me home, carry me home
over the river, over the stone
"""


@cache
def song():
    brief = parse(SONG, seed=2)
    return compose(brief), brief


def words(score):
    """(tick, syllable) of what is sung."""
    return [(note.start, note.lyric) for part in score.parts for note in part.notes if note.lyric]


def texts(score):
    return [text for _, text in words(score)]


def edited(kind, **options):
    score, brief = song()
    changed = edit_from_json({"kind": kind, **options}).apply(score, brief).score
    assert_whole(changed)
    return score, changed


def verse_seconds(score, index=1):
    section = score.sections[index]
    return section.start_bar * score.time.seconds_per_bar, section.end_bar * score.time.seconds_per_bar


def test_a_cut_takes_its_words_and_leaves_the_others():
    start, end = verse_seconds(song()[0])
    score, changed = edited("cut", start=start, end=end, snap="bar")
    size = score.time.ticks(end - start)
    stay = [(tick - size, text) for tick, text in words(score) if tick >= score.time.ticks(end) - 60]
    assert words(changed) == stay
    assert texts(changed)[:2] == ["Car-", "ry"]


def test_a_copy_is_sung_twice():
    start, end = verse_seconds(song()[0])
    score, changed = edited("duplicate", start=start, end=end, snap="bar")
    verse = [text for tick, text in words(score) if tick < score.time.ticks(end) - 60]
    assert texts(changed) == verse + texts(score)


def test_what_is_moved_is_sung_where_it_goes():
    start, end = verse_seconds(song()[0])
    score, changed = edited("move", start=start, end=end, to=verse_seconds(song()[0], 2)[1], snap="bar")
    assert sorted(texts(changed)) == sorted(texts(score))
    assert texts(changed)[:2] == ["Car-", "ry"]


@pytest.mark.parametrize(
    "options", [{"kind": "transpose", "semitones": 3}, {"kind": "key", "key": "D dorian"}]
)
def test_other_pitches_keep_the_words(options):
    score, changed = edited(
        **(
            {"start": None, "end": None, "parts": [], "snap": "bar"} | options
            if options["kind"] == "transpose"
            else options
        )
    )
    assert words(changed) == words(score)


@pytest.mark.parametrize("wish", ["", "busier", "sparser", "higher"])
def test_a_tune_that_is_composed_again_keeps_its_words(wish):
    start, end = verse_seconds(song()[0])
    score, _ = song()
    singer = next(part.id for part in score.parts if any(note.lyric for note in part.notes))
    score, changed = edited("regenerate", start=start, end=end, snap="bar", parts=[singer], wish=wish, seed=7)
    assert texts(changed) == texts(score)
    pitches = [
        [note.pitch for note in part.notes if note.lyric]
        for one in (score, changed)
        for part in one.parts
        if part.id == singer
    ]
    assert pitches[0] != pitches[1]


def test_regenerating_another_part_leaves_the_words_alone():
    start, end = verse_seconds(song()[0])
    score, changed = edited("regenerate", start=start, end=end, snap="bar", parts=["drums"], wish="", seed=7)
    assert words(changed) == words(score)
