"""A note of a melody between getting its rhythm and getting its pitch."""

from dataclasses import dataclass


@dataclass(slots=True)
class PhraseNote:
    """One note of a phrase while it is being found.

    Attributes:
        tick: Where it begins.
        ticks: How long its step is.
        strong: Whether it must be a chord tone.
        move: How far it wants to go from the strong tone before, in thirds.
        connection: How the weak tones after it lead on.
        straight: Whether swing leaves it alone.
        close: "open" or "full" on the last tone of a phrase.
        goal: Where in the register it wants to be.
        recalls: Letter whose beginning it repeats.
        pitch: What was found.
        grace: Whether it is an ornament.
        motif: Letter and place in the motif it is sung from; None for a tone that was put in.
        lyric: Syllable that is sung on it.
        chances: By which its pitch and its leaning fall; None where the genre's own rules find it.
    """

    tick: int
    ticks: int
    strong: bool
    move: float
    connection: str
    straight: bool
    close: str = ""
    goal: float = 0.0
    recalls: str = ""
    pitch: int = 0
    grace: bool = False
    motif: tuple[str, int] | None = None
    chances: tuple[float, float] | None = None
    lyric: str = ""
