"""Phonk: a cowbell tune, an overdriven 808, a kick that drifts, and a choir from an old cassette."""

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
            SectionTemplate("intro", 4, 0.25, 3, rise=0.15),
            SectionTemplate("drop", 8, 0.92, 1, drop_beats=1.0),
            SectionTemplate("verse", 8, 0.62, 2),
            SectionTemplate("drop", 8, 0.98, 4, drop_beats=1.0),
            SectionTemplate("break", 4, 0.2, 5, rise=0.15),
            SectionTemplate("drop", 8, 1.0, 6, drop_beats=2.0),
            SectionTemplate("outro", 4, 0.25, 7, rise=-0.1),
        ),
        cycle=(2, 3, 4, 5),
    ),
    Form(
        (
            SectionTemplate("intro", 8, 0.28, 3, rise=0.2),
            SectionTemplate("drop", 16, 0.94, 1, drop_beats=2.0),
            SectionTemplate("break", 8, 0.2, 2, rise=0.2),
            SectionTemplate("drop", 16, 1.0, 4, drop_beats=2.0),
            SectionTemplate("verse", 8, 0.62, 6),
            SectionTemplate("outro", 4, 0.22, 5),
        ),
        cycle=(4, 1, 2, 3),
    ),
)

_PROGRESSIONS = (
    Progression("i | i | VI | V7", MINOR_MODES, weight=1.5),
    Progression("i | i | iv | V7", MINOR_MODES),
    Progression("i | VI | i | V7", MINOR_MODES),
    Progression("i | iv | VI | V7", MINOR_MODES, ("verse", "break", "drop")),
    Progression("i | i | bII | V7", MINOR_MODES, moods=("dark", "aggressive", "tense")),
    Progression("i | bII | i | V7", MINOR_MODES, ("verse", "break"), moods=("dark", "aggressive", "tense")),
    Progression("i | iv | bII | V7", MINOR_MODES, ("drop",), moods=("dark", "aggressive", "tense")),
    Progression("i | VI | bII | V7", MINOR_MODES, moods=("dark", "aggressive", "epic")),
    Progression("i | i | i | V7", MINOR_MODES, ("intro", "outro")),
    Progression("i | IV | i | V7", ("dorian",), weight=2.0),
    Progression("I | vi | IV | V", MAJOR_MODES),
)

_DRUMS = Groove(
    patterns=(
        Pattern({"closed": "x.o.x.o.x.o.x.o."}, energy=(0.0, 0.42)),
        Pattern({"cowbell": "o..o..o.o..o..o."}, energy=(0.0, 0.42)),
        Pattern(
            {
                "kick": "X..x..x...x.....|X..x..x...x..x..",
                "clap": "....X.......X...",
                "closed": "x.o.x.o.x.o.x.o.|x.o.x.o.x.o.xxrr",
            },
            energy=(0.4, 0.8),
        ),
        Pattern(
            {
                "kick": "X.....x.X.....x.|X.....x.X..x..x.",
                "snare": "....X.......X...",
                "closed": "xoxoxoxoxoxoxoxo",
            },
            energy=(0.4, 0.8),
        ),
        Pattern(
            {
                "kick": "X..x..x.X..x..x.|X..x..x.X..x.xx.",
                "clap": "....X.......X...",
                "snare": "....X.......X...|....X.......X..x",
                "closed": "x.xxx.xxx.xxx.xx",
                "open": "..x...x...x...x.",
            },
            energy=(0.78, 1.0),
        ),
        Pattern(
            {
                "kick": "X...X...X...X...|X...X...X..xX.x.",
                "clap": "....X.......X...|....X.......X.x.",
                "snare": "....X.......X...",
                "closed": "xoxoxoxoxoxoxoxo|xoxoxoxoxoxorrrr",
                "open": "..X...X...X...X.",
            },
            energy=(0.78, 1.0),
        ),
        Pattern(
            {
                "kick": "X..x..x...x.x...|X..x..x...x.x.x.",
                "clap": "....X.......X...",
                "snare": "....X..g....X..g",
                "closed": "x.x.x.x.tttttxx.|x.x.x.x.x.x.tttt",
                "open": "......x.......x.",
                "shaker": "oxoxoxoxoxoxoxox",
            },
            energy=(0.78, 1.0),
        ),
    ),
    turns=(
        Pattern({"closed": "x.o.x.o.x.o.rrrr"}),
        Pattern({"kick": "X..x..x.X.x.x.xx"}, energy=(0.5, 1.0)),
        Pattern({"clap": "....X..x....X.xx"}, energy=(0.5, 1.0)),
    ),
    fills=(
        Pattern({"snare": "........x.x.xxrr"}, energy=(0.4, 1.0)),
        Pattern({"stop": "............x...", "clap": "............x..."}, energy=(0.4, 1.0)),
        Pattern({"clap": "........x..x..xx", "kick": "........x..x..x."}, energy=(0.5, 1.0)),
        Pattern({"closed": "........xxxxrrrr"}, energy=(0.0, 0.42)),
    ),
)

_COWBELLS = (
    Pattern({"line": "x--x--x-x--x--x-"}),
    Pattern({"line": "x--x--x-x-x-x---"}),
    Pattern({"line": "x-x-x--x--x-x---"}),
    Pattern({"line": "x--x--x--x--x-x-"}),
    Pattern({"line": "x-xx--x-x-xx--x-"}, energy=(0.7, 1.0)),
    Pattern({"line": "x-----x-----x-x-"}, energy=(0.0, 0.5)),
)
_CLOSES = (
    Pattern({"line": "x--x--x---......"}),
    Pattern({"line": "x-x-x---x-------"}),
    Pattern({"line": "x--x--x-x---x---"}),
)
_HARD = Feel({"": 0}, (4, -3, 1, -3), 1, 0.3)

_PARTS = (
    PartTemplate(
        "drums",
        "drums",
        ("kit_808", "kit_909"),
        _DRUMS,
        (0.24, 1.0),
        feel=Feel({"clap": 3}, (4, -3, 1, -3), 2, 0.3),
    ),
    PartTemplate(
        "bass",
        "bass",
        ("bass_808",),
        BassLine(
            (
                Pattern({"line": "R-----R-----5---|R-----R---8-S---"}),
                Pattern({"line": "R---------------"}, energy=(0.0, 0.5)),
            ),
            low=26,
            high=43,
            gate=0.94,
            locked=True,
            slides=0.35,
        ),
        (0.42, 1.0),
        feel=_HARD,
    ),
    PartTemplate(
        "cowbell",
        "lead",
        ("cowbell_phonk",),
        Melody(
            _COWBELLS, _CLOSES, 64, 86, "key", 4, leap=0.4, rest=0.0, ornament=0.25, gate=0.7, velocity=98
        ),
        (0.18, 1.0),
        feel=_HARD,
        cutoff_hz=(1200.0, 14000.0),
    ),
    PartTemplate(
        "choir",
        "pad",
        ("choir_sampled", "choir", "pad_dark"),
        HeldChords("open", 4, 46, 74, velocity=78),
        (0.0, 1.0),
        feel=_HARD,
        cutoff_hz=(700.0, 5000.0),
    ),
    PartTemplate(
        "sample",
        "chords",
        ("electric_piano", "piano", "strings", "pluck_synth"),
        Comping(
            (
                Pattern({"chord": "x---------------"}, energy=(0.0, 0.5)),
                Pattern({"chord": "x-----x-----x---"}),
                Pattern({"chord": "x--x--x-....x-x-"}, energy=(0.5, 1.0)),
                Pattern({"low": "x-------x-------", "top": "..x-----..x---x-"}),
            ),
            "close",
            3,
            52,
            72,
            0.8,
            strum=0,
        ),
        (0.1, 1.0),
        feel=_HARD,
        cutoff_hz=(700.0, 5500.0),
    ),
    PartTemplate(
        "answer",
        "counter",
        ("lead_square", "brass_synth", "choir_sampled"),
        Melody(
            _COWBELLS,
            _CLOSES,
            55,
            74,
            "pentatonic",
            4,
            leap=0.3,
            rest=0.0,
            answers=True,
            gate=0.8,
            velocity=78,
        ),
        (0.75, 1.0),
        feel=_HARD,
        chance=0.7,
    ),
    PartTemplate("vinyl", "fx", ("vinyl",), Bed(64, gain_db=-2.0), (0.0, 1.0), chance=0.8),
    PartTemplate("riser", "fx", ("riser",), Gesture("before", 8.0, 0.2)),
    PartTemplate("reverse", "fx", ("reverse_cymbal",), Gesture("before", 2.0, 0.1)),
    PartTemplate("impact", "fx", ("impact",), Gesture("at", 4.0, 0.25)),
    PartTemplate("fall", "fx", ("downlifter",), Gesture("after", 4.0, 0.3)),
)
_WORDS = (
    "phonk", "drift phonk", "memphis phonk", "memphis rap", "cowbell phonk", "brazilian phonk",
    "phonk house", "aggressive phonk",
)  # fmt: skip

genre = Genre(
    label="Phonk",
    words=_WORDS,
    tempo_low=120.0,
    tempo_high=162.0,
    tempo_typical=140.0,
    modes=(("minor", 0.85), ("phrygian", 0.15)),
    moods=("aggressive", "dark", "energetic", "tense", "nostalgic"),
    forms=_FORMS,
    progressions=_PROGRESSIONS,
    cadences=(
        Cadence("iv | V7", MINOR_MODES),
        Cadence("VI | V7", MINOR_MODES),
        Cadence("IV | V", MAJOR_MODES),
    ),
    part_templates=_PARTS,
    profile="phonk",
    dynamics_db=5.0,
    pop_share=0.3,
    places=(
        "Drift",
        "Exhaust",
        "Cassette",
        "Parking Lot",
        "Phantom",
        "Cowbell",
        "Midnight",
        "Tarmac",
        "Skull",
        "Engine",
    ),
)
