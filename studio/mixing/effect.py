"""The base of all effects: a declaration of settings, which makes a processor with state for each strip."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar

from studio.audio.clip import Samples
from studio.parameters import Parametric
from studio.registry import Registry


class Processor(ABC):
    """An effect at work on one sound that arrives block by block.

    However the sound is cut into blocks, the same samples come out, to the last bit: whatever moves by itself
    follows the frames counted from the start, never the blocks.
    """

    @abstractmethod
    def process(self, block: Samples) -> None:
        """Change the next frames in place.

        Args:
            block: (frames, 2) float32, C-contiguous; at least one frame.
        """


@dataclass(frozen=True, slots=True)
class Effect(Parametric, ABC):
    """The settings of an effect; its defaults are a useful one.

    Attributes:
        label: What a person calls it: "Tape".
    """

    label: ClassVar[str]

    @abstractmethod
    def make(self, start_frame: int = 0) -> Processor:
        """A processor with these settings that has heard nothing yet.

        Args:
            start_frame: Frame of the piece that its first block begins with: what moves by itself is as far
                as it would be.
        """


EFFECTS: Registry[Effect] = Registry("studio.mixing.effects", Effect, "effect")
