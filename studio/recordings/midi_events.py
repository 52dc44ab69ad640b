"""Contents of a Standard MIDI File, in ticks from its start: notes by player, and its meta events."""

from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from studio.errors import AudioFileError
from studio.recordings.containers import Container, breaks_off
from studio.theory.meter import TICKS_PER_BEAT

if TYPE_CHECKING:
    import mido

DRUM_CHANNEL = 9
"""General MIDI's channel 10, counted from 0."""

_LARGEST_BYTES = 16 << 20
_MOST_NOTES = 200_000
_MOST_TICKS_PER_BEAT = 0x7FFF


@dataclass(frozen=True, slots=True)
class Player:
    """The player of some notes.

    Attributes:
        track: Number of the track, from 0.
        channel: 0 to 15.
        program: General MIDI program, 0 to 127.
    """

    track: int
    channel: int
    program: int


@dataclass(slots=True)
class Tracks:
    """Everything that is used of a file; ticks are 480 to the beat.

    Attributes:
        notes: (start, end, pitch, velocity) of each player.
        names: Name of each track that has one.
        instruments: What each track says that it is played by.
        tempos: (tick, microseconds per beat).
        meters: (tick, count, unit).
        keys: (tick, written as "Bbm").
        markers: (tick, text).
        texts: (tick, text), of every track.
        end: The last tick.
    """

    notes: dict[Player, list[tuple[int, int, int, int]]] = field(default_factory=lambda: defaultdict(list))
    names: dict[int, str] = field(default_factory=dict)
    instruments: dict[int, str] = field(default_factory=dict)
    tempos: list[tuple[int, int]] = field(default_factory=list)
    meters: list[tuple[int, int, int]] = field(default_factory=list)
    keys: list[tuple[int, str]] = field(default_factory=list)
    markers: list[tuple[int, str]] = field(default_factory=list)
    texts: list[tuple[int, str]] = field(default_factory=list)
    end: int = 0


def read_tracks(container: Container) -> Tracks:
    """Read a MIDI file of type 0 or 1.

    Raises:
        AudioFileError: It is damaged, of another type, too large, or holds no notes.
    """
    name = container.name
    if container.path.stat().st_size > _LARGEST_BYTES:
        raise AudioFileError(
            f"{name!r} is larger than {_LARGEST_BYTES >> 20} MB; no MIDI file of one song is."
        )
    file = _opened(container)
    if file.type == 2:
        raise AudioFileError(f"{name!r} is MIDI of type 2, a set of patterns; save it as type 0 or 1.")
    if not 1 <= file.ticks_per_beat <= _MOST_TICKS_PER_BEAT:
        raise AudioFileError(
            f"{name!r} counts film frames instead of beats; save it with ticks per quarter note."
        )
    tracks = Tracks()
    for number, track in enumerate(file.tracks):
        _read_track(tracks, number, track, TICKS_PER_BEAT / file.ticks_per_beat)
    count = sum(len(notes) for notes in tracks.notes.values())
    if not count:
        raise AudioFileError(f"{name!r} holds no notes.")
    if count > _MOST_NOTES:
        raise AudioFileError(f"{name!r} holds {count:,} notes; it can hold {_MOST_NOTES:,}.")
    for events in (tracks.tempos, tracks.meters, tracks.keys, tracks.markers, tracks.texts):
        events.sort(key=lambda event: event[0])
    return tracks


def _opened(container: Container) -> "mido.MidiFile":
    import mido

    try:
        return mido.MidiFile(container.path, clip=True)
    except EOFError as error:
        raise breaks_off(container.name) from error
    except (OSError, ValueError, LookupError, mido.KeySignatureError) as error:
        raise AudioFileError(
            f"{container.name!r} is damaged: it begins as a MIDI file and does not go on as one."
        ) from error


def _read_track(tracks: Tracks, number: int, track: "mido.MidiTrack", scale: float) -> None:
    programs: dict[int, int] = defaultdict(int)
    held: dict[tuple[int, int], deque[tuple[int, int, int]]] = defaultdict(deque)
    at = 0
    for message in track:
        at += message.time
        tick = round(at * scale)
        if message.is_meta:
            _read_meta(tracks, number, tick, message)
        elif message.type == "program_change":
            programs[message.channel] = message.program
        elif message.type == "note_on" and message.velocity:
            held[message.channel, message.note].append((tick, message.velocity, programs[message.channel]))
        elif message.type in ("note_on", "note_off"):
            waiting = held[message.channel, message.note]
            if waiting:
                _add(tracks, number, (message.channel, message.note), waiting.popleft(), tick)
    last = round(at * scale)
    tracks.end = max(tracks.end, last)
    for key, waiting in held.items():
        for begun in waiting:
            _add(tracks, number, key, begun, last)


def _add(tracks: Tracks, number: int, key: tuple[int, int], begun: tuple[int, int, int], end: int) -> None:
    start, velocity, program = begun
    channel, pitch = key
    tracks.notes[Player(number, channel, program)].append((start, max(end, start + 1), pitch, velocity))


def _read_meta(tracks: Tracks, number: int, tick: int, message: "mido.MetaMessage") -> None:
    match message.type:
        case "track_name":
            tracks.names.setdefault(number, _text(message.name))
        case "instrument_name":
            tracks.instruments.setdefault(number, _text(message.name))
        case "set_tempo":
            tracks.tempos.append((tick, message.tempo))
        case "time_signature":
            tracks.meters.append((tick, message.numerator, message.denominator))
        case "key_signature":
            tracks.keys.append((tick, message.key))
        case "marker" | "cue_marker":
            tracks.markers.append((tick, _text(message.text)))
        case "text" | "lyrics":
            tracks.texts.append((tick, _text(message.text)))


def _text(latin: str) -> str:
    """Decode a text as UTF-8 or else Latin-1, without unprintable characters, up to 80 characters."""
    raw = latin.encode("latin-1", errors="replace")
    try:
        said = raw.decode("utf-8")
    except UnicodeDecodeError:
        said = latin
    return " ".join("".join(character if character.isprintable() else " " for character in said).split())[:80]
