"""Winds, horns and solo strings: a spectrum for every pitch and strength, played by somebody who breathes."""

from collections import namedtuple
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.parameters import parameter, parameters_of
from studio.synthesis.equaliser import PeakingFilter
from studio.synthesis.instrument import Voice, velocity_gain
from studio.synthesis.note_batches import SynthesisedInstrument, frequency_of, seed_of
from studio.synthesis.simd_voices import random_unit
from studio.synthesis.string_kernel import shape_ends
from studio.synthesis.sustained_kernel import BRIGHTNESSES, TABLE_SIZE, add_player

_ATTACK_FRAMES = 32


@dataclass(frozen=True, slots=True)
class Recipe:
    """The recipe of an instrument's steady tone.

    Attributes:
        soft_slope_db: Fall of the harmonics per octave when played softly, negative.
        loud_slope_db: The same when played loudly.
        even_db: Level of the even harmonics in the lowest register: strongly negative for a closed pipe.
        even_rise_db: How much of that is made up for per octave above middle C.
        fundamental_db: How far the first harmonic stands out.
        formants: Resonances of the body: frequency, gain, and quality as centre over bandwidth.
        ceiling_hz: Above it the spectrum falls with another 18 dB per octave.
    """

    soft_slope_db: float
    loud_slope_db: float
    even_db: float = 0.0
    even_rise_db: float = 0.0
    fundamental_db: float = 0.0
    formants: tuple[PeakingFilter, ...] = ()
    ceiling_hz: float = 7000.0


@lru_cache(maxsize=512)
def wave_tables(recipe: Recipe, pitch: int) -> NDArray[np.float32]:
    """One period of RMS 1 at each brightness, without aliases at a pitch; (BRIGHTNESSES, TABLE_SIZE + 1)."""
    frequency_hz = frequency_of(pitch)
    harmonics = np.arange(1, min(TABLE_SIZE // 8, max(2, int(16000.0 / frequency_hz))))
    heard_hz = harmonics * frequency_hz
    shape_db = -9.0 * np.log2(1.0 + (heard_hz / recipe.ceiling_hz) ** 2)
    even_db = min(0.0, recipe.even_db + recipe.even_rise_db * max(0.0, (pitch - 60) / 12.0))
    shape_db[1::2] += even_db
    shape_db[0] += recipe.fundamental_db
    for formant in recipe.formants:
        distance = formant.quality * (heard_hz / formant.frequency_hz - formant.frequency_hz / heard_hz)
        shape_db += formant.gain_db / (1.0 + distance * distance)
    tables = np.empty((BRIGHTNESSES, TABLE_SIZE + 1), dtype=np.float32)
    for row, share in enumerate(np.linspace(0.0, 1.0, BRIGHTNESSES)):
        slope_db = recipe.soft_slope_db + share * (recipe.loud_slope_db - recipe.soft_slope_db)
        spectrum = np.zeros(TABLE_SIZE // 2 + 1, dtype=np.complex128)
        # Quadratic phases spread the period's energy out, as a room and a body do: no buzz of aligned peaks.
        spectrum[harmonics] = 10.0 ** ((shape_db + slope_db * np.log2(harmonics)) / 20.0) * np.exp(
            -0.11j * harmonics**2
        )
        period = np.fft.irfft(spectrum)
        tables[row, :-1] = period / np.sqrt(np.mean(period**2))
        tables[row, -1] = tables[row, 0]
    return tables


@dataclass(frozen=True, slots=True, kw_only=True)
class Sustained(SynthesisedInstrument):
    """Players of a wind or bowed instrument.

    Attributes:
        recipe: The steady tone.
    """

    recipe: Recipe
    level: float = parameter(0.1, 0.005, 1.0, "", "Loudness of the instrument.")
    players: float = parameter(1.0, 1.0, 8.0, "", "Players in unison.")
    detune_cents: float = parameter(6.0, 0.0, 30.0, "cents", "How far apart they are tuned.")
    brightness: float = parameter(
        0.5, 0.0, 1.0, "", "Between the soft and the loud spectrum, at velocity 100."
    )
    velocity_brightness: float = parameter(1.2, 0.0, 3.0, "", "How far the velocity moves that.")
    blare: float = parameter(0.0, 0.0, 1.0, "", "How much brighter the attack is.")
    attack: float = parameter(0.05, 0.003, 2.0, "s", "Time until it speaks fully.")
    attack_softness: float = parameter(1.0, 0.0, 4.0, "", "How much longer a soft note takes.")
    swell: float = parameter(0.15, 0.0, 0.8, "", "How much a note grows after its attack.")
    release: float = parameter(0.15, 0.02, 3.0, "s", "Time in which it dies by 60 dB.")
    scoop_cents: float = parameter(15.0, 0.0, 100.0, "cents", "How far below the pitch a note begins.")
    vibrato_cents: float = parameter(14.0, 0.0, 60.0, "cents", "Depth of the vibrato once it has grown.")
    vibrato_level: float = parameter(0.08, 0.0, 0.6, "", "How much loudness and brightness go with it.")
    vibrato_hz: float = parameter(5.3, 2.0, 9.0, "Hz", "Its rate.")
    vibrato_delay: float = parameter(0.35, 0.0, 2.0, "s", "How long a note is held before it begins.")
    wander_cents: float = parameter(1.5, 0.0, 12.0, "cents", "How unsteady the pitch is.")
    waver: float = parameter(0.25, 0.0, 1.0, "", "How unsteady the loudness is.")
    breath: float = parameter(0.05, 0.0, 2.0, "", "Breath or bow noise in the tone.")
    breath_hz: float = parameter(2500.0, 100.0, 9000.0, "Hz", "Where the noise lies.")
    breath_tracking: float = parameter(1.0, 0.0, 4.0, "", "How far it follows the pitch.")
    chiff: float = parameter(0.1, 0.0, 3.0, "", "Extra noise in the attack.")

    def render(self, voices: Sequence[Voice]) -> list[Samples]:
        """The sound of each voice."""
        return [self._render_one(voice) for voice in voices]

    def _render_one(self, voice: Voice) -> Samples:
        tone = SustainedTone(*self._values())
        tables = wave_tables(self.recipe, voice.pitch)
        hold = voice.duration_frames * 6 // 10 if voice.articulation == "staccato" else voice.duration_frames
        sound = np.zeros(
            (voice.duration_frames + round(self.tail_seconds * SAMPLE_RATE), 2), dtype=np.float32
        )
        slide = 0.0 if voice.slide_from is None else float(voice.slide_from - voice.pitch)
        slurred = float(voice.articulation in {"legato", "slide"})
        for player in range(round(self.players)):
            seed = seed_of(self.label, voice) + 7919 * player
            cents = self.detune_cents * (random_unit(seed, 0) - 0.5)
            frequency_hz = frequency_of(voice.pitch + cents / 100.0)
            add_player(sound, tables, frequency_hz, slide, voice.velocity / 127.0, hold, seed, slurred, tone)
        sound *= np.float32(self.level * velocity_gain(voice.velocity) / np.sqrt(self.players))
        return sound[: shape_ends(sound, _ATTACK_FRAMES, len(sound), 1.0)]


SustainedTone = namedtuple("SustainedTone", tuple(parameters_of(Sustained)))  # type: ignore[misc]  # noqa: PYI024
"""An instrument as its kernel sees it: the values of its parameters, by name."""
