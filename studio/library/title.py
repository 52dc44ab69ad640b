"""Titles of songs, and the names of their folders."""

import unicodedata

from studio.errors import InputError

LONGEST_TITLE = 120
"""Characters a title may have."""

_LONGEST_FILE_NAME = 80
_RESERVED = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)),
}


def clean_title(title: str) -> str:
    """The title on one line, without characters that cannot be seen.

    Raises:
        InputError: Nothing is left of it, or it is too long.
    """
    visible = "".join(character if unicodedata.category(character)[0] != "C" else " " for character in title)
    cleaned = " ".join(unicodedata.normalize("NFC", visible).split())
    if not cleaned:
        raise InputError(f"The title is empty; it can be 1 to {LONGEST_TITLE} characters.")
    if len(cleaned) > LONGEST_TITLE:
        raise InputError(f"The title has {len(cleaned)} characters; it can be 1 to {LONGEST_TITLE}.")
    return cleaned


def file_name(title: str) -> str:
    """A file or folder name that is safe on every system: letters, digits, spaces, - and _, no path."""
    kept = "".join(character if character.isalnum() or character in "-_" else " " for character in title)
    name = " ".join(kept.split())[:_LONGEST_FILE_NAME].strip(" -")
    while len(name.encode()) > 2 * _LONGEST_FILE_NAME:  # file systems count bytes, and a letter can have four
        name = name[:-1].strip()
    if not name:
        return "untitled"
    return f"{name} song" if name.lower() in _RESERVED else name
