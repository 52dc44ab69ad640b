"""House: four to the floor, open hats between the kicks, a bass off the beat and stabs of minor ninths."""

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
            SectionTemplate("intro", 8, 0.42, 3, rise=0.1),
            SectionTemplate("verse", 8, 0.66, 2, rise=0.1),
            SectionTemplate("build", 4, 0.52, 4, rise=0.35),
            SectionTemplate("drop", 8, 0.92, 1, drop_beats=1.0),
            SectionTemplate("break", 8, 0.2, 5, rise=0.1),
            SectionTemplate("build", 4, 0.55, 6, rise=0.4),
            SectionTemplate("drop", 16, 1.0, 7, drop_beats=2.0),
            SectionTemplate("outro", 4, 0.4, 8, rise=-0.15),
        ),
        cycle=(1, 3, 4, 5, 6),
    ),
    Form(
        (
            SectionTemplate("intro", 4, 0.4, 4),
            SectionTemplate("drop", 8, 0.88, 1),
            SectionTemplate("break", 8, 0.2, 2, rise=0.15),
            SectionTemplate("build", 4, 0.52, 5, rise=0.4),
            SectionTemplate("drop", 16, 1.0, 3, drop_beats=2.0),
            SectionTemplate("verse", 8, 0.65, 6),
            SectionTemplate("outro", 4, 0.38, 7, rise=-0.15),
        ),
        cycle=(5, 2, 3, 4),
    ),
)

_PROGRESSIONS = (
    Progression("i9 | VImaj7 | iv9 | V7", MINOR_MODES, weight=1.5),
    Progression("i7 | iv7 | i7 | V7", MINOR_MODES),
    Progression("i9 | i9 | iv9 | V7", MINOR_MODES, weight=1.2),
    Progression("VImaj7 | V7 | i9 | i9", MINOR_MODES, ("drop", "break")),
    Progression("i7 | iv7 VImaj7 | i7 | V7", MINOR_MODES),
    Progression("i7 | IV9 | i7 | V7", ("dorian",), weight=3.0),
    Progression("Imaj7 | vi9 | ii9 | V7", MAJOR_MODES, weight=1.4),
    Progression("vi9 | IVmaj7 | Imaj7 | V", MAJOR_MODES, ("drop", "break")),
    Progression("IVmaj7 | V | vi7 | Imaj7", MAJOR_MODES),
)

_KICK = "X...X...X...X..."
_DRUMS = Groove(
    patterns=(
        Pattern({"shaker": "o.g.x.g.o.g.x.g.", "closed": "..o...o...o...o."}, energy=(0.0, 0.34)),
        Pattern(
            {"kick": _KICK, "shaker": "oggxoggxoggxoggx", "closed": "..x...x...x...x."}, energy=(0.3, 0.55)
        ),
        Pattern(
            {"kick": _KICK, "closed": "..x...x...x...xg", "clap": "............x..."}, energy=(0.3, 0.55)
        ),
        Pattern(
            {
                "kick": _KICK,
                "clap": "....X.......X...",
                "open": "..o...o...o...o.",
                "closed": "xg.gxg.gxg.gxg.g",
            },
            energy=(0.5, 0.8),
        ),
        Pattern(
            {
                "kick": _KICK,
                "clap": "....X.......X...|....X..g....X...",
                "open": "..o...o...o...o.",
                "shaker": "xgogxgogxgogxgog",
                "side_stick": "...g..g....g....|...g..g.....g.g.",
            },
            energy=(0.5, 0.8),
        ),
        Pattern(
            {
                "kick": _KICK,
                "clap": "....X.......X...|....X..g....X..x",
                "open": "..x...x...x...x.",
                "closed": "XgogXgogXgogXgog",
                "ride": "o...o...o...o...",
                "conga_high": "...o......o..o..|...o......o.oo..",
                "conga_low": "......o.........|......o........o",
            },
            energy=(0.78, 1.0),
        ),
        Pattern(
            {
                "kick": "X...X...X...X...|X...X...X...X..o",
                "clap": "....X.......X...",
                "snare": "....o..g.g..o...|....o..g.g..o.g.",
                "open": "..x...x...x...x.",
                "tambourine": "xgogxgogxgogxgog",
                "cowbell": "...o..o....o....|................",
            },
            energy=(0.78, 1.0),
        ),
        Pattern({"kick": _KICK, "clap": "....x.......x..."}, energy=(0.0, 0.45), sections=("build",)),
        Pattern({"kick": _KICK, "snare": "o...x...o...x.x."}, energy=(0.45, 0.68), sections=("build",)),
        Pattern({"snare": "x.x.x.x.xxxxxxxx|xxxxxxxxrrrrrrrr"}, energy=(0.68, 1.0), sections=("build",)),
        Pattern({"shaker": "g.g.o.g.g.g.o.g."}, sections=("break",)),
    ),
    turns=(
        Pattern({"kick": "X...X...X...X.x."}),
        Pattern({"clap": "....X.......X.xx"}, energy=(0.5, 1.0)),
        Pattern({"open": "..x...x...x.x.x.", "clap": "....X..x....X..."}, energy=(0.5, 1.0)),
    ),
    fills=(
        Pattern({"clap": "............x.xx"}),
        Pattern({"snare": "........x.x.xxxx", "kick": "........x......."}, energy=(0.5, 1.0)),
        Pattern({"tom_mid": "........x..x....", "tom_low": "............x.xx"}, energy=(0.5, 1.0)),
        Pattern({"stop": "............x...", "clap": "............x..."}, energy=(0.6, 1.0)),
        Pattern({"shaker": "........oooooxxx"}, energy=(0.0, 0.4)),
    ),
)

_TUNES = (
    Pattern({"line": "x--x--x-x-----x-"}),
    Pattern({"line": "..x---x-x--x----"}),
    Pattern({"line": "x--x--x--x--x---"}),
    Pattern({"line": "x-x---x---x-x---"}),
    Pattern({"line": "..xx..x-..x-x-x-"}, energy=(0.6, 1.0)),
)
_CLOSES = (
    Pattern({"line": "x--x--x---......"}),
    Pattern({"line": "..x---x---------"}),
    Pattern({"line": "x-x---x-........"}),
)
_TIGHT = Feel({"clap": 2, "": 0}, (4, -5, -2, -5), 2, 0.4)

_PARTS = (
    PartTemplate("drums", "drums", ("kit_909",), _DRUMS, (0.12, 1.0), feel=_TIGHT),
    PartTemplate(
        "bass",
        "bass",
        ("bass_synth", "bass_electric"),
        BassLine(
            (
                Pattern({"line": "R.R-..R-R.R-..R-"}, weight=1.5),
                Pattern({"line": "R.R...R-R.R...8-|R.R...R-R.5.A.A-"}, energy=(0.5, 1.0)),
                Pattern({"line": "R..R..R-..R.8.R-|R..R..R-..R.5.A-"}, energy=(0.6, 1.0)),
                Pattern({"line": "R-.R..8.R-.R..5.|R-.R..8.R-.R.A.."}, energy=(0.75, 1.0)),
            ),
            28,
            48,
            0.75,
        ),
        (0.5, 1.0),
        ("verse", "drop", "outro", "build"),
        feel=_TIGHT,
        cutoff_hz=(300.0, 2400.0),
    ),
    PartTemplate(
        "stabs",
        "chords",
        ("piano", "pluck_synth", "organ", "electric_piano"),
        Comping(
            (
                Pattern({"chord": "x-----..x-----..|x-----....x-x---"}, energy=(0.0, 0.5)),
                Pattern({"chord": "x-.x-.x-..x-..x-"}, energy=(0.4, 1.0)),
                Pattern({"chord": "x.o-..o-x.o-..o-"}, energy=(0.4, 1.0)),
                Pattern({"chord": "x-.x-..x-..x-...|x-.x-..x-..x-.x-"}, energy=(0.5, 1.0)),
                Pattern({"chord": "x--x--x-...x--x-"}, energy=(0.5, 1.0)),
            ),
            "drop2",
            4,
            52,
            77,
            0.7,
            strum=0,
        ),
        (0.18, 1.0),
        ("verse", "build", "drop", "break", "outro"),
        moods={
            "happy": ("piano", "organ"),
            "dark": ("pluck_synth", "electric_piano"),
            "dreamy": ("electric_piano", "pluck_synth"),
        },
        feel=_TIGHT,
        cutoff_hz=(700.0, 11000.0),
    ),
    PartTemplate(
        "pad",
        "pad",
        ("pad_warm", "strings", "pad_glass"),
        HeldChords("open", 4, 50, 79, moves=0.2, velocity=74),
        (0.0, 1.0),
        feel=_TIGHT,
        cutoff_hz=(600.0, 7000.0),
    ),
    PartTemplate(
        "lead",
        "lead",
        ("choir_sampled", "pluck_synth", "lead_soft", "saxophone"),
        Melody(_TUNES, _CLOSES, 62, 84, "pentatonic", 4, leap=0.35, rest=0.1, ornament=0.3, gate=0.75),
        (0.6, 1.0),
        moods={"energetic": ("lead_saw", "pluck_synth"), "dark": ("lead_square", "pluck_synth")},
        feel=_TIGHT,
    ),
    PartTemplate(
        "arp",
        "arp",
        ("arp_synth", "marimba"),
        Arpeggio(("broken", "up", "rolling"), 4, 2, 60, 88, 0.6, "x..x..x.x..x..x.", velocity=68),
        (0.72, 1.0),
        feel=_TIGHT,
        chance=0.7,
        cutoff_hz=(1200.0, 9000.0),
    ),
    PartTemplate("riser", "fx", ("riser",), Gesture("before", 16.0, 0.2)),
    PartTemplate("reverse", "fx", ("reverse_cymbal",), Gesture("before", 4.0, 0.1)),
    PartTemplate("impact", "fx", ("impact",), Gesture("at", 4.0, 0.25)),
    PartTemplate("fall", "fx", ("downlifter",), Gesture("after", 8.0, 0.3)),
)
_WORDS = (
    "house", "house music", "electro house", "progressive house", "piano house",
    "future house", "french house", "chicago house", "acid house", "garage house", "afro house",
    "tropical house", "dance music",
)  # fmt: skip

genre = Genre(
    label="House",
    words=_WORDS,
    neighbours={"jersey club": (130, 140)},
    known_for=("kit_909",),
    tempo_low=116.0,
    tempo_high=128.0,
    tempo_typical=123.0,
    modes=(("minor", 0.6), ("dorian", 0.15), ("major", 0.25)),
    moods=("energetic", "happy", "chill", "dark", "romantic", "dreamy"),
    forms=_FORMS,
    progressions=_PROGRESSIONS,
    cadences=(
        Cadence("iv9 | V7", MINOR_MODES),
        Cadence("VImaj7 | V7", MINOR_MODES),
        Cadence("ii9 | V7", MAJOR_MODES),
    ),
    part_templates=_PARTS,
    tonic=(("minor", "i7"), ("dorian", "i7"), ("major", "Imaj7")),
    profile="house",
    swing=0.54,
    swing_unit=4,
    dynamics_db=3.0,
    pop_share=0.45,
    places=(
        "Warehouse",
        "Terrace",
        "Strobe",
        "Sunrise",
        "Basement",
        "Dancefloor",
        "Discotheque",
        "Rooftop",
        "Groove",
        "Loft",
    ),
)
