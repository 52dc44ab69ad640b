"""The words of a wish that no reader knows, so that they can be said instead of swallowed."""

from collections.abc import Iterable, Sequence
from functools import cache

from studio.composing.language import LANGUAGES
from studio.composing.readers.dictionary import TOKEN
from studio.composing.readers.lexicon import Lexicon
from studio.composing.readers.text import fold

_ANYWHERE = (
    "am pm feat ft vs etc ok hz khz db bit uhr im ive id lets th st nd rd ish esque e i o u x min sec bpm"
    " maj dur moll"
)


_ENDINGS = ("ing", "ly", "ed", "es", "s", "er", "ers", "ily", "ness")
_SHORTEST_ROOT = 4


@cache
def _plain() -> frozenset[str]:
    words = LANGUAGES["english"].plain.split()
    return frozenset((*map(fold, words), *(part for word in words for part in fold(word).split("'")))) | {
        *_ANYWHERE.split()
    }


def unheard(
    text: str, read: Iterable[tuple[int, int]], lexicons: Sequence[Lexicon[object]]
) -> tuple[str, ...]:
    """The words, as they were typed, that ask for nothing a reader knows.

    Args:
        text: The wish in English, chords, key, title and form blanked.
        read: Where else something was read: [start, end) of each stretch.
        lexicons: The words that readers know.
    """
    spans = list(read)
    plain = _plain()
    words: dict[str, str] = {}
    for match in TOKEN.finditer(text):
        word = fold(match[0])
        if word in words or word in plain or (len(word) == 1 and match[0].isascii()):
            continue
        if any(start < match.end() and match.start() < end for start, end in spans):
            continue
        if not any(lexicon.knows(word) for lexicon in lexicons) and not _is_form(word, plain, lexicons):
            words[word] = match[0]
    return tuple(words.values())


def _is_form(word: str, plain: frozenset[str], lexicons: Sequence[Lexicon[object]]) -> bool:
    """Return True if a word is a form of a known one: "dancing", "emotionally", "danced"."""
    roots = {
        word.removesuffix(ending) + put
        for ending in _ENDINGS
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_ROOT
        for put in ("", "e", "y")
    }
    return any(root in plain or any(root in lexicon for lexicon in lexicons) for root in roots)
