"""Records of the studio as the page, the routes and the API show them: plain values, ready for JSON."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

from studio.composing.brief import Brief
from studio.facts import genre_label, instrument_names
from studio.jobs.job import Job
from studio.library.song import Take
from studio.take_files import MASTERS, TakeFile

STEMS_ARCHIVE = "stems.zip"
"""The name under which all stems come in one file."""

UNKNOWN = "unknown"
"""Said of a job in place of its state where there is no such job."""

_DOWNLOADS = (
    (TakeFile.WAV, "WAV"), (TakeFile.FLAC, "FLAC"), (TakeFile.MP3, "MP3"), (TakeFile.MIDI, "MIDI"),
    (STEMS_ARCHIVE, "Stems"), (TakeFile.SCORE, "Score"),
)  # fmt: skip
_EXPORTS = (("dawproject", "DAWproject"), ("reaper", "Reaper"), ("ableton", "Ableton"))
"""The formats of other programs that the card offers; each is made when first asked for."""

_LISTEN_TO = MASTERS  # the WAV is there as soon as the take is; the others may have to be made first


def media_url(take_id: str, name: str) -> str:
    """The address of a file of a take."""
    return f"/media/{quote(take_id)}/{quote(name)}"


def export_url(take_id: str, format_id: str) -> str:
    """The address of a take in the format of another program."""
    return f"/export/{quote(take_id)}/{quote(format_id)}"


def brief_view(brief: Brief | Mapping[str, Any]) -> dict[str, Any]:
    """A brief, with the names of its genre and its instruments beside the ids."""
    plain = brief.to_json() if isinstance(brief, Brief) else dict(brief)
    named = (*plain.get("ensemble", ()), *plain.get("instruments", ()), *plain.get("without", ()))
    return plain | {"genre_name": genre_label(plain["genre"]), "instrument_names": instrument_names(named)}


def job_view(job: Job, place: int) -> dict[str, Any]:
    """A job.

    Args:
        job: The job.
        place: Its place in the queue, 1 is next, 0 has begun.
    """
    return {
        "id": job.id,
        "kind": job.kind,
        "state": job.state,
        "stage": job.stage,
        "fraction": job.fraction,
        "eta_seconds": job.eta_seconds,
        "ahead": max(0, place - 1),
        "attempts": job.attempts,
        "error": job.error,
        "song_id": job.song_id,
        "take_id": job.take_id,
        "text": job.request.get("text", ""),
    }


def found_view(found: Mapping[str, Any]) -> dict[str, Any]:
    """The result of a search of the Patch lab, with the address of each candidate's sound."""
    listed = [
        {**candidate, "url": f"/api/patches/{quote(found['id'])}/{place}/sound"}
        for place, candidate in enumerate(found["candidates"])
    ]
    return {**found, "candidates": listed}


def unknown_job_view(job_id: str) -> dict[str, Any]:
    """The view of a job that is not, or no longer, there."""
    return {"id": job_id, "state": UNKNOWN}


def song_view(take: Take) -> dict[str, Any]:
    """A take as a list of songs shows it."""
    files = dict(take.files)
    listen_to = next(name for name in _LISTEN_TO if name in files)
    offered = [
        (name, label) for name, label in _DOWNLOADS if name in files or (name == STEMS_ARCHIVE and take.stems)
    ]
    exports = _EXPORTS if TakeFile.SCORE in files else ()
    return {
        "take_id": take.id,
        "song_id": take.song_id,
        "title": take.title,
        "text": take.request if take.is_recording else take.brief.get("text", take.request),
        "is_recording": take.is_recording,
        "change": take.request if take.edit is not None else None,
        "genre": take.brief["genre"],
        "genre_name": "Recording" if take.is_recording else genre_label(take.brief["genre"]),
        "tempo_bpm": take.brief["tempo_bpm"],
        "key": take.brief["key"],
        "length_seconds": take.length_seconds,
        "seed": take.seed,
        "created": _moment(take.created),
        "listen_url": media_url(take.id, files[listen_to]),
        "downloads": [
            {"name": name, "label": label, "url": f"{media_url(take.id, files.get(name, name))}?download=1"}
            for name, label in offered
        ]
        + [{"name": name, "label": label, "url": export_url(take.id, name)} for name, label in exports],
    }


def take_view(take: Take, card: Mapping[str, Any]) -> dict[str, Any]:
    """A take with everything its card shows.

    Args:
        take: The take.
        card: What ``studio.takes.card_view`` told of it.
    """
    view = song_view(take)
    for download in view["downloads"]:
        download["bytes"] = card["bytes"].get(download["name"])
    return view | {
        "brief": brief_view(take.brief),
        "engine": take.engine,
        "report": dict(take.report),
        "timings": dict(take.timings),
        "checks": list(take.report.get("checks", [])),
        "sections": card["sections"],
        "chords": card["chords"],
        "stems": [stem | _stem_urls(take, stem["id"]) for stem in card["stems"]],
    }


def editor_view(view: Mapping[str, Any], take: Take) -> dict[str, Any]:
    """A take as the editor shows it.

    Args:
        view: What ``studio.takes.editor_view`` gave.
        take: The take.
    """
    lineage = [branch_view(branch) for branch in view["lineage"]]
    files = {name: media_url(take.id, path) for name, path in take.files.items()}
    return {**view, "lineage": lineage, "files": files}


def branch_view(branch: Mapping[str, Any]) -> dict[str, Any]:
    """A take's place in the tree of its song."""
    return {**branch, "created": _moment(branch["created"])}


def _moment(seconds: float) -> str:
    """A time since 1970 as ISO 8601."""
    return datetime.fromtimestamp(seconds, UTC).isoformat()


def _stem_urls(take: Take, stem_id: str) -> dict[str, str]:
    url = media_url(take.id, take.files[take.stems[stem_id]])
    return {"url": url, "download_url": f"{url}?download=1"}
