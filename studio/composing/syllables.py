"""Syllables of a line of words: how many, where they divide, and which are stressed."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

_SIGNS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0900-\u0903\u093a-\u0963\u0e31-\u0e4e"
"""Vowel and other signs that stand with a letter of their script."""

_LETTER = rf"(?:[^\W\d_]|[{_SIGNS}])"
_WORD = re.compile(rf"{_LETTER}+(?:['’]{_LETTER}+)*(?:['’](?= ))?|\d+")
_DEVANAGARI = re.compile(r"(?:(?<!\u094d)[\u0904-\u0939\u0958-\u0961])")
_CONSONANTAL = re.compile(r"[\u0590-\u06ff]")
_VIETNAMESE = re.compile(r"[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
_LATIN_VOWELS = "aeiouyæøœ"
_VOWELS = f"{_LATIN_VOWELS}аеёиоуыэюяіїєαεηιουωy"
_FUNCTION_WORDS = {
    "en": "a an the and or but of to in on at for with from by as is are was were be been am i you "
    "he she it we they me him her us them my your his its our their that this so if than then "
    "do does did have has had will would can could i'm you're it's we're don't i'll there's "
    "what when where who no not all",
    "de": "der die das ein eine einen einem und oder aber von zu in im an am auf für mit aus bei "
    "als ist sind war ich du er sie es wir ihr mich dich mir dir uns mein dein sein so wenn "
    "dass nicht den dem des",
    "fr": "le la les un une des et ou mais de du d à au aux en dans sur pour avec par que qui je tu "
    "il elle on nous vous ils me te se mon ton son ma ta sa est es ce ne pas",
    "es": "el la los las un una y o pero de del a al en con por para que yo tú él me te se mi tu su "
    "es no lo le si como",
    "it": "il lo la i gli le un una e o ma di del a al in con per che io tu lui lei mi ti si mio "
    "tuo suo è non come",
    "pt": "o a os as um uma e ou mas de do da em no na com por para que eu tu ele ela me te se meu "
    "teu seu é não",
    "nl": "de het een en of maar van te in op aan met voor uit bij als is zijn was ik jij je hij "
    "zij we mijn niet",
    "pl": "i w na z do o u że się nie to ja ty on ona my jest a ale jak mnie cię",
    "ru": "и в на с к по о у не что я ты он она мы вы как но а это за от мне меня тебя",
    "tr": "ve bir bu da de ne için ile o ben sen",
}  # fmt: skip
_MARKS = {language: frozenset(words.split()) for language, words in _FUNCTION_WORDS.items()}
_DICTIONARIES = {
    "en": "en_US", "de": "de_DE", "fr": "fr", "es": "es", "it": "it_IT", "pt": "pt_PT", "nl": "nl_NL",
    "pl": "pl_PL", "ru": "ru_RU",
}  # fmt: skip
_DIPHTHONGS = {
    "en": "ai au ay ea ee ei eu ew ey ie oa oe oi oo ou ow oy ue ui eau eye you iou eou",
    "de": "ai au ei eu äu ie ee aa oo ey ay",
    "fr": "ai au ay ea ei eu ey ie io ou oi oe œu oeu eau ui ue uy oui ia",
    "es": "ai au ay ei eu ey ia ie io iu oi ou oy ua ue ui uo uy",
    "it": "ai au ei eu ia ie io iu oi ua ue ui uo",
    "pt": "ai au ei eu ia ie io iu oi ou ua ue ui ão ãe õe",
    "nl": "aa ee oo uu ie eu oe ui ij ei au ou aai ooi oei eeu ieu",
    "pl": "ia ie io iu ią ię ió",
}
_SETS = {language: frozenset(words.split()) for language, words in _DIPHTHONGS.items()}
_UNSTRESSED_STARTS = {
    "en": frozenset("a be re de un to in en ex for per with sur pre pro dis".split()),  # noqa: SIM905
    "de": frozenset("be ge er ver zer ent emp miss".split()),  # noqa: SIM905
    "nl": frozenset("be ge er ver ont her".split()),  # noqa: SIM905
}
_STARTING_STRESS = frozenset(
    "after always anything beauty any every ever open only under over into being answer angel apple unit"  # noqa: SIM905
    " ready really reason river real rebel demon desert enter enemy engine ending people person perfect"
    " forest forty former forward preacher ashes aching inner inside island able acre army atom evil even"
    " evening gehen gehe geht geben gebe gerne gestern erde erste bestes bette".split()
)
_SILENT_STARTS = re.compile(
    r"^(?:some|home|life|love|time|like|more|fore|there|where|here|wave|fire|stone|make|take|one|lone|safe|wide)"
    r"(?=[bcdfghjklmnpqstvwxz])"
)


@dataclass(frozen=True, slots=True)
class Syllable:
    """One syllable of a line.

    Attributes:
        text: Its letters; a trailing "-" says that its word goes on.
        is_stressed: Whether it asks for a strong beat.
    """

    text: str
    is_stressed: bool


def language_of(words: str) -> str:
    """The language of words in Latin or Cyrillic letters, by the small words that it uses, such as "en"."""
    lowered = words.lower()
    for script, language in (
        ("[а-яёіїєґ]", "ru"),
        (_VIETNAMESE, "vi"),
        (_DEVANAGARI, "hi"),
        (_CONSONANTAL, "ar"),
    ):
        if re.search(script, lowered):
            return language
    found = set(re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", lowered))
    scores = {language: len(found & marks) for language, marks in _MARKS.items()}
    scores["de"] += 2 * bool(re.search("[äß]|ü|ö", lowered)) - 2 * bool(re.search("[ğşı]", lowered))
    scores["tr"] += 4 * bool(re.search("[ğşı]", lowered))
    scores["es"] += 3 * bool(re.search("[ñ¿¡]", lowered))
    scores["pt"] += 3 * bool(re.search("[ãõ]", lowered))
    scores["pl"] += 3 * bool(re.search("[łąęśżź]", lowered))
    scores["fr"] += 2 * bool(re.search(r"[êœ]|\b(?:[jc]|qu)['’]", lowered))
    return max(scores, key=lambda language: (scores[language], language == "en"))


def count_of(line: str, language: str) -> int:
    """The number of syllables of a line."""
    return sum(len(_nuclei(word, language)) for word in _words(line))


def syllables_of(line: str, language: str) -> tuple[Syllable, ...]:
    """The syllables of a line, each a note long.

    >>> [item.text for item in syllables_of("Hello, baby", "en")]
    ['Hel-', 'lo', 'ba-', 'by']
    """
    found: list[Syllable] = []
    for word in _words(line):
        pieces = _divided(word, language)
        stress = _stress(word.lower(), len(pieces), language)
        for place, piece in enumerate(pieces):
            goes_on = place + 1 < len(pieces)
            found.append(Syllable(f"{piece}-" if goes_on else piece, place == stress))
    return tuple(found)


@lru_cache(4096)
def _words(line: str) -> tuple[str, ...]:
    """Words; of scripts that write syllables, the syllables."""
    words: list[str] = []
    for match in _WORD.finditer(line):
        word = match[0]
        if not any(_writes_syllables(letter) for letter in word):
            words.append(word)
            continue
        run = ""
        for letter in word:
            if _writes_syllables(letter):
                if run:
                    words.append(run)
                    run = ""
                if (
                    words
                    and letter in "ゃゅょャュョぁぃぅぇぉァィゥェォっッー"
                    and _writes_syllables(words[-1][-1])
                ):
                    words[-1] += letter
                else:
                    words.append(letter)
            else:
                run += letter
        if run:
            words.append(run)
    return tuple(words)


def _writes_syllables(letter: str) -> bool:
    return "\u3040" <= letter <= "\u30ff" or "\u3400" <= letter <= "\u9fff" or "\uac00" <= letter <= "\ud7a3"


@lru_cache(8192)
def _nuclei(word: str, language: str) -> tuple[tuple[int, int], ...]:
    """The places of the vowels of each syllable, [start, end); of a word without any, the word itself."""
    if language == "vi":
        return ((0, len(word)),)
    if starts := [match.start() for match in _DEVANAGARI.finditer(word)]:
        if len(starts) > 1 and starts[-1] == len(word) - 1:
            starts.pop()  # a last consonant without a sign closes the syllable before it
        return tuple((place, place + 1) for place in starts)
    if _CONSONANTAL.search(word):
        return tuple((place, place + 1) for place in range(0, max(1, len(word) - 1), 2))
    plain = "".join(_base(letter, language) for letter in word.lower())
    groups = [match.span() for match in re.finditer(f"[{_VOWELS}]+", plain)]
    if _writes_syllables(word[0]) or not groups:
        return ((0, len(word)),)
    found = [span for group in groups for span in _parted(plain, word.lower(), group, language)]
    if language == "en":
        found = _without_silent(plain, found)
    if language == "fr" and len(found) > 1 and re.search(r"(?<![éèê])e(?:s|nt)?$", word.lower()):
        found = found[:-1]
    return tuple(found)


def _base(letter: str, language: str) -> str:
    if language in ("ru", "tr") or letter in "æøœ":
        return letter if letter in _VOWELS else {"ı": "i", "ö": "o", "ü": "u"}.get(letter, letter)
    base = unicodedata.normalize("NFD", letter)[0]
    return base if len(base) == 1 else letter


def _parted(plain: str, written: str, span: tuple[int, int], language: str) -> list[tuple[int, int]]:
    """A run of vowels as the syllables that it has: a diphthong is one."""
    start, end = span
    if language == "en" and plain[start] == "y" and end - start > 1 and start == 0:
        start += 1
    if plain[max(0, start - 1) : start + 1] == "qu" and end - start > 1:
        start += 1
    if language in ("ru", "tr", "vi"):
        return [(place, place + 1) for place in range(start, end)]
    known = _SETS.get(language, _SETS["it"]) | ({"eo"} if plain.startswith("peopl") else set())
    parts, place = [], start
    while place < end:
        size = next(
            (
                length
                for length in (3, 2)
                if place + length <= end
                and (plain[place : place + length] in known or written[place : place + length] in known)
                and not (language in ("es", "it", "pt") and set(written[place : place + length]) & set("íú"))
            ),
            1,
        )
        parts.append((place, place + size))
        place += size
    return parts


def _without_silent(plain: str, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """English vowels without those that nobody says: "love", "loved", "times", and "-tion" as one."""
    last = len(plain)
    compound = _SILENT_STARTS.match(plain)
    silent_start = compound.end() if compound else -1
    kept = []
    for start, end in found:
        ends = plain[end:]
        is_e = plain[start:end] == "e" and start > 0
        silent = (
            is_e
            and len(found) > 1
            and (
                (ends == "" and not re.search(r"[^aeiouyr]le$", plain))
                or (ends == "d" and plain[start - 1] not in "td")
                or (ends == "s" and not re.search(r"(?:[sxz]|[cs]h|[cg])es$", plain))
                or re.match(r"(?:ly|ful|less|ness|ment)$", ends) is not None
                or end == silent_start
                or (plain.startswith("every") and start == 2)
            )
        )
        glides = (
            plain[start:end] == "i"
            and plain[end : end + 2] in ("on", "ou")
            and start
            and plain[start - 1] in "tscg"
        )
        if not silent and not (glides and end < last):
            kept.append((start, end))
    return kept or found[:1]


def _divided(word: str, language: str) -> tuple[str, ...]:
    """A word cut into as many pieces as it has syllables, where its language divides it."""
    nuclei = _nuclei(word, language)
    if len(nuclei) == 1:
        return (word,)
    if language in ("hi", "ar"):
        edges = [0, *(start for start, _ in nuclei[1:]), len(word)]
        return tuple(word[start:end] for start, end in pairwise(edges))
    allowed = _hyphenation(word, language)
    cuts = []
    for (_, before), (after, _) in pairwise(nuclei):
        own = [place for place in allowed if before <= place <= after]
        cuts.append(own[0] if own else before if after - before < 2 else after - 1)
    edges = [0, *cuts, len(word)]
    return tuple(word[start:end] for start, end in pairwise(edges))


def _hyphenation(word: str, language: str) -> list[int]:
    dictionary = _dictionary(language)
    return [] if dictionary is None else [int(place) for place in dictionary.positions(word)]


@cache
def _dictionary(language: str) -> Any:  # noqa: ANN401 (pyphen has no types)
    import pyphen  # reading a dictionary takes a tenth of a second

    name = _DICTIONARIES.get(language)
    return None if name is None else pyphen.Pyphen(lang=name, left=1, right=1)


def _stress(word: str, count: int, language: str) -> int:
    """The syllable that is stressed, by a simple rule of the language; −1 for a small word."""
    if count == 1:
        return -1 if word in _MARKS.get(language, ()) or _writes_syllables(word[0]) else 0
    if language in ("fr", "tr"):
        return count - 1
    if language == "pl":
        return count - 2
    if language in ("es", "it", "pt"):
        accented = [
            place
            for place, (start, end) in enumerate(_nuclei(word, language))
            if set(word[start:end]) & set("áéíóúàèìòùâêô")
        ]
        ends_open = word[-1] in "aeiou" or (word[-1] in "ns" and word[-2] in "aeiou")
        return accented[0] if accented else count - 2 if ends_open or language == "it" else count - 1
    starts = _UNSTRESSED_STARTS.get(language, ())
    first = _divided(word, language)[0]
    return 1 if first in starts and word not in _STARTING_STRESS else 0
