"""Jazz: a swinging combo, walking bass, ride and brushes, rootless voicings, a head with solos between."""

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
    Comping,
    Feel,
    Groove,
    GuideLine,
    Melody,
    PartTemplate,
    Pattern,
    WalkingBass,
)

_FORMS = (
    Form(
        (
            SectionTemplate("intro", 4, 0.3, 3),
            SectionTemplate("head", 8, 0.42, 1),
            SectionTemplate("head", 8, 0.6, 2),
            SectionTemplate("solo", 8, 0.72, 4, rise=0.12),
            SectionTemplate("solo", 8, 0.85, 5, rise=0.15),
            SectionTemplate("break", 4, 0.3, 7),
            SectionTemplate("head", 8, 0.65, 6),
            SectionTemplate("outro", 4, 0.3, 8, rise=-0.1),
        ),
        cycle=(3, 5, 4, 6),
    ),
    Form(
        (
            SectionTemplate("head", 8, 0.34, 1),
            SectionTemplate("bridge", 8, 0.55, 3),
            SectionTemplate("head", 8, 0.6, 2),
            SectionTemplate("solo", 16, 0.8, 4, rise=0.2),
            SectionTemplate("break", 4, 0.28, 6),
            SectionTemplate("head", 8, 0.66, 5),
            SectionTemplate("outro", 4, 0.3, 7, rise=-0.1),
        ),
        cycle=(3, 4, 1, 2),
    ),
)

_PROGRESSIONS = (
    Progression("i6 | iv7 | iim7b5 | V7b9 | i6 | VImaj7 | iim7b5 V7b9 | i6", MINOR_MODES, weight=1.4),
    Progression("i7 | iim7b5 V7b9 | i7 | iv7 | VImaj7 | iim7b5 | V7b9 | i6", MINOR_MODES),
    Progression("i6 | i7 | iv7 | i7 | VImaj7 | V7b9 | i6 | iim7b5 V7b9", MINOR_MODES),
    Progression("iv7 | VII7 | IIImaj7 | VImaj7 | iim7b5 | V7b9 | i6 | iim7b5 V7b9", MINOR_MODES, ("bridge",)),
    Progression("i6 | iv7 | iim7b5 | V7b9", MINOR_MODES, ("intro", "outro", "break")),
    Progression("i7 | IV9 | i7 | IV9 | i7 | IV9 | iv7 V7b9 | i7", ("dorian",), weight=3.0),
    Progression("I7 | VII | IV9 | I7 | ii7 | VII | V7 | I7", ("mixolydian",), weight=3.0),
    Progression("Imaj7 | II7 | Imaj7 | V7", ("lydian",), weight=3.0),
    Progression("Imaj7 | IVmaj7 | I6 vi7 | ii7 V7 | I6 | IVmaj7 | Imaj7 | ii9 V13", MAJOR_MODES, weight=1.4),
    Progression("Imaj7 | ii7 V7 | Imaj7 | IV7 | I6 | V7/ii | ii9 V13 | I6", MAJOR_MODES),
    Progression(
        "I7 | IV9 | I7 | I13 | IV9 | IV9 | I7 | V7/ii | ii9 | V13 | I7 V7/ii | ii9 V13",
        MAJOR_MODES,
        ("solo", "head"),
        weight=0.7,
    ),
    Progression("V7/vi | V7/vi | V7/ii | V7/ii | V7/V | V7/V | ii7 | V7", MAJOR_MODES, ("bridge",)),
    Progression("Imaj7 | IVmaj7 | ii9 V13 | I6", MAJOR_MODES, ("intro", "outro", "break")),
)

_DRUMS = Groove(
    patterns=(
        Pattern({"sweep": "x...x...x...x...", "pedal": "....o.......o..."}, energy=(0.0, 0.45)),
        Pattern(
            {"ride": "x...X..ox...X..o", "pedal": "....x.......x...", "kick": "g...g...g...g..."},
            energy=(0.4, 1.0),
            weight=0.6,
        ),
        Pattern(
            {
                "ride": "x..X.xx..X.x",
                "pedal": "...x.....x..",
                "kick": "g.....g....?",
                "snare": "........g...",
            },
            energy=(0.4, 0.7),
            steps_per_beat=3,
        ),
        Pattern(
            {
                "ride": "x..X.xx..X.x",
                "pedal": "...x.....x..",
                "snare": "..g..g..?..g",
                "kick": "g..g..g..g..",
            },
            energy=(0.5, 0.85),
            steps_per_beat=3,
        ),
        Pattern(
            {
                "ride": "x..X.xx..X.x|x.xX.xx..X.x",
                "pedal": "...x.....x..|...x.....x..",
                "snare": ".....o..g..o|..g..x.....g",
                "kick": "o.......x...|....x....o..",
            },
            energy=(0.75, 1.0),
            steps_per_beat=3,
        ),
        Pattern(
            {
                "ride": "x..X.xx..X.x|x..X.xx.xX.x",
                "pedal": "...x.....x..|...x.....x..",
                "snare": "..o..g.x....|.....x..o..x",
                "kick": "......o....x|..x......o..",
            },
            energy=(0.75, 1.0),
            steps_per_beat=3,
        ),
        Pattern(
            {"sweep": "x..x..x..", "pedal": "...o..o.."}, energy=(0.0, 0.45), steps_per_beat=3, meter="3/4"
        ),
        Pattern(
            {"ride": "X..x.xx.x", "pedal": "...x..x..", "kick": "o........", "snare": ".....g..g"},
            energy=(0.4, 1.0),
            steps_per_beat=3,
            meter="3/4",
        ),
    ),
    turns=(
        Pattern({"snare": "........o.xx", "kick": "o.....x....."}, steps_per_beat=3, energy=(0.5, 1.0)),
        Pattern({"snare": "..g..o.....o"}, steps_per_beat=3),
        Pattern({"snare": "..g..o..o"}, steps_per_beat=3, meter="3/4"),
    ),
    fills=(
        Pattern({"snare": "......x.xx.x", "kick": "......o....."}, steps_per_beat=3),
        Pattern(
            {
                "snare": "......x.x...",
                "tom_high": ".........x..",
                "tom_low": "...........x",
                "kick": "......o..o..",
            },
            steps_per_beat=3,
            energy=(0.5, 1.0),
        ),
        Pattern(
            {"snare": "...xxxx.x", "tom_low": ".......x.", "kick": "...o....."}, steps_per_beat=3, meter="3/4"
        ),
    ),
    crash=None,
)

_TUNES = (
    Pattern({"line": "x-----x-x---x---"}, sections=("head", "bridge")),
    Pattern({"line": "..x-x---x-x---x-"}, sections=("head", "bridge")),
    Pattern({"line": "x---x-x---x-x---"}, sections=("head", "bridge")),
    Pattern({"line": "x-x-x-----x-----"}, sections=("head",)),
    Pattern({"line": "x-x-x-x-x-x-x-x-"}, sections=("solo",), energy=(0.6, 1.0), weight=1.5),
    Pattern({"line": "..x-x-x-x-x-x---"}, sections=("solo",)),
    Pattern({"line": "x-x-x---..x-x-x-"}, sections=("solo",)),
    Pattern({"line": "x---..x-x-x-x-x-"}, sections=("solo",)),
    Pattern({"line": "x-xxxxx-xx-x"}, sections=("solo",), steps_per_beat=3, energy=(0.75, 1.0), weight=0.6),
    Pattern({"line": "x-----x-x-x-"}, meter="3/4"),
    Pattern({"line": "x-x-x-x-x-x-"}, meter="3/4", sections=("solo",)),
    Pattern({"line": "x---x---x---"}, meter="3/4", sections=("head", "bridge")),
)
_CLOSES = (
    Pattern({"line": "x-x-x-----------"}),
    Pattern({"line": "..x-x---x-------"}),
    Pattern({"line": "x-x-x-x-x-------"}, sections=("solo",)),
    Pattern({"line": "x---x-------"}, meter="3/4"),
)

_PARTS = (
    PartTemplate(
        "drums",
        "drums",
        ("kit_brushes",),
        _DRUMS,
        (0.0, 1.0),
        moods={"energetic": ("kit_jazz",), "happy": ("kit_jazz", "kit_brushes")},
        feel=Feel({"ride": -3, "snare": 3, "pedal": 0, "kick": 2}, (3, -4, 2, -4), 4, 0.8),
    ),
    PartTemplate(
        "bass",
        "bass",
        ("bass_upright", "contrabass"),
        WalkingBass(28, 50, 0.5, 0.14),
        (0.0, 1.0),
        feel=Feel({"": -2}, (3, 0, 0, 0), 4, 0.5),
    ),
    PartTemplate(
        "keys",
        "chords",
        ("piano", "electric_piano", "guitar_clean"),
        Comping(
            (
                Pattern({"chord": "x-----------...."}, energy=(0.0, 0.5)),
                Pattern({"chord": "x-----x-....x---|x-....x-x-------"}, energy=(0.0, 0.6)),
                Pattern({"chord": "x-----x---......|x-....x-----x-.."}, energy=(0.4, 1.0), weight=1.5),
                Pattern({"chord": "x-----x-x-----x-|..x-----x-x-----"}, energy=(0.4, 1.0)),
                Pattern({"chord": "x-----x---x-----|..x---x-----x---"}, energy=(0.7, 1.0)),
                Pattern({"chord": "x-....x-x---"}, meter="3/4"),
                Pattern({"chord": "....x-......|x---..x-...."}, meter="3/4"),
            ),
            "drop2",
            4,
            48,
            72,
            0.95,
            strum=3,
        ),
        (0.0, 1.0),
        moods={
            "chill": ("electric_piano", "guitar_clean"),
            "romantic": ("piano", "guitar_nylon"),
            "playful": ("organ", "piano"),
        },
        feel=Feel({"": 5}, (3, -3, 0, -3), 5, 0.7),
    ),
    PartTemplate(
        "lead",
        "lead",
        ("saxophone", "trumpet_muted", "clarinet", "vibraphone"),
        Melody(
            _TUNES, _CLOSES, 58, 80, "key", 4, leap=0.35, rest=0.1, chromatic=0.12, ornament=0.4, velocity=90
        ),
        (0.45, 1.0),
        ("head", "bridge", "outro"),
        moods={
            "chill": ("vibraphone", "trumpet_muted"),
            "sad": ("trumpet_muted", "clarinet"),
            "dark": ("trumpet_muted", "saxophone"),
        },
        feel=Feel({"": 9}, (2, -2, 3, -2), 6, 0.7),
    ),
    PartTemplate(
        "solo",
        "lead",
        ("vibraphone", "piano", "saxophone", "guitar_clean"),
        Melody(
            _TUNES,
            _CLOSES,
            57,
            84,
            "blues",
            4,
            leap=0.45,
            rest=0.15,
            chromatic=0.35,
            ornament=0.2,
            improvises=True,
            velocity=92,
        ),
        (0.6, 1.0),
        ("solo",),
        feel=Feel({"": 7}, (2, -2, 4, -2), 6, 0.7),
    ),
    PartTemplate(
        "line",
        "counter",
        ("clarinet", "flute", "vibraphone", "trumpet_muted"),
        GuideLine(58, 76),
        (0.58, 0.78),
        ("head", "bridge"),
        chance=0.6,
    ),
)
_WORDS = (
    "jazz", "cool jazz", "jazz trio", "jazz quartet", "smooth jazz",
    "jazzy", "jazz combo", "jazz club",
    "gypsy jazz", "jazz ballad", "modal jazz", "jazz standard", "lounge jazz", "jazz waltz",
    "jazz fusion", "acid jazz", "nu jazz", "electro swing", "manouche", "dark jazz", "jazz lounge",
    "noir jazz", "free jazz", "jazz piano trio", "spiritual jazz",
)  # fmt: skip
_NEIGHBOURS = {
    "big band funk": (100, 120),
    "barbershop": (80, 110), "show tune": (100, 130), "broadway": (100, 130),
    "musical theatre": (100, 130),
}  # fmt: skip

genre = Genre(
    label="Jazz",
    words=_WORDS,
    neighbours=_NEIGHBOURS,
    usual={"drums": "kit_brushes", "bass": "bass_upright", "synth": "lead_soft"},
    known_for=(
        "electric_piano",
        "saxophone",
        "trumpet_muted",
        "bass_upright",
        "kit_brushes",
        "vibraphone",
        "organ",
        "clarinet",
        "piano",
    ),
    tempo_low=96.0,
    tempo_high=190.0,
    tempo_typical=132.0,
    modes=(("major", 0.5), ("minor", 0.4), ("dorian", 0.1)),
    moods=("chill", "romantic", "happy", "playful", "energetic", "sad", "dark", "nostalgic"),
    forms=_FORMS,
    progressions=_PROGRESSIONS,
    cadences=(
        Cadence("iim7b5 | V7b9", MINOR_MODES),
        Cadence("iv7 | V7b9", MINOR_MODES),
        Cadence("I6 | ii9 V13", MAJOR_MODES),
        Cadence("IVmaj7 | ii7 V7", MAJOR_MODES),
    ),
    part_templates=_PARTS,
    tonic=(
        ("minor", "i6"),
        ("dorian", "i6"),
        ("phrygian", "i7"),
        ("major", "I69"),
        ("lydian", "Imaj7"),
        ("mixolydian", "I13"),
    ),
    meters=("4/4", "3/4"),
    profile="jazz",
    swing=0.66,
    swing_unit=2,
    dynamics_db=7.0,
    pop_share=0.1,
    places=(
        "Street",
        "Cigarette",
        "Lounge",
        "Bourbon",
        "Taxi",
        "Umbrella",
        "Sidewalk",
        "Encore",
        "Alibi",
        "Blue",
    ),
)
