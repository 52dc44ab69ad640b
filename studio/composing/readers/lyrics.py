"""Lyrics pasted into a wish: found, taken out and cut into sections before anything is read as an order."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from studio.composing.lyrics import Lyrics, LyricSection
from studio.composing.readers.text import clean, fold

_NAMES = {
    "intro": "intro introduction einleitung entrada introduccion вступление интро 前奏 イントロ 인트로",
    "verse": "verse strophe vers couplet estrofa verso strofa couplets zwrotka куплет 主歌 "
    "aメロ バース 벌스 절 stanza kıta kita bait",
    "pre": "pre-chorus prechorus pre-refrain pre-hook pre-coro pre-estribillo 导歌 bメロ предприпев",
    "hook": "chorus refrain hook kehrvers refrein estribillo coro refrao ritornello refren припев приспів "
    "副歌 サビ 후렴 nakarat reff",
    "bridge": "бридж мост 桥段 橋段 ブリッジ 브릿지 köprü "
    "bridge middle-8 middle-eight puente pont ponte brücke",
    "break": "break interlude instrumental instrumental-break zwischenspiel interludio 间奏 間奏 проигрыш",
    "solo": "solo guitar-solo gitarrensolo",
    "drop": "drop", "build": "build build-up",
    "outro": "outro coda ending schluss final finale尾 尾奏 アウトロ 아웃트로 концовка аутро",
}  # fmt: skip
_BY_WORD = {fold(word): name for name, words in _NAMES.items() for word in words.split()}
_NAME = "|".join(re.escape(word).replace(r"\-", "[ -]?") for word in sorted(_BY_WORD, key=len, reverse=True))
_REST = r"(?:[ #]*(?:\d{1,2}|[ivx]{1,4}|[a-d]))?(?: ?[x×] ?\d)?(?: ?[:,–-] ?[^\])]{1,40})?"
_BRACKETED = re.compile(rf"[\[(【{{<] ?(?P<name>{_NAME}){_REST} ?[\])】}}>] ?:?")
_ALONE = re.compile(
    rf"(?:#+ ?|\*\*)?(?P<name>{_NAME})(?:[ #]*(?:\d{{1,2}}|[ivx]{{1,4}}))?(?: ?[x×] ?\d)?(?:\*\*)? ?[:：]?"
)
_CALLED = (
    r"lyrics?|words|songtexte?|liedtexte?|text|paroles|letra|testo|tekst|слова|текст|歌词|歌詞|가사"
    r"|şarkı sözleri|sözler"
)
_ANNOUNCED = re.compile(
    r"(?:^|(?<=[\s,.;(]))(?:(?:with|and|mit|avec|con|use) )?(?:(?:these|the|this|my|following|den|les|la) )?"
    rf"(?:{_CALLED})(?: (?:are|is|sind|sont))? ?[:：]"
)
_DESCRIBED = re.compile(r"(?:about|none|no (?:lyrics|words|vocals|singing)|no$|n/?a$|instrumental)\b[^\n]*$")
"""What stands after an announcement where words are only described, or there are none."""

_CANNOT_SING = re.compile(r"[^\r\n\u2028\u2029\u0085\\\[【:：]*")
"""A single line without a marker or an announcement."""

_QUOTES = {'"': '"', "“": "”", "„": "“", "«": "»", "「": "」"}
_SETTING = re.compile(
    r"^(?:style|genre|tempo|key|mood|bpm|title|length|duration|instruments?|stil|titel|tonart)\s*[:=]"
)
_ORDER = re.compile(
    r"\b\d{2,3} ?bpm\b|\b\d+ ?(?:seconds|secs?|minutes|mins?|bars|sekunden|minuten|takte|s)\b|^[-*•–\d]"
    r"|:\s|:$|\b(?:in|key of) [a-g](?:[#b]| sharp| flat)? (?:major|minor)\b"
    r"|^(?:with|without|add|make|use|include|please|mit|ohne|bitte|avec|sans|con|sin) "
)
_FEWEST_LINES = 4
"""Lines of stanzas without markers, from which they are sung."""

_LONGEST_LINE = 90
_FEWEST_WORDS = 4
"""Words after markers that all stand in one line, from which they are sung."""


def split_lyrics(text: str) -> tuple[str, Lyrics]:
    r"""A wish without the words that are to be sung, and those words.

    They are known by markers of sections ("[Verse]", "Refrain:"), by an announcement ("lyrics:") or by being
    stanzas between blank lines.

    >>> split_lyrics("a slow waltz\n\n[Verse]\nno drums tonight\n140 miles to go")
    ('a slow waltz', (LyricSection(name='verse', lines=('no drums tonight', '140 miles to go')),))
    """
    if _CANNOT_SING.fullmatch(text):
        return text, ()
    text = _united(text)
    folded = fold(text)
    announced = _ANNOUNCED.search(folded)
    if announced:
        before, after = text[: announced.start()], text[announced.end() :].strip(" ")
        sung, rest = _quoted(after) if after[:1] in _QUOTES else (after, "")
        orders, lines = _settings_apart(sung)
        sections = _marked(lines) or _stanzas(_paragraphs(lines))
        if sections and not _DESCRIBED.match(fold(after)):
            return _joined((before, rest, *orders)), sections
    if _markers(text):
        orders, lines = _settings_apart(text)
        ahead, sections = _before_markers(lines)
        if any(section.lines for section in sections):
            return _joined((*ahead, *orders)), sections
    return _unmarked(text)


def _joined(parts: Sequence[str]) -> str:
    """The clauses of a wish."""
    return ", ".join(bare for part in parts if (bare := part.strip(" ,;\n")))


def lines_of(text: str) -> list[str]:
    r"""The lines of a text; one that came as a single line may have its breaks written out as "\n"."""
    return re.split(r"\r\n|[\r\n\u2028\u2029\u0085]|\\n", text)


def _united(text: str) -> str:
    """The text in NFKC form, each line by itself."""
    return "\n".join(unicodedata.normalize("NFKC", line).replace("\t", " ") for line in lines_of(text))


def _settings_apart(text: str) -> tuple[list[str], list[str]]:
    """Lines such as "Style: folk", which are orders wherever they stand, and all others."""
    orders: list[str] = []
    lines: list[str] = []
    for line in text.split("\n"):
        (orders if _SETTING.match(fold(line.strip())) else lines).append(line)
    return orders, lines


def _quoted(text: str) -> tuple[str, str]:
    """The text in quotation marks at the beginning, and the text after them."""
    end = text.find(_QUOTES[text[0]], 1)
    return (text[1:end], text[end + 1 :].strip(" ,;\n")) if end > 0 else (text[1:], "")


def _before_markers(lines: Sequence[str]) -> tuple[list[str], Lyrics]:
    """The lines before the first marker, and the sections from it on."""
    joined = "\n".join(lines)
    first = next((match for match in _markers(joined)), None)
    if first is None:
        return list(lines), ()
    before = [line for line in joined[: first[0]].split("\n") if line.strip()]
    return before, _marked(joined[first[0] :].split("\n"))


def _markers(text: str) -> list[tuple[int, int, str]]:
    """Start, end and name of each marker of a section."""
    folded = fold(text)
    found = [
        (match.start(), match.end(), match["name"])
        for match in _BRACKETED.finditer(folded)
        if match[0][0] in "[【" or ("\n" in folded and folded[: match.start()].strip(" ")[-1:] in ("", "\n"))
    ]
    place = 0
    for line in folded.split("\n"):
        bare = line.strip()
        match = _ALONE.fullmatch(bare)
        if match and bare and not any(start <= place + line.find(bare) < end for start, end, _ in found):
            begin = place + line.find(bare)
            found.append((begin, begin + len(bare), match["name"]))
        place += len(line) + 1
    return sorted((start, end, _named(name)) for start, end, name in found)


def _named(written: str) -> str:
    plain = written.replace(" ", "-")
    return _BY_WORD.get(plain) or _BY_WORD.get(plain.replace("-", "")) or _BY_WORD[written]


def _marked(lines: Sequence[str]) -> Lyrics:
    """The sections of a text with markers; a marker without words repeats the section of its name."""
    text = "\n".join(lines)
    markers = _markers(text)
    if not markers:
        return ()
    sections: list[LyricSection] = []
    opening = _clean_lines(text[: markers[0][0]].split("\n"))
    if opening:
        sections.append(LyricSection("verse", opening))
    known: dict[str, tuple[str, ...]] = {}
    ends = [start for start, _, _ in markers[1:]] + [len(text)]
    for (_, end, name), stop in zip(markers, ends, strict=True):
        sung = _clean_lines(text[end:stop].split("\n"))
        if not sung and name in ("hook", "pre"):
            sung = known.get(name, ())
        if sung:
            known[name] = sung
        sections.append(LyricSection(name, sung))
    words = sum(len(line.split()) for section in sections for line in section.lines)
    is_wide = any(ord(letter) > 0x2E7F for letter in text)
    has_lines = "\n" in text.strip()
    return tuple(sections) if has_lines or is_wide or words >= _FEWEST_WORDS else ()


def _paragraphs(lines: Sequence[str]) -> list[list[str]]:
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            paragraphs[-1].append(line)
        elif paragraphs[-1]:
            paragraphs.append([])
    return [paragraph for paragraph in paragraphs if paragraph]


def _stanzas(paragraphs: Sequence[Sequence[str]]) -> Lyrics:
    """Paragraphs as sections: what comes again is the chorus, everything else a verse."""
    stanzas = [lines for lines in map(_clean_lines, paragraphs) if lines]
    often = Counter(stanzas)
    return tuple(LyricSection("hook" if often[lines] > 1 else "verse", lines) for lines in stanzas)


def _unmarked(text: str) -> tuple[str, Lyrics]:
    """Stanzas of at least two short lines that give no orders, beside or without a wish of one paragraph."""
    paragraphs = _paragraphs(text.split("\n"))
    sung = [_is_stanza(paragraph) for paragraph in paragraphs]
    if len(paragraphs) < 2 or not any(sung) or sung.count(False) > 2:
        return text, ()
    if sung[0] and False in sung[1:]:
        return text, ()
    stanzas = [paragraph for paragraph, is_sung in zip(paragraphs, sung, strict=True) if is_sung]
    if sum(map(len, stanzas)) < _FEWEST_LINES:
        return text, ()
    orders = [
        line for paragraph, is_sung in zip(paragraphs, sung, strict=True) if not is_sung for line in paragraph
    ]
    return _joined(orders), _stanzas(stanzas)


def _is_stanza(lines: Sequence[str]) -> bool:
    folded = [fold(line.strip()) for line in lines]
    return (
        len(lines) > 1
        and all(len(line) <= _LONGEST_LINE for line in folded)
        and sum(_ORDER.search(line) is not None for line in folded) * 3 < len(folded)
    )


def _clean_lines(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines that are sung; in a single long line, slashes divide it, else the ends of its clauses."""
    parts = [part for line in lines for part in re.split(r" / | ?// ?|／", line)]
    if len([part for part in parts if part.strip()]) == 1 and len(parts[0].split()) > 9:
        parts = re.split(r"(?<=[,.;!?]) ", parts[0])
    cleaned = (clean(part).strip(' "“”„«»') for part in parts)
    return tuple(line for line in cleaned if any(letter.isalnum() for letter in line))
