"""The score as a Standard MIDI File, for any DAW.

Format after "Standard MIDI Files 1.0" (RP-001): type 1, 480 ticks per beat, as many as the score has, so
every note stands exactly where it was composed. Text is UTF-8. The same score gives the same bytes.
"""

import struct
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from studio.synthesis.instrument import Instrument, instruments_of
from studio.theory.meter import TICKS_PER_BEAT, Meter
from studio.theory.scale import Key
from studio.theory.score import Note, Part, Score

DRUM_CHANNEL = 9
"""General MIDI's channel 10, counted from 0."""

CHORDS_NAME = "Chords"
"""The name of the track that carries the chord names as text."""

_MELODIC_CHANNELS = tuple(channel for channel in range(16) if channel != DRUM_CHANNEL)
_POWER_INTERVALS = {"power": (0, 7, 12), "power_mute": (0, 7, 12)}

_TEXT, _NAME, _INSTRUMENT, _LYRIC, _MARKER, _PORT = 0x01, 0x03, 0x04, 0x05, 0x06, 0x21
_END, _TEMPO, _METER, _KEY = 0x2F, 0x51, 0x58, 0x59
_OFF, _ON, _PROGRAM = 0x80, 0x90, 0xC0
_LONGEST_BEAT = (1 << 24) - 1

Event = tuple[int, bytes]
"""A tick from the start, and what happens then."""

Played = tuple[int, int, int, int]
"""A key: start and end in ticks, pitch, velocity."""


def midi_bytes(score: Score, instruments: Mapping[str, Instrument] | None = None) -> bytes:
    """The whole file: tempo, meter, key and sections, the chord names, then a track for each part.

    More than fifteen melodic parts are spread over several ports, which the tracks then name.

    Args:
        score: What to write.
        instruments: Where the programs and names of the instruments are found; None for those that the score
            is played on.

    Raises:
        NotFoundError: A part is played by an instrument that there is not.
    """
    instruments = instruments_of(score) if instruments is None else instruments
    tracks = [_form(score), _chords(score)]
    seats = _Seats()
    voices = [
        (part, instruments[part.instrument], voice)
        for part in score.parts
        for voice in _voices(part, is_kit=instruments[part.instrument].is_kit)
    ]
    seated = [seats.take(instrument) for _, instrument, _ in voices]
    for (part, instrument, voice), seat in zip(voices, seated, strict=True):
        tracks.append(_part(part, instrument, voice, seat, names_port=max(seated).port > 0))
    header = struct.pack(">4sIHHH", b"MThd", 6, 1, len(tracks), TICKS_PER_BEAT)
    end_tick = _end_tick(score)
    return header + b"".join(_chunk(events, end_tick) for events in tracks)


def write_midi(score: Score, path: Path) -> None:
    """Write the file.

    Raises:
        OSError: The folder cannot be written.
    """
    path.write_bytes(midi_bytes(score))


class Seat(NamedTuple):
    """The port and the channel that a track plays on."""

    port: int
    channel: int


class _Seats:
    """Gives every track a channel that no other program has: fifteen melodic ones a port, and its drums."""

    def __init__(self) -> None:
        self._melodic = 0
        self._kits: list[int] = []

    def take(self, instrument: Instrument) -> Seat:
        """The next free seat; kits with one program share theirs."""
        if instrument.is_kit:
            if instrument.program not in self._kits:
                self._kits.append(instrument.program)
            return Seat(self._kits.index(instrument.program), DRUM_CHANNEL)
        port, place = divmod(self._melodic, len(_MELODIC_CHANNELS))
        self._melodic += 1
        return Seat(port, _MELODIC_CHANNELS[place])


def _form(score: Score) -> list[Event]:
    time = score.time
    events = [(0, _meta(_NAME, score.title.encode()))]
    events += [(tick, _meta(_TEMPO, _beat_of(tempo_bpm))) for tick, tempo_bpm in time.tempos]
    events += [(tick, _meta(_METER, _signature_of(meter))) for tick, meter in time.signatures]
    events.append((0, _meta(_KEY, _signature(score.key))))
    events += [
        (time.bar_ticks(section.start_bar), _meta(_MARKER, section.name.encode()))
        for section in score.sections
    ]
    return sorted(events, key=lambda event: event[0])


def _beat_of(tempo_bpm: float) -> bytes:
    """Microseconds of a beat."""
    return max(1, min(_LONGEST_BEAT, round(60_000_000 / tempo_bpm))).to_bytes(3, "big")


def _signature_of(meter: Meter) -> bytes:
    return bytes((meter.count, meter.unit.bit_length() - 1, 24, 8))


def _chords(score: Score) -> list[Event]:
    return [(0, _meta(_NAME, CHORDS_NAME.encode()))] + [
        (span.start, _meta(_TEXT, str(span.chord).encode())) for span in score.chords
    ]


def _part(
    part: Part, instrument: Instrument, voice: Sequence[Played], seat: Seat, *, names_port: bool
) -> list[Event]:
    channel = seat.channel
    events = [(0, _meta(_PORT, bytes((seat.port,))))] if names_port else []
    events += [
        (0, _meta(_NAME, (part.name or part.id).encode())),
        (0, _meta(_INSTRUMENT, instrument.label.encode())),
        (0, bytes((_PROGRAM | channel, instrument.program))),
    ]
    words = {(max(0, note.start), note.pitch): note.lyric for note in part.notes if note.lyric}
    playing = []
    for start, end, pitch, velocity in voice:
        # a key is let go before it is struck again at the same tick: 0 sorts before 2
        playing.append((end, 0, pitch, bytes((_OFF | channel, pitch, 64))))
        if word := words.pop((start, pitch), ""):
            playing.append((start, 1, pitch, _meta(_LYRIC, word.encode())))
        playing.append((start, 2, pitch, bytes((_ON | channel, pitch, velocity))))
    return events + [(tick, message) for tick, _, _, message in sorted(playing)]


def _voices(part: Part, *, is_kit: bool) -> list[list[Played]]:
    """The keys of a part in as many tracks as it takes for every note to keep its length.

    Note-offs do not say which note they end, so a note that runs into its own repetition needs a channel of
    its own. Drums ring as long as they ring: their keys are shortened instead.
    """
    if is_kit:
        return [sounding_notes(part)]
    voices: list[list[Played]] = [[]]
    free: list[dict[int, int]] = [{}]
    struck = sorted(
        (max(0, note.start), pitch, -max(note.end, note.start + 1, 1), note.velocity)
        for note in part.notes
        for pitch in _pitches(note)
    )
    for start, pitch, end, velocity in struck:
        place = next((place for place, ends in enumerate(free) if ends.get(pitch, 0) <= start), len(free))
        if place == len(free):
            voices.append([])
            free.append({})
        voices[place].append((start, -end, pitch, velocity))
        free[place][pitch] = -end
    return voices


def sounding_notes(part: Part) -> list[Played]:
    """The keys that play a part on one channel, by start, then pitch.

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
