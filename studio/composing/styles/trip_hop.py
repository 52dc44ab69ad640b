"""Trip hop: a slow, dusty break, an upright bass, a Rhodes through smoke, strings from an old spy film.

Hip-hop's loop at 80, its snare behind the beat; minor ninths, a tremolo guitar or a harpsichord sample, a
voice close to the ear, scratches and crackle.

Source: Johnson, "Straight Outa Bristol", 1996; Reynolds, "Energy Flash", 2nd ed. 2008.
"""

from studio.composing.genre import MINOR_MODES, Cadence, Progression
from studio.composing.part_writing import BassLine, Feel, Groove, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern({"closed": "x.o.x.o.x.o.x.o.", "side_stick": "....o.......o..."}, energy=(0.0, 0.4)),
        Pattern(
            {
                "kick": "X.....x.....x...|X......x..x.....",
                "snare": "....X.......X...",
                "closed": "x.o.x.o.x.o.x.o.",
            },
            energy=(0.3, 0.8),
            weight=1.5,
        ),
        Pattern(
            {
                "kick": "X..x......x.....|X.....x..x......",
                "snare": "....X..g....X..g",
                "closed": "x.ogx.ogx.ogx.og",
                "open": "..............o.",
            },
            energy=(0.5, 1.0),
        ),
        Pattern(
            {"kick": "X.x.......xx....", "snare": "....X..g.g..X...", "ride": "x.o.x.o.x.o.x.o."},
            energy=(0.7, 1.0),
        ),
    ),
    turns=(Pattern({"snare": "....X.......X.gg"}), Pattern({"kick": "X.....x...x..x.."})),
    fills=(
        Pattern({"snare": "............X.gg", "kick": "........X......."}),
        Pattern({"stop": "........x.......", "side_stick": "............x..."}),
    ),
    crash=None,
)
genre = style_of(
    "boom_bap",
    label="Trip hop",
    words=("trip hop", "triphop", "bristol sound", "illbient", "abstract hip hop"),
    tempo_low=72.0,
    tempo_high=96.0,
    tempo_typical=82.0,
    players={
        "sample": ("electric_piano", "harpsichord", "vibraphone", "guitar_jazz"),
        "lead": ("voice_solo", "trumpet_muted", "theremin", "guitar_clean"),
        "strings": ("strings", "strings_tremolo"),
        "stabs": ("guitar_clean", "strings"),
    },
    parts=(
        PartTemplate(
            "drums",
            "drums",
            ("kit_lofi",),
            _DRUMS,
            (0.1, 1.0),
            feel=Feel({"snare": 12, "closed": 5}, (4, -6, 0, -5), 4, 0.5),
        ),
        PartTemplate(
            "bass",
            "bass",
            ("bass_upright", "bass_fretless", "bass_808"),
            BassLine(
                (
                    Pattern({"line": "R-----R-....5-A-|R-----..3---A---"}, weight=1.5),
                    Pattern({"line": "R---..R-5-......|R---..8-5---A---"}),
                    Pattern({"line": "R-------..R-A---"}, energy=(0.0, 0.6)),
                ),
                28,
                45,
                0.95,
            ),
            (0.15, 1.0),
        ),
    ),
    modes=(("minor", 0.75), ("dorian", 0.15), ("phrygian", 0.1)),
    progressions=(
        Progression("i9 | i9 | iv7 | i9", MINOR_MODES, weight=1.4),
        Progression("i7 | VImaj7 | i7 | V7", MINOR_MODES),
        Progression("i | bII | i | VII", MINOR_MODES),
        Progression("i9 | IV9 | i9 | IV9", ("dorian",), weight=2.0),
        Progression("i | i | VI | iv", MINOR_MODES, ("hook",)),
    ),
    cadences=(Cadence("iv7 | V7", MINOR_MODES), Cadence("VImaj7 | V7", MINOR_MODES)),
    tonic=(("minor", "i9"), ("dorian", "i9"), ("phrygian", "i7")),
    moods=("dark", "sad", "dreamy", "tense", "romantic", "nostalgic"),
    swing=0.57,
    pop_share=0.2,
    places=("Harbour", "Smoke", "Tape", "Spy", "Dim", "Velvet", "Underpass", "Fog", "Wire"),
)
