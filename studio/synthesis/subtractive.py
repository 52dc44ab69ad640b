"""Analogue-style instruments: basses, leads, pads, and ensembles of many players."""

from collections import namedtuple
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE
from studio.parameters import parameter, parameters_of
from studio.synthesis.envelopes import heard_frames
from studio.synthesis.equaliser import Band, biquads
from studio.synthesis.note_batches import LaneInstrument
from studio.synthesis.simd_voices import Batch, StereoFrames
from studio.synthesis.subtractive_kernel import render_subtractive


@dataclass(frozen=True, slots=True, kw_only=True)
class Subtractive(LaneInstrument):
    """Players of saws and pulses, saturated, through a low-pass that moves and a body that does not.

    Attributes:
        body: Resonances and cuts behind the low-pass.
    """

    level: float = parameter(0.2, 0.01, 4.0, "", "Loudness of the instrument.")
    players: float = parameter(
        1.0, 1.0, 12.0, "", "Oscillators that play each note, each a little out of tune."
    )
    detune_cents: float = parameter(0.0, 0.0, 60.0, "cents", "How far the outermost players are out of tune.")
    width: float = parameter(0.0, 0.0, 1.0, "", "How far apart the players sit.")
    saw: float = parameter(1.0, 0.0, 1.0, "", "Share of the saw wave.")
    pulse: float = parameter(0.0, 0.0, 1.0, "", "Share of the pulse wave.")
    pulse_width: float = parameter(
        0.5, 0.05, 0.5, "", "Part of a period that the pulse is high; half is a square."
    )
    sub: float = parameter(0.0, 0.0, 1.5, "", "Level of a sine under the players.")
    sub_ratio: float = parameter(1.0, 0.5, 1.0, "", "Pitch of that sine: 1 the note, ½ an octave below.")
    noise: float = parameter(0.0, 0.0, 1.0, "", "Breath or bow noise among the players.")
    noise_sustain: float = parameter(1.0, 0.0, 1.0, "", "How much of the noise stays after the attack.")
    drive: float = parameter(1.0, 1.0, 8.0, "", "Saturation before the filter.")
    cutoff_hz: float = parameter(
        2000.0, 60.0, 18000.0, "Hz", "Low-pass corner at middle C, velocity 100, envelope at rest."
    )
    four_pole: float = parameter(1.0, 0.0, 1.0, "", "1 for a fall of 24 dB per octave, 0 for 12.")
    damping: float = parameter(1.2, 0.1, 2.0, "", "Small values make the corner of the filter ring.")
    filter_octaves: float = parameter(1.0, 0.0, 6.0, "octaves", "How far the envelope opens the filter.")
    filter_attack: float = parameter(0.002, 0.0, 4.0, "s", "Time in which the filter opens.")
    filter_decay: float = parameter(0.3, 0.01, 8.0, "s", "Time constant with which it closes again.")
    filter_sustain: float = parameter(0.3, 0.0, 1.0, "", "How far open it stays.")
    velocity_octaves: float = parameter(
        1.5, 0.0, 4.0, "octaves", "How much brighter the hardest note is than the softest."
    )
    key_tracking: float = parameter(0.5, 0.0, 1.0, "", "How far the corner follows the pitch.")
    attack: float = parameter(0.004, 0.001, 4.0, "s", "Time to full level.")
    attack_softness: float = parameter(0.5, 0.0, 4.0, "", "How much longer a soft note takes to speak.")
    decay: float = parameter(0.5, 0.01, 8.0, "s", "Time constant towards the sustain level.")
    sustain: float = parameter(0.7, 0.0, 1.0, "", "Level that a held note keeps.")
    release: float = parameter(0.2, 0.02, 6.0, "s", "Time in which a released note dies by 60 dB.")
    drift_cents: float = parameter(3.0, 0.0, 20.0, "cents", "How far each player wanders.")
    vibrato_cents: float = parameter(0.0, 0.0, 60.0, "cents", "Depth of the vibrato once it has grown.")
    vibrato_hz: float = parameter(5.3, 1.0, 9.0, "Hz", "Its rate.")
    vibrato_delay: float = parameter(0.35, 0.0, 2.0, "s", "How long a note is held before it begins.")
    vibrato_spread: float = parameter(
        0.0, 0.0, 1.0, "", "0: one player's vibrato; 1: everyone has their own."
    )
    tremolo: float = parameter(0.0, 0.0, 1.0, "", "Depth of a periodic change of level.")
    tremolo_hz: float = parameter(5.0, 0.1, 16.0, "Hz", "Its rate.")
    oversampling: float = parameter(
        1.0,
        0.5,
        2.0,
        "",
        "2 where high, bright or hard driven notes would fold back at 1; "
        "½ where nothing is heard above 6 kHz.",
    )
    body: tuple[Band, ...] = ()

    def _render_batch(self, sound: StereoFrames, batch: Batch) -> None:
        body = biquads(self.body, min(1.0, self.oversampling) * SAMPLE_RATE)
        render_subtractive(sound, batch, SubtractiveTone(*self._values()), body)

    def _sounding_frames(self, batch: Batch) -> NDArray[np.float64]:
        attack = self.attack * (1.0 + self.attack_softness * (1.0 - batch.strength)) * (1.0 + batch.legato)
        decay = self.decay * (1.0 - 0.7 * batch.tight)
        return heard_frames(batch.hold, attack, decay, self.sustain * (1.0 - 0.9 * batch.tight), self.release)


SubtractiveTone = namedtuple("SubtractiveTone", tuple(parameters_of(Subtractive)))  # type: ignore[misc]  # noqa: PYI024
"""An instrument as its kernel sees it: the values of its parameters, by name."""
