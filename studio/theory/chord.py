"""Chords as written on a lead sheet, and Roman numerals."""

import re
from dataclasses import dataclass

from studio.errors import NotationError
from studio.theory.pitch import FLAT_NAMES, SHARP_NAMES, pitch_class
from studio.theory.scale import MODES, Key

QUALITIES: dict[str, tuple[int, ...]] = {
    "": (0, 4, 7),
    "m": (0, 3, 7),
    "5": (0, 7),
    "dim": (0, 3, 6),
    "aug": (0, 4, 8),
    "sus2": (0, 2, 7),
    "sus4": (0, 5, 7),
    "6": (0, 4, 7, 9),
    "m6": (0, 3, 7, 9),
    "69": (0, 4, 7, 9, 14),
    "7": (0, 4, 7, 10),
    "maj7": (0, 4, 7, 11),
    "m7": (0, 3, 7, 10),
    "mmaj7": (0, 3, 7, 11),
    "dim7": (0, 3, 6, 9),
    "m7b5": (0, 3, 6, 10),
    "aug7": (0, 4, 8, 10),
    "7sus4": (0, 5, 7, 10),
    "9": (0, 4, 7, 10, 14),
    "maj9": (0, 4, 7, 11, 14),
    "m9": (0, 3, 7, 10, 14),
    "7b9": (0, 4, 7, 10, 13),
    "7#9": (0, 4, 7, 10, 15),
    "7b5": (0, 4, 6, 10),
    "7#5": (0, 4, 8, 10),
    "add9": (0, 4, 7, 14),
    "madd9": (0, 3, 7, 14),
    "11": (0, 4, 7, 10, 14, 17),
    "m11": (0, 3, 7, 10, 14, 17),
    "maj7#11": (0, 4, 7, 11, 18),
    "7#11": (0, 4, 7, 10, 18),
    "13": (0, 4, 7, 10, 14, 21),
    "m13": (0, 3, 7, 10, 14, 21),
    "maj13": (0, 4, 7, 11, 14, 21),
}
"""Semitones above the root of each chord tone, by the suffix we write."""

_ALIASES = {
    "maj": "", "M": "", "min": "m", "-": "m", "mi": "m", "o": "dim", "°": "dim", "+": "aug", "sus": "sus4",
    "M7": "maj7", "ma7": "maj7", "Δ": "maj7", "Δ7": "maj7", "min7": "m7", "-7": "m7", "mi7": "m7",
    "mM7": "mmaj7", "mMaj7": "mmaj7", "m(maj7)": "mmaj7", "minmaj7": "mmaj7", "o7": "dim7", "°7": "dim7",
    "ø": "m7b5", "ø7": "m7b5", "min7b5": "m7b5", "-7b5": "m7b5", "m7(b5)": "m7b5", "+7": "aug7",
    "7sus": "7sus4", "M9": "maj9", "min9": "m9", "-9": "m9", "min6": "m6", "-6": "m6", "6/9": "69",
    "min11": "m11", "2": "sus2", "4": "sus4", "9sus4": "7sus4", "dom7": "7", "maj7(#11)": "maj7#11",
    "min13": "m13", "M13": "maj13",
}  # fmt: skip
_WRITTEN = re.compile(r"([A-G][#b♯♭]?)([^/]*|6/9)(?:/([A-G][#b♯♭]?))?")
_ROMAN = re.compile(
    r"([b#♭♯]?)(VII|VI|IV|V|III|II|I|vii|vi|iv|v|iii|ii|i)([^/]*)"
    r"(?:/([b#]?(?:VII|VI|IV|V|III|II|I|vii|vi|iv|v|iii|ii|i)))?"
)
_ROMAN_DEGREES = ("I", "II", "III", "IV", "V", "VI", "VII")


@dataclass(frozen=True, slots=True)
class Chord:
    """A root, a quality and perhaps another bass note.

    Attributes:
        root: As written: "F#".
        quality: One of :data:`QUALITIES`.
        bass: The note under a slash chord, as written; None where the root is in the bass.
    """

    root: str
    quality: str = ""
    bass: str | None = None

    def __post_init__(self) -> None:
        pitch_class(self.root)
        if self.bass is not None:
            pitch_class(self.bass)
        if self.quality not in QUALITIES:
            raise NotationError(
                f"There is no chord quality {self.quality!r};"
                f" there is {', '.join(q for q in QUALITIES if q)}."
            )

    @classmethod
    def parse(cls, written: str) -> "Chord":
        """Read a written chord: "Am7", "F#dim", "C/E", "Bbmaj7".

        Raises:
            NotationError: It is no chord we know.
        """
        match = _WRITTEN.fullmatch(written.strip())
        quality = None if match is None else _ALIASES.get(match[2], match[2])
        if match is None or quality not in QUALITIES:
            raise NotationError(
                f"The chord is {written!r}; chords are written like Am, F#m7, Bbmaj7, Gsus4 or C/E."
            )
        bass = _ascii(match[3]) if match[3] else None
        return cls(_ascii(match[1]), quality, bass)

    @classmethod
    def from_roman(cls, numeral: str, key: Key) -> "Chord":
        """The chord of a Roman numeral in a key: "ii7", "bVII", "V7", "viio7", "V7/V".

        Upper case is a major triad and lower case a minor one; a plain degree is counted on the key's own
        scale, one with an accidental on the major scale (so "VI" and "bVI" are both F in A minor, and "V" is
        E major). "X/Y" is X in the key of Y.

        Raises:
            NotationError: It is no numeral.
        """
        match = _ROMAN.fullmatch(numeral.strip())
        if match is None:
            raise NotationError(
                f"The numeral is {numeral!r}; numerals are written like ii7, V7, bVII or V7/V."
            )
        accidental, letters, suffix, target = match.groups()
        if target:
            goal = cls.from_roman(target, key)
            return cls.from_roman(
                f"{accidental}{letters}{suffix}", Key(goal.root, "minor" if goal.is_minor else "major")
            )
        degree = _ROMAN_DEGREES.index(letters.upper())
        scale = MODES["major"] if accidental else MODES[key.mode]
        step = scale[degree] + (accidental in ("#", "♯")) - (accidental in ("b", "♭"))
        quality = _roman_quality(letters, suffix, numeral)
        root = (key.tonic_pitch_class + step) % 12
        return cls(FLAT_NAMES[root] if accidental in ("b", "♭") else key.name_of(root), quality)

    def __str__(self) -> str:
        slash = f"/{self.bass}" if self.bass else ""
        return f"{self.root}{self.quality}{slash}"

    @property
    def root_pitch_class(self) -> int:
        """0 (C) to 11 (B)."""
        return pitch_class(self.root)

    @property
    def bass_pitch_class(self) -> int:
        """Pitch class of the bass: the slash note, else the root."""
        return pitch_class(self.bass) if self.bass else self.root_pitch_class

    @property
    def intervals(self) -> tuple[int, ...]:
        """Semitones above the root of each chord tone."""
        return QUALITIES[self.quality]

    @property
    def pitch_classes(self) -> tuple[int, ...]:
        """Chord tones from the root up, then a slash bass that is none of them."""
        tones = tuple(dict.fromkeys((self.root_pitch_class + step) % 12 for step in self.intervals))
        return tones if self.bass_pitch_class in tones else (*tones, self.bass_pitch_class)

    @property
    def is_minor(self) -> bool:
        """Return whether the third above the root is minor."""
        return 3 in self.intervals and 4 not in self.intervals

    def transposed(self, semitones: int, *, flats: bool) -> "Chord":
        """The same chord, moved."""
        names = FLAT_NAMES if flats else SHARP_NAMES
        bass = names[(self.bass_pitch_class + semitones) % 12] if self.bass else None
        return Chord(names[(self.root_pitch_class + semitones) % 12], self.quality, bass)


def _ascii(note: str) -> str:
    return note.replace("♯", "#").replace("♭", "b")


def _roman_quality(letters: str, suffix: str, numeral: str) -> str:
    minor = letters.islower()
    if minor and suffix in ("", "6", "7", "9", "11", "13", "add9", "maj7"):
        return f"m{suffix}"
    quality = _ALIASES.get(suffix, suffix)
    if quality not in QUALITIES:
        raise NotationError(f"The numeral is {numeral!r}; {suffix!r} is no chord quality.")
    return quality
