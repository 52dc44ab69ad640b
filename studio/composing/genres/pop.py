"""Pop: four chords, a restrained verse, a pre-chorus that climbs, a full chorus, a middle eight."""

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
            SectionTemplate("intro", 4, 0.3, 4),
            SectionTemplate("verse", 8, 0.46, 2, rise=0.08),
            SectionTemplate("pre", 4, 0.62, 5, rise=0.2),
            SectionTemplate("hook", 8, 0.9, 1, drop_beats=1.0),
            SectionTemplate("verse", 8, 0.54, 6),
            SectionTemplate("bridge", 8, 0.4, 7, rise=0.3),
            SectionTemplate("hook", 8, 1.0, 3, drop_beats=1.0),
            SectionTemplate("outro", 4, 0.35, 8, rise=-0.1),
        ),
        cycle=(4, 2, 3, 5, 6),
    ),
    Form(
        (
            SectionTemplate("hook", 4, 0.75, 5),
            SectionTemplate("verse", 8, 0.45, 2, rise=0.1),
            SectionTemplate("pre", 4, 0.6, 4, rise=0.2),
            SectionTemplate("hook", 8, 0.92, 1, drop_beats=1.0),
            SectionTemplate("break", 4, 0.3, 7),
            SectionTemplate("verse", 8, 0.55, 6),
            SectionTemplate("hook", 8, 1.0, 3, drop_beats=0.5),
        ),
        cycle=(1, 2, 3, 4),
        weight=0.7,
    ),
)

_PROGRESSIONS = (
    Progression("I | V | vi | IV | I | V | vi | IV V", MAJOR_MODES, weight=1.6),
    Progression("I | vi | IV | V", MAJOR_MODES),
    Progression("I | IV | vi | V", MAJOR_MODES),
    Progression("I | IV | I | V", MAJOR_MODES, ("verse",)),
    Progression("IV | V | vi | V", MAJOR_MODES, ("pre",), weight=2.0),
    Progression("ii | IV | vi | V", MAJOR_MODES, ("pre", "bridge")),
    Progression("vi | IV | I | V", MAJOR_MODES, ("bridge", "break")),
    Progression("i | VI | III | VII | i | VI | iv | V", MINOR_MODES, weight=1.5),
    Progression("i | VI | iv | V", MINOR_MODES),
    Progression("i | iv | VI | V", MINOR_MODES),
    Progression("VI | VII | i | V", MINOR_MODES, ("pre",)),
    Progression("iv | VI | i | V7", MINOR_MODES, ("bridge", "break")),
)

_DRUMS = Groove(
    patterns=(
        Pattern(
            {"kick": "x.......x.......", "side_stick": "....x.......x...", "closed": "o...o...o...o..."},
            energy=(0.0, 0.48),
        ),
        Pattern(
            {"kick": "X.....x.x.......", "side_stick": "....X.......X...", "closed": "x.o.x.o.x.o.x.o."},
            energy=(0.4, 0.6),
        ),
        Pattern(
            {"kick": "X..x....x..x....", "snare": "....X.......X...", "closed": "x.o.x.o.x.o.x.o."},
            energy=(0.5, 0.8),
        ),
        Pattern(
            {
                "kick": "X...x...X...x...",
                "snare": "............x...|....x...x.x.xxxx",
                "tom_floor": "x.x.x.x.x.x.x.x.",
            },
            sections=("pre",),
            energy=(0.5, 1.0),
        ),
        Pattern(
            {
                "kick": "X.....x.X..x....|X.....x.X.x.....",
                "snare": "....X.......X...|....X..g....X..g",
                "clap": "....o.......o...",
                "closed": "x.o.x.o.x.o.x.o.",
                "open": "..............x.|................",
            },
            energy=(0.72, 1.0),
        ),
        Pattern(
            {
                "kick": "X..x..x.X..x....",
                "snare": "....X..g....X...|....X.......X.g.",
                "clap": "....o.......o...",
                "ride": "x...x...x...x...",
                "tambourine": "..x...x...x...x.",
            },
            energy=(0.85, 1.0),
        ),
        Pattern(
            {
                "kick": "X...X...X...X...",
                "snare": "....X.......X...",
                "open": "..x...x...x...x.",
                "closed": "x..ox..ox..ox..o",
            },
            energy=(0.8, 1.0),
            sections=("hook",),
        ),
        Pattern(
            {"kick": "X.....x.....", "snare": "......X.....", "closed": "x.o.o.x.o.o."},
            energy=(0.4, 1.0),
            meter="6/8",
        ),
        Pattern({"closed": "x.....o.....", "side_stick": "......o....."}, energy=(0.0, 0.45), meter="6/8"),
        Pattern(
            {"kick": "X.......x...", "snare": "....X...X...", "closed": "x.o.x.o.x.o."},
            energy=(0.4, 1.0),
            meter="3/4",
        ),
    ),
    turns=(
        Pattern({"snare": "....X..g.g..X.g."}, energy=(0.6, 1.0)),
        Pattern({"kick": "X..x..x.x..x..x."}, energy=(0.5, 1.0)),
        Pattern({"closed": "x.o.x.o.x.o.xxo."}),
        Pattern({"snare": "......X...gg"}, meter="6/8"),
    ),
    fills=(
        Pattern({"snare": "............x.xx", "kick": "........x......."}, energy=(0.0, 0.7)),
        Pattern(
            {
                "snare": "........x.xxx...",
                "tom_high": "............x...",
                "tom_low": "..............xx",
                "kick": "........x...x...",
            }
        ),
        Pattern(
            {"tom_high": "........xx......", "tom_mid": "..........xx....", "tom_floor": "............xxxx"},
            energy=(0.6, 1.0),
        ),
        Pattern({"clap": "........x...x.xx", "stop": "........x......."}, energy=(0.4, 0.8)),
        Pattern({"snare": "......x.xxxx", "kick": "......x....."}, meter="6/8"),
    ),
)

_TUNES = (
    Pattern({"line": "x-x-x-x---x-x---"}),
    Pattern({"line": "..x-x-x-x---x-x-"}),
    Pattern({"line": "x--x--x-----x-x-"}),
    Pattern({"line": "x-xxx-x-----x-x-"}, sections=("verse", "pre")),
    Pattern({"line": "....x-xxx-x-x---"}, sections=("verse",)),
    Pattern({"line": "x-----x-x-----x-"}, sections=("hook", "bridge"), weight=1.5),
    Pattern({"line": "x---x---x--x--x-"}, sections=("hook",), weight=1.5),
    Pattern({"line": "x--x--x-x--x--x-"}, sections=("hook",)),
    Pattern({"line": "x-----x-x-x-"}, meter="6/8"),
    Pattern({"line": "x---x-x---x-"}, meter="6/8"),
    Pattern({"line": "x---x-x-x---"}, meter="3/4"),
)
_CLOSES = (
    Pattern({"line": "x-x-x-----------"}),
    Pattern({"line": "x--x--x-----...."}),
    Pattern({"line": "x-----x-----"}, meter="6/8"),
    Pattern({"line": "x---x-------"}, meter="3/4"),
)
_TIGHT = Feel({"": 2}, (4, -4, 0, -4), 3, 0.5)

_PARTS = (
    PartTemplate(
        "drums",
        "drums",
        ("kit_acoustic", "kit_room"),
        _DRUMS,
        (0.28, 1.0),
        moods={
            "energetic": ("kit_room", "kit_909"),
            "dreamy": ("kit_acoustic", "kit_808"),
            "sad": ("kit_acoustic",),
        },
        feel=Feel({"snare": 4, "clap": 6, "closed": 1}, (4, -6, 0, -5), 3, 0.5),
    ),
    PartTemplate(
        "shaker",
        "percussion",
        ("percussion_hand",),
        Groove(
            (Pattern({"shaker": "o.x.o.x.o.x.o.x."}), Pattern({"shaker": "oxooxoooxooxoxoo"})), crash=None
        ),
        (0.58, 1.0),
    ),
    PartTemplate(
        "bass",
        "bass",
        ("bass_electric",),
        BassLine(
            (
                Pattern({"line": "R---------------|R-----------A---"}, energy=(0.0, 0.5)),
                Pattern({"line": "R-----R-R-------|R-----R-R---A---"}, energy=(0.42, 0.75)),
                Pattern({"line": "R-R-R-R-R-R-R-R-|R-R-R-R-R-R-5-A-"}, energy=(0.65, 1.0)),
                Pattern({"line": "R--R--R-R--R--5-|R--R--R-R--8--A-"}, energy=(0.7, 1.0)),
                Pattern({"line": "R-----5---A-"}, meter="6/8"),
                Pattern({"line": "R-------5-A-"}, meter="3/4"),
            ),
            28,
            48,
            0.9,
        ),
        (0.34, 1.0),
        feel=_TIGHT,
        cutoff_hz=(700.0, 6000.0),
    ),
    PartTemplate(
        "piano",
        "chords",
        ("piano", "electric_piano"),
        Comping(
            (
                Pattern({"chord": "x---------------"}, energy=(0.0, 0.45)),
                Pattern({"chord": "x---o---x---o---"}, energy=(0.3, 0.7)),
                Pattern({"low": "x-------x-------", "top": "..x-..x-..x-..x-"}, energy=(0.3, 0.8)),
                Pattern({"chord": "X-----x-x-----x-|X-----x-x---x-x-"}, energy=(0.6, 1.0)),
                Pattern({"chord": "X--x--x-X--x--x-"}, energy=(0.75, 1.0)),
                Pattern({"low": "x-----------", "top": "..x-x-..x-x-"}, meter="6/8"),
                Pattern({"low": "x-----------", "top": "....x---x---"}, meter="3/4"),
            ),
            "close",
            4,
            53,
            77,
            0.92,
            strum=3,
        ),
        moods={
            "dreamy": ("electric_piano", "piano_felt"),
            "sad": ("piano", "piano_felt"),
            "romantic": ("piano",),
        },
        feel=Feel({"": 3}, (4, -4, 0, -4), 4, 0.7),
    ),
    PartTemplate(
        "guitar",
        "chords",
        ("guitar_acoustic", "guitar_clean"),
        Comping(
            (
                Pattern({"chord": "x---o-x---x-o-x-"}, energy=(0.0, 0.75)),
                Pattern({"chord": "X-o-x-oxo-x-x-ox"}, energy=(0.6, 1.0)),
                Pattern({"chord": "X---o-x---o-"}, meter="6/8"),
            ),
            "drop2",
            4,
            50,
            72,
            0.95,
            strum=12,
        ),
        (0.5, 1.0),
        feel=Feel({"": 0}, (4, -5, 0, -6), 4, 0.6),
        chance=0.85,
    ),
    PartTemplate(
        "pad",
        "pad",
        ("strings", "pad_warm", "choir"),
        HeldChords("open", 4, 50, 79, moves=0.3, velocity=74),
        (0.3, 1.0),
        feel=_TIGHT,
        cutoff_hz=(700.0, 9000.0),
    ),
    PartTemplate(
        "arp",
        "arp",
        ("guitar_acoustic", "marimba", "pluck_synth"),
        Arpeggio(("updown", "broken", "up"), 4, 2, 60, 86, 0.7, "x.x.xx.xx.x.xx.x", velocity=72),
        (0.8, 1.0),
        feel=_TIGHT,
        cutoff_hz=(1500.0, 10000.0),
        chance=0.8,
    ),
    PartTemplate(
        "lead",
        "lead",
        ("lead_soft", "lead_saw", "guitar_clean", "choir"),
        Melody(_TUNES, _CLOSES, 60, 81, "key", 4, leap=0.35, rest=0.08, ornament=0.3, gate=0.93, velocity=92),
        (0.4, 1.0),
        ("verse", "pre", "hook", "bridge"),
        moods={
            "sad": ("violin_solo", "lead_soft"),
            "romantic": ("saxophone", "lead_soft"),
            "playful": ("whistle", "lead_square"),
        },
        feel=Feel({"": 5}, (3, -4, 0, -4), 5, 0.6),
    ),
    PartTemplate(
        "line",
        "counter",
        ("strings", "guitar_clean", "brass"),
        GuideLine(57, 76, 2, 76),
        (0.8, 1.0),
        ("hook",),
        feel=_TIGHT,
    ),
    PartTemplate("riser", "fx", ("riser",), Gesture("before", 4.0, 0.25), chance=0.8),
    PartTemplate("impact", "fx", ("impact",), Gesture("at", 4.0, 0.3), chance=0.5),
    PartTemplate("reverse", "fx", ("reverse_cymbal",), Gesture("before", 2.0, 0.12), chance=0.7),
)
_WORDS = (
    "pop", "pop song", "pop ballad", "radio pop", "dance pop", "electropop", "indie pop",
    "j-pop", "jpop", "art pop", "teen pop", "chart music", "pop music", "boy band",
)  # fmt: skip
_NEIGHBOURS = {
    "ballad": (70, 88), "soft rock": (80, 110),
    "power ballad": (70, 88), "love song": (76, 100), "anthem": (96, 126),
    "bubblegum pop": (110, 128),
}  # fmt: skip

genre = Genre(
    label="Pop",
    words=_WORDS,
    neighbours=_NEIGHBOURS,
    usual={"guitar": "guitar_acoustic"},
    known_for=("guitar_acoustic",),
    tempo_low=88.0,
    tempo_high=128.0,
    tempo_typical=108.0,
    modes=(("major", 0.65), ("minor", 0.35)),
    moods=("happy", "romantic", "energetic", "sad", "dreamy", "nostalgic", "playful", "chill"),
    forms=_FORMS,
    progressions=_PROGRESSIONS,
    cadences=(
        Cadence("IV | V", MAJOR_MODES),
        Cadence("ii | V", MAJOR_MODES),
        Cadence("iv | V", MINOR_MODES),
        Cadence("VI | V7", MINOR_MODES),
    ),
    part_templates=_PARTS,
    meters=("4/4", "6/8", "3/4"),
    profile="pop",
    dynamics_db=2.5,
    pop_share=0.9,
    places=(
        "Heart", "Radio", "Summer", "Telephone", "Confetti", "Saturday", "Lipstick", "Echo", "Satellite",
        "Someone",
    ),
)  # fmt: skip
