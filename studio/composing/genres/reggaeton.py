"""Reggaeton: a constant dembow, a sub that answers it, a sad or sunny loop, Latin piano and horns."""

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
            SectionTemplate("intro", 4, 0.28, 4, rise=0.1),
            SectionTemplate("hook", 8, 0.8, 1, drop_beats=1.0),
            SectionTemplate("verse", 8, 0.6, 2),
            SectionTemplate("pre", 4, 0.45, 5, rise=0.2),
            SectionTemplate("hook", 8, 0.92, 3, drop_beats=1.0),
            SectionTemplate("break", 4, 0.3, 6),
            SectionTemplate("hook", 8, 1.0, 7, drop_beats=1.0),
            SectionTemplate("outro", 4, 0.4, 8),
        ),
        cycle=(2, 3, 4, 5),
    ),
    Form(
        (
            SectionTemplate("intro", 4, 0.3, 3),
            SectionTemplate("verse", 8, 0.58, 2, rise=0.1),
            SectionTemplate("hook", 8, 0.9, 1, drop_beats=1.0),
            SectionTemplate("verse", 8, 0.64, 6),
            SectionTemplate("mambo", 8, 0.96, 5, drop_beats=0.5),
            SectionTemplate("break", 4, 0.28, 7),
            SectionTemplate("hook", 8, 1.0, 4, drop_beats=1.0),
        ),
        cycle=(3, 2, 4, 5),
    ),
)

_PROGRESSIONS = (
    Progression("i | VI | iv | V7", MINOR_MODES, weight=1.5),
    Progression("i | VI | III | VII | i | VI | iv | V7", MINOR_MODES, ("hook", "verse"), weight=1.4),
    Progression("i | iv | i | V7", MINOR_MODES, ("verse", "mambo", "intro")),
    Progression("i | VII | VI | V7", MINOR_MODES),
    Progression("iv | i | VI | V7", MINOR_MODES, ("pre", "break")),
    Progression("i | bII | i | V7", ("phrygian",), weight=2.0),
    Progression("I | V | vi | IV | I | V | IV | V", MAJOR_MODES, weight=1.3),
    Progression("I | IV | V | IV", MAJOR_MODES, ("mambo", "hook")),
    Progression("I | vi | ii | V", MAJOR_MODES),
)

_DEMBOW = Groove(
    patterns=(
        Pattern({"side_stick": "...x..x....x..x."}, energy=(0.0, 0.42)),
        Pattern(
            {"kick": "X...x...X...x...", "snare": "...x..x....x..x.", "closed": "x.g.x.g.x.g.x.g."},
            energy=(0.35, 0.75),
        ),
        Pattern(
            {
                "kick": "X...x...X...x...",
                "snare": "...x..o....x..o.",
                "closed": "x.o.x.o.x.o.x.o.",
                "clap": "...o..o....o..o.",
                "shaker": "x.ogx.ogx.ogx.og",
            },
            energy=(0.55, 1.0),
        ),
        Pattern(
            {
                "kick": "X..xX...X..xX...|X..xX...X.x.X...",
                "snare": "...x..x....x..x.",
                "clap": "...o..o....o..o.",
                "closed": "x.o.x.o.x.o.x.oo",
                "tom_low": "................|..............x.",
            },
            energy=(0.7, 1.0),
        ),
        Pattern(
            {
                "kick": "X...X...X...X...",
                "snare": "...x..x....x..x.",
                "open": "..o...o...o...o.",
                "closed": "x...x...x...x...",
                "cowbell": "x...x.x.x...x.x.",
            },
            energy=(0.7, 1.0),
            sections=("mambo",),
        ),
    ),
    turns=(
        Pattern({"snare": "...X..x....X.xxx"}),
        Pattern({"kick": "X...x...X......."}, energy=(0.5, 1.0)),
        Pattern({"snare": "...x..x....x..xx", "tom_high": "............x..."}, energy=(0.5, 1.0)),
    ),
    fills=(
        Pattern({"snare": "........x..x..xx", "stop": "............x..."}),
        Pattern({"snare": "........rrrrrrrr", "clap": "............x.x."}, energy=(0.5, 1.0)),
        Pattern(
            {"tom_high": "........x.x.....", "tom_mid": "...........x.x..", "tom_low": "..............xx"},
            energy=(0.4, 1.0),
        ),
    ),
)

_HANDS = Groove(
    patterns=(
        Pattern({"clave": "x..x..x...x.x..."}, energy=(0.0, 0.5)),
        Pattern(
            {
                "conga_high": "....o..x....o.xx",
                "conga_mute": "x.o...o.x.o...o.",
                "conga_low": "..............o.",
            },
            energy=(0.4, 0.85),
        ),
        Pattern(
            {
                "conga_high": "....x.xx....x.xx",
                "conga_mute": "x.o.....x.o.....",
                "clave": "..x.x...x..x..x.",
                "shaker": "x.ogx.ogx.ogx.og",
            },
            energy=(0.75, 1.0),
        ),
    ),
    fills=(Pattern({"bongo_high": "........xxx.xx.x", "bongo_low": "...........x..x."}),),
    crash=None,
)

_TUNES = (
    Pattern({"line": "x--x--x-x--x--x-"}, weight=1.4),
    Pattern({"line": "x--x--x---x-x---"}),
    Pattern({"line": "..x-x-x-x--x--x-"}),
    Pattern({"line": "x-x-x--x--x-x---"}),
    Pattern({"line": "x-----x-x--x----"}, energy=(0.0, 0.75)),
    Pattern({"line": "x-xxx-x-x-xxx-x-"}, sections=("verse", "mambo")),
)
_CLOSES = (Pattern({"line": "x--x--x-----...."}), Pattern({"line": "x-x-x-----------"}))
_TIGHT = Feel({"": 2}, (4, -6, -4, -6), 2, 0.4)

_PARTS = (
    PartTemplate(
        "drums",
        "drums",
        ("kit_909", "kit_808"),
        _DEMBOW,
        (0.25, 1.0),
        moods={"dark": ("kit_808",), "chill": ("kit_808", "kit_909")},
        feel=Feel({"snare": 2}, (6, -5, -3, -5), 2, 0.4),
    ),
    PartTemplate(
        "congas",
        "percussion",
        ("percussion_hand",),
        _HANDS,
        (0.35, 1.0),
        feel=Feel(accents=(3, -4, 2, 0), looseness=4),
    ),
    PartTemplate(
        "bass",
        "bass",
        ("bass_808", "bass_synth"),
        BassLine(
            (
                Pattern({"line": "R-----------....|R---------..A---"}, energy=(0.0, 0.5)),
                Pattern({"line": "R--RR.R-R--RR.5-|R--RR.R-R--RR.A-"}, energy=(0.4, 1.0), weight=1.5),
                Pattern({"line": "R---R-R-R---5-..|R---R-R-8---A-.."}, energy=(0.4, 1.0)),
                Pattern({"line": "R-....5-....8---|R-....5-....A---"}, sections=("mambo",)),
            ),
            26,
            45,
            0.9,
        ),
        (0.38, 1.0),
        moods={"happy": ("bass_electric", "bass_synth"), "romantic": ("bass_electric", "bass_808")},
        feel=_TIGHT,
    ),
    PartTemplate(
        "keys",
        "chords",
        ("pluck_synth", "guitar_nylon", "electric_piano"),
        Comping(
            (
                Pattern({"chord": "x-------x-------"}, energy=(0.0, 0.45)),
                Pattern({"chord": "x--x--x-x--x--x-"}, energy=(0.4, 1.0), weight=1.4),
                Pattern(
                    {"1": "x.....x...x.....", "2": "...x.....x...x..", "3": "......x.....x.x."},
                    energy=(0.0, 0.8),
                ),
            ),
            "close",
            4,
            55,
            78,
            0.7,
            strum=3,
        ),
        moods={
            "romantic": ("guitar_nylon",),
            "happy": ("guitar_nylon", "marimba"),
            "sad": ("guitar_nylon", "electric_piano"),
        },
        feel=_TIGHT,
        cutoff_hz=(1200.0, 9000.0),
    ),
    PartTemplate(
        "montuno",
        "arp",
        ("piano",),
        Comping(
            (
                Pattern({"low": "x.....x...x...x.", "top": "..x.x...x.x.x..x"}, weight=1.4),
                Pattern({"1": "x..x....x.....x.", "3": "..x...x...x.x...", "5": "x...x...x..x..x."}),
            ),
            "close",
            4,
            57,
            81,
            0.75,
            strum=0,
        ),
        (0.6, 1.0),
        ("mambo", "hook"),
        feel=Feel({"": -2}, (4, -2, 2, 0), 3, 0.5),
        chance=0.75,
    ),
    PartTemplate(
        "pad",
        "pad",
        ("pad_warm", "pad_dark", "strings"),
        HeldChords("open", 4, 50, 76, moves=0.2, velocity=70),
        (0.1, 1.0),
        cutoff_hz=(600.0, 6000.0),
    ),
    PartTemplate(
        "lead",
        "lead",
        ("lead_soft", "pluck_synth", "flute", "marimba"),
        Melody(_TUNES, _CLOSES, 62, 82, "key", 4, leap=0.3, rest=0.1, ornament=0.3, gate=0.8, velocity=92),
        (0.5, 1.0),
        ("verse", "hook", "pre"),
        moods={
            "happy": ("steel_drum", "marimba"),
            "romantic": ("guitar_nylon", "flute"),
            "dark": ("bells", "lead_square"),
        },
        feel=Feel({"": 3}, (3, -3, 0, 2), 4, 0.4),
        cutoff_hz=(2000.0, 12000.0),
    ),
    PartTemplate(
        "horns",
        "lead",
        ("brass", "trumpet_muted"),
        Melody(_TUNES, _CLOSES, 58, 78, "key", 4, leap=0.45, rest=0.1, gate=0.65, velocity=96),
        (0.6, 1.0),
        ("mambo",),
        feel=_TIGHT,
    ),
    PartTemplate(
        "answer",
        "counter",
        ("guitar_nylon", "choir", "brass_synth"),
        Melody(_TUNES, _CLOSES, 57, 76, "pentatonic", 4, answers=True, gate=0.7, velocity=78),
        (0.75, 1.0),
        feel=_TIGHT,
        chance=0.8,
    ),
    PartTemplate("riser", "fx", ("riser",), Gesture("before", 4.0, 0.25)),
    PartTemplate("impact", "fx", ("impact",), Gesture("at", 4.0, 0.3), chance=0.7),
    PartTemplate("fall", "fx", ("downlifter",), Gesture("after", 4.0, 0.25), chance=0.6),
)
_WORDS = (
    "reggaeton", "dembow", "perreo", "latin", "latin pop", "latin trap", "moombahton", "urbano", "latino",
    "latin music", "latin dance",
)  # fmt: skip
_NEIGHBOURS = {
    "kuduro": (120, 136), "corrido": (90, 110), "corridos tumbados": (90, 120),
    "son cubano": (90, 110), "rumba": (95, 110),
}  # fmt: skip

genre = Genre(
    label="Reggaeton",
    words=_WORDS,
    neighbours=_NEIGHBOURS,
    usual={"guitar": "guitar_nylon", "drums": "kit_909", "bass": "bass_808"},
    tempo_low=84.0,
    tempo_high=104.0,
    tempo_typical=94.0,
    modes=(("minor", 0.72), ("major", 0.2), ("phrygian", 0.08)),
    moods=("energetic", "happy", "romantic", "dark", "sad", "playful", "chill"),
    forms=_FORMS,
    progressions=_PROGRESSIONS,
    cadences=(
        Cadence("iv | V7", MINOR_MODES),
        Cadence("VI | V7", MINOR_MODES),
        Cadence("ii | V", MAJOR_MODES),
        Cadence("IV | V", MAJOR_MODES),
    ),
    part_templates=_PARTS,
    profile="reggaeton",
    dynamics_db=7.5,
    places=("Malecon", "Noche", "Barrio", "Fuego", "Playa", "Luna", "Corazon", "Calle", "Sudor", "Verano"),
)  # fmt: skip
