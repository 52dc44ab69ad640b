"""Kits, measured: spectra and decays; every key sounds, and no two hits are the same."""

import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.synthesis.drums import Kit
from studio.synthesis.instrument import INSTRUMENTS, VARIANTS, Voice
from studio.synthesis.sampled_kit import SampledKit

KITS = tuple(id_ for id_ in INSTRUMENTS if id_.startswith("kit_") or id_ == "percussion_hand")
PLAYED_WITH_STICKS = ("kit_808", "kit_909", "kit_acoustic", "kit_metal", "kit_lofi", "kit_brushes")
IN_A_ROOM = ("kit_acoustic", "kit_metal", "kit_brushes")
KICK, SNARE, CLAP, CLOSED_HAT, OPEN_HAT, LOW_TOM, CRASH, RIDE = 36, 38, 39, 42, 46, 41, 49, 51


def hit(kit: str, key: int, velocity: int = 110, variant: int = 0, duration_frames: int = 11025) -> Samples:
    return INSTRUMENTS[kit].render([Voice(key, velocity, duration_frames, variant)])[0]


def energy(samples: Samples, low_hz: float, high_hz: float) -> float:
    """Share of a sound's energy between two frequencies."""
    power = np.abs(np.fft.rfft(samples.sum(axis=1))) ** 2
    frequencies = np.fft.rfftfreq(len(samples), 1.0 / SAMPLE_RATE)
    return float(power[(frequencies >= low_hz) & (frequencies < high_hz)].sum() / power.sum())


def strongest_hz(samples: Samples) -> float:
    power = np.abs(np.fft.rfft(samples.sum(axis=1) * np.hanning(len(samples)), 1 << 17))
    return float(np.fft.rfftfreq(1 << 17, 1.0 / SAMPLE_RATE)[power.argmax()])


def side_over_middle_db(samples: Samples) -> float:
    middle, side = samples[:, 0] + samples[:, 1], samples[:, 0] - samples[:, 1]
    return float(10.0 * np.log10(np.square(side).sum() / np.square(middle).sum() + 1e-12))


@pytest.mark.parametrize("kit", KITS)
def test_every_kit_answers_every_general_midi_key(kit: str) -> None:
    sounds = {key: hit(kit, key) for key in range(35, 82)}
    for key, sound in sounds.items():
        peak_dbfs = 20.0 * np.log10(np.abs(sound).max())
        assert sound.shape[1] == 2, key
        assert sound.dtype == np.float32, key
        assert -22.0 < peak_dbfs < -0.5, (key, peak_dbfs)


@pytest.mark.parametrize("kit", KITS)
def test_a_hit_begins_at_zero_and_has_died_away_at_its_end(kit: str) -> None:
    for key in (KICK, SNARE, CLOSED_HAT, CRASH):
        sound = hit(kit, key, velocity=127)
        assert np.abs(sound[0]).max() < 1e-3
        assert np.abs(sound[-16:]).max() < 1e-4
        assert len(sound) <= INSTRUMENTS[kit].tail_seconds * SAMPLE_RATE


@pytest.mark.parametrize("kit", PLAYED_WITH_STICKS)
def test_a_kick_comes_to_rest_in_the_bass_having_fallen_there(kit: str) -> None:
    sound = hit(kit, KICK, velocity=127)
    resting = strongest_hz(sound[int(0.06 * SAMPLE_RATE) :])
    attack = strongest_hz(sound[: int(0.015 * SAMPLE_RATE)])
    assert 40.0 <= resting <= 66.0
    assert attack > 1.15 * resting


@pytest.mark.parametrize("kit", KITS)
def test_the_hardest_kick_peaks_between_minus_6_and_minus_1(kit: str) -> None:
    assert -6.0 <= 20.0 * np.log10(np.abs(hit(kit, KICK, velocity=127)).max()) <= -1.0


@pytest.mark.parametrize("kit", PLAYED_WITH_STICKS)
def test_the_kick_is_mono_where_it_is_felt(kit: str) -> None:
    sound = hit(kit, KICK)
    assert side_over_middle_db(sound) < -22.0


@pytest.mark.parametrize("kit", PLAYED_WITH_STICKS)
@pytest.mark.parametrize("key", [CLOSED_HAT, OPEN_HAT])
def test_a_hat_lies_in_its_band_and_rolls_off_as_on_a_record(kit: str, key: int) -> None:
    sound = hit(kit, key)
    # a recorded hat has a body, which the models of drum machines have not
    low_hz = 1000.0 if isinstance(INSTRUMENTS[kit], SampledKit) else 4000.0
    assert energy(sound, low_hz, 15000.0) > 0.75
    assert 10.0 * np.log10(energy(sound, 18000.0, 22050.0)) < -45.0


@pytest.mark.parametrize("kit", PLAYED_WITH_STICKS)
def test_an_open_hat_rings_longer_than_a_closed_one(kit: str) -> None:
    assert len(hit(kit, OPEN_HAT)) > 2 * len(hit(kit, CLOSED_HAT))


def test_a_metal_kick_clicks_where_a_soft_one_does_not() -> None:
    metal, brushes = (
        energy(hit("kit_metal", KICK), 3000.0, 8000.0),
        energy(hit("kit_brushes", KICK), 3000.0, 8000.0),
    )
    assert metal > 20.0 * brushes


@pytest.mark.parametrize("kit", PLAYED_WITH_STICKS)
def test_a_snare_has_a_shell_and_wires(kit: str) -> None:
    sound = hit(kit, SNARE)
    assert energy(sound, 140.0, 450.0) > 0.05
    assert energy(sound, 1500.0, 9000.0) > 0.1


def test_a_clap_is_several_hands() -> None:
    loudness = np.abs(hit("kit_808", CLAP)).max(axis=1)[: int(0.045 * SAMPLE_RATE)]
    smoothed = np.convolve(loudness, np.full(64, 1.0 / 64.0), mode="same")
    burst_starts = [
        smoothed[int(at * SAMPLE_RATE) : int((at + 0.004) * SAMPLE_RATE)].max()
        for at in (0.0, 0.0105, 0.021, 0.0315)
    ]
    gaps = [
        smoothed[int(at * SAMPLE_RATE) : int((at + 0.002) * SAMPLE_RATE)].min()
        for at in (0.008, 0.0185, 0.029)
    ]
    assert all(
        gap < 0.75 * min(before, after)
        for before, gap, after in zip(burst_starts, gaps, burst_starts[1:], strict=False)
    )


@pytest.mark.parametrize("kit", IN_A_ROOM)
def test_a_kit_in_a_room_is_wide_above_a_mono_bass(kit: str) -> None:
    for key in (SNARE, CLOSED_HAT):
        assert -20.0 < side_over_middle_db(hit(kit, key)) < -5.0
    tom = hit(kit, LOW_TOM)
    assert np.abs(tom[:, 0]).max() != pytest.approx(np.abs(tom[:, 1]).max(), rel=0.1)


def test_a_cymbal_loses_its_highs_first() -> None:
    crash = hit("kit_acoustic", CRASH)
    early, late = crash[2205:13230], crash[44100:55125]
    assert energy(late, 6000.0, 16000.0) < 0.5 * energy(early, 6000.0, 16000.0)


@pytest.mark.parametrize("kit", KITS)
def test_velocity_brings_level(kit: str) -> None:
    levels = [np.abs(hit(kit, SNARE, velocity=velocity)).max() for velocity in (20, 60, 100, 127)]
    assert levels == sorted(levels)
    assert levels[3] > 8.0 * levels[0]


@pytest.mark.parametrize("kit", PLAYED_WITH_STICKS)
@pytest.mark.parametrize("key", [KICK, SNARE, CLOSED_HAT, CRASH, RIDE])
def test_velocity_brings_brightness(kit: str, key: int) -> None:
    def centroid(velocity: int) -> float:
        sound = hit(kit, key, velocity=velocity).sum(axis=1)
        power = np.abs(np.fft.rfft(sound)) ** 2
        return float((power * np.fft.rfftfreq(len(sound), 1.0 / SAMPLE_RATE)).sum() / power.sum())

    assert centroid(120) > 1.02 * centroid(35)


@pytest.mark.parametrize("kit", KITS)
def test_the_same_hit_is_the_same_bytes_and_every_variant_another(kit: str) -> None:
    for key in (SNARE, CLOSED_HAT):
        takes = [hit(kit, key, variant=variant).tobytes() for variant in range(VARIANTS)]
        assert hit(kit, key, variant=3).tobytes() == takes[3]
        assert len(set(takes)) == VARIANTS


def test_takes_of_a_hit_are_near_each_other() -> None:
    levels = [
        20.0 * np.log10(np.abs(hit("kit_acoustic", SNARE, variant=variant)).max())
        for variant in range(VARIANTS)
    ]
    assert max(levels) - min(levels) < 1.0


def test_a_roll_lasts_as_long_as_its_note() -> None:
    short, long = (hit("kit_orchestral", 40, duration_frames=seconds * SAMPLE_RATE) for seconds in (1, 3))
    assert len(long) - len(short) == pytest.approx(2 * SAMPLE_RATE, abs=0.1 * SAMPLE_RATE)
    second = np.square(long[SAMPLE_RATE : 2 * SAMPLE_RATE]).reshape(10, -1).sum(axis=1)
    assert second.min() > 0.2 * second.max()


def test_a_brush_sweep_swells_before_it_fades() -> None:
    sweep = np.abs(hit("kit_brushes", 40)).max(axis=1)
    assert 0.05 < sweep.argmax() / SAMPLE_RATE < 0.3
    assert sweep[: int(0.01 * SAMPLE_RATE)].max() < 0.2 * sweep.max()


def test_a_sampler_of_old_leaves_its_images() -> None:
    dusty = INSTRUMENTS["kit_lofi"]
    assert isinstance(dusty, SampledKit)
    assert dusty.colour is not None
    tone = np.sin(2.0 * np.pi * 3000.0 * np.arange(8820) / SAMPLE_RATE).astype(np.float32)
    coloured = np.column_stack([dusty.colour.colour(tone)] * 2)
    assert energy(coloured, 22040.0 - 3000.0, 22050.0) > 1e-6
    assert energy(coloured, 2900.0, 3100.0) > 0.9


def test_a_key_without_a_drum_is_answered_by_the_nearest_in_sense() -> None:
    kit = INSTRUMENTS["kit_808"]
    assert isinstance(kit, Kit)
    assert kit.key_for(35) == 36
    assert kit.key_for(43) == 41
    assert kit.key_for(52) in {49, 55}
    assert kit.key_for(0) in kit.drums
