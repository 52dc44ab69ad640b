"""Files of every kind become sound of our kind, or one sentence."""

import os
import socket
import struct
import tracemalloc
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.audio.clip import SAMPLE_RATE
from studio.errors import AudioFileError, NotFoundError
from studio.recordings import ffmpeg
from studio.recordings.containers import FORMATS, Container, container_of
from studio.recordings.decoder import announced_seconds
from studio.recordings.ffmpeg import Probed, decoding_arguments
from studio.recordings.import_sound import Intake, take_in, title_of
from tests.recordings.pieces import encoded, write

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
def test_a_file_whose_end_is_missing_comes_in_as_far_as_it_goes(tmp_path: Path, name: str):
    source = write(
        tmp_path / "source.wav",
        tone() + 0.05 * np.random.default_rng(1).standard_normal((SECONDS * SAMPLE_RATE, 2)),
    )
    whole = encoded(
        source, tmp_path / f"whole {name}", *(["-movflags", "faststart"] if name.endswith("m4a") else [])
    )
    (tmp_path / name).write_bytes(whole.read_bytes()[: whole.stat().st_size * 6 // 10])

    intake = taken(tmp_path / name)

    assert len(intake.samples) == pytest.approx(
        (1.0 if name.endswith("ogg") else 0.6 * SECONDS) * SAMPLE_RATE,
        rel=0.05,  # a page holds a second
    )
    assert intake.notes[0].startswith("It breaks off after 0:01.")


@pytest.mark.parametrize("kind", ["AIFF", "RF64", "AIFC"])
@pytest.mark.parametrize("share", [0.4, 0.6, 0.999])
def test_an_aiff_and_a_long_wav_whose_end_is_missing_come_in_as_far_as_they_go(
    tmp_path: Path, kind: str, share: float
):
    path = tmp_path / f"sound.{kind.lower()}"
    soundfile.write(
        path, tone(), SAMPLE_RATE, "PCM_16", format="AIFF" if kind == "AIFC" else kind, endian="FILE"
    )
    data = path.read_bytes()
    if kind == "AIFC":
        soundfile.write(path, tone(), SAMPLE_RATE, "FLOAT", format="AIFF")
        data = path.read_bytes()
        assert data[8:12] == b"AIFC"
    whole = taken(path)
    assert whole.samples.shape == (SECONDS * SAMPLE_RATE, 2)
    assert whole.notes == ()

    path.write_bytes(data[: round(len(data) * share)])

    intake = taken(path)
    assert len(intake.samples) == pytest.approx(share * SECONDS * SAMPLE_RATE, rel=0.001)
    assert np.array_equal(intake.samples, whole.samples[: len(intake.samples)])
    assert intake.notes[0].startswith(f"It breaks off after 0:0{share * SECONDS:.1f} of 0:03.0;")


def test_a_long_wav_that_was_never_finished_is_taken_as_far_as_it_goes(tmp_path: Path):
    path = tmp_path / "recorded.wav"
    soundfile.write(path, tone(), SAMPLE_RATE, "PCM_16", format="RF64")
    data = bytearray(path.read_bytes())
    at = data.index(b"ds64") + 8
    data[at : at + 24] = bytes(24)  # its sizes are written last

    path.write_bytes(data)

    intake = taken(path)
    assert len(intake.samples) == SECONDS * SAMPLE_RATE
    assert intake.notes == ()


def test_an_index_without_its_sound_is_refused(tmp_path: Path):
    source = write(tmp_path / "source.wav", tone())
    whole = encoded(source, tmp_path / "whole.m4a")
    (tmp_path / "half.m4a").write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])

    assert "'half.m4a'" in refusal(tmp_path / "half.m4a")


def test_a_day_of_sound_is_refused_by_its_header_before_it_is_read(tmp_path: Path):
    bytes_a_day = 24 * 3600 * 8000
    header = struct.pack(
        "<4sI4s4sIHHIIHH4sI",
        b"RIFF",
        bytes_a_day + 36,
        b"WAVE",
        b"fmt ",
        16,
        1,
        1,
        8000,
        8000,
        1,
        8,
        b"data",
        bytes_a_day,
    )
    with (tmp_path / "day.wav").open("wb") as file:
        file.write(header)
        file.truncate(len(header) + bytes_a_day)  # holes: nothing is stored

    with pytest.raises(AudioFileError, match=r"'day.wav' lasts 24 hours; up to 15 minutes can be brought in"):
        announced_seconds(container_of(tmp_path / "day.wav"))


def test_a_header_that_claims_a_day_is_not_believed(tmp_path: Path):
    path = write(tmp_path / "claims.wav", tone())
    data = bytearray(path.read_bytes())
    data[40:44] = struct.pack("<I", 24 * 3600 * 44100)
    path.write_bytes(data)

    intake = taken(path)
    assert len(intake.samples) == SECONDS * SAMPLE_RATE
    assert intake.notes[0].startswith("It breaks off after 0:03.0 of ")


def test_a_moment_of_sound_silence_and_numbers_that_are_none_are_refused(tmp_path: Path):
    broken = tone()
    broken[1000, 0] = np.nan

    assert "'short.wav' lasts 0.50 seconds" in refusal(
        write(tmp_path / "short.wav", tone()[: SAMPLE_RATE // 2])
    )
    assert "'silence.wav' is silent" in refusal(
        write(tmp_path / "silence.wav", np.zeros((SAMPLE_RATE * 2, 2)))
    )
    assert "no numbers" in refusal(write(tmp_path / "broken.wav", broken, subtype="FLOAT"))


def test_a_machine_without_ffmpeg_says_what_it_can_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = encoded(write(tmp_path / "source.wav", tone()), tmp_path / "sound.m4a")
    monkeypatch.setattr(ffmpeg.shutil, "which", lambda _: None)

    assert "'sound.m4a' is M4A, which is read with FFmpeg, and this machine has none" in refusal(path)


@pytest.mark.parametrize("name", ["list.m4a", "list.mp3", "list.webm", "list.m3u8", "list.wav"])
@pytest.mark.parametrize("list_of", ["concat", "hls", "sdp", "dash"])
def test_a_file_that_names_other_files_reaches_none(tmp_path: Path, name: str, list_of: str):
    secret = write(tmp_path / "secret.wav", tone())
    path = tmp_path / name
    path.write_text(
        {
            "concat": f"ffconcat version 1.0\nfile {secret}\n",
            "hls": f"#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXTINF:3,\nfile://{secret}\n#EXTINF:3,\n/etc/hostname\n#EXT-X-ENDLIST\n",
            "sdp": "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=audio 9 RTP/AVP 0\n",
            "dash": f'<?xml version="1.0"?><MPD><BaseURL>file://{secret}</BaseURL></MPD>',
        }[list_of]
    )

    assert "is not sound" in refusal(path)


@pytest.mark.parametrize("kind", ["mov", "matroska", "mpeg", "asf", "mpegts"])
@pytest.mark.parametrize(
    "list_of", ["#EXTM3U\n#EXTINF:3,\n{}\n#EXT-X-ENDLIST\n", "ffconcat version 1.0\nfile {}\n"]
)
def test_ffmpeg_takes_a_playlist_for_none_of_its_kinds(tmp_path: Path, kind: str, list_of: str):
    secret = write(tmp_path / "secret.wav", tone())
    path = tmp_path / "list.m3u8"
    path.write_text(list_of.format(secret))

    with pytest.raises(AudioFileError):
        take_in(Container(path, "list.m3u8", kind))


@pytest.mark.parametrize("kind", list(FORMATS))
def test_ffmpeg_may_open_files_only_and_read_one_kind_only(tmp_path: Path, kind: str):
    asked = decoding_arguments(Container(tmp_path / "-i", "-i", kind), Probed("", 44100, 2, 1.0, False), 9.0)

    options = dict(pairwise(asked[: asked.index("-i")]))
    assert options["-protocol_whitelist"] == "file"
    assert options["-format_whitelist"] == options["-f"] == FORMATS[kind].demuxer
    assert asked[asked.index("-i") + 1] == f"file:{tmp_path}/-i"


def test_what_is_no_file_is_refused_before_it_is_opened(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.wav")
    (tmp_path / "folder.wav").mkdir()
    (tmp_path / "link.wav").symlink_to("/dev/zero")
    (tmp_path / "round.wav").symlink_to(tmp_path / "round.wav")
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(tmp_path / "door.wav"))
    words = {
        tmp_path / "pipe.wav": "'pipe.wav' is a pipe, not a file",
        tmp_path / "folder.wav": "'folder.wav' is a folder, not a file",
        tmp_path / "link.wav": "'link.wav' is a device, not a file",
        tmp_path / "door.wav": "'door.wav' is a socket, not a file",
        Path("/dev/zero"): "'zero' is a device, not a file",
        Path("/proc/self/mem"): "'mem' is a part of the running system",
        Path("/proc/self/environ"): "'environ' is a part of the running system",
        Path("/dev/stdin"): "not a file",
    }
    for path, said in words.items():
        if path.name != "stdin" or not path.is_file():
            assert said in refusal(path), path

    with pytest.raises(NotFoundError, match=r"There is no file 'round.wav'"):
        container_of(tmp_path / "round.wav")


def test_a_link_to_a_file_is_followed(tmp_path: Path):
    (tmp_path / "link.wav").symlink_to(write(tmp_path / "sound.wav", tone()))

    assert taken(tmp_path / "link.wav").is_exact


def test_a_file_is_read_by_what_is_in_it_whatever_it_is_called(tmp_path: Path):
    path = write(tmp_path / "sound.wav", tone()).rename(tmp_path / "sound.raw")

    assert taken(path).is_exact


def test_a_long_file_is_held_once(tmp_path: Path):
    with soundfile.SoundFile(tmp_path / "long.flac", "w", SAMPLE_RATE, 2, "PCM_16") as file:
        file.write(tone())
        for _ in range(4):
            file.write(np.zeros((30 * SAMPLE_RATE, 2), np.float32))
    held_bytes = (SECONDS + 120) * SAMPLE_RATE * 8

    tracemalloc.start()
    taken(tmp_path / "long.flac")
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak_bytes < 1.4 * held_bytes


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
