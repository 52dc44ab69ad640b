"""Dubstep: half-time drums, a sub in the gaps, a wobble in call and response; a pause before each drop."""

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
    HeldChords,
    Melody,
    PartTemplate,
    Pattern,
)

_FORMS = (
    Form(
        (
            SectionTemplate("intro", 8, 0.25, 3, rise=0.15),
            SectionTemplate("build", 4, 0.5, 4, rise=0.35),
            SectionTemplate("drop", 16, 0.95, 1, drop_beats=2.0),
            SectionTemplate("break", 8, 0.22, 2, rise=0.12),
            SectionTemplate("build", 4, 0.52, 6, rise=0.38),
            SectionTemplate("drop", 16, 1.0, 5, drop_beats=4.0),
            SectionTemplate("outro", 4, 0.25, 7, rise=-0.1),
        ),
        cycle=(3, 4, 5),
    ),
    Form(
        (
            SectionTemplate("intro", 4, 0.25, 4),
            SectionTemplate("verse", 8, 0.58, 3, rise=0.1),
            SectionTemplate("build", 4, 0.5, 2, rise=0.38),
            SectionTemplate("drop", 16, 0.96, 1, drop_beats=2.0),
            SectionTemplate("break", 8, 0.2, 5, rise=0.15),
            SectionTemplate("build", 4, 0.52, 7, rise=0.38),
            SectionTemplate("drop", 8, 1.0, 6, drop_beats=2.0),
            SectionTemplate("outro", 4, 0.25, 8),
        ),
        cycle=(1, 4, 5, 6),
    ),
)

_PROGRESSIONS = (
    Progression("i | i | VI | V7", MINOR_MODES, weight=1.5),
    Progression("i | iv | VI | V7", MINOR_MODES),
    Progression("i | VI | iv | V7", MINOR_MODES),
    Progression("i | i | iv | V7", MINOR_MODES, ("drop",)),
    Progression("i | bII | i | V7", MINOR_MODES, moods=("dark", "aggressive", "tense")),
    Progression("i | VI | III | V7", MINOR_MODES, ("intro", "break")),
    Progression("i | IV | i | V7", ("dorian",), weight=2.0),
    Progression("I | vi | IV | V", MAJOR_MODES),
)

_DRUMS = Groove(
    patterns=(
        Pattern({"closed": "o...g...o...g.g."}, energy=(0.0, 0.42)),
        Pattern({"side_stick": "........o.....g.", "shaker": "..g...g...g...g."}, energy=(0.0, 0.42)),
        Pattern(
            {
                "kick": "X.............x.|X.....x.........",
                "snare": "........X.......|........X.......",
                "closed": "..x...x...x.x...|..x...x...x...xg",
            },
            energy=(0.4, 0.8),
        ),
        Pattern(
            {
                "kick": "X.....x.......x.|X..x..........x.",
                "snare": "........X.......|........X.....g.",
                "closed": "x..x..x..x..x.x.|x..x..x..x..x.x.",
                "side_stick": "...g..g.....g...",
            },
            energy=(0.4, 0.8),
        ),
        Pattern(
            {
                "kick": "X.....x.......x.|X..x..x......xx.",
                "snare": "........X.......|........X.......",
                "clap": "........X.......|........X.......",
                "closed": "x.o.x.oxx.o.x.ox|x.o.x.oxx.tttto.",
                "crash": "................|........o.......",
            },
            energy=(0.78, 1.0),
        ),
        Pattern(
            {
                "kick": "X..........x..x.|X.......x.x.....",
                "snare": "........X.......|........X.....gg",
                "clap": "........X.......|........X.......",
                "open": "..x...x.....x...|..x...x...x.....",
                "closed": "x.o.x.o.x.o.x.ox",
                "shaker": "oooooooooooooooo",
            },
            energy=(0.78, 1.0),
        ),
        Pattern(
            {"kick": "X.......X.......", "closed": "..o...o...o...o."},
            energy=(0.0, 0.45),
            sections=("build",),
        ),
        Pattern(
            {"kick": "X...X...X...X...", "snare": "x...x...x...x..."}, energy=(0.45, 0.6), sections=("build",)
        ),
        Pattern({"snare": "x.x.x.x.x.x.x.x.|xxxxxxxxrrrrrrrr"}, energy=(0.6, 1.0), sections=("build",)),
    ),
    turns=(
        Pattern({"snare": "........X...x.xx"}, energy=(0.5, 1.0)),
        Pattern({"kick": "X.....x.....x.x.", "closed": "x.o.ttttx.o.x.rr"}, energy=(0.5, 1.0)),
        Pattern({"closed": "o...g...o...gggg"}, energy=(0.0, 0.5)),
    ),
    fills=(
        Pattern({"snare": "........X..x..xx", "tom_low": "..........x..x.."}),
        Pattern({"stop": "........x.......", "snare": "........X......."}, energy=(0.6, 1.0)),
        Pattern({"snare": "........rrrrrrrr"}, energy=(0.5, 1.0)),
        Pattern({"closed": "........ggggoooo"}, energy=(0.0, 0.42)),
    ),
)

_WOBBLES = (
    Pattern({"line": "x---x---x---x---"}, energy=(0.0, 0.7)),
    Pattern({"line": "x-x-x-x-x---x---|x-x-x-x-xxxxx---"}),
    Pattern({"line": "x---x-x-xxxxx-x-|x-x-x---xxxxxxxx"}),
    Pattern({"line": "x--x--x--x--|x-x-x-xxxxxx"}, steps_per_beat=3),
    Pattern({"line": "x-------xxxxx-x-|x---x---x-x-xxxx"}, energy=(0.7, 1.0)),
)
"""Rates at which the low-pass opens: quarters, eighths, sixteenths and triplets, bar by bar."""

_TUNES = (
    Pattern({"line": "x-----x-----x---"}),
    Pattern({"line": "x---x-------x-x-"}),
    Pattern({"line": "x--x--x-----x---"}),
    Pattern({"line": "x-x---x-x---x-x-"}, energy=(0.6, 1.0)),
    Pattern({"line": "x-------x-------"}, energy=(0.0, 0.5)),
)
_CLOSES = (Pattern({"line": "x-----x---......"}), Pattern({"line": "x---x-----------"}))
_TIGHT = Feel({"": 0}, (2, -3, 0, -3), 1, 0.4)

_PARTS = (
    PartTemplate("drums", "drums", ("kit_909", "kit_808"), _DRUMS, (0.3, 1.0), feel=_TIGHT),
    PartTemplate(
        "bass",
        "bass",
        ("bass_wobble", "bass_reese"),
        BassLine(
            (
                Pattern({"line": "R---------------"}, energy=(0.0, 0.7)),
                Pattern({"line": "R-----------....|R-------8---S---"}),
                Pattern({"line": "R-----R-....R---|R---..R-3---S---"}),
                Pattern({"line": "R-------..R-R---|8---S-------..A-"}, energy=(0.7, 1.0)),
                Pattern({"line": "R---..R-R---5---|R-..R---8---S---"}, energy=(0.7, 1.0)),
            ),
            28,
            46,
            0.97,
        ),
        (0.5, 1.0),
        ("verse", "drop"),
        feel=_TIGHT,
        cutoff_hz=(110.0, 5200.0),
        wobble=_WOBBLES,
    ),
    PartTemplate(
        "sub",
        "bass",
        ("bass_808",),
        BassLine((Pattern({"line": "R---------------|R-----------5---"}),), 24, 38, 0.95),
        (0.2, 1.0),
        ("intro", "break", "verse", "drop", "outro"),
        feel=_TIGHT,
    ),
    PartTemplate(
        "pad",
        "pad",
        ("pad_dark", "choir", "pad_glass"),
        HeldChords("open", 4, 48, 78, moves=0.2, velocity=78),
        (0.0, 0.9),
        feel=_TIGHT,
        cutoff_hz=(500.0, 7000.0),
    ),
    PartTemplate(
        "keys",
        "chords",
        ("piano", "supersaw", "pluck_synth"),
        Comping(
            (
                Pattern({"chord": "x---------------"}, energy=(0.0, 0.5)),
                Pattern({"low": "x-----x-----x---", "top": "x-----------x---"}),
                Pattern({"chord": "x-....x-........|x-....x-....x-.."}, energy=(0.7, 1.0)),
                Pattern({"chord": "X---....x-......|X---........x-x-"}, energy=(0.7, 1.0)),
            ),
            "open",
            4,
            50,
            76,
            0.9,
            strum=4,
        ),
        moods={
            "aggressive": ("supersaw", "brass_synth"),
            "epic": ("supersaw", "strings"),
            "sad": ("piano_felt", "piano"),
        },
        feel=_TIGHT,
        cutoff_hz=(900.0, 11000.0),
    ),
    PartTemplate(
        "lead",
        "lead",
        ("lead_saw", "lead_square", "bells", "violin_solo"),
        Melody(_TUNES, _CLOSES, 64, 86, "key", 4, leap=0.45, rest=0.15, ornament=0.3),
        (0.2, 1.0),
        ("intro", "break", "build", "verse", "drop"),
        moods={"dark": ("bells", "lead_square"), "sad": ("violin_solo", "piano_felt")},
        feel=_TIGHT,
    ),
    PartTemplate(
        "arp",
        "arp",
        ("arp_synth", "pluck_synth"),
        Arpeggio(("updown", "broken"), 2, 2, 60, 88, 0.7, velocity=66),
        (0.35, 0.8),
        ("build", "verse"),
        feel=_TIGHT,
        cutoff_hz=(700.0, 10000.0),
        chance=0.8,
    ),
    PartTemplate("riser", "fx", ("riser",), Gesture("before", 16.0, 0.15)),
    PartTemplate("reverse", "fx", ("reverse_cymbal",), Gesture("before", 4.0, 0.1)),
    PartTemplate("impact", "fx", ("impact",), Gesture("at", 8.0, 0.2)),
    PartTemplate("fall", "fx", ("downlifter",), Gesture("after", 8.0, 0.3)),
)

genre = Genre(
    label="Dubstep",
    words=("dubstep", "brostep", "riddim dubstep", "melodic dubstep", "wobble music", "filthy dubstep"),
    neighbours={"bass music": (135, 145), "glitch hop": (95, 110)},
    known_for=("bass_wobble",),
    tempo_low=136.0,
    tempo_high=146.0,
    tempo_typical=140.0,
    modes=(("minor", 0.9), ("phrygian", 0.1)),
    moods=("aggressive", "dark", "energetic", "epic", "tense", "sad"),
    forms=_FORMS,
    progressions=_PROGRESSIONS,
    cadences=(
        Cadence("iv | V7", MINOR_MODES),
        Cadence("VI | V7", MINOR_MODES),
        Cadence("IV | V", MAJOR_MODES),
    ),
    part_templates=_PARTS,
    profile="dubstep",
    dynamics_db=5.0,
    pop_share=0.3,
    places=(
        "Monolith",
        "Subway",
        "Tremor",
        "Leviathan",
        "Reactor",
        "Cave",
        "Fault Line",
        "Titan",
        "Growl",
        "Swarm",
    ),
)
