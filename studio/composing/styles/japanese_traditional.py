"""Japanese traditional: koto, shakuhachi and shamisen on five tones, silence between, taikos far off.

Hirajōshi (tonic, second, minor third, fifth, minor sixth) over open fifths; free-breathing flute phrases that
bend, koto figures that hurry and slow (jo-ha-kyū), taiko strokes that accelerate.

Source: Malm, "Traditional Japanese Music and Musical Instruments", rev. ed. 2000.
"""

from studio.composing.genre import MINOR_MODES, Cadence, Progression
from studio.composing.part_writing import BassLine, Comping, Groove, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_TAIKO = Groove(
    (
        Pattern({"tom_floor": "x...............", "wood_high": "............o..."}, energy=(0.0, 0.5)),
        Pattern(
            {"tom_floor": "X.......X...x...", "tom_mid": "....o.o.......oo", "wood_high": "x...x...x...x..."},
            energy=(0.4, 0.8),
        ),
        Pattern(
            {"tom_floor": "X..x..X...X.X...", "tom_mid": "..xx.x.xxx.x.xxx", "tom_high": "....x.......x.x."},
            energy=(0.65, 1.0),
        ),
        Pattern({"tom_floor": "X.......x...", "wood_high": "....x...x..."}, meter="3/4"),
    ),
    turns=(Pattern({"tom_floor": "X.....X...X.X.XX"}),),
    fills=(Pattern({"tom_floor": "x...x...x.x.xxxx"}), Pattern({"tom_mid": "x...x.x.xxxx"}, meter="3/4")),
    crash=None,
)
_TUNES = (
    Pattern({"line": "x-------x---x---"}),
    Pattern({"line": "x-----x-x-------"}),
    Pattern({"line": "....x---x-x-x---"}),
    Pattern({"line": "x---------------"}),
    Pattern({"line": "x-x-x---x-------"}),
    Pattern({"line": "x-----x-x---"}, meter="3/4"),
    Pattern({"line": "x-------x---"}, meter="3/4"),
)
_CLOSES = (Pattern({"line": "x---------......"}), Pattern({"line": "x-------...."}, meter="3/4"))
genre = style_of(
    "ambient",
    label="Japanese traditional",
    known_for=("koto", "shamisen", "taishogoto", "shakuhachi"),
    words=(
        "japanese traditional",
        "traditional japanese",
        "japanese",
        "gagaku",
        "kabuki",
        "shogun",
        "samurai",
        "geisha",
        "japanese garden",
        "feudal japan",
        "zen garden",
        "sankyoku",
        "traditional japan",
    ),
    tempo_low=52.0,
    tempo_high=104.0,
    tempo_typical=72.0,
    parts=(
        PartTemplate("drums", "percussion", ("percussion_taiko",), _TAIKO, (0.45, 1.0)),
        PartTemplate(
            "koto",
            "arp",
            ("koto",),
            Comping(
                (
                    Pattern(
                        {
                            "1": "x-------........",
                            "2": "..x-....x-......",
                            "3": "....x-....x-....",
                            "4": "......x-....x-x-",
                        }
                    ),
                    Pattern({"1": "x-----------....", "3": "....x---....x---"}, energy=(0.0, 0.6)),
                    Pattern(
                        {
                            "1": "x-....x-....x...",
                            "2": ".x-....x-....x..",
                            "3": "..x-....x-....x.",
                            "4": "...x......x....x",
                        },
                        energy=(0.6, 1.0),
                    ),
                    Pattern({"1": "x-------....", "3": "....x---x-x-"}, meter="3/4"),
                ),
                "open",
                4,
                50,
                79,
                1.0,
                strum=12,
            ),
        ),
        PartTemplate(
            "bass",
            "bass",
            ("contrabass", "bass_upright"),
            BassLine(
                (Pattern({"line": "R---------------"}), Pattern({"line": "R-----------"}, meter="3/4")),
                31,
                48,
                0.95,
            ),
            (0.55, 1.0),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("shakuhachi",),
            Melody(
                _TUNES,
                _CLOSES,
                62,
                82,
                "hirajoshi",
                4,
                leap=0.35,
                rest=0.2,
                ornament=0.5,
                gate=1.0,
                velocity=84,
            ),
        ),
        PartTemplate(
            "shamisen",
            "counter",
            ("shamisen", "koto"),
            Melody(
                (
                    Pattern({"line": "x.x.x-..x.xxx-.."}),
                    Pattern({"line": "..x.x.xxx-......"}),
                    Pattern({"line": "x.x.xxx-...."}, meter="3/4"),
                ),
                _CLOSES,
                57,
                77,
                "hirajoshi",
                4,
                leap=0.4,
                answers=True,
                ornament=0.3,
                velocity=86,
            ),
            (0.3, 1.0),
        ),
    ),
    without=("pad", "choir", "keys", "bells", "counter", "rain", "swell"),
    modes=(("minor", 0.6), ("phrygian", 0.4)),
    progressions=(
        Progression("I5 | I5 | VI | I5", MINOR_MODES, weight=1.4),
        Progression("I5 | I5 | I5 | I5", MINOR_MODES),
        Progression("I5 | VI | iv | I5", MINOR_MODES),
        Progression("I5 | bII | I5 | bII", ("phrygian",), weight=1.4),
    ),
    cadences=(Cadence("VI | I5", MINOR_MODES), Cadence("iv | I5", MINOR_MODES)),
    tonic=(("minor", "I5"), ("phrygian", "I5")),
    tonics=("D", "E", "A", "G"),
    moods=("chill", "dreamy", "sad", "tense", "nostalgic"),
    profile="acoustic",
    pop_share=0.0,
    places=("Bamboo", "Kyoto", "Crane", "Temple Bell", "Maple", "Snow Gate", "Pond", "Paper Lantern", "Mist"),
)
