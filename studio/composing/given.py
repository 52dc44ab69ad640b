"""Fields of a brief that a person sets by hand beside the words of a wish."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from studio.composing.brief import spoken_number
from studio.composing.genre import Genre
from studio.composing.mood import MOODS
from studio.composing.readers.genres import ParsedGenre
from studio.composing.readers.key import ParsedKey
from studio.composing.readers.length import Length, spoken_length
from studio.composing.wish_parser import ParsedWish
from studio.errors import BriefError
from studio.theory.scale import Key


@dataclass(frozen=True, slots=True)
class Given:
    """Fields of a brief that are set by hand: they win over the words.

    None leaves a field to the words, or to the genre.

    Example:
        >>> parse("dark trap at 140 bpm", given=Given(tempo_bpm=77.0)).notes
        ('What is set by hand wins over the words: 77 BPM, not 140 BPM.',)

    Attributes:
        genre: Id of a genre.
        tempo_bpm: Quarter notes per minute.
        key: Tonic and mode.
        length_seconds: Length of the finished file.
        mood: One of ``studio.composing.mood.MOODS``.

    Raises:
        BriefError: There is no such mood.
    """

    genre: str | None = None
    tempo_bpm: float | None = None
    key: Key | None = None
    length_seconds: float | None = None
    mood: str | None = None

    def __post_init__(self) -> None:
        if self.mood is not None and self.mood not in MOODS:
            raise BriefError(f"The mood is {self.mood!r}; it can be {', '.join(MOODS)}.")

    def in_words(self, genres: Mapping[str, Genre]) -> str:
        """Return the set fields as a wish that asks for nothing else: "Jazz, 77 BPM, A major".

        Raises:
            BriefError: There is no such genre.
        """
        said = (
            None if self.genre is None else _label(self.genre, genres),
            None if self.tempo_bpm is None else _tempo(self.tempo_bpm),
            None if self.key is None else str(self.key),
            None if self.length_seconds is None else _seconds(self.length_seconds),
            self.mood,
        )
        return ", ".join(words for words in said if words is not None)

    def over(self, parsed: ParsedWish, genres: Mapping[str, Genre]) -> ParsedWish:
        """Replace fields of a parsed wish by those set here, and record which words no longer count.

        Raises:
            BriefError: There is no such genre.
        """
        overruled = tuple(f"{given}, not {said}" for given, said in self._differences(parsed, genres))
        if self.genre is not None and self.genre != parsed.genre.genre:
            parsed = replace(parsed, genre=ParsedGenre(self.genre, hits=parsed.genre.hits))
        if self.tempo_bpm is not None:
            parsed = replace(parsed, tempo_bpm=self.tempo_bpm, pace=None)
        if self.key is not None:
            parsed = replace(parsed, key=ParsedKey(self.key))
        if self.length_seconds is not None:
            parsed = replace(parsed, length=Length(self.length_seconds))
        if self.mood is not None:
            parsed = replace(parsed, mood=self.mood)
        return replace(parsed, overruled=overruled)

    def _differences(self, parsed: ParsedWish, genres: Mapping[str, Genre]) -> Iterator[tuple[str, str]]:
        """For every field in which the words say otherwise: what is set, and what they say."""
        if self.genre is not None:
            said = None if parsed.genre.genre is None else _label(parsed.genre.genre, genres)
            yield from _difference(_label(self.genre, genres), said or parsed.genre.unknown)
        if self.tempo_bpm is not None:
            yield from _difference(
                _tempo(self.tempo_bpm), None if parsed.tempo_bpm is None else _tempo(parsed.tempo_bpm)
            )
        if self.key is not None:
            # "in a minor key" beside a key set by hand
            mode = parsed.key.mode if parsed.key.mode != self.key.mode else None
            yield from _difference(str(self.key), str(parsed.key.key) if parsed.key.key else mode)
        if self.length_seconds is not None:
            yield from _difference(_seconds(self.length_seconds), _length(parsed.length))
        if self.mood is not None:
            yield from _difference(self.mood, parsed.mood)


def _difference(given: str, said: str | None) -> Iterator[tuple[str, str]]:
    if said is not None and said != given:
        yield given, said


def _label(genre: str, genres: Mapping[str, Genre]) -> str:
    if genre not in genres:
        raise BriefError(f"There is no genre {genre!r}; there is {', '.join(genres)}.")
    return genres[genre].label


def _tempo(tempo_bpm: float) -> str:
    return f"{spoken_number(tempo_bpm)} BPM"


def _seconds(length_seconds: float) -> str:
    return f"{spoken_number(length_seconds)} seconds"


def _length(said: Length | None) -> str | None:
    return None if said is None else spoken_length(said)
