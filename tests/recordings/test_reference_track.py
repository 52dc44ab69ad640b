"""Reference tracks: files of any rate and shape are read, and unreadable ones are refused in a sentence."""

import tracemalloc

import numpy as np
import pytest
import soundfile
import soxr

from studio.audio.clip import SAMPLE_RATE
from studio.audio.files import read
from studio.errors import AudioFileError, NotFoundError
from studio.mastering.reference import ReferenceMeasures
from studio.recordings.reference_track import LONGEST_SECONDS, hear_record
from tests import signals


@pytest.mark.parametrize(("rate", "channels"), [(44100, 1), (44100, 2), (48000, 2), (8000, 2), (96000, 6)])
def test_any_rate_and_shape_is_heard_as_stereo_at_our_rate(tmp_path, rate, channels):
    moments = np.arange(2 * rate) / rate
    wave = 0.25 * np.sin(2.0 * np.pi * 1000.0 * moments)
    soundfile.write(tmp_path / "record.wav", np.repeat(wave[:, np.newaxis], channels, axis=1), rate)

    heard = hear_record(tmp_path / "record.wav")

    assert heard.loudness_lufs == pytest.approx(-12.0, abs=0.1)
    assert heard.likeness.width_db == pytest.approx(-60.0)


@pytest.mark.parametrize(("rate", "kind"), [(44100, "wav"), (48000, "flac"), (32000, "ogg"), (44100, "mp3")])
def test_a_record_heard_in_blocks_is_heard_as_the_whole_was(tmp_path, rate, kind):
    path = tmp_path / f"record.{kind}"
    soundfile.write(path, signals.pink_noise(7.3), rate)
    whole = read(path).samples
    whole = whole if rate == SAMPLE_RATE else soxr.resample(whole, rate, SAMPLE_RATE)

    heard = hear_record(path)

    expected = ReferenceMeasures.of(np.ascontiguousarray(whole, np.float32))
    np.testing.assert_allclose(heard.likeness.shape_db, expected.likeness.shape_db, atol=0.03)
    assert heard.likeness.width_db == pytest.approx(expected.likeness.width_db, abs=0.01)
    assert heard.loudness_lufs == pytest.approx(expected.loudness_lufs, abs=0.01)


@pytest.mark.long
def test_a_quarter_of_an_hour_takes_no_more_memory_than_a_moment(tmp_path):
    silence, stroke = np.zeros((SAMPLE_RATE * 60, 2), np.float32), signals.pink_noise(1.0)
    with soundfile.SoundFile(tmp_path / "long.flac", "w", SAMPLE_RATE, 2, "PCM_16") as file:
        file.write(stroke)
        for _ in range(15):
            file.write(silence)
    hear_record(tmp_path / "long.flac")  # what is set up once is not counted

    tracemalloc.start()
    hear_record(tmp_path / "long.flac")
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak_bytes < 16 << 20, "320 MB of samples, never held together"


def spoiled(value):
    sound = signals.pink_noise(2.0)
    sound[1000] = value
    return sound


def test_what_cannot_be_heard_is_refused_in_one_sentence(tmp_path):
    files = {
        "empty": b"",
        "text": b"this is no sound at all" * 99,
        "silence": np.zeros((2 * SAMPLE_RATE, 2), np.float32),
        "no number": spoiled(np.nan),
        "endless": spoiled(np.inf),
        "a moment": signals.pink_noise(0.5),
        "too long": np.zeros((round((LONGEST_SECONDS + 60.0) * 4000), 1), np.float32),
        "too slow": np.zeros((2000, 1), np.float32),
    }
    words = {
        "empty": "is empty",
        "text": "is not sound, whatever it is called",
        "silence": "is silent",
        "no number": "values that are no numbers",
        "endless": "values that are no numbers",
        "a moment": "lasts 0.50 seconds; it takes at least 1",
        "too long": "lasts 21 minutes; up to 20 minutes can be brought in",
        "too slow": "has 1,000 samples a second; it can have 4,000 to 384,000",
    }
    for name, content in files.items():
        path = tmp_path / "kept.wav"
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            rate = {"too long": 4000, "too slow": 1000}.get(name, SAMPLE_RATE)
            soundfile.write(path, content, rate, subtype="FLOAT")
        with pytest.raises(AudioFileError, match=words[name]) as refused:
            hear_record(path, "My Song.wav")
        assert "'My Song.wav'" in str(refused.value)
        assert str(refused.value).count(". ") == 0


def test_a_file_that_is_not_there_is_not_found(tmp_path):
    with pytest.raises(NotFoundError):
        hear_record(tmp_path / "gone.wav")
