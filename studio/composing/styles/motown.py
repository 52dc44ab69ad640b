"""Motown: snare on all four beats, tambourine, a singing bass, strings and vibraphone; pop by a soul band.

The bass moves in syncopated chromatic eighths (James Jamerson), guitar chanks the backbeat, baritone sax
and strings answer; major keys, key changes, two and a half minutes.

Source: Slutsky, "Standing in the Shadows of Motown", 1989; Fitzgerald, "Motown Crossover Hits 1963–1966",
Popular Music 14/1, 1995.
"""

from studio.composing.genre import Cadence, Progression
from studio.composing.part_writing import (
    Arpeggio,
    BassLine,
    Comping,
    Feel,
    Groove,
    GuideLine,
    HeldChords,
    PartTemplate,
    Pattern,
)
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern(
            {"kick": "x.......x.......", "snare": "....o.......o...", "closed": "x.o.x.o.x.o.x.o."},
            energy=(0.0, 0.45),
        ),
        Pattern(
            {"kick": "X.....x.X.....x.", "snare": "X...X...X...X...", "closed": "x.o.x.o.x.o.x.o."},
            energy=(0.4, 1.0),
            weight=1.8,
        ),
        Pattern(
            {
                "kick": "X...x.x.X...x.x.",
                "snare": "....X.......X...",
                "closed": "x.x.x.x.x.x.x.x.",
                "tambourine": "x.x.X.x.x.x.X.x.",
            },
            energy=(0.55, 1.0),
        ),
    ),
    turns=(Pattern({"snare": "X...X...X...X.xx"}),),
    fills=(
        Pattern({"snare": "........x.xxX...", "tom_low": "............x.x."}),
        Pattern({"snare": "X.x.X.x.XxxxXxxx"}, energy=(0.6, 1.0)),
    ),
)

genre = style_of(
    "funk",
    label="Motown",
    words=("motown", "motown sound", "60s girl group", "detroit soul", "tamla"),
    usual={"guitar": "guitar_clean", "bass": "bass_electric"},
    tempo_low=100.0,
    tempo_high=138.0,
    tempo_typical=122.0,
    modes=(("major", 0.85), ("minor", 0.15)),
    moods=("happy", "romantic", "nostalgic", "energetic"),
    tonic=(("major", "I6"), ("minor", "i")),
    progressions=(
        Progression("I | IV | I | IV", ("major",), ("verse", "groove", "intro")),
        Progression("I | iii7 | IV | V", ("major",), weight=1.4),
        Progression("I | vi7 | ii7 | V", ("major",), ("hook",), weight=1.4),
        Progression("ii7 | V | ii7 | V | vi7 | V7/V | IV | V", ("major",), ("bridge", "break", "solo")),
        Progression("i | iv | VII | III | VI | iv | V7 | i", weight=1.2),
        Progression("i | VII | VI | V7"),
    ),
    cadences=(Cadence("IV | V", ("major",)), Cadence("ii7 | V7", ("major",)), Cadence("iv | V7")),
    parts=(
        PartTemplate("drums", "drums", ("kit_acoustic", "kit_jazz"), _DRUMS, (0.25, 1.0)),
        PartTemplate(
            "percussion",
            "percussion",
            ("percussion_hand",),
            Groove(
                (
                    Pattern({"tambourine": "....X.......X..."}),
                    Pattern(
                        {"tambourine": "x.ogX.ogx.ogX.og", "conga_high": "..x...xx..x...xx"},
                        energy=(0.6, 1.0),
                    ),
                ),
                crash=None,
            ),
            (0.3, 1.0),
        ),
        PartTemplate(
            "bass",
            "bass",
            ("bass_electric",),
            BassLine(
                (
                    Pattern({"line": "R-..R-3-5-..5-A-"}, weight=1.4),
                    Pattern({"line": "R--R.5-8.8-75-A-"}, energy=(0.45, 1.0)),
                    Pattern({"line": "R-R3.5-5R-..8-5A"}, energy=(0.55, 1.0)),
                    Pattern({"line": "R---..R-5---..A-"}, energy=(0.0, 0.5)),
                ),
                28,
                52,
                0.8,
            ),
            (0.2, 1.0),
            feel=Feel({"": -2}, (5, -3, 1, -3), 3, 0.4),
        ),
        PartTemplate(
            "scratch",
            "chords",
            ("guitar_clean",),
            Comping(
                (
                    Pattern({"chord": "....X.......X..."}, weight=1.5),
                    Pattern({"chord": "..x.X...x.x.X..."}, energy=(0.5, 1.0)),
                ),
                "drop2",
                3,
                60,
                79,
                0.35,
                strum=4,
            ),
            (0.3, 1.0),
        ),
        PartTemplate(
            "keys",
            "chords",
            ("piano", "organ"),
            Comping(
                (
                    Pattern({"chord": "x-..x-..x-..x-.."}),
                    Pattern({"low": "x---x---x---x---", "top": "..x-..x-..x-..x-"}, energy=(0.5, 1.0)),
                ),
                "close",
                4,
                52,
                74,
                0.6,
                strum=0,
            ),
        ),
        PartTemplate(
            "vibes",
            "arp",
            ("vibraphone", "glockenspiel"),
            Arpeggio(("broken", "up"), 2, 1, 65, 88, 1.2, "x..x..x.", velocity=70),
            (0.5, 1.0),
            chance=0.8,
        ),
        PartTemplate(
            "strings",
            "pad",
            ("violin_section", "strings"),
            HeldChords("open", 4, 60, 86, moves=0.5, velocity=74),
            (0.5, 1.0),
        ),
        PartTemplate(
            "line",
            "counter",
            ("violin_section", "strings"),
            GuideLine(67, 86, 2, 74),
            (0.75, 1.0),
            ("hook", "bridge"),
        ),
    ),
    players={
        "lead": ("voice_solo", "saxophone"),
        "solo": ("saxophone_baritone", "saxophone"),
        "horns": ("brass", "saxophone_baritone"),
    },
    without=("reverse",),
    profile="pop",
    swing=0.54,
    swing_unit=4,
    pop_share=0.5,
    places=(
        "Heartbreak",
        "Telephone",
        "Boulevard",
        "Detroit",
        "Sunshine",
        "Mailbox",
        "Street Corner",
        "Sweetheart",
        "Jukebox",
    ),
)
