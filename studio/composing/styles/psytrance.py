"""Psytrance: a rolling bass of three sixteenths behind every kick, phrygian lines that twist, no rest.

K-b-b-b: the bass fills the sixteenths between kicks on one note; squelching arpeggios and flat seconds from
Goa's ragas, long builds. 138 to 148.

Source: St John, "Global Tribe: Technology, Spirituality and Psytrance", 2012.
"""

from studio.composing.genre import Cadence, Progression
from studio.composing.part_writing import Arpeggio, BassLine, Feel, Groove, PartTemplate, Pattern
from studio.composing.style import style_of

_KICK = "X...X...X...X..."
_DRUMS = Groove(
    (
        Pattern({"closed": "..x...x...x...x."}, energy=(0.0, 0.35)),
        Pattern({"kick": _KICK, "closed": "..x...x...x...x."}, energy=(0.3, 0.65)),
        Pattern(
            {
                "kick": _KICK,
                "open": "..x...x...x...x.",
                "closed": "xgogxgogxgogxgog",
                "clap": "....x.......x...",
            },
            energy=(0.55, 1.0),
            weight=1.5,
        ),
        Pattern(
            {
                "kick": _KICK,
                "open": "..X...X...X...X.",
                "closed": "xoxoxoxoxoxoxoxo",
                "clap": "....X.......X...",
                "tom_high": "..........x..x..",
                "shaker": "xgxgxgxgxgxgxgxg",
            },
            energy=(0.75, 1.0),
        ),
        Pattern({"snare": "x...x...x.x.x.x.|xxxxxxxxrrrrrrrr"}, sections=("build",)),
    ),
    turns=(Pattern({"kick": "X...X...X...X.X."}), Pattern({"clap": "....X.......X.xx"}, energy=(0.5, 1.0))),
    fills=(
        Pattern({"stop": "............x...", "snare": "............tttt"}, energy=(0.5, 1.0)),
        Pattern({"snare": "........xxxxrrrr"}),
    ),
)
genre = style_of(
    "trance",
    label="Psytrance",
    words=(
        "psytrance",
        "psy trance",
        "goa trance",
        "goa",
        "psychedelic trance",
        "full on psy",
        "progressive psy",
        "darkpsy",
        "forest psy",
    ),
    tempo_low=136.0,
    tempo_high=150.0,
    tempo_typical=143.0,
    players={
        "saws": ("pluck_synth", "supersaw"),
        "pad": ("pad_dark", "pad_glass", "choir"),
        "lead": ("lead_saw", "lead_square", "sitar"),
    },
    parts=(
        PartTemplate(
            "drums", "drums", ("kit_909",), _DRUMS, (0.15, 1.0), feel=Feel({"": 0}, (3, -3, 0, -3), 0, 0.3)
        ),
        PartTemplate(
            "bass",
            "bass",
            ("bass_synth",),
            BassLine(
                (
                    Pattern({"line": ".RRR.RRR.RRR.RRR"}, weight=3.0),
                    Pattern({"line": ".RRR.RRR.RRR.R8R"}, energy=(0.7, 1.0)),
                    Pattern({"line": ".R.R.R.R.R.R.R.R"}, energy=(0.0, 0.55)),
                ),
                28,
                41,
                0.6,
            ),
            (0.3, 1.0),
            cutoff_hz=(250.0, 1800.0),
        ),
        PartTemplate(
            "arp",
            "arp",
            ("bass_acid", "arp_synth"),
            Arpeggio(("broken", "updown", "rolling"), 4, 2, 52, 82, 0.6, "xx.xx.xxx.xx.xxx", velocity=82),
            (0.4, 1.0),
            cutoff_hz=(500.0, 9000.0),
        ),
    ),
    without=("piano",),
    modes=(("phrygian", 0.45), ("phrygian_dominant", 0.3), ("minor", 0.25)),
    progressions=(
        Progression("i | i | i | bII", ("minor", "phrygian"), weight=1.5),
        Progression("i | i | bII | i", ("minor", "phrygian")),
        Progression("i | VI | bII | i", ("minor", "phrygian"), ("break",)),
        Progression("I | I | I | bII", ("phrygian_dominant",), weight=1.5),
        Progression("I | bII | I | bvii", ("phrygian_dominant",)),
    ),
    cadences=(Cadence("i | bII", ("minor", "phrygian")), Cadence("bvii | bII", ("phrygian_dominant",))),
    moods=("energetic", "dark", "tense", "dreamy"),
    pop_share=0.0,
    places=("Temple", "Mantra", "Forest", "Shaman", "Portal", "Mushroom", "Cosmos", "Fractal", "Moon"),
)
