"""Electro: an 808 that does not march, a robot's bass, cold strings, a vocoder.

The kick of 1982: one, the "and" of two, three's last sixteenth; snare on two and four, cowbell and clap,
hats in sixteenths; bass in octaves, minor, one chord for long.

Source: Toop, "Rap Attack 3", 2000; Brewster and Broughton, "Last Night a DJ Saved My Life", 2006.
"""

from studio.composing.part_writing import BassLine, Feel, Groove, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern({"closed": "x.x.x.x.x.x.x.x.", "cowbell": "....o.......o..."}, energy=(0.0, 0.4)),
        Pattern(
            {"kick": "X.....X.........", "snare": "....X.......X...", "closed": "x.xxx.xxx.xxx.xx"},
            energy=(0.3, 0.7),
        ),
        Pattern(
            {
                "kick": "X.....X....X....|X.....X...X.....",
                "snare": "....X.......X...",
                "closed": "xoxxxoxxxoxxxoxx",
                "cowbell": "..x.x..x..x.x...",
                "open": "..............x.",
            },
            energy=(0.5, 1.0),
            weight=1.6,
        ),
        Pattern(
            {
                "kick": "X..X..X....X..X.",
                "clap": "....X.......X..x",
                "snare": "....X..x....X...",
                "closed": "xxxxxxxxxxxxxxxx",
                "cowbell": "x..x..x.x..x..x.",
            },
            energy=(0.7, 1.0),
        ),
        Pattern({"snare": "x.x.x.x.xxxxrrrr", "kick": "X...X...X...X..."}, sections=("build",)),
    ),
    turns=(Pattern({"kick": "X..X..X..X.X..X.", "clap": "....X.......X.xx"}),),
    fills=(
        Pattern(
            {"tom_high": "........x.x.....", "tom_mid": "..........x.x...", "tom_low": "............x.xx"}
        ),
        Pattern({"clap": "........x..x.xxx"}),
    ),
)
genre = style_of(
    "techno",
    label="Electro",
    words=("electro", "electro funk", "electro music", "machine funk", "electro breaks", "freestyle electro"),
    neighbours={"miami bass": (125.0, 136.0)},
    tempo_low=112.0,
    tempo_high=136.0,
    tempo_typical=125.0,
    players={
        "stab": ("brass_synth", "pluck_synth"),
        "drone": ("strings", "pad_dark", "synth_voice"),
        "lead": ("lead_square", "synth_voice", "lead_saw"),
        "acid": ("bass_acid", "arp_synth"),
    },
    parts=(
        PartTemplate(
            "drums", "drums", ("kit_808",), _DRUMS, (0.1, 1.0), feel=Feel({"": 0}, (3, -4, 1, -4), 1, 0.4)
        ),
        PartTemplate(
            "rumble",
            "bass",
            ("bass_synth", "bass_acid"),
            BassLine(
                (
                    Pattern({"line": "R.8.R..R8.R.R.8."}, weight=1.5),
                    Pattern({"line": "R..R..8.R..R8.A."}),
                    Pattern({"line": "R.R8..R.R.8.5.A."}, energy=(0.6, 1.0)),
                ),
                28,
                50,
                0.6,
            ),
            (0.3, 1.0),
            cutoff_hz=(300.0, 2400.0),
        ),
    ),
    modes=(("minor", 0.8), ("phrygian", 0.1), ("dorian", 0.1)),
    moods=("energetic", "dark", "tense", "playful"),
    places=("Robot", "Circuit", "Voltage", "Planet", "Android", "Signal", "Neutron", "Arcade", "Laser"),
)
