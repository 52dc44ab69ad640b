"""The files of a take that is a recording, written into its folder."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studio.analysis.measured import Measured
from studio.audio.clip import Samples
from studio.audio.lanes import COLUMNS_PER_SECOND, Lane
from studio.audio.peaks import peaks_of
from studio.composing.brief import Brief
from studio.engines.symbolic import LANES_FILE, PEAK_COUNT, encode, write_json
from studio.foreign.form import HeardForm
from studio.foreign.recording import FORM_FILE

IMPORTED = "imported"
"""What a take names as its engine where nobody here made it; takes edited from it name it too, and their reports say the rest."""

_DOCUMENTS = {name: f"{name}.json" for name in ("brief", "report", "peaks")}


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
    encode(samples, folder / "master.wav", "wav")
    outline = Lane(len(samples))
    outline.add(samples)
    length_seconds = form.length_seconds
    documents: dict[str, object] = {
        _DOCUMENTS["brief"]: brief.to_json(),
        _DOCUMENTS["report"]: report,
        _DOCUMENTS["peaks"]: {"duration": length_seconds, "peaks": [peaks_of(samples, PEAK_COUNT)]},
        FORM_FILE: form.to_json(),
        LANES_FILE: {"columns_per_second": COLUMNS_PER_SECOND, "lanes": {"master": outline.to_json()}},
    }
    for name, document in documents.items():
        write_json(folder / name, document)
    files = {
        "wav": "master.wav",
        "flac": "master.flac",
        "mp3": "master.mp3",
        **_DOCUMENTS,
        "form": FORM_FILE,
        "lanes": LANES_FILE,
    }
    return Stored(files, report, brief, timings, length_seconds)


def report_of(measured: Measured, form: HeardForm, **more: object) -> dict[str, Any]:
    """What is told of a recording: what was heard, and nothing asked for to compare it with.

    Args:
        measured: What was heard.
        form: Its form.
        more: What else there is to tell, ready for JSON.
    """
    heard = measured.to_json()
    heard["meter"] = str(form.meter)
    heard["bars"] = [round(bar, 3) for bar in form.bars]
    heard["sections"] = [[section.name, round(section.start, 3), round(section.end, 3)] for section in form.sections]
    return {"asked": {}, "measured": heard, "checks": [], **more}
