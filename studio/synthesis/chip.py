"""8-bit console voices: stepped waves without aliases, stepped volume and vibrato, shift-register noise.

A wave of n equal steps has a Fourier series in closed form; only the harmonics below the limit of hearing are
summed, once per note, into one cycle that a kernel then plays. Volume and pitch change 60 times a second.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.kernels import kernel
from studio.instrument_facts import InstrumentFacts
from studio.synthesis.instrument import Instrument, Voice, velocity_gain
from studio.synthesis.percussion_kernels import Channel
from studio.synthesis.post_processing import SILENCE

FRAMES_PER_TICK = SAMPLE_RATE // 60
"""A console's program runs once per picture: 735 frames of sound."""

_CYCLE = 2048
_HIGHEST_HARMONIC_HZ = 15500.0


@kernel
def play_cycle(
    output: Channel, cycle: Channel, steps: NDArray[np.float64], levels: NDArray[np.float64]
) -> None:
    """Write one wave, its pitch and level changing in steps.

    Args:
        output: (frames,) float32, written.
        cycle: (2048,) float32, one period.
        steps: (ticks,) float64: periods per frame in each 60th of a second.
        levels: (ticks,) float64: level in each; it is reached in a thousandth of a second, as through the
            console's coupling, so that a step is no click.
    """
    length = cycle.shape[0]
    approach = np.float32(1.0 / 44.0)
    level = np.float32(0.0)
    phase = 0.0
    for tick in range(steps.shape[0]):
        step, target = steps[tick] * length, np.float32(levels[tick])
        for frame in range(tick * FRAMES_PER_TICK, min(output.shape[0], (tick + 1) * FRAMES_PER_TICK)):
            whole = int(phase)
            part = np.float32(phase - whole)
            here = cycle[whole]
            output[frame] = level * (here + part * (cycle[(whole + 1) % length] - here))
            level += approach * (target - level)
            phase += step
            if phase >= length:
                phase -= length


@lru_cache(maxsize=256)
def stepped_cycle(levels: tuple[float, ...], harmonics: int, softening: float = 0.0) -> Channel:
    """One period of a wave of equal steps, summed from its first harmonics, without DC; must not be changed.

    Args:
        levels: The height of each step.
        harmonics: How many are summed.
        softening: What each harmonic loses on its way out of the console, in dB per harmonic octave.
    """
    heights = np.array(levels, np.float64)
    order = np.arange(1, max(1, min(harmonics, _CYCLE // 4)) + 1)
    angles = -2j * np.pi * np.outer(order, np.arange(len(heights))) / len(heights)
    coefficients = (
        np.exp(angles) @ heights * (1.0 - np.exp(-2j * np.pi * order / len(heights))) / (2j * np.pi * order)
    )
    coefficients *= 10.0 ** (-softening * np.log2(order) / 20.0)
    # Lanczos' sigma factors take the overshoot off the edges.
    coefficients *= np.sinc(order / (len(order) + 1)) ** 0.5
    spectrum = np.zeros(_CYCLE // 2 + 1, np.complex128)
    spectrum[order] = coefficients * _CYCLE
    return np.fft.irfft(spectrum, _CYCLE).astype(np.float32)


def pulse_steps(eighths: int) -> tuple[float, ...]:
    """The console's pulse of 1, 2 or 4 eighths of its period."""
    return tuple(1.0 if step < eighths else -1.0 for step in range(8))


TRIANGLE_STEPS = tuple(abs(step - 15.5) // 1 / 7.5 - 1.0 for step in range(32))
"""The console's triangle: 4 bits down and up again, 32 steps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip(InstrumentFacts, Instrument):
    """One channel of the console.

    Attributes:
        steps: Its wave.
        softening_db: Per harmonic octave, for a velocity of 0; a hard note loses nothing.
        decay_ticks: In how many 60ths of a second its volume falls from full to ``sustain``; 0 stays full.
        sustain: Sixteenths of full, held until the key is let go.
        release_ticks: From there to nothing.
        has_volume: The triangle has none: it is on or off.
        vibrato_cents: Depth, after ``vibrato_after_ticks``.
        vibrato_after_ticks: Long notes only, as a player would.
        peak_dbfs: Of the hardest note.
    """

    steps: tuple[float, ...]
    is_kit: bool = False
    monophonic: bool = False
    variants: int = 2
    tail_seconds: float = 0.4
    softening_db: float = 4.0
    decay_ticks: int = 10
    sustain: int = 11
    release_ticks: int = 4
    has_volume: bool = True
    vibrato_cents: float = 14.0
    vibrato_after_ticks: int = 15
    peak_dbfs: float = -9.5

    def render(self, voices: Sequence[Voice]) -> list[Samples]:
        """Render each note on its own."""
        return [self._sound(voice) for voice in voices]

    def _sound(self, voice: Voice) -> Samples:
        held = max(1, round(voice.duration_frames / FRAMES_PER_TICK))
        if voice.articulation == "staccato":
            held = max(1, held // 2)
        ticks = held + (self.release_ticks if self.has_volume else 0) + 1
        frequencies = 440.0 * 2.0 ** ((self._pitches(voice, ticks) - 69.0) / 12.0)
        harmonics = int(_HIGHEST_HARMONIC_HZ / float(frequencies.max()))
        quietness = 1.0 - voice.velocity / 127.0
        cycle = stepped_cycle(self.steps, harmonics, self.softening_db * quietness)
        mono = np.empty(ticks * FRAMES_PER_TICK, np.float32)
        play_cycle(mono, cycle, frequencies / SAMPLE_RATE, self._levels(held, ticks))
        mono *= np.float32(
            velocity_gain(voice.velocity) * 10.0 ** (self.peak_dbfs / 20.0) / float(np.abs(cycle).max())
        )
        return np.repeat(_trimmed(mono)[:, np.newaxis], 2, axis=1)

    def _pitches(self, voice: Voice, ticks: int) -> NDArray[np.float64]:
        tick = np.arange(ticks)
        # The console's timer has 11 bits: no two takes are equally in tune.
        tuning = (0.0, 2.5)[voice.variant % 2] / 100.0
        phase = (tick - self.vibrato_after_ticks) * 2.0 * np.pi * 6.0 / 60.0
        vibrato = np.where(tick >= self.vibrato_after_ticks, np.sin(phase), 0.0) * self.vibrato_cents / 100.0
        pitches = voice.pitch + tuning + vibrato
        if voice.slide_from is not None:
            slide = np.clip(tick / min(6.0, max(1.0, ticks - 2.0)), 0.0, 1.0)
            pitches += (voice.slide_from - voice.pitch) * (1.0 - slide)
        return np.asarray(pitches, np.float64)

    def _levels(self, held: int, ticks: int) -> NDArray[np.float64]:
        """Volume in sixteenths, one per tick; the last is silence."""
        tick = np.arange(ticks, dtype=np.float64)
        if not self.has_volume:
            return np.where(tick < held, 1.0, 0.0)
        falling = 15.0 - (15.0 - self.sustain) * np.clip(tick / max(1, self.decay_ticks), 0.0, 1.0)
        let_go = np.clip(1.0 - (tick - held + 1) / (self.release_ticks + 1), 0.0, 1.0)
        return np.floor(falling * let_go + 0.5) / 15.0


def _trimmed(mono: Channel) -> Channel:
    """The sound up to its last audible frame, with a short fade-out."""
    loud = np.flatnonzero(np.abs(mono) > SILENCE)
    kept = mono[: int(loud[-1]) + 1 if len(loud) else 1].copy()
    fade = min(len(kept), 128)
    kept[len(kept) - fade :] *= np.linspace(1.0, 0.0, fade, dtype=np.float32)
    return kept


@lru_cache(maxsize=2)
def shift_register(*, short: bool) -> NDArray[np.float64]:
    """One period of the console's noise as ±1, from a 15-bit shift register.

    Bits 0 and 1 feed it, or in short mode bits 0 and 6.
    """
    register, tap, bits = 1, 6 if short else 1, []
    for _ in range(93 if short else 32767):
        bits.append(register & 1)
        register = (register >> 1) | (((register ^ (register >> tap)) & 1) << 14)
    return np.array(bits, np.float64) * 2.0 - 1.0


@lru_cache(maxsize=2)
def _running_total(*, short: bool) -> NDArray[np.float64]:
    """Running totals of :func:`shift_register` before each of its steps, and after the last."""
    return np.concatenate([[0.0], np.cumsum(shift_register(short=short))])


def register_noise(frames: int, clock_hz: float, *, short: bool, start: int) -> Channel:
    """The noise as it leaves the console: each frame is the mean of what the register gave during it."""
    noise = np.empty(frames, np.float32)
    _average_steps(
        noise, shift_register(short=short), _running_total(short=short), clock_hz / SAMPLE_RATE, start
    )
    return noise


@kernel
def _average_steps(
    noise: Channel, bits: NDArray[np.float64], total: NDArray[np.float64], steps_per_frame: float, start: int
) -> None:
    """Write the mean of a repeating row of steps during each frame, ``total`` being their running total."""
    length = bits.shape[0]
    before = 0.0
    for frame in range(-1, noise.shape[0]):
        steps = start + (frame + 1) * steps_per_frame
        periods = math.floor(steps / length)
        within = steps - periods * length
        whole = min(length - 1, int(within))
        heard = periods * total[length] + total[whole] + (within - whole) * bits[whole]
        if frame >= 0:
            noise[frame] = np.float32((heard - before) / steps_per_frame)
        before = heard
