"""The 808: a sine that falls into its pitch, bent until small loudspeakers can hear it."""

import math
from collections import namedtuple
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.kernels import kernel
from studio.parameters import parameter, parameters_of
from studio.synthesis.instrument import Voice
from studio.synthesis.note_batches import SynthesisedInstrument, frequency_of
from studio.synthesis.simd_voices import Tone, power_of_two, sine_of_turns

_OVERSAMPLING = 2
_PITCH_FRAMES = 4
"""Frames between two decisions of the pitch."""

_BLOCK_FRAMES = 64

_SILENT = 3e-5


@kernel
def _soft_clip(value: np.float32) -> np.float32:
    """A rational approximation of tanh, within 0.02 and flat from ±3 on."""
    limited = min(np.float32(3.0), max(np.float32(-3.0), value))
    square = limited * limited
    clipped: np.float32 = (
        limited * (np.float32(27.0) + square) / (np.float32(27.0) + np.float32(9.0) * square)
    )
    return clipped


@kernel
def _bend(turns: NDArray[np.float32], body: NDArray[np.float32], drive: float, bias: float) -> None:
    """Replace turns by their saturated sines, a block at a time: what waits for nothing runs in vectors.

    Bent before it decays as well as after: a long note keeps its growl, then ends as a pure sine.
    """
    gain = np.float32(drive)
    offset = np.float32(bias)
    rest = _soft_clip(gain * offset)
    scale = np.float32(1.0) / _soft_clip(gain * (np.float32(1.0) + offset))
    for index in range(turns.shape[0]):
        swing = (np.float32(0.35) + np.float32(0.65) * body[index]) * sine_of_turns(turns[index])
        turns[index] = (_soft_clip(gain * (swing + offset)) - rest) * scale


@kernel
def render_sub_bass(
    sound: Samples, frequency_hz: float, slide_semitones: float, strength: float, hold: int, tone: Tone
) -> int:
    """Render one note; returns how many frames of ``sound``, (frames, 2), it lasts.

    The phase is one double that never jumps: pitch drop and glide only change how fast it turns. Each frame
    is bent at twice the rate; what is bent is so low that the harmonics worth hearing end an octave below the
    first alias.

    Args:
        sound: Written from its first frame.
        frequency_hz: Pitch.
        slide_semitones: Where it glides from, relative to its pitch; 0 for an attack with a drop.
        strength: Velocity, 0 to 1.
        hold: Frames it is held.
        tone: The parameters of :class:`SubBass`, by name.
    """
    rate_hz = SAMPLE_RATE * _OVERSAMPLING
    turn = 0.0
    drop = 0.0 if slide_semitones != 0.0 else tone.drop_semitones * (0.5 + 0.5 * strength)
    drop_factor = math.exp(-_PITCH_FRAMES / (tone.drop_seconds * SAMPLE_RATE))
    decay_factor = math.exp(-1.0 / (tone.decay * SAMPLE_RATE))
    release_factor = math.exp(-6.9 / (tone.release * SAMPLE_RATE))
    attack_step = 1.0 / (tone.attack * SAMPLE_RATE)
    drive = tone.drive * (0.5 + 0.6 * strength)
    loudness = tone.level * strength**1.6
    dulling = math.exp(-2.0 * math.pi * tone.tone_hz / rate_hz)
    passing = 1.0 - dulling
    # A note that glides goes on where the one before was; only an attack rises from nothing.
    level = 0.0 if slide_semitones == 0.0 else 1.0
    body = 1.0
    low = 0.0
    blocked = 0.0
    previous = 0.0
    turns = np.zeros(_OVERSAMPLING * _BLOCK_FRAMES, np.float32)
    bodies = np.zeros(_OVERSAMPLING * _BLOCK_FRAMES, np.float32)
    frames: int = sound.shape[0]
    for start in range(0, frames, _BLOCK_FRAMES):
        if body < _SILENT:
            return start
        for first in range(0, _BLOCK_FRAMES, _PITCH_FRAMES):
            slide = max(0.0, 1.0 - (start + first) / (tone.slide_seconds * SAMPLE_RATE))
            semitones = drop + slide_semitones * slide * slide * (3.0 - 2.0 * slide)
            step = frequency_hz * float(power_of_two(np.float32(semitones / 12.0))) / rate_hz
            drop *= drop_factor
            # Counted from where this pitch began, so that no frame waits for the one before.
            some = turns[_OVERSAMPLING * first : _OVERSAMPLING * (first + _PITCH_FRAMES)]
            for index in range(some.size):
                turned = turn + step * float(index + 1)
                some[index] = np.float32(turned - math.floor(turned))
            turn += step * some.size
            turn -= math.floor(turn)
        for frame in range(_BLOCK_FRAMES):
            body *= decay_factor if start + frame < hold else release_factor
            for half in range(_OVERSAMPLING):
                bodies[_OVERSAMPLING * frame + half] = body
        _bend(turns, bodies, drive, tone.bias)
        for frame in range(min(_BLOCK_FRAMES, frames - start)):
            level = min(1.0, level + attack_step)
            for half in range(_OVERSAMPLING):
                bent = turns[_OVERSAMPLING * frame + half]
                low = passing * bent + dulling * low
            blocked = low - previous + 0.9993 * blocked
            previous = low
            value = np.float32(loudness * level * bodies[_OVERSAMPLING * frame] * blocked)
            sound[start + frame, 0] = value
            sound[start + frame, 1] = value
    return frames


@dataclass(frozen=True, slots=True, kw_only=True)
class SubBass(SynthesisedInstrument):
    """A saturated sine with a pitch drop, that can glide."""

    monophonic: bool = True
    joins_slides: bool = True
    level: float = parameter(0.3, 0.01, 1.0, "", "Loudness of the instrument.")
    drop_semitones: float = parameter(24.0, 0.0, 48.0, "semitones", "How far above its pitch a note begins.")
    drop_seconds: float = parameter(0.012, 0.002, 0.2, "s", "Time constant with which it falls to its pitch.")
    drive: float = parameter(2.4, 0.2, 12.0, "", "How hard the sine is bent; adds harmonics.")
    bias: float = parameter(0.18, 0.0, 0.6, "", "How unevenly it is bent: adds the even harmonics.")
    tone_hz: float = parameter(1800.0, 200.0, 12000.0, "Hz", "Where the bent harmonics begin to fall.")
    attack: float = parameter(0.0015, 0.0005, 0.05, "s", "Time to full level.")
    decay: float = parameter(1.6, 0.05, 8.0, "s", "Time constant while held.")
    release: float = parameter(0.16, 0.02, 2.0, "s", "Time in which a released note dies by 60 dB.")
    slide_seconds: float = parameter(0.08, 0.01, 0.5, "s", "How long a glide takes.")

    def render(self, voices: Sequence[Voice]) -> list[Samples]:
        """The sound of each voice."""
        return [self._render_one(voice) for voice in voices]

    def _render_one(self, voice: Voice) -> Samples:
        tone = SubBassTone(*self._values())
        sound = np.empty(
            (voice.duration_frames + round(self.tail_seconds * SAMPLE_RATE), 2), dtype=np.float32
        )
        slide = 0.0 if voice.slide_from is None else float(voice.slide_from - voice.pitch)
        frames = render_sub_bass(
            sound, frequency_of(voice.pitch), slide, voice.velocity / 127.0, voice.duration_frames, tone
        )
        return sound[:frames]


SubBassTone = namedtuple("SubBassTone", tuple(parameters_of(SubBass)))  # type: ignore[misc]  # noqa: PYI024
"""An instrument as its kernel sees it: the values of its parameters, by name."""
