"""The form: sections and their bars, in the order they are asked for."""

import re

from studio.composing.brief import MAXIMUM_FORM_SECTIONS
from studio.errors import BriefError

Form = tuple[tuple[str, int], ...]
"""Name and bars of each section."""

_NAMES = {
    "intro": "intro introduction", "verse": "verse verses strophe estrofa couplet",
    "pre": "pre-chorus prechorus pre-hook pre", "hook": "hook chorus refrain estribillo",
    "bridge": "bridge middle-eight", "break": "breakdown break interlude",
    "build": "build-up buildup build riser", "drop": "drop", "solo": "solo", "head": "head", "theme": "theme",
    "riff": "riff", "climax": "climax", "outro": "outro coda ending",
}  # fmt: skip
_BY_WORD = {word: name for name, words in _NAMES.items() for word in words.split()}
_NAME = "|".join(sorted((word.replace("-", "[ -]?") for word in _BY_WORD), key=len, reverse=True))
_BARS = r"(?:bars?|measures?|takte?n?|compas(?:es)?|mesures?|battute)"
_ITEM = (
    rf"(?:(?:{_NAME}) ?(?:of|:|=|x|\()? ?\d{{1,3}}(?: ?{_BARS})?\)?"
    rf"|\d{{1,3}}[ -]?(?:{_BARS} )?(?:of )?(?:{_NAME}))\b\)?"
)
_JOINT = r"[\s,;|>+–-]+(?:(?:then|and|to) )?(?:an? )?"
_RUN = re.compile(
    r"(?:\b(?:form|structure|sections?|arrangement)(?: of| is)? ?[:=]? ?)?"
    rf"(?P<items>\b{_ITEM}(?:{_JOINT}{_ITEM})*)"
)
_PARTS = re.compile(rf"(?P<name>{_NAME})|(?P<bars>\d{{1,3}})")
_ANNOUNCED = re.compile(r"(?:form|structure|sections?|arrangement)")


def read_form(numeric: str) -> tuple[Form, int, int] | None:
    """The form that a text (folded, numbers in digits) names, where it begins and where it ends.

    One section alone is no form unless it is announced as one: "16 bar intro" only speaks of an intro.

    Raises:
        BriefError: It has a section without bars, or too many sections.
    """
    for match in _RUN.finditer(numeric):
        parts = _PARTS.findall(match["items"])
        names = [
            _BY_WORD.get(name.replace(" ", "-")) or _BY_WORD[name.replace(" ", "").replace("-", "")]
            for name, _ in parts
            if name
        ]
        bars = [int(count) for _, count in parts if count]
        if len(names) != len(bars) or (len(names) < 2 and not _ANNOUNCED.match(match[0])):
            continue
        if 0 in bars:
            raise BriefError(f"The {names[bars.index(0)]} has 0 bars; a section has at least 1.")
        if len(names) > MAXIMUM_FORM_SECTIONS:
            raise BriefError(
                f"The form has {len(names)} sections; it can have at most {MAXIMUM_FORM_SECTIONS}."
            )
        return tuple(zip(names, bars, strict=True)), match.start(), match.end()
    return None
