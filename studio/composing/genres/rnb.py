"""R&B: slow, late and close; ninths that slide into each other, a snap, a sub and somebody humming."""

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
    Arpeggio,
    BassLine,
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
            SectionTemplate("intro", 4, 0.34, 3),
            SectionTemplate("verse", 8, 0.52, 2, rise=0.1),
            SectionTemplate("prechorus", 4, 0.62, 4, rise=0.12),
            SectionTemplate("chorus", 8, 0.88, 1, drop_beats=1.0),
            SectionTemplate("verse", 8, 0.55, 5, rise=0.1),
            SectionTemplate("chorus", 8, 0.94, 6, drop_beats=1.0),
            SectionTemplate("bridge", 4, 0.32, 7, rise=0.2),
            SectionTemplate("chorus", 8, 1.0, 8, drop_beats=1.0),
            SectionTemplate("outro", 4, 0.34, 5, rise=-0.1),
        ),
        cycle=(4, 5, 6, 7),
    ),
    Form(
        (
            SectionTemplate("intro", 2, 0.36, 4),
            SectionTemplate("chorus", 8, 0.85, 1),
            SectionTemplate("verse", 8, 0.5, 2, rise=0.1),
            SectionTemplate("chorus", 8, 0.95, 3, drop_beats=1.0),
            SectionTemplate("bridge", 8, 0.35, 6, rise=0.25),
            SectionTemplate("chorus", 8, 1.0, 7, drop_beats=1.0),
            SectionTemplate("outro", 4, 0.34, 5, rise=-0.1),
        ),
        cycle=(2, 3, 4, 5),
    ),
)

_PROGRESSIONS = (
    Progression("Imaj9 | iii7 | vi9 | ii9 V13", MAJOR_MODES, weight=1.3),
    Progression("IVmaj9 | iii7 vi7 | ii9 V9 | Imaj9", MAJOR_MODES),
    Progression("Imaj9 | vi9 | ii9 | V13", MAJOR_MODES),
    Progression("ii9 | V13 | Imaj9 | vi9", MAJOR_MODES, ("chorus", "prechorus")),
    Progression("IVmaj9 | iv9 | Imaj9 | vi7 V13", MAJOR_MODES, ("bridge", "chorus")),
    Progression("i9 | iv9 | VImaj7 | V7b9", MINOR_MODES, weight=1.5),
    Progression("i9 | VImaj9 | iv9 | V7b9", MINOR_MODES),
    Progression("i9 | iv9 | iim7b5 V7b9 | i9", MINOR_MODES),
    Progression("iv9 | V7b9 | i9 | i9", MINOR_MODES, ("prechorus", "bridge")),
    Progression("i9 | IV13 | i9 | V7", ("dorian",), weight=3.0),
)

_DRUMS = Groove(
    patterns=(
        Pattern({"side_stick": "....x.......x...", "shaker": "o...o..go...o..g"}, energy=(0.0, 0.42)),
        Pattern(
            {
                "kick": "X.........x.....|X......x..x.....",
                "side_stick": "....X.......X...|....X.......X...",
                "closed": "X...X.g.X...X.g.|X.g.X.ogX.g.X.g.",
            },
            energy=(0.4, 0.72),
        ),
        Pattern(
            {
                "kick": "X..x......x.....|X..x....x.....x.",
                "snare": "....X.......X..g|....X..g....X...",
                "closed": "X...X.g.X...X.g.|X.g.X.g.X.g.Xrr.",
                "shaker": "o...o...o...o...|o...o...o..go...",
            },
            energy=(0.4, 0.72),
        ),
        Pattern(
            {
                "kick": "X..x......xx....|X......x..x..x..",
                "snare": "....X..g....X..g|....X..g.g..X...",
                "clap": "....X.......X...|....X.......X...",
                "closed": "X..gX..gX..gX.g.|X.ogX.tttgogX.g.",
                "open": "..............o.|................",
            },
            energy=(0.7, 1.0),
        ),
        Pattern(
            {
                "kick": "X.....x...x..x..|X..x..x...x.....",
                "snare": "....X.......X.g.|....X..g....X..g",
                "clap": "....x.......x...|....x.......x...",
                "closed": "X..gX...X..gX...|X.g.X.ogX.g.Xrrr",
                "shaker": "o...o...o...o...|o...o...o..go...",
            },
            energy=(0.7, 1.0),
        ),
        Pattern(
            {
                "kick": "X.......g.x.",
                "snare": "......X.....",
                "closed": "x.o.o.x.o.o.",
                "side_stick": "..........g.",
            },
            energy=(0.4, 1.0),
            meter="6/8",
        ),
        Pattern({"closed": "x.o.o.x.o.o.", "side_stick": "......x....."}, energy=(0.0, 0.45), meter="6/8"),
    ),
    turns=(
        Pattern({"kick": "X..x...x..x..x..", "closed": "x.o.x.o.x.ottttt"}),
        Pattern({"open": "......o.........", "closed": "X.g.X...X.g.X.rr"}, energy=(0.4, 1.0)),
        Pattern({"snare": "......X....g", "kick": "X.....g.x.x."}, meter="6/8"),
    ),
    fills=(
        Pattern({"snare": "............g.gx", "kick": "..........x....."}),
        Pattern(
            {"tom_mid": "..........x.x...", "tom_low": "............x.x.", "snare": "..............gg"},
            energy=(0.5, 1.0),
        ),
        Pattern({"clap": "............x..x", "stop": ".............x.."}, energy=(0.5, 1.0)),
        Pattern({"snare": "......x.g.gx"}, meter="6/8"),
    ),
    crash=None,
)

_TUNES = (
    Pattern({"line": "x---x-x-----x-x-"}),
    Pattern({"line": "..x-x-x-x-------"}),
    Pattern({"line": "x-xxx-----x-x---"}, energy=(0.4, 1.0)),
    Pattern({"line": "..x-x--x--x-x---"}),
    Pattern({"line": "x-----x-x-x-x-x-"}, energy=(0.6, 1.0)),
    Pattern({"line": "x---x-x---x-"}, meter="6/8"),
    Pattern({"line": "..x-x-x-x---"}, meter="6/8"),
)
_CLOSES = (
    Pattern({"line": "x-x-x-----......"}),
    Pattern({"line": "x--x--x---------"}),
    Pattern({"line": "x-x-x-......"}, meter="6/8"),
)
_LATE = Feel({"": 12}, (3, -4, 0, -4), 6)

_PARTS = (
    PartTemplate(
        "drums",
        "drums",
        ("kit_808", "kit_lofi", "kit_909"),
        _DRUMS,
        (0.3, 1.0),
        feel=Feel(
            {"snare": 16, "clap": 16, "side_stick": 16, "closed": 4, "kick": 0}, (3, -7, 0, -6), 4, 0.5
        ),
    ),
    PartTemplate(
        "bass",
        "bass",
        ("bass_electric", "bass_synth", "bass_808"),
        BassLine(
            (
                Pattern({"line": "R-----------....|R---------....A-"}, energy=(0.0, 0.5)),
                Pattern({"line": "R-----..--R-----|R-----..R---5-A-"}),
                Pattern({"line": "R--R----..R-8-..|R--R---5..R---A-"}, energy=(0.5, 1.0)),
                Pattern({"line": "R-----..R-A-"}, meter="6/8"),
            ),
            26,
            45,
            0.92,
        ),
        (0.36, 1.0),
        feel=Feel({"": 8}, (4, -4, 0, -4), 4),
        cutoff_hz=(350.0, 1800.0),
    ),
    PartTemplate(
        "keys",
        "chords",
        ("electric_piano", "piano", "guitar_clean"),
        Comping(
            (
                Pattern({"chord": "x---------------"}, energy=(0.0, 0.55)),
                Pattern({"low": "x-------........", "top": "..x-----..x-----"}),
                Pattern({"chord": "x-----..o-......|x-----..o-x-----"}),
                Pattern({"chord": "x--.....x-x-----|x-----x---o-x---"}, energy=(0.5, 1.0)),
                Pattern({"chord": "x-----o---o-"}, meter="6/8"),
            ),
            "rootless",
            5,
            50,
            77,
            0.94,
            strum=22,
        ),
        moods={"sad": ("piano_felt", "electric_piano"), "dreamy": ("electric_piano", "vibraphone")},
        feel=_LATE,
        cutoff_hz=(1300.0, 8500.0),
    ),
    PartTemplate(
        "pad",
        "pad",
        ("strings", "choir", "pad_warm"),
        HeldChords("open", 4, 52, 79, moves=0.3, velocity=70),
        (0.0, 1.0),
        feel=_LATE,
        cutoff_hz=(900.0, 6000.0),
    ),
    PartTemplate(
        "lead",
        "lead",
        ("lead_soft", "saxophone", "whistle", "guitar_clean"),
        Melody(
            _TUNES,
            _CLOSES,
            62,
            84,
            "pentatonic",
            4,
            leap=0.3,
            rest=0.18,
            chromatic=0.05,
            ornament=0.5,
            gate=0.95,
        ),
        (0.45, 1.0),
        moods={
            "romantic": ("saxophone", "lead_soft"),
            "sad": ("lead_soft", "piano_felt"),
            "dreamy": ("lead_soft", "flute"),
        },
        feel=_LATE,
    ),
    PartTemplate(
        "pluck",
        "arp",
        ("pluck_synth", "harp", "guitar_nylon"),
        Arpeggio(("broken", "rolling"), 4, 2, 62, 89, 0.9, "x.....x...x.........x.....x.x...", velocity=62),
        (0.65, 1.0),
        feel=_LATE,
        chance=0.8,
        cutoff_hz=(1500.0, 8000.0),
    ),
    PartTemplate(
        "answer",
        "counter",
        ("choir_sampled", "strings", "guitar_clean"),
        Melody(_TUNES, _CLOSES, 64, 82, "pentatonic", 4, leap=0.25, rest=0.0, answers=True, velocity=68),
        (0.75, 1.0),
        feel=_LATE,
        chance=0.7,
    ),
    PartTemplate("reverse", "fx", ("reverse_cymbal",), Gesture("before", 4.0, 0.15)),
    PartTemplate("impact", "fx", ("impact",), Gesture("at", 4.0, 0.35), chance=0.5),
)
_WORDS = (
    "r&b", "rnb", "r n b", "contemporary r&b", "alternative r&b", "slow jam", "quiet storm", "neo soul",
)  # fmt: skip

genre = Genre(
    label="R&B",
    words=_WORDS,
    tempo_low=60.0,
    tempo_high=96.0,
    tempo_typical=74.0,
    modes=(("major", 0.45), ("minor", 0.4), ("dorian", 0.15)),
    moods=("romantic", "chill", "dreamy", "sad", "nostalgic", "happy"),
    forms=_FORMS,
    progressions=_PROGRESSIONS,
    cadences=(
        Cadence("iv9 | V7b9", MINOR_MODES),
        Cadence("iim7b5 | V7b9", MINOR_MODES),
        Cadence("ii9 | V13", MAJOR_MODES),
    ),
    part_templates=_PARTS,
    tonic=(("minor", "i9"), ("dorian", "i9"), ("major", "Imaj9"), ("lydian", "Imaj9"), ("mixolydian", "I9")),
    meters=("4/4", "6/8"),
    profile="rnb",
    swing=0.56,
    swing_unit=4,
    dynamics_db=1.0,
    places=(
        "Sheets",
        "Midnight",
        "Perfume",
        "Voicemail",
        "Candle",
        "Slow Dance",
        "Satin",
        "Passenger Seat",
        "Moonlight",
        "Promise",
    ),
)
