"""Baroque: a running bass under harpsichord chords, violins in sixteenths, sequences round the fifths.

Basso continuo (harpsichord, cello, double bass) never stops; voices imitate each other, levels stand in
terraces instead of growing, cadences close with a trill. No drums; natural trumpets and timpani only in
splendour.

Source: Bukofzer, "Music in the Baroque Era", 1947; Williams, "Figured Bass Accompaniment", 1970.
"""

from studio.composing.genre import Cadence, Form, Progression, SectionTemplate
from studio.composing.part_writing import BassLine, Comping, Feel, GuideLine, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "x-xxx-xxx-xxx-xx"}),
    Pattern({"line": "x-x-x-x-xxxxx-x-"}),
    Pattern({"line": "xxxxxxxxxxxxxxxx"}, energy=(0.55, 1.0)),
    Pattern({"line": "x---x-x-x-xxx-x-"}),
    Pattern({"line": "..x-xxx-x-x-xxx-"}),
    Pattern({"line": "x-x-x-xxx-x-"}, meter="3/4"),
    Pattern({"line": "x---x-x-x-x-"}, meter="3/4"),
    Pattern({"line": "x-x-x-x-x-x-"}, meter="6/8"),
    Pattern({"line": "x---x-x---x-"}, meter="6/8"),
    Pattern({"line": "x-x-x-x---x-x-x-x-x---x-"}, meter="12/8"),
)
_CLOSES = (
    Pattern({"line": "x-x-x---x-------"}),
    Pattern({"line": "xxx-x-x-x-------"}),
    Pattern({"line": "x---x-x-----"}, meter="3/4"),
    Pattern({"line": "x-x-x-x-----"}, meter="6/8"),
    Pattern({"line": "x-x-x-x---x-x-----------"}, meter="12/8"),
)
_RUNNING = (
    Pattern({"line": "R-3-5-3-R-5-3-A-"}, weight=1.4),
    Pattern({"line": "R-R-3-3-5-5-A-A-"}),
    Pattern({"line": "R---5---3---A---"}, energy=(0.0, 0.5)),
    Pattern({"line": "R-8-5-3-R-3-5-A-"}, energy=(0.5, 1.0)),
    Pattern({"line": "R---3---5-A-"}, meter="3/4"),
    Pattern({"line": "R-3-5-R-5-A-"}, meter="6/8"),
    Pattern({"line": "R---5-3---5-R---3-5---A-"}, meter="12/8"),
)
_CRISP = Feel({"": 0}, (4, -3, 1, -3), 3, 0.6)

genre = style_of(
    "orchestral",
    label="Baroque",
    words=(
        "baroque",
        "baroque music",
        "barock",
        "barockmusik",
        "barroco",
        "barocco",
        "fugue",
        "concerto grosso",
        "brandenburg",
        "harpsichord concerto",
        "trio sonata",
        "gigue",
        "sarabande",
        "continuo",
    ),
    usual={"bass": "contrabass", "guitar": "guitar_nylon"},
    tempo_low=66.0,
    tempo_high=126.0,
    tempo_typical=92.0,
    modes=(("minor", 0.5), ("major", 0.5)),
    moods=("playful", "happy", "tense", "sad", "romantic"),
    meters=("4/4", "3/4", "6/8", "12/8"),
    forms=(
        Form(
            (
                SectionTemplate("ritornello", 8, 0.8, 1),
                SectionTemplate("episode", 8, 0.45, 2),
                SectionTemplate("ritornello", 4, 0.8, 3),
                SectionTemplate("episode", 8, 0.5, 4),
                SectionTemplate("ritornello", 8, 0.85, 5),
            ),
            cycle=(1, 2, 3, 4),
        ),
    ),
    progressions=(
        Progression("i | iv | VII | III | VI | iim7b5 | V7 | i", weight=2.0),
        Progression("i | V7 | i | V7/iv | iv | VII7 | III | V7", ("minor",)),
        Progression("i | VII | VI | V7", ("minor",), ("episode",)),
        Progression("I | V | vi | iii | IV | I | IV | V", ("major",), weight=1.5),
        Progression("I | IV | viio | iii | vi | ii | V7 | I", ("major",), weight=1.5),
        Progression("I | V7/V | V | V7/vi | vi | ii | V7 | I", ("major",), ("episode",)),
    ),
    cadences=(
        Cadence("iv V7 | V7"),
        Cadence("iim7b5 | V7"),
        Cadence("IV | V7", ("major",)),
        Cadence("ii | V7", ("major",)),
    ),
    parts=(
        PartTemplate("bass", "bass", ("cello",), BassLine(_RUNNING, 36, 57, 0.85), feel=_CRISP),
        PartTemplate(
            "violone", "bass", ("contrabass",), BassLine(_RUNNING, 28, 48, 0.85), (0.6, 1.0), feel=_CRISP
        ),
        PartTemplate(
            "continuo",
            "chords",
            ("harpsichord",),
            Comping(
                (
                    Pattern({"low": "x---x---x---x---", "top": "x-......x-..x-.."}),
                    Pattern({"chord": "x---..x-x---..x-"}),
                    Pattern(
                        {
                            "1": "x---x---x---x---",
                            "2": ".x...x...x...x..",
                            "3": "..x...x...x...x.",
                            "4": "...x...x...x...x",
                        },
                        energy=(0.0, 0.6),
                    ),
                    Pattern({"chord": "x---x---x---"}, meter="3/4"),
                    Pattern({"chord": "x---x-x---x-"}, meter="6/8"),
                    Pattern({"chord": "x-----x-----x-----x-----"}, meter="12/8"),
                ),
                "close",
                4,
                52,
                76,
                0.8,
                strum=10,
            ),
            feel=_CRISP,
        ),
        PartTemplate(
            "theme",
            "lead",
            ("violin_solo", "recorder", "oboe"),
            Melody(
                _TUNES,
                _CLOSES,
                62,
                86,
                "key",
                4,
                leap=0.4,
                rest=0.0,
                chromatic=0.05,
                ornament=0.6,
                gate=0.85,
                velocity=88,
            ),
            feel=_CRISP,
        ),
        PartTemplate(
            "imitation",
            "counter",
            ("oboe", "flute", "viola"),
            Melody(
                _TUNES, _CLOSES, 57, 79, "key", 4, leap=0.4, rest=0.15, ornament=0.3, gate=0.85, velocity=78
            ),
            (0.55, 1.0),
            feel=_CRISP,
        ),
        PartTemplate(
            "ripieno",
            "chords",
            ("strings",),
            Comping(
                (
                    Pattern({"chord": "x-x-x-x-x-x-x-x-"}),
                    Pattern({"chord": "x---x---x---x---"}),
                    Pattern({"chord": "x-x-x-x-x-x-"}, meter="3/4"),
                    Pattern({"chord": "x-----x-----"}, meter="6/8"),
                    Pattern({"chord": "x-----x-----x-----x-----"}, meter="12/8"),
                ),
                "open",
                3,
                55,
                79,
                0.75,
                strum=0,
            ),
            (0.65, 1.0),
            feel=_CRISP,
        ),
        PartTemplate("line", "counter", ("strings",), GuideLine(60, 76, 2, 68), (0.3, 0.7)),
    ),
    without=(
        "drums",
        "timpani",
        "strings",
        "ostinato",
        "brass",
        "counter",
        "choir",
        "harp",
        "swell",
        "impact",
    ),
    profile="acoustic",
    pop_share=0.0,
    dynamics_db=2.0,
    places=("Chapel", "Fountain", "Mirror", "Prelude", "Garden", "Venice", "Cantor", "Lute", "Masque"),
)
