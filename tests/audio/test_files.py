"""Files: what is written is what is read, and a write that fails leaves nothing."""

import errno
import hashlib
import os
import subprocess
from pathlib import Path

import numpy as np
import pytest

from studio.audio import files
from studio.audio.clip import SAMPLE_RATE, AudioClip
from studio.audio.files import FORMATS, AudioWriter, read
from studio.errors import AudioFileError, NotFoundError, StorageError
from tests import signals

SOUND = signals.roman_piece("C", "I-V-vi-IV", 120.0, 2).clip.samples


def write_in_blocks(path, encoding, samples, block_frames=10007):
    with AudioWriter(path, encoding) as writer:
        for start in range(0, len(samples), block_frames):
            writer.write(samples[start : start + block_frames])


@pytest.mark.parametrize("encoding", ["wav", "flac"])
def test_lossless_formats_return_every_sample_to_24_bits(encoding, tmp_path):
    write_in_blocks(tmp_path / "sound", encoding, SOUND)
    clip = read(tmp_path / "sound")
    assert clip.sample_rate == SAMPLE_RATE
    np.testing.assert_allclose(clip.samples, SOUND, atol=0.51 / (1 << 23))


def test_mp3_returns_the_length_and_the_place_of_every_sound(tmp_path):
    write_in_blocks(tmp_path / "sound.mp3", "mp3", SOUND)
    decoded = read(tmp_path / "sound.mp3").samples
    assert decoded.shape == SOUND.shape
    middle = slice(44100, 88200)
    likeness = [np.dot(SOUND[middle, 0], np.roll(decoded[:, 0], lag)[middle]) for lag in range(-5, 6)]
    assert np.argmax(likeness) == 5


def test_ffmpeg_hears_the_length_of_an_mp3_too(tmp_path):
    write_in_blocks(tmp_path / "sound.mp3", "mp3", SOUND)
    command = ["ffmpeg", "-v", "error", "-i", str(tmp_path / "sound.mp3"), "-f", "f32le", "-"]
    decoded = subprocess.run(command, capture_output=True, check=True).stdout
    assert len(decoded) == SOUND.nbytes


@pytest.mark.parametrize("encoding", FORMATS)
@pytest.mark.parametrize("channels", [1, 2])
def test_mono_and_other_rates_can_be_written(encoding, channels, tmp_path):
    samples = np.ascontiguousarray(SOUND[:48000, :channels])
    files.write(AudioClip(samples, 48000), tmp_path / "sound", encoding)
    clip = read(tmp_path / "sound")
    assert (clip.channels, clip.sample_rate) == (channels, 48000)
    assert abs(clip.frames - 48000) <= (0 if encoding != "mp3" else 3000)


@pytest.mark.parametrize("encoding", FORMATS)
def test_the_same_samples_give_the_same_bytes(encoding, tmp_path):
    digests = set()
    for name in ("one", "two"):
        write_in_blocks(tmp_path / name, encoding, SOUND)
        digests.add(hashlib.sha256((tmp_path / name).read_bytes()).hexdigest())
    assert len(digests) == 1


@pytest.mark.parametrize("encoding", ["wav", "flac"])
def test_the_size_of_the_blocks_does_not_change_the_bytes(encoding, tmp_path):
    write_in_blocks(tmp_path / "one", encoding, SOUND, 10007)
    write_in_blocks(tmp_path / "two", encoding, SOUND, len(SOUND))
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


@pytest.mark.parametrize("encoding", ["wav", "flac"])
def test_what_is_beyond_full_scale_is_clipped_and_does_not_wrap(encoding, tmp_path):
    samples = np.array([[2.0, -2.0], [1.0, -1.0]] * 500, np.float32)
    write_in_blocks(tmp_path / "sound", encoding, samples)
    np.testing.assert_allclose(read(tmp_path / "sound").samples, np.clip(samples, -1.0, 1.0), atol=2e-7)


@pytest.mark.parametrize("encoding", FORMATS)
def test_an_empty_sound_is_a_file_all_the_same(encoding, tmp_path):
    with AudioWriter(tmp_path / "sound", encoding):
        pass
    assert (tmp_path / "sound").is_file()


@pytest.mark.parametrize("encoding", FORMATS)
def test_a_file_appears_only_when_it_is_complete(encoding, tmp_path):
    writer = AudioWriter(tmp_path / "sound", encoding)
    writer.write(SOUND)
    assert not (tmp_path / "sound").exists()
    writer.close()
    assert [path.name for path in tmp_path.iterdir()] == ["sound"]


@pytest.mark.parametrize("encoding", FORMATS)
def test_an_error_on_the_way_leaves_what_was_there_before(encoding, tmp_path):
    (tmp_path / "sound").write_bytes(b"before")
    with pytest.raises(ValueError, match="channels"), AudioWriter(tmp_path / "sound", encoding) as writer:
        writer.write(SOUND[:, :1])
    assert [path.name for path in tmp_path.iterdir()] == ["sound"]
    assert (tmp_path / "sound").read_bytes() == b"before"


class FullDisk:
    """A file on a disk with room for so many bytes."""

    def __init__(self, file, room):
        self._file = file
        self._room = room

    def write(self, data):
        self._room -= len(data)
        if self._room < 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return self._file.write(data)

    def __getattr__(self, name):
        return getattr(self._file, name)


@pytest.mark.parametrize("encoding", FORMATS)
@pytest.mark.parametrize("room", [0, 30000])
def test_a_full_disk_is_said_in_a_sentence_and_leaves_nothing(encoding, room, tmp_path, monkeypatch):
    open_file = Path.open
    monkeypatch.setattr(Path, "open", lambda path, mode: FullDisk(open_file(path, mode), room))
    with pytest.raises(StorageError, match=r"The disk that holds 'sound' is full"):
        write_in_blocks(tmp_path / "sound", encoding, SOUND)
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_said_in_a_sentence(tmp_path):
    with pytest.raises(StorageError, match="There is no folder"):
        AudioWriter(tmp_path / "nowhere" / "sound.wav", "wav")


def test_a_format_nobody_writes_is_refused(tmp_path):
    with pytest.raises(AudioFileError, match="wav, flac, mp3"):
        AudioWriter(tmp_path / "sound.mod", "mod")


def test_what_is_no_sound_is_said_in_a_sentence(tmp_path):
    (tmp_path / "words.wav").write_text("These are words.")
    with pytest.raises(AudioFileError, match=r"'words.wav' is not sound"):
        read(tmp_path / "words.wav")


def test_a_file_that_is_not_there_is_said_in_a_sentence(tmp_path):
    with pytest.raises(NotFoundError, match=r"no file 'gone.wav'"):
        read(tmp_path / "gone.wav")


def test_values_that_are_no_numbers_are_refused(tmp_path):
    import soundfile

    soundfile.write(
        tmp_path / "broken.wav", np.array([[0.0], [np.nan]], np.float32), SAMPLE_RATE, subtype="FLOAT"
    )
    with pytest.raises(AudioFileError, match="no numbers"):
        read(tmp_path / "broken.wav")


def test_a_file_read_in_blocks_is_the_whole_file(tmp_path):
    files.write(AudioClip(SOUND), tmp_path / "sound.flac", "flac")

    blocks = list(files.blocks(tmp_path / "sound.flac", 10_000))

    assert {len(block) for block in blocks[:-1]} == {10_000}
    np.testing.assert_array_equal(np.concatenate(blocks), read(tmp_path / "sound.flac").samples)


@pytest.mark.parametrize("look", [read, files.shape_of, lambda path: list(files.blocks(path, 100))])
def test_what_is_no_file_is_refused_at_once(tmp_path, look):
    os.mkfifo(tmp_path / "pipe")

    for path, said in (
        (tmp_path / "pipe", "a pipe"),
        (tmp_path, "a folder"),
        (Path("/dev/zero"), "a device"),
    ):
        with pytest.raises(AudioFileError, match=f"is {said}, not a file; only files can be read"):
            look(path)
    with pytest.raises(AudioFileError, match="a part of the running system"):
        look(Path("/proc/self/mem"))
    with pytest.raises(NotFoundError):
        look(tmp_path / "nothing")


def test_a_name_says_nothing_of_what_is_in_a_file(tmp_path):
    files.write(AudioClip(SOUND), tmp_path / "sound.raw", "wav")

    assert read(tmp_path / "sound.raw").frames == len(SOUND)


def test_a_file_that_claims_more_than_there_is_memory_is_refused(tmp_path):
    path = tmp_path / "endless.flac"
    files.write(AudioClip(SOUND[:9000]), path, "flac")
    data = bytearray(path.read_bytes())
    data[21] |= 0x0F  # the highest of the 36 bits that count its moments
    data[22:26] = b"\xff" * 4
    path.write_bytes(data)

    with pytest.raises(AudioFileError, match="is not sound that can be read"):
        read(path)
