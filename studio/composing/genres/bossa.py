"""Bossa nova: nylon guitar as the whole band, rim clicks on the clave, root and fifth, a quiet tune."""

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
    Comping,
    Feel,
    Groove,
    GuideLine,
    HeldChords,
    Melody,
    PartTemplate,
    Pattern,
)

_FORMS = (
    Form(
        (
            SectionTemplate("intro", 4, 0.28, 3),
            SectionTemplate("head", 8, 0.5, 2),
            SectionTemplate("head", 8, 0.58, 1),
            SectionTemplate("bridge", 8, 0.66, 5),
            SectionTemplate("solo", 8, 0.75, 4, rise=0.1),
            SectionTemplate("break", 4, 0.26, 7),
            SectionTemplate("head", 8, 0.64, 6),
            SectionTemplate("outro", 4, 0.3, 8, rise=-0.1),
        ),
        cycle=(3, 4, 5, 6),
    ),
    Form(
        (
            SectionTemplate("head", 8, 0.44, 1),
            SectionTemplate("bridge", 8, 0.62, 3),
            SectionTemplate("head", 8, 0.56, 4),
            SectionTemplate("solo", 8, 0.78, 2, rise=0.12),
            SectionTemplate("break", 4, 0.24, 6),
            SectionTemplate("head", 8, 0.66, 5),
        ),
        cycle=(3, 1, 4, 0),
        weight=0.8,
    ),
)

_PROGRESSIONS = (
    Progression(
        "Imaj7 | Imaj7 | II7 | II7 | ii7 | V9 | Imaj7 | ii7 V9",
        ("major", "lydian"),
        ("head", "solo"),
        weight=1.5,
    ),
    Progression("Imaj9 | vi7 | ii9 | V13", MAJOR_MODES, weight=1.2),
    Progression("Imaj7 | IVmaj7 | iii7 | vi7 | ii7 | V9 | I69 | V9", MAJOR_MODES, ("head", "solo")),
    Progression("IVmaj7 | iv6 | iii7 | V7/ii | ii9 | V9 | Imaj7 | V7", MAJOR_MODES, ("bridge",), weight=1.4),
    Progression("Imaj9 | ii9 | Imaj9 | V13", MAJOR_MODES, ("intro", "break", "outro")),
    Progression(
        "i6 | i6 | iim7b5 | V7b9 | i6 | iv7 | iim7b5 V7b9 | i6", MINOR_MODES, ("head", "solo"), weight=1.5
    ),
    Progression("i9 | iv9 | iim7b5 | V7b9", MINOR_MODES, weight=1.2),
    Progression(
        "iv7 | VII9 | IIImaj7 | VImaj7 | iim7b5 | V7b9 | i6 | V7b9", MINOR_MODES, ("bridge",), weight=1.4
    ),
    Progression("i9 | iim7b5 | i9 | V7b9", MINOR_MODES, ("intro", "break", "outro")),
)

_DRUMS = Groove(
    patterns=(
        Pattern({"kick": "o.....o.o.....o.", "shaker": "o.x.o.x.o.x.o.x."}, energy=(0.0, 0.45)),
        Pattern(
            {
                "kick": "x.....o.x.....o.",
                "side_stick": "x.....x.....x...|....x.....x.....",
                "closed": "x.o.x.o.x.o.x.o.",
            },
            energy=(0.35, 0.8),
            weight=1.5,
        ),
        Pattern(
            {
                "kick": "x.....o.x.....o.",
                "side_stick": "x.....x.....x...|....x.....x...?.",
                "closed": "xoxoxoxoxoxoxoxo",
                "pedal": "....o.......o...",
            },
            energy=(0.55, 1.0),
        ),
        Pattern(
            {
                "kick": "x.....x.x.....x.",
                "side_stick": "x.....x.....x...|....x.....x.....",
                "ride": "x.o.x.o.x.o.x.oo",
                "pedal": "....x.......x...",
            },
            energy=(0.68, 1.0),
            sections=("solo", "bridge"),
        ),
    ),
    turns=(
        Pattern({"side_stick": "x.....x...x.x..."}),
        Pattern({"side_stick": "....x..x..x....."}, energy=(0.5, 1.0)),
    ),
    fills=(
        Pattern({"side_stick": "........x.x.xx..", "kick": "........o.....o."}),
        Pattern({"snare": "..........g.o.oo", "kick": "........o.....o."}, energy=(0.5, 1.0)),
    ),
    crash=None,
)

_TUNES = (
    Pattern({"line": "x-----x---x-----"}),
    Pattern({"line": "..x---x-x-----x-"}),
    Pattern({"line": "x-----x-x---x---"}),
    Pattern({"line": "....x-x---x---x-"}),
    Pattern({"line": "x-x-x-----x-x---"}, sections=("bridge",)),
    Pattern({"line": "x-x-x-x-x-x-x---"}, sections=("solo",)),
    Pattern({"line": "..x-xxx-x-x-x---"}, sections=("solo",)),
    Pattern({"line": "x---x-x-x-xxx-x-"}, sections=("solo",)),
)
_CLOSES = (
    Pattern({"line": "x-----x---------"}),
    Pattern({"line": "..x-x-----------"}),
    Pattern({"line": "x-x-x-----------"}, sections=("solo",)),
)
_SOFT = Feel({"": 6}, (2, -3, 0, -3), 5, 0.6)

_PARTS = (
    PartTemplate(
        "drums",
        "drums",
        ("kit_brushes", "kit_acoustic"),
        _DRUMS,
        (0.3, 1.0),
        feel=Feel({"side_stick": 3, "closed": -1}, (3, -6, 1, -6), 3, 0.6),
    ),
    PartTemplate(
        "percussion",
        "percussion",
        ("percussion_hand",),
        Groove(
            (
                Pattern({"shaker": "xogoxogoxogoxogo"}),
                Pattern(
                    {
                        "shaker": "xogoxogoxogoxogo",
                        "triangle_mute": "x.x...x.x.x...x.",
                        "triangle": "....x.......x...",
                    },
                    energy=(0.6, 1.0),
                ),
            ),
            crash=None,
        ),
        (0.5, 1.0),
        feel=Feel(accents=(3, -5, 1, -5), looseness=4),
    ),
    PartTemplate(
        "bass",
        "bass",
        ("bass_upright", "contrabass"),
        BassLine(
            (
                Pattern({"line": "R-------5-------"}, energy=(0.0, 0.45)),
                Pattern({"line": "R-----5-5-----R-|R-----5-5-----A-"}, weight=1.5),
                Pattern({"line": "R-----L-L-----R-|R-----5-8---5-A-"}, energy=(0.55, 1.0)),
            ),
            28,
            48,
            0.9,
        ),
        (0.2, 1.0),
        feel=_SOFT,
    ),
    PartTemplate(
        "guitar",
        "chords",
        ("guitar_nylon",),
        Comping(
            (
                Pattern({"low": "x-------x-------", "top": "x---..x-....x---|..x-....x---..x-"}, weight=1.6),
                Pattern({"low": "x-------x-------", "top": "..x---x-..x---x-"}, energy=(0.4, 1.0)),
                Pattern({"low": "x-------x-------", "top": "x-x-..x-..x-..x-"}, energy=(0.6, 1.0)),
            ),
            "drop2",
            4,
            50,
            72,
            0.8,
            strum=3,
        ),
        feel=_SOFT,
    ),
    PartTemplate(
        "keys",
        "arp",
        ("electric_piano", "piano", "vibraphone"),
        Comping(
            (
                Pattern({"chord": "......x-----....|..x-----........"}),
                Pattern({"chord": "..x-....x-......|......x-..x-----"}, energy=(0.6, 1.0)),
            ),
            "rootless",
            4,
            55,
            77,
            0.85,
            strum=4,
        ),
        (0.55, 1.0),
        feel=_SOFT,
        chance=0.85,
    ),
    PartTemplate(
        "strings",
        "pad",
        ("strings",),
        HeldChords("open", 4, 53, 81, moves=0.4, velocity=62),
        (0.56, 1.0),
        ("head", "bridge", "solo"),
        feel=_SOFT,
    ),
    PartTemplate(
        "lead",
        "lead",
        ("flute", "saxophone", "vibraphone", "trumpet_muted"),
        Melody(
            _TUNES,
            _CLOSES,
            60,
            81,
            "key",
            4,
            leap=0.35,
            rest=0.1,
            chromatic=0.12,
            ornament=0.35,
            gate=0.95,
            velocity=84,
        ),
        (0.4, 1.0),
        ("head", "bridge", "outro"),
        moods={
            "sad": ("flute", "clarinet"),
            "romantic": ("saxophone", "flute"),
            "playful": ("whistle", "vibraphone"),
        },
        feel=Feel({"": 12}, (2, -2, 0, -2), 7, 0.6),
    ),
    PartTemplate(
        "solo",
        "lead",
        ("guitar_clean", "saxophone", "piano"),
        Melody(
            _TUNES,
            _CLOSES,
            58,
            82,
            "key",
            4,
            leap=0.45,
            rest=0.15,
            chromatic=0.25,
            improvises=True,
            velocity=86,
        ),
        (0.5, 1.0),
        ("solo",),
        feel=Feel({"": 10}, (2, -2, 1, -2), 6, 0.6),
    ),
    PartTemplate(
        "line",
        "counter",
        ("clarinet", "flute", "strings"),
        GuideLine(58, 76),
        (0.6, 1.0),
        ("head", "bridge"),
        chance=0.6,
    ),
)
_WORDS = (
    "bossa", "bossa nova", "bossanova", "brazilian", "mpb", "ipanema",
    "samba jazz",
)  # fmt: skip

genre = Genre(
    label="Bossa nova",
    words=_WORDS,
    neighbours={"exotica": (96, 120)},
    usual={"guitar": "guitar_nylon", "drums": "kit_brushes", "bass": "bass_upright"},
    tempo_low=104.0,
    tempo_high=144.0,
    tempo_typical=124.0,
    modes=(("major", 0.6), ("minor", 0.4)),
    moods=("chill", "romantic", "nostalgic", "happy", "dreamy", "sad", "playful"),
    forms=_FORMS,
    progressions=_PROGRESSIONS,
    cadences=(
        Cadence("iim7b5 | V7b9", MINOR_MODES),
        Cadence("iv7 | V7b9", MINOR_MODES),
        Cadence("ii9 | V13", MAJOR_MODES),
    ),
    part_templates=_PARTS,
    tonic=(("minor", "i6"), ("dorian", "i6"), ("major", "I69"), ("lydian", "Imaj7"), ("mixolydian", "I9")),
    profile="bossa",
    dynamics_db=6.5,
    pop_share=0.2,
    places=(
        "Shore",
        "Terrace",
        "Hammock",
        "Corcovado",
        "Sandals",
        "Breeze",
        "Lemon",
        "Balcony",
        "Tide",
        "Twilight",
    ),
)
