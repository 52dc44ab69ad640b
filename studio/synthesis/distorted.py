"""Electric guitars and basses that are played through a loud amplifier."""

import math
from dataclasses import dataclass

import numpy as np

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.parameters import parameter
from studio.synthesis.amplifier import cabinet, convolve, overdrive, rate_filter
from studio.synthesis.equaliser import biquads
from studio.synthesis.instrument import Voice, velocity_gain
from studio.synthesis.plucked import Plucked
from studio.synthesis.string_kernel import BEND_GRID, LANES, MonoSamples, bend, blend, filter_chain

_POWER_CHORD = (0, 7, 12)
"""Semitones of the strings that a power chord strikes."""

_ATTACK_FRAMES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Distorted(Plucked):
    """A plucked string, or a power chord of three, through one amplifier; recorded twice, once for each side.

    The articulations "power" and "power_mute" strike root, fifth and octave through the same amplifier, which
    then growls between them as no sum of single notes does.
    """

    gain: float = parameter(30.0, 1.0, 400.0, "", "How far the amplifier is turned up.")
    tight_hz: float = parameter(220.0, 20.0, 800.0, "Hz", "What lies below is distorted less.")
    bias: float = parameter(0.12, 0.0, 0.5, "", "How unevenly the amplifier clips.")
    double: float = parameter(
        1.0, 0.0, 1.0, "", "1: a second take on the other side; 0: one take in the middle."
    )
    clean: float = parameter(0.0, 0.0, 1.0, "", "Share of the string that does not pass the amplifier.")
    low_hz: float = parameter(85.0, 30.0, 200.0, "Hz", "Where the cabinet begins.")
    presence_hz: float = parameter(2800.0, 800.0, 5000.0, "Hz", "Where it bites.")
    presence_db: float = parameter(5.0, 0.0, 12.0, "dB", "How much it bites.")
    high_hz: float = parameter(5200.0, 2000.0, 9000.0, "Hz", "Where it ends.")
    vibrato_cents: float = parameter(
        0.0, 0.0, 60.0, "cents", "Depth of the finger's vibrato, once it has grown."
    )
    vibrato_hz: float = parameter(5.2, 2.0, 8.0, "Hz", "Its rate.")
    vibrato_delay: float = parameter(0.35, 0.0, 2.0, "s", "How long a note is held before it begins.")

    def _render_one(self, voice: Voice) -> Samples:
        frames = voice.duration_frames + round(self.tail_seconds * SAMPLE_RATE)
        takes = np.stack([self._take(voice, frames, take) for take in range(1 + round(self.double))])
        filter_chain(takes, biquads(self.body))
        # A little of each side on the other keeps the pair from falling apart in headphones.
        near, far = (0.97, 0.06) if self.double > 0.0 else (1.0, 0.0)
        shape = np.array((near, far, self.release), np.float64)
        return blend(takes[0], takes[-1], shape, _ATTACK_FRAMES, voice.duration_frames)

    def _take(self, voice: Voice, frames: int, take: int) -> MonoSamples:
        """One recording of the note, (frames,)."""
        intervals = _POWER_CHORD if voice.articulation.startswith("power") else (0,)
        string = self._ringing(voice, frames, take, intervals[0])
        for interval in intervals[1:]:
            string += self._ringing(voice, frames, take, interval)
        string *= np.float32(1.0 / math.sqrt(len(intervals)))
        string = self._bent(voice, string, take)
        # The pick-up's level already follows the velocity; half of that is eaten by the amplifier, so the
        # rest is made up.
        driven = overdrive(string, float(self.gain), float(self.tight_hz), float(self.bias), rate_filter())
        heard = convolve(driven, cabinet(self.low_hz, self.presence_hz, self.presence_db, self.high_hz))
        if self.clean > 0.0:
            heard += np.float32(self.clean * 4.0) * string
        heard *= np.float32(self.level * velocity_gain(voice.velocity) ** 0.8)
        return heard

    def _ringing(self, voice: Voice, frames: int, take: int, interval: int) -> MonoSamples:
        """One string as the pick-up hears it, (frames,)."""
        string = self._string(voice, take, interval)
        wave = np.zeros(max(frames, string.turn_frames) + 2 * LANES, np.float32)
        string.pluck(wave)
        string.ring(wave, voice.duration_frames)
        return wave[:frames]

    def _bent(self, voice: Voice, string: MonoSamples, take: int) -> MonoSamples:
        """The string with the finger's vibrato and glide: read at a speed that varies."""
        slide = 0.0 if voice.slide_from is None else float(voice.slide_from - voice.pitch)
        if not slide and not self.vibrato_cents:
            return string
        seconds = np.arange(len(string) // BEND_GRID + 2) * (BEND_GRID / SAMPLE_RATE)
        grown = np.clip((seconds - self.vibrato_delay) / 0.6, 0.0, 1.0)
        rate_hz = self.vibrato_hz * (1.0 + 0.04 * take)
        cents = (
            self.vibrato_cents * grown * np.sin(2.0 * np.pi * rate_hz * (seconds - self.vibrato_delay) - take)
        )
        rest = np.clip(1.0 - seconds / 0.09, 0.0, 1.0)
        cents += 100.0 * slide * rest * rest * (3.0 - 2.0 * rest)
        return bend(string, 2.0 ** (cents / 1200.0))
