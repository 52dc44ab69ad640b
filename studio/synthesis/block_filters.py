"""Recursive filters that take sixteen samples at a time.

A recursive filter waits for each sample before it can begin the next, which leaves most of a processor idle.
But whatever its order, its next sixteen outputs are a fixed matrix times its next sixteen inputs and its
state; that product has no waiting in it (Burrus, "Block realization of digital filters", IEEE Trans. Audio
Electroacoustics 20, 1972). A cascade of up to four sections is one such matrix, so a fourth-order filter
costs as little as a first-order one.
"""

import math

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE
from studio.audio.kernels import kernel

BLOCK = 16
"""Samples that are filtered at once; a channel is a multiple of it."""

SECTIONS = 4
"""Sections of a cascade, each of first or second order."""

_STATES = 2 * SECTIONS
_INPUTS = BLOCK + _STATES
_OUTPUTS = 32
"""Samples and states after a block, filled up to whole vectors."""

Sections = NDArray[np.float64]
"""(sections, 9) in state space: weights of both states and the input in each new state and in the output."""

Matrix = NDArray[np.float32]
"""(inputs, outputs) of a cascade: from sixteen samples and the states before to the same after."""


@kernel
def new_matrix() -> Matrix:
    """Room for a cascade's matrix."""
    return np.zeros((_INPUTS, _OUTPUTS), np.float32)


@kernel
def new_memory() -> Matrix:
    """The state of a cascade at rest."""
    return np.zeros(_STATES, np.float32)


@kernel
def first_order(section: Sections, cutoff_hz: float, high: bool) -> None:
    """Make a section a one-pole low-pass, or what it leaves of its input."""
    pull = 1.0 - math.exp(-2.0 * math.pi * cutoff_hz / SAMPLE_RATE)
    section[:] = 0.0
    section[0], section[2] = 1.0 - pull, pull
    section[6], section[8] = (pull - 1.0, 1.0 - pull) if high else (1.0 - pull, pull)


@kernel
def second_order(section: Sections, cutoff_hz: float, damping: float, high: bool) -> None:
    """Make a section a two-pole low-pass or high-pass.

    Simper, "Linear Trapezoidal State Variable Filter", 2013.
    """
    g = math.tan(math.pi * min(20500.0, max(15.0, cutoff_hz)) / SAMPLE_RATE)
    first = 1.0 / (1.0 + g * (g + damping))
    second, third = g * first, g * g * first
    section[0], section[1], section[2] = 2.0 * first - 1.0, -2.0 * second, 2.0 * second
    section[3], section[4], section[5] = 2.0 * second, 1.0 - 2.0 * third, 2.0 * third
    section[6], section[7], section[8] = second, 1.0 - third, third
    if high:
        section[6], section[7] = -damping * first - second, damping * second - (1.0 - third)
        section[8] = 1.0 - damping * second - third


@kernel
def fill_matrix(matrix: Matrix, sections: Sections) -> None:
    """Find a cascade's matrix from what it answers to one sample, and to each of its states alone.

    Args:
        matrix: As of :func:`new_matrix`, written.
        sections: (1 to 4, 9) float64, in the order in which a sample passes them.
    """
    state = np.empty(_STATES, np.float64)
    for alone in range(-1, 2 * sections.shape[0]):
        state[:] = 0.0
        if alone >= 0:
            state[alone] = 1.0
        for step in range(BLOCK):
            value = 1.0 if alone < 0 and step == 0 else 0.0
            for index in range(sections.shape[0]):
                section = sections[index]
                one, other = state[2 * index], state[2 * index + 1]
                state[2 * index] = section[0] * one + section[1] * other + section[2] * value
                state[2 * index + 1] = section[3] * one + section[4] * other + section[5] * value
                value = section[6] * one + section[7] * other + section[8] * value
            if alone >= 0:
                matrix[BLOCK + alone, step] = value
                continue
            # What a sample leads to does not depend on where in the block it stands.
            for place in range(BLOCK - step):
                matrix[place, place + step] = value
            for index in range(_STATES):
                matrix[BLOCK - 1 - step, BLOCK + index] = state[index]
        if alone >= 0:
            for index in range(_STATES):
                matrix[BLOCK + alone, BLOCK + index] = state[index]


@kernel
def filter_blocks(samples: NDArray[np.float32], matrix: Matrix, memory: NDArray[np.float32]) -> None:
    """Filter a channel in place.

    Args:
        samples: (frames,) float32, a multiple of :data:`BLOCK`.
        matrix: As of :func:`fill_matrix`.
        memory: As of :func:`new_memory`, left as the next samples need it.
    """
    before, after = np.empty(_INPUTS, np.float32), np.empty(_OUTPUTS, np.float32)
    before[BLOCK:] = memory
    for block in range(samples.shape[0] // BLOCK):
        part = samples[block * BLOCK : (block + 1) * BLOCK]
        for place in range(BLOCK):
            before[place] = part[place]
        for output in range(_OUTPUTS):
            total = np.float32(0.0)
            for place in range(_INPUTS):
                total += matrix[place, output] * before[place]
            after[output] = total
        for place in range(BLOCK):
            part[place] = after[place]
        for index in range(_STATES):
            # A trace of direct current: numbers too small to be normal would take a hundred times as long.
            before[BLOCK + index] = after[BLOCK + index] + np.float32(1e-18)
    memory[:] = before[BLOCK:]
