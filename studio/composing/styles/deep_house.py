"""Deep house: house that is felt rather than shown: ninth chords on a Rhodes, a round bass, soft drums.

Four to the floor with little attack, rim and clap far back, swung hats; jazz's chords (minor ninths,
elevenths) held or off the beat; 118 to 124.

Source: Snoman, "Dance Music Manual", 4th ed. 2019 (house); Butler, "Unlocking the Groove", 2006.
"""

from studio.composing.genre import MINOR_MODES, Cadence, Progression
from studio.composing.part_writing import BassLine, Feel, Groove, PartTemplate, Pattern
from studio.composing.style import style_of

_KICK = "x...x...x...x..."
_DRUMS = Groove(
    (
        Pattern({"shaker": "o.g.x.g.o.g.x.g.", "closed": "..o...o...o...o."}, energy=(0.0, 0.34)),
        Pattern(
            {"kick": _KICK, "closed": "..x...x...x...x.", "shaker": "oggxoggxoggxoggx"}, energy=(0.3, 0.6)
        ),
        Pattern(
            {
                "kick": _KICK,
                "side_stick": "...o..o....o..o.",
                "clap": "....o.......o...",
                "open": "..o...o...o...o.",
                "shaker": "xgogxgogxgogxgog",
            },
            energy=(0.5, 1.0),
            weight=1.6,
        ),
        Pattern(
            {
                "kick": _KICK,
                "clap": "....x.......x..g",
                "closed": "xg.gxg.gxg.gxg.g",
                "open": "..x...x...x...x.",
                "conga_high": "...o......o..o..",
                "conga_low": "......o.......o.",
            },
            energy=(0.7, 1.0),
        ),
    ),
    turns=(Pattern({"side_stick": "...o..o..o.o..oo"}),),
    fills=(
        Pattern({"clap": "............o.oo"}),
        Pattern({"stop": "............x...", "shaker": "............oxxx"}),
    ),
    crash=None,
)
genre = style_of(
    "house",
    label="Deep house",
    words=(
        "deep house",
        "soulful house",
        "lounge house",
        "organic house",
        "deephouse",
        "jazz house",
        "lofi deep house",
    ),
    tempo_low=114.0,
    tempo_high=125.0,
    tempo_typical=120.0,
    players={
        "stabs": ("electric_piano", "organ"),
        "pad": ("pad_warm", "strings"),
        "lead": ("saxophone_soprano", "voice_solo", "flute", "lead_soft"),
        "arp": ("marimba", "vibraphone"),
    },
    parts=(
        PartTemplate(
            "drums",
            "drums",
            ("kit_909", "kit_808"),
            _DRUMS,
            (0.1, 1.0),
            feel=Feel({"clap": 3}, (3, -6, -1, -6), 3, 0.4),
        ),
        PartTemplate(
            "bass",
            "bass",
            ("bass_synth", "bass_fretless"),
            BassLine(
                (
                    Pattern({"line": "R--...R-..R-..5-"}, weight=1.4),
                    Pattern({"line": "..R-..R-..R-5.A-|..R-..R-..8-5-A-"}),
                    Pattern({"line": "R-..R..R-...5-A-"}, energy=(0.5, 1.0)),
                ),
                28,
                45,
                0.85,
            ),
            (0.4, 1.0),
            cutoff_hz=(200.0, 900.0),
        ),
    ),
    without=("riser", "impact"),
    modes=(("minor", 0.6), ("dorian", 0.4)),
    progressions=(
        Progression("i9 | iv9 | i9 | v7", MINOR_MODES, weight=1.5),
        Progression("i9 | i9 | iv9 | iv9", MINOR_MODES),
        Progression("VImaj7 | v7 | i9 | i9", MINOR_MODES),
        Progression("i9 | IV9 | i9 | IV9", ("dorian",), weight=2.5),
    ),
    cadences=(Cadence("iv9 | v7", MINOR_MODES), Cadence("VImaj7 | v7", MINOR_MODES)),
    moods=("chill", "romantic", "dreamy", "happy", "dark"),
    pop_share=0.1,
    swing=0.56,
    places=("Basement", "Loft", "Velvet", "Afterhours", "Lagoon", "Terrace", "Amber", "Ocean", "Dusk"),
)
