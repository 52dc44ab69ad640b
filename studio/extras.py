"""Optional packages: finds out which are installed, without importing them."""

from functools import cache
from importlib.util import find_spec

TORCH = "torch and torchsynth"
"""The name, in sentences, of the packages of ``requirements-neural.txt``."""

TORCH_PREFIX = "torch_"
"""The prefix of the ids of the studio's instruments that need them."""


@cache
def has_torch() -> bool:
    """Return True if torchsynth can be played; its modules need torch."""
    return find_spec("torch") is not None and find_spec("torchsynth") is not None
