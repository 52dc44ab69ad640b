"""What an engine is: a thing that turns a brief into finished files in a folder, the same way every time."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studio.composing.brief import Brief
from studio.registry import Registry
from studio.theory.score import Score

STAGES = ("composing", "rendering", "mixing", "mastering", "exporting", "checking")
"""What an engine passes through, in this order; a stage may be skipped, never repeated."""

STEM_PREFIX = "stems/"
"""The name of a stem among the files of a production is this and the id of its part: "stems/drums"."""

DEFERRED = ("flac", "mp3")
"""Encodings of the master that an engine may name without having made them: they follow from the WAV when they are asked for."""

Progress = Callable[[str, float], None]
"""Told the stage and the fraction (0 to 1) of the whole that is done; may raise JobCancelledError, which an engine lets pass."""


@dataclass(frozen=True, slots=True)
class Production:
    """What an engine made.

    Attributes:
        score: The piece as it was composed.
        files: Path of each file inside the folder, by name: "wav" → "master.wav", "flac", "mp3", "score" → "score.json", "brief",
            "report", "balance", "mastering", "peaks", "lanes", and a stem as "stems/drums" → "stems/drums.flac".
        report: What was asked beside what was measured in the finished file, ready for JSON: {"asked": {…}, "measured": {…}}.
        timings: Seconds of wall time that each of :data:`STAGES` took.
        peaks: The waveform to draw: the lowest and the highest sample of each of equal stretches, in turn, ±1.0 at full scale.
    """

    score: Score
    files: Mapping[str, str]
    report: Mapping[str, Any]
    timings: Mapping[str, float]
    peaks: tuple[float, ...]


class Engine(ABC):
    """A way to make music.

    Attributes:
        label: What a person calls it: "Symbolic".
    """

    label: str

    @abstractmethod
    def produce(self, brief: Brief, folder: Path, progress: Progress, threads: int = 2) -> Production:
        """Make the piece and write its files into ``folder``.

        The same brief gives the same bytes. Written are master.wav, a FLAC per part in stems/,
        score.json, brief.json, report.json, balance.json, mastering.json and peaks.json, the last as
        {"duration": seconds, "peaks": [[low, high, low, high, …]]}.

        Args:
            brief: What to make, every field decided.
            folder: An existing, empty folder that nobody else writes to.
            progress: Called often enough to feel alive, at least once in each stage.
            threads: How many threads may work at once.

        Raises:
            BriefError: This engine cannot make that.
            StorageError: The folder cannot be written, or the disk is full.
            JobCancelledError: ``progress`` raised it.
        """

    @abstractmethod
    def warm(self) -> None:
        """Load and compile what the first piece would otherwise wait for."""


ENGINES: Registry[Engine] = Registry("studio.engines", Engine, "engine", ignore=("engine", "stem_files"))
