"""Recordings, played: in tune over the range, no step between strengths, no two strokes alike, no clicks."""

import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.synthesis.instrument import INSTRUMENTS, Voice
from studio.synthesis.sampled import Sampled

UNTORCHED = [id_ for id_ in INSTRUMENTS.ids if not id_.startswith("torch_")]
SAMPLED = {id_: INSTRUMENTS[id_] for id_ in UNTORCHED if isinstance(INSTRUMENTS[id_], Sampled)}
HELD = sorted(id_ for id_, found in SAMPLED.items() if not found.is_struck)
SOLO = sorted(id_ for id_ in HELD if SAMPLED[id_].players == 1)
SECTIONS = sorted(id_ for id_ in HELD if SAMPLED[id_].players > 1)


def note(id_: str, pitch: int, velocity: int = 100, seconds: float = 1.0, **how: object) -> Samples:
    voice = Voice(pitch, velocity, int(seconds * SAMPLE_RATE))._replace(**how)
    return SAMPLED[id_].render([voice])[0]


def over_the_range(id_: str, count: int) -> list[int]:
    return [round(pitch) for pitch in np.linspace(SAMPLED[id_].lowest, SAMPLED[id_].highest, count)]


def cents_off(sound: Samples, pitch: int) -> float:
    """The pitch over a second, in cents from the right one: the mean of short frames' peaks."""
    mono = sound[:SAMPLE_RATE].sum(axis=1)
    expected = 440.0 * 2.0 ** ((pitch - 69) / 12.0)
    size = min(len(mono), max(4096, int(24 * SAMPLE_RATE / expected)))
    frames = np.lib.stride_tricks.sliding_window_view(mono, size)[:: size // 2]
    power = np.square(np.abs(np.fft.rfft(frames * np.hanning(size), 1 << 16, axis=1)))
    found, weights = [], []
    for partial in range(1, 5):
        centre = partial * expected * (1 << 16) / SAMPLE_RATE
        bins = np.arange(int(centre * 0.966), int(centre * 1.035) + 1)
        peaks = bins[power[:, bins].argmax(axis=1)]
        found.append(float(np.mean(1200.0 * np.log2(peaks / centre))))
        weights.append(float(power[:, bins].sum()))
    return float(np.average(found, weights=weights))


def loudness_db(sound: Samples) -> float:
    return float(10.0 * np.log10(np.square(sound[: SAMPLE_RATE // 2]).mean() + 1e-12))


def centroid_hz(sound: Samples) -> float:
    power = np.square(np.abs(np.fft.rfft(sound.sum(axis=1), 1 << 17)))
    return float((power * np.fft.rfftfreq(1 << 17, 1.0 / SAMPLE_RATE)).sum() / power.sum())


def tolerance_cents(id_: str) -> float:
    """One player is heard to 5 cents; an ensemble is itself spread, and a kettledrum sinks."""
    alone = SAMPLED[id_].players == 1 and id_ != "timpani"
    preset = SAMPLED[id_].recordings()
    take, _ = preset.takes(SAMPLED[id_].lowest, 100)[0]
    return 5.0 if alone and len(take.sides) == 1 else 11.0


@pytest.mark.parametrize("id_", sorted(SAMPLED))
def test_it_is_in_tune_over_its_range(id_: str) -> None:
    errors = {
        pitch: float(np.mean([cents_off(note(id_, pitch, variant=take), pitch) for take in range(2)]))
        for pitch in over_the_range(id_, 5)
    }

    assert {pitch: cents for pitch, cents in errors.items() if abs(cents) > tolerance_cents(id_)} == {}
    assert np.median(np.abs(list(errors.values()))) < 0.9 * tolerance_cents(id_)


@pytest.mark.parametrize("id_", sorted(SAMPLED))
def test_a_stronger_note_is_never_more_than_two_decibels_off_the_curve(id_: str) -> None:
    velocities = range(24, 128, 8)
    pitch = (SAMPLED[id_].lowest + SAMPLED[id_].highest) // 2

    levels = np.array([loudness_db(note(id_, pitch, velocity)) for velocity in velocities])

    expected = np.diff([32.0 * np.log10(velocity / 127.0) for velocity in velocities])
    assert np.abs(np.diff(levels) - expected).max() < 2.0
    assert levels[-1] > levels[0] + 15.0


@pytest.mark.parametrize("id_", sorted(SAMPLED))
def test_a_stronger_note_is_brighter(id_: str) -> None:
    pitch = (SAMPLED[id_].lowest + SAMPLED[id_].highest) // 2

    assert centroid_hz(note(id_, pitch, 120)) > 1.003 * centroid_hz(note(id_, pitch, 30))


@pytest.mark.parametrize("id_", sorted(SAMPLED))
def test_no_two_of_eight_equal_strokes_are_the_same(id_: str) -> None:
    pitch = (SAMPLED[id_].lowest + SAMPLED[id_].highest) // 2
    takes = [note(id_, pitch, seconds=0.3, variant=take) for take in range(8)]

    for index, one in enumerate(takes):
        for other in takes[index + 1 :]:
            frames = min(len(one), len(other))
            difference = np.square(one[:frames] - other[:frames]).mean()
            assert difference > 1e-3 * np.square(one[:frames]).mean()


@pytest.mark.parametrize("id_", HELD)
def test_a_long_note_does_not_click_where_it_loops(id_: str) -> None:
    pitch = (SAMPLED[id_].lowest + SAMPLED[id_].highest) // 2
    sound = note(id_, pitch, seconds=5.0)[SAMPLE_RATE : 5 * SAMPLE_RATE].sum(axis=1)

    frames = np.lib.stride_tricks.sliding_window_view(sound, 256)[::128] * np.hanning(256)
    top = np.square(np.abs(np.fft.rfft(frames, axis=1)))[:, 60:].sum(axis=1)

    assert top.max() < 40.0 * np.median(top) + 1e-7


@pytest.mark.parametrize("id_", HELD)
def test_a_held_note_lasts_and_ends_soon_after(id_: str) -> None:
    sound = note(id_, SAMPLED[id_].lowest + 12, seconds=3.0)

    early, late = loudness_db(sound[SAMPLE_RATE:]), loudness_db(sound[int(2.4 * SAMPLE_RATE) :])
    assert abs(late - early) < 4.0
    assert len(sound) < (3.0 + SAMPLED[id_].tail_seconds) * SAMPLE_RATE


@pytest.mark.parametrize("id_", HELD)
def test_articulations_are_heard(id_: str) -> None:
    pitch = (SAMPLED[id_].lowest + SAMPLED[id_].highest) // 2
    plain, short, slurred = (
        note(id_, pitch, seconds=0.8, articulation=how) for how in ("", "staccato", "legato")
    )
    plain_db, strong_db, weak_db = (
        np.mean([loudness_db(note(id_, pitch, variant=take, articulation=how)) for take in range(4)])
        for how in ("", "accent", "ghost")
    )

    assert len(short) < len(plain) - 0.3 * SAMPLE_RATE
    assert strong_db > plain_db + 1.0
    assert weak_db < plain_db - 5.0
    assert not np.array_equal(slurred[:2000], plain[:2000])


@pytest.mark.parametrize("id_", SOLO)
def test_a_slide_begins_at_the_pitch_that_it_comes_from(id_: str) -> None:
    pitch = SAMPLED[id_].lowest + 14
    sliding, plain = (note(id_, pitch, slide_from=source) for source in (pitch - 7, None))

    def share_above(sound: Samples) -> float:
        mono = sound[: int(0.06 * SAMPLE_RATE)].sum(axis=1)
        power = np.square(np.abs(np.fft.rfft(mono * np.hanning(len(mono)), 1 << 15)))
        cycles = np.fft.rfftfreq(1 << 15, 1.0 / SAMPLE_RATE) / (440.0 * 2.0 ** ((pitch - 69) / 12.0))
        return float(power[(cycles > 0.94) & (cycles < 1.06)].sum() / power[cycles < 1.5].sum())

    assert share_above(sliding) < 0.8 * share_above(plain)
    settled = [cents_off(sound[SAMPLE_RATE // 4 : SAMPLE_RATE], pitch) for sound in (sliding, plain)]
    assert abs(settled[0] - settled[1]) < 5.0


@pytest.mark.parametrize("id_", SECTIONS)
def test_a_section_sits_side_by_side_and_holds_together_in_mono(id_: str) -> None:
    sound = note(id_, (SAMPLED[id_].lowest + SAMPLED[id_].highest) // 2)

    assert -0.1 < np.corrcoef(sound[:, 0], sound[:, 1])[0, 1] < 0.97
