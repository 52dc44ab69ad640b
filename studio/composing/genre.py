"""What a genre is: one declaration of how a style sounds, read by the composer; a new genre is one new file."""

from dataclasses import dataclass

from studio.registry import Registry


@dataclass(frozen=True, slots=True)
class Genre:
    """A style of music, declared.

    Attributes:
        label: What a person calls it.
        words: Lower-case words and phrases by which a wish asks for it.
        tempo_low: Slowest tempo at home in the style, quarter notes per minute.
        tempo_high: Fastest tempo at home in the style.
        tempo_typical: The tempo when nothing else is known.
        modes: (mode, weight) of the keys it is written in.
        moods: Moods it carries, the first by default.
        meters: Time signatures it can be written in, the first by default.
        length_seconds: Length when none is asked.
        profile: Id of its mix profile.
    """

    label: str
    words: tuple[str, ...]
    tempo_low: float
    tempo_high: float
    tempo_typical: float
    modes: tuple[tuple[str, float], ...]
    moods: tuple[str, ...]
    meters: tuple[str, ...] = ("4/4",)
    length_seconds: float = 60.0
    profile: str = "balanced"


GENRES: Registry[Genre] = Registry("studio.composing.genres", Genre, "genre")
"""Every genre there is, by id."""
