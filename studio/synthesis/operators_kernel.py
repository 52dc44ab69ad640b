"""Frequency modulation: pairs of sines, one turning the other (Chowning 1973)."""

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.kernels import kernel
from studio.synthesis.envelopes import Slopes, level_slopes, next_level, set_slopes
from studio.synthesis.lanes import (
    GRID,
    LANES,
    SILENT,
    Batch,
    LaneBlock,
    Tone,
    advance,
    amplify,
    clear,
    equalise,
    random_unit,
    sine_of_turns,
    write_lane,
)

RATIO, MODULATOR_RATIO, LEVEL, INDEX, INDEX_FLOOR, INDEX_DECAY, DECAY, BRIGHTENING, SIDE, DETUNE_CENTS, ACCENT = range(11)
"""Columns of the table of pairs, see :class:`studio.synthesis.operators.Pair`."""

_SLIDE_SECONDS = 0.08
_HIGHEST_SIDEBAND_HZ = 17000.0


class _Pairs(NamedTuple):
    """(pairs, LANES) each, but ``depth`` and ``gain``, (2, pairs, LANES): at the start and at the end of the block."""

    carrier: NDArray[np.float32]
    modulator: NDArray[np.float32]
    carrier_step: NDArray[np.float32]
    modulator_step: NDArray[np.float32]
    depth: NDArray[np.float32]
    gain: NDArray[np.float32]
    tuning: NDArray[np.float32]
    bend: NDArray[np.float32]
    bend_floor: NDArray[np.float32]
    bend_fall: NDArray[np.float32]
    gain_fall: NDArray[np.float32]


class _Controls(NamedTuple):
    """The envelope: (LANES,) each, ``gain`` (2 sides, start and end of the block, LANES)."""

    slopes: Slopes
    level: NDArray[np.float64]
    strength_gain: NDArray[np.float64]
    gain: NDArray[np.float32]


@kernel
def _assemble(batch: Batch, tone: Tone, table: NDArray[np.float32]) -> _Pairs:
    count = table.shape[0]
    shape = (count, LANES)
    pairs = _Pairs(
        np.zeros(shape, np.float32), np.zeros(shape, np.float32), np.zeros(shape, np.float32), np.zeros(shape, np.float32),
        np.zeros((2, count, LANES), np.float32), np.zeros((2, count, LANES), np.float32), np.zeros(shape, np.float32),
        np.zeros(shape, np.float32), np.zeros(shape, np.float32), np.zeros(shape, np.float32), np.zeros(shape, np.float32),
    )  # fmt: skip
    for pair in range(count):
        for lane in range(LANES):
            seed = batch.seed[lane]
            cents = table[pair, DETUNE_CENTS] + tone.drift_cents * (random_unit(seed, 0) - 0.5)
            pairs.tuning[pair, lane] = 2.0 ** (cents / 1200.0)
            if tone.free_phase > 0.5:
                pairs.carrier[pair, lane] = random_unit(seed, 20 + pair)
                pairs.modulator[pair, lane] = random_unit(seed, 60 + pair)
            # High notes die sooner, and nothing may pass Nyquist and fold.
            hastening = (batch.frequency_hz[lane] / 261.63) ** tone.key_decay
            carrier_hz = batch.frequency_hz[lane] * table[pair, RATIO]
            modulator_hz = max(1.0, batch.frequency_hz[lane] * table[pair, MODULATOR_RATIO])
            room = min(2.0, max(0.0, (_HIGHEST_SIDEBAND_HZ - carrier_hz) / modulator_hz / 3.0))
            bend = min(room, table[pair, INDEX] * batch.strength[lane] ** table[pair, BRIGHTENING]) / (2.0 * math.pi)
            pairs.bend_floor[pair, lane] = bend * table[pair, INDEX_FLOOR]
            pairs.bend[pair, lane] = bend - pairs.bend_floor[pair, lane]
            pairs.bend_fall[pair, lane] = math.exp(-GRID / SAMPLE_RATE * hastening / table[pair, INDEX_DECAY])
            pairs.gain_fall[pair, lane] = math.exp(-GRID / SAMPLE_RATE * hastening / table[pair, DECAY])
            pairs.depth[1, pair, lane] = bend
            loudness = table[pair, LEVEL] * (batch.strength[lane] / 0.8) ** table[pair, ACCENT]
            pairs.gain[1, pair, lane] = loudness if carrier_hz < _HIGHEST_SIDEBAND_HZ else 0.0
    return pairs


@kernel
def _turn_pairs(left: LaneBlock, right: LaneBlock, pairs: _Pairs, table: NDArray[np.float32]) -> None:
    """Add every pair to the block and advance its phases."""
    share = np.float32(1.0 / left.shape[0])
    for pair in range(table.shape[0]):
        side = np.float32(0.25 * math.pi) * (np.float32(1.0) + table[pair, SIDE])
        at_left = np.cos(side)
        at_right = np.sin(side)
        _turn_pair(left, right, pairs, pair, share, at_left, at_right)
        advance(pairs.carrier[pair], pairs.carrier_step[pair], left.shape[0])
        advance(pairs.modulator[pair], pairs.modulator_step[pair], left.shape[0])


@kernel
def _turn_pair(
    left: LaneBlock, right: LaneBlock, pairs: _Pairs, pair: int, share: np.float32, at_left: np.float32, at_right: np.float32
) -> None:
    lanes = left.shape[1]
    carrier = pairs.carrier[pair]
    modulator = pairs.modulator[pair]
    carrier_step = pairs.carrier_step[pair]
    modulator_step = pairs.modulator_step[pair]
    depth, next_depth = pairs.depth[0, pair], pairs.depth[1, pair]
    gain, next_gain = pairs.gain[0, pair], pairs.gain[1, pair]
    value = np.empty(LANES, np.float32)
    for frame in range(left.shape[0]):
        elapsed = np.float32(frame)
        position = elapsed * share
        for lane in range(lanes):
            bend = depth[lane] + position * (next_depth[lane] - depth[lane])
            loudness = gain[lane] + position * (next_gain[lane] - gain[lane])
            turned = bend * sine_of_turns(modulator[lane] + elapsed * modulator_step[lane])
            value[lane] = loudness * sine_of_turns(carrier[lane] + elapsed * carrier_step[lane] + turned)
        for lane in range(lanes):
            left[frame, lane] += at_left * value[lane]
            right[frame, lane] += at_right * value[lane]


@kernel
def _decide_pairs(pairs: _Pairs, batch: Batch, tone: Tone, table: NDArray[np.float32], seconds: float) -> None:
    """Set pitch, level and index of every pair for the block that begins now and ends one grid step on."""
    grown = min(1.0, max(0.0, (seconds - tone.vibrato_delay) / 0.6))
    slide = max(0.0, 1.0 - seconds / _SLIDE_SECONDS)
    slide = slide * slide * (3.0 - 2.0 * slide)
    steps = np.empty(LANES, np.float32)
    for lane in range(LANES):
        wave = math.sin(2.0 * math.pi * (tone.vibrato_hz * seconds + random_unit(batch.seed[lane], 4)))
        semitones = batch.slide_semitones[lane] * slide + 0.01 * tone.vibrato_cents * grown * wave
        steps[lane] = batch.frequency_hz[lane] * 2.0 ** (semitones / 12.0) / SAMPLE_RATE
    for pair in range(table.shape[0]):
        ratio, modulator_ratio = table[pair, RATIO], table[pair, MODULATOR_RATIO]
        for lane in range(LANES):
            step = steps[lane] * pairs.tuning[pair, lane]
            pairs.carrier_step[pair, lane] = step * ratio
            pairs.modulator_step[pair, lane] = step * modulator_ratio
            pairs.bend[pair, lane] *= pairs.bend_fall[pair, lane]
            pairs.depth[0, pair, lane] = pairs.depth[1, pair, lane]
            pairs.depth[1, pair, lane] = pairs.bend_floor[pair, lane] + pairs.bend[pair, lane]
            pairs.gain[0, pair, lane] = pairs.gain[1, pair, lane]
            pairs.gain[1, pair, lane] *= pairs.gain_fall[pair, lane]


@kernel
def _decide_level(
    controls: _Controls, pairs: _Pairs, batch: Batch, tone: Tone, lengths: NDArray[np.int64], frame: int, room: int
) -> bool:
    """Move the envelope one grid step on; lengthens the notes that still sound and says whether any does."""
    seconds = frame / SAMPLE_RATE
    sway = 0.5 * tone.tremolo * math.sin(2.0 * math.pi * tone.tremolo_hz * seconds)
    sounding = False
    for lane in range(LANES):
        level = next_level(controls.level[lane], controls.slopes, lane, frame, batch.hold[lane])
        controls.level[lane] = level
        for side in range(2):
            controls.gain[side, 0, lane] = controls.gain[side, 1, lane]
            swayed = sway if side == 0 else sway * tone.tremolo_phase
            controls.gain[side, 1, lane] = level * controls.strength_gain[lane] * (1.0 - 0.5 * tone.tremolo + swayed)
        loudest = 0.0
        for pair in range(pairs.carrier.shape[0]):
            loudest = max(loudest, pairs.gain[1, pair, lane])
        alive = (frame < batch.hold[lane] or level > SILENT) and (loudest * level > SILENT or frame == 0)
        if alive and lengths[lane] == frame and lane < batch.used:
            lengths[lane] = min(frame + GRID, room)
            sounding = True
    return sounding


@kernel
def render_operators(
    sounds: tuple[Samples, ...],
    lengths: NDArray[np.int64],
    batch: Batch,
    tone: Tone,
    body: NDArray[np.float32],
    table: NDArray[np.float32],
) -> None:
    """Render a batch.

    Args:
        sounds: One (frames, 2) buffer for each lane, written up to its length.
        lengths: (LANES,) frames that each note lasts, written.
        batch: The notes.
        tone: The parameters of :class:`studio.synthesis.operators.Operators`, by name.
        body: (biquads, 5) filters behind the sum.
        table: (pairs, 11) see the columns above.
    """
    pairs = _assemble(batch, tone, table)
    blocks = np.zeros((2, GRID, LANES), np.float32)
    bodies = np.zeros(body.shape[0] * 4 * LANES, np.float32)
    controls = _Controls(level_slopes(), np.zeros(LANES), np.zeros(LANES), np.zeros((2, 2, LANES), np.float32))
    for lane in range(LANES):
        controls.strength_gain[lane] = tone.level * batch.strength[lane] ** 1.6
        set_slopes(controls.slopes, lane, tone.attack, 1.0, 1.0, tone.release)
    for frame in range(0, sounds[0].shape[0], GRID):
        if not _decide_level(controls, pairs, batch, tone, lengths, frame, sounds[0].shape[0]):
            break
        _decide_pairs(pairs, batch, tone, table, frame / SAMPLE_RATE)
        for side in range(2):
            clear(blocks[side])
        _turn_pairs(blocks[0], blocks[1], pairs, table)
        equalise(blocks[0], blocks[1], bodies, body)
        for side in range(2):
            amplify(blocks[side], controls.gain[side, 0], controls.gain[side, 1])
        for lane in range(batch.used):
            if lengths[lane] > frame:
                write_lane(sounds[lane], frame, blocks[0], blocks[1], lane)
