"""Times and numbers that a wish only mentions: "drop at 0:30", "after 4 seconds", "for 2 people"."""

import re

_SPAN = (
    r"(?:\d+(?:[.,]\d+)?(?: and (?:a|1) half)?|an?|half an?|a few|a couple of)[ -]?"
    r"(?:seconds?|secs?|s|minutes?|mins?|min|m|hours?|bars?|measures?)\b"
)
_CLOCK = r"\d{1,2}:[0-5]\d(?::[0-5]\d)?"
_SECTION = (
    r"(?:drop|break(?:down)?|build(?:[ -]?up)?|intro|outro|chorus|verse|bridge|hook|solo|fill|pause|silence"
    r"|climax|riser|key change|modulation|transition|beat switch|tempo change)"
)
_PREPOSITION = (
    r"(?:at|from|after|before|until|till|by|around|since|past|within|starting at|beginning at|ending at)"
    r"(?: about| around| the| exactly| only| just)*"
)
_LATER = r"(?:into|later|ago|apart|before|after|earlier)"
_HELD = (
    r"(?:holds?|held|holding|sustain(?:s|ed)?|waits?|paused?|pauses|fades?|fading|rings?|silent|silence)"
    r"(?: \w+){0,4} for"
)
_COUNTED = (
    r"(?:people|persons|friends|players|musicians|voices|kids|children|guests|years?|year-old|days?|weeks?|hands"
    r"|dollars|euros|times)"
)
_PLACES = (
    rf"\b{_PREPOSITION} (?:{_CLOCK}|{_SPAN})(?: mark\b| (?:in|into|of)\b(?! \d))?",
    rf"{_CLOCK}\s*[-–]\s*{_CLOCK}",
    rf"\b{_SPAN}(?= (?:in\b(?! [a-g]\b)|{_LATER}|from the|of silence|each|mark))(?: in| {_LATER})?",
    rf"\b(?:first|last|next|every|each|final|another|other|for the|second)(?: few)? {_SPAN}",
    rf"\b{_HELD} (?:about )?{_SPAN}",
    rf"\bfor (?:about )?{_SPAN}(?= (?:before|then|and then|until|while|when|as the))",
    rf"\b{_SPAN}[ -](?:{_SECTION}|fade(?:[ -](?:in|out))?|delay|pause|loop point|reverb|tail|sample rate)\b",
    rf"\b{_SECTION} (?:of|for|lasting) (?:about )?{_SPAN}",
    rf"\b\d+[ -]?{_COUNTED}\b",
    r"\b(?:at|around|until|from|by) \d{1,2}(?::[0-5]\d)? ?(?:[ap]\.?m\b\.?|o'clock)",
    r"\b\d+(?:st|nd|rd|th) (?:minute|second|bar|measure)s?\b",
)
_WORK = (
    r"(?:loop|clip|song|track|piece|beat|version|instrumental|tune|theme|music|soundtrack|composition|cue|jingle|ads?"
    r"|advert|advertisement|commercial|spot|teaser|trailer|reel|short|video|vlog|promo|demo|slideshow|podcast)"
)
_ABOUT = r"(?:about|around|exactly|maybe|roughly|approximately|approx\.?|circa|ca\.?|say|length|total|~)"
_SURE_PLACES = (
    rf"\b(?:lasts?|lasting|length|duration|runs|total|playing time)(?: \w+){{0,2}}?:? (?:{_CLOCK}|{_SPAN})",
    rf"(?:^|[,;.(]) ?(?:{_ABOUT} ?)?(?:{_CLOCK}|{_SPAN})(?: and a half)?(?= ?(?:$|[,;.)]))",
    rf"{_SPAN}[ -]?(?:long|in length|in total|{_WORK})\b(?! of)",
    rf"\b{_WORK}(?: \w+){{0,2}} (?:of|for|lasting) (?:{_ABOUT} ?)?(?:{_SPAN}|{_CLOCK})(?= ?(?:$|[,;.!?)]))",
)
_SURE = re.compile("|".join(f"(?:{pattern})" for pattern in _SURE_PLACES))
_PASSING = re.compile("|".join(f"(?:{pattern})" for pattern in _PLACES))
_PLACE = re.compile(rf"\b{_SECTION} (?:at|around|from|after) (?:about |around |the )?(?:{_CLOCK}|{_SPAN})")


def without_passing(numeric: str) -> str:
    """``numeric`` (folded, numbers in digits) with the mentions blanked that ask for no length.

    >>> without_passing("techno, drop at 0:30, 2 minutes")
    'techno, drop ;;;;;;;, 2 minutes'
    """
    if not any(letter.isdigit() for letter in numeric) and " a " not in numeric:
        return numeric
    return _PASSING.sub(_blanked, numeric)


def sure_lengths(numeric: str) -> str:
    """The stretches of a description that can only be the length of the piece: "lasts 3:42"."""
    return "; ".join(match[0].strip(" ,;.(") for match in _SURE.finditer(numeric))


def _blanked(match: re.Match[str]) -> str:
    return ";" * len(match[0])


def mentioned_places(numeric: str) -> list[str]:
    """The moments at which something is said to happen: "drop at 0:30"."""
    return [match[0] for match in _PLACE.finditer(numeric)]
