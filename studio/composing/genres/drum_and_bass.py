"""Drum and bass: a fast two-step or chopped break, a moving reese bass under it, slow pads."""

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
            SectionTemplate("intro", 8, 0.28, 3, rise=0.12),
            SectionTemplate("build", 4, 0.5, 4, rise=0.35),
            SectionTemplate("drop", 16, 0.92, 1, drop_beats=1.0),
            SectionTemplate("break", 8, 0.22, 2, rise=0.12),
            SectionTemplate("build", 4, 0.52, 6, rise=0.38),
            SectionTemplate("drop", 16, 1.0, 5, drop_beats=2.0),
            SectionTemplate("outro", 8, 0.3, 7, rise=-0.15),
        ),
        cycle=(3, 4, 5),
    ),
    Form(
        (
            SectionTemplate("intro", 8, 0.3, 4, rise=0.2),
            SectionTemplate("verse", 8, 0.68, 3),
            SectionTemplate("drop", 16, 0.94, 1, drop_beats=2.0),
            SectionTemplate("break", 8, 0.2, 2, rise=0.15),
            SectionTemplate("verse", 8, 0.72, 6),
            SectionTemplate("drop", 16, 1.0, 5, drop_beats=2.0),
            SectionTemplate("outro", 4, 0.3, 7),
        ),
        cycle=(3, 4, 5),
    ),
)

_PROGRESSIONS = (
    Progression("i9 | VImaj7 | iv9 | V7", MINOR_MODES, weight=1.4, bars_per_chord=2),
    Progression("i | iv | VI | V7", MINOR_MODES, bars_per_chord=2),
    Progression("i9 | i9 | VImaj7 | V7", MINOR_MODES, bars_per_chord=2),
    Progression("i | VI | i | V7", MINOR_MODES, bars_per_chord=2),
    Progression("i9 | iv9 | i9 | V7", MINOR_MODES, ("intro", "break"), bars_per_chord=2),
    Progression("i | i | bII | V7", MINOR_MODES, moods=("dark", "aggressive", "tense"), bars_per_chord=2),
    Progression("i7 | IV9 | i7 | V7", ("dorian",), weight=2.0, bars_per_chord=2),
    Progression("Iadd9 | vi7 | IV | V7", MAJOR_MODES, bars_per_chord=2),
    Progression("I | IV | vi | V7", MAJOR_MODES, bars_per_chord=2),
)

_DRUMS = Groove(
    patterns=(
        Pattern({"closed": "o.g.o.g.o.g.o.g.", "ride": "....g.......g..."}, energy=(0.0, 0.42)),
        Pattern({"ride": "o...o...o...o...", "side_stick": "............g..."}, energy=(0.0, 0.42)),
        Pattern(
            {
                "kick": "X.........X.....",
                "snare": "....X.......X...|....X.......X..g",
                "closed": "x.o.x.o.x.o.x.o.",
            },
            energy=(0.4, 0.8),
        ),
        Pattern(
            {
                "kick": "X.X.......XX....|X.X.......X.....",
                "snare": "....X..g.g..X..g|....X..g.g..X.g.",
                "ride": "x.x.x.x.x.x.x.x.",
            },
            energy=(0.4, 0.8),
        ),
        Pattern(
            {
                "kick": "X.........X.....|X.....x...X.....",
                "snare": "....X..g.g..X..g|....X..g....X.gg",
                "closed": "xoxoxoxoxoxoxoxo",
                "open": "..............x.|......x.........",
                "ride": "x.x.x.x.x.x.x.x.",
            },
            energy=(0.78, 1.0),
            weight=1.3,
        ),
        Pattern(
            {
                "kick": "X.X.......XX....|X.X.......XX....|X.X.......X.....|..XX......X.....",
                "snare": "....X..g.g..X..g|....X..g.g..X..g|....X..g.g....X.|.g..X..g.g....X.",
                "ride": "x.x.x.x.x.x.x.x.|x.x.x.x.x.x.x.x.|x.x.x.x.x.x.x.x.|x.x.x.x.x.x.....",
                "crash": "................|................|................|..........x.....",
            },
            energy=(0.78, 1.0),
        ),
        Pattern(
            {
                "kick": "X.....x...X.....|X..x......X..x..",
                "snare": "....X..g.g..X...|.g..X..g.g..X.gg",
                "closed": "x.xgx.xgx.xgx.xg",
                "shaker": "oxoxoxoxoxoxoxox",
                "open": "......x.......x.|......x.........",
            },
            energy=(0.78, 1.0),
        ),
        Pattern({"snare": "o.......o......."}, energy=(0.0, 0.45), sections=("build",)),
        Pattern(
            {"snare": "o...o...o...o...", "kick": "X.......X......."}, energy=(0.45, 0.6), sections=("build",)
        ),
        Pattern(
            {"snare": "x.x.x.x.x.x.xxxx|xxxxxxxxrrrrrrrr", "kick": "X...X...X...X..."},
            energy=(0.6, 1.0),
            sections=("build",),
        ),
    ),
    turns=(
        Pattern({"kick": "X.X.......X..x..", "snare": "....X..g.g..X.X."}, energy=(0.4, 1.0)),
        Pattern({"snare": "....X..X.X..X.gg", "kick": "X.........X....."}, energy=(0.4, 1.0)),
        Pattern({"kick": "X.........X...x.", "open": "......x...x....."}),
    ),
    fills=(
        Pattern({"snare": "........x.gxx.xx", "kick": "..........x..x.."}),
        Pattern({"snare": "....X..xX.xxrrrr", "kick": "....x...x......."}, energy=(0.6, 1.0)),
        Pattern(
            {"tom_high": "........xx......", "tom_mid": "..........xx....", "tom_low": "............xxxx"},
            energy=(0.6, 1.0),
        ),
        Pattern({"closed": "........ooooxxxx"}, energy=(0.0, 0.42)),
    ),
)

_TUNES = (
    Pattern({"line": "x-------x-----x-"}),
    Pattern({"line": "x-----x-----x---"}),
    Pattern({"line": "....x---x---x---"}),
    Pattern({"line": "x--x--x---x-x---"}, energy=(0.6, 1.0)),
    Pattern({"line": "x-----------x-x-"}, energy=(0.0, 0.6)),
)
_CLOSES = (
    Pattern({"line": "x-----x---------"}),
    Pattern({"line": "x---x-----......"}),
    Pattern({"line": "x-----------...."}),
)
_TIGHT = Feel({"": 0}, (3, -5, 0, -5), 1, 0.4)

_PARTS = (
    PartTemplate(
        "drums",
        "drums",
        ("kit_acoustic", "kit_909"),
        _DRUMS,
        (0.25, 1.0),
        feel=Feel({"closed": -1}, (3, -7, 0, -6), 2, 0.4),
    ),
    PartTemplate(
        "bass",
        "bass",
        ("bass_reese", "bass_wobble"),
        BassLine(
            (
                Pattern({"line": "R---------------|R-----------5---"}, energy=(0.0, 0.7)),
                Pattern({"line": "R-------..R-5-..|R-------..3-S-A-"}),
                Pattern({"line": "R-----R---..5---|7---5-..L---S-A-"}, energy=(0.6, 1.0)),
                Pattern({"line": "R--R--....R-8-S-|R--R--....5-3-A-"}, energy=(0.7, 1.0)),
                Pattern({"line": "R-......8---S---|R-....R-5---A---"}, energy=(0.7, 1.0)),
            ),
            26,
            45,
            0.95,
        ),
        (0.45, 1.0),
        ("verse", "drop"),
        moods={"dreamy": ("bass_reese", "bass_synth"), "chill": ("bass_synth", "bass_reese")},
        feel=_TIGHT,
        cutoff_hz=(180.0, 2600.0),
    ),
    PartTemplate(
        "pad",
        "pad",
        ("pad_warm", "pad_glass", "strings", "choir"),
        HeldChords("open", 4, 50, 81, moves=0.3, velocity=78),
        (0.0, 1.0),
        moods={"dark": ("pad_dark", "choir"), "aggressive": ("pad_dark", "strings_tremolo")},
        feel=_TIGHT,
        cutoff_hz=(600.0, 7500.0),
    ),
    PartTemplate(
        "keys",
        "chords",
        ("electric_piano", "piano", "pluck_synth"),
        Comping(
            (
                Pattern({"chord": "x---------------|........x-------"}, energy=(0.0, 0.5)),
                Pattern({"chord": "x--...x--.......|x--...x-....x---"}),
                Pattern({"chord": "..x---....x-....|..x---....x-x---"}, energy=(0.5, 1.0)),
            ),
            "rootless",
            4,
            54,
            78,
            0.9,
        ),
        (0.1, 0.97),
        feel=_TIGHT,
        chance=0.85,
        cutoff_hz=(900.0, 9000.0),
    ),
    PartTemplate(
        "lead",
        "lead",
        ("lead_soft", "lead_saw", "choir_sampled", "piano"),
        Melody(_TUNES, _CLOSES, 64, 86, "pentatonic", 8, leap=0.4, rest=0.12, ornament=0.3, gate=0.95),
        (0.25, 1.0),
        ("break", "build", "drop", "verse"),
        moods={"aggressive": ("lead_saw", "lead_square"), "dark": ("lead_square", "bells")},
        feel=_TIGHT,
    ),
    PartTemplate(
        "arp",
        "arp",
        ("pluck_synth", "arp_synth", "bells"),
        Arpeggio(("rolling", "updown", "broken"), 2, 2, 62, 91, 0.7, "x.xx.xx.x.x.xx.x", velocity=66),
        (0.2, 0.97),
        feel=_TIGHT,
        chance=0.8,
        cutoff_hz=(1000.0, 8000.0),
    ),
    PartTemplate("riser", "fx", ("riser",), Gesture("before", 16.0, 0.15)),
    PartTemplate("reverse", "fx", ("reverse_cymbal",), Gesture("before", 4.0, 0.1)),
    PartTemplate("impact", "fx", ("impact",), Gesture("at", 8.0, 0.2)),
    PartTemplate("fall", "fx", ("downlifter",), Gesture("after", 8.0, 0.3)),
)
_WORDS = (
    "drum and bass", "drum & bass", "drum n bass", "drum'n'bass", "dnb", "d&b", "d n b",
    "liquid drum and bass", "liquid dnb", "neurofunk", "jump up",
)  # fmt: skip

genre = Genre(
    label="Drum and bass",
    words=_WORDS,
    neighbours={"breakcore": (160, 190)},
    known_for=("bass_reese",),
    tempo_low=168.0,
    tempo_high=178.0,
    tempo_typical=174.0,
    modes=(("minor", 0.75), ("dorian", 0.1), ("major", 0.15)),
    moods=("energetic", "dark", "dreamy", "aggressive", "epic", "chill", "tense"),
    forms=_FORMS,
    progressions=_PROGRESSIONS,
    cadences=(
        Cadence("iv9 | V7", MINOR_MODES),
        Cadence("VImaj7 | V7", MINOR_MODES),
        Cadence("IVmaj7 | V7", MAJOR_MODES),
    ),
    part_templates=_PARTS,
    profile="drum_and_bass",
    dynamics_db=4.0,
    pop_share=0.4,
    places=(
        "Jungle",
        "Velocity",
        "Reactor",
        "Amen",
        "Freeway",
        "Static",
        "Horizon",
        "Pressure",
        "Vertigo",
        "Orbit",
    ),
)
