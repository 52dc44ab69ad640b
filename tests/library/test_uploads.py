"""Files that came over the network: how long they stay, and how much of them."""

import os
import time
from pathlib import Path

import pytest

from studio.errors import BusyError, InputError, NotFoundError
from studio.library import uploads
from studio.library.uploads import Uploads


def keep(store: Uploads, content: bytes, *, hours_ago: float = 0.0) -> Path:
    with store.begin() as upload:
        upload.write(content)
    then = time.time() - 3600 * hours_ago
    os.utime(upload.path, (then, then))
    return upload.path


def test_a_file_is_found_by_its_id_and_nothing_else_is(tmp_path: Path):
    store = Uploads(tmp_path)
    kept = keep(store, b"sound")
    (tmp_path / "secret").write_bytes(b"no upload")

    assert store.path(kept.name).read_bytes() == b"sound"
    for name in ("../secret", str(tmp_path / "secret"), "", "0" * 26, kept.name.upper()):
        with pytest.raises(NotFoundError, match="There is no upload"):
            store.path(name)


def test_a_file_that_breaks_off_is_removed(tmp_path: Path):
    store = Uploads(tmp_path)

    with pytest.raises(ConnectionError), store.begin() as upload:  # noqa: PT012
        upload.write(b"half")
        raise ConnectionError

    assert not upload.path.exists()


def test_what_is_old_makes_room_and_what_is_new_is_never_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(uploads, "MOST_BYTES", 100)
    store = Uploads(tmp_path)
    yesterday, earlier = keep(store, bytes(30), hours_ago=25), keep(store, bytes(60), hours_ago=2)

    newest = keep(store, bytes(60))

    assert not yesterday.exists()
    assert earlier.exists()
    another = keep(store, bytes(30))
    assert not earlier.exists()
    assert newest.exists()
    keep(store, bytes(30))
    with pytest.raises(BusyError, match="try again in an hour"):
        store.begin()
    assert another.exists()


def test_one_file_is_not_endless(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(uploads, "LARGEST_BYTES", 1 << 20)

    with pytest.raises(InputError, match="larger than 1 MB"), Uploads(tmp_path).begin() as upload:  # noqa: PT012
        for _ in range(3):
            upload.write(bytes(1 << 19))
