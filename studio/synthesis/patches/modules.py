"""torchsynth's modules, loaded when the first patch is played.

Only ``torchsynth.module`` and ``torchsynth.config`` are used;
``torchsynth.synth`` asks for a training framework.
"""

import logging
import math
from functools import cache
from typing import Any, NamedTuple

from studio.errors import NotFoundError
from studio.extras import TORCH, has_torch

_log = logging.getLogger(__name__)


class Modules(NamedTuple):
    """The packages and modules that patches are played with.

    Attributes:
        torch: The package.
        module: ``torchsynth.module``.
        config: ``torchsynth.config.SynthConfig``.
        sine: An oscillator; its phase is kept in double precision, so that long notes stay in tune.
        square_saw: The same between square and saw.
        modulated: The same, modulated in frequency.
        device: Where they compute: a graphics card that CUDA finds, else the processor.
    """

    torch: Any
    module: Any
    config: Any
    sine: Any
    square_saw: Any
    modulated: Any
    device: Any


@cache
def modules() -> Modules:
    """Load torch and torchsynth; the second call costs nothing.

    Raises:
        NotFoundError: They are not installed.
    """
    if not has_torch():
        raise NotFoundError(f"This sound needs {TORCH}, which are not installed; make neural installs them.")
    import torch
    from torchsynth import module
    from torchsynth.config import SynthConfig

    # How a sum is divided among threads shows in its last bit; notes are divided among ours instead.
    torch.set_num_threads(1)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    if device.type == "cpu":
        _log.info("No graphics card was found; patches are played on the processor.")

    def exact_phase(self: Any, freq: Any) -> Any:  # noqa: ANN401, of a class that is not always there
        """Phase in radians of a frequency in hertz, counted in double precision."""
        turns = torch.cumsum(freq.double() / self.sample_rate.double(), dim=1)
        return (2.0 * math.pi * (turns - torch.floor(turns))).float()

    def exact(oscillator: Any) -> Any:  # noqa: ANN401
        return type(f"Exact{oscillator.__name__}", (oscillator,), {"make_argument": exact_phase})

    return Modules(
        torch,
        module,
        SynthConfig,
        exact(module.SineVCO),
        exact(module.SquareSawVCO),
        exact(module.FmVCO),
        device,
    )
