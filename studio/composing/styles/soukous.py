"""Soukous: Congolese guitars in two halves: a slow song, then the sebene, where three guitars interlock.

Snare in a rumba's clave over a steady kick, hats in sixteenths; rhythm guitar, mi-solo and lead each repeat a
bar of arpeggio and shift it; I–IV–V–IV, major. 120 to 144.

Source: White, "Rumba Rules: The Politics of Dance Music in Mobutu's Zaire", 2008.
"""

from studio.composing.genre import MAJOR_MODES, Cadence, Progression
from studio.composing.part_writing import BassLine, Comping, Groove, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern({"side_stick": "x..x..x...x.x...", "shaker": "x.o.x.o.x.o.x.o."}, energy=(0.0, 0.5)),
        Pattern(
            {"kick": "X...X...X...X...", "side_stick": "x..x..x...x.x...", "closed": "x.xxx.xxx.xxx.xx"},
            energy=(0.3, 0.8),
        ),
        Pattern(
            {
                "kick": "X...X...X...X...",
                "snare": "x..x..x...x.x...|x..x..x...x.x.xx",
                "closed": "xoxxxoxxxoxxxoxx",
                "open": "..............x.",
                "conga_high": "..x...x...x..xx.",
                "conga_low": "........x.......",
            },
            energy=(0.55, 1.0),
            weight=1.5,
        ),
        Pattern(
            {
                "kick": "X...X...X...X...",
                "snare": "..x...x...x...xx",
                "closed": "xxxxxxxxxxxxxxxx",
                "cowbell": "x.x.x.x.x.x.x.x.",
            },
            energy=(0.8, 1.0),
        ),
    ),
    turns=(Pattern({"snare": "x..x..x...x.xxxx"}),),
    fills=(
        Pattern({"snare": "........x.xxxxxx"}),
        Pattern(
            {"tom_high": "........xx......", "tom_mid": "..........xx....", "tom_low": "............xxxx"}
        ),
    ),
    crash=None,
)
genre = style_of(
    "afrobeats",
    label="Soukous",
    words=("soukous", "sebene", "congolese rumba", "ndombolo", "rumba congolaise", "lingala music"),
    neighbours={"zouk": (100.0, 130.0)},
    tempo_low=116.0,
    tempo_high=146.0,
    tempo_typical=130.0,
    players={"lead": ("guitar_clean",), "answer": ("guitar_clean", "saxophone")},
    parts=(
        PartTemplate("drums", "drums", ("kit_acoustic",), _DRUMS, (0.1, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("bass_electric",),
            BassLine(
                (
                    Pattern({"line": "R---R-5-..R-3-A-"}, weight=1.5),
                    Pattern({"line": "R..R..5-..R-5-8-"}),
                    Pattern({"line": "..R-5-R-..5-3-A-"}, energy=(0.5, 1.0)),
                ),
                28,
                50,
                0.8,
            ),
            (0.15, 1.0),
        ),
        PartTemplate(
            "guitar",
            "chords",
            ("guitar_clean",),
            Comping(
                (
                    Pattern({"1": "x...x...x...x...", "3": "..x...x...x...x.", "4": ".x.x.x.x.x.x.x.x"}),
                    Pattern({"2": "x..x..x.x..x..x.", "4": ".x..x..x.x..x..x"}),
                ),
                "close",
                4,
                57,
                79,
                0.6,
                strum=0,
            ),
            (0.1, 1.0),
        ),
        PartTemplate(
            "mi_solo",
            "arp",
            ("guitar_clean",),
            Comping(
                (
                    Pattern({"4": "x.x..x.xx.x..x.x", "2": ".x..x.x..x..x.x."}),
                    Pattern({"3": "xx..xx..xx..xx..", "4": "..xx..xx..xx..xx"}),
                ),
                "close",
                4,
                64,
                88,
                0.5,
                strum=0,
            ),
            (0.5, 1.0),
        ),
    ),
    without=("keys", "pad", "reverse", "fall"),
    modes=(("major", 1.0),),
    progressions=(
        Progression("I | IV | V | IV", MAJOR_MODES, weight=2.0),
        Progression("I | IV | I | V", MAJOR_MODES),
        Progression("I | V | IV | V", MAJOR_MODES),
    ),
    cadences=(Cadence("IV | V", MAJOR_MODES),),
    tonics=("C", "D", "G", "A", "E"),
    moods=("happy", "energetic", "playful", "romantic"),
    swing=0.5,
    pop_share=0.0,
    places=("Kinshasa", "River", "Sapeur", "Sebene", "Terrace", "Brazzaville", "Night", "Orchestra", "Sun"),
)
