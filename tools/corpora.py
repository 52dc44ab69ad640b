"""Tunes of others, read for counting: POP909 and the Nottingham folk tunes, both on a grid of sixteenths.

POP909: Wang et al., "POP909: A Pop-song Dataset for Music Arrangement Generation", ISMIR 2020. Nottingham:
the folk tunes collected by E. Foxley, in MIDI with a tune and chords.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import mido
import numpy as np

from studio.theory.pitch import pitch_class

STEPS_PER_BEAT = 4

_MAJOR = ("maj", "7", "maj7", "sus4", "sus2", "maj6", "9", "maj9", "11", "13", "sus4(b7)", "maj(9)", "aug")
_MINOR = ("min", "min7", "min6", "min9", "min(9)", "dim", "hdim7", "dim7", "minmaj7")
_FAMILIES = {**dict.fromkeys(_MAJOR, ""), **dict.fromkeys(_MINOR, "m")}


class Sung(NamedTuple):
    """A note of a tune: the step it begins on, the steps it is held, its pitch."""

    start: int
    length: int
    pitch: int


class Sounding(NamedTuple):
    """A chord: the step it begins on, its root's pitch class, "" for major or "m" for minor."""

    start: int
    root: int
    family: str

    @property
    def triad(self) -> frozenset[int]:
        """Its three pitch classes."""
        return frozenset((self.root + interval) % 12 for interval in (0, 3 if self.family else 4, 7))


@dataclass(frozen=True, slots=True)
class Song:
    """One song on a grid of sixteenths; step 0 is a downbeat.

    Attributes:
        name: What its file is called.
        bar_steps: Sixteenths in a bar.
        beat_steps: Sixteenths in the beat that is felt.
        tempo_bpm: Quarter notes per minute; 0 where nobody wrote it down.
        melody: The tune, one note at a time.
        chords: The harmony, in order.
        tonic: Pitch class of the key, None where unknown.
        mode: "major" or "minor", None where unknown.
    """

    name: str
    bar_steps: int
    beat_steps: int
    tempo_bpm: float
    melody: tuple[Sung, ...]
    chords: tuple[Sounding, ...]
    tonic: int | None = None
    mode: str | None = None

    def chord_at(self, step: int) -> Sounding | None:
        """The chord that sounds at a step, None before the first."""
        place = bisect_right(self.chords, step, key=lambda chord: chord.start)
        return self.chords[place - 1] if place else None


def read_pop909(folder: Path) -> list[Song]:
    """Every song of POP909 that keeps one key, its longest stretch of regular 4/4."""
    songs = (_pop_song(path) for path in sorted(folder.iterdir()) if (path / "key_audio.txt").exists())
    return [song for song in songs if song is not None and len(song.melody) > 50]


def read_pop909_tunes(folder: Path) -> list[tuple[Sung, ...]]:
    """The whole tune of every song, whatever its key and bars."""
    tunes = (
        _pop_melody(path, _beats(path)[:, 0])
        for path in sorted(folder.iterdir())
        if (path / "beat_midi.txt").exists()
    )
    return [tune for tune in tunes if tune]


def _beats(folder: Path) -> np.ndarray:
    """(beats, 3): seconds, and whether it begins a bar of two or of four."""
    return np.loadtxt(folder / "beat_midi.txt", ndmin=2)


def _pop_song(folder: Path) -> Song | None:
    keys = [line.split()[2] for line in (folder / "key_audio.txt").read_text().splitlines() if line.strip()]
    beats = _beats(folder)
    first, last = _regular_stretch(np.flatnonzero(beats[:, 2] > 0))
    if len(keys) != 1 or ":" not in keys[0] or last - first < 8 * 4:
        return None
    tonic, mode = keys[0].split(":")
    end = (last - first) * STEPS_PER_BEAT
    origin = first * STEPS_PER_BEAT
    melody = [note._replace(start=note.start - origin) for note in _pop_melody(folder, beats[:, 0])]
    chords = []
    for line in (folder / "chord_midi.txt").read_text().splitlines():
        start, _, name = line.split()
        root, _, quality = name.split("/")[0].partition(":")
        if quality in _FAMILIES:
            chords.append(
                Sounding(_step(float(start), beats[:, 0]) - origin, pitch_class(root), _FAMILIES[quality])
            )
    return Song(
        name=folder.name,
        bar_steps=16,
        beat_steps=4,
        tempo_bpm=60.0 / float(np.median(np.diff(beats[:, 0]))),
        melody=tuple(note for note in melody if 0 <= note.start < end),
        chords=tuple(chord for chord in chords if 0 <= chord.start < end),
        tonic=pitch_class(tonic),
        mode="minor" if mode.startswith("min") else "major",
    )


def _step(seconds: float, beats: np.ndarray) -> int:
    """The sixteenth nearest to a time, counted from the first beat."""
    return round(float(np.interp(seconds, beats, np.arange(len(beats)))) * STEPS_PER_BEAT)


def _regular_stretch(downbeats: np.ndarray) -> tuple[int, int]:
    """First and last downbeat (as beat numbers) of the longest run of bars of four beats."""
    best, begin = (0, 0), 0
    for place in range(1, len(downbeats) + 1):
        if place == len(downbeats) or downbeats[place] - downbeats[place - 1] != 4:
            stretch = (int(downbeats[begin]), int(downbeats[place - 1])) if begin < place else (0, 0)
            best = max(best, stretch, key=lambda pair: pair[1] - pair[0])
            begin = place
    return best


def _pop_melody(folder: Path, beats: np.ndarray) -> tuple[Sung, ...]:
    """The part called MELODY, in steps from the first beat."""
    file = mido.MidiFile(folder / f"{folder.name}.mid")
    tempo = next(message.tempo for message in file.tracks[0] if message.type == "set_tempo")
    track = next(track for track in file.tracks if track.name == "MELODY")
    scale = tempo / 1e6 / file.ticks_per_beat
    notes = [
        (_step(start * scale, beats), _step(stop * scale, beats), pitch)
        for start, stop, pitch in _notes(track)
    ]
    return one_at_a_time(Sung(start, stop - start, pitch) for start, stop, pitch in notes)


def _notes(track: mido.MidiTrack) -> list[tuple[int, int, int]]:
    """(start tick, end tick, pitch) of each note."""
    now = 0
    sounding: dict[int, int] = {}
    notes = []
    for message in track:
        now += message.time
        if message.type == "note_on" and message.velocity:
            sounding[message.note] = now
        elif message.type in ("note_on", "note_off") and message.note in sounding:
            notes.append((sounding.pop(message.note), now, message.note))
    return sorted(notes)


def read_nottingham(folder: Path) -> list[Song]:
    """Every folk tune that has chords and one time signature."""
    songs = (_folk_song(path) for path in sorted(folder.glob("*.mid")))
    return [song for song in songs if song is not None and len(song.melody) > 30 and song.chords]


def _folk_song(path: Path) -> Song | None:
    file = mido.MidiFile(path)
    meters = {
        (message.numerator, message.denominator)
        for message in file.tracks[0]
        if message.type == "time_signature"
    }
    if len(file.tracks) != 2 or len(meters) != 1:
        return None
    ((count, unit),) = meters
    grid = file.ticks_per_beat / STEPS_PER_BEAT
    melody = [
        Sung(round(start / grid), round((stop - start) / grid), pitch)
        for start, stop, pitch in _notes(file.tracks[0])
    ]
    together: dict[int, set[int]] = {}
    for start, _, pitch in _notes(file.tracks[1]):
        together.setdefault(round(start / grid), set()).add(pitch % 12)
    chords = [
        _nearest_triad(start, classes) for start, classes in sorted(together.items()) if len(classes) >= 3
    ]
    bar_steps = count * 16 // unit
    return Song(
        path.stem,
        bar_steps,
        6 if (unit, count % 3) == (8, 0) else 4,
        0.0,
        one_at_a_time(melody),
        tuple(chords),
    )


def _nearest_triad(start: int, classes: set[int]) -> Sounding:
    triads = [Sounding(start, root, family) for root in range(12) for family in ("", "m")]
    return max(triads, key=lambda triad: len(triad.triad & classes))


def one_at_a_time(notes: Iterable[Sung]) -> tuple[Sung, ...]:
    """A monophonic line: the highest note of each onset, cut at the next onset, at least a step long."""
    highest = {note.start: note for note in sorted(notes, key=lambda note: (note.start, note.pitch))}
    line = list(highest.values())
    followers = [note.start for note in line[1:]] + [10**9]
    return tuple(
        note._replace(length=max(1, min(note.length, stop - note.start)))
        for note, stop in zip(line, followers, strict=True)
    )
