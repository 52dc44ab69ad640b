"""The files written for every take, whichever engine made it: sound, outlines and report."""

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Any

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.files import AudioWriter
from studio.audio.waveform_overview import COLUMNS_PER_SECOND
from studio.composing.brief import Brief
from studio.disk import write_json, writing
from studio.take_files import TakeFile, path_of
from studio.theory.score import Score

if TYPE_CHECKING:
    from studio.analysis.measured import Measured
    from studio.analysis.sound_features import Hearing

BLOCK_FRAMES = 4 * SAMPLE_RATE
"""Frames per block: enough to keep two threads busy, and memory does not grow with the length."""

PEAK_COUNT = 1200
"""Columns of the waveform that the page draws."""


def lanes_document(lanes: Mapping[str, Sequence[int]]) -> dict[str, Any]:
    """The content of lanes.json: outlines of master and stems, each as :meth:`Lane.to_json` gives it."""
    return {"columns_per_second": COLUMNS_PER_SECOND, "lanes": lanes}


def write_documents(folder: Path, documents: Mapping[str, object]) -> None:
    """Write documents of a take, by their names among its files.

    >>> peaks = peaks_document(30.0, peaks)
    >>> write_documents(folder, {TakeFile.SCORE: score.to_json(), TakeFile.PEAKS: peaks})

    Raises:
        StorageError: The folder cannot be written.
    """
    for name, document in documents.items():
        write_json(folder / path_of(name), document)


def write_hearing(folder: Path, hearing: "Hearing") -> None:
    """Write what was heard in the master of a take.

    Raises:
        StorageError: The folder cannot be written.
    """
    path = folder / path_of(TakeFile.HEARING)
    with writing(path):
        hearing.write(path)


def peaks_document(length_seconds: float, peaks: Sequence[float]) -> dict[str, Any]:
    """The waveform of a master, ready for JSON."""
    return {"duration": length_seconds, "peaks": [peaks]}


def encode(samples: Samples, path: Path, encoding: str) -> None:
    """Write a whole master."""
    with AudioWriter(path, encoding) as writer:
        for start in range(0, len(samples), BLOCK_FRAMES):
            writer.write(samples[start : start + BLOCK_FRAMES])


def asked_beside_measured(
    brief: Brief, score: Score, measured: "Measured", target_id: str
) -> Mapping[str, Any]:
    """The report of a take, ready for JSON.

    Args:
        brief: What was asked.
        score: The piece.
        measured: What was heard in its master.
        target_id: What the master aimed at.
    """
    from studio.analysis.report import report
    from studio.mastering.target import TARGETS

    seconds = score.time.seconds
    spans = [(seconds(span.start), seconds(span.end), str(span.chord)) for span in score.chords]
    target = TARGETS[target_id]
    levels = {"loudness_lufs": target.loudness_lufs, "ceiling_dbtp": target.ceiling_dbtp}
    tempos = [tempo_bpm for _, tempo_bpm in score.tempo_map]
    moves = (min(tempos), max(tempos)) if tempos else None
    return report(brief.to_json(), measured, chord_spans=spans, tempo_range=moves, **levels)


def wait_for(futures: Iterable[Future[None]]) -> None:
    """Wait for all, and raise what the first of them raised."""
    for future in futures:
        future.result()
