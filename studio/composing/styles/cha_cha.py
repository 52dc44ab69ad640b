"""Cha-cha-chá: the danzón's middle tempo: güiro on every beat, cowbell, "one, two, cha-cha-chá" on four-and.

Flute and violins of a charanga, piano stabs on the beat, bass in a light tumbao, congas answer on four;
dominant sevenths, unison refrains. 108 to 128.

Source: Mauleón, "Salsa Guidebook for Piano and Ensemble", 1993; Sublette, "Cuba and Its Music", 2004.
"""

from studio.composing.genre import Cadence, Progression
from studio.composing.part_writing import BassLine, Comping, Groove, PartTemplate, Pattern
from studio.composing.style import style_of

_HANDS = Groove(
    (
        Pattern(
            {
                "guiro_long": "x.......x.......",
                "guiro_short": "....x.x.....x.x.",
                "cowbell": "x...x...x...x...",
            },
            energy=(0.0, 0.5),
        ),
        Pattern(
            {
                "guiro_long": "x.......x.......",
                "guiro_short": "....x.x.....x.x.",
                "cowbell": "X...x...X...x...",
                "conga_mute": "x.x...x.x.x.....",
                "conga_high": "....x...........",
                "conga_low": "............x.x.",
            },
            energy=(0.25, 1.0),
            weight=1.6,
        ),
        Pattern(
            {
                "guiro_long": "x.......x.......",
                "guiro_short": "....x.x.....x.x.",
                "cowbell": "X...X...X...X.X.",
                "timbale_high": "............x.x.",
                "conga_high": "....X.......X...",
                "conga_low": "......xx......xx",
            },
            energy=(0.6, 1.0),
        ),
    ),
    turns=(Pattern({"timbale_high": "..........x.x.x."}, energy=(0.4, 1.0)),),
    fills=(Pattern({"timbale_high": "........x.x.x.x.", "timbale_low": "............x.xx"}),),
    crash=None,
)
genre = style_of(
    "bossa",
    label="Cha-cha-chá",
    words=("cha cha cha", "cha cha", "chachacha", "charanga", "danzon", "danzón", "pachanga", "cha-cha"),
    tempo_low=106.0,
    tempo_high=130.0,
    tempo_typical=118.0,
    players={
        "lead": ("flute", "violin_section", "trumpet"),
        "solo": ("flute", "piano"),
        "line": ("violin_section", "saxophone_alto"),
    },
    parts=(
        PartTemplate("drums", "percussion", ("percussion_hand",), _HANDS, (0.1, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("bass_upright", "bass_electric"),
            BassLine(
                (
                    Pattern({"line": "R-....5-R---A---"}, weight=1.5),
                    Pattern({"line": "R---..5-..8-5-A-"}),
                    Pattern({"line": "R-..R-5-....A---"}),
                ),
                28,
                46,
                0.85,
            ),
        ),
        PartTemplate(
            "keys",
            "chords",
            ("piano",),
            Comping(
                (
                    Pattern({"chord": "x...x...x...x.x."}, weight=1.4),
                    Pattern({"chord": "..x...x...x.x.x."}),
                    Pattern({"low": "x..x..x..x..x.x.", "top": "..x..x..x..x..x."}, energy=(0.6, 1.0)),
                ),
                "open",
                4,
                52,
                79,
                0.5,
                strum=0,
            ),
        ),
    ),
    without=("percussion", "guitar", "strings"),
    modes=(("major", 0.5), ("mixolydian", 0.25), ("minor", 0.25)),
    progressions=(
        Progression("I | IV | V7 | IV", ("major",), weight=1.5),
        Progression("ii7 | V7 | ii7 | V7", ("major",)),
        Progression("I7 | IV7 | I7 | IV7", ("mixolydian",), weight=2.0),
        Progression("i | iv | V7 | i", ("minor",), weight=1.4),
        Progression("i | IV7 | i | V7", ("minor",)),
    ),
    cadences=(
        Cadence("ii7 | V7", ("major",)),
        Cadence("IV7 | I7", ("mixolydian",)),
        Cadence("iv | V7", ("minor",)),
    ),
    tonics=("C", "F", "G", "D", "Bb"),
    moods=("playful", "happy", "romantic", "energetic"),
    pop_share=0.0,
    places=("Ballroom", "Parasol", "Lemon", "Havana", "Patent Shoes", "Terrace", "Fan", "Cabaret", "Mango"),
)
