"""Boom bap: a dusty, swinging break, a laid-back bass, a two-bar sample of an old record in a loop."""

from studio.composing.genre import (
    MAJOR_MODES,
    MINOR_MODES,
    Cadence,
    Form,
    Genre,
    Progression,
    SectionTemplate,
)
from studio.composing.part_writing import (
    BassLine,
    Bed,
    Comping,
    Feel,
    Gesture,
    Groove,
    HeldChords,
    Melody,
    PartTemplate,
    Pattern,
)

_FORMS = (
    Form(
        (
            SectionTemplate("intro", 4, 0.25, 3),
            SectionTemplate("verse", 8, 0.62, 2),
            SectionTemplate("hook", 8, 0.9, 1, drop_beats=1.0),
            SectionTemplate("verse", 16, 0.66, 4, rise=0.12),
            SectionTemplate("hook", 8, 0.95, 5, drop_beats=2.0),
            SectionTemplate("break", 4, 0.25, 6),
            SectionTemplate("hook", 8, 1.0, 7, drop_beats=1.0),
            SectionTemplate("outro", 4, 0.3, 8, rise=-0.15),
        ),
        cycle=(3, 4, 5, 6),
    ),
    Form(
        (
            SectionTemplate("intro", 2, 0.3, 4),
            SectionTemplate("hook", 8, 0.85, 1),
            SectionTemplate("verse", 16, 0.6, 2, rise=0.15),
            SectionTemplate("hook", 8, 0.95, 3, drop_beats=1.0),
            SectionTemplate("break", 4, 0.22, 5),
            SectionTemplate("verse", 8, 0.68, 6),
            SectionTemplate("outro", 4, 0.3, 7, rise=-0.15),
        ),
        cycle=(2, 3, 4, 5),
    ),
)

_PROGRESSIONS = (
    Progression("i9 | iv9 | i9 | V7b9", MINOR_MODES, weight=1.5),
    Progression("i7 | VImaj7 | iim7b5 V7b9 | i7", MINOR_MODES),
    Progression("i7 | iv7 V7 | i7 | iv7 V7", MINOR_MODES),
    Progression("i7 | i7 | iv7 | V7b9", MINOR_MODES, ("verse", "intro")),
    Progression("i7 | VImaj7 | V7b9 | i7", MINOR_MODES, ("hook",)),
    Progression("i7 | IV9 | i7 | V7", ("dorian",), weight=3.0),
    Progression("Imaj7 | vi7 | ii7 | V9", MAJOR_MODES),
    Progression("Imaj7 | IVmaj7 | ii7 V7 | Imaj7", MAJOR_MODES),
    Progression("Imaj9 | vi7 | ii9 | V13", MAJOR_MODES, ("hook", "verse")),
)

_DRUMS = Groove(
    patterns=(
        Pattern({"closed": "x...o...x...o...", "side_stick": "....o.......o..."}, energy=(0.0, 0.4)),
        Pattern({"ride": "x...o...x...o..."}, energy=(0.0, 0.4)),
        Pattern(
            {
                "kick": "X.........xx....|X......x..x.....",
                "snare": "....X..g....X...|....X..g.g..X..g",
                "closed": "x.o.x.o.x.o.x.o.|x.o.x.o.x.o.x.o.",
            },
            energy=(0.4, 0.8),
        ),
        Pattern(
            {
                "kick": "X..x......x.....|X..x....x.x...g.",
                "snare": "....X.......X...|....X.......X.g.",
                "closed": "x.o.x.o.x.o.x.o.|x.o.x.o.x.o.....",
                "open": "................|..............x.",
            },
            energy=(0.4, 0.8),
        ),
        Pattern(
            {
                "kick": "X.x.......xx....|..x....x..x...x.",
                "snare": "....X..g.g..X..g|....X..g....X.gg",
                "closed": "x.oxx.o.x.oxx.o.|x.oxx.o.x.o.x.o.",
                "tambourine": "....o.......o...|....o.......o...",
            },
            energy=(0.75, 1.0),
        ),
        Pattern(
            {
                "kick": "X......x.xx.....|X.x....x..x..x..",
                "snare": "....X.g..g..X...|....X..g.g..X..g",
                "closed": "x.o.x.o.x.o.x.o.|x.o.x.oxx.o.....",
                "open": "................|..............x.",
                "ride": "x...x...x...x...|x...x...x...x...",
            },
            energy=(0.75, 1.0),
        ),
    ),
    turns=(
        Pattern({"kick": "X..x...x.xx..x..", "snare": "....X..g.g..X.gg"}),
        Pattern({"open": "......x.........", "kick": "X.......x.xx...."}, energy=(0.4, 1.0)),
        Pattern({"snare": "....X..x....X..x"}, energy=(0.4, 1.0)),
    ),
    fills=(
        Pattern({"snare": "............x.gx", "kick": "..........x..x.."}),
        Pattern({"snare": "........x.gx.gxx"}, energy=(0.5, 1.0)),
        Pattern({"kick": "............x...", "stop": ".............x.."}),
        Pattern(
            {"tom_mid": "............xx..", "tom_low": "..............xx", "snare": "..........x....."},
            energy=(0.5, 1.0),
        ),
    ),
    crash=None,
)

_TUNES = (
    Pattern({"line": "x---x-x---x-----"}),
    Pattern({"line": "..x-x-x---x-x---"}),
    Pattern({"line": "x--x--x-----x-x-"}),
    Pattern({"line": "x-x---x-x-......"}),
    Pattern({"line": "x-x-x--x--x-x---"}, energy=(0.6, 1.0)),
)
_CLOSES = (
    Pattern({"line": "x-x---x---......"}),
    Pattern({"line": "x---x-----......"}),
    Pattern({"line": "..x-x-x---------"}),
)

_PARTS = (
    PartTemplate(
        "drums",
        "drums",
        ("kit_lofi", "kit_acoustic"),
        _DRUMS,
        (0.35, 1.0),
        feel=Feel({"snare": 14, "closed": 5, "open": 5, "kick": -4, "ride": 6}, (4, -9, 0, -7), 4, 0.5),
    ),
    PartTemplate(
        "bass",
        "bass",
        ("bass_upright", "bass_electric"),
        BassLine(
            (
                Pattern({"line": "R-----------5---|R-------....A---"}, energy=(0.0, 0.5)),
                Pattern({"line": "R-..R---..R-5-..|R-..R---..8-5-A-"}),
                Pattern({"line": "R--R......R-R-..|R--R...5..8-..A-"}),
                Pattern({"line": "R---..R-5---..7-|R---..R-5-..A-A-"}, energy=(0.6, 1.0)),
            ),
            28,
            47,
            0.85,
        ),
        (0.38, 1.0),
        feel=Feel({"": 8}, (5, -5, 0, -5), 4),
        cutoff_hz=(500.0, 3500.0),
    ),
    PartTemplate(
        "sample",
        "chords",
        ("electric_piano", "piano", "vibraphone", "guitar_clean"),
        Comping(
            (
                Pattern({"chord": "x-----..x--.....|x-----....x-x---"}),
                Pattern({"low": "x-------........", "top": "..x-x---..x-----"}),
                Pattern({"chord": "x--.....x-x--...|x--.....x-----.."}, energy=(0.5, 1.0)),
                Pattern(
                    {
                        "1": "x---x---x---x---",
                        "2": "..x---x-..x---x-",
                        "3": "..x-----..x-----",
                        "4": "......x-......x-",
                    }
                ),
            ),
            "rootless",
            4,
            52,
            76,
            0.85,
            strum=10,
        ),
        moods={
            "dark": ("piano", "vibraphone"),
            "sad": ("piano_felt", "guitar_nylon"),
            "aggressive": ("piano", "strings"),
        },
        feel=Feel({"": 6}, (4, -5, 0, -5), 4),
        cutoff_hz=(1200.0, 6500.0),
    ),
    PartTemplate(
        "strings",
        "pad",
        ("strings", "choir"),
        HeldChords("open", 4, 52, 79, moves=0.2, velocity=70),
        (0.75, 1.0),
        feel=Feel({"": 6}),
        cutoff_hz=(900.0, 5000.0),
        chance=0.75,
    ),
    PartTemplate(
        "lead",
        "lead",
        ("trumpet_muted", "flute", "saxophone", "vibraphone"),
        Melody(_TUNES, _CLOSES, 60, 81, "blues", 4, leap=0.35, rest=0.2, chromatic=0.1, ornament=0.3),
        (0.55, 1.0),
        moods={
            "dark": ("trumpet_muted", "flute"),
            "chill": ("vibraphone", "flute"),
            "nostalgic": ("saxophone", "trumpet_muted"),
        },
        feel=Feel({"": 10}, (4, -4, 0, -4), 6),
    ),
    PartTemplate(
        "stabs",
        "counter",
        ("brass", "saxophone"),
        Melody(
            _TUNES, _CLOSES, 55, 74, "pentatonic", 4, leap=0.4, rest=0.0, answers=True, gate=0.6, velocity=78
        ),
        (0.8, 1.0),
        feel=Feel({"": 8}),
        chance=0.7,
    ),
    PartTemplate("vinyl", "fx", ("vinyl",), Bed(68), (0.0, 1.0)),
    PartTemplate("reverse", "fx", ("reverse_cymbal",), Gesture("before", 2.0, 0.2), chance=0.5),
)
_WORDS = (
    "boom bap", "boombap", "90s hip hop", "old school hip hop", "old school rap", "east coast hip hop",
    "golden age hip hop", "golden era",
)  # fmt: skip

genre = Genre(
    label="Boom bap",
    words=_WORDS,
    tempo_low=82.0,
    tempo_high=100.0,
    tempo_typical=91.0,
    modes=(("minor", 0.6), ("dorian", 0.2), ("major", 0.2)),
    moods=("nostalgic", "dark", "chill", "energetic", "aggressive", "sad"),
    forms=_FORMS,
    progressions=_PROGRESSIONS,
    cadences=(
        Cadence("iv7 | V7b9", MINOR_MODES),
        Cadence("iim7b5 | V7b9", MINOR_MODES),
        Cadence("ii7 | V9", MAJOR_MODES),
    ),
    part_templates=_PARTS,
    tonic=(("minor", "i7"), ("dorian", "i7"), ("major", "Imaj7")),
    profile="boom_bap",
    pop_share=0.45,
    swing=0.59,
    swing_unit=4,
    dynamics_db=1.5,
    places=(
        "Stoop",
        "Crate",
        "Corner Store",
        "Boombox",
        "Subway",
        "Needle",
        "Notepad",
        "Brownstone",
        "Cipher",
        "Dust",
    ),
)
