"""The key, in every spelling people use."""

import re
from dataclasses import dataclass

from studio.errors import BriefError
from studio.theory.scale import Key

_MODES = {
    "major": "major", "maj": "major", "dur": "major", "mayor": "major", "majeur": "major",
    "maggiore": "major", "maior": "major", "ionian": "major", "minor": "minor", "min": "minor",
    "moll": "minor", "menor": "minor", "mineur": "minor", "minore": "minor", "aeolian": "minor",
    "aeolic": "minor", "harmonic minor": "minor", "melodic minor": "minor", "natural minor": "minor",
    "dorian": "dorian", "phrygian": "phrygian", "lydian": "lydian", "mixolydian": "mixolydian",
    "locrian": "locrian", "phrygian dominant": "phrygian_dominant", "freygish": "phrygian_dominant",
    "hijaz": "phrygian_dominant", "hicaz": "phrygian_dominant", "double harmonic": "double_harmonic",
    "byzantine": "double_harmonic", "hijaz kar": "double_harmonic",
}  # fmt: skip
_MODE = rf"(?:{'|'.join(sorted(_MODES, key=len, reverse=True))})"
_ACCIDENTAL = r"(?:[ -]?(?:sharp|flat)(?![a-z])|[#♯♭]|b(?=maj|min|m?(?![a-z])))?"
_NOUN = (
    r"(?![ -](?:key|mode|mood|feel|feeling|tonality|vibe|tone|chords?|way|third|tune|setback|detail|issue"
    r"|role|label|league))"
)
_COMMAND = (
    r"\b(?:key ?[:=] *|(?:in the key of|the key of|key of|in key|key is|key|scale of|in|en|im|auf|em"
    r"|en la tonalidad de) +)"
)
_NEXT_IN_A_LIST = r"(?=\s*(?:$|[,;.!?()|]|\d|(?:at|with|and|for|@|pentatonic|scale|bpm|tempo)\b))"

_WITH_MODE = re.compile(rf"(?<![\w#♯♭'’])([a-g])({_ACCIDENTAL})[ _-]{{0,2}}({_MODE})\b{_NOUN}", re.IGNORECASE)
_COMPACT = re.compile(r"(?<![\w#♯♭'’/&])([A-G][#b♯♭]?|[a-g][#♯])(maj|min|m|)(?![\w#♯♭'’&+/°-]|\+)")
_AFTER_COMMAND = re.compile(
    rf"{_COMMAND}([A-Ga-g])({_ACCIDENTAL})(m(?:in|aj)?)?(?![\w#♯♭'’&+]|-[a-z])", re.IGNORECASE
)
_ROMANCE = re.compile(
    r"\b(do|re|mi|fa|sol|la|si)(?: (sostenido|diese|diesis|bemol|bemolle))? "
    r"(mayor|menor|majeur|mineur|maggiore|minore|maior)\b"
)
_GERMAN = re.compile(r"\b(cis|dis|fis|gis|ais|des|es|ges|as|b|h)[ -](dur|moll)\b")
_IMPOSSIBLE = re.compile(
    rf"(?<![\w'’])([h-z]{_ACCIDENTAL})[ -]?({_MODE})\b{_NOUN}"
    rf"|\bkey(?: of| ?[:=]| is) ?([h-z]{_ACCIDENTAL})(?![\w'’])",
    re.IGNORECASE,
)
_MODE_ALONE = re.compile(
    r"\b(phrygian dominant|freygish|hijaz kar|hijaz|hicaz|double harmonic|byzantine"
    r"|major|minor|dorian|phrygian|lydian|mixolydian|locrian|aeolian|ionian|moll|menor|mineur|minore)\b"
    r"(?! (?:label|league|lazer|threat|chords?|setback))"
)
_ROMANCE_NOTES = {"do": "C", "re": "D", "mi": "E", "fa": "F", "sol": "G", "la": "A", "si": "B"}
_GERMAN_NOTES = {
    "cis": "C#", "dis": "D#", "fis": "F#", "gis": "G#", "ais": "A#", "des": "Db", "es": "Eb", "ges": "Gb",
    "as": "Ab", "b": "Bb",
}  # fmt: skip
_FARTHEST_SIGNATURE = 7
_ODD_NAMES = ("E#", "B#", "Cb", "Fb")


@dataclass(frozen=True, slots=True)
class ParsedKey:
    """The key or mode that a wish names.

    Attributes:
        key: The key; None where no tonic is named.
        mode: A mode alone ("in a minor key"); None where none is named.
        start: Index of the first letter that names the key.
        end: Index after the last.
    """

    key: Key | None = None
    mode: str | None = None
    start: int = 0
    end: int = 0


def read_key(text: str, folded: str) -> ParsedKey:
    """Read the key in a text; capitals count, so the text comes both as written and folded.

    Raises:
        BriefError: It names a key that does not exist, such as H minor.
    """
    if match := _IMPOSSIBLE.search(folded):
        written = text[match.start() : match.end()]
        if not (match[2] and match[1].startswith("i")):
            written = f"{match[1].upper()} {match[2]}" if match[2] else match[3].upper()
            raise BriefError(
                f"The key is {written!r}; a key is A to G with # or b, then major, minor, dorian, phrygian,"
                f" lydian, mixolydian, locrian, phrygian dominant or double harmonic."
            )
    for find in (_foreign, _with_mode, _after_command, _compact):
        parsed = find(text, folded)
        if parsed is not None:
            return parsed
    alone = _MODE_ALONE.search(folded)
    return ParsedKey(mode=_MODES[alone[1]]) if alone else ParsedKey()


def normal_key(tonic: str, mode: str) -> Key:
    """The key, respelled if its name is unusual: E#, B#, Cb, Fb, or more than seven accidentals."""
    key = Key(tonic, mode)
    if tonic in _ODD_NAMES or abs(key.fifths) > _FARTHEST_SIGNATURE:
        return Key.of(key.tonic_pitch_class, mode)
    return key


def _parsed(letter: str, accidental: str, mode: str, match: re.Match[str]) -> ParsedKey:
    sign = accidental.strip(" -").lower()
    sign = "#" if sign in ("#", "♯", "sharp") else "b" if sign else ""
    return ParsedKey(normal_key(letter.upper() + sign, mode), None, match.start(), match.end())


def _with_mode(text: str, folded: str) -> ParsedKey | None:
    for match in _WITH_MODE.finditer(text):
        letter, accidental, mode = match.groups()
        if letter == "a" and not accidental and not _stands_as_key(folded, match):
            continue
        return _parsed(letter, accidental, _MODES[" ".join(mode.lower().split())], match)
    return None


def _stands_as_key(folded: str, match: re.Match[str]) -> bool:
    """Return True if a lower-case "a minor" is the key, not an article."""
    before = folded[: match.start()].rstrip()
    if before == "in" or before.endswith((" in", "key of", "key", ":", "=")):
        return True
    return re.match(_NEXT_IN_A_LIST, folded[match.end() :]) is not None


def _foreign(_text: str, folded: str) -> ParsedKey | None:
    if match := _ROMANCE.search(folded):
        sign = {"": "", "s": "#", "d": "#", "b": "b"}[(match[2] or "")[:1]]
        return _parsed(_ROMANCE_NOTES[match[1]], sign, _MODES[match[3]], match)
    if (match := _GERMAN.search(folded)) and match[1] in _GERMAN_NOTES:
        note = _GERMAN_NOTES[match[1]]
        return _parsed(note[0], note[1:], _MODES[match[2]], match)
    return None


def _after_command(text: str, folded: str) -> ParsedKey | None:
    for match in _AFTER_COMMAND.finditer(text):
        letter, accidental, suffix = match.groups()
        is_plain = not accidental and not suffix
        could_be_a_word = is_plain and (letter in "AE" or letter.islower())
        if (is_plain and letter == "a") or (
            could_be_a_word and not re.match(_NEXT_IN_A_LIST, folded[match.end() :])
        ):
            continue
        minor = (suffix or "").lower() in ("m", "min") and suffix != "M"
        return _parsed(letter, accidental, "minor" if minor else "major", match)
    return None


def _compact(text: str, folded: str) -> ParsedKey | None:
    for match in _COMPACT.finditer(text):
        tonic, suffix = match.groups()
        before = folded[: match.start()].rstrip()
        is_lone_letter = len(tonic) == 1
        is_english = is_lone_letter and (before == "i" or before.endswith(" i") or before[-1:].isdigit())
        if is_english or (is_lone_letter and not suffix):
            continue
        return _parsed(tonic[0], tonic[1:], "minor" if suffix in ("m", "min") else "major", match)
    return None
