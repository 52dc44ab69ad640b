"""Tango: bandoneon, violin, piano and bass in marcato; no drums, the accents are the drum.

The orquesta típica marks all four beats (marcato), breaks them with the síncopa, or divides the bar 3+3+2;
the milonga keeps the habanera. Minor keys, strong dominants, staccato against long sung lines.

Source: Link and Wendland, "Tracing Tangueros: Argentine Tango Instrumental Music", 2016.
"""

from studio.composing.genre import Cadence, Progression
from studio.composing.part_writing import BassLine, Comping, Feel, GuideLine, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "..x-x-x-x---x---"}),
    Pattern({"line": "x---x-x-x-----x-"}),
    Pattern({"line": "x-----x-x-x-x---"}),
    Pattern({"line": "x-x-x-x-x-------"}),
    Pattern({"line": "..xxx-x-x-x-x-x-"}, sections=("solo",)),
    Pattern({"line": "x-xxx-xxx-x-x---"}, sections=("solo",)),
    Pattern({"line": "x-xxx-x-"}, meter="2/4"),
    Pattern({"line": "x---x-x-"}, meter="2/4"),
)
_CLOSES = (
    Pattern({"line": "x---x---x---...."}),
    Pattern({"line": "x-x-x-----------"}),
    Pattern({"line": "x---x---"}, meter="2/4"),
)

genre = style_of(
    "bossa",
    label="Tango",
    known_for=("bandoneon",),
    words=("tango", "milonga", "tango argentino", "argentine tango", "tango nuevo", "buenos aires"),
    usual={"guitar": "guitar_nylon", "bass": "contrabass"},
    tempo_low=104.0,
    tempo_high=136.0,
    tempo_typical=120.0,
    modes=(("minor", 0.85), ("major", 0.15)),
    moods=("romantic", "tense", "sad", "nostalgic", "dark"),
    meters=("4/4", "2/4"),
    tonic=(("minor", "i"), ("major", "I")),
    progressions=(
        Progression("i | i | V7 | V7 | V7 | V7 | i | i", weight=1.5),
        Progression("i | iv | V7 | i", weight=1.3),
        Progression("i | V7/iv | iv | VII7 | III | iim7b5 | V7 | i", ("minor",), ("bridge", "solo")),
        Progression("i | VII | VI | V7", ("minor",), ("intro", "break", "outro", "head")),
        Progression("I | I | V7 | V7 | ii | V7 | I | I", ("major",)),
        Progression("I | iv | I | V7", ("major",), ("bridge", "break")),
    ),
    cadences=(Cadence("iim7b5 | V7"), Cadence("iv | V7"), Cadence("ii | V7", ("major",))),
    parts=(
        PartTemplate(
            "bass",
            "bass",
            ("contrabass",),
            BassLine(
                (
                    Pattern({"line": "R---R---5---A---"}, weight=1.6),
                    Pattern({"line": "R-------5-------"}, energy=(0.0, 0.5)),
                    Pattern({"line": "R-----R-----5---"}, energy=(0.55, 1.0)),
                    Pattern({"line": "R-----5-R---5---"}, sections=("bridge",)),
                    Pattern({"line": "R--R5-A-"}, meter="2/4"),
                ),
                28,
                48,
                0.6,
            ),
            (0.2, 1.0),
        ),
        PartTemplate(
            "keys",
            "chords",
            ("piano",),
            Comping(
                (
                    Pattern({"chord": "X-..x-..X-..x-.."}, weight=1.6),
                    Pattern({"chord": "x-X---x-x---x---"}, energy=(0.45, 1.0)),
                    Pattern({"chord": "X-----X-----X---"}, energy=(0.55, 1.0)),
                    Pattern({"chord": "x-------x-------"}, energy=(0.0, 0.4)),
                    Pattern({"low": "x-..x-..", "top": "...xx-x-"}, meter="2/4"),
                ),
                "open",
                4,
                43,
                72,
                0.55,
                strum=0,
            ),
        ),
        PartTemplate(
            "guitar",
            "arp",
            ("guitar_nylon",),
            Comping(
                (Pattern({"1": "x.......x.......", "2": "..x-..x-..x-..x-", "3": "....x-......x-.."}),),
                "close",
                3,
            ),
            (0.0, 0.6),
            chance=0.5,
        ),
        PartTemplate(
            "strings",
            "chords",
            ("strings",),
            Comping(
                (
                    Pattern({"chord": "....x-......x-.."}, energy=(0.0, 0.75)),
                    Pattern({"chord": "x-X---x-x---x---"}, energy=(0.6, 1.0)),
                    Pattern({"chord": "..x-..x-"}, meter="2/4"),
                ),
                "close",
                3,
                57,
                77,
                0.6,
                strum=0,
            ),
            (0.5, 1.0),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("bandoneon", "accordion", "violin_solo"),
            Melody(
                _TUNES,
                _CLOSES,
                57,
                79,
                "key",
                4,
                leap=0.4,
                rest=0.05,
                chromatic=0.2,
                ornament=0.4,
                velocity=94,
            ),
            (0.2, 1.0),
            ("intro", "head", "bridge", "outro"),
            feel=Feel({"": 2}, (6, -5, 0, -3), 7, 0.8),
        ),
        PartTemplate(
            "solo",
            "lead",
            ("violin_solo", "piano"),
            Melody(_TUNES, _CLOSES, 62, 86, "key", 4, leap=0.45, rest=0.05, chromatic=0.25, velocity=94),
            (0.3, 1.0),
            ("solo", "break"),
            feel=Feel({"": 6}, (4, -3, 0, -3), 8, 0.8),
        ),
        PartTemplate(
            "line",
            "counter",
            ("violin_solo", "cello"),
            GuideLine(60, 79, 2, 76),
            (0.5, 1.0),
            ("head", "bridge"),
        ),
    ),
    without=("drums", "percussion"),
    profile="acoustic",
    pop_share=0.0,
    dynamics_db=8.0,
    places=("Corner", "Lamplight", "Harbour", "Rose", "Farewell", "Suburb", "Café", "Embrace", "Knife"),
)
