"""Risers, falls, impacts, beds, measured: where they grow, where they end."""

import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.synthesis.instrument import INSTRUMENTS, Voice


def sound_of(id_: str, seconds: float, velocity: int = 100, variant: int = 0) -> Samples:
    return INSTRUMENTS[id_].render([Voice(60, velocity, int(seconds * SAMPLE_RATE), variant)])[0]


def loudness(samples: Samples, start: float, end: float) -> float:
    return float(np.sqrt(np.square(samples[int(start * SAMPLE_RATE) : int(end * SAMPLE_RATE)]).mean()))


def centroid_hz(samples: Samples, start: float, end: float) -> float:
    middle = samples[int(start * SAMPLE_RATE) : int(end * SAMPLE_RATE)].sum(axis=1)
    power = np.abs(np.fft.rfft(middle)) ** 2
    return float((power * np.fft.rfftfreq(len(middle), 1.0 / SAMPLE_RATE)).sum() / power.sum())


@pytest.mark.parametrize("seconds", [1.0, 4.0])
def test_a_riser_rises_until_its_note_ends_and_stops_there(seconds: float) -> None:
    riser = sound_of("riser", seconds)
    assert loudness(riser, 0.85 * seconds, seconds) > 4.0 * loudness(riser, 0.1 * seconds, 0.3 * seconds)
    assert centroid_hz(riser, 0.85 * seconds, seconds) > 2.0 * centroid_hz(
        riser, 0.1 * seconds, 0.3 * seconds
    )
    assert len(riser) / SAMPLE_RATE == pytest.approx(seconds, abs=0.25)


def test_a_downlifter_falls() -> None:
    fall = sound_of("downlifter", 2.0)
    assert loudness(fall, 0.0, 0.3) > 3.0 * loudness(fall, 1.5, 1.9)
    assert centroid_hz(fall, 0.0, 0.3) > 2.0 * centroid_hz(fall, 1.5, 1.9)


def test_an_impact_is_loud_at_once_and_low() -> None:
    impact = sound_of("impact", 1.0)
    assert np.abs(impact).max(axis=1).argmax() < 0.1 * SAMPLE_RATE
    assert centroid_hz(impact, 0.2, 1.0) < 200.0


@pytest.mark.parametrize("seconds", [0.5, 2.0])
def test_a_reversed_cymbal_ends_where_its_note_ends(seconds: float) -> None:
    swell = sound_of("reverse_cymbal", seconds)
    assert len(swell) <= int(seconds * SAMPLE_RATE)
    assert np.abs(swell).max(axis=1).argmax() > 0.75 * seconds * SAMPLE_RATE
    assert np.abs(swell[0]).max() < 1e-3


@pytest.mark.parametrize("id_", ["vinyl", "rain"])
def test_a_bed_lasts_as_long_as_its_note_and_rolls_off(id_: str) -> None:
    bed = sound_of(id_, 6.0)
    assert len(bed) / SAMPLE_RATE == pytest.approx(6.0, abs=0.05)
    assert loudness(bed, 4.0, 5.0) == pytest.approx(loudness(bed, 1.0, 2.0), rel=0.9)
    power = np.abs(np.fft.rfft(bed[:, 0])) ** 2
    assert power[int(16000 * 6.0) :].sum() < 1e-4 * power.sum()


def test_vinyl_is_quiet_between_its_ticks() -> None:
    vinyl = sound_of("vinyl", 6.0)
    assert np.median(np.abs(vinyl)) < 0.03 * np.abs(vinyl).max()


def test_the_same_record_is_played_from_another_turn_at_every_take() -> None:
    turn = 79_360
    first, second = (
        INSTRUMENTS["vinyl"].render([Voice(60, 90, 3 * SAMPLE_RATE, take)])[0] for take in (0, 1)
    )

    assert not np.array_equal(first[15_000:30_000], second[15_000:30_000])
    assert np.array_equal(first[turn + 15_000 : turn + 30_000], second[15_000:30_000])


@pytest.mark.parametrize("id_", ["riser", "downlifter", "impact", "reverse_cymbal", "vinyl", "rain"])
def test_an_effect_is_repeatable_begins_softly_and_ends_in_silence(id_: str) -> None:
    sound = sound_of(id_, 1.0)
    assert sound.tobytes() == sound_of(id_, 1.0).tobytes()
    assert sound.tobytes() != sound_of(id_, 1.0, variant=1).tobytes()
    assert np.abs(sound[0]).max() < 1e-3
    assert np.abs(sound[-8:]).max() < 1e-3
