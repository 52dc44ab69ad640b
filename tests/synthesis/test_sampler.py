"""Version 1 of the sampled instruments, measured: in tune, without clicks, darker when soft."""

import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.synthesis.instrument import FIRST_INSTRUMENTS, INSTRUMENTS, Instrument, Voice
from studio.synthesis.sampler import play_sample

SAMPLED = ("accordion", "contrabass", "oboe", "choir_sampled")


def played(id_: str) -> Instrument:
    return FIRST_INSTRUMENTS[id_] if id_ in FIRST_INSTRUMENTS else INSTRUMENTS[id_]


def note(id_: str, pitch: int, velocity: int = 100, seconds: float = 1.0, variant: int = 0) -> Samples:
    return played(id_).render([Voice(pitch, velocity, int(seconds * SAMPLE_RATE), variant)])[0]


def cents_off(samples: Samples, pitch: int) -> float:
    middle = samples[2205:35280].sum(axis=1)
    power = np.abs(np.fft.rfft(middle * np.hanning(len(middle)), 1 << 19))
    frequencies = np.fft.rfftfreq(1 << 19, 1.0 / SAMPLE_RATE)
    expected = 440.0 * 2.0 ** ((pitch - 69) / 12.0)
    near = np.abs(frequencies / expected - 1.0) < 0.045
    return float(1200.0 * np.log2(frequencies[near][power[near].argmax()] / expected))


def centroid_hz(samples: Samples) -> float:
    power = np.abs(np.fft.rfft(samples.sum(axis=1), 1 << 17)) ** 2
    return float((power * np.fft.rfftfreq(1 << 17, 1.0 / SAMPLE_RATE)).sum() / power.sum())


@pytest.mark.parametrize("pitch", [48, 60, 72, 84])
def test_high_reeds_are_in_tune_though_their_loops_are_not(pitch: int) -> None:
    assert abs(cents_off(note("accordion", pitch), pitch)) < 6.0


@pytest.mark.parametrize("id_", SAMPLED)
def test_a_note_begins_softly_ends_in_silence_and_is_repeatable(id_: str) -> None:
    sound, again = note(id_, 55, seconds=0.7), note(id_, 55, seconds=0.7)
    assert sound.tobytes() == again.tobytes()
    assert np.abs(sound[0]).max() < 1e-4
    assert np.abs(sound[-16:]).max() < 1e-4
    assert -15.0 < 20.0 * np.log10(np.abs(sound).max()) < -9.0


@pytest.mark.parametrize("id_", SAMPLED)
def test_a_soft_note_is_darker(id_: str) -> None:
    assert centroid_hz(note(id_, 60, velocity=25)) < 0.99 * centroid_hz(note(id_, 60, velocity=125))


@pytest.mark.parametrize("id_", SAMPLED)
def test_takes_differ(id_: str) -> None:
    takes = {note(id_, 60, seconds=0.3, variant=variant).tobytes() for variant in range(played(id_).variants)}
    assert len(takes) == played(id_).variants


@pytest.mark.parametrize("id_", ["oboe", "contrabass", "accordion"])
def test_a_held_note_does_not_click_where_it_loops(id_: str) -> None:
    pitch = 48 if id_ == "contrabass" else 72
    sound = note(id_, pitch, seconds=4.0)[SAMPLE_RATE : 4 * SAMPLE_RATE].sum(axis=1)
    frames = np.lib.stride_tricks.sliding_window_view(sound, 512)[::256] * np.hanning(512)
    top = np.square(np.abs(np.fft.rfft(frames, axis=1)))[:, 190:].sum(axis=1)
    assert top.max() < 40.0 * np.median(top) + 1e-9


def test_an_oboe_holds_while_its_key_is_held_and_stops_soon_after() -> None:
    sound = np.square(note("oboe", 67, seconds=3.0))
    early, late = (
        sound[SAMPLE_RATE // 2 : SAMPLE_RATE].mean(),
        sound[2 * SAMPLE_RATE : 3 * SAMPLE_RATE].mean(),
    )
    assert late > 0.2 * early
    assert len(sound) < 3.7 * SAMPLE_RATE


def test_low_keys_lie_left_of_high_keys() -> None:
    def balance(pitch: int) -> float:
        left, right = np.square(note("accordion", pitch)).sum(axis=0)
        return float(right / left)

    assert balance(45) < 0.97 * balance(84)


def test_a_looped_period_plays_as_a_clean_tone() -> None:
    period = np.round(12000.0 * np.sin(2.0 * np.pi * np.arange(100) / 100.0)).astype(np.int16)
    recorded = np.concatenate([period, period])
    recorded.setflags(write=False)
    left, right = np.zeros(44160, np.float32), np.zeros(44160, np.float32)
    settings = (
        0.77,
        100.0,
        200.0,
        0.0,
        1.0,
        0.0,
        0.0,
        0.0,
        1e9,
        0.1,
        19000.0,
        19000.0,
        1.0,
        1.0,
        1.0,
        0.0,
        5.0,
        0.0,
    )
    play_sample(left, right, recorded, np.array(settings))
    power = np.abs(np.fft.rfft(left[1000:] * np.blackman(len(left) - 1000)))
    peak, loudest = int(power.argmax()), power.max()
    assert peak * SAMPLE_RATE / (len(left) - 1000) == pytest.approx(0.77 * 441.0, abs=1.5)
    power[max(0, peak - 40) : peak + 41] = 0.0
    assert 20.0 * np.log10(power.max() / loudest) < -75.0
    assert np.array_equal(left, right)
