"""Doom metal: as slow as it gets: detuned chords that ring until the next, a bell, the flat fifth.

40 to 76, each chord a bar or two; tritone and semitone riffs in the lowest register, drums with space between
strokes, a lead that weeps in thirds; funeral doom adds an organ.

Source: Weinstein, "Heavy Metal: The Music and Its Culture", rev. ed. 2000.
"""

from studio.composing.genre import MINOR_MODES, Cadence, Progression
from studio.composing.part_writing import BassLine, Groove, GuideLine, PartTemplate, Pattern, Riff
from studio.composing.style import style_of

_SLOW = Groove(
    (
        Pattern({"ride": "x...x...x...x...", "kick": "x..............."}, energy=(0.0, 0.45)),
        Pattern(
            {"kick": "X.......x.x.....", "snare": "........X.......", "ride": "X...x...X...x..."},
            energy=(0.4, 1.0),
            weight=1.5,
        ),
        Pattern(
            {
                "kick": "X.....x.X.......",
                "snare": "....X.......X...",
                "crash": "X.......X.......",
                "open": "....x.......x...",
            },
            energy=(0.6, 1.0),
        ),
        Pattern(
            {
                "kick": "X.........x.....|X.....x.........",
                "snare": "........X.......|........X.....X.",
                "china": "X...X...X...X...",
            },
            energy=(0.75, 1.0),
        ),
        Pattern({"kick": "X.....x.....", "snare": "......X.....", "ride": "X..x..X..x.."}, meter="6/8"),
    ),
    turns=(Pattern({"snare": "........X...x.X."}),),
    fills=(
        Pattern({"tom_high": "........x.x.....", "tom_low": "............x.x."}),
        Pattern({"tom_floor": "........X...X.X."}),
        Pattern({"tom_low": "......x.x.x."}, meter="6/8"),
    ),
)
_RIFFS = (
    Pattern({"line": "P---------------|P-------N-------"}, weight=1.4),
    Pattern({"line": "P-----------N---|B-------P-------"}),
    Pattern({"line": "P-------P---N-P-"}, energy=(0.5, 1.0)),
    Pattern({"line": "P-----c.c.N-----"}),
    Pattern({"line": "P-----------"}, meter="6/8"),
    Pattern({"line": "P-----N-----"}, meter="6/8"),
)
genre = style_of(
    "metal",
    label="Doom metal",
    words=(
        "doom metal",
        "doom",
        "funeral doom",
        "sludge metal",
        "sludge",
        "stoner metal",
        "drone metal",
        "epic doom",
        "death doom",
    ),
    tempo_low=46.0,
    tempo_high=86.0,
    tempo_typical=64.0,
    players={"pad": ("church_organ", "choir", "strings"), "clean": ("guitar_clean",)},
    parts=(
        PartTemplate("drums", "drums", ("kit_room", "kit_metal"), _SLOW, (0.3, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("bass_distorted",),
            BassLine(
                (
                    Pattern({"line": "R---------------"}, weight=1.5),
                    Pattern({"line": "R-------R---A---"}),
                    Pattern({"line": "R-----------"}, meter="6/8"),
                ),
                26,
                42,
                0.97,
            ),
            (0.15, 1.0),
        ),
        PartTemplate("guitar", "chords", ("guitar_distorted",), Riff(_RIFFS, 35, 48), (0.3, 1.0)),
        PartTemplate("bell", "counter", ("tubular_bells",), GuideLine(60, 72, 1, 70), (0.0, 0.5)),
    ),
    without=("riser", "impact", "reverse"),
    modes=(("minor", 0.6), ("phrygian", 0.4)),
    progressions=(
        Progression("i | i | bII | i", MINOR_MODES, weight=1.4),
        Progression("i | bV | i | bII", MINOR_MODES),
        Progression("i | VII | VI | i", MINOR_MODES),
        Progression("i | VI | iv | bII", MINOR_MODES, ("hook", "solo")),
    ),
    cadences=(Cadence("bII | bV", MINOR_MODES), Cadence("VI | bII", MINOR_MODES)),
    tonics=("B", "C", "C#", "D", "E"),
    moods=("dark", "sad", "epic", "tense", "aggressive"),
    pop_share=0.0,
    places=("Tomb", "Monolith", "Mourning", "Altar", "Catacomb", "Weight", "Procession", "Ruin", "Moor"),
)
