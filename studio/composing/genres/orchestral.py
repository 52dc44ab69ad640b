"""Orchestral: sustained strings, a horn or oboe theme, ostinati, timpani, a build from quiet to tutti."""

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
            SectionTemplate("intro", 4, 0.15, 3, rise=0.1),
            SectionTemplate("theme", 8, 0.42, 2, rise=0.15),
            SectionTemplate("build", 4, 0.62, 4, rise=0.25),
            SectionTemplate("climax", 8, 0.95, 1, rise=0.1),
            SectionTemplate("bridge", 4, 0.2, 5),
            SectionTemplate("build", 4, 0.6, 6, rise=0.3),
            SectionTemplate("climax", 8, 1.0, 7),
            SectionTemplate("outro", 4, 0.25, 8, rise=-0.2),
        ),
        cycle=(1, 2, 3, 4),
    ),
    Form(
        (
            SectionTemplate("intro", 4, 0.2, 3, rise=0.1),
            SectionTemplate("theme", 8, 0.5, 1, rise=0.2),
            SectionTemplate("bridge", 4, 0.25, 5),
            SectionTemplate("build", 4, 0.6, 4, rise=0.3),
            SectionTemplate("climax", 8, 1.0, 2),
        ),
        cycle=(1, 2, 3, 4),
    ),
)

_PROGRESSIONS = (
    Progression("i | VI | iv | V7", MINOR_MODES, weight=1.4),
    Progression("i | iv | V7 | i", MINOR_MODES),
    Progression("i | VI | III | V7", MINOR_MODES, ("climax", "theme")),
    Progression("i | i | VI | VI | iv | iv | V7 | V7", MINOR_MODES, ("build", "intro", "outro", "bridge")),
    Progression("i | iv | i | V7", MINOR_MODES, ("intro", "outro", "bridge", "build")),
    Progression("i | IV | i | V7", ("dorian",), weight=2.0),
    Progression("I | II | I | V", ("lydian",), weight=2.0),
    Progression("I | V | vi | IV | I | IV | V7 | I", MAJOR_MODES, weight=1.3),
    Progression("I | IV | V7 | I", MAJOR_MODES),
    Progression("I | bVI | IV | V7", MAJOR_MODES, ("climax",), moods=("epic",)),
    Progression("I | I | IV | V7", MAJOR_MODES, ("intro", "outro", "bridge", "build")),
)

_PERCUSSION = Groove(
    patterns=(
        Pattern({"kick": "x..............."}, energy=(0.0, 0.6)),
        Pattern({"kick": "X.......x.......", "snare": "............o.oo"}, energy=(0.55, 0.8)),
        Pattern(
            {"kick": "X.....x.X.....x.", "snare": "....o.oo....o.oo", "triangle": "..o...o...o...o."},
            energy=(0.75, 1.0),
        ),
        Pattern(
            {
                "kick": "X..x..x.X..x..x.",
                "snare": "x.oox.oox.oox.xx",
                "crash": "X...............|................",
            },
            energy=(0.85, 1.0),
        ),
        Pattern({"kick": "X.......x...", "snare": "....o...o.oo"}, energy=(0.6, 1.0), meter="3/4"),
        Pattern({"kick": "X.....x...x.", "snare": "......x...oo"}, energy=(0.6, 1.0), meter="6/8"),
    ),
    fills=(
        Pattern({"snare": "rrrrrrrrrrrrrrrr"}, energy=(0.55, 1.0)),
        Pattern({"snare": "........rrrrrrrr", "kick": "........x...x.x."}, energy=(0.5, 1.0)),
        Pattern({"kick": "x..............."}, energy=(0.0, 0.5)),
        Pattern({"snare": "....rrrrrrrr"}, energy=(0.5, 1.0), meter="3/4"),
        Pattern({"snare": "......rrrrrr"}, energy=(0.5, 1.0), meter="6/8"),
    ),
)

_TUNES = (
    Pattern({"line": "x-------x---x---"}),
    Pattern({"line": "x-----x-x---x---"}),
    Pattern({"line": "x---x---x-------"}),
    Pattern({"line": "x---x-x-x---x-x-"}, energy=(0.5, 1.0)),
    Pattern({"line": "x-----xxx---x---"}, energy=(0.6, 1.0)),
    Pattern({"line": "x-------x---"}, meter="3/4"),
    Pattern({"line": "x-----x-x---"}, meter="3/4"),
    Pattern({"line": "x---x---x---"}, meter="3/4"),
    Pattern({"line": "x-----x---x-"}, meter="6/8"),
    Pattern({"line": "x---x-x---x-"}, meter="6/8"),
)
_CLOSES = (
    Pattern({"line": "x-------x-------"}),
    Pattern({"line": "x---x---x-------"}),
    Pattern({"line": "x-----------"}, meter="3/4"),
    Pattern({"line": "x-----x-----"}, meter="6/8"),
)
_BOWED = Feel({"": -8}, (3, -3, 0, -3), 6, 1.1)
_WIND = Feel({"": 2}, (3, -3, 0, -3), 6, 0.9)

_PARTS = (
    PartTemplate(
        "drums",
        "drums",
        ("kit_orchestral",),
        _PERCUSSION,
        (0.55, 1.0),
        feel=Feel(accents=(4, -4, 0, -4), looseness=4, dynamics=1.0),
    ),
    PartTemplate(
        "timpani",
        "percussion",
        ("timpani",),
        BassLine(
            (
                Pattern({"line": "R...............|R.........R.R.R."}, energy=(0.0, 0.75)),
                Pattern({"line": "R.......R.......|R.....R.R...RRRR"}, energy=(0.7, 1.0)),
                Pattern({"line": "R...........|R.......R.RR"}, meter="3/4"),
                Pattern({"line": "R.....R.....|R.....R.RRRR"}, meter="6/8"),
            ),
            38,
            52,
            1.0,
        ),
        (0.5, 1.0),
        feel=_WIND,
    ),
    PartTemplate(
        "bass",
        "bass",
        ("contrabass",),
        BassLine(
            (
                Pattern({"line": "R---------------"}, energy=(0.0, 0.55)),
                Pattern({"line": "R-------R-----A-"}, energy=(0.4, 0.85)),
                Pattern({"line": "R-R-R-R-R-R-R-R-|R-R-R-R-R-R-5-A-"}, energy=(0.75, 1.0)),
                Pattern({"line": "R-----------"}, meter="3/4", energy=(0.0, 0.6)),
                Pattern({"line": "R---R---R-A-"}, meter="3/4", energy=(0.5, 1.0)),
                Pattern({"line": "R-----R---A-"}, meter="6/8"),
            ),
            28,
            50,
            0.97,
        ),
        (0.12, 1.0),
        feel=_BOWED,
    ),
    PartTemplate(
        "strings",
        "pad",
        ("strings",),
        HeldChords("open", 5, 46, 82, moves=0.35, velocity=80),
        (0.0, 1.0),
        feel=_BOWED,
        cutoff_hz=(2500.0, 15000.0),
    ),
    PartTemplate(
        "ostinato",
        "chords",
        ("strings_pizzicato", "strings"),
        Comping(
            (
                Pattern({"low": "x-......x-......", "top": "....x-......x-.."}, energy=(0.0, 0.6)),
                Pattern(
                    {"1": "x...x...x...x...", "2": "..x...x...x...x.", "3": ".x.x.x.x.x.x.x.x"},
                    energy=(0.5, 1.0),
                ),
                Pattern({"chord": "X-x-x-X-x-x-X-x-"}, energy=(0.5, 1.0)),
                Pattern({"low": "x-..........", "top": "....x-..x-.."}, meter="3/4"),
                Pattern({"1": "x.....x.....", "2": "..x.....x...", "3": "....x.....x."}, meter="6/8"),
            ),
            "close",
            4,
            50,
            76,
            0.7,
            strum=0,
        ),
        (0.4, 1.0),
        moods={"epic": ("strings", "strings_tremolo"), "tense": ("strings_tremolo", "strings_pizzicato")},
        feel=_BOWED,
    ),
    PartTemplate(
        "brass",
        "chords",
        ("brass",),
        Comping(
            (
                Pattern({"chord": "X-----------x---"}),
                Pattern({"chord": "X-----X-X-------"}),
                Pattern({"chord": "X-------x---"}, meter="3/4"),
                Pattern({"chord": "X-----X-----"}, meter="6/8"),
            ),
            "open",
            4,
            43,
            70,
            0.95,
            strum=0,
        ),
        (0.75, 1.0),
        feel=_WIND,
    ),
    PartTemplate(
        "theme",
        "lead",
        ("horn", "oboe", "flute", "violin_solo", "clarinet"),
        Melody(_TUNES, _CLOSES, 60, 79, "key", 4, leap=0.55, rest=0.0, ornament=0.3, gate=0.97, velocity=92),
        (0.3, 1.0),
        ("theme", "climax", "build", "outro"),
        moods={
            "epic": ("horn", "brass"),
            "sad": ("oboe", "violin_solo"),
            "romantic": ("violin_solo", "flute"),
            "playful": ("flute", "clarinet"),
        },
        feel=_WIND,
    ),
    PartTemplate(
        "counter", "counter", ("clarinet", "horn"), GuideLine(50, 69, 1, 78), (0.5, 1.0), feel=_BOWED
    ),
    PartTemplate(
        "choir",
        "pad",
        ("choir",),
        HeldChords("open", 4, 50, 78, velocity=82),
        (0.85, 1.0),
        feel=_BOWED,
        chance=0.8,
    ),
    PartTemplate(
        "harp",
        "arp",
        ("harp", "celesta"),
        Arpeggio(("updown", "rolling"), 2, 2, 48, 84, 1.6, velocity=72),
        (0.0, 0.55),
        feel=_WIND,
    ),
    PartTemplate("swell", "fx", ("reverse_cymbal",), Gesture("before", 4.0, 0.2)),
    PartTemplate("impact", "fx", ("impact",), Gesture("at", 4.0, 0.35), chance=0.6),
)
_WORDS = (
    "orchestral", "orchestra", "symphonic", "symphony", "chamber orchestra", "epic score",
    "score", "epic music", "film", "movie", "orchester", "orquestal", "orquesta",
    "orchestre", "cinematico", "cinematica", "symphonique", "cinematique", "orchestrale", "sinfonica",
    "sinfonico", "epic orchestral", "orchestra music",
    "fantasy score", "musique de film", "colonna sonora", "kino", "overture", "orquestral",
)  # fmt: skip
_NEIGHBOURS = {
    "medieval": (85, 115), "renaissance": (80, 110), "national anthem": (80, 100), "ballet": (80, 120),
    "tavern music": (95, 125), "pirate": (95, 125),
}  # fmt: skip

genre = Genre(
    label="Orchestral",
    words=_WORDS,
    neighbours=_NEIGHBOURS,
    usual={"drums": "kit_orchestral", "bass": "contrabass", "synth": "pad_warm"},
    known_for=(
        "clarinet",
        "strings",
        "strings_pizzicato",
        "strings_tremolo",
        "violin_solo",
        "brass",
        "horn",
        "choir",
        "timpani",
        "harp",
        "flute",
        "oboe",
        "kit_orchestral",
        "contrabass",
        "piano",
    ),
    tempo_low=66.0,
    tempo_high=140.0,
    tempo_typical=100.0,
    modes=(("minor", 0.6), ("major", 0.4)),
    moods=("epic", "romantic", "sad", "tense", "happy", "dark", "dreamy", "playful"),
    forms=_FORMS,
    progressions=_PROGRESSIONS,
    cadences=(
        Cadence("iv | V7", MINOR_MODES),
        Cadence("VI | V7", MINOR_MODES),
        Cadence("IV | V7", MAJOR_MODES),
        Cadence("ii | V7", MAJOR_MODES),
    ),
    part_templates=_PARTS,
    meters=("4/4", "3/4", "6/8"),
    length_seconds=75.0,
    profile="orchestral",
    dynamics_db=1.0,
    pop_share=0.3,
    places=(
        "Horizon",
        "Kingdom",
        "Banner",
        "Voyage",
        "Cathedral",
        "Summit",
        "Empire",
        "Dawn",
        "Oath",
        "Legend",
    ),
)
