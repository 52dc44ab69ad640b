"""Recordings of a sound bank in tune and at one level, for every key and velocity.

The zones of a General MIDI preset are as uneven as their makers' patience: up to 20 cents and 8 dB apart, the
same recording under nine velocities, attacks that begin late. Here each recording is listened to once: its
pitch and level are measured, its silence is skipped, and what sounds alike is kept once.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from studio.errors import NotFoundError
from studio.synthesis.sound_bank import FoundBank
from studio.synthesis.soundfont import SampleZone, SoundFont

_HEARD_SECONDS = 1.0
_FFT_FRAMES = 1 << 16
_PARTIALS = 4
_NEAR_CENTS = 60.0
_SLOWEST_ATTACK = 1.0
"""Seconds; what fades in for longer is an effect of the preset and no recording of its own."""

_CROSSFADE_VELOCITIES = 8
_CREST = 3.0
"""The peak of a usual wave over its RMS."""


@dataclass(frozen=True, slots=True)
class Side:
    """One channel of a recording.

    Attributes:
        recorded: (frames,) int16, read-only, its loop seamless.
        loop_start: First frame of the loop.
        loop_end: Frame after its last; 0 without one.
        pan: −1 left to 1 right.
        gain_db: Its level beside the other channels of the recording.
        ratio: Its speed beside theirs: ranks of reeds are tuned apart.
    """

    recorded: NDArray[np.int16]
    loop_start: int
    loop_end: int
    pan: float
    gain_db: float
    ratio: float


@dataclass(frozen=True, slots=True)
class SampleTake:
    """A recording of a note, one or two channels of it, as an instrument plays it.

    Attributes:
        keys: Lowest and highest key that the bank plays it for.
        velocities: Lowest and highest velocity.
        root: Pitch at which it sounds as recorded, as measured.
        sample_rate: Frames a second it was recorded at.
        onset: Frame at which it begins to be heard.
        gain: What brings it to a level of 1 where it is loudest.
        full_seconds: How long it stays before it decays by its envelope.
        decay_db: Decibels a second it then loses.
        sustain_db: Where that ends.
        sides: Its channels.
    """

    keys: tuple[int, int]
    velocities: tuple[int, int]
    root: float
    sample_rate: float
    onset: int
    gain: float
    full_seconds: float
    decay_db: float
    sustain_db: float
    sides: tuple[Side, ...]

    def step(self, pitch: float) -> float:
        """Recorded frames per recorded frame's time at a pitch."""
        return float(2.0 ** ((pitch - self.root) / 12.0))


@lru_cache(maxsize=64)
def preset_of(bank: FoundBank, program: int, bank_number: int, held: bool) -> "BankPreset":
    """Find a preset of a bank; where that has no such variation, the plain one of its program.

    Args:
        bank: A sound bank of this machine.
        program: 0 to 127.
        bank_number: 0, or that of a variation.
        held: Whether its notes last as long as they are held: what does not loop is then left out.

    Raises:
        NotFoundError: It has no such program at all.
    """
    font = bank.font()
    try:
        zones = font.regions(program, bank_number)
    except NotFoundError:
        zones = font.regions(program)
    return BankPreset(font, zones, held=held)


class BankPreset:
    """The recordings of a preset; each is measured when it is first asked for.

    Args:
        font: Where they are.
        zones: All zones of the preset.
        held: Leaves out what does not loop, where something does.
    """

    def __init__(self, font: SoundFont, zones: Sequence[SampleZone], *, held: bool) -> None:
        self._font = font
        self._groups = tuple(_groups(zones, held=held))
        self._takes: dict[int, SampleTake] = {}

    def takes(self, pitch: int, velocity: int) -> list[tuple[SampleTake, float]]:
        """The recordings of a note with their shares of its level: one, or two between two strengths."""
        here = self._layers(pitch)
        for index, group in enumerate(here[:-1]):
            edge = self._groups[group][0].velocities[1] + 0.5
            share = 0.5 + 0.5 * (velocity - edge) / _CROSSFADE_VELOCITIES
            if share < 0.0:
                return [(self._take(group), 1.0)]
            if share < 1.0:
                turn = 0.5 * math.pi * share
                return [
                    (self._take(group), math.cos(turn)),
                    (self._take(here[index + 1]), math.sin(turn)),
                ]
        return [(self._take(here[-1]), 1.0)]

    def neighbours(self, pitch: int, velocity: int, semitones: float) -> list[SampleTake]:
        """Recordings of other keys that can take the place of a note's own, the nearest first.

        Args:
            pitch: Of the note.
            velocity: Of the note.
            semitones: How far a recording may be moved.
        """
        own = {self._groups[index][0].end for index in self._layers(pitch)}
        near = [
            (abs(group[0].root_key - pitch), index)
            for index, group in enumerate(self._groups)
            if group[0].end not in own
            and group[0].velocities[0] <= velocity <= group[0].velocities[1]
            and abs(group[0].root_key - pitch) <= semitones
        ]
        return [self._take(index) for _, index in sorted(near)]

    def _layers(self, pitch: int) -> list[int]:
        """The groups of zones for a pitch, the softest first; those of the nearest key outside the range."""

        def distance(group: Sequence[SampleZone]) -> int:
            return max(0, group[0].keys[0] - pitch, pitch - group[0].keys[1])

        nearest = min(map(distance, self._groups))
        here = [index for index, group in enumerate(self._groups) if distance(group) == nearest]
        return sorted(here, key=lambda index: self._groups[index][0].velocities)

    def _take(self, index: int) -> SampleTake:
        if index not in self._takes:
            self._takes[index] = _measured(self._font, self._groups[index])
        return self._takes[index]


def _groups(zones: Iterable[SampleZone], *, held: bool) -> Iterable[tuple[SampleZone, ...]]:
    """Zones that sound together, once for every recording: equal ones under other velocities are one."""
    together: dict[tuple[tuple[int, int], tuple[int, int]], list[SampleZone]] = {}
    usable = [zone for zone in zones if zone.attack_seconds < _SLOWEST_ATTACK]
    looping = [zone for zone in usable if zone.loop_frames]
    for zone in looping if held and looping else usable:
        together.setdefault((zone.keys, zone.velocities), []).append(zone)
    alike: dict[tuple[tuple[int, int], tuple[int, ...]], tuple[SampleZone, ...]] = {}
    for (keys, velocities), group in together.items():
        recordings = (keys, tuple(sorted(zone.end for zone in group)))
        known = alike.get(recordings)
        if known is None:
            alike[recordings] = tuple(group[:2])
            continue
        low, high = known[0].velocities
        first = known if known[0].start <= group[0].start else tuple(group[:2])
        wide = (min(low, velocities[0]), max(high, velocities[1]))
        alike[recordings] = tuple(_with_velocities(zone, wide) for zone in first)
    return alike.values()


def _with_velocities(zone: SampleZone, velocities: tuple[int, int]) -> SampleZone:
    from dataclasses import replace

    return replace(zone, velocities=velocities)


def _measured(font: SoundFont, group: Sequence[SampleZone]) -> SampleTake:
    """Listen to a recording: where it begins, how loud it is, which pitch it has."""
    first = group[0]
    recordings = [font.recording(zone) for zone in group]
    onset = min(_onset(recorded) for recorded in recordings)
    heard = [_heard(zone, recorded, onset) for zone, recorded in zip(group, recordings, strict=True)]
    weights = [10.0 ** (zone.gain_db / 20.0) for zone in group]
    frequency_hz = 440.0 * 2.0 ** ((first.root_key - 69.0) / 12.0)
    cents = _cents_off(
        [weight * sound for weight, sound in zip(weights, heard, strict=True)],
        first.sample_rate,
        frequency_hz,
    )
    loudest = max(weights)
    level = math.sqrt(
        sum(
            (weight / loudest) ** 2 * _power(sound, first.sample_rate)
            for weight, sound in zip(weights, heard, strict=True)
        )
        / (2.0 if len(group) == 2 and group[0].pan * group[1].pan < 0.0 else 1.0)
    )
    return SampleTake(
        keys=first.keys,
        velocities=first.velocities,
        root=first.root_key + cents / 100.0,
        sample_rate=first.sample_rate,
        onset=onset,
        gain=1.0 / max(1e-4, level),
        full_seconds=first.attack_seconds + first.hold_seconds,
        decay_db=100.0 / max(0.002, first.decay_seconds),
        sustain_db=max(-100.0, first.sustain_db),
        sides=tuple(
            Side(
                recorded,
                zone.loop_start - zone.start,
                zone.loop_end - zone.start if zone.loop_frames else 0,
                zone.pan,
                20.0 * math.log10(weight / loudest),
                2.0 ** ((first.root_key - zone.root_key) / 12.0) * zone.sample_rate / first.sample_rate,
            )
            for zone, recorded, weight in zip(group, recordings, weights, strict=True)
        ),
    )


def _onset(recorded: NDArray[np.int16]) -> int:
    """The frame a millisecond before a recording is first heard."""
    start = np.abs(recorded[:16384].astype(np.int32))
    loud = np.flatnonzero(start > 0.04 * max(1, int(start.max())))
    return max(0, int(loud[0]) - 40) if loud.size else 0


def _heard(zone: SampleZone, recorded: NDArray[np.int16], onset: int) -> NDArray[np.float64]:
    """The first second of a recording, ±1, looped as it will be."""
    frames = np.arange(onset, onset + int(_HEARD_SECONDS * zone.sample_rate))
    loop_start, loop_end = zone.loop_start - zone.start, zone.loop_end - zone.start
    if zone.loop_frames:
        frames = np.where(
            frames < loop_end, frames, loop_start + (frames - loop_start) % (loop_end - loop_start)
        )
    else:
        frames = frames[frames < len(recorded)]
    heard: NDArray[np.float64] = recorded[frames] / 32768.0
    return heard


def _power(heard: NDArray[np.float64], sample_rate: float) -> float:
    """The power of a sound: between the mean square of its loudest 60 ms and that of a wave of its peak."""
    size = max(1, int(0.06 * sample_rate))
    count = max(1, len(heard) // size)
    squares = np.square(heard[: count * size]).reshape(count, -1).mean(axis=1)
    return float(math.sqrt(squares.max()) * np.abs(heard).max() / _CREST)


def _cents_off(channels: Sequence[NDArray[np.float64]], sample_rate: float, frequency_hz: float) -> float:
    """The distance of the first partials from their nominal frequencies, rounded to half cents.

    Of one player, the mean of the pitch over time, from how far the phase of each partial turns: a vibrato
    makes partials louder on its one side than on the other. Of an ensemble, whose phases mean nothing, the
    centre of their power.
    """
    shortest = min(_FFT_FRAMES, *map(len, channels))
    windowed = [np.fft.rfft(heard[:shortest] * np.hanning(shortest), _FFT_FRAMES) for heard in channels]
    weight, weighted = 1e-30, 0.0
    for partial in range(1, _PARTIALS + 1):
        centre = partial * frequency_hz * _FFT_FRAMES / sample_rate
        low, high = (round(centre * 2.0 ** (side * _NEAR_CENTS / 1200.0)) for side in (-1.0, 1.0))
        bins = np.arange(max(1, low), min(_FFT_FRAMES // 2, high + 1))
        if not bins.size:
            continue
        power = np.sum([np.square(np.abs(one[bins])) for one in windowed], axis=0)
        total = float(power.sum())
        if len(windowed) == 1:
            found = _turning(windowed[0][bins], int(bins[0]), shortest)
        else:
            found = float((bins * power).sum()) / max(total, 1e-30)
        weight += total
        weighted += 1200.0 * math.log2(max(1.0, found) / centre) * total
    return round(2.0 * weighted / weight) / 2.0


def _turning(band: NDArray[np.complex128], first_bin: int, frames: int) -> float:
    """The mean frequency of a narrow band, in bins of the spectrum that it is cut from."""
    size = 1 << max(8, (4 * len(band) - 1).bit_length())
    signal = np.fft.ifft(band, size)
    sounding = max(8, size * frames // _FFT_FRAMES)
    first, last = sounding // 8, sounding - sounding // 8
    phases = np.unwrap(np.angle(signal[first:last]))
    slope = float(np.polyfit(np.arange(last - first), phases, 1)[0])
    return first_bin + slope * size / (2.0 * math.pi)
