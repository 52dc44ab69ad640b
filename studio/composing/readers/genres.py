"""The words of styles: of every genre, and of styles that there is no genre for, with the nearest one."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from studio.composing.genre import Genre
from studio.composing.readers.lexicon import Hit, Lexicon
from studio.composing.readers.text import Word, fold, words_of


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A style that has no genre of its own.

    Attributes:
        genre: Id of the nearest studio.
        low: Tempo its music usually has, lower end, quarter notes per minute.
        high: Upper end.
    """

    genre: str
    low: float
    high: float


_ADJECTIVES = (
    "jazzy",
    "orchestral",
    "cinematic",
    "symphonic",
    "ambient",
    "8 bit",
    "score",
    "drone",
    "swing",
    "film",
    "movie",
    "acoustic",
    "soundtrack",
    "retro",
)
_ORIGINS = frozenset((
    "arabic", "balinese", "bavarian", "chinese", "egyptian", "indian", "irish", "jamaican", "japanese",
    "mexican", "oriental", "parisian", "persian", "scottish", "turkish",
))  # fmt: skip
"""Where music comes from: beside the name of a style they only colour it."""
_COMPOUND = re.compile(r"-\w+(?:ing|ed)\b| (?:crushing|stirring|searching|shaking)\b")
"""What makes an adjective of the name of a style: "soul-crushing", "jazz-tinged"."""
_FILM = frozenset(("cinematic", "orchestral"))
_HINTS = {
    "funky": "funk", "groovy": "funk", "bluesy": "blues", "rocking": "rock", "twangy": "country",
    "loungy": "bossa", "trappy": "trap", "clubby": "house", "ravey": "techno", "folky": "folk",
}  # fmt: skip
"""Genres that a quality of the music points to where no style is named."""
_MODIFIED = re.compile(r"[\s\-/]*")
_NOT_THIS = re.compile(
    r"\b(?:no|not(?: too)?(?: an?y?)?|isn't|without|never|nothing|anything but|instead of|rather than|less"
    r"|kein|keine|sin|ohne|sans) $"
)


@dataclass(frozen=True, slots=True)
class ParsedGenre:
    """The styles that a wish names.

    Attributes:
        genre: Id of a studio that is asked for; None where none is.
        neighbour: The nearest studio to a style that there is none for.
        unknown: What that style was called.
        also: Other styles that are named, by label.
        avoided: Ids that are not wanted.
        hits: Every phrase that names a style.
        hint: Id of a genre that a quality of the music points to: "funky".
    """

    genre: str | None = None
    neighbour: Neighbour | None = None
    unknown: str | None = None
    also: tuple[str, ...] = ()
    avoided: tuple[str, ...] = ()
    hits: tuple[Hit[str], ...] = ()
    hint: str | None = None


class GenreWords:
    """The words of all genres there are.

    Args:
        genres: Genres by id.
    """

    def __init__(self, genres: Mapping[str, Genre]) -> None:
        self._genres = genres
        own = {
            word: id_ for id_, genre in genres.items() for word in (*genre.words, genre.label.lower(), id_)
        }
        self._neighbours = {
            _spaced(style): Neighbour(id_, low, high)
            for id_, genre in genres.items()
            for style, (low, high) in genre.neighbours.items()
        }
        self._names = {id_: (id_, _spaced(genre.label)) for id_, genre in genres.items()}
        self._lexicon: Lexicon[str] = Lexicon({**dict.fromkeys(self._neighbours, ""), **own})

    @property
    def lexicon(self) -> Lexicon[str]:
        """Every phrase that names a style."""
        return self._lexicon

    def usual_tempos(self, parsed: ParsedGenre) -> tuple[float, float] | None:
        """The slowest and the fastest tempo of the style that a wish names; None where it names none."""
        if parsed.genre is not None:
            genre = self._genres[parsed.genre]
            return genre.tempo_low, genre.tempo_high
        return None if parsed.neighbour is None else (parsed.neighbour.low, parsed.neighbour.high)

    def read(self, folded: str, words: Sequence[Word]) -> ParsedGenre:
        """Read the styles that a text names."""
        hits = self._lexicon.hits(folded, words)
        avoided = [hit for hit in hits if _NOT_THIS.search(folded, max(0, hit.start - 20), hit.start)]
        wanted = [hit for hit in hits if hit not in avoided]
        known = self._without_meters([hit for hit in wanted if hit.meaning])
        not_wanted = tuple(dict.fromkeys(hit.meaning for hit in avoided if hit.meaning))
        foreign = [hit for hit in wanted if not hit.meaning]
        if known and not (foreign and self._is_only_colour(known[0], foreign[0])):
            chosen = self._head(folded, [hit for hit in known if not _only_colours(folded, hit)] or known)
            also = tuple(
                dict.fromkeys(
                    hit.meaning
                    for hit in known
                    if hit.meaning not in (chosen, self._genres[chosen].parent)
                    and hit.phrase in self._names[hit.meaning]
                    and not _COMPOUND.match(folded, hit.end)
                )
            )
            return ParsedGenre(chosen, also=also, avoided=not_wanted, hits=tuple(hits))
        if foreign:
            stranger = foreign[0]
            written = folded[stranger.start : stranger.end]
            return ParsedGenre(
                neighbour=self._neighbours[stranger.phrase],
                unknown=written,
                avoided=not_wanted,
                hits=tuple(hits),
            )
        hint = next((_HINTS[word.text] for word in words if word.text in _HINTS), None)
        return ParsedGenre(avoided=not_wanted, hits=tuple(hits), hint=hint)

    def _without_meters(self, known: list[Hit[str]]) -> list[Hit[str]]:
        """Leave out styles that only name a meter beside another style: the "waltz" of "rock waltz"."""
        styles = [hit for hit in known if not self._genres[hit.meaning].names_a_meter]
        return styles or known

    def _is_only_colour(self, known: Hit[str], foreign: Hit[str]) -> bool:
        """Return True if the known style only qualifies the unknown one: "cinematic pop".

        In "orchestral anthem" it does not.
        """
        is_adjective = known.phrase in _ADJECTIVES and known.last == foreign.first
        return is_adjective and self._neighbours[foreign.phrase].genre != known.meaning

    def _head(self, folded: str, known: Sequence[Hit[str]]) -> str:
        """The main style of a phrase: the "metal" of "epic orchestral metal".

        That is the last one of the first unbroken row, unless one of the row names a sound, or is a style of
        that one: "western" in "western film".
        """
        row = [known[0]]
        for hit in known[1:]:
            if not _MODIFIED.fullmatch(folded, row[-1].end, hit.start):
                break
            row.append(hit)
        last = row[-1].meaning
        of_it = _FILM if last in _FILM else {last}
        particular = [hit.meaning for hit in row if self._genres[hit.meaning].parent in of_it]
        return next(
            (hit.meaning for hit in row if self._genres[hit.meaning].names_a_sound),
            (particular or [last])[-1],
        )


def _only_colours(folded: str, hit: Hit[str]) -> bool:
    """Return True if a word for a style is an adjective beside other styles."""
    return hit.phrase in _ORIGINS or _COMPOUND.match(folded, hit.end) is not None


def _spaced(phrase: str) -> str:
    """A phrase as hits have it: "R&B" as "r & b"."""
    return " ".join(word.text for word in words_of(fold(phrase)))
