"""Standard MIDI Files byte by byte, so that every byte of them can be wrong."""

import struct
from collections.abc import Sequence

TICKS = 96

Events = Sequence[tuple[int, bytes]]
"""Each with the ticks since the one before."""


def number(value: int) -> bytes:
    """Groups of seven bits, all but the last with the high bit set."""
    groups = [value & 0x7F]
    while value := value >> 7:
        groups.append(value & 0x7F | 0x80)
    return bytes(reversed(groups))


def meta(kind: int, data: bytes = b"", length: int | None = None) -> bytes:
    """A meta event, with its own or another length."""
    return bytes((0xFF, kind)) + number(len(data) if length is None else length) + data


END = meta(0x2F)
TEMPO = meta(0x51, (500_000).to_bytes(3, "big"))


def tempo(bpm: float) -> bytes:
    return meta(0x51, round(60e6 / bpm).to_bytes(3, "big"))


def meter(count: int, unit_power: int) -> bytes:
    return meta(0x58, bytes((count, unit_power, 24, 8)))


def on(pitch: int, velocity: int = 90, channel: int = 0) -> bytes:
    return bytes((0x90 | channel, pitch, velocity))


def off(pitch: int, channel: int = 0) -> bytes:
    return bytes((0x80 | channel, pitch, 64))


def control(number_: int, value: int, channel: int = 0) -> bytes:
    return bytes((0xB0 | channel, number_, value))


def program(value: int, channel: int = 0) -> bytes:
    return bytes((0xC0 | channel, value))


def bend(value: int, channel: int = 0) -> bytes:
    """From −8192 to 8191."""
    return bytes((0xE0 | channel, (value + 8192) & 0x7F, (value + 8192) >> 7))


def melody(pitches: Sequence[int] = range(60, 68), ticks: int = TICKS, channel: int = 0) -> Events:
    """Notes of one beat, one after another."""
    return [
        event
        for pitch in pitches
        for event in ((0, on(pitch, channel=channel)), (ticks, off(pitch, channel)))
    ]


def body(events: Events, end: bytes = b"\0" + END) -> bytes:
    return b"".join(number(delta) + message for delta, message in events) + end


def chunk(data: bytes, name: bytes = b"MTrk", length: int | None = None) -> bytes:
    return name + struct.pack(">I", len(data) if length is None else length) + data


def header(tracks: int = 1, type_: int = 1, division: int = TICKS, length: int = 6) -> bytes:
    return b"MThd" + struct.pack(">IHHH", length, type_, tracks, division)


def file(*tracks: Events, type_: int = 1, division: int = TICKS) -> bytes:
    """A file that is as it should be."""
    return header(len(tracks), type_, division) + b"".join(chunk(body(events)) for events in tracks)
