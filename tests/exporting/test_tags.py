"""Tags of sound files that leave the studio, read by mutagen and by FFmpeg."""

import json
import shutil
import subprocess
import zlib
from pathlib import Path
from typing import Any

import mutagen
import numpy as np
import pytest
import soundfile

from studio.audio.clip import AudioClip
from studio.audio.files import FORMATS, write
from studio.exporting.cover import cover_png
from studio.exporting.tags import Tags, write_tags

SOUND = np.random.default_rng(3).uniform(-0.5, 0.5, (30_001, 2)).astype(np.float32)
PEAKS = [-0.2, 0.3, -0.9, 0.8, 0.0, 0.1]
TITLE = "雨の日 \"Night\" & 🎷 'Drive'"
WISH = "trap über Regen, „140 bpm“ in C# minor; 雨 😀"
BRIEF = {"text": WISH, "genre": "lo_fi", "tempo_bpm": 92.0, "key": "C# minor"}
DAY = 1_796_042_000.0


@pytest.fixture(params=FORMATS)
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    made = tmp_path / f"master.{request.param}"
    write(AudioClip(SOUND), made, request.param)
    return made


def tags_by_ffmpeg(path: Path) -> dict[str, str]:
    if shutil.which("ffprobe") is None:
        pytest.skip("FFmpeg is not here.")
    told = subprocess.run(
        ["ffprobe", "-v", "error", "-of", "json", "-show_format", str(path)],
        capture_output=True,
        check=True,
        timeout=60,
    )
    found: dict[str, str] = json.loads(told.stdout)["format"]["tags"]
    return {name.lower(): value for name, value in found.items()}


def tags_by_mutagen(path: Path) -> dict[str, Any]:
    file = mutagen.File(path)
    if path.suffix == ".flac":
        names = ("title", "artist", "date", "bpm", "key", "comment", "genre")
        return {name: file[name][0] for name in names} | {"cover": file.pictures[0].data}
    frames = {
        "title": "TIT2",
        "artist": "TPE1",
        "date": "TDRC",
        "bpm": "TBPM",
        "key": "TKEY",
        "genre": "TCON",
    }
    said = {name: str(file.tags[frame]) for name, frame in frames.items()}
    (comment,), (cover,) = file.tags.getall("COMM"), file.tags.getall("APIC")
    return said | {"comment": str(comment), "cover": cover.data}


def test_all_that_is_said_of_a_song_is_there(path: Path) -> None:
    write_tags(path, Tags.of_song(TITLE, BRIEF, DAY, PEAKS))

    assert tags_by_mutagen(path) == {
        "title": TITLE,
        "artist": "Mother-Load Studio",
        "date": "2026-11-30",
        "bpm": "92",
        "key": "C#m",
        "genre": "lo fi",
        "comment": WISH,
        "cover": cover_png(PEAKS, 1),
    }


def test_ffmpeg_reads_them_too(path: Path) -> None:
    write_tags(path, Tags.of_song(TITLE, BRIEF, DAY, PEAKS))

    found = tags_by_ffmpeg(path)

    assert (found["title"], found["artist"], found["comment"]) == (TITLE, "Mother-Load Studio", WISH)
    assert found["date"].startswith("2026")


def test_the_sound_stays_as_it_is(path: Path) -> None:
    before = soundfile.read(path, dtype="int32")[0]

    write_tags(path, Tags.of_song(TITLE, BRIEF, DAY, PEAKS))

    np.testing.assert_array_equal(soundfile.read(path, dtype="int32")[0], before)


def test_the_same_tags_give_the_same_bytes(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / f"copy{path.suffix}"
    shutil.copyfile(path, copy)

    write_tags(path, Tags.of_song(TITLE, BRIEF, DAY, PEAKS))
    write_tags(copy, Tags.of_song(TITLE, BRIEF, DAY + 3600.0, PEAKS))

    assert copy.read_bytes() == path.read_bytes()


def test_a_recording_claims_no_artist_and_no_beat_that_was_not_heard(path: Path) -> None:
    write_tags(path, Tags.of_recording("Rain", {"measured": {"tempo_bpm": None, "key": None}}, DAY, []))

    told = str(mutagen.File(path).tags)
    assert "Rain" in told
    assert not [name for name in ("TPE1", "TBPM", "TKEY", "artist", "bpm", "key") if name in told]


@pytest.mark.parametrize("suffix", [".wav", ".flac", ".mp3", ".mid"])
@pytest.mark.parametrize("content", [b"", b"no sound at all" * 200])
def test_what_is_damaged_is_left_as_it_is(suffix: str, content: bytes, tmp_path: Path) -> None:
    path = tmp_path / f"x{suffix}"
    path.write_bytes(content)

    write_tags(path, Tags.of_song(TITLE, BRIEF, DAY, PEAKS))

    assert path.read_bytes() == content


def test_a_cover_shows_the_outline_of_the_music() -> None:
    png = cover_png([0.0, 0.0, -1.0, 1.0], 0)

    start = png.index(b"IDAT") + 4
    length = int.from_bytes(png[start - 8 : start - 4])
    pixels = np.frombuffer(zlib.decompress(png[start : start + length]), np.uint8).reshape(500, 501)[:, 1:]
    heights = pixels.sum(axis=0)
    assert heights[:250].max() <= 2 < heights[250:].max()
    assert png != cover_png([0.0, 0.0, -1.0, 1.0], 7)
    assert len(png) < 5000
