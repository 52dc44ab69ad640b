"""Instruments with strings that are plucked: guitars, basses, harps, pizzicato."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.parameters import parameter
from studio.synthesis.equaliser import Band, biquads
from studio.synthesis.instrument import Voice, velocity_gain
from studio.synthesis.note_batches import SynthesisedInstrument, frequency_of, seed_of
from studio.synthesis.simd_voices import random_unit
from studio.synthesis.string_kernel import LANES, MonoSamples, blend, filter_chain, pluck, ring, turn_frames

_PLANES = 2
"""A string swings in two planes, which differ a little in pitch and loss: one leans left, one right."""

_ATTACK_FRAMES = 24

_BODY_FRAMES = 4096
"""Frames in which the response of a body to a pluck dies away."""

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
    sustain_seconds: float = parameter(
        4.0, 0.05, 30.0, "s", "Time in which middle C falls by 60 dB while held."
    )
    key_decay: float = parameter(
        0.5, 0.0, 1.5, "", "How much sooner high notes die: power of the pitch's frequency."
    )
    release: float = parameter(0.15, 0.02, 4.0, "s", "Time in which a damped string falls by 60 dB.")
    dulling: float = parameter(0.3, 0.0, 0.9, "", "How much sooner high partials die than low ones.")
    pick_hz: float = parameter(3000.0, 200.0, 16000.0, "Hz", "Brightness of the pick at velocity 100.")
    pick_octaves: float = parameter(
        2.0, 0.0, 5.0, "octaves", "How much brighter the hardest pick is than the softest."
    )
    pick_position: float = parameter(0.2, 0.02, 0.5, "", "Where along the string it is picked.")
    pick_noise: float = parameter(0.3, 0.0, 1.0, "", "How much the pick scratches.")
    detune_cents: float = parameter(
        1.5, 0.0, 10.0, "cents", "How far apart in pitch the two planes of the string swing."
    )
    width: float = parameter(0.3, 0.0, 1.0, "", "How far apart they are heard.")
    drift_cents: float = parameter(3.0, 0.0, 20.0, "cents", "How far takes of the same note differ in pitch.")
    mute_seconds: float = parameter(0.25, 0.02, 2.0, "s", "Time in which a palm-muted string falls by 60 dB.")

    def render(self, voices: Sequence[Voice]) -> list[Samples]:
        """The sound of each voice."""
        return [self._render_one(voice) for voice in voices]

    def _render_one(self, voice: Voice) -> Samples:
        """Two planes of a string on its body.

        As long as it is held, string and body may change places: here the body rings first, and what it makes
        of the pluck is what excites the string, which takes a fraction of the time (commuted synthesis: Smith
        1993, Karjalainen et al. 1993).
        """
        frames = voice.duration_frames + round(self.tail_seconds * SAMPLE_RATE)
        strings = [self._string(voice, take) for take in range(_PLANES)]
        excited_frames = max(_BODY_FRAMES, *(string.turn_frames for string in strings))
        planes = np.zeros((_PLANES, max(frames, excited_frames) + 2 * LANES), dtype=np.float32)
        excitation = np.zeros((_PLANES, excited_frames), dtype=np.float32)
        for string, excited in zip(strings, excitation, strict=True):
            string.pluck(excited)
        filter_chain(excitation, biquads(self.body))
        # What little direct current rounding leaves would stay on the string.
        planes[:, :excited_frames] = excitation - excitation.mean(axis=1, keepdims=True, dtype=np.float64)
        for string, wave in zip(strings, planes, strict=True):
            string.ring(wave, voice.duration_frames)
        near = 0.5 * (1.0 + self.width)
        shape = np.array((near, 1.0 - near, 1.5 * self.release), np.float64)
        return blend(planes[0, :frames], planes[1, :frames], shape, _ATTACK_FRAMES, voice.duration_frames)

    def _string(self, voice: Voice, take: int, interval: int = 0) -> "PluckedString":
        """One plane of the string that a voice plucks, ``interval`` semitones above it."""
        seed = seed_of(self.label, voice) + 7919 * take + 104_729 * interval
        cents = self.drift_cents * (random_unit(seed, 0) - 0.5) + self.detune_cents * (take - 0.5)
        frequency_hz = frequency_of(voice.pitch + interval + cents / 100.0)
        strength = voice.velocity / 127.0
        muted = voice.articulation in {"mute", "power_mute", "staccato", "ghost"}
        sustain = (
            self.mute_seconds if muted else self.sustain_seconds * (261.63 / frequency_hz) ** self.key_decay
        )
        return PluckedString(
            frequency_hz=frequency_hz,
            seed=seed,
            sustain_seconds=sustain * (1.0 - 0.12 * take),
            release_seconds=self.release,
            dulling=min(0.9, self.dulling + 0.2 * muted),
            pick_hz=min(16000.0, self.pick_hz * 2.0 ** (self.pick_octaves * (strength - 0.8) - 1.2 * muted)),
            pick_position=self.pick_position * (0.94 + 0.12 * random_unit(seed, 1)),
            pick_noise=self.pick_noise,
            gain=self.level * velocity_gain(voice.velocity) * (frequency_hz / 261.63) ** _EVENNESS,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PluckedString:
    """One string as one note plucks it.

    Attributes:
        frequency_hz: Its pitch.
        seed: Decides the grain of the pick.
        sustain_seconds: Time in which it falls by 60 dB while held.
        release_seconds: The same once damped.
        dulling: How much sooner high partials die, 0 to 0.9.
        pick_hz: Brightness of the pick.
        pick_position: Where it is picked, as a share of the string.
        pick_noise: Share of noise in the pick, 0 to 1.
        gain: Linear level.
    """

    frequency_hz: float
    seed: int
    sustain_seconds: float
    release_seconds: float
    dulling: float
    pick_hz: float
    pick_position: float
    pick_noise: float
    gain: float

    @property
    def turn_frames(self) -> int:
        """Frames of the excitation that the pick leaves: the deepest notes of MIDI take 5,400."""
        return turn_frames(self.frequency_hz, self.dulling)[0]

    def pluck(self, excitation: MonoSamples) -> None:
        """Write the pick's excitation to the first :attr:`turn_frames` frames of ``excitation``."""
        period = SAMPLE_RATE / self.frequency_hz
        pick = np.array((self.pick_hz, self.pick_position * period, self.pick_noise), np.float64)
        pluck(excitation, self.turn_frames, self.seed, pick, self.gain)

    def ring(self, wave: MonoSamples, hold: int) -> None:
        """Turn an excitation and the silence after it into the string's sound, in place.

        The string is damped from frame ``hold`` on.
        """
        ring(wave, self.frequency_hz, hold, self.sustain_seconds, self.release_seconds, self.dulling)
