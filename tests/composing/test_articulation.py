import pytest

from studio.composing.accompaniment import strummed
from studio.composing.articulation import articulated
from studio.composing.chart import SketchNote
from studio.composing.composer import compose
from studio.composing.part_assignment import PartAssignment
from studio.composing.part_writing import Arpeggio, Melody, PartTemplate, Writing
from studio.composing.steps import Step
from tests.composing.briefs import brief_of

BAR = 1920
TUNE = Melody((), ())


def assigned(instrument: str, writing: Writing = TUNE) -> PartAssignment:
    return PartAssignment(PartTemplate("lead", "lead", (instrument,), writing), instrument)


def line(*pitches: int, ticks: int = 480, first: int = 0) -> list[SketchNote]:
    return [
        SketchNote(first + index * ticks, round(0.9 * ticks), pitch, 90)
        for index, pitch in enumerate(pitches)
    ]


def touches(notes: list[SketchNote]) -> list[str]:
    return [note.articulation for note in notes]


def test_steps_are_slurred_and_leaps_are_not() -> None:
    played = articulated(line(60, 62, 69, 67), assigned("flute"), BAR)

    assert touches(played) == ["", "legato", "", "legato"]
    assert played[0].duration == 480
    assert played[1].duration == 432


def test_every_bar_begins_a_new_bow() -> None:
    played = articulated(line(60, 62, 64, 65, 67, 69), assigned("violin_solo"), BAR)

    assert touches(played) == ["", "legato", "legato", "legato", "", "legato"]


def test_what_follows_a_rest_on_a_beat_is_accented() -> None:
    notes = [*line(60), *line(67, first=960), *line(72, first=1680)]

    assert touches(articulated(notes, assigned("trumpet"), BAR)) == ["", "accent", ""]


def test_a_guitar_only_slurs_what_is_too_quick_to_pick() -> None:
    slow, quick = line(60, 62, 64), line(60, 62, 64, ticks=120)

    assert touches(articulated(slow, assigned("guitar_lead"), BAR)) == ["", "", ""]
    assert touches(articulated(quick, assigned("guitar_lead"), BAR)) == ["", "legato", "legato"]


def test_keys_are_left_to_themselves() -> None:
    notes = line(60, 62, 64)

    assert articulated(notes, assigned("piano"), BAR) == notes


def test_a_bowed_ostinato_is_played_off_the_string() -> None:
    notes = line(60, 64, 67, ticks=120)

    assert touches(articulated(notes, assigned("strings", Arpeggio()), BAR)) == ["staccato"] * 3
    assert touches(articulated(notes, assigned("harp", Arpeggio()), BAR)) == [""] * 3


def test_what_says_how_it_is_played_stays() -> None:
    slid = [note._replace(articulation="slide") for note in line(60, 62)]

    assert articulated(slid, assigned("trombone"), BAR) == slid


@pytest.mark.parametrize(("tick", "is_up"), [(0, False), (240, False), (120, True), (360, True)])
def test_a_strum_goes_down_on_eighths_and_up_between_them(tick: int, *, is_up: bool) -> None:
    chord = [SketchNote(tick, 200, pitch, 90) for pitch in (52, 57, 60, 64)]
    strokes = strummed(chord, Step(tick, 240, "x"), 4, 120.0, stands_out=False)

    pitches = [note.pitch for note in sorted(strokes)]
    assert pitches == sorted(pitches, reverse=is_up)
    assert {note.start + note.duration for note in strokes} == {tick + 200}
    spread_ms = (max(note.start for note in strokes) - tick) / 0.96
    assert (10 <= spread_ms <= 17) if is_up else (20 <= spread_ms <= 35)
    assert strokes[0].velocity == (82 if is_up else 90)


def test_scratches_of_a_funk_guitar_are_ghosts_and_its_horns_are_short() -> None:
    score = compose(brief_of("funk", length_seconds=40.0))
    played = {part.id: {note.articulation for note in part.notes} for part in score.parts}

    assert "ghost" in played["scratch"]
    assert "staccato" in played.get("horns", {"staccato"})


def test_the_chords_of_a_guitarist_spread_over_its_strings() -> None:
    part = next(part for part in compose(brief_of("pop", length_seconds=40.0)).parts if part.id == "guitar")
    chords = [[part.notes[0]]]
    for note in part.notes[1:]:
        if note.start - chords[-1][-1].start < 40:
            chords[-1].append(note)
        else:
            chords.append([note])

    full = [chord for chord in chords if len(chord) >= 3]
    spread = [chord for chord in full if chord[-1].start - chord[0].start >= 10]
    assert len(full) > 20
    assert len(spread) > 0.8 * len(full)
