"""MIDI files as scores: our own note for note, others as near as our sounds allow."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from studio.analysis.chords import PitchContent
from studio.analysis.key import key_and_chords
from studio.composing.brief import LENGTH_SECONDS_RANGE
from studio.errors import AudioFileError, NotationError
from studio.instrument_facts import INSTRUMENT_FACTS, facts_of
from studio.recordings.containers import Container
from studio.recordings.midi_controllers import bent, left_out, levels, pedalled
from studio.recordings.midi_events import Player, StruckKey, Tracks, read_tracks
from studio.recordings.midi_lyrics import syllables, with_lyrics
from studio.recordings.midi_names import id_of, part_name, title_in
from studio.recordings.midi_time import meters_of, pace_of
from studio.theory.chord import Chord
from studio.theory.meter import TICKS_PER_BEAT, TimeMap
from studio.theory.scale import Key
from studio.theory.score import ChordSpan, Note, Part, Score, Section

_RING_SECONDS = 1.0
"""The least time that the last note needs to sound; a file that ends sooner is lengthened."""

_LONGEST_RING_SECONDS = 3.0
"""The most that a file's own end counts after its last note."""

_MOST_PARTS = 32
_TAKEN_IDS = ("space", "master")
_KIT = "kit_acoustic"


@dataclass(frozen=True, slots=True)
class MidiPiece:
    """The score that was read from a MIDI file.

    Attributes:
        score: The piece.
        notes: Sentences on what could not be kept.
    """

    score: Score
    notes: tuple[str, ...]


def read_midi(container: Container, title: str = "", *, fallback: str = "Imported MIDI") -> MidiPiece:
    """Read a file.

    Args:
        container: The file.
        title: What the piece is called; empty for what the file calls itself.
        fallback: What it is called where the file does not say.

    Raises:
        AudioFileError: No note can be found in it, or it lasts too long.
    """
    tracks = read_tracks(container)
    lines = {player: _is_line(keys, tracks.ticks_per_beat / 24) for player, keys in tracks.notes.items()}
    notes = [*tracks.notices, *left_out(tracks)]
    tracks.notes = pedalled(tracks)
    last_end = max(key.end for keys in tracks.notes.values() for key in keys)
    pace = pace_of(tracks, last_end, notes)
    parts = _parts(tracks, lines, pace.scale, notes)
    time = TimeMap(pace.tempo_bpm, tempo_map=pace.tempo_map)
    length = _length(container.name, tracks, pace.scale, time)
    meter, meters = meters_of(tracks.meters, pace.scale, time.ticks(length), notes)
    time = replace(time, meter=meter, meters=meters)
    heard_key, heard = _harmony(parts, time, length)
    key = _key(tracks, heard_key)
    end = time.bar_ticks(max(1, time.bars_until(time.ticks(length))))
    chords = _written_chords(tracks, pace.scale, end) or heard or (_home(key, end),)
    sections = _sections(tracks, pace.scale, time, time.bars_until(end), parts)
    score = Score(
        title or title_in(tracks) or fallback, pace.tempo_bpm, meter, key, length, sections, chords, parts, 0,
        tempo_map=pace.tempo_map, meters=meters,
    )  # fmt: skip
    return MidiPiece(score, tuple(dict.fromkeys(notes)))


def _length(name: str, tracks: Tracks, scale: float, time: TimeMap) -> float:
    """The end of the last note and its ring, of which the file's own end may say how long it is."""
    keys = [key for played in tracks.notes.values() for key in played]
    last_start = time.seconds(max(key.start for key in keys) * scale)
    last_end = time.seconds(max(key.end for key in keys) * scale)
    ring = 0.0 if _written_chords(tracks, scale, round(tracks.end * scale)) else _RING_SECONDS
    said = time.seconds(max(round(tracks.end * scale), 1))
    length = min(max(said, last_end + ring), last_end + _LONGEST_RING_SECONDS)
    length += 0.0 if length - last_start >= _RING_SECONDS else _RING_SECONDS
    low, high = LENGTH_SECONDS_RANGE
    if length > high:
        raise AudioFileError(f"{name!r} lasts {length:,.0f} seconds; it can last {high:,.0f}.")
    return max(low, length)


def _parts(tracks: Tracks, lines: Mapping[Player, bool], scale: float, notes: list[str]) -> tuple[Part, ...]:
    players = sorted(tracks.notes, key=lambda player: (player.track, player.channel, player.program))
    if len(players) > _MOST_PARTS:
        players = sorted(
            sorted(players, key=lambda player: -len(tracks.notes[player]))[:_MOST_PARTS], key=players.index
        )
        notes.append(f"It has more than {_MOST_PARTS} players; those with the fewest notes were left out.")
    taken: set[str] = set(_TAKEN_IDS)
    moving = levels(tracks, scale)
    parts = []
    for player in players:
        instrument = _instrument(player, tracks.instruments.get(player.track, ""))
        played = sorted(_notes(tracks.notes[player], scale), key=lambda note: (note.start, note.pitch))
        name = part_name(tracks, player.track, player.channel)
        id_ = id_of(name, instrument, taken)
        taken.add(id_)
        said = "" if name.lower() in (id_, id_.replace("_", " ")) else name
        role = _role(instrument, is_line=lines[player])
        sounding = bent(tracks, player, played, scale)
        parts.append(Part(id_, role, instrument, sounding, moving.get(player, ()), name=said))
    return _sung(tracks, scale, players, parts)


def _sung(tracks: Tracks, scale: float, players: Sequence[Player], parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts with the words of the file on their notes, track by track."""
    sung = tuple(parts)
    for track in dict.fromkeys(number for _, number, _ in tracks.lyrics):
        words = syllables([(round(tick * scale), text) for tick, of, text in tracks.lyrics if of == track])
        own = [place for place, player in enumerate(players) if player.track == track]
        sung = with_lyrics(sung, own[0] if len(own) == 1 else None, words)
    return sung


def _notes(played: Sequence[StruckKey], scale: float) -> list[Note]:
    found = []
    for start, end, pitch, velocity in played:
        first = round(start * scale)
        found.append(Note(first, max(1, round(end * scale) - first), pitch, velocity))
    return found


def _instrument(player: Player, label: str) -> str:
    """Ours of that name, else the nearest to the program; on the drum channel, a kit."""
    is_kit = player.is_drums
    usable = {id_: facts for id_, facts in INSTRUMENT_FACTS.items() if (facts.family == "kit") == is_kit}
    named = next((id_ for id_, facts in usable.items() if facts.label == label), None)
    if named is not None:
        return named
    own = [id_ for id_, facts in usable.items() if facts.program == player.program]
    if is_kit:
        return _KIT if not own or _KIT in own else own[0]
    return min(own or usable, key=lambda id_: player.program not in usable[id_].also_plays)


def _role(instrument: str, *, is_line: bool) -> str:
    """The natural one of the instrument; of those that can do both, lines lead and chords accompany."""
    roles = facts_of(instrument).roles
    if is_line and "lead" in roles:
        return "lead"
    return "chords" if not is_line and "chords" in roles else roles[0]


def _is_line(keys: Sequence[StruckKey], slack: float) -> bool:
    """Return whether hardly a note begins before the one before it has ended."""
    together = sum(after.start < before.end - slack for before, after in pairwise(sorted(keys)))
    return together < 0.2 * max(1, len(keys))


def _harmony(parts: Sequence[Part], time: TimeMap, seconds: float) -> tuple[Key, tuple[ChordSpan, ...]]:
    """The key, and the chord of every beat, as heard in the notes themselves."""
    beats = max(1, -(-time.ticks(seconds) // TICKS_PER_BEAT))
    treble, bass = np.zeros((beats, 12), np.float32), np.zeros((beats, 12), np.float32)
    for part in parts:
        if part.role in ("drums", "percussion", "fx"):
            continue
        for note in part.notes:
            for beat in range(note.start // TICKS_PER_BEAT, min(beats, -(-note.end // TICKS_PER_BEAT))):
                shared = min(note.end, (beat + 1) * TICKS_PER_BEAT) - max(note.start, beat * TICKS_PER_BEAT)
                (bass if note.pitch < 50 else treble)[beat, note.pitch % 12] += (
                    note.velocity * shared / TICKS_PER_BEAT
                )
    content = PitchContent(
        np.array([time.seconds(beat * TICKS_PER_BEAT) for beat in range(beats + 1)]),
        treble + 0.5 * bass,
        bass,
    )
    found, finding = key_and_chords(content)
    if finding is None:
        return Key("C", "major"), ()
    starts = [
        (round(time.exact_ticks(chord.start) / TICKS_PER_BEAT) * TICKS_PER_BEAT, chord) for chord in found
    ]
    names = [(start, f"{finding.key.name_of(chord.root)}{chord.quality}") for start, chord in starts]
    return Key(finding.key.tonic, finding.mode), _spans(names, beats * TICKS_PER_BEAT)


def _key(tracks: Tracks, heard: Key) -> Key:
    """The first key signature, as the heard mode if that has the same notes; without one, the heard key."""
    if not tracks.keys:
        return heard
    name = tracks.keys[0][1]
    written = Key(name.removesuffix("m"), "minor" if name.endswith("m") else "major")
    return heard if heard.scale_mask == written.scale_mask and heard.is_minor == written.is_minor else written


def _written_chords(tracks: Tracks, scale: float, end: int) -> tuple[ChordSpan, ...]:
    """The chords that are written as texts; none where texts say other things."""
    names: list[tuple[int, str]] = []
    for tick, text in tracks.texts:
        try:
            Chord.parse(text)
        except NotationError:
            continue
        names.append((round(tick * scale), text))
    return _spans(names, end) if 2 * len(names) > len(tracks.texts) else ()


def _spans(names: Sequence[tuple[int, str]], end: int) -> tuple[ChordSpan, ...]:
    """Chords from their beginnings, gapless from tick 0."""
    begun = {max(0, tick): name for tick, name in names if tick < end}
    if not begun:
        return ()
    ticks = sorted(begun)
    edges = [0, *ticks[1:], max(end, ticks[-1] + 1)]
    return tuple(
        ChordSpan(start, stop - start, Chord.parse(begun[tick]))
        for tick, (start, stop) in zip(ticks, pairwise(edges), strict=True)
    )


def _home(key: Key, ticks: int) -> ChordSpan:
    return ChordSpan(0, ticks, Chord.parse(f"{key.tonic}{'m' if key.is_minor else ''}"))


def _sections(
    tracks: Tracks, scale: float, time: TimeMap, bars: int, parts: Sequence[Part]
) -> tuple[Section, ...]:
    """The form that the markers write down, in whole bars; one section where there are none."""
    begun: dict[int, str] = {}
    for tick, text in tracks.markers:
        bar = round(time.bars(tick * scale))
        if text and bar < bars:
            begun.setdefault(bar, text[:40].lower())
    if not begun or min(begun) > 0:
        begun[0] = "intro" if begun else "verse"
    starts = sorted(begun)
    lengths = [stop - start for start, stop in pairwise([*starts, bars])]
    busy = [_busyness(parts, start, length, time) for start, length in zip(starts, lengths, strict=True)]
    most = max(*busy, 1e-9)
    return tuple(
        Section(begun[start], start, length, round(0.25 + 0.7 * each / most, 3))
        for start, length, each in zip(starts, lengths, busy, strict=True)
    )


def _busyness(parts: Sequence[Part], start_bar: int, bars: int, time: TimeMap) -> float:
    """Struck velocity in each bar of a section."""
    first, last = time.bar_ticks(start_bar), time.bar_ticks(start_bar + bars)
    return sum(note.velocity for part in parts for note in part.notes if first <= note.start < last) / max(
        1, bars
    )
