"""Encodings that are made when they are first asked for."""

import errno
import os
import threading
from pathlib import Path
from typing import BinaryIO

import numpy as np
import pytest

from studio.audio.clip import AudioClip
from studio.audio.files import read, write
from studio.errors import NotFoundError, StorageError
from studio.library.masters import made

SOUND = np.random.default_rng(5).uniform(-0.5, 0.5, (200_000, 2)).astype(np.float32)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(AudioClip(SOUND), tmp_path / "master.wav", "wav")
    return tmp_path


@pytest.mark.parametrize("name", ["flac", "mp3"])
def test_it_is_the_file_that_the_engine_would_have_written(name: str, folder: Path) -> None:
    write(AudioClip(SOUND), folder / f"at_once.{name}", name)

    path = made(folder, f"master.{name}", name)

    assert path == folder / f"master.{name}"
    assert path.read_bytes() == (folder / f"at_once.{name}").read_bytes()


def test_flac_holds_what_the_wav_holds(folder: Path) -> None:
    np.testing.assert_array_equal(
        read(made(folder, "master.flac", "flac")).samples, read(folder / "master.wav").samples
    )


def test_what_is_there_is_left_as_it_is(folder: Path) -> None:
    (folder / "master.mp3").write_bytes(b"already here")

    assert made(folder, "master.mp3", "mp3").read_bytes() == b"already here"
    assert made(folder, "stems/drums.flac", "stems/drums") == folder / "stems/drums.flac"


def test_two_who_ask_at_once_get_one_whole_file(folder: Path) -> None:
    found: list[bytes] = []
    askers = [
        threading.Thread(target=lambda: found.append(made(folder, "master.mp3", "mp3").read_bytes()))
        for _ in range(4)
    ]

    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()

    assert len(found) == 4
    assert len(set(found)) == 1
    assert {path.name for path in folder.iterdir()} == {"master.wav", "master.mp3"}


class FullDisk:
    """A file on a disk without room."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def write(self, _data: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def __getattr__(self, name: str) -> object:
        return getattr(self._file, name)


def test_a_full_disk_is_said_in_a_sentence_and_leaves_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_file = Path.open
    monkeypatch.setattr(
        Path,
        "open",
        lambda path, mode: FullDisk(open_file(path, mode)) if mode == "xb" else open_file(path, mode),
    )

    with pytest.raises(StorageError, match=r"The disk that holds 'master\.flac' is full"):
        made(folder, "master.flac", "flac")

    assert {path.name for path in folder.iterdir()} == {"master.wav"}


def test_without_a_wav_there_is_nothing_to_make_it_from(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"master\.wav"):
        made(tmp_path, "master.mp3", "mp3")
