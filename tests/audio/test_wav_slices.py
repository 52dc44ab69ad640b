"""A stretch of a file is that file's samples, bit for bit."""

import io
from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.audio.clip import AudioClip
from studio.audio.files import write
from studio.audio.wav_slices import float_wav, wav_piece
from studio.errors import AudioFileError, NotFoundError

FRAMES = 300_000


@pytest.fixture(params=["wav", "flac"])
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    noise = np.random.default_rng(3).uniform(-0.9, 0.9, (FRAMES, 2)).astype(np.float32)
    file = tmp_path / f"noise.{request.param}"
    write(AudioClip(noise), file, request.param)
    return file


@pytest.mark.parametrize(
    ("start", "frames", "found"), [(0, 1000, 1000), (176_400, 100, 100), (250_001, 176_400, 49_999)]
)
def test_a_piece_is_the_files_own_samples(path: Path, start: int, frames: int, found: int) -> None:
    whole, _ = soundfile.read(path, dtype="int32")

    piece, sample_rate = soundfile.read(io.BytesIO(wav_piece(path, start, frames)), dtype="int32")

    assert np.array_equal(piece, whole[start : start + found])
    assert sample_rate == 44100


def test_a_piece_is_a_wav_of_24_bits_whose_sizes_are_right(path: Path) -> None:
    piece = wav_piece(path, 10, 333)

    info = soundfile.info(io.BytesIO(piece))
    assert (info.format, info.subtype, info.frames, info.channels) == ("WAV", "PCM_24", 333, 2)
    assert int.from_bytes(piece[4:8], "little") == len(piece) - 8
    assert int.from_bytes(piece[40:44], "little") == 333 * 6


def test_one_channel_stays_one_and_odd_sizes_are_padded(tmp_path: Path) -> None:
    write(AudioClip(np.full((11, 1), 0.25, np.float32)), tmp_path / "mono.wav", "wav")

    piece = wav_piece(tmp_path / "mono.wav", 0, 11)

    assert soundfile.info(io.BytesIO(piece)).channels == 1
    assert len(piece) == 44 + 33 + 1
    assert int.from_bytes(piece[4:8], "little") == len(piece) - 8


def test_floats_are_kept_beyond_full_scale_and_in_every_channel() -> None:
    answer = np.random.default_rng(5).normal(0.0, 3.0, (777, 4)).astype(np.float32)

    wav = float_wav(answer)

    assert soundfile.info(io.BytesIO(wav)).subtype == "FLOAT"
    assert np.array_equal(soundfile.read(io.BytesIO(wav), dtype="float32")[0], answer)
    assert int.from_bytes(wav[4:8], "little") == len(wav) - 8


def test_all_pieces_make_the_whole(path: Path) -> None:
    whole, _ = soundfile.read(path, dtype="int32")

    pieces = [
        soundfile.read(io.BytesIO(wav_piece(path, start, 65_536)), dtype="int32")[0]
        for start in range(0, FRAMES, 65_536)
    ]

    assert np.array_equal(np.concatenate(pieces), whole)


@pytest.mark.parametrize("start", [FRAMES, FRAMES + 1, 10**12])
def test_there_is_no_piece_past_the_end(path: Path, start: int) -> None:
    with pytest.raises(NotFoundError, match="has 300,000 frames; there is none at"):
        wav_piece(path, start, 1000)


def test_what_is_missing_or_no_sound_is_said(tmp_path: Path) -> None:
    (tmp_path / "words.flac").write_text("these are words")

    with pytest.raises(NotFoundError, match=r"There is no file 'nothing.flac'"):
        wav_piece(tmp_path / "nothing.flac", 0, 10)
    with pytest.raises(AudioFileError, match=r"'words.flac' is not sound that can be read"):
        wav_piece(tmp_path / "words.flac", 0, 10)
