"""Titles and the file names made of them."""

import pytest

from studio.errors import InputError
from studio.library.title import clean_title, file_name


@pytest.mark.parametrize(
    ("title", "cleaned"),
    [
        ("Night Drive", "Night Drive"),
        (" a \r\n b\t", "a b"),
        ("Bjo\u0308rk", "Bj\u00f6rk"),
        ("夜のドライブ 🌙", "夜のドライブ 🌙"),
        ("right\u202eto left\u200b", "right to left"),
    ],
)
def test_a_title_is_kept_but_for_what_cannot_be_seen(title: str, cleaned: str) -> None:
    assert clean_title(title) == cleaned


def test_an_empty_title_is_refused() -> None:
    with pytest.raises(InputError, match="The title is empty"):
        clean_title("\u200b")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Night Drive", "Night Drive"),
        ("../../etc/passwd", "etc passwd"),
        ("C:\\Windows\\system32", "C Windows system32"),
        ('a/b\\c:d*e?f"g<h>i|j', "a b c d e f g h i j"),
        ("...", "untitled"),
        ("🎵🎵", "untitled"),
        ("CON", "CON song"),
        ("夜のドライブ", "夜のドライブ"),
        ("-rf", "rf"),
        ("\x00\n", "untitled"),
    ],
)
def test_a_file_name_leads_nowhere_else(title: str, name: str) -> None:
    assert file_name(title) == name


@pytest.mark.parametrize("letter", ["a", "ö", "夜", "𝔞"])
def test_a_file_name_is_short_enough_for_every_file_system(letter: str) -> None:
    assert 1 <= len(file_name(letter * 500).encode()) <= 160
