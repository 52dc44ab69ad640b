"""No clicks: nothing jumps further from sample to sample than what sounds around it does."""

import numpy as np
import pytest
from scipy import ndimage

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.synthesis.instrument import INSTRUMENTS, Voice
from studio.synthesis.renderer import Renderer
from studio.theory.meter import Meter
from studio.theory.scale import Key
from studio.theory.score import Note, Part, Score

AROUND_FRAMES = 1200
"""27 ms on both sides: a period of the lowest note, so that a wave's edge is compared with its others."""

AT_ONCE_FRAMES = 4
AUDIBLE = 10.0 ** (-54.0 / 20.0)
STANDS_OUT = 7.0
"""Noise hardly ever exceeds its maximum within 27 ms threefold; a click of -40 dBFS is far above this."""

CRACKLING = frozenset({"vinyl"})
"""Clicks are what it is for."""

SOUNDING = [id_ for id_ in INSTRUMENTS.ids if id_ not in CRACKLING and not INSTRUMENTS[id_].needs_torch]
KITS = [id_ for id_ in SOUNDING if INSTRUMENTS[id_].is_kit]
ONE_VOICE = [id_ for id_ in SOUNDING if INSTRUMENTS[id_].monophonic]


def bends(samples: Samples) -> np.ndarray:
    """The change of slope at every frame, the larger of both channels, with silence around the sound."""
    padded = np.concatenate([np.zeros((AROUND_FRAMES, 2)), samples, np.zeros((AROUND_FRAMES, 2))])
    return np.abs(np.diff(padded, n=2, axis=0)).max(axis=1)


def clicks(samples: Samples) -> list[float]:
    """Seconds at which the slope changes far more than anywhere around, audibly beside the loudest."""
    bend = bends(samples)
    near = ndimage.maximum_filter1d(bend, 2 * AT_ONCE_FRAMES + 1)
    spans = AROUND_FRAMES - AT_ONCE_FRAMES
    furthest = ndimage.maximum_filter1d(bend, spans)
    shift = spans // 2 + AT_ONCE_FRAMES
    before, after = np.roll(furthest, shift), np.roll(furthest, -shift)
    around = np.maximum(before, after)
    found = (bend >= near) & (bend > AUDIBLE * np.abs(samples).max()) & (bend > STANDS_OUT * around)
    return [float((frame + 1 - AROUND_FRAMES) / SAMPLE_RATE) for frame in np.flatnonzero(found)]


def voices_of(id_: str) -> list[Voice]:
    """Short and hard and low, in the middle, high and soft and long; of a kit the keys that differ most."""
    instrument = INSTRUMENTS[id_]
    if instrument.is_kit:
        return [
            Voice(key, velocity, 4410)
            for key, velocity in ((36, 127), (38, 100), (42, 70), (46, 110), (49, 90), (51, 80))
        ]
    low, high = instrument.lowest, instrument.highest
    return [
        Voice(low, 124, 2000),
        Voice((low + high) // 2, 96, SAMPLE_RATE // 3),
        Voice(high, 40, SAMPLE_RATE // 2),
    ]


def score_of(part: Part, seconds: float) -> Score:
    return Score("Test", 120.0, Meter(), Key.parse("A minor"), seconds, (), (), (part,), 7)


def played(part: Part, seconds: float) -> Samples:
    return np.concatenate([block[part.id] for block in Renderer(score_of(part, seconds)).blocks(10_007)])


def test_a_click_is_found_and_music_is_none() -> None:
    tone = 0.3 * np.sin(np.arange(SAMPLE_RATE) * 0.03)[:, np.newaxis].repeat(2, 1)
    tone *= np.hanning(SAMPLE_RATE)[:, np.newaxis]
    cut = tone.copy()
    cut[20_000:24_000] = 0.0

    assert clicks(tone) == []
    assert clicks(cut) == pytest.approx([20_000 / SAMPLE_RATE, 24_000 / SAMPLE_RATE], abs=1e-4)


@pytest.mark.parametrize("id_", SOUNDING)
def test_a_note_neither_begins_nor_ends_nor_goes_on_with_a_click(id_: str) -> None:
    for voice, sound in zip(voices_of(id_), INSTRUMENTS[id_].render(voices_of(id_)), strict=True):
        assert clicks(sound) == [], voice


@pytest.mark.parametrize("id_", ONE_VOICE)
def test_a_note_that_is_cut_off_by_the_next_does_not_click(id_: str) -> None:
    middle = (INSTRUMENTS[id_].lowest + INSTRUMENTS[id_].highest) // 2
    notes = tuple(
        Note(place * 170, 900, middle + step, 70 + 9 * step, slide_from=middle if step == 3 else None)
        for place, step in enumerate((0, 3, 5, 1))
    )

    assert clicks(played(Part("part", "lead", id_, notes), 1.6)) == []


@pytest.mark.parametrize("id_", KITS)
def test_an_open_hat_that_is_closed_does_not_click(id_: str) -> None:
    notes = tuple(
        Note(tick, 60, key, 100)
        for tick, key in ((0, 46), (100, 42), (300, 46), (333, 44), (500, 49), (520, 49))
    )

    assert clicks(played(Part("part", "drums", id_, notes), 1.6)) == []
