"""Text made safe and comparable: cleaned, folded letter by letter, cut into words."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_SPACES = re.compile(r"\s+")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|&|[\U0001F300-\U0001FAFF☀-➿]")
_HIDDEN = ("Cc", "Cf", "Cs", "Co", "Cn")


@dataclass(frozen=True, slots=True)
class Word:
    """A word and where it stands.

    Attributes:
        text: Folded: lower case, no accents.
        start: Index of its first letter.
        end: Index after its last letter.
    """

    text: str
    start: int
    end: int


def clean(text: str) -> str:
    """``text`` in NFKC form, without control or invisible characters, every gap as one blank."""
    united = text if text.isascii() else unicodedata.normalize("NFKC", text)
    spaced = _SPACES.sub(" ", united)
    if not spaced.isprintable():
        spaced = "".join(letter for letter in spaced if unicodedata.category(letter) not in _HIDDEN)
    return spaced.strip()


def fold(text: str) -> str:
    """``text`` in lower case and without accents, exactly as long as before."""
    if text.isascii():
        return text.lower()
    return "".join(map(_fold_letter, text))


def words_of(folded: str) -> list[Word]:
    """The words of a folded text, emoji among them."""
    return [Word(match[0], match.start(), match.end()) for match in _WORD.finditer(folded)]


def blank(text: str, start: int, end: int) -> str:
    """``text`` with a stretch made unreadable to every later reader, without moving the rest."""
    return f"{text[:start]}{';' * (end - start)}{text[end:]}"


@lru_cache(4096)
def _fold_letter(letter: str) -> str:
    if letter.isascii():
        return letter.lower()
    base = unicodedata.normalize("NFD", letter)[0].lower()
    return base if len(base) == 1 else letter
