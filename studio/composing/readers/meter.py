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
_WALTZ = re.compile(r"\b(?:waltz(?:es|y)?|vals|walzer|valse|valzer)\b")


def read_meter(numeric: str) -> Meter | None:
    """The meter that a text (folded, numbers in digits) names: "3/4", "in 7/8", "six-eight time", "waltz".

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
    return Meter(3, 4) if _WALTZ.search(numeric) else None
