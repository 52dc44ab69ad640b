"""Jungle: a break cut up and put together again at 165, a dub bass at half that, dark pads.

The four bars of the "Amen" are the grammar: two bars of the pattern, one with the last snare late, one with
the kick displaced and a crash; producers cut, repeat and roll its strokes. The bass is reggae's, long, low.

Source: Butler, "Unlocking the Groove", 2006; Reynolds, "Energy Flash", 2nd ed. 2008.
"""

from studio.composing.part_writing import BassLine, Feel, Groove, PartTemplate, Pattern
from studio.composing.style import style_of

_AMEN_KICK = "X.X.......XX....|X.X.......XX....|X.X.......X.....|..XX......X....."
_AMEN_SNARE = "....X..g.g..X..g|....X..g.g..X..g|....X..g.g....X.|.g..X..g.g....X."
_DRUMS = Groove(
    (
        Pattern({"ride": "x.x.x.x.x.x.x.x.", "side_stick": "............g..."}, energy=(0.0, 0.4)),
        Pattern(
            {
                "kick": _AMEN_KICK,
                "snare": _AMEN_SNARE,
                "ride": "x.x.x.x.x.x.x.x.|x.x.x.x.x.x.x.x.|x.x.x.x.x.x.x.x.|x.x.x.x.x.....x.",
                "crash": "................|................|................|..........X.....",
            },
            weight=1.6,
        ),
        Pattern(
            {
                "kick": "X.X...X.X.X.....|X.X.......X.X.X.",
                "snare": "....X..g....X.X.|....X..gX..gXgXg",
                "closed": "x.x.x.x.x.x.x.x.",
            },
            energy=(0.6, 1.0),
        ),
        Pattern(
            {
                "kick": "X.....X.......X.|X.XX......X.....",
                "snare": "...X..X..X..X..g|....X..XX..XXXXX",
                "ride": "x.x.x.x.x.x.x.x.",
                "open": "..............x.|................",
            },
            energy=(0.75, 1.0),
        ),
        Pattern(
            {
                "kick": "X.X.......XX..X.|X..X..X...X.....",
                "snare": "....X..g.gX.X..g|..X..X..g.X.X.rr",
                "closed": "xoxoxoxoxoxoxoxo",
            },
            energy=(0.75, 1.0),
        ),
        Pattern(
            {"snare": "x.x.x.x.x.x.xxxx|xxxxxxxxrrrrrrrr", "kick": "X...X...X...X..."},
            energy=(0.5, 1.0),
            sections=("build",),
        ),
    ),
    turns=(
        Pattern({"snare": "....X..XXgXgX.XX", "kick": "X.X......XX....."}),
        Pattern({"snare": "....X.XX....XXXX", "kick": "X.......X......."}),
    ),
    fills=(
        Pattern({"snare": "........XgXgrrrr", "kick": "........X......."}),
        Pattern({"snare": "........X..X..XX", "kick": "........X.XX....", "stop": "........x......."}),
    ),
)
genre = style_of(
    "drum_and_bass",
    label="Jungle",
    words=(
        "jungle",
        "jungle music",
        "ragga jungle",
        "oldschool jungle",
        "old school jungle",
        "amen break",
        "jungle techno",
    ),
    tempo_low=158.0,
    tempo_high=172.0,
    tempo_typical=165.0,
    players={
        "keys": ("electric_piano", "piano"),
        "lead": ("choir_sampled", "lead_soft", "flute"),
        "pad": ("strings", "pad_dark", "choir"),
    },
    parts=(
        PartTemplate(
            "drums",
            "drums",
            ("kit_acoustic", "kit_lofi"),
            _DRUMS,
            (0.2, 1.0),
            feel=Feel({"snare": -1}, (4, -6, 0, -6), 3, 0.4),
        ),
        PartTemplate(
            "bass",
            "bass",
            ("bass_808", "bass_reese"),
            BassLine(
                (
                    Pattern({"line": "R-------....R---|5-------R---...."}, weight=1.5),
                    Pattern({"line": "R-----R---5-----|....R---8---A---"}),
                    Pattern({"line": "R---..R-..3-5---|R-------....S---"}, energy=(0.6, 1.0)),
                ),
                24,
                43,
                0.97,
            ),
            (0.35, 1.0),
            cutoff_hz=(150.0, 900.0),
        ),
    ),
    without=("arp",),
    modes=(("minor", 0.85), ("dorian", 0.15)),
    moods=("dark", "energetic", "tense", "aggressive", "dreamy"),
    places=("Jungle", "Tower Block", "Dubplate", "Selector", "Concrete", "Rinse", "Pirate", "Storm", "Amen"),
)
