"""Transitions between sections: risers, falls, impacts and swells that last as long as their note."""

import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.instrument_facts import InstrumentFacts
from studio.synthesis.cymbal_models import cymbal
from studio.synthesis.drums import Drum, sound_of
from studio.synthesis.instrument import Instrument, Voice
from studio.synthesis.layers import Body, Metal, Noise, Strike
from studio.synthesis.rooms import EarlyReflections

_STEEPNESS = 3.0
"""A rising sweep ends this many e-foldings faster than it began."""

_LONGEST_SECONDS = 32.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition(InstrumentFacts, Instrument):
    """A sound without a pitch of its own, shaped by how long it lasts.

    Attributes:
        model: What sounds for a length in seconds.
        reversed_: Whether it is played backwards, so that its attack is where the note ends.
        room: Where it sounds.
    """

    model: Callable[[float], Drum]
    is_kit: bool = False
    monophonic: bool = False
    variants: int = 3
    tail_seconds: float = 6.0
    reversed_: bool = False
    room: EarlyReflections | None = None

    def render(self, voices: Sequence[Voice]) -> list[Samples]:
        """Render each note on its own."""
        return [self._sound(voice) for voice in voices]

    def _sound(self, voice: Voice) -> Samples:
        rng = np.random.default_rng((zlib.crc32(self.label.encode()), voice.variant))
        seconds = min(_LONGEST_SECONDS, max(0.1, voice.duration_frames / SAMPLE_RATE))
        detune = 2.0 ** (float(rng.uniform(-20.0, 20.0)) / 1200.0)
        sound = sound_of(self.model(seconds), Strike(voice.velocity / 127.0, detune, rng), room=self.room)
        return _backwards(sound, voice.duration_frames) if self.reversed_ else sound


def _backwards(sound: Samples, frames: int) -> Samples:
    """The first ``frames`` of a sound from their end to their start, beginning and ending softly."""
    turned = np.zeros((frames, 2), np.float32)
    kept = min(frames, len(sound))
    turned[frames - kept :] = sound[:kept][::-1]
    swell, end = min(kept, 4410), min(frames, 1323)
    turned[frames - kept :][:swell] *= np.linspace(0.0, 1.0, swell, dtype=np.float32)[:, np.newaxis]
    turned[frames - end :] *= np.square(np.linspace(1.0, 0.0, end, dtype=np.float32))[:, np.newaxis]
    return turned


def _rising(start: float, top: float) -> float:
    """The resting value of an ever faster sweep that begins at ``start`` and ends at ``top``."""
    return start - (top - start) / (float(np.exp(_STEEPNESS)) - 1.0)


def riser(seconds: float) -> Drum:
    """Noise that opens and a tone that climbs, both ever faster, cut off where the next section begins."""
    pace = -seconds / _STEEPNESS  # a decay that runs backwards is a growth
    bottom = _rising(95.0, 760.0)
    return Drum(
        layers=(
            Noise(
                low_hz=180.0,
                low_end_hz=_rising(180.0, 1600.0),
                high_hz=700.0,
                high_end_hz=_rising(700.0, 11500.0),
                move_seconds=pace,
                attack_seconds=seconds,
                curve=1.7,
                decay_seconds=0.012,
                damping=0.9,
                width=0.75,
                softness=0.4,
            ),
            Body(
                resting_hz=bottom,
                fall_hz=95.0 - bottom,
                fall_seconds=pace,
                attack_seconds=seconds,
                decay_seconds=0.012,
                drive=2.2,
                second_harmonic=0.3,
                level=0.16,
            ),
        ),
        peak_dbfs=-8.0,
        low_cut_hz=140.0,
        high_cut_hz=16500.0,
        mono_below_hz=300.0,
    )


def downlifter(seconds: float) -> Drum:
    """Noise that closes and a tone that sinks, from the first beat of a section into it."""
    return Drum(
        layers=(
            Noise(
                low_hz=1400.0,
                low_end_hz=120.0,
                high_hz=15000.0,
                high_end_hz=500.0,
                move_seconds=0.35 * seconds,
                attack_seconds=0.01,
                decay_seconds=0.32 * seconds,
                damping=0.95,
                width=0.75,
            ),
            Body(
                resting_hz=48.0,
                fall_hz=480.0,
                fall_seconds=0.3 * seconds,
                attack_seconds=0.02,
                decay_seconds=0.26 * seconds,
                drive=1.5,
                level=0.2,
            ),
        ),
        peak_dbfs=-8.0,
        low_cut_hz=60.0,
        high_cut_hz=16500.0,
        mono_below_hz=250.0,
    )


def impact(_seconds: float) -> Drum:
    """A boom, a crack and debris: the first beat of a drop or of a trailer's title."""
    return Drum(
        layers=(
            Body(
                resting_hz=38.0,
                fall_hz=85.0,
                fall_seconds=0.05,
                knock_hz=160.0,
                decay_seconds=0.42,
                hold_seconds=0.05,
                drive=1.8,
            ),
            Noise(
                low_hz=90.0,
                high_hz=4200.0,
                high_end_hz=400.0,
                move_seconds=0.12,
                decay_seconds=0.16,
                tail_level=0.18,
                tail_seconds=0.4,
                width=0.6,
            ),
            Noise(low_hz=1800.0, high_hz=8000.0, decay_seconds=0.008, level=0.5, width=0.2),
            Metal(
                low_hz=140.0,
                high_hz=3500.0,
                count=36,
                decay_seconds=0.5,
                decay_slope=0.5,
                tilt_db=-2.5,
                width=0.8,
                level=0.3,
                seed=38,
            ),
        ),
        peak_dbfs=-6.5,
        drive=0.7,
        low_cut_hz=24.0,
        high_cut_hz=11000.0,
        mono_below_hz=130.0,
    )


def swelling_cymbal(seconds: float) -> Drum:
    """A crash that rings about as long as the note, to be played backwards."""
    ring = min(0.6, max(0.12, 0.3 * seconds))
    return replace(
        cymbal(
            decay_seconds=ring, bloom_seconds=0.004, noise_level=1.2, stick_level=0.0, peak_dbfs=-8.5, pan=0.0
        ),
        high_cut_hz=16500.0,
    )
