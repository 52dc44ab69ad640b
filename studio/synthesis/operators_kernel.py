"""Frequency modulation: pairs of sines, one turning the other (Chowning 1973)."""

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE
from studio.audio.kernels import kernel
from studio.synthesis.envelopes import ENVELOPE_SIZE, LEVEL, move_envelope, set_envelope
from studio.synthesis.simd_filters import equalise, forget
from studio.synthesis.simd_voices import (
    GRID,
    LANES,
    SIDES,
    Batch,
    LaneBlock,
    StereoFrames,
    Tone,
    advance,
    amplify,
    power_of_two,
    random_unit,
    sine_of_turns,
    take_notes,
    write_lanes,
)

(
    RATIO,
    MODULATOR_RATIO,
    LOUDNESS,
    INDEX,
    INDEX_FLOOR,
    INDEX_DECAY,
    DECAY,
    BRIGHTENING,
    SIDE,
    DETUNE_CENTS,
    ACCENT,
) = range(11)
"""Columns of the table of pairs, see :class:`studio.synthesis.operators.Pair`."""

_COLUMNS = SIDES * LANES
_SLIDE_SECONDS = 0.08
_HIGHEST_SIDEBAND_HZ = 17000.0


class _Pairs(NamedTuple):
    """Pairs, (pairs, LANES) each; ``depth`` and ``gain`` are (2, pairs, LANES): a block's start and end."""

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


class _OperatorControls(NamedTuple):
    """Envelope and pitch, (LANES,) each; ``gains`` is (2 · SIDES · LANES,): a block's start and end."""

    envelope: NDArray[np.float32]
    age: NDArray[np.float32]
    hold: NDArray[np.float32]
    strength_gain: NDArray[np.float32]
    base_step: NDArray[np.float32]
    step: NDArray[np.float32]
    slide: NDArray[np.float32]
    vibrato_turn: NDArray[np.float32]
    gains: NDArray[np.float32]


@kernel
def _lanes_of_zeros() -> NDArray[np.float32]:
    return np.zeros(LANES, np.float32)


@kernel
def _controls() -> _OperatorControls:
    return _OperatorControls(
        np.zeros(ENVELOPE_SIZE, np.float32), _lanes_of_zeros(), _lanes_of_zeros(), _lanes_of_zeros(),
        _lanes_of_zeros(), _lanes_of_zeros(), _lanes_of_zeros(), _lanes_of_zeros(),
        np.zeros(2 * _COLUMNS, np.float32),
    )  # fmt: skip


@kernel
def _pairs(count: int) -> _Pairs:
    shape = (count, LANES)
    return _Pairs(
        np.zeros(shape, np.float32), np.zeros(shape, np.float32),
        np.zeros(shape, np.float32), np.zeros(shape, np.float32),
        np.zeros((2, count, LANES), np.float32), np.zeros((2, count, LANES), np.float32),
        np.zeros(shape, np.float32), np.zeros(shape, np.float32), np.zeros(shape, np.float32),
        np.zeros(shape, np.float32), np.zeros(shape, np.float32),
    )  # fmt: skip


@kernel
def _begin_pairs(
    pairs: _Pairs, lane: int, batch: Batch, note: int, tone: Tone, table: NDArray[np.float32]
) -> None:
    seed = batch.seed[note]
    frequency_hz = batch.frequency_hz[note]
    strength = batch.strength[note]
    hastening = (frequency_hz / 261.63) ** tone.key_decay  # high notes die sooner
    for pair in range(table.shape[0]):
        cents = table[pair, DETUNE_CENTS] + tone.drift_cents * (random_unit(seed, 0) - 0.5)
        pairs.tuning[pair, lane] = 2.0 ** (cents / 1200.0)
        pairs.carrier[pair, lane] = random_unit(seed, 20 + pair) if tone.free_phase > 0.5 else 0.0
        pairs.modulator[pair, lane] = random_unit(seed, 60 + pair) if tone.free_phase > 0.5 else 0.0
        # Nothing may pass Nyquist and fold.
        carrier_hz = frequency_hz * table[pair, RATIO]
        modulator_hz = max(1.0, frequency_hz * table[pair, MODULATOR_RATIO])
        room = min(2.0, max(0.0, (_HIGHEST_SIDEBAND_HZ - carrier_hz) / modulator_hz / 3.0))
        bend = min(room, table[pair, INDEX] * strength ** table[pair, BRIGHTENING]) / (2.0 * math.pi)
        pairs.bend_floor[pair, lane] = bend * table[pair, INDEX_FLOOR]
        pairs.bend[pair, lane] = bend - pairs.bend_floor[pair, lane]
        pairs.bend_fall[pair, lane] = math.exp(-GRID / SAMPLE_RATE * hastening / table[pair, INDEX_DECAY])
        pairs.gain_fall[pair, lane] = math.exp(-GRID / SAMPLE_RATE * hastening / table[pair, DECAY])
        pairs.depth[1, pair, lane] = bend
        loudness = table[pair, LOUDNESS] * (strength / 0.8) ** table[pair, ACCENT]
        pairs.gain[1, pair, lane] = loudness if carrier_hz < _HIGHEST_SIDEBAND_HZ else 0.0


@kernel
def _begin_controls(controls: _OperatorControls, lane: int, batch: Batch, note: int, tone: Tone) -> None:
    set_envelope(controls.envelope, lane, tone.attack, 1.0, 1.0, tone.release)
    controls.hold[lane] = batch.hold[note]
    controls.strength_gain[lane] = tone.level * batch.strength[note] ** 1.6
    controls.base_step[lane] = batch.frequency_hz[note] / SAMPLE_RATE
    controls.slide[lane] = batch.slide_semitones[note] / 12.0
    controls.vibrato_turn[lane] = random_unit(batch.seed[note], 4)
    for side in range(SIDES):
        controls.gains[_COLUMNS + side * LANES + lane] = 0.0


@kernel
def _turn_pairs(block: LaneBlock, pairs: _Pairs, table: NDArray[np.float32]) -> None:
    """Add every pair to the block and advance its phases."""
    for pair in range(table.shape[0]):
        side = np.float32(0.25 * math.pi) * (np.float32(1.0) + table[pair, SIDE])
        _turn_pair(block, pairs, pair, np.cos(side), np.sin(side))
        advance(pairs.carrier[pair], pairs.carrier_step[pair], block.shape[0])
        advance(pairs.modulator[pair], pairs.modulator_step[pair], block.shape[0])


@kernel
def _turn_pair(block: LaneBlock, pairs: _Pairs, pair: int, at_left: np.float32, at_right: np.float32) -> None:
    carrier = pairs.carrier[pair]
    modulator = pairs.modulator[pair]
    carrier_step = pairs.carrier_step[pair]
    modulator_step = pairs.modulator_step[pair]
    depth, next_depth = pairs.depth[0, pair], pairs.depth[1, pair]
    gain, next_gain = pairs.gain[0, pair], pairs.gain[1, pair]
    lanes = carrier.shape[0]
    share = np.float32(1.0 / block.shape[0])
    value = np.empty(LANES, np.float32)
    for frame in range(block.shape[0]):
        elapsed = np.float32(frame)
        position = elapsed * share
        for lane in range(lanes):
            bend = depth[lane] + position * (next_depth[lane] - depth[lane])
            loudness = gain[lane] + position * (next_gain[lane] - gain[lane])
            turned = bend * sine_of_turns(modulator[lane] + elapsed * modulator_step[lane])
            value[lane] = loudness * sine_of_turns(carrier[lane] + elapsed * carrier_step[lane] + turned)
        for lane in range(lanes):
            block[frame, lane] += at_left * value[lane]
            block[frame, LANES + lane] += at_right * value[lane]


@kernel
def _decide_pitch(controls: _OperatorControls, tone: Tone) -> None:
    """Set the pitch of every lane for the block that begins now."""
    lanes = controls.age.shape[0]
    one, zero = np.float32(1.0), np.float32(0.0)
    frame_seconds = np.float32(1.0 / SAMPLE_RATE)
    sliding = np.float32(1.0 / _SLIDE_SECONDS)
    growth = np.float32(1.0 / 0.6)
    delay = np.float32(tone.vibrato_delay)
    vibrato_hz = np.float32(tone.vibrato_hz)
    depth = np.float32(tone.vibrato_cents / 1200.0)
    for lane in range(lanes):
        seconds = controls.age[lane] * frame_seconds
        grown = min(one, max(zero, (seconds - delay) * growth))
        slide = max(zero, one - seconds * sliding)
        slide = slide * slide * (np.float32(3.0) - np.float32(2.0) * slide)
        wave = sine_of_turns(vibrato_hz * seconds + controls.vibrato_turn[lane])
        controls.step[lane] = controls.base_step[lane] * power_of_two(
            controls.slide[lane] * slide + depth * grown * wave
        )


@kernel
def _decide_pairs(pairs: _Pairs, steps: NDArray[np.float32], table: NDArray[np.float32]) -> None:
    """Set pitch, level and index of every pair for the block that begins now and ends one grid step on."""
    lanes = steps.shape[0]
    for pair in range(table.shape[0]):
        ratio, modulator_ratio = table[pair, RATIO], table[pair, MODULATOR_RATIO]
        for lane in range(lanes):
            step = steps[lane] * pairs.tuning[pair, lane]
            pairs.carrier_step[pair, lane] = step * ratio
            pairs.modulator_step[pair, lane] = step * modulator_ratio
        for lane in range(lanes):
            pairs.bend[pair, lane] *= pairs.bend_fall[pair, lane]
            pairs.depth[0, pair, lane] = pairs.depth[1, pair, lane]
            pairs.depth[1, pair, lane] = pairs.bend_floor[pair, lane] + pairs.bend[pair, lane]
        for lane in range(lanes):
            pairs.gain[0, pair, lane] = pairs.gain[1, pair, lane]
            pairs.gain[1, pair, lane] *= pairs.gain_fall[pair, lane]


@kernel
def _decide_level(controls: _OperatorControls, tone: Tone) -> None:
    """Move the envelope one grid step on; the tremolo's waves run with each note's own time."""
    lanes = controls.age.shape[0]
    move_envelope(controls.envelope, controls.age, controls.hold)
    turns = np.float32(tone.tremolo_hz / SAMPLE_RATE)
    depth = np.float32(0.5 * tone.tremolo)
    opposite = np.float32(0.5 * tone.tremolo * tone.tremolo_phase)
    rest = np.float32(1.0 - 0.5 * tone.tremolo)
    for lane in range(lanes):
        wave = sine_of_turns(turns * controls.age[lane])
        level = controls.envelope[LEVEL + lane] * controls.strength_gain[lane]
        controls.gains[lane] = controls.gains[_COLUMNS + lane]
        controls.gains[LANES + lane] = controls.gains[_COLUMNS + LANES + lane]
        controls.gains[_COLUMNS + lane] = level * (rest + depth * wave)
        controls.gains[_COLUMNS + LANES + lane] = level * (rest + opposite * wave)


@kernel
def render_operators(
    sound: StereoFrames, batch: Batch, tone: Tone, body: NDArray[np.float32], table: NDArray[np.float32]
) -> None:
    """Render a batch.

    Args:
        sound: The batch's buffer, every note's place in it written.
        batch: The notes.
        tone: The parameters of :class:`studio.synthesis.operators.Operators`, by name.
        body: (biquads, 5) filters behind the sum.
        table: (pairs, 11) see the columns above.
    """
    pairs = _pairs(table.shape[0])
    controls = _controls()
    bodies = np.zeros(body.shape[0] * 2 * _COLUMNS, np.float32)
    block = np.zeros((GRID, _COLUMNS), np.float32)
    stereo = np.zeros((GRID, LANES), np.int64)
    notes = np.full(LANES, -1, np.int64)
    age = np.zeros(LANES, np.int64)
    following = 0
    while True:
        following = take_notes(notes, age, controls.age, following, batch)
        sounding = 0
        for lane in range(LANES):
            sounding += notes[lane] >= 0
            if notes[lane] >= 0 and age[lane] == 0:
                _begin_controls(controls, lane, batch, notes[lane], tone)
                _begin_pairs(pairs, lane, batch, notes[lane], tone, table)
                forget(bodies, lane)
        if sounding == 0:
            break
        _decide_level(controls, tone)
        _decide_pitch(controls, tone)
        _decide_pairs(pairs, controls.step, table)
        block[:] = np.float32(0.0)
        _turn_pairs(block, pairs, table)
        equalise(block, bodies, body)
        amplify(block, controls.gains, stereo.view(np.float32))
        write_lanes(sound, stereo, notes, age, batch)
