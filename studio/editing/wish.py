"""A wish for a stretch of music, read from words: "busier", "no snare", "jazzier chords, softer"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from studio.composing.readers.lexicon import Lexicon
from studio.composing.readers.text import clean, fold, words_of
from studio.composing.rhythm import DRUMS
from studio.errors import EditError
from studio.theory.score import Part

MAXIMUM_CHARACTERS = 400


@dataclass(frozen=True, slots=True)
class Wish:
    """A wish, made exact.

    Attributes:
        density: 1 for more notes, −1 for fewer, 0 as it comes.
        brightness: 1 brighter, −1 darker.
        loudness: 1 louder, −1 softer.
        height: 1 higher, −1 lower.
        syncopation: 1 more off the beat, −1 less.
        swing: 1 more, −1 less.
        pace: 2 for double-time, 0.5 for half-time.
        chords: "richer", "plainer" or "other" harmony; "" keeps the chords.
        fill: Whether the drums lead out of the last bar with a fill.
        accented: Whether the beats are struck harder than what lies between them.
        silent_parts: Ids of parts that are not wanted here.
        silent_drums: General MIDI keys of drums that are not wanted here.
    """

    density: int = 0
    brightness: int = 0
    loudness: int = 0
    height: int = 0
    syncopation: int = 0
    swing: int = 0
    pace: float = 1.0
    chords: str = ""
    fill: bool = False
    accented: bool = False
    silent_parts: tuple[str, ...] = ()
    silent_drums: tuple[int, ...] = ()


_WORDS: dict[tuple[str, object], str] = {
    ("density", 1): (
        "busier, denser, more notes, more active, fuller, more busy, more hits, thicker, more complex,"
        " livelier, more going on, lebhafter, dichter"
    ),
    ("density", -1): (
        "sparser, simpler, fewer notes, less busy, emptier, more space, thinner, less dense, minimal,"
        " more sparse, less notes, einfacher, stripped down, strip it down, less going on,"
        " more simple"
    ),
    ("loudness", 1): ("louder, harder, more powerful, stronger, bigger, lauter, heavier"),
    ("loudness", -1): ("softer, quieter, gentler, less loud, more quiet, leiser, weaker, more gentle"),
    ("energy", 1): (
        "more energetic, more energy, more intense, wilder, more driving, more exciting, energischer,"
        " energetic, intense, more lively, more drive"
    ),
    ("energy", -1): (
        "calmer, more calm, calm, calm it down, less energetic, less energy, less intense, more relaxed,"
        " relaxed, calm down, ruhiger, more peaceful, chiller, more chill, more laid back"
    ),
    ("brightness", 1): (
        "brighter, more bright, bright, clearer, more treble, crisper, airier, shinier, more open, less dark,"
        " less muffled, heller"
    ),
    ("brightness", -1): (
        "darker, more dark, dark, duller, warmer, mellower, muffled, more muffled, less bright, less treble,"
        " dunkler, warmer sound, rounder"
    ),
    ("height", 1): "higher, an octave up, octave higher, octave up, up an octave, higher register, höher",
    ("height", -1): (
        "lower, an octave down, octave lower, octave down, down an octave, lower register, deeper, tiefer"
    ),
    ("syncopation", 1): (
        "more syncopated, syncopated, more syncopation, off beat, offbeat, funkier, more offbeat, syncopation"
    ),
    ("syncopation", -1): (
        "less syncopated, on the beat, straighter rhythm, less syncopation, no syncopation, on beat, square"
    ),
    ("swing", 1): "more swing, swing, swung, shuffle, more shuffle, swinging, more swung",
    ("swing", -1): (
        "less swing, straight, straighter, no swing, less swung, straight feel, no shuffle, less shuffle"
    ),
    ("pace", 0.5): "half time, halftime, half time feel, slower feel",
    ("pace", 2.0): "double time, doubletime, double time feel, faster feel",
    ("chords", "richer"): (
        "jazzier, jazzier chords, jazzy chords, richer chords, richer harmony, jazzy, extended chords,"
        " seventh chords, more colourful chords, more colorful chords, jazzier harmony"
    ),
    ("chords", "plainer"): (
        "simpler chords, plainer chords, plain chords, triads, simpler harmony, simple chords"
    ),
    ("chords", "other"): (
        "different chords, other chords, new chords, different progression, other progression,"
        " new progression, different harmony, new harmony, change the chords, another progression,"
        " another chord progression, reharmonise, reharmonize, different chord progression,"
        " new chord progression, other harmony"
    ),
    ("fill", True): (
        "fill, drum fill, fill at the end, fill in, end with a fill, with a fill, add a fill,"
        " a fill at the end"
    ),
    ("accented", True): (
        "accented, more accents, accents, punchier, more accented, stronger accents, stronger beats, punchy"
    ),
}
"""Every wish there is, by the field it sets; energy is density and loudness."""

_DRUM_WORDS: dict[str, tuple[str, ...]] = {
    "kick, kicks, kick drum, bass drum": ("kick", "kick2"),
    "snare, snares, snare drum, backbeat": ("snare", "snare2", "side_stick", "sweep"),
    "clap, claps, hand claps": ("clap",),
    "rim, rimshot, side stick, sidestick": ("side_stick",),
    "hat, hats, hi hat, hi hats, hihat, hihats, high hat, high hats": ("closed", "pedal", "open"),
    "open hat, open hats, open hi hat": ("open",),
    "ride, ride cymbal": ("ride", "bell"),
    "crash, crashes, crash cymbal, cymbal crash": ("crash", "crash2", "china", "splash"),
    "cymbal, cymbals": ("crash", "crash2", "china", "splash", "ride", "bell"),
    "tom, toms": ("tom_floor", "tom_low", "tom_mid", "tom_high"),
    "shaker, shakers": ("shaker", "cabasa"),
    "tambourine": ("tambourine",),
    "cowbell": ("cowbell",),
    "bongos, bongo": ("bongo_high", "bongo_low"),
    "congas, conga": ("conga_mute", "conga_high", "conga_low"),
    "triangle": ("triangle", "triangle_mute"),
}
_ROLE_WORDS = {
    "drums": "drums, drum, beat, drum kit",
    "percussion": "percussion, perc",
    "bass": "bass, bassline, bass line, 808, sub",
    "chords": "chords, chord, comping, keys, harmony",
    "pad": "pad, pads, strings",
    "lead": "lead, melody, tune, solo, topline, top line",
    "counter": "counter melody, countermelody, counter, second voice",
    "arp": "arp, arps, arpeggio, arpeggios",
    "fx": "fx, effects, risers, riser, impact, impacts, noise, vinyl",
}
_WITHOUT = re.compile(
    r"\b(?:no|without|remove|drop|mute|lose|less of|leave out|take out|kill|ohne|sans|sin)"
    r"(?: the| any| all)?(?: more)? "
    r"([a-z0-9][a-z0-9 \-]*?)(?=$|[,;.!?]|\b(?:and|but|with|or|please|no|without)\b)"
)
_LISTED = re.compile(
    r"\b(?:and|or)\b(?: the| no)? ([a-z0-9][a-z0-9 \-]*?)(?=$|[,;.!?]|\b(?:and|but|with|or|please)\b)"
)

SAYABLE = (
    "busier, sparser, more energetic, calmer, louder, softer, brighter, darker, higher, lower,"
    " more or less syncopated, more or less swing, half-time, double-time, accented, a fill at the end,"
    " jazzier, simpler or different chords, and no with a drum or part that plays there"
)
"""The wishes that are understood, listed for people."""


def read_wish(text: str, parts: Sequence[Part]) -> Wish:
    """Understand a wish for some parts.

    Args:
        text: The words, at most 400 characters; empty for no wish.
        parts: Who plays in the piece.

    Raises:
        EditError: Nothing in it is understood, it contradicts itself, or it names what does not play.
    """
    if len(text) > MAXIMUM_CHARACTERS:
        raise EditError(f"The wish has {len(text):,} characters; it can have at most {MAXIMUM_CHARACTERS}.")
    said = fold(clean(text))
    if not said:
        return Wish()
    wish, rest = _without(said, parts)
    chosen: dict[str, Any] = {}
    for hit in _LEXICON.hits(rest, words_of(rest)):
        name, value = hit.meaning
        if chosen.setdefault(name, value) != value:
            raise EditError(f"The wish is {said!r}; it asks for two opposite things, so say one of them.")
    energy = chosen.pop("energy", None)
    if energy is not None:
        chosen = {"density": energy, "loudness": energy, **chosen}
    wish = replace(wish, **chosen)
    if wish == Wish():
        raise EditError(f"The wish is {said!r}; it can be {SAYABLE}.")
    return wish


def _lexicon() -> Lexicon[tuple[str, object]]:
    return Lexicon(
        {phrase.strip(): meaning for meaning, phrases in _WORDS.items() for phrase in phrases.split(",")}
    )


_LEXICON = _lexicon()


def _without(said: str, parts: Sequence[Part]) -> tuple[Wish, str]:
    """The parts and drums that are not wanted, and the words that are left."""
    silent_parts: list[str] = []
    silent_drums: list[int] = []
    rest = said
    for match in _WITHOUT.finditer(said):
        if _LEXICON.hits(match[0], words_of(match[0])):
            continue
        names = [match[1], *_following(said[match.end() :])]
        for name in names:
            part_ids, drums = _named(name.strip(), parts)
            silent_parts += part_ids
            silent_drums += drums
        rest = rest.replace(match[0], ";" * len(match[0]))
    return Wish(
        silent_parts=tuple(dict.fromkeys(silent_parts)), silent_drums=tuple(dict.fromkeys(silent_drums))
    ), rest


def _following(tail: str) -> list[str]:
    """Further names in "no kick and snare"; what stands after "and" and is a wish of its own is none."""
    match = _LISTED.match(tail.lstrip())
    if match is None or _LEXICON.hits(match[1], words_of(match[1])) or not _is_name(match[1].strip()):
        return []
    return [match[1], *_following(tail.lstrip()[match.end() :])]


def _is_name(name: str) -> bool:
    return name in _DRUM_NAMES or name in _ROLES


_DRUM_NAMES = {
    phrase.strip(): drums for phrases, drums in _DRUM_WORDS.items() for phrase in phrases.split(",")
}
_ROLES = {phrase.strip(): role for role, phrases in _ROLE_WORDS.items() for phrase in phrases.split(",")}


def _named(name: str, parts: Sequence[Part]) -> tuple[list[str], list[int]]:
    """Ids of the parts, or keys of the drums, that a name means."""
    spoken = name.replace("-", " ")
    exact = [
        part.id for part in parts if spoken in (part.id.replace("_", " "), part.instrument.replace("_", " "))
    ]
    if exact:
        return exact, []
    if spoken in _DRUM_NAMES:
        wanted = {DRUMS[drum] for drum in _DRUM_NAMES[spoken]}
        struck = {note.pitch for part in parts if part.role in ("drums", "percussion") for note in part.notes}
        if wanted & struck:
            return [], sorted(wanted & struck)
    by_role = [part.id for part in parts if part.role == _ROLES.get(spoken)]
    if by_role:
        return by_role, []
    playing = ", ".join(part.id for part in parts)
    raise EditError(
        f"The wish is without {spoken!r}, which does not play in this piece;"
        f" playing are {playing}, and the drums of a kit."
    )
