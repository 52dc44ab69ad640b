"""How exactly wishes are met: finished masters of every genre, heard by tools that know nothing of the score.

Usage: python -m tools.accuracy [--seeds N] [--genres trap,jazz] [--rows FILE] [--out docs/sound/accuracy.md]

Every piece is asked for with a tempo and a key (twelve tonics, major and minor), every fifth with chords, and
made as the studio makes it. ``tools.judges`` hears the master and, as a ceiling, a plain rendering of the
same score: clicks and chords.

- beats: F-measure of the beats heard, ±70 ms, after the first 5 s (mir_eval); "level": at double or half the
  judge's tempo where that fits better, for a judge that taps twice as often is not off the beat.
- tempo: within 2 % of what was asked; "octave": double, half or, in 6/8 and 12/8, three halves allowed.
- key: tonic and mode exactly right.
- chords: mir_eval's "majmin", weighted by duration.
"""

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import mir_eval
import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, AudioClip
from studio.composing.composer import compose
from studio.composing.genre import GENRES, Genre
from studio.composing.wishes import parse
from studio.mastering.chain import master
from studio.mastering.target import TARGETS
from studio.mixing.mixer import Mixer, soundcheck
from studio.mixing.profile import profile_of
from studio.synthesis.renderer import Renderer
from studio.theory.chord import Chord
from studio.theory.score import Score
from tools.judges import Opinion, Spans, listen
from tools.plain import beat_seconds, click_and_chords, pulses_per_bar

COLUMNS = ("beats", "level", "tempo", "octave", "key", "chords")
GOALS = {"beats": 0.95, "tempo": 0.85, "octave": 0.98, "key": 0.90, "chords": 0.85}
SECONDS = 45
SLOWEST_BPM, FASTEST_BPM = 60, 190

_TONICS = ("C", "F#", "A", "Eb", "G", "Bb", "D", "B", "F", "C#", "E", "Ab")
_ASKED_CHORDS = {"major": "I vi IV V", "minor": "i VI iv V"}


def wishes(genres: Sequence[str], seeds: int) -> Iterator[tuple[str, int, str]]:
    """(genre, seed, words) of every piece; the same whichever other genres are asked for."""
    for genre_id in genres:
        genre = GENRES[genre_id]
        for seed in range(seeds):
            number = GENRES.ids.index(genre_id) * seeds + seed
            tonic = _TONICS[number % len(_TONICS)]
            mode = ("minor", "major")[(number + number // len(_TONICS)) % 2]
            words = (
                f"{genre.words[0]} in {tonic} {mode} at {_tempo(genre, seed, seeds)} bpm, {SECONDS} seconds"
            )
            yield genre_id, seed, f"{words}, chords {_ASKED_CHORDS[mode]}" if seed % 5 == 4 else words


def _tempo(genre: Genre, seed: int, seeds: int) -> int:
    low, high = max(SLOWEST_BPM, genre.tempo_low), min(FASTEST_BPM, genre.tempo_high)
    return round(low + (high - low) * (seed + 0.5) / seeds)


def mastered(score: Score) -> AudioClip:
    """A score, played, mixed and mastered."""
    renderer = Renderer(score)
    mixer = Mixer(score, soundcheck(score, renderer.render_range))
    premaster = np.concatenate([mixer.mix(block).mix for block in renderer.blocks(4 * SAMPLE_RATE)])
    profile = profile_of(score)
    return AudioClip(
        master(premaster, TARGETS["streaming"], tone=profile.tone, record=profile.record).samples
    )


def grades(opinion: Opinion, score: Score) -> dict[str, float]:
    """The grades of an opinion, 0 to 1 for each of :data:`COLUMNS`."""
    wanted = beat_seconds(score)
    bpm = 60.0 * pulses_per_bar(score) / score.time.seconds_per_bar
    ratio = opinion.tempo_bpm / bpm
    allowed = (0.5, 1.0, 2.0, *((0.75, 1.5, 3.0) if score.meter.is_compound else ()))
    key = opinion.key
    return {
        "beats": beat_score(wanted, opinion.beats),
        "level": max(beat_score(wanted, beats) for beats in _levels(opinion.beats)),
        "tempo": float(abs(ratio - 1) < 0.02),
        "octave": float(any(abs(ratio / factor - 1) < 0.02 for factor in allowed)),
        "key": float(key is not None and _plain_key(key) == _plain_key(score.key)),
        "chords": chord_accuracy(opinion.chords, score),
    }


def _plain_key(key: object) -> tuple[int, bool]:
    return key.tonic_pitch_class, key.is_minor  # type: ignore[attr-defined]


def _levels(beats: NDArray[np.float64]) -> list[NDArray[np.float64]]:
    """The beats as heard, every other one of them, and twice as many."""
    if len(beats) < 2:
        return [beats]
    doubled = np.sort(np.concatenate([beats, (beats[1:] + beats[:-1]) / 2]))
    return [beats, beats[::2], beats[1::2], doubled]


def beat_score(wanted: NDArray[np.float64], heard: NDArray[np.float64]) -> float:
    """mir_eval's F-measure, 70 ms, from the fifth second on."""
    trimmed, heard_trimmed = mir_eval.beat.trim_beats(wanted), mir_eval.beat.trim_beats(heard)
    return float(mir_eval.beat.f_measure(trimmed, heard_trimmed)) if len(heard_trimmed) else 0.0


def chord_accuracy(heard: Spans, score: Score) -> float:
    """mir_eval's weighted "majmin" score."""
    if not heard:
        return 0.0
    seconds = score.time.seconds
    ends = [min(seconds(span.end), score.length_seconds) for span in score.chords]
    wanted = [
        (seconds(span.start), end, harte(span.chord)) for span, end in zip(score.chords, ends, strict=True)
    ]
    intervals, labels = _columns([span for span in wanted if span[1] > span[0]])
    heard_intervals, heard_labels = mir_eval.util.adjust_intervals(
        *_columns(heard), intervals.min(), intervals.max(), "N", "N"
    )
    merged, wanted_names, heard_names = mir_eval.util.merge_labeled_intervals(
        intervals, labels, heard_intervals, heard_labels
    )
    comparisons = mir_eval.chord.majmin(wanted_names, heard_names)
    return float(mir_eval.chord.weighted_accuracy(comparisons, mir_eval.util.intervals_to_durations(merged)))


def harte(chord: Chord) -> str:
    """A chord as a triad in the syntax of Harte et al. 2005; mir_eval counts major and minor alone."""
    if 7 not in chord.intervals or not {3, 4} & set(chord.intervals):
        return f"{chord.root}:sus4"
    return f"{chord.root}:{'min' if chord.is_minor else 'maj'}"


def _columns(spans: Spans) -> tuple[NDArray[np.float64], list[str]]:
    return np.array([span[:2] for span in spans]), [span[2] for span in spans]


def measure(genre: str, seed: int, words: str) -> dict[str, object]:
    """One piece and its ceiling, graded."""
    score = compose(parse(words, seed))
    heard = listen(mastered(score))
    row = {
        "genre": genre,
        "seed": seed,
        "words": words,
        "minor": score.key.is_minor,
        "tempo_bpm": score.tempo_bpm,
    }
    heard_as = {"heard_bpm": round(heard.tempo_bpm, 2), "heard_key": str(heard.key)}
    ours = grades(heard, score)
    return {**row, **heard_as, "ours": ours, "ceiling": grades(listen(click_and_chords(score)), score)}


def table(rows: Sequence[Mapping[str, object]]) -> str:
    """The result as Markdown: each figure ours / the ceiling."""
    lines = [f"| genre | pieces | {' | '.join(COLUMNS)} |", "|" + "---|" * (len(COLUMNS) + 2)]
    for genre in dict.fromkeys(str(row["genre"]) for row in rows):
        of_genre = [row for row in rows if row["genre"] == genre]
        lines.append(f"| {genre} | {len(of_genre)} | {' | '.join(_cells(of_genre))} |")
    lines.append(f"| **all** | {len(rows)} | {' | '.join(_cells(rows))} |")
    minor = [row for row in rows if row["minor"]]
    lines.append(f"| **minor keys** | {len(minor)} | {' | '.join(_cells(minor))} |")
    lines.append(
        f"| **goal** | | {' | '.join(f'{GOALS[name]:.2f}' if name in GOALS else '' for name in COLUMNS)} |"
    )
    return "\n".join(lines)


def _cells(rows: Sequence[Mapping[str, object]]) -> list[str]:
    """Medians of the beats, means of the others."""
    cells = []
    for name in COLUMNS:
        average = np.median if name in {"beats", "level"} else np.mean
        ours, ceiling = (float(average([row[who][name] for row in rows])) for who in ("ours", "ceiling"))  # type: ignore[index]
        cells.append(f"{ours:.2f} / {ceiling:.2f}")
    return cells


def main() -> None:
    """Measure what has not been measured yet and print, or write, the table."""
    parser = argparse.ArgumentParser(description="How exactly wishes are met, by judges from outside.")
    parser.add_argument("--seeds", type=int, default=5, help="pieces of each genre")
    parser.add_argument("--genres", default=",".join(GENRES.ids), help="ids of genres, with commas between")
    parser.add_argument(
        "--rows", type=Path, help="keep every piece's grades here, and do not measure again what is there"
    )
    parser.add_argument("--out", type=Path, help="write the page here")
    arguments = parser.parse_args()
    known: dict[str, dict[str, object]] = {}
    if arguments.rows and arguments.rows.exists():
        known = {
            row["words"]: row
            for row in map(json.loads, arguments.rows.read_text(encoding="utf-8").splitlines())
        }
    rows = []
    for genre, seed, words in wishes(arguments.genres.split(","), arguments.seeds):
        row = known.get(words) or measure(genre, seed, words)
        if arguments.rows and words not in known:
            with arguments.rows.open("a", encoding="utf-8") as file:
                file.write(json.dumps(row) + "\n")
        rows.append(row)
    page = f"# Asked against heard\n\n{__doc__}\nEach cell is ours / the ceiling.\n\n{table(rows)}\n"
    if arguments.out:
        arguments.out.write_text(page, encoding="utf-8")
    print(table(rows))


if __name__ == "__main__":
    main()
