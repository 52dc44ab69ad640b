"""Trap: half-time drums with rolling hats over a gliding 808, a bell or flute hook in a minor key."""

from studio.composing.genre import MINOR_MODES, Cadence, Form, Genre, Progression, SectionTemplate
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
            SectionTemplate("intro", 4, 0.22, 4, rise=0.15),
            SectionTemplate("hook", 8, 0.85, 1, drop_beats=1.0),
            SectionTemplate("verse", 8, 0.58, 2, rise=0.12),
            SectionTemplate("hook", 8, 0.95, 5, drop_beats=2.0),
            SectionTemplate("break", 4, 0.25, 6, rise=0.1),
            SectionTemplate("hook", 8, 1.0, 7, drop_beats=2.0),
            SectionTemplate("outro", 4, 0.4, 5, rise=-0.25),
        ),
        cycle=(2, 3, 4, 5),
    ),
    Form(
        (
            SectionTemplate("intro", 4, 0.2, 3, rise=0.2),
            SectionTemplate("verse", 8, 0.6, 2, rise=0.1, drop_beats=1.0),
            SectionTemplate("hook", 8, 0.92, 1, drop_beats=2.0),
            SectionTemplate("break", 4, 0.22, 6),
            SectionTemplate("hook", 8, 1.0, 5, drop_beats=2.0),
            SectionTemplate("outro", 4, 0.4, 5, rise=-0.25),
        ),
        cycle=(1, 2, 3, 4),
    ),
)

_PROGRESSIONS = (
    Progression("i | VI | iv | V7", MINOR_MODES, weight=1.5),
    Progression("i | i | iv | V7", MINOR_MODES),
    Progression("i | iv | i | V7", MINOR_MODES),
    Progression("i | bII | i | V7", ("phrygian", "minor"), moods=("dark", "tense", "aggressive")),
    Progression(
        "i | i | bII | V7", ("phrygian", "minor"), ("hook", "drop"), moods=("dark", "tense", "aggressive")
    ),
    Progression(
        "i | iv | bII | V7", ("phrygian", "minor"), ("verse",), moods=("dark", "tense", "aggressive")
    ),
    Progression("i | VI | bII | V7", MINOR_MODES, moods=("dark", "tense", "epic")),
    Progression("i | VI | i | V7", MINOR_MODES, moods=("dark", "epic")),
    Progression("i | i | VI | V7", MINOR_MODES, ("verse", "break")),
    Progression("i | i | iv | V7", MINOR_MODES, ("intro", "outro")),
    Progression("i | IV | i | V7", ("dorian",), weight=3.0),
    Progression("I | vi | IV | V", ("major", "mixolydian", "lydian")),
    Progression("I | IV | ii | V", ("major", "mixolydian", "lydian")),
)

_DRUMS = Groove(
    patterns=(
        Pattern({"closed": "o...o...o...o...", "side_stick": "........o......."}, energy=(0.2, 0.4)),
        Pattern({"closed": "x.o.x.o.x.o.x.oo", "side_stick": "........o.....g."}, energy=(0.2, 0.4)),
        Pattern(
            {
                "kick": "X.....x...x.....|X..x......x..x..",
                "clap": "........X.......|........X.......",
                "closed": "x.o.x.o.x.o.x.o.|x.o.x.o.x.rrx.o.",
            },
            energy=(0.4, 0.75),
        ),
        Pattern(
            {
                "kick": "X......x..x.....|X......x..x...x.",
                "clap": "........X.......|........X......g",
                "closed": "x.oox.o.x.oox.o.|x.oox.o.x.o.tttt",
            },
            energy=(0.4, 0.75),
        ),
        Pattern(
            {
                "kick": "X.....x.x.x...x.|X..x......x..x..",
                "clap": "........X.......|........X.......",
                "snare": "........x.......|........x....g.g",
                "closed": "x.o.x.o.xoxox.o.|x.oox.rrx.o.tttt",
                "open": "..............x.|................",
            },
            energy=(0.75, 1.0),
        ),
        Pattern(
            {
                "kick": "X..x..x...x..x..|X..x..x...x.....",
                "clap": "........X.......|........X.......",
                "snare": "........x.......|........x.......",
                "closed": "xoxox.o.x.ttttx.|x.o.xoxox.o.rrrr",
                "open": "......x.........|......x.........",
            },
            energy=(0.75, 1.0),
        ),
        Pattern(
            {
                "kick": "X.....x...x.x...|X.....x...x..x.x",
                "clap": "........X.......|........X.......",
                "snare": "........x.......|........x.......",
                "closed": "x.x.x.x.x.x.xrrr|x.x.ttttx.x.x.x.",
                "shaker": "..o...o...o...o.|..o...o...o...o.",
            },
            energy=(0.75, 1.0),
        ),
    ),
    turns=(
        Pattern({"closed": "x.o.x.o.x.o.rrrr"}),
        Pattern({"closed": "x.o.ttttx.o.x.rr", "kick": "X.....x...x..x.x"}, energy=(0.4, 1.0)),
        Pattern({"closed": "x.o.x.o.ttttttx.", "open": "..............x."}, energy=(0.4, 1.0)),
    ),
    fills=(
        Pattern({"closed": "............rrrr"}, energy=(0.0, 0.5)),
        Pattern({"snare": "..........o.xxrr", "kick": "........x......."}),
        Pattern({"snare": "........x..x..rr", "tom_mid": "..........x.....", "tom_low": "............x..."}),
        Pattern({"clap": "........X...x.xx", "closed": "........ttttrrrr"}),
    ),
)

_TUNES = (
    Pattern({"line": "x-----x-----x---"}),
    Pattern({"line": "x---x---x-----x-"}),
    Pattern({"line": "x--x--x---x-x---"}, energy=(0.4, 1.0)),
    Pattern({"line": "x--x--x-x--x--x-"}, energy=(0.6, 1.0)),
    Pattern({"line": "..x---x---x-x-x-"}, energy=(0.5, 1.0)),
    Pattern({"line": "x-------x-----x-"}, energy=(0.0, 0.6)),
)
_CLOSES = (
    Pattern({"line": "x---x---x-------"}),
    Pattern({"line": "x--x--x---......"}),
    Pattern({"line": "x-----x-x-------"}),
)

_WITHOUT_DRUMS = (
    Pattern({"line": "R---------R-----|R-----R-----8---"}),
    Pattern({"line": "R-----------A---"}, energy=(0.0, 0.6)),
)

_PARTS = (
    PartTemplate(
        "drums",
        "drums",
        ("kit_808",),
        _DRUMS,
        (0.28, 1.0),
        feel=Feel({"clap": 4, "snare": 4, "closed": -2}, (3, -4, 0, -4), 2),
    ),
    PartTemplate(
        "bass",
        "bass",
        ("bass_808",),
        BassLine(_WITHOUT_DRUMS, low=26, high=43, gate=0.96, locked=True, slides=0.4),
        (0.42, 1.0),
        feel=Feel(looseness=1, dynamics=0.3),
    ),
    PartTemplate(
        "keys",
        "chords",
        ("piano", "electric_piano", "piano_felt"),
        Comping(
            (
                Pattern({"low": "x---------------", "top": "....x-----------"}, energy=(0.0, 0.5)),
                Pattern({"low": "x-----------x---", "top": "x-----x---------"}),
                Pattern({"chord": "x-----x-----x---"}, energy=(0.6, 1.0)),
                Pattern({"chord": "x-------....x---"}),
            ),
            voicing="close",
            tones=3,
            low=48,
            high=70,
            strum=6,
        ),
        (0.0, 0.9),
        moods={
            "aggressive": ("brass_synth", "piano"),
            "epic": ("strings", "piano"),
            "dreamy": ("electric_piano",),
        },
        cutoff_hz=(900.0, 9000.0),
    ),
    PartTemplate(
        "pad",
        "pad",
        ("pad_dark", "choir"),
        HeldChords("open", 4, 45, 74),
        (0.1, 1.0),
        cutoff_hz=(500.0, 6000.0),
    ),
    PartTemplate(
        "lead",
        "lead",
        ("bells", "lead_soft", "pluck_synth", "flute"),
        Melody(_TUNES, _CLOSES, 65, 86, "pentatonic", 4, leap=0.45, rest=0.12, ornament=0.35),
        (0.3, 1.0),
        moods={
            "dark": ("bells", "music_box", "choir"),
            "aggressive": ("lead_square", "bells"),
            "sad": ("piano_felt", "bells"),
            "dreamy": ("lead_soft", "music_box"),
        },
        feel=Feel({"": 4}, (3, -3, 0, -3), 4),
    ),
    PartTemplate(
        "counter",
        "counter",
        ("strings", "whistle", "pluck_synth"),
        Melody(_TUNES, _CLOSES, 70, 90, "pentatonic", 4, leap=0.3, rest=0.0, answers=True, velocity=72),
        (0.8, 1.0),
        chance=0.8,
    ),
    PartTemplate("riser", "fx", ("riser",), Gesture("before", 8.0, 0.25)),
    PartTemplate("reverse", "fx", ("reverse_cymbal",), Gesture("before", 2.0, 0.08)),
    PartTemplate("impact", "fx", ("impact",), Gesture("at", 4.0, 0.25)),
    PartTemplate("fall", "fx", ("downlifter",), Gesture("after", 4.0, 0.3), chance=0.7),
)
_WORDS = (
    "trap", "trap beat", "hip-hop", "hiphop", "rap beat", "rap", "type beat", "808 beat", "hip hop beat",
    "trap music", "boom bap rap", "rapper", "rap instrumental", "hip hop instrumental",
    "trap soul", "trapsoul", "mumble rap", "emo rap", "raps", "trap instrumental", "gangsta rap",
    "gangster rap", "conscious rap", "southern rap",
)  # fmt: skip
_NEIGHBOURS = {
    "hyperpop": (140, 165), "baile funk": (125, 135), "funk carioca": (125, 135), "crunk": (70, 80),
    "rage beat": (140, 160), "horrorcore": (120, 140),
}  # fmt: skip

genre = Genre(
    label="Trap",
    words=_WORDS,
    neighbours=_NEIGHBOURS,
    usual={"drums": "kit_808", "bass": "bass_808", "synth": "pluck_synth"},
    known_for=("bass_808", "kit_808", "bells", "pluck_synth"),
    tempo_low=130.0,
    tempo_high=160.0,
    tempo_typical=140.0,
    modes=(("minor", 0.8), ("phrygian", 0.1), ("dorian", 0.1)),
    moods=("dark", "aggressive", "epic", "sad", "chill", "dreamy", "tense"),
    forms=_FORMS,
    progressions=_PROGRESSIONS,
    cadences=(
        Cadence("iv | V7", MINOR_MODES),
        Cadence("VI | V7", MINOR_MODES),
        Cadence("IV | V7", ("major", "mixolydian", "lydian")),
    ),
    part_templates=_PARTS,
    profile="trap",
    pop_share=0.45,
    dynamics_db=2.0,
    places=("Avenue", "Corner", "Skyline", "Block", "Rooftop", "Engine", "Money", "Hours", "Cipher", "Tower"),
)
