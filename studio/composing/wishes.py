"""From a sentence to a brief."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any
from zlib import crc32

from studio.composing.brief import ASKABLE, MAXIMUM_TEXT_CHARACTERS, Brief
from studio.composing.choices import complete
from studio.composing.genre import GENRES, Genre
from studio.composing.heard import Heard, listen
from studio.composing.reading.chords import ChordsHeard
from studio.composing.reading.genres import GenreHeard, GenreWords
from studio.composing.reading.instruments import InstrumentsHeard
from studio.composing.reading.key import KeyHeard
from studio.composing.reading.length import Length
from studio.composing.reading.text import clean
from studio.errors import BriefError


def parse(text: str, seed: int | None = None, genres: Mapping[str, Genre] = GENRES) -> Brief:
    """Understand a wish; what it leaves open is chosen by the genre from the seed.

    Args:
        text: The wish, in a person's words: 1 to 2,000 characters.
        seed: 0 to 4,294,967,295. None: the one that the words name, else one that the text always gives.
        genres: Genres by id.

    Raises:
        BriefError: The wish is empty or too long, or asks for what cannot be made.
    """
    heard = _heard(text, genres)
    if seed is None:
        seed = crc32(heard.text.encode()) if heard.seed is None else heard.seed
    return complete(heard, seed, genres)


def another(brief: Brief, seed: int, genres: Mapping[str, Genre] = GENRES) -> Brief:
    """The same wish from another seed: what was asked stays, everything else is chosen anew.

    A brief may have been changed since its words were read, so what it says is asked counts, not the words; where both
    agree, the words are kept, for they know more: "16 bars" is another number of seconds at another tempo.

    Raises:
        BriefError: The seed is outside its range.
    """
    heard = _heard(brief.text, genres)
    before = complete(heard, brief.seed, genres)
    changed = [name for name in ASKABLE if _is_changed(name, brief, before)]
    said = {name: value for field in changed for name, value in _said(field, brief).items()}
    return complete(replace(heard, **said), seed, genres)


def _heard(text: str, genres: Mapping[str, Genre]) -> Heard:
    if len(text) > MAXIMUM_TEXT_CHARACTERS:
        raise BriefError(f"The wish has {len(text):,} characters; it can have at most {MAXIMUM_TEXT_CHARACTERS:,}.")
    cleaned = clean(text)[:MAXIMUM_TEXT_CHARACTERS]  # uniting forms can lengthen a text
    if not cleaned:
        raise BriefError("The wish is empty; say what to play, such as 'dark trap beat at 140 bpm in C minor, 30 seconds'.")
    return listen(cleaned, _studio_words() if genres is GENRES else GenreWords(genres))


@cache
def _studio_words() -> GenreWords:
    return GenreWords(GENRES)


def _is_changed(name: str, brief: Brief, before: Brief) -> bool:
    is_asked, was_asked = name in brief.asked, name in before.asked
    if name == "without" and set(brief.without) == set(before.without):  # earlier versions listed them in another order
        return False
    return is_asked != was_asked or (is_asked and getattr(brief, name) != getattr(before, name))


def _said(name: str, brief: Brief) -> dict[str, Any]:
    """What the words would have said, had they asked for what the brief has in a field."""
    is_asked = name in brief.asked
    match name:
        case "genre":
            return {"genre": GenreHeard(brief.genre) if is_asked else GenreHeard()}
        case "key":
            return {"key": KeyHeard(brief.key) if is_asked else KeyHeard()}
        case "length_seconds":
            return {"length": Length(brief.length_seconds) if is_asked else None}
        case "chords":
            return {"progression": ChordsHeard(brief.chords) if is_asked else None}
        case "instruments" | "without":
            return {"instruments": InstrumentsHeard(brief.instruments, brief.without)}
        case _:
            return {name: getattr(brief, name) if is_asked else None}
