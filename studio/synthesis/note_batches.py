"""The base of all synthesised instruments: their declaration, and the dealing of notes into lanes."""

import zlib
from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.instrument_facts import InstrumentFacts
from studio.parameters import Parametric, parameters_of
from studio.synthesis.instrument import Instrument, Voice
from studio.synthesis.simd_voices import GRID, LANES, Batch, StereoFrames

_TIGHT = frozenset({"mute", "power_mute", "staccato", "ghost"})
_SLURRED = frozenset({"legato", "slide"})


_FADE_FRAMES = GRID
_FADE = np.linspace(1.0, 0.0, _FADE_FRAMES, dtype=np.float32)[:, None]
"""The fade at the end of every note, which has at least this many frames, so that no step is heard."""


def frequency_of(pitch: float) -> float:
    """Hertz of a pitch; 69 is 440."""
    return float(440.0 * 2.0 ** ((pitch - 69.0) / 12.0))


def seed_of(label: str, voice: Voice) -> int:
    """The random seed of a voice: the same for equal voices, in every process."""
    return zlib.crc32(f"{label}/{voice.pitch}/{voice.variant}/{voice.articulation}".encode())


@dataclass(frozen=True, slots=True, kw_only=True)
class SynthesisedInstrument(Parametric, InstrumentFacts, Instrument):
    """An instrument that is a declaration: the attributes of :class:`Instrument` and its own parameters."""

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

    lanes: int = LANES

    def render(self, voices: Sequence[Voice]) -> list[Samples]:
        """The sound of each voice, all of them parts of one buffer."""
        notes = self._batch(voices)
        longest = notes.hold + round(self.tail_seconds * SAMPLE_RATE)
        frames = GRID * (
            np.maximum(np.minimum(self._sounding_frames(notes), longest), GRID).astype(np.int64) // GRID
        )
        # A free lane takes the next note: with the longest first, all lanes end at about the same time.
        order = np.argsort(-frames, kind="stable")
        ends = np.cumsum(frames[order])
        sound = np.empty(int(ends[-1]), dtype=np.int64)
        batch = self._batch([voices[index] for index in order])
        self._render_batch(sound, batch._replace(frames=frames[order], start=ends - frames[order]))
        samples = sound.view(np.float32).reshape(-1, 2)
        sounds = dict(zip(order.tolist(), np.split(samples, ends[:-1]), strict=True))
        for end in ends.tolist():
            samples[end - _FADE_FRAMES : end] *= _FADE
        return [sounds[index] for index in range(len(voices))]

    @abstractmethod
    def _render_batch(self, sound: StereoFrames, batch: Batch) -> None:
        """Write the sound of each note to its place."""

    @abstractmethod
    def _sounding_frames(self, batch: Batch) -> NDArray[np.float64]:
        """Frames for which each note is heard."""

    def _batch(self, voices: Sequence[Voice]) -> Batch:
        count = len(voices)
        return Batch(
            start=np.zeros(count, dtype=np.int64),
            frames=np.zeros(count, dtype=np.int64),
            frequency_hz=np.array([frequency_of(voice.pitch) for voice in voices]),
            slide_semitones=np.array(
                [float((voice.slide_from or voice.pitch) - voice.pitch) for voice in voices]
            ),
            strength=np.array([voice.velocity / 127.0 for voice in voices]),
            hold=np.array([voice.duration_frames for voice in voices], dtype=np.int64),
            seed=np.array([seed_of(self.label, voice) for voice in voices], dtype=np.int64),
            tight=np.array([float(voice.articulation in _TIGHT) for voice in voices]),
            legato=np.array([float(voice.articulation in _SLURRED) for voice in voices]),
        )
