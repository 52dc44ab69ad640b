"""What every synthesised instrument shares: its declaration, and how its notes are dealt into lanes."""

import zlib
from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.parameters import Parametric, parameters_of
from studio.synthesis.instrument import Instrument, Voice
from studio.synthesis.lanes import LANES, Batch

_TIGHT = frozenset({"mute", "power_mute", "staccato", "ghost"})
_SLURRED = frozenset({"legato", "slide"})


def frequency_of(pitch: float) -> float:
    """Hertz of a pitch; 69 is 440."""
    return float(440.0 * 2.0 ** ((pitch - 69.0) / 12.0))


def seed_of(label: str, voice: Voice) -> int:
    """Where the randomness of a voice comes from: the same for equal voices, in every process."""
    return zlib.crc32(f"{label}/{voice.pitch}/{voice.variant}/{voice.articulation}".encode())


@dataclass(frozen=True, slots=True, kw_only=True)
class SynthesisedInstrument(Parametric, Instrument):
    """An instrument that is a declaration: its attributes are those of :class:`Instrument`, its parameters its sound."""

    label: str
    family: str
    words: tuple[str, ...] = ()
    program: int = 0
    lowest: int = 24
    highest: int = 96
    monophonic: bool = False
    variants: int = 3
    tail_seconds: float = 1.0
    joins_slides: bool = False

    def _values(self) -> list[float]:
        """The values of its parameters in the order of their declaration; kernels know floats only."""
        return [float(getattr(self, name)) for name in parameters_of(type(self))]


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneInstrument(SynthesisedInstrument):
    """An instrument that computes sixteen notes at once."""

    def render(self, voices: Sequence[Voice]) -> list[Samples]:
        """The sound of each voice; notes of like length share a batch, so that no lane idles for long."""
        order = sorted(range(len(voices)), key=lambda index: voices[index].duration_frames)
        sounds: dict[int, Samples] = {}
        for first in range(0, len(order), LANES):
            members = order[first : first + LANES]
            batch = self._batch([voices[index] for index in members])
            sounds |= zip(members, self._render_batch(batch), strict=True)
        return [sounds[index] for index in range(len(voices))]

    @abstractmethod
    def _render_batch(self, batch: Batch) -> list[Samples]:
        """The sounds of the used lanes of a batch."""

    def _frames_of(self, batch: Batch) -> int:
        """Frames that the longest note of a batch can last."""
        return int(batch.hold.max()) + round(self.tail_seconds * SAMPLE_RATE)

    def _batch(self, voices: Sequence[Voice]) -> Batch:
        lanes = [*voices, *[voices[-1]] * (LANES - len(voices))]
        return Batch(
            used=len(voices),
            frequency_hz=np.array([frequency_of(voice.pitch) for voice in lanes]),
            slide_semitones=np.array([float((voice.slide_from or voice.pitch) - voice.pitch) for voice in lanes]),
            strength=np.array([voice.velocity / 127.0 for voice in lanes]),
            hold=np.array([voice.duration_frames for voice in lanes], dtype=np.int64),
            seed=np.array([seed_of(self.label, voice) for voice in lanes], dtype=np.int64),
            tight=np.array([float(voice.articulation in _TIGHT) for voice in lanes]),
            legato=np.array([float(voice.articulation in _SLURRED) for voice in lanes]),
        )
