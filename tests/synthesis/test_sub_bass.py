"""The 808 is heard on small loudspeakers, and glides without a seam."""

import numpy as np

from studio.audio.clip import SAMPLE_RATE
from studio.synthesis.instrument import INSTRUMENTS, Voice
from studio.synthesis.renderer import Renderer
from studio.theory.meter import Meter
from studio.theory.scale import Key
from studio.theory.score import Note, Part, Score

LOW_F_HZ = 43.654
"""Pitch 29."""


def level_db(samples: np.ndarray, frequency_hz: float) -> float:
    """Level of one partial, against an arbitrary reference."""
    turns = np.exp(-2j * np.pi * frequency_hz * np.arange(len(samples)) / SAMPLE_RATE)
    return float(20.0 * np.log10(abs((samples * np.hanning(len(samples)) * turns).sum())))


def test_harmonics_two_to_five_stand_within_36_db_of_the_fundamental():
    (sound,) = INSTRUMENTS["bass_808"].render([Voice(29, 100, SAMPLE_RATE)])
    early = sound[3000 : 3000 + SAMPLE_RATE // 3, 0]

    partials = [level_db(early, number * LOW_F_HZ) for number in range(1, 6)]

    assert all(partial > partials[0] - 36.0 for partial in partials[1:])
    assert partials[1] < partials[0]


def test_a_note_starts_above_its_pitch_and_falls_to_it():
    (sound,) = INSTRUMENTS["bass_808"].render([Voice(29, 110, SAMPLE_RATE)])

    def zero_crossings(samples: np.ndarray) -> int:
        return int((np.diff(np.signbit(samples)) != 0).sum())

    assert zero_crossings(sound[:2205, 0]) > zero_crossings(sound[8820:11025, 0])


def test_a_glide_reaches_its_pitch_in_a_tenth_of_a_second():
    (sound,) = INSTRUMENTS["bass_808"].render([Voice(29, 100, SAMPLE_RATE, slide_from=41)])

    settled = sound[SAMPLE_RATE // 8 : SAMPLE_RATE // 8 + 20 * 1010, 0]

    assert level_db(settled, LOW_F_HZ) > level_db(settled, 2 * LOW_F_HZ) + 10.0


def test_a_glide_goes_on_with_the_wave_of_the_note_before():
    notes = (
        Note(0, 480, 33, 110),
        Note(480, 480, 40, 110, "slide", 33),
        Note(960, 480, 33, 110, "slide", 40),
    )
    part = Part("bass", "bass", "bass_808", notes)
    score = Score("Glide", 120.0, Meter(), Key.parse("A minor"), 2.0, (), (), (part,), 3)

    wave = Renderer(score).render_range(0, 66_150)["bass"][:, 0]

    steepest_held = np.abs(np.diff(wave[6000:20_000])).max()
    seam = np.abs(np.diff(wave[21_800:24_500])).max()
    assert seam < 2.0 * steepest_held
