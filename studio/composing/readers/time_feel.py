"""Half time, double time, swing, shuffle, straight, rubato and pickup."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studio.composing.brief import spoken_number
from studio.composing.time_feel import SWING_RANGE, TimeFeel

_NO = r"(?<!\bno )(?<!\bnot )(?<!\bwithout )(?<!\bwithout a )"
_SIXTEENTHS = r"(?P<sixteenths>(?:16ths?|sixteenths?|1/16)[ -](?:notes? )?)?"
_SHARE = re.compile(
    rf"\b{_SIXTEENTHS}swing(?: of| at|:| amount)? ?(?P<after>\d{{1,3}}(?:[.,]\d+)?) ?(?:%|percent\b)"
    r"|\b(?P<before>\d{1,3}(?:[.,]\d+)?) ?(?:%|percent)(?: of)? (?P<late>(?:16ths?|sixteenths?)[ -])?swing\b"
)
_BACKBEATS = {
    "half": re.compile(rf"\b{_NO}half[ -]?time(?: (?:feel|groove|beat|drums))?\b(?! (?:show|job))"),
    "double": re.compile(rf"\b{_NO}double[ -]?time(?: (?:feel|groove|beat|drums))?\b"),
}
_SWINGS = {
    2 / 3: re.compile(rf"\b{_NO}(?:shuffle[ds]?(?: (?:feel|rhythm|groove|beat))?|triplet feel|hard swung)\b"),
    0.62: re.compile(rf"\b{_NO}(?:swung(?: (?:eighths?|8ths?|feel|groove|beat|hats?))?)\b"),
    0.5: re.compile(
        r"\bstraight[ -](?:eighths?|8ths?|sixteenths?|16ths?|feel|beat|rhythm|time|groove|timing)\b"
        r"|\b(?:no|without(?: any)?) (?:swing|shuffle)\b|\b(?:unswung|not swung|played straight)\b"
        r"|(?:^|, )straight(?= *(?:,|$|\.))"
    ),
}
_RUBATO = re.compile(rf"\b{_NO}(?:tempo )?rubato\b")
_NAMED_PICKUP = r"pick-? ?up (?:bars?|notes?|measures?|beats?|phrase|melody)"
_PICKUP = re.compile(
    rf"\b{_NO}(?:anacrus[ie]s|auftakt|anacruse|anacrusa|levare|alzada)\b|\b{_NAMED_PICKUP}\b"
    r"|\b(?:with|on) (?:an? )?(?:\w+[ -])?pick-? ?up\b(?! (?:truck|line|artist|coil))"
    r"|(?:^|, ?)pick-?up(?= *(?:,|$|\.))"
)


@dataclass(frozen=True, slots=True)
class TimeFeelHeard:
    """The time feel of a wish, and the places that name it.

    Attributes:
        feel: What is said.
        spans: Where it stands, [start, end) of each stretch.
        notes: Sentences about what follows from it.
    """

    feel: TimeFeel
    spans: tuple[tuple[int, int], ...] = ()
    notes: tuple[str, ...] = ()


def read_time_feel(folded: str) -> TimeFeelHeard:
    """Read the time feel from a folded text: swing, half time, rubato.

    >>> read_time_feel("trap, half time, swing 60 %").feel
    TimeFeel(backbeat='half', swing=0.6, swings_sixteenths=False, rubato=False, pickup=False)
    """
    spans: list[tuple[int, int]] = []
    notes: list[str] = []
    backbeat = ""
    for name, pattern in _BACKBEATS.items():
        if match := pattern.search(folded):
            backbeat = name
            spans.append(match.span())
    swing, sixteenths = _swing(folded, spans, notes)
    rubato, pickup = _RUBATO.search(folded), _PICKUP.search(folded)
    spans += [match.span() for match in (rubato, pickup) if match]
    feel = TimeFeel(backbeat, swing, sixteenths, rubato is not None, pickup is not None)
    return TimeFeelHeard(feel, tuple(spans), (*notes, *_notes(feel)))


def _swing(folded: str, spans: list[tuple[int, int]], notes: list[str]) -> tuple[float | None, bool]:
    if match := _SHARE.search(folded):
        spans.append(match.span())
        asked = float((match["after"] or match["before"]).replace(",", ".")) / 100
        low, high = SWING_RANGE
        swing = min(high, max(low, asked))
        if swing != asked:
            said = spoken_number(round(100 * asked, 1))
            allowed = f"it can be {100 * low:g} to {100 * high:g} %, so this is {100 * swing:g} %."
            notes.append(f"Swing is {said} %; {allowed}")
        return swing, bool(match["sixteenths"] or match["late"])
    for swing, pattern in _SWINGS.items():
        if match := pattern.search(folded):
            spans.append(match.span())
            return swing, False
    return None, False


def _notes(feel: TimeFeel) -> Iterator[str]:
    if feel.backbeat == "half":
        yield "Half time: the backbeat falls on the third beat, at the same tempo."
    if feel.backbeat == "double":
        yield "Double time: the backbeat falls twice as often, at the same tempo."
    if feel.swing is not None and feel.swing > 0.5:
        unit = "sixteenth" if feel.swings_sixteenths else "eighth"
        yield f"Swing: the second {unit} of a pair falls at {100 * feel.swing:.3g} % of it."
    if feel.swing == 0.5:
        yield "Straight: the off-beats fall in the middle."
    if feel.rubato:
        yield "Rubato: the players give and take together within each two bars; the bars keep their length."
    if feel.pickup:
        yield "Pickup: the tune begins before the first downbeat that the band plays."
