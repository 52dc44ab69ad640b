"""How written notes become played ones."""

from studio.synthesis.instrument import INSTRUMENTS, velocity_gain
from studio.synthesis.performance import PlayedNote, perform
from studio.theory.meter import Meter
from studio.theory.scale import Key
from studio.theory.score import Note, Part, Score


def played(instrument: str, *notes: Note, seed: int = 5) -> list[PlayedNote]:
    part = Part("part", "lead", instrument, notes)
    score = Score("Test", 120.0, Meter(), Key.parse("C major"), 8.0, (), (), (part,), seed)
    return perform(score, part, INSTRUMENTS[instrument])


def test_no_instrument_minds_a_part_without_notes():
    assert not [id_ for id_ in INSTRUMENTS.ids if played(id_)]


def test_notes_are_played_in_order_of_start_then_pitch():
    order = played("electric_piano", Note(480, 100, 60, 90), Note(0, 100, 67, 90), Note(0, 100, 64, 90))

    assert [(note.start, note.voice.pitch) for note in order] == [(0, 64), (0, 67), (22_050, 60)]


def test_a_note_keeps_its_take_when_others_come_and_go():
    kept = Note(960, 240, 60, 90)

    alone = played("electric_piano", kept)
    among_others = played("electric_piano", Note(0, 240, 55, 80), Note(480, 240, 62, 70), kept)

    assert among_others[-1] == alone[0]


def test_takes_differ_from_note_to_note_and_seed_to_seed():
    notes = [Note(tick, 240, 60, 90) for tick in range(0, 9600, 240)]

    takes = [note.voice.variant for note in played("electric_piano", *notes)]
    others = [note.voice.variant for note in played("electric_piano", *notes, seed=6)]

    assert set(takes) == set(range(INSTRUMENTS["electric_piano"].variants))
    assert takes != others


def test_velocity_and_gain_together_are_the_written_level():
    for velocity in range(1, 128):
        (note,) = played("electric_piano", Note(0, 240, 60, velocity))

        assert abs(velocity_gain(note.voice.velocity) * note.gain - velocity_gain(velocity)) < 1e-9


def test_notes_of_nearly_the_same_length_share_a_sound():
    first, second = played("electric_piano", Note(0, 240, 60, 90), Note(9600, 243, 60, 90))

    assert first.voice.duration_frames == second.voice.duration_frames
    assert abs(first.voice.duration_frames - 11_025) < 0.04 * 11_025


def test_hits_share_a_sound_however_long_their_notes_are():
    lengths = (30, 120, 480, 1900)
    # eleven takes are played in turn, one every 40 ticks: strokes 440 ticks apart have the same
    hits = played(
        "kit_brushes", *(Note(440 * place, length, 51, 100) for place, length in enumerate(lengths))
    )

    assert len({hit.voice for hit in hits}) == 1


def test_takes_of_a_recorded_kit_follow_each_other_and_stay_where_notes_come_and_go():
    hits = played("kit_brushes", *(Note(120 * place, 60, 51, 100) for place in range(8)))
    (alone,) = played("kit_brushes", Note(600, 60, 51, 100))

    assert len({hit.voice for hit in hits}) == 8
    assert alone.voice == hits[5].voice


def test_only_an_open_hat_is_ended_and_only_by_hats():
    open_hat, kick, closed_hat, crash = played(
        "kit_808",
        Note(0, 60, 46, 100),
        Note(120, 60, 36, 100),
        Note(240, 60, 42, 100),
        Note(480, 60, 49, 100),
    )

    assert open_hat.stop == closed_hat.start
    assert (kick.stop, closed_hat.stop, crash.stop) == (None, None, None)


def test_one_voice_ends_where_the_next_begins():
    first, second = played("bass_synth", Note(0, 960, 36, 100), Note(480, 240, 38, 100))

    assert first.stop == second.start
    assert second.stop is None


def test_what_leads_to_a_downbeat_lasts_exactly_until_then():
    (riser,) = played("riser", Note(0, 1787, 60, 100))
    (roll,) = played("kit_orchestral", Note(0, 1787, 40, 100))
    (hit,) = played("kit_orchestral", Note(0, 1787, 38, 100))

    written = round(1787 / 480 * 22_050)
    assert abs(riser.voice.duration_frames - written) <= 1
    assert roll.voice.duration_frames == riser.voice.duration_frames
    assert hit.voice.duration_frames < roll.voice.duration_frames
