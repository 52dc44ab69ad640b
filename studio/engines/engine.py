"""The engine interface: turn a brief into finished files in a folder, the same way every time."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from studio.composing.brief import Brief
from studio.errors import EditError
from studio.registry import Registry
from studio.theory.score import Score

if TYPE_CHECKING:  # what is compiled is loaded while the first notes are composed, not before
    from studio.audio.clip import Samples
    from studio.mastering.chain import Mastered
    from studio.mastering.reference import Match
    from studio.mastering.settings import MasterSettings
    from studio.mixing.balance import Balance

DEFAULT_ENGINE = "symbolic"
"""The engine of a wish that names none."""

STAGES = ("composing", "rendering", "mixing", "mastering", "exporting", "checking")
"""The stages of an engine, in this order; one may be skipped, never repeated."""

Progress = Callable[[str, float], None]
"""Callback that is told the stage and the fraction of the whole that is done, 0 to 1.

It may raise JobCancelledError, which an engine lets pass.
"""


@dataclass(frozen=True, slots=True)
class Production:
    """The result of an engine.

    Attributes:
        score: The piece as it was composed.
        brief: What it was made from.
        files: Path of each file inside the folder, by its name as of :mod:`studio.take_files`.
        report: What was asked beside what was measured in the finished file, ready for JSON: {"asked": {…},
            "measured": {…}}.
        timings: Seconds of wall time that each of :data:`STAGES` took.
        peaks: The waveform to draw: the lowest and the highest sample of each of equal stretches, in turn,
            ±1.0 at full scale.
    """

    score: Score
    brief: Brief
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

    def delivering(
        self,
        *,
        formats: tuple[str, ...] | None = None,
        at_once: tuple[str, ...] | None = None,
        stem_files: bool | None = None,
        target: str | None = None,
    ) -> Self:
        """The same engine, which leaves other files behind; one that has no choice is the same.

        >>> ENGINES["symbolic"].delivering(at_once=("wav", "flac", "mp3"))  # nothing is left to be made later

        Args:
            formats: Encodings of the master that a take has; None for the usual ones.
            at_once: Those of them that are written now, see :data:`studio.take_files.DEFERRED`.
            stem_files: Whether each stem is written.
            target: Id of the mastering target.
        """
        del formats, at_once, stem_files, target
        return self


class ScoreEngine(Engine):
    """An engine that plays scores, also such as were not composed by it: a MIDI file, an edited piece."""

    @abstractmethod
    def realise(
        self,
        score: Score,
        brief: Brief,
        folder: Path,
        progress: Progress,
        *,
        threads: int = 2,
        balance: "Balance | None" = None,
        settings: "MasterSettings | None" = None,
    ) -> Production:
        """Make a piece whose score is there already, as :meth:`produce` does.

        Args:
            score: What is played.
            brief: What it was made from.
            folder: As of :meth:`produce`.
            progress: As of :meth:`produce`; nothing is composed.
            threads: How many threads may work at once.
            balance: Levels that stay as they are; None has them found by a soundcheck.
            settings: How a like piece was mastered, see :meth:`master`; None has it decided.
        """

    @abstractmethod
    def master(
        self,
        score: Score,
        premaster: "Samples",
        settings: "MasterSettings | None" = None,
        *,
        match: "Match | None" = None,
        like: "MasterSettings | None" = None,
    ) -> "Mastered":
        """Master a mix, in its own memory or a new one.

        Args:
            score: The piece: its profile decides the tone, its last note where the end may fade.
            premaster: (frames, 2); it is used up.
            settings: How a like piece was mastered. So is this one, unless it would miss its loudness.
            match: What leads it towards a reference.
            like: How a like piece was mastered whose tone, width and reference this one keeps.
        """


def playing(engine: Engine) -> ScoreEngine:
    """An engine that can be given a score.

    Raises:
        EditError: It makes sound without one.
    """
    if not isinstance(engine, ScoreEngine):
        raise EditError(f"The engine {engine.label} plays no scores; choose another one.")
    return engine


ENGINES: Registry[Engine] = Registry(
    "studio.engines", Engine, "engine", ignore=("engine", "stem_files", "stopwatch", "take_writing")
)
