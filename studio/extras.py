"""Which packages are there that not every machine has; looking imports nothing."""

from functools import cache
from importlib.util import find_spec

TORCH = "torch and torchsynth"
"""What a sentence calls the packages of ``requirements-neural.txt``."""

TORCH_PREFIX = "torch_"
"""How the ids of the studio's instruments begin that need them."""


@cache
def has_torch() -> bool:
    """Whether torchsynth can be played: its modules need torch."""
    return find_spec("torch") is not None and find_spec("torchsynth") is not None
