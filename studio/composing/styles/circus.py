"""Circus: a fast galop for brass and calliope, chromatic runs, oom-pah, a xylophone for the clowns.

"Screamers" at 132 and above in 2/4, waltzes for the trapeze; chromatic neighbours in the tune, secondary
dominants, glissando of trombones, snare rolls before the jump.

Source: the circus marches of Karl King and Henry Fillmore ("screamers"), as bands play them.
"""

from studio.composing.genre import Cadence, Form, Progression, SectionTemplate
from studio.composing.part_writing import BassLine, Comping, Groove, GuideLine, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern({"snare": "x.xxx.xxx.xxx.xx", "kick": "x...x...x...x..."}, energy=(0.0, 0.6)),
        Pattern(
            {
                "kick": "X...X...X...X...",
                "snare": "..x...x...x.x.xx",
                "crash2": "..X...X...X...X.",
                "wood_high": "........x.x.x.x.",
            },
            energy=(0.4, 1.0),
            weight=1.4,
        ),
        Pattern({"kick": "X...X...", "snare": "..x...xx", "crash2": "..X...X."}, meter="2/4", weight=1.4),
        Pattern({"kick": "X...X...", "snare": "x.xxrrx.", "wood_high": "x.x.x.x."}, meter="2/4"),
        Pattern({"kick": "X...........", "snare": "....x...x...", "triangle": "....x...x..."}, meter="3/4"),
    ),
    turns=(
        Pattern({"snare": "rrrrrrrrX...X..."}),
        Pattern({"snare": "rrrrX.X."}, meter="2/4"),
        Pattern({"snare": "rrrrrrrrX..."}, meter="3/4"),
    ),
    fills=(
        Pattern({"snare": "rrrrrrrrrrrrX...", "crash": "............X..."}),
        Pattern({"snare": "rrrrrrX.", "crash": "......X."}, meter="2/4"),
        Pattern({"snare": "rrrrrrrrX...", "crash": "........X..."}, meter="3/4"),
    ),
)
_TUNES = (
    Pattern({"line": "xxxxx-x-xxxxx-x-"}),
    Pattern({"line": "x-x-xxxxx-x-x---"}),
    Pattern({"line": "xxxxxxxxx-x-x-x-"}),
    Pattern({"line": "xxxxx-x-"}, meter="2/4"),
    Pattern({"line": "xxxxxxxx"}, meter="2/4"),
    Pattern({"line": "x-x-x-x-"}, meter="2/4"),
    Pattern({"line": "x---x-x-x---"}, meter="3/4"),
    Pattern({"line": "x-x-x-x-x---"}, meter="3/4"),
)
_CLOSES = (
    Pattern({"line": "x-x-x-x-x---...."}),
    Pattern({"line": "x-x-x-.."}, meter="2/4"),
    Pattern({"line": "x---x---...."}, meter="3/4"),
)
genre = style_of(
    "orchestral",
    label="Circus",
    known_for=("calliope",),
    words=(
        "circus",
        "circus music",
        "clown music",
        "carnival ride",
        "fairground",
        "carousel music",
        "zirkus",
        "zirkusmusik",
        "circo",
        "cirque",
        "merry go round",
        "slapstick",
        "cartoon chase",
    ),
    tempo_low=120.0,
    tempo_high=168.0,
    tempo_typical=142.0,
    parts=(
        PartTemplate("drums", "drums", ("kit_marching",), _DRUMS, (0.1, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("tuba", "bassoon"),
            BassLine(
                (
                    Pattern({"line": "R---5---R---5---"}, weight=1.5),
                    Pattern({"line": "R---5---R-3-5-A-"}),
                    Pattern({"line": "R---5---"}, meter="2/4"),
                    Pattern({"line": "R-----------"}, meter="3/4"),
                ),
                34,
                50,
                0.45,
            ),
        ),
        PartTemplate(
            "offbeats",
            "chords",
            ("calliope", "horn"),
            Comping(
                (
                    Pattern({"chord": "..x...x...x...x."}),
                    Pattern({"chord": "..x...x."}, meter="2/4"),
                    Pattern({"chord": "....x...x..."}, meter="3/4"),
                ),
                "close",
                3,
                57,
                74,
                0.4,
                strum=0,
            ),
        ),
        PartTemplate(
            "theme",
            "lead",
            ("calliope", "trumpet", "xylophone", "piccolo"),
            Melody(
                _TUNES,
                _CLOSES,
                67,
                90,
                "key",
                4,
                leap=0.35,
                rest=0.0,
                chromatic=0.55,
                ornament=0.4,
                gate=0.7,
                velocity=94,
            ),
        ),
        PartTemplate("slides", "counter", ("trombone",), GuideLine(48, 66, 2, 84), (0.5, 1.0)),
        PartTemplate(
            "xylophone",
            "counter",
            ("xylophone", "glockenspiel"),
            Melody(
                _TUNES,
                _CLOSES,
                76,
                98,
                "key",
                4,
                leap=0.4,
                rest=0.15,
                answers=True,
                chromatic=0.4,
                velocity=82,
            ),
            (0.5, 1.0),
        ),
    ),
    without=("timpani", "strings", "ostinato", "brass", "counter", "choir", "harp", "swell", "impact"),
    forms=(
        Form(
            (
                SectionTemplate("intro", 4, 0.8, 3),
                SectionTemplate("head", 16, 0.7, 1),
                SectionTemplate("hook", 16, 0.85, 2),
                SectionTemplate("bridge", 16, 0.55, 4),
                SectionTemplate("head", 8, 0.95, 5),
                SectionTemplate("outro", 2, 1.0, 6),
            ),
            cycle=(1, 2, 3),
        ),
    ),
    modes=(("major", 0.75), ("minor", 0.25)),
    progressions=(
        Progression("I | I | V7 | V7 | V7 | V7 | I | I", ("major",), weight=1.5),
        Progression("I | #idim7 | ii | V7", ("major",)),
        Progression("I | V7/ii | V7/V | V7", ("major",)),
        Progression("i | i | V7 | V7 | i | iv | V7 | i", ("minor",)),
    ),
    cadences=(Cadence("V7/V | V7", ("major",)), Cadence("iv | V7", ("minor",))),
    tonics=("Bb", "Eb", "F", "Ab"),
    meters=("2/4", "4/4", "3/4"),
    moods=("playful", "happy", "energetic"),
    pop_share=0.0,
    places=(
        "Big Top",
        "Clown",
        "Trapeze",
        "Ring",
        "Elephant",
        "Cannonball",
        "Unicycle",
        "Popcorn",
        "Juggler",
    ),
)
