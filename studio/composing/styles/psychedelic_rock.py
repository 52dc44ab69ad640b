"""Psychedelic rock: a drone under a bent blues, sitar and organ, echoes, a drummer who rolls.

Mixolydian and dorian vamps of one or two chords, fuzz and wah, a raga-like lead, sections that
dissolve into noise and come back. 84 to 126.

Source: Hicks, "Sixties Rock: Garage, Psychedelic, and Other Satisfactions", 1999.
"""

from studio.composing.genre import Cadence, Progression
from studio.composing.part_writing import BassLine, Comping, Groove, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern({"ride": "x...x...x...x...", "kick": "x.......x......."}, energy=(0.0, 0.4)),
        Pattern(
            {
                "kick": "X.....x.X.......",
                "snare": "....X.......X..g",
                "ride": "x.x.x.x.x.x.x.x.",
                "tambourine": "..x...x...x...x.",
            },
            energy=(0.3, 0.9),
            weight=1.4,
        ),
        Pattern(
            {
                "kick": "X..x..X...X..x..",
                "snare": "....X..g.g..X.gg",
                "tom_low": "......x.......xx",
                "open": "x...x...x...x...",
            },
            energy=(0.55, 1.0),
        ),
        Pattern(
            {
                "kick": "X...X...X...X...",
                "tom_floor": "x.xxx.xxx.xxx.xx",
                "tom_mid": "....X.......X...",
                "tambourine": "xoxoxoxoxoxoxoxo",
            },
            energy=(0.6, 1.0),
        ),
        Pattern({"kick": "X.....x.....", "snare": "......X.....", "ride": "x.x.x.x.x.x."}, meter="6/8"),
    ),
    turns=(Pattern({"tom_high": "........xx......", "tom_low": "............x.xx"}),),
    fills=(
        Pattern(
            {"snare": "....xxxx........", "tom_high": "........xxxx....", "tom_floor": "............xxxx"}
        ),
        Pattern({"tom_low": "......xxxxxx"}, meter="6/8"),
    ),
)
genre = style_of(
    "rock",
    label="Psychedelic rock",
    words=(
        "psychedelic rock",
        "psychedelic",
        "psych rock",
        "acid rock",
        "psychedelia",
        "psych",
        "neo psychedelia",
        "raga rock",
    ),
    neighbours={"stoner rock": (80.0, 110.0), "krautrock": (110.0, 128.0), "space rock": (90.0, 120.0)},
    tempo_low=80.0,
    tempo_high=128.0,
    tempo_typical=104.0,
    players={
        "organ": ("organ", "reed_organ"),
        "clean": ("guitar_twelve_string", "guitar_clean"),
        "lead": ("guitar_lead", "sitar"),
        "solo": ("guitar_lead", "organ"),
        "answer": ("sitar", "flute", "organ"),
    },
    parts=(
        PartTemplate("drums", "drums", ("kit_acoustic", "kit_room"), _DRUMS, (0.15, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("bass_electric", "bass_picked"),
            BassLine(
                (
                    Pattern({"line": "R-R-8-R-5-R-8-A-"}, weight=1.4),
                    Pattern({"line": "R---R-8-..5-7-8-"}),
                    Pattern({"line": "R-R-R-R-R-R-R-R-"}),
                    Pattern({"line": "R--5--8--5--"}, meter="6/8"),
                ),
                28,
                50,
                0.9,
            ),
        ),
        PartTemplate(
            "drone",
            "arp",
            ("tanpura", "sitar"),
            Comping(
                (
                    Pattern({"1": "x-------x-------", "2": "....x-------x---"}),
                    Pattern({"1": "x-----x-----"}, meter="6/8"),
                ),
                "fifths",
                3,
                48,
                64,
                1.0,
                strum=0,
            ),
            (0.0, 0.75),
        ),
    ),
    modes=(("mixolydian", 0.45), ("dorian", 0.35), ("minor", 0.2)),
    progressions=(
        Progression("I | I | VII | I", ("mixolydian",), weight=1.5),
        Progression("I | VII | IV | I", ("mixolydian",)),
        Progression("i | IV | i | IV", ("dorian",), weight=1.5),
        Progression("i | i | VII | IV", ("dorian",)),
        Progression("i | VII | VI | VII", ("minor",)),
        Progression("i | III | VII | i", ("minor",)),
    ),
    cadences=(
        Cadence("VII | IV", ("mixolydian",)),
        Cadence("IV | VII", ("dorian",)),
        Cadence("VI | VII", ("minor",)),
    ),
    tonics=("E", "A", "D", "G"),
    moods=("dreamy", "energetic", "nostalgic", "dark", "chill"),
    pop_share=0.0,
    places=(
        "Tangerine",
        "Kaleidoscope",
        "Mushroom",
        "Mirror",
        "Paisley",
        "Carousel",
        "Purple",
        "Velvet",
        "Sunflower",
    ),
)
