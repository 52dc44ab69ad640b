"""Recordings of plucked strings in a sound bank, in tune and as loud as each other."""

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE
from studio.audio.kernels import kernel
from studio.errors import NotFoundError
from studio.synthesis.sound_bank import FoundBank
from studio.synthesis.soundfont import SampleZone, SoundFont
from studio.synthesis.string_kernel import MonoSamples

SPEED_GRID = 32
"""Frames between two values of the speed at which a recording is read."""

_BLOCK = 64
"""Frames between two settings of the filter under a finger."""

_REFERENCE_RMS = 0.1
"""Root mean square of the beginning of every recording, once it is brought to the level of the others."""

_LEVEL_SECONDS = 0.25
_TUNED_FROM_SECONDS, _TUNED_TO_SECONDS, _SHORTEST_TUNED_SECONDS = 0.1, 1.1, 0.5
_FURTHEST_CENTS = 40.0
_TUNING_BINS = 1 << 17
_FURTHEST_SEMITONES = 5.0
"""The furthest that a neighbour's string is stopped higher or lower than it was recorded."""

Preset = tuple[int, int]
"""A General MIDI program and its bank of variations."""


@dataclass(frozen=True, slots=True)
class StringRecording:
    """One note that was recorded.

    Attributes:
        samples: (frames,) int16, from the attack on.
        keys: Lowest and highest pitch that it is meant for.
        root: Pitch at which it sounds as recorded, measured.
        sample_rate: Frames per second it was recorded at.
        loop: First frame of its loop and the frame after the last; (0, 0) without one.
        gain: Factor that makes it as loud as the others, and ±1 of its integers.
        decay_db: Decibels that it loses in a second where it loops.
    """

    samples: NDArray[np.int16]
    keys: tuple[int, int]
    root: float
    sample_rate: float
    loop: tuple[int, int]
    gain: float
    decay_db: float

    def speed(self, pitch: float) -> float:
        """Recorded frames per frame of sound at a pitch."""
        return float(2.0 ** ((pitch - self.root) / 12.0)) * self.sample_rate / SAMPLE_RATE

    def loop_begins(self, speed: float) -> int:
        """The frame of sound at which the loop is reached."""
        return int((self.loop[0] if self.loop[1] else len(self.samples)) / speed)


@lru_cache(maxsize=1024)
def recording_for(bank: FoundBank, presets: tuple[Preset, ...], pitch: int, choice: int) -> StringRecording:
    """The recording that sounds for a pitch.

    Args:
        bank: Where it is.
        presets: The first of them that the bank has is played.
        pitch: MIDI pitch; may lie outside of what was recorded.
        choice: 0 for the string that was recorded for the pitch, 1 for the nearest other one, where one is
            near enough.

    Raises:
        NotFoundError: The bank has none of the presets.
    """
    preset, zones = _zones(bank, presets)
    near = sorted(zones, key=lambda zone: (_outside(zone, pitch), abs(zone.root_key - pitch)))
    chosen = near[0]
    others = [zone for zone in near[1:] if abs(zone.root_key - pitch) <= _FURTHEST_SEMITONES]
    if choice and others:
        chosen = min(others, key=lambda zone: abs(zone.root_key - pitch))
    return _recording(bank, preset, zones.index(chosen))


def _outside(zone: SampleZone, pitch: int) -> int:
    return max(0, zone.keys[0] - pitch, pitch - zone.keys[1])


@lru_cache(maxsize=64)
def _zones(bank: FoundBank, presets: tuple[Preset, ...]) -> tuple[Preset, tuple[SampleZone, ...]]:
    """The zones of the first preset that is there, one for each recording, from the lowest."""
    font = bank.font()
    preset, regions = _first_regions(font, presets)
    # Layers that play one recording through other filters are one: the touch makes the difference here.
    unique: dict[tuple[int, int], SampleZone] = {}
    for region in sorted(regions, key=lambda region: (-region.velocities[1], -region.cutoff_hz)):
        if region.end - region.start > _SHORTEST_FRAMES:
            unique.setdefault((region.start, region.keys[0]), region)
    # A string that was cut before its pitch settles gives way to its neighbours.
    settled = [
        zone for zone in unique.values() if zone.end - zone.start > _SETTLED_SECONDS * zone.sample_rate
    ]
    return preset, tuple(sorted(settled or unique.values(), key=lambda region: region.root_key))


_SHORTEST_FRAMES = 1000
_SETTLED_SECONDS = 0.3


def _first_regions(font: SoundFont, presets: tuple[Preset, ...]) -> tuple[Preset, tuple[SampleZone, ...]]:
    for preset in presets:
        try:
            return preset, font.regions(*preset)
        except NotFoundError:
            continue
    wanted = ", ".join(str(program) for program, _ in presets)
    raise NotFoundError(f"The sound bank has none of the programs {wanted}.")


@lru_cache(maxsize=256)
def _recording(bank: FoundBank, preset: Preset, index: int) -> StringRecording:
    zones = _zones(bank, (preset,))[1]
    font, zone = bank.font(), zones[index]
    recorded = font.recording(zone)
    loudest = float(np.abs(recorded[: int(zone.sample_rate)].astype(np.float32)).max())
    onset = max(0, int(np.argmax(np.abs(recorded) > 0.03 * loudest)) - int(0.001 * zone.sample_rate))
    samples = recorded[onset:]
    loop = (zone.loop_start - zone.start - onset, zone.loop_end - zone.start - onset)
    looping = bool(zone.loop_frames) and loop[0] > 0
    beginning = samples[: int(_LEVEL_SECONDS * zone.sample_rate)].astype(np.float64)
    rms = math.sqrt(float(np.mean(beginning**2))) + 1.0
    return StringRecording(
        samples=samples,
        keys=zone.keys,
        root=zone.root_key + _cents_sharp(samples, zone) / 100.0,
        sample_rate=zone.sample_rate,
        loop=loop if looping else (0, 0),
        gain=_REFERENCE_RMS / rms,
        decay_db=100.0 / max(0.5, zone.decay_seconds),
    )


def _cents_sharp(samples: NDArray[np.int16], zone: SampleZone) -> float:
    """The cents by which its partials are sharper than the zone says; low ones count more.

    A long recording is measured past the stroke, a short one whole. A slope without a peak of its
    own is no partial.
    """
    rate = zone.sample_rate
    begun = int(_TUNED_FROM_SECONDS * rate)
    past_stroke = samples[begun : int(_TUNED_TO_SECONDS * rate)]
    heard = (past_stroke if len(past_stroke) > _SHORTEST_TUNED_SECONDS * rate else samples).astype(np.float32)
    power = np.abs(np.fft.rfft(heard * np.hanning(len(heard)), max(_TUNING_BINS, len(heard)))) ** 2
    frequency = np.fft.rfftfreq(max(_TUNING_BINS, len(heard)), 1.0 / rate)
    fundamental_hz = 440.0 * 2.0 ** ((zone.root_key - 69.0) / 12.0)
    total = weighted = 0.0
    for partial in range(1, 5):
        cents = 1200.0 * np.log2(np.maximum(frequency, 1.0) / (partial * fundamental_hz))
        near = np.flatnonzero(np.abs(cents) < _FURTHEST_CENTS)
        if int(np.argmax(power[near])) in (0, len(near) - 1):
            continue
        weight = float(power[near].max()) / partial
        total += weight
        weighted += weight * float((cents[near] * power[near]).sum() / power[near].sum())
    return weighted / max(total, 1e-9)


@kernel
def read_recording(
    target: MonoSamples,
    recorded: NDArray[np.int16],
    speeds: NDArray[np.float64],
    begun: float,
    loop_start: float,
    loop_end: float,
) -> None:
    """Write a recording read at a speed that varies; after its end, silence.

    Four-point, third-order Hermite interpolation (Niemitalo, "Polynomial Interpolators", 2001).

    Args:
        target: (frames,) float32, written; in units of the recording's integers.
        recorded: (length,) int16, at least four frames.
        speeds: Recorded frames per frame, every :data:`SPEED_GRID` frames, at least one more than fit.
        begun: Recorded frame that the first frame reads.
        loop_start: First frame of the loop.
        loop_end: The frame after its last; 0 where it does not loop.
    """
    frames = target.shape[0]
    end = loop_end if loop_end > 0.0 else float(recorded.shape[0])
    span = loop_end - loop_start
    half, two, most = np.float32(0.5), np.float32(2.0), np.float32(2.5)
    position = begun
    for place in range((frames + SPEED_GRID - 1) // SPEED_GRID):
        speed, change = speeds[place], (speeds[place + 1] - speeds[place]) / SPEED_GRID
        block = target[place * SPEED_GRID : min(frames, (place + 1) * SPEED_GRID)]
        if position >= 1.0 and position + SPEED_GRID * max(speed, speeds[place + 1]) + 3.0 < end:
            base = int(position)
            around = recorded[base - 1 :]
            part = position - base
            for lane in range(block.shape[0]):
                at = part + lane * (speed + 0.5 * change * (lane - 1))
                here = int(at)
                share = np.float32(at - here)
                a, b = np.float32(around[here]), np.float32(around[here + 1])
                c, d = np.float32(around[here + 2]), np.float32(around[here + 3])
                cubic = half * (d - a) + (half + np.float32(1.0)) * (b - c)
                curve = a - most * b + two * c - half * d
                block[lane] = ((cubic * share + curve) * share + half * (c - a)) * share + b
            position += SPEED_GRID * (speed + 0.5 * change * (SPEED_GRID - 1))
            continue
        for lane in range(block.shape[0]):
            if loop_end > 0.0:
                while position >= loop_end:
                    position -= span
            elif position + 2.0 >= end:
                block[lane] = np.float32(0.0)
                continue
            here = int(position)
            before = here - 1 if here > 0 else 0
            after = here + 1 if here + 1 < end else int(loop_start)
            beyond = after + 1 if after + 1 < end else int(loop_start)
            share = np.float32(position - here)
            a, b = np.float32(recorded[before]), np.float32(recorded[here])
            c, d = np.float32(recorded[after]), np.float32(recorded[beyond])
            cubic = half * (d - a) + (half + np.float32(1.0)) * (b - c)
            curve = a - most * b + two * c - half * d
            block[lane] = ((cubic * share + curve) * share + half * (c - a)) * share + b
            position += speed + change * lane


@kernel
def touch(wave: MonoSamples, settings: NDArray[np.float64]) -> None:
    """Shape a string as the hands do, in place: how it is struck, how it dulls as it rings, how it is damped.

    Args:
        wave: (frames,) float32.
        settings: (9,) float64: level, frames of a straight fade in, corner of the low-pass at the attack in
            Hz, corner it falls to, its seconds to 1/e, frame from which it decays, decibels it then loses in
            a frame, frame at which it is damped, seconds in which it then dies by 60 dB.
    """
    level, attack = settings[0], settings[1]
    bright_hz, dark_hz, dulling = settings[2], settings[3], settings[4]
    decay_from, decay_db, hold, release = settings[5], settings[6], settings[7], settings[8]
    gain = np.float32(level)
    b0 = a1 = a2 = in_one = in_two = one = two = np.float32(0.0)
    nepers = math.log(10.0) / 20.0
    for start in range(0, wave.shape[0], _BLOCK):
        damped = max(0.0, start + _BLOCK - hold)
        # A finger takes the high partials first.
        cutoff = dark_hz + (bright_hz - dark_hz) * math.exp(-start / (dulling * SAMPLE_RATE))
        cutoff *= 0.3 + 0.7 * math.exp(-damped / (0.3 * release * SAMPLE_RATE))
        g = math.tan(math.pi * min(18000.0, max(60.0, cutoff)) / SAMPLE_RATE)
        scale = 1.0 / (1.0 + g * (g + 1.4142))
        b0 = np.float32(g * g * scale)
        a1, a2 = np.float32(2.0 * (g * g - 1.0) * scale), np.float32((1.0 - g * (1.4142 - g)) * scale)
        db = max(0.0, start + _BLOCK - decay_from) * decay_db + 60.0 * damped / (release * SAMPLE_RATE)
        target = np.float32(level * math.exp(-db * nepers))
        slope = (target - gain) / np.float32(_BLOCK)
        block = wave[start : start + _BLOCK]
        for lane in range(block.shape[0]):
            value = block[lane]
            passed = b0 * (value + in_two + np.float32(2.0) * in_one) - a2 * two - a1 * one
            in_one, in_two, one, two = value, in_one, passed, one
            block[lane] = passed * (gain + slope * np.float32(lane))
        gain = target
    for frame in range(min(int(attack), wave.shape[0])):
        wave[frame] *= np.float32(frame / attack)
