"""A wish in any language, put into the English that the readers know; an English wish stays as it is."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial

from studio.composing.language import LANGUAGES
from studio.composing.readers.chords import read_chords
from studio.composing.readers.dictionary import SAME_LETTERS, TOKEN, UNITS, Dictionary, dictionary, legible
from studio.composing.readers.text import Word, fold
from studio.errors import StudioError

_ENGLISH = "english"
_SIGNS = str.maketrans("、。・،؛؟।「」『』《》〜～−", ',. ,;?.""""""---')
_GLUED = re.compile(r"(?<=[^\W\d]),(?=\w)|(?<=\d),(?=[^\W\d])|(?<=[.;])(?=[^\W\d]{3})(?<=[^\W\d]{3}[.;])")
_DIGIT = re.compile(r"[^\x00-\x7f]")
_COMPACT_KEY = re.compile(r"(?<![\w#♯♭'’])[A-G](?:[#♯♭b]m?|m)(?![\w'’♯♭#])")
_NOTATION = re.compile(r"(?<![\w'’])(?:[A-G][#♯♭b]?m?\d?|[IVXivx]+)(?![\w'’])")
"""Chords and numerals, which belong to no language."""
_B_IS_H = re.compile(r"\b[a-hA-H](?:is|es|s)?[ -](?:[Dd]ur|[Mm]oll)\b")
_STARTS_A_SENTENCE = re.compile(r"(?:^|[.!?] )$")
_SCRIPTS = (
    ("hangul", re.compile(r"[\uac00-\ud7a3]")),
    ("kana", re.compile(r"[\u3041-\u3096\u30a1-\u30fa]")),
    ("han", re.compile(r"[\u4e00-\u9fff]")),
    ("devanagari", re.compile(r"[\u0900-\u097f]")),
    ("arabic", re.compile(r"[\u0621-\u064a]")),
    ("cyrillic", re.compile(r"[\u0400-\u04ff]")),
)
_INTERNATIONAL = re.compile(
    r"\b(?:drum (?:and|&|n|'n') bass|drum'?n'?bass|rock (?:and|&|n|'n') roll"
    r"|r ?& ?b|rhythm and blues|lo-?fi hip[- ]hop)\b",
    re.IGNORECASE,
)
"""Names that are English in every language."""
_FIRST_MARK = 0xE100
"""A stretch that is not to be translated is replaced by one letter of a private area while words are."""
_MARK = re.compile(r"[\ue100-\uf8ff]")
_UNIT_AHEAD = re.compile(r"[\s-]*(?:bpm|b\.p\.m|min|sec|sek|s\b|m\b|%)")
_NUMBER = re.compile(r"((?<![\d/:.,])\d+(?:\.\d+)?(?![\d/:]))")
_APART = re.compile(r"[\x00-\x7f\ue000-\uf8ff]+|[\W_]")
_PARTICLE = 4
"""Letters that an ending after a known word has at most, in languages without blanks."""
_TIDY = (
    (re.compile(r"(?:^|(?<= ))['’] ?"), ""),
    (re.compile(r" {2,}"), " "),
    (re.compile(r" (?=[,.;:!?])"), ""),
)
_OF_EACH = ("<without", "<not")
"""What is said of every noun that "and" joins, not once of them all."""
_RAW, _WORD, _GAP, _PLAIN = range(4)


@dataclass(frozen=True, slots=True)
class Translation:
    """A wish in English.

    Attributes:
        text: The English, and as they were the words that the language does not know.
        language: Id of the language.
    """

    text: str
    language: str = _ENGLISH


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    kind: int


def in_english(text: str) -> Translation:
    """Translate a cleaned text.

    >>> in_english("trauriges Klavier in h-Moll ohne Schlagzeug").text
    'sad piano in B minor without drums'
    """
    text = _legible(text)
    language = language_of(text)
    if language == _ENGLISH:
        return Translation(text)
    words = dictionary(language)
    marked, kept = _marked(text, words)
    pieces = _spaced_pieces(marked, words) if words.language.is_spaced else _unspaced_pieces(marked, words)
    return Translation(_restored(_joined(_in_order(list(pieces))), kept), language)


def language_of(text: str) -> str:
    """The id of the language that a text is in, by its letters, and then by its words."""
    if text.isascii():
        return _latin_language(text)
    for script, letters in _SCRIPTS:
        if letters.search(text):
            among = _ids_in(script)
            return (
                among[0]
                if len(among) == 1
                else max(among, key=lambda id_: _share(text, id_), default=_ENGLISH)
            )
    return _latin_language(text)


def _legible(text: str) -> str:
    """``text`` with Western signs and digits, and a blank after every comma between words."""
    if not text.isascii():
        text = legible(text.translate(_SIGNS))
        text = _DIGIT.sub(lambda m: str(int(m[0])) if m[0].isdecimal() else m[0], text)
    return _GLUED.sub(lambda m: f"{m[0]} ", text)


def _share(text: str, id_: str) -> float:
    """The number of tokens of a text that a language knows."""
    known = dictionary(id_)
    return sum(map(known.knowledge_of, TOKEN.findall(known.folded(text))))


@cache
def _ids_in(script: str) -> tuple[str, ...]:
    return tuple(id_ for id_ in LANGUAGES if LANGUAGES[id_].letters == script)


@cache
def _latin_ids() -> tuple[str, ...]:
    return tuple(id_ for id_ in _ids_in("latin") if id_ != _ENGLISH)


@cache
def _english_words() -> frozenset[str]:
    known = LANGUAGES[_ENGLISH]
    return frozenset(
        (*known.plain.split(), *(word for words in known.words.values() for word in words.split()))
    )


@cache
def _english_plain() -> frozenset[str]:
    """Words that tell an English text from others; "and" also stands in the names of styles."""
    return frozenset(LANGUAGES[_ENGLISH].plain.split()) - {
        "and",
        "in",
        "bpm",
        "beat",
        "solo",
        "minor",
        "major",
    }


@cache
def _knowing(token: str) -> Mapping[str, float]:
    """The languages in Latin letters that know a word, and how much of it."""
    shares = {id_: dictionary(id_).knowledge_of(token) for id_ in _latin_ids()}
    return {id_: share for id_, share in shares.items() if share}


def _latin_language(text: str) -> str:
    english = _english_words()
    tokens = TOKEN.findall(fold(_NOTATION.sub(" ", text)).translate(SAME_LETTERS))
    strangers = [token for token in tokens if token not in english and len(token) > 1]
    if not strangers:
        return _ENGLISH
    scores: dict[str, float] = dict.fromkeys(_latin_ids(), 0.0)
    for token in dict.fromkeys(token for token in tokens[:120] if len(token) > 1):
        languages = _knowing(token)
        for id_, share in languages.items():
            scores[id_] += (0.25 if token in english else 1.0) * share * (0.5 + 0.5 / len(languages))
    for token in TOKEN.findall(text.lower()) if not text.isascii() else ():
        for id_ in scores:
            scores[id_] += 0.5 * (token in dictionary(id_).accented)
    if _B_IS_H.search(text):
        for id_ in scores:
            scores[id_] += 0.3 * ("h" in LANGUAGES[id_].tonics)
    best = max(scores, key=lambda id_: scores[id_])
    ours = sum(0.2 if best in _knowing(token) else 0.6 for token in {*tokens[:120]} & _english_plain())
    return best if scores[best] > max(0.65, ours) else _ENGLISH


def _marked(text: str, words: Dictionary) -> tuple[str, list[str]]:
    """``text`` with its chords and keys, and what a pattern rewrites, set aside as marks."""
    kept: list[str] = []

    def mark(english: str) -> str:
        kept.append(english)
        return chr(_FIRST_MARK + len(kept) - 1)

    progression = _progression(text)
    if progression is not None:
        start, end = progression
        text = f"{text[:start]}{mark(text[start:end])}{text[end:]}"
    if not words.language.is_spaced:
        text = _spliced(text, words, words.counted, lambda m: str(_value(words.number(m[0]) or [])))
    text = _INTERNATIONAL.sub(lambda m: mark(m[0]), text)
    for pattern, put in words.rewrites:
        text = _spliced(text, words, pattern, partial(_expanded, put))
    if words.key is not None:
        text = _spliced(text, words, words.key, lambda m: f" {mark(words.english_key(m))} ")
    return _COMPACT_KEY.sub(lambda m: m[0] if _is_a_word(text, m) else mark(m[0]), text), kept


def _progression(text: str) -> tuple[int, int] | None:
    try:
        found = read_chords(text, fold(text))
    except StudioError:
        return None
    return (found.start, found.end) if found is not None and found.end > found.start else None


def _is_a_word(text: str, match: re.Match[str]) -> bool:
    """Return True if "Am" or "Em" opens a sentence: the German "Am Abend", the Portuguese "Em dó menor"."""
    begins = _STARTS_A_SENTENCE.search(text, 0, match.start()) is not None
    return begins and text[match.end() : match.end() + 1] == " "


def _expanded(put: str, match: re.Match[str]) -> str:
    return match.expand(put)


def _spliced(
    text: str, words: Dictionary, pattern: re.Pattern[str], put: Callable[[re.Match[str]], str]
) -> str:
    cut, end = [], 0
    for match in pattern.finditer(words.folded(text)):
        cut += [text[end : match.start()], put(match)]
        end = match.end()
    return "".join((*cut, text[end:]))


def _spaced_pieces(text: str, words: Dictionary) -> Iterator[_Piece]:
    folded = words.folded(text)
    tokens = [Word(match[0], match.start(), match.end()) for match in TOKEN.finditer(folded)]
    index = end = 0
    while index < len(tokens):
        token = tokens[index]
        yield from _gap(text[end : token.start])
        found = words.find(tokens, folded, index)
        is_phrase = found is not None and found.last > index + 1
        number = None if is_phrase else _number_at(tokens, folded, index, words)
        if number is not None:
            value, index = number
            yield _Piece(str(value), _WORD)
        elif found is not None:
            index = found.last
            for english in found.english:
                yield _Piece(english, _WORD if english else _PLAIN)
        else:
            index += 1
            yield _Piece(text[token.start : token.end], _RAW)
        end = tokens[index - 1].end
    yield from _gap(text[end:])


def _gap(text: str) -> Iterator[_Piece]:
    """The pieces of text between words; numbers apart, for they can be denied."""
    for index, piece in enumerate(_NUMBER.split(text)):
        if piece:
            yield _Piece(piece, _RAW if index % 2 else _GAP)


def _number_at(tokens: Sequence[Word], folded: str, first: int, words: Dictionary) -> tuple[int, int] | None:
    """The value of number words before a unit, and the index after them."""
    values: list[int] = []
    last = first
    while last < len(tokens):
        token = tokens[last].text
        more = words.number(token)
        if more is None and values and token in ("y", "e", "et", "und", "en", "i", "و"):
            more = []
        elif more is None and values and token.startswith("و"):
            more = words.number(token[1:])
        if more is None or (values and folded[tokens[last - 1].end : tokens[last].start].strip(" -")):
            break
        values += more
        last += 1
    if not values:
        return None
    is_counted = _UNIT_AHEAD.match(folded, tokens[last - 1].end) is not None
    if (
        not is_counted
        and last < len(tokens)
        and not folded[tokens[last - 1].end : tokens[last].start].strip(" -")
    ):
        found = words.find(tokens, folded, last)
        is_counted = found is not None and found.english[-1] in UNITS
    return (_value(values), last) if is_counted else None


def _value(values: Sequence[int]) -> int:
    """The value of numbers said one after the other: 1, 100, 4, 10 is 140."""
    total = unit = 0
    for value in values:
        if value in (10, 100) and 0 < unit < 10:
            total, unit = total + unit * value, 0
        elif value >= 10:
            total += value
        else:
            unit += value
    return total + unit


def _unspaced_pieces(text: str, words: Dictionary) -> Iterator[_Piece]:
    folded = words.folded(text)
    is_korean = words.language.letters == "hangul"
    index = raw = 0
    is_after_word = False
    while index < len(text):
        if apart := _APART.match(text, index):
            yield from _leftover(text[raw:index], is_after_word)
            yield from _gap(apart[0])
            is_after_word = apart[0][-1].isdigit() or (
                is_after_word and not is_korean and " " not in apart[0]
            )
            index = raw = apart.end()
            continue
        size = words.length_at(folded, index)
        is_ending = is_after_word and raw == index
        if size == 1 and is_korean and not is_ending and not _stands_alone(folded, index):
            size = 0
        if not size:
            index += 1
            continue
        yield from _leftover(text[raw:index], is_after_word)
        english = words.unspaced[folded[index : index + size]]
        yield _Piece(english, _WORD if english else _PLAIN)
        is_after_word = True
        index = raw = index + size
    yield from _leftover(text[raw:], is_after_word)


def _stands_alone(folded: str, index: int) -> bool:
    around = folded[max(0, index - 1) : index], folded[index + 1 : index + 2]
    return not any(letter.isalpha() and not letter.isascii() for letter in around)


def _leftover(written: str, is_after_word: bool) -> Iterator[_Piece]:
    """Letters that no phrase has; a few after a known word are its ending."""
    if written:
        is_ending = is_after_word and len(written) <= _PARTICLE and not "\u4e00" <= written[0] <= "\u9fff"
        yield _Piece("" if is_ending else written, _PLAIN if is_ending else _RAW)


def _in_order(pieces: list[_Piece]) -> list[_Piece]:
    """Put what follows a noun before it, as English has it: "drums and bass <without"."""
    ordered: list[_Piece] = []
    for piece in pieces:
        if not piece.text.startswith("<"):
            ordered.append(piece)
            continue
        nouns = _nouns_before(ordered)
        for index in nouns if piece.text in _OF_EACH else nouns[-1:]:
            ordered[index] = _Piece(f"{piece.text[1:]} {ordered[index].text}", _WORD)
    return ordered


def _nouns_before(pieces: Sequence[_Piece]) -> list[int]:
    """The indices of the last noun, and of those that "and" joins to it."""
    nouns: list[int] = []
    index = len(pieces) - 1
    is_joined = True
    while index >= 0:
        piece = pieces[index]
        if piece.kind == _PLAIN or not piece.text.strip():
            pass
        elif piece.text in ("and", "or"):
            is_joined = True
        elif piece.text in UNITS and index and any(p.kind == _RAW for p in pieces[max(0, index - 2) : index]):
            pass
        elif piece.kind in (_WORD, _RAW) and is_joined:
            nouns.append(index)
            is_joined = False
        else:
            break
        index -= 1
    return nouns


def _joined(pieces: Sequence[_Piece]) -> str:
    text = ""
    for piece in pieces:
        if piece.kind == _WORD:
            text = f"{text}{piece.text} " if text.endswith(("-", " ")) else f"{text} {piece.text} "
        else:
            text += piece.text
    for pattern, put in _TIDY:
        text = pattern.sub(put, text)
    return text.strip()


def _restored(text: str, kept: Sequence[str]) -> str:
    return re.sub(
        r" {2,}",
        " ",
        _MARK.sub(
            lambda m: kept[ord(m[0]) - _FIRST_MARK] if ord(m[0]) - _FIRST_MARK < len(kept) else m[0], text
        ),
    ).strip()
