"""Waltz: one strong beat of three, the second a shade early, a tune that sails over it: Vienna's ballroom.

Bass on one, chords on two and three; violins in long arcs and grace notes, horns answer; introduction, a
chain of waltzes, the first again at the end. 144 to 186 quarter notes a minute; the slow one about 90.

Source: Lamb, "Waltz", The New Grove Dictionary of Music and Musicians, 2nd ed. 2001.
"""

from studio.composing.genre import Cadence, Form, Progression, SectionTemplate
from studio.composing.part_writing import BassLine, Comping, Groove, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "x-------x---"}, meter="3/4", weight=1.4),
    Pattern({"line": "x---x---x---"}, meter="3/4"),
    Pattern({"line": "x-----x-x---"}, meter="3/4"),
    Pattern({"line": "x-------x-x-"}, meter="3/4"),
    Pattern({"line": "x-----------"}, meter="3/4"),
    Pattern({"line": "x-x-x-x-x-x-"}, meter="3/4", energy=(0.7, 1.0)),
)
_CLOSES = (Pattern({"line": "x-------...."}, meter="3/4"), Pattern({"line": "x---x---...."}, meter="3/4"))
genre = style_of(
    "orchestral",
    label="Waltz",
    words=(
        "waltz",
        "waltzes",
        "viennese waltz",
        "wiener walzer",
        "walzer",
        "vals",
        "valse",
        "valzer",
        "ballroom waltz",
        "musette waltz",
    ),
    tempo_low=90.0,
    names_a_meter=True,
    tempo_high=192.0,
    tempo_typical=164.0,
    players={"counter": ("cello", "horn"), "harp": ("harp",)},
    parts=(
        PartTemplate(
            "drums",
            "drums",
            ("kit_orchestral",),
            Groove(
                (
                    Pattern(
                        {"kick": "x...........", "snare": "....g...g..."}, meter="3/4", energy=(0.0, 0.8)
                    ),
                    Pattern(
                        {"kick": "X...........", "snare": "....o...o.gg", "triangle": "....x...x..."},
                        meter="3/4",
                        energy=(0.65, 1.0),
                    ),
                ),
                fills=(Pattern({"snare": "rrrrrrrr...."}, meter="3/4"),),
                crash=None,
            ),
            (0.55, 1.0),
        ),
        PartTemplate(
            "bass",
            "bass",
            ("contrabass",),
            BassLine(
                (
                    Pattern({"line": "R---........|5---........"}, meter="3/4", weight=1.5),
                    Pattern({"line": "R-----------"}, meter="3/4", energy=(0.0, 0.4)),
                    Pattern({"line": "R---........|R-------A---"}, meter="3/4"),
                ),
                28,
                47,
                0.8,
            ),
        ),
        PartTemplate(
            "strings",
            "chords",
            ("strings",),
            Comping(
                (
                    Pattern({"chord": "....x...x..."}, meter="3/4", weight=1.6),
                    Pattern({"chord": "...x....x..."}, meter="3/4"),
                ),
                "close",
                4,
                52,
                72,
                0.45,
                strum=0,
            ),
        ),
        PartTemplate(
            "theme",
            "lead",
            ("violin_section", "violin_solo", "clarinet"),
            Melody(
                _TUNES,
                _CLOSES,
                64,
                88,
                "key",
                8,
                leap=0.5,
                rest=0.0,
                chromatic=0.2,
                ornament=0.45,
                gate=0.95,
                velocity=92,
            ),
        ),
    ),
    without=("timpani", "ostinato", "choir", "swell", "impact", "brass"),
    forms=(
        Form(
            (
                SectionTemplate("intro", 8, 0.3, 3),
                SectionTemplate("head", 16, 0.5, 1),
                SectionTemplate("bridge", 16, 0.65, 2),
                SectionTemplate("hook", 16, 0.8, 4),
                SectionTemplate("head", 16, 0.7, 5),
                SectionTemplate("outro", 8, 0.9, 6),
            ),
            cycle=(1, 2, 3),
        ),
    ),
    modes=(("major", 0.8), ("minor", 0.2)),
    progressions=(
        Progression("I | I | I | V7 | V7 | V7 | V7 | I", ("major",), weight=1.6),
        Progression("I | I | ii | ii | V7 | V7 | I | I", ("major",)),
        Progression("IV | IV | I | I | V7/V | V7/V | V7 | V7", ("major",), ("bridge",)),
        Progression("I | V7/ii | ii | ii | V7 | V7 | I | V7", ("major",)),
        Progression("i | i | V7 | V7 | iv | i | V7 | i", ("minor",)),
    ),
    cadences=(
        Cadence("ii | V7", ("major",)),
        Cadence("V7/V | V7", ("major",)),
        Cadence("iv | V7", ("minor",)),
    ),
    tonics=("D", "G", "A", "F", "Bb", "C", "Eb"),
    meters=("3/4",),
    moods=("romantic", "happy", "dreamy", "playful", "nostalgic", "sad"),
    pop_share=0.0,
    places=(
        "Ballroom",
        "Danube",
        "Chandelier",
        "Masquerade",
        "Silk",
        "Carriage",
        "Winter Palace",
        "Rose",
        "Promenade",
    ),
)
