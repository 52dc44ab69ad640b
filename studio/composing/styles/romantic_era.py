"""Romantic era: a long line over wide broken chords, rich middle strings, horns; swelling and chromatic.

Piano and strings share the accompaniment, cello or violin sings, secondary dominants and mediants delay the
cadence, dynamics are wide. Nocturne and ballade in three and six as well as four.

Source: Rosen, "The Romantic Generation", 1995; Taruskin, "Music in the Nineteenth Century", 2005.
"""

from studio.composing.genre import Cadence, Form, Progression, SectionTemplate
from studio.composing.part_writing import (
    BassLine,
    Comping,
    Feel,
    GuideLine,
    HeldChords,
    Melody,
    PartTemplate,
    Pattern,
)
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "x-------x---x---"}),
    Pattern({"line": "x-----x-x-------"}),
    Pattern({"line": "x---x---x-----x-"}),
    Pattern({"line": "..x-x-x-x-------"}),
    Pattern({"line": "x---x-x-x-x-x---"}, energy=(0.6, 1.0)),
    Pattern({"line": "x-------x---"}, meter="3/4"),
    Pattern({"line": "x-----x-x---"}, meter="3/4"),
    Pattern({"line": "x---x---x-x-"}, meter="3/4"),
    Pattern({"line": "x-----x---x-"}, meter="6/8"),
    Pattern({"line": "x---x-x-----"}, meter="6/8"),
    Pattern({"line": "x-----x---x-x-----x-x-x-"}, meter="12/8"),
)
_CLOSES = (
    Pattern({"line": "x-------x-------"}),
    Pattern({"line": "x-----------"}, meter="3/4"),
    Pattern({"line": "x-----x-----"}, meter="6/8"),
    Pattern({"line": "x-----------x-----------"}, meter="12/8"),
)
_SINGING = Feel({"": 10}, (3, -3, 0, -3), 12, 1.2)

genre = style_of(
    "orchestral",
    label="Romantic era",
    words=(
        "romantic era",
        "romantic period",
        "romantic era music",
        "19th century",
        "nocturne",
        "nocturnes",
        "late romantic",
        "piano concerto",
        "lied",
        "art song",
    ),
    usual={"bass": "contrabass", "drums": "timpani"},
    tempo_low=52.0,
    tempo_high=116.0,
    tempo_typical=76.0,
    modes=(("minor", 0.55), ("major", 0.45)),
    moods=("romantic", "sad", "epic", "dreamy", "nostalgic", "tense"),
    meters=("4/4", "3/4", "6/8", "12/8"),
    forms=(
        Form(
            (
                SectionTemplate("intro", 2, 0.2, 4),
                SectionTemplate("theme", 8, 0.35, 1, rise=0.15),
                SectionTemplate("second", 8, 0.5, 3, rise=0.2),
                SectionTemplate("climax", 8, 0.9, 2, rise=0.1),
                SectionTemplate("theme", 8, 0.4, 5, rise=0.1),
                SectionTemplate("coda", 4, 0.2, 6, rise=-0.1),
            ),
            cycle=(1, 2, 3, 4),
        ),
    ),
    progressions=(
        Progression("i | V7/iv | iv | V7 | VI | iim7b5 | V7 | i", weight=1.5),
        Progression("i | VI | iv6 | V7b9", ("minor",)),
        Progression("i | bII | V7 | i", ("minor",), ("climax", "coda")),
        Progression("I | V7/vi | vi | V7/ii | ii | iv6 | I | V7", ("major",), weight=1.5),
        Progression("I | bVI | I | V7/V", ("major",), ("climax",)),
        Progression("I | iv | I | V9", ("major",), ("intro", "coda", "second")),
        Progression("III | V7/iv | iv | V7/V | V7 | VI | iim7b5 | V7", ("minor",), ("second",)),
    ),
    cadences=(
        Cadence("iim7b5 | V7b9"),
        Cadence("iv6 | V7"),
        Cadence("ii7 | V9", ("major",)),
        Cadence("iv6 | V7", ("major",)),
    ),
    parts=(
        PartTemplate(
            "bass",
            "bass",
            ("contrabass",),
            BassLine(
                (
                    Pattern({"line": "R---------------"}),
                    Pattern({"line": "R-------R---A---"}, energy=(0.6, 1.0)),
                    Pattern({"line": "R-----------"}, meter="3/4"),
                    Pattern({"line": "R-----5-----"}, meter="6/8"),
                    Pattern({"line": "R-----------5-----------"}, meter="12/8"),
                ),
                28,
                50,
                1.0,
            ),
            (0.4, 1.0),
            feel=_SINGING,
        ),
        PartTemplate(
            "piano",
            "chords",
            ("piano",),
            Comping(
                (
                    Pattern(
                        {
                            "1": "x---------------",
                            "2": "..x-......x-....",
                            "3": "....x-......x-..",
                            "4": "......x-x-....x-",
                        },
                        weight=1.5,
                    ),
                    Pattern(
                        {
                            "1": "x-------x-------",
                            "2": ".x-...x-.x-...x-",
                            "3": "..x-.x-...x-.x-.",
                            "4": "...xx......xx...",
                        },
                        energy=(0.5, 1.0),
                    ),
                    Pattern({"low": "x-----------", "top": "....x---x---"}, meter="3/4"),
                    Pattern({"1": "x-----x-----", "2": "..x-....x-..", "4": "....x-....x-"}, meter="6/8"),
                    Pattern(
                        {
                            "1": "x-----------x-----------",
                            "2": "..x-....x-....x-....x-..",
                            "3": "....x-....x-....x-....x-",
                            "4": "......x-..........x-....",
                        },
                        meter="12/8",
                    ),
                ),
                "open",
                5,
                43,
                76,
                1.3,
                strum=6,
            ),
            feel=_SINGING,
        ),
        PartTemplate(
            "strings",
            "pad",
            ("strings",),
            HeldChords("open", 5, 48, 84, moves=0.6, velocity=72),
            (0.35, 1.0),
            feel=_SINGING,
        ),
        PartTemplate(
            "tremolo",
            "pad",
            ("strings_tremolo",),
            HeldChords("open", 3, 57, 81, velocity=62),
            (0.75, 1.0),
            ("climax",),
            feel=_SINGING,
        ),
        PartTemplate(
            "horns",
            "pad",
            ("horn",),
            HeldChords("close", 3, 46, 67, moves=0.3, velocity=70),
            (0.62, 1.0),
            feel=_SINGING,
        ),
        PartTemplate(
            "theme",
            "lead",
            ("cello", "violin_solo", "piano", "clarinet"),
            Melody(
                _TUNES,
                _CLOSES,
                58,
                84,
                "key",
                4,
                leap=0.5,
                rest=0.0,
                chromatic=0.2,
                ornament=0.5,
                gate=1.0,
                velocity=88,
            ),
            feel=_SINGING,
        ),
        PartTemplate(
            "counter",
            "counter",
            ("viola", "clarinet", "horn"),
            GuideLine(52, 70, 2, 74),
            (0.4, 1.0),
            feel=_SINGING,
        ),
    ),
    players={"harp": ("harp",)},
    without=("drums", "ostinato", "brass", "choir", "swell", "impact"),
    profile="orchestral",
    pop_share=0.0,
    dynamics_db=8.0,
    places=(
        "Nocturne",
        "Rhine",
        "Wanderer",
        "Moonlight",
        "Elegy",
        "Forest",
        "Farewell",
        "Reverie",
        "Ballroom",
    ),
)
