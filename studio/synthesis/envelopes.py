"""Envelopes that move one step of the control grid at a time, for sixteen notes at once."""

import math

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE
from studio.audio.kernels import kernel
from studio.synthesis.simd_voices import GRID, LANES, SILENT

ENVELOPE_SIZE = 6 * LANES
"""An envelope is one flat array: the level of every lane (:data:`LEVEL`), then how it moves."""

LEVEL, _ATTACK, _ATTACK_FRAMES, _DECAY, _SUSTAIN, _RELEASE = (LANES * row for row in range(6))

_DYING = 6.9
"""Time constants in which a level falls by 60 dB."""


@kernel
def set_envelope(
    envelope: NDArray[np.float32], lane: int, attack: float, decay: float, sustain: float, release: float
) -> None:
    """Start one lane's envelope anew.

    Args:
        envelope: (ENVELOPE_SIZE,), written.
        lane: Which.
        attack: Seconds to the top, in a straight line.
        decay: Time constant towards the sustain level, in seconds.
        sustain: 0 to 1.
        release: Seconds in which a released note dies by 60 dB.
    """
    steps = max(1.0, attack * SAMPLE_RATE / GRID)
    envelope[LEVEL + lane] = 0.0
    envelope[_ATTACK + lane] = 1.0 / steps
    envelope[_ATTACK_FRAMES + lane] = steps * GRID
    envelope[_DECAY + lane] = 1.0 - math.exp(-GRID / (decay * SAMPLE_RATE))
    envelope[_SUSTAIN + lane] = sustain
    envelope[_RELEASE + lane] = math.exp(-_DYING * GRID / (release * SAMPLE_RATE))


@kernel
def move_envelope(envelope: NDArray[np.float32], age: NDArray[np.float32], hold: NDArray[np.float32]) -> None:
    """Move every lane's level one grid step on.

    Args:
        envelope: (ENVELOPE_SIZE,), changed.
        age: (LANES,) frames since the attack.
        hold: (LANES,) frames that the note is held.
    """
    lanes = age.shape[0]
    one = np.float32(1.0)
    for lane in range(lanes):
        level = envelope[LEVEL + lane]
        risen = min(one, level + envelope[_ATTACK + lane])
        settled = level + (envelope[_SUSTAIN + lane] - level) * envelope[_DECAY + lane]
        held = risen if age[lane] < envelope[_ATTACK_FRAMES + lane] else settled
        envelope[LEVEL + lane] = held if age[lane] < hold[lane] else level * envelope[_RELEASE + lane]


def heard_frames(
    hold: NDArray[np.int64],
    attack: NDArray[np.float64],
    decay: NDArray[np.float64],
    sustain: NDArray[np.float64],
    release: float,
    top: NDArray[np.float64] | float = 1.0,
) -> NDArray[np.float64]:
    """Frames until each note has fallen below ``SILENT``, (notes,).

    Args:
        hold: Frames that each is held.
        attack: Times as in :func:`set_envelope`.
        decay: See there; goes on in the release where nothing is sustained.
        sustain: 0 to 1.
        release: The same for all.
        top: Level that the attack leads to.
    """
    seconds = hold / SAMPLE_RATE
    risen = np.minimum(1.0, np.maximum(seconds, GRID / SAMPLE_RATE) / attack)
    level = top * risen * (sustain + (1.0 - sustain) * np.exp(-np.maximum(0.0, seconds - attack) / decay))
    # Strings and bars fall while they are held and fall faster when they are let go.
    steepness = _DYING / release + np.where(sustain > 0.0, 0.0, 1.0 / decay)
    dying = np.log(np.maximum(level, SILENT) / SILENT) / steepness
    unheld = attack + decay * np.log(np.maximum(top, SILENT) / SILENT)
    ends = np.where(level > SILENT, seconds + dying, np.minimum(seconds, unheld))
    # The release begins on the grid, hence the two steps more.
    return np.asarray(ends * SAMPLE_RATE + 2.0 * GRID)
