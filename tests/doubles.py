"""Doubles that keep the real contracts: quick, slow and broken engines and revisers, some fill the disk."""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from studio.action import Edit
from studio.composing.brief import Brief
from studio.engines.engine import STAGES, Engine, Production, Progress
from studio.library.song import Draft
from studio.mixing.balance import Balance
from studio.theory.chord import Chord
from studio.theory.meter import Meter
from studio.theory.scale import Key
from studio.theory.score import ChordSpan, Note, Part, Score, Section

if TYPE_CHECKING:
    from studio.editing.original import Original

SOUND = {"wav": "master.wav", "flac": "master.flac", "mp3": "master.mp3", "stems/bass": "stems/bass.flac"}
DOCUMENTS = {name: f"{name}.json" for name in ("score", "brief", "report", "balance", "peaks")}


def brief(text: str = "a small song", seed: int = 7, title: str = "Small Song") -> Brief:
    return Brief(
        text=text,
        genre="lofi",
        tempo_bpm=90.0,
        key=Key("A", "minor"),
        meter=Meter(4, 4),
        mood="chill",
        length_seconds=8.0,
        chords=(),
        instruments=(),
        without=(),
        seed=seed,
        title=title,
        asked=(),
    )


def score(of: Brief) -> Score:
    """One bar, no parts: nothing that an instrument must be loaded for."""
    return Score(
        title=of.title,
        tempo_bpm=of.tempo_bpm,
        meter=of.meter,
        key=of.key,
        length_seconds=of.length_seconds,
        sections=(Section("verse", 0, 1, 0.5),),
        chords=(ChordSpan(0, 1920, Chord.parse("Am")),),
        parts=(),
        seed=of.seed,
    )


def part(*notes: Note, id_: str = "bass", instrument: str = "sine") -> Part:
    return Part(id_, id_ if id_ in ("bass", "drums", "lead") else "chords", instrument, notes)


@dataclass(frozen=True)
class EngineDouble(Engine):
    """Writes small files, the same for the same brief, and takes as long as it is told.

    Attributes:
        step_seconds: How long each of the steps takes.
        steps: How many steps there are in each stage.
        begun: A file that gets a line each time that a piece is begun.
        trouble: Called in the middle of the work, to break something.
    """

    label = "Double"

    step_seconds: float = 0.0
    steps: int = 1
    begun: Path | None = None
    trouble: Callable[[Path], None] | None = None

    def produce(self, brief: Brief, folder: Path, progress: Progress, threads: int = 2) -> Production:  # noqa: ARG002  # the contract gives them
        if self.begun is not None:
            with self.begun.open("a") as lines:
                lines.write(f"{brief.seed}\n")
        (folder / "stems").mkdir()
        for number in range(len(STAGES) * self.steps):
            progress(STAGES[number // self.steps], number / (len(STAGES) * self.steps))
            time.sleep(self.step_seconds)
        if self.trouble is not None:
            self.trouble(folder)
        return write_production(score(brief), brief, folder, str(brief.seed))

    def warm(self) -> None:
        """Nothing has to be compiled."""


@dataclass(frozen=True)
class ReviserDouble:
    """Applies an edit to the score, writes small files, and takes as long as it is told.

    Attributes:
        step_seconds: How long each of the steps takes.
        steps: How many steps there are in each stage.
        begun: A file that gets a line each time that an edit is begun.
        trouble: Called in the middle of the work, to break something.
    """

    step_seconds: float = 0.0
    steps: int = 1
    begun: Path | None = None
    trouble: Callable[[Path], None] | None = None

    def __call__(
        self,
        original: "Original",
        edit: Edit,
        folder: Path,
        progress: Progress,
        threads: int,  # noqa: ARG002  # the contract gives it
        engine: Engine,  # noqa: ARG002  # the contract gives it
    ) -> Production:
        change = edit.apply(original.score, original.brief)
        if self.begun is not None:
            with self.begun.open("a") as lines:
                lines.write(f"{edit.label(original.score)}\n")
        (folder / "stems").mkdir()
        for number in range(len(STAGES) * self.steps):
            progress(STAGES[number // self.steps], number / (len(STAGES) * self.steps))
            time.sleep(self.step_seconds)
        if self.trouble is not None:
            self.trouble(folder)
        return write_production(change.score, change.brief, folder, edit.label(original.score))


def write_production(made: Score, of: Brief, folder: Path, words: str) -> Production:
    """Small files, named after what made them; the documents are real ones."""
    for path in SOUND.values():
        (folder / path).write_bytes(f"{path} of {words}".encode())
    report = {
        "asked": {"key": str(of.key)},
        "measured": {"key": str(of.key), "loudness_lufs": -14.0},
        "checks": [],
    }
    contents = {
        "score": made.to_json(),
        "brief": of.to_json(),
        "report": report,
        "balance": Balance({}).to_json(),
        "peaks": {"duration": made.length_seconds, "peaks": [[-1.0, 1.0]]},
    }
    for name, path in DOCUMENTS.items():
        (folder / path).write_text(json.dumps(contents[name]))
    return Production(made, of, {**SOUND, **DOCUMENTS}, report, dict.fromkeys(STAGES, 0.25), (-1.0, 1.0))


def draft(folder: Path, title: str = "Small Song", **fields: object) -> Draft:
    """A finished take in ``folder``, made by hand."""
    (folder / "master.wav").write_bytes(b"sound")
    made = {
        "title": title,
        "request": "a small song",
        "brief": {"genre": "lofi", "tempo_bpm": 90.0, "key": "A minor", "length_seconds": 8.0},
        "seed": 7,
        "engine": "symbolic",
        "report": {"asked": {}, "measured": {}},
        "timings": {"composing": 0.5, "rendering": 1.5},
        "length_seconds": 8.0,
        "files": {"wav": "master.wav"},
    }
    return Draft(**made | fields)
