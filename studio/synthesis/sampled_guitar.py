"""Guitars and basses that were recorded, played by hands: no two strokes alike, damped, bent and slid."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.errors import NotFoundError
from studio.instrument_facts import InstrumentFacts
from studio.parameters import Parametric, parameter
from studio.synthesis.equaliser import Band, biquads
from studio.synthesis.instrument import Instrument, Voice, velocity_gain
from studio.synthesis.sound_bank import FoundBank, find_banks
from studio.synthesis.string_kernel import MonoSamples, filter_chain, shape_ends
from studio.synthesis.string_recordings import (
    SPEED_GRID,
    Preset,
    StringRecording,
    read_recording,
    recording_for,
    touch,
)
from studio.synthesis.stroke_chance import StrokeChance

TURNS = 11
"""Takes of a note that are played in turn. A prime: evenly spaced strokes, in whichever rhythm, come back to
the first take only after eleven."""

_MUTED = frozenset({"mute", "power_mute"})
_SLURRED = frozenset({"legato", "slide"})
_FRET_NOISE: tuple[Preset, ...] = ((120, 0),)
_SQUEAKY_TAKES = frozenset({3, 8})
_SQUEAK_PITCH = 77
_SQUEAK_SECONDS, _SQUEAK_AFTER_SECONDS = 0.06, 0.3
_NEAREST, _REFLECTIONS = 0.6, 5


@dataclass(frozen=True, slots=True, kw_only=True)
class SampledGuitar(Parametric, InstrumentFacts, Instrument):
    """A plucked string of a sound bank under a player's hands.

    Attributes:
        presets: Where its recordings are; the first that a bank has is played.
        muted: The same of palm-muted ones; without any, the plain ones are damped.
        body: What its body, pick-up or microphones make of it.
        bank: The bank that it is played from; None for the first whole one that is here.
    """

    monophonic: bool = False
    variants: int = TURNS
    takes_in_turn: bool = True
    tail_seconds: float = 0.5
    presets: tuple[Preset, ...] = ()
    muted: tuple[Preset, ...] = ()
    body: tuple[Band, ...] = ()
    bank: FoundBank | None = None
    level: float = parameter(1.0, 0.01, 20.0, "", "Loudness of the instrument.")
    pick_hz: float = parameter(12000.0, 300.0, 18000.0, "Hz", "Brightness of the hardest stroke.")
    pick_octaves: float = parameter(2.0, 0.0, 5.0, "octaves", "How much darker the softest stroke is.")
    ring_hz: float = parameter(5000.0, 100.0, 18000.0, "Hz", "Where the brightness of a long note settles.")
    ring_seconds: float = parameter(0.6, 0.05, 5.0, "s", "In this time, to 1/e.")
    release: float = parameter(0.18, 0.02, 4.0, "s", "Time in which a damped string falls by 60 dB.")
    mute_seconds: float = parameter(0.35, 0.02, 2.0, "s", "The same of a string under the palm.")
    mute_hz: float = parameter(1800.0, 100.0, 8000.0, "Hz", "Brightness under the palm.")
    drift_cents: float = parameter(1.5, 0.0, 20.0, "cents", "How far takes of a note differ in pitch.")
    vibrato_cents: float = parameter(5.0, 0.0, 60.0, "cents", "Depth of the finger's late vibrato.")
    vibrato_hz: float = parameter(5.1, 2.0, 8.0, "Hz", "Its rate.")
    vibrato_delay: float = parameter(0.45, 0.0, 2.0, "s", "How long a note is held before it begins.")
    slide_seconds: float = parameter(0.1, 0.01, 0.5, "s", "How long a finger slides.")
    squeak: float = parameter(0.0, 0.0, 0.5, "", "Level of fingers that leave wound strings.")
    width: float = parameter(0.3, 0.0, 1.0, "", "How differently two microphones hear it.")

    def played_from(self, banks: Sequence[FoundBank]) -> "SampledGuitar":
        """See :meth:`Instrument.played_from`."""
        return replace(self, bank=next((bank for bank in banks if bank.is_whole), None))

    def heard_as(self, voice: Voice) -> Voice:
        """See :meth:`Instrument.heard_as`: a string that dies by itself does not tell when it is let go."""
        longest = round(self._longest_seconds(voice) * SAMPLE_RATE)
        return voice._replace(duration_frames=longest) if voice.duration_frames > longest else voice

    def render(self, voices: Sequence[Voice]) -> list[Samples]:
        """The sound of each voice."""
        bank = self.bank or next(bank for bank in find_banks() if bank.is_whole)
        return [self._sound(bank, voice) for voice in voices]

    def _sound(self, bank: FoundBank, voice: Voice) -> Samples:
        string = self._string(bank, voice, self._frames(voice))
        if self.squeak and not voice.articulation and voice.variant in _SQUEAKY_TAKES:
            self._leave(bank, voice, string)
        if self.body:
            filter_chain(string[np.newaxis], biquads(self.body))
        return finished(np.stack([_reflected(string, taps) for taps in _reflections(self.width)], axis=1))

    def _leave(self, bank: FoundBank, voice: Voice, string: MonoSamples) -> None:
        """Add the squeak of fingers that leave the strings of a long note, where the bank has one."""
        begun = voice.duration_frames - int(_SQUEAK_SECONDS * SAMPLE_RATE)
        try:
            squeak = recording_for(bank, _FRET_NOISE, _SQUEAK_PITCH, 0)
        except NotFoundError:
            return
        if begun < _SQUEAK_AFTER_SECONDS * SAMPLE_RATE:
            return
        noise = np.zeros(len(string) - begun, np.float32)
        chance = StrokeChance(self.label, voice, 0, _SQUEAK_PITCH)
        speeds = np.full(
            len(noise) // SPEED_GRID + 3, squeak.speed(_SQUEAK_PITCH + chance.between(-4.0, 4.0))
        )
        read_recording(noise, squeak.samples, speeds, 0.0, 0.0, 0.0)
        string[begun:] += noise * np.float32(
            self.squeak * self.level * squeak.gain * velocity_gain(voice.velocity)
        )

    def _frames(self, voice: Voice) -> int:
        """Frames until a note has died away: what is muted does before it is let go."""
        held = min(voice.duration_frames, round(self._longest_seconds(voice) * SAMPLE_RATE))
        tail = min(self.tail_seconds, 0.12) if voice.articulation in _MUTED else self.tail_seconds
        return held + round(tail * SAMPLE_RATE)

    def _longest_seconds(self, voice: Voice) -> float:
        if voice.articulation in _MUTED:
            return 0.75 * self.mute_seconds
        return 0.05 if voice.articulation == "ghost" else 30.0

    def _string(
        self, bank: FoundBank, voice: Voice, frames: int, take: int = 0, interval: int = 0
    ) -> MonoSamples:
        """One string as it leaves the fingers, (frames,)."""
        chance = StrokeChance(self.label, voice, take, interval)
        muted = voice.articulation in _MUTED
        presets = self.muted if (muted or voice.articulation == "ghost") and self.muted else self.presets
        pitch = voice.pitch + interval
        recording = recording_for(bank, presets, pitch, (voice.variant + take) % 3 // 2)
        speed = recording.speed(pitch + chance.between(-1.0, 1.0) * self.drift_cents / 100.0)
        speeds = speed * self._bending(voice, frames, chance)
        begun = chance.between(0.0, 0.0004) * recording.sample_rate
        if voice.articulation in _SLURRED:
            begun += 0.03 * recording.sample_rate  # a string that sounds is not picked again
        string = np.empty(frames, np.float32)
        read_recording(
            string, recording.samples, speeds, begun, float(recording.loop[0]), float(recording.loop[1])
        )
        touch(string, self._touch(voice, pitch, recording, speed, chance))
        return string

    def _bending(self, voice: Voice, frames: int, chance: StrokeChance) -> NDArray[np.float64]:
        """The speeds at which a string is read beside its pitch, every :data:`SPEED_GRID` frames."""
        seconds = np.arange(frames // SPEED_GRID + 3) * (SPEED_GRID / SAMPLE_RATE)
        cents = 7.0 * (voice.velocity / 127.0) ** 2 * np.exp(-seconds / 0.04)  # a hard stroke stretches
        held = voice.duration_frames / SAMPLE_RATE
        if self.vibrato_cents and held > 1.4 * self.vibrato_delay:
            grown = np.clip((seconds - self.vibrato_delay) / 0.5, 0.0, 1.0)
            rate_hz = self.vibrato_hz * chance.between(0.92, 1.08)
            swing = np.sin(2.0 * np.pi * rate_hz * (seconds - self.vibrato_delay))
            cents += self.vibrato_cents * chance.between(0.7, 1.2) * grown * swing
        if voice.slide_from is not None:
            rest = np.clip(1.0 - seconds / self.slide_seconds, 0.0, 1.0)
            cents += 100.0 * (voice.slide_from - voice.pitch) * rest * rest * (3.0 - 2.0 * rest)
        return np.asarray(2.0 ** (cents / 1200.0))

    def _touch(
        self, voice: Voice, pitch: int, recording: StringRecording, speed: float, chance: StrokeChance
    ) -> NDArray[np.float64]:
        """The settings of :func:`touch` for one stroke."""
        strength = voice.velocity / 127.0
        bright_hz = self.pick_hz * 2.0 ** (-self.pick_octaves * (1.0 - strength) + chance.between(-0.2, 0.2))
        darker = 0.6 * self.pick_octaves * (1.0 - strength)
        ring_hz = min(self.ring_hz * 2.0 ** ((pitch - 60) / 36.0 - darker), bright_hz)
        dulling, hold, release = self.ring_seconds, float(voice.duration_frames), self.release
        level = self.level * velocity_gain(voice.velocity) * 10.0 ** (chance.between(-0.6, 0.6) / 20.0)
        articulation, attack = voice.articulation, 20.0
        if articulation in _MUTED:
            bright_hz, ring_hz, dulling = min(bright_hz, 2.2 * self.mute_hz), self.mute_hz, 0.05
            hold, release = min(hold, 0.02 * SAMPLE_RATE), self.mute_seconds
        elif articulation == "ghost":
            bright_hz, ring_hz, dulling, hold, release = 2500.0, 900.0, 0.02, 0.0, 0.08
        elif articulation == "staccato":
            hold = 0.6 * hold
        elif articulation == "accent":
            level, bright_hz = 1.2 * level, 1.3 * bright_hz
        elif articulation in _SLURRED:
            bright_hz, attack = 0.6 * bright_hz, 220.0
        return np.array(
            (level * recording.gain, attack, bright_hz, ring_hz, dulling, recording.loop_begins(speed),
             recording.decay_db / SAMPLE_RATE, hold, release),
            np.float64,
        )  # fmt: skip


def finished(sound: Samples) -> Samples:
    """Fade the ends of a sound, and leave out what is inaudible."""
    frames = shape_ends(sound, 8, len(sound) - 1024, 0.02)
    return sound[: max(64, frames)]


@lru_cache(maxsize=64)
def _reflections(width: float) -> tuple[tuple[tuple[int, float], ...], ...]:
    """Frames after which a left and a right microphone hear the near surroundings again, and how loud."""
    chance = np.random.default_rng(31)
    return tuple(
        tuple(
            (int(delay), width * _NEAREST * float(chance.choice((-1.0, 1.0))) * math.exp(-delay / 500.0))
            for delay in np.sort(chance.integers(60, 900, _REFLECTIONS))
        )
        for _ in range(2)
    )


def _reflected(string: MonoSamples, reflections: Sequence[tuple[int, float]]) -> MonoSamples:
    heard = string.copy()
    for delay, level in reflections:
        heard[delay:] += np.float32(level) * string[:-delay]
    return heard
