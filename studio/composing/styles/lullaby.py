"""Lullaby: a cradle that rocks in six or three, a tune of few notes, a music box, a harp, nobody loud.

Tonic and dominant, a range of an octave, phrases of two bars that end on the fifth or the tonic, the rocking
of long and short; it grows slower and softer, never brighter.

Source: "Lullaby", The New Grove Dictionary of Music and Musicians, 2nd ed. 2001.
"""

from studio.composing.genre import Cadence, Form, Progression, SectionTemplate
from studio.composing.part_writing import (
    BassLine,
    Comping,
    GuideLine,
    HeldChords,
    Melody,
    PartTemplate,
    Pattern,
)
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "x---x---x-------"}),
    Pattern({"line": "x-------x---x---"}),
    Pattern({"line": "x-----x-x-------"}),
    Pattern({"line": "x---x-x---x-"}, meter="6/8", weight=1.4),
    Pattern({"line": "x-----x---x-"}, meter="6/8"),
    Pattern({"line": "x---x-x-----"}, meter="6/8"),
    Pattern({"line": "x-------x---"}, meter="3/4", weight=1.4),
    Pattern({"line": "x---x---x---"}, meter="3/4"),
)
_CLOSES = (
    Pattern({"line": "x---------------"}),
    Pattern({"line": "x-----------"}, meter="6/8"),
    Pattern({"line": "x-----------"}, meter="3/4"),
)
genre = style_of(
    "ambient",
    label="Lullaby",
    words=(
        "lullaby",
        "lullabies",
        "cradle song",
        "wiegenlied",
        "berceuse",
        "nana para bebe",
        "ninna nanna",
        "baby sleep music",
        "bedtime song",
        "schlaflied",
        "cancion de cuna",
        "good night song",
    ),
    tempo_low=54.0,
    tempo_high=84.0,
    tempo_typical=66.0,
    parts=(
        PartTemplate(
            "harp",
            "arp",
            ("harp", "guitar_nylon", "piano_felt"),
            Comping(
                (
                    Pattern(
                        {
                            "low": "x-------x-------",
                            "2": "..x-......x-....",
                            "3": "....x-......x-..",
                            "4": "......x-......x-",
                        }
                    ),
                    Pattern({"low": "x-----x-----", "2": "..x-....x-..", "3": "....x-....x-"}, meter="6/8"),
                    Pattern({"low": "x-----------", "2": "....x-......", "3": "........x-.."}, meter="3/4"),
                ),
                "open",
                4,
                45,
                72,
                1.0,
                strum=10,
            ),
        ),
        PartTemplate(
            "bass",
            "bass",
            ("contrabass", "bass_upright"),
            BassLine(
                (
                    Pattern({"line": "R---------------"}),
                    Pattern({"line": "R-----------"}, meter="6/8"),
                    Pattern({"line": "R-----------"}, meter="3/4"),
                ),
                33,
                50,
                0.95,
            ),
            (0.5, 1.0),
        ),
        PartTemplate(
            "pad", "pad", ("strings", "voice_oohs"), HeldChords("open", 4, 50, 74, velocity=60), (0.4, 1.0)
        ),
        PartTemplate(
            "lead",
            "lead",
            ("music_box", "celesta", "flute", "voice_solo"),
            Melody(
                _TUNES,
                _CLOSES,
                64,
                81,
                "pentatonic",
                4,
                leap=0.25,
                rest=0.0,
                ornament=0.15,
                gate=0.98,
                velocity=76,
            ),
        ),
        PartTemplate(
            "counter",
            "counter",
            ("celesta", "clarinet", "glockenspiel"),
            GuideLine(60, 76, 1, 58),
            (0.6, 1.0),
        ),
    ),
    without=("drums", "choir", "keys", "bells", "rain", "swell"),
    forms=(
        Form(
            (
                SectionTemplate("intro", 2, 0.3, 3),
                SectionTemplate("verse", 8, 0.45, 1),
                SectionTemplate("hook", 8, 0.65, 2),
                SectionTemplate("verse", 8, 0.5, 4),
                SectionTemplate("outro", 2, 0.2, 5, rise=-0.1),
            ),
            cycle=(1, 2),
        ),
    ),
    modes=(("major", 0.9), ("minor", 0.1)),
    progressions=(
        Progression("I | I | V7 | I", ("major",), weight=1.6),
        Progression("I | IV | I | V7", ("major",)),
        Progression("I | V7 | V7 | I", ("major",)),
        Progression("IV | I | V7 | I", ("major",), ("hook",)),
        Progression("i | iv | V7 | i", ("minor",)),
    ),
    cadences=(Cadence("IV | V7", ("major",)), Cadence("iv | V7", ("minor",))),
    tonics=("F", "G", "C", "D", "Eb"),
    meters=("6/8", "3/4", "4/4"),
    moods=("chill", "dreamy", "romantic", "nostalgic", "sad"),
    profile="acoustic",
    pop_share=0.0,
    places=("Cradle", "Moon", "Pillow", "Star", "Lantern", "Blanket", "Owl", "Feather", "Dream"),
)
