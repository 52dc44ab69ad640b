"""The whole analysis, on good and on odd input."""

import json

import numpy as np
import pytest

from studio.analysis.measured import analyse
from studio.audio.clip import AudioClip
from studio.errors import JobCancelledError
from tests import signals

ODD = {
    "nothing": signals.silence(0),
    "one frame": np.zeros((1, 2), np.float32),
    "a tenth of a second": signals.sine(440, 0.1),
    "silence": signals.silence(4),
    "mono": signals.sine(440, 3)[:, :1],
    "white noise": signals.white_noise(6),
    "pink noise": signals.pink_noise(6),
    "a constant": np.full((88200, 2), 0.5, np.float32),
    "not a number": np.full((88200, 2), np.nan, np.float32),
    "one click": np.eye(88200, 2, dtype=np.float32),
}


@pytest.mark.parametrize("name", ODD)
def test_odd_input_gives_plain_json_without_nan(name):
    measured = analyse(signals.clip_of(ODD[name]))

    assert json.loads(json.dumps(measured.to_json(), allow_nan=False))["length_seconds"] == pytest.approx(
        measured.length_seconds, abs=1e-3
    )


@pytest.mark.parametrize("name", ["silence", "white noise", "a constant", "mono"])
def test_no_key_is_made_up_where_there_is_none(name):
    harmony = analyse(signals.clip_of(ODD[name])).harmony

    assert harmony.key is None
    assert harmony.chords == ()


def test_two_threads_measure_what_one_does():
    piece = signals.chord_piece(["Am", "F", "C", "E7"], 120, bars=4)

    assert analyse(piece.clip, threads=2).to_json() == analyse(piece.clip).to_json()


def test_progress_rises_to_one_and_can_stop_the_analysis():
    fractions = []
    clip = signals.clip_of(signals.click_track(120, 3))

    analyse(clip, fractions.append)

    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0

    def stop(_fraction):
        raise JobCancelledError("Stopped.")

    with pytest.raises(JobCancelledError):
        analyse(clip, stop, threads=2)


def test_another_sample_rate_gives_the_same_music():
    piece = signals.chord_piece(["Am", "Dm", "E7", "Am"], 120, bars=8)
    every_other = AudioClip(np.ascontiguousarray(piece.clip.samples[::2]), 22050)

    there, here = analyse(every_other), analyse(piece.clip)

    assert there.harmony.key == here.harmony.key == "A minor"
    assert there.rhythm.tempo_bpm == pytest.approx(here.rhythm.tempo_bpm, rel=0.001)


def test_a_detuned_piece_is_heard_in_its_key_and_its_tuning():
    piece = signals.chord_piece(["C", "F", "G7", "C"], 120, bars=8)
    # Read slightly too fast: 44,100 frames are taken for 45,000 a second, which is 35 cents up.
    sharp = AudioClip(piece.clip.samples, 45000)

    harmony = analyse(sharp).harmony

    assert harmony.key == "C major"
    assert harmony.tuning_cents == pytest.approx(35, abs=4)
