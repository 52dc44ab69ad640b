"""What an instrument is: a thing that turns one played note into sound, the same way every time."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from studio.audio.clip import Samples
from studio.custom_instruments import KeptInstrument
from studio.extras import TORCH_PREFIX, has_torch
from studio.registry import Registry
from studio.theory.score import Score

VARIANTS = 6
"""How many different takes of the same note an instrument has: no two neighbouring hits are the same."""


def velocity_gain(velocity: float) -> float:
    """Level that a velocity stands for, 1.0 at 127: 40 dB from the softest note that is heard to the loudest."""
    return float((velocity / 127.0) ** 1.6)


class Voice(NamedTuple):
    """One note as an instrument must sound it, and the key under which its sound is kept.

    Attributes:
        pitch: 0 to 127; for a kit, the General MIDI key of the drum.
        velocity: 1 to 127; decides brightness and level.
        duration_frames: How long the key is held, at 44.1 kHz.
        variant: 0 to ``VARIANTS - 1``: which of its takes this is; seeds phase, drift and noise.
        articulation: As in :class:`studio.theory.score.Note`.
        slide_from: Pitch that it glides from, or None.
    """

    pitch: int
    velocity: int
    duration_frames: int
    variant: int = 0
    articulation: str = ""
    slide_from: int | None = None


class Instrument(ABC):
    """A playable sound.

    A note at velocity 100 in the middle of the range peaks between −15 and −9 dBFS; a kit's kick at velocity 127 between −6
    and −1.
    Attributes without a default are set by every instrument; those of :class:`studio.instrument_facts.InstrumentFacts`, by
    being one: ``class Kazoo(InstrumentFacts, Instrument)``.

    Attributes:
        is_kit: Whether pitches are General MIDI drum keys.
        sustained_keys: Keys of a kit that sound for as long as they are held, to the frame: rolls.
        monophonic: Whether a new note ends the one before (lead synths, 808).
        variants: How many takes of a note are worth telling apart, 1 to ``VARIANTS``; a renderer asks for no more.
        lanes: How many notes it computes at once, at the cost of one; 1 where it makes them one by one.
        joins_slides: Whether a note that glides begins on a rising zero, so that it continues the wave of the note before.
        tail_seconds: Longest time that a note sounds on after it is let go (a kit's hit: after its attack).
        needs_torch: Whether it is played by packages that not every machine has, and that take seconds to load.
    """

    label: str
    family: str
    program: int
    lowest: int
    highest: int
    is_kit: bool = False
    sustained_keys: frozenset[int] = frozenset()
    monophonic: bool = False
    variants: int = VARIANTS
    tail_seconds: float = 8.0
    lanes: int = 1
    joins_slides: bool = False
    needs_torch: bool = False

    def heard_as(self, voice: Voice) -> Voice:
        """The one among all voices with exactly this sound that is rendered and kept for them."""
        return voice

    @abstractmethod
    def render(self, voices: Sequence[Voice]) -> list[Samples]:
        """The sound of each voice from its attack until its release has died away below −80 dB.

        The same voice gives the same samples whatever else is in ``voices``. Safe to call from several threads.

        Returns:
            For each voice (frames, 2) float32 at 44.1 kHz, frame 0 being the attack.
        """


class _Instruments(Registry[Instrument]):
    @property
    def ids(self) -> tuple[str, ...]:
        """See :attr:`Registry.ids`."""
        listed = super().ids
        return listed if has_torch() else tuple(id_ for id_ in listed if not id_.startswith(TORCH_PREFIX))


INSTRUMENTS: Registry[Instrument] = _Instruments("studio.synthesis.instruments", Instrument, "instrument")
"""The studio's instruments, those that this machine can play."""


def instruments_of(score: Score) -> Mapping[str, Instrument]:
    """The instruments that a score is played on, by their ids: the studio's, and those of the home that it belongs to.

    Raises:
        NotFoundError: There is no such instrument.
    """
    played = dict.fromkeys(part.instrument for part in score.parts)
    return {id_: _custom(kept) if (kept := score.custom_instruments.get(id_)) else INSTRUMENTS[id_] for id_ in played}


def _custom(kept: KeptInstrument) -> Instrument:
    from studio.synthesis.patches.torch_synth import instrument_of

    return instrument_of(kept)
