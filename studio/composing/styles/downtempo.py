"""Downtempo: an electronic groove for after the club, wide chords, a warm bass, hand drums far back.

Between 85 and 105, neither hip-hop nor house: a soft kick, rim instead of snare, shakers and congas, long
pads, a Rhodes and a nylon guitar or a flute on top.

Source: Prendergast, "The Ambient Century", 2000 (chill-out, Balearic, downtempo).
"""

from studio.composing.part_writing import BassLine, Feel, Groove, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern({"shaker": "o.g.o.g.o.g.o.g.", "kick": "x.......x......."}, energy=(0.0, 0.4)),
        Pattern(
            {"kick": "X.....x.X.......", "side_stick": "....x.......x...", "shaker": "xgogxgogxgogxgog"},
            energy=(0.3, 0.8),
            weight=1.5,
        ),
        Pattern(
            {
                "kick": "X.....x...x.....|X.....x.x.....x.",
                "side_stick": "....x..g....x...",
                "closed": "..x...x...x...x.",
                "conga_high": "......o...o.o...",
                "conga_low": "..............oo",
                "shaker": "xgogxgogxgogxgog",
            },
            energy=(0.5, 1.0),
        ),
        Pattern(
            {
                "kick": "X...x...X...x...",
                "clap": "....x.......x...",
                "open": "..o...o...o...o.",
                "shaker": "xgogxgogxgogxgog",
                "conga_mute": "o..o..o.o..o..o.",
            },
            energy=(0.75, 1.0),
        ),
        Pattern(
            {"kick": "X.......x...", "side_stick": "....x...x...", "shaker": "x.g.x.g.x.g."}, meter="3/4"
        ),
    ),
    turns=(Pattern({"side_stick": "....x..g....x.gg"}),),
    fills=(Pattern({"conga_high": "........o.oo.o..", "conga_low": "............o.oo"}),),
    crash=None,
)
genre = style_of(
    "lofi",
    label="Downtempo",
    words=(
        "downtempo",
        "down tempo",
        "chillout",
        "chill out",
        "chill out music",
        "lounge music",
        "balearic",
        "electronic chill",
        "organic downtempo",
    ),
    tempo_low=84.0,
    tempo_high=108.0,
    tempo_typical=96.0,
    players={
        "keys": ("electric_piano", "piano_fm", "pluck_synth"),
        "lead": ("flute", "guitar_nylon", "lead_soft", "saxophone_soprano", "bansuri"),
        "pad": ("pad_warm", "pad_glass"),
        "guitar": ("guitar_nylon", "marimba", "kora"),
    },
    parts=(
        PartTemplate(
            "drums",
            "drums",
            ("kit_909", "kit_808"),
            _DRUMS,
            (0.1, 1.0),
            feel=Feel({"": 2}, (4, -6, 0, -5), 4, 0.5),
        ),
        PartTemplate(
            "bass",
            "bass",
            ("bass_synth", "bass_fretless", "bass_electric"),
            BassLine(
                (
                    Pattern({"line": "R-----R-..5-..A-"}, weight=1.5),
                    Pattern({"line": "R---..R-8---5---|R---..R-5---A---"}),
                    Pattern({"line": "R-------5---"}, meter="3/4"),
                ),
                28,
                46,
                0.9,
            ),
            (0.15, 1.0),
            cutoff_hz=(300.0, 1800.0),
        ),
    ),
    without=("vinyl", "rain"),
    moods=("chill", "dreamy", "romantic", "nostalgic", "happy"),
    profile="ambient",
    swing=0.54,
    places=("Terrace", "Sunset", "Lagoon", "Island", "Breeze", "Palm", "Dune", "Evening", "Glass"),
)
