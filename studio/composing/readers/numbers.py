"""Numbers spelled as words, and the value of written ones."""

import re

from studio.composing.readers.text import fold

_UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "zwei": 2, "drei": 3, "vier": 4,
    "acht": 8, "zehn": 10, "deux": 2, "trois": 3, "quatre": 4, "huit": 8, "dix": 10, "dos": 2, "tres": 3,
    "cuatro": 4, "ocho": 8, "diez": 10, "dois": 2, "quatro": 4, "oito": 8, "dez": 10, "due": 2, "tre": 3,
    "quattro": 4, "otto": 8, "dieci": 10,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90, "zwanzig": 20, "dreißig": 30, "dreissig": 30, "sechzig": 60, "neunzig": 90, "vingt": 20,
    "trente": 30, "soixante": 60, "veinte": 20, "treinta": 30, "sesenta": 60, "noventa": 90, "vinte": 20,
    "trinta": 30, "venti": 20, "trenta": 30, "sessanta": 60,
}  # fmt: skip
_UNIT = f"(?:{'|'.join(sorted(_UNITS, key=len, reverse=True))})"
_BELOW_HUNDRED = rf"(?:(?:{'|'.join(_TENS)})(?:[ -]{_UNIT}\b)?|{_UNIT})"
_SPELLED = re.compile(
    rf"\b(?:(?:(?:an?|{_UNIT}) )?hundred(?:(?: and)? {_BELOW_HUNDRED}\b)?|{_BELOW_HUNDRED})\b"
)
_PIECE = re.compile(r"[^\W\d_]+")


def in_digits(text: str) -> str:
    """``text`` folded, with spelled numbers in digits: "one hundred and twenty bpm" becomes "120 bpm"."""
    return _SPELLED.sub(lambda match: str(_value(match[0])), fold(text))


def read_number(written: str) -> float:
    """The value of digits: "140", "92.5", "92,5" and "36,000"."""
    whole, comma, rest = written.partition(",")
    if comma and len(rest) == 3:
        return float(whole + rest)
    return float(written.replace(",", "."))


def _value(spelled: str) -> int:
    total = 0
    for word in _PIECE.findall(spelled):
        if word == "hundred":
            total = max(total, 1) * 100
        else:
            total += _UNITS.get(word, 0) + _TENS.get(word, 0)
    return total
