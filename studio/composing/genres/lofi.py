"""Lo-fi hip-hop: drunken drums, a warm electric piano on ninths, a sleepy tune, crackle and rain."""

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
    Bed,
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
            SectionTemplate("intro", 4, 0.25, 3, rise=0.12),
            SectionTemplate("verse", 8, 0.58, 2, rise=0.1),
            SectionTemplate("hook", 8, 0.78, 1),
            SectionTemplate("break", 4, 0.28, 6),
            SectionTemplate("hook", 8, 0.85, 5, drop_beats=1.0),
            SectionTemplate("outro", 4, 0.3, 4, rise=-0.2),
        ),
        cycle=(1, 2, 3, 4),
    ),
    Form(
        (
            SectionTemplate("intro", 4, 0.22, 3),
            SectionTemplate("hook", 8, 0.7, 1, drop_beats=1.0),
            SectionTemplate("verse", 8, 0.55, 2),
            SectionTemplate("bridge", 4, 0.35, 6, rise=0.15),
            SectionTemplate("hook", 8, 0.85, 5, drop_beats=1.0),
            SectionTemplate("outro", 4, 0.3, 4, rise=-0.2),
        ),
        cycle=(2, 3, 4),
    ),
)

_PROGRESSIONS = (
    Progression("i9 | iv9 | V7b9 | i9", MINOR_MODES, weight=1.5),
    Progression("i9 | VImaj7 | iv9 | V7b9", MINOR_MODES, weight=1.3),
    Progression("i7 | iim7b5 V7b9 | i9 | iv9 V7", MINOR_MODES),
    Progression("i9 | i7 | iv9 | V7#5", MINOR_MODES, ("verse", "intro", "break", "outro")),
    Progression("VImaj7 | V7b9 | i9 | i7", MINOR_MODES, ("bridge",)),
    Progression("i9 | IV9 | i9 | V7b9", ("dorian",), weight=4.0),
    Progression("Iadd9 | IVmaj7 | Imaj7 | V9", MAJOR_MODES, weight=1.5),
    Progression("Imaj9 | IVmaj9 | ii7 V9 | Imaj7", MAJOR_MODES),
    Progression("Imaj7 | IVmaj9 | iv6 | Imaj7 V9", MAJOR_MODES),
    Progression("ii7 | V9 | Imaj7 | I6", MAJOR_MODES, ("bridge",)),
    Progression("IVmaj9 | iv6 | Imaj7 | V9", MAJOR_MODES, ("bridge",), moods=("nostalgic", "sad")),
)

_DRUMS = Groove(
    patterns=(
        Pattern({"closed": "o...o...o...o..."}, energy=(0.0, 0.4)),
        Pattern({"kick": "x...............", "closed": "o...o..go...o..g"}, energy=(0.0, 0.4)),
        Pattern(
            {
                "kick": "X......x..x.....|X......x..x....?",
                "snare": "....X.......X...|....X..g....X.g.",
                "closed": "X...X.g.X...X.g.|X.g.X.ogX.g.X.g.",
            },
            energy=(0.4, 0.7),
        ),
        Pattern(
            {
                "kick": "X.....x.x.......|X.....x.x..?....",
                "snare": "....X.......X...|....X.......X..g",
                "closed": "X...X.g.X...X.g.|X.g.X.g.X.g.X.og",
            },
            energy=(0.4, 0.7),
        ),
        Pattern(
            {
                "kick": "X......x.xx.....|X..x...x..x.....",
                "snare": "....X..g.g..X...|....X..g....X.gg",
                "closed": "X..gX...X..gX.g.|X.ogX.g.X.g.X.g.",
                "open": "..............o.|................",
            },
            energy=(0.65, 1.0),
        ),
        Pattern(
            {
                "kick": "X..x....x.x.....|X..x....x.x...?.",
                "snare": "....X.......X..g|....X..g....X...",
                "closed": "X...X.g.X...X.g.|X.g.X.g.X.ogX.g.",
                "shaker": "o...o...o...o...|o...o...o..go...",
            },
            energy=(0.65, 1.0),
        ),
        Pattern(
            {"kick": "X.....x.....", "snare": "....X...X..g", "closed": "x.o.x.o.x.o."},
            energy=(0.4, 1.0),
            meter="3/4",
        ),
        Pattern({"closed": "o.g.o.g.o.g."}, energy=(0.0, 0.4), meter="3/4"),
    ),
    turns=(
        Pattern({"kick": "X......x..x..x..", "snare": "....X..g....X.gg"}),
        Pattern({"open": "..............x.", "snare": "....X.......X..."}),
        Pattern({"snare": "....X...X..g", "kick": "X.....x...x."}, meter="3/4"),
    ),
    fills=(
        Pattern({"snare": "............x.gg", "kick": "..........x....."}),
        Pattern({"snare": "..........g.x.xx"}, energy=(0.4, 1.0)),
        Pattern(
            {"tom_mid": "............x...", "tom_low": "..............x.", "snare": "..........x....."},
            energy=(0.5, 1.0),
        ),
        Pattern({"snare": "......x.x.gx"}, meter="3/4"),
    ),
    crash=None,
)

_TUNES = (
    Pattern({"line": "x---x-x-----x---"}),
    Pattern({"line": "..x-x---x-x-----"}),
    Pattern({"line": "x-----x-x---x-x-"}),
    Pattern({"line": "x-x-x-----x-x---"}, energy=(0.5, 1.0)),
    Pattern({"line": "x-------..x-x-x-"}),
    Pattern({"line": "x---x-x---x-"}, meter="3/4"),
    Pattern({"line": "..x-x---x---"}, meter="3/4"),
)
_CLOSES = (
    Pattern({"line": "x-x-x-----......"}),
    Pattern({"line": "x---x-----......"}),
    Pattern({"line": "..x-x---x-------"}),
    Pattern({"line": "x---x-------"}, meter="3/4"),
)

_PARTS = (
    PartTemplate(
        "drums",
        "drums",
        ("kit_lofi",),
        _DRUMS,
        (0.32, 1.0),
        feel=Feel(
            {"snare": 22, "closed": 6, "open": 6, "kick": -3, "side_stick": 18}, (3, -8, 0, -6), 5, 0.5
        ),
    ),
    PartTemplate(
        "bass",
        "bass",
        ("bass_electric", "bass_upright", "bass_synth"),
        BassLine(
            (
                Pattern({"line": "R-------------..|R---------..A---"}, energy=(0.0, 0.55)),
                Pattern({"line": "R-----.R--5---..|R-----.R--..5-A-"}, energy=(0.4, 1.0)),
                Pattern({"line": "R--.R-----5-8-..|R--.R-----R-..A-"}, energy=(0.4, 1.0)),
                Pattern({"line": "R-----5---A-"}, meter="3/4"),
            ),
            28,
            47,
            0.88,
        ),
        (0.34, 1.0),
        feel=Feel({"": 10}, (4, -4, 0, -4), 4),
    ),
    PartTemplate(
        "keys",
        "chords",
        ("electric_piano", "piano_felt", "guitar_nylon"),
        Comping(
            (
                Pattern({"chord": "x-------------..|x-----x-------.."}, energy=(0.0, 0.6)),
                Pattern({"low": "x-------........", "top": "..x-----..x-----"}),
                Pattern({"chord": "x--.....x-x-----|x--...x---..x---"}, energy=(0.4, 1.0)),
                Pattern({"chord": "x-----..o-..x---"}, energy=(0.4, 1.0)),
                Pattern({"chord": "x-------o-..", "top": "......x-...."}, meter="3/4"),
            ),
            "rootless",
            4,
            50,
            74,
            strum=14,
        ),
        moods={
            "sad": ("piano_felt", "electric_piano"),
            "romantic": ("piano_felt", "guitar_nylon"),
            "dreamy": ("electric_piano", "vibraphone"),
        },
        feel=Feel({"": 12}, (3, -5, 0, -5), 6),
        cutoff_hz=(1400.0, 7500.0),
    ),
    PartTemplate(
        "pad",
        "pad",
        ("pad_warm", "strings"),
        HeldChords("open", 4, 48, 76, moves=0.25, velocity=66),
        (0.1, 1.0),
        cutoff_hz=(600.0, 3800.0),
    ),
    PartTemplate(
        "lead",
        "lead",
        ("vibraphone", "guitar_clean", "flute", "lead_soft", "music_box"),
        Melody(_TUNES, _CLOSES, 62, 83, "pentatonic", 4, leap=0.35, rest=0.2, ornament=0.45, velocity=82),
        (0.45, 1.0),
        moods={
            "romantic": ("saxophone", "flute"),
            "sad": ("flute", "vibraphone"),
            "nostalgic": ("guitar_clean", "music_box"),
            "dreamy": ("music_box", "vibraphone"),
        },
        feel=Feel({"": 16}, (3, -5, 0, -5), 7),
        cutoff_hz=(2500.0, 9000.0),
    ),
    PartTemplate(
        "guitar",
        "counter",
        ("guitar_nylon", "guitar_clean", "pluck_synth"),
        Melody(_TUNES, _CLOSES, 57, 76, "pentatonic", 4, leap=0.5, rest=0.1, answers=True, velocity=70),
        (0.7, 1.0),
        feel=Feel({"": 14}, (3, -5, 0, -5), 6),
        chance=0.75,
    ),
    PartTemplate("vinyl", "fx", ("vinyl",), Bed(64)),
    PartTemplate("rain", "fx", ("rain",), Bed(46, gain_db=-5.0), (0.0, 0.5), chance=0.5),
    PartTemplate("reverse", "fx", ("reverse_cymbal",), Gesture("before", 2.0, 0.2), chance=0.6),
)
_WORDS = (
    "lofi", "lo-fi", "lofi hip hop", "chillhop", "study beats", "study music", "chill beat",
    "lo fi hip hop", "lofi hiphop", "lo fi hiphop", "chill hop", "lofi beats", "lo fi beats", "lofi beat",
    "lo fi beat", "study beat", "beats to study to", "chill beats", "jazz hop", "jazzhop",
    "bedroom beats", "lofi rap", "lofi trap", "low fi", "lowfi", "lofi house", "lofi chill", "lofi study",
)  # fmt: skip
_NEIGHBOURS = {
    "bedroom pop": (80, 110), "indietronica": (100, 120),
}  # fmt: skip

genre = Genre(
    label="Lo-fi",
    words=_WORDS,
    neighbours=_NEIGHBOURS,
    usual={"drums": "kit_lofi", "bass": "bass_electric", "synth": "lead_soft"},
    known_for=(
        "electric_piano",
        "kit_lofi",
        "vinyl",
        "piano_felt",
        "guitar_nylon",
        "guitar_clean",
        "rain",
        "guitar",
        "piano",
    ),
    tempo_low=68.0,
    tempo_high=92.0,
    tempo_typical=80.0,
    modes=(("minor", 0.5), ("major", 0.4), ("dorian", 0.1)),
    moods=("chill", "nostalgic", "sad", "dreamy", "romantic", "happy"),
    forms=_FORMS,
    progressions=_PROGRESSIONS,
    cadences=(
        Cadence("iv9 | V7b9", MINOR_MODES),
        Cadence("iim7b5 | V7", MINOR_MODES),
        Cadence("IVmaj7 | V9", MAJOR_MODES),
    ),
    part_templates=_PARTS,
    tonic=(
        ("minor", "i9"),
        ("dorian", "i9"),
        ("phrygian", "i7"),
        ("major", "Imaj9"),
        ("lydian", "Imaj9"),
        ("mixolydian", "I9"),
    ),
    meters=("4/4", "3/4"),
    profile="lofi",
    swing=0.58,
    swing_unit=4,
    dynamics_db=1.2,
    places=(
        "Window",
        "Notebook",
        "Rain",
        "Coffee",
        "Balcony",
        "Tape",
        "Train",
        "Lamp",
        "Homework",
        "Afternoon",
    ),
)
