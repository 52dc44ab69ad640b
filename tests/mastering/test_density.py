"""Masters as dense and as wide as records of their kind, as loud and as low as all others."""

import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE
from studio.audio.decibels import decibels
from studio.audio.loudness import LoudnessMeter
from studio.audio.true_peak import true_peak_dbtp
from studio.mastering.chain import master, master_window
from studio.mastering.density import MOST_HELD_DB
from studio.mastering.settings import MasterSettings
from studio.mastering.target import TARGETS
from studio.mixing.record_style import AS_IT_COMES, RecordStyle
from studio.mixing.tone import Tone
from tests import signals

STREAMING = TARGETS["streaming"]
DENSE = RecordStyle(lowest_crest_db=9.0, highest_crest_db=11.0)


def band(seconds=8.0):
    """Strokes twice a second over a hum of noise: a crest of more than 14 dB."""
    sound = signals.pink_noise(seconds, -24.0)
    moments = signals.times(seconds) % 0.5
    strokes = 0.4 * np.sin(2.0 * np.pi * 700.0 * moments) * np.exp(-moments / 0.01)
    return np.ascontiguousarray(sound + strokes[:, np.newaxis].astype(np.float32))


def crest_db(samples):
    return decibels(float(np.abs(samples).max())) - decibels(float(np.sqrt(np.mean(np.square(samples)))))


def loudness_of(samples):
    meter = LoudnessMeter()
    meter.add(samples)
    return meter.integrated_lufs


@pytest.mark.parametrize(("lowest", "highest"), [(9.0, 11.0), (9.0, 12.0), (11.0, 14.0)])
def test_peaks_end_where_those_of_such_records_do(lowest, highest):
    style = RecordStyle(lowest_crest_db=lowest, highest_crest_db=highest)
    assert crest_db(master(band(), STREAMING).samples) > highest

    made = master(band(), STREAMING, record=style)

    assert lowest <= crest_db(made.samples) <= highest
    assert loudness_of(made.samples) == pytest.approx(-14.0, abs=0.05)
    assert true_peak_dbtp(made.samples) <= -1.0
    assert made.settings.ceiling_dbtp == -1.0


def test_what_is_dense_already_is_left_as_it_is():
    sound = signals.roman_piece("A", "i-iv-V7-i", 110.0, 4).clip.samples
    style = RecordStyle(lowest_crest_db=13.0, highest_crest_db=20.0)

    plain, styled = master(sound.copy(), STREAMING), master(sound.copy(), STREAMING, record=style)

    assert styled.settings.held_dbtp is None
    assert np.array_equal(styled.samples, plain.samples)


def test_a_sound_without_a_style_is_never_held():
    made = master(band(), STREAMING, record=AS_IT_COMES)

    assert made.settings.held_dbtp is None
    assert np.array_equal(made.samples, master(band(), STREAMING).samples)


def test_bare_strokes_stay_strokes():
    strokes = np.zeros((8 * SAMPLE_RATE, 2), np.float32)
    moments = np.arange(800) / SAMPLE_RATE
    stroke = (0.8 * np.sin(2.0 * np.pi * 900.0 * moments) * np.exp(-moments / 0.004)).astype(np.float32)
    for start in range(0, len(strokes), SAMPLE_RATE // 2):
        strokes[start : start + 800] += stroke[:, np.newaxis]

    free, held = (master(strokes.copy(), STREAMING, record=style).settings for style in (AS_IT_COMES, DENSE))

    assert free.held_dbtp is None
    assert held.held_dbtp is None or held.held_dbtp > -1.0 - MOST_HELD_DB


def test_a_loud_target_has_no_room_to_hold_peaks_below():
    made = master(band(), TARGETS["club"], record=DENSE)

    assert made.settings.peaks_end_dbtp == pytest.approx(-1.0, abs=0.5)
    assert loudness_of(made.samples) == pytest.approx(-8.0, abs=0.05)


def test_its_settings_make_the_same_master_again_whole_and_in_part():
    made = master(band(), STREAMING, record=DENSE, tone=Tone(bass_db=3.0, bass_strength=1.0))
    settings = MasterSettings.from_json(made.settings.to_json())
    assert settings == made.settings
    assert settings.held_dbtp is not None
    assert settings.bass_db != 0.0

    again = master(band(), STREAMING, settings=settings)
    start, end = 3 * SAMPLE_RATE, 7 * SAMPLE_RATE
    part = master_window(band()[start:end], settings, start_frame=start, total_frames=8 * SAMPLE_RATE)

    assert np.array_equal(again.samples, made.samples)
    inside = slice(2 * SAMPLE_RATE, -SAMPLE_RATE // 2)
    assert np.abs(part[inside] - made.samples[start:end][inside]).max() < 2e-3


def test_settings_of_before_hold_nothing_and_cut_sides_where_they_did():
    plain = MasterSettings("streaming", -14.0, -1.0).to_json()
    for name in ("held_dbtp", "mono_below_hz", "bass_db"):
        del plain[name]

    read = MasterSettings.from_json(plain)

    assert read == MasterSettings("streaming", -14.0, -1.0)
    assert (read.peaks_end_dbtp, read.mono_below_hz) == (-1.0, 110.0)


def test_a_wide_record_keeps_its_sides():
    sound = signals.pink_noise(6.0, -20.0)
    sound[:, 1] = signals.pink_noise(6.0, -20.0, seed=5)[:, 0]

    def sides_db(samples):
        middle, side = samples.sum(axis=1), samples[:, 0] - samples[:, 1]
        return decibels(float(np.std(side))) - decibels(float(np.std(middle)))

    usual, wide = (
        sides_db(master(sound.copy(), STREAMING, record=style).samples)
        for style in (AS_IT_COMES, RecordStyle(widest_db=-1.0, mono_below_hz=30.0))
    )

    assert usual < -4.0
    assert wide == pytest.approx(-1.5, abs=0.5)
