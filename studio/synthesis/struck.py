"""Instruments that are struck once and ring in their own modes, at any pitch: timpani, bars, tubes, plates.

Mode ratios from Fletcher and Rossing, "The Physics of Musical Instruments", chapters 18 (timpani), 19 (bars)
and 21 (bells).
"""

import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from studio.audio.clip import Samples
from studio.instrument_facts import InstrumentFacts
from studio.synthesis.drums import Drum, sound_of
from studio.synthesis.instrument import Instrument, Voice
from studio.synthesis.layers import Body, Modes, Noise, Strike
from studio.synthesis.rooms import EarlyReflections


@dataclass(frozen=True, slots=True, kw_only=True)
class Struck(InstrumentFacts, Instrument):
    """Something with a pitch that is hit.

    Attributes:
        model: What sounds at a frequency in Hz.
        damping_seconds: How fast a hand or a felt stops it when the note ends, to 1/e; None lets it ring.
        detune_cents: How far takes of a note lie apart.
        room: Where it stands.
    """

    model: Callable[[float], Drum]
    is_kit: bool = False
    monophonic: bool = False
    variants: int = 4
    tail_seconds: float = 6.0
    damping_seconds: float | None = None
    detune_cents: float = 2.0
    room: EarlyReflections | None = None

    def render(self, voices: Sequence[Voice]) -> list[Samples]:
        """Render each note on its own."""
        return [self._sound(voice) for voice in voices]

    def _sound(self, voice: Voice) -> Samples:
        rng = np.random.default_rng((zlib.crc32(self.label.encode()), voice.pitch, voice.variant))
        detune = 2.0 ** (self.detune_cents * float(rng.uniform(-1.0, 1.0)) / 1200.0)
        frequency_hz = 440.0 * 2.0 ** ((voice.pitch - 69) / 12.0)
        strike = Strike(voice.velocity / 127.0, detune, rng)
        hand = None if self.damping_seconds is None else (voice.duration_frames, self.damping_seconds)
        return sound_of(self.model(frequency_hz), strike, room=self.room, hand=hand)


def timpani(frequency_hz: float) -> Drum:
    """A kettledrum: its air load pulls the modes towards 2 : 3 : 4 : 5, which is why it has a pitch."""
    return Drum(
        layers=(
            Body(
                resting_hz=frequency_hz,
                fall_hz=0.035 * frequency_hz,
                fall_seconds=0.05,
                attack_seconds=0.002,
                decay_seconds=0.38,
            ),
            Modes(
                frequency_hz=frequency_hz,
                ratios=(1.0, 1.504, 1.742, 2.0, 2.245, 2.494, 2.8, 2.979, 3.462),
                levels=(0.2, 0.75, 0.12, 0.45, 0.1, 0.3, 0.07, 0.18, 0.1),
                decay_seconds=0.42,
                decay_slope=0.35,
                width=0.25,
                softness_db=9.0,
            ),
            Modes(
                frequency_hz=0.85 * frequency_hz, ratios=(1.0, 1.95), levels=(0.4, 0.12), decay_seconds=0.06
            ),
            Noise(low_hz=120.0, high_hz=1800.0, decay_seconds=0.012, level=0.6, width=0.2, softness=0.85),
        ),
        peak_dbfs=-8.0,
        drive=0.2,
        low_cut_hz=30.0,
        high_cut_hz=7000.0,
        mono_below_hz=120.0,
    )


def marimba(frequency_hz: float) -> Drum:
    """A rosewood bar tuned 1 : 4 : 10 over a resonator, struck with yarn."""
    ring = 0.3 * (220.0 / frequency_hz) ** 0.75
    return Drum(
        layers=(
            Modes(
                frequency_hz=frequency_hz,
                ratios=(1.0, 3.92, 9.24, 16.3),
                levels=(1.0, 0.2, 0.08, 0.03),
                decay_seconds=ring,
                decay_slope=1.1,
                softness_db=6.0,
                width=0.2,
            ),
            Modes(
                frequency_hz=1.0012 * frequency_hz, ratios=(1.0,), levels=(0.25,), decay_seconds=1.4 * ring
            ),
            Noise(low_hz=350.0, high_hz=3200.0, decay_seconds=0.005, level=0.22, width=0.2, softness=0.8),
        ),
        peak_dbfs=-8.0,
        low_cut_hz=60.0,
        high_cut_hz=11000.0,
    )


def celesta(frequency_hz: float) -> Drum:
    """Steel plates over wooden boxes, struck by felt: nearly a sine with a glint."""
    ring = 0.75 * (523.0 / frequency_hz) ** 0.55
    return Drum(
        layers=(
            Modes(
                frequency_hz=frequency_hz,
                ratios=(1.0, 2.0, 4.08, 6.45, 10.2),
                levels=(1.0, 0.12, 0.26, 0.09, 0.05),
                decay_seconds=ring,
                decay_slope=0.75,
                softness_db=5.0,
                width=0.25,
            ),
            Modes(
                frequency_hz=1.0009 * frequency_hz,
                ratios=(1.0, 4.085),
                levels=(0.35, 0.1),
                decay_seconds=1.2 * ring,
            ),
            Noise(low_hz=900.0, high_hz=5500.0, decay_seconds=0.004, level=0.14, width=0.2, softness=0.8),
        ),
        peak_dbfs=-9.0,
        low_cut_hz=120.0,
        high_cut_hz=13000.0,
    )


def tubular_bell(frequency_hz: float) -> Drum:
    """A tubular bell, whose modes go as 9 : 25 : 49 : 81 : 121 and so on.

    The ear makes its pitch of the fourth, fifth and sixth mode, which lie as 2 : 3 : 4.
    """
    strike = frequency_hz / 2.0
    squares = np.array([9.0, 25.0, 49.0, 81.0, 121.0, 169.0, 225.0, 289.0, 361.0, 441.0, 529.0])
    return Drum(
        layers=(
            Modes(
                frequency_hz=strike * 9.0 * 2.0 / 81.0,
                ratios=tuple(float(value) for value in squares / 9.0),
                levels=(0.05, 0.16, 0.4, 1.0, 0.8, 0.65, 0.4, 0.32, 0.25, 0.2, 0.14),
                decay_seconds=1.7,
                decay_slope=0.35,
                softness_db=3.0,
                width=0.3,
            ),
            # The tube is not quite round: every mode is a pair, and beats.
            Modes(
                frequency_hz=strike * 2.0 * 1.0011,
                ratios=(1.0, 1.494, 2.087),
                levels=(0.3, 0.25, 0.2),
                decay_seconds=1.1,
            ),
            Noise(low_hz=1500.0, high_hz=7000.0, decay_seconds=0.006, level=0.3, width=0.2, softness=0.7),
        ),
        peak_dbfs=-9.0,
        low_cut_hz=60.0,
        high_cut_hz=12500.0,
        mono_below_hz=200.0,
    )
