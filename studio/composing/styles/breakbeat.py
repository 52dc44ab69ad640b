"""Breakbeat: funk's broken drums at house's tempo, a fat bass, filtered riffs; the kick never marches.

Kick on one and the "and" of three, snare on two and four, sixteenth ghosts between, hats in eighths; what
house says with four kicks is said here by one bar of a drummer, looped. 125 to 135.

Source: Butler, "Unlocking the Groove", 2006 (breakbeat against four on the floor).
"""

from studio.composing.genre import MINOR_MODES, Cadence, Progression
from studio.composing.part_writing import BassLine, Feel, Groove, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern({"closed": "x.x.x.x.x.x.x.x.", "side_stick": "....g.......g..."}, energy=(0.0, 0.4)),
        Pattern(
            {"kick": "X.........X.....", "snare": "....X.......X...", "closed": "x.x.x.x.x.x.x.x."},
            energy=(0.3, 0.7),
        ),
        Pattern(
            {
                "kick": "X.....X...X.....|X..X......X...x.",
                "snare": "....X..g.g..X..g",
                "closed": "x.x.x.x.x.x.x.x.",
                "open": "..............x.|................",
            },
            energy=(0.5, 1.0),
            weight=1.6,
        ),
        Pattern(
            {
                "kick": "X..X..X...X.....|X..X......X..X..",
                "snare": "....X..g.g..X.g.|....X.gg.g..X..X",
                "closed": "xgxgxgxgxgxgxgxg",
                "tambourine": "....x.......x...",
            },
            energy=(0.7, 1.0),
        ),
        Pattern(
            {"snare": "x.x.x.x.xxxxrrrr", "kick": "X...X...X...X..."}, sections=("build",), energy=(0.5, 1.0)
        ),
    ),
    turns=(Pattern({"kick": "X.....X..XX..X..", "snare": "....X..g.g..X.XX"}),),
    fills=(
        Pattern({"snare": "........X.gXX.XX", "kick": "........X..X...."}),
        Pattern({"tom_high": "........xx......", "tom_low": "............xxxx"}, energy=(0.6, 1.0)),
    ),
)
genre = style_of(
    "drum_and_bass",
    label="Breakbeat",
    words=(
        "breakbeat",
        "breakbeats",
        "big beat",
        "nu skool breaks",
        "florida breaks",
        "progressive breaks",
        "break beat",
    ),
    tempo_low=118.0,
    tempo_high=138.0,
    tempo_typical=128.0,
    players={
        "pad": ("pad_warm", "strings"),
        "keys": ("organ", "electric_piano", "pluck_synth"),
        "lead": ("lead_saw", "guitar_lead", "lead_square"),
        "arp": ("bass_acid", "arp_synth"),
    },
    parts=(
        PartTemplate(
            "drums",
            "drums",
            ("kit_room", "kit_acoustic"),
            _DRUMS,
            (0.15, 1.0),
            feel=Feel({"snare": 2}, (4, -6, 0, -5), 3, 0.4),
        ),
        PartTemplate(
            "bass",
            "bass",
            ("bass_distorted", "bass_synth", "bass_acid"),
            BassLine(
                (
                    Pattern({"line": "R..R..R.R-..5-A-"}, weight=1.4),
                    Pattern({"line": "R-R.....R-R..7A-|R-R.....8-R.5-A-"}),
                    Pattern({"line": "R-..R-.R..R-8.A-"}, energy=(0.6, 1.0)),
                ),
                28,
                48,
                0.75,
            ),
            (0.3, 1.0),
            cutoff_hz=(300.0, 2600.0),
        ),
    ),
    modes=(("minor", 0.65), ("dorian", 0.25), ("mixolydian", 0.1)),
    progressions=(
        Progression("i7 | i7 | IV | i7", ("minor", "dorian"), weight=1.5),
        Progression("i | i | VII | iv", MINOR_MODES),
        Progression("i | VI | VII | i", MINOR_MODES),
        Progression("I7 | I7 | VII | IV", ("mixolydian",), weight=2.0),
    ),
    cadences=(Cadence("iv | V7", MINOR_MODES), Cadence("VII | IV", ("mixolydian",))),
    moods=("energetic", "playful", "aggressive", "dark", "happy"),
    swing=0.53,
    swing_unit=4,
    places=("Block", "Rocker", "Turntable", "Bootleg", "Break", "Overdrive", "Speaker", "Rave", "Chrome"),
)
