"""Beds that lie under a piece: the surface of a record, rain at a window."""

import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.instrument_facts import InstrumentFacts
from studio.synthesis.instrument import Instrument, Voice, velocity_gain
from studio.synthesis.layers import Noise, Strike
from studio.synthesis.percussion_kernels import MODE_LANES, Channel
from studio.synthesis.post_processing import finished
from studio.synthesis.scratch import silent_channels

_FADE_SECONDS = 0.25

_TURNS = 4

_TURN_FRAMES = 4 * MODE_LANES * 310
"""A turn of a record at 33⅓ in the minute, to a thousandth."""

_CIRCLE_FRAMES = _TURNS * _TURN_FRAMES

_SEAM_FRAMES = 64 * MODE_LANES
"""Length of the crossfade from one stretch of a bed to another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Texture(InstrumentFacts, Instrument):
    """A bed that lasts as long as its note and fades at both ends.

    Attributes:
        beds: Its steady part, the layers' times being filled in.
        scatter: Adds what happens by chance: takes the two channels, the strength and the source of chance.
        peak_dbfs: Of the loudest.
        low_cut_hz: Nothing below.
        high_cut_hz: Fourth-order roll-off.
    """

    beds: tuple[Noise, ...]
    scatter: Callable[[Channel, Channel, np.random.Generator], None]
    is_kit: bool = False
    monophonic: bool = False
    variants: int = 2
    tail_seconds: float = 0.5
    peak_dbfs: float = -9.0
    low_cut_hz: float = 120.0
    high_cut_hz: float = 9000.0

    def render(self, voices: Sequence[Voice]) -> list[Samples]:
        """Render each note on its own."""
        return [self._sound(voice) for voice in voices]

    def _sound(self, voice: Voice) -> Samples:
        frames = max(voice.duration_frames, MODE_LANES)
        sound = _laid_out(_circle(self, voice.velocity), frames, voice.variant)
        fade = min(frames // 3, int(_FADE_SECONDS * SAMPLE_RATE))
        ramp = np.linspace(0.0, 1.0, fade, dtype=np.float32)[:, np.newaxis]
        sound[:fade] *= ramp
        sound[frames - fade :] *= ramp[::-1]
        return sound


@lru_cache(maxsize=4)
def _circle(texture: Texture, velocity: int) -> Samples:
    """A seamless loop of a bed, made once and the same for every note; must not be changed."""
    rng = np.random.default_rng(zlib.crc32(texture.label.encode()))
    strike = Strike(velocity / 127.0, 1.0, rng)
    left, right = silent_channels(_CIRCLE_FRAMES + 2 * _SEAM_FRAMES)
    for bed in texture.beds:
        bed.add_to(left, right, strike)
    # Equal power where the end is folded into the beginning.
    rise = np.sin(np.linspace(0.0, 0.5 * np.pi, _SEAM_FRAMES, dtype=np.float32))
    for channel in (left, right):
        end = channel[_CIRCLE_FRAMES + _SEAM_FRAMES :]
        channel[_SEAM_FRAMES : 2 * _SEAM_FRAMES] *= rise
        channel[_SEAM_FRAMES : 2 * _SEAM_FRAMES] += end * rise[::-1]
    texture.scatter(left[_SEAM_FRAMES:-_SEAM_FRAMES], right[_SEAM_FRAMES:-_SEAM_FRAMES], rng)
    for channel in (left, right):
        channel[:_SEAM_FRAMES] = channel[_CIRCLE_FRAMES : _CIRCLE_FRAMES + _SEAM_FRAMES]
        channel[_CIRCLE_FRAMES + _SEAM_FRAMES :] = channel[_SEAM_FRAMES : 2 * _SEAM_FRAMES]
    peak = velocity_gain(velocity) * 10.0 ** (texture.peak_dbfs / 20.0)
    high_cut_hz = texture.high_cut_hz * (0.6 + 0.4 * strike.strength)
    whole = finished(left, right, (0.0, texture.low_cut_hz, high_cut_hz, 200.0, peak, peak))
    circle = whole[_SEAM_FRAMES : _SEAM_FRAMES + _CIRCLE_FRAMES]
    circle.flags.writeable = False
    return circle


def _laid_out(circle: Samples, frames: int, take: int) -> Samples:
    """A loop played for some frames, with jumps of whole turns, so that its dust does not repeat in order."""
    rng = np.random.default_rng(take)
    output = np.empty((frames, 2), np.float32)
    rise = np.sin(np.linspace(0.0, 0.5 * np.pi, _SEAM_FRAMES, dtype=np.float32))[:, np.newaxis]
    place = take % _TURNS * _TURN_FRAMES
    for start in range(0, frames, _CIRCLE_FRAMES):
        following = (place + int(rng.integers(1, _TURNS)) * _TURN_FRAMES) % _CIRCLE_FRAMES if start else place
        part = output[start : start + _CIRCLE_FRAMES]
        first = circle[following:][: len(part)]
        part[: len(first)] = first
        part[len(first) :] = circle[: len(part) - len(first)]
        if start:
            # Each lay lasts one circle, so what was heard before would go on at its own beginning.
            seam = min(len(part), _SEAM_FRAMES)
            before = circle[place : place + seam]
            part[: len(before)] *= rise[: len(before)]
            part[: len(before)] += before * rise[::-1][: len(before)]
        place = following
    return output


def crackle(left: Channel, right: Channel, rng: np.random.Generator) -> None:
    """Dust and scratches: most ticks are tiny, a few pop, and a scratch comes round with the record."""
    seconds = len(left) / SAMPLE_RATE
    count = int(rng.poisson(14.0 * seconds))
    times = rng.uniform(0.0, seconds, count)
    levels = np.minimum(0.75, 0.035 * rng.lognormal(0.0, 1.0, count))
    turns = np.arange(float(rng.uniform(0.1, 1.7)), seconds - 0.05, _TURN_FRAMES / SAMPLE_RATE)
    times = np.concatenate([times, turns + rng.normal(0.0, 0.004, len(turns)), turns + 0.041])
    levels = np.concatenate([levels, rng.uniform(0.2, 0.42, len(turns)), rng.uniform(0.05, 0.16, len(turns))])
    for time, level in zip(times.tolist(), levels.tolist(), strict=True):
        length = int(rng.integers(6, 40))
        start = int(time * SAMPLE_RATE)
        if not 0 <= start < len(left) - length:
            continue
        tick = level * rng.uniform(-1.0, 1.0, length) * np.exp(np.arange(length) / (-0.22 * length))
        side = float(rng.uniform(0.55, 1.0))
        left[start : start + length] += (tick * side).astype(np.float32)
        right[start : start + length] += (tick * (1.55 - side)).astype(np.float32)


def drops(left: Channel, right: Channel, rng: np.random.Generator) -> None:
    """Single drops over the rush: short rings that rise a little, each somewhere else."""
    time = np.arange(900) / SAMPLE_RATE
    grains = []
    for frequency in rng.uniform(900.0, 5200.0, 24):
        turns = frequency * time * (1.0 + 6.0 * time)
        decay = float(rng.uniform(0.0012, 0.0045))
        grains.append((np.sin(2.0 * np.pi * turns) * np.exp(-time / decay)).astype(np.float32))
    for start in rng.integers(0, max(1, len(left) - 900), int(60 * len(left) / SAMPLE_RATE)).tolist():
        level = float(0.05 * rng.lognormal(0.0, 0.7))
        side = float(rng.uniform(0.15, 0.85))
        grain = grains[int(rng.integers(0, len(grains)))][: len(left) - start]
        left[start : start + len(grain)] += np.float32(level * side) * grain
        right[start : start + len(grain)] += np.float32(level * (1.0 - side)) * grain
