"""Names for songs, takes and jobs: they sort by time, cannot be guessed and are safe in an address."""

import secrets
import time

# Crockford's base 32: its order is that of ASCII, and no letter looks like a digit.
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_TIME_DIGITS = 10
_RANDOM_DIGITS = 16


def new_id() -> str:
    """26 characters: the milliseconds since 1970, then 80 random bits."""
    return _digits(time.time_ns() // 1_000_000, _TIME_DIGITS) + _digits(
        secrets.randbits(5 * _RANDOM_DIGITS), _RANDOM_DIGITS
    )


def _digits(number: int, count: int) -> str:
    return "".join(_ALPHABET[number >> (5 * place) & 31] for place in reversed(range(count)))


def is_id(text: str) -> bool:
    """Return whether ``text`` is formed like an id; nothing else is looked up on disk or in the database."""
    return len(text) == _TIME_DIGITS + _RANDOM_DIGITS and all(character in _ALPHABET for character in text)


def seconds_of(id_: str) -> float:
    """The time at which an id was made, in seconds since 1970, UTC."""
    milliseconds = 0
    for letter in id_[:_TIME_DIGITS]:
        milliseconds = milliseconds << 5 | _ALPHABET.index(letter)
    return milliseconds / 1000.0
