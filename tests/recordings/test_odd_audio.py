"""Every odd file comes in as long and as loud as it sounds, or is refused in one sentence that names it."""

import subprocess
from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.audio.clip import SAMPLE_RATE
from studio.audio.loudness import integrated_lufs
from studio.errors import AudioFileError
from studio.recordings.containers import container_of
from studio.recordings.import_sound import clip_of, take_in
from studio.recordings.reference_track import hear_record
from tests.recordings.mutated_audio import outcomes
from tests.recordings.odd_audio.files import ODD_FILES, OddFile, Sources


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Sources:
    return Sources.made(tmp_path_factory.mktemp("sources"))


def frames_by_ffmpeg(path: Path) -> int:
    """How many frames at 44.1 kHz FFmpeg decodes, left to find out the kind by itself."""
    command = ["ffmpeg", "-v", "quiet", "-i", str(path), "-map", "0:a:0", "-ac", "1", "-ar", "44100"]
    return len(subprocess.run([*command, "-f", "s16le", "-"], capture_output=True, check=False).stdout) // 2


@pytest.mark.long
@pytest.mark.parametrize("odd", [odd for odd in ODD_FILES if odd.seconds], ids=lambda odd: odd.name)
def test_an_odd_file_comes_in_as_it_sounds(odd: OddFile, sources: Sources, tmp_path: Path):
    path = tmp_path / odd.name
    path.write_bytes(odd.build(sources))

    intake = take_in(container_of(path))

    seconds = len(intake.samples) / SAMPLE_RATE
    assert seconds == pytest.approx(odd.seconds, abs=0.25 if "cut" in odd.name else odd.slack)
    by_ffmpeg = frames_by_ffmpeg(path) / SAMPLE_RATE
    if by_ffmpeg > 1.0:
        assert seconds == pytest.approx(by_ffmpeg, abs=0.03)
    assert odd.said in " ".join(intake.notes)
    if not odd.said:
        assert not [note for note in intake.notes if "breaks off" in note]
    source, _ = soundfile.read(
        sources.folder / ("mono.wav" if odd.is_mono else "stereo.wav"), dtype="float32"
    )
    if odd.is_lossless:
        assert intake.is_exact
        assert np.array_equal(intake.samples, source)
    if "channels" not in odd.said and "rate" not in odd.name and "spoiled" not in odd.name:
        pair = np.stack([source, source], axis=1) if odd.is_mono else source
        assert integrated_lufs(intake.samples) == pytest.approx(integrated_lufs(pair), abs=0.5)


@pytest.mark.parametrize("odd", [odd for odd in ODD_FILES if not odd.seconds], ids=lambda odd: odd.name)
def test_what_cannot_come_in_is_refused_by_name(odd: OddFile, sources: Sources, tmp_path: Path):
    path = tmp_path / odd.name
    path.write_bytes(odd.build(sources))

    with pytest.raises(AudioFileError) as refused:
        take_in(container_of(path))

    assert odd.said in str(refused.value)
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize("name", ["vbr no index.mp3", "chained.ogg", "pipe.flac", "size 0.wav", "mono.m4a"])
def test_an_analysis_and_a_reference_hear_all_of_an_odd_file(name: str, sources: Sources, tmp_path: Path):
    odd = next(odd for odd in ODD_FILES if odd.name == name)
    path = tmp_path / "odd"
    path.write_bytes(odd.build(sources))
    intake = take_in(container_of(path))

    clip, notes = clip_of(path)

    assert clip.frames == len(intake.samples)
    assert clip.channels == (1 if odd.is_mono else 2)
    assert notes == ()
    assert hear_record(path).loudness_lufs == pytest.approx(integrated_lufs(intake.samples), abs=0.01)


@pytest.mark.long
def test_damaged_files_neither_crash_nor_hang_nor_come_in_with_another_length(tmp_path: Path):
    found = list(outcomes(60, tmp_path))

    assert [each for each in found if each.is_bad] == []
    assert sum(each.seconds is not None for each in found) > 40
