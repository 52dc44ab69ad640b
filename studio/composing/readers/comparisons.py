"""The musicians and decades that a wish compares itself to."""

import re
from dataclasses import dataclass
from functools import cache

from studio.composing.readers.text import fold
from studio.composing.traits import CUED_ONLY, DECADES, MUSICIANS, OF_DECADES, Traits

_CUE = (
    r"(?:like|style of|inspired by|influenced by|reminiscent of|a la|similar to|sounds? like|vibes? of"
    r"|tribute to|homage to|in the vein of)"
    r"(?: the music of| something by| an?| old| early| late)? $"
)
_AFTER = re.compile(
    r"(?:'s|s)?[ -](?:style|type beat|vibes?|inspired|esque|like|sound|music|soundtrack|score)"
    r"|[- ]?(?:esque|like)\b"
)
_CUED = re.compile(rf"\b{_CUE}")
_DECADE = re.compile(
    r"(?<![\w.])(?:the )?(?:(?:early|mid|late)[ -])?['’]?(?:(?:19|20)?([2-9]0)['’]?s|(2000)['’]?s)\b"
    r"(?! ?(?:long|loop|clip))"
)
_SPELLED = {
    "twenties": "20", "thirties": "30", "forties": "40", "fifties": "50", "sixties": "60", "seventies": "70",
    "eighties": "80", "nineties": "90",
}  # fmt: skip
_SPELLED_DECADE = re.compile(rf"\b({'|'.join(_SPELLED)})\b")


@dataclass(frozen=True, slots=True)
class Comparison:
    """The musician or decade that a wish compares itself to.

    Attributes:
        traits: Of the musician, or of the decade.
        decade: The last digits of the decade; empty for a musician.
        start: Index of the first letter of the name.
        end: Index after its last.
    """

    traits: Traits
    decade: str
    start: int
    end: int

    def instruments_in(self, genre: str) -> tuple[str, ...]:
        """The ids of instruments that are typical, in a genre."""
        if not self.decade:
            return self.traits.instruments
        own = self.traits.instruments if genre == self.traits.genre else ()
        return OF_DECADES.get((self.decade, genre), own)


@cache
def _names() -> re.Pattern[str]:
    written = sorted(map(re.escape, map(fold, MUSICIANS)), key=len, reverse=True)
    return re.compile(rf"\b({'|'.join(written)})\b")


def read_comparison(folded: str) -> Comparison | None:
    """The first musician that a folded text names, else the first decade."""
    for match in _names().finditer(folded):
        is_cued = _CUED.search(folded, max(0, match.start() - 48), match.start()) is not None
        if is_cued or match[1] not in CUED_ONLY or _AFTER.match(folded, match.end()):
            return Comparison(MUSICIANS[match[1]], "", match.start(), match.end())
    for match in _DECADE.finditer(folded):
        digits = match[1] or "00"
        if re.fullmatch(r"\d0s", match[0]) and _is_length(folded, digits):
            continue
        return Comparison(DECADES[digits], digits, match.start(), match.end())
    spelled = _SPELLED_DECADE.search(folded)
    if spelled is None:
        return None
    digits = _SPELLED[spelled[1]]
    return Comparison(DECADES[digits], digits, spelled.start(), spelled.end())


def _is_length(folded: str, digits: str) -> bool:
    """Return True if "30s" are seconds: "20s", "30s" and "40s" always, "60s" and "90s" beside a tempo."""
    return digits in ("20", "30", "40") or (digits in ("60", "90") and "bpm" in folded)


def without_name(text: str, comparison: Comparison | None) -> str:
    """``text`` with the name of a musician blanked; decades stay, for they name moods as well."""
    if comparison is None or comparison.decade:
        return text
    return f"{text[: comparison.start]}{';' * (comparison.end - comparison.start)}{text[comparison.end :]}"
