"""Recorded strings through an amplifier: rhythm guitars left and right, a singing lead, basses."""

import math
from dataclasses import dataclass, field

import numpy as np

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.parameters import parameter
from studio.synthesis.instrument import Voice, velocity_gain
from studio.synthesis.sampled_guitar import SampledGuitar, finished
from studio.synthesis.sound_bank import FoundBank
from studio.synthesis.string_kernel import MonoSamples
from studio.synthesis.stroke_chance import StrokeChance
from studio.synthesis.valve_amplifier import Amplifier, Cabinet, amplified, cabinet_spectrum, through

_POWER_CHORD = (0, 7, 12)
"""Semitones of the strings that a power chord strikes."""

_STRUM_SECONDS = 0.004
"""Time in which the pick of a power chord passes from string to string."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AmplifiedGuitar(SampledGuitar):
    """A recorded string, or a power chord of three, through one amplifier for each take.

    The articulations "power" and "power_mute" strike root, fifth and octave into the same amplifier, which
    then growls between them as no sum of single notes does. Everything else is a string alone: an open chord
    stays a chord.

    Attributes:
        amplifier: How it distorts; None for recordings that have passed an amplifier: they only need the
            loudspeakers' colour.
        cabinets: Loudspeakers and microphones, one for each take: the first left, the second right; a single
            one is in the middle.
        same_take: Whether all microphones hear one take: a guitar in stereo, instead of two guitars.
    """

    same_take: bool = False
    amplifier: Amplifier | None = field(default_factory=Amplifier)
    cabinets: tuple[Cabinet, ...] = (Cabinet(),)
    input_level: float = parameter(1.0, 0.05, 10.0, "", "How hot the pick-up is.")
    clean: float = parameter(0.0, 0.0, 4.0, "", "Share of the string that does not pass the amplifier.")
    apart_seconds: float = parameter(0.007, 0.0, 0.03, "s", "How far apart in time takes may lie.")
    response: float = parameter(0.6, 0.0, 1.0, "", "How much of the velocity is heard as level.")

    def _sound(self, bank: FoundBank, voice: Voice) -> Samples:
        frames = self._frames(voice)
        count = 1 if self.same_take else len(self.cabinets)
        strings = [self._strings(bank, voice, frames, take) for take in range(count)]
        driven = strings if self.amplifier is None else [amplified(take, self.amplifier) for take in strings]
        spectra = [cabinet_spectrum(cabinet) for cabinet in self.cabinets]
        if self.same_take:
            heard = through(driven[0], spectra)
        else:
            heard = [through(take, [spectrum])[0] for take, spectrum in zip(driven, spectra, strict=True)]
        # The amplifier evens out what the hand did; part of it is given back.
        evened = self.response if self.amplifier is not None else self.response - 1.0
        level = np.float32(self.level * velocity_gain(voice.velocity) ** evened)
        dry = np.float32(self.clean * self.level)
        takes = [level * take + dry * strings[index % count] for index, take in enumerate(heard)]
        # A little of each side on the other keeps the pair from falling apart in headphones.
        near, far = (0.96, 0.1) if len(takes) > 1 else (0.7071, 0.0)
        left, right = takes[0], takes[-1]
        sides = (near * left + far * right, near * right + far * left)
        return finished(np.stack(sides, axis=1).astype(np.float32, copy=False))

    def _strings(self, bank: FoundBank, voice: Voice, frames: int, take: int) -> MonoSamples:
        """The strings of one take as the pick-up hears them, (frames,)."""
        chance = StrokeChance(self.label, voice, take, -1)
        late = int(chance.between(0.0, self.apart_seconds) * SAMPLE_RATE) if take else 0
        intervals = _POWER_CHORD if voice.articulation.startswith("power") else (0,)
        strings = np.zeros(frames, np.float32)
        for index, interval in enumerate(intervals):
            begun = late + int(index * _STRUM_SECONDS * chance.between(0.6, 1.4) * SAMPLE_RATE)
            length = frames - begun
            if length > 0:
                strings[begun:] += self._string(bank, voice, length, take, interval)
        strings *= np.float32(self.input_level / (self.level * math.sqrt(len(intervals))))
        return strings
