"""UK garage: two-step; the kick leaves beats out, the hats shuffle, organ stabs and a bass that jumps.

The kick falls on one and somewhere before four, never on every beat; snare or clap on two and four with
ghost strokes around them, sixteenths swung hard, chopped voices, sub bass in short phrases. 130 BPM.

Source: Reynolds, "Energy Flash", 2nd ed. 2008.
"""

from studio.composing.part_writing import BassLine, Feel, Groove, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern({"closed": "..x...x...x...x.", "side_stick": "....o.......o..g"}, energy=(0.0, 0.4)),
        Pattern(
            {
                "kick": "X.........X.....",
                "snare": "....X.......X...",
                "closed": "..xg..xg..xg..xg",
                "side_stick": ".......g.g......",
            },
            energy=(0.35, 0.75),
        ),
        Pattern(
            {
                "kick": "X.........X.....|X..x......X..x..",
                "clap": "....X.......X...",
                "snare": ".......g.g.....g",
                "closed": "x.xgx.xgx.xgx.xg",
                "open": "......x.......x.",
                "shaker": "ogogogogogogogog",
            },
            energy=(0.5, 1.0),
            weight=1.6,
        ),
        Pattern(
            {
                "kick": "X..x......X.....|X.....x...X...x.",
                "clap": "....X.......X...",
                "snare": "..g....g.g....g.",
                "closed": "xgx.xgx.xgx.xgxg",
                "open": "..............x.|......x.........",
                "tambourine": "..x...x...x...x.",
            },
            energy=(0.7, 1.0),
        ),
        Pattern({"kick": "X...X...X...X...", "snare": "o.o.o.o.xxxxxxxx"}, sections=("build",)),
    ),
    turns=(Pattern({"kick": "X..x..x...X..x..", "snare": "....X..g.g..X.xg"}),),
    fills=(
        Pattern({"snare": "........x.gx.gxx", "kick": "........x..x...."}),
        Pattern({"stop": "............x...", "clap": "............x..."}, energy=(0.6, 1.0)),
    ),
)
genre = style_of(
    "house",
    label="UK garage",
    words=(
        "uk garage",
        "ukg",
        "2 step",
        "2step",
        "two step garage",
        "speed garage",
        "future garage",
        "bassline house",
    ),
    tempo_low=126.0,
    tempo_high=138.0,
    tempo_typical=131.0,
    players={
        "stabs": ("organ", "electric_piano", "pluck_synth"),
        "lead": ("choir_sampled", "voice_solo", "lead_soft"),
    },
    parts=(
        PartTemplate(
            "drums",
            "drums",
            ("kit_909",),
            _DRUMS,
            (0.1, 1.0),
            feel=Feel({"snare": 3, "clap": 2}, (4, -6, 1, -6), 3, 0.4),
        ),
        PartTemplate(
            "bass",
            "bass",
            ("bass_808", "bass_reese", "bass_synth"),
            BassLine(
                (
                    Pattern({"line": "R-..R-.R......5-|R-..R-.8..S-..A-"}, weight=1.5),
                    Pattern({"line": "..R-..R-....R-3-|..R-..R-..8-5-A-"}),
                    Pattern({"line": "R--.....R-.R..S-|R--...5-..R-A-.."}, energy=(0.6, 1.0)),
                ),
                26,
                46,
                0.85,
            ),
            (0.4, 1.0),
            cutoff_hz=(250.0, 1600.0),
        ),
    ),
    without=("arp",),
    modes=(("minor", 0.75), ("dorian", 0.15), ("major", 0.1)),
    moods=("energetic", "chill", "romantic", "dark", "nostalgic"),
    swing=0.61,
    swing_unit=4,
    places=("Estate", "Tower", "Pirate", "Rewind", "Night Bus", "Croydon", "Champagne", "Garage", "Neon"),
)
