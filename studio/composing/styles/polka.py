"""Polka: oom-pah in two: tuba and off-beat chords, an accordion that runs, clarinets in thirds.

2/4 at 108 to 132: bass on the beat, chord and snare off it, a trio in the subdominant, sixteenth runs and
trills. Bohemian in origin, Slovene, Bavarian, Texan by adoption.

Source: Keil, Keil and Blau, "Polka Happiness", 1992.
"""

from studio.composing.genre import Cadence, Progression
from studio.composing.part_writing import BassLine, Comping, Groove, GuideLine, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern({"kick": "x...x...x...x...", "closed": "..x...x...x...x."}, energy=(0.0, 0.5)),
        Pattern(
            {"kick": "X...X...X...X...", "snare": "..x...x...x...xx", "closed": "..x...x...x...x."},
            energy=(0.3, 1.0),
            weight=1.5,
        ),
        Pattern(
            {"kick": "X...X...", "snare": "..x...x.", "closed": "..x...x."}, meter="2/4", energy=(0.0, 0.8)
        ),
        Pattern(
            {"kick": "X...X...", "snare": "..x..xx.|..x...xx", "crash2": "X.......|........"},
            meter="2/4",
            energy=(0.6, 1.0),
        ),
    ),
    turns=(Pattern({"snare": "..x...x..xxx..xx"}), Pattern({"snare": "..x.xxxx"}, meter="2/4")),
    fills=(
        Pattern({"snare": "........xxxxX.X.", "kick": "............X.X."}),
        Pattern({"snare": "xxxxX.X.", "kick": "....X.X."}, meter="2/4"),
    ),
)
_TUNES = (
    Pattern({"line": "x-x-xxx-x-x-xxx-"}),
    Pattern({"line": "xxxxx-x-x---x---"}),
    Pattern({"line": "x-xxx-xxx-x-x---"}),
    Pattern({"line": "x---x-x-xxxxx-x-"}),
    Pattern({"line": "x-x-xxx-"}, meter="2/4"),
    Pattern({"line": "xxxxx-x-"}, meter="2/4"),
    Pattern({"line": "x---x-x-"}, meter="2/4"),
    Pattern({"line": "x-xxx-xx"}, meter="2/4"),
)
_CLOSES = (Pattern({"line": "x-x-x---x---...."}), Pattern({"line": "x-x-x---"}, meter="2/4"))
genre = style_of(
    "country",
    label="Polka",
    words=(
        "polka",
        "polkas",
        "oompah",
        "oom pah",
        "oberkrainer",
        "bavarian",
        "oktoberfest",
        "norteno",
        "norteño",
        "beer hall",
        "schuhplattler",
    ),
    tempo_low=104.0,
    tempo_high=136.0,
    tempo_typical=118.0,
    parts=(
        PartTemplate("drums", "drums", ("kit_acoustic",), _DRUMS, (0.2, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("tuba", "bass_upright"),
            BassLine(
                (
                    Pattern({"line": "R---5---R---5---"}, weight=2.0),
                    Pattern({"line": "R---5---R-3-5-A-"}),
                    Pattern({"line": "R---5---"}, meter="2/4", weight=2.0),
                    Pattern({"line": "R---A---"}, meter="2/4"),
                ),
                28,
                47,
                0.5,
            ),
        ),
        PartTemplate(
            "offbeats",
            "chords",
            ("guitar_acoustic", "accordion"),
            Comping(
                (Pattern({"chord": "..X...X...X...X."}), Pattern({"chord": "..X...X."}, meter="2/4")),
                "close",
                3,
                55,
                72,
                0.35,
                strum=4,
            ),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("accordion", "clarinet"),
            Melody(
                _TUNES,
                _CLOSES,
                64,
                86,
                "key",
                4,
                leap=0.45,
                rest=0.0,
                chromatic=0.15,
                ornament=0.5,
                gate=0.8,
                velocity=94,
            ),
        ),
        PartTemplate("thirds", "counter", ("clarinet", "trumpet"), GuideLine(58, 76, 2, 82), (0.55, 1.0)),
    ),
    without=("guitar", "picking", "piano", "strings", "solo", "answer", "line"),
    modes=(("major", 0.95), ("minor", 0.05)),
    progressions=(
        Progression("I | I | V7 | V7 | V7 | V7 | I | I", ("major",), weight=2.0),
        Progression("I | IV | V7 | I", ("major",)),
        Progression("I | V7 | V7 | I", ("major",)),
        Progression("IV | IV | I | I | V7 | V7 | I | I", ("major",), ("bridge", "hook")),
        Progression("i | V7 | V7 | i", ("minor",)),
    ),
    cadences=(
        Cadence("V7/V | V7", ("major",)),
        Cadence("IV | V7", ("major",)),
        Cadence("iv | V7", ("minor",)),
    ),
    tonics=("C", "F", "G", "Bb", "D"),
    meters=("2/4", "4/4"),
    moods=("happy", "playful", "energetic", "nostalgic"),
    profile="acoustic",
    swing=0.5,
    pop_share=0.0,
    places=("Tavern", "Village", "Maypole", "Barrel", "Kitchen", "Wedding", "Beer Garden", "Sunday", "Goose"),
)
