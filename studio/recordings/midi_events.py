"""The music in a MIDI file: notes by player, tempo, meter, key, names, words and controllers."""

from bisect import bisect_right
from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from studio.errors import AudioFileError
from studio.recordings.containers import Container
from studio.recordings.midi_stream import KEY, META, METER, SYSEX, TEMPO, Contents, Event, read_contents
from studio.recordings.midi_text import charset_of, text_of

DRUM_CHANNEL = 9
"""General MIDI's channel 10, counted from 0."""

BANK, MODULATION, DATA, VOLUME, PAN, EXPRESSION, DATA_LSB, PEDAL = 0, 1, 6, 7, 10, 11, 38, 64
RPN_LSB, RPN_MSB, RESET = 100, 101, 121
"""Numbers of controllers."""

BEND = 256
"""Stands for the pitch wheel among the controllers; its values are −8192 to 8191."""

AFTERTOUCH = 257
"""Stands for the pressure on keys among the controllers."""

_OFF, _ON, _KEY_PRESSURE, _CONTROL = 0x80, 0x90, 0xA0, 0xB0
_PROGRAM, _PRESSURE, _WHEEL = 0xC0, 0xD0, 0xE0
_TEXT, _NAME, _INSTRUMENT, _LYRIC, _MARKER, _CUE, _PREFIX, _PORT = 1, 3, 4, 5, 6, 7, 0x20, 0x21
_TEXTS = (_TEXT, _NAME, _INSTRUMENT, _LYRIC, _MARKER, _CUE)

_LARGEST_BYTES = 16 << 20
_MOST_NOTES = 200_000
_MOST_TICKS_PER_BEAT = 0x7FFF
_FILM_BPM = 120
_HELD_BEATS = 4

_SHARPS = ("C", "G", "D", "A", "E", "B", "F#", "C#")
_FLATS = ("C", "F", "Bb", "Eb", "Ab", "Db", "Gb", "Cb")
_MINOR_SHARPS = ("A", "E", "B", "F#", "C#", "G#", "D#", "A#")
_MINOR_FLATS = ("A", "D", "G", "C", "F", "Bb", "Eb", "Ab")

_XG_BANKS = (127, 120)
_GS_BANKS = (120,)

Channel = tuple[int, int]
"""A port and one of its 16 channels."""


@dataclass(frozen=True, slots=True)
class Player:
    """The player of some notes.

    Attributes:
        track: Number of the track, from 0.
        channel: 0 to 15.
        program: General MIDI program, 0 to 127.
        is_drums: Whether its keys are drums.
        port: Which sixteen channels are meant; 0 in most files.
    """

    track: int
    channel: int
    program: int
    is_drums: bool = False
    port: int = 0


class StruckKey(NamedTuple):
    """A key that was struck, and when it was let go."""

    start: int
    end: int
    pitch: int
    velocity: int


class Control(NamedTuple):
    """A controller that was moved in a track: its number, :data:`BEND` or :data:`AFTERTOUCH`; its value."""

    tick: int
    number: int
    value: int
    track: int


@dataclass(slots=True)
class Tracks:
    """Everything that is used of a file, in its own ticks.

    Attributes:
        ticks_per_beat: How many of its ticks are a quarter note.
        notes: The keys of each player.
        names: Name of each track that has one.
        channel_names: Name of each channel of a track that has one of its own.
        instruments: What each track says that it is played by.
        tempos: (tick, microseconds per beat).
        meters: (tick, count, unit).
        keys: (tick, written as "Bbm").
        markers: (tick, text).
        texts: (tick, text), of every track.
        lyrics: (tick, track, syllable).
        controls: What moves on each channel, in order.
        end: The last tick.
        notices: Sentences on what is unusual or was mended.
    """

    ticks_per_beat: float
    notes: dict[Player, list[StruckKey]] = field(default_factory=lambda: defaultdict(list))
    names: dict[int, str] = field(default_factory=dict)
    channel_names: dict[tuple[int, int], str] = field(default_factory=dict)
    instruments: dict[int, str] = field(default_factory=dict)
    tempos: list[tuple[int, int]] = field(default_factory=list)
    meters: list[tuple[int, int, int]] = field(default_factory=list)
    keys: list[tuple[int, str]] = field(default_factory=list)
    markers: list[tuple[int, str]] = field(default_factory=list)
    texts: list[tuple[int, str]] = field(default_factory=list)
    lyrics: list[tuple[int, int, str]] = field(default_factory=list)
    controls: dict[Channel, list[Control]] = field(default_factory=lambda: defaultdict(list))
    end: int = 0
    notices: list[str] = field(default_factory=list)


def read_tracks(container: Container) -> Tracks:
    """Read a MIDI file as far as it can be read.

    Raises:
        AudioFileError: It is too large, or no note can be found in it.
    """
    name = container.name
    if container.path.stat().st_size > _LARGEST_BYTES:
        raise AudioFileError(
            f"{name!r} is larger than {_LARGEST_BYTES >> 20} MB; no MIDI file of one song is."
        )
    contents = read_contents(container.path.read_bytes())
    tracks = Tracks(_ticks_per_beat(contents), notices=contents.notices)
    if contents.division > _MOST_TICKS_PER_BEAT:
        contents.notices.append(
            f"It counts film frames instead of beats; notes keep their moments, in beats of {_FILM_BPM} BPM."
        )
    charset = charset_of(
        event.data
        for track in contents.tracks
        for event in track
        if event.status == META and event.first in _TEXTS
    )
    ports = [_port(track) for track in contents.tracks]
    for number, track in enumerate(contents.tracks):
        for event in track:
            if event.status == META:
                _read_meta(tracks, number, event, charset)
        _name_channels(tracks, number, track, charset)
    if contents.division > _MOST_TICKS_PER_BEAT:
        tracks.tempos.clear()
    voices = _Voices(contents, ports)
    for number, track in enumerate(contents.tracks):
        _read_notes(tracks, number, ports[number], track, voices)
    _read_controls(tracks, contents, ports)
    _check_notes(tracks, name, is_damaged=contents.is_damaged)
    for events in (tracks.tempos, tracks.meters, tracks.keys, tracks.markers, tracks.texts, tracks.lyrics):
        events.sort(key=lambda event: event[0])
    return tracks


def _check_notes(tracks: Tracks, name: str, *, is_damaged: bool) -> None:
    count = sum(len(notes) for notes in tracks.notes.values())
    if not count and is_damaged:
        raise AudioFileError(f"{name!r} is damaged: no note can be found in it.")
    if not count:
        raise AudioFileError(f"{name!r} holds no notes.")
    if count > _MOST_NOTES:
        raise AudioFileError(f"{name!r} holds {count:,} notes; it can hold {_MOST_NOTES:,}.")


def _ticks_per_beat(contents: Contents) -> float:
    """Of a file that counts film frames, those of a beat at 120 BPM."""
    if contents.division <= _MOST_TICKS_PER_BEAT:
        return float(contents.division)
    rate, ticks = 256 - (contents.division >> 8), max(1, contents.division & 0xFF)
    frames_per_second = 30_000 / 1_001 if rate == 29 else max(1, rate)
    return frames_per_second * ticks * 60.0 / _FILM_BPM


def _port(track: list[Event]) -> int:
    return next((e.data[0] for e in track if e.status == META and e.first == _PORT and e.data), 0)


class _Voices:
    """The program of each channel, and whether it plays drums, at any tick.

    A track that changes programs itself is played by those, as sequencers do; others by what any track has
    set on their channel.
    """

    def __init__(self, contents: Contents, ports: list[int]) -> None:
        self._own: dict[tuple[int, int, int], list[tuple[int, int]]] = defaultdict(list)
        self._shared: dict[tuple[int, Channel], list[tuple[int, int]]] = defaultdict(list)
        self._drums: dict[Channel, list[tuple[int, int]]] = defaultdict(list)
        has_gs = False
        for number, track in enumerate(contents.tracks):
            for event in track:
                if event.status == SYSEX:
                    has_gs = has_gs or event.data[:1] == b"\x41"
                    self._switch(ports[number], event)
                    continue
                kind, channel = event.status & 0xF0, event.status & 0x0F
                if kind == _PROGRAM:
                    self._set(_PROGRAM, number, (ports[number], channel), event.tick, event.first)
                elif kind == _CONTROL and event.first == BANK:
                    self._set(BANK, number, (ports[number], channel), event.tick, event.second)
        self._banks_of_drums = _GS_BANKS if has_gs else _XG_BANKS
        for changes in (*self._shared.values(), *self._drums.values()):
            changes.sort(key=lambda change: change[0])

    def at(self, track: int, channel: Channel, tick: int) -> tuple[int, bool]:
        """The program, and whether it is a drum kit."""
        program = self._value(_PROGRAM, track, channel, tick) or 0
        switched = _latest(self._drums.get(channel, ()), tick)
        if switched is not None:
            return program, bool(switched)
        bank = self._value(BANK, track, channel, tick)
        return program, channel[1] == DRUM_CHANNEL or bank in self._banks_of_drums

    def _value(self, kind: int, track: int, channel: Channel, tick: int) -> int | None:
        own = _latest(self._own.get((kind, track, channel[1]), ()), tick)
        return _latest(self._shared.get((kind, channel), ()), tick) if own is None else own

    def _set(self, kind: int, track: int, channel: Channel, tick: int, value: int) -> None:
        self._own[kind, track, channel[1]].append((tick, value))
        self._shared[kind, channel].append((tick, value))

    def _switch(self, port: int, event: Event) -> None:
        """Roland's "use for rhythm part" and Yamaha's part mode."""
        data = event.data
        if len(data) >= 8 and data[0] == 0x41 and data[2:5] == b"\x42\x12\x40" and data[6] == 0x15:
            block = data[5] & 0x0F
            channel = DRUM_CHANNEL if block == 0 else block - (block <= DRUM_CHANNEL)
            self._drums[port, channel].append((event.tick, data[7]))
        elif len(data) >= 7 and data[0] == 0x43 and data[2:4] == b"\x4c\x08" and data[5] == 0x07:
            self._drums[port, data[4] & 0x0F].append((event.tick, data[6]))


def _latest(changes: "list[tuple[int, int]] | tuple[()]", tick: int) -> int | None:
    place = bisect_right(changes, tick, key=lambda change: change[0])
    return changes[place - 1][1] if place else None


def _read_notes(tracks: Tracks, number: int, port: int, track: list[Event], voices: _Voices) -> None:
    held: dict[tuple[int, int], deque[tuple[int, int]]] = defaultdict(deque)

    def add(channel: int, pitch: int, begun: tuple[int, int], end: int) -> None:
        start, velocity = begun
        program, is_drums = voices.at(number, (port, channel), start)
        player = Player(number, channel, program, is_drums, port)
        tracks.notes[player].append(StruckKey(start, max(end, start + 1), pitch, velocity))

    last = 0
    for event in track:
        kind, channel = event.status & 0xF0, event.status & 0x0F
        if kind == _ON and event.second and event.status < SYSEX:
            held[channel, event.first].append((event.tick, event.second))
        elif kind in (_ON, _OFF) and held[channel, event.first]:
            add(channel, event.first, held[channel, event.first].popleft(), event.tick)
            last = event.tick
    end = track[-1].tick if track else 0
    tracks.end = max(tracks.end, end)
    for (channel, pitch), waiting in held.items():
        for begun in waiting:
            longest = max(last, begun[0] + round(_HELD_BEATS * tracks.ticks_per_beat))
            shortest = begun[0] + round(tracks.ticks_per_beat)
            add(channel, pitch, begun, max(shortest, min(end, longest)))


def _read_controls(tracks: Tracks, contents: Contents, ports: list[int]) -> None:
    for number, track in enumerate(contents.tracks):
        for event in track:
            kind, channel = event.status & 0xF0, (ports[number], event.status & 0x0F)
            if kind == _CONTROL:
                tracks.controls[channel].append(Control(event.tick, event.first, event.second, number))
            elif kind == _WHEEL:
                value = (event.second << 7 | event.first) - 8192
                tracks.controls[channel].append(Control(event.tick, BEND, value, number))
            elif kind in (_PRESSURE, _KEY_PRESSURE):
                pressed = event.first if kind == _PRESSURE else event.second
                tracks.controls[channel].append(Control(event.tick, AFTERTOUCH, pressed, number))
    for moves in tracks.controls.values():
        moves.sort(key=lambda move: move.tick)


def _name_channels(tracks: Tracks, number: int, track: list[Event], charset: str) -> None:
    """Names that follow a channel prefix are of that channel alone."""
    channel: int | None = None
    for event in track:
        if event.status != META:
            channel = None
        elif event.first == _PREFIX and event.data:
            channel = event.data[0] & 0x0F
        elif event.first in (_NAME, _INSTRUMENT) and channel is not None:
            tracks.channel_names.setdefault((number, channel), text_of(event.data, charset))


def _read_meta(tracks: Tracks, number: int, event: Event, charset: str) -> None:
    kind, tick, data = event.first, event.tick, event.data
    if kind == _NAME:
        tracks.names.setdefault(number, text_of(data, charset))
    elif kind == _INSTRUMENT:
        tracks.instruments.setdefault(number, text_of(data, charset))
    elif kind in (_MARKER, _CUE):
        tracks.markers.append((tick, text_of(data, charset)))
    elif kind == _LYRIC:
        tracks.lyrics.append((tick, number, text_of(data, charset, trimmed=False)))
    elif kind == _TEXT:
        tracks.texts.append((tick, text_of(data, charset)))
        tracks.lyrics += _sung(tick, number, text_of(data, charset, trimmed=False), tracks.names)
    elif kind in (TEMPO, METER, KEY):
        _read_time(tracks, event)


def _sung(tick: int, number: int, text: str, names: Mapping[int, str]) -> Iterator[tuple[int, int, str]]:
    """A text of a karaoke file is a syllable in the track called "Words", unless it is a remark."""
    if names.get(number, "").lower() in ("words", "lyrics") and not text.startswith("@"):
        yield tick, number, text


def _read_time(tracks: Tracks, event: Event) -> None:
    tick, data = event.tick, event.data
    if event.first == TEMPO and len(data) >= 3 and any(data[:3]):
        tracks.tempos.append((tick, int.from_bytes(data[:3], "big")))
    elif event.first == METER and len(data) >= 2 and data[0] and data[1] < 8:
        tracks.meters.append((tick, data[0], 1 << data[1]))
    elif event.first == KEY and (name := _key_name(data)):
        tracks.keys.append((tick, name))
    else:
        said = {TEMPO: "tempo", METER: "meter", KEY: "key signature"}[event.first]
        tracks.notices.append(f"A {said} in it is none that there is; it was left out.")


def _key_name(data: bytes) -> str:
    """A key signature as "Bbm"; empty if it is none."""
    if len(data) < 2 or data[1] > 1:
        return ""
    fifths = data[0] - 256 if data[0] > 127 else data[0]
    if abs(fifths) > 7:
        return ""
    names = ((_SHARPS, _FLATS), (_MINOR_SHARPS, _MINOR_FLATS))[data[1]][fifths < 0]
    return names[abs(fifths)] + "m" * data[1]
