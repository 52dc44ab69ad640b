"""The chip voices, measured: the spectra of their duty cycles, no aliases, steps of a 60th of a second."""

import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.synthesis.chip import FRAMES_PER_TICK, register_noise, shift_register
from studio.synthesis.instrument import INSTRUMENTS, Voice


def steady(id_: str, pitch: int, velocity: int = 110) -> Samples:
    """A note before its vibrato begins, in one channel."""
    sound = INSTRUMENTS[id_].render([Voice(pitch, velocity, SAMPLE_RATE // 2)])[0]
    return sound[2 * FRAMES_PER_TICK : 14 * FRAMES_PER_TICK, 0]


def spectrum_db(samples: Samples) -> tuple[np.ndarray, np.ndarray]:
    window = np.blackman(len(samples))
    power = 20.0 * np.log10(np.abs(np.fft.rfft(samples * window, 1 << 17)) + 1e-12)
    return np.fft.rfftfreq(1 << 17, 1.0 / SAMPLE_RATE), power - power.max()


def harmonic_db(samples: Samples, pitch: int, order: int) -> float:
    frequencies, power = spectrum_db(samples)
    wanted = order * 440.0 * 2.0 ** ((pitch - 69) / 12.0)
    return float(power[np.abs(frequencies - wanted) < 15.0].max())


@pytest.mark.parametrize(
    ("id_", "present", "missing"),
    [
        ("chip_square", (1, 3, 5, 7), (2, 4, 6, 8)),
        ("chip_pulse", (1, 2, 3, 5, 6, 7), (4, 8)),
        ("chip_pulse_thin", (1, 2, 3, 4, 5, 6, 7), (8, 16)),
        ("chip_triangle", (1, 3, 5), (2, 4, 6)),
    ],
)
def test_a_duty_cycle_decides_which_harmonics_are_missing(
    id_: str, present: tuple[int, ...], missing: tuple[int, ...]
) -> None:
    sound = steady(id_, 69)
    assert all(harmonic_db(sound, 69, order) > -42.0 for order in present)
    assert all(harmonic_db(sound, 69, order) < -55.0 for order in missing)


@pytest.mark.parametrize("id_", ["chip_square", "chip_pulse", "chip_pulse_thin", "chip_triangle"])
def test_a_high_note_has_no_aliases(id_: str) -> None:
    pitch = 93
    frequencies, power = spectrum_db(steady(id_, pitch, velocity=127))
    fundamental = 440.0 * 2.0 ** ((pitch - 69) / 12.0)
    # Steps of the volume stand 60 Hz and its multiples beside each harmonic; aliases stand anywhere.
    away = np.abs(frequencies / fundamental - np.round(frequencies / fundamental)) > 0.2
    assert power[away & (frequencies > 100.0)].max() < -58.0


@pytest.mark.parametrize("id_", ["chip_square", "chip_pulse", "chip_triangle"])
@pytest.mark.parametrize("pitch", [45, 69, 88])
def test_a_note_is_in_tune(id_: str, pitch: int) -> None:
    frequencies, power = spectrum_db(steady(id_, pitch))
    expected = 440.0 * 2.0 ** ((pitch - 69) / 12.0)
    near = np.abs(frequencies / expected - 1.0) < 0.04
    assert abs(1200.0 * np.log2(frequencies[near][power[near].argmax()] / expected)) < 8.0


def test_volume_changes_60_times_a_second() -> None:
    sound = INSTRUMENTS["chip_pulse_thin"].render([Voice(60, 127, SAMPLE_RATE // 2)])[0][:, 0]
    ticks = np.abs(sound[: 24 * FRAMES_PER_TICK]).reshape(-1, FRAMES_PER_TICK)
    early, late = ticks[:, 220:470].max(axis=1), ticks[:, 480:730].max(axis=1)
    assert late == pytest.approx(early, rel=0.08)
    assert early[1] > 1.5 * early[12]


def test_the_triangle_has_sixteen_levels() -> None:
    sound = steady("chip_triangle", 24, velocity=127)
    counts, _ = np.histogram(sound, bins=240)
    resting_places = np.count_nonzero(
        (counts[1:-1] > counts[:-2]) & (counts[1:-1] >= counts[2:]) & (counts[1:-1] > 2 * counts.mean())
    )
    assert 12 <= resting_places <= 18


@pytest.mark.parametrize("id_", ["chip_square", "chip_pulse", "chip_pulse_thin", "chip_triangle"])
def test_a_note_begins_at_zero_ends_at_zero_and_is_repeatable(id_: str) -> None:
    voice = Voice(64, 100, 22050)
    sound, again = INSTRUMENTS[id_].render([voice, voice])
    assert np.abs(sound[0]).max() < 1e-4
    assert np.abs(sound[-1]).max() < 1e-4
    assert sound.tobytes() == again.tobytes()
    assert -15.0 < 20.0 * np.log10(np.abs(sound).max()) < -9.0


def test_a_slide_starts_at_the_note_it_comes_from() -> None:
    sound = INSTRUMENTS["chip_square"].render([Voice(72, 110, 22050, slide_from=60)])[0][:FRAMES_PER_TICK, 0]
    crossings = np.count_nonzero(np.diff(np.signbit(sound[50:])))
    assert crossings / 2 == pytest.approx(261.6 * (len(sound) - 50) / SAMPLE_RATE, abs=1.5)


def test_the_shift_register_has_the_periods_of_the_chip() -> None:
    long, short = shift_register(short=False), shift_register(short=True)
    assert len(long) == 32767
    assert abs(long.sum()) == 1.0
    assert len(short) == 93


def test_the_short_register_has_a_pitch_and_the_long_one_none() -> None:
    clock_hz = 1789773.0 / 64.0
    pitched = register_noise(SAMPLE_RATE, clock_hz, short=True, start=0)
    hissing = register_noise(SAMPLE_RATE, clock_hz, short=False, start=0)

    def crest_db(samples: np.ndarray) -> float:
        power = np.abs(np.fft.rfft(samples * np.hanning(len(samples)))) ** 2
        return float(10.0 * np.log10(power.max() / power.mean()))

    assert crest_db(pitched) > crest_db(hissing) + 10.0
