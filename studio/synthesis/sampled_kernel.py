"""One player of a recorded instrument: a sample, moved as a hand, a bow or a breath moves it."""

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.kernels import kernel
from studio.synthesis.percussion_kernels import Channel
from studio.synthesis.simd_voices import random_unit

BLOCK = 64
"""Frames between two looks at what moves; a buffer is a multiple of it."""

_GUARD = 3
_FASTEST = 6
_SILENT = 1.5e-5
_HEARD = 1.6e-4
"""−76 dBFS: what follows the last sample above it is cut off."""

_FADE_FRAMES = 2048
_ONSET_FRAMES = 24
_CHIFF_SECONDS = 0.25
_STRUCK_SECONDS = 0.002
_NOISE_SCALE = 1.5 / 2.0**31


class Playing(NamedTuple):
    """The settings with which a sample is played; seconds, cents and shares.

    Attributes:
        step: Recorded frames per frame at the pitch of the note.
        position: Recorded frame that it begins at.
        loop_start: First frame of the loop.
        loop_end: Frame after the loop's last; 0 for none.
        left: Level at the left.
        right: Level at the right.
        hold: Seconds until it is let go.
        attack: Until it speaks fully.
        release: In which it dies by 60 dB once let go.
        full: Seconds before it decays by itself.
        decay_db: Decibels a second that it then loses.
        sustain_db: Where that ends, 0 or negative.
        swell: How much it grows after its attack, as a share.
        shelf_hz: From there up the brightness is moved.
        shelf: What the sound above is multiplied by.
        blare: What is added to that at the attack.
        blare_seconds: In which that falls to 1/e.
        slide: Semitones from the pitch that it glides from.
        slide_seconds: How long that takes.
        scoop_cents: How far from its pitch it begins.
        scoop_seconds: In which that falls to 1/e.
        vibrato_cents: Depth of the vibrato once it has grown.
        vibrato_hz: Its rate.
        vibrato_delay: Seconds before it begins.
        vibrato_level: How much of the level goes with it.
        wander_cents: How unsteady the pitch is.
        waver: How unsteady the level is.
        bow_seconds: Between two changes of the bow, or two breaths; 0 for none.
        breath: Noise in the tone.
        breath_hz: Where it lies.
        chiff: Extra noise in the attack.
        tremolo: How far the level swings, as a share.
        tremolo_hz: How often.
        tremolo_turns: Where in its swing the right side is when the left one begins.
        seed: What its chances come from.
    """

    step: float
    position: float
    loop_start: float
    loop_end: float
    left: float
    right: float
    hold: float
    attack: float
    release: float
    full: float = 0.0
    decay_db: float = 0.0
    sustain_db: float = 0.0
    swell: float = 0.0
    shelf_hz: float = 2000.0
    shelf: float = 1.0
    blare: float = 0.0
    blare_seconds: float = 0.08
    slide: float = 0.0
    slide_seconds: float = 0.08
    scoop_cents: float = 0.0
    scoop_seconds: float = 0.03
    vibrato_cents: float = 0.0
    vibrato_hz: float = 5.4
    vibrato_delay: float = 0.3
    vibrato_level: float = 0.0
    wander_cents: float = 0.0
    waver: float = 0.0
    bow_seconds: float = 0.0
    breath: float = 0.0
    breath_hz: float = 2000.0
    chiff: float = 0.0
    tremolo: float = 0.0
    tremolo_hz: float = 5.5
    tremolo_turns: float = 0.0
    seed: float = 0.0


@kernel
def add_sample(left: Channel, right: Channel, recorded: NDArray[np.int16], how: Playing) -> None:
    """Add a recorded sample to two channels.

    Four-point, third-order Hermite interpolation (Niemitalo, "Polynomial Interpolators", 2001); the
    brightness is a first-order shelf.

    Args:
        left: (frames,) float32, a multiple of :data:`BLOCK`, added to.
        right: The same.
        recorded: (length,) int16.
        how: What happens to it.
    """
    block = np.zeros(BLOCK, np.float32)
    window = np.empty(BLOCK * (_FASTEST + 1) + 8, np.float32)
    places = np.empty(BLOCK, np.int32)
    wander = waver = 0.0
    position = how.position
    struck = how.attack < _STRUCK_SECONDS
    gain_left = np.float32(how.left if struck else 0.0)
    gain_right = np.float32(how.right if struck else 0.0)
    low = np.float32(0.0)
    noise = np.zeros(2, np.float32)
    state = np.int32(2e9 * random_unit(int(how.seed), 1))
    vibrato_turn = random_unit(int(how.seed), 2)
    keep = np.float32(math.exp(-2.0 * math.pi * how.shelf_hz / SAMPLE_RATE))
    for start in range(0, left.shape[0], BLOCK):
        seconds = start / SAMPLE_RATE
        index = start // BLOCK
        wander += 0.09 * (2.0 * random_unit(int(how.seed), 100 + 2 * index) - 1.0 - wander)
        waver += 0.06 * (2.0 * random_unit(int(how.seed), 101 + 2 * index) - 1.0 - waver)
        grown = min(1.0, max(0.0, 2.0 * (seconds - how.vibrato_delay)))
        wave = grown * math.sin(2.0 * math.pi * (vibrato_turn + how.vibrato_hz * seconds))
        level = _level(how, seconds + BLOCK / SAMPLE_RATE) * (1.0 + how.vibrato_level * wave)
        level *= max(0.0, 1.0 + 8.0 * how.waver * waver)
        position = _read(
            block,
            window,
            places,
            recorded,
            position,
            how.step * _speed(how, seconds, wave, wander),
            how.loop_start,
            how.loop_end,
        )
        if position < 0.0 and seconds > how.attack:
            level = 0.0
        if start == 0:  # a stroke is cut out of a recording that does not begin at zero
            for lane in range(_ONSET_FRAMES):
                block[lane] *= np.float32(lane / _ONSET_FRAMES)
        low = _shelve(block, low, keep, np.float32(_brightness(how, seconds)))
        if how.breath > 0.0 or (how.chiff > 0.0 and seconds < _CHIFF_SECONDS):
            state = _breathe(block, noise, state, how, seconds)
        swing = 2.0 * math.pi * how.tremolo_hz * seconds
        next_left = np.float32(how.left * level * (1.0 - how.tremolo * (0.5 + 0.5 * math.sin(swing))))
        swing += 2.0 * math.pi * how.tremolo_turns
        next_right = np.float32(how.right * level * (1.0 - how.tremolo * (0.5 + 0.5 * math.sin(swing))))
        _mix(left[start : start + BLOCK], block, gain_left, next_left)
        _mix(right[start : start + BLOCK], block, gain_right, next_right)
        gain_left, gain_right = next_left, next_right
        if (level < _SILENT and seconds > how.attack) or position < 0.0:
            break


@kernel
def _level(how: Playing, seconds: float) -> float:
    """The level of the whole player at a time: attack, growth, decay, changes of the bow, release."""
    risen = min(1.0, seconds / how.attack)
    level = risen * risen * (3.0 - 2.0 * risen)
    if how.swell > 0.0:
        level *= 1.0 - how.swell * math.exp(-seconds / 0.45)
    if how.bow_seconds > 0.0:
        turned = seconds % how.bow_seconds
        away = min(turned, how.bow_seconds - turned) / 0.045
        if seconds > 0.5 * how.bow_seconds:
            level *= 1.0 - 0.4 * math.exp(-away * away)
    db = max(how.sustain_db, -max(0.0, seconds - how.full) * how.decay_db)
    db -= 60.0 * max(0.0, seconds - how.hold) / how.release
    return level * math.exp(0.1151293 * db)


@kernel
def _speed(how: Playing, seconds: float, wave: float, wander: float) -> float:
    """The speed at a time, over that of the pitch."""
    cents = how.vibrato_cents * wave + 5.0 * how.wander_cents * wander
    cents += how.scoop_cents * math.exp(-seconds / how.scoop_seconds)
    if how.slide != 0.0 and seconds < how.slide_seconds:
        left = 1.0 - seconds / how.slide_seconds
        cents += 100.0 * how.slide * left * left * (3.0 - 2.0 * left)
    return float(math.exp(5.7762265e-4 * cents))


@kernel
def _brightness(how: Playing, seconds: float) -> float:
    """The factor of the sound above the shelf's edge at a time."""
    shelf = how.shelf + how.blare * math.exp(-seconds / how.blare_seconds)
    if seconds > how.hold:
        shelf *= math.exp(-1.5 * (seconds - how.hold) / how.release)
    return shelf


@kernel
def _shelve(block: Channel, low: np.float32, keep: np.float32, shelf: np.float32) -> np.float32:
    """Move what lies above the edge of a shelf; gives the state of its low-pass."""
    pull, rest = np.float32(1.0) - keep, np.float32(1.0) - shelf
    for lane in range(BLOCK):
        value = block[lane]
        low = keep * low + pull * value
        block[lane] = shelf * value + rest * low
    return low


@kernel
def _breathe(block: Channel, noise: Channel, state: np.int32, how: Playing, seconds: float) -> np.int32:
    """Add breath, which comes in puffs with the wave; gives the state of the noise."""
    tuning = np.float32(2.0 * math.sin(math.pi * min(9000.0, how.breath_hz) / SAMPLE_RATE))
    amount = np.float32(how.breath + how.chiff * math.exp(-seconds / 0.03))
    low, band = noise[0], noise[1]
    for lane in range(BLOCK):
        state = np.int32(state * np.int32(1664525) + np.int32(1013904223))
        low += tuning * band
        band += tuning * (np.float32(state * _NOISE_SCALE) - low - band)
        block[lane] += amount * band * (np.float32(0.6) + np.float32(0.4) * block[lane])
    noise[0], noise[1] = low, band
    return state


@kernel
def _mix(target: Channel, block: Channel, gain: np.float32, following: np.float32) -> None:
    if gain == np.float32(0.0) and following == np.float32(0.0):
        return
    slope = (following - gain) / np.float32(BLOCK)
    for lane in range(BLOCK):
        target[lane] += (gain + slope * np.float32(lane)) * block[lane]


@kernel
def _read(
    block: Channel,
    window: Channel,
    places: NDArray[np.int32],
    recorded: NDArray[np.int16],
    position: float,
    speed: float,
    loop_start: float,
    loop_end: float,
) -> float:
    """Fill a block from ``position`` on; gives the position after it, negative once the sample has ended.

    Args:
        block: Written.
        window: Memory for the recorded frames of a block, as floats, and where between them each lane lies.
        places: Memory for the frame before each lane.
        recorded: The whole sample.
        position: Of the first lane.
        speed: Recorded frames from lane to lane.
        loop_start: First frame of the loop.
        loop_end: Frame after its last; 0 for none.
    """
    end = loop_end if loop_end > 0.0 else float(recorded.shape[0])
    if position >= 1.0 and position + BLOCK * speed + _GUARD < end and speed < _FASTEST:
        # Nothing begins anew or ends within the block. In steps of their own, each can be done in vectors.
        first = int(position) - 1
        around = recorded[first : first + int(BLOCK * speed) + 5]
        for frame in range(around.shape[0]):
            window[frame] = np.float32(around[frame])
        part, step = np.float32(position - int(position)), np.float32(speed)
        parts = window[-BLOCK:]
        for lane in range(BLOCK):
            place = part + np.float32(lane) * step
            places[lane] = np.int32(place)
            parts[lane] = place - np.float32(np.int32(place))
        for lane in range(BLOCK):
            here = places[lane]
            block[lane] = _between(
                window[here], window[here + 1], window[here + 2], window[here + 3], parts[lane]
            )
        return position + BLOCK * speed
    for lane in range(BLOCK):
        if loop_end > 0.0:
            while position >= loop_end:
                position -= loop_end - loop_start
        elif position < 0.0 or position + 2.0 >= end:
            block[lane] = np.float32(0.0)
            position = -1.0
            continue
        here = int(position)
        # The loop's first frame follows its last, for interpolation too.
        before = here - 1 if here > 0 else 0
        after = here + 1 if here + 1 < end else int(loop_start)
        beyond = after + 1 if after + 1 < end else int(loop_start)
        block[lane] = _between(
            np.float32(recorded[before]),
            np.float32(recorded[here]),
            np.float32(recorded[after]),
            np.float32(recorded[beyond]),
            np.float32(position - here),
        )
        position += speed
    return position


@kernel
def _between(a: np.float32, b: np.float32, c: np.float32, d: np.float32, part: np.float32) -> np.float32:
    """The value between the middle two of four recorded frames, ±1."""
    half, two, most = np.float32(0.5), np.float32(2.0), np.float32(2.5)
    bend = half * (d - a) + (half + np.float32(1.0)) * (b - c)
    curve = a - most * b + two * c - half * d
    return np.float32(1.0 / 32768.0) * (((bend * part + curve) * part + half * (c - a)) * part + b)


@kernel
def cleaned(left: Channel, right: Channel, low_cut_hz: float) -> int:
    """Take what lies below a frequency out of two channels, in place.

    Returns:
        How many frames are heard.
    """
    pull = np.float32(1.0 - math.exp(-2.0 * math.pi * low_cut_hz / SAMPLE_RATE))
    low = other_low = np.float32(0.0)
    heard = _ONSET_FRAMES
    for frame in range(left.shape[0]):
        # A trace of direct current: numbers too small to be normal would take a hundred times as long.
        value, other = left[frame] + np.float32(1e-18), right[frame] + np.float32(1e-18)
        low += pull * (value - low)
        other_low += pull * (other - other_low)
        left[frame], right[frame] = value - low, other - other_low
    for frame in range(left.shape[0] - 1, _ONSET_FRAMES, -1):
        if abs(left[frame]) > _HEARD or abs(right[frame]) > _HEARD:
            heard = frame
            break
    return heard


@kernel
def write(left: Channel, right: Channel, output: Samples) -> None:
    """Put two channels side by side, with a short fade at both ends.

    Args:
        left: At least as many frames as the output.
        right: The same.
        output: (frames, 2) float32, written.
    """
    frames = output.shape[0]
    for frame in range(frames):
        output[frame, 0], output[frame, 1] = left[frame], right[frame]
    for frame in range(min(frames, _ONSET_FRAMES)):
        share = np.float32(frame / _ONSET_FRAMES)
        output[frame, 0] *= share
        output[frame, 1] *= share
    fade = min(frames // 4, _FADE_FRAMES)
    for step in range(fade):
        share = np.float32((step / fade) * (step / fade))
        output[frames - 1 - step, 0] *= share
        output[frames - 1 - step, 1] *= share
