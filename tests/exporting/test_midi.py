"""What other programs read in the MIDI file is the score, note for note."""

import io
import warnings
from pathlib import Path

import mido
import pretty_midi
import pytest

from studio.exporting.midi import DRUM_CHANNEL, midi_bytes, write_midi
from studio.synthesis.instrument import Instrument
from studio.theory.chord import Chord
from studio.theory.meter import Meter
from studio.theory.scale import Key
from studio.theory.score import ChordSpan, Note, Part, Score, Section


class Silent(Instrument):
    """An instrument that need not sound."""

    def __init__(self, label: str, program: int, *, is_kit: bool = False) -> None:
        self.label, self.program, self.is_kit, self.family = label, program, is_kit, "keys"

    def render(self, voices):
        raise NotImplementedError


INSTRUMENTS = {
    "piano": Silent("Grand piano", 0),
    "bass": Silent("Bass", 33),
    "guitar": Silent("Distorted guitar", 30),
    "kit": Silent("Kit", 0, is_kit=True),
}
PIANO = (Note(0, 480, 60, 90), Note(0, 480, 64, 80), Note(480, 240, 67, 127), Note(1921, 1, 72, 1))
DRUMS = (Note(0, 60, 36, 120), Note(240, 60, 42, 70), Note(480, 60, 38, 110))
BASS = (Note(0, 960, 33, 100), Note(960, 960, 40, 100))


def score_of(
    *parts: Part,
    tempo_bpm: float = 140.0,
    key: Key | None = None,
    meter: Meter | None = None,
    title: str = "T",
) -> Score:
    return Score(
        title=title,
        tempo_bpm=tempo_bpm,
        meter=meter or Meter(4, 4),
        key=key or Key("C", "minor"),
        length_seconds=8.0,
        sections=(Section("intro", 0, 1, 0.2), Section("verse", 1, 2, 0.6)),
        chords=(ChordSpan(0, 1920, Chord.parse("Cm7")), ChordSpan(1920, 3840, Chord.parse("Ab/C"))),
        parts=parts,
        seed=1,
    )


BAND = (
    Part("chords", "chords", "piano", PIANO),
    Part("drums", "drums", "kit", DRUMS),
    Part("bass", "bass", "bass", BASS),
)


def read(score: Score) -> mido.MidiFile:
    return mido.MidiFile(file=io.BytesIO(midi_bytes(score, INSTRUMENTS)), charset="utf-8")


def track(file: mido.MidiFile, name: str) -> mido.MidiTrack:
    return next(found for found in file.tracks if found.name == name)


def at(track: mido.MidiTrack, kind: str) -> list[tuple[int, mido.Message]]:
    """The messages of one kind, each with its tick from the start."""
    now, found = 0, []
    for message in track:
        now += message.time
        if message.type == kind:
            found.append((now, message))
    return found


def notes_of(track: mido.MidiTrack) -> list[tuple[int, int, int, int]]:
    """(start, end, pitch, velocity) as a player would sound them."""
    now, down, notes = 0, {}, []
    for message in track:
        now += message.time
        if message.type == "note_on":
            assert message.note not in down, "a key is struck that is down"
            down[message.note] = (now, message.velocity)
        elif message.type == "note_off":
            start, velocity = down.pop(message.note)
            notes.append((start, now, message.note, velocity))
    assert down == {}
    return sorted(notes)


def test_the_file_is_type_1_with_the_scores_own_ticks() -> None:
    file = read(score_of(*BAND))

    assert (file.type, file.ticks_per_beat) == (1, 480)
    assert [found.name for found in file.tracks] == ["T", "Chords", "chords", "drums", "bass"]


def test_every_note_is_read_back_tick_for_tick_by_mido() -> None:
    file = read(score_of(*BAND))

    for part in BAND:
        assert notes_of(track(file, part.id)) == [
            (note.start, note.end, note.pitch, note.velocity) for note in part.notes
        ]


def test_every_note_is_read_back_in_seconds_by_pretty_midi() -> None:
    score = score_of(*BAND)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        file = pretty_midi.PrettyMIDI(io.BytesIO(midi_bytes(score, INSTRUMENTS)))

    for part, instrument in zip(BAND, file.instruments, strict=True):
        assert instrument.name == part.id
        assert instrument.is_drum == (part.id == "drums")
        played = sorted((note.start, note.end, note.pitch, note.velocity) for note in instrument.notes)
        written = [
            (score.time.seconds(note.start), score.time.seconds(note.end), note.pitch, note.velocity)
            for note in part.notes
        ]
        assert played == [pytest.approx(note, abs=1e-4) for note in written]


@pytest.mark.parametrize("tempo_bpm", [40.0, 92.5, 140.0, 240.0])
def test_the_tempo_is_the_scores(tempo_bpm: float) -> None:
    _, tempo = at(read(score_of(tempo_bpm=tempo_bpm)).tracks[0], "set_tempo")[0]

    assert mido.tempo2bpm(tempo.tempo) == pytest.approx(tempo_bpm, rel=2e-6)  # whole microseconds per beat


@pytest.mark.parametrize(("count", "unit"), [(4, 4), (3, 4), (6, 8), (7, 8), (5, 4), (2, 2), (12, 16)])
def test_the_meter_is_the_scores(count: int, unit: int) -> None:
    _, meter = at(read(score_of(meter=Meter(count, unit))).tracks[0], "time_signature")[0]

    assert (meter.numerator, meter.denominator) == (count, unit)


@pytest.mark.parametrize(
    ("key", "signature"),
    [
        ("C major", "C"),
        ("C minor", "Cm"),
        ("F# minor", "F#m"),
        ("Bb major", "Bb"),
        ("C# major", "C#"),
        ("D dorian", "Am"),  # no accidentals, and its third is minor
        ("G mixolydian", "C"),
        ("F lydian", "C"),
        ("E phrygian", "Am"),
        ("B locrian", "Am"),
        ("A mixolydian", "D"),
        ("G# major", "Ab"),  # eight sharps do not exist
    ],
)
def test_the_key_signature_has_the_accidentals_of_the_scale(key: str, signature: str) -> None:
    _, found = at(read(score_of(key=Key.parse(key))).tracks[0], "key_signature")[0]

    assert found.key == signature


def test_sections_are_markers_and_chords_are_text_where_they_begin() -> None:
    file = read(score_of(*BAND))

    assert [(tick, message.text) for tick, message in at(file.tracks[0], "marker")] == [
        (0, "intro"),
        (1920, "verse"),
    ]
    assert [(tick, message.text) for tick, message in at(track(file, "Chords"), "text")] == [
        (0, "Cm7"),
        (1920, "Ab/C"),
    ]


def test_parts_say_their_program_and_kits_play_on_channel_10() -> None:
    file = read(score_of(*BAND))

    programs = {name: at(track(file, name), "program_change")[0][1] for name in ("chords", "drums", "bass")}
    assert (programs["bass"].program, programs["chords"].program) == (33, 0)
    assert programs["drums"].channel == DRUM_CHANNEL == 9
    assert {message.channel for _, message in at(track(file, "drums"), "note_on")} == {9}


def test_melodic_parts_have_channels_of_their_own_and_never_the_drums() -> None:
    parts = [Part(f"part{number}", "lead", "piano", PIANO) for number in range(18)]

    channels = [at(track(read(score_of(*parts)), part.id), "program_change")[0][1].channel for part in parts]

    assert 9 not in channels
    assert channels[:15] == [*range(9), *range(10, 16)]
    assert channels[15:] == [0, 1, 2]


def test_a_power_chord_is_written_as_root_fifth_and_octave() -> None:
    part = Part(
        "guitar", "chords", "guitar", (Note(0, 240, 40, 100, "power"), Note(240, 120, 43, 90, "power_mute"))
    )

    assert notes_of(track(read(score_of(part)), "guitar")) == [
        (0, 240, 40, 100),
        (0, 240, 47, 100),
        (0, 240, 52, 100),
        (240, 360, 43, 90),
        (240, 360, 50, 90),
        (240, 360, 55, 90),
    ]


def test_a_power_chord_at_the_top_stays_on_the_keyboard() -> None:
    part = Part("guitar", "chords", "guitar", (Note(0, 240, 120, 100, "power"),))

    assert [pitch for _, _, pitch, _ in notes_of(track(read(score_of(part)), "guitar"))] == [120, 127]


def test_notes_that_run_into_their_own_repetition_keep_their_lengths_on_channels_of_their_own() -> None:
    part = Part(
        "bass", "bass", "bass", (Note(0, 600, 36, 100), Note(480, 480, 36, 90), Note(480, 960, 36, 70))
    )

    file = read(score_of(part))

    voices = [found for found in file.tracks if found.name == "bass"]
    assert sorted(note for voice in voices for note in notes_of(voice)) == [
        (0, 600, 36, 100),
        (480, 960, 36, 90),
        (480, 1440, 36, 70),
    ]
    assert len({at(voice, "program_change")[0][1].channel for voice in voices}) == 3
    assert {at(voice, "program_change")[0][1].program for voice in voices} == {33}


def test_a_drum_that_runs_into_its_own_repetition_ends_there() -> None:
    part = Part("drums", "drums", "kit", (Note(0, 600, 36, 100), Note(480, 480, 36, 90)))

    assert notes_of(track(read(score_of(part)), "drums")) == [(0, 480, 36, 100), (480, 960, 36, 90)]


def test_a_repeated_note_is_let_go_before_it_is_struck_again() -> None:
    part = Part("bass", "bass", "bass", (Note(0, 480, 36, 100), Note(480, 480, 36, 90)))

    order = [
        (message.type, message.note)
        for message in track(read(score_of(part)), "bass")
        if message.type.startswith("note")
    ]

    assert order == [("note_on", 36), ("note_off", 36), ("note_on", 36), ("note_off", 36)]


def test_a_note_just_before_the_beginning_is_moved_to_it() -> None:
    part = Part("bass", "bass", "bass", (Note(-7, 480, 36, 100),))

    assert notes_of(track(read(score_of(part)), "bass")) == [(0, 473, 36, 100)]


def test_every_track_lasts_as_long_as_the_piece() -> None:
    score = score_of(*BAND)

    ends = {at(found, "end_of_track")[0][0] for found in read(score).tracks}

    assert ends == {score.time.ticks(8.0)}


@pytest.mark.parametrize("title", ["夜のドライブ 🌙", "Bb ♭", "x" * 300, ""])
def test_a_title_in_any_script_is_kept(title: str) -> None:
    assert read(score_of(title=title)).tracks[0].name == title


def test_the_same_score_gives_the_same_bytes() -> None:
    assert midi_bytes(score_of(*BAND), INSTRUMENTS) == midi_bytes(score_of(*BAND), INSTRUMENTS)


def test_the_order_of_the_notes_does_not_change_the_bytes() -> None:
    turned = Part("chords", "chords", "piano", PIANO[::-1])

    assert midi_bytes(score_of(turned), INSTRUMENTS) == midi_bytes(score_of(BAND[0]), INSTRUMENTS)


def test_a_long_rest_is_written_exactly() -> None:
    part = Part("bass", "bass", "bass", (Note(2_500_000, 480, 36, 100),))

    assert notes_of(track(read(score_of(part)), "bass")) == [(2_500_000, 2_500_480, 36, 100)]


def test_the_file_on_disk_is_those_bytes(tmp_path: Path) -> None:
    score = score_of()

    write_midi(score, tmp_path / "score.mid")

    assert (tmp_path / "score.mid").read_bytes() == midi_bytes(score)
    assert [found.name for found in mido.MidiFile(tmp_path / "score.mid").tracks] == ["T", "Chords"]
