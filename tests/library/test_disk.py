"""A full disk, or a home that cannot be written: one sentence, nothing half-written, work resumes."""

import re
import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from studio.errors import StorageError
from studio.library.library import Library
from studio.library.song import Take
from studio.settings import Settings
from tests.doubles import draft

DISK_BYTES = 512 * 1024
FULL = r"(?m)^The disk that holds the studio's home is full; free some space and try again\.$"
REFUSED = r"(?m)^The studio's home cannot be written; choose another folder\.$"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder that takes half a megabyte: a file system, or a file size limit if we may not mount."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK_BYTES}", "tmpfs", str(folder)]
    if subprocess.run(mount, capture_output=True, check=False).returncode == 0:
        yield folder
        subprocess.run(["umount", "--lazy", str(folder)], check=True)
        return
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (DISK_BYTES, before[1]))
    yield folder
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def opened(home: Path) -> Iterator[Library]:
    library = Library(Settings(home))
    try:
        yield library
    finally:
        library.close()


def add(library: Library, sound: bytes = b"sound", **fields: object) -> Take:
    with library.workspace() as folder:
        made = draft(folder, **fields)
        (folder / "master.wav").write_bytes(sound)
        return library.add_take(made, folder)


def test_a_take_that_does_not_fit_leaves_nothing_and_the_next_that_fits_is_kept(small_disk: Path) -> None:
    home = small_disk / "home"
    with opened(home) as library:
        with pytest.raises(StorageError, match=FULL):
            add(library, bytes(4 * DISK_BYTES))

        assert library.songs() == []
        assert [*(home / "takes").iterdir(), *(home / "work").iterdir()] == []

        take = add(library, bytes(1000))
        assert library.file_path(take.id, "wav").stat().st_size == 1000


def test_a_row_that_does_not_fit_takes_its_files_along(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with opened(home) as library:
        kept = add(library)
        library.database.pragma("max_page_count", library.database.pragma("page_count"))

        with pytest.raises(StorageError, match=FULL):
            add(library, request="x" * 200_000)

        assert [song.latest.id for song in library.songs()] == [kept.id]
        assert [path.name for path in (home / "takes").iterdir()] == [kept.id]
        assert list((home / "work").iterdir()) == []


def test_a_database_that_became_read_only_is_named_in_one_sentence(tmp_path: Path) -> None:
    with opened(tmp_path / "home") as library:
        library.database.pragma("query_only", 1)

        with pytest.raises(StorageError, match=REFUSED):
            add(library)

        assert list((tmp_path / "home" / "takes").iterdir()) == []


@pytest.mark.parametrize("home", ["/sys/mother-load", "/dev/null/mother-load"])
def test_a_place_where_nobody_can_write_is_refused_in_one_sentence(home: str) -> None:
    with pytest.raises(StorageError) as refused:
        Library(Settings(Path(home)))

    assert re.match(REFUSED, str(refused.value))
    assert refused.value.__notes__ == [f"The folder is {home}."]  # for the log and the command line
