"""Files with a replaced stretch, in foreign decoders: outside equal to the byte, inside to the sample."""

import subprocess
from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.audio.clip import SAMPLE_RATE, AudioClip
from studio.audio.file_patch import patch, read_stretch
from studio.audio.files import read, write
from studio.audio.flac_frames import FlacStream, checksum, find_frame, renumbered
from studio.errors import AudioFileError, InputError, NotFoundError
from tests import signals

BLOCK = 1152
FRAMES = 300 * BLOCK + 77
"""More frames than fit a number of one byte, and a last one that is short."""


def sound(frames: int = FRAMES, seed: int = 0, channels: int = 2) -> np.ndarray:
    """Tones and noise on the grid of 24 bits: what is written is what is read."""
    generator = np.random.default_rng(seed)
    moments = np.arange(frames)[:, np.newaxis] / SAMPLE_RATE
    tones = 0.3 * np.sin(2 * np.pi * np.array([220.0, 331.0])[:channels] * moments)
    loose = tones + 0.02 * generator.standard_normal((frames, channels))
    return (np.rint(loose * (1 << 23)) / (1 << 23)).astype(np.float32)


@pytest.fixture(params=["wav", "flac"])
def original(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / f"original.{request.param}"
    write(AudioClip(sound()), path, request.param)
    return path


def decoded_by_ffmpeg(path: Path) -> np.ndarray:
    command = [
        "ffmpeg",
        "-v",
        "error",
        "-xerror",
        "-err_detect",
        "crccheck+explode",
        "-i",
        str(path),
        "-f",
        "s32le",
        "-",
    ]
    done = subprocess.run(command, check=True, capture_output=True)
    assert not done.stderr
    return (np.frombuffer(done.stdout, "<i4").reshape(-1, 2) / 2.0**31).astype(np.float32)


def expected(start: int, inside: np.ndarray) -> np.ndarray:
    whole = sound()
    after = whole[start + len(inside) :]
    return np.concatenate([whole[:start], inside, after])


@pytest.mark.parametrize(
    ("start", "frames"),
    [
        (0, 5 * BLOCK),
        (0, 1),
        (3 * BLOCK, 2 * BLOCK),
        (1000, 100),
        (BLOCK - 1, 2),
        (126 * BLOCK + 5, 30 * BLOCK),
        (200 * BLOCK + 700, 20000),
        (FRAMES - 40, 40),
        (FRAMES - 40 * BLOCK, 40 * BLOCK),
        (0, FRAMES),
    ],
)
def test_inside_is_the_new_sound_and_outside_the_old_one(
    original: Path, tmp_path: Path, start: int, frames: int
) -> None:
    target = tmp_path / f"patched{original.suffix}"
    inside = sound(frames, seed=1)

    patch(original, target, start, inside)

    assert np.array_equal(read(target).samples, expected(start, inside))
    assert np.array_equal(decoded_by_ffmpeg(target), expected(start, inside))


@pytest.mark.parametrize("start", [0, 1, 17, FRAMES - BLOCK - 3, FRAMES])
def test_a_file_may_grow_at_its_end(original: Path, tmp_path: Path, start: int) -> None:
    target = tmp_path / f"patched{original.suffix}"
    inside = sound(3 * BLOCK + 5, seed=1)

    patch(original, target, start, inside)

    wanted = expected(start, inside)
    assert np.array_equal(read(target).samples, wanted)
    assert np.array_equal(decoded_by_ffmpeg(target), wanted)


def test_the_bytes_of_a_wav_outside_the_stretch_are_the_old_ones(tmp_path: Path) -> None:
    write(AudioClip(sound()), tmp_path / "old.wav", "wav")

    patch(tmp_path / "old.wav", tmp_path / "new.wav", 1000, sound(500, seed=1))

    old, new = (tmp_path / "old.wav").read_bytes(), (tmp_path / "new.wav").read_bytes()
    assert old[: 44 + 6000] == new[: 44 + 6000]
    assert old[44 + 9000 :] == new[44 + 9000 :]
    assert old != new


def test_the_frames_of_a_flac_outside_the_stretch_are_the_old_ones(tmp_path: Path) -> None:
    write(AudioClip(sound()), tmp_path / "old.flac", "flac")

    patch(tmp_path / "old.flac", tmp_path / "new.flac", 140 * BLOCK + 9, sound(8 * BLOCK, seed=1))

    old, new = (tmp_path / "old.flac").read_bytes(), (tmp_path / "new.flac").read_bytes()
    head = FlacStream.parse(old).audio_start
    assert old[head : find_frame(old, 140)] == new[head : find_frame(new, 140)]
    assert old[find_frame(old, 149) :] == new[find_frame(new, 149) :]
    assert (
        old[find_frame(old, 140) : find_frame(old, 149)] != new[find_frame(new, 140) : find_frame(new, 149)]
    )


def test_a_flac_patched_with_its_own_sound_has_the_frames_it_had(tmp_path: Path) -> None:
    write(AudioClip(sound()), tmp_path / "old.flac", "flac")

    patch(tmp_path / "old.flac", tmp_path / "new.flac", 130 * BLOCK, sound()[130 * BLOCK : 160 * BLOCK])

    head = FlacStream.parse((tmp_path / "old.flac").read_bytes()).audio_start
    assert (tmp_path / "new.flac").read_bytes()[head:] == (tmp_path / "old.flac").read_bytes()[head:]


@pytest.mark.parametrize("number", [0, 0x7F, 0x80, 0x7FF, 0x800, 0xFFFF, 0x10000, 0x1FFFFF, 0x200000])
def test_a_frame_under_another_number_is_found_and_its_checksum_holds(tmp_path: Path, number: int) -> None:
    write(AudioClip(sound(2 * BLOCK)), tmp_path / "old.flac", "flac")
    data = (tmp_path / "old.flac").read_bytes()

    frame, following = renumbered(data, number)

    assert find_frame(b"head" + frame + following, number) == 4
    assert find_frame(b"head" + frame + following, number + 1) == 4 + len(frame)
    for one in (frame, following):
        assert checksum(one[:-2]) == int.from_bytes(one[-2:], "big")


def test_the_head_of_a_patched_flac_tells_its_length_and_claims_no_more_than_it_knows(tmp_path: Path) -> None:
    write(AudioClip(sound()), tmp_path / "old.flac", "flac")

    patch(tmp_path / "old.flac", tmp_path / "new.flac", FRAMES - 40, sound(100, seed=1))

    old, new = (tmp_path / "old.flac").read_bytes(), (tmp_path / "new.flac").read_bytes()
    assert FlacStream.parse(new).total_frames == FRAMES + 60
    assert new[:12] == old[:12]
    assert (new[12:18], new[26:42]) == (bytes(6), bytes(16))  # sizes of frames, checksum: unknown


def test_every_frame_is_found_even_beside_bytes_that_look_like_another(tmp_path: Path) -> None:
    write(AudioClip(sound()), tmp_path / "old.flac", "flac")
    data = (tmp_path / "old.flac").read_bytes()
    at, starts = FlacStream.parse(data).audio_start, []
    for number in range(300):
        at = find_frame(data[at:], number) + at
        starts.append(at)
    middle = (starts[0] + len(data)) // 2
    between = next(number for number, start in enumerate(starts) if start > middle)
    # where the search looks first stands what looks like an earlier frame, or a later one
    for likeness in (3, 290):
        stray = data[starts[likeness] : starts[likeness] + 12]
        misled = data[:middle] + stray + data[middle + len(stray) :]

        assert [find_frame(misled, number, starts[0]) for number in (0, between - 2, between, 299)] == [
            starts[number] for number in (0, between - 2, between, 299)
        ]


@pytest.mark.parametrize("subtype", ["PCM_16", "PCM_24", "PCM_32", "FLOAT"])
@pytest.mark.parametrize("kind", ["WAV", "WAVEX"])
def test_wav_of_other_programs_is_patched_in_its_own_bits(tmp_path: Path, subtype: str, kind: str) -> None:
    path = tmp_path / "other.wav"
    whole = sound(9000, channels=1)
    soundfile.write(path, whole, 48000, subtype, format=kind)
    before = soundfile.read(path, dtype="float64")[0]

    patch(path, path, 4000, sound(100, seed=1, channels=1))

    after, sample_rate = soundfile.read(path, dtype="float64")
    assert sample_rate == 48000
    assert np.array_equal(after[:4000], before[:4000])
    assert np.array_equal(after[4100:], before[4100:])
    assert np.abs(after[4000:4100] - sound(100, seed=1, channels=1)[:, 0]).max() < 2.0**-15


@pytest.mark.parametrize("bits", [16, 24])
@pytest.mark.parametrize("level", [0.0, 1.0])
def test_flac_of_other_programs_is_patched_in_its_own_bits_and_blocks(
    tmp_path: Path, bits: int, level: float
) -> None:
    path = tmp_path / "other.flac"
    soundfile.write(path, sound(50000), 48000, f"PCM_{bits}", compression_level=level)
    before = soundfile.read(path, dtype="int32")[0]

    patch(path, tmp_path / "new.flac", 20000, sound(9000, seed=1))

    after = soundfile.read(tmp_path / "new.flac", dtype="int32")[0]
    assert np.array_equal(after[:20000], before[:20000])
    assert np.array_equal(after[29000:], before[29000:])
    assert np.abs(after[20000:29000] / 2.0**31 - sound(9000, seed=1)).max() < 2.0 ** (1 - bits)
    assert FlacStream.parse((tmp_path / "new.flac").read_bytes()).block_frames == (
        1152 if level == 0.0 else 4096
    )


def test_a_stretch_may_reach_beyond_both_ends_of_a_file(original: Path) -> None:
    stretch = read_stretch(original, -10, FRAMES + 20)

    assert np.array_equal(stretch[10:-20], sound())
    assert not stretch[:10].any()
    assert not stretch[-20:].any()


def test_a_patched_file_can_be_patched_again(original: Path) -> None:
    wanted = sound()
    for turn, start in enumerate((5000, 5500, 90000, 4000)):
        inside = sound(3000, seed=turn + 1)
        patch(original, original, start, inside)
        wanted[start : start + 3000] = inside

    assert np.array_equal(read(original).samples, wanted)


def test_what_cannot_be_patched_is_said_in_a_sentence_and_leaves_nothing(
    original: Path, tmp_path: Path
) -> None:
    target = tmp_path / f"new{original.suffix}"
    write(AudioClip(signals.sine(440.0, 0.2)), tmp_path / "sound.mp3", "mp3")

    with pytest.raises(InputError, match=f"begins at frame {FRAMES + 1}"):
        patch(original, target, FRAMES + 1, sound(5))
    with pytest.raises(InputError, match="2 channels"):
        patch(original, target, 0, sound(5, channels=1))
    with pytest.raises(NotFoundError, match=r"no file 'none\.wav'"):
        patch(tmp_path / "none.wav", target, 0, sound(5))
    with pytest.raises(AudioFileError, match="neither WAV nor FLAC"):
        patch(tmp_path / "sound.mp3", target, 0, sound(5))
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([original.name, "sound.mp3"])


def test_a_damaged_flac_is_not_made_worse(tmp_path: Path) -> None:
    path = tmp_path / "old.flac"
    write(AudioClip(sound()), path, "flac")
    data = path.read_bytes()
    cut = find_frame(data, 100)
    path.write_bytes(data[:cut])

    with pytest.raises(AudioFileError):
        patch(path, tmp_path / "new.flac", 40 * BLOCK, sound(120 * BLOCK, seed=1))
    assert not (tmp_path / "new.flac").exists()
