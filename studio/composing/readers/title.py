"""The title, where one is asked for; display text, never a path."""

import re
from dataclasses import dataclass

from studio.composing.brief import MAXIMUM_TITLE_CHARACTERS

_NAMING = (
    r"\b(?:called|titled|entitled|named(?! after)|(?:the )?title(?: is)?(?: ?[:=])?|name it|call it|"
    r"llamad[ao]|titulad[ao]|namens|genannt|appelée?|intitulée?|chiamat[ao]|chamad[ao])[: ]+"
)
_QUOTED = re.compile(
    _NAMING + r"(?:\"([^\"]{1,300})\"|“([^”]{1,300})”|«([^»]{1,300})»|„([^“”]{1,300})[“”]"
    r"|['‘]((?:[^'’]|['’](?=\w)){1,300})['’])",
    re.IGNORECASE,
)
_CAPITALS = re.compile(
    _NAMING.replace(r"\b(?:", r"\b(?i:")
    + r"((?:[A-ZÀ-Þ][\w'’]*)(?: (?:(?:of|the|in|on|at|to|a|and|for|de|la|del|der|des|&) ){0,2}"
    r"[A-ZÀ-Þ][\w'’]*){0,7})"
)
_REST_OF_CLAUSE = re.compile(
    _NAMING + r"([^,;:!?\"()]{1,60}?)(?= (?:in|at|with|about|and|by|from|\d+) |[,;:!?]|\.(?: |$)|$)",
    re.IGNORECASE,
)
_UNSAFE = re.compile(r"[\\/:*?\"<>|\x00-\x1f]+")


@dataclass(frozen=True, slots=True)
class TitleHeard:
    """A title and where it stands."""

    title: str
    start: int
    end: int


def read_title(text: str) -> TitleHeard | None:
    """The title that a text gives: 'called "Night Drive"', "titled Night Drive", "named night drive"."""
    for pattern in (_QUOTED, _CAPITALS, _REST_OF_CLAUSE):
        if match := pattern.search(text):
            title = display_title(next(group for group in match.groups() if group))
            return TitleHeard(title, match.start(), match.end()) if title else None
    return None


def display_title(written: str) -> str:
    """``written`` as a title of at most 80 characters: no slashes, leading dots or invisible characters."""
    visible = "".join(letter for letter in _UNSAFE.sub(" ", written) if letter.isprintable())
    return (
        " ".join(part for part in visible.split() if part.strip("."))
        .strip(" .")[:MAXIMUM_TITLE_CHARACTERS]
        .strip()
    )
