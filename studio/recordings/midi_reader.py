"""MIDI files as scores: our own note for note, others as near as one tempo and our sounds allow."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from studio.analysis.chords import PitchContent
from studio.analysis.key import key_and_chords
from studio.composing.brief import LENGTH_SECONDS_RANGE, TEMPO_BPM_RANGE
from studio.errors import AudioFileError, NotationError
from studio.instrument_facts import INSTRUMENT_FACTS, facts_of
from studio.recordings.containers import Container
from studio.recordings.midi_events import DRUM_CHANNEL, Player, Tracks, read_tracks
from studio.theory.chord import Chord
from studio.theory.meter import TICKS_PER_BEAT, Meter, TimeMap
from studio.theory.scale import Key
from studio.theory.score import ChordSpan, Note, Part, Score, Section

USUAL_TEMPO_US = 500_000
"""Microseconds of a beat where a file names no tempo (RP-001): 120 BPM."""

_RING_SECONDS = 1.0
"""The least time that the last note needs to sound; a file that ends sooner is lengthened."""

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


def read_midi(container: Container, title: str) -> MidiPiece:
    """Read a file.

    Args:
        container: The file.
        title: What the piece is called.

    Raises:
        AudioFileError: It is damaged, holds no notes, or lasts too long.
    """
    tracks = read_tracks(container)
    notes: list[str] = []
    tempo_bpm, scale = _tempo(tracks, notes)
    meter = _meter(tracks, notes)
    parts = _parts(tracks, scale, notes)
    end = max(round(tracks.end * scale), 1)
    time = TimeMap(tempo_bpm, meter)
    last = max(note.start for part in parts for note in part.notes)
    length = time.seconds(end) + (0.0 if time.seconds(end - last) >= _RING_SECONDS else _RING_SECONDS)
    low, high = LENGTH_SECONDS_RANGE
    if length > high:
        raise AudioFileError(f"{container.name!r} lasts {length:,.0f} seconds; it can last {high:,.0f}.")
    length = max(low, length)
    heard_key, heard = _harmony(parts, time, length)
    key = _key(tracks, heard_key)
    bars = max(1, -(-time.ticks(length) // meter.ticks_per_bar))
    chords = (
        _written_chords(tracks, scale, bars * meter.ticks_per_bar)
        or heard
        or (_home(key, bars * meter.ticks_per_bar),)
    )
    sections = _sections(tracks, scale, meter, bars, parts)
    score = Score(title, tempo_bpm, meter, key, length, sections, chords, parts, 0)
    return MidiPiece(score, tuple(notes))


def _tempo(tracks: Tracks, notes: list[str]) -> tuple[float, float]:
    """The one tempo of the piece, and what its ticks are multiplied with."""
    changes = (
        tracks.tempos if tracks.tempos and tracks.tempos[0][0] == 0 else [(0, USUAL_TEMPO_US), *tracks.tempos]
    )
    changes = [change for change in changes if change[1] > 0] or [(0, USUAL_TEMPO_US)]
    edges = [*(tick for tick, _ in changes), max(tracks.end, changes[-1][0] + 1)]
    kept = {
        tick: us for (tick, us), (start, end) in zip(changes, pairwise(edges), strict=True) if end > start
    }
    if len(set(kept.values())) == 1:
        us: float = next(iter(kept.values()))
    else:
        us = sum(
            us * (end - start) for (_, us), (start, end) in zip(changes, pairwise(edges), strict=True)
        ) / max(edges[-1], 1)
        slow, fast = (60e6 / value for value in (max(kept.values()), min(kept.values())))
        notes.append(
            f"Its tempo moves between {slow:.4g} and {fast:.4g} BPM; "
            f"it plays at {60e6 / us:.4g} throughout, as long as before."
        )
    tempo_bpm, scale = 60e6 / us, 1.0
    low, high = TEMPO_BPM_RANGE
    while tempo_bpm > high:
        tempo_bpm, scale = tempo_bpm / 2, scale / 2
    while tempo_bpm < low:
        tempo_bpm, scale = tempo_bpm * 2, scale * 2
    if scale != 1.0:
        notes.append(f"Its tempo of {60e6 / us:.4g} BPM is written as {tempo_bpm:.4g}; it sounds the same.")
    return tempo_bpm, scale


def _meter(tracks: Tracks, notes: list[str]) -> Meter:
    written = [f"{count}/{unit}" for _, count, unit in tracks.meters]
    if not written:
        return Meter()
    if len(set(written)) > 1:
        notes.append(f"Its meter changes; bars are counted in {written[0]} throughout.")
    try:
        return Meter.parse(written[0])
    except NotationError:
        notes.append(f"Its meter is {written[0]}; bars are counted in 4/4.")
        return Meter()


def _parts(tracks: Tracks, scale: float, notes: list[str]) -> tuple[Part, ...]:
    players = sorted(tracks.notes, key=lambda player: (player.track, player.channel, player.program))
    if len(players) > _MOST_PARTS:
        players = sorted(
            sorted(players, key=lambda player: -len(tracks.notes[player]))[:_MOST_PARTS], key=players.index
        )
        notes.append(f"It has more than {_MOST_PARTS} players; those with the fewest notes were left out.")
    taken: set[str] = set(_TAKEN_IDS)
    parts = []
    for player in players:
        instrument = _instrument(player, tracks.instruments.get(player.track, ""))
        played = tuple(sorted(_notes(tracks.notes[player], scale), key=lambda note: (note.start, note.pitch)))
        name = _id(tracks.names.get(player.track, ""), instrument, taken)
        taken.add(name)
        parts.append(Part(name, _role(instrument, played), instrument, played))
    return tuple(parts)


def _notes(played: Sequence[tuple[int, int, int, int]], scale: float) -> list[Note]:
    found = []
    for start, end, pitch, velocity in played:
        first = round(start * scale)
        found.append(Note(first, max(1, round(end * scale) - first), pitch, velocity))
    return found


def _instrument(player: Player, label: str) -> str:
    """Ours of that name, else the nearest to the program; on the drum channel, a kit."""
    is_kit = player.channel == DRUM_CHANNEL
    usable = {id_: facts for id_, facts in INSTRUMENT_FACTS.items() if (facts.family == "kit") == is_kit}
    named = next((id_ for id_, facts in usable.items() if facts.label == label), None)
    if named is not None:
        return named
    own = [id_ for id_, facts in usable.items() if facts.program == player.program]
    if is_kit:
        return _KIT if not own or _KIT in own else own[0]
    return min(own or usable, key=lambda id_: player.program not in usable[id_].also_plays)


def _id(name: str, instrument: str, taken: set[str]) -> str:
    """An id that can name a file: the track's name, else the instrument's, with a number if it is taken."""
    base = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")[:40].strip("_") or instrument
    number = 2
    id_ = base
    while id_ in taken:
        id_, number = f"{base}_{number}", number + 1
    return id_


def _role(instrument: str, notes: Sequence[Note]) -> str:
    """The natural one of the instrument; of those that can do both, lines lead and chords accompany."""
    roles = facts_of(instrument).roles
    together = sum(later.start < note.end - 20 for note, later in pairwise(notes))
    is_line = together < 0.2 * max(1, len(notes))
    if is_line and "lead" in roles:
        return "lead"
    return "chords" if not is_line and "chords" in roles else roles[0]


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
        np.arange(beats + 1, dtype=np.float64) * time.seconds(TICKS_PER_BEAT), treble + 0.5 * bass, bass
    )
    found, finding = key_and_chords(content)
    if finding is None:
        return Key("C", "major"), ()
    starts = [(round(chord.start / time.seconds(TICKS_PER_BEAT)) * TICKS_PER_BEAT, chord) for chord in found]
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
    tracks: Tracks, scale: float, meter: Meter, bars: int, parts: Sequence[Part]
) -> tuple[Section, ...]:
    """The form that the markers write down, in whole bars; one section where there are none."""
    begun: dict[int, str] = {}
    for tick, text in tracks.markers:
        bar = round(tick * scale / meter.ticks_per_bar)
        if text and bar < bars:
            begun.setdefault(bar, text[:40].lower())
    if not begun or min(begun) > 0:
        begun[0] = "intro" if begun else "verse"
    starts = sorted(begun)
    lengths = [stop - start for start, stop in pairwise([*starts, bars])]
    busy = [_busyness(parts, start, length, meter) for start, length in zip(starts, lengths, strict=True)]
    most = max(*busy, 1e-9)
    return tuple(
        Section(begun[start], start, length, round(0.25 + 0.7 * each / most, 3))
        for start, length, each in zip(starts, lengths, busy, strict=True)
    )


def _busyness(parts: Sequence[Part], start_bar: int, bars: int, meter: Meter) -> float:
    """Struck velocity in each bar of a section."""
    first, last = start_bar * meter.ticks_per_bar, (start_bar + bars) * meter.ticks_per_bar
    return sum(note.velocity for part in parts for note in part.notes if first <= note.start < last) / max(
        1, bars
    )
