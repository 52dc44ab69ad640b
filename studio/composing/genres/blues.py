"""Blues: twelve-bar shuffle, a walking or boogie bass, call-and-response guitar, a turnaround."""

from studio.composing.genre import (
    MAJOR_MODES,
    MINOR_MODES,
    Cadence,
    Form,
    Genre,
    Progression,
    SectionTemplate,
)
from studio.composing.part_writing import BassLine, Comping, Feel, Groove, Melody, PartTemplate, Pattern

_FORMS = (
    Form(
        (
            SectionTemplate("intro", 4, 0.35, 3),
            SectionTemplate("head", 12, 0.56, 1),
            SectionTemplate("solo", 12, 0.74, 4, rise=0.12),
            SectionTemplate("break", 4, 0.26, 6),
            SectionTemplate("solo", 12, 0.92, 5, rise=0.1),
            SectionTemplate("head", 12, 0.72, 2),
        ),
        cycle=(2, 1, 3, 4),
    ),
    Form(
        (
            SectionTemplate("head", 12, 0.5, 2),
            SectionTemplate("head", 12, 0.62, 1),
            SectionTemplate("break", 4, 0.28, 5),
            SectionTemplate("solo", 12, 0.88, 3, rise=0.15),
            SectionTemplate("head", 12, 0.76, 4),
            SectionTemplate("outro", 4, 0.34, 6),
        ),
        cycle=(3, 1, 2, 3),
        weight=0.8,
    ),
)

_PROGRESSIONS = (
    Progression(
        "I7 | IV7 | I7 | I7 | IV7 | IV7 | I7 | I7 | V7 | IV7 | I7 | V7",
        MAJOR_MODES,
        ("head", "solo"),
        weight=2.0,
    ),
    Progression(
        "I7 | I7 | I7 | I7 | IV9 | IV9 | I7 | I7 | V9 | IV9 | I7 | I7 V7",
        MAJOR_MODES,
        ("head", "solo"),
        weight=1.5,
    ),
    Progression(
        "I7 | IV7 | I7 | I7 | IV7 | IV7 | I7 | V7/ii | ii7 | V7 | I7 | ii7 V7", MAJOR_MODES, ("head", "solo")
    ),
    Progression("I7 | IV7 | I7 | V7", MAJOR_MODES, ("intro", "break", "outro")),
    Progression(
        "i | iv7 | i | i7 | iv7 | iv7 | i | i | VImaj7 | V7 | i | V7",
        MINOR_MODES,
        ("head", "solo"),
        weight=2.0,
    ),
    Progression("i | i7 | i | i7 | iv7 | iv7 | i | i | iim7b5 | V7 | i | V7", MINOR_MODES, ("head", "solo")),
    Progression("i | iv7 | i | V7", MINOR_MODES, ("intro", "break", "outro")),
)

_DRUMS = Groove(
    patterns=(
        Pattern({"pedal": "...x.....x..", "kick": "x.....x....."}, energy=(0.0, 0.34), steps_per_beat=3),
        Pattern(
            {"ride": "x.ox.ox.ox.o", "side_stick": "...x.....x..", "kick": "x....ox....."},
            energy=(0.3, 0.6),
            steps_per_beat=3,
        ),
        Pattern(
            {
                "closed": "X.oX.oX.oX.o",
                "snare": "...X.g...X.g|...X.....X.g",
                "kick": "X....xX.....|X....xX..x..",
            },
            energy=(0.45, 0.85),
            steps_per_beat=3,
            weight=1.5,
        ),
        Pattern(
            {
                "ride": "X.xX.xX.xX.x",
                "snare": "..gX.g..gX.g|..gX.g..gX.x",
                "kick": "X.xX.xX.xX.x|X.xX.xX..X.x",
            },
            energy=(0.7, 1.0),
            steps_per_beat=3,
        ),
        Pattern(
            {
                "ride": "X.xX.xX.xX.x",
                "bell": "X..X..X..X..",
                "snare": "...X.g..gX..",
                "kick": "X....xX.x..x",
                "pedal": "...x.....x..",
            },
            energy=(0.75, 1.0),
            steps_per_beat=3,
        ),
        Pattern(
            {"closed": "x.o.o.x.o.o.x.o.o.x.o.o.", "side_stick": "......x...........x....."},
            energy=(0.0, 0.55),
            meter="12/8",
        ),
        Pattern(
            {
                "ride": "x.o.o.x.o.o.x.o.o.x.o.o.",
                "snare": "......X...........X...g.",
                "kick": "X.........x.X...........",
            },
            energy=(0.45, 1.0),
            meter="12/8",
        ),
    ),
    turns=(
        Pattern({"snare": "...X.g...X.x"}, steps_per_beat=3),
        Pattern({"snare": "..gX....xX..", "kick": "X....xX....."}, steps_per_beat=3, energy=(0.5, 1.0)),
        Pattern({"snare": "......X...........X.g.x."}, meter="12/8"),
    ),
    fills=(
        Pattern({"snare": "......x.xx.x", "kick": "......x....."}, steps_per_beat=3),
        Pattern(
            {"snare": "......xxx...", "tom_mid": ".........x..", "tom_floor": "..........xx"},
            steps_per_beat=3,
            energy=(0.5, 1.0),
        ),
        Pattern({"snare": "............x.x.x.x.x.x."}, meter="12/8"),
    ),
)

_TUNES = (
    Pattern({"line": "..x-x-x-x-......"}, weight=1.4),
    Pattern({"line": "x-x-x---..x-x---"}),
    Pattern({"line": "x---x-x-x-----.."}),
    Pattern({"line": "..x-x---x-x-x---"}),
    Pattern({"line": "x-xxxxx-x-x-"}, sections=("solo",), steps_per_beat=3),
    Pattern({"line": "xxxx-xx-xx--"}, sections=("solo",), steps_per_beat=3, energy=(0.6, 1.0)),
    Pattern({"line": "..xx-xx-x---"}, sections=("solo",), steps_per_beat=3),
    Pattern({"line": "x-x-x-x-x-----.."}, sections=("solo",)),
    Pattern({"line": "x-----x-x-x-x-----......"}, meter="12/8"),
    Pattern({"line": "....x-x-x-x-x---x-x-...."}, meter="12/8"),
)
_CLOSES = (
    Pattern({"line": "x-x-x-----......"}),
    Pattern({"line": "..x-x-x---......"}),
    Pattern({"line": "x-xx-xx-----"}, sections=("solo",), steps_per_beat=3),
    Pattern({"line": "x-----x-----............"}, meter="12/8"),
)
_LAZY = Feel({"": 8}, (4, -4, 2, -4), 5, 0.6)

_PARTS = (
    PartTemplate(
        "drums",
        "drums",
        ("kit_acoustic", "kit_brushes"),
        _DRUMS,
        (0.0, 1.0),
        moods={"sad": ("kit_brushes",), "chill": ("kit_brushes", "kit_acoustic")},
        feel=Feel({"snare": 6, "kick": 1}, (4, -4, 2, -4), 4, 0.7),
    ),
    PartTemplate(
        "bass",
        "bass",
        ("bass_electric", "bass_upright"),
        BassLine(
            (
                Pattern({"line": "R-------5-------"}, energy=(0.0, 0.42)),
                Pattern({"line": "R---3---5---7---|8---7---5---A---"}, energy=(0.4, 1.0), weight=1.5),
                Pattern({"line": "R-R-3-3-5-5-7-7-|8-8-7-7-5-5-A-A-"}, energy=(0.6, 1.0)),
                Pattern({"line": "R-----R-5-----R-|R-----R-5---3-A-"}, energy=(0.4, 0.8)),
                Pattern({"line": "R-----3-----5-----7-----|R-----3-----5-----A-----"}, meter="12/8"),
            ),
            28,
            50,
            0.9,
        ),
        (0.0, 1.0),
        feel=Feel({"": 3}, (4, -3, 1, -3), 4, 0.5),
    ),
    PartTemplate(
        "guitar",
        "chords",
        ("guitar_clean", "guitar_acoustic"),
        Comping(
            (
                Pattern({"chord": "x-------........|......x-x-......"}, energy=(0.0, 0.55)),
                Pattern(
                    {"low": "x-x-x-x-x-x-x-x-", "2": "x-x-....x-x-....", "3": "....x-x-....x-x-"},
                    energy=(0.4, 1.0),
                    weight=1.4,
                ),
                Pattern({"chord": "....X.......X..."}, energy=(0.5, 1.0)),
                Pattern({"chord": "..x-..x-..x-..x-"}, energy=(0.7, 1.0)),
                Pattern({"chord": "......x-..........x-...."}, meter="12/8"),
            ),
            "drop2",
            4,
            50,
            71,
            0.8,
            strum=7,
        ),
        feel=_LAZY,
    ),
    PartTemplate(
        "organ",
        "chords",
        ("organ", "piano"),
        Comping(
            (
                Pattern({"chord": "x---------------"}),
                Pattern({"chord": "x-----x-........|..x---......x---"}, energy=(0.5, 1.0)),
                Pattern({"chord": "x-----------x-----------"}, meter="12/8"),
            ),
            "drop2",
            4,
            53,
            75,
            0.9,
            strum=2,
        ),
        (0.5, 1.0),
        moods={"playful": ("piano", "organ"), "happy": ("piano", "organ")},
        feel=_LAZY,
        cutoff_hz=(1200.0, 7000.0),
    ),
    PartTemplate(
        "lead",
        "lead",
        ("guitar_lead", "saxophone", "guitar_clean"),
        Melody(
            _TUNES, _CLOSES, 57, 79, "blues", 4, leap=0.4, rest=0.12, chromatic=0.1, ornament=0.4, velocity=90
        ),
        (0.34, 1.0),
        ("head", "intro", "outro"),
        moods={
            "chill": ("guitar_clean", "saxophone"),
            "romantic": ("saxophone",),
            "sad": ("guitar_clean", "saxophone"),
        },
        feel=Feel({"": 12}, (3, -3, 2, -3), 7, 0.6),
    ),
    PartTemplate(
        "solo",
        "lead",
        ("guitar_lead", "saxophone", "organ"),
        Melody(
            _TUNES,
            _CLOSES,
            60,
            84,
            "blues",
            4,
            leap=0.45,
            rest=0.12,
            chromatic=0.15,
            improvises=True,
            velocity=96,
        ),
        (0.4, 1.0),
        ("solo",),
        feel=Feel({"": 10}, (3, -2, 2, -2), 7, 0.5),
    ),
    PartTemplate(
        "harmonica",
        "counter",
        ("accordion", "saxophone", "guitar_clean"),
        Melody(_TUNES, _CLOSES, 57, 76, "blues", 4, leap=0.4, answers=True, velocity=80),
        (0.5, 1.0),
        feel=_LAZY,
    ),
)
_WORDS = (
    "blues", "12 bar blues", "twelve bar blues", "chicago blues", "blues rock",
    "boogie woogie",
)  # fmt: skip

genre = Genre(
    label="Blues",
    words=_WORDS,
    neighbours={"doo wop": (80, 110), "rhythm and blues": (90, 120), "jump blues": (110, 140)},
    tempo_low=72.0,
    tempo_high=132.0,
    tempo_typical=104.0,
    modes=(("major", 0.4), ("mixolydian", 0.25), ("minor", 0.35)),
    moods=("sad", "chill", "nostalgic", "happy", "playful", "energetic", "romantic"),
    forms=_FORMS,
    progressions=_PROGRESSIONS,
    cadences=(Cadence("iv7 | V7", MINOR_MODES), Cadence("I7 | V7", MAJOR_MODES)),
    part_templates=_PARTS,
    tonic=(("minor", "i6"), ("dorian", "i6"), ("major", "I7"), ("mixolydian", "I7"), ("lydian", "I7")),
    meters=("4/4", "12/8"),
    length_seconds=75.0,
    profile="blues",
    swing=0.66,
    dynamics_db=1.5,
    pop_share=0.2,
    places=(
        "Crossroads",
        "Bottle",
        "Freight Train",
        "Back Door",
        "Delta",
        "Morning",
        "Highway",
        "Penny",
        "Levee",
        "Kitchen",
    ),
)
