"""The length: seconds, minutes, a clock time or bars."""

import re
from dataclasses import dataclass

from studio.composing.brief import LENGTH_SECONDS_RANGE, spoken_number
from studio.composing.readers.numbers import read_number
from studio.errors import BriefError

_HOUR = r"(?:hours?|hrs?|h|horas?|stunden?|heures?|or[ae])\b"
_MINUTE = r"(?:(?:minutes?|mins?|minutos?|minuten?|minut[oi])\b|m(?![a-z]))"
_SECOND = r"(?:seconds?|secs?|segundos?|sekunden?|sek|secondes?|second[oi]|s)\b"
_BAR = r"(?:bars?|measures?|takten?|compas(?:es)?|compassos?|mesures?|battute)\b"
_START = r"(?<![\w.,:/'’])(?<!every )(?<!each )(?<!per )"
_NUMBER = r"((?:(?<!\w)-)?(?<!\d)\d+(?:[.,]\d{1,6})?)"
_HALF = r"( and (?:a|1) half| 1/2| ?½)?"
_NO_LENGTH = (
    r"(?! ?-?(?:of (?:sleep|fame|silence)|to midnight|late|ago|away|apart|before|after|left"
    r"|an?y? (?:day|week)|fade|delay|intro|outro|gap|hook|verse|chorus|break|bridge|drop|solo|build|phrase"
    r"|pattern|blues|turnaround|progression))"
)

_CLOCK = re.compile(
    r"(?<![\d:.])(?:(\d{1,3}):)?(\d{1,3}):([0-5]\d)(?![\d:])"
    r"(?! ?(?:[ap]\.?m\b|uhr|o'clock|in the (?:morning|night|evening|afternoon)))"
)
_OTHER_UNIT = r"(?:bpm|bars?|bit|beats|min(?:ute)?s?)\b"
_WRITTEN = re.compile(
    rf"{_START}{_NUMBER}{_HALF}[ -]?(?:({_HOUR})|({_MINUTE})|({_SECOND})|({_BAR})){_HALF}{_NO_LENGTH}"
    rf"(?:(?<=[a-z])(?: and|,)? ?(\d{{1,2}})(?: ?{_SECOND}|(?![\w:/.]| ?{_OTHER_UNIT})))?"
)
_PRIMES = re.compile(r"(?<![\w.'])(\d{1,2})['′’] ?([0-5]?\d)(?:[\"″”]|''|’’)")
_SPELLED = re.compile(
    rf"\b(half an?|a half|1/2 an?|an?|a couple of|a few)[ -](?:({_HOUR})|({_MINUTE})){_HALF}{_NO_LENGTH}"
)
_IDIOM = re.compile(r"\b(?:wait|just|in|got|last|every|this|any|beats?|per|have|\d) $")
_SHARES = {"half": 0.5, "1/2": 0.5, "a half": 0.5, "a couple": 2.0, "a few": 3.0}
_DECADE = re.compile(r"(?:['’]?[2-9]0|(?:19|20)\d0)s")
_MACHINES = ("303s", "808s", "909s")
_SURELY_LENGTH = re.compile(r" ?-?(?:long|length|duration|clip|loop)\b")


@dataclass(frozen=True, slots=True)
class Length:
    """A length in the unit in which it was asked for.

    Attributes:
        seconds: Seconds; None where bars were asked.
        bars: Whole or broken bars; None where seconds were asked.
    """

    seconds: float | None = None
    bars: float | None = None


def read_length(numeric: str) -> Length | None:
    """The length that a text (folded, numbers in digits) names; of several that can be made, the last.

    Raises:
        BriefError: It names only lengths that cannot be made.
    """
    low, high = LENGTH_SECONDS_RANGE
    parsed = lengths_in(numeric)
    if not parsed:
        return None
    possible = [length for length in parsed if length.seconds is None or low <= length.seconds <= high]
    if possible:
        return possible[-1]
    seconds = parsed[0].seconds
    raise BriefError(
        f"The length is {spoken_number(seconds or 0.0)} seconds; it can be {low:g} to {high:g} seconds."
    )


def lengths_in(numeric: str) -> list[Length]:
    """Every length that a text names, in order."""
    found = [(match.span(), _clock(match)) for match in _CLOCK.finditer(numeric)]
    found += [
        (match.span(), Length(60.0 * int(match[1]) + int(match[2]))) for match in _PRIMES.finditer(numeric)
    ]
    found += [
        (match.span(), _spelled(match))
        for match in _SPELLED.finditer(numeric)
        if not _is_idiom(numeric, match)
    ]
    found += [
        (match.span(), _written(match))
        for match in _WRITTEN.finditer(numeric)
        if not _is_decade(numeric, match)
    ]
    lengths, end = [], 0
    for span, length in sorted(found, key=lambda item: item[0]):
        if span[0] >= end:  # "a half minutes" is no length in "1 and a half minutes"
            lengths.append(length)
            end = span[1]
    return lengths


def spoken_length(length: Length) -> str:
    """A length as a sentence says it: "90 seconds", "16 bars"."""
    if length.bars is None:
        return f"{spoken_number(length.seconds or 0.0)} seconds"
    return f"{spoken_number(length.bars)} bars"


def _clock(match: re.Match[str]) -> Length:
    hours, minutes, seconds = (int(group or 0) for group in match.groups())
    return Length(seconds=3600.0 * hours + 60.0 * minutes + seconds)


def _spelled(match: re.Match[str]) -> Length:
    amount = next((share for word, share in _SHARES.items() if match[1].startswith(word)), 1.0)
    amount += 0.5 if match[4] else 0.0
    return Length(seconds=amount * (3600.0 if match[2] else 60.0))


def _written(match: re.Match[str]) -> Length:
    number, half, hours, minutes, _, bars, late_half, more_seconds = match.groups()
    amount = read_number(number) + (0.5 if half or late_half else 0.0)
    if bars:
        return Length(bars=amount)
    unit = 3600.0 if hours else 60.0 if minutes else 1.0
    return Length(seconds=amount * unit + (float(more_seconds) if more_seconds and minutes else 0.0))


def _is_idiom(numeric: str, match: re.Match[str]) -> bool:
    """Return True if "a minute" is only an idiom: "wait a minute", "beats a minute"."""
    return match[1] in ("a", "an") and _IDIOM.search(numeric, 0, match.start()) is not None


def _is_decade(numeric: str, match: re.Match[str]) -> bool:
    """Return True if "80s" means years, or "808s" drum machines.

    "30s" is a length, and so are "60s" beside a tempo and anything called long.
    """
    written = match[0].strip()
    if written in _MACHINES:
        return True
    if not _DECADE.fullmatch(written) or _SURELY_LENGTH.match(numeric, match.end()):
        return False
    return written not in ("20s", "30s", "40s") and not (written in ("60s", "90s") and "bpm" in numeric)
