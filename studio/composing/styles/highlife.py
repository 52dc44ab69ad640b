"""Highlife: two guitars that weave, horns in sixths, a bell that keeps the time; Ghana's dance music.

The bell and the clave-like rim go 3-2, the guitars pick thirds and sixths in broken eighths (a palm-wine
inheritance), brass takes the refrain; I–IV–V in major, relaxed and even. 104 to 126.

Source: Collins, "Highlife Time 3", 2018; Plageman, "Highlife Saturday Night", 2013.
"""

from studio.composing.genre import MAJOR_MODES, Cadence, Progression
from studio.composing.part_writing import BassLine, Comping, Groove, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern({"agogo_high": "x..x..x...x.x...", "shaker": "x.o.x.o.x.o.x.o."}, energy=(0.0, 0.45)),
        Pattern(
            {
                "kick": "X.....x.X.....x.",
                "side_stick": "x..x..x...x.x...",
                "closed": "x.x.x.x.x.x.x.x.",
                "shaker": "xoxoxoxoxoxoxoxo",
            },
            energy=(0.3, 1.0),
            weight=1.6,
        ),
        Pattern(
            {
                "kick": "X.....x.X...x...",
                "side_stick": "x..x..x...x.x...",
                "closed": "x.xxx.xxx.xxx.xx",
                "open": "......x.......x.",
                "agogo_high": "x..x..x...x.x...",
                "agogo_low": "..x..x...x.x..x.",
            },
            energy=(0.6, 1.0),
        ),
    ),
    turns=(Pattern({"snare": "............x.xx"}),),
    fills=(
        Pattern({"snare": "........x..x.xxx"}),
        Pattern({"tom_high": "........xx......", "tom_low": "............x.xx"}),
    ),
    crash=None,
)
_PICKED = Comping(
    (
        Pattern({"1": "x.....x.....x...", "3": "..x.....x.....x.", "4": "....x.....x....."}, weight=1.5),
        Pattern({"2": "x..x..x...x.x...", "4": "x..x..x...x.x..."}),
        Pattern({"1": "..x...x...x...x.", "4": "x...x...x...x..."}),
    ),
    "close",
    4,
    60,
    84,
    0.7,
    strum=0,
)
genre = style_of(
    "afrobeats",
    label="Highlife",
    words=(
        "highlife",
        "high life",
        "palm wine",
        "palm wine music",
        "palmwine",
        "ghanaian",
        "ghana highlife",
        "igbo highlife",
    ),
    neighbours={"juju music": (110.0, 130.0)},
    tempo_low=100.0,
    tempo_high=128.0,
    tempo_typical=114.0,
    players={
        "guitar": ("guitar_clean",),
        "lead": ("trumpet", "saxophone", "guitar_clean"),
        "answer": ("brass", "saxophone"),
    },
    parts=(
        PartTemplate("drums", "drums", ("kit_acoustic",), _DRUMS, (0.1, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("bass_electric",),
            BassLine(
                (
                    Pattern({"line": "R---R-3-5---R-A-"}, weight=1.5),
                    Pattern({"line": "R--R..5-R-3-5-A-"}),
                    Pattern({"line": "..R-3-5-R---5-A-"}),
                ),
                28,
                47,
                0.85,
            ),
            (0.15, 1.0),
        ),
        PartTemplate("second_guitar", "arp", ("guitar_clean", "guitar_nylon"), _PICKED, (0.1, 1.0)),
    ),
    without=("keys", "pad", "reverse", "fall"),
    modes=(("major", 0.95), ("mixolydian", 0.05)),
    progressions=(
        Progression("I | IV | V | I", MAJOR_MODES, weight=1.6),
        Progression("I | IV | I | V", MAJOR_MODES),
        Progression("I | I | IV | V", MAJOR_MODES),
        Progression("IV | I | V | I", MAJOR_MODES, ("hook",)),
        Progression("I | ii | V | I", MAJOR_MODES),
    ),
    cadences=(Cadence("IV | V", MAJOR_MODES),),
    tonics=("C", "D", "G", "F", "A"),
    moods=("happy", "chill", "playful", "romantic", "nostalgic"),
    swing=0.52,
    pop_share=0.0,
    places=("Accra", "Palm", "Coast", "Saturday", "Independence", "Gold", "Cocoa", "Hotel", "Lagoon"),
)
