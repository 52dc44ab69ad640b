"""Rock: a riff, a backbeat, guitars held back in the verse and open in the chorus, a solo."""

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
    Gesture,
    Groove,
    GuideLine,
    HeldChords,
    Melody,
    PartTemplate,
    Pattern,
    Riff,
)

_FORMS = (
    Form(
        (
            SectionTemplate("riff", 4, 0.72, 4),
            SectionTemplate("verse", 8, 0.5, 2, rise=0.08),
            SectionTemplate("pre", 4, 0.64, 5, rise=0.15),
            SectionTemplate("hook", 8, 0.9, 1, drop_beats=1.0),
            SectionTemplate("bridge", 8, 0.26, 6, rise=0.2),
            SectionTemplate("solo", 8, 0.86, 7, drop_beats=1.0),
            SectionTemplate("hook", 8, 1.0, 3, drop_beats=1.0),
            SectionTemplate("outro", 4, 0.8, 8),
        ),
        cycle=(1, 2, 3, 4, 5),
    ),
    Form(
        (
            SectionTemplate("intro", 4, 0.35, 4, rise=0.2),
            SectionTemplate("verse", 8, 0.55, 2),
            SectionTemplate("hook", 8, 0.92, 1, drop_beats=0.5),
            SectionTemplate("break", 4, 0.3, 6),
            SectionTemplate("solo", 8, 0.88, 5, drop_beats=1.0),
            SectionTemplate("hook", 8, 1.0, 3),
        ),
        cycle=(1, 2, 3, 4),
    ),
)

_PROGRESSIONS = (
    Progression("i | VII | VI | V", MINOR_MODES, weight=1.4),
    Progression("i | VI | III | VII | i | VI | iv | V", MINOR_MODES, ("hook", "solo"), weight=1.3),
    Progression("i | i | VII | V", MINOR_MODES, ("verse", "riff", "intro")),
    Progression("i | iv | i | V", MINOR_MODES, ("verse", "solo", "riff")),
    Progression("VI | VII | i | V", MINOR_MODES, ("pre", "bridge", "break")),
    Progression("i | IV | i | V", ("dorian",), weight=2.0),
    Progression("I | bVII | IV | I | I | bVII | IV | V", MAJOR_MODES, weight=1.3),
    Progression("I | IV | V | IV", MAJOR_MODES),
    Progression("I | V | vi | IV | I | V | IV | V", MAJOR_MODES, ("hook", "solo")),
    Progression("I | I | IV | V", MAJOR_MODES, ("verse", "riff", "intro")),
    Progression("vi | IV | ii | V", MAJOR_MODES, ("pre", "bridge", "break")),
)

_DRUMS = Groove(
    patterns=(
        Pattern(
            {"closed": "x.o.x.o.x.o.x.o.", "side_stick": "....o.......o...", "kick": "x.......x......."},
            energy=(0.0, 0.45),
        ),
        Pattern(
            {"kick": "X.......X.x.....", "snare": "....X.......X...", "closed": "X.x.X.x.X.x.X.x."},
            energy=(0.42, 0.75),
        ),
        Pattern(
            {
                "kick": "X..x....x.x.....|X..x....x.x..x..",
                "snare": "....X..g....X...|....X.......X..g",
                "closed": "X.x.X.x.X.x.X.x.",
            },
            energy=(0.42, 0.8),
        ),
        Pattern(
            {
                "kick": "X.x...x.X.x.....",
                "snare": "....X.......X...|....X.......X.g.",
                "open": "X.x.X.x.X.x.X.x.",
            },
            energy=(0.68, 1.0),
        ),
        Pattern(
            {
                "kick": "X..x..x.X.x.....|X..x..x.X.x...x.",
                "snare": "....X.......X...",
                "crash2": "X...x...X...x...",
            },
            energy=(0.82, 1.0),
            sections=("hook", "solo", "outro"),
        ),
        Pattern(
            {
                "kick": "X.....x.X.....x.",
                "snare": "....X..g.g..X...",
                "ride": "X.x.X.x.X.x.X.x.",
                "bell": "X...X...X...X...",
            },
            energy=(0.75, 1.0),
            sections=("solo", "hook"),
        ),
        Pattern(
            {"kick": "X...x...X...x...", "tom_floor": "X.xxX.xxX.xxX.xx", "snare": "............X..."},
            energy=(0.5, 1.0),
            sections=("pre",),
        ),
        Pattern(
            {"kick": "X.....x...x.", "snare": "......X.....", "closed": "X.x.x.X.x.x."},
            energy=(0.4, 1.0),
            meter="6/8",
        ),
        Pattern({"closed": "x.o.o.x.o.o.", "side_stick": "......o....."}, energy=(0.0, 0.45), meter="6/8"),
    ),
    turns=(
        Pattern({"snare": "....X.......X.xx"}),
        Pattern({"kick": "X..x..x.X.x.x...", "open": "..............x."}, energy=(0.5, 1.0)),
        Pattern({"snare": "......X...xx"}, meter="6/8"),
    ),
    fills=(
        Pattern({"snare": "............xxxx", "kick": "........x......."}, energy=(0.0, 0.6)),
        Pattern(
            {
                "snare": "........XxXxX...",
                "tom_mid": "............Xx..",
                "tom_floor": "..............XX",
                "kick": "........X...X...",
            }
        ),
        Pattern(
            {"tom_high": "........XXx.....", "tom_mid": "...........Xx...", "tom_floor": ".............XXX"},
            energy=(0.5, 1.0),
        ),
        Pattern({"snare": "....X.x.XxXxXXXX", "kick": "....X...X...X..."}, energy=(0.75, 1.0)),
        Pattern({"snare": "......XxxXXX", "kick": "......X..X.."}, meter="6/8"),
    ),
)

_RIFFS = (
    Pattern({"line": "P-P-..P-P-..N-P-|P-P-..P-P-..B-P-"}, sections=("riff", "intro", "outro")),
    Pattern({"line": "P--P--P-..P-s-N-|P--P--P-..N-B-P-"}, sections=("riff", "outro")),
    Pattern({"line": "c.c.c.c.c.c.c.c.|c.c.c.c.c.c.P-N-"}, sections=("verse", "pre")),
    Pattern({"line": "P-..c.c.P-..c.c.|P-..c.c.P-N-c.c."}, sections=("verse",)),
    Pattern({"line": "P-------....P-P-"}, sections=("verse", "break"), energy=(0.3, 0.7)),
    Pattern({"line": "P-P-P-P-P-P-P-P-"}, sections=("hook", "pre"), energy=(0.6, 1.0)),
    Pattern({"line": "P-----P-P---P---|P-----P-P-P-P-P-"}, sections=("hook", "solo")),
    Pattern({"line": "P---P-P---P-P---"}, sections=("hook", "solo")),
    Pattern({"line": "P-----P-P-P-|P-----P---P-"}, meter="6/8"),
)

_TUNES = (
    Pattern({"line": "x-x-x---x-x-x---"}),
    Pattern({"line": "..x-x-x-x-----x-"}, sections=("verse", "pre", "hook")),
    Pattern({"line": "x--x--x-x---x---"}, sections=("verse", "hook")),
    Pattern({"line": "x-----x-x-------"}, sections=("hook", "bridge")),
    Pattern({"line": "x-x-xxx-x-x-xxx-"}, sections=("solo",)),
    Pattern({"line": "x---x-xxx-x-xxxx"}, sections=("solo",)),
    Pattern({"line": "x-----x-xxxxx-x-"}, sections=("solo",)),
    Pattern({"line": "x-xx-xx-xx-x"}, sections=("solo",), steps_per_beat=3),
    Pattern({"line": "x-----x---x-"}, meter="6/8"),
    Pattern({"line": "x-x-x-x-----"}, meter="6/8"),
)
_CLOSES = (
    Pattern({"line": "x-x-x-----------"}),
    Pattern({"line": "x---x---x-------"}),
    Pattern({"line": "x-xxx-x-x-------"}, sections=("solo",)),
    Pattern({"line": "x-----x-----"}, meter="6/8"),
)
_BAND = Feel(accents=(4, -4, 1, -4), looseness=3, dynamics=0.5)

_PARTS = (
    PartTemplate(
        "drums",
        "drums",
        ("kit_room", "kit_acoustic"),
        _DRUMS,
        (0.36, 1.0),
        moods={"aggressive": ("kit_metal", "kit_acoustic")},
        feel=Feel({"kick": -2, "snare": 4, "closed": 1}, (5, -6, 1, -6), 4, 0.5),
    ),
    PartTemplate(
        "bass",
        "bass",
        ("bass_electric", "bass_distorted"),
        BassLine(
            (
                Pattern({"line": "R---------------|R-----------A---"}, energy=(0.0, 0.45)),
                Pattern({"line": "R-R-R-R-R-R-R-R-|R-R-R-R-R-R-5-A-"}, energy=(0.4, 1.0), weight=1.4),
                Pattern({"line": "R-..R-R-R-..R-5-|R-..R-R-R-..8-A-"}, energy=(0.4, 0.85)),
                Pattern({"line": "R--R--R-5-5-3-A-"}, energy=(0.7, 1.0)),
                Pattern({"line": "R-----R-5-A-"}, meter="6/8"),
            ),
            28,
            47,
            0.9,
        ),
        (0.32, 1.0),
        feel=_BAND,
    ),
    PartTemplate(
        "guitar",
        "chords",
        ("guitar_distorted",),
        Riff(_RIFFS, 40, 52),
        (0.42, 1.0),
        ("riff", "intro", "verse", "pre", "hook", "solo", "outro"),
        feel=_BAND,
    ),
    PartTemplate(
        "clean",
        "chords",
        ("guitar_clean", "guitar_acoustic"),
        Comping(
            (
                Pattern(
                    {"1": "x-------x-------", "2": "..x-......x-....", "3": "....x-x-....x-x-"},
                    energy=(0.0, 0.7),
                ),
                Pattern({"chord": "x---x-x---x-x-x-"}, energy=(0.4, 1.0)),
                Pattern({"1": "x-----x-----", "2": "..x-....x-..", "3": "....x-....x-"}, meter="6/8"),
            ),
            "drop2",
            4,
            52,
            74,
            0.96,
            strum=10,
        ),
        (0.0, 0.7),
        ("intro", "verse", "bridge", "break"),
        feel=_BAND,
    ),
    PartTemplate(
        "organ",
        "pad",
        ("organ", "strings", "pad_warm"),
        HeldChords("open", 4, 50, 76, velocity=74),
        (0.55, 1.0),
        ("pre", "hook", "bridge", "solo"),
        feel=_BAND,
        cutoff_hz=(900.0, 8000.0),
        chance=0.7,
    ),
    PartTemplate(
        "lead",
        "lead",
        ("guitar_lead",),
        Melody(_TUNES, _CLOSES, 57, 79, "pentatonic", 4, leap=0.4, rest=0.05, ornament=0.35, velocity=94),
        (0.4, 1.0),
        ("verse", "pre", "hook", "bridge"),
        moods={
            "sad": ("guitar_clean", "guitar_lead"),
            "nostalgic": ("guitar_clean", "guitar_lead"),
            "romantic": ("saxophone", "guitar_lead"),
        },
        feel=Feel({"": 5}, (3, -3, 0, -3), 5, 0.4),
    ),
    PartTemplate(
        "solo",
        "lead",
        ("guitar_lead",),
        Melody(
            _TUNES,
            _CLOSES,
            60,
            86,
            "blues",
            4,
            leap=0.5,
            rest=0.08,
            chromatic=0.1,
            ornament=0.2,
            improvises=True,
            velocity=98,
        ),
        (0.6, 1.0),
        ("solo",),
        feel=Feel({"": 4}, (3, -2, 1, -2), 5, 0.3),
    ),
    PartTemplate(
        "answer",
        "counter",
        ("guitar_clean", "organ"),
        GuideLine(57, 74, 2, 76),
        (0.75, 1.0),
        ("hook", "solo"),
        feel=_BAND,
        chance=0.7,
    ),
    PartTemplate("reverse", "fx", ("reverse_cymbal",), Gesture("before", 2.0, 0.2), chance=0.7),
)
_WORDS = (
    "rock", "rock song", "classic rock", "hard rock", "alternative rock", "alt rock",
    "garage rock", "rock and roll", "rock n roll",
    "arena rock", "stadium rock", "pop rock", "southern rock", "rock ballad", "rock music", "rockband",
)  # fmt: skip
_NEIGHBOURS = {

    "emo": (110, 150),
    "math rock": (110, 150), "post punk": (120, 150),
    "gothic rock": (110, 135), "glam rock": (120, 140),
}  # fmt: skip

genre = Genre(
    label="Rock",
    words=_WORDS,
    neighbours=_NEIGHBOURS,
    usual={"guitar": "guitar_distorted"},
    tempo_low=96.0,
    tempo_high=152.0,
    tempo_typical=122.0,
    modes=(("minor", 0.5), ("major", 0.4), ("mixolydian", 0.1)),
    moods=("energetic", "aggressive", "happy", "epic", "nostalgic", "sad", "dark"),
    forms=_FORMS,
    progressions=_PROGRESSIONS,
    cadences=(
        Cadence("VI | V", MINOR_MODES),
        Cadence("iv | V", MINOR_MODES),
        Cadence("IV | V", MAJOR_MODES),
        Cadence("bVII | V", MAJOR_MODES),
    ),
    part_templates=_PARTS,
    meters=("4/4", "6/8"),
    profile="rock",
    dynamics_db=6.5,
    places=(
        "Highway", "Engine", "Stranger", "Thunder", "Garage", "Denim", "Radio", "Fire", "Borderline", "Smoke",
    ),
)  # fmt: skip
