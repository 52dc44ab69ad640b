"""Times and numbers that a wish only mentions: "drop at 0:30", "after 4 seconds", "for 2 people"."""

import re

_SPAN = r"(?:\d+(?:[.,]\d+)?|an?|half an?|a few|a couple of)[ -]?(?:seconds?|secs?|s|minutes?|mins?|min|m|hours?|bars?|measures?)\b"
_CLOCK = r"\d{1,2}:[0-5]\d(?::[0-5]\d)?"
_SECTION = (
    r"(?:drop|break(?:down)?|build(?:[ -]?up)?|intro|outro|chorus|verse|bridge|hook|solo|fill|pause|silence|climax|riser|key change"
    r"|modulation|transition|beat switch|tempo change)"
)
_PLACES = (
    rf"\b(?:at|from|after|before|until|till|by|around|since|past|within|starting at|beginning at|ending at)(?: about| around| the| exactly| only| just)*"
    rf" (?:{_CLOCK}|{_SPAN})(?: mark\b| (?:in|into|of)\b(?! \d))?",
    rf"{_CLOCK}\s*[-–]\s*{_CLOCK}",
    rf"\b{_SPAN}(?= (?:in\b(?! [a-g]\b)|into|later|ago|apart|before|after|earlier|from the|of silence|each|mark))(?: (?:in|into|later|ago|apart|before|after|earlier))?",
    rf"\b(?:first|last|next|every|each|final|another|other|for the|second)(?: few)? {_SPAN}",
    rf"\b(?:hold|holds|held|holding|sustain|sustains|sustained|wait|waits|pause|pauses|paused|fades?|fading|rings?|silent|silence)(?: \w+){{0,4}} for (?:about )?{_SPAN}",
    rf"\bfor (?:about )?{_SPAN}(?= (?:before|then|and then|until|while|when|as the))",
    rf"\b{_SPAN}[ -](?:{_SECTION}|fade(?:[ -](?:in|out))?|delay|pause|loop point|reverb|tail|sample rate)\b",
    rf"\b{_SECTION} (?:of|for|lasting) (?:about )?{_SPAN}",
    r"\b\d+[ -]?(?:people|persons|friends|players|musicians|voices|kids|children|guests|years?|year-old|days?|weeks?|hands|dollars|euros|times)\b",
    r"\b(?:at|around|until|from|by) \d{1,2}(?::[0-5]\d)? ?(?:[ap]\.?m\b\.?|o'clock)",
    r"\b\d+(?:st|nd|rd|th) (?:minute|second|bar|measure)s?\b",
)  # fmt: skip
_PASSING = re.compile("|".join(f"(?:{pattern})" for pattern in _PLACES))
_SURELY = re.compile(r"\b(?:long|length|duration|lasts?|lasting|total)\b")


def without_passing(numeric: str) -> str:
    """``numeric`` (folded, numbers in digits) with the mentions blanked that ask for no length.

    >>> without_passing("techno, drop at 0:30, 2 minutes")
    'techno, drop ;;;;;;;, 2 minutes'
    """
    if not any(letter.isdigit() for letter in numeric) and " a " not in numeric:
        return numeric
    return _PASSING.sub(_blanked, numeric)


def _blanked(match: re.Match[str]) -> str:
    return ";" * len(match[0])


def mentioned_places(numeric: str) -> list[str]:
    """The moments at which something is said to happen: "drop at 0:30"."""
    pattern = rf"\b{_SECTION} (?:at|around|from|after) (?:about |around |the )?(?:{_CLOCK}|{_SPAN})"
    return [match[0] for match in re.finditer(pattern, numeric)]
