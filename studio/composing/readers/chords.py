"""A progression: chord names, Roman numerals or the degrees that jazz players count."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from studio.theory.chord import Chord
from studio.theory.scale import Key

_SUFFIX = (
    r"(?:maj|min|dim|aug|sus|add|dom|mM|mi|ma|m|M|Δ|ø|°|o|\+)?(?:6/9|\d{1,2})?"
    r"(?:(?:sus|add|maj|M|[#b♯♭])\d{1,2}|sus|\([#b♯♭]?(?:maj)?\d{1,2}\))*"
)
_NAME = re.compile(rf"(?<![\w#♯♭'’/&.])[A-G][#b♯♭]?{_SUFFIX}(?:/[A-G][#b♯♭]?)?(?![\w#♯♭'’&+/])")
_LOOSE_NAME = re.compile(rf"(?<![\w#♯♭'’/&.])[A-Ga-g][#b♯♭]?{_SUFFIX}(?:/[A-Ga-g][#b♯♭]?)?(?![\w#♯♭'’&+/])")
_SPELLED = re.compile(
    r"(?<![\w#♯♭'’/&])([A-G])(?:([#b♯♭])|[ -](sharp|flat))?[ -](major|minor|diminished|augmented)\b"
)
_DEGREE = "(?:VII|VI|IV|V|III|II|I|vii|vi|iv|v|iii|ii|i)"
_NUMERAL = re.compile(
    rf"(?<![\w'’/.])[b#♭♯]?{_DEGREE}(?:maj|dim|aug|sus|add|m|ø|°|o|\+)?\d{{0,2}}(?:[b#]\d{{1,2}})?"
    rf"(?:/[b#]?{_DEGREE})?(?![\w'’/])"
)
_COUNTED = re.compile(r"(?<![\d/.:-])([1-7](?:\s?[-–]\s?[1-7]){2,7})(?![\d/.:%-])")
_GAP = re.compile(r"\s*(?:[-–—|,·→>]|->|=>|\|\|)?\s*")
_GAP_OR_AND = re.compile(r"\s*(?:[-–—|,·→>]|->|=>|\|\||\b(?:and|then|to)\b)?\s*")
_MARK_BEFORE = re.compile(
    r"(?:chords?|progression|changes|harmony|akkorde|acordes|accords|accordi)(?: progression| loop)?"
    r"(?: of| is| are| like| being)?(?: the)?\s*[:=-]?\s*[(\[|\"“]?\s*$"
)
_MARK_AFTER = re.compile(r"[\"”)\]|]?\s*(?:chords?|chord|progression|turnaround|changes|vamp|cadence)\b")
_MARK = re.compile(
    r"\b(?:chords?|progression|changes|akkorde|acordes|accords|accordi)(?: progression| loop)?"
    r"(?: of| is| are)?\s*[:=]?\s*[(\[|\"“]?\s*(?=[A-Za-g])"
)
_JOINT = re.compile(r"[-–—|→>]")
_MODE_FOLLOWS = re.compile(r"[ -](?:major|minor|sharp|flat|dur|moll)\b")
_NO_PROGRESSION = re.compile(r"\s*(?:form|structure|section|part|tuning|strings?)\b")
_MISSPELLED = re.compile(r"[A-Z][#b♯♭]?(?:m|maj|min|dim|aug|sus|add)?\d*(?![\w])")
_SEQUEL = re.compile(r"\b(?:part|act|chapter|vol|volume|war|phase|type|level|fantasy|rocky) $")
_QUALITIES = {"major": "", "minor": "m", "diminished": "dim", "augmented": "aug"}
_COUNTED_MAJOR = ("I", "ii", "iii", "IV", "V", "vi", "viio")
_COUNTED_MINOR = ("i", "iio", "III", "iv", "V", "VI", "VII")
_USUAL_COUNTS = (
    "251",
    "1564",
    "145",
    "1451",
    "6415",
    "1645",
    "1625",
    "3625",
    "36251",
    "2516",
    "4536",
    "1454",
    "6251",
)


@dataclass(frozen=True, slots=True)
class ParsedChords:
    """A progression as it was asked.

    Attributes:
        chords: Chords by name; empty where numerals were asked.
        numerals: Roman numerals, which need a key; empty where chords were asked.
        counted: Degrees by number (2-5-1), whose quality the mode decides.
        start: Index of its first letter.
        end: Index after its last.
    """

    chords: tuple[Chord, ...] = ()
    numerals: tuple[str, ...] = ()
    counted: tuple[int, ...] = ()
    start: int = 0
    end: int = 0

    @property
    def mode(self) -> str | None:
        """The mode of numerals, where they make it certain: a small i is a minor tonic."""
        if "i" in (numeral.rstrip("6791") for numeral in self.numerals):
            return "minor"
        return (
            "major" if self.numerals and any(numeral.startswith("I") for numeral in self.numerals) else None
        )

    def chords_in(self, key: Key) -> tuple[Chord, ...]:
        """The progression in a key."""
        names = _COUNTED_MINOR if key.is_minor else _COUNTED_MAJOR
        numerals = self.numerals or tuple(names[degree - 1] for degree in self.counted)
        return self.chords or tuple(Chord.from_roman(_plain(numeral), key) for numeral in numerals)


def read_chords(text: str, folded: str) -> ParsedChords | None:
    """The progression that a text names; capitals count, so the text comes as written and folded.

    Raises:
        BriefError: A list that is announced as chords holds what is no chord.
    """
    return (
        _announced(text, folded)
        or _names(text, folded)
        or _spelled(text, folded)
        or _numerals(text, folded)
        or _counted(folded)
    )


def likeliest_key(chords: tuple[Chord, ...], mode: str | None) -> Key:
    """The likeliest key of a progression, judged by its scale tones and its first and last chords.

    Args:
        chords: At least one.
        mode: The mode, where it is known.
    """
    modes = (mode,) if mode else ("major", "minor")
    keys = [Key.of(tonic, name) for name in modes for tonic in range(12)]
    sounds = [
        _Sound(chord.root_pitch_class, frozenset(chord.pitch_classes), chord.is_minor) for chord in chords
    ]
    return max(keys, key=lambda key: _belonging(sounds, key))


class _Sound(NamedTuple):
    """The properties of a chord that decide its key."""

    root: int
    tones: frozenset[int]
    is_minor: bool


def _belonging(sounds: Sequence[_Sound], key: Key) -> float:
    """Score a key for chords: foreign tones subtract; tonic roots, and a tonic first or last, add.

    The dominant may borrow the leading tone, as harmonic minor has it.
    """
    tonic = key.tonic_pitch_class
    scale = frozenset(key.pitch_classes)
    on_dominant = scale | {(tonic + 11) % 12}
    foreign = sum(
        len(sound.tones - (on_dominant if sound.root == (tonic + 7) % 12 else scale)) for sound in sounds
    )
    belonging = (0.1 * sum(sound.root == tonic for sound in sounds) - 6.0 * foreign) / len(sounds)
    for sound, weight in ((sounds[0], 1.0), (sounds[-1], 0.7)):
        if sound.root == tonic and sound.is_minor == key.is_minor:
            belonging += weight
    return belonging


def _announced(text: str, folded: str) -> ParsedChords | None:
    """The chords after the word "chords": lower-case names count too, and one wrong name is an error."""
    for mark in _MARK.finditer(folded):
        run = _run_from(_LOOSE_NAME, text, mark.end(), _GAP_OR_AND)
        written = [match[0][0].upper() + match[0][1:] for match in run]
        has_small = any(match[0][0].islower() for match in run)
        end = run[-1].end() if run else mark.end()
        _refuse_misspelled(
            text, end if run else mark.end(), is_first=not run, announced=mark[0].rstrip()[-1:] in ":="
        )
        if not run or (has_small and len(run) < 2):
            continue
        return ParsedChords(_chords(written), start=run[0].start(), end=end)
    return None


def _refuse_misspelled(text: str, position: int, *, is_first: bool, announced: bool) -> None:
    gap = _GAP.match(text, position)
    position = gap.end() if gap and not is_first else position
    wrong = _MISSPELLED.match(text, position)
    if wrong and announced and len(wrong[0]) > 1 and not _NUMERAL.match(text, position):
        Chord.parse(wrong[0])


def _names(text: str, folded: str) -> ParsedChords | None:
    for found in _runs(_NAME, text):
        run = found[1:] if _begins_with_an_article(found, text, folded) else found
        if run and _is_progression(run, text, folded):
            return ParsedChords(_chords([match[0] for match in run]), start=run[0].start(), end=run[-1].end())
    return None


def _begins_with_an_article(run: Sequence[re.Match[str]], text: str, folded: str) -> bool:
    """Return True if the first chord is only the word "A", as in "A Dm vamp"; never in four or more."""
    is_marked = _is_marked(folded, run[0].start(), run[-1].end())
    return run[0][0] == "A" and len(run) < 4 and not is_marked and not _is_joined(run, text, any)


def _is_progression(run: Sequence[re.Match[str]], text: str, folded: str) -> bool:
    start, end = run[0].start(), run[-1].end()
    if _NO_PROGRESSION.match(folded, end) or (_MODE_FOLLOWS.match(folded, end) and len(run) < 4):
        return False
    if _is_marked(folded, start, end):
        return len(run) > 1 or len(run[0][0]) > 1
    is_plain = all(len(match[0]) == 1 for match in run)
    return len(run) > (2 if is_plain and not _is_joined(run, text, any) else 1)


def _is_joined(run: Sequence[re.Match[str]], text: str, quantifier: Callable[[Iterable[bool]], bool]) -> bool:
    """Return True if any or all neighbours have a dash, bar or arrow between them, which prose never has."""
    return quantifier(
        _JOINT.search(text, left.end(), right.start()) is not None for left, right in pairwise(run)
    )


def _spelled(text: str, folded: str) -> ParsedChords | None:
    for run in _runs(_SPELLED, text):
        if len(run) >= 3 or (len(run) == 2 and _is_marked(folded, run[0].start(), run[-1].end())):
            written = [f"{match[1]}{_sign(match[2] or match[3])}{_QUALITIES[match[4]]}" for match in run]
            return ParsedChords(_chords(written), start=run[0].start(), end=run[-1].end())
    return None


def _numerals(text: str, folded: str) -> ParsedChords | None:
    for run in _runs(_NUMERAL, text):
        names = tuple(match[0] for match in run)
        first, last = run[0].start(), run[-1].end()
        if len(set(names)) < 2 or _SEQUEL.search(folded, 0, first):
            continue
        if _is_joined(run, text, all) or len(names) >= 3 or _is_marked(folded, first, last):
            return ParsedChords(numerals=names, start=first, end=last)
    return None


def _counted(folded: str) -> ParsedChords | None:
    for match in _COUNTED.finditer(folded):
        degrees = re.sub(r"\D", "", match[1])
        if degrees in _USUAL_COUNTS or _is_marked(folded, match.start(), match.end()):
            return ParsedChords(
                counted=tuple(int(degree) for degree in degrees), start=match.start(), end=match.end()
            )
    return None


def _runs(pattern: re.Pattern[str], text: str) -> list[list[re.Match[str]]]:
    runs: list[list[re.Match[str]]] = []
    for match in pattern.finditer(text):
        if runs and _GAP.fullmatch(text, runs[-1][-1].end(), match.start()):
            runs[-1].append(match)
        else:
            runs.append([match])
    return runs


def _run_from(
    pattern: re.Pattern[str], text: str, position: int, gap: re.Pattern[str]
) -> list[re.Match[str]]:
    run: list[re.Match[str]] = []
    match = pattern.match(text, position)
    while match is not None:
        run.append(match)
        between = gap.match(text, match.end())
        match = pattern.match(text, between.end()) if between and between.end() > match.end() else None
    return run


def _is_marked(folded: str, start: int, end: int) -> bool:
    return (
        _MARK_BEFORE.search(folded, max(0, start - 60), start) is not None
        or _MARK_AFTER.match(folded, end) is not None
    )


def _chords(names: list[str]) -> tuple[Chord, ...]:
    return tuple(Chord.parse(name) for name in names)


def _sign(written: str | None) -> str:
    return {"sharp": "#", "flat": "b"}.get(written or "", written or "")


def _plain(numeral: str) -> str:
    return numeral.replace("♭", "b").replace("♯", "#")
