"""Trance: an off-beat bass, rolling arpeggios, an open breakdown, and a wall of saws for the hook."""

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
            SectionTemplate("intro", 8, 0.42, 3, rise=0.15),
            SectionTemplate("verse", 8, 0.68, 4, rise=0.1),
            SectionTemplate("break", 8, 0.2, 2, rise=0.15),
            SectionTemplate("build", 8, 0.5, 5, rise=0.45),
            SectionTemplate("drop", 16, 0.96, 1, drop_beats=1.0),
            SectionTemplate("verse", 8, 0.7, 7),
            SectionTemplate("outro", 8, 0.38, 6, rise=-0.15),
        ),
        cycle=(1, 2, 3, 4),
    ),
    Form(
        (
            SectionTemplate("intro", 4, 0.4, 4),
            SectionTemplate("drop", 8, 0.9, 2),
            SectionTemplate("break", 8, 0.18, 3, rise=0.15),
            SectionTemplate("build", 4, 0.5, 5, rise=0.4),
            SectionTemplate("drop", 16, 1.0, 1, drop_beats=2.0),
            SectionTemplate("verse", 8, 0.68, 7),
            SectionTemplate("outro", 4, 0.38, 6, rise=-0.1),
        ),
        cycle=(5, 2, 3, 4),
    ),
)

_PROGRESSIONS = (
    Progression("i | VI | iv | V7", MINOR_MODES, weight=1.5),
    Progression("i | VI | III | V", MINOR_MODES, weight=1.2),
    Progression("i | iv | VI | V7", MINOR_MODES),
    Progression("VI | VII | i | i | VI | iv | V | V7", MINOR_MODES, ("drop", "break")),
    Progression("i | i | VI | V7", MINOR_MODES, ("verse", "intro")),
    Progression("i | IV | VI | V7", ("dorian",), weight=2.0),
    Progression("I | V | vi | IV | I | V | IV | V", MAJOR_MODES, weight=1.3),
    Progression("I | vi | IV | V", MAJOR_MODES),
    Progression("vi | IV | I | V", MAJOR_MODES, ("break", "drop")),
)

_KICK = "X...X...X...X..."
_DRUMS = Groove(
    patterns=(
        Pattern({"closed": "..o...o...o...o."}, energy=(0.0, 0.32)),
        Pattern({"kick": _KICK, "closed": "..x...x...x...x."}, energy=(0.3, 0.55)),
        Pattern(
            {"kick": _KICK, "closed": "oggogggoogggoggg", "clap": "............o..."}, energy=(0.3, 0.55)
        ),
        Pattern(
            {
                "kick": _KICK,
                "clap": "....X.......X...",
                "open": "..o...o...o...o.",
                "closed": "xgogxgogxgogxgog",
            },
            energy=(0.5, 0.8),
        ),
        Pattern(
            {
                "kick": _KICK,
                "snare": "....x.......x...",
                "clap": "....X.......X...",
                "open": "..o...o...o...o.",
                "ride": "x...x...x...x...",
            },
            energy=(0.5, 0.8),
        ),
        Pattern(
            {
                "kick": _KICK,
                "clap": "....X.......X...|....X.......X..x",
                "snare": "....x.......x...|....x.......x...",
                "open": "..x...x...x...x.",
                "closed": "xgogxgogxgogxgog",
                "ride": "x...x...x...x...",
            },
            energy=(0.78, 1.0),
        ),
        Pattern(
            {
                "kick": _KICK,
                "clap": "....X.......X...",
                "open": "..x...x...x...x.",
                "shaker": "xgogxgogxgogxgog",
                "tambourine": "....x.......x...",
                "snare": "....x..g....x..g|....x..g.g..x.gg",
            },
            energy=(0.78, 1.0),
        ),
        Pattern({"snare": "x...x...x...x..."}, energy=(0.0, 0.48), sections=("build",)),
        Pattern({"kick": _KICK, "snare": "x.x.x.x.x.x.x.x."}, energy=(0.48, 0.66), sections=("build",)),
        Pattern({"snare": "xxxxxxxxxxxxxxxx|xxxxxxxxrrrrrrrr"}, energy=(0.66, 1.0), sections=("build",)),
        Pattern({"closed": "....g.......g..."}, sections=("break",)),
    ),
    turns=(
        Pattern({"kick": "X...X...X...X.x."}),
        Pattern({"snare": "....x..x....x.xx"}, energy=(0.5, 1.0)),
        Pattern({"clap": "....X.......X.x.", "open": "..x...x...x.x.x."}, energy=(0.5, 1.0)),
    ),
    fills=(
        Pattern({"snare": "........x.x.xxxx"}, energy=(0.4, 1.0)),
        Pattern({"snare": "....x..x..x.xxxx", "kick": "....x..........."}, energy=(0.5, 1.0)),
        Pattern({"stop": "............x...", "snare": "............xxxx"}, energy=(0.6, 1.0)),
        Pattern({"closed": "........gggggooo"}, energy=(0.0, 0.42)),
    ),
)

_TUNES = (
    Pattern({"line": "x--x--x-x--x--x-"}),
    Pattern({"line": "x--x--x---x-x---"}),
    Pattern({"line": "x---x-x-x---x-x-"}),
    Pattern({"line": "x--x--x--x--x-x-"}, energy=(0.6, 1.0)),
    Pattern({"line": "x-x-x-x-x--x--x-"}, energy=(0.75, 1.0)),
    Pattern({"line": "x-----x-----x---"}, energy=(0.0, 0.5)),
)
_CLOSES = (
    Pattern({"line": "x--x--x---------"}),
    Pattern({"line": "x---x-----------"}),
    Pattern({"line": "x--x--x-----x-x-"}),
)
_TIGHT = Feel({"": 0}, (4, -5, -2, -5), 1, 0.4)

_PARTS = (
    PartTemplate("drums", "drums", ("kit_909",), _DRUMS, (0.14, 1.0), feel=_TIGHT),
    PartTemplate(
        "bass",
        "bass",
        ("bass_synth", "bass_reese"),
        BassLine(
            (
                Pattern({"line": "R.R-R.R-R.R-R.R-"}, energy=(0.0, 0.8)),
                Pattern({"line": "RRRRRRRRRRRRRRRR"}, energy=(0.6, 1.0)),
                Pattern({"line": "R.RRR.RRR.RRR.R8"}, energy=(0.6, 1.0)),
                Pattern({"line": "RRR8RRR8RRR8RR8R"}, energy=(0.75, 1.0)),
            ),
            28,
            48,
            0.8,
        ),
        (0.42, 1.0),
        ("intro", "verse", "drop", "outro"),
        feel=_TIGHT,
        cutoff_hz=(350.0, 3000.0),
    ),
    PartTemplate(
        "saws",
        "chords",
        ("supersaw",),
        Comping(
            (
                Pattern({"chord": "x---------------"}, energy=(0.0, 0.6)),
                Pattern({"chord": "x-.x-.x-.x-.x-x-"}, energy=(0.5, 1.0)),
                Pattern({"chord": "x-x-x-x-x-x-x-x-"}, energy=(0.5, 1.0)),
                Pattern({"chord": "x--x--x-x--x--x-"}, energy=(0.5, 1.0)),
            ),
            "open",
            4,
            52,
            81,
            0.9,
            strum=0,
        ),
        (0.45, 1.0),
        ("build", "drop"),
        feel=_TIGHT,
        cutoff_hz=(350.0, 13000.0),
    ),
    PartTemplate(
        "pad",
        "pad",
        ("pad_warm", "choir", "strings"),
        HeldChords("open", 4, 50, 81, moves=0.3, velocity=80),
        (0.0, 1.0),
        feel=_TIGHT,
        cutoff_hz=(700.0, 8000.0),
    ),
    PartTemplate(
        "piano",
        "chords",
        ("piano", "harp"),
        Comping(
            (
                Pattern({"low": "x-------x-------", "top": "..x---x-..x---x-"}),
                Pattern({"1": "x---------------", "2": "..x---x---x---x-", "3": "....x---x---x---"}),
            ),
            "open",
            4,
            52,
            81,
            1.0,
            strum=6,
        ),
        (0.0, 0.5),
        ("break",),
        feel=Feel({"": 2}, (3, -3, 0, -3), 4),
    ),
    PartTemplate(
        "arp",
        "arp",
        ("arp_synth", "pluck_synth"),
        Arpeggio(("rolling", "up", "broken"), 4, 2, 60, 91, 0.6, velocity=76),
        (0.38, 1.0),
        ("intro", "verse", "build", "drop", "outro"),
        feel=_TIGHT,
        cutoff_hz=(500.0, 9000.0),
    ),
    PartTemplate(
        "lead",
        "lead",
        ("lead_saw", "supersaw"),
        Melody(_TUNES, _CLOSES, 67, 89, "key", 4, leap=0.45, rest=0.0, ornament=0.25, gate=0.85, velocity=98),
        (0.16, 1.0),
        ("break", "build", "drop"),
        moods={
            "dreamy": ("lead_soft", "lead_saw"),
            "sad": ("lead_soft", "lead_saw"),
            "dark": ("lead_square", "lead_saw"),
        },
        feel=_TIGHT,
        cutoff_hz=(1500.0, 14000.0),
    ),
    PartTemplate("riser", "fx", ("riser",), Gesture("before", 16.0, 0.15)),
    PartTemplate("reverse", "fx", ("reverse_cymbal",), Gesture("before", 4.0, 0.1)),
    PartTemplate("impact", "fx", ("impact",), Gesture("at", 8.0, 0.2)),
    PartTemplate("fall", "fx", ("downlifter",), Gesture("after", 8.0, 0.3)),
)
_WORDS = (
    "trance", "edm", "uplifting trance", "progressive trance", "vocal trance",
    "big room", "festival edm", "electronic dance music",
)  # fmt: skip

genre = Genre(
    label="Trance",
    words=_WORDS,
    known_for=("supersaw",),
    tempo_low=126.0,
    tempo_high=142.0,
    tempo_typical=136.0,
    modes=(("minor", 0.75), ("major", 0.25)),
    moods=("epic", "energetic", "dreamy", "happy", "sad", "romantic", "dark"),
    forms=_FORMS,
    progressions=_PROGRESSIONS,
    cadences=(
        Cadence("iv | V7", MINOR_MODES),
        Cadence("VI | V7", MINOR_MODES),
        Cadence("IV | V", MAJOR_MODES),
    ),
    part_templates=_PARTS,
    profile="trance",
    dynamics_db=6.0,
    pop_share=0.45,
    places=(
        "Aurora",
        "Skyward",
        "Infinity",
        "Sunrise",
        "Satellite",
        "Ocean",
        "Elevation",
        "Starlight",
        "Horizon",
        "Nirvana",
    ),
)
