"""Reads a wish field by field; what its words do not say stays None, to be chosen by ``brief_defaults``."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from studio.composing.lyrics import Lyrics
from studio.composing.readers.chords import ParsedChords, read_chords
from studio.composing.readers.comparisons import Comparison, read_comparison, without_name
from studio.composing.readers.corrections import settled
from studio.composing.readers.form import Form, read_form
from studio.composing.readers.genres import GenreWords, ParsedGenre
from studio.composing.readers.instruments import (
    ParsedInstruments,
    asked_and_left_out_words,
    instrument_words,
    read_instruments,
    read_kept,
)
from studio.composing.readers.key import ParsedKey, read_key
from studio.composing.readers.length import Length, lengths_in, read_length, spoken_length
from studio.composing.readers.lexicon import Hit, Lexicon
from studio.composing.readers.meter import meter_words, read_meter
from studio.composing.readers.moods import (
    MOOD_TOPICS,
    MOOD_WORDS,
    read_denied_moods,
    read_mood_of_topic,
    read_moods,
)
from studio.composing.readers.numbers import in_digits
from studio.composing.readers.passing import mentioned_places, sure_lengths, without_passing
from studio.composing.readers.seed import read_seed
from studio.composing.readers.tempo import (
    PACES,
    Pace,
    read_bare_tempo,
    read_pace,
    read_relative_pace,
    read_tempo,
)
from studio.composing.readers.text import blank, fold, words_of
from studio.composing.readers.time_feel import read_time_feel
from studio.composing.readers.title import read_title
from studio.composing.readers.translation import in_english
from studio.composing.readers.unheard import unheard
from studio.composing.time_feel import TimeFeel
from studio.custom_instruments import NO_CUSTOM_INSTRUMENTS, KeptInstrument
from studio.errors import BriefError
from studio.theory.meter import Meter

_NAMED = re.compile("[\ue000\ue001]+")
"""Names of kept instruments while a wish is translated; no text that was cleaned has these letters."""
_CAPTION_WORDS = 16
_VOCALS = re.compile(
    r"(?<!no )(?<!without )(?<!sans )(?<!ohne )(?<!sin )\b"
    r"(?:vocals?|vocalists?|singers?|singing|sings|sung|lyrics|(?:fe)?male voices?|vocal duet|rappers?"
    r"|rapping|voz|stimme|gesang|chant[eé])\b"
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
        comparison: A musician or a decade whose traits bend what is chosen.
        avoided_moods: Moods that are not wanted.
        also_moods: Moods that are named as well; a piece has one.
        unheard: Words that ask for nothing a reader knows.
        is_caption: Whether there are so many words that they describe rather than ask.
        remarks: Sentences about what does not count, and why.
        time_feel: Half time, swing, rubato, a pickup.
        lyrics: Words that are sung, which ask for nothing but the form.
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
    comparison: Comparison | None = None
    avoided_moods: tuple[str, ...] = ()
    also_moods: tuple[str, ...] = ()
    unheard: tuple[str, ...] = ()
    is_caption: bool = False
    remarks: tuple[str, ...] = ()
    time_feel: TimeFeel = field(default_factory=TimeFeel)
    lyrics: Lyrics = ()


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
    rest, kept, notes = _settled(rest, read_kept(fold(rest), custom_instruments), genre_words)
    comparison = read_comparison(fold(rest))
    rest = without_name(rest, comparison)
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
    time_feel = read_time_feel(folded)
    for start, end in time_feel.spans:
        folded = blank(folded, start, end)
    words = words_of(folded)
    genre = _without_players(genre_words.read(folded, words))
    moods = read_moods(folded, words)
    tempo, pace = _tempo(numeric, genre_words.usual_tempos(genre))
    worded_pace, pace_note = read_pace(folded, words)
    length, length_notes = _length(numeric, is_caption=len(words) >= _CAPTION_WORDS)
    named = [*time_feel.spans, *meter_words(folded), *([(key.start, key.end)] if key.key else [])]
    return ParsedWish(
        text=text,
        genre=genre,
        tempo_bpm=tempo,
        pace=pace or worded_pace,
        key=key,
        meter=read_meter(numeric),
        mood=moods[0] if moods else None,
        topic_mood=read_mood_of_topic(folded, words),
        length=length,
        form=form[0] if form else None,
        progression=progression,
        instruments=read_instruments(folded, words, genre.hits, kept, custom_instruments),
        seed=seed,
        title=title.title if title else None,
        wants_vocals=_VOCALS.search(folded) is not None,
        comparison=comparison,
        also_moods=moods[1:],
        avoided_moods=read_denied_moods(folded, words),
        unheard=unheard(without_key, named, _lexicons(genre_words)),
        is_caption=len(words) >= _CAPTION_WORDS,
        remarks=(*notes, *length_notes, *([pace_note] if pace_note and not pace else []), *time_feel.notes),
        time_feel=time_feel.feel,
    )


def _without_players(genre: ParsedGenre) -> ParsedGenre:
    """The styles of a wish without those that only name a player beside another style: "choral trap"."""
    if genre.genre is None:
        return genre
    hits = [hit for hit in genre.hits if hit.meaning == genre.genre or hit.phrase not in instrument_words()]
    named = {hit.meaning for hit in hits}
    return replace(genre, hits=tuple(hits), also=tuple(id_ for id_ in genre.also if id_ in named))


def _lexicons(genre_words: GenreWords) -> tuple[Lexicon[Any], ...]:
    return (genre_words.lexicon, MOOD_WORDS, MOOD_TOPICS, PACES, *asked_and_left_out_words())


def _tempo(numeric: str, usual: tuple[float, float] | None) -> tuple[float | None, Pace | None]:
    """An exact tempo, or one that another is compared to."""
    relative = read_relative_pace(numeric)
    if relative is not None:
        return None, relative[0]
    tempo = read_tempo(numeric)
    return tempo or read_bare_tempo(without_passing(numeric), usual), None


def _length(numeric: str, *, is_caption: bool) -> tuple[Length | None, tuple[str, ...]]:
    """The length, and a note on times that are only mentioned.

    A caption, which describes more than it asks, is never refused for a length.
    """
    places = mentioned_places(numeric)
    notes = (f"{_listed(places)} is no length; sections begin where the form has them.",) if places else ()
    asked = without_passing(numeric)
    try:
        length = read_length(sure_lengths(asked) if is_caption else asked)
        named = () if is_caption else lengths_in(asked)
        return length, (*notes, *_earlier_lengths(named, length))
    except BriefError as error:
        if not is_caption:
            raise
        return None, (*notes, f"{error} What is described is not refused for it: the length is left open.")


def _earlier_lengths(named: Sequence[Length], length: Length | None) -> Iterator[str]:
    earlier = [spoken_length(other) for other in dict.fromkeys(named) if other != length]
    if length is not None and earlier:
        yield f"The later counts: {spoken_length(length)}, not {', '.join(earlier)}."


def _blanked(match: re.Match[str]) -> str:
    return ";" * len(match[0])


def _listed(written: Sequence[str]) -> str:
    return ", ".join(f"“{words}”" for words in written)


def _settled(
    text: str, kept: Sequence[Hit[str]], genre_words: GenreWords
) -> tuple[str, list[Hit[str]], tuple[str, ...]]:
    """``text`` in English without what it takes back, the names of kept instruments blanked.

    Returns:
        The text, where the names stand in it, and a sentence on each thing that was taken back.
    """
    for index, hit in enumerate(kept):
        letter = "\ue000\ue001"[index % 2]
        text = f"{text[: hit.start]}{letter * (hit.end - hit.start)}{text[hit.end :]}"
    english, notes = settled(in_english(text).text, genre_words.lexicon)
    places = [match.span() for match in _NAMED.finditer(english)]
    moved = [replace(hit, start=start, end=end) for hit, (start, end) in zip(kept, places, strict=False)]
    return _NAMED.sub(_blanked, english), moved, notes
