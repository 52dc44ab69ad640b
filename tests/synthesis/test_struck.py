"""Models of timpani, bars, bells and pianos, measured; some play only in songs of version 1 of the sound."""

import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.synthesis.instrument import FIRST_INSTRUMENTS, INSTRUMENTS, Instrument, Voice
from studio.synthesis.piano_model import PianoStrings

STRUCK = ("timpani", "marimba", "celesta", "tubular_bells")


def model(id_: str) -> Instrument:
    return FIRST_INSTRUMENTS[id_] if id_ in FIRST_INSTRUMENTS else INSTRUMENTS[id_]


def note(id_: str, pitch: int, velocity: int = 100, seconds: float = 1.0) -> Samples:
    return model(id_).render([Voice(pitch, velocity, int(seconds * SAMPLE_RATE))])[0]


@pytest.mark.parametrize(
    ("id_", "pitch"), [("timpani", 45), ("marimba", 60), ("celesta", 72), ("tubular_bells", 65)]
)
def test_it_has_the_pitch_it_is_asked_for(id_: str, pitch: int) -> None:
    middle = note(id_, pitch)[1000:45100].sum(axis=1)
    power = np.abs(np.fft.rfft(middle * np.hanning(len(middle)), 1 << 19))
    frequencies = np.fft.rfftfreq(1 << 19, 1.0 / SAMPLE_RATE)
    expected = 440.0 * 2.0 ** ((pitch - 69) / 12.0)
    near = np.abs(frequencies / expected - 1.0) < 0.045
    assert abs(1200.0 * np.log2(frequencies[near][power[near].argmax()] / expected)) < 6.0


@pytest.mark.parametrize("id_", STRUCK)
def test_low_notes_ring_no_shorter_than_high_ones(id_: str) -> None:
    instrument = model(id_)
    assert len(note(id_, instrument.lowest, seconds=8.0)) >= 0.9 * len(
        note(id_, instrument.highest, seconds=8.0)
    )


def test_a_celesta_stops_when_its_key_is_let_go_and_a_marimba_does_not() -> None:
    assert len(note("celesta", 67, seconds=0.2)) < 0.7 * len(note("celesta", 67, seconds=6.0))
    assert len(note("marimba", 55, seconds=0.2)) == len(note("marimba", 55, seconds=6.0))


@pytest.mark.parametrize("id_", ["piano", "piano_felt"])
@pytest.mark.parametrize("pitch", [33, 48, 60, 69, 81, 93])
def test_a_piano_is_in_tune(id_: str, pitch: int) -> None:
    middle = note(id_, pitch)[1000:45100].sum(axis=1)
    power = np.abs(np.fft.rfft(middle * np.hanning(len(middle)), 1 << 19))
    frequencies = np.fft.rfftfreq(1 << 19, 1.0 / SAMPLE_RATE)
    expected = 440.0 * 2.0 ** ((pitch - 69) / 12.0)
    near = np.abs(frequencies / expected - 1.0) < 0.045
    assert abs(1200.0 * np.log2(frequencies[near][power[near].argmax()] / expected)) < 5.0


@pytest.mark.parametrize("id_", ["piano", "piano_felt"])
def test_keys_above_every_piano_are_a_knock_and_nothing_else(id_: str) -> None:
    knock = note(id_, 127)
    assert np.isfinite(knock).all()
    assert 0.0 < np.abs(knock).max() < 1.0


def test_a_piano_string_is_stiff() -> None:
    partials = PianoStrings(frequency_hz=261.63).modes()[:, 0]
    assert partials[0] == pytest.approx(261.63)
    assert 1.0 < partials[9] / (10.0 * 261.63) < 1.05
    assert 4.0 < partials[3] / 261.63 < partials[9] / 261.63 * 0.4


def test_a_piano_dies_away_fast_first_and_slowly_afterwards() -> None:
    sound = np.square(note("piano", 64, seconds=6.0))
    falls = [10.0 * np.log10(sound[at * SAMPLE_RATE : (at + 1) * SAMPLE_RATE].mean()) for at in (0, 1, 4, 5)]
    assert 6.0 < falls[0] - falls[1] < 16.0
    assert falls[2] - falls[3] < 0.75 * (falls[0] - falls[1])


def test_a_soft_touch_and_felt_are_darker() -> None:
    def centroid_hz(id_: str, velocity: int) -> float:
        power = np.abs(np.fft.rfft(note(id_, 60, velocity).sum(axis=1))) ** 2
        return float((power * np.linspace(0.0, SAMPLE_RATE / 2, len(power))).sum() / power.sum())

    assert centroid_hz("piano", 30) < 0.85 * centroid_hz("piano", 120)
    assert centroid_hz("piano_felt", 100) < 0.8 * centroid_hz("piano", 100)


def test_low_keys_of_a_piano_lie_left_of_high_keys() -> None:
    left_low, right_low = np.square(note("piano", 36)).sum(axis=0)
    left_high, right_high = np.square(note("piano", 96)).sum(axis=0)
    assert right_low / left_low < 0.95
    assert right_high / left_high > 1.05


@pytest.mark.parametrize("id_", [*STRUCK, "piano", "piano_felt"])
def test_it_is_repeatable_and_silent_at_both_ends(id_: str) -> None:
    sound = note(id_, 60)
    assert sound.tobytes() == note(id_, 60).tobytes()
    assert np.abs(sound[0]).max() < 1e-4
    assert np.abs(sound[-16:]).max() < 1e-4
