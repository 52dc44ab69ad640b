"""Bolero: a slow love song, requinto guitar, bongos and maracas, a bass with a rest where the heart beats.

Four slow beats: the bass plays one, three and four; maracas in eighths, the bongó's martillo; minor verses,
major refrains, diminished passing chords; two guitars and a requinto (trío). 76 to 100.

Source: Torres, "The Bolero Romántico: From Cuban Dance to International Popular Song", 2002.
"""

from studio.composing.genre import MAJOR_MODES, MINOR_MODES, Cadence, Progression
from studio.composing.part_writing import BassLine, Groove, PartTemplate, Pattern
from studio.composing.style import style_of

_HANDS = Groove(
    (
        Pattern({"shaker": "x.o.x.o.x.o.x.o.", "bongo_high": "x.o.x.o.x.o.x.o."}, energy=(0.0, 0.5)),
        Pattern(
            {
                "shaker": "x.oox.oox.oox.oo",
                "bongo_high": "X.o.x.o.X.o.x...",
                "bongo_low": "..............x.",
                "clave": "x..x..x.....x...",
            },
            energy=(0.3, 1.0),
            weight=1.5,
        ),
        Pattern(
            {
                "shaker": "x.xxx.xxx.xxx.xx",
                "bongo_high": "X.o.x.o.X.o.x.o.",
                "bongo_low": "......x.......xx",
                "conga_low": "............x.x.",
            },
            energy=(0.65, 1.0),
        ),
    ),
    turns=(Pattern({"bongo_high": "X.o.x.o.X.xxx.xx"}),),
    fills=(Pattern({"bongo_high": "........x.xxx...", "bongo_low": "............x.xx"}),),
    crash=None,
)
genre = style_of(
    "bossa",
    label="Bolero",
    words=(
        "bolero",
        "boleros",
        "bolero romantico",
        "filin",
        "latin ballad",
    ),
    tempo_low=72.0,
    tempo_high=104.0,
    tempo_typical=88.0,
    players={
        "lead": ("guitar_nylon", "trumpet_muted", "violin_solo"),
        "solo": ("guitar_nylon", "piano"),
        "guitar": ("guitar_nylon",),
        "keys": ("piano", "guitar_nylon"),
    },
    parts=(
        PartTemplate("drums", "percussion", ("bongos", "percussion_hand"), _HANDS, (0.1, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("bass_upright",),
            BassLine(
                (
                    Pattern({"line": "R-------5---A---"}, weight=1.6),
                    Pattern({"line": "R-----R-5---3---"}),
                    Pattern({"line": "R-------R-3-5-A-"}, energy=(0.6, 1.0)),
                ),
                28,
                46,
                0.9,
            ),
        ),
    ),
    without=("percussion",),
    modes=(("minor", 0.6), ("major", 0.4)),
    progressions=(
        Progression("i | iv | V7 | i", MINOR_MODES, weight=1.4),
        Progression("i | i7 | iv | iv | V7 | V7 | i | V7", MINOR_MODES),
        Progression("i | VII | VI | V7", MINOR_MODES),
        Progression("I | vi7 | ii7 | V7", MAJOR_MODES, weight=1.4),
        Progression("Imaj7 | I6 | ii7 | V7 | ii7 | V7 | Imaj7 | V7", MAJOR_MODES),
        Progression("IVmaj7 | iv6 | Imaj7 | V7", MAJOR_MODES, ("bridge",)),
    ),
    cadences=(Cadence("iv | V7", MINOR_MODES), Cadence("ii7 | V7", MAJOR_MODES)),
    tonics=("E", "A", "D", "G", "C"),
    moods=("romantic", "sad", "nostalgic", "dreamy"),
    profile="acoustic",
    pop_share=0.0,
    places=("Balcony", "Perfume", "Moon", "Letter", "Kiss", "Absence", "Gardenia", "Window", "Farewell"),
)
