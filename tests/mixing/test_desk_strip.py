"""A strip of the desk, held against the formulas of the W3C Web Audio API and a musician's expectations."""

import math

import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE
from studio.audio.loudness import LoudnessMeter
from studio.mixing.desk_settings import Desk, StripSettings
from studio.mixing.desk_strip import DeskStrip, PartOnDesk, parts_on_desk, send_level_db
from studio.theory.score import Automation
from tests import signals
from tests.mixing import scores

PART = PartOnDesk(level_lufs=-20.0, reverb_db=-14.0, delay_db=-60.0)


def through(sound, start_frame=0, sizes=(1 << 20,), **settings):
    strip = DeskStrip(Desk.from_json({"strips": {"x": settings}}).strip_of("x"), PART, start_frame)
    out, at, turn = [], 0, 0
    while at < len(sound):
        size = sizes[turn % len(sizes)]
        out.append(strip.process(sound[at : at + size]))
        at, turn = at + size, turn + 1
    return np.concatenate(out)


def spec_response(kind, frequency, at, *, gain_db=0.0, q=1.0):
    """Magnitude in dB from the coefficients as the Web Audio API prints them (section 1.13.5)."""
    a = 10.0 ** (gain_db / 40.0)
    w = 2.0 * math.pi * frequency / SAMPLE_RATE
    cos, sin = math.cos(w), math.sin(w)
    alpha_q, alpha_q_db = sin / (2.0 * q), sin / (2.0 * 10.0 ** (q / 20.0))
    alpha_s = sin / 2.0 * math.sqrt(2.0)
    s = 2.0 * alpha_s * math.sqrt(a)
    b, c = {
        "highpass": (((1 + cos) / 2, -(1 + cos), (1 + cos) / 2), (1 + alpha_q_db, -2 * cos, 1 - alpha_q_db)),
        "peaking": (
            (1 + alpha_q * a, -2 * cos, 1 - alpha_q * a),
            (1 + alpha_q / a, -2 * cos, 1 - alpha_q / a),
        ),
        "lowshelf": (
            (
                a * (a + 1 - (a - 1) * cos + s),
                2 * a * (a - 1 - (a + 1) * cos),
                a * (a + 1 - (a - 1) * cos - s),
            ),
            (a + 1 + (a - 1) * cos + s, -2 * (a - 1 + (a + 1) * cos), a + 1 + (a - 1) * cos - s),
        ),
        "highshelf": (
            (
                a * (a + 1 + (a - 1) * cos + s),
                -2 * a * (a - 1 + (a + 1) * cos),
                a * (a + 1 + (a - 1) * cos - s),
            ),
            (a + 1 - (a - 1) * cos + s, 2 * (a - 1 - (a + 1) * cos), a + 1 - (a - 1) * cos - s),
        ),
    }[kind]
    z = np.exp(-2j * np.pi * at / SAMPLE_RATE)
    return 20.0 * np.log10(np.abs(np.polyval(b[::-1], z) / np.polyval(c[::-1], z)))


@pytest.mark.parametrize(
    ("settings", "spec"),
    [
        ({"highpass_hz": 200.0}, ("highpass", 200.0, {"q": -3.010299956639812})),
        ({"low_db": 6.0}, ("lowshelf", 120.0, {"gain_db": 6.0})),
        ({"low_db": -15.0}, ("lowshelf", 120.0, {"gain_db": -15.0})),
        ({"mid_db": -9.0, "mid_hz": 700.0}, ("peaking", 700.0, {"gain_db": -9.0, "q": 0.8})),
        ({"mid_db": 15.0, "mid_hz": 8000.0}, ("peaking", 8000.0, {"gain_db": 15.0, "q": 0.8})),
        ({"high_db": 8.0}, ("highshelf", 8000.0, {"gain_db": 8.0})),
        ({"high_db": -8.0}, ("highshelf", 8000.0, {"gain_db": -8.0})),
    ],
)
def test_filters_are_those_of_the_web_audio_api(settings, spec):
    kind, frequency, more = spec
    impulse = np.zeros((1 << 16, 2), np.float32)
    impulse[0] = 1.0
    spectrum = np.fft.rfft(through(impulse, **settings)[:, 0])
    at = np.fft.rfftfreq(1 << 16, 1.0 / SAMPLE_RATE)[20:-20]
    found = 20.0 * np.log10(np.abs(spectrum[20:-20]))
    assert np.abs(found - spec_response(kind, frequency, at, **more)).max() < 0.01


@pytest.mark.parametrize("pan", [-1.0, -0.6, -0.01, 0.0, 0.3, 1.0])
def test_pan_is_that_of_a_stereo_panner(pan):
    noise = signals.white_noise(0.5)
    left, right = noise[:, 0].astype(np.float64), noise[:, 1].astype(np.float64)
    x = (pan + 1.0 if pan <= 0.0 else pan) * math.pi / 2.0
    wanted = (
        (left + right * math.cos(x), right * math.sin(x))
        if pan <= 0.0
        else (left * math.cos(x), right + left * math.sin(x))
    )
    np.testing.assert_allclose(
        through(noise, pan=pan, fader_db=-1.0), np.stack(wanted, axis=1) * 10.0 ** (-1 / 20), atol=1e-6
    )


def test_at_rest_nothing_changes_to_the_last_bit():
    noise = signals.white_noise(0.5)
    np.testing.assert_array_equal(through(noise), noise)
    np.testing.assert_array_equal(through(noise, mid_hz=400.0), noise)


def test_width_is_mono_at_0_and_doubles_the_sides_at_2():
    noise = signals.white_noise(0.5)
    middle = noise.mean(axis=1)
    mono, wide = through(noise, width=0.0), through(noise, width=2.0)
    np.testing.assert_allclose(mono, np.stack([middle, middle], axis=1), atol=1e-7)
    np.testing.assert_allclose(wide[:, 0] - wide[:, 1], 2.0 * (noise[:, 0] - noise[:, 1]), atol=1e-6)


def test_a_fader_at_the_bottom_is_silence():
    assert not through(signals.white_noise(0.1), fader_db=-60.0).any()


def test_level_pan_and_filter_follow_their_points():
    tone = signals.sine(4000.0, 4.0)
    faded = through(tone, automation={"gain_db": [[1.0, 0.0], [3.0, -40.0]]})
    at = [round(second * SAMPLE_RATE) for second in (0.5, 2.0, 3.5)]
    levels = [
        20.0 * np.log10(faded[frame : frame + 441].std() / tone[frame : frame + 441].std()) for frame in at
    ]
    assert levels == pytest.approx([0.0, -20.0, -40.0], abs=0.15)
    panned = through(tone, automation={"pan": [[0.0, -1.0], [4.0, 1.0]]})
    assert not panned[:64, 1].any() or np.abs(panned[:64, 1]).max() < 1e-3
    assert np.abs(panned[-64:, 0]).max() < 1e-3
    swept = through(tone, automation={"cutoff_hz": [[0.0, 500.0], [4.0, 20000.0]]})
    assert swept[:2205].std() < 0.05 * tone.std()
    assert swept[-8820:].std() == pytest.approx(tone.std(), rel=0.05)


EVERYTHING = {
    "fader_db": -2.0,
    "pan": 0.2,
    "width": 1.3,
    "highpass_hz": 60.0,
    "low_db": 3.0,
    "mid_db": -2.0,
    "high_db": 4.0,
    "compress": 0.7,
    "saturate": 0.5,
    "automation": {"gain_db": [[0.0, 0.0], [0.7, -6.0]], "cutoff_hz": [[0.0, 900.0], [1.0, 9000.0]]},
}


def test_blocks_of_any_size_give_the_same_samples():
    noise = signals.pink_noise(1.0)
    np.testing.assert_array_equal(
        through(noise, sizes=(1000, 37, 64), **EVERYTHING), through(noise, **EVERYTHING)
    )


def test_it_can_begin_anywhere():
    noise = signals.pink_noise(2.0)
    start = 32000 + 17
    late = through(noise[start:], start_frame=start, **EVERYTHING)
    np.testing.assert_allclose(late[30000:], through(noise, **EVERYTHING)[start + 30000 :], atol=2e-4)


def test_what_is_given_is_left_as_it_is():
    noise = signals.pink_noise(0.2)
    before = noise.copy()
    through(noise, **EVERYTHING)
    np.testing.assert_array_equal(noise, before)


@pytest.mark.parametrize(("amount", "nearer_db"), [(0.3, 1.0), (0.6, 4.0), (1.0, 7.0)])
def test_the_compressor_brings_loud_and_soft_strokes_together_and_keeps_about_the_level(amount, nearer_db):
    moments = signals.times(6.0)
    levels = np.where(moments % 1.0 < 0.5, 0.5, 0.12)
    strokes = levels * np.sin(2.0 * np.pi * 200.0 * moments) * np.exp(-6.0 * (moments % 0.5))
    sound = np.repeat(strokes[:, np.newaxis], 2, axis=1).astype(np.float32)
    pressed = through(sound, compress=amount)
    before, after = LoudnessMeter(), LoudnessMeter()
    before.add(sound)
    after.add(pressed)

    def apart_db(samples):
        loud, soft = (
            samples[start : start + 8820].std() for start in (2 * SAMPLE_RATE, 5 * SAMPLE_RATE // 2)
        )
        return 20.0 * np.log10(loud / soft)

    assert apart_db(pressed) < apart_db(sound) - nearer_db
    assert after.integrated_lufs == pytest.approx(before.integrated_lufs, abs=2.5)


def test_saturation_adds_overtones_and_keeps_about_the_level():
    tone = signals.sine(441.0, 1.0, peak_dbfs=-14.0)
    warm = through(tone, saturate=1.0)
    spectrum = np.abs(np.fft.rfft(warm[:, 0]))
    assert 20.0 * np.log10(spectrum[1323] / spectrum[441]) > -40.0
    assert warm.std() == pytest.approx(tone.std(), rel=0.25)


def test_a_send_counts_from_its_own_and_a_closed_one_opens_above_0():
    assert send_level_db(-14.0, 3.0) == -11.0
    assert send_level_db(-14.0, -60.0) == -60.0
    assert send_level_db(-60.0, 0.0) == -60.0
    assert send_level_db(-60.0, 12.0) == -6.0


def test_parts_stand_on_the_desk_as_they_were_mixed():
    moving = (Automation("send_reverb_db", ((0, -6.0), (960, 0.0))),)
    score = scores.score(scores.part("drums"), scores.part("lead", automation=moving))
    parts = parts_on_desk(score)
    assert parts["lead"].reverb_points == ((0.0, -6.0), (1.0, 0.0))
    assert parts["drums"].level_lufs < -20.0
    strip = DeskStrip(StripSettings(reverb_db=2.0), parts["lead"])
    at_start, at_end = strip.reverb_gains(0, 64)[0], strip.reverb_gains(SAMPLE_RATE * 2, 64)[0]
    assert 20.0 * np.log10(at_end / at_start) == pytest.approx(6.0)
    assert 20.0 * np.log10(at_end) == pytest.approx(parts["lead"].reverb_db + 2.0)
