"""Checks that this machine has everything the studio needs, with advice on what is missing."""

import os
import platform
import shutil
import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import studio
from studio.audio import kernels
from studio.errors import NotFoundError, StorageError
from studio.extras import has_torch
from studio.library.lost_and_found import FOLDER
from studio.studio import Studio

SCARCE_BYTES = 200 * 1024 * 1024
"""Free space below which a few songs fill the disk: one of three minutes has about 100 MB with its stems."""

_ROOT = Path(studio.__file__).parents[1]
_PAGE_PARTS = _ROOT / "node_modules" / "wavesurfer.js"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        name: What.
        ok: Whether it is as it should be.
        detail: What was found, and what to do where it is not as it should be.
        required: Whether songs can be made without it.
    """

    name: str
    ok: bool
    detail: str
    required: bool = True


def examine(studio_: Studio) -> list[Finding]:
    """Look at everything; nothing is changed but that a missing home is made."""
    return [
        _python(),
        _home(studio_),
        _lost_and_found(studio_),
        _disk(studio_.settings.home),
        _kernels(),
        _sound_bank(),
        _ffmpeg(),
        _gradio(),
        _page_parts(),
        _torch(),
    ]


def examine_library(studio_: Studio) -> Finding:
    """Check the database and every take, and rebuild what is damaged; the app should not run meanwhile."""
    try:
        library = studio_.library
        said = library.examine()
        takes, songs = library.counts()
    except StorageError as error:
        return Finding("library", ok=False, detail=_told(error))
    found = f"{songs} song{'' if songs == 1 else 's'} with {takes} take{'' if takes == 1 else 's'}"
    return Finding("library", ok=True, detail="\n".join((found + ("" if said else ", all in order"), *said)))


def _python() -> Finding:
    supported = sys.version_info[:2] == (3, 11)
    return Finding(
        "python", supported, f"{platform.python_version()}" + ("" if supported else "; the studio needs 3.11")
    )


def _home(studio_: Studio) -> Finding:
    try:
        songs = len(studio_.library.songs(limit=1000))
        writable = os.access(studio_.settings.home, os.W_OK)
    except StorageError as error:
        return Finding("home", ok=False, detail=_told(error))
    found = f"{studio_.settings.home} with {songs} song{'' if songs == 1 else 's'}"
    return Finding(
        "home",
        writable,
        found
        if writable
        else f"{studio_.settings.home} cannot be written; set STUDIO_HOME to another folder",
    )


def _lost_and_found(studio_: Studio) -> Finding:
    try:
        lost = studio_.library.lost_and_found
    except StorageError as error:
        return Finding("lost+found", ok=False, detail=_told(error), required=False)
    if not lost.count:
        return Finding("lost+found", ok=True, detail="empty", required=False)
    last = lost.notices[-1] if lost.notices else ""
    return Finding(
        "lost+found",
        ok=False,
        detail=f"{lost.count} in {studio_.settings.home / FOLDER}; {last}",
        required=False,
    )


def _told(error: StorageError) -> str:
    """An error with the folder that it is about."""
    return " ".join((str(error), *getattr(error, "__notes__", ())))


def _disk(home: Path) -> Finding:
    existing = next(folder for folder in (home, *home.parents) if folder.is_dir())
    free_bytes = shutil.disk_usage(existing).free
    enough = free_bytes >= SCARCE_BYTES
    return Finding(
        "disk space", enough, f"{free_bytes / 1e9:.1f} GB free" + ("" if enough else "; free some space")
    )


def _kernels() -> Finding:
    warm = kernels.is_warm()
    return Finding(
        "kernels", warm, "compiled" if warm else "not compiled yet; run python -m studio warm", required=False
    )


def _sound_bank() -> Finding:
    from studio.synthesis.sound_bank import find_banks

    try:
        banks = find_banks()
    except NotFoundError as error:
        return Finding("sound bank", ok=False, detail=str(error))
    first = banks[0]
    if not first.is_ready:
        detail = f"{first.label}, not unpacked yet; run python -m studio warm"
        return Finding("sound bank", ok=False, detail=detail, required=False)
    small = "" if len(banks) > 1 else "; make run brings a better one"
    return Finding("sound bank", ok=True, detail=f"{first.label} ({first.name}){small}")


def _ffmpeg() -> Finding:
    path = shutil.which("ffmpeg")
    return Finding(
        "ffmpeg",
        path is not None,
        path or "not found; WAV, AIFF, FLAC, OGG and most MP3 come in without it",
        required=False,
    )


def _gradio() -> Finding:
    try:
        return Finding("gradio", ok=True, detail=version("gradio"), required=False)
    except PackageNotFoundError:
        return Finding(
            "gradio",
            ok=False,
            detail="not installed; the command line works, the page does not",
            required=False,
        )


def _torch() -> Finding:
    if not has_torch():
        return Finding(
            "torch",
            ok=False,
            detail="not installed; make neural adds its instruments and the Patch lab",
            required=False,
        )
    return Finding(
        "torch", ok=True, detail=f"{version('torch')}, torchsynth {version('torchsynth')}", required=False
    )


def _page_parts() -> Finding:
    found = _PAGE_PARTS.is_dir()
    return Finding(
        "page parts", found, "installed" if found else "missing; make run installs them", required=False
    )
