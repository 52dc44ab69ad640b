"""Instruments that play samples of a SoundFont: looped, interpolated, and darker when played softly."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.kernels import kernel
from studio.instrument_facts import InstrumentFacts
from studio.synthesis.instrument import Instrument, Voice, velocity_gain
from studio.synthesis.percussion_kernels import LANES, MODE_LANES, Channel, Settings
from studio.synthesis.post_processing import finished
from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.scratch import silent_channels
from studio.synthesis.soundfont import SampleZone, SoundFont, default_font

_DECIBELS_TO_SILENCE = 90.0

_NEPERS_PER_DECIBEL = math.log(10.0) / 20.0

_PITCHED_LOOP_FRAMES = 128


@kernel
def play_sample(left: Channel, right: Channel, recorded: NDArray[np.int16], settings: Settings) -> None:
    """Add a recorded sample at another pitch, through a low-pass and a volume envelope.

    Four-point, third-order Hermite interpolation (Niemitalo, "Polynomial Interpolators", 2001). The envelope
    is linear in its attack and exponential in decay and release, as SoundFont 2.04 chapter 8.1.2 asks.

    Args:
        left: (frames,) float32, added to.
        right: (frames,) float32, added to.
        recorded: (length,) int16, at least four frames.
        settings: (18,) float64: recorded frames per frame, first frame of the loop, frame after the loop (0:
            no loop), whether the loop is left at release, attack frames, hold frames, decay per frame in dB,
            sustain dB (≤ 0), frame of the release, release per frame in dB, cutoff at the attack in Hz,
            cutoff it falls to in Hz, its seconds to 1/e, level left, level right, depth of the vibrato as a
            share of the pitch, its Hz, seconds before it sets in.
    """
    step, loop_start, loop_end, leaves_loop = settings[0], settings[1], settings[2], settings[3] > 0.0
    attack, hold, decay_db, sustain_db = settings[4], settings[5], settings[6], settings[7]
    release_frame, release_db = settings[8], settings[9]
    bright_hz, dark_hz, darkening = settings[10], settings[11], settings[12]
    level_left, level_right = np.float32(settings[13]), np.float32(settings[14])
    vibrato, vibrato_hz, vibrato_after = settings[15], settings[16], settings[17]
    block = np.empty(LANES, np.float32)
    position = 0.0
    gain = np.float32(0.0)
    b0 = a1 = a2 = input_one = input_two = one = two = np.float32(0.0)
    for start in range(0, left.shape[0], LANES):
        if start % MODE_LANES == 0:
            # A low-pass of two poles (Bristow-Johnson, "Audio EQ Cookbook"), where the darkening has come to.
            cutoff = dark_hz + (bright_hz - dark_hz) * math.exp(-start / (darkening * SAMPLE_RATE))
            g = math.tan(math.pi * min(20000.0, cutoff) / SAMPLE_RATE)
            scale = 1.0 / (1.0 + g * (g + 1.4142))
            b0 = np.float32(g * g * scale)
            a1, a2 = np.float32(2.0 * (g * g - 1.0) * scale), np.float32((1.0 - g * (1.4142 - g)) * scale)
        ahead = start + LANES
        db = min(0.0, max(sustain_db, -max(0.0, ahead - attack - hold) * decay_db))
        db -= max(0.0, ahead - release_frame) * release_db
        target = np.float32(min(1.0, ahead / max(1.0, attack)) * math.exp(db * _NEPERS_PER_DECIBEL))
        slope = (target - gain) / np.float32(LANES)
        looping = loop_end > 0.0 and not (leaves_loop and start >= release_frame)
        speed = step
        if vibrato > 0.0:
            since = start / SAMPLE_RATE - vibrato_after
            speed *= 1.0 + vibrato * min(1.0, max(0.0, 2.0 * since)) * math.sin(
                2.0 * math.pi * vibrato_hz * since
            )
        position = _interpolate(block, recorded, position, speed, loop_start, loop_end if looping else 0.0)
        if position < 0.0 and abs(one) < 1e-7:
            break
        left_output, right_output = left[start : start + LANES], right[start : start + LANES]
        for lane in range(LANES):
            value = block[lane]
            passed = b0 * (value + input_two + np.float32(2.0) * input_one) - a2 * two - a1 * one
            input_one, input_two, one, two = value, input_one, passed, one
            block[lane] = passed
        for lane in range(LANES):
            level = gain + slope * np.float32(lane + 1)
            left_output[lane] += level_left * level * block[lane]
            right_output[lane] += level_right * level * block[lane]
        gain = target


@kernel
def _interpolate(
    block: Channel,
    recorded: NDArray[np.int16],
    position: float,
    step: float,
    loop_start: float,
    loop_end: float,
) -> float:
    """Fill a block from ``position`` on; gives the position after it, negative once the sample has ended."""
    end = loop_end if loop_end > 0.0 else float(recorded.shape[0])
    span = loop_end - loop_start
    if position >= 1.0 and position + LANES * step + 3.0 < end:
        # Nothing begins anew or ends within the block.
        around = recorded[int(position) - 1 :]
        part = position - int(position)
        for lane in range(LANES):
            place = part + lane * step
            here = int(place)
            block[lane] = _between(
                around[here], around[here + 1], around[here + 2], around[here + 3], np.float32(place - here)
            )
        return position + LANES * step
    for lane in range(LANES):
        if loop_end > 0.0:
            while position >= loop_end:
                position -= span
        elif position < 0.0 or position + 2.0 >= end:
            block[lane] = np.float32(0.0)
            position = -1.0
            continue
        here = int(position)
        # The loop's first frame follows its last, for interpolation too: the seam is as smooth as the rest.
        before = here - 1 if here > 0 else 0
        after = here + 1 if here + 1 < end else int(loop_start)
        beyond = after + 1 if after + 1 < end else int(loop_start)
        block[lane] = _between(
            recorded[before], recorded[here], recorded[after], recorded[beyond], np.float32(position - here)
        )
        position += step
    return position


@kernel
def _between(before: int, here: int, after: int, beyond: int, part: np.float32) -> np.float32:
    """The value between the middle two of four recorded frames, ±1."""
    half, two, most = np.float32(0.5), np.float32(2.0), np.float32(2.5)
    a, b, c, d = np.float32(before), np.float32(here), np.float32(after), np.float32(beyond)
    bend = half * (d - a) + (half + np.float32(1.0)) * (b - c)
    curve = a - most * b + two * c - half * d
    return np.float32(1.0 / 32768.0) * (((bend * part + curve) * part + half * (c - a)) * part + b)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sampler(InstrumentFacts, Instrument):
    """A preset of the font, with the touch of a player put back.

    Attributes:
        bright_hz: Cutoff at the attack of the hardest note; a soft one is darker. None is the font's own.
        dark_hz: Where the cutoff of the hardest note falls to, if it falls.
        darkening_seconds: In this time, to 1/e.
        velocity_octaves: How much darker the softest note is.
        shortest_release_seconds: Of a note let go, over 100 dB; the font's own when that is longer.
        longest_release_seconds: The font's own is cut to this.
        ring_seconds: Nothing sounds longer than this after its attack unless held in a loop.
        spread: How far low keys lie left and high keys right, 0 to 1.
        attack_seconds: At least this long.
        peak_dbfs: Of the hardest note.
        detune_cents: How far takes of a note lie apart.
        vibrato_cents: Depth of a vibrato that sets in late; 0 for what cannot have one.
        room: Early reflections of the place it stands in.
        low_cut_hz: Nothing below.
        high_cut_hz: The roll-off of a record.
    """

    is_kit: bool = False
    monophonic: bool = False
    variants: int = 3
    tail_seconds: float = 3.0
    bright_hz: float | None = 15000.0
    dark_hz: float = 9000.0
    darkening_seconds: float = 0.6
    velocity_octaves: float = 2.2
    shortest_release_seconds: float = 0.35
    longest_release_seconds: float = 1.6
    ring_seconds: float = 14.0
    spread: float = 0.0
    attack_seconds: float = 0.0
    peak_dbfs: float = -8.5
    detune_cents: float = 1.5
    vibrato_cents: float = 0.0
    room: EarlyReflections | None = None
    low_cut_hz: float = 25.0
    high_cut_hz: float = 16000.0

    def render(self, voices: Sequence[Voice]) -> list[Samples]:
        """Render each note on its own."""
        font = default_font()
        return [self._sound(font, voice) for voice in voices]

    def _sound(self, font: SoundFont, voice: Voice) -> Samples:
        regions = _regions_for(font.regions(self.program), voice.pitch, voice.velocity)
        chance = np.random.default_rng((self.program, voice.pitch, voice.variant))
        detune = float(chance.uniform(-1.0, 1.0)) * self.detune_cents / 100.0
        held = min(voice.duration_frames, int(self.ring_seconds * SAMPLE_RATE))
        tail = max(self._release_seconds(region) for region in regions)
        room = self.room.longest_seconds if self.room is not None else 0.0
        frames = MODE_LANES * (int(held + (tail + room) * SAMPLE_RATE) // MODE_LANES + 2)
        left, right = silent_channels(frames)
        vibrato = (
            (2.0 ** (self.vibrato_cents / 1200.0) - 1.0) * float(chance.uniform(0.8, 1.2)),
            float(chance.uniform(4.9, 5.7)),
            float(chance.uniform(0.25, 0.45)),
        )
        for index, region in enumerate(regions):
            # Reeds that sound together are tuned apart, and beat.
            apart = 0.03 * (index - 0.5 * (len(regions) - 1))
            settings = (*self._settings(region, voice, held, detune + apart), *vibrato)
            play_sample(left, right, font.recording(region), np.array(settings, np.float64))
        if self.room is not None:
            self.room.answer(left, right)
        peak = velocity_gain(voice.velocity) * 10.0 ** (
            (self.peak_dbfs - float(chance.uniform(0.0, 0.4))) / 20.0
        )
        return finished(left, right, (0.0, self.low_cut_hz, self.high_cut_hz, 140.0, peak, peak))

    def _release_seconds(self, region: SampleZone) -> float:
        return min(self.longest_release_seconds, max(self.shortest_release_seconds, region.release_seconds))

    def _settings(self, region: SampleZone, voice: Voice, held: int, detune: float) -> tuple[float, ...]:
        darker = 2.0 ** (-self.velocity_octaves * (1.0 - voice.velocity / 127.0))
        # A bass string's overtones lie lower: the touch moves what is there to be moved.
        keyed = min(1.0, 2.0 ** ((voice.pitch - 84) / 36.0))
        pan = max(-1.0, min(1.0, region.pan + self.spread * (voice.pitch - 62) / 44.0))
        level = 10.0 ** (region.gain_db / 20.0)
        bright_hz = region.cutoff_hz if self.bright_hz is None else self.bright_hz
        return (
            _step(region, voice.pitch) * 2.0 ** (detune / 12.0),
            float(region.loop_start - region.start),
            float(region.loop_end - region.start) if region.loop_frames else 0.0,
            float(region.loops_until_release),
            max(self.attack_seconds, region.attack_seconds) * SAMPLE_RATE,
            region.hold_seconds * SAMPLE_RATE,
            100.0 / (max(0.002, region.decay_seconds) * SAMPLE_RATE),
            max(-100.0, region.sustain_db),
            float(held),
            _DECIBELS_TO_SILENCE / (self._release_seconds(region) * SAMPLE_RATE),
            bright_hz * darker * keyed,
            min(bright_hz, self.dark_hz) * darker * keyed,
            self.darkening_seconds,
            level * math.cos(0.25 * math.pi * (1.0 + pan)),
            level * math.sin(0.25 * math.pi * (1.0 + pan)),
        )


def _step(region: SampleZone, pitch: int) -> float:
    """Recorded frames per frame at a pitch.

    A loop of a few whole periods is the pitch, and whole frames rarely make a period in tune: high notes of
    small fonts are up to two thirds of a semitone off. Such a loop is brought in tune.
    """
    step = region.ratio(pitch) * region.sample_rate / SAMPLE_RATE
    periods_per_frame: float = 440.0 * 2.0 ** ((pitch - 69) / 12.0) / SAMPLE_RATE
    if 0 < region.loop_frames <= _PITCHED_LOOP_FRAMES:
        periods = region.loop_frames / step * periods_per_frame
        # A rank an octave higher turns twice in a period.
        error = periods * round(1.0 / periods) if periods < 0.75 else periods / round(periods)
        if abs(math.log2(error)) < 1.0 / 12.0:
            return step * error
    return step


def _regions_for(regions: Sequence[SampleZone], key: int, velocity: int) -> list[SampleZone]:
    """The regions that sound for a note; outside the preset's range, those of the nearest key."""
    sounding = [region for region in regions if region.sounds_for(key, velocity)]
    if sounding:
        return sounding

    def distance(region: SampleZone) -> tuple[int, int]:
        return (
            max(0, region.keys[0] - key, key - region.keys[1]),
            max(0, region.velocities[0] - velocity, velocity - region.velocities[1]),
        )

    nearest = min(distance(region) for region in regions)
    return [region for region in regions if distance(region) == nearest][:2]
