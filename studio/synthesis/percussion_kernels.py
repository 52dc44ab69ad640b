"""The five compiled loops every struck sound is made of: modes, a falling body, filtered noise, a room, a finish.

All of them add into two planar float32 channels whose length is a multiple of :data:`MODE_LANES`, so the machine works on many
frames at once and nothing has to be handled at the end of a buffer.
"""

import math

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.kernels import kernel

LANES = 16
"""Spacing in frames of the control grid of envelopes and filters."""

MODE_LANES = 64
"""Neighbouring frames of a mode that are turned together; a buffer is a multiple of it."""

SILENCE = 9e-5
"""−81 dBFS: what follows the last sample above it is cut off."""

Channel = NDArray[np.float32]
"""(frames,), one side of a sound being made."""

Settings = NDArray[np.float64]
"""What a kernel is told, in the order that its docstring gives."""


@kernel
def add_modes(left: Channel, right: Channel, modes: Settings) -> None:
    """Add decaying sine waves, each a rotating phasor: many neighbouring frames turn together.

    Args:
        left: (frames,) float32, added to.
        right: (frames,) float32, added to.
        modes: (count, 5) float64: frequency in Hz, decay in seconds to 1/e, level left, level right, phase in cycles.
    """
    frames = left.shape[0]
    real = np.empty(MODE_LANES, np.float32)
    imaginary = np.empty(MODE_LANES, np.float32)
    for mode in range(modes.shape[0]):
        frequency, decay = modes[mode, 0], modes[mode, 1]
        loudest = max(abs(modes[mode, 2]), abs(modes[mode, 3]))
        if frequency > 20000.0 or loudest < 1e-4:
            continue
        level_left, level_right = np.float32(modes[mode, 2]), np.float32(modes[mode, 3])
        turn = 2.0 * math.pi * frequency / SAMPLE_RATE
        loss = -1.0 / (decay * SAMPLE_RATE)
        for lane in range(MODE_LANES):
            radius = math.exp(loss * lane)
            real[lane] = radius * math.cos(turn * lane + 2.0 * math.pi * modes[mode, 4])
            imaginary[lane] = radius * math.sin(turn * lane + 2.0 * math.pi * modes[mode, 4])
        cosine = np.float32(math.exp(loss * MODE_LANES) * math.cos(turn * MODE_LANES))
        sine = np.float32(math.exp(loss * MODE_LANES) * math.sin(turn * MODE_LANES))
        audible = int(decay * SAMPLE_RATE * math.log(loudest / 1e-4)) // MODE_LANES + 1
        for block in range(min(frames // MODE_LANES, audible)):
            # Slices and counts from zero: the compiler then needs no check for a negative index and uses wide registers.
            left_block = left[block * MODE_LANES : (block + 1) * MODE_LANES]
            right_block = right[block * MODE_LANES : (block + 1) * MODE_LANES]
            for lane in range(MODE_LANES):
                across, up = real[lane], imaginary[lane]
                left_block[lane] += level_left * up
                right_block[lane] += level_right * up
                real[lane] = across * cosine - up * sine
                imaginary[lane] = across * sine + up * cosine


@kernel
def add_body(left: Channel, right: Channel, settings: Settings) -> None:
    """Add one tone whose pitch falls in two stages, driven into a soft curve: a kick, a tom, an 808.

    Args:
        left: (frames,) float32, added to.
        right: (frames,) float32, added to.
        settings: (11,) float64: resting Hz, extra Hz of the fall, its seconds to 1/e, extra Hz of the knock, its
            seconds, attack seconds, hold seconds, decay seconds to 1/e, drive (0 clean), share of 2nd harmonic, level.
    """
    resting, fall, fall_time, knock, knock_time = settings[0], settings[1], settings[2], settings[3], settings[4]
    attack, hold, decay = settings[5], settings[6], settings[7]
    drive, second, level = settings[8], settings[9], settings[10]
    fall_ratio = math.exp(-1.0 / (fall_time * SAMPLE_RATE))
    knock_ratio = math.exp(-1.0 / (knock_time * SAMPLE_RATE))
    decay_ratio = math.exp(-1.0 / (decay * SAMPLE_RATE))
    attack_frames = max(1.0, attack * SAMPLE_RATE)
    hold_until = attack_frames + hold * SAMPLE_RATE
    # Full drive stays at full level: the curve's own value at the drive is divided out.
    unpushed = (27.0 + 9.0 * drive * drive) / (drive * (27.0 + drive * drive)) if 0.0 < drive < 3.0 else 1.0
    amplitude = 1.0
    phase = 0.0
    for frame in range(left.shape[0]):
        if frame > hold_until:
            amplitude *= decay_ratio
            if amplitude < 5e-5:
                break
        # A sine by its odd polynomial on a quarter turn: 1e-4 accurate, several times faster than the library's.
        quarter = phase - 0.5
        folded = 0.5 - abs(abs(quarter) - 0.25) * 2.0 if abs(quarter) < 0.5 else 0.0
        angle = math.pi * folded
        square = angle * angle
        wave = angle * (1.0 - square * (1.0 / 6.0 - square * (1.0 / 120.0 - square / 5040.0)))
        if quarter > 0.0:
            wave = -wave
        wave += second * (wave * abs(wave) - 0.5 * wave)
        loudness = amplitude * min(1.0, frame / attack_frames)
        if drive > 0.0:
            pushed = drive * loudness * wave
            # A rational tanh (Padé 3/2), exact to 2 % below 3 and held at 1 above.
            pushed = min(3.0, max(-3.0, pushed))
            value = unpushed * pushed * (27.0 + pushed * pushed) / (27.0 + 9.0 * pushed * pushed)
        else:
            value = loudness * wave
        left[frame] += np.float32(level * value)
        right[frame] += np.float32(level * value)
        phase += (resting + fall + knock) / SAMPLE_RATE
        phase -= math.floor(phase)
        fall *= fall_ratio
        knock = knock * knock_ratio if knock > 1e-6 else 0.0


@kernel
def add_noise(left: Channel, right: Channel, settings: Settings, seed: int) -> None:
    """Add noise between two moving edges, each a fourth-order slope (two state-variable filters in a row).

    The noise of the two channels shares as much as ``width`` leaves. Filters: Simper, "Linear Trapezoidal State
    Variable Filter", 2013. Noise: the 32-bit congruential generator of "Numerical Recipes".

    Args:
        left: (frames,) float32, added to.
        right: (frames,) float32, added to.
        settings: (16,) float64: level, width (0 mono to 1 unrelated), attack seconds, power of the attack's curve,
            hold seconds, decay seconds to 1/e, level of the tail, tail seconds to 1/e, bursts, seconds between
            bursts, low edge at the start and at the end in Hz, high edge at the start and at the end in Hz,
            seconds (to 1/e) in which the edges move, damping of both filters (1.41 flat, less rings).
        seed: Where the noise begins.
    """
    level, width, attack, curve, hold, decay = settings[0], settings[1], settings[2], settings[3], settings[4], settings[5]
    tail_level, tail, bursts, gap = settings[6], settings[7], settings[8], settings[9]
    low_start, low_end, high_start, high_end = settings[10], settings[11], settings[12], settings[13]
    move, damping = settings[14], settings[15]
    angle = 0.25 * math.pi * width
    shared, own = np.float32(math.cos(angle) * 1.7), np.float32(math.sin(angle) * 1.7)
    state = (seed * 2654435761 + 12345) & 0xFFFFFFFF
    memory = np.zeros(16, np.float32)
    left_block, right_block = np.empty(LANES, np.float32), np.empty(LANES, np.float32)
    coefficients = np.zeros(6, np.float32)
    damping_ = np.float32(damping)
    gain, last_burst = np.float32(0.0), gap * (bursts - 1.0)
    scale = np.float32(1.0 / 2147483648.0)
    for block in range(left.shape[0] // LANES):
        time = (block + 1) * LANES / SAMPLE_RATE
        since = time - min(last_burst, math.floor(time / gap) * gap) if bursts > 1.0 else time
        if since < attack:
            envelope = (since / attack) ** curve
        else:
            envelope = math.exp(-max(0.0, since - attack - hold) / decay)
            if time > last_burst + attack:
                envelope += tail_level * math.exp(-(time - last_burst - attack) / tail)
        target = np.float32(level * envelope)
        if target < 1e-6 and gain < 1e-6 and time > last_burst + attack + hold:
            break
        moved = math.exp(-time / move)
        for edge in range(2):
            end, start = (low_end, low_start) if edge == 0 else (high_end, high_start)
            cutoff = min(20500.0, max(15.0, end + (start - end) * moved))
            g = math.tan(math.pi * cutoff / SAMPLE_RATE)
            first = 1.0 / (1.0 + g * (g + damping))
            coefficients[3 * edge], coefficients[3 * edge + 1] = np.float32(first), np.float32(g * first)
            coefficients[3 * edge + 2] = np.float32(g * g * first)
        slope = (target - gain) / np.float32(LANES)
        for lane in range(LANES):
            state = (state * 1664525 + 1013904223) & 0xFFFFFFFF
            middle = np.float32(state) * scale - np.float32(1.0)
            state = (state * 1664525 + 1013904223) & 0xFFFFFFFF
            side = np.float32(state) * scale - np.float32(1.0)
            left_block[lane] = shared * middle + own * side
            right_block[lane] = shared * middle - own * side
        _band_pass(left_block, right_block, memory, coefficients, damping_)
        left_output = left[block * LANES : (block + 1) * LANES]
        right_output = right[block * LANES : (block + 1) * LANES]
        for lane in range(LANES):
            ramp = gain + slope * np.float32(lane + 1)
            left_output[lane] += ramp * left_block[lane]
            right_output[lane] += ramp * right_block[lane]
        gain = target


@kernel
def two_poles(
    value: np.float32, band: np.float32, low: np.float32, first: np.float32, second: np.float32, third: np.float32
) -> tuple[np.float32, np.float32, np.float32, np.float32]:
    """One sample through a state-variable filter: what passes low, what passes band, and both states afterwards."""
    rest = value - low
    passed_band = first * band + second * rest
    passed_low = low + second * band + third * rest
    return passed_low, passed_band, passed_band + passed_band - band, passed_low + passed_low - low


@kernel
def _band_pass(left: Channel, right: Channel, memory: Channel, coefficients: Channel, damping: np.float32) -> None:
    """Two high-passes, then two low-passes, in place; each has two places of ``memory`` per channel.

    All are taken sample by sample and their states are plain variables, so that the processor works on several at once.
    """
    a1, a2, a3 = coefficients[0], coefficients[1], coefficients[2]
    b1, b2, b3 = coefficients[3], coefficients[4], coefficients[5]
    band_a, low_a, band_b, low_b = memory[0], memory[1], memory[2], memory[3]
    band_c, low_c, band_d, low_d = memory[4], memory[5], memory[6], memory[7]
    band_e, low_e, band_f, low_f = memory[8], memory[9], memory[10], memory[11]
    band_g, low_g, band_h, low_h = memory[12], memory[13], memory[14], memory[15]
    for lane in range(LANES):
        value, other = left[lane], right[lane]
        low, band, band_a, low_a = two_poles(value, band_a, low_a, a1, a2, a3)
        value -= damping * band + low
        low, band, band_e, low_e = two_poles(other, band_e, low_e, a1, a2, a3)
        other -= damping * band + low
        low, band, band_b, low_b = two_poles(value, band_b, low_b, a1, a2, a3)
        value -= damping * band + low
        low, band, band_f, low_f = two_poles(other, band_f, low_f, a1, a2, a3)
        other -= damping * band + low
        value, band, band_c, low_c = two_poles(value, band_c, low_c, b1, b2, b3)
        other, band, band_g, low_g = two_poles(other, band_g, low_g, b1, b2, b3)
        left[lane], band, band_d, low_d = two_poles(value, band_d, low_d, b1, b2, b3)
        right[lane], band, band_h, low_h = two_poles(other, band_h, low_h, b1, b2, b3)
    memory[0], memory[1], memory[2], memory[3] = band_a, low_a, band_b, low_b
    memory[4], memory[5], memory[6], memory[7] = band_c, low_c, band_d, low_d
    memory[8], memory[9], memory[10], memory[11] = band_e, low_e, band_f, low_f
    memory[12], memory[13], memory[14], memory[15] = band_g, low_g, band_h, low_h


@kernel
def add_room(left: Channel, right: Channel, taps: Settings, low_hz: float, high_hz: float) -> None:
    """Add the reflections of a room: sparse echoes of a band, so that the low end stays in the middle.

    Args:
        left: (frames,) float32, dry sound in, added to.
        right: (frames,) float32, dry sound in, added to.
        taps: (count, 3) float64: delay in frames, level left, level right.
        low_hz: Below it nothing is reflected.
        high_hz: Above it the walls swallow everything.
    """
    frames = left.shape[0]
    source = np.empty(frames, np.float32)
    low_pull = np.float32(1.0 - math.exp(-2.0 * math.pi * low_hz / SAMPLE_RATE))
    high_pull = np.float32(1.0 - math.exp(-2.0 * math.pi * high_hz / SAMPLE_RATE))
    below = below_again = smooth = np.float32(0.0)
    for frame in range(frames):
        # A trace of direct current: numbers too small to be normal would take a hundred times as long.
        value = np.float32(0.5) * (left[frame] + right[frame]) + np.float32(1e-15)
        below += low_pull * (value - below)
        value -= below
        below_again += low_pull * (value - below_again)
        value -= below_again
        smooth += high_pull * (value - smooth)
        source[frame] = smooth
    for tap in range(taps.shape[0]):
        delay = int(taps[tap, 0])
        level_left, level_right = np.float32(taps[tap, 1]), np.float32(taps[tap, 2])
        if delay >= frames:
            continue
        early, late_left, late_right = source[: frames - delay], left[delay:], right[delay:]
        for frame in range(frames - delay):
            late_left[frame] += level_left * early[frame]
        for frame in range(frames - delay):
            late_right[frame] += level_right * early[frame]


@kernel
def finish(left: Channel, right: Channel, output: Samples, settings: Settings) -> int:
    """Soften, band-limit and level a sound, and write it as interleaved stereo that begins and ends at zero.

    Args:
        left: (frames,) float32, used up.
        right: (frames,) float32, used up.
        output: (frames, 2) float32, written.
        settings: (6,) float64: drive (0 clean), low cut in Hz, high cut in Hz (fourth order, 20000 is none), Hz below
            which the sound is mono, level left, level right; the louder channel then peaks at the larger of the two levels.

    Returns:
        How many frames are sound; the rest is silence.
    """
    peak = np.float32(1e-9)
    for frame in range(left.shape[0]):
        peak = max(peak, abs(left[frame]), abs(right[frame]))
    frames = _sounding(left, right, peak * np.float32(0.3 * SILENCE / max(settings[4], settings[5])))
    drive, low_cut, high_cut, mono_below = settings[0], settings[1], settings[2], settings[3]
    push = np.float32(drive if drive > 0.0 else 1.0) / peak
    low_pull = np.float32(1.0 - math.exp(-2.0 * math.pi * low_cut / SAMPLE_RATE))
    side_pull = np.float32(1.0 - math.exp(-2.0 * math.pi * mono_below / SAMPLE_RATE))
    deep_middle = deep_side = np.float32(0.0)
    most, half, nine, cube = np.float32(3.0), np.float32(0.5), np.float32(9.0), np.float32(27.0)
    for frame in range(frames):
        middle, side = half * (left[frame] + right[frame]), half * (left[frame] - right[frame])
        deep_side += side_pull * (side - deep_side)
        deep_middle += low_pull * (middle - deep_middle)
        left[frame] = push * (middle - deep_middle + side - deep_side)
        right[frame] = push * (middle - deep_middle - side + deep_side)
    if drive > 0.0:
        for frame in range(frames):
            value = min(most, max(-most, left[frame]))
            left[frame] = value * (cube + value * value) / (cube + nine * value * value)
            value = min(most, max(-most, right[frame]))
            right[frame] = value * (cube + value * value) / (cube + nine * value * value)
    balance_left, balance_right = np.float32(settings[4]), np.float32(settings[5])
    for frame in range(frames):
        output[frame, 0] = balance_left * left[frame]
        output[frame, 1] = balance_right * right[frame]
    if high_cut < 20000.0:
        _roll_off(output, frames, high_cut)
    for frame in range(min(LANES, frames)):
        output[frame, 0] *= np.float32(frame / LANES)
        output[frame, 1] *= np.float32(frame / LANES)
    return _level_and_trim(output[:frames], np.float32(max(settings[4], settings[5])))


@kernel
def _sounding(left: Channel, right: Channel, threshold: np.float32) -> int:
    """How many frames there are up to the last above a threshold."""
    frame = left.shape[0]
    while frame > LANES and abs(left[frame - 1]) < threshold and abs(right[frame - 1]) < threshold:
        frame -= 1
    return int(frame)


@kernel
def _roll_off(output: Samples, frames: int, cutoff_hz: float) -> None:
    """A fourth-order Butterworth low-pass in place: its two pole pairs one after the other on every sample."""
    g = math.tan(math.pi * cutoff_hz / SAMPLE_RATE)
    # 2 cos(π/8) and 2 cos(3π/8): the dampings of the pole pairs.
    flat, ringing = 1.0 / (1.0 + g * (g + 1.8478)), 1.0 / (1.0 + g * (g + 0.7654))
    a1, a2, a3 = np.float32(flat), np.float32(g * flat), np.float32(g * g * flat)
    b1, b2, b3 = np.float32(ringing), np.float32(g * ringing), np.float32(g * g * ringing)
    band_a = low_a = band_b = low_b = band_c = low_c = band_d = low_d = np.float32(0.0)
    for frame in range(frames):
        left, _, band_a, low_a = two_poles(output[frame, 0], band_a, low_a, a1, a2, a3)
        right, _, band_c, low_c = two_poles(output[frame, 1], band_c, low_c, a1, a2, a3)
        output[frame, 0], _, band_b, low_b = two_poles(left, band_b, low_b, b1, b2, b3)
        output[frame, 1], _, band_d, low_d = two_poles(right, band_d, low_d, b1, b2, b3)


@kernel
def _level_and_trim(output: Samples, wanted_peak: np.float32) -> int:
    """Scale to a peak, find where the sound has died away, and fade its last hundredth of a second."""
    frames = output.shape[0]
    peak = np.float32(1e-9)
    for frame in range(frames):
        peak = max(peak, abs(output[frame, 0]), abs(output[frame, 1]))
    gain = wanted_peak / peak
    for frame in range(frames):
        output[frame, 0] *= gain
        output[frame, 1] *= gain
    sound = frames
    while sound > LANES and abs(output[sound - 1, 0]) < SILENCE and abs(output[sound - 1, 1]) < SILENCE:
        sound -= 1
    fade = min(sound // 4, 512)
    for step in range(fade):
        remaining = np.float32((step / fade) ** 2)
        output[sound - 1 - step, 0] *= remaining
        output[sound - 1 - step, 1] *= remaining
    return int(sound)


def finished(left: Samples, right: Samples, settings: tuple[float, ...]) -> Samples:
    """:func:`finish` into a new array of just the frames that sound."""
    output = np.empty((left.shape[0], 2), np.float32)
    sound = finish(left, right, output, np.array(settings, np.float64))
    return output[:sound].copy()
