"""Dub: reggae taken apart at the desk: drums and bass alone, shreds of guitar and horns thrown into echoes.

The one drop stays, everything else comes and goes; rim shots and chops fall into long dotted delays, a
melodica or an organ passes by. Bass first. 66 to 82.

Source: Veal, "Dub: Soundscapes and Shattered Songs in Jamaican Reggae", 2007.
"""

from studio.composing.genre import MINOR_MODES, Cadence, Progression
from studio.composing.part_writing import BassLine, Comping, Feel, Groove, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern(
            {"side_stick": "....X.......X...", "kick": "....X.......X...", "closed": "o.x.o.x.o.x.o.x."},
            energy=(0.0, 0.5),
            weight=1.4,
        ),
        Pattern(
            {
                "side_stick": "....X.......X..g|....X..g.g..X...",
                "kick": "....X.......X...",
                "closed": "x.xox.xox.xox.xo",
                "open": "..............x.|................",
            },
            energy=(0.3, 1.0),
            weight=1.6,
        ),
        Pattern(
            {
                "kick": "X...X...X...X...",
                "side_stick": "....X..o..o.X...|....X.......X..o",
                "closed": "x.o.x.o.x.o.x.o.",
            },
            energy=(0.6, 1.0),
        ),
        Pattern({"side_stick": "X..o..g.X..o..g.", "kick": "....X.......X..."}, sections=("dub",)),
        Pattern(
            {"kick": "....X.......X...", "closed": "..x...x...x...x.", "snare": "............X..."},
            sections=("dub",),
        ),
        Pattern(
            {"side_stick": "......X.....", "kick": "......X.....", "closed": "x.o.o.x.o.o."}, meter="6/8"
        ),
    ),
    turns=(
        Pattern({"side_stick": "....X..x..x.X..."}),
        Pattern({"tom_high": "........x..x..x.", "tom_low": "...............x"}),
    ),
    fills=(
        Pattern(
            {"tom_high": "........xtt.....", "tom_mid": "............x.x.", "tom_low": "...............x"}
        ),
        Pattern({"snare": "............tttX"}),
        Pattern({"stop": "........x.......", "side_stick": "........X..o..g."}),
        Pattern({"side_stick": "......x..x.x"}, meter="6/8"),
    ),
    crash=None,
)
genre = style_of(
    "reggae",
    label="Dub",
    words=("dub", "dub reggae", "dub music", "roots dub", "echo dub", "dubwise", "dub version"),
    tempo_low=64.0,
    tempo_high=84.0,
    tempo_typical=72.0,
    players={
        "lead": ("accordion", "harmonica", "trombone", "trumpet_muted"),
        "melodica": ("accordion", "harmonica"),
    },
    parts=(
        PartTemplate(
            "drums",
            "drums",
            ("kit_acoustic", "kit_room"),
            _DRUMS,
            (0.1, 1.0),
            feel=Feel({"side_stick": 6, "kick": 3}, (5, -5, 2, -5), 4, 0.5),
        ),
        PartTemplate(
            "bass",
            "bass",
            ("bass_electric", "bass_808"),
            BassLine(
                (
                    Pattern({"line": "R---R-R-5-..R---|R---R-R-..3-5---"}, weight=1.5),
                    Pattern({"line": "....R-R-5-3-R---|....R-8-..5-R---"}),
                    Pattern({"line": "R-R-..5-R---....|R-R-..3-5---A-.."}),
                    Pattern({"line": "R---R-5---A-"}, meter="6/8"),
                ),
                24,
                43,
                0.98,
            ),
            (0.0, 1.0),
            cutoff_hz=(350.0, 900.0),
        ),
        PartTemplate(
            "skank",
            "chords",
            ("guitar_muted", "guitar_clean"),
            Comping(
                (
                    Pattern({"chord": "......X..o..g...|................"}, weight=1.5),
                    Pattern({"chord": "..X..o..g.......|..........X..o.."}),
                    Pattern({"chord": "..X...X...X...X."}, energy=(0.6, 1.0)),
                    Pattern({"chord": "....X..o..g."}, meter="6/8"),
                ),
                "close",
                3,
                57,
                76,
                0.4,
                strum=7,
            ),
            (0.1, 1.0),
        ),
        PartTemplate(
            "throws",
            "counter",
            ("brass", "trombone"),
            Comping(
                (
                    Pattern({"chord": "X..x..o..g......|................|................|................"}),
                    Pattern({"chord": "................|....X..x..o..g..|................|................"}),
                    Pattern({"chord": "X..x..o..g.."}, meter="6/8"),
                ),
                "close",
                3,
                55,
                74,
                0.6,
                strum=0,
            ),
            (0.4, 1.0),
        ),
    ),
    without=("piano", "pad", "horns"),
    modes=(("minor", 0.8), ("dorian", 0.2)),
    progressions=(
        Progression("i | i | VII | i", MINOR_MODES, weight=1.4),
        Progression("i | VII | i | VII", MINOR_MODES),
        Progression("i | iv | i | iv", MINOR_MODES),
        Progression("i7 | IV | i7 | IV", ("dorian",), weight=2.0),
    ),
    cadences=(Cadence("VII | V7", MINOR_MODES), Cadence("iv | VII", MINOR_MODES)),
    moods=("chill", "dark", "dreamy", "tense"),
    pop_share=0.0,
    places=("Echo", "Chamber", "Version", "Lion", "Plate", "Tape", "Cave", "Tower", "Spring"),
)
