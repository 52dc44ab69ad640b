"""The contract of a language in which wishes are typed: its words, and the English that the readers know."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from studio.registry import Registry

NOTE_LETTERS = dict(zip("cdefgab", "CDEFGAB", strict=True))
"""Notes as English, and most who write Latin letters, name them."""
GERMAN_NOTES = {
    **NOTE_LETTERS, "h": "B", "b": "Bb", "cis": "C#", "dis": "D#", "eis": "E#", "fis": "F#", "gis": "G#",
    "ais": "A#", "his": "B#", "ces": "Cb", "des": "Db", "es": "Eb", "fes": "Fb", "ges": "Gb", "as": "Ab",
}  # fmt: skip
"""Notes as German names them, and the languages that follow it."""


@dataclass(frozen=True, slots=True)
class Language:
    """The words of one language, as people type them.

    Attributes:
        label: The language's English name.
        letters: "latin", "cyrillic", "han", "kana", "hangul", "devanagari" or "arabic".
        words: Phrases of the language, divided by commas, by the English that means the same to the readers.
            A star stands for any ending: "traurig*". English that begins with "<" belongs before the noun
            that the phrase follows: "<without".
        plain: Words that ask for nothing, divided by blanks.
        numbers: The values of number words.
        tonics: The English names of notes.
        sharp: Words that raise a note, divided by commas.
        flat: Words that lower a note.
        major: Words for the major mode after a note.
        minor: Words for the minor mode after a note.
        prefixes: What is written together with the next word, by its English: the Arabic "and", "with".
        suffixes: Endings by their English: the Turkish "without".
        rewrites: Patterns, in lower case and without accents, and what stands for them; they come first.
        same_letters: Letters that are written either way, and what they are read as, place by place.
        keeps_accents: Whether accents tell words apart, as tones do; without them a text is read as well.
    """

    label: str
    letters: str
    words: Mapping[str, str] = field(default_factory=dict)
    plain: str = ""
    numbers: Mapping[str, int] = field(default_factory=dict)
    tonics: Mapping[str, str] = field(default_factory=lambda: NOTE_LETTERS)
    sharp: str = ""
    flat: str = ""
    major: str = ""
    minor: str = ""
    prefixes: Mapping[str, str] = field(default_factory=dict)
    suffixes: Mapping[str, str] = field(default_factory=dict)
    rewrites: tuple[tuple[str, str], ...] = ()
    same_letters: tuple[str, str] = ("", "")
    keeps_accents: bool = False

    @property
    def is_spaced(self) -> bool:
        """Return True if blanks divide the words."""
        return self.letters not in ("han", "kana", "hangul")


LANGUAGES: Registry[Language] = Registry("studio.composing.languages", Language, "language")
"""Every language there is, by id."""
