"""Dancehall: a digital riddim in three-three-two, a bass with few notes, off-beat stabs, room for a voice.

Kick on one and three's push, snare or rim on the three-three-two, hats thin; the "Sleng Teng" bass in short
figures, minor, two chords. 90 to 108.

Source: Manuel and Marshall, "The Riddim Method", Popular Music 25, 2006; Stolzoff, "Wake the Town", 2000.
"""

from studio.composing.part_writing import BassLine, Groove, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern({"side_stick": "...x..x....x..x.", "closed": "x.x.x.x.x.x.x.x."}, energy=(0.0, 0.4)),
        Pattern(
            {"kick": "X.......X.......", "snare": "...X..X....X..X.", "closed": "x.o.x.o.x.o.x.o."},
            energy=(0.3, 0.75),
            weight=1.4,
        ),
        Pattern(
            {
                "kick": "X..x....X..x....",
                "snare": "...X..X....X..X.|...X..X....X..XX",
                "closed": "x.o.x.o.x.o.x.o.",
                "clap": "......x.......x.",
            },
            energy=(0.5, 1.0),
            weight=1.5,
        ),
        Pattern(
            {
                "kick": "X...X...X...X...",
                "snare": "...X..X....X..X.",
                "tom_mid": "..............xx",
                "open": "..x...x...x...x.",
                "shaker": "xoxoxoxoxoxoxoxo",
            },
            energy=(0.75, 1.0),
        ),
        Pattern({"kick": "X.....X.....", "snare": "...X.....X..", "closed": "x.x.x.x.x.x."}, meter="6/8"),
    ),
    turns=(
        Pattern({"snare": "...X..X..X.X..XX"}),
        Pattern({"tom_high": "..........x.xx..", "tom_low": "..............xx"}, energy=(0.5, 1.0)),
    ),
    fills=(
        Pattern({"snare": "........X..X..XX", "kick": "........X......."}),
        Pattern({"stop": "........x.......", "snare": "..........X..X.."}, energy=(0.5, 1.0)),
        Pattern({"snare": "......x.xxxx"}, meter="6/8"),
    ),
)
genre = style_of(
    "reggae",
    label="Dancehall",
    words=(
        "dancehall",
        "dance hall",
        "bashment",
        "riddim",
        "digital reggae",
        "raggamuffin",
        "ragga",
        "sleng teng",
    ),
    tempo_low=88.0,
    tempo_high=110.0,
    tempo_typical=98.0,
    players={
        "skank": ("pluck_synth", "guitar_muted"),
        "bubble": ("organ", "brass_synth"),
        "lead": ("lead_square", "synth_voice", "steel_drum", "lead_soft"),
        "horns": ("brass_synth", "brass"),
        "melodica": ("lead_soft", "flute"),
    },
    parts=(
        PartTemplate("drums", "drums", ("kit_808", "kit_909"), _DRUMS, (0.15, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("bass_808", "bass_synth"),
            BassLine(
                (
                    Pattern({"line": "R--R--R-....5-3-|R--R--R-....A---"}, weight=1.5),
                    Pattern({"line": "R-.R..5-R-.R..A-"}),
                    Pattern({"line": "R--R..8-..R-5-A-"}, energy=(0.6, 1.0)),
                    Pattern({"line": "R--R--5--A--"}, meter="6/8"),
                ),
                26,
                45,
                0.85,
            ),
            (0.2, 1.0),
        ),
    ),
    without=("piano", "siren"),
    modes=(("minor", 0.75), ("major", 0.25)),
    moods=("energetic", "playful", "happy", "dark", "aggressive"),
    swing=0.5,
    profile="reggaeton",
    places=("Yard", "Kingston", "Riddim", "Selector", "Clash", "Bashment", "Gully", "Corner", "Sound System"),
)
