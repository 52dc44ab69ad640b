"""Corrections in a wish: of "150 bpm, no, 90" the later counts, as in speech."""

import re
from collections.abc import Sequence

from studio.composing.readers.instruments import instrument_words
from studio.composing.readers.lexicon import Lexicon
from studio.composing.readers.moods import MOOD_WORDS
from studio.composing.readers.numbers import in_digits
from studio.composing.readers.text import fold, words_of

_NUMBER = r"\d{1,3}(?:[.,]\d+)?"
_UNIT = r"[ -]?(?:bpm|beats per minute|seconds?|secs?|s|minutes?|mins?|min|bars?)\b"
_BACK = (
    r"[,;.?!]?(?: ?[-–—(]| ?\.\.\.?)? ?\b(?:no+|nah|nope|sorry|wait|actually|i mean|or rather|rather|better"
    r"|make (?:it|that)|scratch that|correction|oops|hm+)\b[,;.!]?"
    r"(?: ?(?:no|not|wait|sorry|actually|rather|make (?:it|that)|let's say|better|i mean|at|in)\b,?)* ?"
)
_CORRECTED = re.compile(
    rf"(?P<old>\b{_NUMBER})(?P<unit>{_UNIT})?{_BACK}(?P<new>{_NUMBER})(?P<other>{_UNIT})?(?![\d:/])"
)
_NOT_BUT = re.compile(
    rf"\b(?:not|never|no longer|instead of|rather than)(?: at)? (?P<old>{_NUMBER})(?P<unit>{_UNIT})?,?"
    rf"(?: ?but(?: rather)?| ?rather)?(?: at| with)?,? (?P<new>{_NUMBER})(?P<other>{_UNIT})?(?![\d:/])"
)
_BUT_NOT = re.compile(
    rf"(?P<new>\b{_NUMBER})(?P<other>{_UNIT})?,? (?:and |but )?(?:not|never|instead of|rather than)(?: at)?"
    rf" (?P<old>{_NUMBER})(?P<unit>{_UNIT})?(?![\d:/])"
)
_DENIED = re.compile(
    rf",? ?\b(?:not|never|no longer|instead of|rather than)(?: at)? (?!(?:303|[89]0[89])\b){_NUMBER}"
    rf"(?:{_UNIT})?(?! ?(?:too|very))"
)
_TEMPO = re.compile(rf"(?P<value>{_NUMBER})[ -]?(?:bpm|beats per minute)\b")
_RANGE = re.compile(r"\s*(?:-|–|to|and|or|up to|until|->|→)\s*$")
_KEY = r"[a-g](?:[ -]?(?:sharp|flat)|[#♯♭]|b(?= ))?[ -](?:major|minor|dorian|phrygian|lydian|mixolydian)\b"
_KEY_CORRECTED = re.compile(rf"(?:in )?\b(?P<old>{_KEY}){_BACK}(?=(?P<new>{_KEY}))")
_WORD_BACK = re.compile(
    r"[,;.?!]? ?[-–—(]?(?:(?:[,;.?!] ?| )no,|[,;.?!] ?no wait,?| ?\bsorry,|,? \bactually,?|,? i mean,?"
    r"|,? or rather,?|,? make (?:it|that)|,? scratch that,?|,? wait,(?: no,?)?) "
)
_TAKING_BACK = re.compile(r"\b(?:no|not|sorry|wait|actually|mean|rather|make|instead|never|better|scratch)\b")


def settled(text: str, styles: Lexicon[str]) -> tuple[str, tuple[str, ...]]:
    """``text`` without what it takes back, and a sentence on each.

    >>> settled("trap at 150 bpm, no, 90", GENRE_WORDS)[0]
    'trap at 90 bpm'

    Args:
        text: A wish in English.
        styles: The words of genres.
    """
    notes: list[str] = []
    folded = fold(text)
    if _TAKING_BACK.search(folded):
        text = _numbers_settled(text, notes)
        text = _keys_settled(text, notes)
        text = _words_settled(text, styles, notes)
    return _one_tempo(text, notes), tuple(notes)


def _numbers_settled(text: str, notes: list[str]) -> str:
    for pattern in (_NOT_BUT, _CORRECTED, _BUT_NOT):
        folded = fold(text)
        numeric = folded if pattern.search(folded) else in_digits(text)
        match = pattern.search(numeric)
        unit = "" if match is None else _unit_of(match)
        if match is None or not unit:
            continue
        source = text if numeric == folded else numeric
        text = f"{source[: match.start()]}{match['new']}{unit}{source[match.end() :]}"
        notes.append(_counts(f"{match['new']}{unit}", f"{match['old']}{match['unit'] or unit}"))
    return _DENIED.sub("", text)


def _unit_of(match: re.Match[str]) -> str:
    """The unit of what counts; empty where the two numbers are of different kinds, or of none."""
    if match["other"] and match["unit"] and _kind(match["unit"]) != _kind(match["other"]):
        return ""
    is_tempo = 40 <= float(match["new"].replace(",", ".")) <= 240
    return match["other"] or match["unit"] or (" bpm" if is_tempo else "")


def _kind(unit: str) -> str:
    return "tempo" if unit.strip(" -").startswith(("bpm", "beats")) else "length"


def _keys_settled(text: str, notes: list[str]) -> str:
    match = _KEY_CORRECTED.search(fold(text))
    if match is None:
        return text
    notes.append(_counts(_as_key(match["new"]), _as_key(match["old"])))
    return f"{text[: match.start()]}in {text[match.end() :]}"


def _words_settled(text: str, styles: Lexicon[str], notes: list[str]) -> str:
    folded = fold(text)
    for match in _WORD_BACK.finditer(folded):
        before, after = folded[: match.start()], folded[match.end() :]
        for lexicon in (styles, MOOD_WORDS, instrument_words()):
            old = lexicon.hits(before, words_of(before))
            new = lexicon.hits(after, words_of(after)[:4])
            if old and new and old[-1].end >= len(before) - 8 and old[-1].meaning != new[0].meaning:
                notes.append(_counts(after[new[0].start : new[0].end], before[old[-1].start : old[-1].end]))
                return f"{text[: old[-1].start]}{text[match.end() :]}"
    return text


def _one_tempo(text: str, notes: list[str]) -> str:
    """``text`` with the last of several tempos; a range, such as "90 bpm to 100 bpm", is none."""
    folded = fold(text)
    if folded.count("bpm") + folded.count("beats per minute") < 2:
        return text
    tempos = list(_TEMPO.finditer(folded))
    values = [match["value"] for match in tempos]
    if len(set(values)) < 2 or _RANGE.search(folded, tempos[-2].end(), tempos[-1].start()):
        return text
    dropped = [match for match in tempos if match["value"] != values[-1]]
    notes.append(_counts(f"{values[-1]} BPM", _listed([f"{match['value']} BPM" for match in dropped])))
    for match in reversed(dropped):
        text = f"{text[: match.start()]}{text[match.end() :]}"
    return text


def _counts(later: str, earlier: str) -> str:
    return f"The later counts: {_spoken(later)}, not {_spoken(earlier)}."


def _spoken(written: str) -> str:
    return written.strip().replace(" bpm", " BPM").replace("bpm", " BPM").replace("  ", " ")


def _as_key(written: str) -> str:
    return written[:1].upper() + written[1:]


def _listed(names: Sequence[str]) -> str:
    return ", ".join(dict.fromkeys(names))
