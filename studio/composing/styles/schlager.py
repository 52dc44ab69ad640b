"""Schlager: a four-on-the-floor with a smile: keys, a key-tar lead, claps, a tune at first hearing.

Discofox at 118 to 134: kick on every beat, off-beat bass or octaves, diatonic major with I–V–vi–IV and a lift
by a tone for the last chorus; strings, accordion, choir in the refrain.

Source: Mendívil, "Ein musikalisches Stück Heimat", 2008.
"""

from studio.composing.genre import Cadence, Progression
from studio.composing.part_writing import BassLine, Groove, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern({"closed": "x.x.x.x.x.x.x.x.", "kick": "x...x...x...x..."}, energy=(0.0, 0.45)),
        Pattern(
            {"kick": "X...X...X...X...", "snare": "....X.......X...", "open": "..x...x...x...x."},
            energy=(0.3, 0.8),
            weight=1.4,
        ),
        Pattern(
            {
                "kick": "X...X...X...X...",
                "clap": "....X.......X...",
                "snare": "....X.......X.xx",
                "open": "..X...X...X...X.",
                "tambourine": "x.x.x.x.x.x.x.x.",
            },
            energy=(0.6, 1.0),
        ),
        Pattern({"kick": "X.....X.....", "snare": "...x.....x..", "closed": "x.x.x.x.x.x."}, meter="6/8"),
        Pattern({"kick": "X...........", "snare": "....x...x...", "closed": "x.x.x.x.x.x."}, meter="3/4"),
    ),
    turns=(Pattern({"snare": "....X.......X.XX"}),),
    fills=(
        Pattern({"tom_high": "........x.x.....", "tom_low": "............x.xx"}),
        Pattern({"snare": "........x.x.xxxx"}),
        Pattern({"snare": "......x.xxxx"}, meter="6/8"),
        Pattern({"snare": "......x.xxxx"}, meter="3/4"),
    ),
)
_TUNES = (
    Pattern({"line": "x-x-x-x-x---x---"}, weight=1.4),
    Pattern({"line": "x---x---x-x-x---"}),
    Pattern({"line": "..x-x-x-x-x-x---"}),
    Pattern({"line": "x---x-x-x-------"}, sections=("hook",)),
    Pattern({"line": "x---x-x---x-"}, meter="6/8"),
    Pattern({"line": "x---x---x---"}, meter="3/4"),
)
_CLOSES = (
    Pattern({"line": "x---x-----------"}),
    Pattern({"line": "x-x-x-----......"}),
    Pattern({"line": "x-----------"}, meter="6/8"),
    Pattern({"line": "x-----------"}, meter="3/4"),
)
genre = style_of(
    "pop",
    label="Schlager",
    words=(
        "schlager",
        "discofox",
        "partyschlager",
        "german schlager",
        "deutscher schlager",
        "dansband",
        "levenslied",
        "ballermann",
    ),
    tempo_low=112.0,
    tempo_high=136.0,
    tempo_typical=126.0,
    players={
        "piano": ("piano", "accordion"),
        "guitar": ("guitar_acoustic",),
        "pad": ("strings", "choir"),
        "line": ("strings", "trumpet"),
        "arp": ("pluck_synth",),
    },
    parts=(
        PartTemplate("drums", "drums", ("kit_909", "kit_acoustic"), _DRUMS, (0.1, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("bass_synth", "bass_electric"),
            BassLine(
                (
                    Pattern({"line": "..R-..R-..R-..A-"}, weight=1.4),
                    Pattern({"line": "R-8-R-8-R-8-5-A-"}),
                    Pattern({"line": "R---5---R---A---"}, energy=(0.0, 0.6)),
                    Pattern({"line": "R--5--R--5--"}, meter="6/8"),
                    Pattern({"line": "R-------5---"}, meter="3/4"),
                ),
                28,
                50,
                0.75,
            ),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("lead_saw", "accordion", "lead_soft", "trumpet"),
            Melody(_TUNES, _CLOSES, 62, 81, "key", 4, leap=0.3, rest=0.0, ornament=0.1, velocity=94),
            (0.1, 1.0),
        ),
    ),
    without=("shaker",),
    modes=(("major", 0.9), ("minor", 0.1)),
    progressions=(
        Progression("I | V | vi | IV", ("major",), weight=1.4),
        Progression("I | vi | IV | V", ("major",), weight=1.4),
        Progression("I | IV | V | I", ("major",)),
        Progression("IV | V | I | vi", ("major",), ("hook", "pre")),
        Progression("i | VI | III | VII", ("minor",)),
    ),
    cadences=(Cadence("IV | V", ("major",)), Cadence("ii | V7", ("major",)), Cadence("iv | V", ("minor",))),
    tonics=("C", "D", "G", "F", "A"),
    moods=("happy", "romantic", "energetic", "nostalgic", "playful"),
    pop_share=0.0,
    places=(
        "Heart",
        "Marina",
        "Wine",
        "Sunrise",
        "Ferris Wheel",
        "Alpine Hut",
        "Postcard",
        "Cruise",
        "Summer Night",
    ),
)
