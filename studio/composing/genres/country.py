"""Country and folk: boom-chick steel strings, root and fifth, brushes or a train beat, fiddle fills."""

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
            SectionTemplate("intro", 4, 0.4, 3),
            SectionTemplate("verse", 8, 0.52, 2),
            SectionTemplate("hook", 8, 0.85, 1),
            SectionTemplate("verse", 8, 0.58, 5),
            SectionTemplate("solo", 8, 0.75, 6),
            SectionTemplate("bridge", 8, 0.34, 7, rise=0.2),
            SectionTemplate("hook", 8, 0.95, 4, drop_beats=1.0),
            SectionTemplate("outro", 4, 0.4, 8, rise=-0.1),
        ),
        cycle=(3, 2, 4, 5, 6),
    ),
    Form(
        (
            SectionTemplate("verse", 8, 0.42, 2, rise=0.08),
            SectionTemplate("hook", 8, 0.78, 1),
            SectionTemplate("break", 4, 0.3, 4),
            SectionTemplate("verse", 8, 0.56, 5),
            SectionTemplate("hook", 8, 0.92, 3),
            SectionTemplate("outro", 4, 0.35, 6),
        ),
        cycle=(3, 1, 2, 4),
        weight=0.8,
    ),
)

_PROGRESSIONS = (
    Progression("I | I | IV | I | I | I | V | V7", MAJOR_MODES, ("verse", "intro", "solo"), weight=1.5),
    Progression("I | IV | I | V", MAJOR_MODES, weight=1.2),
    Progression("I | V | vi | IV | I | V | IV | V", MAJOR_MODES, ("hook",), weight=1.3),
    Progression("IV | I | V | I | IV | I | ii V7 | I", MAJOR_MODES, ("hook", "bridge")),
    Progression("vi | IV | I | V", MAJOR_MODES, ("bridge", "break")),
    Progression("I | bVII | IV | I", ("mixolydian",), weight=2.0),
    Progression("i | iv | i | V7", MINOR_MODES, weight=1.4),
    Progression("i | VI | III | VII | i | iv | V7 | i", MINOR_MODES, ("hook", "solo"), weight=1.3),
    Progression("i | VII | VI | V7", MINOR_MODES, ("verse", "hook")),
    Progression("iv | i | iv | V7", MINOR_MODES, ("bridge", "break")),
)

_DRUMS = Groove(
    patterns=(
        Pattern({"kick": "x.......x.......", "side_stick": "....o.......o..."}, energy=(0.0, 0.48)),
        Pattern(
            {"kick": "X.......X.......", "snare": "..g.x.g...g.x.g.", "closed": "x...o...x...o..."},
            energy=(0.45, 0.75),
        ),
        Pattern({"kick": "X.......X.......", "snare": "oggxoggxoggxoggX"}, energy=(0.55, 1.0), weight=1.3),
        Pattern(
            {"kick": "X.....x.X.......", "snare": "....X.......X...", "closed": "x.o.x.o.x.o.x.o."},
            energy=(0.6, 1.0),
        ),
        Pattern(
            {
                "kick": "X.....x.X.x.....",
                "snare": "....X.......X..g",
                "ride": "x.o.x.o.x.o.x.o.",
                "tambourine": "....x.......x...",
            },
            energy=(0.8, 1.0),
        ),
        Pattern({"kick": "X...........", "side_stick": "....o...o..."}, energy=(0.0, 0.55), meter="3/4"),
        Pattern(
            {"kick": "X.......g...", "snare": "....x...x..g", "closed": "x.o.x.o.x.o."},
            energy=(0.5, 1.0),
            meter="3/4",
        ),
        Pattern(
            {"kick": "X.....o.....", "snare": "......x.....", "closed": "x.o.o.x.o.o."},
            energy=(0.4, 1.0),
            meter="6/8",
        ),
    ),
    turns=(
        Pattern({"snare": "..g.x.g...g.x.xx"}),
        Pattern({"snare": "....x...x.gg"}, meter="3/4"),
        Pattern({"snare": "......x...gg"}, meter="6/8"),
    ),
    fills=(
        Pattern({"snare": "........o.x.xxxx", "kick": "........x......."}),
        Pattern(
            {"snare": "........x.xx....", "tom_mid": "............x...", "tom_floor": "..............x."},
            energy=(0.5, 1.0),
        ),
        Pattern({"snare": "....o.x.x.xx"}, meter="3/4"),
        Pattern({"snare": "......x.xxxx"}, meter="6/8"),
    ),
)

_TUNES = (
    Pattern({"line": "x-x-x---x-x-x---"}),
    Pattern({"line": "x---x-x-x-----x-"}),
    Pattern({"line": "..x-x-x-x---x---"}),
    Pattern({"line": "x-----x-x-x-----"}, sections=("hook",), weight=1.4),
    Pattern({"line": "x-x-x-x-x-x-x-x-"}, sections=("solo",)),
    Pattern({"line": "x-xxx-x-x-xxx-x-"}, sections=("solo",)),
    Pattern({"line": "..xxx-xxx-x-x---"}, sections=("solo",)),
    Pattern({"line": "x-------x---"}, meter="3/4"),
    Pattern({"line": "x---x-x-x---"}, meter="3/4"),
    Pattern({"line": "x-----x-x---"}, meter="3/4"),
    Pattern({"line": "x-----x---x-"}, meter="6/8"),
)
_CLOSES = (
    Pattern({"line": "x-x-x-----------"}),
    Pattern({"line": "x---x-----......"}),
    Pattern({"line": "x-----------"}, meter="3/4"),
    Pattern({"line": "x-----x-----"}, meter="6/8"),
)
_EASY = Feel({"": 3}, (4, -4, 0, -4), 5, 0.6)

_PARTS = (
    PartTemplate(
        "drums",
        "drums",
        ("kit_acoustic", "kit_brushes"),
        _DRUMS,
        (0.38, 1.0),
        moods={
            "chill": ("kit_brushes",),
            "sad": ("kit_brushes",),
            "romantic": ("kit_brushes", "kit_acoustic"),
        },
        feel=Feel({"snare": 3, "kick": -1}, (4, -5, 1, -5), 4, 0.6),
    ),
    PartTemplate(
        "bass",
        "bass",
        ("bass_upright", "bass_electric"),
        BassLine(
            (
                Pattern({"line": "R-------L-------|R-------L---A---"}, weight=1.6),
                Pattern({"line": "R---..R-5---..R-|R---..R-5---A---"}, energy=(0.6, 1.0)),
                Pattern({"line": "R---R---5---5---|R---R---5---3-A-"}, energy=(0.75, 1.0)),
                Pattern({"line": "R-------....|L-------A---"}, meter="3/4"),
                Pattern({"line": "R-----L-----"}, meter="6/8"),
            ),
            28,
            48,
            0.85,
        ),
        (0.3, 1.0),
        feel=_EASY,
    ),
    PartTemplate(
        "guitar",
        "chords",
        ("guitar_acoustic",),
        Comping(
            (
                Pattern(
                    {"low": "x...x...x...x...", "top": "..x-..x-..x-..x-"}, energy=(0.4, 1.0), weight=1.5
                ),
                Pattern({"low": "x-----......x---", "top": "....x-..x-x-..x-"}, energy=(0.4, 1.0)),
                Pattern(
                    {
                        "1": "x---....x---....",
                        "2": "....x---....x---",
                        "3": "..x---....x---..",
                        "4": "......x-......x-",
                    },
                    energy=(0.0, 0.75),
                ),
                Pattern({"low": "x-----------", "top": "....x---x---"}, meter="3/4"),
                Pattern(
                    {"1": "x-----......", "2": "....x-....x-", "3": "..x-....x-..", "4": "......x-----"},
                    meter="6/8",
                ),
            ),
            "open",
            4,
            45,
            71,
            0.97,
            strum=9,
        ),
        feel=_EASY,
    ),
    PartTemplate(
        "picking",
        "arp",
        ("guitar_nylon", "guitar_clean"),
        Comping(
            (
                Pattern(
                    {
                        "1": "x...x...x...x...",
                        "3": "..x.......x.....",
                        "4": "......x.....x.x.",
                        "2": "...x...x...x...x",
                    }
                ),
                Pattern({"1": "x...........", "2": "..x...x...x.", "3": "....x...x..."}, meter="3/4"),
                Pattern({"1": "x.....x.....", "2": "..x.....x...", "3": "....x.....x."}, meter="6/8"),
            ),
            "close",
            4,
            57,
            79,
            1.2,
            strum=0,
        ),
        (0.5, 1.0),
        feel=_EASY,
    ),
    PartTemplate(
        "piano",
        "chords",
        ("piano", "organ", "accordion"),
        Comping(
            (
                Pattern({"chord": "x-------x-------"}),
                Pattern({"chord": "x-----------"}, meter="3/4"),
                Pattern({"chord": "x-----x-----"}, meter="6/8"),
            ),
            "close",
            4,
            52,
            74,
            0.92,
            strum=4,
        ),
        (0.7, 1.0),
        feel=_EASY,
        chance=0.75,
    ),
    PartTemplate(
        "strings",
        "pad",
        ("strings", "organ"),
        HeldChords("open", 4, 50, 77, moves=0.3, velocity=66),
        (0.7, 1.0),
    ),
    PartTemplate(
        "lead",
        "lead",
        ("violin_solo", "guitar_clean", "whistle"),
        Melody(_TUNES, _CLOSES, 60, 83, "pentatonic", 4, leap=0.35, rest=0.08, ornament=0.45, velocity=88),
        (0.38, 1.0),
        ("intro", "verse", "hook", "bridge"),
        moods={
            "sad": ("violin_solo", "guitar_clean"),
            "playful": ("whistle", "violin_solo"),
            "nostalgic": ("guitar_clean", "violin_solo"),
        },
        feel=_EASY,
    ),
    PartTemplate(
        "solo",
        "lead",
        ("guitar_clean", "violin_solo", "accordion"),
        Melody(
            _TUNES,
            _CLOSES,
            62,
            84,
            "pentatonic",
            4,
            leap=0.45,
            rest=0.05,
            chromatic=0.1,
            improvises=True,
            velocity=90,
        ),
        (0.4, 1.0),
        ("solo",),
        feel=_EASY,
    ),
    PartTemplate(
        "answer",
        "counter",
        ("guitar_clean", "accordion"),
        Melody(_TUNES, _CLOSES, 57, 76, "pentatonic", 4, answers=True, velocity=74),
        (0.55, 1.0),
        ("verse", "hook"),
        feel=_EASY,
        chance=0.8,
    ),
    PartTemplate(
        "line",
        "counter",
        ("strings", "violin_solo"),
        GuideLine(57, 76, 1, 70),
        (0.85, 1.0),
        ("hook",),
        chance=0.7,
    ),
)
_WORDS = (
    "country", "country song", "americana", "nashville",
    "country folk", "campfire",
)  # fmt: skip
_NEIGHBOURS = {
    "acoustic": (80, 110), "world music": (85, 115),
    "sea shanty": (90, 120), "zydeco": (100, 130), "skiffle": (110, 130), "outlaw country": (90, 120),
}  # fmt: skip

genre = Genre(
    label="Country",
    words=_WORDS,
    neighbours=_NEIGHBOURS,
    usual={"guitar": "guitar_acoustic", "bass": "bass_upright"},
    known_for=("guitar_acoustic", "accordion"),
    tempo_low=80.0,
    tempo_high=126.0,
    tempo_typical=102.0,
    modes=(("major", 0.75), ("minor", 0.17), ("mixolydian", 0.08)),
    moods=("happy", "nostalgic", "romantic", "sad", "chill", "playful"),
    forms=_FORMS,
    progressions=_PROGRESSIONS,
    cadences=(
        Cadence("IV | V7", MAJOR_MODES), Cadence("ii | V7", MAJOR_MODES), Cadence("iv | V7", MINOR_MODES),
    ),
    part_templates=_PARTS,
    meters=("4/4", "3/4", "6/8"),
    profile="country",
    swing=0.53,
    swing_unit=4,
    dynamics_db=1.5,
    places=(
        "Porch", "Gravel", "Pickup", "Whiskey", "County", "River", "Saddle", "Creek", "Fencepost", "Railroad",
    ),
    tonics=("G", "D", "A", "E", "C"),
)  # fmt: skip
