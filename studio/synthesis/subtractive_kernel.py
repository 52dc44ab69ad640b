"""The subtractive voice: players of saws and pulses, saturation, four-pole low-pass, body and envelope."""

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE
from studio.audio.kernels import kernel
from studio.synthesis.envelopes import ENVELOPE_SIZE, LEVEL, move_envelope, set_envelope
from studio.synthesis.simd_filters import (
    PASSED_FRAMES,
    double_rate,
    equalise,
    forget,
    halve_rate,
    low_pass,
    low_pass_twice,
    tune_low_pass,
)
from studio.synthesis.simd_voices import (
    GRID,
    LANES,
    SIDES,
    Batch,
    LaneBlock,
    StereoFrames,
    Tone,
    add_noise,
    add_saws,
    add_sine,
    amplify,
    power_of_two,
    random_unit,
    saturate,
    sine_of_turns,
    take_notes,
    tangent,
    write_lanes,
)

_COLUMNS = SIDES * LANES
_GRID_SECONDS = GRID / SAMPLE_RATE
_SLIDE_SECONDS = 0.08
_NOISE_SECONDS = 0.06
"""Time constant with which the attack's extra noise decays."""

_SECOND_DAMPING = 1.6
"""Damping of the second pair of poles, which never rings."""

_TURN = 2.0**32
"""One turn of an oscillator's phase."""

_CENT = math.log(2.0) / 1200.0

_HIGHEST_CORNER = 0.43
"""The highest cutoff of the low-pass, as a share of the rate that it runs at."""


class _Players(NamedTuple):
    """The oscillators: (players, LANES) each, but those of the saws.

    A pulse is a saw less the same saw a little later: two rows of ``phase``, ``step`` and ``gains``. The rows
    of the players come first, then two for each of those that play the pulse.
    """

    phase: NDArray[np.int32]
    step: NDArray[np.int32]
    gains: NDArray[np.float32]
    base_step: NDArray[np.float32]
    drift_phase: NDArray[np.float32]
    drift_step: NDArray[np.float32]
    vibrato_phase: NDArray[np.float32]
    vibrato_step: NDArray[np.float32]
    pan: NDArray[np.float32]
    pulse_players: NDArray[np.int64]


class _SubtractiveControls(NamedTuple):
    """Slow controls, set on the grid, and the values they are set from: (LANES,) each if not said otherwise.

    ``gains`` is (2 · SIDES · LANES,), at a block's start and end; ``noise`` is (SIDES · LANES,).
    """

    loudness: NDArray[np.float32]
    opening: NDArray[np.float32]
    age: NDArray[np.float32]
    hold: NDArray[np.float32]
    octaves: NDArray[np.float32]
    reach: NDArray[np.float32]
    warped: NDArray[np.float32]
    strength_gain: NDArray[np.float32]
    slide: NDArray[np.float32]
    bend: NDArray[np.float32]
    vibrato: NDArray[np.float32]
    tremolo_turn: NDArray[np.float32]
    gains: NDArray[np.float32]
    attack_noise: NDArray[np.float32]
    noise: NDArray[np.float32]
    sub_phase: NDArray[np.float32]
    sub_base: NDArray[np.float32]
    sub_step: NDArray[np.float32]
    generators: NDArray[np.int32]


class _Memory(NamedTuple):
    """The states of the filters, a flat array each, and their coefficients."""

    half_band: NDArray[np.float32]
    poles: NDArray[np.float32]
    body: NDArray[np.float32]
    tuning: NDArray[np.float32]


@kernel
def _lanes_of_zeros() -> NDArray[np.float32]:
    return np.zeros(LANES, np.float32)


@kernel
def _controls() -> _SubtractiveControls:
    return _SubtractiveControls(
        np.zeros(ENVELOPE_SIZE, np.float32), np.zeros(ENVELOPE_SIZE, np.float32), _lanes_of_zeros(),
        _lanes_of_zeros(), _lanes_of_zeros(), _lanes_of_zeros(), _lanes_of_zeros(), _lanes_of_zeros(),
        _lanes_of_zeros(), np.ones(LANES, np.float32), _lanes_of_zeros(), _lanes_of_zeros(),
        np.zeros(2 * _COLUMNS, np.float32), _lanes_of_zeros(), np.zeros(_COLUMNS, np.float32),
        _lanes_of_zeros(), _lanes_of_zeros(), _lanes_of_zeros(), np.zeros(_COLUMNS, np.int32),
    )  # fmt: skip


@kernel
def _players(count: int, pulse_players: NDArray[np.int64]) -> _Players:
    rows = (count + 2 * pulse_players.size, LANES)
    shape = (count, LANES)
    return _Players(
        np.zeros(rows, np.int32), np.ones(rows, np.int32), np.zeros((rows[0], _COLUMNS), np.float32),
        np.ones(shape, np.float32), np.zeros(shape, np.float32), np.zeros(shape, np.float32),
        np.zeros(shape, np.float32), np.zeros(shape, np.float32), np.zeros((count, _COLUMNS), np.float32),
        pulse_players,
    )  # fmt: skip


@kernel
def _memory(biquads: int) -> _Memory:
    return _Memory(
        np.zeros(8 * _COLUMNS, np.float32), np.zeros(4 * _COLUMNS, np.float32),
        np.zeros(biquads * 2 * _COLUMNS, np.float32), np.zeros(6 * _COLUMNS, np.float32),
    )  # fmt: skip


@kernel
def _mirrored(player: int, count: int) -> bool:
    """True if a player sits opposite to where their tuning would put them.

    Neighbours in pitch sit on opposite sides, as do the sharpest and the flattest: no side is the sharp one.
    """
    shift = 1 if count % 2 == 0 and 2 * player >= count else 0
    return (player + shift) % 2 == 1


@kernel
def _pulse_players(tone: Tone) -> NDArray[np.int64]:
    """The players of the pulse: all, or, where many play a saw too, some as sharp as they are flat."""
    count = int(tone.players)
    few = tone.saw > 0.0 and count >= 4
    chosen = [player for player in range(count) if tone.pulse > 0.0 and (not few or _mirrored(player, count))]
    return np.array(chosen, np.int64)


@kernel
def _noise_peak(tone: Tone) -> float:
    """White noise spreads over the whole band: at a higher rate less of it is heard."""
    peak: float = tone.noise * math.sqrt(0.5 * tone.oversampling)
    return peak


@kernel
def _begin_controls(controls: _SubtractiveControls, lane: int, batch: Batch, note: int, tone: Tone) -> None:
    strength = batch.strength[note]
    tight = batch.tight[note]
    attack = tone.attack * (1.0 + tone.attack_softness * (1.0 - strength)) * (1.0 + batch.legato[note])
    decay = tone.decay * (1.0 - 0.7 * tight)
    set_envelope(controls.loudness, lane, attack, decay, tone.sustain * (1.0 - 0.9 * tight), tone.release)
    set_envelope(
        controls.opening, lane, tone.filter_attack, tone.filter_decay, tone.filter_sustain, tone.release
    )
    controls.hold[lane] = batch.hold[note]
    tracked = tone.key_tracking * math.log2(batch.frequency_hz[note] / 261.63)
    controls.octaves[lane] = math.log2(tone.cutoff_hz) + tracked + tone.velocity_octaves * (strength - 0.8)
    controls.reach[lane] = tone.filter_octaves * (0.4 + 0.6 * strength)
    controls.strength_gain[lane] = tone.level * strength**1.6
    controls.slide[lane] = batch.slide_semitones[note] / 12.0
    controls.tremolo_turn[lane] = random_unit(batch.seed[note], 5)
    controls.attack_noise[lane] = _noise_peak(tone) * (1.0 - tone.noise_sustain)
    controls.sub_phase[lane] = 0.0
    controls.sub_base[lane] = batch.frequency_hz[note] * tone.sub_ratio / (SAMPLE_RATE * tone.oversampling)
    for side in range(SIDES):
        column = side * LANES + lane
        controls.gains[_COLUMNS + column] = 0.0
        controls.generators[column] = np.int32(random_unit(batch.seed[note], 2 + side) * 2e9)


@kernel
def _begin_players(players: _Players, lane: int, batch: Batch, note: int, tone: Tone) -> None:
    count = players.base_step.shape[0]
    share = 1.0 / math.sqrt(count)
    seed = batch.seed[note]
    tuning = tone.drift_cents * (random_unit(seed, 0) - 0.5)
    common = random_unit(seed, 1)
    for player in range(count):
        place = 0.0 if count == 1 else 2.0 * player / (count - 1) - 1.0
        chance = 10 * player + 10
        cents = tuning + tone.detune_cents * (
            place + 0.25 * (random_unit(seed, chance) - 0.5) * min(count - 1, 1)
        )
        rate = SAMPLE_RATE * tone.oversampling
        players.base_step[player, lane] = batch.frequency_hz[note] * math.exp(cents * _CENT) * (_TURN / rate)
        players.phase[player, lane] = np.int32(np.int64(_TURN * random_unit(seed, chance + 1)))
        side = tone.width * place * (-1.0 if _mirrored(player, count) else 1.0)
        players.pan[player, lane] = share * math.cos(0.25 * math.pi * (1.0 + side))
        players.pan[player, LANES + lane] = share * math.sin(0.25 * math.pi * (1.0 + side))
        players.gains[player, lane] = tone.saw * players.pan[player, lane]
        players.gains[player, LANES + lane] = tone.saw * players.pan[player, LANES + lane]
        players.drift_phase[player, lane] = random_unit(seed, chance + 3)
        players.drift_step[player, lane] = (0.2 + 0.7 * random_unit(seed, chance + 4)) * _GRID_SECONDS
        own = random_unit(seed, chance + 5)
        players.vibrato_phase[player, lane] = (common + tone.vibrato_spread * own) % 1.0
        vibrato_hz = tone.vibrato_hz * (1.0 + 0.08 * (common - 0.5) + 0.2 * tone.vibrato_spread * (own - 0.5))
        players.vibrato_step[player, lane] = vibrato_hz * _GRID_SECONDS


@kernel
def _begin_pulses(players: _Players, lane: int, seed: int, tone: Tone) -> None:
    count = players.base_step.shape[0]
    pulse = tone.pulse * math.sqrt(count / max(1, players.pulse_players.size))
    for index in range(players.pulse_players.size):
        player = players.pulse_players[index]
        begun = np.int64(_TURN * random_unit(seed, 10 * player + 12))
        for later in range(2):
            row = count + 2 * index + later
            sign = 1.0 - 2.0 * later
            players.phase[row, lane] = np.int32(begun + np.int64(later * _TURN * tone.pulse_width))
            players.gains[row, lane] = sign * pulse * players.pan[player, lane]
            players.gains[row, LANES + lane] = sign * pulse * players.pan[player, LANES + lane]


@kernel
def _bow_turn(phase: np.float32) -> np.float32:
    """A sine-like wave from −1 to 1 made of two parabolas."""
    centred = np.float32(2.0) * phase - np.float32(1.0)
    wave: np.float32 = np.float32(4.0) * centred * (np.float32(1.0) - np.abs(centred))
    return wave


@kernel
def _tune_players(players: _Players, controls: _SubtractiveControls, drift_cents: float) -> None:
    """Set every player's step from its detuning, its slow wandering and its vibrato."""
    count, lanes = players.base_step.shape
    one = np.float32(1.0)
    drift = np.float32(drift_cents * _CENT)
    cent = np.float32(_CENT)
    for player in range(count):
        for lane in range(lanes):
            turn = players.drift_phase[player, lane] + players.drift_step[player, lane]
            turn = turn - np.float32(turn >= one)
            players.drift_phase[player, lane] = turn
            wave = players.vibrato_phase[player, lane] + players.vibrato_step[player, lane]
            wave = wave - np.float32(wave >= one)
            players.vibrato_phase[player, lane] = wave
            offset = drift * _bow_turn(turn) + cent * controls.vibrato[lane] * _bow_turn(wave)
            ratio = one + offset + np.float32(0.5) * offset * offset
            players.step[player, lane] = np.int32(
                players.base_step[player, lane] * controls.bend[lane] * ratio
            )
    for row in range(count, players.step.shape[0]):
        player = players.pulse_players[(row - count) // 2]
        for lane in range(lanes):
            players.step[row, lane] = players.step[player, lane]


@kernel
def _decide(controls: _SubtractiveControls, memory: _Memory, tone: Tone) -> None:
    """Move the slow controls one grid step on."""
    lanes = controls.age.shape[0]
    move_envelope(controls.loudness, controls.age, controls.hold)
    move_envelope(controls.opening, controls.age, controls.hold)
    rate_hz = SAMPLE_RATE * min(1.0, tone.oversampling)
    widest = np.float32(math.log2(_HIGHEST_CORNER * rate_hz))
    angle = np.float32(math.pi / rate_hz)
    for lane in range(lanes):
        exponent = controls.octaves[lane] + controls.reach[lane] * controls.opening[LEVEL + lane]
        controls.warped[lane] = tangent(angle * power_of_two(min(widest, max(np.float32(5.0), exponent))))
    tune_low_pass(memory.tuning[: 3 * _COLUMNS], controls.warped, tone.damping)
    tune_low_pass(memory.tuning[3 * _COLUMNS :], controls.warped, _SECOND_DAMPING)
    _decide_pitch(controls, tone)
    _decide_level(controls, tone)


@kernel
def _decide_pitch(controls: _SubtractiveControls, tone: Tone) -> None:
    lanes = controls.age.shape[0]
    one, zero = np.float32(1.0), np.float32(0.0)
    frame_seconds = np.float32(1.0 / SAMPLE_RATE)
    sliding = np.float32(1.0 / _SLIDE_SECONDS)
    growth = np.float32(1.0 / 0.6)
    delay = np.float32(tone.vibrato_delay)
    depth = np.float32(tone.vibrato_cents)
    for lane in range(lanes):
        seconds = controls.age[lane] * frame_seconds
        slide = max(zero, one - seconds * sliding)
        slide = slide * slide * (np.float32(3.0) - np.float32(2.0) * slide)
        controls.bend[lane] = power_of_two(controls.slide[lane] * slide)
        controls.vibrato[lane] = depth * min(one, max(zero, (seconds - delay) * growth))
        controls.sub_step[lane] = controls.sub_base[lane] * controls.bend[lane]


@kernel
def _decide_level(controls: _SubtractiveControls, tone: Tone) -> None:
    lanes = controls.age.shape[0]
    one, half = np.float32(1.0), np.float32(0.5)
    tremolo = np.float32(tone.tremolo)
    turns = np.float32(tone.tremolo_hz / SAMPLE_RATE)
    lasting = np.float32(_noise_peak(tone) * tone.noise_sustain)
    fall = np.float32(math.exp(-_GRID_SECONDS / _NOISE_SECONDS))
    for lane in range(lanes):
        gain = controls.loudness[LEVEL + lane] * controls.strength_gain[lane]
        sway = sine_of_turns(controls.tremolo_turn[lane] + turns * controls.age[lane])
        gain *= one - tremolo * (half + half * sway)
        controls.gains[lane] = controls.gains[_COLUMNS + lane]
        controls.gains[LANES + lane] = controls.gains[_COLUMNS + lane]
        controls.gains[_COLUMNS + lane] = gain
        controls.gains[_COLUMNS + LANES + lane] = gain
    for lane in range(lanes):
        controls.noise[lane] = lasting + controls.attack_noise[lane]
        controls.noise[LANES + lane] = lasting + controls.attack_noise[lane]
        controls.attack_noise[lane] *= fall


@kernel
def _sound_players(raw: LaneBlock, players: _Players, controls: _SubtractiveControls, tone: Tone) -> None:
    """Write what enters the low-pass."""
    raw[:] = np.float32(0.0)
    add_saws(raw, players.phase, players.step, players.gains)
    if tone.sub > 0.0:
        add_sine(raw, controls.sub_phase, controls.sub_step, tone.sub)
    if tone.noise > 0.0:
        add_noise(raw, controls.generators, controls.noise)
    if tone.drive > 1.0:
        saturate(raw, tone.drive)


@kernel
def _filter(block: LaneBlock, memory: _Memory, tone: Tone, body: NDArray[np.float32]) -> None:
    if tone.four_pole > 0.5:
        low_pass_twice(block, memory.poles, memory.tuning)
    else:
        low_pass(block, memory.poles, memory.tuning)
    equalise(block, memory.body, body)


@kernel
def render_subtractive(sound: StereoFrames, batch: Batch, tone: Tone, body: NDArray[np.float32]) -> None:
    """Render a batch.

    Args:
        sound: The batch's buffer, every note's place in it written.
        batch: The notes.
        tone: The parameters of :class:`studio.synthesis.subtractive.Subtractive`, by name.
        body: (biquads, 5) filters behind the low-pass, for the lower of oscillator and output rate.
    """
    players = _players(int(tone.players), _pulse_players(tone))
    controls = _controls()
    memory = _memory(body.shape[0])
    passed = np.zeros((PASSED_FRAMES + GRID // 2, _COLUMNS), np.float32)
    raw = (
        np.zeros((int(tone.oversampling) * GRID, _COLUMNS), np.float32)
        if tone.oversampling >= 1.0
        else passed[PASSED_FRAMES:]
    )
    block = raw if tone.oversampling == 1.0 else np.zeros((GRID, _COLUMNS), np.float32)
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
                _begin_players(players, lane, batch, notes[lane], tone)
                _begin_pulses(players, lane, batch.seed[notes[lane]], tone)
                for states in (memory.half_band, memory.poles, memory.body, passed.reshape(passed.size)):
                    forget(states, lane)
        if sounding == 0:
            break
        _decide(controls, memory, tone)
        _tune_players(players, controls, tone.drift_cents)
        _sound_players(raw, players, controls, tone)
        if tone.oversampling > 1.0:
            halve_rate(raw, block, memory.half_band)
            _filter(block, memory, tone, body)
        else:
            _filter(raw, memory, tone, body)
        if tone.oversampling < 1.0:
            double_rate(passed, block)
        amplify(block, controls.gains, stereo.view(np.float32))
        write_lanes(sound, stereo, notes, age, batch)
