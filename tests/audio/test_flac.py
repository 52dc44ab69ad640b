"""FLAC as we write it, read by decoders that are not ours."""

import io
import subprocess

import numpy as np
import pytest
import soundfile

from studio.audio.flac import FRAME, FrameEncoder, stream_head

RNG = np.random.default_rng(7)
LENGTH = 5 * FRAME + 321


def file_of(samples: np.ndarray) -> bytes:
    encoded, sizes = FrameEncoder(samples.shape[1], 44100).encode(samples, 0)
    head = stream_head(samples.shape[1], 44100, samples.shape[0], int(sizes.min()), int(sizes.max()))
    return head + encoded.tobytes()


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


@pytest.mark.parametrize("name", SOUNDS)
def test_every_sample_comes_back(name: str) -> None:
    samples = np.ascontiguousarray(SOUNDS[name], np.float32)

    decoded, rate = soundfile.read(io.BytesIO(file_of(samples)), dtype="int32", always_2d=True)

    assert rate == 44100
    np.testing.assert_array_equal(decoded >> 8, integers(samples))


@pytest.mark.parametrize("name", ["noise at full scale", "a tone", "a click in silence", "seventy moments"])
def test_ffmpeg_finds_every_checksum_right(name: str) -> None:
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

    done = subprocess.run(command, input=file_of(samples), capture_output=True, check=True)

    assert not done.stderr
    np.testing.assert_array_equal(np.frombuffer(done.stdout, "<i4").reshape(-1, 2) >> 8, integers(samples))


def test_silence_takes_no_room_and_noise_no_more_than_its_bits() -> None:
    assert len(file_of(np.zeros((100 * FRAME, 2), np.float32))) < 100 * 24
    noise = np.ascontiguousarray(SOUNDS["noise at full scale"], np.float32)
    assert len(file_of(noise)) < noise.size * 3 * 1.01 + 100


def test_music_is_no_larger_than_by_the_codec_everyone_has() -> None:
    moments = np.arange(20 * FRAME)[:, np.newaxis]
    tones = (
        0.2 * np.sin(moments * (0.02, 0.021))
        + 0.1 * np.sin(moments * 0.11)
        + RNG.normal(0, 0.003, (20 * FRAME, 1))
    )
    samples = tones.astype(np.float32)
    theirs = io.BytesIO()
    soundfile.write(theirs, samples, 44100, "PCM_24", format="FLAC", compression_level=0.0)

    assert len(file_of(samples)) < 1.01 * len(theirs.getvalue())


@pytest.mark.parametrize("number", [127, 128, 2047, 2048, 65535, 65536])
def test_a_frame_carries_its_number(number: int) -> None:
    encoded, _ = FrameEncoder(2, 44100).encode(np.zeros((FRAME, 2), np.float32), number)

    coded = chr(number).encode("utf-8") if not 0xD800 <= number < 0xE000 else b""
    assert encoded.tobytes()[4 : 4 + len(coded)] == coded
