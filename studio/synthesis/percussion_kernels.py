"""The compiled loops every struck sound is made of: modes, a falling body, filtered noise, a room.

All of them add into two planar float32 channels whose length is a multiple of :data:`MODE_LANES`, so the
machine works on many frames at once and nothing has to be handled at the end of a buffer.
"""

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE
from studio.audio.kernels import kernel
from studio.synthesis.block_filters import (
    fill_matrix,
    filter_blocks,
    first_order,
    new_matrix,
    new_memory,
    second_order,
)

LANES = 16
"""Spacing in frames of the control grid of envelopes and filters."""

MODE_LANES = 64
"""Neighbouring frames that are computed together; a buffer is a multiple of it."""

MODE_GROUP = 8
"""Modes that are added together."""

_UNHEARD = 6e-4
"""−64 dB: noise that has fallen this far below itself is not heard any more."""

_NOISE_CHUNK = 256
"""Frames of noise between two looks at where its edges are."""

_NOISE_FRAMES = 1 << 16

Channel = NDArray[np.float32]
"""(frames,), one side of a sound being made."""

Settings = NDArray[np.float64]
"""The arguments of a kernel, in the order that its docstring gives."""


@kernel
def add_modes(left: Channel, right: Channel, modes: Settings) -> None:
    """Add decaying sine waves: the same few waves of a block, turned and shrunk from block to block.

    A block of a mode is its first block times a complex number, so that all there is to do for a frame is to
    add up products: nothing is carried from frame to frame.

    Args:
        left: (frames,) float32, added to.
        right: (frames,) float32, added to.
        modes: (count, 6) float64, the longest first: frequency in Hz, decay in seconds to 1/e, level left,
            level right, phase in cycles, frames after which it is not heard any more.
    """
    waves = np.empty((2 * MODE_GROUP, MODE_LANES), np.float32)
    turns = np.empty((MODE_GROUP, 4), np.float64)
    left_weights, right_weights = np.empty(2 * MODE_GROUP, np.float32), np.empty(2 * MODE_GROUP, np.float32)
    for first in range(0, modes.shape[0], MODE_GROUP):
        group = modes[first : first + MODE_GROUP]
        _begin_modes(group, waves, turns)
        for block in range(min(left.shape[0], int(group[0, 5]) + MODE_LANES) // MODE_LANES):
            for mode in range(MODE_GROUP):
                across, up, cosine, sine = turns[mode, 0], turns[mode, 1], turns[mode, 2], turns[mode, 3]
                level_left = group[mode, 2] if mode < group.shape[0] else 0.0
                level_right = group[mode, 3] if mode < group.shape[0] else 0.0
                left_weights[2 * mode], left_weights[2 * mode + 1] = level_left * up, level_left * across
                right_weights[2 * mode], right_weights[2 * mode + 1] = level_right * up, level_right * across
                turns[mode, 0], turns[mode, 1] = across * cosine - up * sine, across * sine + up * cosine
            # Slices counted from zero need no check for a negative index: the compiler uses wide registers.
            left_block = left[block * MODE_LANES : (block + 1) * MODE_LANES]
            right_block = right[block * MODE_LANES : (block + 1) * MODE_LANES]
            for lane in range(MODE_LANES):
                left_sum, right_sum = left_block[lane], right_block[lane]
                for wave in range(2 * MODE_GROUP):
                    left_sum += waves[wave, lane] * left_weights[wave]
                    right_sum += waves[wave, lane] * right_weights[wave]
                left_block[lane], right_block[lane] = left_sum, right_sum


@kernel
def _begin_modes(group: Settings, waves: NDArray[np.float32], turns: Settings) -> None:
    """Write the first block of each mode as cosine and sine, and the complex factor from block to block."""
    waves[:] = np.float32(0.0)
    turns[:] = 0.0
    for mode in range(group.shape[0]):
        turn = 2.0 * math.pi * group[mode, 0] / SAMPLE_RATE
        radius = math.exp(-1.0 / (group[mode, 1] * SAMPLE_RATE))
        cosine, sine = radius * math.cos(turn), radius * math.sin(turn)
        across, up = 1.0, 0.0
        for lane in range(MODE_LANES):
            waves[2 * mode, lane], waves[2 * mode + 1, lane] = np.float32(across), np.float32(up)
            across, up = across * cosine - up * sine, across * sine + up * cosine
        turns[mode, 0], turns[mode, 1] = (
            math.cos(2.0 * math.pi * group[mode, 4]),
            math.sin(2.0 * math.pi * group[mode, 4]),
        )
        turns[mode, 2], turns[mode, 3] = across, up


@kernel
def add_body(left: Channel, right: Channel, settings: Settings) -> None:
    """Add one tone whose pitch falls in two stages, driven into a soft curve: a kick, a tom, an 808.

    Phase and level are written as functions of time, so that no frame waits for the one before.

    Args:
        left: (frames,) float32, added to.
        right: (frames,) float32, added to.
        settings: (11,) float64: resting Hz, extra Hz of the fall, its seconds to 1/e, extra Hz of the knock,
            its seconds, attack seconds, hold seconds, decay seconds to 1/e, drive (0 clean), share of 2nd
            harmonic, level.
    """
    attack_frames = max(1.0, settings[5] * SAMPLE_RATE)
    hold_until = attack_frames + settings[6] * SAMPLE_RATE
    drive, second, level = np.float32(settings[8]), np.float32(settings[9]), np.float32(settings[10])
    # Full drive stays at full level: the curve's own value at the drive is divided out.
    unpushed = np.float32(
        (27.0 + 9.0 * drive * drive) / (drive * (27.0 + drive * drive)) if 0.0 < drive < 3.0 else 1.0
    )
    falls = np.empty((3, MODE_LANES), np.float32)
    for stage in range(3):
        seconds = settings[7] if stage == 2 else settings[2 * stage + 2]
        for lane in range(MODE_LANES):
            falls[stage, lane] = np.float32(math.exp(-lane / (seconds * SAMPLE_RATE)))
    fall_turns, knock_turns = settings[1] * settings[2], settings[3] * settings[4]
    step = np.float32(settings[0] / SAMPLE_RATE)
    one, half, quarter, two = np.float32(1.0), np.float32(0.5), np.float32(0.25), np.float32(2.0)
    most, nine, cube = np.float32(3.0), np.float32(9.0), np.float32(27.0)
    sixth, twentieth, last = np.float32(1.0 / 6.0), np.float32(1.0 / 120.0), np.float32(1.0 / 5040.0)
    for block in range(left.shape[0] // MODE_LANES):
        start = float(block * MODE_LANES)
        held = start + MODE_LANES <= hold_until
        loudness = 1.0 if held else math.exp(-max(0.0, start - hold_until) / (settings[7] * SAMPLE_RATE))
        if loudness < 2e-4:
            break
        fall = fall_turns * math.exp(-start / (settings[2] * SAMPLE_RATE))
        knock = knock_turns * math.exp(-start / (settings[4] * SAMPLE_RATE))
        turned = settings[0] * start / SAMPLE_RATE + fall_turns - fall + knock_turns - knock
        begun, fall_, knock_ = np.float32(turned - math.floor(turned)), np.float32(fall), np.float32(knock)
        amplitude, rise, risen = (
            np.float32(loudness),
            np.float32(1.0 / attack_frames),
            np.float32(start / attack_frames),
        )
        left_block = left[block * MODE_LANES : (block + 1) * MODE_LANES]
        right_block = right[block * MODE_LANES : (block + 1) * MODE_LANES]
        for lane in range(MODE_LANES):
            phase = (
                begun
                + step * np.float32(lane)
                + fall_ * (one - falls[0, lane])
                + knock_ * (one - falls[1, lane])
            )
            # A sine by its odd polynomial on a quarter turn: 1e-4 accurate.
            from_middle = phase - np.floor(phase) - half
            angle = np.float32(math.pi) * (half - abs(abs(from_middle) - quarter) * two)
            square = angle * angle
            wave = angle * (one - square * (sixth - square * (twentieth - square * last)))
            wave = -wave if from_middle > np.float32(0.0) else wave
            wave += second * (wave * abs(wave) - half * wave)
            value = wave * amplitude * min(one, risen + rise * np.float32(lane))
            value = value if held else value * falls[2, lane]
            if drive > np.float32(0.0):
                # A rational tanh (Padé 3/2), exact to 2 % below 3 and held at 1 above.
                pushed = min(most, max(-most, drive * value))
                value = unpushed * pushed * (cube + pushed * pushed) / (cube + nine * pushed * pushed)
            left_block[lane] += level * value
            right_block[lane] += level * value


@lru_cache(maxsize=1)
def white_noise() -> Channel:
    """1.5 s of white noise between −1 and 1, from which all noise is read; must not be changed."""
    return np.random.default_rng(1906).uniform(-1.0, 1.0, _NOISE_FRAMES).astype(np.float32)


@kernel
def add_noise(left: Channel, right: Channel, white: Channel, settings: Settings, seed: int) -> None:
    """Add noise between two moving edges, each a fourth-order slope (two state-variable filters in a row).

    The noise of the two channels shares as much as ``width`` leaves. Where it is read from is drawn anew for
    every chunk, by the 32-bit congruential generator of "Numerical Recipes": it never repeats itself.

    Args:
        left: (frames,) float32, added to.
        right: (frames,) float32, added to.
        white: As of :func:`white_noise`.
        settings: (16,) float64: level, width (0 mono to 1 unrelated), attack seconds, power of the attack's
            curve, hold seconds, decay seconds to 1/e, level of the tail, tail seconds to 1/e, bursts, seconds
            between bursts, low edge at the start and at the end in Hz, high edge at the start and at the end
            in Hz, seconds (to 1/e) in which the edges move, damping of both filters (1.41 flat, less rings).
        seed: Where the noise begins.
    """
    angle = 0.25 * math.pi * settings[1]
    shared, own = np.float32(math.cos(angle) * 1.7), np.float32(math.sin(angle) * 1.7)
    state = (seed * 2654435761 + 12345) & 0xFFFFFFFF
    sections, matrix = np.zeros((4, 9), np.float64), new_matrix()
    left_memory, right_memory = new_memory(), new_memory()
    left_noise, right_noise = np.empty(_NOISE_CHUNK, np.float32), np.empty(_NOISE_CHUNK, np.float32)
    gain, low_before, high_before = 0.0, 0.0, 0.0
    for start in range(0, left.shape[0], _NOISE_CHUNK):
        frames = min(_NOISE_CHUNK, left.shape[0] - start)
        moved = math.exp(-start / (settings[14] * SAMPLE_RATE))
        low = settings[11] + (settings[10] - settings[11]) * moved
        high = settings[13] + (settings[12] - settings[13]) * moved
        if abs(low - low_before) > 0.03 * low_before or abs(high - high_before) > 0.03 * high_before:
            low_before, high_before = low, high
            for pair in range(2):
                second_order(sections[pair], low, settings[15], True)
                second_order(sections[2 + pair], high, settings[15], False)
            fill_matrix(matrix, sections)
        state = (state * 1664525 + 1013904223) & 0xFFFFFFFF
        middle = white[state >> 17 : (state >> 17) + frames]
        side = white[(state & 0x7FFF) + 0x7F00 : (state & 0x7FFF) + 0x7F00 + frames]
        for frame in range(frames):
            left_noise[frame] = shared * middle[frame] + own * side[frame]
            right_noise[frame] = shared * middle[frame] - own * side[frame]
        filter_blocks(left_noise[:frames], matrix, left_memory)
        filter_blocks(right_noise[:frames], matrix, right_memory)
        gain = _add_shaped(
            left[start : start + frames],
            left_noise,
            right[start : start + frames],
            right_noise,
            settings,
            start,
            gain,
        )
        if gain < 0.0:
            break


@kernel
def _add_shaped(
    left: Channel,
    left_noise: Channel,
    right: Channel,
    right_noise: Channel,
    settings: Settings,
    start: int,
    gain: float,
) -> float:
    """Add noise under its envelope, from level ``gain`` on; returns the new level, negative after the end."""
    level, attack, curve, hold, decay = settings[0], settings[2], settings[3], settings[4], settings[5]
    tail_level, tail, bursts, gap = settings[6], settings[7], settings[8], settings[9]
    last_burst = gap * (bursts - 1.0)
    time = 0.0
    for block in range(left.shape[0] // LANES):
        time = (start + (block + 1) * LANES) / SAMPLE_RATE
        since = time - min(last_burst, math.floor(time / gap) * gap) if bursts > 1.0 else time
        if since < attack:
            envelope = (since / attack) ** curve
        else:
            envelope = math.exp(-max(0.0, since - attack - hold) / decay)
            if tail_level > 0.0 and time > last_burst + attack:
                envelope += tail_level * math.exp(-(time - last_burst - attack) / tail)
        target = level * envelope
        begun, slope = np.float32(gain), np.float32((target - gain) / LANES)
        left_part, right_part = (
            left[block * LANES : (block + 1) * LANES],
            right[block * LANES : (block + 1) * LANES],
        )
        left_source = left_noise[block * LANES : (block + 1) * LANES]
        right_source = right_noise[block * LANES : (block + 1) * LANES]
        for lane in range(LANES):
            ramp = begun + slope * np.float32(lane + 1)
            left_part[lane] += ramp * left_source[lane]
            right_part[lane] += ramp * right_source[lane]
        gain = target
    return gain if gain > _UNHEARD * level or time <= last_burst + attack + hold else -1.0


@kernel
def add_room(
    left: Channel, right: Channel, source: Channel, taps: Settings, low_hz: float, high_hz: float
) -> None:
    """Add the reflections of a room: sparse echoes of a band, so that the low end stays in the middle.

    Args:
        left: (frames,) float32, dry sound in, added to.
        right: (frames,) float32, dry sound in, added to.
        source: (at least frames and the longest delay,) float32, written: what the walls hear, after silence.
        taps: (count, 3) float64: delay in frames, level left, level right.
        low_hz: Below it nothing is reflected.
        high_hz: Above it the walls swallow everything.
    """
    frames = left.shape[0]
    silence = source.shape[0] - frames
    source[:silence] = np.float32(0.0)
    heard = source[silence:]
    for frame in range(frames):
        heard[frame] = np.float32(0.5) * (left[frame] + right[frame])
    sections, matrix = np.zeros((3, 9), np.float64), new_matrix()
    first_order(sections[0], low_hz, True)
    first_order(sections[1], low_hz, True)
    first_order(sections[2], high_hz, False)
    fill_matrix(matrix, sections)
    filter_blocks(heard, matrix, new_memory())
    for first in range(0, taps.shape[0], 2):
        second = min(first + 1, taps.shape[0] - 1)
        only = np.float32(0.0 if second == first else 1.0)
        one, other = silence - int(taps[first, 0]), silence - int(taps[second, 0])
        early, late = source[one : one + frames], source[other : other + frames]
        early_left, late_left = np.float32(taps[first, 1]), only * np.float32(taps[second, 1])
        early_right, late_right = np.float32(taps[first, 2]), only * np.float32(taps[second, 2])
        for frame in range(frames):
            left[frame] += early_left * early[frame] + late_left * late[frame]
            right[frame] += early_right * early[frame] + late_right * late[frame]


@kernel
def damp(left: Channel, right: Channel, from_frame: int, seconds: float) -> None:
    """Lay a hand on a sound: from a frame on it dies away, in ``seconds`` to 1/e.

    Args:
        left: (frames,) float32, changed.
        right: (frames,) float32, changed.
        from_frame: Where the hand lands.
        seconds: How soft it is.
    """
    falls = np.empty(MODE_LANES, np.float32)
    for lane in range(MODE_LANES):
        falls[lane] = np.float32(math.exp(-lane / (seconds * SAMPLE_RATE)))
    whole = math.exp(-MODE_LANES / (seconds * SAMPLE_RATE))
    remaining = 1.0
    for start in range(from_frame, left.shape[0], MODE_LANES):
        gain = np.float32(remaining)
        left_part, right_part = left[start : start + MODE_LANES], right[start : start + MODE_LANES]
        for lane in range(left_part.shape[0]):
            left_part[lane] *= gain * falls[lane]
            right_part[lane] *= gain * falls[lane]
        remaining *= whole


@kernel
def hold_samples(channel: Channel, held: Channel, step: float, bits: int, mix: float) -> None:
    """Store a sound at a lower rate in few bits and play it back without smoothing.

    Args:
        channel: (frames,) float32.
        held: (frames,) float32, written.
        step: Frames per stored frame, at least 1.
        bits: Of a stored frame; its loudest takes all of them.
        mix: How much of what is played back is heard, 0 to 1.
    """
    peak = np.float32(1e-9)
    for frame in range(channel.shape[0]):
        peak = max(peak, abs(channel[frame]))
    scale = np.float32(2.0 ** (bits - 1) / peak)
    unit, wet = np.float32(1.0) / scale, np.float32(mix)
    last = channel.shape[0] - 1
    for index in range(int(last / step) + 1):
        at = index * step
        part = np.float32(at - int(at))
        stored = channel[int(at)] + part * (channel[min(last, int(at) + 1)] - channel[int(at)])
        coarse = np.round(scale * stored) * unit
        for frame in range(math.ceil(at), min(last + 1, math.ceil(at + step))):
            held[frame] = channel[frame] + wet * (coarse - channel[frame])
