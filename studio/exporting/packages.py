"""Files on their way out: one file, a folder or a ZIP, complete under a free name or not there at all."""

import secrets
import shutil
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

Content = bytes | Path
"""The content of a file, or the path of the file to copy."""

# The earliest date that a ZIP knows: the same files give the same bytes whenever they are packed.
_EPOCH = (1980, 1, 1, 0, 0, 0)
_READABLE = 0o644 << 16
_STORED_SUFFIXES = {".flac", ".mp3", ".als"}  # these do not get smaller


def write_file(content: Content, folder: Path, name: str) -> Path:
    """Write one file.

    Raises:
        OSError: The folder cannot be written.
    """
    with _unfinished(folder, name) as (path, finished):
        _put(content, path)
    return finished


def write_folder(files: Mapping[str, Content], folder: Path, name: str) -> Path:
    """Write a folder of files.

    Raises:
        OSError: The folder cannot be written.
    """
    with _unfinished(folder, name) as (path, finished):
        for inside, content in files.items():
            target = path / inside
            target.parent.mkdir(parents=True, exist_ok=True)
            _put(content, target)
    return finished


def write_archive(files: Mapping[str, Content], folder: Path, name: str) -> Path:
    """Write a ZIP of files.

    Raises:
        OSError: The folder cannot be written.
    """
    with _unfinished(folder, name) as (path, finished), zipfile.ZipFile(path, "w") as archive:
        for inside, content in files.items():
            entry = zipfile.ZipInfo(inside, _EPOCH)
            entry.external_attr = _READABLE
            entry.create_system = 3  # or the bytes would tell on which system they were packed
            entry.compress_type = (
                zipfile.ZIP_STORED if Path(inside).suffix in _STORED_SUFFIXES else zipfile.ZIP_DEFLATED
            )
            if isinstance(content, bytes):
                archive.writestr(entry, content)
            else:
                entry.file_size = content.stat().st_size
                with content.open("rb") as source, archive.open(entry, "w") as member:
                    shutil.copyfileobj(source, member)
    return finished


@contextmanager
def _unfinished(folder: Path, name: str) -> Iterator[tuple[Path, Path]]:
    """A name to work under, and the free one that it is given in the end; an error leaves nothing."""
    working = folder / f".{secrets.token_hex(8)}.part"
    finished = _free(folder, name)
    try:
        yield working, finished
        working.rename(finished)
    except BaseException:
        if working.is_dir():
            shutil.rmtree(working, ignore_errors=True)
        else:
            working.unlink(missing_ok=True)
        raise


def _free(folder: Path, name: str) -> Path:
    """``folder/name``, or with a number where that is taken."""
    path = folder / name
    number = 2
    while path.exists():
        path = folder / f"{Path(name).stem} {number}{Path(name).suffix}"
        number += 1
    return path


def _put(content: Content, path: Path) -> None:
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        shutil.copyfile(content, path)
