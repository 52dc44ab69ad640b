"""Another implementation's opinion: FFmpeg's EBU R 128 meter, run as a process."""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

import soundfile

from studio.audio.clip import SAMPLE_RATE, Samples


@dataclass(frozen=True, slots=True)
class Reading:
    """What FFmpeg says of a sound, rounded to 0.1 by itself."""

    loudness_lufs: float
    range_lu: float
    true_peak_dbtp: float


def ffmpeg_reading(samples: Samples, folder: Path) -> Reading:
    """Measure samples at 44.1 kHz with FFmpeg."""
    path = folder / "measured.wav"
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
    output = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    summary = output[output.rindex("Summary:") :]
    loudness, loudness_range, peak = (
        float(re.search(rf"{name}:\s+(-?[\d.]+)", summary)[1]) for name in ("I", "LRA", "Peak")
    )
    return Reading(loudness, loudness_range, peak)
