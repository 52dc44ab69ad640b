"""Metal: a clean opening, palm-muted riffs in low E or D, double kick, a half-time breakdown, a solo."""

from studio.composing.genre import Cadence, Form, Genre, Progression, SectionTemplate
from studio.composing.part_writing import (
    Arpeggio,
    BassLine,
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

_MINOR = ("minor", "phrygian", "dorian", "locrian")
_LOUD = ("verse", "hook", "drop", "solo", "riff", "outro")

_FORMS = (
    Form(
        (
            SectionTemplate("intro", 4, 0.18, 3, rise=0.1),
            SectionTemplate("riff", 4, 0.8, 4, drop_beats=1.0),
            SectionTemplate("verse", 8, 0.72, 2),
            SectionTemplate("hook", 8, 0.92, 1),
            SectionTemplate("bridge", 4, 0.2, 5, rise=0.1),
            SectionTemplate("solo", 8, 0.88, 6, drop_beats=1.0),
            SectionTemplate("drop", 4, 0.85, 7, drop_beats=2.0),
            SectionTemplate("hook", 8, 1.0, 8),
        ),
        cycle=(2, 3, 4, 5, 6),
    ),
    Form(
        (
            SectionTemplate("intro", 4, 0.2, 3, rise=0.1),
            SectionTemplate("verse", 8, 0.74, 2, drop_beats=1.0),
            SectionTemplate("hook", 8, 0.92, 1),
            SectionTemplate("drop", 4, 0.82, 4, drop_beats=2.0),
            SectionTemplate("bridge", 4, 0.2, 5, rise=0.12),
            SectionTemplate("solo", 8, 0.9, 6, drop_beats=1.0),
            SectionTemplate("hook", 8, 1.0, 7),
        ),
        cycle=(1, 2, 3, 4, 5),
    ),
)

_PROGRESSIONS = (
    Progression("i | i | VI | V7", _MINOR, ("verse", "riff"), weight=1.4),
    Progression("i | i | bII | V7", _MINOR, ("verse", "riff", "drop")),
    Progression("i | i | i | bII V7", _MINOR, ("verse", "riff", "drop")),
    Progression("i | VI | iv | V7", _MINOR, ("hook",), weight=1.5),
    Progression("i | VI | VII V7 | i", _MINOR, ("hook",)),
    Progression("i | iv | VI | V7", _MINOR, ("hook", "solo")),
    Progression("i | VI | iv | V7", _MINOR, ("solo", "intro", "bridge")),
    Progression("i | i | iv | V7", _MINOR, ("intro", "bridge", "solo")),
    Progression("i | bII | i | V7", ("phrygian",), weight=1.5),
    Progression("I | IV | vi | V", ("major", "mixolydian", "lydian")),
    Progression("I | I | IV | V", ("major", "mixolydian", "lydian")),
)

_DRUMS = Groove(
    patterns=(
        Pattern({"ride": "o...o...o...o...", "side_stick": "........o......."}, energy=(0.0, 0.5)),
        Pattern(
            {"kick": "X..xX...X..xX...", "snare": "....X.......X...", "closed": "X.x.X.x.X.x.X.x."},
            energy=(0.5, 0.95),
        ),
        Pattern(
            {"kick": "X.xxX.xxX.xxX.xx", "snare": "....X.......X...", "closed": "X...X...X...X..."},
            energy=(0.6, 1.0),
            sections=("verse", "riff", "solo"),
        ),
        Pattern(
            {"kick": "X..x..x.X..x..x.", "snare": "....X.......X..g", "closed": "X.x.X.x.X.x.X.x."},
            energy=(0.5, 1.0),
            sections=("verse", "riff", "solo"),
        ),
        Pattern(
            {
                "kick": "XxxxXxxxXxxxXxxx",
                "snare": "....X.......X...",
                "crash2": "X.......X.......",
                "ride": "..x.x.x...x.x.x.",
            },
            energy=(0.8, 1.0),
            sections=("hook",),
        ),
        Pattern(
            {"kick": "X.x.X.x.X.xxX.xx", "snare": "....X.......X...", "crash2": "X...X...X...X..."},
            energy=(0.8, 1.0),
            sections=("hook",),
        ),
        Pattern(
            {"kick": "XxXxXxXxXxXxXxXx", "snare": ".X.X.X.X.X.X.X.X", "ride": "X.X.X.X.X.X.X.X."},
            energy=(0.9, 1.0),
            sections=("hook", "solo"),
            weight=0.5,
        ),
        Pattern(
            {"kick": "X..x..X.....x.x.", "snare": "........X.......", "china": "X...X...X...X..."},
            energy=(0.5, 1.0),
            sections=("drop",),
        ),
        Pattern(
            {"kick": "X.xX..x.X..x....", "snare": "........X.......", "china": "X...X...X...X..."},
            energy=(0.5, 1.0),
            sections=("drop",),
        ),
        Pattern(
            {"kick": "X.xx.xX.xx.x", "snare": "......X.....", "closed": "X.x.x.X.x.x."},
            energy=(0.5, 1.0),
            meter="6/8",
        ),
        Pattern(
            {"kick": "XxxxxxXxxxxx", "snare": "......X.....", "crash2": "X.....X....."},
            energy=(0.85, 1.0),
            meter="6/8",
        ),
        Pattern({"ride": "o...o...o...", "side_stick": "......o....."}, energy=(0.0, 0.5), meter="6/8"),
    ),
    turns=(
        Pattern({"snare": "....X.......X.xx", "kick": "X..xX...X.xx...."}),
        Pattern({"kick": "X.xxX.xxXxxxXxxx", "snare": "....X.......X..."}, energy=(0.7, 1.0)),
    ),
    fills=(
        Pattern({"snare": "............xxxx"}, energy=(0.0, 0.6)),
        Pattern(
            {
                "snare": "........XxxxX...",
                "tom_high": "............xx..",
                "tom_low": "..............XX",
                "kick": "........X...X...",
            }
        ),
        Pattern(
            {
                "tom_high": "........xx......",
                "tom_mid": "..........xx....",
                "tom_low": "............xx..",
                "tom_floor": "..............XX",
            }
        ),
        Pattern({"snare": "....xxxxxxxxXXXX", "kick": "....x...x...x.x."}, energy=(0.7, 1.0)),
        Pattern({"snare": "......xxxXXX", "kick": "......x..x.."}, meter="6/8"),
    ),
)

_RIFFS = (
    Pattern({"line": "P-----ccccP-cccc|P-----ccccN-B-P-"}, sections=("verse", "riff")),
    Pattern({"line": "Pccc Pccc Pccc NcBc|Pccc Pccc P-N- B---"}, sections=("verse", "riff")),
    Pattern({"line": "P-cc ccP- cccc P-cc|P-cc ccP- ccN- B-cc"}, sections=("verse", "riff")),
    Pattern({"line": "c.ccc.ccc.ccN-P-|c.ccc.ccc.ccs-n."}, sections=("verse", "riff", "solo")),
    Pattern({"line": "P-------P-------|P-------P---P-P-"}, sections=("hook",)),
    Pattern({"line": "P-----P-----P---|P-----P---N-P-cc"}, sections=("hook",)),
    Pattern({"line": "P---P-P-P---P-P-"}, sections=("hook", "solo")),
    Pattern({"line": "P-cccc P-cccc P-cc|P-cccc P-cccc N-B-"}, sections=("solo",)),
    Pattern({"line": "P-.c..P-....c.c.|P-.c..N-....B-c."}, sections=("drop",)),
    Pattern({"line": "c.cP-.c.P-.c....|c.cP-.c.N---B---"}, sections=("drop",)),
    Pattern({"line": "P---------------"}, sections=("outro",)),
    Pattern({"line": "P-cccc P-cccc|P-cccc N-ccB-"}, meter="6/8"),
    Pattern({"line": "P-----P-----|P-----P-N-cc"}, sections=("hook",), meter="6/8"),
)

_BASS = BassLine(
    (
        Pattern({"line": "R---------------|R-----------A---"}, energy=(0.0, 0.5)),
        Pattern({"line": "R-RRR-RRR-RRR-RR|R-RRR-RRR-RRA-R-"}, energy=(0.5, 1.0), weight=1.3),
        Pattern({"line": "R-R-R-R-R-R-R-R-|R-R-R-R-R-R-5-A-"}, energy=(0.5, 1.0)),
        Pattern({"line": "R-.R..R-....R.R.|R-.R..R-....A---"}, sections=("drop",)),
        Pattern({"line": "R-RRRRR-RRRR|R-RRRRR-RRA-"}, meter="6/8", energy=(0.5, 1.0)),
        Pattern({"line": "R-----------"}, meter="6/8", energy=(0.0, 0.5)),
    ),
    26,
    45,
    0.86,
)

_TUNES = (
    Pattern({"line": "x-------x---x---"}, sections=("hook",)),
    Pattern({"line": "x-----x-x---x-x-"}, sections=("hook", "intro", "bridge")),
    Pattern({"line": "x---x---x-x-x---"}, sections=("hook",)),
    Pattern({"line": "xxxxx-x-xxxxx-x-"}, sections=("solo",)),
    Pattern({"line": "x-x-xxxxx-x-xxxx"}, sections=("solo",)),
    Pattern({"line": "x--xx--xx-xxx-x-"}, sections=("solo",)),
    Pattern({"line": "x-------xxxxxxxx"}, sections=("solo",)),
    Pattern({"line": "x-xx-xx-xx-x"}, sections=("solo",), steps_per_beat=3),
    Pattern({"line": "x-----x---x-"}, meter="6/8"),
    Pattern({"line": "x-x-x-x-xxxx"}, sections=("solo",), meter="6/8"),
)
_CLOSES = (
    Pattern({"line": "x---x---x-------"}),
    Pattern({"line": "xxxxx-x-x-------"}, sections=("solo",)),
    Pattern({"line": "x-----x-----"}, meter="6/8"),
)

_PARTS = (
    PartTemplate(
        "drums",
        "drums",
        ("kit_metal",),
        _DRUMS,
        (0.4, 1.0),
        feel=Feel({"kick": -2, "snare": 1}, (4, -3, 1, -3), 2, 0.4),
    ),
    PartTemplate(
        "bass",
        "bass",
        ("bass_distorted", "bass_electric"),
        _BASS,
        (0.15, 1.0),
        feel=Feel(accents=(3, -3, 1, -3), looseness=2, dynamics=0.4),
    ),
    PartTemplate(
        "guitar",
        "chords",
        ("guitar_distorted",),
        Riff(_RIFFS),
        (0.4, 1.0),
        _LOUD,
        feel=Feel(accents=(4, -3, 2, -3), looseness=2, dynamics=0.3),
    ),
    PartTemplate(
        "clean",
        "arp",
        ("guitar_clean", "guitar_nylon"),
        Arpeggio(("rolling", "broken", "updown"), 2, 2, 50, 76, 1.8, velocity=76),
        (0.0, 0.4),
        feel=Feel({"": 4}, (4, -4, 0, -4), 5, 0.3),
    ),
    PartTemplate(
        "pad",
        "pad",
        ("choir", "strings", "pad_dark"),
        HeldChords("open", 4, 48, 76, velocity=74),
        (0.1, 1.0),
        ("intro", "hook", "bridge", "verse", "solo"),
        cutoff_hz=(900.0, 9000.0),
        chance=0.85,
    ),
    PartTemplate(
        "lead",
        "lead",
        ("guitar_lead",),
        Melody(_TUNES, _CLOSES, 59, 84, "key", 4, leap=0.5, rest=0.0, ornament=0.3, velocity=96),
        (0.8, 1.0),
        ("hook", "solo"),
        feel=Feel({"": 3}, (3, -2, 0, -2), 3, 0.3),
    ),
    PartTemplate(
        "harmony",
        "counter",
        ("guitar_lead",),
        GuideLine(52, 71, 2, 84),
        (0.65, 1.0),
        ("verse", "riff", "hook", "drop"),
        feel=Feel({"": 2}, (3, -2, 0, -2), 3, 0.3),
    ),
    PartTemplate("riser", "fx", ("riser",), Gesture("before", 4.0, 0.4), chance=0.5),
    PartTemplate("reverse", "fx", ("reverse_cymbal",), Gesture("before", 2.0, 0.15)),
    PartTemplate("impact", "fx", ("impact",), Gesture("at", 4.0, 0.4)),
)
_WORDS = (
    "metal", "heavy metal", "metalcore", "thrash", "thrash metal", "death metal", "djent",
    "headbanging", "power metal", "nu metal", "deathcore", "symphonic metal",
    "progressive metal", "prog metal", "speed metal", "metall", "groove metal", "folk metal",
    "viking metal", "melodic death metal", "melodeath", "trap metal", "hair metal",
    "gothic metal", "grindcore", "alternative metal", "headbanger", "post metal",
    "mathcore", "heavymetal",
)  # fmt: skip

genre = Genre(
    label="Metal",
    words=_WORDS,
    neighbours={"hardcore": (160, 190), "post hardcore": (130, 170)},
    usual={"guitar": "guitar_distorted", "drums": "kit_metal", "bass": "bass_distorted"},
    known_for=("guitar", "guitar_distorted", "guitar_lead", "kit_metal", "bass_distorted"),
    tempo_low=90.0,
    tempo_high=200.0,
    tempo_typical=150.0,
    modes=(("minor", 0.75), ("phrygian", 0.25)),
    moods=("aggressive", "dark", "epic", "energetic", "tense"),
    forms=_FORMS,
    progressions=_PROGRESSIONS,
    cadences=(
        Cadence("iv | V7", _MINOR),
        Cadence("VI | V7", _MINOR),
        Cadence("IV | V", ("major", "mixolydian", "lydian")),
    ),
    part_templates=_PARTS,
    meters=("4/4", "6/8"),
    profile="metal",
    dynamics_db=1.5,
    pop_share=0.15,
    places=("Throne", "Anvil", "Forge", "Wrath", "Crown", "Furnace", "Serpent", "Oath", "Blade", "Abyss"),
)
