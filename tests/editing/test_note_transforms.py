"""What a wish makes of the notes on a player's paper."""

import pytest

from studio.composing.chart import SketchNote
from studio.composing.part_assignment import PartAssignment, assign_again
from studio.composing.recomposition import chart_over
from studio.composing.rhythm import DRUMS
from studio.editing.note_transforms import bent, onsets_of, strength, varied
from studio.editing.region import Region
from studio.editing.wish import Wish
from tests.editing.scores import part_of, piece_of

BAR = Region(1920, 3840)


def seat_of(id_: str) -> tuple[object, PartAssignment]:
    score, brief = piece_of("house")
    chart = chart_over(score, brief, 5)
    return chart, assign_again(chart.brief, chart.genre, chart.plans, part_of(score, id_))


def eighths(pitch: int = 36) -> list[SketchNote]:
    return [SketchNote(1920 + 240 * step, 200, pitch, 90) for step in range(8)]


def bend(id_: str, sketch: list[SketchNote], **wished: object) -> list[SketchNote]:
    chart, assignment = seat_of(id_)
    onsets = len(onsets_of(note.start for note in sketch))
    return bent(chart, assignment, sketch, Wish(**wished), BAR, onsets)


@pytest.mark.parametrize(("tick", "weight"), [(0, 4), (960, 3), (480, 2), (240, 1), (120, 0), (1920, 4)])
def test_places_in_the_bar_weigh_as_a_musician_counts(tick: int, weight: int) -> None:
    assert strength(tick, 1920) == weight


def test_the_tones_of_a_strummed_chord_are_one_moment() -> None:
    assert onsets_of([0, 20, 40, 480, 500]) == [0, 480]


def test_without_a_wish_nothing_changes() -> None:
    assert bend("drums", eighths()) == eighths()


def test_busier_strikes_more_often_and_sparser_less() -> None:
    busier, sparser = bend("drums", eighths(), density=1), bend("drums", eighths(), density=-1)

    assert len(busier) > len(eighths()) > len(sparser) >= 1
    assert 1920 in {note.start for note in sparser}, "the downbeat stays"


def test_louder_and_softer_move_every_velocity() -> None:
    assert {note.velocity for note in bend("drums", eighths(), loudness=1)} == {100}
    assert {note.velocity for note in bend("drums", eighths(), loudness=-1)} == {80}


def test_accents_follow_the_bar() -> None:
    accented = {note.start: note.velocity for note in bend("drums", eighths(), accented=True)}

    assert accented[1920] > accented[2400] > accented[2160]


def test_higher_is_an_octave_up_for_tones_and_nothing_for_drums() -> None:
    tones = [note._replace(pitch=40) for note in eighths()]

    assert {note.pitch for note in bend("bass", tones, height=1)} == {52}
    assert {note.pitch for note in bend("drums", eighths(), height=1)} == {36}


def test_half_time_strikes_half_as_often_and_double_time_twice() -> None:
    half, double = bend("drums", eighths(), pace=0.5), bend("drums", eighths(), pace=2.0)

    assert [note.start for note in half] == [1920, 2400, 2880, 3360]
    assert len(double) == 16


def test_a_fill_ends_the_region() -> None:
    filled = bend("drums", eighths(DRUMS["closed"]), fill=True)

    assert {note.pitch for note in filled if note.start >= 3360} - {DRUMS["closed"]}
    assert [note for note in filled if note.start < 2400] == eighths(DRUMS["closed"])[:2]


def test_nothing_leaves_the_region() -> None:
    for wished in ({"syncopation": 1}, {"density": 1}, {"pace": 2.0}):
        assert all(note.start in BAR for note in bend("bass", eighths(40), **wished))


def test_what_never_changes_is_told_a_little_otherwise() -> None:
    chart, assignment = seat_of("drums")

    told = varied(chart, assignment, eighths(DRUMS["closed"]))

    assert told != eighths(DRUMS["closed"])
    assert 1920 in {note.start for note in told}
    assert varied(chart, assignment, eighths(DRUMS["closed"])) == told, "the same every time"
