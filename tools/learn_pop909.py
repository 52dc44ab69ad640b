"""Learn figures, never a melody, from POP909.

Usage: python -m tools.learn_pop909 FOLDER [--out studio/composing/figures]

Writes ``pop909.json``: how chords follow each other, how tunes step, in which rhythms a bar of them goes, how
long notes are held, how they lean on the chord. Every figure is a share summed over hundreds of songs. Beside
it ``pop909_phrases.bloom``: fingerprints of the phrases of every tune, by which the composer knows that what
it wrote is nobody's.
"""

import argparse
import json
from collections import Counter
from collections.abc import Hashable, Sequence
from itertools import groupby, pairwise
from pathlib import Path

from studio.composing.melody_fingerprints import Phrases
from studio.theory.scale import MODES
from tools.corpora import Song, read_pop909, read_pop909_tunes

OUT = Path(__file__).parents[1] / "studio" / "composing" / "figures"
TEMPO_BORDERS_BPM = (0, 70, 85, 110)
"""Tempos at which rhythms change: sixteenths are common in slow songs and all but vanish in fast ones."""

BAR_STEPS = 16
_BLOOM_BYTES, _BLOOM_HASHES = 400_000, 13

Counts = dict[str, Counter[Hashable]]
Shares = dict[str, float]


def learn(songs: Sequence[Song]) -> dict[str, object]:
    """All figures of these songs, ready for JSON."""
    return {
        "songs": len(songs),
        "harmony": {
            mode: harmony([song for song in songs if song.mode == mode]) for mode in ("major", "minor")
        },
        "melody": {
            "step_after_step": steps(songs),
            "chord_tone_share": chord_tones(songs),
            "phrase_beats": phrases(songs),
            "held": held(songs),
        },
        "rhythm": [
            {"from_bpm": low, **rhythm([song for song in songs if low <= song.tempo_bpm < high])}
            for low, high in pairwise((*TEMPO_BORDERS_BPM, 1000))
        ],
    }


def harmony(songs: Sequence[Song]) -> dict[str, Shares]:
    """The share of each next chord after each chord, both as semitones above the tonic and "m" for minor."""
    counts: Counts = {}
    for song in songs:
        names = [f"{(chord.root - (song.tonic or 0)) % 12}{chord.family}" for chord in song.chords]
        for before, after in pairwise(name for name, _ in groupby(names)):
            counts.setdefault(before, Counter())[after] += 1
    return _tables(counts, least=0.02, common=0.01)


def steps(songs: Sequence[Song]) -> dict[str, Shares]:
    """Steps in the scale after a step; those beyond an octave count as an octave."""
    counts: Counts = {}
    for song in songs:
        degrees = [_degree(song, note.pitch) for note in song.melody]
        for before, here, after in zip(degrees, degrees[1:], degrees[2:], strict=False):
            if before is not None and here is not None and after is not None:
                counts.setdefault(str(_octave(here - before)), Counter())[_octave(after - here)] += 1
    return _tables(counts, least=0.006)


def rhythm(songs: Sequence[Song]) -> dict[str, object]:
    """Shares of the first onsets in a bar, and of the gaps after an onset.

    "first" is the share of each first onset among bars that have one; "after" by "step, last gap" (0 for
    none, 4 for a beat or more) is the share of each next gap, 0 where the bar has no further onset.
    """
    first: Counter[Hashable] = Counter()
    after: Counts = {}
    for song in songs:
        for _, notes in groupby(song.melody, key=lambda note: note.start // BAR_STEPS):
            onsets = [note.start % BAR_STEPS for note in notes]
            first[onsets[0]] += 1
            gaps = [stop - start for start, stop in pairwise(onsets)]
            for onset, last, following in zip(onsets, [0, *gaps], [*gaps, 0], strict=True):
                after.setdefault(f"{onset},{min(last, 4)}", Counter())[following] += 1
    return {"first": _shares(first, least=0.0), "after": _tables(after, least=0.015, common=0.0005)}


def chord_tones(songs: Sequence[Song]) -> list[float]:
    """For each sixteenth of the bar, the share of the notes that begin there and belong to the triad."""
    leaning, heard = Counter[int](), Counter[int]()
    for song in songs:
        for note in song.melody:
            chord = song.chord_at(note.start)
            if chord is not None:
                heard[note.start % BAR_STEPS] += 1
                leaning[note.start % BAR_STEPS] += note.pitch % 12 in chord.triad
    return [round(leaning[step] / max(1, heard[step]), 3) for step in range(BAR_STEPS)]


def phrases(songs: Sequence[Song]) -> Shares:
    """Lengths of phrases in beats, 16 for longer ones; a phrase ends where the tune rests an eighth."""
    counts: Counter[Hashable] = Counter()
    for song in songs:
        began = song.melody[0].start
        for note, following in pairwise(song.melody):
            if following.start - note.start - note.length >= 2:
                counts[min(16, max(1, round((note.start + note.length - began) / 4)))] += 1
                began = following.start
    return _shares(counts, least=0.01)


def held(songs: Sequence[Song]) -> dict[str, Shares]:
    """For each gap of an eighth or more, the share of the lengths a note is held before it."""
    counts: Counts = {}
    for song in songs:
        for note, following in pairwise(song.melody):
            gap = following.start - note.start
            if 2 <= gap <= BAR_STEPS:
                counts.setdefault(str(gap), Counter())[note.length] += 1
    return _tables(counts, least=0.04)


def _degree(song: Song, pitch: int) -> int | None:
    """Degrees counted through the octaves, None for a note outside the scale."""
    if song.tonic is None or song.mode is None:
        return None
    octave, above = divmod(pitch - song.tonic, 12)
    scale = MODES[song.mode]
    return 7 * octave + scale.index(above) if above in scale else None


def _octave(step: int) -> int:
    return max(-7, min(7, step))


def _tables(counts: Counts, least: float, common: float = 0.0) -> dict[str, Shares]:
    """Shares in every context that holds at least ``common`` of all that was counted."""
    total = sum(counter.total() for counter in counts.values())
    kept = {name: counter for name, counter in sorted(counts.items()) if counter.total() > common * total}
    return {name: _shares(counter, least) for name, counter in kept.items()}


def _shares(counter: Counter[Hashable], least: float) -> Shares:
    """Shares that add up to one, those below ``least`` left out."""
    kept = {key: count for key, count in counter.most_common() if count >= least * counter.total()}
    return {str(key): round(count / sum(kept.values()), 3) for key, count in kept.items()}


def main() -> None:
    """Read the folder named on the command line and write the figures."""
    parser = argparse.ArgumentParser(description="Learn figures from POP909.")
    parser.add_argument("folder", type=Path, help="the folder with a folder for each song")
    parser.add_argument("--out", type=Path, default=OUT, help="where the figures go")
    arguments = parser.parse_args()
    tunes = [[(note.start, note.pitch) for note in tune] for tune in read_pop909_tunes(arguments.folder)]
    known = Phrases.of(tunes, _BLOOM_BYTES, _BLOOM_HASHES)
    figures = {
        **learn(read_pop909(arguments.folder)),
        "tunes": len(tunes),
        "false_positive_rate": known.false_positive_rate,
    }
    arguments.out.mkdir(parents=True, exist_ok=True)
    (arguments.out / "pop909.json").write_text(
        json.dumps(figures, separators=(",", ":")) + "\n", encoding="utf-8"
    )
    (arguments.out / "pop909_phrases.bloom").write_bytes(known.to_bytes())
    print(
        f"{figures['songs']} songs counted, {len(tunes)} tunes known; "
        f"false positives {known.false_positive_rate:.1e}"
    )


if __name__ == "__main__":
    main()
