"""The subtractive voice: players of saws and pulses, a saturation, a four-pole low-pass, a body, an envelope."""

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
    add_noise,
    add_pulses,
    add_saws,
    add_sine,
    amplify,
    clear,
    equalise,
    halve_rate,
    low_pass,
    random_unit,
    saturate,
    tune_low_pass,
    write_lane,
)

_DOUBLE_RATE = 2.0 * SAMPLE_RATE
_GRID_SECONDS = GRID / SAMPLE_RATE
_SLIDE_SECONDS = 0.08
_SECOND_DAMPING = 1.6
"""Of the second pair of poles, which never rings."""

_CENT = math.log(2.0) / 1200.0


class _Players(NamedTuple):
    """The oscillators of a batch: (players, LANES) each, ``gains`` (2, players, LANES)."""

    phase: NDArray[np.float32]
    pulse_phase: NDArray[np.float32]
    base_step: NDArray[np.float32]
    step: NDArray[np.float32]
    gains: NDArray[np.float32]
    pulse_gains: NDArray[np.float32]
    drift_phase: NDArray[np.float32]
    drift_step: NDArray[np.float32]
    vibrato_phase: NDArray[np.float32]
    vibrato_step: NDArray[np.float32]


class _Controls(NamedTuple):
    """What is decided on the grid, and what it is decided from: (LANES,) each."""

    loudness: Slopes
    opening: Slopes
    level: NDArray[np.float64]
    filter_level: NDArray[np.float64]
    octaves: NDArray[np.float64]
    reach: NDArray[np.float64]
    strength_gain: NDArray[np.float64]
    bend: NDArray[np.float32]
    vibrato: NDArray[np.float32]
    gain: NDArray[np.float32]
    next_gain: NDArray[np.float32]
    noise: NDArray[np.float32]
    sub_step: NDArray[np.float32]


@kernel
def _assemble_controls(batch: Batch, tone: Tone) -> _Controls:
    controls = _Controls(
        level_slopes(), level_slopes(), np.zeros(LANES), np.zeros(LANES), np.zeros(LANES), np.zeros(LANES), np.zeros(LANES),
        np.ones(LANES, np.float32), np.zeros(LANES, np.float32), np.zeros(LANES, np.float32), np.zeros(LANES, np.float32),
        np.zeros(LANES, np.float32), np.zeros(LANES, np.float32),
    )  # fmt: skip
    for lane in range(LANES):
        strength = batch.strength[lane]
        tight = batch.tight[lane]
        attack = tone.attack * (1.0 + tone.attack_softness * (1.0 - strength)) * (1.0 + batch.legato[lane])
        set_slopes(
            controls.loudness, lane, attack, tone.decay * (1.0 - 0.7 * tight), tone.sustain * (1.0 - 0.9 * tight), tone.release
        )
        set_slopes(controls.opening, lane, tone.filter_attack, tone.filter_decay, tone.filter_sustain, tone.release)
        tracked = tone.key_tracking * math.log2(batch.frequency_hz[lane] / 261.63)
        controls.octaves[lane] = math.log2(tone.cutoff_hz) + tracked + tone.velocity_octaves * (strength - 0.8)
        controls.reach[lane] = tone.filter_octaves * (0.4 + 0.6 * strength)
        controls.strength_gain[lane] = tone.level * strength**1.6
    return controls


@kernel
def _assemble_players(batch: Batch, tone: Tone) -> _Players:
    count = int(tone.players)
    shape = (count, LANES)
    players = _Players(
        np.zeros(shape, np.float32), np.zeros(shape, np.float32), np.zeros(shape, np.float32), np.zeros(shape, np.float32),
        np.zeros((2, count, LANES), np.float32), np.zeros((2, count, LANES), np.float32),
        np.zeros(shape, np.float32), np.zeros(shape, np.float32), np.zeros(shape, np.float32), np.zeros(shape, np.float32),
    )  # fmt: skip
    share = 1.0 / math.sqrt(count)
    for lane in range(LANES):
        seed = batch.seed[lane]
        tuning = tone.drift_cents * (random_unit(seed, 0) - 0.5)
        common = random_unit(seed, 1)
        for player in range(count):
            place = 0.0 if count == 1 else 2.0 * player / (count - 1) - 1.0
            chance = 10 * player + 10
            cents = tuning + tone.detune_cents * (place + 0.25 * (random_unit(seed, chance) - 0.5) * min(count - 1, 1))
            players.base_step[player, lane] = batch.frequency_hz[lane] * math.exp(cents * _CENT) / _DOUBLE_RATE
            players.phase[player, lane] = random_unit(seed, chance + 1)
            players.pulse_phase[player, lane] = random_unit(seed, chance + 2)
            # Neighbours in pitch sit on opposite sides, so that neither side is the sharp one.
            side = tone.width * place * (1.0 if player % 2 == 0 else -1.0)
            left = share * math.cos(0.25 * math.pi * (1.0 + side))
            right = share * math.sin(0.25 * math.pi * (1.0 + side))
            players.gains[0, player, lane] = tone.saw * left
            players.gains[1, player, lane] = tone.saw * right
            players.pulse_gains[0, player, lane] = tone.pulse * left
            players.pulse_gains[1, player, lane] = tone.pulse * right
            players.drift_phase[player, lane] = random_unit(seed, chance + 3)
            players.drift_step[player, lane] = (0.2 + 0.7 * random_unit(seed, chance + 4)) * _GRID_SECONDS
            own = random_unit(seed, chance + 5)
            players.vibrato_phase[player, lane] = (common + tone.vibrato_spread * own) % 1.0
            rate = tone.vibrato_hz * (1.0 + 0.08 * (common - 0.5) + 0.2 * tone.vibrato_spread * (own - 0.5))
            players.vibrato_step[player, lane] = rate * _GRID_SECONDS
    return players


@kernel
def _bow_turn(phase: np.float32) -> np.float32:
    """A sine-like wave from −1 to 1 made of two parabolas."""
    centred = np.float32(2.0) * phase - np.float32(1.0)
    wave: np.float32 = np.float32(4.0) * centred * (np.float32(1.0) - np.abs(centred))
    return wave


@kernel
def _tune_players(players: _Players, controls: _Controls, drift_cents: float) -> None:
    """Set every player's step from its detuning, its slow wandering and its vibrato."""
    lanes = players.phase.shape[1]
    one = np.float32(1.0)
    drift = np.float32(drift_cents * _CENT)
    cent = np.float32(_CENT)
    for player in range(players.phase.shape[0]):
        for lane in range(lanes):
            turn = players.drift_phase[player, lane] + players.drift_step[player, lane]
            turn = turn - np.float32(turn >= one)
            players.drift_phase[player, lane] = turn
            wave = players.vibrato_phase[player, lane] + players.vibrato_step[player, lane]
            wave = wave - np.float32(wave >= one)
            players.vibrato_phase[player, lane] = wave
            offset = drift * _bow_turn(turn) + cent * controls.vibrato[lane] * _bow_turn(wave)
            ratio = one + offset + np.float32(0.5) * offset * offset
            players.step[player, lane] = players.base_step[player, lane] * controls.bend[lane] * ratio


@kernel
def _decide(controls: _Controls, batch: Batch, tone: Tone, tuning: NDArray[np.float32], frame: int) -> int:
    """Move the slow controls one grid step on; returns how many lanes still sound."""
    seconds = frame / SAMPLE_RATE
    sounding = 0
    slide = max(0.0, 1.0 - seconds / _SLIDE_SECONDS)
    slide = slide * slide * (3.0 - 2.0 * slide)
    vibrato = tone.vibrato_cents * min(1.0, max(0.0, (seconds - tone.vibrato_delay) / 0.6))
    noise = tone.noise * (tone.noise_sustain + (1.0 - tone.noise_sustain) * math.exp(-seconds / 0.06))
    for lane in range(LANES):
        hold = batch.hold[lane]
        controls.level[lane] = next_level(controls.level[lane], controls.loudness, lane, frame, hold)
        controls.filter_level[lane] = next_level(controls.filter_level[lane], controls.opening, lane, frame, hold)
        cutoff_hz = 2.0 ** (controls.octaves[lane] + controls.reach[lane] * controls.filter_level[lane])
        warped = math.tan(math.pi / SAMPLE_RATE * min(19000.0, max(30.0, cutoff_hz)))
        tune_low_pass(tuning[0], lane, warped, tone.damping)
        tune_low_pass(tuning[1], lane, warped, _SECOND_DAMPING)
        if batch.slide_semitones[lane] != 0.0:
            controls.bend[lane] = 2.0 ** (batch.slide_semitones[lane] / 12.0 * slide)
        controls.vibrato[lane] = vibrato
        controls.gain[lane] = controls.next_gain[lane]
        controls.next_gain[lane] = controls.level[lane] * controls.strength_gain[lane]
        if tone.tremolo > 0.0:
            turn = tone.tremolo_hz * seconds + random_unit(batch.seed[lane], 5)
            controls.next_gain[lane] *= 1.0 - tone.tremolo * (0.5 + 0.5 * math.sin(2.0 * math.pi * turn))
        controls.noise[lane] = noise
        controls.sub_step[lane] = batch.frequency_hz[lane] * tone.sub_ratio * controls.bend[lane] / _DOUBLE_RATE
        if lane < batch.used and (frame < hold or controls.level[lane] > SILENT):
            sounding += 1
    return sounding


@kernel
def render_subtractive(  # noqa: C901 - one branch per stage that an instrument may leave out
    sounds: tuple[Samples, ...], lengths: NDArray[np.int64], batch: Batch, tone: Tone, body: NDArray[np.float32]
) -> None:
    """Render a batch.

    Args:
        sounds: One (frames, 2) buffer for each lane, written up to its length.
        lengths: (LANES,) frames that each note lasts, written.
        batch: The notes.
        tone: The parameters of :class:`studio.synthesis.subtractive.Subtractive`, by name.
        body: (biquads, 5) filters behind the low-pass.
    """
    players = _assemble_players(batch, tone)
    controls = _assemble_controls(batch, tone)
    tuning = np.zeros((2, 3 * LANES), np.float32)
    doubled = np.zeros((2, 2 * GRID, LANES), np.float32)
    blocks = np.zeros((2, GRID, LANES), np.float32)
    half_band = np.zeros((2, 8 * LANES), np.float32)
    filters = np.zeros((2, 4 * LANES), np.float32)
    bodies = np.zeros(body.shape[0] * 4 * LANES, np.float32)
    sub_phase = np.zeros(LANES, np.float32)
    generators = np.zeros((2, LANES), np.int32)
    for lane in range(LANES):
        generators[0, lane] = np.int32(random_unit(batch.seed[lane], 2) * 2e9)
        generators[1, lane] = np.int32(random_unit(batch.seed[lane], 3) * 2e9)
    for frame in range(0, sounds[0].shape[0], GRID):
        sounding = _decide(controls, batch, tone, tuning, frame)
        _tune_players(players, controls, tone.drift_cents)
        clear(doubled[0])
        clear(doubled[1])
        if tone.saw > 0.0:
            add_saws(doubled[0], doubled[1], players.phase, players.step, players.gains)
        if tone.pulse > 0.0:
            add_pulses(doubled[0], doubled[1], players.pulse_phase, players.step, players.pulse_gains, tone.pulse_width)
        if tone.sub > 0.0:
            add_sine(doubled[0], doubled[1], sub_phase, controls.sub_step, tone.sub)
        if tone.noise > 0.0:
            add_noise(doubled[0], doubled[1], generators, controls.noise)
        for side in range(2):
            if tone.drive > 1.0:
                saturate(doubled[side], tone.drive)
            halve_rate(doubled[side], blocks[side], half_band[side])
        low_pass(blocks[0], blocks[1], filters[0], tuning[0])
        if tone.four_pole > 0.5:
            low_pass(blocks[0], blocks[1], filters[1], tuning[1])
        equalise(blocks[0], blocks[1], bodies, body)
        for side in range(2):
            amplify(blocks[side], controls.gain, controls.next_gain)
        _write(sounds, lengths, batch, controls, blocks, frame)
        if sounding == 0:
            break


@kernel
def _write(
    sounds: tuple[Samples, ...],
    lengths: NDArray[np.int64],
    batch: Batch,
    controls: _Controls,
    blocks: LaneBlock,
    frame: int,
) -> None:
    """Copy the lanes that still sound to their buffers."""
    for lane in range(batch.used):
        if lengths[lane] == frame:
            write_lane(sounds[lane], frame, blocks[0], blocks[1], lane)
            if frame < batch.hold[lane] or controls.level[lane] > SILENT:
                lengths[lane] = min(frame + GRID, sounds[lane].shape[0])
