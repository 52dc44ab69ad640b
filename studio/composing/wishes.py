"""From a sentence to a brief."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from typing import Any
from zlib import crc32

from studio.composing.brief import ASKABLE, MAXIMUM_LYRICS_CHARACTERS, MAXIMUM_TEXT_CHARACTERS, Brief
from studio.composing.brief_defaults import complete
from studio.composing.genre import Genre
from studio.composing.given import Given
from studio.composing.readers.chords import ParsedChords
from studio.composing.readers.genres import GenreWords, ParsedGenre
from studio.composing.readers.instruments import ParsedInstruments
from studio.composing.readers.key import ParsedKey
from studio.composing.readers.length import Length
from studio.composing.readers.lyrics import lines_of, split_lyrics
from studio.composing.readers.text import clean
from studio.composing.style import EVERY_GENRE
from studio.composing.wish_parser import ParsedWish, parse_words
from studio.custom_instruments import NO_CUSTOM_INSTRUMENTS, KeptInstrument
from studio.errors import BriefError, NotationError


def parse(
    text: str,
    seed: int | None = None,
    genres: Mapping[str, Genre] = EVERY_GENRE,
    *,
    given: Given | None = None,
    usual_seed: int | None = None,
    custom_instruments: Mapping[str, KeptInstrument] = NO_CUSTOM_INSTRUMENTS,
) -> Brief:
    """Understand a wish; what it leaves open is chosen by the genre from the seed.

    >>> parse("dark trap at 140 bpm", given=Given(genre="jazz")).genre
    'jazz'

    Args:
        text: The wish in words, at most 2,000 characters; it may be empty where something is given.
        seed: 0 to 4,294,967,295. None: the one that the words name, else ``usual_seed``.
        genres: Genres by id.
        given: What was set by hand; it wins over the words, and a note says which of them do not count.
        usual_seed: None: one that the text always gives.
        custom_instruments: Those that a home has of its own, which the words may name.

    Raises:
        BriefError: The wish is empty or too long, or asks for what cannot be made.
    """
    given = given or Given()
    with _refused_as_brief():
        parsed = given.over(
            _parsed(text if clean(text) else given.in_words(genres), genres, custom_instruments), genres
        )
        if usual_seed is None:
            usual_seed = crc32(parsed.text.encode())
        if seed is None:
            seed = usual_seed if parsed.seed is None else parsed.seed
        return replace(complete(parsed, seed, genres), custom_instruments=custom_instruments)


def another(brief: Brief, seed: int, genres: Mapping[str, Genre] = EVERY_GENRE) -> Brief:
    """The same wish from another seed: what was asked stays, everything else is chosen anew.

    A brief may have been changed since its words were read, so what it says is asked counts, not the words;
    where both agree, the words are kept, for they know more: "16 bars" depends on the tempo.

    Raises:
        BriefError: The seed is outside its range.
    """
    with _refused_as_brief():
        parsed = _parsed(brief.text, genres, brief.custom_instruments)
        before = complete(parsed, brief.seed, genres)
        changed = [name for name in ASKABLE if _is_changed(name, brief, before)]
        said = {name: value for field in changed for name, value in _said(field, brief).items()}
        made = complete(replace(parsed, **said), seed, genres)
        return replace(made, custom_instruments=brief.custom_instruments)


@contextmanager
def _refused_as_brief() -> Iterator[None]:
    """Turn an unreadable chord, key or meter in the words, such as "in 17/4", into a BriefError."""
    try:
        yield
    except NotationError as error:
        raise BriefError(str(error)) from error


def _parsed(
    text: str, genres: Mapping[str, Genre], custom_instruments: Mapping[str, KeptInstrument]
) -> ParsedWish:
    if len(text) > MAXIMUM_LYRICS_CHARACTERS:
        is_sung = bool(split_lyrics(text[:MAXIMUM_LYRICS_CHARACTERS])[1])
        raise _too_long(text, MAXIMUM_LYRICS_CHARACTERS if is_sung else MAXIMUM_TEXT_CHARACTERS)
    wish, lyrics = split_lyrics(text)
    if len(wish) > MAXIMUM_TEXT_CHARACTERS:
        raise _too_long(wish, MAXIMUM_TEXT_CHARACTERS)
    cleaned = clean(wish)[:MAXIMUM_TEXT_CHARACTERS]  # uniting forms can lengthen a text
    if not cleaned and not lyrics:
        raise BriefError(
            "The wish is empty; say what to play, such as 'dark trap beat at 140 bpm in C minor, 30 seconds'."
        )
    parsed = parse_words(
        cleaned, _studio_words() if genres is EVERY_GENRE else GenreWords(genres), custom_instruments
    )
    if not lyrics:
        return parsed
    whole = "\n".join(clean(line) for line in lines_of(text)).strip("\n")
    return replace(parsed, text=whole[:MAXIMUM_LYRICS_CHARACTERS], lyrics=lyrics)


def _too_long(text: str, longest: int) -> BriefError:
    return BriefError(f"The wish has {len(text):,} characters; it can have at most {longest:,}.")


@cache
def _studio_words() -> GenreWords:
    return GenreWords(EVERY_GENRE)


def _is_changed(name: str, brief: Brief, before: Brief) -> bool:
    is_asked, was_asked = name in brief.asked, name in before.asked
    # earlier versions listed what is left out in another order
    if name == "without" and set(brief.without) == set(before.without):
        return False
    return is_asked != was_asked or (is_asked and getattr(brief, name) != getattr(before, name))


def _said(name: str, brief: Brief) -> dict[str, Any]:
    """Return one field of a parsed wish as if the words had asked for what the brief has in it."""
    is_asked = name in brief.asked
    match name:
        case "genre":
            return {"genre": ParsedGenre(brief.genre) if is_asked else ParsedGenre()}
        case "key":
            return {"key": ParsedKey(brief.key) if is_asked else ParsedKey()}
        case "length_seconds":
            return {"length": Length(brief.length_seconds) if is_asked else None}
        case "chords":
            return {"progression": ParsedChords(brief.chords) if is_asked else None}
        case "instruments" | "without" | "ensemble":
            named = ParsedInstruments(brief.instruments, brief.without, ensemble=brief.ensemble)
            return {"instruments": named}
        case _:
            return {name: getattr(brief, name) if is_asked else None}
