"""Borders: which notes a rewrite replaces, and how what stays meets what is new."""

import pytest

from studio.editing.note_splice import (
    SHORTEST_TICKS,
    TOLERANCE_TICKS,
    belongs,
    in_order,
    is_pitched,
    raised,
    released,
    spliced,
    value_at,
)
from studio.editing.region import Region
from studio.theory.score import Automation, Note, Part

BAR = Region(1920, 3840)


def part(*notes: Note, role: str = "keys", automation: tuple[Automation, ...] = ()) -> Part:
    return Part(role, role, "piano_felt", notes, automation)


@pytest.mark.parametrize(
    ("start", "inside"),
    [
        (1919, False),
        (1920, True),
        (3840 - TOLERANCE_TICKS - 1, True),
        (3840 - TOLERANCE_TICKS, False),
        (3840, False),
    ],
)
def test_a_note_rushed_before_the_end_belongs_to_what_comes_after(start: int, inside: bool) -> None:
    assert belongs(Note(start, 100, 60, 80), BAR) is inside


def test_in_a_region_shorter_than_the_tolerance_every_note_belongs_to_it() -> None:
    assert belongs(Note(1925, 100, 60, 80), Region(1920, 1930))


@pytest.mark.parametrize(
    ("role", "pitched"),
    [("bass", True), ("lead", True), ("drums", False), ("percussion", False), ("fx", False)],
)
def test_tones_are_told_from_hits(role: str, pitched: bool) -> None:
    assert is_pitched(part(role=role)) is pitched


def test_what_lies_outside_stays_and_what_lies_inside_is_replaced() -> None:
    before, inside, after = Note(0, 480, 60, 80), Note(2400, 480, 62, 80), Note(3840, 480, 64, 80)

    changed = spliced(part(before, inside, after), [Note(2880, 240, 67, 90)], BAR)

    assert changed.notes == (before, Note(2880, 240, 67, 90), after)


def test_a_note_held_into_the_region_ends_at_its_start_and_goes_on_after_it() -> None:
    held = Note(960, 4800, 60, 80)

    changed = spliced(part(held), [], BAR)

    assert changed.notes == (Note(960, 960, 60, 80), Note(3840, 1920, 60, 80))


def test_a_note_begun_inside_that_rings_past_the_end_goes_on_from_there() -> None:
    changed = spliced(part(Note(2880, 1920, 60, 80)), [], BAR)

    assert changed.notes == (Note(3840, 960, 60, 80),)


def test_a_remainder_too_short_to_be_heard_is_left_out() -> None:
    assert spliced(part(Note(2880, 960 + SHORTEST_TICKS - 1, 60, 80)), [], BAR).notes == ()


def test_a_drum_hit_rings_into_the_region_as_it_was() -> None:
    hit = Note(1900, 480, 36, 110)

    assert spliced(part(hit, role="drums"), [], BAR).notes == (hit,)


def test_new_notes_are_let_go_at_the_end_and_collide_with_nothing() -> None:
    rushed = Note(1920 - 20, 400, 60, 80)
    new = [Note(1920, 240, 60, 90), Note(1920, 240, 64, 90), Note(3600, 960, 67, 90)]

    changed = spliced(part(rushed), new, BAR)

    assert Note(1920, 240, 60, 90) not in changed.notes, "the rushed note is that tone already"
    assert Note(1920, 240, 64, 90) in changed.notes
    assert Note(3600, 240, 67, 90) in changed.notes


def test_one_voice_does_not_strike_again_right_after_a_rushed_note() -> None:
    rushed = Note(1920 - 20, 400, 40, 80)

    changed = spliced(part(rushed, role="bass"), [Note(1930, 240, 45, 90)], BAR)

    assert [note.pitch for note in changed.notes] == [40]


def test_notes_come_in_order_and_none_twice() -> None:
    first, same, earlier = Note(480, 100, 60, 80), Note(480, 200, 60, 70), Note(0, 100, 64, 80)

    assert in_order([first, same, earlier]) == (earlier, first)


def test_a_pitch_lets_go_where_it_is_struck_again() -> None:
    notes = (Note(0, 960, 60, 80), Note(240, 240, 64, 80), Note(480, 240, 60, 80))

    assert [note.duration for note in released(notes)] == [480, 240, 240]


def test_a_part_is_raised_inside_by_a_ramp_and_nowhere_else() -> None:
    lane = next(item for item in raised(part(), -6.0, BAR).automation if item.parameter == "gain_db")

    assert [value_at(lane, tick) for tick in (0, 1919, 1920, 1980, 2880, 3780, 3840, 5000)] == [
        0,
        0,
        0,
        -6,
        -6,
        -6,
        0,
        0,
    ]
    assert value_at(lane, 1950) == pytest.approx(-3.0)


def test_what_moves_already_is_raised_along_its_way() -> None:
    fading = Automation("gain_db", ((0, 0.0), (3840, -12.0)))

    lane = raised(part(automation=(fading,)), 3.0, BAR).automation[0]

    assert value_at(lane, 960) == pytest.approx(-3.0)
    assert value_at(lane, 2880) == pytest.approx(-9.0 + 3.0, abs=0.01)
