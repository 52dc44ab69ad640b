"""A song from words."""

from dataclasses import dataclass
from typing import ClassVar

from studio.action import Action
from studio.options import option, seed_option


@dataclass(frozen=True, slots=True)
class Create(Action):
    """Make a song from a sentence."""

    caption: ClassVar[str] = "Create"
    order: ClassVar[int] = 100

    text: str = option(
        "",
        'What it should sound like: "dark trap beat at 140 bpm in C minor, 30 seconds"; '
        "up to 2,000 characters.",
        metavar="TEXT",
        required=True,
        positional=True,
    )
    seed: int | None = seed_option()
