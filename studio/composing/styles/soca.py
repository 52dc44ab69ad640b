"""Soca: calypso made for the road: a fast kick on every beat, the snare in three-three-two, horns, a whistle.

Four on the floor, snare figure x..x..x. doubled by iron and shaker, a bass in eighths, two or three chords,
call and response. Groovy soca near 115, power soca near 160.

Source: Guilbault, "Governing Sound: The Cultural Politics of Trinidad's Carnival Musics", 2007.
"""

from studio.composing.part_writing import BassLine, Groove, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern({"cowbell": "x.xx.xx.x.xx.xx.", "shaker": "xoxoxoxoxoxoxoxo"}, energy=(0.0, 0.4)),
        Pattern(
            {"kick": "X...X...X...X...", "snare": "...x..x....x..x.", "closed": "..x...x...x...x."},
            energy=(0.3, 0.7),
        ),
        Pattern(
            {
                "kick": "X...X...X...X...",
                "snare": "...X..X....X..X.|...X..X....X.XX.",
                "cowbell": "x.xx.xx.x.xx.xx.",
                "open": "..x...x...x...x.",
                "shaker": "xoxoxoxoxoxoxoxo",
            },
            energy=(0.5, 1.0),
            weight=1.6,
        ),
        Pattern(
            {
                "kick": "X...X...X...X...",
                "snare": "..xX..X..x.X..X.",
                "agogo_high": "x..x..x.x..x..x.",
                "agogo_low": "..x..x....x..x..",
                "tambourine": "xoxoxoxoxoxoxoxo",
            },
            energy=(0.75, 1.0),
        ),
        Pattern({"kick": "X.....X.....", "snare": "...X..X..X..", "cowbell": "x.xx.xx.xx.x"}, meter="6/8"),
    ),
    turns=(Pattern({"snare": "...X..X.XX.X.XXX"}),),
    fills=(
        Pattern({"snare": "........XxXxXXXX"}),
        Pattern({"timbale_high": "........x.xxx.x.", "timbale_low": "............x.xx"}),
        Pattern({"snare": "......xxxxxx"}, meter="6/8"),
    ),
)
genre = style_of(
    "reggae",
    label="Soca",
    words=("soca", "power soca", "groovy soca", "trinidad carnival", "socca"),
    neighbours={"bouyon": (150.0, 164.0)},
    tempo_low=108.0,
    tempo_high=164.0,
    tempo_typical=128.0,
    players={
        "skank": ("guitar_muted", "pluck_synth"),
        "lead": ("brass_synth", "steel_drum", "trumpet"),
        "horns": ("brass",),
        "bubble": ("brass_synth", "organ"),
    },
    parts=(
        PartTemplate("drums", "drums", ("kit_909", "kit_acoustic"), _DRUMS, (0.15, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("bass_synth", "bass_electric"),
            BassLine(
                (
                    Pattern({"line": "R..R..R.R..R..5."}, weight=1.5),
                    Pattern({"line": "R.R.5.R.R.R.5.A."}),
                    Pattern({"line": "R--R--5-R--R--A-"}, energy=(0.0, 0.7)),
                    Pattern({"line": "R--R--5--A--"}, meter="6/8"),
                ),
                28,
                46,
                0.75,
            ),
            (0.2, 1.0),
        ),
    ),
    without=("piano", "siren", "melodica"),
    modes=(("major", 0.85), ("minor", 0.15)),
    moods=("happy", "energetic", "playful"),
    profile="afrobeats",
    swing=0.5,
    places=("Carnival", "Road", "Feathers", "Trinidad", "Truck", "Jouvert", "Sun", "Flag", "Savannah"),
)
