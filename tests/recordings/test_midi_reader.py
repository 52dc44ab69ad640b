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
from studio.instrument_facts import INSTRUMENT_FACTS
from studio.recordings.containers import container_of
from studio.recordings.midi_names import id_of
from studio.recordings.midi_reader import MidiPiece, read_midi
from studio.synthesis.instrument import INSTRUMENTS
from tests.recordings.odd_midi.builder import control, file, melody, meta, program


def piece_of(path: Path) -> MidiPiece:
    return read_midi(container_of(path), "A Song")


def piece_of_file(path: Path) -> MidiPiece:
    """The piece by the name that the file gives it."""
    return read_midi(container_of(path))


def instrument_of_program(number: int) -> str:
    return min(
        (id_ for id_, facts in INSTRUMENT_FACTS.items() if facts.program == number and facts.family != "kit"),
        key=lambda id_: number not in INSTRUMENT_FACTS[id_].also_plays,
    )


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


@pytest.mark.parametrize(
    ("written", "charset"),
    [
        ("夜のドライブ", "shift-jis"),
        ("ギター", "shift-jis"),
        ("Gitarre für Élise", "latin-1"),
        ("Señor Flûte", "latin-1"),
        ("Скрипка", "cp1251"),
        ("ФОРТЕПИАНО и хор", "cp1251"),
        ("Скрипка", "utf-8"),
        ("夜のドライブ 🌙", "utf-8"),
        ("Tëst", "utf-16"),
    ],
)
def test_names_in_any_script_are_read_and_written_again(tmp_path: Path, written: str, charset: str):
    name = meta(0x03, written.encode(charset))
    path = tmp_path / "names.mid"
    path.write_bytes(file([(0, name)], [(0, name), *melody()], [(0, name), *melody(channel=1)]))

    score = piece_of_file(path).score

    assert score.title == written
    assert [part.label for part in score.parts] == [written, written]
    assert len({part.id for part in score.parts}) == 2
    assert all(part.id.isascii() and part.id[0].isalpha() for part in score.parts)
    write_midi(score, path)
    assert [part.label for part in piece_of_file(path).score.parts] == [written, written]


def test_ids_say_a_name_in_latin_letters():
    assert [id_of(name, "violin", ()) for name in ("Скрипка", "Flûte", "Größe", "琴", "12")] == [
        "skripka",
        "flute",
        "grosse",
        "violin",
        "12",
    ]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("channel 10", b""),
        ("XG bank 127", control(0, 127, 3)),
        ("GM2 bank 120", control(0, 120, 3)),
        ("GS rhythm part", b"\xf0\x0a\x41\x10\x42\x12\x40\x14\x15\x01\x16\xf7"),
        ("XG part mode", b"\xf0\x08\x43\x10\x4c\x08\x03\x07\x02\xf7"),
    ],
)
def test_drums_are_drums_on_any_channel_that_says_so(tmp_path: Path, name: str, message: bytes):
    channel = 3 if message else 9
    set_up = [(0, message)] if message else []
    path = tmp_path / f"{name}.mid"
    path.write_bytes(file(set_up, melody([36, 38, 36, 38], channel=channel), melody(channel=4)))

    drums, other = piece_of(path).score.parts

    assert (drums.role, drums.instrument) == ("drums", "kit_acoustic")
    assert other.role not in ("drums", "percussion")


def test_a_channel_10_that_is_said_to_be_no_rhythm_part_is_none(tmp_path: Path):
    off = b"\xf0\x0a\x41\x10\x42\x12\x40\x10\x15\x00\x1b\xf7"
    path = tmp_path / "melodic.mid"
    path.write_bytes(file([(0, off)], [(0, program(73, 9)), *melody(channel=9)]))

    assert [part.instrument for part in piece_of(path).score.parts] == ["flute"]


def test_a_change_of_program_in_the_middle_makes_two_players(tmp_path: Path):
    path = tmp_path / "two.mid"
    path.write_bytes(file([(0, program(73)), *melody([72, 74]), (0, program(40)), *melody([67, 65])]))

    parts = piece_of(path).score.parts

    assert {part.instrument for part in parts} == {"flute", instrument_of_program(40)}
    assert sorted(len(part.notes) for part in parts) == [2, 2]


@pytest.mark.parametrize("kind", ["lyrics", "karaoke", "lyrics in a track of their own"])
def test_words_stay_with_their_notes(tmp_path: Path, kind: str):
    words = ["\\Twin", "kle", " twin", "kle", "/lit", "tle", " star"]
    number = 0x01 if kind == "karaoke" else 0x05
    sung = [(96 if place else 0, meta(number, word.encode())) for place, word in enumerate(words)]
    tune = melody([60, 60, 67, 67, 69, 69, 67])
    chords = melody([48, 52, 55], 192, 1)
    if kind == "lyrics":
        both = [
            event
            for word, strike, release in zip(sung, tune[::2], tune[1::2], strict=True)
            for event in ((0, word[1]), strike, release)
        ]
        tracks = [both, chords]
    else:
        tracks = [[(0, meta(0x03, b"Words")), *sung], tune, chords]
    path = tmp_path / "song.kar"
    path.write_bytes(file(*tracks))

    score = piece_of(path).score
    write_midi(score, path)

    said = ["Twin-", "kle", "twin-", "kle", "lit-", "tle", "star"]
    for read in (score, piece_of(path).score):
        assert [note.lyric for part in read.parts for note in part.notes if note.lyric] == said


def test_twenty_parts_go_out_without_sharing_a_channel_and_come_back(tmp_path: Path):
    tracks = [[(0, program(place, place % 9)), *melody(channel=place % 9)] for place in range(20)]
    path = tmp_path / "many.mid"
    path.write_bytes(file(*tracks))
    score = piece_of(path).score
    write_midi(score, path)

    seats: dict[tuple[int, int], set[int]] = {}
    for track in mido.MidiFile(path).tracks:
        port = next((message.port for message in track if message.type == "midi_port"), 0)
        programs = [message for message in track if message.type == "program_change"]
        assert len(programs) <= 1
        for message in programs:
            seats.setdefault((port, message.channel), set()).add(message.program)
    assert len(seats) == 20
    assert all(len(programs) == 1 for programs in seats.values())
    assert [part.instrument for part in piece_of(path).score.parts] == [
        part.instrument for part in score.parts
    ]
