"""Words that are sung: the sections of a lyric and their lines."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class LyricSection:
    """One stanza.

    Attributes:
        name: As in :class:`studio.theory.score.Section`: "verse", "hook", "bridge" …
        lines: What is sung, a line each; empty where nobody sings.
    """

    name: str
    lines: tuple[str, ...]


Lyrics = tuple[LyricSection, ...]
"""The words of a song, in order; empty for a piece without."""


def lyrics_to_json(lyrics: Lyrics) -> list[list[str | list[str]]]:
    """Name and lines of each section."""
    return [[section.name, list(section.lines)] for section in lyrics]


def lyrics_from_json(plain: Sequence[Sequence[Any]]) -> Lyrics:
    """Read what :func:`lyrics_to_json` wrote."""
    return tuple(LyricSection(name, tuple(lines)) for name, lines in plain)


def sections_said(lyrics: Lyrics) -> str:
    """The sections that have words, counted: "2 verses and 1 chorus"."""
    names = {"hook": "chorus", "pre": "pre-chorus"}
    sections = Counter(names.get(section.name, section.name) for section in lyrics if section.lines)
    said = [
        f"{count} {name}{'' if count == 1 else 'es' if name.endswith('s') else 's'}"
        for name, count in sections.items()
    ]
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} and {said[-1]}"
