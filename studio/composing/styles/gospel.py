"""Gospel: Hammond and piano under a choir that answers; claps on two and four, chords that climb home.

Triplet 12/8 for the slow song, straight double time for praise; secondary dominants, diminished passing
chords, the IV–iv–I "amen", and a vamp that rises in energy.

Source: Boyer, "The Golden Age of Gospel", 2000; Legg, "A Taxonomy of Musical Gesture in African American
Gospel Music", Popular Music 29/1, 2010.
"""

from studio.composing.genre import Cadence, Form, Progression, SectionTemplate
from studio.composing.part_writing import (
    BassLine,
    Comping,
    Feel,
    Groove,
    HeldChords,
    Melody,
    PartTemplate,
    Pattern,
)
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "..x-x-x-x---x---"}),
    Pattern({"line": "x---x-x-x-x-x---"}),
    Pattern({"line": "x-x-x---..x-x-x-"}),
    Pattern({"line": "x---x-x---x-x---x-x-----"}, meter="12/8"),
    Pattern({"line": "....x-x---x-x---x-x-x---"}, meter="12/8"),
    Pattern({"line": "x---x---x-x-"}, meter="3/4"),
    Pattern({"line": "x---x-x---x-"}, meter="6/8"),
)
_CLOSES = (
    Pattern({"line": "x---x---x-------"}),
    Pattern({"line": "x---x-x-----------------"}, meter="12/8"),
    Pattern({"line": "x-----------"}, meter="3/4"),
    Pattern({"line": "x-----x-----"}, meter="6/8"),
)
_DRUMS = Groove(
    (
        Pattern(
            {"kick": "x.......x.......", "snare": "....o.......o...", "closed": "x.o.x.o.x.o.x.o."},
            energy=(0.0, 0.5),
        ),
        Pattern(
            {"kick": "X.....x.X..x....", "snare": "....X..g....X..g", "ride": "x.x.x.x.x.x.x.x."},
            energy=(0.4, 0.85),
        ),
        Pattern(
            {
                "kick": "X..x..x.X..x..x.",
                "snare": "..X...X...X...X.",
                "open": "x...x...x...x...",
                "clap": "..x...x...x...x.",
            },
            energy=(0.75, 1.0),
        ),
        Pattern(
            {
                "kick": "x...........x.........x.",
                "snare": "......x...........x.....",
                "ride": "x.o.o.x.o.o.x.o.o.x.o.o.",
            },
            meter="12/8",
            energy=(0.0, 0.7),
        ),
        Pattern(
            {
                "kick": "X.........x.X.....x...x.",
                "snare": "......X...........X...g.",
                "ride": "x.x.x.x.x.x.x.x.x.x.x.x.",
            },
            meter="12/8",
            energy=(0.6, 1.0),
        ),
        Pattern({"kick": "X.......g...", "snare": "....x...x...", "ride": "x.x.x.x.x.x."}, meter="3/4"),
        Pattern({"kick": "X.....g...x.", "snare": "......X.....", "ride": "x.x.x.x.x.x."}, meter="6/8"),
    ),
    fills=(
        Pattern({"snare": "........x.xxX.XX", "tom_low": "............x..x"}),
        Pattern({"snare": "............x.x.x.xxxxxx", "tom_low": "..................x...x."}, meter="12/8"),
        Pattern({"snare": "....x.x.xxxx"}, meter="3/4"),
        Pattern({"snare": "......x.xxxx"}, meter="6/8"),
    ),
)

genre = style_of(
    "blues",
    label="Gospel",
    words=(
        "gospel",
        "gospel choir song",
        "black gospel",
        "spiritual song",
        "praise and worship",
        "worship",
        "praise break",
        "church gospel",
    ),
    tempo_low=64.0,
    tempo_high=128.0,
    tempo_typical=84.0,
    modes=(("major", 0.85), ("minor", 0.15)),
    moods=("happy", "romantic", "epic", "energetic", "nostalgic"),
    meters=("4/4", "12/8", "6/8", "3/4"),
    forms=(
        Form(
            (
                SectionTemplate("intro", 4, 0.35, 3),
                SectionTemplate("verse", 8, 0.5, 2),
                SectionTemplate("hook", 8, 0.78, 1),
                SectionTemplate("verse", 8, 0.58, 5),
                SectionTemplate("hook", 8, 0.88, 4),
                SectionTemplate("solo", 8, 0.95, 6, rise=0.05),
                SectionTemplate("hook", 8, 1.0, 7),
                SectionTemplate("outro", 4, 0.4, 8, rise=-0.1),
            ),
            cycle=(1, 2, 5, 6),
        ),
    ),
    tonic=(("major", "I"), ("minor", "i")),
    progressions=(
        Progression("I | I7 | IV | iv | I | V7/V | V7 | I", ("major",), weight=1.5),
        Progression("I V7/vi | vi V7/ii | ii V7 | I", ("major",), ("hook", "solo")),
        Progression("I I7 | IV #ivo7 | I V7/ii | ii V7", ("major",), ("hook", "solo", "intro")),
        Progression("I | IV | I | V7", ("major",), ("verse", "outro")),
        Progression("i | iv | i | V7 | VI | iv | iim7b5 V7 | i", weight=1.5),
        Progression("i VI | iv V7", ("minor",), ("hook", "solo")),
    ),
    cadences=(Cadence("IV | V7", ("major",)), Cadence("IV | iv", ("major",)), Cadence("iv | V7")),
    parts=(
        PartTemplate("drums", "drums", ("kit_jazz", "kit_acoustic"), _DRUMS, (0.35, 1.0)),
        PartTemplate(
            "hands",
            "percussion",
            ("percussion_hand",),
            Groove(
                (
                    Pattern({"tambourine": "....X.......X..."}),
                    Pattern({"tambourine": "xoxoXoxoxoxoXoxo"}, energy=(0.75, 1.0)),
                    Pattern({"tambourine": "......X...........X....."}, meter="12/8"),
                    Pattern({"tambourine": "......X....."}, meter="6/8"),
                    Pattern({"tambourine": "....x...x..."}, meter="3/4"),
                ),
                crash=None,
            ),
            (0.55, 1.0),
        ),
        PartTemplate(
            "bass",
            "bass",
            ("bass_electric",),
            BassLine(
                (
                    Pattern({"line": "R-----R-5---A---"}),
                    Pattern({"line": "R--R..3-5--5..A-"}, energy=(0.55, 1.0)),
                    Pattern({"line": "R---------R-5-----A-----"}, meter="12/8"),
                    Pattern({"line": "R---R-3---5-5-----A-----"}, meter="12/8", energy=(0.6, 1.0)),
                    Pattern({"line": "R---5---A---"}, meter="3/4"),
                    Pattern({"line": "R-----5---A-"}, meter="6/8"),
                ),
                28,
                50,
                0.9,
            ),
            (0.3, 1.0),
        ),
        PartTemplate(
            "piano",
            "chords",
            ("piano",),
            Comping(
                (
                    Pattern({"low": "x-------x-------", "top": "....x-x-....x-x-"}, energy=(0.0, 0.7)),
                    Pattern({"low": "x---x---x---x---", "top": "..x-..xx..x-..xx"}, energy=(0.55, 1.0)),
                    Pattern(
                        {"low": "x-----------x-----------", "top": "....x-x-x-....x-x-x-x-x-"}, meter="12/8"
                    ),
                    Pattern({"low": "x-----------", "top": "....x-x-x-x-"}, meter="3/4"),
                    Pattern({"low": "x-----x-----", "top": "..x-x-..x-x-"}, meter="6/8"),
                ),
                "open",
                4,
                48,
                76,
                0.9,
                strum=4,
            ),
        ),
        PartTemplate(
            "organ", "pad", ("organ",), HeldChords("open", 4, 52, 79, moves=0.6, velocity=76), (0.2, 1.0)
        ),
        PartTemplate(
            "choir",
            "pad",
            ("choir",),
            HeldChords("close", 4, 55, 79, moves=0.4, velocity=88),
            (0.6, 1.0),
            ("hook", "solo"),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("voice_solo", "choir_sampled", "saxophone_alto"),
            Melody(_TUNES, _CLOSES, 60, 80, "pentatonic", 4, leap=0.35, rest=0.05, ornament=0.6, velocity=94),
            (0.3, 1.0),
            ("intro", "verse", "hook", "outro"),
            feel=Feel({"": 8}, (3, -3, 0, -3), 8, 0.8),
        ),
        PartTemplate(
            "solo",
            "lead",
            ("organ", "saxophone_alto"),
            Melody(
                _TUNES,
                _CLOSES,
                60,
                84,
                "blues",
                4,
                leap=0.4,
                rest=0.05,
                chromatic=0.15,
                improvises=True,
                velocity=96,
            ),
            (0.3, 1.0),
            ("solo",),
        ),
        PartTemplate(
            "answer",
            "counter",
            ("choir",),
            Melody(_TUNES, _CLOSES, 57, 76, "pentatonic", 4, answers=True, velocity=84),
            (0.4, 0.8),
            ("verse",),
        ),
    ),
    without=("guitar", "harmonica"),
    profile="rnb",
    swing=0.58,
    swing_unit=4,
    pop_share=0.1,
    dynamics_db=6.0,
    places=("Glory", "River", "Sunday", "Altar", "Morning", "Promise", "Mountain", "Hallelujah", "Grace"),
)
