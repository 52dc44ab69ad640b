"""Bluegrass: five players and no drums; banjo rolls, mandolin chops, fiddle, a bass on one and three.

The banjo rolls sixteenths in groups of 3+3+2, the mandolin chops the off-beat as a snare would, the guitar
plays bass-strum; they take the tune in turn ("breaks"). G, A and D, with the flat seventh in the old tunes.

Source: Rosenberg, "Bluegrass: A History", 1985; Cantwell, "Bluegrass Breakdown", 1984.
"""

from studio.composing.genre import Cadence, Form, Progression, SectionTemplate
from studio.composing.part_writing import BassLine, Comping, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "x-x-x-x-x-x-x---"}),
    Pattern({"line": "x---x-x-x-x-x---"}),
    Pattern({"line": "..x-x-x-x---x-x-"}),
    Pattern({"line": "xxx-xxx-xxxxx-x-"}, energy=(0.6, 1.0)),
    Pattern({"line": "xxxxxxxxxxxxx-x-"}, sections=("solo",), weight=1.6),
    Pattern({"line": "x-xxxxx-xxxxxxx-"}, sections=("solo",)),
    Pattern({"line": "x---x-x-x---"}, meter="3/4"),
    Pattern({"line": "xxxxx-x-x---"}, meter="3/4", sections=("solo",)),
    Pattern({"line": "xxx-x-x-"}, meter="2/4"),
)
_CLOSES = (
    Pattern({"line": "x-x-x-x-x-------"}),
    Pattern({"line": "xxxxx-x-x-------"}, sections=("solo",)),
    Pattern({"line": "x-----------"}, meter="3/4"),
    Pattern({"line": "x-x-x---"}, meter="2/4"),
)

genre = style_of(
    "country",
    label="Bluegrass",
    known_for=("banjo", "mandolin", "dobro"),
    words=(
        "bluegrass",
        "newgrass",
        "hoedown",
        "breakdown tune",
        "string band",
        "old time music",
        "appalachian",
    ),
    usual={"guitar": "guitar_acoustic", "bass": "bass_upright"},
    tempo_low=116.0,
    tempo_high=160.0,
    tempo_typical=136.0,
    modes=(("major", 0.8), ("mixolydian", 0.15), ("minor", 0.05)),
    moods=("happy", "energetic", "playful", "nostalgic"),
    tonics=("G", "A", "D", "C"),
    meters=("4/4", "2/4", "3/4"),
    forms=(
        Form(
            (
                SectionTemplate("intro", 4, 0.55, 3),
                SectionTemplate("verse", 8, 0.6, 1),
                SectionTemplate("solo", 8, 0.8, 2),
                SectionTemplate("hook", 8, 0.8, 4),
                SectionTemplate("solo", 8, 0.9, 5),
                SectionTemplate("hook", 8, 0.95, 6),
                SectionTemplate("outro", 2, 0.7, 7),
            ),
            cycle=(1, 2, 3, 4),
        ),
    ),
    progressions=(
        Progression("I | I | IV | I | I | I | V | I", ("major",), weight=1.6),
        Progression("I | IV | I | V | I | IV | V | I", ("major",)),
        Progression("IV | I | V | I | IV | I | V | I", ("major",), ("hook",)),
        Progression("I | I | bVII | I | I | I | bVII | I", ("mixolydian",), weight=2.0),
        Progression("i | i | VII | i", ("minor",), weight=2.0),
    ),
    cadences=(
        Cadence("V | V7", ("major",)),
        Cadence("IV | V7", ("major",)),
        Cadence("bVII | V", ("mixolydian",)),
        Cadence("VII | V7"),
    ),
    parts=(
        PartTemplate(
            "bass",
            "bass",
            ("bass_upright",),
            BassLine(
                (
                    Pattern({"line": "R---L---R---L---|R---L---R---A---"}, weight=2.0),
                    Pattern({"line": "R---R---5---3-A-"}, energy=(0.7, 1.0)),
                    Pattern({"line": "R-------....|L-------...."}, meter="3/4"),
                    Pattern({"line": "R---L---"}, meter="2/4"),
                ),
                28,
                46,
                0.7,
            ),
        ),
        PartTemplate(
            "guitar",
            "chords",
            ("guitar_acoustic",),
            Comping(
                (
                    Pattern({"low": "x---x---x---x---", "top": "..x-..x-..xx..x-"}),
                    Pattern({"low": "x---........", "top": "....x-x-x-x-"}, meter="3/4"),
                    Pattern({"low": "x---x---", "top": "..x-..x-"}, meter="2/4"),
                ),
                "open",
                4,
                43,
                69,
                0.7,
                strum=6,
            ),
        ),
        PartTemplate(
            "chop",
            "chords",
            ("mandolin",),
            Comping(
                (
                    Pattern({"chord": "..X...X...X...X."}),
                    Pattern({"chord": "....X...X..."}, meter="3/4"),
                    Pattern({"chord": "..X...X."}, meter="2/4"),
                ),
                "close",
                3,
                62,
                81,
                0.25,
                strum=4,
            ),
            (0.3, 1.0),
        ),
        PartTemplate(
            "banjo",
            "arp",
            ("banjo",),
            Comping(
                (
                    Pattern(
                        {"1": "x..x..x.x..x..x.", "2": ".x..x..x.x..x..x", "4": "..x..x....x..x.."},
                        weight=1.5,
                    ),
                    Pattern(
                        {
                            "1": "x.....x.x.....x.",
                            "2": "..x.x.....x.x...",
                            "3": ".x.x...x.x.x...x",
                            "4": ".....x.......x..",
                        }
                    ),
                    Pattern({"1": "x..x..x..x..", "2": ".x..x..x..x.", "4": "..x..x..x..x"}, meter="3/4"),
                    Pattern({"1": "x..x..x.", "2": ".x..x..x", "4": "..x..x.."}, meter="2/4"),
                ),
                "close",
                4,
                55,
                79,
                0.9,
                strum=0,
            ),
            (0.3, 1.0),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("fiddle", "mandolin"),
            Melody(_TUNES, _CLOSES, 62, 84, "pentatonic", 4, leap=0.3, rest=0.05, ornament=0.5, velocity=92),
            (0.2, 1.0),
            ("intro", "verse", "hook", "outro"),
        ),
        PartTemplate(
            "solo",
            "lead",
            ("banjo", "fiddle", "mandolin", "dobro"),
            Melody(_TUNES, _CLOSES, 60, 86, "blues", 4, leap=0.35, rest=0.0, improvises=True, velocity=96),
            (0.2, 1.0),
            ("solo",),
        ),
    ),
    players={"answer": ("guitar_acoustic", "fiddle")},
    without=("drums", "picking", "piano", "strings", "line"),
    profile="country",
    swing=0.52,
    swing_unit=4,
    pop_share=0.0,
    places=("Hollow", "Ridge", "Cabin", "Kentucky", "Moonshine", "Creek", "Holler", "Mule", "Mountain"),
)
