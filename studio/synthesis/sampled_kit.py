"""Kits of recorded drums: a player's touch over a bank's samples, in one room."""

import math
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.errors import NotFoundError
from studio.instrument_facts import InstrumentFacts
from studio.synthesis.drum_rooms import AT_THE_SNARE, DrumRoom, Place
from studio.synthesis.drums import NEAREST, Drum, TwelveBit, sound_of
from studio.synthesis.instrument import MOST_VARIANTS, Instrument, Voice, velocity_gain
from studio.synthesis.layers import Strike
from studio.synthesis.percussion_kernels import MODE_LANES
from studio.synthesis.post_processing import MASKED, finished
from studio.synthesis.sampler import play_sample
from studio.synthesis.scratch import silent_channels
from studio.synthesis.soundfont import SampleZone, SoundFont

if TYPE_CHECKING:
    from studio.synthesis.sound_bank import FoundBank

_KIT_BANK = 128
_HIT_FRAMES = 1
_CROSSFADE = 9
"""Velocities on each side of a border between two layers in which both are heard."""

_LONGEST_SECONDS = 6.0
_ONSET_SHARE, _ONSET_FRAMES = 0.02, 24
"""A recording begins this many frames before it passes this share of its peak."""

_SHORTEST_FRAMES = 64
"""What is shorter is a placeholder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedDrum:
    """One drum of a kit, by its recordings in a General MIDI bank.

    Attributes:
        takes: Where its recordings lie, (program, key) each: kits of bank 128, or a melodic program as
            (−1 − program, key). They are played in turn.
        stand_in: Played where the bank has none of these presets.
        click: A second recording that sounds along, such as a beater's.
        click_db: Its level beside the first.
        place: Where it stands.
        peak_dbfs: Of the hardest stroke.
        semitones: Tuned up or down.
        ring_seconds: Damped so that it falls by 60 dB in this time; 0 lets it ring.
        bright_hz: Cutoff of the hardest stroke.
        velocity_octaves: How much darker the softest is.
        ring_octaves: How much darker it gets while it rings: what is damped loses its highs first.
        low_cut_hz: Nothing below.
        drive: Into a soft curve; 0 is clean.
        room_level: How much of the kit's room it excites, 1 being all.
        attack_seconds: Of a sound that swells: a brush that is drawn.
        roll_hz: Strokes per second for as long as the note is held; 0 for a single stroke.
        hands: Takes that are worth telling apart: few where one rings into the next anyway.
        in_bank: Whether a bank of kits, where there is one, plays it instead.
    """

    takes: tuple[tuple[int, int], ...]
    stand_in: tuple[int, int] | None = None
    click: tuple[int, int] | None = None
    click_db: float = -6.0
    place: Place = AT_THE_SNARE
    peak_dbfs: float = -6.0
    semitones: float = 0.0
    ring_seconds: float = 0.0
    bright_hz: float = 18000.0
    velocity_octaves: float = 1.4
    ring_octaves: float = 0.0
    low_cut_hz: float = 25.0
    drive: float = 0.0
    room_level: float = 1.0
    attack_seconds: float = 0.0
    roll_hz: float = 0.0
    hands: int = MOST_VARIANTS
    in_bank: bool = True


class _Layer(NamedTuple):
    """A recording, how loud, and how many semitones from where it was recorded."""

    font: SoundFont
    zone: SampleZone
    weight: float
    semitones: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SampledKit(InstrumentFacts, Instrument):
    """Recorded drums on the keys of General MIDI; a key without one is answered by the nearest in sense.

    Every stroke is another: its pitch, brightness, length, layer and level lie a little apart from those of
    the strokes around it, and the same stroke is always the same.

    Attributes:
        drums: By key, recorded or, where no recording is better, modelled; must answer 36, 38 and 42.
        room: Where the kit stands.
        colour: What it was recorded with, or None.
        detune_cents: How far strokes lie apart in pitch.
        kit_bank: Id of a bank of kits that plays it where it is here; empty for none.
        high_cut_hz: The roll-off of a record, fourth order.
        width: Of the image: 1 is as the drummer hears it, 0 is mono.
        sustained_keys: Keys that are rolled for as long as they are held.
        banks: What it is played from; the studio's own where there are none.
    """

    drums: Mapping[int, "RecordedDrum | Drum"]
    room: DrumRoom
    colour: TwelveBit | None = None
    detune_cents: float = 12.0
    kit_bank: str = ""
    width: float = 1.0
    high_cut_hz: float = 15500.0
    sustained_keys: frozenset[int] = frozenset()
    banks: "tuple[FoundBank, ...]" = ()
    is_kit: bool = field(default=True, init=False)
    monophonic: bool = field(default=False, init=False)
    variants: int = field(default=MOST_VARIANTS, init=False)
    takes_in_turn: bool = field(default=True, init=False)
    tail_seconds: float = 7.5

    def played_from(self, banks: "Sequence[FoundBank]") -> "SampledKit":
        """See :meth:`Instrument.played_from`."""
        return replace(self, banks=tuple(banks))

    def key_for(self, pitch: int) -> int:
        """The key of the drum that answers ``pitch``."""
        return nearest_key(pitch, self.drums)

    def heard_as(self, voice: Voice) -> Voice:
        """The voice that is rendered for another: strokes ignore the note's length, rolls keep it."""
        drum = self.drums[self.key_for(voice.pitch)]
        hands = drum.hands if isinstance(drum, RecordedDrum) else drum.takes
        return voice._replace(
            variant=voice.variant % hands,
            duration_frames=voice.duration_frames if drum.roll_hz > 0.0 else _HIT_FRAMES,
            articulation=voice.articulation if voice.articulation in _TOUCHES else "",
            slide_from=None,
        )

    def render(self, voices: Sequence[Voice]) -> list[Samples]:
        """Render each stroke on its own; equal strokes share one array."""
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
            return self._stroke(drum, key, voice)
        interval = SAMPLE_RATE / drum.roll_hz
        strokes = max(2, round(voice.duration_frames / interval))
        rng = self._chance(key, voice.variant)
        starts = (np.arange(strokes) * interval + rng.uniform(0.0, 0.12, strokes) * interval).astype(np.int64)
        hits = [
            self._stroke(drum, key, voice._replace(variant=stroke % MOST_VARIANTS))
            for stroke in range(min(MOST_VARIANTS, strokes))
        ]
        output = np.zeros((int(starts[-1]) + max(len(hit) for hit in hits), 2), np.float32)
        for stroke, start in enumerate(starts):
            hit = hits[stroke % len(hits)]
            # The left hand is a little softer than the right.
            output[start : start + len(hit)] += hit * np.float32(0.62 if stroke % 2 else 0.7)
        return output

    def _chance(self, key: int, variant: int) -> np.random.Generator:
        return np.random.default_rng((zlib.crc32(self.label.encode()), key, variant))

    def _stroke(self, drum: "RecordedDrum | Drum", key: int, voice: Voice) -> Samples:
        chance = self._chance(key, voice.variant)
        detune = self.detune_cents * float(chance.uniform(-1.0, 1.0)) / 100.0
        if isinstance(drum, Drum):
            strike = Strike(voice.velocity / 127.0, 2.0 ** (detune / 12.0), chance)
            return sound_of(drum, strike, room=self.room.walls, colour=self.colour)
        touch = _TOUCHES.get(voice.articulation, _PLAIN)
        layers = self._layers(drum, key, voice, chance)
        seconds = max(_seconds_of(layer, _decay_db(layer.zone, drum) / touch.ring) for layer in layers)
        if drum.room_level > 0.0:
            seconds += self.room.longest_seconds
        left, right = silent_channels(MODE_LANES * (int(seconds * SAMPLE_RATE) // MODE_LANES + 2))
        hardness = voice.velocity / 127.0
        bright_hz = drum.bright_hz * 2.0 ** (
            touch.octaves - drum.velocity_octaves * (1.0 - hardness) + float(chance.uniform(-0.16, 0.16))
        )
        ring = float(chance.uniform(0.88, 1.12)) * touch.ring
        for layer in layers:
            settings = self._settings(layer, drum, detune, min(20000.0, bright_hz), ring)
            onset = _onset_and_peak(layer.font, layer.zone.start, layer.zone.end)[0]
            play_sample(left, right, layer.font.recording(layer.zone)[onset:], settings)
        if drum.room_level > 0.0:
            self.room.answer(left, right, drum.place, drum.room_level)
        if self.colour is not None:
            left, right = self.colour.colour(left), self.colour.colour(right)
        # Seven tenths of a decibel of chance: no hand is a machine.
        peak = velocity_gain(voice.velocity) * 10.0 ** (
            (drum.peak_dbfs - 0.7 * float(chance.random())) / 20.0
        )
        settings_of_end = (drum.drive * (0.5 + 0.5 * hardness), drum.low_cut_hz, self.high_cut_hz, 150.0)
        return finished(left, right, (*settings_of_end, peak, peak))

    def _settings(
        self, layer: _Layer, drum: RecordedDrum, detune: float, bright_hz: float, ring: float
    ) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
        zone = layer.zone
        decay_db = _decay_db(zone, drum) / ring
        step = zone.sample_rate / SAMPLE_RATE * 2.0 ** ((layer.semitones + detune) / 12.0)
        level = layer.weight / _onset_and_peak(layer.font, zone.start, zone.end)[1]
        dark_hz = bright_hz * math.exp2(-drum.ring_octaves)
        pan = 0.25 * math.pi * (1.0 + max(-0.9, min(0.9, self.width * 0.62 * drum.place.right)))
        return np.array(
            (
                step, 0.0, 0.0, 0.0, drum.attack_seconds * SAMPLE_RATE, 0.0, decay_db / SAMPLE_RATE, -100.0,
                1e12, 0.0, bright_hz, dark_hz, 0.7, level * math.cos(pan),
                level * math.sin(pan), 0.0, 5.0, 0.0,
            )
        )  # fmt: skip

    def _layers(
        self, drum: RecordedDrum, key: int, voice: Voice, chance: np.random.Generator
    ) -> list[_Layer]:
        """The recordings of a stroke: one, or two near the border of two layers of velocity."""
        nudged = max(1, min(127, voice.velocity + round(float(chance.uniform(-5.0, 5.0)))))
        font, recorded, semitones = self._recordings(drum, key, voice.variant)
        layers = [
            _Layer(font, zone, weight, 12.0 * math.log2(zone.ratio(recorded.key)) + semitones)
            for zone, weight in _crossfaded(recorded.zones, nudged)
        ]
        if drum.click is not None:
            font = self._whole_font()
            clicks = _recordings_at(font, drum.click)
            level = 10.0 ** (drum.click_db / 20.0) * (voice.velocity / 127.0)
            layers += [
                _Layer(font, zone, level * weight, 12.0 * math.log2(zone.ratio(clicks.key)))
                for zone, weight in _crossfaded(clicks.zones, nudged)
            ]
        return layers

    def _recordings(
        self, drum: RecordedDrum, key: int, variant: int
    ) -> "tuple[SoundFont, _Recordings, float]":
        """The font and the recordings of a drum, and the semitones by which they are tuned."""
        from studio.synthesis.sound_bank import BANKS

        banks = self.banks or _banks_here()
        kits = next((bank for bank in banks if bank.id == self.kit_bank), None) if drum.in_bank else None
        if kits is not None and key in BANKS[kits.id].drums:
            kit_key, semitones = BANKS[kits.id].drums[key]
            return kits.font(), recordings_of(kits.font(), 0, 0, kit_key), semitones
        font = self._whole_font()
        takes = [take for take in drum.takes if _preset(font, *_preset_of(take))]
        if not takes:
            takes = [drum.takes[0] if drum.stand_in is None else drum.stand_in]
        return font, _recordings_at(font, takes[variant % len(takes)]), drum.semitones

    def _whole_font(self) -> SoundFont:
        banks = self.banks or _banks_here()
        return next((bank for bank in banks if bank.is_whole), banks[0]).font()


def _preset_of(take: tuple[int, int]) -> tuple[int, int]:
    """Program and bank of a recording, as :class:`RecordedDrum` writes it."""
    return (-1 - take[0], 0) if take[0] < 0 else (take[0], _KIT_BANK)


def _recordings_at(font: SoundFont, take: tuple[int, int]) -> "_Recordings":
    program, bank = _preset_of(take)
    return recordings_of(font, bank, program, take[1])


@lru_cache(maxsize=1)
def _banks_here() -> "tuple[FoundBank, ...]":
    from studio.synthesis.sound_bank import find_banks

    return find_banks()


class _Recordings(NamedTuple):
    """The recordings of a key, one for each layer of velocity, the softest first."""

    key: int
    zones: tuple[SampleZone, ...]


class _StrokeTouch(NamedTuple):
    """The brightness of a stroke in octaves, and its ring, beside those of a plain one."""

    octaves: float
    ring: float


_PLAIN = _StrokeTouch(0.0, 1.0)
_TOUCHES: Mapping[str, _StrokeTouch] = {"ghost": _StrokeTouch(-0.35, 0.7), "accent": _StrokeTouch(0.25, 1.05)}
"""Ghost notes are played near the rim with a low stick, accents in the middle of the head and on the rim."""


def nearest_key(pitch: int, keys: Mapping[int, object]) -> int:
    """The key among ``keys`` that answers ``pitch``: itself, or the nearest in sense."""
    if pitch in keys:
        return pitch
    waiting, seen = list(NEAREST.get(pitch, ())), {pitch}
    while waiting:
        key = waiting.pop(0)
        if key in keys:
            return key
        if key not in seen:
            seen.add(key)
            waiting += NEAREST.get(key, ())
    return min(keys, key=lambda key: (abs(key - pitch), key))


@lru_cache(maxsize=2048)
def recordings_of(font: SoundFont, bank: int, program: int, key: int) -> _Recordings:
    """Find the recordings of a key of a preset.

    A bank that lacks a kit plays its plain one, and one that lacks a key the nearest in sense.

    Raises:
        NotFoundError: The bank has no such preset at all.
    """
    for tried in dict.fromkeys((program, program // 8 * 8, 0) if bank == _KIT_BANK else (program,)):
        zones = _preset(font, tried, bank)
        keys = {one: one for zone in zones for one in range(zone.keys[0], zone.keys[1] + 1)}
        if key in keys:
            break
    if not keys:
        raise NotFoundError(f"The sound bank has no drums in program {program} of bank {bank}.")
    played = nearest_key(key, keys) if bank == _KIT_BANK else min(keys, key=lambda one: abs(one - key))
    found = sorted(
        (zone for zone in zones if zone.keys[0] <= played <= zone.keys[1]), key=lambda zone: zone.velocities
    )
    # Layers of one recording that differ in their filter only: the touch is the kit's own.
    distinct = {zone.start: zone for zone in found if _length(zone) > _SHORTEST_FRAMES}
    return _Recordings(played, tuple(sorted(distinct.values(), key=lambda zone: zone.velocities)))


def _preset(font: SoundFont, program: int, bank: int) -> Sequence[SampleZone]:
    try:
        return font.regions(program, bank)
    except NotFoundError:
        return ()


def _crossfaded(zones: Sequence[SampleZone], velocity: int) -> list[tuple[SampleZone, float]]:
    """The layers that are heard at a velocity, with their weights; near a border two, of equal power."""
    index = next(
        (place for place, zone in enumerate(zones) if velocity <= zone.velocities[1]), len(zones) - 1
    )
    if index + 1 < len(zones):
        above = zones[index].velocities[1] + 0.5 - velocity
        if above < _CROSSFADE:
            share = 0.5 - 0.5 * above / _CROSSFADE
            return [(zones[index], math.sqrt(1.0 - share)), (zones[index + 1], math.sqrt(share))]
    if index > 0:
        below = velocity - (zones[index - 1].velocities[1] + 0.5)
        if below < _CROSSFADE:
            share = 0.5 - 0.5 * below / _CROSSFADE
            return [(zones[index], math.sqrt(1.0 - share)), (zones[index - 1], math.sqrt(share))]
    return [(zones[index], 1.0)]


def _seconds_of(layer: _Layer, decay_db: float) -> float:
    """Seconds that a recording is heard for if it falls by some decibels a second beside its own fall."""
    zone = layer.zone
    frames = _heard_frames(layer.font, zone.start, zone.end, round(decay_db))
    return min(_LONGEST_SECONDS, frames / zone.sample_rate * math.exp2(-layer.semitones / 12.0))


def _decay_db(zone: SampleZone, drum: RecordedDrum) -> float:
    """Decibels a second by which a drum falls faster than it was recorded."""
    damped = 60.0 / drum.ring_seconds if drum.ring_seconds > 0.0 else 0.0
    return damped + (100.0 / zone.decay_seconds if _dies_away(zone) else 0.0)


def _dies_away(zone: SampleZone) -> bool:
    """Return True if the bank lets a recording die away sooner than it was recorded."""
    return zone.sustain_db <= -90.0 and zone.hold_seconds < 1.0 and zone.decay_seconds > 0.05


def _length(zone: SampleZone) -> int:
    return zone.end - zone.start


@lru_cache(maxsize=1024)
def _onset_and_peak(font: SoundFont, start: int, end: int) -> tuple[int, float]:
    """The frame at which a recording's stroke begins, and its largest value, ±1."""
    loudness = np.abs(font.samples[start:end].astype(np.int32))
    peak = max(1, int(loudness.max()))
    return max(0, int(np.argmax(loudness > _ONSET_SHARE * peak)) - _ONSET_FRAMES), peak / 32768.0


@lru_cache(maxsize=2048)
def _heard_frames(font: SoundFont, start: int, end: int, decay_db: int) -> int:
    """Frames from a recording's onset for which it is heard, falling by ``decay_db`` a second more."""
    onset, peak = _onset_and_peak(font, start, end)
    blocks = -(-(end - start - onset) // MODE_LANES)
    loudness = np.zeros(blocks * MODE_LANES, np.float32)
    loudness[: end - start - onset] = np.abs(font.samples[start + onset : end].astype(np.float32)) / 32768.0
    falling = 10.0 ** (-decay_db * np.arange(blocks) * MODE_LANES / (20.0 * SAMPLE_RATE))
    heard = np.flatnonzero(loudness.reshape(blocks, MODE_LANES).max(axis=1) * falling > MASKED * peak)
    return MODE_LANES * (int(heard[-1]) + 1)
