import itertools
from collections.abc import Iterable

import pytest

from studio.composing.composer import compose
from studio.composing.genre import GENRES
from studio.composing.part_writing import Groove
from studio.composing.rhythm import DRUMS
from studio.theory.score import Note, Part, Score
from tests.composing.briefs import brief_of


def drums_of(score: Score) -> Part:
    return next(part for part in score.parts if part.role == "drums")


def hits(part: Part, *drums: str) -> list[Note]:
    keys = {DRUMS[drum] for drum in drums}
    return [note for note in part.notes if note.pitch in keys]


def steps_of(notes: Iterable[Note]) -> list[int]:
    return [round(note.start / 120) % 16 for note in notes]


@pytest.mark.parametrize("genre", GENRES)
def test_a_kit_is_played_at_three_levels_or_more(genre: str) -> None:
    score = compose(brief_of(genre, length_seconds=90.0, seed=2))
    parts = [part for part in score.parts if part.role == "drums"]
    for part in parts:
        levels = {note.velocity // 20 for note in part.notes}
        assert len(levels) >= 3


def test_trap_has_its_snare_on_three_and_hats_in_eighths() -> None:
    drums = drums_of(compose(brief_of("trap", length_seconds=60.0)))
    claps = steps_of(hits(drums, "clap"))
    assert claps.count(8) / len(claps) > 0.75
    hats = steps_of(hits(drums, "closed"))
    assert all(hats.count(step) > 8 for step in range(0, 16, 2))


def test_trap_hats_roll_faster_than_sixteenths_with_a_swell() -> None:
    hats = hits(drums_of(compose(brief_of("trap", length_seconds=60.0))), "closed")
    runs: list[list[Note]] = [[hats[0]]]
    for before, after in itertools.pairwise(hats):
        if after.start - before.start < 90:
            runs[-1].append(after)
        else:
            runs.append([after])
    rolls = [[note.velocity for note in run] for run in runs if len(run) >= 4]
    assert len(rolls) >= 4
    assert all(max(roll) - min(roll) > 20 for roll in rolls)


def test_lofi_snares_drag_and_jazz_rides_push() -> None:
    lofi = hits(drums_of(compose(brief_of("lofi", length_seconds=60.0))), "snare")
    backbeats = [note for note in lofi if note.velocity > 80]
    lateness = [note.start - round(note.start / 480) * 480 for note in backbeats]
    assert 10 < sum(lateness) / len(lateness) < 35


def test_the_jazz_ride_swings() -> None:
    ride = hits(drums_of(compose(brief_of("jazz", length_seconds=60.0))), "ride")
    off_beats = [note.start % 480 for note in ride if 200 < note.start % 480 < 440]
    assert off_beats
    assert all(290 < off_beat < 345 for off_beat in off_beats)


def test_there_are_ghost_notes_under_the_backbeat() -> None:
    drums = drums_of(compose(brief_of("lofi", length_seconds=60.0, seed=4)))
    ghosts = [note for note in drums.notes if note.articulation == "ghost"]
    assert ghosts
    assert max(note.velocity for note in ghosts) < 75


def test_the_rhythm_holds_its_breath_before_a_hook() -> None:
    for seed in range(6):
        score = compose(brief_of("trap", length_seconds=60.0, seed=seed))
        hooks = [
            section
            for before, section in zip(score.sections, score.sections[1:], strict=False)
            if section.name == "hook"
        ]
        for hook in hooks:
            start = score.time.bar_ticks(hook.start_bar)
            breath = [note for note in drums_of(score).notes if start - 450 < note.start < start - 30]
            assert not breath


def test_a_louder_section_starts_with_a_cymbal_and_others_end_with_a_fill() -> None:
    score = compose(brief_of("metal", length_seconds=60.0))
    drums = drums_of(score)
    crashes = hits(drums, "crash")
    starts = [score.time.bar_ticks(section.start_bar) for section in score.sections if section.energy > 0.8]
    assert any(abs(crash.start - start) < 20 for crash in crashes for start in starts)


def test_every_drum_that_a_genre_names_exists() -> None:
    for genre in GENRES.values():
        for template in genre.part_templates:
            if isinstance(template.writing, Groove):
                patterns = (*template.writing.patterns, *template.writing.turns, *template.writing.fills)
                assert {drum for pattern in patterns for drum in pattern.voices} <= {*DRUMS, "stop"}
