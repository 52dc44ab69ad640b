"""The base of all instruments, which turn a played note into sound, the same way every time."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from studio.audio.clip import Samples
from studio.custom_instruments import KeptInstrument
from studio.extras import TORCH_PREFIX, has_torch
from studio.registry import Registry
from studio.theory.score import Score

if TYPE_CHECKING:
    from studio.synthesis.sound_bank import FoundBank

VARIANTS = 6
"""The usual number of takes that an instrument has of a note, so that neighbouring hits differ."""

MOST_VARIANTS = 11
"""The same where they are played in turn: a prime, so that strokes at any regular distance differ."""


def velocity_gain(velocity: float) -> float:
    """The gain of a velocity, 1.0 at 127: 40 dB from the softest note that is heard to the loudest."""
    return float((velocity / 127.0) ** 1.6)


class Voice(NamedTuple):
    """One note as an instrument must sound it, and the key under which its sound is kept.

    Attributes:
        pitch: 0 to 127; for a kit, the General MIDI key of the drum.
        velocity: 1 to 127; decides brightness and level.
        duration_frames: How long the key is held, at 44.1 kHz.
        variant: 0 to ``MOST_VARIANTS - 1``: which of its takes this is; seeds phase, drift and noise.
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

    A note at velocity 100 in the middle of the range peaks between −15 and −9 dBFS; a kit's kick at velocity
    127 between −6 and −1.

    Attributes without a default are set by every instrument; those of
    :class:`studio.instrument_facts.InstrumentFacts`, by being one:
    ``class Kazoo(InstrumentFacts, Instrument)``.

    Attributes:
        is_kit: Whether pitches are General MIDI drum keys.
        sustained_keys: Keys of a kit that sound for as long as they are held, to the frame: rolls.
        monophonic: Whether a new note ends the one before (lead synths, 808).
        variants: Takes of a note that are worth telling apart, 1 to ``VARIANTS``, or to ``MOST_VARIANTS``
            where they are played in turn; none beyond is asked for.
        takes_in_turn: Whether neighbours in time have different takes, instead of any.
        lanes: How many notes it computes at once, at the cost of one; 1 where it makes them one by one.
        joins_slides: Whether a gliding note begins on a rising zero, to continue the wave of the one before.
        tail_seconds: Longest time that a note sounds on after it is let go (a kit's hit: after its attack).
        needs_torch: Whether it needs packages that not every machine has and that take seconds to load.
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
    takes_in_turn: bool = False
    tail_seconds: float = 8.0
    lanes: int = 1
    joins_slides: bool = False
    needs_torch: bool = False

    def played_from(self, banks: "Sequence[FoundBank]") -> "Instrument":  # noqa: ARG002  # for those that have samples
        """Return this instrument as it sounds from some banks, the first of which plays."""
        return self

    def heard_as(self, voice: Voice) -> Voice:
        """The one among all voices with exactly this sound that is rendered and kept for them."""
        return voice

    @abstractmethod
    def render(self, voices: Sequence[Voice]) -> list[Samples]:
        """The sound of each voice from its attack until its release has died away below −80 dB.

        The same voice gives the same samples whatever else is in ``voices``. Safe to call from many threads.

        Returns:
            For each voice (frames, 2) float32 at 44.1 kHz, frame 0 being the attack.
        """


class _Instruments(Registry[Instrument]):
    @property
    def ids(self) -> tuple[str, ...]:
        """See :attr:`Registry.ids`."""
        listed = super().ids
        return listed if has_torch() else tuple(id_ for id_ in listed if not id_.startswith(TORCH_PREFIX))


FIRST_INSTRUMENTS: Registry[Instrument] = Registry(
    "studio.synthesis.first_instruments", Instrument, "instrument"
)
"""The instruments of version 1 of the sound, where they were others."""

INSTRUMENTS: Registry[Instrument] = _Instruments("studio.synthesis.instruments", Instrument, "instrument")
"""The studio's instruments, those that this machine can play."""


def instruments_of(score: Score) -> Mapping[str, Instrument]:
    """The instruments that a score is played on, by id: the studio's own and those kept in the score's home.

    Raises:
        NotFoundError: There is no such instrument.
    """
    played = dict.fromkeys(part.instrument for part in score.parts)
    banks = banks_of(score)
    return {
        id_: _custom(kept)
        if (kept := score.custom_instruments.get(id_))
        else _of_the_studio(id_, score.sound.version).played_from(banks)
        for id_ in played
    }


def banks_of(score: Score) -> "tuple[FoundBank, ...]":
    """Find the sound banks that a score is played from: its own, or the nearest that are here.

    Raises:
        NotFoundError: There is no bank at all.
    """
    from studio.synthesis.sound_bank import bank_named, find_banks

    if not score.sound.banks:
        return find_banks()
    return tuple(dict.fromkeys(bank_named(name)[0] for name in score.sound.banks))


def _of_the_studio(id_: str, version: int) -> Instrument:
    if version == 1 and id_ in FIRST_INSTRUMENTS:
        return FIRST_INSTRUMENTS[id_]
    return INSTRUMENTS[id_]


def _custom(kept: KeptInstrument) -> Instrument:
    from studio.synthesis.patches.torch_synth import instrument_of

    return instrument_of(kept)
