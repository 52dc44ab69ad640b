"""Instruments of modulated sines: electric pianos, bells, vibraphones, organs."""

from collections import namedtuple
from dataclasses import astuple, dataclass

import numpy as np
from numpy.typing import NDArray

from studio.parameters import parameter, parameters_of
from studio.synthesis.envelopes import heard_frames
from studio.synthesis.equaliser import Band, biquads
from studio.synthesis.note_batches import LaneInstrument
from studio.synthesis.operators_kernel import render_operators
from studio.synthesis.simd_voices import Batch, StereoFrames


@dataclass(frozen=True, slots=True)
class FmPair:
    """A sine that sounds and a sine that modulates it; the columns of the kernel's table, in order.

    Attributes:
        ratio: Pitch of what sounds, as a multiple of the note's.
        modulator_ratio: Pitch of what modulates it.
        level: Loudness.
        index: Depth of the modulation at full velocity, in radians.
        index_floor: Share of it that stays when the attack is over.
        index_decay: Time constant of the rest, in seconds at middle C.
        decay: Time constant of the loudness, in seconds at middle C.
        brightening: Power of the velocity that the index follows.
        side: −1 left, 1 right.
        detune_cents: How far from the exact ratio.
        accent: Extra power of the velocity that the loudness follows, which makes hard notes brighter.
    """

    ratio: float
    modulator_ratio: float = 1.0
    level: float = 1.0
    index: float = 0.0
    index_floor: float = 0.0
    index_decay: float = 1.0
    decay: float = 1e6
    brightening: float = 1.0
    side: float = 0.0
    detune_cents: float = 0.0
    accent: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Operators(LaneInstrument):
    """Pairs of sines, summed.

    Attributes:
        pairs: What sounds.
        body: Resonances and cuts behind their sum.
    """

    pairs: tuple[FmPair, ...]
    body: tuple[Band, ...] = ()
    level: float = parameter(0.2, 0.01, 4.0, "", "Loudness of the instrument.")
    attack: float = parameter(0.001, 0.0005, 2.0, "s", "Time to full level.")
    release: float = parameter(0.3, 0.02, 8.0, "s", "Time in which a released note dies by 60 dB.")
    key_decay: float = parameter(
        0.5, 0.0, 1.5, "", "How much sooner high notes die: power of the pitch's frequency."
    )
    drift_cents: float = parameter(2.0, 0.0, 20.0, "cents", "How far takes of the same note differ in pitch.")
    free_phase: float = parameter(0.0, 0.0, 1.0, "", "1 where sines run on between notes, as an organ's do.")
    tremolo: float = parameter(0.0, 0.0, 1.0, "", "Depth of a periodic change of level.")
    tremolo_hz: float = parameter(5.0, 0.1, 12.0, "Hz", "Its rate.")
    tremolo_phase: float = parameter(1.0, -1.0, 1.0, "", "1: both sides together; −1: from side to side.")
    vibrato_cents: float = parameter(0.0, 0.0, 60.0, "cents", "Depth of the vibrato.")
    vibrato_hz: float = parameter(5.5, 0.5, 9.0, "Hz", "Its rate.")
    vibrato_delay: float = parameter(0.3, 0.0, 2.0, "s", "How long a note is held before it begins.")

    def _render_batch(self, sound: StereoFrames, batch: Batch) -> None:
        table = np.array([astuple(pair) for pair in self.pairs], dtype=np.float32)
        render_operators(sound, batch, OperatorsTone(*self._values()), biquads(self.body), table)

    def _sounding_frames(self, batch: Batch) -> NDArray[np.float64]:
        attack = np.full(len(batch.hold), self.attack)
        hastening = (batch.frequency_hz / 261.63) ** self.key_decay
        heard = np.zeros(len(batch.hold))
        for pair in self.pairs:
            decay = pair.decay / hastening
            loudness = pair.level * (batch.strength / 0.8) ** pair.accent
            heard = np.maximum(
                heard, heard_frames(batch.hold, attack, decay, np.zeros_like(decay), self.release, loudness)
            )
        return heard


OperatorsTone = namedtuple("OperatorsTone", tuple(parameters_of(Operators)))  # type: ignore[misc]  # noqa: PYI024
"""An instrument as its kernel sees it: the values of its parameters, by name."""
