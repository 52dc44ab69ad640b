"""Reggae: the one drop, guitar chops on the off-beats, an organ bubble, a melodic bass; dub breaks."""

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
    HeldChords,
    Melody,
    PartTemplate,
    Pattern,
)

_FORMS = (
    Form(
        (
            SectionTemplate("intro", 4, 0.4, 3),
            SectionTemplate("verse", 8, 0.6, 2),
            SectionTemplate("hook", 8, 0.85, 1),
            SectionTemplate("dub", 8, 0.3, 4),
            SectionTemplate("verse", 8, 0.62, 6),
            SectionTemplate("hook", 8, 0.95, 5, drop_beats=1.0),
            SectionTemplate("outro", 4, 0.4, 7, rise=-0.1),
        ),
        cycle=(1, 2, 3, 4, 5),
    ),
    Form(
        (
            SectionTemplate("intro", 2, 0.45, 4),
            SectionTemplate("hook", 8, 0.8, 1),
            SectionTemplate("verse", 8, 0.58, 2),
            SectionTemplate("solo", 8, 0.75, 5),
            SectionTemplate("dub", 8, 0.28, 3),
            SectionTemplate("hook", 8, 0.92, 6, drop_beats=1.0),
        ),
        cycle=(2, 0, 3, 4),
        weight=0.8,
    ),
)

_PROGRESSIONS = (
    Progression("I | IV | I | V", MAJOR_MODES, weight=1.3),
    Progression("I | V | vi | IV", MAJOR_MODES, ("hook", "solo", "intro"), weight=1.3),
    Progression("I | ii | I | V", MAJOR_MODES),
    Progression("I | IV | V | IV", MAJOR_MODES, ("verse", "dub")),
    Progression("i | iv | i | V7", MINOR_MODES, weight=1.4),
    Progression("i | VII | VI | V7", MINOR_MODES, ("hook", "intro", "solo")),
    Progression("i | i | iv | V7", MINOR_MODES, ("verse", "dub")),
    Progression("i7 | IV | i7 | V7", ("dorian",), weight=2.0),
)

_DRUMS = Groove(
    patterns=(
        Pattern(
            {"side_stick": "....x.......x...", "kick": "....X.......X...", "closed": "o.x.o.x.o.x.o.x."},
            energy=(0.0, 0.5),
        ),
        Pattern(
            {
                "side_stick": "....X.......X...",
                "kick": "....X.......X...",
                "closed": "x.o.x.o.x.o.x.o.|x.o.x.o.x.oox.o.",
            },
            energy=(0.4, 0.8),
            weight=1.6,
        ),
        Pattern(
            {
                "side_stick": "....X.......X..g|....X..g....X...",
                "kick": "....X.......X...",
                "closed": "x.xox.xox.xox.x.|x.xox.xox.xox.xo",
                "open": "..............o.|................",
            },
            energy=(0.5, 1.0),
        ),
        Pattern(
            {"kick": "X...X...X...X...", "side_stick": "....X.......X..g", "closed": "x.o.x.o.x.o.x.o."},
            energy=(0.75, 1.0),
            weight=0.8,
        ),
        Pattern(
            {
                "kick": "X.......X.......",
                "snare": "....X.......X...",
                "closed": "x.oxx.o.x.oxx.o.",
                "side_stick": ".......g.......g",
            },
            energy=(0.75, 1.0),
            weight=0.6,
        ),
        Pattern(
            {"side_stick": "......X.....", "kick": "......X.....", "closed": "x.o.o.x.o.o."}, meter="6/8"
        ),
    ),
    turns=(
        Pattern({"side_stick": "....X..x..x.X..."}),
        Pattern({"open": "......x.......x.", "side_stick": "....X.......X.gg"}, energy=(0.5, 1.0)),
        Pattern({"tom_high": "..............xx"}, energy=(0.5, 1.0)),
    ),
    fills=(
        Pattern({"snare": "........x..x..xx", "kick": "........x......."}),
        Pattern(
            {"tom_high": "........xtt.....", "tom_mid": "............x.x.", "tom_low": "...............x"}
        ),
        Pattern({"snare": "............tttX", "kick": "............x..."}),
        Pattern({"snare": "......x..xxx"}, meter="6/8"),
    ),
)

_TUNES = (
    Pattern({"line": "..x-x-x---x-x---"}),
    Pattern({"line": "x---x-x-x-------"}),
    Pattern({"line": "..x-x---..x-x---"}),
    Pattern({"line": "x--xx-x---..x-x-"}),
    Pattern({"line": "x-----x-x---x---"}, sections=("hook",)),
    Pattern({"line": "..xxx-x-..xxx-x-"}, sections=("solo",)),
    Pattern({"line": "x-----x-x---"}, meter="6/8"),
)
_CLOSES = (
    Pattern({"line": "x-x-x---........"}),
    Pattern({"line": "..x-x---x-----.."}),
    Pattern({"line": "x-----x-----"}, meter="6/8"),
)

_PARTS = (
    PartTemplate(
        "drums",
        "drums",
        ("kit_acoustic",),
        _DRUMS,
        (0.22, 1.0),
        feel=Feel({"side_stick": 6, "snare": 6, "kick": 3, "closed": 4}, (5, -5, 2, -5), 4, 0.5),
    ),
    PartTemplate(
        "percussion",
        "percussion",
        ("percussion_hand",),
        Groove(
            (
                Pattern(
                    {"bongo_high": "......o.......oo", "bongo_low": "...........o...."}, energy=(0.0, 0.7)
                ),
                Pattern(
                    {
                        "shaker": "o.x.o.x.o.x.o.x.",
                        "bongo_high": "......o...o...oo",
                        "wood_high": "........x.......",
                    }
                ),
            ),
            crash=None,
        ),
        (0.45, 1.0),
        chance=0.8,
    ),
    PartTemplate(
        "bass",
        "bass",
        ("bass_electric",),
        BassLine(
            (
                Pattern({"line": "R-R-..5-R---....|R-R-..3-5---A-.."}),
                Pattern({"line": "....R-R-5-3-R---|....R-R-5---A---"}),
                Pattern({"line": "R--R3-5-..5-3-..|R--R3-5-..8-5-A-"}, energy=(0.4, 1.0)),
                Pattern({"line": "..R-R-..5-R-..L-|..R-R-..5-8-..A-"}, energy=(0.4, 1.0)),
                Pattern({"line": "R---R-5---A-"}, meter="6/8"),
            ),
            28,
            45,
            0.96,
        ),
        (0.0, 1.0),
        moods={"dark": ("bass_electric", "bass_synth")},
        feel=Feel({"": 8}, (4, -3, 0, -3), 4, 0.4),
        cutoff_hz=(500.0, 2600.0),
    ),
    PartTemplate(
        "skank",
        "chords",
        ("guitar_muted", "guitar_clean"),
        Comping(
            (
                Pattern({"chord": "..X...X...X...X."}, weight=2.0),
                Pattern({"chord": "..X...X...Xo..X.|..X...X...X...Xo"}, energy=(0.55, 1.0)),
                Pattern({"chord": "....X.....X."}, meter="6/8"),
            ),
            "close",
            3,
            57,
            76,
            0.45,
            strum=7,
        ),
        (0.35, 1.0),
        feel=Feel({"": 5}, (0, 0, 3, -6), 3, 0.4),
    ),
    PartTemplate(
        "bubble",
        "chords",
        ("organ",),
        Comping(
            (
                Pattern({"low": ".x...x...x...x..", "top": "..xo..xo..xo..xo"}),
                Pattern({"low": "x...x...x...x...", "top": "..x...x...x...x."}, energy=(0.0, 0.6)),
                Pattern({"chord": "....x.....x."}, meter="6/8"),
            ),
            "close",
            4,
            50,
            72,
            0.6,
            strum=0,
        ),
        (0.5, 1.0),
        feel=Feel({"": 4}, (0, -4, 3, -4), 4, 0.5),
        cutoff_hz=(900.0, 5000.0),
    ),
    PartTemplate(
        "piano",
        "chords",
        ("piano", "electric_piano"),
        Comping(
            (Pattern({"chord": "..x...x...x...x."}), Pattern({"chord": "....x.....x."}, meter="6/8")),
            "close",
            3,
            55,
            74,
            0.4,
        ),
        (0.7, 1.0),
        feel=Feel({"": 6}, (0, 0, 3, 0), 4, 0.5),
        chance=0.6,
    ),
    PartTemplate("pad", "pad", ("organ", "strings"), HeldChords("open", 3, 50, 74, velocity=64), (0.75, 1.0)),
    PartTemplate(
        "lead",
        "lead",
        ("guitar_clean", "saxophone", "flute", "trumpet_muted"),
        Melody(_TUNES, _CLOSES, 58, 79, "pentatonic", 4, leap=0.35, rest=0.15, ornament=0.35, velocity=88),
        (0.5, 1.0),
        ("intro", "verse", "hook"),
        moods={
            "happy": ("steel_drum", "saxophone"),
            "sad": ("flute", "guitar_clean"),
            "playful": ("steel_drum", "whistle"),
        },
        feel=Feel({"": 10}, (3, -3, 2, -3), 6, 0.5),
    ),
    PartTemplate(
        "melodica",
        "lead",
        ("accordion", "clarinet"),
        Melody(_TUNES, _CLOSES, 60, 81, "pentatonic", 4, leap=0.3, rest=0.35, improvises=True, velocity=84),
        (0.0, 1.0),
        ("dub", "solo"),
        feel=Feel({"": 10}, (3, -3, 2, -3), 6, 0.5),
    ),
    PartTemplate(
        "horns",
        "counter",
        ("brass", "saxophone"),
        Melody(_TUNES, _CLOSES, 55, 74, "key", 4, leap=0.4, answers=True, gate=0.7, velocity=86),
        (0.72, 1.0),
        feel=Feel({"": 6}, (3, -3, 2, -3), 5, 0.6),
        chance=0.8,
    ),
    PartTemplate("siren", "fx", ("downlifter", "impact"), Gesture("after", 4.0, 0.2), chance=0.8),
    PartTemplate("reverse", "fx", ("reverse_cymbal",), Gesture("before", 2.0, 0.3), chance=0.5),
)
_WORDS = (
    "reggae", "roots reggae", "one drop", "rocksteady", "lovers rock",
    "jamaican",
)  # fmt: skip
_NEIGHBOURS = {"reggae fusion": (80, 100)}

genre = Genre(
    label="Reggae",
    words=_WORDS,
    neighbours=_NEIGHBOURS,
    usual={"guitar": "guitar_muted"},
    known_for=("steel_drum",),
    tempo_low=66.0,
    tempo_high=92.0,
    tempo_typical=76.0,
    modes=(("minor", 0.5), ("major", 0.42), ("dorian", 0.08)),
    moods=("chill", "happy", "playful", "romantic", "nostalgic", "dark", "sad", "energetic"),
    forms=_FORMS,
    progressions=_PROGRESSIONS,
    cadences=(
        Cadence("iv | V7", MINOR_MODES),
        Cadence("VI | V7", MINOR_MODES),
        Cadence("IV | V", MAJOR_MODES),
        Cadence("ii | V", MAJOR_MODES),
    ),
    part_templates=_PARTS,
    meters=("4/4", "6/8"),
    profile="reggae",
    swing=0.54,
    swing_unit=4,
    dynamics_db=1.5,
    places=(
        "Harbour",
        "Veranda",
        "Hillside",
        "Sunday",
        "Mango",
        "Selector",
        "Island",
        "Yard",
        "Version",
        "Breeze",
    ),
)
