"""Varied players for recomposition: parts that would otherwise sound the same with every seed."""

from dataclasses import replace

from studio.composing.part_writing import (
    Arpeggio,
    BassLine,
    Comping,
    Groove,
    GuideLine,
    HeldChords,
    PartTemplate,
    Pattern,
    Riff,
    Writing,
)

_ORDERS = ("up", "down", "updown", "alberti", "broken", "rolling")
_OTHER_SHAPES = {
    "close": "open",
    "open": "close",
    "drop2": "close",
    "rootless": "drop2",
    "shell": "rootless",
    "fifths": "fifths",
}

_SLIDES = 0.5
"""Chance of a glide in a bass that follows the kick, which has no rhythm of its own to vary."""


def freed(template: PartTemplate) -> PartTemplate:
    """The same player with other habits: any of its patterns anywhere, other voicings, orders and paces."""
    writing = template.writing
    other: Writing
    match writing:
        case Groove():
            other = replace(
                writing,
                patterns=_anywhere(writing.patterns),
                turns=_anywhere(writing.turns),
                fills=_anywhere(writing.fills),
            )
        case BassLine():
            other = replace(
                writing, patterns=_anywhere(writing.patterns), slides=max(_SLIDES, writing.slides)
            )
        case Comping():
            other = replace(
                writing, patterns=_anywhere(writing.patterns), voicing=_OTHER_SHAPES[writing.voicing]
            )
        case Riff():
            other = replace(writing, patterns=_anywhere(writing.patterns))
        case HeldChords():
            other = replace(writing, voicing=_OTHER_SHAPES[writing.voicing], moves=max(0.6, writing.moves))
        case Arpeggio():
            other = replace(
                writing, orders=tuple(order for order in _ORDERS if order not in writing.orders) or _ORDERS
            )
        case GuideLine():
            other = replace(writing, notes_per_bar=3 - writing.notes_per_bar)
        case _:
            other = writing
    return replace(template, writing=other)


def _anywhere(patterns: tuple[Pattern, ...]) -> tuple[Pattern, ...]:
    """Patterns for bars of any energy and section, each as likely as another."""
    return tuple(replace(pattern, energy=(0.0, 1.0), sections=(), weight=1.0) for pattern in patterns)
