"""The constituents of a struck sound: a falling body, noise, known modes, plates, square oscillators.

A layer is a frozen dataclass that adds itself to two planar channels. How hard it is struck moves everything
at once, as on a real drum: brightness, the depth of the pitch's fall and how long it rings.
"""

import math
from abc import ABC, abstractmethod
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from studio.audio.clip import SAMPLE_RATE
from studio.synthesis import percussion_kernels
from studio.synthesis.percussion_kernels import Channel, Settings

NEPERS_TO_SILENCE = 7.4
"""Time constants after which a decay, at −64 dB, is not heard any more beside anything else."""

_MODE_FLOOR = 7e-4
"""A mode is left out once it is this far, −63 dB, below the strongest of its layer at its strongest."""


@dataclass(frozen=True, slots=True)
class Strike:
    """The properties in which one hit differs from another.

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
        """Seconds from the strike until it has died away."""

    @abstractmethod
    def add_to(self, left: Channel, right: Channel, strike: Strike) -> None:
        """Add the sound to two planar channels that begin where the layer begins."""


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
        """The length of attack, hold and decay; drive lengthens the audible decay."""
        return (
            self.delay_seconds
            + self.attack_seconds
            + self.hold_seconds
            + self.decay_seconds * (NEPERS_TO_SILENCE + 1.5)
        )

    def add_to(self, left: Channel, right: Channel, strike: Strike) -> None:
        """Add the tone; a harder hit stretches the skin further and drives the curve harder."""
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
            self.second_harmonic * strike.strength,
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
        """The length from the strike through attack, bursts and the longer of both decays."""
        slowest = self.decay_seconds * NEPERS_TO_SILENCE
        if self.tail_level > 0.0:
            slowest = max(slowest, self.tail_seconds * (NEPERS_TO_SILENCE + math.log(self.tail_level)))
        return (
            self.delay_seconds
            + self.attack_seconds
            + self.hold_seconds
            + (self.bursts - 1) * self.gap_seconds
            + slowest
        )

    def add_to(self, left: Channel, right: Channel, strike: Strike) -> None:
        """Add the noise; a soft hit loses its upper octaves and decays a little sooner."""
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
        percussion_kernels.add_noise(
            left, right, percussion_kernels.white_noise(), np.array(settings, np.float64), seed
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ModalLayer(Layer):
    """Something that rings in modes.

    Attributes:
        softness_db: What a mode an octave above the lowest loses when the hit is softest.
        scatter: How much where it is struck changes each mode's level, 0 to 1.
        wander: How far, as a share, each mode's pitch is off at each hit: a plate that swings wide is never
            tuned the same.
    """

    softness_db: float = 5.0
    scatter: float = 0.2
    wander: float = 0.0

    @abstractmethod
    def modes(self) -> Settings:
        """The modes of the hardest hit, (count, 5), first columns of ``add_modes``; must not be changed."""

    @property
    def seconds(self) -> float:
        """Seconds until the longest mode has died away."""
        return self.delay_seconds + NEPERS_TO_SILENCE * float(self.modes()[:, 1].max(initial=0.0))

    def add_to(self, left: Channel, right: Channel, strike: Strike) -> None:
        """Add the modes; a soft hit excites the lower ones more than the upper."""
        modes = self.modes().copy()
        if not modes.size:  # the highest keys have no mode that could be heard
            return
        octaves = np.log2(np.maximum(1.0, modes[:, 0] / modes[:, 0].min()))
        levels = self.level * 10.0 ** (-self.softness_db * (1.0 - strike.strength) * octaves / 20.0)
        levels *= 1.0 + self.scatter * strike.rng.uniform(-1.0, 1.0, len(modes))
        modes[:, 0] *= strike.detune
        if self.wander > 0.0:
            # Rows of one pitch are one mode: what swells in it would not begin at nothing if they came apart.
            _, mode = np.unique(modes[:, 0], return_inverse=True)
            modes[:, 0] *= 1.0 + self.wander * strike.rng.uniform(-1.0, 1.0, len(modes))[mode]
        modes[:, 2:4] *= levels[:, np.newaxis]
        loudest = np.abs(modes[:, 2:4]).max(axis=1)
        heard = modes[:, 1] * np.log(loudest / (_MODE_FLOOR * loudest.max()) + 1e-9) * SAMPLE_RATE
        order = np.argsort(-heard)
        audible = np.count_nonzero(heard > 0.0)
        percussion_kernels.add_modes(left, right, np.column_stack([modes, heard])[order[:audible]])


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

    def modes(self) -> Settings:
        """The declared modes, upper ones alternating between the sides."""
        return _known_modes(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metal(ModalLayer):
    """A plate: modes so many and so irregular that only their statistics matter.

    Attributes:
        low_hz: Lowest mode.
        high_hz: Highest mode.
        count: How many, spread nearly as many to each kilohertz.
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

    def modes(self) -> Settings:
        """The modes of the plate, drawn once from the seed: they are the same at every hit."""
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

    def modes(self) -> Settings:
        """The odd harmonics that pass the band."""
        return _square_modes(self)


@lru_cache(maxsize=256)
def _known_modes(layer: Modes) -> Settings:
    ratios = np.array(layer.ratios)
    sides = layer.width * np.where(np.arange(len(ratios)) % 2 == 0, -1.0, 1.0) * (np.arange(len(ratios)) > 0)
    levels = np.array(layer.levels)
    decays = layer.decay_seconds * ratios**-layer.decay_slope
    phases = np.zeros(len(ratios))
    return np.column_stack(
        [layer.frequency_hz * ratios, decays, levels * (1 - sides), levels * (1 + sides), phases]
    )


@lru_cache(maxsize=64)
def _plate_modes(layer: Metal) -> Settings:
    rng = np.random.default_rng(layer.seed)
    position = (np.arange(layer.count) + rng.uniform(0.0, 1.0, layer.count)) / layer.count
    # Plates have as many modes in every kilohertz; a few more are given to the bottom, where each is heard.
    frequencies = layer.low_hz + (layer.high_hz - layer.low_hz) * position**1.5
    decays = (
        layer.decay_seconds
        * (np.maximum(frequencies, 1000.0) / 1000.0) ** -layer.decay_slope
        * rng.uniform(0.7, 1.3, layer.count)
    )
    octaves = np.log2(frequencies / layer.low_hz)
    # No single mode may whistle on top: there the noise takes over.
    levels = 10.0 ** (layer.tilt_db * octaves / 20.0) / np.sqrt(
        1.0 + (frequencies / (0.6 * layer.high_hz)) ** 6
    )
    levels *= rng.rayleigh(0.8, layer.count) / np.sqrt(layer.count)
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
def _square_modes(layer: Squares) -> Settings:
    rng = np.random.default_rng(len(layer.frequencies_hz))
    rows = []
    for index, fundamental in enumerate(layer.frequencies_hz):
        side = layer.width * (1.0 if index % 2 else -1.0)
        for harmonic in range(1, int(min(17500.0, 1.6 * layer.high_hz) / fundamental) + 1, 2):
            frequency = fundamental * harmonic
            rise = frequency / layer.low_hz
            passed = (
                rise**2
                / np.hypot(1.0 - rise**2, 1.2 * rise)
                / np.sqrt(1.0 + (frequency / layer.high_hz) ** 8)
            )
            level = passed / harmonic
            if level < 0.002:
                continue
            # All begin at zero, so that their sum does; half of them upside down keep it from being a click.
            phase = 0.5 * float(rng.integers(0, 2))
            rows.append((frequency, layer.decay_seconds, level * (1 - side), level * (1 + side), phase))
            if layer.tail_level > 0.0:
                tail = level * layer.tail_level
                rows.append((frequency, layer.tail_seconds, tail * (1 - side), tail * (1 + side), phase))
    return np.array(rows)
