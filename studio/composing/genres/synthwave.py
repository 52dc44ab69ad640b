"""Synthwave: octave sixteenths, a gated snare, arpeggios, swelling brass and a singing lead."""

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
            SectionTemplate("intro", 4, 0.36, 3, rise=0.1),
            SectionTemplate("verse", 8, 0.6, 2),
            SectionTemplate("prechorus", 4, 0.7, 5, rise=0.12),
            SectionTemplate("chorus", 8, 0.9, 1, drop_beats=0.5),
            SectionTemplate("verse", 8, 0.64, 4),
            SectionTemplate("chorus", 8, 0.95, 6, drop_beats=0.5),
            SectionTemplate("break", 8, 0.24, 7, rise=0.2),
            SectionTemplate("chorus", 8, 1.0, 8, drop_beats=1.0),
            SectionTemplate("outro", 4, 0.4, 9, rise=-0.1),
        ),
        cycle=(4, 5, 6, 7),
    ),
    Form(
        (
            SectionTemplate("intro", 8, 0.38, 3, rise=0.2),
            SectionTemplate("chorus", 8, 0.88, 1),
            SectionTemplate("verse", 8, 0.6, 2, rise=0.1),
            SectionTemplate("break", 4, 0.22, 4, rise=0.1),
            SectionTemplate("solo", 8, 0.85, 6, rise=0.1),
            SectionTemplate("chorus", 8, 1.0, 5, drop_beats=1.0),
            SectionTemplate("outro", 4, 0.38, 7, rise=-0.1),
        ),
        cycle=(2, 3, 4, 5),
    ),
)

_PROGRESSIONS = (
    Progression("i | VI | iv | V", MINOR_MODES, weight=1.4),
    Progression("i | VI | III | V7", MINOR_MODES, weight=1.2),
    Progression("i | iv | VI | V7", MINOR_MODES),
    Progression("i | i | VI | V", MINOR_MODES, ("intro", "verse")),
    Progression("i | VII | VI | V7", MINOR_MODES),
    Progression("VI | VII | i | i | VI | iv | V | V7", MINOR_MODES, ("chorus", "solo")),
    Progression("i | IV | VI | V7", ("dorian",), weight=2.0),
    Progression("I | V | vi | IV | I | V | IV | V", MAJOR_MODES),
    Progression("IV | V | iii | vi | IV | V | I | V7", MAJOR_MODES, ("chorus",)),
    Progression("I | vi | IV | V", MAJOR_MODES),
)

_DRUMS = Groove(
    patterns=(
        Pattern({"kick": "x.......x.......", "closed": "o...o...o...o..."}, energy=(0.0, 0.45)),
        Pattern({"closed": "o.g.o.g.o.g.o.g."}, energy=(0.0, 0.45)),
        Pattern(
            {"kick": "X...X...X...X...", "snare": "....X.......X...", "closed": "x.o.x.o.x.o.x.o."},
            energy=(0.4, 0.8),
        ),
        Pattern(
            {"kick": "X.......X.x.....", "snare": "....X.......X...", "closed": "x.x.x.x.x.x.x.x."},
            energy=(0.4, 0.8),
        ),
        Pattern(
            {
                "kick": "X...X...X...X...|X...X...X...X.x.",
                "snare": "....X.......X...",
                "clap": "....X.......X...",
                "closed": "xoxoxoxoxoxoxoxo",
                "open": "..x...x...x...x.",
                "tambourine": "..o...o...o...o.",
            },
            energy=(0.75, 1.0),
        ),
        Pattern(
            {
                "kick": "X..x....X.x.....|X..x....X.x...x.",
                "snare": "....X.......X...|....X.......X..g",
                "clap": "....x.......x...",
                "closed": "x.oxx.oxx.oxx.ox",
                "open": "..............x.|......x.........",
                "tom_mid": "................|..............x.",
            },
            energy=(0.75, 1.0),
        ),
    ),
    turns=(
        Pattern({"kick": "X...X...X.x.X...", "snare": "....X.......X..x"}),
        Pattern({"snare": "....X..x....X.x.", "open": "..............x."}, energy=(0.5, 1.0)),
        Pattern({"tom_mid": "............x...", "tom_low": "..............x."}, energy=(0.5, 1.0)),
    ),
    fills=(
        Pattern(
            {
                "tom_high": "........xx......",
                "tom_mid": "..........xx....",
                "tom_low": "............xx..",
                "snare": "..............xx",
            }
        ),
        Pattern(
            {"tom_high": "x..x............", "tom_mid": "......x..x......", "tom_low": "............x.xx"},
            energy=(0.5, 1.0),
        ),
        Pattern({"snare": "........X.x.xxxx", "kick": "........x...x..."}, energy=(0.5, 1.0)),
        Pattern({"snare": "............X..x"}, energy=(0.0, 0.6)),
    ),
)

_TUNES = (
    Pattern({"line": "x-----x-x---x---"}),
    Pattern({"line": "x---x---x-----x-"}),
    Pattern({"line": "x--x--x-----x-x-"}),
    Pattern({"line": "x-------x-x-x-x-"}),
    Pattern({"line": "x--x--x-x--x--x-"}, energy=(0.7, 1.0)),
)
_CLOSES = (
    Pattern({"line": "x-----x---------"}),
    Pattern({"line": "x---x-----......"}),
    Pattern({"line": "x--x--x---------"}),
)
_TIGHT = Feel({"": 0}, (4, -4, 1, -4), 1, 0.45)

_PARTS = (
    PartTemplate(
        "drums",
        "drums",
        ("kit_909", "kit_808"),
        _DRUMS,
        (0.34, 1.0),
        feel=Feel({"snare": 3, "clap": 3}, (4, -5, 1, -5), 2, 0.4),
    ),
    PartTemplate(
        "bass",
        "bass",
        ("bass_synth", "bass_reese"),
        BassLine(
            (
                Pattern({"line": "R-R-R-R-R-R-R-R-"}, energy=(0.0, 0.7)),
                Pattern({"line": "RR8RRR8RRR8RRR8R"}, energy=(0.4, 1.0)),
                Pattern({"line": "R.RRR.RRR.RRR.R8"}, energy=(0.4, 1.0)),
                Pattern({"line": "R-8-R-8-R-8-R-8-"}, energy=(0.4, 1.0)),
                Pattern({"line": "RRRRRRRRRRRR5578|RRRRRRRRRRRR8857"}, energy=(0.7, 1.0)),
            ),
            28,
            50,
            0.75,
        ),
        (0.3, 1.0),
        feel=_TIGHT,
        cutoff_hz=(250.0, 3500.0),
    ),
    PartTemplate(
        "pad",
        "pad",
        ("pad_warm", "pad_glass", "strings"),
        HeldChords("open", 4, 50, 79, moves=0.25, velocity=80),
        (0.0, 1.0),
        feel=_TIGHT,
        cutoff_hz=(900.0, 7500.0),
    ),
    PartTemplate(
        "brass",
        "chords",
        ("brass_synth", "supersaw", "electric_piano"),
        Comping(
            (
                Pattern({"chord": "x---------------"}, energy=(0.0, 0.6)),
                Pattern({"chord": "x-----x-........|x-----x-....x-x-"}),
                Pattern({"chord": "x--x--x-----x---"}, energy=(0.5, 1.0)),
                Pattern({"chord": "x-----------x-x-"}),
            ),
            "close",
            4,
            52,
            76,
            0.85,
            strum=0,
        ),
        (0.5, 1.0),
        feel=_TIGHT,
        cutoff_hz=(700.0, 9500.0),
    ),
    PartTemplate(
        "arp",
        "arp",
        ("arp_synth", "pluck_synth"),
        Arpeggio(("up", "updown", "broken"), 4, 2, 57, 88, 0.65, velocity=72),
        (0.15, 1.0),
        feel=_TIGHT,
        cutoff_hz=(700.0, 8000.0),
    ),
    PartTemplate(
        "lead",
        "lead",
        ("lead_saw", "lead_square", "saxophone", "guitar_lead"),
        Melody(_TUNES, _CLOSES, 64, 86, "key", 4, leap=0.4, rest=0.08, ornament=0.35, gate=0.95, velocity=94),
        (0.55, 1.0),
        ("verse", "prechorus", "chorus", "solo"),
        moods={
            "romantic": ("saxophone", "lead_soft"),
            "dark": ("lead_square", "lead_saw"),
            "dreamy": ("lead_soft", "lead_saw"),
        },
        feel=Feel({"": 2}, (3, -3, 0, -3), 3),
    ),
    PartTemplate(
        "answer",
        "counter",
        ("bells", "lead_soft", "guitar_clean"),
        Melody(_TUNES, _CLOSES, 67, 88, "pentatonic", 4, leap=0.3, rest=0.0, answers=True, velocity=72),
        (0.7, 1.0),
        feel=_TIGHT,
        chance=0.8,
    ),
    PartTemplate("riser", "fx", ("riser",), Gesture("before", 8.0, 0.25)),
    PartTemplate("reverse", "fx", ("reverse_cymbal",), Gesture("before", 4.0, 0.12)),
    PartTemplate("impact", "fx", ("impact",), Gesture("at", 4.0, 0.3)),
    PartTemplate("fall", "fx", ("downlifter",), Gesture("after", 8.0, 0.35), chance=0.7),
)
_WORDS = (
    "synthwave", "synth wave", "retrowave", "outrun", "darksynth", "80s synth", "dreamwave",
    "retro synth",
)  # fmt: skip

genre = Genre(
    label="Synthwave",
    words=_WORDS,
    known_for=("brass_synth",),
    tempo_low=80.0,
    tempo_high=118.0,
    tempo_typical=100.0,
    modes=(("minor", 0.7), ("dorian", 0.05), ("major", 0.25)),
    moods=("nostalgic", "dreamy", "energetic", "dark", "epic", "romantic"),
    forms=_FORMS,
    progressions=_PROGRESSIONS,
    cadences=(
        Cadence("iv | V7", MINOR_MODES),
        Cadence("VI | V7", MINOR_MODES),
        Cadence("IV | V", MAJOR_MODES),
    ),
    part_templates=_PARTS,
    profile="synthwave",
    dynamics_db=2.0,
    places=(
        "Boulevard",
        "Chrome",
        "Laser",
        "Sunset",
        "Arcade",
        "Neon",
        "Grid",
        "Convertible",
        "Skyline",
        "Videotape",
    ),
)
