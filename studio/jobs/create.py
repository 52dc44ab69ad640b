"""The work of a "create" job: from a brief to a take in the library."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

from studio.composing.brief import Brief
from studio.engines.engine import Engine, Progress
from studio.exporting.midi import write_midi
from studio.library.library import Library
from studio.library.song import Draft, Take

DEFAULT_ENGINE = "symbolic"
"""The engine of a wish that names none."""

MIDI_FILE = "score.mid"
"""What the MIDI of a take is called in its folder; its name among the take's files is "midi"."""


@dataclass(frozen=True, slots=True)
class CreateRequest:
    """What a worker needs to know to make a song.

    Attributes:
        text: The wish in its own words.
        brief: The Brief as JSON, every field decided.
        engine: Id of the engine that makes it.
        parent_id: The take that it follows; None for a song of its own.
    """

    text: str
    brief: Mapping[str, Any]
    engine: str
    parent_id: str | None = None

    def to_json(self) -> dict[str, Any]:
        """A plain description; ``CreateRequest(**plain)`` reads it back equal."""
        return asdict(self)


def produce(request: CreateRequest, engine: Engine, folder: Path, progress: Progress, threads: int) -> Draft:
    """Make the files of a song.

    Args:
        request: What to make.
        engine: What makes it.
        folder: An empty workspace.
        progress: Told the stage and the fraction of the whole.
        threads: How many threads may work at once.

    Raises:
        StorageError: The folder cannot be written.
        JobCancelledError: ``progress`` raised it.
    """
    brief = Brief.from_json(request.brief)
    production = engine.produce(brief, folder, progress, threads)
    began = perf_counter()
    write_midi(production.score, folder / MIDI_FILE)
    timings = dict(production.timings)
    timings["exporting"] = timings.get("exporting", 0.0) + perf_counter() - began
    return Draft(
        title=production.score.title,
        request=request.text,
        brief=request.brief,
        seed=brief.seed,
        engine=request.engine,
        report=production.report,
        timings=timings,
        length_seconds=production.score.length_seconds,
        files={**production.files, "midi": MIDI_FILE},
        parent_id=request.parent_id,
    )


def create(library: Library, engines: Mapping[str, Engine], request: CreateRequest, progress: Progress, threads: int) -> Take:
    """Make a song in this process and add it to the library.

    Raises:
        NotFoundError: There is no such engine.
        StorageError: The home cannot be written, or the disk is full; then nothing was added.
    """
    with library.workspace() as folder:
        return library.add_take(produce(request, engines[request.engine], folder, progress, threads), folder)
