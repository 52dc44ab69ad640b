"""Grime: 140, cut from garage: a square bass, cold strings and plucks, gaps, claps out of place.

Eight-bar loops, kick and clap syncopated against half time, "eskibeat" plucks in fourths and semitones, no
chords to speak of, phrygian colour.

Source: Hancox, "Inner City Pressure: The Story of Grime", 2018.
"""

from studio.composing.genre import MINOR_MODES, Cadence, Progression
from studio.composing.part_writing import BassLine, Groove, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern({"closed": "x.....x...x.....", "side_stick": "........o......."}, energy=(0.0, 0.4)),
        Pattern(
            {"kick": "X.....X.........", "clap": "........X.......", "closed": "x..x..x.x..x..x."},
            energy=(0.3, 0.75),
        ),
        Pattern(
            {
                "kick": "X.....X...X.....|X..X......X..X..",
                "clap": "....X.......X...|....X..X....X...",
                "closed": "x..x..x.x..x..x.",
                "open": "..............x.",
            },
            energy=(0.5, 1.0),
            weight=1.5,
        ),
        Pattern(
            {
                "kick": "X..X..X.....X...",
                "snare": "........X.......",
                "clap": "........X...x..x",
                "closed": "x.xtttx.x.x.tttx",
                "tom_low": "......x.......x.",
            },
            energy=(0.7, 1.0),
        ),
    ),
    turns=(Pattern({"clap": "....X..X..X.X..X"}),),
    fills=(
        Pattern({"stop": "........x.......", "clap": "............X.X."}),
        Pattern({"snare": "........x..x.xxx"}),
    ),
    crash=None,
)
_TUNES = (
    Pattern({"line": "x.x...x.x...x..."}),
    Pattern({"line": "x..x..x...x.x..."}),
    Pattern({"line": "x.x.x..x..x....."}),
    Pattern({"line": "..x..x..x..x..x."}),
)
_CLOSES = (Pattern({"line": "x..x..x........."}), Pattern({"line": "x.x.x..........."}))
genre = style_of(
    "drill",
    label="Grime",
    words=("grime", "grime beat", "eskibeat", "uk grime", "grime instrumental", "eski", "grime type beat"),
    tempo_low=136.0,
    tempo_high=143.0,
    tempo_typical=140.0,
    players={
        "keys": ("strings_pizzicato", "pluck_synth"),
        "chops": ("pluck_synth", "lead_square"),
        "choir": ("strings", "choir", "pad_dark"),
        "counter": ("strings_tremolo", "brass_synth"),
    },
    parts=(
        PartTemplate("drums", "drums", ("kit_808", "kit_909"), _DRUMS, (0.1, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("bass_reese", "bass_acid", "bass_synth"),
            BassLine(
                (
                    Pattern({"line": "R--R--..R--5--..|R--R--..8-..A-.."}, weight=1.5),
                    Pattern({"line": "R-....R-....7-A-"}),
                    Pattern({"line": "R-R...R-..3-R-.."}, energy=(0.5, 1.0)),
                ),
                26,
                45,
                0.8,
            ),
            (0.3, 1.0),
            cutoff_hz=(300.0, 2400.0),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("pluck_synth", "lead_square", "shakuhachi", "bells"),
            Melody(
                _TUNES, _CLOSES, 60, 81, "key", 4, leap=0.6, rest=0.05, ornament=0.1, gate=0.6, velocity=90
            ),
            (0.15, 1.0),
        ),
    ),
    modes=(("phrygian", 0.5), ("minor", 0.5)),
    progressions=(
        Progression("i | i | bII | i", MINOR_MODES, weight=1.4),
        Progression("i | i | i | bII", MINOR_MODES),
        Progression("i | iv | i | bII", MINOR_MODES),
    ),
    cadences=(Cadence("bII | V", MINOR_MODES), Cadence("i | bII", MINOR_MODES)),
    moods=("dark", "aggressive", "energetic", "tense"),
    pop_share=0.0,
    places=("Bow", "Pirate Radio", "Tower", "Ice", "Clash", "Estate", "Dubplate", "Pulse", "Postcode"),
)
