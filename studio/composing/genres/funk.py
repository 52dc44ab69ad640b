"""Funk and disco: the one, sixteenths on guitar and hat, octave bass, horn stabs, four on the floor."""

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
)

_FORMS = (
    Form(
        (
            SectionTemplate("intro", 4, 0.42, 4, rise=0.1),
            SectionTemplate("verse", 8, 0.52, 2),
            SectionTemplate("hook", 8, 0.9, 1, drop_beats=0.5),
            SectionTemplate("break", 4, 0.28, 5, rise=0.12),
            SectionTemplate("solo", 8, 0.82, 6, drop_beats=0.5),
            SectionTemplate("hook", 8, 1.0, 3, drop_beats=1.0),
            SectionTemplate("outro", 4, 0.5, 7),
        ),
        cycle=(1, 2, 3, 4),
    ),
    Form(
        (
            SectionTemplate("groove", 4, 0.5, 4),
            SectionTemplate("hook", 8, 0.86, 1, drop_beats=0.5),
            SectionTemplate("verse", 8, 0.54, 2),
            SectionTemplate("bridge", 8, 0.34, 5, rise=0.25),
            SectionTemplate("hook", 8, 1.0, 3, drop_beats=1.0),
        ),
        cycle=(2, 1, 3, 4),
    ),
)

_PROGRESSIONS = (
    Progression("i7 | i7 | IV9 | V7", ("dorian",), weight=2.0),
    Progression("i7 | iv7 | i7 | V7#9", MINOR_MODES, weight=1.3),
    Progression("i9 | i9 | iv9 | V7#9", MINOR_MODES, ("verse", "groove", "intro", "solo", "break")),
    Progression("VImaj7 | VII | i7 | V7", MINOR_MODES, ("bridge",)),
    Progression("i7 | iv7 | VII | IIImaj7 | VImaj7 | iim7b5 | V7 | i7", MINOR_MODES, ("hook",), weight=1.4),
    Progression("i7 | VII | VImaj7 | V7", MINOR_MODES, ("hook",)),
    Progression("I9 | IV9 | I9 | V9", ("mixolydian",), weight=3.0),
    Progression("Imaj7 | vi7 | ii7 | V9", ("major", "lydian"), weight=1.3),
    Progression("I9 | I9 | IV9 | V9", MAJOR_MODES, ("verse", "groove", "intro", "solo", "break")),
    Progression("IVmaj7 | V | iii7 | vi7 | ii7 | V9 | Imaj7 | V9", MAJOR_MODES, ("hook",), weight=1.3),
    Progression("ii7 | V9 | ii7 | V9", MAJOR_MODES, ("bridge",)),
)

_DRUMS = Groove(
    patterns=(
        Pattern({"closed": "x.o.x.o.x.o.x.o.", "kick": "x.......x......."}, energy=(0.0, 0.45)),
        Pattern(
            {
                "kick": "X.x.......x..x..|X.x...x...x.....",
                "snare": "....X..g.g..X..g|....X..g.g.gX...",
                "closed": "x.x.x.x.x.x.x.x.",
                "open": "................|..............x.",
            },
            energy=(0.42, 1.0),
            weight=1.4,
        ),
        Pattern(
            {
                "kick": "X..x..x...x.....|X..x..x..x......",
                "snare": "....X..g.g.gX..g",
                "closed": "xoxoxoxoxoxoxoxo",
            },
            energy=(0.5, 1.0),
        ),
        Pattern(
            {
                "kick": "X...X...X...X...",
                "snare": "....X.......X...",
                "open": "..x...x...x...x.",
                "closed": "xx.oxx.oxx.oxx.o",
            },
            energy=(0.7, 1.0),
            sections=("hook", "bridge"),
            weight=1.4,
        ),
        Pattern(
            {
                "kick": "X...X...X...X...",
                "snare": "....X..g....X..g",
                "clap": "....x.......x...",
                "closed": "x.oxx.oxx.oxx.ox",
                "open": "..............x.",
            },
            energy=(0.6, 1.0),
            sections=("hook",),
        ),
    ),
    turns=(
        Pattern({"snare": "....X..g.g..X.gx", "kick": "X.x...x...x....."}),
        Pattern({"open": "..............X.", "snare": "....X..g.g.gX..."}, energy=(0.5, 1.0)),
    ),
    fills=(
        Pattern({"snare": "........X..X.xgx", "kick": "........x.....x."}),
        Pattern({"snare": "........x.xgx.xx", "tom_low": "..............x."}, energy=(0.4, 1.0)),
        Pattern(
            {"tom_high": "........xgx.....", "tom_mid": "...........x.x..", "tom_floor": "..............xx"},
            energy=(0.6, 1.0),
        ),
        Pattern({"clap": "............X.X.", "stop": "............x..."}, energy=(0.4, 0.9)),
    ),
)

_TUNES = (
    Pattern({"line": "x-x-..x-x-x-..x-"}),
    Pattern({"line": "..x-x-xxx---x-x-"}),
    Pattern({"line": "x--x--x---x-x---"}),
    Pattern({"line": "x-xx.xx-..x-x---"}, energy=(0.5, 1.0)),
    Pattern({"line": "x---x-x-x-----x-"}, sections=("hook", "bridge"), weight=1.4),
    Pattern({"line": "xxx-x-xxx-x-x-x-"}, sections=("solo",)),
    Pattern({"line": "..xxx-x-..xxx-x-"}, sections=("solo",)),
)
_CLOSES = (
    Pattern({"line": "x-x-x-----......"}),
    Pattern({"line": "x-xxx---........"}),
    Pattern({"line": "..x-x-x-x-------"}),
)
_POCKET = Feel({"": 3}, (4, -4, 1, -2), 3, 0.5)

_PARTS = (
    PartTemplate(
        "drums",
        "drums",
        ("kit_acoustic", "kit_909"),
        _DRUMS,
        (0.3, 1.0),
        feel=Feel({"snare": 6, "kick": -2, "closed": 1, "open": 1}, (5, -8, 2, -8), 3, 0.5),
    ),
    PartTemplate(
        "percussion",
        "percussion",
        ("percussion_hand",),
        Groove(
            (
                Pattern(
                    {"conga_high": "....o..x....o.xx", "conga_mute": "o.g.o.g.o.g.o.g."}, energy=(0.0, 0.8)
                ),
                Pattern(
                    {
                        "tambourine": "....x.......x...",
                        "conga_high": "..ox...x..ox..xx",
                        "cowbell": "x...x...x...x...",
                    }
                ),
            ),
            crash=None,
        ),
        (0.5, 1.0),
        feel=Feel(accents=(3, -5, 1, -3), looseness=4),
        chance=0.9,
    ),
    PartTemplate(
        "bass",
        "bass",
        ("bass_slap", "bass_electric"),
        BassLine(
            (
                Pattern({"line": "R-....R.8.R...5.|R-....R.8.R.7.A."}, energy=(0.0, 0.75)),
                Pattern({"line": "R-.R..8.R-.7..8.|R-.R..8.R-.5.7A."}, energy=(0.4, 1.0)),
                Pattern(
                    {"line": "R.8.R.8.R.8.R.8.|R.8.R.8.R.8.R.A."},
                    sections=("hook", "bridge"),
                    energy=(0.5, 1.0),
                    weight=1.5,
                ),
                Pattern({"line": "R-RR..8.R-R.5.7.|R-RR..8.R-.5.8A."}, energy=(0.6, 1.0)),
                Pattern(
                    {"line": "R--R8.R.5--57.8.|R--R8.R.5--5A.A."},
                    sections=("hook", "solo"),
                    energy=(0.5, 1.0),
                ),
            ),
            28,
            52,
            0.7,
        ),
        (0.32, 1.0),
        feel=Feel({"": -1}, (6, -2, 3, -2), 2, 0.4),
    ),
    PartTemplate(
        "scratch",
        "chords",
        ("guitar_muted",),
        Comping(
            (
                Pattern({"chord": "xgoxgxgoxgoxgxgx|xgoxgxgxgoxgx.xg"}, energy=(0.4, 1.0), weight=1.4),
                Pattern({"chord": "..x.g.xxg.x.g.xo"}, energy=(0.0, 1.0)),
                Pattern({"top": "x.gxg.xgx.gxg.xx"}, energy=(0.6, 1.0)),
            ),
            "rootless",
            3,
            60,
            79,
            0.5,
            strum=5,
        ),
        (0.4, 1.0),
        feel=Feel({"": 0}, (3, 0, 3, 0), 2, 0.4),
    ),
    PartTemplate(
        "keys",
        "chords",
        ("electric_piano", "organ", "piano"),
        Comping(
            (
                Pattern({"chord": "x-----......x-..|x-....x-....x-.."}, energy=(0.0, 0.7)),
                Pattern({"chord": "x--.....x-.x..x-|x--..x..x-.x...."}, energy=(0.5, 1.0)),
                Pattern({"chord": "..x-..x-..x-..x-"}, energy=(0.6, 1.0), sections=("hook",)),
            ),
            "rootless",
            4,
            52,
            74,
            0.75,
            strum=2,
        ),
        feel=_POCKET,
        cutoff_hz=(1400.0, 9000.0),
    ),
    PartTemplate(
        "strings",
        "pad",
        ("strings", "pad_warm"),
        HeldChords("open", 4, 57, 84, moves=0.4, velocity=72),
        (0.6, 1.0),
        ("hook", "bridge"),
        cutoff_hz=(1500.0, 10000.0),
    ),
    PartTemplate(
        "lead",
        "lead",
        ("saxophone", "brass_synth", "lead_square", "electric_piano"),
        Melody(
            _TUNES,
            _CLOSES,
            58,
            79,
            "pentatonic",
            4,
            leap=0.35,
            rest=0.12,
            ornament=0.35,
            gate=0.75,
            velocity=92,
        ),
        (0.5, 1.0),
        ("verse", "hook", "bridge"),
        feel=_POCKET,
    ),
    PartTemplate(
        "solo",
        "lead",
        ("guitar_clean", "saxophone", "organ"),
        Melody(
            _TUNES,
            _CLOSES,
            60,
            82,
            "blues",
            4,
            leap=0.45,
            rest=0.15,
            chromatic=0.15,
            improvises=True,
            gate=0.8,
            velocity=94,
        ),
        (0.5, 1.0),
        ("solo",),
        feel=_POCKET,
    ),
    PartTemplate(
        "horns",
        "counter",
        ("brass", "brass_synth"),
        Comping(
            (
                Pattern({"chord": "..........X.X-..|................"}),
                Pattern({"chord": "X-..............|......X..X-....."}),
                Pattern({"chord": "......X-........|X.X.......X-----"}, energy=(0.8, 1.0)),
            ),
            "close",
            3,
            58,
            77,
            0.7,
            strum=0,
        ),
        (0.66, 1.0),
        feel=Feel({"": 2}, (4, 0, 2, 0), 3, 0.6),
    ),
    PartTemplate(
        "line", "counter", ("strings",), GuideLine(62, 81, 2, 70), (0.9, 1.0), ("hook",), chance=0.6
    ),
    PartTemplate("reverse", "fx", ("reverse_cymbal",), Gesture("before", 2.0, 0.2), chance=0.6),
)
_WORDS = (
    "funk", "soul funk",
    "funk soul",
)  # fmt: skip

genre = Genre(
    label="Funk",
    words=_WORDS,
    neighbours={"g funk": (88, 98), "soul jazz": (90, 120), "jazz funk": (96, 115), "go go": (96, 110)},
    usual={"guitar": "guitar_muted", "bass": "bass_slap"},
    known_for=("guitar_muted", "bass_slap"),
    tempo_low=96.0,
    tempo_high=124.0,
    tempo_typical=110.0,
    modes=(("minor", 0.42), ("dorian", 0.2), ("mixolydian", 0.13), ("major", 0.25)),
    moods=("energetic", "happy", "playful", "romantic", "nostalgic", "chill"),
    forms=_FORMS,
    progressions=_PROGRESSIONS,
    cadences=(
        Cadence("iv7 | V7", MINOR_MODES),
        Cadence("VImaj7 | V7", MINOR_MODES),
        Cadence("ii7 | V9", MAJOR_MODES),
    ),
    part_templates=_PARTS,
    tonic=(("minor", "i7"), ("dorian", "i7"), ("major", "Imaj9"), ("mixolydian", "I9")),
    profile="funk",
    swing=0.53,
    swing_unit=4,
    dynamics_db=8.0,
    places=(
        "Pocket",
        "Strut",
        "Mirrorball",
        "Platform",
        "Groove",
        "Velvet",
        "Roller",
        "Boogie",
        "Backseat",
        "Glitter",
    ),
)
