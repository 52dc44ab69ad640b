"""A sheet of figures for every genre: what its sound looks like, and the numbers that records keep within.

Usage: python -m tools.sheets [--genres trap,jazz] [--seeds N] [--out docs/sound]

Each sheet shows the master of one piece: the spectrogram with its sections and their loudness (short-term,
3 s), the width over time, and the spectrum in thirds of an octave, tilted by 3 dB an octave, so that pink
noise would be a level line. The table beside them counts over ``--seeds`` pieces: loudness range, crest of
the mix before the master, side against middle, the third of an octave at 16 kHz and what lies above 20.5 kHz,
both beside the third at 8 kHz, and the loudest of the last 50 ms.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import matplotlib as mpl
import numpy as np
from matplotlib import pyplot as plt
from matplotlib.axes import Axes
from numpy.typing import NDArray
from PIL import Image

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.decibels import decibels
from studio.audio.loudness import LoudnessMeter
from studio.composing.composer import compose
from studio.composing.genre import GENRES
from studio.composing.wishes import parse
from studio.mastering.chain import master
from studio.mastering.target import TARGETS
from studio.mixing.mixer import Mixer, soundcheck
from studio.mixing.profile import profile_of
from studio.synthesis.renderer import Renderer
from studio.theory.score import Score

SECONDS = 60
TABLE_BEGINS, TABLE_ENDS = "<!-- table -->", "<!-- /table -->"
"""Between these lines of sheets.md stands what is measured; what stands around them is written by people."""

LIMITS = {
    "range_lu": (3.0, 10.0),
    "crest_db": (8.0, 16.0),
    "side_db": (-12.0, -3.0),
    "air_db": (-20.0, -8.0),
    "above_db": (-np.inf, -45.0),
    "end_db": (-np.inf, -80.0),
}
TITLES = {
    "range_lu": "loudness range, LU",
    "crest_db": "crest before the master, dB",
    "side_db": "side / middle, dB",
    "air_db": "16 kHz beside 8 kHz, dB",
    "above_db": "above 20.5 kHz, dB",
    "end_db": "last 50 ms, dBFS",
}

_THIRDS = 1000.0 * 2.0 ** (np.arange(-16, 14) / 3)
_INK = {
    "text.color": "#d8dbe6",
    "axes.labelcolor": "#a3a9bd",
    "axes.edgecolor": "#3a4054",
    "xtick.color": "#a3a9bd",
    "ytick.color": "#a3a9bd",
}
_PAPER = {"figure.facecolor": "#12141c", "axes.facecolor": "#181b26", "font.size": 11, "axes.grid": False}


@dataclass(frozen=True)
class Piece:
    """A finished piece.

    Attributes:
        score: What was composed.
        sound: (frames, 2), the master.
        crest_db: Peak against RMS of the mix before the master.
    """

    score: Score
    sound: Samples
    crest_db: float


def make(genre: str, seed: int) -> Piece:
    """Compose, play, mix and master."""
    score = compose(parse(f"{GENRES[genre].words[0]}, {SECONDS} seconds", seed))
    renderer = Renderer(score)
    mixer = Mixer(score, soundcheck(score, renderer.render_range))
    mix = np.concatenate([mixer.mix(block).mix for block in renderer.blocks(4 * SAMPLE_RATE)])
    crest_db = decibels(float(np.abs(mix).max())) - decibels(
        float(np.sqrt(np.mean(mix.astype(np.float64) ** 2)))
    )
    ending = score.time.frames(max(note.start for part in score.parts for note in part.notes), SAMPLE_RATE)
    profile = profile_of(score)
    finished = master(
        mix,
        TARGETS["streaming"],
        tone=profile.tone,
        record=profile.record,
        fade_frames=len(mix) - ending,
    )
    return Piece(score, finished.samples, crest_db)


def figures(piece: Piece) -> dict[str, float]:
    """The figures of a piece in the table, by the names of :data:`TITLES`."""
    meter = LoudnessMeter()
    meter.add(piece.sound)
    middle, side = piece.sound.sum(axis=1) / 2, (piece.sound[:, 0] - piece.sound[:, 1]) / 2
    bands = dict(zip(_THIRDS, thirds(middle), strict=True))
    at_8k, at_16k = (
        next(level for hertz, level in bands.items() if abs(hertz - wanted) < 100) for wanted in (8000, 16000)
    )
    return {
        "range_lu": meter.range_lu or 0.0,
        "crest_db": piece.crest_db,
        "side_db": decibels(float(np.mean(side**2)) ** 0.5) - decibels(float(np.mean(middle**2)) ** 0.5),
        "air_db": float(at_16k - at_8k),
        "above_db": float(10 * np.log10(_power(middle, 20500, 22050) + 1e-20) - at_8k),
        "end_db": decibels(float(np.abs(piece.sound[-SAMPLE_RATE // 20 :]).max())),
    }


def thirds(signal: NDArray[np.float32]) -> NDArray[np.float64]:
    """Level in each third of an octave of :data:`_THIRDS`, dB; pink noise has the same in all."""
    edge = 2 ** (1 / 6)
    hertz, power = spectrum(signal)
    sums = [power[(hertz >= centre / edge) & (hertz < centre * edge)].sum() for centre in _THIRDS]
    return np.asarray(10 * np.log10(np.array(sums) + 1e-12))


def spectrum(signal: NDArray[np.float32]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Hertz and mean power of every bin, over windows of three quarters of a second."""
    size = 1 << 15
    starts = range(0, max(1, len(signal) - size), size // 2)
    window = np.hanning(size)
    power = np.mean(
        [
            np.abs(np.fft.rfft(signal[at : at + size] * window)) ** 2
            for at in starts
            if at + size <= len(signal)
        ],
        axis=0,
    )
    return np.fft.rfftfreq(size, 1 / SAMPLE_RATE), np.asarray(power)


def _power(signal: NDArray[np.float32], low_hz: float, high_hz: float) -> float:
    hertz, power = spectrum(signal)
    return float(power[(hertz >= low_hz) & (hertz < high_hz)].sum())


def draw(genre: str, piece: Piece, path: Path) -> None:
    """Write the sheet of a piece as a WebP picture."""
    with mpl.rc_context({**_INK, **_PAPER}):
        figure, axes = plt.subplot_mosaic(
            [["spectrogram", "spectrum"], ["loudness", "spectrum"], ["width", "spectrum"]],
            figsize=(15, 7.5),
            height_ratios=[3.2, 1.3, 1.0],
            width_ratios=[2.6, 1],
            layout="constrained",
        )
        _draw_spectrogram(axes["spectrogram"], piece)
        _draw_loudness(axes["loudness"], piece)
        _draw_width(axes["width"], piece)
        _draw_spectrum(axes["spectrum"], piece)
        score = piece.score
        figure.suptitle(f"{GENRES[genre].label}: {score.tempo_bpm:g} bpm, {score.key}, seed {score.seed}")
        figure.canvas.draw()
        picture = Image.fromarray(np.asarray(figure.canvas.buffer_rgba())).convert("RGB")  # type: ignore[attr-defined]
        plt.close(figure)
    picture.resize((picture.width * 3 // 4, picture.height * 3 // 4)).save(path, quality=62, method=6)


def _draw_spectrogram(axes: Axes, piece: Piece) -> None:
    middle = piece.sound.mean(axis=1) + 1e-9
    axes.specgram(middle, NFFT=4096, Fs=SAMPLE_RATE, noverlap=2048, vmin=-140, vmax=-40, cmap="magma")
    axes.set_ylabel("Hz")
    for section in piece.score.sections:
        start = section.start_bar * piece.score.time.seconds_per_bar
        axes.axvline(start, color="white", linewidth=0.6, alpha=0.5)
        axes.text(start + 0.3, 20500, section.name, color="white", fontsize=9)


def _draw_loudness(axes: Axes, piece: Piece) -> None:
    hop, window = SAMPLE_RATE // 10, 3 * SAMPLE_RATE
    power = np.concatenate([[0.0], np.cumsum(np.mean(piece.sound.astype(np.float64) ** 2, axis=1))])
    ends = np.arange(window, len(power), hop)
    level = 10 * np.log10((power[ends] - power[ends - window]) / window + 1e-12)
    axes.plot((ends - window / 2) / SAMPLE_RATE, level, color="#7cc4ff", linewidth=1.4)
    axes.set(ylabel="RMS 3 s, dBFS", ylim=(-42, -6), xlim=(0, len(power) / SAMPLE_RATE))


def _draw_width(axes: Axes, piece: Piece) -> None:
    size = SAMPLE_RATE
    whole = piece.sound[: len(piece.sound) // size * size].reshape(-1, size, 2).astype(np.float64)
    middle, side = (
        ((whole[..., 0] + whole[..., 1]) ** 2).mean(1),
        ((whole[..., 0] - whole[..., 1]) ** 2).mean(1),
    )
    axes.plot(
        np.arange(len(whole)) + 0.5,
        10 * np.log10((side + 1e-9) / (middle + 1e-9)),
        color="#ffb86b",
        linewidth=1.4,
    )
    axes.set(ylabel="side/mid, dB", xlabel="seconds", ylim=(-25, 3), xlim=(0, len(piece.sound) / SAMPLE_RATE))
    for limit in LIMITS["side_db"]:
        axes.axhline(limit, color="#3a4054", linestyle="--")


def _draw_spectrum(axes: Axes, piece: Piece) -> None:
    level = thirds(piece.sound.mean(axis=1))
    axes.semilogx(_THIRDS, level - level.max(), color="#9be58b", linewidth=1.8, label="this piece")
    axes.axhline(-10, color="#5d6480", linestyle="--", label="pink noise")
    axes.set(ylim=(-60, 3), xlim=(25, 20000), xlabel="Hz", ylabel="dB in thirds of an octave")
    axes.legend(loc="lower left", frameon=False)


def table(measured: dict[str, list[dict[str, float]]]) -> str:
    """Lowest to highest of every figure, by genre; what lies outside its limits is bold."""
    lines = [f"| genre | {' | '.join(TITLES.values())} |", "|" + "---|" * (len(TITLES) + 1)]
    lines += [f"| *limits* | {' | '.join(_span(*LIMITS[name]) for name in TITLES)} |"]
    for genre, rows in measured.items():
        cells = [_cell([row[name] for row in rows], *LIMITS[name]) for name in TITLES]
        lines.append(f"| [{genre}](sheets/{genre}.webp) | {' | '.join(cells)} |")
    return "\n".join(lines)


def _cell(values: Sequence[float], low: float, high: float) -> str:
    text = _span(min(values), max(values))
    return text if low <= min(values) and max(values) <= high else f"**{text}**"


def _span(low: float, high: float) -> str:
    if high == -np.inf:
        return "silence"
    if low == -np.inf:
        return f"below {high:.1f}"
    return f"{low:.1f}" if low == high else f"{low:.1f} … {high:.1f}"


def main() -> None:
    """Draw the sheets and write the table."""
    parser = argparse.ArgumentParser(description="Figure sheets of every genre.")
    parser.add_argument("--genres", default=",".join(GENRES.ids), help="ids of genres, with commas between")
    parser.add_argument(
        "--seeds", type=int, default=1, help="pieces of each genre in the table; the first is drawn"
    )
    parser.add_argument(
        "--out", type=Path, default=Path("docs/sound"), help="folder for sheets.md and sheets/"
    )
    arguments = parser.parse_args()
    (arguments.out / "sheets").mkdir(parents=True, exist_ok=True)
    measured: dict[str, list[dict[str, float]]] = {}
    for genre in arguments.genres.split(","):
        pieces = [make(genre, seed) for seed in range(arguments.seeds)]
        measured[genre] = [figures(piece) for piece in pieces]
        draw(genre, pieces[0], arguments.out / "sheets" / f"{genre}.webp")
        print(genre, measured[genre], flush=True)
    page = arguments.out / "sheets.md"
    before, _, rest = page.read_text(encoding="utf-8").partition(TABLE_BEGINS)
    after = rest.partition(TABLE_ENDS)[2]
    page.write_text(f"{before}{TABLE_BEGINS}\n\n{table(measured)}\n\n{TABLE_ENDS}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
