"""Packed SoundFonts become plain ones, once: the same sounds, loops where they were."""

import shutil
from collections import namedtuple
from pathlib import Path

import numpy as np
import pytest

from studio.errors import StorageError
from studio.synthesis import bank_unpacking
from studio.synthesis.bank_unpacking import is_packed, is_soundfont, unpacked
from studio.synthesis.soundfont import SoundFont
from tests.synthesis.soundfonts import LOOP, tone, write_font

SOUNDS = [tone(440.0), tone(660.0)]


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setattr(bank_unpacking, "cache_folder", lambda: folder)
    return folder


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    return write_font(tmp_path / "tones.sf3", SOUNDS, packed=True)


def test_packed_is_told_from_plain(packed: Path, tmp_path: Path):
    plain = write_font(tmp_path / "tones.sf2", SOUNDS, packed=False)
    other = tmp_path / "other.sf2"
    other.write_bytes(b"RIFF....WAVE")

    assert is_packed(packed)
    assert not is_packed(plain)
    assert is_soundfont(packed)
    assert is_soundfont(plain)
    assert not is_soundfont(other)


def test_an_unpacked_font_has_the_sounds_and_the_loops(packed: Path):
    font = SoundFont(unpacked(packed, "abc"))

    (zone,) = font.regions(0)
    heard = font.samples[zone.start : zone.end].astype(float)
    assert heard.size == SOUNDS[0].size
    assert np.corrcoef(heard, SOUNDS[0].astype(float))[0, 1] > 0.999
    assert (zone.loop_start - zone.start, zone.loop_end - zone.start) == LOOP
    assert zone.root_key == 69.0
    assert not font.samples[zone.end : zone.end + 46].any()


def test_it_is_unpacked_once_and_nothing_is_left_beside_it(packed: Path, cache: Path):
    first = unpacked(packed, "abc")
    written = first.stat().st_mtime_ns

    assert unpacked(packed, "abc") == first
    assert first.stat().st_mtime_ns == written
    assert [path.name for path in cache.iterdir()] == ["tones-abc.sf2"]


def test_a_damaged_font_leaves_no_file(packed: Path, cache: Path):
    content = packed.read_bytes()
    at = content.index(b"OggS")
    packed.write_bytes(content[:at] + b"Nope" + content[at + 4 :])

    with pytest.raises(StorageError, match="is damaged"):
        unpacked(packed, "abc")
    assert not any(cache.iterdir())


def test_a_folder_that_cannot_be_written_is_said(packed: Path, cache: Path):
    cache.write_text("a file where the folder would be")

    with pytest.raises(StorageError, match=r"'tones-abc.sf2' cannot be written"):
        unpacked(packed, "abc")


def test_a_full_disk_is_said_before_anything_is_written(
    packed: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
):
    Usage = namedtuple("Usage", "total used free")  # noqa: PYI024 - as shutil has it
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(100, 100, 0))

    with pytest.raises(StorageError, match="is full"):
        unpacked(packed, "abc")
    assert not any(cache.iterdir())
