"""One player of a wind or bowed instrument: a wave with its spectrum at this pitch, and breath around it."""

import math

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.kernels import kernel
from studio.synthesis.simd_voices import Tone, random_unit

TABLE_SIZE = 2048
"""Samples of one period; one more repeats the first, for interpolation."""

BRIGHTNESSES = 4
"""Tables from the softest playing to the loudest."""

_GRID = 32
_SLIDE_SECONDS = 0.07


@kernel
def _noise(seed: int, index: int) -> float:
    return 2.0 * random_unit(seed, index) - 1.0


@kernel
def add_player(  # noqa: PLR0915 - one player's state lives in registers only while it is in one function
    sound: Samples,
    tables: NDArray[np.float32],
    frequency_hz: float,
    slide_semitones: float,
    strength: float,
    hold: int,
    seed: int,
    legato: float,
    tone: Tone,
) -> None:
    """Add one player of a note to ``sound``.

    Args:
        sound: (frames, 2), added to in place.
        tables: (BRIGHTNESSES, TABLE_SIZE + 1) of equal loudness, from
            :func:`studio.synthesis.sustained.wave_tables`.
        frequency_hz: Pitch of this player.
        slide_semitones: Where it glides from, relative to its pitch.
        strength: Velocity, 0 to 1.
        hold: Frames until it is let go.
        seed: Decides phase, vibrato and noise.
        legato: 1 when it is slurred to the note before, else 0.
        tone: The parameters of :class:`studio.synthesis.sustained.Sustained`, by name.
    """
    grid_seconds = _GRID / SAMPLE_RATE
    attack = tone.attack * (1.0 + tone.attack_softness * (1.0 - strength)) * (1.0 - 0.3 * legato)
    release_factor = math.exp(-6.9 * grid_seconds / tone.release)
    rate_hz = tone.vibrato_hz * (0.93 + 0.14 * random_unit(seed, 1))
    vibrato_turn = random_unit(seed, 2)
    onset = tone.vibrato_delay * (0.8 + 0.4 * random_unit(seed, 3))
    wander = 0.0
    waver = 0.0
    phase = random_unit(seed, 4)
    level = 0.0
    next_level = 0.0
    released = 1.0
    left_state = np.int32(random_unit(seed, 5) * 2e9)
    right_state = np.int32(random_unit(seed, 6) * 2e9)
    left_low = left_band = left_air = right_low = right_band = right_air = 0.0
    breath_tuning = 2.0 * math.sin(
        math.pi * min(9000.0, tone.breath_hz + tone.breath_tracking * frequency_hz) / SAMPLE_RATE
    )
    softening = 0.7 * breath_tuning / (1.0 + 0.7 * breath_tuning)
    noise_scale = 1.5 / 2.0**31
    for start in range(0, sound.shape[0], _GRID):
        seconds = start / SAMPLE_RATE
        step_index = start // _GRID
        grown = min(1.0, max(0.0, (seconds - onset) / 0.5))
        vibrato_turn += rate_hz * grid_seconds
        wave = math.sin(2.0 * math.pi * vibrato_turn)
        # Nobody holds a note still: a random walk that is pulled back, about 8 Hz wide.
        wander += 0.05 * (_noise(seed, 100 + 2 * step_index) - wander)
        waver += 0.03 * (_noise(seed, 101 + 2 * step_index) - waver)
        slide = max(0.0, 1.0 - seconds / _SLIDE_SECONDS)
        scoop = tone.scoop_cents * (1.0 - legato) * math.exp(-seconds / (0.35 * attack + 0.01))
        cents = tone.vibrato_cents * grown * wave + tone.wander_cents * 11.0 * wander - scoop
        cents += 100.0 * slide_semitones * slide * slide * (3.0 - 2.0 * slide)
        step = frequency_hz * 2.0 ** (cents / 1200.0) / SAMPLE_RATE
        risen = min(1.0, (seconds + grid_seconds) / attack)
        risen = risen * risen * (3.0 - 2.0 * risen)
        swell = 1.0 - tone.swell * math.exp(-seconds / 0.5) * (1.0 - strength * 0.5)
        if start >= hold:
            released *= release_factor
        level = next_level
        pulse = 1.0 + tone.vibrato_level * grown * wave + 3.0 * tone.waver * waver
        next_level = risen * swell * released * pulse
        bright = (
            tone.brightness
            + tone.velocity_brightness * (strength - 0.8)
            + 0.25 * tone.vibrato_level * grown * wave
        )
        bright *= (0.35 + 0.65 * risen) * (0.6 + 0.4 * released)
        bright += tone.blare * (1.0 - legato) * strength * math.exp(-seconds / 0.08) * risen
        place = min(BRIGHTNESSES - 1.001, max(0.0, bright * (BRIGHTNESSES - 1)))
        lower = int(place)
        mix = place - lower
        breath = tone.breath * (0.4 + 0.6 * strength) + tone.chiff * (1.0 - legato) * math.exp(
            -seconds / 0.035
        )
        for frame in range(start, min(start + _GRID, sound.shape[0])):
            position = phase * TABLE_SIZE
            index = int(position)
            fraction = position - index
            dark = tables[lower, index] + fraction * (tables[lower, index + 1] - tables[lower, index])
            light = tables[lower + 1, index] + fraction * (
                tables[lower + 1, index + 1] - tables[lower + 1, index]
            )
            phase += step
            phase -= math.floor(phase)
            left_state = np.int32(left_state * np.int32(1664525) + np.int32(1013904223))
            right_state = np.int32(right_state * np.int32(1664525) + np.int32(1013904223))
            left_low += breath_tuning * left_band
            left_band += breath_tuning * (left_state * noise_scale - left_low - left_band)
            left_air += softening * (left_band - left_air)
            right_low += breath_tuning * right_band
            right_band += breath_tuning * (right_state * noise_scale - right_low - right_band)
            right_air += softening * (right_band - right_air)
            loudness = level + (next_level - level) * (frame - start) / _GRID
            value = dark + mix * (light - dark)
            # Breath comes in puffs, as often as the reed or the bow lets go.
            puff = breath * (0.6 + 0.4 * value)
            sound[frame, 0] += np.float32(loudness * (value + puff * left_air))
            sound[frame, 1] += np.float32(loudness * (value + puff * right_air))
