"""One stream of chance per purpose, so that the choices of one part never disturb another's."""

from collections.abc import Sequence
from typing import TypeVar
from zlib import crc32

import numpy as np

Choice = TypeVar("Choice")


def stream(seed: int, *names: str | int) -> np.random.Generator:
    """The stream of ``seed`` for a purpose, the same in every process.

    Args:
        seed: The piece's seed, any whole number from 0.
        names: What it is for: ("melody", "hook", 0).
    """
    words = [crc32(name.encode()) if isinstance(name, str) else name for name in names]
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence([seed, *words])))


def pick(
    rng: np.random.Generator, choices: Sequence[Choice], weights: Sequence[float] | None = None
) -> Choice:
    """One of ``choices``, by weight; much cheaper than ``Generator.choice`` for a few."""
    if len(choices) == 1:
        return choices[0]
    if weights is None:
        return choices[int(rng.random() * len(choices))]
    remaining = rng.random() * sum(weights)
    for choice, weight in zip(choices, weights, strict=True):
        remaining -= weight
        if remaining < 0:
            return choice
    return choices[-1]
