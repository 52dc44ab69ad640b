"""Keys and modes."""

import re
from dataclasses import dataclass

from studio.errors import NotationError
from studio.theory.pitch import FLAT_NAMES, SHARP_NAMES, pitch_class

MODES: dict[str, tuple[int, ...]] = {
    "major": (0, 2, 4, 5, 7, 9, 11),
    "minor": (0, 2, 3, 5, 7, 8, 10),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "phrygian": (0, 1, 3, 5, 7, 8, 10),
    "lydian": (0, 2, 4, 6, 7, 9, 11),
    "mixolydian": (0, 2, 4, 5, 7, 9, 10),
    "locrian": (0, 1, 3, 5, 6, 8, 10),
    "phrygian_dominant": (0, 1, 4, 5, 7, 8, 10),
    "double_harmonic": (0, 1, 4, 5, 7, 8, 11),
}
"""Semitones above the tonic of each of the seven degrees.

The last two have steps of three semitones: the fifth mode of harmonic minor (hijaz, freygish, the "Spanish"
scale) and the Byzantine scale (hijaz kar).
"""

COMMON_KEYS = tuple(
    f"{tonic} {mode}"
    for mode in ("major", "minor")
    for tonic in ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")
)
"""The keys that lists offer, as a wish would say them."""

_MINOR_MODES = ("minor", "dorian", "phrygian", "locrian")
_FIFTHS_ABOVE_MAJOR = {
    "major": 0,
    "mixolydian": -1,
    "lydian": 1,
    "minor": -3,
    "dorian": -2,
    "phrygian": -4,
    "locrian": -5,
    # as musicians write them: the signature of the fourth degree's minor, the third raised note by note
    "phrygian_dominant": -4,
    "double_harmonic": -4,
}
_WRITTEN = re.compile(r"([A-G][#b]?) (\w+(?: \w+)?)")


@dataclass(frozen=True, slots=True)
class Key:
    """A tonic and a mode.

    Attributes:
        tonic: The tonic as written: "C#", "Bb".
        mode: One of :data:`MODES`.
    """

    tonic: str
    mode: str

    def __post_init__(self) -> None:
        pitch_class(self.tonic)
        if self.mode not in MODES:
            there_are = ", ".join(MODES).replace("_", " ")
            raise NotationError(f"There is no mode called {self.mode!r}; there is {there_are}.")

    @classmethod
    def parse(cls, written: str) -> "Key":
        """Read the exact written form, "C# minor", "D dorian" or "E phrygian dominant".

        Raises:
            NotationError: It is not of that form.
        """
        match = _WRITTEN.fullmatch(written.strip())
        if match is None:
            raise NotationError(
                f"The key is {written!r}; it is written like 'C# minor', 'Bb major' or 'D dorian'."
            )
        return cls(match[1], match[2].lower().replace(" ", "_"))

    @classmethod
    def of(cls, tonic_pitch_class: int, mode: str) -> "Key":
        """The key on this pitch class, spelled the way that needs the fewest accidentals."""
        candidates = [cls(names[tonic_pitch_class % 12], mode) for names in (SHARP_NAMES, FLAT_NAMES)]
        return min(candidates, key=lambda key: abs(key.fifths))

    def __str__(self) -> str:
        return f"{self.tonic} {self.mode.replace('_', ' ')}"

    @property
    def tonic_pitch_class(self) -> int:
        """0 (C) to 11 (B)."""
        return pitch_class(self.tonic)

    @property
    def is_minor(self) -> bool:
        """Return whether the third above the tonic is minor."""
        return self.mode in _MINOR_MODES

    @property
    def pitch_classes(self) -> tuple[int, ...]:
        """The seven pitch classes from the tonic up."""
        return tuple((self.tonic_pitch_class + step) % 12 for step in MODES[self.mode])

    @property
    def fifths(self) -> int:
        """Accidentals in the key signature: sharps positive, flats negative."""
        line = "FCGDAEB"
        sharps = self.tonic.count("#") - self.tonic[1:].count("b")
        return line.index(self.tonic[0]) - 1 + 7 * sharps + _FIFTHS_ABOVE_MAJOR[self.mode]

    @property
    def uses_flats(self) -> bool:
        """Return whether notes outside the scale read better with flats."""
        return self.fifths < 0

    def name_of(self, pitch_class_: int) -> str:
        """The name of a pitch class as this key spells it."""
        return (FLAT_NAMES if self.uses_flats else SHARP_NAMES)[pitch_class_ % 12]

    def degree_pitch(self, degree: int, tonic_pitch: int) -> int:
        """The pitch of a scale degree: 0 the tonic at ``tonic_pitch``, 7 the octave, -1 the degree below."""
        octave, step = divmod(degree, 7)
        return tonic_pitch + 12 * octave + MODES[self.mode][step]

    @property
    def scale_mask(self) -> int:
        """The pitch classes as a 12-bit mask."""
        return sum(1 << pc for pc in self.pitch_classes)
