"""Chinese traditional: erhu over guzheng and pipa, a dizi answers; five tones.

Silk and bamboo (sizhu): one tune in many hands, each ornaments it in its own way; wood blocks and small gong,
glissandi of the zither, major pentatonic gong mode or its minor yu mode.

Source: Witzleben, "Silk and Bamboo Music in Shanghai", 1995; Lau, "Music in China", 2008.
"""

from studio.composing.genre import Cadence, Progression
from studio.composing.part_writing import BassLine, Comping, Groove, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_WOOD = Groove(
    (
        Pattern({"wood_high": "x.......x.......", "wood_low": "....o.......o..."}, energy=(0.0, 0.5)),
        Pattern(
            {"wood_high": "x...x...x.x.x...", "wood_low": "..o...o.....o.o.", "kick": "x.......x......."},
            energy=(0.4, 1.0),
            weight=1.5,
        ),
        Pattern(
            {
                "wood_high": "x.x.x.x.x.xxx.x.",
                "wood_low": "..o...o...o...oo",
                "kick": "X..x..x.X...x...",
                "china": "X...............|................",
            },
            energy=(0.7, 1.0),
        ),
        Pattern({"wood_high": "x...x...x...", "kick": "x..........."}, meter="3/4"),
    ),
    fills=(Pattern({"wood_high": "x...x...x.x.xxxx"}), Pattern({"wood_high": "x...x.x.xxxx"}, meter="3/4")),
    crash=None,
)
_TUNES = (
    Pattern({"line": "x---x-x-x---x---"}, weight=1.3),
    Pattern({"line": "x-----x-x-x-x---"}),
    Pattern({"line": "x-x-x-x-x-------"}),
    Pattern({"line": "x---------x-x---"}),
    Pattern({"line": "x-x-x---x-x-x---"}),
    Pattern({"line": "x---x-x-x---"}, meter="3/4"),
    Pattern({"line": "x-------x---"}, meter="3/4"),
)
_CLOSES = (Pattern({"line": "x-x-x-----------"}), Pattern({"line": "x-----------"}, meter="3/4"))
genre = style_of(
    "ambient",
    label="Chinese traditional",
    known_for=("erhu", "pipa", "guzheng", "dizi"),
    words=(
        "chinese traditional",
        "traditional chinese",
        "chinese",
        "chinese folk",
        "chinese classical",
        "silk and bamboo",
        "wuxia",
        "guofeng",
        "gu feng",
        "imperial china",
        "chinese new year",
        "ancient china",
    ),
    tempo_low=58.0,
    tempo_high=120.0,
    tempo_typical=84.0,
    parts=(
        PartTemplate("drums", "percussion", ("kit_orchestral",), _WOOD, (0.45, 1.0)),
        PartTemplate(
            "guzheng",
            "arp",
            ("guzheng",),
            Comping(
                (
                    Pattern(
                        {
                            "1": "x-------x-------",
                            "2": "..x-......x-....",
                            "3": "....x-......x-..",
                            "4": "......x-......x-",
                        }
                    ),
                    Pattern(
                        {
                            "1": "x-......x-......",
                            "2": ".x-......x-.....",
                            "3": "..x-......x-....",
                            "4": "...x-......x-...",
                        }
                    ),
                    Pattern({"1": "x-------....", "2": "..x-....x-..", "3": "....x-....x-"}, meter="3/4"),
                ),
                "open",
                4,
                48,
                79,
                1.0,
                strum=10,
            ),
        ),
        PartTemplate(
            "bass",
            "bass",
            ("contrabass", "cello"),
            BassLine(
                (
                    Pattern({"line": "R-------5-------"}),
                    Pattern({"line": "R---------------"}, energy=(0.0, 0.5)),
                    Pattern({"line": "R-------5---"}, meter="3/4"),
                ),
                36,
                50,
                0.9,
            ),
            (0.4, 1.0),
        ),
        PartTemplate(
            "pipa",
            "chords",
            ("pipa",),
            Comping(
                (
                    Pattern({"4": "x.x.x.x.xxxxxxxx"}, energy=(0.6, 1.0)),
                    Pattern({"chord": "x...x...x...x..."}, energy=(0.3, 1.0)),
                    Pattern({"4": "x.xxx.xxx.xxxxxx"}, energy=(0.5, 1.0)),
                    Pattern({"4": "x.x.xxxxxxxx"}, meter="3/4"),
                ),
                "fifths",
                4,
                57,
                79,
                0.5,
                strum=6,
            ),
            (0.3, 1.0),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("erhu", "dizi"),
            Melody(
                _TUNES,
                _CLOSES,
                62,
                84,
                "pentatonic",
                4,
                leap=0.35,
                rest=0.05,
                ornament=0.6,
                gate=1.0,
                velocity=90,
            ),
        ),
        PartTemplate(
            "dizi",
            "counter",
            ("dizi", "erhu"),
            Melody(
                _TUNES, _CLOSES, 69, 89, "pentatonic", 4, leap=0.3, answers=True, ornament=0.6, velocity=80
            ),
            (0.4, 1.0),
        ),
    ),
    without=("pad", "choir", "keys", "bells", "counter", "rain", "swell"),
    modes=(("major", 0.6), ("minor", 0.4)),
    progressions=(
        Progression("I5 | I5 | vi | I5", ("major",), weight=1.4),
        Progression("I | vi | I | V5", ("major",)),
        Progression("I5 | II5 | V5 | I5", ("major",)),
        Progression("i | VII | i | VII", ("minor",)),
        Progression("I5 | I5 | III | I5", ("minor",), weight=1.4),
    ),
    cadences=(Cadence("II5 | V5", ("major",)), Cadence("VII | V5", ("minor",))),
    tonic=(("major", "I5"), ("minor", "I5")),
    tonics=("D", "G", "C", "F", "A"),
    moods=("dreamy", "chill", "romantic", "sad", "happy"),
    profile="acoustic",
    pop_share=0.0,
    places=("Jade", "River", "Lotus", "Pavilion", "Moon Gate", "Crane", "Mountain", "Silk", "Teahouse"),
)
