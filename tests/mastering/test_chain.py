"""Masters: as loud as asked, below the ceiling, and nothing else harmed."""

import json
import math

import numpy as np
import pyloudnorm
import pytest

from studio.audio.clip import SAMPLE_RATE
from studio.audio.loudness import LoudnessMeter
from studio.audio.true_peak import true_peak_dbtp
from studio.mastering.chain import LONGEST_FADE_FRAMES, SILENT_END_FRAMES, master, master_window
from studio.mastering.settings import MasterSettings
from studio.mastering.target import TARGETS
from studio.mixing.tone import Tone
from tests import signals
from tests.audio.meters import ffmpeg_reading

STREAMING = TARGETS["streaming"]


def music(gain=1.0):
    return (signals.roman_piece("A", "i-iv-V7-i", 110.0, 6).clip.samples * np.float32(gain)).copy()


def clipped():
    return np.clip(music(30.0), -1.0, 1.0)


def bursts():
    """Square waves that start and stop: steep edges that overshoot between the samples."""
    moments = signals.times(6.0)
    square = np.sign(np.sin(2.0 * np.pi * 441.0 * moments)) * ((moments * 3.0) % 1.0 < 0.3)
    return np.repeat(square[:, np.newaxis].astype(np.float32), 2, axis=1)


def between_the_samples():
    """A quarter of the sample rate, 45 degrees off: crests 3 dB above every sample."""
    frames = np.arange(6 * SAMPLE_RATE)
    wave = np.sin(0.5 * np.pi * frames + 0.25 * np.pi) * (frames % 22050 < 9000)
    return np.repeat(wave[:, np.newaxis].astype(np.float32), 2, axis=1)


SOUNDS = {
    "music": music(),
    "soft music": music(0.001),
    "clipped music": clipped(),
    "sine": signals.sine(440.0, 6.0),
    "pink noise": signals.pink_noise(6.0),
    "white noise": signals.white_noise(6.0, -8.0),
    "square bursts": bursts(),
    "quarter-rate bursts": between_the_samples(),
}


@pytest.mark.parametrize("name", SOUNDS)
def test_a_streaming_master_is_as_loud_as_asked_and_below_the_ceiling(name, tmp_path):
    mastered = master(SOUNDS[name].copy(), STREAMING)
    meter = LoudnessMeter()
    meter.add(mastered.samples)
    reading = ffmpeg_reading(mastered.samples, tmp_path)
    assert meter.integrated_lufs == pytest.approx(-14.0, abs=0.05)
    assert reading.loudness_lufs == pytest.approx(-14.0, abs=0.11)
    assert reading.true_peak_dbtp <= -1.0
    assert pyloudnorm.Meter(SAMPLE_RATE).integrated_loudness(mastered.samples) == pytest.approx(
        -14.0, abs=0.15
    )


@pytest.mark.long
@pytest.mark.parametrize("name", SOUNDS)
@pytest.mark.parametrize("target", ["club", "cd"])
def test_the_ceiling_holds_where_the_limiter_works_hard(name, target, tmp_path):
    mastered = master(SOUNDS[name].copy(), TARGETS[target])
    assert np.isfinite(mastered.samples).all()
    assert mastered.true_peak_dbtp <= -1.2
    assert ffmpeg_reading(mastered.samples, tmp_path).true_peak_dbtp <= -1.0


@pytest.mark.parametrize("target", TARGETS)
def test_every_target_is_met_with_music_that_can_be_that_loud(target):
    mastered = master(clipped() * np.float32(0.5), TARGETS[target])
    assert mastered.loudness_lufs == pytest.approx(TARGETS[target].loudness_lufs, abs=0.1)


def test_what_it_says_of_itself_is_true():
    mastered = master(music(), STREAMING)
    meter = LoudnessMeter()
    meter.add(mastered.samples)
    assert mastered.loudness_lufs == pytest.approx(meter.integrated_lufs, abs=0.005)
    assert mastered.true_peak_dbtp == pytest.approx(true_peak_dbtp(mastered.samples), abs=0.005)


def test_it_works_in_the_mix_s_own_memory():
    mix = music()
    assert master(mix, STREAMING).samples is mix


def test_the_same_mix_gives_the_same_master():
    np.testing.assert_array_equal(master(music(), STREAMING).samples, master(music(), STREAMING).samples)


@pytest.mark.parametrize("frames", [0, 1, 100, 44100])
def test_silence_stays_silent(frames):
    mastered = master(np.zeros((frames, 2), np.float32), STREAMING)
    assert not mastered.samples.any()
    assert mastered.loudness_lufs == mastered.true_peak_dbtp == -math.inf


@pytest.mark.parametrize("frames", [1, 10, 441, 4410, 16000])
def test_what_is_too_short_to_have_a_loudness_stays_below_the_ceiling(frames):
    mastered = master(music()[22050 : 22050 + frames].copy(), STREAMING, fade_frames=0)
    assert np.isfinite(mastered.samples).all()
    assert mastered.true_peak_dbtp <= -1.2


def test_the_last_fifty_milliseconds_are_digital_silence():
    mastered = master(music(), STREAMING)
    assert SILENT_END_FRAMES >= 0.05 * 44100
    assert not mastered.samples[-SILENT_END_FRAMES:].any()


@pytest.mark.parametrize("fade_frames", [0, 500, 4410])
def test_the_end_is_never_a_cut_however_late_the_last_note(fade_frames):
    steady = (0.1 * np.sin(np.arange(132300) * 0.02)).astype(np.float32)[:, np.newaxis].repeat(2, axis=1)
    mastered = master(np.ascontiguousarray(steady), STREAMING, fade_frames=fade_frames).samples
    jumps = np.abs(np.diff(mastered[:, 0]))
    assert jumps[-8820:].max() <= 1.05 * jumps[44100:-13230].max()


def test_nothing_is_left_where_no_record_has_anything():
    noise = signals.pink_noise(6.0)
    power = np.abs(np.fft.rfft(master(noise, STREAMING, fade_frames=0).samples[:, 0])) ** 2
    hertz = np.fft.rfftfreq(len(noise), 1 / 44100)
    level = lambda low, high: 10 * np.log10(power[(hertz > low) & (hertz < high)].mean())  # noqa: E731
    assert level(20500, 22000) < level(7500, 8500) - 20.0
    assert level(15500, 16500) > level(7500, 8500) - 8.0


def test_the_fade_is_as_long_as_allowed_and_no_longer_than_two_and_a_half_seconds():
    noise = signals.pink_noise(8.0)
    short = master(noise.copy(), STREAMING, fade_frames=22050).samples
    long_ = master(noise.copy(), STREAMING, fade_frames=10**9).samples
    before_short = slice(-22050 - 8820, -22050)
    before_long = slice(-LONGEST_FADE_FRAMES - 8820, -LONGEST_FADE_FRAMES)
    assert short[before_short].std() > 1.5 * long_[before_short].std()
    assert long_[before_long].std() == pytest.approx(short[before_long].std(), rel=0.1)


def test_soft_sections_stay_soft():
    quiet_then_loud = signals.pink_noise(24.0)
    quiet_then_loud[: 12 * SAMPLE_RATE] *= 0.35
    before = LoudnessMeter()
    before.add(quiet_then_loud)
    mastered = master(quiet_then_loud, STREAMING, fade_frames=0)
    after = LoudnessMeter()
    after.add(mastered.samples)
    assert after.range_lu > before.range_lu - 1.5


def test_lows_become_mono_and_highs_stay_wide():
    noise = signals.pink_noise(4.0)
    spectrum = np.abs(np.fft.rfft(master(noise, STREAMING, fade_frames=0).samples, axis=0))
    side = np.abs(np.fft.rfft(noise[:, 0] - noise[:, 1]))
    assert side[4 * 30 : 4 * 50].mean() < 0.25 * spectrum[4 * 30 : 4 * 50].mean()
    assert side[4 * 1000 : 4 * 2000].mean() > 0.6 * spectrum[4 * 1000 : 4 * 2000].mean()


def test_the_tone_is_heard():
    noise = signals.pink_noise(4.0)
    bright = master(noise.copy(), STREAMING, tone=Tone(slope_db=-3.0)).samples
    dark = master(noise.copy(), STREAMING, tone=Tone(slope_db=-7.0)).samples

    def treble_share(samples):
        power = np.abs(np.fft.rfft(samples[:, 0])) ** 2
        return 10.0 * np.log10(power[4 * 9000 :].sum() / power[4 * 500 : 4 * 3000].sum())

    assert treble_share(bright) > treble_share(dark) + 2.5


def kit():
    """Strokes of a kick far above a steady ground: what a limiter alone would pump on."""
    moments = signals.times(12.0)
    kick = np.sin(2.0 * np.pi * 55.0 * (moments % 0.5)) * np.exp(-18.0 * (moments % 0.5))
    return (0.6 * signals.pink_noise(12.0) + 0.8 * kick[:, np.newaxis]).astype(np.float32)


@pytest.mark.parametrize("target", TARGETS)
def test_every_target_is_met_with_strokes_over_a_soft_ground(target):
    mastered = master(kit(), TARGETS[target])
    assert mastered.loudness_lufs == pytest.approx(TARGETS[target].loudness_lufs, abs=0.1)
    assert mastered.true_peak_dbtp <= TARGETS[target].ceiling_dbtp - 0.2
    assert mastered.settings.note == ""


def test_a_loud_master_does_not_pump():
    """The sound between two strokes keeps its level: it is as loud after one as before the next."""
    samples = master(kit(), TARGETS["club"], fade_frames=0).samples
    high = samples - np.apply_along_axis(
        lambda channel: np.convolve(channel, np.ones(64) / 64, "same"), 0, samples
    )
    beats = high[SAMPLE_RATE : 11 * SAMPLE_RATE].reshape(20, -1, 2)
    after, before = (
        np.sqrt((beats[:, part] ** 2).mean()) for part in (slice(5000, 8000), slice(18000, 21000))
    )
    assert abs(20.0 * np.log10(after / before)) < 1.5


@pytest.mark.parametrize("target", ["streaming", "club"])
def test_the_settings_of_a_master_make_it_again_to_the_last_bit(target):
    first = master(kit(), TARGETS[target], tone=Tone(slope_db=-4.0), fade_frames=30000)
    settings = MasterSettings.from_json(json.loads(json.dumps(first.settings.to_json())))
    again = master(kit(), TARGETS["broadcast"], settings=settings)
    assert again.settings == settings == first.settings
    np.testing.assert_array_equal(again.samples, first.samples)
    assert again.loudness_lufs == pytest.approx(first.loudness_lufs, abs=0.001)


def test_settings_decide_and_the_sound_does_not():
    settings = master(music(), STREAMING, fade_frames=0).settings
    softer = master(music(0.5), STREAMING, settings=settings)
    assert -20.0 < softer.loudness_lufs < -17.0


@pytest.mark.parametrize("target", ["streaming", "club"])
@pytest.mark.parametrize("start", [3 * SAMPLE_RATE, 3 * SAMPLE_RATE + 37])
def test_a_window_is_mastered_as_the_whole_was(target, start):
    mix = kit()
    whole = master(mix.copy(), TARGETS[target])
    end = 9 * SAMPLE_RATE + 5
    window = master_window(mix[start:end], whole.settings, start_frame=start, total_frames=len(mix))
    assert window.shape == (end - start, 2)
    inside = slice(2 * SAMPLE_RATE, -SAMPLE_RATE // 5)
    difference = window[inside] - whole.samples[start:end][inside]
    assert 20.0 * np.log10(np.abs(difference).max()) < -66.0


def test_a_window_at_the_end_fades_as_the_whole_does():
    mix = kit()
    whole = master(mix.copy(), STREAMING, fade_frames=SAMPLE_RATE)
    start = 8 * SAMPLE_RATE
    window = master_window(mix[start:], whole.settings, start_frame=start, total_frames=len(mix))
    np.testing.assert_allclose(window[2 * SAMPLE_RATE :], whole.samples[start + 2 * SAMPLE_RATE :], atol=5e-4)
    assert not window[-SILENT_END_FRAMES:].any()


def test_a_window_leaves_what_it_was_given_as_it_is():
    mix = kit()
    settings = master(mix.copy(), STREAMING).settings
    given = mix[:SAMPLE_RATE].copy()
    master_window(given, settings, start_frame=0, total_frames=len(mix))
    np.testing.assert_array_equal(given, mix[:SAMPLE_RATE])


@pytest.mark.parametrize(
    ("sound", "words"),
    [(signals.silence(2.0), "Silence has no loudness"), (music()[:3000], "shorter than 0.4 s")],
    ids=["silence", "too short"],
)
def test_what_cannot_be_as_loud_as_asked_says_why(sound, words):
    settings = master(sound.copy(), STREAMING).settings
    assert words in settings.note
    assert settings.reached_lufs is None


def test_a_click_in_silence_says_how_loud_it_became():
    click = signals.silence(4.0)
    click[44100] = 0.5
    settings = master(click, TARGETS["club"]).settings
    assert "instead of -8.0 LUFS" in settings.note
