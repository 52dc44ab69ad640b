"""Encodings that are made when they are first asked for."""

import errno
import os
import threading
from pathlib import Path
from typing import BinaryIO

import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE, AudioClip, Samples
from studio.audio.files import read, write
from studio.audio.loudness import integrated_lufs
from studio.audio.true_peak import true_peak_dbtp
from studio.errors import NotFoundError, StorageError
from studio.library.masters import made
from studio.mastering.chain import master
from studio.mastering.target import Target
from tests import signals

SOUND = np.random.default_rng(5).uniform(-0.5, 0.5, (200_000, 2)).astype(np.float32)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(AudioClip(SOUND), tmp_path / "master.wav", "wav")
    return tmp_path


def test_it_is_the_file_that_the_engine_would_have_written(folder: Path) -> None:
    write(AudioClip(SOUND), folder / "at_once.flac", "flac")

    path = made(folder, "master.flac", "flac")

    assert path == folder / "master.flac"
    assert path.read_bytes() == (folder / "at_once.flac").read_bytes()


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


@pytest.mark.parametrize("kbit", [320, 192, 128])
def test_an_mp3_is_as_loud_as_its_wav_and_below_the_ceiling_when_it_is_decoded(
    kbit: int, tmp_path: Path
) -> None:
    loud = master(struck_chords(), Target(loudness_lufs=-10.0, ceiling_dbtp=-1.0)).samples
    write(AudioClip(loud), tmp_path / "master.wav", "wav")

    decoded = read(made(tmp_path, "master.mp3", "mp3", kbit)).samples

    assert true_peak_dbtp(decoded) <= -1.0
    if kbit == 320:  # less leaves out the highest octave, which is loud in noise
        assert integrated_lufs(decoded) == pytest.approx(integrated_lufs(loud), abs=0.1)
    assert (tmp_path / "master.mp3").stat().st_size == pytest.approx(kbit * 125 * 6.0, rel=0.03)


def struck_chords() -> Samples:
    """Six seconds of chords and short bursts of noise, whose peaks a codec raises."""
    chords = signals.roman_piece("A", "i-iv-V7-i", 120.0).clip.samples[: 6 * SAMPLE_RATE]
    moments = np.arange(len(chords)) / SAMPLE_RATE
    noise = np.random.default_rng(1).standard_normal(chords.shape)
    return np.asarray(chords + 0.4 * noise * np.exp(-60.0 * (moments % 0.25))[:, None], np.float32)
