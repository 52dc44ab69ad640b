"""Whether the genres sound different, and the pieces of one genre too.

Usage: python -m tools.distinctness [--seeds N] [--genres trap,jazz] [--rows FILE] [--out PAGE]

Every genre is asked for by its name alone, ``--seeds`` times. A standardised logistic regression on librosa's
features of the masters tells the genres apart, cross-validated over the seeds: it is always asked about seeds
that it has not heard. On the scores: of ten seeds, how many different melodies, grooves and progressions; on
the sound: how far two seeds of one genre lie apart beside two renders of one seed.
"""

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from itertools import combinations, pairwise
from pathlib import Path

import librosa
import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import LeaveOneGroupOut, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from studio.analysis.spectrum import mono
from studio.audio.clip import AudioClip
from studio.composing.composer import compose
from studio.composing.genre import GENRES
from studio.composing.style import EVERY_GENRE
from studio.composing.wishes import parse
from studio.theory.score import Part, Score
from tools.accuracy import mastered

SECONDS = 30
SCORES = 10
GOAL = 0.85

_RATE = 22050
_HOP = 512


def features(clip: AudioClip) -> NDArray[np.float64]:
    """The features of a piece, by librosa, as one vector.

    Timbre (MFCC, contrast, flatness, rolloff), loudness, onsets and their periods, chroma.
    """
    signal = librosa.resample(mono(clip), orig_sr=44100, target_sr=_RATE, res_type="soxr_hq")
    power = np.abs(librosa.stft(signal, n_fft=2048, hop_length=_HOP)) ** 2
    mel = librosa.power_to_db(librosa.feature.melspectrogram(S=power, sr=_RATE, n_mels=64), ref=np.max)
    onsets = librosa.onset.onset_strength(S=mel, sr=_RATE, hop_length=_HOP)
    periods = librosa.feature.tempogram(
        onset_envelope=onsets, sr=_RATE, hop_length=_HOP, win_length=344
    ).mean(axis=1)
    loudness = librosa.amplitude_to_db(librosa.feature.rms(S=np.sqrt(power)), ref=1.0, top_db=80)
    chroma = np.sort(librosa.feature.chroma_stft(S=power, sr=_RATE, tuning=0.0), axis=0)
    rows = [
        librosa.feature.mfcc(S=mel, n_mfcc=24),
        librosa.feature.spectral_contrast(S=np.sqrt(power), sr=_RATE),
        np.log(librosa.feature.spectral_flatness(S=power)),
        librosa.feature.spectral_rolloff(S=np.sqrt(power), sr=_RATE, roll_percent=0.85),
        loudness,
        onsets[None],
        chroma,
    ]
    moments = [statistic(row, axis=1) for row in rows for statistic in (np.mean, np.std)]
    return np.concatenate([*moments, _in_octaves(periods)])


def _in_octaves(periods: NDArray[np.float64]) -> NDArray[np.float64]:
    """The mean tempogram on 24 logarithmic steps of its period; small changes of tempo matter little."""
    edges = np.geomspace(4, len(periods) - 1, 25).astype(int)
    return np.array([periods[low : max(high, low + 1)].max() for low, high in pairwise(edges)])


def melody_of(score: Score) -> tuple[tuple[int, int], ...]:
    """Intervals and times of the first sixteen notes of the tune, whatever the key."""
    part = next((part for part in score.parts if part.role == "lead"), _busiest_pitched(score))
    notes = part.notes[:16]
    return tuple((note.pitch - notes[0].pitch, round((note.start - notes[0].start) / 60)) for note in notes)


def _busiest_pitched(score: Score) -> Part:
    return max(
        (part for part in score.parts if part.role not in ("drums", "percussion", "fx")),
        key=lambda part: len(part.notes),
    )


def groove_of(score: Score) -> tuple[tuple[int, int], ...]:
    """The hits (step, pitch) of the drums on a grid of sixteenths; without drums, the onsets (step, part)."""
    drums = [part for part in score.parts if part.role in ("drums", "percussion")]
    if drums:
        return tuple((round(note.start / 120), note.pitch) for part in drums for note in part.notes)
    return tuple(
        (round(note.start / 120), place) for place, part in enumerate(score.parts) for note in part.notes
    )


def progression_of(score: Score) -> tuple[tuple[int, str], ...]:
    """The chords of the piece, counted from the tonic, and how long each stays."""
    tonic = score.key.tonic_pitch_class
    return tuple(((span.duration, _numeral(str(span.chord), tonic))) for span in score.chords)


def _numeral(written: str, tonic: int) -> str:
    root = written[:2] if written[1:2] in ("#", "b") else written[:1]
    return f"{(librosa.note_to_midi(root) - tonic) % 12}{written[len(root) :]}"


def measure(genre: str, seed: int, seconds: int = SECONDS) -> dict[str, object]:
    """The features of one piece of a genre or style."""
    score = compose(parse(f"{EVERY_GENRE[genre].words[0]}, {seconds} seconds", seed))
    return {"genre": genre, "seed": seed, "features": features(mastered(score)).tolist()}


def variety(genre: str) -> tuple[int, int, int]:
    """Of ten seeds: how many different melodies, grooves, progressions."""
    scores = [compose(parse(f"{GENRES[genre].words[0]}, 60 seconds", seed)) for seed in range(SCORES)]
    return tuple(len({trait(score) for score in scores}) for trait in (melody_of, groove_of, progression_of))  # type: ignore[return-value]


def page(rows: Sequence[dict[str, object]]) -> str:
    """The result as Markdown."""
    points = np.array([row["features"] for row in rows])
    genres = np.array([str(row["genre"]) for row in rows])
    seeds = np.array([row["seed"] for row in rows])
    model = make_pipeline(StandardScaler(), LogisticRegression(C=0.05, max_iter=2000))
    guesses = cross_val_predict(model, points, genres, groups=seeds, cv=LeaveOneGroupOut())
    normal = StandardScaler().fit_transform(points) / np.sqrt(points.shape[1])
    lines = [
        (
            f"Told apart: **{np.mean(guesses == genres):.0%}** of {len(rows)} pieces; "
            f"the goal is {GOAL:.0%}, chance {1 / len(set(genres)):.0%}."
        ),
        "",
        (
            "| genre | right | taken for | between two seeds | between two renders "
            "| melodies | grooves | progressions |"
        ),
        "|---|---|---|---|---|---|---|---|",
    ]
    for genre in dict.fromkeys(genres):
        mine = genres == genre
        wrong = Counter(guesses[mine & (guesses != genres)]).most_common(2)
        apart = np.mean([np.linalg.norm(one - other) for one, other in combinations(normal[mine], 2)])
        again = features(
            mastered(compose(parse(f"{GENRES[genre].words[0]}, {SECONDS} seconds", int(seeds[mine][0]))))
        )
        same = float(np.abs(again - points[mine][0]).max())
        taken = ", ".join(f"{name} {count}" for name, count in wrong)
        melodies, grooves, progressions = variety(genre)
        lines.append(
            f"| {genre} | {np.mean(guesses[mine] == genre):.0%} | {taken} | {apart:.2f} | {same:.2g} "
            f"| {melodies} of {SCORES} | {grooves} of {SCORES} | {progressions} of {SCORES} |"
        )
    return f"# How far the genres lie apart\n\n{__doc__}\n" + "\n".join(lines) + "\n"


def measured(
    wanted: Sequence[tuple[str, int]], kept: Path | None, seconds: int = SECONDS
) -> list[dict[str, object]]:
    """The features of pieces by genre and seed; what a file of earlier rows has is not measured again."""
    rows: dict[tuple[str, int], dict[str, object]] = {}
    if kept and kept.exists():
        for row in map(json.loads, kept.read_text(encoding="utf-8").splitlines()):
            rows[row["genre"], row["seed"]] = row
    for genre, seed in wanted:
        if (genre, seed) in rows:
            continue
        rows[genre, seed] = measure(genre, seed, seconds)
        if kept:
            with kept.open("a", encoding="utf-8") as file:
                file.write(json.dumps(rows[genre, seed]) + "\n")
    return [rows[place] for place in wanted]


def main() -> None:
    """Measure what has not been measured yet and print, or write, the page."""
    parser = argparse.ArgumentParser(description="Whether the genres sound different.")
    parser.add_argument("--seeds", type=int, default=8, help="pieces of each genre")
    parser.add_argument("--genres", default=",".join(GENRES.ids), help="ids of genres, with commas between")
    parser.add_argument(
        "--rows", type=Path, help="keep every piece's features here, and do not measure again what is there"
    )
    parser.add_argument("--out", type=Path, help="write the page here")
    arguments = parser.parse_args()
    wanted = [(genre, seed) for genre in arguments.genres.split(",") for seed in range(arguments.seeds)]
    text = page(measured(wanted, arguments.rows))
    if arguments.out:
        arguments.out.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
