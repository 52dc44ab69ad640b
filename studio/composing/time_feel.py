"""The time feel of a piece beside its tempo and meter: half time, swing, rubato, a pickup."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from studio.composing.genre import Genre

SWING_RANGE = (0.5, 0.75)
"""Share of a beat at which a swung off-beat can fall: straight to the last sixteenth."""


@dataclass(frozen=True, slots=True)
class TimeFeel:
    """Half time, swing, rubato and pickup as asked; everything left out is as the style has it.

    Attributes:
        backbeat: "half": at the same tempo the backbeat falls on the third beat; "double": twice as often as
            the style has it; empty for the style's own.
        swing: Share of the beat at which the off-beat falls, 0.5 to 0.75; None for the style's own.
        swings_sixteenths: Whether it is sixteenths that swing, and not eighths.
        rubato: Whether the tempo gives and takes within each phrase.
        pickup: Whether the tune begins before the first downbeat.
    """

    backbeat: str = ""
    swing: float | None = None
    swings_sixteenths: bool = False
    rubato: bool = False
    pickup: bool = False

    def of(self, genre: Genre) -> Genre:
        """The genre with the swing that is asked for."""
        if self.swing is None:
            return genre
        return replace(genre, swing=self.swing, swing_unit=4 if self.swings_sixteenths else 2)

    def to_json(self) -> dict[str, Any]:
        """The fields that were asked for, as JSON."""
        plain = {
            "backbeat": self.backbeat,
            "swing": self.swing,
            "swings_sixteenths": self.swings_sixteenths,
            "rubato": self.rubato,
            "pickup": self.pickup,
        }
        return {name: value for name, value in plain.items() if value not in ("", None, False)}

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> "TimeFeel":
        """Read what :meth:`to_json` wrote."""
        return cls(**plain)
