"""The tempo: an exact number of beats per minute, or a word for a pace."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from studio.composing.brief import TEMPO_BPM_RANGE, spoken_number
from studio.composing.readers.lexicon import Lexicon
from studio.composing.readers.numbers import read_number
from studio.composing.readers.text import Word, blank
from studio.errors import BriefError

_NUMBER = r"((?:(?<![\w.,:/])-)?(?<![\d.,])\d+(?:[.,]\d{1,6})?)"
_UNIT = (
    r"(?:b\.?p\.?m\b|bmp\b|(?:beats?|schlage|battements?|pulsaciones|battiti|batidas) "
    r"(?:per|a|pro|par|por|al) (?:minute|min|minuto)\b)"
)
_SPAN = re.compile(rf"(?<![\w.,]){_NUMBER} ?(?:-|–|to|and|bis|a|y|und|et) ?{_NUMBER}[ -]?{_UNIT}")
_BEFORE_UNIT = re.compile(rf"{_NUMBER}(?:[ -]?ish)?[ -]?{_UNIT}")
_AFTER_UNIT = re.compile(
    rf"\b(?:bpm|(?:tempo|speed|tempi|velocidad)(?: of| is| at)?)"
    rf"(?: ?[:=~@]| of| is| at| around| about)* ?{_NUMBER}(?![\d/]| ?%)|[♩♪] ?= ?{_NUMBER}"
)
_AT = re.compile(
    r"(?:\bat|@)(?: around| about| exactly| roughly| circa)? ?(\d{2,4}(?:[.,]\d+)?)"
    r"(?= *(?:$|[,;.!?)]|(?:in|with|and|for|but|on|please|tempo)\b))"
)


_COUNTED = r"(?:seconds?|secs?|s\b|minutes?|mins?|bars?|people|years?|hours?|instruments?|parts?|notes?|%)"
_RELATIVE = re.compile(
    rf"(?P<little>\b(?:a (?:bit|little|touch|tad)|slightly|somewhat|just)\b )?"
    rf"\b(?P<way>slower|faster|quicker|under|below|less|above|over|more)(?: than)? (?:about |around )?"
    rf"{_NUMBER}(?: ?{_UNIT})?(?! ?{_COUNTED})"
)
_CLOSED = r"(?= *(?:$|[,;.!?)]|(?:in|with|and|for|but|on|please|tempo)\b))"
_BETWEEN = re.compile(rf"\bbetween {_NUMBER} and {_NUMBER}{_CLOSED}")
_ALONE = re.compile(rf"(?<![\w.,:/#'’$€-])(?<!\bno )(\d{{2,3}}){_CLOSED}(?![.,]\d)")


@dataclass(frozen=True, slots=True)
class Pace:
    """A word for a tempo.

    Attributes:
        low: Lower end: beats per minute, or a share (0 to 1) of the genre's own range.
        high: Upper end.
        is_relative: Whether the ends are shares of the genre's range.
        is_exact: Whether the ends count as they are, also outside the genre's range.
    """

    low: float
    high: float
    is_relative: bool = False
    is_exact: bool = False


_WORDS = {
    Pace(0.0, 0.08, is_relative=True): "very slow, super slow, really slow, extremely slow, ultra slow,"
    " muy lento, sehr langsam",
    Pace(0.0, 0.25, is_relative=True): "slow, slower, slowly, slow paced, low tempo, laid back, lento,"
    " lenta, langsam, lent, lente, slowed, downtempo",
    Pace(0.4, 0.6, is_relative=True): "mid tempo, midtempo, medium tempo, moderate tempo, medium paced,"
    " mid paced, medium speed",
    Pace(0.6, 0.85, is_relative=True): "uptempo, up tempo, upbeat, lively, driving, brisk",
    Pace(0.75, 1.0, is_relative=True): "fast, faster, fast paced, quick, high tempo, speedy, rapido, rapida,"
    " schnell, rapide, vite, veloce",
    Pace(0.92, 1.0, is_relative=True): "very fast, super fast, really fast, extremely fast, blazing,"
    " breakneck, lightning fast, muy rapido, sehr schnell",
    Pace(40, 45): "grave", Pace(45, 60): "largo", Pace(60, 76): "adagio", Pace(60, 66): "larghetto",
    Pace(76, 108): "andante", Pace(80, 108): "andantino", Pace(100, 120): "moderato",
    Pace(112, 120): "allegretto", Pace(120, 156): "allegro", Pace(156, 176): "vivace",
    Pace(168, 200): "presto", Pace(200, 220): "prestissimo",
}  # fmt: skip
"""Italian terms after the Harvard Dictionary's customary ranges; English words bend the genre's own range."""
PACES: Lexicon[Pace] = Lexicon(
    {phrase: pace for pace, phrases in _WORDS.items() for phrase in phrases.split(", ")}
)
"""The pace that a word means."""


_RATHER_SLOW = Pace(0.1, 0.45, is_relative=True)
_RATHER_FAST = Pace(0.5, 0.8, is_relative=True)
_DENIED = re.compile(
    r"\b(?:not|never|no|isn't|don't)(?: be| make it)?(?: an?)?(?: too| so| very| that| overly)?(?: an?)? $"
)
_MOST_WORDS_OF_AN_ORDER = 16
"""Longer texts speak of several places in a piece."""


def read_tempo(numeric: str) -> float | None:
    """The beats per minute that a text (folded, numbers in digits) names; of a range, the middle.

    Raises:
        BriefError: It names a tempo that cannot be played.
    """
    if (match := _BETWEEN.search(numeric)) and read_number(match[1]) >= TEMPO_BPM_RANGE[0]:
        return _checked((read_number(match[1]) + read_number(match[2])) / 2)
    if match := _SPAN.search(numeric):
        return _checked((read_number(match[1]) + read_number(match[2])) / 2)
    if match := _BEFORE_UNIT.search(numeric) or _AFTER_UNIT.search(numeric):
        return _checked(read_number(next(group for group in match.groups() if group)))
    if (match := _AT.search(numeric)) and read_number(match[1]) >= TEMPO_BPM_RANGE[0]:
        return _checked(read_number(match[1]))
    return None


def read_bare_tempo(numeric: str, usual: tuple[float, float] | None) -> float | None:
    """The number without a unit that can only be a tempo: "dubstep 140".

    Args:
        numeric: The text, folded, numbers in digits, other numbers blanked.
        usual: The slowest and the fastest tempo of the style that is named; None where none is.
    """
    if usual is None or numeric.isalpha():
        return None
    low, high = max(TEMPO_BPM_RANGE[0], 0.7 * usual[0]), min(TEMPO_BPM_RANGE[1], 1.4 * usual[1])
    numbers = [float(match[1]) for match in _ALONE.finditer(numeric)]
    return numbers[0] if len(numbers) == 1 and low <= numbers[0] <= high else None


def read_relative_pace(numeric: str) -> tuple[Pace, str] | None:
    """A tempo that is named by what it is not: "a bit slower than 120"; and the text without it."""
    for match in _RELATIVE.finditer(numeric):
        value = read_number(match[3])
        if not TEMPO_BPM_RANGE[0] <= value <= TEMPO_BPM_RANGE[1] or (
            match["way"] not in ("slower", "faster", "quicker") and "bpm" not in match[0]
        ):
            continue
        near, far = (0.03, 0.1) if match["little"] else (0.06, 0.25)
        is_slower = match["way"] in ("slower", "under", "below", "less")
        ends = (
            (value * (1 - far), value * (1 - near)) if is_slower else (value * (1 + near), value * (1 + far))
        )
        slowest, fastest = TEMPO_BPM_RANGE
        low, high = (min(fastest, max(slowest, end)) for end in ends)
        return Pace(low, high, is_exact=True), blank(numeric, match.start(), match.end())
    return None


def read_pace(folded: str, words: Sequence[Word]) -> tuple[Pace | None, str]:
    """The pace that words name, of two opposite ones the later; and a sentence on the other, or nothing.

    A pace that is denied is bent the other way: "not too fast" is somewhat slow.
    """
    hits = PACES.hits(folded, words)
    if not hits:
        return None, ""
    first, last = hits[0], hits[-1]
    if _DENIED.search(folded, max(0, first.start - 24), first.start):
        return (_RATHER_SLOW if _is_fast(first.meaning) else _RATHER_FAST), ""
    if _is_opposite(first.meaning, last.meaning) and len(words) < _MOST_WORDS_OF_AN_ORDER:
        return last.meaning, f"The later counts: {last.phrase}, not {first.phrase}."
    return first.meaning, ""


def _is_fast(pace: Pace) -> bool:
    return pace.low >= (0.5 if pace.is_relative else 100)


def _is_opposite(one: Pace, other: Pace) -> bool:
    return one.is_relative == other.is_relative and (one.high < other.low or other.high < one.low)


def _checked(tempo_bpm: float) -> float:
    low, high = TEMPO_BPM_RANGE
    if not low <= tempo_bpm <= high:
        raise BriefError(f"The tempo is {spoken_number(tempo_bpm)} BPM; it can be {low:g} to {high:g}.")
    return tempo_bpm
