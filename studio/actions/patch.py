"""An instrument of one's own."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from studio.action import Action, Outcome
from studio.options import option, seed_option


@dataclass(frozen=True, slots=True)
class FindPatch(Action):
    """Find a sound by words or by a file, and keep the nearest as an instrument where it is given a name."""

    caption: ClassVar[str] = "FindPatch"
    order: ClassVar[int] = 320
    outcome: ClassVar[Outcome] = "patches"

    text: str = option("", 'How it sounds: "warm plucky bass".', metavar="TEXT", positional=True)
    count: int = option(300, "How many random patches are listened to.", low=10, high=2000, metavar="N")
    seed: int | None = seed_option()
    name: str = option(
        "", "What the nearest is called as an instrument; left out, none is kept.", metavar="NAME"
    )
    like: Path | None = option(None, "A sound to come near to.", metavar="FILE")
