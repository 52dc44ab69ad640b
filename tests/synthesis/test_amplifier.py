"""The amplifier distorts without aliases, and the cabinet keeps the fizz in."""

import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE
from studio.synthesis.amplifier import cabinet, convolve, overdrive, rate_filter
from studio.synthesis.instrument import INSTRUMENTS, Voice


def sine(frequency_hz: float, amplitude: float) -> np.ndarray:
    return (amplitude * np.sin(2 * np.pi * frequency_hz * np.arange(SAMPLE_RATE) / SAMPLE_RATE)).astype(
        np.float32
    )


def spectrum_db(samples: np.ndarray) -> np.ndarray:
    """Level of each hertz of one second, against the loudest."""
    magnitudes = np.abs(np.fft.rfft(samples * np.blackman(len(samples))))
    return 20.0 * np.log10(magnitudes / magnitudes.max() + 1e-12)


def test_a_quiet_sine_passes_the_amplifier_undistorted():
    driven = overdrive(sine(1000.0, 0.001), 1.0, 20.0, 0.0, rate_filter())

    levels_db = spectrum_db(driven)

    assert levels_db[2990:3010].max() < -60.0


def test_a_driven_sine_gains_harmonics_but_no_aliases():
    driven = overdrive(sine(1870.0, 0.3), 8.0, 20.0, 0.0, rate_filter())

    levels_db = spectrum_db(driven)
    distance = (
        np.abs(np.arange(len(levels_db)) / 1870.0 - np.round(np.arange(len(levels_db)) / 1870.0)) * 1870.0
    )
    between = (distance > 8.0) & (np.arange(len(levels_db)) < 16_000)

    assert levels_db[5600:5620].max() > -15.0
    assert levels_db[between].max() < -38.0


def test_the_amplifier_gives_the_same_whatever_tile_the_note_ends_in():
    string = sine(220.0, 0.2)

    whole = overdrive(string, 30.0, 100.0, 0.1, rate_filter())
    part = overdrive(string[:1300].copy(), 30.0, 100.0, 0.1, rate_filter())

    assert np.allclose(whole[:1290], part[:1290], atol=1e-5)


def test_the_cabinet_thumps_bites_and_falls():
    response = np.abs(np.fft.rfft(cabinet(85.0, 2800.0, 5.0, 5200.0), SAMPLE_RATE))

    assert response[25] < 0.4 * response[120]
    assert response[2600] > 1.3 * response[800]
    assert response[10_000] < 0.015 * response[2600]


def test_convolving_with_a_late_click_delays():
    taps = np.zeros(40, dtype=np.float32)
    taps[7] = 0.5
    string = sine(300.0, 1.0)

    delayed = convolve(string, taps)

    assert np.allclose(delayed[7:], 0.5 * string[:-7], atol=1e-6)


@pytest.mark.parametrize("articulation", ["", "mute", "power", "power_mute"])
def test_every_way_of_playing_a_distorted_guitar_is_two_takes(articulation):
    (sound,) = INSTRUMENTS["guitar_distorted"].render(
        [Voice(40, 100, SAMPLE_RATE // 2, articulation=articulation)]
    )

    assert np.corrcoef(sound[:8000, 0], sound[:8000, 1])[0, 1] < 0.7


def test_a_muted_power_chord_is_short():
    held, muted = INSTRUMENTS["guitar_distorted"].render(
        [Voice(40, 100, SAMPLE_RATE, articulation=articulation) for articulation in ("power", "power_mute")]
    )

    assert np.abs(held[SAMPLE_RATE // 2 : SAMPLE_RATE]).max() > 0.05
    assert len(muted) < SAMPLE_RATE // 2
