"""The table of odd files, each with the notes that must be read and the words of its notice."""

import struct
from dataclasses import dataclass

from tests.recordings.odd_midi.builder import (
    END,
    TEMPO,
    TICKS,
    body,
    chunk,
    control,
    file,
    header,
    melody,
    meta,
    meter,
    number,
    off,
    on,
    program,
    tempo,
)

PITCHES = tuple(range(60, 68))
BEAT = 0.5
WHOLE = tuple((place * BEAT, pitch) for place, pitch in enumerate(PITCHES))
"""(seconds, pitch) of the melody that most files hold."""


@dataclass(frozen=True)
class Odd:
    """A file and what must come of it.

    Attributes:
        name: What is odd.
        data: Its bytes.
        notes: (seconds, pitch) that must be read.
        said: Words of a notice; "" where nothing is to be said.
        end: Seconds at which the last note ends.
    """

    name: str
    data: bytes
    notes: tuple[tuple[float, int], ...] = WHOLE
    said: str = ""
    end: float = 4.0


def with_meta(message: bytes, *, at: int = 4) -> bytes:
    """The melody with a message before its third note and its running on afterwards."""
    events = [*melody()]
    return file([*events[:at], (0, message), *events[at:]])


def cut(data: bytes, missing: int) -> bytes:
    return data[:-missing]


def of_length(length: int | None, rest: bytes = b"", before: bytes = b"") -> bytes:
    return header(1) + before + chunk(body(melody()), length=length) + rest


def in_riff(data: bytes) -> bytes:
    size = struct.pack("<I", len(data))
    return b"RIFF" + struct.pack("<I", len(data) + 12) + b"RMIDdata" + size + data


PLAIN = body(melody())
SIZE = len(PLAIN)
FOREIGN = chunk(b"whatever", b"XFIH")
DAMAGED, LONGER, BREAKS = "damaged", "longer or shorter", "breaks off"

METAS = [
    Odd("key signature of one byte", with_meta(meta(0x59, b"\2")), said=DAMAGED),
    Odd("key signature of three bytes", with_meta(meta(0x59, b"\2\0\0")), said=DAMAGED),
    Odd("key signature of nine sharps", with_meta(meta(0x59, b"\x09\0")), said="key signature"),
    Odd("key signature of mode 7", with_meta(meta(0x59, b"\1\7")), said="key signature"),
    Odd("empty key signature", with_meta(meta(0x59)), said=DAMAGED),
    Odd("meter of two bytes", with_meta(meta(0x58, b"\3\2")), said=DAMAGED),
    Odd("meter of one byte", with_meta(meta(0x58, b"\3")), said=DAMAGED),
    Odd("meter of five bytes", with_meta(meta(0x58, b"\4\2\x18\x08\0")), said=DAMAGED),
    Odd("meter of no beats", with_meta(meta(0x58, b"\0\2\x18\x08")), said="meter"),
    Odd("meter of 2 to the 200", with_meta(meta(0x58, b"\4\xc8\x18\x08")), said="meter"),
    Odd("meter of 33/4", with_meta(meta(0x58, b"\x21\2\x18\x08")), said="33/4"),
    Odd("tempo of two bytes", with_meta(meta(0x51, b"\x07\xa1")), said=DAMAGED),
    Odd("tempo of four bytes", with_meta(meta(0x51, b"\x07\xa1\x20\0")), said=DAMAGED),
    Odd("tempo of zero", with_meta(meta(0x51, b"\0\0\0")), said="tempo"),
    Odd("empty tempo", with_meta(meta(0x51)), said=DAMAGED),
    Odd("SMPTE offset of four bytes", with_meta(meta(0x54, b"\x60\0\0\0")), said=DAMAGED),
    Odd("SMPTE offset of nonsense", with_meta(meta(0x54, b"\xff\xff\xff\xff\xff"))),
    Odd("channel prefix of 200", with_meta(meta(0x20, b"\xc8"))),
    Odd("channel prefix of two bytes", with_meta(meta(0x20, b"\0\1")), said=DAMAGED),
    Odd("empty channel prefix", with_meta(meta(0x20)), said=DAMAGED),
    Odd("sequence number of one byte", with_meta(meta(0x00, b"\1"))),
    Odd("empty port", with_meta(meta(0x21)), said=DAMAGED),
    Odd("unknown meta", with_meta(meta(0x60, b"abc"))),
    Odd("sequencer's own", with_meta(meta(0x7F, b"\0\0\x41abc"))),
    Odd("meta above 127", with_meta(b"\xff\x90\0"), said=DAMAGED),
    Odd("text that says to be longer than the file", with_meta(meta(0x01, b"hi", 5000)), said=DAMAGED),
    Odd(
        "tempo that says to be longer than the file",
        with_meta(TEMPO[:2] + b"\xff\x7f" + TEMPO[3:]),
        said=DAMAGED,
    ),
    Odd("text with control characters", with_meta(meta(0x01, b"\0\1\2\x1b\x7f"))),
    Odd(
        "end of track with a byte", header() + chunk(body(melody(), b"\0" + meta(0x2F, b"\0"))), said=DAMAGED
    ),
]

LENGTHS = [
    Odd("length 0", of_length(0), said=LONGER),
    Odd("length unknown", of_length(0xFFFFFFFF), said=LONGER),
    Odd("length of 2 GB", of_length(0x7FFFFFFF), said=LONGER),
    *(
        Odd(f"length {off_by:+}", of_length(SIZE + off_by), said=LONGER)
        for off_by in (-9, -4, -3, -1, 1, 2, 5, 40)
    ),
    Odd(
        "length 0 of the first of two",
        header(2) + chunk(body([(0, TEMPO)]), length=0) + chunk(PLAIN),
        said=LONGER,
    ),
    Odd(
        "length too long of the first of two",
        header(2) + chunk(body([(0, TEMPO)]), length=30) + chunk(PLAIN),
        said=LONGER,
    ),
    Odd(
        "length too short of the first of two",
        header(2) + chunk(body([(0, TEMPO)]), length=3) + chunk(PLAIN),
        said=LONGER,
    ),
    Odd("cut within the end", cut(of_length(None), 2), said=BREAKS),
    Odd("cut without the end", cut(of_length(None), 4), said=BREAKS),
    Odd("cut within a delta", cut(of_length(None), 6), said=BREAKS, end=4.0),
    Odd("no end of track", header() + chunk(body(melody(), b"")), said=""),
    Odd("zeros after the end", of_length(None, b"\0" * 300)),
    Odd("zeros inside the track", header() + chunk(PLAIN + b"\0" * 64)),
    Odd("junk after the end", of_length(None, b"\x12\xff\x90\x00garbage")),
    Odd("text after the end", of_length(None, b"Downloaded from the net\r\n")),
    Odd("an end too many", header() + chunk(body([*melody()[:8], (0, END), *melody()[8:]]))),
]

CHUNKS = [
    Odd("foreign chunk first", header() + FOREIGN + chunk(PLAIN)),
    Odd("foreign chunk last", of_length(None, FOREIGN)),
    Odd("foreign chunk before the header", FOREIGN + header() + chunk(PLAIN)),
    Odd("two foreign chunks between", header(2) + chunk(body([(0, TEMPO)])) + FOREIGN * 2 + chunk(PLAIN)),
    Odd("foreign chunk of a false length", header() + chunk(b"abc", b"XFKM", 9999) + chunk(PLAIN)),
    Odd(
        "more tracks than the header says",
        header(1) + chunk(body([(0, TEMPO)])) + chunk(PLAIN),
        said="speaks of 1",
    ),
    Odd("no tracks, says the header", header(0) + chunk(PLAIN), said="speaks of 0"),
    Odd("fewer tracks than the header says", header(9) + chunk(PLAIN), said="speaks of 9"),
    Odd("65535 tracks, says the header", header(0xFFFF) + chunk(PLAIN), said="speaks of 65,535"),
    Odd("header of ten bytes", header(length=10) + b"\0\0\0\0" + chunk(PLAIN)),
    Odd("header of no length", header(length=0) + chunk(PLAIN)),
    Odd("type 5", header(type_=5) + chunk(PLAIN)),
    Odd("type 0 with two tracks", header(2, 0) + chunk(body([(0, TEMPO)])) + chunk(PLAIN)),
    Odd("type 2", header(1, 2) + chunk(PLAIN), said="type 2"),
    Odd(
        "no header",
        chunk(PLAIN),
        ((0.0, 60), *((place * 0.1, 60 + place) for place in range(1, 8))),
        "header is missing",
        0.8,
    ),
    Odd("header with a wrong letter", b"MThe" + header()[4:] + chunk(PLAIN)),
    Odd("track with a wrong letter", header() + chunk(PLAIN, b"MTsk")),
    Odd("empty tracks", header(4) + chunk(b"") + chunk(PLAIN) + chunk(b"") + chunk(b"")),
    Odd("in RIFF", in_riff(file(melody()))),
    Odd("in RIFF with a DLS after it", in_riff(file(melody())) + b"RIFF\x10\0\0\0DLS colh\4\0\0\0\0\0\0\0"),
    Odd("in RIFF that says nothing", b"RIFF\0\0\0\0RMIDdata\0\0\0\0" + of_length(None)),
    Odd(
        "in MacBinary",
        b"\0\x04Song".ljust(65, b"\0") + b"Midittxt".ljust(63, b"\0") + of_length(None) + b"\0" * 59,
    ),
    Odd("after a byte order mark", b"\xef\xbb\xbf" + of_length(None)),
    Odd("after empty lines", b"\r\n\r\n" + of_length(None)),
]


def running(*between: bytes) -> bytes:
    """The melody in running status, with something before its third note."""
    events = [(0, b"\x90\x3c\x5a"), (TICKS, b"\x3c\0"), (0, b"\x3d\x5a"), (TICKS, b"\x3d\0")]
    events += [(0, message) for message in between]
    for pitch in PITCHES[2:]:
        events += [(0, bytes((pitch, 0x5A))), (TICKS, bytes((pitch, 0)))]
    return file(events)


EVENTS = [
    Odd("running status", running()),
    Odd("running status after a meta event", running(meta(0x06, b"Verse"))),
    Odd("running status after SysEx", running(b"\xf0\x05\x7e\x7f\x09\x01\xf7")),
    Odd("running status after an escape", running(b"\xf7\x02\xf3\x01")),
    Odd("running status after two metas", running(meta(0x01, b"a"), meta(0x58, b"\4\2\x18\x08"))),
    Odd("system messages inside", running(b"\xf8", b"\xfe", b"\xf6")),
    Odd("song position inside", running(b"\xf2\x01\x02")),
    Odd("undefined status", with_meta(b"\xf4"), said=DAMAGED),
    Odd(
        "SysEx that says to be longer than the file",
        with_meta(b"\xf0\x87\x68\x7e\x7f\x09\x01\xf7"),
        said=DAMAGED,
    ),
    Odd("SysEx of two packets", with_meta(b"\xf0\x03\x7e\x7f\x09")),
    Odd("data byte above 127 in a controller", with_meta(b"\xb0\x07\xff"), said="beyond what MIDI allows"),
    Odd(
        "velocity above 127",
        file([(0, b"\x90\x3c\xc8"), (TICKS, off(60)), *melody(PITCHES[1:])]),
        said="beyond",
    ),
    Odd("data before any status", header() + chunk(b"\0\x3c\x40" + PLAIN), said=DAMAGED),
    Odd("delta of five bytes", header() + chunk(b"\x80\x80\x80\x80\x00" + PLAIN[1:])),
    Odd(
        "a note that is never let go",
        file([*melody(), (0, on(72)), (TICKS, control(7, 100))]),
        (*WHOLE, (4.0, 72)),
        end=4.5,
    ),
    Odd("a note that is let go twice", file([*melody(), (0, off(67)), (0, off(67))])),
    Odd("an end that comes an hour later", header() + chunk(body(melody(), number(691_200) + END))),
    Odd("a controller an hour later", file([*melody(), (691_200, control(7, 90))])),
    Odd("a text an hour later", file([*melody(), (691_200, meta(0x06, b"end"))])),
    Odd("everything in one tick", file([(0, on(60)), (0, off(60))]), ((0.0, 60),), end=0.5 / TICKS),
    Odd(
        "film frames of 25 × 40", header(division=0xE728) + chunk(body(melody(ticks=500))), said="film frames"
    ),
    Odd(
        "film frames of 24 × 80", header(division=0xE850) + chunk(body(melody(ticks=960))), said="film frames"
    ),
    Odd("no ticks per beat", header(division=0) + chunk(body(melody(ticks=480))), said="ticks per beat"),
    Odd("one tick per beat", header(division=1) + chunk(body(melody(ticks=1)))),
    Odd("32767 ticks per beat", header(division=32767) + chunk(body(melody(ticks=32767)))),
    Odd(
        "tempo in the second track",
        header(2) + chunk(body(melody(ticks=TICKS * 2))) + chunk(body([(0, tempo(240))])),
    ),
    Odd("tempo after the end", file([*melody(), (960, tempo(30))])),
    Odd("two tempos at once", file([(0, tempo(33)), (0, tempo(120)), *melody()])),
    Odd("program in a track of its own", file([(0, program(40))], melody())),
    Odd("a pickup of one beat", file([(0, meter(1, 2)), (TICKS, meter(4, 2))], melody())),
]

FILES = [*METAS, *LENGTHS, *CHUNKS, *EVENTS]

REFUSED = {
    "nothing but a header": (header(0), "holds no notes"),
    "half a header": (b"MThd\0\0", "is damaged"),
    "an empty track": (file([]), "holds no notes"),
    "only a tempo": (file([(0, TEMPO)]), "holds no notes"),
    "junk": (header() + b"junkjunkjunkjunk", "is damaged"),
    "an hour of rest, then a note": (file([(691_200, on(60)), (TICKS, off(60))]), "lasts"),
    "a bomb of deltas": (
        header() + chunk(body([(0xFFFFFFF, on(60)), (0xFFFFFFF, off(60))] * 8)),
        "lasts",
    ),
}
"""What cannot be read, and the words that say why."""
