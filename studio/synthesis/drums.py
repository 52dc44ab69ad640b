"""Drums as declarations: a drum is layers of sound in a room, a kit has a drum for each General MIDI key."""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.instrument_facts import InstrumentFacts
from studio.synthesis.instrument import Instrument, Voice, velocity_gain
from studio.synthesis.layers import NEPERS_TO_SILENCE, Layer, Strike
from studio.synthesis.percussion_kernels import LANES, MODE_LANES, Channel, damp, hold_samples
from studio.synthesis.post_processing import finished
from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.scratch import silent_channels

_HIT_FRAMES = 1
"""The length that every hit counts as, however long its note is."""


@dataclass(frozen=True, slots=True)
class TwelveBit:
    """The colour of an old drum sampler: few bits at a low rate, its images left in.

    Attributes:
        rate_hz: Frames per second it stores.
        bits: Of each.
        mix: How much of it is heard, 0 to 1.
    """

    rate_hz: float = 26040.0
    bits: int = 12
    mix: float = 1.0

    def colour(self, channel: Channel) -> Channel:
        """A channel as the sampler plays it back."""
        coloured = np.empty_like(channel)
        hold_samples(channel, coloured, SAMPLE_RATE / self.rate_hz, self.bits, self.mix)
        return coloured


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
        takes: How many of its hits differ: few where one rings into the next anyway.
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
    takes: int = 6

    def played_back(self, *, high_cut_hz: float, drive: float) -> "Drum":
        """The same drum off a tape that swallows its highs and softens its peaks."""
        return replace(self, high_cut_hz=min(self.high_cut_hz, high_cut_hz), drive=max(self.drive, drive))


def sound_of(
    drum: Drum,
    strike: Strike,
    *,
    room: EarlyReflections | None = None,
    colour: TwelveBit | None = None,
    hand: tuple[int, float] | None = None,
) -> Samples:
    """One hit, from the stick to the last reflection, (frames, 2) at 44.1 kHz.

    Args:
        drum: What is hit.
        strike: How.
        room: Where.
        colour: What it was recorded with.
        hand: At which frame somebody lays a hand on it, and in how many seconds that stops it to 1/e.
    """
    seconds = max(layer.seconds for layer in drum.layers)
    if hand is not None:
        seconds = min(seconds, hand[0] / SAMPLE_RATE + NEPERS_TO_SILENCE * hand[1])
    if drum.room_level <= 0.0:
        room = None
    if room is not None:
        seconds += room.longest_seconds
    frames = MODE_LANES * (int(seconds * SAMPLE_RATE) // MODE_LANES + 1)
    left, right = silent_channels(frames)
    for layer in drum.layers:
        start = int(layer.delay_seconds * SAMPLE_RATE) // LANES * LANES
        layer.add_to(left[start:], right[start:], strike)
    if hand is not None:
        damp(left, right, *hand)
    if room is not None:
        room.answer(left, right, drum.room_level)
    if colour is not None:
        left, right = colour.colour(left), colour.colour(right)
    # Half a decibel of chance: no hand is a machine.
    loudness_db = drum.peak_dbfs - 0.5 * float(strike.rng.random())
    peak = velocity_gain(127.0 * strike.strength) * 10.0 ** (loudness_db / 20.0)
    settings = (
        drum.drive * (0.5 + 0.5 * strike.strength),
        drum.low_cut_hz,
        drum.high_cut_hz * (0.8 + 0.2 * strike.strength),
        drum.mono_below_hz,
        peak * min(1.0, 1.0 - drum.pan),
        peak * min(1.0, 1.0 + drum.pan),
    )
    return finished(left, right, settings)


NEAREST: Mapping[int, tuple[int, ...]] = {
    27: (75,), 28: (39,), 29: (69,), 30: (69,), 31: (37,), 32: (37,), 33: (37,), 34: (53,),
    35: (36,), 36: (35,), 38: (40,), 40: (38,), 37: (38,), 39: (38,),
    41: (43, 45, 36), 43: (41, 45, 36), 45: (47, 43, 38), 47: (45, 48, 38),
    48: (50, 47, 38), 50: (48, 47, 38),
    42: (44, 46), 44: (42, 46), 46: (42,), 49: (57, 55, 46), 57: (49, 52, 46), 55: (49, 46), 52: (57, 49),
    51: (59, 53, 42), 53: (51,), 59: (51,),
    54: (70, 42), 56: (53,), 58: (70,), 69: (70,), 70: (69,), 82: (70,),
    60: (61, 62), 61: (60, 64), 62: (63, 60), 63: (62,), 64: (63, 61), 65: (60,), 66: (61,),
    67: (56,), 68: (56,), 71: (81,), 72: (81,), 73: (69,), 74: (69,), 75: (37,), 76: (75,),
    77: (76,), 78: (61,), 79: (64,), 80: (81,), 81: (53,),
}  # fmt: skip
"""For each General MIDI key the drums that may stand in for it, the nearest in sense first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit(InstrumentFacts, Instrument):
    """Drums on the keys of General MIDI; a key without a drum of its own is answered by the nearest in sense.

    Attributes:
        drums: By key; must answer 36, 38 and 42.
        room: Where the kit stands, or None for a dry machine.
        colour: What it was recorded with, or None.
        detune_cents: How far takes of a hit lie apart in pitch.
        sustained_keys: Keys that are rolled for as long as they are held.
    """

    drums: Mapping[int, Drum]
    room: EarlyReflections | None = None
    colour: TwelveBit | None = None
    detune_cents: float = 12.0
    sustained_keys: frozenset[int] = frozenset()
    is_kit: bool = field(default=True, init=False)
    monophonic: bool = field(default=False, init=False)
    variants: int = field(default=6, init=False)
    tail_seconds: float = 7.0

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

    def heard_as(self, voice: Voice) -> Voice:
        """The voice that is rendered for another: hits ignore the note's length, rolls keep it.

        Some drums have few takes.
        """
        drum = self.drums[self.key_for(voice.pitch)]
        duration_frames = voice.duration_frames if drum.roll_hz > 0.0 else _HIT_FRAMES
        return voice._replace(
            variant=voice.variant % drum.takes,
            duration_frames=duration_frames,
            articulation="",
            slide_from=None,
        )

    def render(self, voices: Sequence[Voice]) -> list[Samples]:
        """Render each hit on its own; equal hits share one array."""
        sounds: dict[Voice, Samples] = {}
        played = []
        for voice in map(self.heard_as, voices):
            if voice not in sounds:
                sounds[voice] = self._sound(voice)
            played.append(sounds[voice])
        return played

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
        return sound_of(drum, Strike(velocity / 127.0, detune, rng), room=self.room, colour=self.colour)
