"""Forró: accordion, triangle and zabumba: the dance of Brazil's north-east, mostly mixolydian.

The zabumba's low stroke falls on one and three-and, its switch answers on the off-beat; the triangle runs in
sixteenths with the third open (baião). Accordion lines in mixolydian and dorian. 100 to 130.

Source: Crook, "Brazilian Music: Northeastern Traditions and the Heartbeat of a Modern Nation", 2005.
"""

from studio.composing.genre import Cadence, Progression
from studio.composing.part_writing import BassLine, Groove, PartTemplate, Pattern
from studio.composing.style import style_of

_HANDS = Groove(
    (
        Pattern({"triangle_mute": "xx.xxx.xxx.xxx.x", "triangle": "..x...x...x...x."}, energy=(0.0, 0.4)),
        Pattern(
            {
                "kick": "X..x....X..x....",
                "side_stick": "......x.......x.",
                "triangle_mute": "xx.xxx.xxx.xxx.x",
                "triangle": "..x...x...x...x.",
            },
            energy=(0.2, 1.0),
            weight=1.6,
        ),
        Pattern(
            {
                "kick": "X..X..x.X..X....",
                "snare": "......x.......x.",
                "side_stick": "....o.......o.oo",
                "triangle_mute": "xx.xxx.xxx.xxx.x",
                "triangle": "..X...X...X...X.",
                "tambourine": "x.xxx.xxx.xxx.xx",
            },
            energy=(0.6, 1.0),
        ),
        Pattern(
            {
                "kick": "X..x....",
                "side_stick": "......x.",
                "triangle_mute": "xx.xxx.x",
                "triangle": "..x...x.",
            },
            meter="2/4",
        ),
    ),
    turns=(Pattern({"side_stick": "......x.....x.xx"}),),
    fills=(Pattern({"snare": "........x..x.xxx"}), Pattern({"snare": "....x.xx"}, meter="2/4")),
    crash=None,
)
genre = style_of(
    "bossa",
    label="Forró",
    words=("forro", "forró", "baiao", "baião", "xote", "arrasta pe", "forro pe de serra", "zabumba"),
    tempo_low=96.0,
    tempo_high=136.0,
    tempo_typical=114.0,
    players={
        "lead": ("accordion",),
        "solo": ("accordion", "fiddle", "flute"),
        "guitar": ("guitar_nylon", "ukulele"),
        "line": ("flute", "fiddle"),
    },
    parts=(
        PartTemplate("drums", "percussion", ("percussion_hand",), _HANDS, (0.1, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("bass_electric",),
            BassLine(
                (
                    Pattern({"line": "R--R--5-R--R--A-"}, weight=1.5),
                    Pattern({"line": "R--R....5--5--A-"}),
                    Pattern({"line": "R--R--5-"}, meter="2/4"),
                ),
                28,
                46,
                0.8,
            ),
        ),
    ),
    without=("percussion", "keys", "strings"),
    meters=("4/4", "2/4"),
    modes=(("mixolydian", 0.6), ("major", 0.25), ("dorian", 0.15)),
    progressions=(
        Progression("I | I | VII | I", ("mixolydian",), weight=2.0),
        Progression("I7 | IV | I7 | VII", ("mixolydian",)),
        Progression("I | IV | V7 | I", ("major",), weight=1.5),
        Progression("I | V7 | V7 | I", ("major",)),
        Progression("i | IV | i | VII", ("dorian",), weight=2.0),
    ),
    cadences=(
        Cadence("VII | IV", ("mixolydian",)),
        Cadence("IV | V7", ("major",)),
        Cadence("IV | VII", ("dorian",)),
    ),
    tonic=(("mixolydian", "I"), ("major", "I"), ("dorian", "i")),
    tonics=("C", "G", "D", "A", "F"),
    moods=("happy", "playful", "energetic", "nostalgic", "romantic"),
    profile="acoustic",
    pop_share=0.0,
    swing=0.53,
    swing_unit=4,
    places=("Sertão", "Bonfire", "June", "Caatinga", "Accordion Hall", "Dust", "Asa", "Feira", "Moonlight"),
)
