"""How exactly a wish is met, and how well the studio's own ear hears it: a table over many pieces, with a second opinion.

Usage: python -m tools.accuracy [--seeds N] [--genres trap,jazz]

Each piece is mixed in memory and heard twice: by ``studio.analysis`` and by essentia (RhythmExtractor2013, KeyExtractor,
ChordsDetection). "tempo" is the share within 0.3 % (essentia: 1 %) in any octave,
"octave" in the one that was asked, "key" the share that is exactly right, "chords" mir_eval's "majmin".
"""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import essentia
import mir_eval
import numpy as np
from essentia import standard
from numpy.typing import NDArray

from studio.analysis.measured import analyse
from studio.analysis.spectrum import mono
from studio.audio.clip import SAMPLE_RATE, AudioClip
from studio.composing.composer import compose
from studio.composing.genre import GENRES
from studio.composing.wishes import parse
from studio.mixing.mixer import Mixer, soundcheck
from studio.synthesis.renderer import Renderer
from studio.theory.chord import Chord
from studio.theory.scale import Key
from studio.theory.score import Score

KEYS = ("C minor", "F# minor", "A minor", "Eb minor", "G minor", "C major", "F major", "B major", "Ab major", "D minor")
COLUMNS = ("tempo", "octave", "key", "chords")

Spans = Sequence[tuple[float, float, str]]


@dataclass(frozen=True)
class Opinion:
    """What one listener heard.

    Attributes:
        tempo_bpm: Beats per minute, 0 where none was heard.
        key: The key, None where none was heard.
        chords: (start s, end s, written name).
    """

    tempo_bpm: float
    key: Key | None
    chords: Spans


def own_opinion(clip: AudioClip) -> Opinion:
    """What the studio hears."""
    measured = analyse(clip)
    key = measured.harmony.key
    return Opinion(measured.rhythm.tempo_bpm or 0.0, Key.parse(key) if key else None, measured.harmony.chords)


def second_opinion(clip: AudioClip) -> Opinion:
    """What essentia hears."""
    signal = mono(clip)
    tempo_bpm, beats, *_ = standard.RhythmExtractor2013(method="multifeature")(signal)
    tonic, mode, _ = standard.KeyExtractor(profileType="bgate")(signal)
    return Opinion(tempo_bpm, Key(tonic, mode), _essentia_chords(signal, beats, clip.seconds))


def _essentia_chords(signal: NDArray[np.float32], beats: NDArray[np.float32], seconds: float) -> Spans:
    if len(beats) < 2:
        return ()
    window = standard.Windowing(type="blackmanharris62")
    spectrum, peaks = standard.Spectrum(), standard.SpectralPeaks(orderBy="magnitude", maxFrequency=5000, maxPeaks=60)
    hpcp = standard.HPCP(size=36, harmonics=8, bandPreset=False, normalized="unitMax")
    frames = standard.FrameGenerator(signal, frameSize=8192, hopSize=2048, startFromZero=True)
    profile = np.array([hpcp(*peaks(spectrum(window(frame)))) for frame in frames])
    names, _ = standard.ChordsDetectionBeats(hopSize=2048)(profile, beats)
    edges = [*beats[: len(names)], seconds]
    return [(float(start), float(end), name) for start, end, name in zip(edges, edges[1:], names, strict=False) if end > start]


def mixed(score: Score) -> AudioClip:
    """A score, played and mixed."""
    renderer = Renderer(score)
    mixer = Mixer(score, soundcheck(score, renderer.render_range))
    return AudioClip(np.concatenate([mixer.mix(block).mix for block in renderer.blocks(4 * SAMPLE_RATE)]))


def grades(opinion: Opinion, score: Score, tolerance: float) -> tuple[float, float, float, float]:
    """How right an opinion is, 0 to 1 for each of :data:`COLUMNS`."""
    octaves = np.log2(max(opinion.tempo_bpm, 1.0) / score.tempo_bpm)
    exact = abs(2 ** (octaves - round(octaves)) - 1) < tolerance
    same_octave = exact and round(octaves) == 0
    key = opinion.key
    same_key = key is not None and (key.tonic_pitch_class, key.is_minor) == (score.key.tonic_pitch_class, score.key.is_minor)
    return float(exact), float(same_octave), float(same_key), chord_accuracy(opinion.chords, score)


def chord_accuracy(heard: Spans, score: Score) -> float:
    """mir_eval's weighted "majmin" score."""
    if not heard:
        return 0.0
    seconds = score.time.seconds
    wanted = [(seconds(span.start), min(seconds(span.end), score.length_seconds), str(span.chord)) for span in score.chords]
    intervals, labels = _labelled([span for span in wanted if span[1] > span[0]])
    heard_intervals, heard_labels = mir_eval.util.adjust_intervals(*_labelled(heard), intervals.min(), intervals.max(), "N", "N")
    merged, wanted_names, heard_names = mir_eval.util.merge_labeled_intervals(intervals, labels, heard_intervals, heard_labels)
    comparisons = mir_eval.chord.majmin(wanted_names, heard_names)
    return float(mir_eval.chord.weighted_accuracy(comparisons, mir_eval.util.intervals_to_durations(merged)))


def _labelled(spans: Spans) -> tuple[NDArray[np.float64], list[str]]:
    """Intervals and labels in the syntax of Harte et al. 2005; the gaps between the chords become "N"."""
    filled: list[tuple[float, float, str]] = []
    for start, end, name in spans:
        if filled and start > filled[-1][1]:
            filled.append((filled[-1][1], start, "N"))
        filled.append((start, end, _harte(Chord.parse(name))))
    return np.array([span[:2] for span in filled]), [span[2] for span in filled]


def _harte(chord: Chord) -> str:
    if 7 not in chord.intervals or not {3, 4} & set(chord.intervals):
        return f"{chord.root}:sus4"  # neither major nor minor: mir_eval leaves it out
    return f"{chord.root}:{'min' if chord.is_minor else 'maj'}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="How exactly wishes are met, by two listeners.")
    parser.add_argument("--seeds", type=int, default=3, help="pieces of each genre")
    parser.add_argument("--genres", default=",".join(GENRES.ids), help="ids of genres, with commas between")
    arguments = parser.parse_args()
    essentia.log.infoActive = essentia.log.warningActive = False
    listeners: dict[str, tuple[Callable[[AudioClip], Opinion], float]] = {
        "studio": (own_opinion, 0.003),
        "essentia": (second_opinion, 0.01),
    }
    print(f"{'genre':12} {'listener':10}" + "".join(f"{column:>8}" for column in COLUMNS))
    everything: dict[str, list[tuple[float, ...]]] = {name: [] for name in listeners}
    for genre in arguments.genres.split(","):
        of_genre: dict[str, list[tuple[float, ...]]] = {name: [] for name in listeners}
        for seed in range(arguments.seeds):
            score = compose(parse(f"{genre} in {KEYS[(7 * seed + len(genre)) % len(KEYS)]}, 30 seconds", seed))
            clip = mixed(score)
            for name, (listen, tolerance) in listeners.items():
                of_genre[name].append(grades(listen(clip), score, tolerance))
        for name, rows in of_genre.items():
            everything[name] += rows
            print_row(genre, name, rows)
    for name, rows in everything.items():
        print_row("all", name, rows)


def print_row(genre: str, listener: str, rows: Sequence[tuple[float, ...]]) -> None:
    """Print one line of means."""
    print(f"{genre:12} {listener:10}" + "".join(f"{mean:8.2f}" for mean in np.mean(rows, axis=0)))


if __name__ == "__main__":
    main()
