"""Tech house: house's swing on techno's machine: drums and a bass riff that never stop, hardly a chord.

A dry kick, claps, percussion in sixteenths, one bass riff of two bars with rests where the kick is, stabs and
spoken shreds; energy by leaving out. 124 to 130.

Source: Snoman, "Dance Music Manual", 4th ed. 2019 (house).
"""

from studio.composing.genre import MINOR_MODES, Cadence, Progression
from studio.composing.part_writing import BassLine, Feel, Groove, PartTemplate, Pattern
from studio.composing.style import style_of

_KICK = "X...X...X...X..."
_DRUMS = Groove(
    (
        Pattern({"closed": "..x...x...x...x.", "conga_mute": "...o..o....o..o."}, energy=(0.0, 0.34)),
        Pattern(
            {"kick": _KICK, "closed": "..x...x...x...xg", "conga_mute": "...o..o....o..o."}, energy=(0.3, 0.6)
        ),
        Pattern(
            {
                "kick": _KICK,
                "clap": "....X.......X...",
                "open": "..x...x...x...x.",
                "closed": "xg.gxg.gxg.gxg.g",
                "conga_high": "...x..o....x.o..|...x..o...ox.o..",
                "wood_high": ".......o......o.",
            },
            energy=(0.5, 1.0),
            weight=1.6,
        ),
        Pattern(
            {
                "kick": "X...X...X...X...|X...X...X...X..x",
                "clap": "....X.......X..x",
                "open": "..X...X...X...X.",
                "shaker": "xoxoxoxoxoxoxoxo",
                "timbale_high": "...o.....o......|...o......o.o...",
                "cowbell": "......o.......o.",
            },
            energy=(0.7, 1.0),
        ),
        Pattern({"kick": _KICK, "snare": "....x...x.x.xxxx"}, sections=("build",)),
    ),
    turns=(Pattern({"clap": "....X.......X.xx"}), Pattern({"kick": "X...X...X......."})),
    fills=(
        Pattern({"stop": "............x...", "clap": "............x..x"}),
        Pattern({"snare": "........x.x.xxxx"}, energy=(0.5, 1.0)),
    ),
)
genre = style_of(
    "house",
    label="Tech house",
    words=(
        "tech house",
        "techhouse",
        "minimal house",
        "bass house",
        "latin tech",
        "afro tech",
        "minimal deep tech",
    ),
    tempo_low=122.0,
    tempo_high=131.0,
    tempo_typical=127.0,
    players={
        "stabs": ("pluck_synth", "brass_synth", "organ"),
        "lead": ("lead_square", "pluck_synth", "synth_voice"),
        "pad": ("pad_dark", "pad_warm"),
    },
    parts=(
        PartTemplate(
            "drums",
            "drums",
            ("kit_909",),
            _DRUMS,
            (0.1, 1.0),
            feel=Feel({"clap": 1}, (4, -5, -1, -5), 2, 0.4),
        ),
        PartTemplate(
            "bass",
            "bass",
            ("bass_synth", "bass_reese", "bass_acid"),
            BassLine(
                (
                    Pattern({"line": "..RR..R.R.R...8."}, weight=1.5),
                    Pattern({"line": "..R.R..R..R.8.R.|..R.R..R..R.5.A."}),
                    Pattern({"line": "..R..RR...R.R.7."}, energy=(0.5, 1.0)),
                ),
                28,
                44,
                0.6,
            ),
            (0.3, 1.0),
            cutoff_hz=(250.0, 1800.0),
        ),
    ),
    without=("arp",),
    modes=(("minor", 0.85), ("phrygian", 0.15)),
    progressions=(
        Progression("i7 | i7 | i7 | i7", MINOR_MODES, weight=1.5),
        Progression("i7 | i7 | bII | i7", MINOR_MODES),
        Progression("i7 | i7 | iv7 | i7", MINOR_MODES),
    ),
    cadences=(Cadence("i7 | V7", MINOR_MODES), Cadence("iv7 | V7", MINOR_MODES)),
    moods=("energetic", "dark", "playful", "tense"),
    pop_share=0.0,
    swing=0.55,
    places=("Afterparty", "Floor", "Cartel", "Circus", "Hotel", "Jungle", "Shaker", "Strobe", "Cellar"),
)
