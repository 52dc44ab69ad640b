"""Texts of MIDI files, which do not say their charset: UTF-8, Shift-JIS, Windows' Cyrillic or Latin-1."""

import re
from collections.abc import Iterable

_MOST_CHARACTERS = 80
_TAGS = re.compile(r"^\{@(LATIN|JP|UTF-8)\}", re.IGNORECASE)  # RP-026
_SHIFT_JIS_LEADS = range(0x81, 0xA0)
_HALF_WIDTH_KANA = range(0xA6, 0xC0)


def charset_of(texts: Iterable[bytes]) -> str:
    """The likeliest charset of those texts of a file that are not UTF-8, judged all together.

    Bytes 0x81 to 0x9F begin most characters of Japanese and hardly occur in the others. Cyrillic words are
    runs of bytes from 0xC0 on; in Latin words such letters stand alone.

    >>> charset_of(["Скрипка".encode("cp1251")]), charset_of(["Flûte".encode("latin-1")])
    ('cp1251', 'cp1252')
    """
    odd = b"\n".join(text for text in texts if not _is_utf_8(text))
    high = [byte for byte in odd if byte >= 0x80]
    if not high:
        return "cp1252"
    japanese = sum(byte in _SHIFT_JIS_LEADS for byte in high)
    kana = sum(byte in _HALF_WIDTH_KANA for byte in high)
    if _decodes(odd, "cp932") and (5 * japanese >= len(high) or 3 * kana >= len(high) > 2):
        return "cp932"
    runs = re.findall(rb"[\xa8\xb8\xc0-\xff]+", odd)
    in_words = sum(len(run) for run in runs if len(run) > 2)
    return "cp1251" if 2 * in_words >= len(high) and _decodes(odd, "cp1251") else "cp1252"


def text_of(raw: bytes, charset: str, *, trimmed: bool = True) -> str:
    """A text in UTF-8 or else in a charset, without what cannot be printed, up to 80 characters.

    Args:
        raw: As it stands in the file.
        charset: Of what is not UTF-8.
        trimmed: Whether blanks at its ends are left out, and all others are one.
    """
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        said = raw.decode("utf-16", errors="replace")
    else:
        said = raw.decode("utf-8-sig" if _is_utf_8(raw) else charset, errors="replace")
    said = _TAGS.sub("", said).replace("\N{REPLACEMENT CHARACTER}", "")
    shown = "".join(character if character.isprintable() else " " for character in said)
    return (" ".join(shown.split()) if trimmed else shown)[:_MOST_CHARACTERS]


def _is_utf_8(text: bytes) -> bool:
    return _decodes(text, "utf-8") and b"\x1b" not in text


def _decodes(text: bytes, charset: str) -> bool:
    try:
        text.decode(charset)
    except UnicodeDecodeError:
        return False
    return True
