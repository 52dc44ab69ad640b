"""The feedback delay network of the reverb, computed in runs of frames so that every step is a vector.

A run is at most 64 frames and never crosses a multiple of 64: shorter than every delay, so nothing in a run
depends on the run. Damping is the filter a, 1 − 2a, a: air swallows highs with the square of the frequency,
as this does.
"""

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import Samples
from studio.audio.kernels import exact_kernel
from studio.mixing.control import GRID

LINES = 16

RUN = GRID
"""Frames worked on together."""

RING_FRAMES = 4096
"""Frames that a delay line holds."""

INPUT_FRAMES = 16384
"""Frames of the input that are kept, for pre-delay and early reflections."""

DIFFUSER_FRAMES = 1024

MARGIN = 2 * RUN
"""Every ring repeats its beginning behind its end, so that no read has to turn round."""

LINE_FRAMES = (1009, 1153, 1277, 1399, 1553, 1699, 1847, 1997, 2153, 2311, 2477, 2659, 2843, 3049, 3347, 3701)
"""Lengths at size 1: primes, so that their echoes do not meet."""

DIFFUSER_DELAYS = (113, 337, 131, 271)
"""Two all-passes for the left, two for the right."""

EARLY = (
    (331, 0.52),
    (487, -0.44),
    (701, 0.40),
    (919, 0.33),
    (1187, -0.30),
    (1481, 0.26),
    (1867, -0.22),
    (2333, 0.19),
)
"""Frames at size 1 and gains of the first walls; every other one answers from the opposite side."""

MODULATED = 4
"""Every fourth line drifts."""

_DIFFUSION = 0.6
_OTHER_SIDE = 1.07  # the right wall is a little further away


_Floats = NDArray[np.float32]
_Numbers = NDArray[np.float64]


@exact_kernel
def _remember(
    rings: _Floats, ring: int, size: int, start: int, values: _Floats, row: int, count: int
) -> None:
    """Write a run into a ring, and again behind its end where reads run over it."""
    at = start % size
    for i in range(count):
        rings[ring, at + i] = values[row, i]
    if at < MARGIN:
        for i in range(count):
            rings[ring, size + at + i] = values[row, i]


@exact_kernel
def _read_line(rings: _Floats, line: int, lines: _Numbers, start: int, answers: _Floats) -> None:
    """Read a run of a line that stands still, damped."""
    at = (start - int(lines[line, 0]) - 1) % RING_FRAMES
    side = np.float32(lines[line, 1] * lines[line, 2])
    middle = np.float32(lines[line, 1] * (1.0 - 2.0 * lines[line, 2]))
    for i in range(RUN):
        answers[line, i] = (
            side * (rings[line, at + i] + rings[line, at + i + 2]) + middle * rings[line, at + i + 1]
        )


@exact_kernel
def _read_drifting(
    rings: _Floats,
    line: int,
    lines: _Numbers,
    start: int,
    count: int,
    move: float,
    step: float,
    answers: _Floats,
) -> None:
    """Read a damped run of a line whose delay drifts by ``step`` a frame, in stretches of one whole delay."""
    side = np.float32(lines[line, 1] * lines[line, 2])
    middle = np.float32(lines[line, 1] * (1.0 - 2.0 * lines[line, 2]))
    delay = lines[line, 0] + move
    first = 0
    while first < count:
        whole = int(delay + step * first)
        last = count
        if int(delay + step * (count - 1)) != whole:
            last = first + 1
            while int(delay + step * last) == whole:
                last += 1
        place = (start + first - whole - 2) % RING_FRAMES
        heard, answer = rings[line, place : place + MARGIN], answers[line, first:last]
        for i in range(last - first):
            share = np.float32(delay + step * (first + i) - whole)
            a, b, c, d = heard[i], heard[i + 1], heard[i + 2], heard[i + 3]
            now = side * (b + d) + middle * c
            before = side * (a + c) + middle * b
            answer[i] = now + share * (before - now)
        first = last


@exact_kernel
def _mix_lines(answers: _Floats, other: _Floats) -> None:
    """Multiply by the orthogonal Hadamard matrix, 16 × 16, in four rounds of sums and differences.

    Each round writes the sums to the first half and the differences to the second: after four the lines are
    in order again.
    """
    for line in range(LINES // 2):
        for i in range(RUN):
            other[line, i] = answers[2 * line, i] + answers[2 * line + 1, i]
            other[line + LINES // 2, i] = answers[2 * line, i] - answers[2 * line + 1, i]


@exact_kernel
def _reflect(inputs: _Floats, now: int, early: _Numbers, out: _Floats) -> None:
    """Begin the answer with the first walls; every other one is heard on the opposite side."""
    for side in range(2):
        for i in range(RUN):
            out[side, i] = np.float32(0.0)
        for wall in range(early.shape[0]):
            distance = int(early[wall, 0] * (_OTHER_SIDE if side == 1 else 1.0))
            at = (now - distance) % INPUT_FRAMES
            gain = np.float32(early[wall, 1])
            source = side ^ (wall & 1)
            for i in range(RUN):
                out[side, i] += gain * inputs[source, at + i]


@exact_kernel
def _diffuse(
    inputs: _Floats, now: int, pre_delay: int, diffusers: _Floats, into: _Floats, count: int
) -> None:
    """Write the input of the lines: the sound after the pre-delay, through two all-passes a side."""
    fresh = np.zeros((1, RUN), np.float32)
    diffusion = np.float32(_DIFFUSION)
    for side in range(2):
        at = (now - pre_delay) % INPUT_FRAMES
        for i in range(RUN):
            into[side, i] = inputs[side, at + i]
        for diffuser in range(2 * side, 2 * side + 2):
            at = (now - DIFFUSER_DELAYS[diffuser]) % DIFFUSER_FRAMES
            for i in range(RUN):
                old = diffusers[diffuser, at + i]
                fresh[0, i] = into[side, i] - diffusion * old
                into[side, i] = old + diffusion * fresh[0, i]
            _remember(diffusers, diffuser, DIFFUSER_FRAMES, now, fresh, 0, count)


@exact_kernel
def _collect(answers: _Floats, tail: float, out: _Floats) -> None:
    """Add the lines to the two sides, even ones left, in turn with either sign."""
    for line in range(LINES):
        level = np.float32(-tail if line & 4 else tail)
        for i in range(RUN):
            out[line & 1, i] += level * answers[line, i]


@exact_kernel
def network(
    block: Samples,
    start: int,
    lines: NDArray[np.float64],
    moves: NDArray[np.float64],
    early: NDArray[np.float64],
    rings: NDArray[np.float32],
    inputs: NDArray[np.float32],
    diffusers: NDArray[np.float32],
) -> None:
    """Replace a sound by the room's answer to it.

    Args:
        block: (frames, 2), changed in place.
        start: Its first frame.
        lines: (LINES + 1, 3) length in frames, gain and damping of each line; last the pre-delay, the tail's
            level and 0.
        moves: (LINES // MODULATED, points) extra frames of drifting lines at grid points around the block.
        early: (reflections, 2) frames, gains.
        rings: (LINES, RING_FRAMES + MARGIN) carried over.
        inputs: (2, INPUT_FRAMES + MARGIN) carried over.
        diffusers: (4, DIFFUSER_FRAMES + MARGIN) carried over.
    """
    frames = block.shape[0]
    answers = np.zeros((LINES, RUN), np.float32)
    mixed = np.zeros((LINES, RUN), np.float32)
    out = np.zeros((2, RUN), np.float32)
    into = np.zeros((2, RUN), np.float32)
    done = 0
    point = 0
    while done < frames:
        now = start + done
        count = min(frames - done, RUN - now % RUN)
        for i in range(count):
            into[0, i], into[1, i] = block[done + i, 0], block[done + i, 1]
        _remember(inputs, 0, INPUT_FRAMES, now, into, 0, count)
        _remember(inputs, 1, INPUT_FRAMES, now, into, 1, count)
        _reflect(inputs, now, early, out)
        _diffuse(inputs, now, int(lines[LINES, 0]), diffusers, into, count)
        for line in range(LINES):
            if line % MODULATED == 0:
                drift = line // MODULATED
                step = (moves[drift, point + 1] - moves[drift, point]) / GRID
                _read_drifting(
                    rings, line, lines, now, count, moves[drift, point] + step * (now % GRID), step, answers
                )
            else:
                _read_line(rings, line, lines, now, answers)
        _collect(answers, lines[LINES, 1], out)
        _mix_lines(answers, mixed)
        _mix_lines(mixed, answers)
        _mix_lines(answers, mixed)
        _mix_lines(mixed, answers)
        for line in range(LINES):
            for i in range(RUN):
                answers[line, i] = np.float32(0.25) * answers[line, i] + into[line & 1, i]
            _remember(rings, line, RING_FRAMES, now, answers, line, count)
        for i in range(count):
            block[done + i, 0], block[done + i, 1] = out[0, i], out[1, i]
        done += count
        point += 1
