"""Files that a take should sound like: any rate and shape is read, what cannot be heard is refused in one sentence."""

import numpy as np
import pytest
import soundfile

from studio.audio.clip import SAMPLE_RATE
from studio.errors import AudioFileError, NotFoundError
from studio.mastering.record import LONGEST_SECONDS, read_record
from tests import signals


@pytest.mark.parametrize(("rate", "channels"), [(44100, 1), (44100, 2), (48000, 2), (8000, 2), (96000, 6)])
def test_any_rate_and_shape_comes_as_stereo_at_our_rate(tmp_path, rate, channels):
    moments = np.arange(2 * rate) / rate
    wave = 0.25 * np.sin(2.0 * np.pi * 1000.0 * moments)
    soundfile.write(tmp_path / "record.wav", np.repeat(wave[:, np.newaxis], channels, axis=1), rate)

    samples = read_record(tmp_path / "record.wav")

    assert samples.shape == (2 * SAMPLE_RATE, 2)
    assert samples.dtype == np.float32
    np.testing.assert_allclose(np.sqrt((samples**2).mean(axis=0)), 0.25 / np.sqrt(2.0), rtol=0.01)


@pytest.mark.parametrize("kind", ["flac", "mp3", "ogg"])
def test_compressed_records_are_read(tmp_path, kind):
    path = tmp_path / f"record.{kind}"
    soundfile.write(path, signals.pink_noise(3.0), SAMPLE_RATE)
    assert read_record(path).shape[0] >= 3 * SAMPLE_RATE


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
        "too long": np.zeros((round((LONGEST_SECONDS + 60.0) * 1000), 1), np.float32),
    }
    words = {
        "empty": "0 bytes",
        "text": "is not sound that can be read",
        "silence": "is silent",
        "no number": "values that are no numbers",
        "endless": "values that are no numbers",
        "a moment": "lasts 0.5 s; a reference lasts at least 1 s",
        "too long": "lasts 21 minutes; a reference can last 20",
    }
    for name, content in files.items():
        path = tmp_path / "kept.wav"
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            soundfile.write(path, content, 1000 if name == "too long" else SAMPLE_RATE, subtype="FLOAT")
        with pytest.raises(AudioFileError, match=words[name]) as refused:
            read_record(path, "My Song.wav")
        assert "'My Song.wav'" in str(refused.value)
        assert str(refused.value).count(". ") == 0


def test_a_file_that_is_not_there_is_not_found(tmp_path):
    with pytest.raises(NotFoundError):
        read_record(tmp_path / "gone.wav")
