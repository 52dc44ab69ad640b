"""Instruments with strings that are plucked: guitars, basses, harps, pizzicato."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.parameters import parameter
from studio.synthesis.batching import SynthesisedInstrument, frequency_of, seed_of
from studio.synthesis.equaliser import Band, biquads
from studio.synthesis.instrument import Voice, velocity_gain
from studio.synthesis.lanes import random_unit
from studio.synthesis.string_kernel import MonoSamples, add_string, filter_chain, shape_ends

_PLANES = 2
"""A string swings in two planes, which differ a little in pitch and loss: one leans left, one right."""

_ATTACK_FRAMES = 24

_EVENNESS = 0.4
"""Long strings carry more energy for the same pick; a player evens that out: power of the frequency."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plucked(SynthesisedInstrument):
    """Strings over a body.

    Attributes:
        body: Resonances and cuts of the body.
    """

    body: tuple[Band, ...] = ()
    level: float = parameter(0.3, 0.01, 4.0, "", "Loudness of the instrument.")
    sustain_seconds: float = parameter(4.0, 0.05, 30.0, "s", "Time in which middle C falls by 60 dB while held.")
    key_decay: float = parameter(0.5, 0.0, 1.5, "", "How much sooner high notes die: power of the pitch's frequency.")
    release: float = parameter(0.15, 0.02, 4.0, "s", "Time in which a damped string falls by 60 dB.")
    dulling: float = parameter(0.3, 0.0, 0.9, "", "How much sooner high partials die than low ones.")
    pick_hz: float = parameter(3000.0, 200.0, 16000.0, "Hz", "Brightness of the pick at velocity 100.")
    pick_octaves: float = parameter(2.0, 0.0, 5.0, "octaves", "How much brighter the hardest pick is than the softest.")
    pick_position: float = parameter(0.2, 0.02, 0.5, "", "Where along the string it is picked.")
    pick_noise: float = parameter(0.3, 0.0, 1.0, "", "How much the pick scratches.")
    detune_cents: float = parameter(1.5, 0.0, 10.0, "cents", "How far apart in pitch the two planes of the string swing.")
    width: float = parameter(0.3, 0.0, 1.0, "", "How far apart they are heard.")
    drift_cents: float = parameter(3.0, 0.0, 20.0, "cents", "How far takes of the same note differ in pitch.")
    mute_seconds: float = parameter(0.25, 0.02, 2.0, "s", "Time in which a palm-muted string falls by 60 dB.")

    def render(self, voices: Sequence[Voice]) -> list[Samples]:
        """The sound of each voice."""
        return [self._render_one(voice) for voice in voices]

    def _render_one(self, voice: Voice) -> Samples:
        frames = voice.duration_frames + round(self.tail_seconds * SAMPLE_RATE)
        near = np.float32(0.5 * (1.0 + self.width))
        far = np.float32(1.0) - near
        first, second = (self._string(voice, frames, take) for take in range(_PLANES))
        sound = np.empty((frames, 2), dtype=np.float32)
        np.add(near * first, far * second, out=sound[:, 0])
        np.add(far * first, near * second, out=sound[:, 1])
        filter_chain(sound, biquads(self.body))
        return sound[: shape_ends(sound, _ATTACK_FRAMES, voice.duration_frames, 1.5 * self.release)]

    def _string(self, voice: Voice, frames: int, take: int, interval: int = 0) -> MonoSamples:
        """One plane of the string that a voice plucks, ``interval`` semitones above it, (frames,)."""
        seed = seed_of(self.label, voice) + 7919 * take + 104_729 * interval
        cents = self.drift_cents * (random_unit(seed, 0) - 0.5) + self.detune_cents * (take - 0.5)
        frequency_hz = frequency_of(voice.pitch + interval + cents / 100.0)
        strength = voice.velocity / 127.0
        muted = voice.articulation in {"mute", "power_mute", "staccato", "ghost"}
        sustain = self.mute_seconds if muted else self.sustain_seconds * (261.63 / frequency_hz) ** self.key_decay
        target = np.zeros(frames, dtype=np.float32)
        add_string(
            target,
            frequency_hz,
            voice.duration_frames,
            seed,
            sustain * (1.0 - 0.12 * take),
            self.release,
            min(0.9, self.dulling + 0.2 * muted),
            min(16000.0, self.pick_hz * 2.0 ** (self.pick_octaves * (strength - 0.8) - 1.2 * muted)),
            self.pick_position * (0.94 + 0.12 * random_unit(seed, 1)),
            self.pick_noise,
            self.level * velocity_gain(voice.velocity) * (frequency_hz / 261.63) ** _EVENNESS,
        )
        return target
