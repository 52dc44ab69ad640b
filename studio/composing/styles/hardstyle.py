"""Hardstyle: a distorted kick with its own bass tone, the bass on the off-beats, a saw anthem in minor.

Four kicks a bar, each answered by the "reverse bass" between them; breakdowns with strings or piano, then
the melody in octaves of stacked saws. 150 BPM.

Source: Reynolds, "Energy Flash", 2nd ed. 2008 (gabber, from which it came).
"""

from studio.composing.part_writing import BassLine, Feel, Groove, PartTemplate, Pattern
from studio.composing.style import style_of

_KICK = "X...X...X...X..."
_DRUMS = Groove(
    (
        Pattern({"closed": "..x...x...x...x."}, energy=(0.0, 0.4)),
        Pattern({"kick": _KICK, "closed": "..x...x...x...x."}, energy=(0.35, 0.7)),
        Pattern(
            {
                "kick": _KICK,
                "clap": "....X.......X...",
                "open": "..X...X...X...X.",
                "ride": "..x...x...x...x.",
            },
            energy=(0.65, 1.0),
            weight=1.6,
        ),
        Pattern(
            {
                "kick": "X...X...X...X...|X...X...X..XX.X.",
                "clap": "....X.......X...",
                "open": "..X...X...X...X.",
                "crash": "X...............|................",
            },
            energy=(0.8, 1.0),
        ),
        Pattern(
            {"snare": "x...x...x.x.x.x.|xxxxxxxxrrrrrrrr", "kick": "X...X...X...X...|X.X.X.X.XXXXXXXX"},
            sections=("build",),
        ),
    ),
    turns=(Pattern({"kick": "X...X...X..XX.XX"}, energy=(0.5, 1.0)),),
    fills=(
        Pattern({"stop": "............x...", "kick": "............X.X."}, energy=(0.5, 1.0)),
        Pattern({"snare": "........xxxxrrrr"}),
    ),
)
genre = style_of(
    "trance",
    label="Hardstyle",
    words=(
        "hardstyle",
        "hard style",
        "euphoric hardstyle",
        "rawstyle",
        "reverse bass",
        "jumpstyle",
        "hard dance",
    ),
    neighbours={"gabber": (170.0, 190.0), "happy hardcore": (165.0, 175.0)},
    tempo_low=145.0,
    tempo_high=162.0,
    tempo_typical=151.0,
    players={
        "bass": ("bass_distorted", "bass_synth"),
        "lead": ("supersaw", "lead_saw"),
        "pad": ("choir", "strings", "pad_warm"),
    },
    parts=(
        PartTemplate(
            "drums", "drums", ("kit_909",), _DRUMS, (0.15, 1.0), feel=Feel({"": 0}, (3, -3, 1, -3), 0, 0.3)
        ),
        PartTemplate(
            "bass",
            "bass",
            ("bass_distorted", "bass_synth"),
            BassLine(
                (
                    Pattern({"line": "..R-..R-..R-..R-"}, weight=2.0),
                    Pattern({"line": "..RR..RR..RR..RR"}, energy=(0.7, 1.0)),
                    Pattern({"line": "..R-..R-..8-..A-"}, energy=(0.5, 1.0)),
                ),
                28,
                43,
                0.7,
            ),
            (0.4, 1.0),
            cutoff_hz=(300.0, 3000.0),
        ),
    ),
    without=("arp",),
    modes=(("minor", 1.0),),
    moods=("energetic", "epic", "aggressive", "dark"),
    places=("Arena", "Titan", "Storm", "Warrior", "Legacy", "Fire", "Gate", "Rebel", "Thunder"),
)
