"""Aria: opera without words: a voice on "ah" over an orchestra that breathes with it, cabaletta to follow.

A slow cantabile with strings in repeated triplets or pizzicato, woodwind doubling; then the fast cabaletta;
cadential six-four, Neapolitan, climax near the end.

Source: Budden, "The Operas of Verdi", 1973-1981.
"""

from studio.composing.genre import MAJOR_MODES, MINOR_MODES, Cadence, Form, Progression, SectionTemplate
from studio.composing.part_writing import BassLine, Comping, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "x-----x-x-------"}),
    Pattern({"line": "x---x---x-----x-"}),
    Pattern({"line": "x-------x-x-x-x-"}),
    Pattern({"line": "x---x-x-x---x---"}),
    Pattern({"line": "x-----x---x-"}, meter="6/8"),
    Pattern({"line": "x---x-x-----"}, meter="6/8"),
    Pattern({"line": "x-------x---"}, meter="3/4"),
    Pattern({"line": "x-----x-x---"}, meter="3/4"),
)
_CLOSES = (
    Pattern({"line": "x---x-x-x-------"}),
    Pattern({"line": "x-x-x-x-----"}, meter="6/8"),
    Pattern({"line": "x-x-x-------"}, meter="3/4"),
)
genre = style_of(
    "orchestral",
    label="Aria",
    words=("aria", "operatic", "opera aria", "cabaletta"),
    neighbours={"opera": (70.0, 110.0), "operetta": (90.0, 116.0), "oper": (70.0, 110.0)},
    tempo_low=56.0,
    tempo_high=116.0,
    tempo_typical=76.0,
    players={"counter": ("clarinet", "oboe", "cello"), "harp": ("harp",)},
    parts=(
        PartTemplate(
            "theme",
            "lead",
            ("voice_solo",),
            Melody(
                _TUNES,
                _CLOSES,
                62,
                84,
                "key",
                4,
                leap=0.5,
                rest=0.1,
                chromatic=0.15,
                ornament=0.5,
                gate=0.98,
                velocity=94,
            ),
        ),
        PartTemplate(
            "ostinato",
            "chords",
            ("strings_pizzicato", "strings"),
            Comping(
                (
                    Pattern({"low": "x...........", "top": "..xx.xx.xx.x"}, steps_per_beat=3),
                    Pattern({"low": "x-......x-......", "top": "....x-......x-.."}),
                    Pattern({"low": "x-....x-....", "top": "..x.x...x.x."}, meter="6/8"),
                    Pattern({"low": "x-..........", "top": "....x-..x-.."}, meter="3/4"),
                ),
                "close",
                4,
                50,
                74,
                0.6,
                strum=0,
            ),
            (0.1, 1.0),
        ),
        PartTemplate(
            "bass",
            "bass",
            ("contrabass",),
            BassLine(
                (
                    Pattern({"line": "R-------5-------"}),
                    Pattern({"line": "R---------------"}, energy=(0.0, 0.5)),
                    Pattern({"line": "R-----5-----"}, meter="6/8"),
                    Pattern({"line": "R-----------"}, meter="3/4"),
                ),
                28,
                47,
                0.8,
            ),
        ),
    ),
    without=("drums", "swell", "impact"),
    forms=(
        Form(
            (
                SectionTemplate("intro", 4, 0.3, 3),
                SectionTemplate("theme", 8, 0.45, 1, rise=0.1),
                SectionTemplate("bridge", 8, 0.55, 2, rise=0.15),
                SectionTemplate("theme", 8, 0.7, 4, rise=0.15),
                SectionTemplate("climax", 8, 0.95, 5),
                SectionTemplate("outro", 4, 0.6, 6, rise=-0.2),
            ),
            cycle=(1, 2, 3),
        ),
    ),
    modes=(("minor", 0.5), ("major", 0.5)),
    progressions=(
        Progression("i | iv | V7 | i", MINOR_MODES, weight=1.3),
        Progression("i | VI | bII | V7", MINOR_MODES),
        Progression("I | I | V7 | I", MAJOR_MODES),
        Progression("I | vi | ii | V7", MAJOR_MODES, weight=1.3),
        Progression("IV | iv | I | V7", MAJOR_MODES, ("climax", "bridge")),
    ),
    cadences=(
        Cadence("bII | V7", MINOR_MODES),
        Cadence("ii | V7", MAJOR_MODES),
        Cadence("iv | V7", MINOR_MODES),
    ),
    moods=("romantic", "sad", "epic", "tense"),
    pop_share=0.0,
    places=("Balcony", "Curtain", "Dagger", "Camellia", "Oath", "Gondola", "Farewell", "Mirror", "Veil"),
)
