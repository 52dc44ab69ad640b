"""Forty sounds, mastered for every target and judged by three meters.

Usage: python -m tools.mastering_proof [--sounds N] [--out docs/sound/mastering.md]

The meters are ours, pyloudnorm (which measures no peaks: beside it stand those of SciPy's resampler, eight
times oversampled) and FFmpeg's ebur128. A master holds when all three agree with its target to 0.3 LU and
none shows a peak above its ceiling. A sound that cannot be so loud holds when its master says how loud it
became and all three agree with that; one without a loudness, when its master says so.
"""

import argparse
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pyloudnorm
import soundfile
from scipy.signal import resample_poly

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.loudness import LoudnessMeter
from studio.audio.true_peak import true_peak_dbtp
from studio.mastering.chain import Mastered, master
from studio.mastering.target import TARGETS, Target
from tools.mastering_sounds import SECONDS, is_music, sounds

TOLERANCE_LU = 0.3
METERS = ("ours", "pyloudnorm, 8 times oversampled", "FFmpeg")
_NEAR_PEAK = 0.7  # where the oversampled peak can be: between samples it is at most 3 dB above them
_AROUND = 64

_CANNOT = (
    "Single samples with silence between them: cut off ever further, up to the ceiling, "
    "they hold no more than this. The master says so, and the three meters agree with what it says."
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The readings of the three meters for one sound.

    Attributes:
        loudness_lufs: Ours, pyloudnorm's, FFmpeg's.
        peak_dbtp: Ours, eight times oversampled, FFmpeg's.
        crest_db: Peak over RMS.
        range_lu: Loudness range.
    """

    loudness_lufs: tuple[float, float, float]
    peak_dbtp: tuple[float, float, float]
    crest_db: float
    range_lu: float

    def off_lu(self, asked_lufs: float) -> float:
        """The largest distance of a meter from a loudness, in LU."""
        return max(abs(loudness - asked_lufs) for loudness in self.loudness_lufs)


@dataclass(slots=True)
class Column:
    """The findings for one target.

    Attributes:
        met: Masters that all meters are content with.
        limited: Sounds that cannot be so loud, and how loud they say they became.
        silent: Sounds that say they have no loudness.
        failures: What did not hold, in words.
        off_lu: Furthest from the target, of each meter.
        highest_dbtp: Highest peak, of each meter.
        crest_db: Of the masters of music.
        range_lu: Of the masters of music.
        cells: A word for each sound.
    """

    met: int = 0
    limited: dict[str, float] = field(default_factory=dict)
    silent: int = 0
    failures: list[str] = field(default_factory=list)
    off_lu: list[float] = field(default_factory=lambda: [0.0] * 3)
    highest_dbtp: list[float] = field(default_factory=lambda: [-99.0] * 3)
    crest_db: list[float] = field(default_factory=list)
    range_lu: list[float] = field(default_factory=list)
    cells: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, mastered: Mastered, target: Target, folder: Path) -> None:
        """Judge a master."""
        reached, note = mastered.settings.reached_lufs, mastered.settings.note
        if reached is None:
            self.silent += bool(note)
            self.cells[name] = "no loudness"
            if not note or (name == "silence" and mastered.samples.any()):
                self.failures.append(f"{name}: it has no loudness and does not say so.")
            return
        verdict = judge(mastered.samples, folder)
        self.highest_dbtp = [max(pair) for pair in zip(self.highest_dbtp, verdict.peak_dbtp, strict=True)]
        is_limited = bool(note) and verdict.off_lu(target.loudness_lufs) > TOLERANCE_LU
        asked_lufs = reached if is_limited else target.loudness_lufs
        self.cells[name] = f"{reached:.1f}" if is_limited else f"{verdict.off_lu(asked_lufs):.2f}"
        if verdict.off_lu(asked_lufs) > TOLERANCE_LU or max(verdict.peak_dbtp) > target.ceiling_dbtp:
            loud, peaks = (
                [round(value, 2) for value in values] for values in (verdict.loudness_lufs, verdict.peak_dbtp)
            )
            self.failures.append(f"{name}: {loud} LUFS, {peaks} dBTP. {note}")
        elif is_limited:
            self.limited[name] = reached
        else:
            self.met += 1
            off = (abs(loudness - target.loudness_lufs) for loudness in verdict.loudness_lufs)
            self.off_lu = [max(pair) for pair in zip(self.off_lu, off, strict=True)]
        if is_music(name):
            self.crest_db.append(verdict.crest_db)
            self.range_lu.append(verdict.range_lu)


def judge(samples: Samples, folder: Path) -> Verdict:
    """Ask three meters.

    Args:
        samples: (frames, 2), not silent.
        folder: Where FFmpeg finds them.
    """
    meter = LoudnessMeter()
    meter.add(samples)
    exact = samples.astype(np.float64)
    ffmpeg_lufs, ffmpeg_peak = _ffmpeg(samples, folder)
    return Verdict(
        (
            meter.integrated_lufs or -70.0,
            float(pyloudnorm.Meter(SAMPLE_RATE).integrated_loudness(exact)),
            ffmpeg_lufs,
        ),
        (true_peak_dbtp(samples), _oversampled_dbtp(exact), ffmpeg_peak),
        float(20.0 * np.log10(np.abs(exact).max() / np.sqrt((exact**2).mean()))),
        meter.range_lu or 0.0,
    )


def _oversampled_dbtp(exact: np.ndarray) -> float:
    """Eight times oversampled, wherever a peak can be."""
    loudest = np.abs(exact).max(axis=1)
    near = np.zeros(-(-len(exact) // _AROUND), bool)
    near[np.flatnonzero(loudest > _NEAR_PEAK * loudest.max()) // _AROUND] = True
    highest = 0.0
    for run in np.split(np.flatnonzero(near), np.flatnonzero(np.diff(np.flatnonzero(near)) > 1) + 1):
        stretch = exact[max(0, (run[0] - 1) * _AROUND) : (run[-1] + 2) * _AROUND]
        highest = max(highest, float(np.abs(resample_poly(stretch, 8, 1, axis=0)[_AROUND:-_AROUND]).max()))
    return float(20.0 * np.log10(highest))


def _ffmpeg(samples: Samples, folder: Path) -> tuple[float, float]:
    path = folder / "judged.wav"
    soundfile.write(path, samples, SAMPLE_RATE, subtype="FLOAT")
    command = [
        "ffmpeg",
        "-hide_banner",
        "-nostats",
        "-i",
        str(path),
        "-af",
        "ebur128=peak=true",
        "-f",
        "null",
        "-",
    ]
    heard = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    words = heard[heard.rindex("Summary:") :].split()
    return float(words[words.index("I:") + 1]), float(words[words.index("Peak:") + 1])


def prove(count: int) -> tuple[dict[str, Column], Column]:
    """Master and judge so many sounds.

    Returns:
        What was found for each target, and of the mixes themselves.
    """
    columns, mixes = {id_: Column() for id_ in TARGETS}, Column()
    with tempfile.TemporaryDirectory() as kept:
        for name, mix in sounds(count):
            if is_music(name):
                before = judge(mix, Path(kept))
                mixes.crest_db.append(before.crest_db)
                mixes.range_lu.append(before.range_lu)
            for id_, column in columns.items():
                column.add(name, master(mix.copy(), TARGETS[id_]), TARGETS[id_], Path(kept))
            print(
                name,
                {id_: column.cells[name] for id_, column in columns.items()},
                file=sys.stderr,
                flush=True,
            )
    return columns, mixes


def document(columns: dict[str, Column], mixes: Column) -> str:
    """The page."""
    names = list(next(iter(columns.values())).cells)
    failures = [f"- {id_}, {failure}" for id_, column in columns.items() for failure in column.failures]
    reached = {
        name: {id_: column.limited[name] for id_, column in columns.items() if name in column.limited}
        for name in names
    }
    limited = [
        f"- {name}: {', '.join(f'{lufs:.1f} for {id_}' for id_, lufs in found.items())}"
        for name, found in reached.items()
        if found
    ]
    made = (
        f"`make mastering`: {len(names)} sounds of {SECONDS:g} s, each mastered for {len(columns)} targets. "
        f"A master holds when all three meters agree with its target to {TOLERANCE_LU:g} LU "
        "and none shows a peak above its ceiling."
    )
    return "\n".join(
        [
            "# Mastering, judged by three meters",
            "",
            made,
            f"The meters, in this order: {'; '.join(METERS)}.",
            "",
            *_summary(columns, mixes),
            "",
            "## What did not hold",
            "",
            *(failures or ["Nothing."]),
            "",
            "## What cannot be so loud",
            "",
            _CANNOT,
            "",
            *(limited or ["Nothing."]),
            "",
            "## Every sound",
            "",
            (
                "How far the furthest of the three meters is from the target, in LU; "
                "−x.x: the loudness that was reached instead."
            ),
            "",
            f"| sound | {' | '.join(columns)} |",
            f"|---|{'---|' * len(columns)}",
            *(
                f"| {name} | {' | '.join(column.cells[name] for column in columns.values())} |"
                for name in names
            ),
            "",
        ]
    )


def _summary(columns: dict[str, Column], mixes: Column) -> list[str]:
    crest_db, range_lu = np.mean(mixes.crest_db or [0.0]), np.mean(mixes.range_lu or [0.0])
    head = (
        "| target | asked | met | cannot be so loud | no loudness | furthest off, LU | highest peak, dBTP "
        f"| crest of music (mix {crest_db:.1f} dB) | range of music (mix {range_lu:.1f} LU) |"
    )
    lines = [head, "|---|---|---|---|---|---|---|---|---|"]
    for id_, column in columns.items():
        target = TARGETS[id_]
        off, peaks = (
            " · ".join(f"{value:.2f}" for value in values) for values in (column.off_lu, column.highest_dbtp)
        )
        lines.append(
            f"| {id_} | {target.loudness_lufs:g} LUFS, {target.ceiling_dbtp:g} dBTP | {column.met} "
            f"| {len(column.limited)} | {column.silent} | {off} | {peaks} "
            f"| {np.mean(column.crest_db or [0.0]):.1f} dB | {np.mean(column.range_lu or [0.0]):.1f} LU |"
        )
    return lines


def main() -> int:
    """Run the proof; 1 if anything did not hold."""
    parser = argparse.ArgumentParser(
        description="Masters of forty sounds for every target, judged by three meters."
    )
    parser.add_argument("--sounds", type=int, default=40, help="how many of them")
    parser.add_argument("--out", type=Path, help="where the page is written; printed, if nothing is said")
    options = parser.parse_args()
    columns, mixes = prove(options.sounds)
    page = document(columns, mixes)
    if options.out is None:
        print(page)
    else:
        options.out.write_text(page, encoding="utf-8")
    return int(any(column.failures for column in columns.values()))


if __name__ == "__main__":
    sys.exit(main())
