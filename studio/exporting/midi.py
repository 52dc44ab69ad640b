"""The score as a Standard MIDI File, for any DAW.

Format after "Standard MIDI Files 1.0" (RP-001): type 1, 480 ticks per beat, as many as the score has, so
every note stands exactly where it was composed. Text is UTF-8. The same score gives the same bytes.
"""

import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

from studio.synthesis.instrument import Instrument, instruments_of
from studio.theory.meter import TICKS_PER_BEAT
from studio.theory.scale import Key
from studio.theory.score import Note, Part, Score

DRUM_CHANNEL = 9
"""General MIDI's channel 10, counted from 0."""

CHORDS_NAME = "Chords"
"""The name of the track that carries the chord names as text."""

_MELODIC_CHANNELS = tuple(channel for channel in range(16) if channel != DRUM_CHANNEL)
_POWER_INTERVALS = {"power": (0, 7, 12), "power_mute": (0, 7, 12)}

_TEXT, _NAME, _INSTRUMENT, _MARKER = 0x01, 0x03, 0x04, 0x06
_END, _TEMPO, _METER, _KEY = 0x2F, 0x51, 0x58, 0x59
_OFF, _ON, _PROGRAM = 0x80, 0x90, 0xC0

Event = tuple[int, bytes]
"""A tick from the start, and what happens then."""


def midi_bytes(score: Score, instruments: Mapping[str, Instrument] | None = None) -> bytes:
    """The whole file: tempo, meter, key and sections, the chord names, then a track for each part.

    Args:
        score: What to write.
        instruments: Where the programs and names of the instruments are found; None for those that the score
            is played on.

    Raises:
        NotFoundError: A part is played by an instrument that there is not.
    """
    instruments = instruments_of(score) if instruments is None else instruments
    tracks = [_form(score), _chords(score)]
    melodic = 0
    for part in score.parts:
        instrument = instruments[part.instrument]
        if instrument.is_kit:
            channel = DRUM_CHANNEL
        else:
            channel = _MELODIC_CHANNELS[melodic % len(_MELODIC_CHANNELS)]
            melodic += 1
        tracks.append(_part(part, instrument, channel))
    header = struct.pack(">4sIHHH", b"MThd", 6, 1, len(tracks), TICKS_PER_BEAT)
    end_tick = _end_tick(score)
    return header + b"".join(_chunk(events, end_tick) for events in tracks)


def write_midi(score: Score, path: Path) -> None:
    """Write the file.

    Raises:
        OSError: The folder cannot be written.
    """
    path.write_bytes(midi_bytes(score))


def _form(score: Score) -> list[Event]:
    events = [
        (0, _meta(_NAME, score.title.encode())),
        (0, _meta(_TEMPO, round(60_000_000 / score.tempo_bpm).to_bytes(3, "big"))),
        (0, _meta(_METER, bytes((score.meter.count, score.meter.unit.bit_length() - 1, 24, 8)))),
        (0, _meta(_KEY, _signature(score.key))),
    ]
    return events + [
        (score.time.bar_ticks(section.start_bar), _meta(_MARKER, section.name.encode()))
        for section in score.sections
    ]


def _chords(score: Score) -> list[Event]:
    return [(0, _meta(_NAME, CHORDS_NAME.encode()))] + [
        (span.start, _meta(_TEXT, str(span.chord).encode())) for span in score.chords
    ]


def _part(part: Part, instrument: Instrument, channel: int) -> list[Event]:
    events = [
        (0, _meta(_NAME, part.id.encode())),
        (0, _meta(_INSTRUMENT, instrument.label.encode())),
        (0, bytes((_PROGRAM | channel, instrument.program))),
    ]
    playing = []
    for start, end, pitch, velocity in sounding_notes(part):
        # a key is let go before it is struck again at the same tick: 0 sorts before 1
        playing.append((end, 0, pitch, bytes((_OFF | channel, pitch, 64))))
        playing.append((start, 1, pitch, bytes((_ON | channel, pitch, velocity))))
    return events + [(tick, message) for tick, _, _, message in sorted(playing)]


def sounding_notes(part: Part) -> list[tuple[int, int, int, int]]:
    """The keys that play a part: (start, end, pitch, velocity) in ticks, by start, then pitch.

    A power chord is its root, fifth and octave. A key can be down once only: a note ends where the same pitch
    starts again, and two that start together are one, as long as the longer and as strong as the stronger.
    """
    struck: dict[tuple[int, int], tuple[int, int]] = {}
    for note in part.notes:
        start = max(0, note.start)
        for pitch in _pitches(note):
            end, velocity = struck.get((start, pitch), (start + 1, 1))
            struck[start, pitch] = (max(end, note.end), max(velocity, note.velocity))
    next_start: dict[int, int] = {}
    played = []
    for (start, pitch), (end, velocity) in sorted(struck.items(), reverse=True):
        played.append((start, min(end, next_start.get(pitch, end)), pitch, velocity))
        next_start[pitch] = start
    return sorted(played)


def _pitches(note: Note) -> Iterator[int]:
    for interval in _POWER_INTERVALS.get(note.articulation, (0,)):
        if note.pitch + interval <= 127:
            yield note.pitch + interval


def _signature(key: Key) -> bytes:
    """Key signature: sharps (positive) or flats (negative) of the scale, then 1 for a minor third."""
    fifths = key.fifths if abs(key.fifths) <= 7 else Key.of(key.tonic_pitch_class, key.mode).fifths
    return struct.pack(">bB", fifths, key.is_minor)


def _end_tick(score: Score) -> int:
    last = max((note.end for part in score.parts for note in part.notes), default=0)
    return max(last, score.time.ticks(score.length_seconds))


def _meta(kind: int, data: bytes) -> bytes:
    return bytes((0xFF, kind)) + _variable_length(len(data)) + data


def _chunk(events: list[Event], end_tick: int) -> bytes:
    body = bytearray()
    now = 0
    for tick, message in [*events, (max(end_tick, events[-1][0]), _meta(_END, b""))]:
        body += _variable_length(tick - now) + message
        now = tick
    return struct.pack(">4sI", b"MTrk", len(body)) + body


def _variable_length(number: int) -> bytes:
    """A number in groups of seven bits, all but the last with the high bit set."""
    groups = [number & 0x7F]
    while number := number >> 7:
        groups.append(number & 0x7F | 0x80)
    return bytes(reversed(groups))
