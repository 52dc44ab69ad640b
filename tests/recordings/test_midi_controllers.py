"""Controllers sound: the pedal as length, volume as level, bends as glides; the rest is named."""

from pathlib import Path

import pytest

from studio.recordings.containers import container_of
from studio.recordings.midi_reader import MidiPiece, read_midi
from studio.theory.score import Note
from tests.recordings.odd_midi.builder import Events, bend, control, file, melody, off, on, program

FLUTE = (0, program(73))


def piece_of(folder: Path, *tracks: Events) -> MidiPiece:
    path = folder / "controllers.mid"
    path.write_bytes(file(*tracks))
    return read_midi(container_of(path))


def notes_of(piece: MidiPiece, part: int = 0) -> list[tuple[int, int, int]]:
    return [(note.start, note.end, note.pitch) for note in piece.score.parts[part].notes]


def test_the_pedal_holds_notes_until_it_is_lifted_or_they_are_struck_again(tmp_path: Path):
    track = [
        (0, control(64, 127)),
        (0, on(60)), (48, off(60)),
        (48, on(64)), (48, off(64)),
        (48, on(60)), (48, off(60)),
        (48, control(64, 0)),
        (0, on(67)), (48, off(67)),
    ]  # fmt: skip

    piece = piece_of(tmp_path, track)

    assert notes_of(piece) == [(0, 960, 60), (480, 1440, 64), (960, 1440, 60), (1440, 1680, 67)]
    assert piece.notes == ()


def test_a_pedal_that_is_never_lifted_lets_the_last_notes_ring_for_a_bar(tmp_path: Path):
    piece = piece_of(tmp_path, [(0, control(64, 127)), *melody([60, 62])])

    assert notes_of(piece) == [(0, 2880, 60), (480, 2880, 62)]
    assert piece.score.length_seconds < 7.0


def test_the_pedal_of_a_track_of_its_own_counts_for_its_channel(tmp_path: Path):
    pedal = [(0, control(64, 100)), (192, control(64, 0))]

    assert notes_of(piece_of(tmp_path, pedal, melody([60], 96))) == [(0, 960, 60)]


def test_drums_have_no_pedal(tmp_path: Path):
    piece = piece_of(tmp_path, [(0, control(64, 127, 9)), *melody([36], channel=9), (96, control(64, 0, 9))])

    assert notes_of(piece) == [(0, 480, 36)]


@pytest.mark.parametrize("number", [7, 11])
def test_volume_and_expression_are_levels_that_move(tmp_path: Path, number: int):
    track = [(0, control(number, 127)), *melody([60, 62]), (0, control(number, 32)), *melody([64, 65])]

    (lane,) = piece_of(tmp_path, track).score.parts[0].automation

    assert lane.parameter == "gain_db"
    assert lane.points == ((0, 0.0), (930, 0.0), (960, pytest.approx(-23.95, abs=0.01)))


def test_a_player_that_is_turned_down_is_softer_than_the_others(tmp_path: Path):
    loud, soft = (
        [(0, control(7, value, place)), *melody(channel=place)] for place, value in enumerate((127, 40))
    )

    parts = piece_of(tmp_path, loud, soft).score.parts

    assert parts[0].automation == ()
    assert parts[1].automation[0].points == ((0, pytest.approx(-20.07, abs=0.01)),)


def test_players_that_are_all_turned_down_are_as_loud_as_without(tmp_path: Path):
    tracks = [[(0, control(7, 70, place)), *melody(channel=place)] for place in (0, 1)]

    assert [part.automation for part in piece_of(tmp_path, *tracks).score.parts] == [(), ()]


def test_a_volume_of_zero_is_silence(tmp_path: Path):
    track = [*melody([60, 62]), (0, control(7, 0)), *melody([64])]

    assert piece_of(tmp_path, track).score.parts[0].automation[0].points[-1] == (960, -60.0)


def rpn(semitones: int) -> Events:
    return [(0, control(101, 0)), (0, control(100, 0)), (0, control(6, semitones))]


@pytest.mark.parametrize(("set_up", "semitones"), [([], 2), (rpn(12), 12), (rpn(1), 1), (rpn(24), 24)])
def test_a_bend_up_glides_as_far_as_its_range_says(tmp_path: Path, set_up: Events, semitones: int):
    track = [FLUTE, *set_up, (0, on(60)), (96, bend(8191)), (96, off(60)), (0, bend(0)), *melody([62])]

    piece = piece_of(tmp_path, track)

    assert piece.score.parts[0].notes == (
        Note(0, 480, 60, 90),
        Note(480, 480, 60 + semitones, 90, "slide", 60),
        Note(960, 480, 62, 90),
    )
    assert piece.notes == ()


def test_a_note_that_begins_bent_and_is_let_up_to_its_pitch_is_a_scoop(tmp_path: Path):
    track = [FLUTE, (0, bend(-8192)), (0, on(60)), (8, bend(0)), (88, off(60))]

    assert piece_of(tmp_path, track).score.parts[0].notes == (Note(0, 480, 60, 90, "slide", 58),)


def test_a_bend_that_stays_is_another_pitch(tmp_path: Path):
    assert notes_of(piece_of(tmp_path, [FLUTE, (0, bend(8191)), *melody([60])])) == [(0, 480, 62)]


def test_a_bend_of_a_quarter_tone_is_named(tmp_path: Path):
    piece = piece_of(tmp_path, [FLUTE, *melody([60]), (0, bend(2000)), *melody([62])])

    assert [pitch for _, _, pitch in notes_of(piece)] == [60, 62]
    assert "what is finer was left out" in piece.notes[0]


def test_drums_do_not_bend(tmp_path: Path):
    track = [(0, bend(8191, 9)), *melody([36], channel=9)]

    assert notes_of(piece_of(tmp_path, track)) == [(0, 480, 36)]


@pytest.mark.parametrize(
    ("message", "word"),
    [
        (control(1, 80), "modulation"),
        (control(10, 20), "pan"),
        (control(91, 100), "reverb"),
        (control(93, 50), "chorus"),
        (bytes((0xD0, 90)), "aftertouch"),
    ],
)
def test_what_is_not_played_is_named(tmp_path: Path, message: bytes, word: str):
    assert piece_of(tmp_path, [(0, message), *melody()]).notes == (
        f"Its {word} was left out; the desk has its own.",
    )


def test_what_says_nothing_is_not_named(tmp_path: Path):
    usual = [
        (0, control(number, value)) for number, value in ((1, 0), (10, 64), (7, 100), (11, 127), (91, 40))
    ]

    assert piece_of(tmp_path, [*usual, *melody()]).notes == ()
