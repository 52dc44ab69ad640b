"""Tells whether a melody repeats a known one: fingerprints of phrases in a Bloom filter.

A fingerprint is eight intervals and the eight lengths between their notes, lengths counted in their greatest
common divisor, so that neither key nor tempo hides a borrowed phrase. The filter (B. Bloom, "Space/time
trade-offs in hash coding with allowable errors", CACM 13/7, 1970) answers "never" exactly and "perhaps" with
a known rate of error; no tune can be read from it.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from hashlib import blake2b
from itertools import pairwise
from math import gcd
from pathlib import Path

PHRASE_INTERVALS = 8
"""Consecutive intervals, with their lengths, that count as a recognisable phrase."""

_KNOWN = Path(__file__).parent / "figures" / "pop909_phrases.bloom"

Line = Sequence[tuple[int, int]]
"""A tune as (start, pitch), starts ascending, in any unit of time."""


class Phrases:
    """A set of phrases: it finds every member, and rarely reports a phrase that is none."""

    def __init__(self, bits: bytes | bytearray, hashes: int) -> None:
        self._bits = bits
        self._hashes = hashes

    @classmethod
    def of(cls, lines: Iterable[Line], size_bytes: int, hashes: int) -> "Phrases":
        """The phrases of these tunes, in a filter of this size."""
        phrases = cls(bytearray(size_bytes), hashes)
        for line in lines:
            phrases._add(line)
        return phrases

    @classmethod
    def from_bytes(cls, stored: bytes) -> "Phrases":
        """A filter as :meth:`to_bytes` wrote it."""
        return cls(stored[1:], stored[0])

    def to_bytes(self) -> bytes:
        """Return the number of hashes as one byte, then the bits."""
        return bytes([self._hashes]) + bytes(self._bits)

    @property
    def false_positive_rate(self) -> float:
        """The chance, 0 to 1, that a phrase which was never added is reported as known."""
        filled = sum(byte.bit_count() for byte in self._bits) / (8 * len(self._bits))
        return float(filled**self._hashes)

    def longest_repeat(self, line: Line) -> int:
        """The longest known run of intervals and lengths in a line; 0 if it is shorter than a phrase."""
        longest = run = 0
        for fingerprint in _fingerprints(line):
            run = run + 1 if self._knows(fingerprint) else 0
            longest = max(longest, run)
        return longest + PHRASE_INTERVALS - 1 if longest else 0

    def _add(self, line: Line) -> None:
        if not isinstance(self._bits, bytearray):
            raise TypeError("A filter that was read is not written to.")
        for fingerprint in _fingerprints(line):
            for place in self._places(fingerprint):
                self._bits[place >> 3] |= 1 << (place & 7)

    def _knows(self, fingerprint: bytes) -> bool:
        return all(self._bits[place >> 3] >> (place & 7) & 1 for place in self._places(fingerprint))

    def _places(self, fingerprint: bytes) -> Iterable[int]:
        """Bits of a fingerprint, by double hashing (Kirsch & Mitzenmacher 2006)."""
        first, second = (
            int.from_bytes(fingerprint[:8], "little"),
            int.from_bytes(fingerprint[8:], "little") | 1,
        )
        size = 8 * len(self._bits)
        return ((first + number * second) % size for number in range(self._hashes))


@cache
def known_phrases() -> Phrases:
    """The phrases of POP909's melodies."""
    return Phrases.from_bytes(_KNOWN.read_bytes())


def _fingerprints(line: Line) -> Iterable[bytes]:
    """The fingerprints of a line, one for every run of :data:`PHRASE_INTERVALS` intervals."""
    intervals = [after[1] - before[1] for before, after in pairwise(line)]
    lengths = [after[0] - before[0] for before, after in pairwise(line)]
    for start in range(len(intervals) - PHRASE_INTERVALS + 1):
        own = lengths[start : start + PHRASE_INTERVALS]
        unit = gcd(*own) or 1
        phrase = (intervals[start : start + PHRASE_INTERVALS], [length // unit for length in own])
        yield blake2b(repr(phrase).encode(), digest_size=16).digest()
