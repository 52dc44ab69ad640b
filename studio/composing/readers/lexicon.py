"""Phrases that mean something, found in a wish: the longest first, small slips of the keyboard forgiven."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from studio.composing.readers.text import Word, fold, words_of

Meaning = TypeVar("Meaning")

_SHORTEST_FORGIVEN = 6
"""Letters of the shortest word in which one slip is forgiven: shorter ones are too near to each other."""
_SHORTEST_DOUBLED = 4
"""Letters of the shortest word in which a letter may be doubled, or single instead of doubled."""
_LONGEST_WORD = 24
_MOST_REMEMBERED = 4096
"""Words whose slips are remembered at once."""
_JOINT = re.compile(r"[\s\-‐-―/.'’_]{0,3}")
_DOUBLED = re.compile(r"(.)\1+")
_NEVER_A_SLIP = frozenset(
    {
        "string", "strong", "sprint", "spring", "bringing", "finger", "sticks", "county", "medley", "stings",
        "sliding", "gather", "hunting", "morning", "mourning", "heaven", "heavens", "breath", "breathe",
        "angel", "petal", "medal", "mental", "rapid", "scared", "sacred", "passing", "violent", "violet",
        "grange", "grudge", "bedroom", "melon",
        "minute", "minutes", "second", "seconds", "measure", "measures",
    }
)  # fmt: skip
"""Real words that stand one letter from a word of ours."""


@dataclass(frozen=True, slots=True)
class Hit(Generic[Meaning]):
    """A phrase found.

    Attributes:
        meaning: What the phrase stands for.
        phrase: The phrase as the lexicon has it.
        first: Index of its first word.
        last: Index after its last word.
        start: Index of its first letter.
        end: Index after its last letter.
    """

    meaning: Meaning
    phrase: str
    first: int
    last: int
    start: int
    end: int


class Lexicon(Generic[Meaning]):
    """Phrases and what they stand for.

    Args:
        meanings: Meaning by phrase. Hyphens, blanks and accents make no difference: "lo-fi" is "lo fi".
    """

    def __init__(self, meanings: Mapping[str, Meaning]) -> None:
        self._meanings = {_spaced(phrase): meaning for phrase, meaning in meanings.items()}
        self._meant: dict[str, str | None] = {}
        self._longest = max((phrase.count(" ") + 1 for phrase in self._meanings), default=0)
        self._openings = {phrase.split(" ", 1)[0] for phrase in self._meanings if phrase}

    @cached_property
    def _slips(self) -> dict[str, list[str]]:
        """The long words by every form that lacks one letter; built when the first unknown word comes.

        Deletions on both sides find every neighbour at one edit (Garbe's SymSpell).
        """
        slips: dict[str, list[str]] = {}
        for phrase in self._meanings:
            if " " not in phrase and len(phrase) >= _SHORTEST_FORGIVEN:
                for form in {phrase, *_shortened(phrase)}:
                    slips.setdefault(form, []).append(phrase)
        return slips

    @cached_property
    def _undoubled(self) -> dict[str, str]:
        """The words of four letters and more without doubled letters: "hapy" is "happy", "saaaad" "sad"."""
        return {
            _without_doubles(phrase): phrase
            for phrase in self._meanings
            if " " not in phrase and len(phrase) >= _SHORTEST_DOUBLED - 1
        }

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word for phrase in self._meanings for word in phrase.split(" "))

    def knows(self, word: str) -> bool:
        """Return True if a folded word stands in a phrase, or is one with a slip of the keyboard."""
        return word in self._words or self._forgiven(word) is not None

    def meaning_of(self, phrase: str) -> Meaning | None:
        """The meaning of a phrase as it stands here; None for an unknown one."""
        return self._meanings.get(phrase)

    def __contains__(self, phrase: object) -> bool:
        return phrase in self._meanings

    def hits(self, folded: str, words: Sequence[Word]) -> list[Hit[Meaning]]:
        """The phrases in a text, in order, none overlapping; where several begin together, the longest."""
        found: list[Hit[Meaning]] = []
        free = 0
        for first, word in enumerate(words):
            if first < free or (word.text not in self._openings and self._forgiven(word.text) is None):
                continue
            hit = self._hit_at(folded, words, first)
            if hit is not None:
                found.append(hit)
                free = hit.last
        return found

    def _hit_at(self, folded: str, words: Sequence[Word], first: int) -> Hit[Meaning] | None:
        if words[first].text in self._openings:
            best = None
            phrase = ""
            for last in range(first, min(first + self._longest, len(words))):
                if last > first and not _JOINT.fullmatch(folded, words[last - 1].end, words[last].start):
                    break
                phrase = f"{phrase} {words[last].text}" if phrase else words[last].text
                if phrase in self._meanings:
                    best = Hit(
                        self._meanings[phrase], phrase, first, last + 1, words[first].start, words[last].end
                    )
            if best is not None:
                return best
        meant = self._forgiven(words[first].text)
        if meant is None:
            return None
        return Hit(self._meanings[meant], meant, first, first + 1, words[first].start, words[first].end)

    def _forgiven(self, written: str) -> str | None:
        try:
            return self._meant[written]
        except KeyError:
            if len(self._meant) >= _MOST_REMEMBERED:
                self._meant.clear()
            return self._meant.setdefault(written, self._nearest(written))

    def _nearest(self, written: str) -> str | None:
        if (
            not _SHORTEST_DOUBLED <= len(written) <= _LONGEST_WORD
            or written in _NEVER_A_SLIP
            or not written.isalpha()
        ):
            return None
        for form in (written, *_shortened(written)):
            for meant in self._slips.get(form, ()):
                if meant[0] == written[0] and _one_slip_apart(written, meant):
                    return meant
        return self._undoubled.get(_without_doubles(written))


def _spaced(phrase: str) -> str:
    if phrase.isascii() and phrase.islower() and phrase.replace(" ", "").isalnum():
        return phrase  # nearly all are written so already, and a thousand of them are read at start
    return " ".join(word.text for word in words_of(fold(phrase)))


def _without_doubles(word: str) -> str:
    return _DOUBLED.sub(r"\1", word)


def _shortened(word: str) -> list[str]:
    return [word[:index] + word[index + 1 :] for index in range(len(word))]


def _one_slip_apart(written: str, meant: str) -> bool:
    """Return True if one letter was left out, put in, changed, or swapped with its neighbour."""
    same = 0
    while same < min(len(written), len(meant)) and written[same] == meant[same]:
        same += 1
    rest, rest_meant = written[same:], meant[same:]
    if len(rest) == len(rest_meant):
        swapped = rest[1:2] + rest[:1] + rest[2:]
        return rest[1:] == rest_meant[1:] or swapped == rest_meant
    longer, shorter = (rest, rest_meant) if len(rest) > len(rest_meant) else (rest_meant, rest)
    return len(longer) == len(shorter) + 1 and longer[1:] == shorter
