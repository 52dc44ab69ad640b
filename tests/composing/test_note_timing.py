from dataclasses import replace

import pytest

from studio.composing.chart import SketchNote
from studio.composing.composer import compose, make_chart
from studio.composing.genre import GENRES
from studio.composing.note_timing import perform
from studio.composing.part_assignment import PartAssignment
from studio.composing.part_writing import Comping, Feel, PartTemplate
from studio.theory.meter import Meter
from tests.composing.briefs import brief_of


def assignment(**feel: object) -> PartAssignment:
    return PartAssignment(PartTemplate("keys", "chords", ("piano",), Comping(()), feel=Feel(**feel)), "piano")


def test_off_beats_swing_and_triplets_stay() -> None:
    chart, _ = make_chart(brief_of("jazz"))
    notes = perform(
        chart,
        assignment(looseness=0),
        [SketchNote(tick, 100, 60, 90) for tick in (480, 720, 960, 1120, 1280)],
    )
    assert [note.start for note in notes] == [480, 480 + round(480 * GENRES["jazz"].swing), 960, 1120, 1280]


def test_a_player_behind_the_beat_is_late_by_as_much_every_time() -> None:
    chart, _ = make_chart(brief_of("metal"))
    notes = perform(
        chart,
        assignment(looseness=0, lateness={"": 20}),
        [SketchNote(tick, 100, 60, 90) for tick in (480, 960, 1440)],
    )
    assert [note.start for note in notes] == [500, 980, 1460]


def test_one_key_is_struck_once_at_a_time_and_let_go_before_it_is_struck_again() -> None:
    chart, _ = make_chart(brief_of("metal"))
    sketch = [SketchNote(480, 900, 60, 70), SketchNote(480, 900, 60, 100), SketchNote(960, 200, 60, 90)]
    first, second = perform(chart, assignment(looseness=0), sketch)
    assert first.end == second.start == 960
    assert first.velocity > second.velocity


@pytest.mark.parametrize("genre", ["trap", "lofi", "jazz"])
def test_timing_is_human_but_tight(genre: str) -> None:
    score = compose(brief_of(genre))
    deviations = [note.start - round(note.start / 40) * 40 for part in score.parts for note in part.notes]
    assert len(set(deviations)) > 5
    assert all(note.start >= 0 for part in score.parts for note in part.notes)


def test_no_draft_after_the_end_is_played() -> None:
    chart, _ = make_chart(brief_of("trap", length_seconds=12.0))
    late = SketchNote(chart.end_tick + 100, 100, 60, 90)
    assert perform(chart, assignment(), [late, late._replace(start=0)])[0].start == 0
    assert len(perform(chart, assignment(), [late])) == 0


def test_a_harder_mood_hits_harder() -> None:
    brief = brief_of("metal", mood="aggressive")
    hard, _ = make_chart(brief)
    soft, _ = make_chart(replace(brief, mood="dreamy"))
    sketched = [SketchNote(480, 100, 60, 90)]
    assert (
        perform(hard, assignment(looseness=0), sketched)[0].velocity
        > perform(soft, assignment(looseness=0), sketched)[0].velocity + 8
    )


def test_a_shuffle_in_twelve_eight_is_not_swung_again() -> None:
    meter = Meter(12, 8)
    score = compose(brief_of("blues", meter=meter, length_seconds=40.0))
    drums = next(part for part in score.parts if part.role == "drums")
    off_grid = [note for note in drums.notes if min(note.start % 120, 120 - note.start % 120) > 25]
    assert len(drums.notes) > 50
    assert len(off_grid) < 0.03 * len(drums.notes)
