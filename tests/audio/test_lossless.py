"""WAV and FLAC as they are written, read by other programs."""

import hashlib
import io
import subprocess
from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.audio.clip import AudioClip
from studio.audio.files import write

FRAME = 1152
RNG = np.random.default_rng(7)
LENGTH = 5 * FRAME + 321


def file_of(samples: np.ndarray, folder: Path, encoding: str = "flac") -> bytes:
    write(AudioClip(samples), folder / "sound", encoding)
    return (folder / "sound").read_bytes()


def integers(samples: np.ndarray) -> np.ndarray:
    return np.clip(np.rint(samples.astype(np.float64) * 2**23), -(2**23), 2**23 - 1).astype(np.int64)


def opposite(frames: int) -> np.ndarray:
    """Full scale against full scale: the difference of the sides needs a bit more than either."""
    square = np.where(np.arange(frames) // 50 % 2, 1.0, -1.0)
    return np.stack([square, -square], axis=1).astype(np.float32)


SOUNDS = {
    "noise at full scale": RNG.uniform(-1.2, 1.2, (LENGTH, 2)),
    "sides that have nothing in common": RNG.normal(0, (0.3, 0.0001), (LENGTH, 2)),
    "the same on both sides": np.repeat(RNG.normal(0, 0.1, (LENGTH, 1)), 2, axis=1),
    "full scale against full scale": opposite(LENGTH),
    "a tone": 0.5 * np.sin(np.arange(LENGTH)[:, np.newaxis] * (0.03, 0.05)),
    "a click in silence": np.eye(LENGTH, 2) * 0.9,
    "silence": np.zeros((LENGTH, 2)),
    "one moment": np.full((1, 2), 0.25),
    "seventy moments": RNG.normal(0, 0.1, (70, 2)),
    "mono": RNG.normal(0, 0.1, (LENGTH, 1)),
}


@pytest.mark.parametrize("encoding", ["wav", "flac"])
@pytest.mark.parametrize("name", SOUNDS)
def test_every_sample_comes_back(name: str, encoding: str, tmp_path: Path) -> None:
    samples = np.ascontiguousarray(SOUNDS[name], np.float32)

    decoded, rate = soundfile.read(
        io.BytesIO(file_of(samples, tmp_path, encoding)), dtype="int32", always_2d=True
    )

    assert rate == 44100
    np.testing.assert_array_equal(decoded >> 8, integers(samples))


@pytest.mark.parametrize("name", ["noise at full scale", "a tone", "a click in silence", "seventy moments"])
def test_ffmpeg_finds_every_checksum_right(name: str, tmp_path: Path) -> None:
    samples = np.ascontiguousarray(SOUNDS[name], np.float32)
    command = [
        "ffmpeg",
        "-v",
        "error",
        "-xerror",
        "-err_detect",
        "crccheck+explode",
        "-i",
        "-",
        "-f",
        "s32le",
        "-",
    ]

    done = subprocess.run(command, input=file_of(samples, tmp_path), capture_output=True, check=True)

    assert not done.stderr
    np.testing.assert_array_equal(np.frombuffer(done.stdout, "<i4").reshape(-1, 2) >> 8, integers(samples))


def test_the_head_of_a_flac_is_true(tmp_path: Path) -> None:
    samples = np.ascontiguousarray(SOUNDS["a tone"], np.float32)

    data = file_of(samples, tmp_path)

    packed = int.from_bytes(data[18:26], "big")
    assert (packed >> 44, packed >> 41 & 7, packed >> 36 & 31) == (44100, 1, 23)
    assert packed & (1 << 36) - 1 == LENGTH
    held = integers(samples).astype("<i4").view(np.uint8).reshape(-1, 4)[:, :3]
    assert data[26:42] == hashlib.md5(held.tobytes(), usedforsecurity=False).digest()


def test_silence_takes_no_room_and_noise_no_more_than_its_bits(tmp_path: Path) -> None:
    assert len(file_of(np.zeros((100 * FRAME, 2), np.float32), tmp_path)) < 100 * 24
    noise = np.ascontiguousarray(SOUNDS["noise at full scale"], np.float32)
    assert len(file_of(noise, tmp_path)) < noise.size * 3 * 1.01 + 100
