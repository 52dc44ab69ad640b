"""Our MIDI comes back as it went; that of others as near as can be; what is none gives one sentence."""

import contextlib
from pathlib import Path

import mido
import pytest

from studio.composing.composer import compose
from studio.composing.genre import GENRES
from studio.composing.wishes import parse
from studio.errors import AudioFileError
from studio.exporting.midi import sounding_notes, write_midi
from studio.recordings.containers import container_of
from studio.recordings.midi_reader import MidiPiece, read_midi
from studio.synthesis.instrument import INSTRUMENTS


def piece_of(path: Path) -> MidiPiece:
    return read_midi(container_of(path), "A Song")


def saved(
    path: Path, *tracks: list[mido.Message | mido.MetaMessage], type_: int = 1, ticks_per_beat: int = 96
) -> Path:
    file = mido.MidiFile(type=type_, ticks_per_beat=ticks_per_beat)
    for track in tracks:
        file.tracks.append(mido.MidiTrack(track))
    file.save(path)
    return path


def struck(pitch: int, ticks: int = 96, *, channel: int = 0, wait: int = 0) -> list[mido.Message]:
    return [
        mido.Message("note_on", note=pitch, velocity=90, channel=channel, time=wait),
        mido.Message("note_off", note=pitch, channel=channel, time=ticks),
    ]


@pytest.mark.parametrize("genre", sorted(GENRES)[::2])
def test_our_export_becomes_our_score_and_the_same_file_again(tmp_path: Path, genre: str):
    score = compose(parse(f"{genre}, 30 seconds", 7))
    first, second = tmp_path / "first.mid", tmp_path / "second.mid"
    write_midi(score, first)

    piece = read_midi(container_of(first), score.title)
    write_midi(piece.score, second)

    assert second.read_bytes() == first.read_bytes()
    assert piece.notes == ()
    assert [sounding_notes(part) for part in piece.score.parts] == [
        sounding_notes(part) for part in score.parts
    ]
    assert [(part.id, part.instrument) for part in piece.score.parts] == [
        (part.id, part.instrument) for part in score.parts
    ]
    assert piece.score.tempo_bpm == pytest.approx(score.tempo_bpm, abs=1e-3)
    assert [(span.start, str(span.chord)) for span in piece.score.chords] == [
        (span.start, str(span.chord)) for span in score.chords
    ]
    assert [(section.name, section.start_bar) for section in piece.score.sections] == [
        (section.name, section.start_bar) for section in score.sections
    ]
    assert piece.score.key.scale_mask == score.key.scale_mask


def test_one_track_of_many_channels_is_as_many_players(tmp_path: Path):
    lead = [mido.Message("program_change", program=73), *struck(76), *struck(77)]
    bass = [mido.Message("program_change", program=33, channel=1), *struck(40, channel=1)]
    drums = [*struck(36, channel=9), *struck(38, channel=9)]

    score = piece_of(saved(tmp_path / "one.mid", [*lead, *bass, *drums], type_=0)).score

    assert [(part.instrument, part.role) for part in score.parts] == [
        ("flute", "lead"),
        ("bass_electric", "bass"),
        ("kit_acoustic", "drums"),
    ]
    assert [(note.start, note.duration, note.pitch) for note in score.parts[0].notes] == [
        (0, 480, 76),
        (480, 480, 77),
    ]


@pytest.mark.parametrize("program", range(0, 128, 3))
def test_every_program_is_played_by_somebody_of_its_kind(tmp_path: Path, program: int):
    path = saved(tmp_path / "one.mid", [mido.Message("program_change", program=program), *struck(60)])

    instrument = INSTRUMENTS[piece_of(path).score.parts[0].instrument]

    assert not instrument.is_kit


def test_a_tempo_that_moves_is_kept(tmp_path: Path):
    tempos = [
        mido.MetaMessage("set_tempo", tempo=500_000),
        mido.MetaMessage("set_tempo", tempo=1_000_000, time=96 * 16),
    ]
    path = saved(tmp_path / "moving.mid", tempos, struck(60, 96 * 30))

    piece = piece_of(path)

    assert piece.score.tempo_bpm == pytest.approx(120.0)
    assert piece.score.tempo_map == ((0, 120.0), (480 * 16, 60.0))
    assert piece.notes == ()
    assert piece.score.time.seconds(piece.score.parts[0].notes[0].end) == pytest.approx(22.0, abs=1e-6)


@pytest.mark.parametrize(("tempo_bpm", "written"), [(20.0, 40.0), (300.0, 150.0)])
def test_a_tempo_beyond_ours_is_written_in_other_notes_and_sounds_the_same(
    tmp_path: Path, tempo_bpm: float, written: float
):
    tempo = mido.MetaMessage("set_tempo", tempo=round(60e6 / tempo_bpm))
    path = saved(tmp_path / "fast.mid", [tempo, *struck(60), *struck(62)])

    score = piece_of(path).score

    assert score.tempo_bpm == pytest.approx(written, rel=1e-4)
    assert score.time.seconds(score.parts[0].notes[1].start) == pytest.approx(60 / tempo_bpm, rel=1e-3)


def test_key_and_chords_are_heard_where_nothing_is_written(tmp_path: Path):
    chords = [(57, 60, 64), (53, 57, 60), (48, 52, 55), (55, 59, 62)] * 2
    track: list[mido.Message] = []
    for chord in chords:
        track += [mido.Message("note_on", note=pitch, velocity=80) for pitch in chord]
        track += [
            mido.Message("note_off", note=pitch, time=96 * 4 if pitch == chord[0] else 0) for pitch in chord
        ]

    score = piece_of(saved(tmp_path / "plain.mid", track)).score

    assert [str(span.chord) for span in score.chords[:4]] == ["Am", "F", "C", "G"]
    assert str(score.key) in {"A minor", "C major"}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"MThd", "is damaged"),
        (
            b"MThd\x00\x00\x00\x06\x00\x01\x00\x02\x00\x60MTrk\x00\x00\xff\xff\x00",
            "is damaged",
        ),
        (b"MThd\x00\x00\x00\x06\x00\x01\x00\x01\x00\x60junkjunkjunk", "is damaged"),
        (b"MThd\x00\x00\x00\x06\x00\x02\x00\x00\x00\x60", "holds no notes"),
        (b"MThd\x00\x00\x00\x06\x00\x01\x00\x00\xe7\x28", "holds no notes"),
        (b"MThd\x00\x00\x00\x06\x00\x01\x00\x00\x00\x60", "holds no notes"),
    ],
)
def test_bad_midi_gives_one_sentence(tmp_path: Path, data: bytes, said: str):
    path = tmp_path / "bad.mid"
    path.write_bytes(data)

    with pytest.raises(AudioFileError) as refused:
        piece_of(path)

    assert said in str(refused.value)
    assert str(refused.value).startswith("'bad.mid'")
    assert "\n" not in str(refused.value)


def test_no_byte_of_a_file_can_break_the_reader(tmp_path: Path):
    score = compose(parse("pop, 10 seconds", 1))
    path = tmp_path / "hurt.mid"
    write_midi(score, path)
    whole = path.read_bytes()

    for place in range(0, len(whole), max(1, len(whole) // 150)):
        hurt = bytearray(whole)
        hurt[place] ^= 0xFF
        path.write_bytes(hurt)
        with contextlib.suppress(AudioFileError):  # nothing else may come out
            piece_of(path)


def test_a_piece_of_an_hour_is_refused(tmp_path: Path):
    path = saved(tmp_path / "hour.mid", struck(60, 96 * 7200))

    with pytest.raises(AudioFileError, match=r"'hour.mid' lasts 3,60\d seconds; it can last 600"):
        piece_of(path)
