"""Cinematic: a steady pulse, distant taiko, string ostinati, low brass, a theme that climbs."""

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
    GuideLine,
    HeldChords,
    Melody,
    PartTemplate,
    Pattern,
)

_FORMS = (
    Form(
        (
            SectionTemplate("intro", 4, 0.18, 3, rise=0.1),
            SectionTemplate("theme", 8, 0.45, 2, rise=0.12),
            SectionTemplate("build", 8, 0.66, 4, rise=0.25),
            SectionTemplate("climax", 8, 0.95, 1, drop_beats=1.0),
            SectionTemplate("break", 4, 0.22, 5),
            SectionTemplate("climax", 8, 1.0, 6, drop_beats=2.0),
            SectionTemplate("outro", 4, 0.25, 7, rise=-0.15),
        ),
        cycle=(1, 2, 3, 4),
    ),
    Form(
        (
            SectionTemplate("pulse", 4, 0.35, 3, rise=0.1),
            SectionTemplate("build", 8, 0.6, 2, rise=0.3),
            SectionTemplate("climax", 8, 0.92, 1, drop_beats=2.0),
            SectionTemplate("break", 4, 0.2, 5),
            SectionTemplate("theme", 8, 0.5, 4, rise=0.2),
            SectionTemplate("climax", 8, 1.0, 6, drop_beats=2.0),
        ),
        cycle=(4, 1, 2, 3),
        weight=0.8,
    ),
)

_PROGRESSIONS = (
    Progression("i | VI | iv | V", MINOR_MODES, weight=1.4),
    Progression("i | VI | III | VII | i | VI | iv | V", MINOR_MODES, ("theme", "climax"), weight=1.4),
    Progression("i | i | VI | V", MINOR_MODES, ("intro", "pulse", "break")),
    Progression("i | bII | iv | V", MINOR_MODES, moods=("dark", "tense")),
    Progression("iv | VI | i | V", MINOR_MODES, ("build",)),
    Progression("I | V | vi | IV | I | V | IV | V", MAJOR_MODES, weight=1.3),
    Progression("I | bVII | IV | V", MAJOR_MODES, ("climax", "build")),
    Progression("I | II | IV | V", ("lydian",), weight=2.0),
    Progression("I | I | IV | V", MAJOR_MODES, ("intro", "pulse", "break")),
)

_TAIKO = Groove(
    patterns=(
        Pattern({"kick": "x..............."}, energy=(0.0, 0.45)),
        Pattern({"kick": "X.....x.X.......", "tom_low": "..............oo"}, energy=(0.4, 0.7)),
        Pattern(
            {"kick": "X..x..x.X..x..x.", "tom_low": "..o..o..o..o..oo", "snare": "............o..."},
            energy=(0.6, 0.9),
        ),
        Pattern(
            {"kick": "X..x..X...x.X...", "tom_floor": "xooxooxooxooxoxo", "tom_mid": "......o.......xx"},
            energy=(0.65, 1.0),
        ),
        Pattern(
            {
                "kick": "X..X..X.X..X..X.",
                "tom_low": "xoxxoxxoxoxxoxxx",
                "snare": "....x.......x.oo",
                "crash": "X...............|................",
            },
            energy=(0.85, 1.0),
        ),
        Pattern({"kick": "X.....x.....", "tom_low": "..oo.o..oo.o"}, energy=(0.5, 1.0), meter="6/8"),
        Pattern({"kick": "X.......x...", "tom_low": "....o...o.oo"}, energy=(0.5, 1.0), meter="3/4"),
    ),
    fills=(
        Pattern({"tom_low": "........xxxxxxXX", "kick": "........X...X..."}, energy=(0.4, 1.0)),
        Pattern({"snare": "rrrrrrrrrrrrrrrr"}, energy=(0.6, 1.0)),
        Pattern({"tom_mid": "........tttt....", "tom_floor": "............tttX"}, energy=(0.5, 1.0)),
        Pattern({"kick": "x..............."}, energy=(0.0, 0.4)),
        Pattern({"snare": "......rrrrrr"}, meter="6/8"),
    ),
)

_TUNES = (
    Pattern({"line": "x-------x---x---"}),
    Pattern({"line": "x-----x-x-------"}),
    Pattern({"line": "x---x---x-------"}),
    Pattern({"line": "x---------x-x---"}),
    Pattern({"line": "x-----x-x---x-x-"}, energy=(0.6, 1.0)),
    Pattern({"line": "x-----x---x-"}, meter="6/8"),
    Pattern({"line": "x-------x---"}, meter="3/4"),
)
_CLOSES = (
    Pattern({"line": "x---------------"}),
    Pattern({"line": "x-------x-------"}),
    Pattern({"line": "x-----x-----"}, meter="6/8"),
    Pattern({"line": "x-----------"}, meter="3/4"),
)
_BOWED = Feel({"": -6}, (4, -3, 1, -3), 5, 1.0)

_PARTS = (
    PartTemplate(
        "drums",
        "drums",
        ("kit_orchestral",),
        _TAIKO,
        (0.4, 1.0),
        feel=Feel(accents=(5, -4, 1, -4), looseness=4, dynamics=0.9),
    ),
    PartTemplate(
        "timpani",
        "percussion",
        ("timpani",),
        BassLine(
            (
                Pattern({"line": "R.......R.....RR"}),
                Pattern({"line": "R.....R...R."}, meter="6/8"),
                Pattern({"line": "R.......R.R."}, meter="3/4"),
            ),
            38,
            52,
            1.0,
        ),
        (0.7, 1.0),
        feel=_BOWED,
    ),
    PartTemplate(
        "bass",
        "bass",
        ("contrabass", "bass_synth"),
        BassLine(
            (
                Pattern({"line": "R---------------"}, energy=(0.0, 0.5)),
                Pattern({"line": "R-R-R-R-R-R-R-R-"}, energy=(0.45, 1.0)),
                Pattern({"line": "R--R--R-R--R--R-"}, energy=(0.6, 1.0)),
                Pattern({"line": "R-----R-----"}, meter="6/8"),
                Pattern({"line": "R-------R---"}, meter="3/4"),
            ),
            26,
            46,
            0.95,
        ),
        (0.15, 1.0),
        feel=_BOWED,
    ),
    PartTemplate(
        "strings",
        "pad",
        ("strings",),
        HeldChords("open", 5, 46, 82, moves=0.3, velocity=80),
        (0.1, 1.0),
        feel=_BOWED,
        cutoff_hz=(1800.0, 14000.0),
    ),
    PartTemplate(
        "ostinato",
        "chords",
        ("strings", "strings_pizzicato"),
        Comping(
            (
                Pattern({"1": "x...x...x...x...", "2": "..x...x...x...x."}, energy=(0.0, 0.55)),
                Pattern(
                    {"1": "X..x..x.X..x..x.", "2": ".x..x..x.x..x..x", "3": "..x..x....x..x.."},
                    energy=(0.45, 1.0),
                    weight=1.5,
                ),
                Pattern({"chord": "X-xxX-xxX-xxX-xx"}, energy=(0.7, 1.0)),
                Pattern({"1": "x.....x.....", "2": "..x.....x...", "3": "....x.....x."}, meter="6/8"),
                Pattern({"1": "x...x...x...", "2": "..x...x...x."}, meter="3/4"),
            ),
            "close",
            4,
            52,
            76,
            0.6,
            strum=0,
        ),
        (0.35, 1.0),
        moods={"tense": ("strings_tremolo", "strings_pizzicato"), "playful": ("strings_pizzicato",)},
        feel=_BOWED,
    ),
    PartTemplate(
        "pulse",
        "arp",
        ("arp_synth", "pluck_synth", "harp"),
        Arpeggio(("broken", "updown", "alberti"), 4, 1, 48, 74, 0.6, velocity=70),
        (0.25, 0.95),
        moods={"romantic": ("harp", "piano"), "sad": ("piano", "harp")},
        cutoff_hz=(500.0, 7000.0),
    ),
    PartTemplate(
        "piano",
        "chords",
        ("piano_felt", "piano"),
        Comping(
            (
                Pattern({"low": "x---------------", "top": "....x-----x-----"}),
                Pattern({"1": "x-----------", "2": "..x---------", "3": "....x-------"}, meter="6/8"),
                Pattern({"low": "x-----------", "top": "....x---x---"}, meter="3/4"),
            ),
            "open",
            4,
            48,
            77,
            1.0,
            strum=14,
        ),
        (0.0, 0.5),
        feel=Feel({"": 6}, (2, -3, 0, -3), 6, 0.6),
    ),
    PartTemplate(
        "brass",
        "chords",
        ("brass", "brass_synth"),
        Comping(
            (
                Pattern({"chord": "X---------------"}),
                Pattern({"chord": "X-----X-X-------"}, energy=(0.85, 1.0)),
                Pattern({"chord": "X-----------"}, meter="6/8"),
                Pattern({"chord": "X-----------"}, meter="3/4"),
            ),
            "open",
            4,
            40,
            67,
            0.95,
            strum=0,
        ),
        (0.75, 1.0),
        feel=_BOWED,
    ),
    PartTemplate(
        "theme",
        "lead",
        ("horn", "cello", "violin_solo", "lead_soft"),
        Melody(_TUNES, _CLOSES, 57, 79, "key", 4, leap=0.5, rest=0.0, ornament=0.25, gate=0.98, velocity=92),
        (0.38, 1.0),
        ("theme", "build", "climax"),
        moods={
            "epic": ("horn", "brass"),
            "sad": ("cello", "violin_solo"),
            "romantic": ("violin_solo", "cello"),
            "dark": ("cello", "horn"),
        },
        feel=_BOWED,
    ),
    PartTemplate("counter", "counter", ("cello", "horn"), GuideLine(45, 66, 1, 80), (0.5, 1.0), feel=_BOWED),
    PartTemplate(
        "choir", "pad", ("choir",), HeldChords("open", 4, 50, 78, velocity=82), (0.8, 1.0), feel=_BOWED
    ),
    PartTemplate("riser", "fx", ("riser",), Gesture("before", 8.0, 0.2)),
    PartTemplate("impact", "fx", ("impact",), Gesture("at", 4.0, 0.2)),
    PartTemplate("fall", "fx", ("downlifter",), Gesture("after", 4.0, 0.3), chance=0.8),
)
_WORDS = (
    "cinematic", "film score", "movie score", "soundtrack",
    "film music", "hybrid orchestral", "filmmusik", "banda sonora",
    "movie soundtrack", "film soundtrack", "underscore", "cinematic music", "action score",
)  # fmt: skip

genre = Genre(
    label="Cinematic",
    words=_WORDS,
    neighbours={"requiem": (56, 76), "fantasy": (80, 110), "neo noir": (70, 100), "game score": (90, 130)},
    usual={"drums": "kit_orchestral", "bass": "contrabass"},
    tempo_low=76.0,
    tempo_high=140.0,
    tempo_typical=104.0,
    modes=(("minor", 0.75), ("major", 0.18), ("lydian", 0.07)),
    moods=("epic", "tense", "dark", "sad", "romantic", "dreamy", "energetic"),
    forms=_FORMS,
    progressions=_PROGRESSIONS,
    cadences=(Cadence("iv | V", MINOR_MODES), Cadence("VI | V", MINOR_MODES), Cadence("IV | V", MAJOR_MODES)),
    part_templates=_PARTS,
    meters=("4/4", "6/8", "3/4"),
    length_seconds=75.0,
    profile="cinematic",
    pop_share=0.3,
    dynamics_db=5.0,
    places=(
        "Horizon", "Exodus", "Countdown", "Fracture", "Legacy", "Gravity", "Descent", "Frontier", "Vow",
        "Ashes",
    ),
)  # fmt: skip
