"""The record in a take's folder, from which a library can be rebuilt without its database."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studio.library.ids import is_id, new_id, seconds_of
from studio.library.rows import checked
from studio.library.song import Take
from studio.take_files import TakeFile, found_in

RECORD_FILE = "take.json"

_VERSION = 1
_UNTITLED = "Untitled"


@dataclass(frozen=True, slots=True)
class Record:
    """A take, and what its row does not say.

    Attributes:
        take: The take.
        song_created: When its song was begun, in seconds since 1970, UTC.
        job_id: The job that it came of; None where none is known.
    """

    take: Take
    song_created: float
    job_id: str | None = None


def write_record(folder: Path, record: Record) -> None:
    """Write or replace the record in a folder: all of it or nothing.

    Raises:
        OSError: The folder cannot be written.
    """
    take = record.take
    plain = {name: getattr(take, name) for name in Take.__slots__}
    plain |= {"version": _VERSION, "song_created": record.song_created, "job_id": record.job_id}
    part = folder / f".{RECORD_FILE}.{os.getpid()}.part"
    try:
        part.write_text(json.dumps(plain, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
        part.replace(folder / RECORD_FILE)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def read_record(folder: Path) -> Record | None:
    """The record in a folder; None where there is none that can be used.

    Args:
        folder: Of a take; one that was copied under another name does not speak for itself.
    """
    plain = _document(folder / RECORD_FILE)
    try:
        record = Record(checked(plain), float(plain["song_created"]), plain.get("job_id"))
    except (ValueError, TypeError, KeyError):
        return None
    is_sound = record.take.id == folder.name and isinstance(record.job_id, str | None)
    return record if is_sound else None


def rebuilt(folder: Path) -> Record | None:
    """A record made from a take's documents alone, as older versions left them; None without a song.

    Its title is the composer's, its song is one of its own, and of an edit it is not known what it did.
    """
    files = found_in(folder)
    told = (TakeFile.SCORE, TakeFile.BRIEF, TakeFile.REPORT, TakeFile.PEAKS)
    score, brief, report, peaks = (_document(folder / files[name]) if name in files else {} for name in told)
    if TakeFile.WAV not in files or not brief or not (score or TakeFile.FORM in files):
        return None
    created = seconds_of(folder.name) if is_id(folder.name) else _modified(folder / files[TakeFile.WAV])
    plain = {
        "id": folder.name,
        "song_id": new_id(),
        "parent_id": None,
        "title": str(score.get("title") or brief.get("title") or _UNTITLED),
        "request": str(brief.get("text") or ""),
        "brief": brief,
        "seed": brief.get("seed", score.get("seed")),
        "engine": "symbolic" if score else "imported",
        "report": report,
        "timings": {},
        "length_seconds": score.get("length_seconds") or peaks.get("duration"),
        "files": files,
        "created": created,
    }
    try:
        return Record(checked(plain), created)
    except ValueError:
        return None


def is_whole(folder: Path, take: Take) -> bool:
    """Return whether a folder has a song that can be heard; other gaps are reported when asked for."""
    heard = take.files.get(TakeFile.WAV)
    return (
        (folder / heard).is_file()
        if heard is not None
        else any((folder / path).is_file() for path in take.files.values())
    )


def _document(path: Path) -> Mapping[str, Any]:
    """The JSON object in a file; an empty one where there is none."""
    try:
        plain = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return plain if isinstance(plain, dict) else {}


def _modified(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
