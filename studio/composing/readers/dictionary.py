"""The words of a language, found in a text: phrases, stems, numbers and keys."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from studio.composing.language import LANGUAGES, Language
from studio.composing.readers.text import Word, fold

_MARKS = "\u0300-\u036f\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u064b-\u0652\u0670"
TOKEN = re.compile(rf"(?:[^\W\d_][{_MARKS}]*)+")
"""A word in any script, with its vowel signs."""
SAME_LETTERS = str.maketrans("ıłđøßœæ", "ildosoa")
_ORNAMENTS = re.compile(r"[\u093c\u0640\u064b-\u0652]")
UNITS = ("seconds", "minutes", "minute", "bars", "hours", "bpm")
_WITHIN = re.compile(r"[\s\-‐-―'’/.&]{0,3}")
_KEPT_WHOLE = frozenset(("hangul", "kana", "han"))


def legible(text: str) -> str:
    """``text`` without the marks that some write and some do not: nukta, tatweel, vowels of Arabic."""
    return text if text.isascii() else _ORNAMENTS.sub("", text)


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase of a language in a text.

    Attributes:
        english: The English for it, in order; empty strings ask for nothing.
        last: Index after its last token.
    """

    english: tuple[str, ...]
    last: int


class _Phrase(NamedTuple):
    tokens: tuple[str, ...]
    are_stems: tuple[bool, ...]
    english: str

    def goes_on_with(self, word: str, index: int) -> bool:
        """Return True if a word can stand where the phrase has a token."""
        token = self.tokens[index]
        return word == token or (self.are_stems[index] and word.startswith(token))


class Dictionary:
    """One language, ready to be looked words up in.

    Args:
        language: Its declaration.
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self._same = str.maketrans(*language.same_letters)
        self._last = ("", "")
        self.exact: dict[str, list[_Phrase]] = {}
        self.stems: dict[str, list[_Phrase]] = {}
        for phrase in self._phrases():
            (self.stems if phrase.are_stems[0] else self.exact).setdefault(phrase.tokens[0], []).append(
                phrase
            )
        for phrases in (*self.exact.values(), *self.stems.values()):
            phrases.sort(key=lambda phrase: (-len(phrase.tokens), phrase.are_stems[-1]))
        self._lengths = sorted({len(stem) for stem in self.stems}, reverse=True)
        self.numbers = {self.folded(legible(word)): value for word, value in language.numbers.items()}
        self._prefixes = sorted(
            ((self.folded(prefix), english) for prefix, english in language.prefixes.items()),
            key=lambda item: -len(item[0]),
        )
        self._article = next((prefix for prefix, english in self._prefixes if not english), "")
        self._suffixes = [(self.folded(suffix), english) for suffix, english in language.suffixes.items()]

    def folded(self, text: str) -> str:
        """``text`` in lower case and as its language compares it, as long as before."""
        if text is not self._last[0]:
            self._last = (text, self._fold(text))
        return self._last[1]

    def _fold(self, text: str) -> str:
        if self.language.letters in _KEPT_WHOLE or self.language.keeps_accents:
            return text.lower().translate(self._same) if len(text.lower()) == len(text) else fold(text)
        return fold(text).translate(SAME_LETTERS).translate(self._same)

    @cached_property
    def rewrites(self) -> list[tuple[re.Pattern[str], str]]:
        """The patterns that are replaced before words are looked up."""
        return [(re.compile(self.folded_pattern(pattern)), put) for pattern, put in self.language.rewrites]

    def folded_pattern(self, pattern: str) -> str:
        r"""A pattern with its letters compared as the text's are; escapes such as "\b" and "\D" are kept."""
        return re.sub(r"\\.|[^\\]+", lambda m: m[0] if m[0][0] == "\\" else self.folded(m[0]), pattern)

    @cached_property
    def key(self) -> re.Pattern[str] | None:
        """A key: note, accidental and mode, in the order of the language."""
        language = self.language
        modes = self._either(f"{language.major},{language.minor}")
        if not modes:
            return None
        accidentals = f"(?:{self._either(f'{language.sharp},{language.flat}') or '(?!)'}|[#♯♭])"
        notes = "|".join(sorted(map(self.folded, (*language.tonics, *"cdefgab")), key=len, reverse=True))
        edge, end = (r"(?<![^\W\d_])", rf"(?![{_MARKS}]|[^\W\d_])") if language.is_spaced else ("", "")
        return re.compile(
            rf"{edge}(?P<before>{accidentals})?(?P<note>{notes})"
            rf"(?:[\s-]?(?P<after>{accidentals}))?[\s_-]{{0,2}}(?P<mode>{modes}){end}"
        )

    @cached_property
    def _tonics(self) -> dict[str, str]:
        return {self.folded(name): tonic for name, tonic in self.language.tonics.items()}

    def english_key(self, match: re.Match[str]) -> str:
        """A key that :attr:`key` has found, as English writes it: "F# minor"."""
        tonic = self._tonics.get(match["note"]) or match["note"].upper()
        sign = match["before"] or match["after"] or ""
        raised = {*self._names(self.language.sharp), "#", "♯"}
        written = "" if not sign else "#" if sign in raised else "b"
        mode = "minor" if match["mode"] in self._names(self.language.minor) else "major"
        return f"{tonic}{written} {mode}"

    def find(self, tokens: Sequence[Word], folded: str, first: int) -> Found | None:
        """The longest phrase that begins with a token; None where the language does not know it."""
        word = tokens[first].text
        for suffix, english in self._suffixes:
            root = word.removesuffix(suffix)
            if root != word and (known := self._single(root)) is not None and known:
                return Found((known, english), first + 1)
        best = self._phrase_at(tokens, folded, first, word)
        if best is not None:
            return Found((best.english,), first + len(best.tokens))
        for prefix, english in self._prefixes:
            bare = word.removeprefix(prefix)
            if bare != word and len(bare) > 1 and (best := self._phrase_at(tokens, folded, first, bare)):
                return Found((english, best.english), first + len(best.tokens))
        return None

    def knowledge_of(self, word: str) -> float:
        """Return the share of a folded word that the language knows: 1 for all of it, 0 for none.

        Words that ask for nothing tell less of a text's language than those that do.
        """
        if word in self.exact:
            alone = [phrase.english for phrase in self.exact[word] if len(phrase.tokens) == 1]
            return 1.0 if any(alone) else 0.6 if alone else 0.4
        if word in self._words_of_keys or self.number(word) is not None:
            return 1.0
        longest = next((size for size in self._lengths if size <= len(word) and word[:size] in self.stems), 0)
        return min(1.0, (longest + (2 if longest > 4 else 1)) / len(word)) if longest else 0.0

    @cached_property
    def accented(self) -> frozenset[str]:
        """The words with letters that English has not, as they are written."""
        written = (token for phrase, _ in self._written() for token in TOKEN.findall(phrase.lower()))
        return frozenset(token for token in written if not token.isascii())

    @cached_property
    def _words_of_keys(self) -> frozenset[str]:
        language = self.language
        named = f"{language.sharp},{language.flat},{language.major},{language.minor}"
        return frozenset(
            {*self._names(named), *(word for word in map(self.folded, language.tonics) if len(word) > 1)}
        )

    def number(self, word: str) -> list[int] | None:
        """The values that a word is made of: "hundertzwanzig" is 100 and 20; None if it is no number."""
        if word in self.numbers:
            return [self.numbers[word]]
        values: list[int] = []
        rest = word
        while rest:
            head = next((rest[:size] for size in range(len(rest), 0, -1) if rest[:size] in self.numbers), "")
            if not head:
                if not values or not rest.startswith(("und", "en", "e")):
                    return None
                head = next(joint for joint in ("und", "en", "e") if rest.startswith(joint))
            else:
                values.append(self.numbers[head])
            rest = rest[len(head) :]
        return values

    @cached_property
    def unspaced(self) -> dict[str, str]:
        """The phrases of a language that is written without blanks, by their English."""
        phrases: dict[str, str] = {}
        for written, english in self._written():
            bare = self.folded(written.rstrip("*"))
            phrases.setdefault(bare, english)
            phrases.setdefault(bare.replace(" ", ""), english)
        return phrases

    @cached_property
    def _sizes(self) -> dict[str, list[int]]:
        """The lengths of the phrases that begin with a letter, the longest first."""
        sizes: dict[str, set[int]] = {}
        for phrase in self.unspaced:
            sizes.setdefault(phrase[:1], set()).add(len(phrase))
        return {letter: sorted(lengths, reverse=True) for letter, lengths in sizes.items()}

    def length_at(self, folded: str, index: int) -> int:
        """The length of the longest phrase at an index, in a language without blanks; 0 for none."""
        lengths = self._sizes.get(folded[index], ())
        return next((size for size in lengths if folded[index : index + size] in self.unspaced), 0)

    @cached_property
    def counted(self) -> re.Pattern[str]:
        """Number words before a unit, in a language that is written without blanks."""
        units = [phrase for phrase, english in self.unspaced.items() if english in UNITS]
        words = "|".join(sorted(map(re.escape, self.numbers), key=len, reverse=True))
        return re.compile(
            rf"(?:{words})+(?=\s*(?:{'|'.join(map(re.escape, units))}|bpm|拍|分|秒|小时|時間|시간))"
        )

    def _written(self) -> Iterator[tuple[str, str]]:
        for english, phrases in self.language.words.items():
            for written in phrases.split(","):
                if written.strip():
                    yield written.strip(), english
        for word in self.language.plain.split():
            yield word, ""

    def _phrases(self) -> Iterator[_Phrase]:
        if not self.language.is_spaced:
            return
        written, english = zip(*self._written(), strict=True)
        listed = "\n".join(written)  # folded at once: that is quicker than one by one
        forms = [self._fold(legible(listed))]
        if self.language.keeps_accents:
            forms.append(fold(listed).translate(SAME_LETTERS))
        for form in forms:
            for phrase, meaning in zip(form.split("\n"), english, strict=True):
                yield from self._phrase(phrase, meaning)

    @staticmethod
    def _phrase(folded: str, english: str) -> Iterator[_Phrase]:
        if folded.isalpha():
            yield _Phrase((folded,), (False,), english)
            return
        pieces = [
            (match[0], folded[match.end() : match.end() + 1] == "*") for match in TOKEN.finditer(folded)
        ]
        if pieces:
            yield _Phrase(
                tuple(token for token, _ in pieces), tuple(is_stem for _, is_stem in pieces), english
            )

    def _single(self, word: str) -> str | None:
        return next(
            (
                phrase.english
                for phrases in (self.exact.get(word, ()), *self._stems_of(word))
                for phrase in phrases
                if len(phrase.tokens) == 1
            ),
            None,
        )

    def _stems_of(self, word: str) -> Iterator[Sequence[_Phrase]]:
        for length in self._lengths:
            if length <= len(word) and (phrases := self.stems.get(word[:length])) is not None:
                yield phrases

    def _phrase_at(self, tokens: Sequence[Word], folded: str, first: int, word: str) -> _Phrase | None:
        best: _Phrase | None = None
        for phrases in (self.exact.get(word, ()), *self._stems_of(word)):
            for phrase in phrases:
                size = len(phrase.tokens)
                if best is not None and size <= len(best.tokens):
                    break
                if size == 1 or self._goes_on(phrase, tokens, folded, first):
                    best = phrase
        return best

    def _goes_on(self, phrase: _Phrase, tokens: Sequence[Word], folded: str, first: int) -> bool:
        if first + len(phrase.tokens) > len(tokens):
            return False
        for index in range(1, len(phrase.tokens)):
            word = tokens[first + index]
            if not phrase.goes_on_with(word.text, index) and not (
                self._article and phrase.goes_on_with(word.text.removeprefix(self._article), index)
            ):
                return False
            if not _WITHIN.fullmatch(folded, tokens[first + index - 1].end, word.start):
                return False
        return True

    def _names(self, listed: str) -> set[str]:
        return {self.folded(legible(word.strip())) for word in listed.split(",") if word.strip()}

    def _either(self, listed: str) -> str:
        return "|".join(sorted(map(re.escape, self._names(listed)), key=len, reverse=True))


@lru_cache
def dictionary(id_: str) -> Dictionary:
    """The dictionary of a language; made when it is first needed."""
    return Dictionary(LANGUAGES[id_])
