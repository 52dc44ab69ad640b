"""Words about a sound, each as figures that can be measured."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from studio.errors import InputError
from studio.synthesis.patches.sound_measures import FIGURES

LONGEST_TEXT = 300


@dataclass(frozen=True, slots=True)
class Chair:
    """The place of an instrument in an ensemble.

    Attributes:
        role: As in ``studio.theory.score.ROLES``.
        pitch: Where it is listened to.
        lowest: Lowest pitch it plays.
        highest: Highest pitch it plays.
    """

    role: str
    pitch: int
    lowest: int
    highest: int


_BASS = Chair("bass", 36, 24, 60)
_LEAD = Chair("lead", 69, 48, 96)
_PAD = Chair("pad", 57, 36, 88)
_KEYS = Chair("chords", 60, 36, 96)
_ARP = Chair("arp", 64, 43, 98)

CHAIRS: Mapping[str, Chair] = {
    "bass": _BASS, "bassline": _BASS, "sub": _BASS, "lead": _LEAD, "solo": _LEAD, "flute": _LEAD,
    "whistle": _LEAD, "pad": _PAD, "strings": _PAD, "drone": _PAD, "keys": _KEYS, "chords": _KEYS,
    "stab": _KEYS, "organ": _KEYS, "brass": _KEYS, "pluck": _ARP, "arp": _ARP, "bell": _ARP, "mallet": _ARP,
}  # fmt: skip
"""Words that say where an instrument sits; without one it is a lead."""

MEANINGS: Mapping[str, Mapping[str, float]] = {
    "warm": {"brightness": -1.2, "low": 0.8, "noise": -30.0},
    "dark": {"brightness": -1.8, "low": 0.9},
    "mellow": {"brightness": -1.3, "attack": -4.5},
    "bright": {"brightness": 1.4, "low": 0.3},
    "brilliant": {"brightness": 2.1, "low": 0.2},
    "harsh": {"brightness": 1.8, "partials": 4.5},
    "soft": {"brightness": -0.9, "attack": -3.5},
    "sharp": {"attack": -7.6, "brightness": 0.7},
    "plucky": {"attack": -7.3, "held": -36.0, "release": -3.0},
    "percussive": {"attack": -7.6, "held": -45.0, "release": -4.0},
    "punchy": {"attack": -7.3, "held": -14.0, "low": 0.8},
    "pad-like": {"attack": -1.3, "held": -1.0, "release": -0.8},
    "slow": {"attack": -0.8},
    "sustained": {"held": -1.0},
    "long": {"held": -3.0, "release": -0.8},
    "short": {"held": -30.0, "release": -4.0},
    "noisy": {"noise": -8.0},
    "breathy": {"noise": -13.0, "attack": -4.5},
    "clean": {"noise": -36.0, "wobble": 0.0},
    "pure": {"partials": 0.5, "noise": -40.0},
    "hollow": {"even": -20.0, "partials": 2.6},
    "buzzy": {"partials": 4.4, "even": -1.0, "brightness": 0.8},
    "rich": {"partials": 4.2, "even": -2.0},
    "wobbly": {"wobble": 0.6, "held": -3.0},
    "steady": {"wobble": 0.0},
    "fat": {"low": 0.85, "width": -9.0, "partials": 3.6},
    "thin": {"low": 0.2, "partials": 2.5},
    "wide": {"width": -6.0},
    "narrow": {"width": -40.0},
    "glassy": {"brightness": 0.8, "partials": 2.5, "noise": -30.0, "attack": -7.0, "held": -16.0},
    "bass": {"low": 0.75},
    "sub": {"low": 0.97, "partials": 1.0, "brightness": -2.2},
    "lead": {"held": -3.0},
    "pad": {"attack": -1.6, "held": -1.0, "release": -0.8},
    "drone": {"attack": -1.6, "held": 0.0},
    "strings": {"attack": -2.8, "held": -1.0, "partials": 4.0},
    "keys": {"attack": -7.0, "held": -12.0},
    "stab": {"attack": -7.3, "held": -20.0, "release": -4.0},
    "organ": {"attack": -6.0, "held": 0.0, "release": -4.0},
    "brass": {"attack": -4.5, "held": -2.0, "partials": 4.2},
    "pluck": {"attack": -7.3, "held": -36.0},
    "bell": {"attack": -7.3, "held": -18.0, "release": -0.8, "brightness": 0.6},
    "mallet": {"attack": -7.3, "held": -40.0, "partials": 2.0},
    "flute": {"noise": -12.0, "partials": 2.0, "attack": -4.5, "held": -2.0},
    "whistle": {"partials": 0.5, "held": -1.0},
}
"""Each word as the figures that it wants."""

_SAME = {
    "warmer": "warm", "darker": "dark", "brighter": "bright", "deep": "dark", "muffled": "dark",
    "dull": "dark", "round": "warm", "cosy": "warm", "cozy": "warm", "smooth": "mellow", "gentle": "soft",
    "softer": "soft", "shiny": "bright", "crisp": "sharp", "snappy": "sharp", "piercing": "harsh",
    "aggressive": "harsh", "gritty": "harsh", "plucked": "plucky", "plucks": "pluck",
    "short-lived": "short", "tight": "short", "staccato": "short", "punch": "punchy", "padlike": "pad-like",
    "lush": "pad-like", "ambient": "pad-like", "evolving": "pad-like", "swelling": "slow",
    "held": "sustained", "airy": "breathy", "windy": "noisy", "hissing": "noisy", "dirty": "noisy",
    "tonal": "clean", "sine": "pure", "simple": "pure", "square": "hollow", "woody": "hollow",
    "nasal": "hollow", "saw": "buzzy", "sawtooth": "buzzy", "brassy": "buzzy", "full": "rich",
    "wobbling": "wobbly", "wobble": "wobbly", "wavering": "wobbly", "pulsing": "wobbly", "wub": "wobbly",
    "still": "steady", "thick": "fat", "huge": "fat", "massive": "fat", "big": "fat", "heavy": "fat",
    "stereo": "wide", "mono": "narrow", "glass": "glassy", "crystalline": "glassy", "icy": "glassy",
    "metallic": "glassy", "basses": "bass", "leads": "lead", "pads": "pad", "bells": "bell",
    "stabs": "stab", "piano": "keys", "keyboard": "keys", "marimba": "mallet", "string": "strings",
    "subby": "sub",
}  # fmt: skip
"""Words that mean the same as another."""

_MORE = {
    "very": 1.5,
    "really": 1.5,
    "extremely": 1.9,
    "super": 1.6,
    "slightly": 0.5,
    "somewhat": 0.6,
    "bit": 0.5,
    "little": 0.5,
}
_NOT = {"not", "no", "without", "never", "less", "isn't"}
_FILLERS = frozenset({
    "a", "an", "and", "the", "of", "with", "in", "for", "to", "like", "sound", "sounds", "sounding", "that",
    "is", "it", "its", "i", "want", "me", "my", "give", "make", "please", "some", "but", "or", "synth",
    "instrument", "tone", "patch", "which", "kind", "sort", "rather", "quite", "too", "so", "as", "on",
    "at", "by", "from", "more", "most",
})  # fmt: skip
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Wanted:
    """The sound that a text asks for.

    Attributes:
        figures: Wanted value of each figure that it says something about.
        chair: Where the instrument sits.
        understood: The words that counted.
        unknown: Those that say nothing that is measured.
    """

    figures: Mapping[str, float] = field(default_factory=dict)
    chair: Chair = _LEAD
    understood: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def read_sound(text: str) -> Wanted:
    """Understand a description of a sound.

    Raises:
        InputError: It is empty or too long, or no word of it says how something sounds.
    """
    if len(text) > LONGEST_TEXT:
        raise InputError(f"The description has {len(text):,} characters; it can have at most {LONGEST_TEXT}.")
    words = [word.lower() for word in _WORD.findall(text)]
    if not words:
        raise InputError(
            "The description is empty; say how it sounds, such as 'warm plucky bass', or show a file."
        )
    said: dict[str, list[float]] = {}
    chair, understood, unknown = None, [], []
    strength = 1.0
    for written in words:
        word = _SAME.get(written, written)
        if word in _NOT:
            strength *= -0.7
        elif word in _MORE:
            strength *= _MORE[word]
        elif word in MEANINGS or word in CHAIRS:
            for name, value in MEANINGS.get(word, {}).items():
                usual = FIGURES[name].usual
                said.setdefault(name, []).append(usual + strength * (value - usual))
            chair = chair or CHAIRS.get(word)
            understood.append(written)
            strength = 1.0
        elif word not in _FILLERS:
            unknown.append(written)
            strength = 1.0
    if not understood:
        raise InputError(
            f"Nothing in {text[:60]!r} says how a sound is; words such as {', '.join(list(MEANINGS)[:12])} "
            "and bass do."
        )
    figures = {name: sum(values) / len(values) for name, values in said.items()}
    return Wanted(figures, chair or _LEAD, tuple(understood), tuple(unknown))


def table() -> str:
    """The words as lines of a Markdown table."""
    lines = ["| word | means |", "|---|---|"]
    for word, figures in MEANINGS.items():
        means = ", ".join(f"{name} {value:g} {FIGURES[name].unit}".strip() for name, value in figures.items())
        lines.append(f"| {word} | {means} |")
    return "\n".join(lines)
