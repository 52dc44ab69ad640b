"""Pitch names and numbers: 69 is A4, 440 Hz; 60 is C4 (MIDI 1.0)."""

import re

from studio.errors import NotationError

LETTERS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
SHARP_NAMES = ("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B")
FLAT_NAMES = ("C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B")

_NAME = re.compile(r"([A-G])([#b]{0,2})")


def pitch_class(name: str) -> int:
    """The pitch class, 0 (C) to 11 (B), of a name such as "F#" or "Bb".

    Raises:
        NotationError: There is no such note.
    """
    match = _NAME.fullmatch(name)
    if match is None:
        raise NotationError(f"There is no note called {name!r}; notes are A to G, with # or b.")
    letter, accidentals = match.groups()
    return (LETTERS[letter] + accidentals.count("#") - accidentals.count("b")) % 12


def pitch_name(pitch: int, *, flats: bool = False) -> str:
    """The name with its octave: ``pitch_name(60) == "C4"``."""
    names = FLAT_NAMES if flats else SHARP_NAMES
    return f"{names[pitch % 12]}{pitch // 12 - 1}"


def frequency_hz(pitch: float) -> float:
    """Equal temperament at A4 = 440 Hz."""
    return float(440.0 * 2.0 ** ((pitch - 69) / 12))


def nearest_pitch(pitch_class_: int, around: float) -> int:
    """The pitch of this class that lies nearest to ``around``; the lower of two equally near."""
    below = int(around) - (int(around) - pitch_class_) % 12
    return below if around - below <= below + 12 - around else below + 12
