"""Drill: hats in threes and triplets, a late snare every second bar, a sliding 808, a cold piano."""

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
            SectionTemplate("intro", 4, 0.32, 3, rise=0.1),
            SectionTemplate("hook", 8, 0.88, 1, drop_beats=1.0),
            SectionTemplate("verse", 16, 0.62, 2, rise=0.15),
            SectionTemplate("hook", 8, 0.95, 4, drop_beats=2.0),
            SectionTemplate("break", 4, 0.2, 6, rise=0.1),
            SectionTemplate("hook", 8, 1.0, 7, drop_beats=2.0),
            SectionTemplate("outro", 4, 0.36, 5, rise=-0.15),
        ),
        cycle=(2, 3, 4, 5),
    ),
    Form(
        (
            SectionTemplate("intro", 8, 0.32, 3, rise=0.15),
            SectionTemplate("verse", 8, 0.65, 2, rise=0.12, drop_beats=2.0),
            SectionTemplate("hook", 8, 0.92, 1, drop_beats=1.0),
            SectionTemplate("verse", 8, 0.7, 5, rise=0.12),
            SectionTemplate("hook", 8, 1.0, 4, drop_beats=2.0),
            SectionTemplate("outro", 4, 0.36, 6, rise=-0.15),
        ),
        cycle=(1, 2, 0, 4),
    ),
)

_PROGRESSIONS = (
    Progression("i | i | VI | V7", MINOR_MODES, weight=1.5),
    Progression("i | iv | VI | V7", MINOR_MODES),
    Progression("i | VI | i | V7", MINOR_MODES),
    Progression("i | i | bII | V7", MINOR_MODES, moods=("dark", "tense", "aggressive")),
    Progression("i | bII | i | V7", MINOR_MODES, ("verse",), moods=("dark", "tense", "aggressive")),
    Progression("i | iv | bII | V7", MINOR_MODES, ("hook", "drop"), moods=("dark", "tense", "aggressive")),
    Progression("i | VI | bII | V7", MINOR_MODES, moods=("dark", "tense", "epic")),
    Progression("i | i | iv | V7 | i | i | VI | V7", MINOR_MODES, moods=("dark", "sad", "epic")),
    Progression("i | i | i | V7", MINOR_MODES, ("intro", "break", "outro")),
    Progression("i | IV | i | V7", ("dorian",), weight=2.0),
    Progression("I | vi | IV | V", MAJOR_MODES),
    Progression("I | iii | IV | V7", MAJOR_MODES),
)

_HATS = "x..x..x.x..x..x."
_DRUMS = Groove(
    patterns=(
        Pattern({"closed": _HATS}, energy=(0.0, 0.4)),
        Pattern({"closed": "o..o..o.o..o..o.", "side_stick": "...g....o.....g."}, energy=(0.0, 0.4)),
        Pattern(
            {
                "kick": "X......x..x.....|X.....x...x.....",
                "snare": "........X.......|............X...",
                "clap": "........o.......|............o...",
                "closed": "X..ox.o.X..ox.o.|X..ox.o.tttt..o.",
                "side_stick": "..g......g..g...|...g...g......g.",
            },
            energy=(0.4, 0.8),
        ),
        Pattern(
            {
                "kick": "X.....x.....x...|..x....x..x.....",
                "snare": "........X.......|............X..g",
                "clap": "........o.......|............o...",
                "closed": "X..ox.o.X..oxttt|X..ox.o.X..ox.o.",
                "side_stick": "...g......g...g.|.g...g..........",
            },
            energy=(0.4, 0.8),
        ),
        Pattern(
            {
                "kick": "X......x..x...x.|X.....x...x....x",
                "snare": "........X.....g.|............X...",
                "clap": "........X.......|............X...",
                "closed": "X..ox.o.ttttx.o.|X..ox.o.X..oxrr.",
                "open": "......x.........|..............x.",
                "side_stick": "..g......g..g...|...g...g......g.",
                "shaker": "o...o...o...o...|o...o...o...o...",
            },
            energy=(0.75, 1.0),
        ),
        Pattern(
            {
                "kick": "X.....x...x.x...|X..x...x..x...x.",
                "snare": "........X.......|............X.gg",
                "clap": "........X.......|............X...",
                "closed": "X..ox.o.X..oxttt|X..ox.orX..oxtt.",
                "open": "..............x.|.....x..........",
                "side_stick": "...g......g...g.|.g...g...g......",
            },
            energy=(0.75, 1.0),
        ),
    ),
    turns=(
        Pattern({"closed": "x..x..x.ttttttt."}),
        Pattern({"kick": "X.....x...x..x.x", "closed": "x..xttttx..x.rr."}, energy=(0.4, 1.0)),
        Pattern({"snare": "......g.....X.gX", "closed": "x..x..x.x..x..tt"}, energy=(0.4, 1.0)),
    ),
    fills=(
        Pattern({"closed": "............tttt"}, energy=(0.0, 0.5)),
        Pattern({"snare": "............X.xx", "clap": "............X..."}),
        Pattern({"snare": "........x..x..tt", "tom_low": "..........x..x.."}),
        Pattern({"stop": "............x...", "snare": "........X..x...."}, energy=(0.5, 1.0)),
    ),
)

_TUNES = (
    Pattern({"line": "x-----x-----x---"}),
    Pattern({"line": "x--x--x---x-x---"}),
    Pattern({"line": "x--x--x-----x-x-"}),
    Pattern({"line": "..x--x--x--x--x-"}, energy=(0.5, 1.0)),
    Pattern({"line": "x--x--x-x--x--x-"}, energy=(0.6, 1.0)),
    Pattern({"line": "x-----------x-x-"}, energy=(0.0, 0.6)),
)
_CLOSES = (
    Pattern({"line": "x--x--x---------"}),
    Pattern({"line": "x-----x---......"}),
    Pattern({"line": "x--x--x-x-------"}),
)

_PARTS = (
    PartTemplate(
        "drums",
        "drums",
        ("kit_808",),
        _DRUMS,
        (0.3, 1.0),
        feel=Feel({"snare": 5, "clap": 5, "closed": -2, "side_stick": 3}, (3, -3, 0, -3), 2),
    ),
    PartTemplate(
        "bass",
        "bass",
        ("bass_808",),
        BassLine(
            (
                Pattern({"line": "R---------R---S-|R-------5---S---"}),
                Pattern({"line": "R-----------A---"}, energy=(0.0, 0.6)),
            ),
            low=26,
            high=43,
            gate=0.98,
            locked=True,
            slides=0.85,
        ),
        (0.42, 1.0),
        feel=Feel(looseness=1, dynamics=0.3),
    ),
    PartTemplate(
        "keys",
        "chords",
        ("piano", "strings_pizzicato", "piano_felt"),
        Comping(
            (
                Pattern({"low": "x---------------", "top": "......x---------"}, energy=(0.0, 0.5)),
                Pattern({"1": "x-----------x---", "2": "...x-----x------", "3": "......x---x-----"}),
                Pattern({"low": "x-----x-----x---", "top": "x-----------x---"}, energy=(0.5, 1.0)),
                Pattern({"chord": "x-----x---......"}, energy=(0.5, 1.0)),
            ),
            voicing="close",
            tones=3,
            low=52,
            high=74,
            strum=4,
        ),
        (0.0, 0.97),
        moods={
            "epic": ("strings", "piano"),
            "aggressive": ("brass_synth", "piano"),
            "sad": ("piano_felt", "guitar_nylon"),
        },
        cutoff_hz=(1200.0, 9000.0),
    ),
    PartTemplate(
        "choir",
        "pad",
        ("choir", "pad_dark", "strings"),
        HeldChords("open", 4, 46, 74, velocity=74),
        (0.1, 1.0),
        cutoff_hz=(1000.0, 6500.0),
    ),
    PartTemplate(
        "lead",
        "lead",
        ("bells", "piano", "violin_solo", "pluck_synth", "flute"),
        Melody(_TUNES, _CLOSES, 65, 86, "key", 4, leap=0.4, rest=0.1, ornament=0.35),
        (0.28, 1.0),
        moods={
            "dark": ("bells", "violin_solo", "music_box"),
            "sad": ("violin_solo", "piano_felt"),
            "epic": ("strings", "bells"),
        },
        feel=Feel({"": 3}, (3, -3, 0, -3), 4),
    ),
    PartTemplate(
        "chops",
        "arp",
        ("choir_sampled", "pluck_synth", "strings_pizzicato"),
        Arpeggio(("broken", "down"), 4, 1, 62, 84, 0.7, "x..x..x.........x..x..x.....x...", velocity=70),
        (0.78, 1.0),
        chance=0.8,
        cutoff_hz=(1500.0, 7000.0),
    ),
    PartTemplate(
        "counter",
        "counter",
        ("strings_tremolo", "violin_solo", "whistle"),
        Melody(_TUNES, _CLOSES, 67, 88, "key", 4, leap=0.3, rest=0.0, answers=True, velocity=72),
        (0.6, 1.0),
        chance=0.8,
    ),
    PartTemplate("riser", "fx", ("riser",), Gesture("before", 8.0, 0.25)),
    PartTemplate("reverse", "fx", ("reverse_cymbal",), Gesture("before", 2.0, 0.05)),
    PartTemplate("impact", "fx", ("impact",), Gesture("at", 4.0, 0.25)),
    PartTemplate("fall", "fx", ("downlifter",), Gesture("after", 4.0, 0.3), chance=0.7),
)
_WORDS = (
    "drill", "uk drill", "ny drill", "brooklyn drill", "drill beat", "drill type beat", "sample drill",
    "drill rap",
)  # fmt: skip

genre = Genre(
    label="Drill",
    words=_WORDS,
    tempo_low=136.0,
    tempo_high=146.0,
    tempo_typical=142.0,
    modes=(("minor", 0.85), ("phrygian", 0.1), ("dorian", 0.05)),
    moods=("dark", "tense", "aggressive", "sad", "epic"),
    forms=_FORMS,
    progressions=_PROGRESSIONS,
    cadences=(
        Cadence("iv | V7", MINOR_MODES),
        Cadence("VI | V7", MINOR_MODES),
        Cadence("IV | V", MAJOR_MODES),
    ),
    part_templates=_PARTS,
    profile="trap",
    dynamics_db=4.5,
    pop_share=0.4,
    places=(
        "Estate",
        "Postcode",
        "Sirens",
        "Stairwell",
        "Night Bus",
        "Frostbite",
        "Shutters",
        "Overpass",
        "Balaclava",
        "Concrete",
    ),
)
