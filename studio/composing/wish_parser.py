"""Reads a wish field by field; what its words do not say stays None, to be chosen by ``brief_defaults``."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from studio.composing.readers.chords import ParsedChords, read_chords
from studio.composing.readers.form import Form, read_form
from studio.composing.readers.genres import GenreWords, ParsedGenre
from studio.composing.readers.instruments import (
    ParsedInstruments,
    instrument_words,
    read_instruments,
    read_kept,
)
from studio.composing.readers.key import ParsedKey, read_key
from studio.composing.readers.length import Length, read_length
from studio.composing.readers.lexicon import Hit
from studio.composing.readers.meter import read_meter
from studio.composing.readers.moods import read_mood, read_mood_of_topic
from studio.composing.readers.numbers import in_digits
from studio.composing.readers.seed import read_seed
from studio.composing.readers.tempo import Pace, read_pace, read_tempo
from studio.composing.readers.text import blank, fold, words_of
from studio.composing.readers.title import read_title
from studio.composing.readers.translation import in_english
from studio.custom_instruments import NO_CUSTOM_INSTRUMENTS, KeptInstrument
from studio.theory.meter import Meter

_NAMED = re.compile("[\ue000\ue001]+")
"""Names of kept instruments while a wish is translated; no text that was cleaned has these letters."""
_VOCALS = re.compile(
    r"(?<!no )(?<!without )(?<!sans )(?<!ohne )(?<!sin )\b"
    r"(?:vocals?|vocalist|singer|singing|sings|sung|lyrics|female voice|male voice|duet|rapper|voz|stimme"
    r"|gesang|chant[eé])\b"
)


@dataclass(frozen=True, slots=True)
class ParsedWish:
    """The words of a wish, field by field; None or empty where they say nothing.

    Attributes:
        text: The words, cleaned.
        genre: What they say about style.
        tempo_bpm: An exact tempo.
        pace: A word for a tempo; it bends what is chosen and counts as no exact ask.
        key: What they say about the key.
        meter: A time signature.
        mood: A mood that a word names.
        topic_mood: A mood that the topic suggests; it bends what is chosen.
        length: Seconds or bars.
        form: Sections and their bars.
        progression: Chords or numerals.
        instruments: Instruments, and those to do without.
        seed: A seed.
        title: A title.
        wants_vocals: Whether somebody is meant to sing.
        overruled: What was set by hand and the words that do not count: "77 BPM, not 140 BPM".
    """

    text: str
    genre: ParsedGenre
    tempo_bpm: float | None
    pace: Pace | None
    key: ParsedKey
    meter: Meter | None
    mood: str | None
    topic_mood: str | None
    length: Length | None
    form: Form | None
    progression: ParsedChords | None
    instruments: ParsedInstruments
    seed: int | None
    title: str | None
    wants_vocals: bool
    overruled: tuple[str, ...] = ()


def parse_words(
    text: str,
    genre_words: GenreWords,
    custom_instruments: Mapping[str, KeptInstrument] = NO_CUSTOM_INSTRUMENTS,
) -> ParsedWish:
    """Everything that a cleaned text says.

    What one reader has understood is made unreadable to the next where the two could be mistaken: a title's
    words name no mood, a progression's chords no key, and "my dark bass" no dark piece.

    Raises:
        BriefError: Something it asks for cannot be met.
        NotationError: A chord or a meter cannot be read.
    """
    title = read_title(text)
    rest = blank(text, title.start, title.end) if title else text
    rest, kept = _translated(rest, read_kept(fold(rest), custom_instruments))
    seed = read_seed(fold(rest))
    progression = read_chords(rest, fold(rest))
    without_chords = blank(rest, progression.start, progression.end) if progression else rest
    key = read_key(without_chords, fold(without_chords))
    without_key = blank(without_chords, key.start, key.end) if key.key else without_chords
    numeric = in_digits(without_key)
    form = read_form(numeric)
    if form is not None:
        numeric = blank(numeric, form[1], form[2])
    folded = fold(without_key)
    words = words_of(folded)
    genre = _without_players(genre_words.read(folded, words))
    return ParsedWish(
        text=text,
        genre=genre,
        tempo_bpm=read_tempo(numeric),
        pace=read_pace(folded, words),
        key=key,
        meter=read_meter(numeric),
        mood=read_mood(folded, words),
        topic_mood=read_mood_of_topic(folded, words),
        length=read_length(numeric),
        form=form[0] if form else None,
        progression=progression,
        instruments=read_instruments(folded, words, genre.hits, kept, custom_instruments),
        seed=seed,
        title=title.title if title else None,
        wants_vocals=_VOCALS.search(folded) is not None,
    )


def _without_players(genre: ParsedGenre) -> ParsedGenre:
    """The styles of a wish without those that only name a player beside another style: "choral trap"."""
    if genre.genre is None:
        return genre
    hits = [hit for hit in genre.hits if hit.meaning == genre.genre or hit.phrase not in instrument_words()]
    named = {hit.meaning for hit in hits}
    return replace(genre, hits=tuple(hits), also=tuple(id_ for id_ in genre.also if id_ in named))


def _translated(text: str, kept: Sequence[Hit[str]]) -> tuple[str, list[Hit[str]]]:
    """``text`` in English, with the names of kept instruments blanked, and where these stand in it."""
    for index, hit in enumerate(kept):
        letter = "\ue000\ue001"[index % 2]
        text = f"{text[: hit.start]}{letter * (hit.end - hit.start)}{text[hit.end :]}"
    english = in_english(text).text
    places = [match.span() for match in _NAMED.finditer(english)]
    moved = [replace(hit, start=start, end=end) for hit, (start, end) in zip(kept, places, strict=True)]
    return _NAMED.sub(lambda match: ";" * len(match[0]), english), moved
