"""What a player is told to write: small declarations that a genre file is made of.

Rhythms are step strings, one character a step: ``X`` accent, ``x`` plain, ``o`` soft, ``g`` ghost, ``.`` rest, ``-`` hold,
``?`` sometimes, ``r`` a 1/32 roll that swells, ``t`` the same in triplets. Blanks and ``|`` are for the eye only.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Pattern:
    """A rhythm for several voices at once, of one bar or more.

    Attributes:
        voices: Step string by voice: the name of a drum for a groove, a part of the chord for comping.
        energy: Lowest and highest energy of the sections it suits.
        sections: Names of the sections it is for; empty for all.
        meter: The meter it is written in.
        steps_per_beat: 4 for sixteenths, 3 for eighth triplets.
        weight: How often it is chosen beside others that suit.
    """

    voices: Mapping[str, str]
    energy: tuple[float, float] = (0.0, 1.0)
    sections: tuple[str, ...] = ()
    meter: str = "4/4"
    steps_per_beat: int = 4
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Feel:
    """How a part sits against the grid: a template, the same every bar, as a player has it.

    Attributes:
        lateness: Ticks behind the beat, negative ahead; by drum for a kit, "" for all others.
        accents: Velocity added on each sixteenth of a beat.
        looseness: Ticks of deviation that remain after the template.
    """

    lateness: Mapping[str, int] = field(default_factory=dict)
    accents: tuple[int, ...] = (4, -5, 0, -4)
    looseness: int = 3


@dataclass(frozen=True, slots=True)
class Groove:
    """What drums and percussion play.

    Attributes:
        patterns: Bars to choose from.
        fills: Bars that end a section.
        crash: Whether a section that is louder than the one before starts with a cymbal.
    """

    patterns: tuple[Pattern, ...]
    fills: tuple[Pattern, ...] = ()
    crash: bool = True
