"""The studio's tunes and harmonies compared with real ones, feature by feature.

Usage: python -m tools.musicality POP909_FOLDER NOTTINGHAM_MIDI_FOLDER [--pieces N] [--genres pop,lofi]

After Yang & Lerch, "On the evaluation of generative models in music", Neural Computing and Applications 32
(2020): each feature is a number or a histogram per piece; what is compared are the distributions. "values" is
the area that the distributions of the values share; "distances" the area shared by the distances inside the
corpus and those from ours to the corpus. Both are divided by the ceiling: the same figure for one half of the
corpus against the other. Pieces of ours are asked for at the corpus's own tempos, in major and minor alike.
"""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.composing.brief import Brief
from studio.composing.composer import compose
from studio.composing.genre import GENRES, Genre
from studio.composing.wishes import parse
from studio.theory.meter import TICKS_PER_BEAT
from studio.theory.scale import Key
from studio.theory.score import Score
from tools.corpora import STEPS_PER_BEAT, Song, Sounding, Sung, one_at_a_time, read_nottingham, read_pop909

KEYS = ("C major", "A minor", "G major", "E minor", "F major", "D minor", "Bb major", "C minor")
POP_LIKE = 0.5
"""Share of learned figures from which a genre is measured against pop."""

Histogram = NDArray[np.float64]
Overlap = tuple[float, float]
"""By values and by distances."""


@dataclass(frozen=True, slots=True)
class Feature:
    """Something that can be counted in a song.

    Attributes:
        label: What a person calls it.
        measure: Its value: one number, or a histogram that adds up to one.
        bins: Edges between which single numbers are counted; None for a histogram.
    """

    label: str
    measure: Callable[[Song], Histogram]
    bins: Histogram | None = None


def pitch_range(song: Song) -> Histogram:
    """Semitones between the second and the ninety-eighth percentile: one slip does not widen a tune."""
    low, high = np.percentile([note.pitch for note in song.melody], [2, 98])
    return np.array([high - low])


def intervals(song: Song) -> Histogram:
    """Share of each melodic interval from an octave down to an octave up."""
    steps = [max(-12, min(12, after.pitch - before.pitch)) for before, after in pairwise(song.melody)]
    return _shares(steps, range(-12, 13))


def durations(song: Song) -> Histogram:
    """Share of each length from one onset to the next, in sixteenths up to a whole bar."""
    return _shares(
        [min(16, after.start - before.start) for before, after in pairwise(song.melody)], range(1, 17)
    )


def strong_chord_tones(song: Song) -> Histogram:
    """Share of the notes on beats that belong to the triad."""
    leaning = [
        note.pitch % 12 in chord.triad
        for note in song.melody
        if note.start % song.beat_steps == 0 and (chord := song.chord_at(note.start)) is not None
    ]
    return np.array([np.mean(leaning) if leaning else 0.0])


def density(song: Song) -> Histogram:
    """Notes in a whole note's time, over the bars in which somebody sings."""
    bars = {note.start // song.bar_steps for note in song.melody}
    return np.array([len(song.melody) / len(bars) * 16 / song.bar_steps])


def phrase_lengths(song: Song) -> Histogram:
    """Share of each phrase length in beats; a phrase ends where the tune rests an eighth."""
    lengths, began = [], song.melody[0].start
    for note, following in pairwise(song.melody):
        if following.start - note.start - note.length >= 2:
            lengths.append(max(1, min(16, round((note.start + note.length - began) / 4))))
            began = following.start
    lengths.append(max(1, min(16, round((song.melody[-1].start + song.melody[-1].length - began) / 4))))
    return _shares(lengths, range(1, 17))


def similarity(bars_apart: int) -> Callable[[Song], Histogram]:
    """Likeness of bars that far apart: (onset, pitch) pairs in both over those in either, on average."""

    def measure(song: Song) -> Histogram:
        bars: dict[int, set[tuple[int, int]]] = {}
        for note in song.melody:
            bars.setdefault(note.start // song.bar_steps, set()).add(
                (note.start % song.bar_steps, note.pitch)
            )
        pairs = [(notes, bars[bar + bars_apart]) for bar, notes in bars.items() if bar + bars_apart in bars]
        return np.array(
            [np.mean([len(one & other) / len(one | other) for one, other in pairs]) if pairs else 0.0]
        )

    return measure


def chord_rate(song: Song) -> Histogram:
    """Changes of chord in a whole note's time."""
    changes = sum(1 for _ in groupby((chord.root, chord.family) for chord in song.chords))
    steps = max(song.chords[-1].start - song.chords[0].start, song.bar_steps)
    return np.array([changes / steps * 16])


def root_motion(song: Song) -> Histogram:
    """Share of each step of the root, in semitones up."""
    roots = [root for root, _ in groupby(chord.root for chord in song.chords)]
    return _shares([(after - before) % 12 for before, after in pairwise(roots)], range(1, 12))


FEATURES = (
    Feature("pitch range", pitch_range, np.arange(4.0, 34.0, 2.0)),
    Feature("melodic intervals", intervals),
    Feature("durations", durations),
    Feature("chord tones on beats", strong_chord_tones, np.linspace(0.0, 1.0, 21)),
    Feature("note density", density, np.arange(0.0, 17.0, 1.0)),
    Feature("phrase length", phrase_lengths),
    Feature("similarity, 2 bars", similarity(2), np.linspace(0.0, 1.0, 21)),
    Feature("similarity, 4 bars", similarity(4), np.linspace(0.0, 1.0, 21)),
    Feature("similarity, 8 bars", similarity(8), np.linspace(0.0, 1.0, 21)),
    Feature("chord change rate", chord_rate, np.linspace(0.0, 4.0, 17)),
    Feature("root motion", root_motion),
)


def _shares(values: Sequence[int], places: range) -> Histogram:
    counts = np.array([values.count(place) for place in places], dtype=np.float64)
    return counts / max(1.0, counts.sum())


def overlap(feature: Feature, ours: Sequence[Histogram], theirs: Sequence[Histogram]) -> Overlap:
    """The area that two sets of pieces share, by values and by distances."""
    if feature.bins is None:
        values = np.minimum(np.mean(ours, axis=0), np.mean(theirs, axis=0)).sum()
    else:
        one, other = (
            np.histogram(np.clip(np.ravel(side), feature.bins[0], feature.bins[-1]), feature.bins)[0]
            for side in (ours, theirs)
        )
        values = np.minimum(one / one.sum(), other / other.sum()).sum()
    inside = np.concatenate(
        [
            np.linalg.norm(np.array(theirs[place + 1 :]) - piece, axis=1)
            for place, piece in enumerate(theirs[:-1])
        ]
    )
    across = np.concatenate([np.linalg.norm(np.array(theirs) - piece, axis=1) for piece in ours])
    edges = np.linspace(0.0, max(inside.max(), across.max()) + 1e-9, 41)
    near, far = (np.histogram(distances, edges)[0] / len(distances) for distances in (inside, across))
    return float(values), float(np.minimum(near, far).sum())


def compared(ours: Sequence[Song], corpus: Sequence[Song]) -> dict[str, Overlap]:
    """For each feature, the overlap with the corpus as a share of the corpus's with itself."""
    found = {}
    for feature in FEATURES:
        mine = [feature.measure(song) for song in ours]
        halves = [[feature.measure(song) for song in half] for half in (corpus[::2], corpus[1::2])]
        ceiling = overlap(feature, halves[1][: len(mine)], halves[0])
        reached = overlap(feature, mine, halves[0])
        found[feature.label] = (reached[0] / ceiling[0], reached[1] / ceiling[1])
    return found


def song_of(score: Score, genre: Genre) -> Song | None:
    """A score as a corpus has songs: the lead's tune with its swing ironed out, and the harmony."""
    leads = [part for part in score.parts if part.role == "lead"]
    if not leads:
        return None
    lead = max(leads, key=lambda part: len(part.notes))
    grid = TICKS_PER_BEAT / STEPS_PER_BEAT
    line = [
        (_straight(note.start, genre.swing, genre.swing_unit) / grid, note.duration / grid, note.pitch)
        for note in lead.notes
    ]
    chords = [
        Sounding(round(span.start / grid), span.chord.root_pitch_class, "m" if span.chord.is_minor else "")
        for span in score.chords
    ]
    return Song(
        name=score.title,
        bar_steps=round(score.meter.ticks_per_bar / grid),
        beat_steps=6 if score.meter.unit == 8 and score.meter.count % 3 == 0 else 4,
        tempo_bpm=score.tempo_bpm,
        melody=one_at_a_time(Sung(round(start), round(length), pitch) for start, length, pitch in line),
        chords=tuple(chords),
    )


def _straight(tick: float, swing: float, unit: int) -> float:
    """The tick of an off-beat before it was swung."""
    pair = 2 * TICKS_PER_BEAT / unit
    whole, phase = divmod(tick, pair)
    share = phase / pair
    return whole * pair + pair * (
        share / (2 * swing) if share < swing else 0.5 + (share - swing) / (2 - 2 * swing)
    )


def brief_at(genre: str, seed: int, tempo_bpm: float) -> Brief:
    """A minute and a half of a genre at a tempo that is not asked of the genre but of the corpus."""
    key = Key.parse(KEYS[seed % len(KEYS)])
    return parse(f"{genre} in {key}, {tempo_bpm:.0f} bpm, 90 seconds, 4/4", seed)


def pieces(genre: str, count: int, tempos: Sequence[float]) -> list[Song]:
    """Songs that the studio writes in a genre, at the tempos of a corpus."""
    scores = [compose(brief_at(genre, seed, tempos[seed * 7 % len(tempos)])) for seed in range(count)]
    songs = [song_of(score, GENRES[genre]) for score in scores]
    return [song for song in songs if song is not None and len(song.melody) >= 16]


def table(title: str, columns: dict[str, dict[str, Overlap]]) -> str:
    """Markdown: a row for each feature, "values / distances" for each column."""
    lines = [f"| {title} | " + " | ".join(columns) + " |", "|---|" + "---|" * len(columns)]
    for feature in FEATURES:
        cells = [
            f"{column[feature.label][0]:.2f} / {column[feature.label][1]:.2f}" for column in columns.values()
        ]
        lines.append(f"| {feature.label} | " + " | ".join(cells) + " |")
    means = [np.mean([column[feature.label] for feature in FEATURES], axis=0) for column in columns.values()]
    lines.append("| **mean** | " + " | ".join(f"{mean[0]:.2f} / {mean[1]:.2f}" for mean in means) + " |")
    return "\n".join(lines)


def main() -> None:
    """Print a table for all pop-like genres together and one for each genre."""
    parser = argparse.ArgumentParser(description="How our tunes and harmonies compare with real ones.")
    parser.add_argument("pop", type=Path, help="POP909's folder")
    parser.add_argument("folk", type=Path, help="Nottingham's folder of MIDI files")
    parser.add_argument("--pieces", type=int, default=24, help="pieces of each genre")
    parser.add_argument("--genres", default=",".join(GENRES.ids), help="ids of genres, with commas between")
    arguments = parser.parse_args()
    pop, folk = (
        read_pop909(arguments.pop),
        [song for song in read_nottingham(arguments.folk) if song.bar_steps == 16],
    )
    tempos = [song.tempo_bpm for song in pop]
    written = {genre: pieces(genre, arguments.pieces, tempos) for genre in arguments.genres.split(",")}
    together = [
        song for genre, songs in written.items() if GENRES[genre].pop_share >= POP_LIKE for song in songs
    ]
    everybody = {
        "pop-like to POP909": compared(together, pop),
        "pop-like to folk": compared(together, folk),
        "folk to POP909": compared(folk[::4], pop),
    }
    print(table("overlap / ceiling", everybody))
    print()
    print(
        table("genre to POP909", {genre: compared(songs, pop) for genre, songs in written.items() if songs})
    )


if __name__ == "__main__":
    main()
