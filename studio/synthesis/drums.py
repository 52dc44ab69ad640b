"""Drums as declarations: a drum is layers of struck sound in a room, a kit is a drum for every General MIDI key.

A layer is a frozen dataclass that adds itself to two planar channels. How hard the drum is struck moves everything at
once, as on a real one: level, brightness, the depth of the pitch fall and how long it rings.
"""

import zlib
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.synthesis import percussion_kernels
from studio.synthesis.instrument import Instrument, Voice, velocity_gain
from studio.synthesis.percussion_kernels import LANES, MODE_LANES

NEPERS_TO_SILENCE = 9.9
"""An exponential decay has fallen by 86 dB after this many of its time constants."""

warm = percussion_kernels.warm


@dataclass(frozen=True, slots=True)
class Strike:
    """How one hit differs from any other.

    Attributes:
        strength: Velocity, 0 to 1.
        detune: Ratio by which this take's pitch is off, around 1.
        rng: Decides what chance decides; made from the drum, its key and the variant.
    """

    strength: float
    detune: float
    rng: np.random.Generator


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer(ABC):
    """One constituent of a drum's sound.

    Attributes:
        level: Its amplitude beside the other layers.
        delay_seconds: How long after the strike it begins.
    """

    level: float = 1.0
    delay_seconds: float = 0.0

    @property
    @abstractmethod
    def seconds(self) -> float:
        """How long it takes to die away, from the strike."""

    @abstractmethod
    def add_to(self, left: Samples, right: Samples, strike: Strike) -> None:
        """Sound into two planar channels that begin where the layer begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body(Layer):
    """A membrane's tone: its pitch falls in two stages as the skin relaxes.

    Attributes:
        resting_hz: Where the pitch comes to rest.
        fall_hz: How far above that it starts.
        fall_seconds: Time of the fall to 1/e.
        knock_hz: A second, faster fall on top: the knuckle of the kick.
        knock_seconds: Its time to 1/e.
        attack_seconds: From silence to full.
        hold_seconds: How long it stays full.
        decay_seconds: Then to 1/e.
        drive: Into a soft curve: 0 is clean, 3 is square-shouldered.
        second_harmonic: Share of an even overtone.
    """

    resting_hz: float
    fall_hz: float = 0.0
    fall_seconds: float = 0.02
    knock_hz: float = 0.0
    knock_seconds: float = 0.003
    attack_seconds: float = 0.0008
    hold_seconds: float = 0.0
    decay_seconds: float = 0.15
    drive: float = 0.0
    second_harmonic: float = 0.0

    @property
    def seconds(self) -> float:
        """Attack, hold and decay; drive lengthens what is heard of the decay."""
        return self.delay_seconds + self.attack_seconds + self.hold_seconds + self.decay_seconds * (NEPERS_TO_SILENCE + 1.5)

    def add_to(self, left: Samples, right: Samples, strike: Strike) -> None:
        """A harder hit stretches the skin further and drives the curve harder."""
        depth = 0.45 + 0.55 * strike.strength
        settings = (
            self.resting_hz * strike.detune,
            self.fall_hz * depth,
            self.fall_seconds,
            self.knock_hz * depth,
            self.knock_seconds,
            self.attack_seconds * (1.6 - 0.6 * strike.strength),
            self.hold_seconds,
            self.decay_seconds * (0.8 + 0.2 * strike.strength),
            self.drive * (0.4 + 0.6 * strike.strength),
            self.second_harmonic,
            self.level,
        )
        percussion_kernels.add_body(left, right, np.array(settings, np.float64))


@dataclass(frozen=True, slots=True, kw_only=True)
class Noise(Layer):
    """Noise between two moving edges: wires, breath of a cymbal, a stick's crack, a clap's bursts.

    Attributes:
        low_hz: Lower edge at the strike.
        high_hz: Upper edge at the strike.
        decay_seconds: To 1/e.
        attack_seconds: From silence to full, as time to the power of ``curve``.
        curve: See above; 2 or 3 for a swell.
        hold_seconds: How long it stays full.
        tail_level: A second, slower decay on top.
        tail_seconds: Its time to 1/e.
        bursts: How many times it begins anew.
        gap_seconds: Time between those.
        low_end_hz: Where the lower edge moves to, if it moves.
        high_end_hz: Where the upper edge moves to, if it moves.
        move_seconds: Time of that movement to 1/e.
        damping: Of the edges' filters: 1.41 is flat, 0.5 rings.
        width: 0 mono to 1 unrelated channels.
        softness: How much of the upper edge a soft hit loses, 0 to 1.
    """

    low_hz: float
    high_hz: float
    decay_seconds: float
    attack_seconds: float = 0.0003
    curve: float = 1.0
    hold_seconds: float = 0.0
    tail_level: float = 0.0
    tail_seconds: float = 0.1
    bursts: int = 1
    gap_seconds: float = 0.01
    low_end_hz: float | None = None
    high_end_hz: float | None = None
    move_seconds: float = 0.05
    damping: float = 1.41
    width: float = 0.3
    softness: float = 0.55

    @property
    def seconds(self) -> float:
        """From the strike through attack, bursts and the longer of both decays."""
        slowest = max(self.decay_seconds, self.tail_seconds if self.tail_level > 0 else 0.0)
        begun = self.delay_seconds + self.attack_seconds + self.hold_seconds + (self.bursts - 1) * self.gap_seconds
        return begun + slowest * NEPERS_TO_SILENCE

    def add_to(self, left: Samples, right: Samples, strike: Strike) -> None:
        """A soft hit loses its upper octaves and decays a little sooner."""
        opened = 1.0 - self.softness * (1.0 - strike.strength)
        colour = float(strike.rng.uniform(0.96, 1.04))
        high_end_hz = self.high_hz if self.high_end_hz is None else self.high_end_hz
        settings = (
            self.level * float(strike.rng.uniform(0.88, 1.12)),
            self.width,
            self.attack_seconds,
            self.curve,
            self.hold_seconds,
            self.decay_seconds * (0.8 + 0.2 * strike.strength) * float(strike.rng.uniform(0.95, 1.05)),
            self.tail_level,
            self.tail_seconds,
            float(self.bursts),
            self.gap_seconds * float(strike.rng.uniform(0.94, 1.06)),
            self.low_hz * colour,
            (self.low_hz if self.low_end_hz is None else self.low_end_hz) * colour,
            max(1.5 * self.low_hz, self.high_hz * opened) * colour,
            max(1.2 * self.low_hz, high_end_hz * opened) * colour,
            self.move_seconds,
            self.damping,
        )
        seed = int(strike.rng.integers(1, 2**31))
        percussion_kernels.add_noise(left, right, np.array(settings, np.float64), seed)


@dataclass(frozen=True, slots=True, kw_only=True)
class ModalLayer(Layer):
    """Something that rings in modes.

    Attributes:
        softness_db: What a mode an octave above the lowest loses when the hit is softest.
        scatter: How much where it is struck changes each mode's level, 0 to 1.
    """

    softness_db: float = 5.0
    scatter: float = 0.2

    @abstractmethod
    def modes(self) -> NDArray[np.float64]:
        """(count, 5) as in ``add_modes``, of the hardest hit; must not be changed."""

    @property
    def seconds(self) -> float:
        """Until the longest mode has gone."""
        return self.delay_seconds + NEPERS_TO_SILENCE * float(self.modes()[:, 1].max())

    def add_to(self, left: Samples, right: Samples, strike: Strike) -> None:
        """A soft hit excites the lower modes more than the upper."""
        modes = self.modes().copy()
        octaves = np.log2(np.maximum(1.0, modes[:, 0] / modes[:, 0].min()))
        levels = self.level * 10.0 ** (-self.softness_db * (1.0 - strike.strength) * octaves / 20.0)
        levels *= 1.0 + self.scatter * strike.rng.uniform(-1.0, 1.0, len(modes))
        modes[:, 0] *= strike.detune
        modes[:, 2:4] *= levels[:, np.newaxis]
        percussion_kernels.add_modes(left, right, modes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Modes(ModalLayer):
    """A few known modes: a shell, a bar, a bell.

    Attributes:
        frequency_hz: The lowest.
        ratios: Each mode's frequency over the lowest.
        levels: Each mode's amplitude.
        decay_seconds: Of the lowest, to 1/e.
        decay_slope: A mode r times as high decays r ** slope times as fast.
        width: How far the modes lie apart between left and right, 0 to 1.
    """

    frequency_hz: float
    ratios: tuple[float, ...]
    levels: tuple[float, ...]
    decay_seconds: float
    decay_slope: float = 0.7
    width: float = 0.15

    def modes(self) -> NDArray[np.float64]:
        """As declared, upper modes alternating between the sides."""
        return _known_modes(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metal(ModalLayer):
    """A plate: modes so many and so irregular that only their statistics matter.

    Attributes:
        low_hz: Lowest mode.
        high_hz: Highest mode.
        count: How many, spread evenly over the octaves with chance on top.
        decay_seconds: Of a mode at 1 kHz, to 1/e.
        decay_slope: As in :class:`Modes`, from 1 kHz up.
        tilt_db: Per octave: positive is brighter.
        bloom_seconds: How late the upper modes are fed by the lower.
        width: Of the stereo picture, 0 to 1.
        seed: Which plate it is.
    """

    low_hz: float
    high_hz: float
    count: int
    decay_seconds: float
    decay_slope: float = 0.6
    tilt_db: float = 0.0
    bloom_seconds: float = 0.0
    width: float = 0.6
    seed: int = 1

    def modes(self) -> NDArray[np.float64]:
        """Drawn once from the seed: it is the same plate at every hit."""
        return _plate_modes(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Squares(ModalLayer):
    """Square oscillators through a band-pass, as in the cymbals of drum machines, without their aliases.

    Attributes:
        frequencies_hz: Of the oscillators.
        low_hz: Lower edge of the band, second order.
        high_hz: Upper edge of the band, fourth order.
        decay_seconds: To 1/e.
        tail_level: A second, slower decay.
        tail_seconds: Its time to 1/e.
        width: How far the oscillators lie apart, 0 to 1.
    """

    frequencies_hz: tuple[float, ...]
    low_hz: float
    high_hz: float
    decay_seconds: float
    tail_level: float = 0.0
    tail_seconds: float = 0.1
    width: float = 0.2

    def modes(self) -> NDArray[np.float64]:
        """The odd harmonics that pass the band."""
        return _square_modes(self)


@lru_cache(maxsize=256)
def _known_modes(layer: Modes) -> NDArray[np.float64]:
    ratios = np.array(layer.ratios)
    sides = layer.width * np.where(np.arange(len(ratios)) % 2 == 0, -1.0, 1.0) * (np.arange(len(ratios)) > 0)
    levels = np.array(layer.levels)
    decays = layer.decay_seconds * ratios**-layer.decay_slope
    phases = np.zeros(len(ratios))
    return np.column_stack([layer.frequency_hz * ratios, decays, levels * (1 - sides), levels * (1 + sides), phases])


@lru_cache(maxsize=64)
def _plate_modes(layer: Metal) -> NDArray[np.float64]:
    rng = np.random.default_rng(layer.seed)
    position = (np.arange(layer.count) + rng.uniform(-0.5, 0.5, layer.count)) / layer.count
    frequencies = layer.low_hz * (layer.high_hz / layer.low_hz) ** np.clip(position, 0.0, 1.0)
    decays = layer.decay_seconds * (frequencies / 1000.0) ** -layer.decay_slope * rng.uniform(0.7, 1.3, layer.count)
    octaves = np.log2(frequencies / layer.low_hz)
    levels = 10.0 ** (layer.tilt_db * octaves / 20.0) * rng.rayleigh(0.8, layer.count) / np.sqrt(layer.count)
    middle, side = rng.normal(size=(2, layer.count))
    angle = 0.25 * np.pi * layer.width
    left = levels * (np.cos(angle) * middle + np.sin(angle) * side)
    right = levels * (np.cos(angle) * middle - np.sin(angle) * side)
    modes = np.column_stack([frequencies, decays, left, right, np.zeros(layer.count)])
    if layer.bloom_seconds <= 0.0:
        return modes
    # A swell is the mode minus the same mode dying faster: both start as one and cancel at the strike.
    fed = modes[frequencies > 2.0 * layer.low_hz].copy()
    fed[:, 1] = 1.0 / (1.0 / fed[:, 1] + 1.0 / layer.bloom_seconds)
    fed[:, 2:4] *= -0.85
    return np.concatenate([modes, fed])


@lru_cache(maxsize=64)
def _square_modes(layer: Squares) -> NDArray[np.float64]:
    rng = np.random.default_rng(len(layer.frequencies_hz))
    rows = []
    for index, fundamental in enumerate(layer.frequencies_hz):
        side = layer.width * (1.0 if index % 2 else -1.0)
        for harmonic in range(1, int(min(17500.0, 1.6 * layer.high_hz) / fundamental) + 1, 2):
            frequency = fundamental * harmonic
            rise = frequency / layer.low_hz
            passed = rise**2 / np.hypot(1.0 - rise**2, 1.2 * rise) / np.sqrt(1.0 + (frequency / layer.high_hz) ** 8)
            level = passed / harmonic
            if level < 0.002:
                continue
            # The sum of all begins at zero only if each does: half of them upside down keeps it from being a click.
            phase = 0.5 * float(rng.integers(0, 2))
            rows.append((frequency, layer.decay_seconds, level * (1 - side), level * (1 + side), phase))
            if layer.tail_level > 0.0:
                tail = level * layer.tail_level
                rows.append((frequency, layer.tail_seconds, tail * (1 - side), tail * (1 + side), phase))
    return np.array(rows)


@dataclass(frozen=True, slots=True)
class Room:
    """Where a kit stands: sparse reflections, different left and right, nothing below ``low_hz``.

    Attributes:
        level: Of the reflections together.
        seconds: Time in which they fall to 1/e.
        taps: How many.
        first_seconds: When the nearest wall answers.
        low_hz: Below it the room is silent and the kit is mono.
        high_hz: Above it the walls swallow.
        seed: Which room it is.
    """

    level: float = 0.35
    seconds: float = 0.035
    taps: int = 22
    first_seconds: float = 0.004
    low_hz: float = 220.0
    high_hz: float = 6500.0
    seed: int = 7

    @property
    def longest_seconds(self) -> float:
        """When its last reflection comes."""
        return self.first_seconds + 3.5 * self.seconds

    def reflections(self) -> NDArray[np.float64]:
        """(taps, 3) as in ``add_room``; must not be changed."""
        return _reflections(self)


@lru_cache(maxsize=64)
def _reflections(room: Room) -> NDArray[np.float64]:
    rng = np.random.default_rng(room.seed)
    # Denser towards the end, as reflections of reflections arrive.
    times = room.first_seconds + 3.5 * room.seconds * np.sqrt((np.arange(room.taps) + rng.random(room.taps)) / room.taps)
    times[: room.taps // 3] *= 0.6
    levels = room.level * np.exp(-times / room.seconds)
    # A reflection comes from one side: it is in one ear more than in the other, in either phase.
    directions = rng.uniform(0.05, 0.95, room.taps)
    signs = rng.choice((-1.0, 1.0), room.taps)
    return np.column_stack(
        [times * SAMPLE_RATE, signs * levels * np.cos(0.5 * np.pi * directions), levels * np.sin(0.5 * np.pi * directions)]
    )


@dataclass(frozen=True, slots=True)
class Sampled:
    """The colour of an old drum sampler: few bits at a low rate, its images left in.

    Attributes:
        rate_hz: Frames per second it stores.
        bits: Of each.
        mix: How much of it is heard, 0 to 1.
    """

    rate_hz: float = 26040.0
    bits: int = 12
    mix: float = 1.0

    def colour(self, channel: Samples) -> Samples:
        """What a channel sounds like played back by it."""
        frames = channel.shape[0]
        step = SAMPLE_RATE / self.rate_hz
        kept = np.interp(np.arange(0.0, frames, step), np.arange(frames), channel)
        scale = 2 ** (self.bits - 1) / max(1e-9, float(np.abs(kept).max()))
        coarse = np.round(kept * scale) / scale
        held = coarse[np.minimum((np.arange(frames) / step).astype(np.int64), len(coarse) - 1)]
        return (channel + self.mix * (held - channel)).astype(np.float32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drum:
    """One instrument of a kit.

    Attributes:
        layers: What it sounds of.
        peak_dbfs: Of the hardest hit.
        pan: −1 left to 1 right, as the audience sees the kit.
        drive: Of all layers together into a soft curve; 0 is clean.
        room_level: How much of the kit's room it excites, 1 being all.
        low_cut_hz: Nothing below.
        high_cut_hz: The roll-off of a record, fourth order.
        mono_below_hz: Nothing of the stereo picture below.
        roll_hz: Strokes per second for as long as the note is held; 0 for a single hit.
    """

    layers: tuple[Layer, ...]
    peak_dbfs: float
    pan: float = 0.0
    drive: float = 0.0
    room_level: float = 1.0
    low_cut_hz: float = 25.0
    high_cut_hz: float = 15000.0
    mono_below_hz: float = 160.0
    roll_hz: float = 0.0

    def at(self, *, pan: float | None = None, peak_dbfs: float | None = None) -> "Drum":
        """The same drum elsewhere in the kit."""
        return replace(self, pan=self.pan if pan is None else pan, peak_dbfs=self.peak_dbfs if peak_dbfs is None else peak_dbfs)


NEAREST: Mapping[int, tuple[int, ...]] = {
    27: (75,), 28: (39,), 29: (69,), 30: (69,), 31: (37,), 32: (37,), 33: (37,), 34: (53,),
    35: (36,), 36: (35,), 38: (40,), 40: (38,), 37: (38,), 39: (38,),
    41: (43, 45, 36), 43: (41, 45, 36), 45: (47, 43, 38), 47: (45, 48, 38), 48: (50, 47, 38), 50: (48, 47, 38),
    42: (44, 46), 44: (42, 46), 46: (42,), 49: (57, 55, 46), 57: (49, 52, 46), 55: (49, 46), 52: (57, 49),
    51: (59, 53, 42), 53: (51,), 59: (51,), 54: (70, 42), 56: (53,), 58: (70,), 69: (70,), 70: (69,), 82: (70,),
    60: (61, 62), 61: (60, 64), 62: (63, 60), 63: (62,), 64: (63, 61), 65: (60,), 66: (61,), 67: (56,), 68: (56,),
    71: (81,), 72: (81,), 73: (69,), 74: (69,), 75: (37,), 76: (75,), 77: (76,), 78: (61,), 79: (64,), 80: (81,), 81: (53,),
}  # fmt: skip
"""For each General MIDI key the drums that may stand in for it, the nearest in sense first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit(Instrument):
    """Drums on the keys of General MIDI; a key without a drum of its own is answered by the nearest in sense.

    Attributes:
        drums: By key; must answer 36, 38 and 42.
        room: Where the kit stands, or None for a dry machine.
        colour: What it was recorded with, or None.
        detune_cents: How far takes of a hit lie apart in pitch.
    """

    label: str
    drums: Mapping[int, Drum]
    words: tuple[str, ...] = ()
    room: Room | None = None
    colour: Sampled | None = None
    detune_cents: float = 12.0
    family: str = field(default="kit", init=False)
    program: int = 0
    lowest: int = field(default=27, init=False)
    highest: int = field(default=87, init=False)
    is_kit: bool = field(default=True, init=False)
    monophonic: bool = field(default=False, init=False)

    def key_for(self, pitch: int) -> int:
        """The key of the drum that answers ``pitch``."""
        if pitch in self.drums:
            return pitch
        waiting, seen = list(NEAREST.get(pitch, ())), {pitch}
        while waiting:
            key = waiting.pop(0)
            if key in self.drums:
                return key
            if key not in seen:
                seen.add(key)
                waiting += NEAREST.get(key, ())
        return min(self.drums, key=lambda key: (abs(key - pitch), key))

    def render(self, voices: Sequence[Voice]) -> list[Samples]:
        """Each hit on its own."""
        return [self._sound(voice) for voice in voices]

    def _sound(self, voice: Voice) -> Samples:
        key = self.key_for(voice.pitch)
        drum = self.drums[key]
        if drum.roll_hz <= 0.0:
            return self._hit(drum, key, voice.velocity, voice.variant)
        interval = SAMPLE_RATE / drum.roll_hz
        strokes = max(2, round(voice.duration_frames / interval))
        rng = np.random.default_rng((zlib.crc32(self.label.encode()), key, voice.variant))
        starts = (np.arange(strokes) * interval + rng.uniform(0.0, 0.12, strokes) * interval).astype(np.int64)
        hits = [self._hit(drum, key, voice.velocity, stroke % 6) for stroke in range(min(6, strokes))]
        output = np.zeros((int(starts[-1]) + max(len(hit) for hit in hits), 2), np.float32)
        for stroke, start in enumerate(starts):
            hit = hits[stroke % len(hits)]
            # The left hand is a little softer than the right.
            output[start : start + len(hit)] += hit * np.float32(0.62 if stroke % 2 else 0.7)
        return output

    def _hit(self, drum: Drum, key: int, velocity: int, variant: int) -> Samples:
        rng = np.random.default_rng((zlib.crc32(self.label.encode()), key, variant))
        detune = 2.0 ** (self.detune_cents * float(rng.uniform(-1.0, 1.0)) / 1200.0)
        strike = Strike(velocity / 127.0, detune, rng)
        seconds = max(layer.seconds for layer in drum.layers)
        room = self.room if drum.room_level > 0.0 else None
        if room is not None:
            seconds += room.longest_seconds
        frames = MODE_LANES * (int(seconds * SAMPLE_RATE) // MODE_LANES + 1)
        left, right = np.zeros(frames, np.float32), np.zeros(frames, np.float32)
        for layer in drum.layers:
            start = int(layer.delay_seconds * SAMPLE_RATE) // LANES * LANES
            layer.add_to(left[start:], right[start:], strike)
        if room is not None:
            taps = room.reflections() * np.array([1.0, drum.room_level, drum.room_level])
            percussion_kernels.add_room(left, right, taps, room.low_hz, room.high_hz)
        if self.colour is not None:
            left, right = self.colour.colour(left), self.colour.colour(right)
        loudness_db = drum.peak_dbfs - 0.5 * float(rng.random())
        peak = velocity_gain(velocity) * 10.0 ** (loudness_db / 20.0)
        balance_left, balance_right = min(1.0, 1.0 - drum.pan), min(1.0, 1.0 + drum.pan)
        settings = (
            drum.drive * (0.5 + 0.5 * strike.strength),
            drum.low_cut_hz,
            drum.high_cut_hz * (0.75 + 0.25 * strike.strength),
            drum.mono_below_hz,
            peak * balance_left,
            peak * balance_right,
        )
        return percussion_kernels.finished(left, right, settings)
