"""Gregorian chant: one line for men's voices in unison, in the church modes, without harmony, drums or meter.

Steps and small leaps around a reciting tone, phrases that rise, hold and fall to the final, even notes with
long ends; nothing accompanies.

Source: Hiley, "Western Plainchant: A Handbook", 1993; Apel, "Gregorian Chant", 1958.
"""

from studio.composing.genre import Cadence, Form, Progression, SectionTemplate
from studio.composing.part_writing import Feel, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_NEUMES = (
    Pattern({"line": "x---x---x---x---"}),
    Pattern({"line": "x---x-x-x---x---"}),
    Pattern({"line": "x-x-x---x-x-x---"}),
    Pattern({"line": "x---x---x-x-x-x-"}),
    Pattern({"line": "x---x---x-------"}),
    Pattern({"line": "x---x---x---"}, meter="3/4"),
    Pattern({"line": "x---x-x-x---"}, meter="3/4"),
)
_FINALS = (
    Pattern({"line": "x---x-------...."}),
    Pattern({"line": "x-----------...."}),
    Pattern({"line": "x---x---...."}, meter="3/4"),
)

genre = style_of(
    "orchestral",
    label="Gregorian chant",
    words=(
        "gregorian chant",
        "gregorian",
        "plainchant",
        "plainsong",
        "gregorianik",
        "canto gregoriano",
        "chant gregorien",
        "monastic",
        "gregorianischer choral",
    ),
    tempo_low=54.0,
    tempo_high=88.0,
    tempo_typical=70.0,
    modes=(("dorian", 0.4), ("mixolydian", 0.25), ("phrygian", 0.2), ("lydian", 0.15)),
    moods=("chill", "dark", "dreamy", "sad"),
    meters=("4/4", "3/4"),
    forms=(
        Form(
            (
                SectionTemplate("verse", 8, 0.45, 1),
                SectionTemplate("verse", 8, 0.5, 2),
                SectionTemplate("bridge", 8, 0.6, 3),
                SectionTemplate("verse", 8, 0.45, 4),
            ),
            cycle=(1, 2, 3),
        ),
    ),
    tonic=(("dorian", "i"), ("phrygian", "i"), ("mixolydian", "I"), ("lydian", "I")),
    progressions=(
        Progression("i | i | bVII | i", ("dorian",)),
        Progression("i | i | bII | i", ("phrygian",)),
        Progression("I | I | bVII | I", ("mixolydian",)),
        Progression("I | I | II | I", ("lydian",)),
    ),
    cadences=(
        Cadence("bVII", ("dorian",)),
        Cadence("bII", ("phrygian",)),
        Cadence("bVII", ("mixolydian",)),
        Cadence("II", ("lydian",)),
    ),
    parts=(
        PartTemplate(
            "chant",
            "lead",
            ("choir",),
            Melody(
                _NEUMES, _FINALS, 48, 64, "key", 4, leap=0.08, rest=0.0, ornament=0.1, gate=1.0, velocity=82
            ),
            feel=Feel({"": 0}, (1, 0, 0, 0), 14, 0.5),
        ),
    ),
    without=(
        "drums",
        "timpani",
        "bass",
        "strings",
        "ostinato",
        "brass",
        "theme",
        "counter",
        "choir",
        "harp",
        "swell",
        "impact",
    ),
    profile="orchestral",
    pop_share=0.0,
    dynamics_db=2.0,
    places=("Cloister", "Vigil", "Abbey", "Compline", "Candle", "Stone", "Pilgrim", "Silence", "Psalter"),
)
