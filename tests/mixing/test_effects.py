"""What every effect promises, whichever file it comes from; and what each does to a sound."""

import hashlib
from dataclasses import replace

import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE
from studio.errors import ParameterError
from studio.mixing.effect import EFFECTS
from studio.mixing.effects.bitcrush import Bitcrush
from studio.mixing.effects.chorus import Chorus
from studio.mixing.effects.compressor import Compressor
from studio.mixing.effects.delay import Delay
from studio.mixing.effects.equaliser import Equaliser
from studio.mixing.effects.reverb import Reverb
from studio.mixing.effects.saturation import Saturation
from studio.mixing.effects.tape import Tape
from studio.parameters import parameters_of
from tests import signals

SOUND = signals.roman_piece("A", "i-iv-V7-i", 120.0, 1).clip.samples
BUSY_EQUALISER = Equaliser(low_cut_hz=60.0, low_db=3.0, mid_db=-4.0, high_db=2.0, high_cut_hz=12000.0)
SETTINGS = [
    *EFFECTS.values(),
    BUSY_EQUALISER,
    Saturation(drive_db=12.0, asymmetry=0.3, amount=0.7),
    Reverb(amount=1.0),
]
NEUTRAL = [
    Equaliser(),
    Compressor(ratio=1.0),
    Saturation(amount=0.0),
    Chorus(amount=0.0),
    Bitcrush(amount=0.0),
    Delay(amount=0.0),
    Reverb(amount=0.0),
]


def name_of(settings):
    return type(settings).__name__


def processed(settings, sound, sizes=(1 << 20,)):
    out = sound.copy()
    processor = settings.make()
    start, turn = 0, 0
    while start < len(out):
        size = sizes[turn % len(sizes)]
        processor.process(out[start : start + size])
        start += size
        turn += 1
    return out


def spectrum_db(sound):
    return 20.0 * np.log10(np.abs(np.fft.rfft(sound[:, 0] * np.hanning(len(sound)))) + 1e-12)


@pytest.mark.parametrize("settings", SETTINGS, ids=name_of)
def test_silence_stays_silent(settings):
    assert not processed(settings, signals.silence(1.0)).any()


@pytest.mark.parametrize("settings", SETTINGS, ids=name_of)
@pytest.mark.parametrize("sizes", [(4410,), (1, 17, 63, 64, 65, 1000)], ids=str)
def test_the_size_of_the_blocks_does_not_change_a_bit(settings, sizes):
    whole = hashlib.sha256(processed(settings, SOUND).tobytes()).hexdigest()
    assert hashlib.sha256(processed(settings, SOUND, sizes).tobytes()).hexdigest() == whole


@pytest.mark.parametrize("settings", SETTINGS, ids=name_of)
@pytest.mark.parametrize("gain", [1.0, 1e-30, 100.0])
def test_what_comes_out_is_finite_and_no_louder_than_can_be(settings, gain):
    out = processed(settings, SOUND * np.float32(gain))
    assert np.isfinite(out).all()
    assert np.abs(out).max() <= 8.0 * gain


@pytest.mark.parametrize("settings", NEUTRAL, ids=name_of)
def test_neutral_settings_leave_the_sound_alone(settings):
    np.testing.assert_allclose(processed(settings, SOUND), SOUND, atol=2e-7)


@pytest.mark.parametrize("effect_id", EFFECTS)
def test_a_value_outside_its_range_is_refused(effect_id):
    for name, declared in parameters_of(type(EFFECTS[effect_id])).items():
        with pytest.raises(ParameterError, match=name):
            replace(EFFECTS[effect_id], **{name: declared.high * 1.01 + 1.0})


def test_the_equaliser_cuts_what_is_below_and_raises_its_bands():
    settings = Equaliser(low_cut_hz=200.0, mid_hz=1000.0, mid_db=6.0, mid_q=1.0)
    for hertz, expected_db in ((50.0, -24.0), (200.0, -3.0), (1000.0, 6.0), (8000.0, 0.0)):
        tone = signals.sine(hertz, 1.0)
        change = processed(settings, tone)[22050:].std() / tone[22050:].std()
        assert 20.0 * np.log10(change) == pytest.approx(expected_db, abs=0.7)


def test_the_compressor_lets_soft_sounds_through_and_holds_loud_ones_back():
    settings = Compressor(threshold_db=-20.0, ratio=4.0, knee_db=0.0)
    for level, expected in ((-30.0, -30.0), (-8.0, -17.0)):
        out = processed(settings, signals.sine(1000.0, 1.0, level))
        assert 20.0 * np.log10(np.abs(out[30000:]).max()) == pytest.approx(expected, abs=0.3)


def test_saturation_keeps_quiet_notes_and_bends_loud_ones():
    quiet, loud = signals.sine(440.0, 1.0, -60.0), signals.sine(440.0, 1.0, -1.0)
    settings = Saturation(drive_db=12.0)
    np.testing.assert_allclose(processed(settings, quiet), quiet, atol=2e-6)
    levels = spectrum_db(processed(settings, loud))
    assert levels[1320] > levels[440] - 30.0
    assert levels[880] < levels[440] - 90.0


def test_asymmetry_adds_the_octave_but_no_offset():
    out = processed(Saturation(drive_db=12.0, asymmetry=0.4), signals.sine(440.0, 2.0, -3.0))[44100:]
    levels = spectrum_db(out)
    assert levels[880] > levels[440] - 35.0
    assert abs(out.mean()) < 1e-3


def test_saturation_folds_little_back():
    tone = signals.sine(5001.0, 1.0, -3.0)
    levels = spectrum_db(processed(Saturation(drive_db=12.0), tone))
    naive = np.tanh(4.0 * tone) / 4.0
    folded = 44100 - 7 * 5001  # where the seventh harmonic comes back
    assert levels[folded] < spectrum_db(naive)[folded] - 10.0
    assert levels[folded] < levels[5001] - 45.0


def test_tape_wanders_in_pitch_by_what_it_says():
    tone = signals.sine(1000.0, 8.0)
    out = processed(Tape(wow_cents=20.0, flutter_cents=0.0, high_cut_hz=20000.0), tone)[:, 0].astype(
        np.float64
    )
    crossings = np.flatnonzero((out[:-1] < 0.0) & (out[1:] >= 0.0))
    moments = crossings + out[crossings] / (out[crossings] - out[crossings + 1])
    frequency = 50.0 * SAMPLE_RATE / (moments[100::50][1:] - moments[100::50][:-1])
    cents = 1200.0 * np.log2(frequency / 1000.0)
    assert 8.0 < np.abs(cents).max() <= 21.0
    assert abs(cents.mean()) < 2.0


def test_a_sampler_of_few_bits_knows_few_levels():
    out = processed(Bitcrush(bits=4.0, rate_hz=8000.0), signals.sine(100.0, 0.5, 0.0))
    assert 10 <= np.unique(out).size <= 17


def test_chorus_makes_two_sides_of_one():
    mono = signals.sine(440.0, 2.0)
    out = processed(Chorus(amount=0.8), mono)[22050:]
    assert np.corrcoef(out[:, 0], out[:, 1])[0, 1] < 0.98


def test_echoes_come_in_time_on_alternating_sides():
    click = signals.silence(2.0)
    click[0] = 1.0
    out = np.abs(processed(Delay.synchronised(120.0, 0.5, feedback=0.6, amount=1.0), click))
    for echo, side in ((1, 0), (2, 1), (3, 0)):
        place = round(echo * 0.25 * SAMPLE_RATE)
        window = out[place - 5 : place + 60]
        assert window[:, side].max() > 0.02
        assert window[:, 1 - side].max() < 1e-6


def test_a_delay_of_many_beats_is_halved_until_it_fits():
    assert Delay.synchronised(60.0, 4.0).time_seconds == pytest.approx(2.0)


@pytest.mark.parametrize("decay_seconds", [0.8, 2.0, 5.0])
def test_the_room_falls_silent_in_the_time_it_says(decay_seconds):
    burst = signals.silence(decay_seconds * 1.2)
    burst[:2000] = signals.white_noise(1.0)[:2000]
    settings = Reverb(decay_seconds=decay_seconds, absorption=0.0, early=0.0, high_cut_hz=20000.0, amount=1.0)
    energy = processed(settings, burst).astype(np.float64) ** 2
    remaining = np.cumsum(energy.sum(axis=1)[::-1])[::-1]
    levels = 10.0 * np.log10(remaining / remaining[0])
    late = np.argmax(levels < -35.0) / SAMPLE_RATE
    early = np.argmax(levels < -5.0) / SAMPLE_RATE
    assert 2.0 * (late - early) == pytest.approx(decay_seconds, rel=0.15)


def test_absorption_takes_the_highs_first():
    burst = signals.silence(2.0)
    burst[:2000] = signals.white_noise(1.0)[:2000]
    late = processed(Reverb(absorption=0.8, amount=1.0), burst)[44100:]
    levels = spectrum_db(late)
    assert levels[200:800].mean() > levels[6000:9000].mean() + 20.0


def test_the_room_is_wide_and_as_loud_for_every_decay():
    sound = signals.pink_noise(6.0)
    mono = np.repeat(sound[:, :1], 2, axis=1)
    levels = []
    for decay_seconds in (0.6, 6.0):
        out = processed(Reverb(decay_seconds=decay_seconds, amount=1.0), mono)[132300:]
        assert abs(np.corrcoef(out[:, 0], out[:, 1])[0, 1]) < 0.4
        levels.append(20.0 * np.log10(out.std()))
    assert abs(levels[1] - levels[0]) < 3.0
