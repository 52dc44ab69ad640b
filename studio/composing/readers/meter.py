"""The time signature."""

import re

from studio.theory.meter import Meter

_FRACTION = re.compile(
    r"(?P<before>\b(?:in|meter|metre|signature|time|takt|compas)[: ]+(?:of "
    r"|is )?)?(?<![\d/.:])(?P<count>\d{1,2})/(?P<unit>\d{1,2})(?![\d/])"
    r"(?P<after>[ -](?:time|meter|metre|signature|takt|beat|groove|feel)\b)?"
    r"(?![ -](?:notes?|an? |minutes?|steps?|th\b|speed|tone))"
)
_SPELLED = re.compile(r"\b([2-9]|12)[ -](4|8)(?:[ -](?:time|meter|metre)\b)")
_COUNTED = re.compile(
    r"(?<!count )(?<!pairs )\bin (?:a )?([2-7]|9|12)"
    r"(?= *(?:$|[,;.!?)]|(?:with|and|for|at|but|please|feel|time)\b))(?! ?(?:and|for|at) \d)"
)
_BY_COUNT = {2: "2/4", 3: "3/4", 4: "4/4", 5: "5/4", 6: "6/8", 7: "7/8", 9: "9/8", 12: "12/8"}
_WORDS = {
    "6/8": r"compound (?:meter|metre|time|feel)|sechsachteltakt",
    "7/8": r"(?:odd|uneven|irregular|asymmetric|unusual|aksak)[ -](?:meters?|metres?|time(?: signatures?)?)"
    r"|siebenachteltakt",
    "3/4": r"triple (?:meter|metre|time)|(?:a|en|in|de) (?:3|trois|tres|tre) t(?:emps|iempos|empi)"
    r"|dreivierteltakt",
    "2/4": "zweivierteltakt",
    "4/4": "viervierteltakt|common time",
    "2/2": "cut time|alla breve",
    "5/4": "funfvierteltakt",
    "9/8": "neunachteltakt",
}
_NAMES = {meter: re.compile(rf"\b(?:{words})\b") for meter, words in _WORDS.items()}
_WALTZ = re.compile(r"\b(?:waltz(?:es|y)?|vals|walzer|valse|valzer|minuets?|menuet(?:to|t)?|mazurkas?)\b")


def read_meter(numeric: str) -> Meter | None:
    """The meter that a text (folded, numbers in digits) names: "3/4", "six-eight time", "in 5", "waltz".

    Raises:
        BriefError: It names one that does not exist, such as 5/3.
    """
    for match in _FRACTION.finditer(numeric):
        count, unit = int(match["count"]), int(match["unit"])
        is_named = match["before"] or match["after"]
        if is_named or (2 <= count <= 16 and unit in (2, 4, 8, 16)):
            return Meter(count, unit)
    if spelled := _SPELLED.search(numeric):
        return Meter(int(spelled[1]), int(spelled[2]))
    for meter, pattern in _NAMES.items():
        if pattern.search(numeric):
            return Meter.parse(meter)
    if counted := _COUNTED.search(numeric):
        return Meter.parse(_BY_COUNT[int(counted[1])])
    return Meter(3, 4) if _WALTZ.search(numeric) else None


def meter_words(folded: str) -> list[tuple[int, int]]:
    """The places of the words that name a meter, [start, end) of each."""
    return [match.span() for pattern in _NAMES.values() for match in pattern.finditer(folded)]
