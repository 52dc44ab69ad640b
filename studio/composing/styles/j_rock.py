"""J-rock: fast guitars with a tune that never stops moving: IV–V–iii–vi, octave riffs, double-time drums.

Eighth-note drive at 160 to 200, the "royal road" progression, melodies with wide steps and pick-ups, a
breakdown before the last chorus, strings or piano for an opening.

Source: Stevens, "Japanese Popular Music: Culture, Authenticity and Power", 2008.
"""

from studio.composing.genre import Cadence, Progression
from studio.composing.part_writing import BassLine, Groove, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern({"closed": "x.x.x.x.x.x.x.x.", "kick": "x.......x......."}, energy=(0.0, 0.4)),
        Pattern(
            {"kick": "X.....X.X.....X.", "snare": "....X.......X...", "closed": "x.x.x.x.x.x.x.x."},
            energy=(0.35, 0.8),
        ),
        Pattern(
            {"kick": "X.x.X.x.X.x.X.x.", "snare": "..X...X...X...X.", "open": "x...x...x...x..."},
            energy=(0.6, 1.0),
            weight=1.5,
        ),
        Pattern(
            {
                "kick": "X..X..X.X..X..X.",
                "snare": "....X.......X..X",
                "ride": "x.x.x.x.x.x.x.x.",
                "crash": "X...............|................",
            },
            energy=(0.65, 1.0),
        ),
        Pattern({"kick": "X.....X.....", "snare": "...X.....X..", "open": "x..x..x..x.."}, meter="6/8"),
    ),
    turns=(Pattern({"snare": "..X...X...X.X.XX"}),),
    fills=(
        Pattern({"snare": "xxxxxxxx........", "tom_high": "........xxxx....", "tom_low": "............xxxx"}),
        Pattern({"stop": "............x...", "snare": "............X.X."}),
        Pattern({"snare": "......xxxxxx"}, meter="6/8"),
    ),
)
_TUNES = (
    Pattern({"line": "..x-x-x-x-x-x-x-"}, weight=1.4),
    Pattern({"line": "x-x-x---x-x-x-x-"}),
    Pattern({"line": "x---x-x-x-x-x---"}),
    Pattern({"line": "x-x-x-x-x---x-x-"}),
    Pattern({"line": "x---x-x-x---"}, meter="6/8"),
)
_CLOSES = (
    Pattern({"line": "x-x-x-----------"}),
    Pattern({"line": "x-x-x-x-x-------"}),
    Pattern({"line": "x-x-x-------"}, meter="6/8"),
)
genre = style_of(
    "rock",
    label="J-rock",
    words=(
        "j-rock",
        "jrock",
        "j rock",
        "japanese rock",
        "anime opening",
        "anime rock",
        "anime",
        "visual kei",
        "anison",
    ),
    tempo_low=144.0,
    tempo_high=204.0,
    tempo_typical=176.0,
    players={"organ": ("strings", "piano"), "answer": ("piano", "strings")},
    parts=(
        PartTemplate("drums", "drums", ("kit_room", "kit_acoustic"), _DRUMS, (0.2, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("bass_picked",),
            BassLine(
                (
                    Pattern({"line": "R-R-R-R-R-R-R-A-"}, weight=1.5),
                    Pattern({"line": "R-R-8-R-5-R-8-A-"}, energy=(0.5, 1.0)),
                    Pattern({"line": "R---------------"}, energy=(0.0, 0.4)),
                    Pattern({"line": "R--R--R--A--"}, meter="6/8"),
                ),
                28,
                50,
                0.85,
            ),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("guitar_lead",),
            Melody(_TUNES, _CLOSES, 62, 86, "key", 4, leap=0.5, rest=0.0, ornament=0.3, velocity=96),
            (0.3, 1.0),
        ),
        PartTemplate(
            "octaves",
            "counter",
            ("guitar_clean", "guitar_lead"),
            Melody(
                (
                    Pattern({"line": "x-x-x-x-x-x-x-x-"}),
                    Pattern({"line": "x-xxx-x-x-xxx-x-"}),
                    Pattern({"line": "x-x-x-x-x-x-"}, meter="6/8"),
                ),
                _CLOSES,
                67,
                88,
                "pentatonic",
                4,
                leap=0.4,
                answers=True,
                velocity=82,
            ),
            (0.5, 1.0),
        ),
    ),
    modes=(("major", 0.55), ("minor", 0.45)),
    progressions=(
        Progression("IV | V | iii | vi", ("major",), weight=2.5),
        Progression("vi | IV | V | I", ("major",)),
        Progression("I | V | vi | iii | IV | I | IV | V", ("major",)),
        Progression("VI | VII | v | i", ("minor",), weight=2.5),
        Progression("i | VII | VI | VII", ("minor",)),
    ),
    cadences=(Cadence("IV | V", ("major",)), Cadence("VI | VII", ("minor",))),
    tonics=("E", "A", "D", "G", "C", "B"),
    moods=("energetic", "happy", "epic", "nostalgic", "romantic"),
    pop_share=0.1,
    places=(
        "Sakura",
        "Rooftop",
        "Comet",
        "Blue Spring",
        "Railway",
        "Festival",
        "Promise",
        "Tomorrow",
        "Asphalt",
    ),
)
