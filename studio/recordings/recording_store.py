"""The files of a take that is a recording, written into its folder."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studio.analysis.measured import Measured
from studio.audio.clip import Samples
from studio.audio.peaks import peaks_of
from studio.audio.waveform_overview import WaveformOverview
from studio.composing.brief import Brief
from studio.engines.take_writing import PEAK_COUNT, encode, lanes_document, peaks_document, write_documents
from studio.recordings.form import HeardForm
from studio.take_files import MASTERS, TakeFile, path_of, paths_of

IMPORTED = "imported"
"""The engine named by imported takes and by edits of them, whose reports say the rest."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A take's files, written.

    Attributes:
        files: Path of each file inside the folder, by name.
        report: What was measured, ready for JSON.
        brief: What music like it would be asked for.
        timings: Seconds that each stage took.
        length_seconds: Length of the recording.
    """

    files: Mapping[str, str]
    report: Mapping[str, Any]
    brief: Brief
    timings: Mapping[str, float]
    length_seconds: float


def store(
    samples: Samples,
    form: HeardForm,
    brief: Brief,
    report: Mapping[str, Any],
    timings: Mapping[str, float],
    folder: Path,
) -> Stored:
    """Write everything.

    Args:
        samples: (frames, 2) float32 within full scale.
        form: Its form.
        brief: What music like it would be asked for.
        report: What was measured.
        timings: Seconds that each stage took.
        folder: An existing folder that nobody else writes to.

    Raises:
        StorageError: The folder cannot be written.
    """
    encode(samples, folder / path_of(TakeFile.WAV), TakeFile.WAV)
    outline = WaveformOverview(len(samples))
    outline.add(samples)
    length_seconds = form.length_seconds
    documents: dict[str, object] = {
        TakeFile.BRIEF: brief.to_json(),
        TakeFile.REPORT: report,
        TakeFile.PEAKS: peaks_document(length_seconds, peaks_of(samples, PEAK_COUNT)),
        TakeFile.FORM: form.to_json(),
        TakeFile.LANES: lanes_document({"master": outline.to_json()}),
    }
    write_documents(folder, documents)
    return Stored(paths_of([*MASTERS, *documents]), report, brief, timings, length_seconds)


def report_of(measured: Measured, form: HeardForm, **more: object) -> dict[str, Any]:
    """The report of a recording: what was heard, with nothing asked for to compare it with.

    Args:
        measured: What was heard.
        form: Its form.
        more: What else there is to tell, ready for JSON.
    """
    heard = measured.to_json()
    heard["meter"] = str(form.meter)
    heard["bars"] = [round(bar, 3) for bar in form.bars]
    heard["sections"] = [
        [section.name, round(section.start, 3), round(section.end, 3)] for section in form.sections
    ]
    return {"asked": {}, "measured": heard, "checks": [], **more}
