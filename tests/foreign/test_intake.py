"""Files of every kind become sound of our kind, or one sentence."""

import struct
from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.audio.clip import SAMPLE_RATE
from studio.errors import AudioFileError, NotFoundError
from studio.foreign import decoding
from studio.foreign.containers import container_of
from studio.foreign.decoding import announced_seconds
from studio.foreign.intake import Intake, take_in, title_of
from tests.foreign.pieces import encoded, write

SECONDS = 3


def tone(sample_rate: int = SAMPLE_RATE, channels: int = 2, level: float = 0.5) -> np.ndarray:
    moments = np.arange(SECONDS * sample_rate) / sample_rate
    waves = [level * np.sin(2 * np.pi * (220 + 110 * channel) * moments) for channel in range(channels)]
    return np.stack(waves, axis=1).astype(np.float32)


def taken(path: Path) -> Intake:
    return take_in(container_of(path))


def refusal(path: Path) -> str:
    with pytest.raises(AudioFileError) as refused:
        taken(path)
    sentence = str(refused.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


@pytest.mark.parametrize("subtype", ["PCM_16", "PCM_24"])
@pytest.mark.parametrize("suffix", ["wav", "flac", "aiff"])
def test_stereo_at_our_rate_is_kept_to_the_bit(tmp_path: Path, suffix: str, subtype: str):
    path = write(tmp_path / f"sound.{suffix}", tone(), subtype=subtype)

    intake = taken(path)

    assert np.array_equal(intake.samples, soundfile.read(path, dtype="float32")[0])
    assert intake.is_exact
    assert intake.notes == ()


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("sound.mp3", ["-b:a", "192k"]),
        ("sound.ogg", ["-c:a", "libvorbis", "-q:a", "6"]),
        ("sound.m4a", ["-c:a", "aac", "-b:a", "192k"]),
        ("sound.webm", ["-c:a", "libopus", "-b:a", "160k"]),
        ("sound.flac", []),
    ],
)
def test_every_format_sounds_as_it_did(tmp_path: Path, name: str, options: list[str]):
    source = write(tmp_path / "source.wav", tone())

    intake = taken(encoded(source, tmp_path / name, *options))

    assert len(intake.samples) == pytest.approx(SECONDS * SAMPLE_RATE, abs=0.06 * SAMPLE_RATE)
    middle = intake.samples[SAMPLE_RATE : 2 * SAMPLE_RATE]
    for channel, hertz in enumerate((220, 330)):
        spectrum = np.abs(np.fft.rfft(middle[:, channel] * np.hanning(len(middle))))
        assert abs(int(np.argmax(spectrum)) - hertz) <= 1
    assert np.abs(middle).max() == pytest.approx(0.5, abs=0.05)
    assert intake.is_exact == name.endswith("flac")


def test_a_high_rate_and_six_channels_are_converted_and_said_so(tmp_path: Path):
    high = taken(write(tmp_path / "high.wav", tone(192_000), 192_000))
    wide = taken(write(tmp_path / "wide.wav", tone(channels=6, level=0.2)))

    assert len(high.samples) == SECONDS * SAMPLE_RATE
    assert high.notes == ("Its 192,000 samples a second were converted to 44,100.",)
    assert wide.samples.shape == (SECONDS * SAMPLE_RATE, 2)
    assert wide.notes == ("Its 6 channels were mixed to two.",)
    assert not high.is_exact
    assert not wide.is_exact


def test_mono_stands_on_both_sides(tmp_path: Path):
    intake = taken(write(tmp_path / "mono.wav", tone(channels=1)))

    assert np.array_equal(intake.samples[:, 0], intake.samples[:, 1])
    assert np.abs(intake.samples).max() == pytest.approx(0.5, abs=1e-3)


def test_what_passes_full_scale_is_turned_down_as_a_whole(tmp_path: Path):
    intake = taken(write(tmp_path / "hot.wav", tone(level=2.0), subtype="FLOAT"))

    assert np.abs(intake.samples).max() == pytest.approx(1.0, abs=1e-6)
    assert intake.notes == ("Its peaks passed full scale; all of it was turned down by 6.0 dB.",)


def test_no_file_an_empty_file_and_a_renamed_text_are_refused(tmp_path: Path):
    (tmp_path / "empty.wav").touch()
    (tmp_path / "letter.mp3").write_text("Dear studio, this is not a song at all.")

    with pytest.raises(NotFoundError, match=r"There is no file 'nothing.wav'"):
        container_of(tmp_path / "nothing.wav")
    assert "'empty.wav' is empty" in refusal(tmp_path / "empty.wav")
    assert "'letter.mp3' is not sound" in refusal(tmp_path / "letter.mp3")


@pytest.mark.parametrize("name", ["sound.wav", "sound.flac", "sound.ogg", "sound.m4a", "sound.mp3"])
def test_a_file_whose_end_is_missing_is_refused(tmp_path: Path, name: str):
    source = write(tmp_path / "source.wav", tone() + 0.05 * np.random.default_rng(1).standard_normal((SECONDS * SAMPLE_RATE, 2)))
    whole = encoded(source, tmp_path / f"whole {name}", *(["-movflags", "faststart"] if name.endswith("m4a") else []))
    (tmp_path / name).write_bytes(whole.read_bytes()[: whole.stat().st_size * 6 // 10])

    assert f"{name!r} breaks off before its end" in refusal(tmp_path / name)


def test_an_index_without_its_sound_is_refused(tmp_path: Path):
    source = write(tmp_path / "source.wav", tone())
    whole = encoded(source, tmp_path / "whole.m4a")
    (tmp_path / "half.m4a").write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])

    assert "'half.m4a'" in refusal(tmp_path / "half.m4a")


def test_a_day_of_sound_is_refused_by_its_header_before_it_is_read(tmp_path: Path):
    bytes_a_day = 24 * 3600 * 8000
    header = struct.pack(
        "<4sI4s4sIHHIIHH4sI", b"RIFF", bytes_a_day + 36, b"WAVE", b"fmt ", 16, 1, 1, 8000, 8000, 1, 8, b"data", bytes_a_day
    )
    with (tmp_path / "day.wav").open("wb") as file:
        file.write(header)
        file.truncate(len(header) + bytes_a_day)  # holes: nothing is stored

    with pytest.raises(AudioFileError, match=r"'day.wav' lasts 24 hours; up to 15 minutes can be brought in"):
        announced_seconds(container_of(tmp_path / "day.wav"))


def test_a_header_that_claims_a_day_and_holds_a_second_is_refused(tmp_path: Path):
    path = write(tmp_path / "claims.wav", tone())
    data = bytearray(path.read_bytes())
    data[40:44] = struct.pack("<I", 24 * 3600 * 44100)
    path.write_bytes(data)

    assert "breaks off" in refusal(path)


def test_a_moment_of_sound_silence_and_numbers_that_are_none_are_refused(tmp_path: Path):
    broken = tone()
    broken[1000, 0] = np.nan

    assert "'short.wav' lasts 0.50 seconds" in refusal(write(tmp_path / "short.wav", tone()[: SAMPLE_RATE // 2]))
    assert "'silence.wav' is silent" in refusal(write(tmp_path / "silence.wav", np.zeros((SAMPLE_RATE * 2, 2))))
    assert "no numbers" in refusal(write(tmp_path / "broken.wav", broken, subtype="FLOAT"))


def test_a_machine_without_ffmpeg_says_what_it_can_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = encoded(write(tmp_path / "source.wav", tone()), tmp_path / "sound.m4a")
    monkeypatch.setattr(decoding.shutil, "which", lambda _: None)

    assert "'sound.m4a' is M4A, which is read with FFmpeg, and this machine has none" in refusal(path)


def test_a_file_that_names_other_files_reaches_none(tmp_path: Path):
    secret = write(tmp_path / "secret.wav", tone())
    path = tmp_path / "list.m4a"
    path.write_text(f"ffconcat version 1.0\nfile {secret}\n")

    assert "is not sound" in refusal(path)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Night Drive.mp3", "Night Drive"),
        ("../../etc/passwd.wav", "etc/passwd"),
        ("\x00\x1b[31m.wav", "[31m"),
        ("....wav", "Imported audio"),
        ("a" * 300 + ".wav", "a" * 80),
        ("take_one.flac", "take one"),
    ],
)
def test_a_title_is_the_name_without_what_no_title_can_have(name: str, title: str):
    assert title_of(name) == title
