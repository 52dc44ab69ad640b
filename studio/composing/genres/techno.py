"""Techno: a kick and its rumble, an acid line that opens and closes, one dark chord; no tunes."""

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
            SectionTemplate("intro", 8, 0.4, 3, rise=0.15),
            SectionTemplate("groove", 8, 0.68, 2, rise=0.12),
            SectionTemplate("break", 8, 0.2, 4, rise=0.1),
            SectionTemplate("build", 4, 0.5, 5, rise=0.35),
            SectionTemplate("peak", 16, 0.95, 1, drop_beats=1.0),
            SectionTemplate("groove", 8, 0.74, 6),
            SectionTemplate("outro", 8, 0.4, 7, rise=-0.15),
        ),
        cycle=(1, 2, 3, 4),
    ),
    Form(
        (
            SectionTemplate("intro", 4, 0.42, 4, rise=0.1),
            SectionTemplate("groove", 16, 0.7, 2, rise=0.2),
            SectionTemplate("break", 4, 0.2, 3),
            SectionTemplate("peak", 16, 0.96, 1, drop_beats=2.0),
            SectionTemplate("break", 8, 0.18, 5, rise=0.12),
            SectionTemplate("build", 4, 0.5, 6, rise=0.4),
            SectionTemplate("peak", 8, 1.0, 7, drop_beats=2.0),
            SectionTemplate("outro", 4, 0.4, 8, rise=-0.1),
        ),
        cycle=(1, 4, 5, 6),
    ),
)

_PROGRESSIONS = (
    Progression("i | i | i | V7 | i | i | iv | V7", MINOR_MODES, weight=1.3),
    Progression("i | i | iv | V7", MINOR_MODES),
    Progression("i | i | bII | V7", MINOR_MODES, weight=0.8),
    Progression("i | i | VI | V7", MINOR_MODES),
    Progression("i | iv | i | V7", MINOR_MODES, ("break", "build")),
    Progression("i | i | IV | V7", ("dorian",), weight=2.0),
    Progression("I | I | IV | V7", MAJOR_MODES),
)

_KICK = "X...X...X...X..."
_DRUMS = Groove(
    patterns=(
        Pattern({"closed": "..o...o...o...o.", "ride": "....g.......g..."}, energy=(0.0, 0.32)),
        Pattern({"kick": _KICK, "closed": "..o.g.o...o.g.o."}, energy=(0.3, 0.55)),
        Pattern(
            {"kick": _KICK, "shaker": "oggoggoggoggoggo", "closed": "..x...x...x...x."}, energy=(0.3, 0.55)
        ),
        Pattern(
            {
                "kick": _KICK,
                "open": "..x...x...x...x.",
                "closed": "xg.gxg.gxg.gxg.g",
                "side_stick": "...o.....o....o.|...o.....o..o...",
            },
            energy=(0.5, 0.8),
        ),
        Pattern(
            {
                "kick": _KICK,
                "clap": "....x.......x...",
                "open": "..x...x...x...x.",
                "tom_low": "...o..o....o..o.|...o..o...o.o...",
                "closed": "gogogogogogogogo",
            },
            energy=(0.5, 0.8),
        ),
        Pattern(
            {
                "kick": _KICK,
                "clap": "....X.......X...|....X.......X..g",
                "open": "..X...X...X...X.",
                "closed": "xoxoxoxoxoxoxoxo",
                "ride": "x.x.x.x.x.x.x.x.",
                "side_stick": "...x..x....x....|...x..x....x..x.",
            },
            energy=(0.78, 1.0),
        ),
        Pattern(
            {
                "kick": "X...X...X...X...|X...X...X...X.o.",
                "snare": "....o..g.g..o...|....o..g.g..o..g",
                "clap": "....X.......X...",
                "ride": "..X...X...X...X.",
                "shaker": "xoxoxoxoxoxoxoxo",
                "tom_mid": "...o......o.....|...o......o..o..",
            },
            energy=(0.78, 1.0),
        ),
        Pattern({"kick": _KICK, "closed": "..x...x...x...x."}, energy=(0.0, 0.45), sections=("build",)),
        Pattern(
            {"kick": _KICK, "snare": "..o...o...o.o.o.", "open": "..x...x...x...x."},
            energy=(0.45, 0.65),
            sections=("build",),
        ),
        Pattern({"snare": "xoxoxoxoxoxoxxxx|xxxxxxxxrrrrrrrr"}, energy=(0.65, 1.0), sections=("build",)),
        Pattern({"ride": "g...o...g...o...", "side_stick": "......g.......g."}, sections=("break",)),
    ),
    turns=(
        Pattern({"kick": "X...X...X...X..x"}),
        Pattern({"open": "..x...x...x.x.x."}, energy=(0.5, 1.0)),
        Pattern({"clap": "....X..x....X.x."}, energy=(0.6, 1.0)),
    ),
    fills=(
        Pattern({"stop": "............x...", "closed": "............oxxx"}),
        Pattern({"snare": "........xoxoxxxx"}, energy=(0.5, 1.0)),
        Pattern({"tom_low": "........x..x..xx", "tom_mid": "..........x..x.."}, energy=(0.5, 1.0)),
        Pattern({"ride": "........ooooxxxx"}, energy=(0.0, 0.4)),
    ),
)

_TUNES = (
    Pattern({"line": "x.....x...x....."}),
    Pattern({"line": "...x..x.....x..."}),
    Pattern({"line": "x..x..x........."}),
    Pattern({"line": "..x...x...x..x.."}, energy=(0.6, 1.0)),
    Pattern({"line": "x..x..x..x..x.x."}, energy=(0.8, 1.0)),
)
_CLOSES = (Pattern({"line": "x..x..x........."}), Pattern({"line": "x.....x........."}))
_MACHINE = Feel({"": 0}, (2, -4, 2, -4), 1, 0.4)

_PARTS = (
    PartTemplate("drums", "drums", ("kit_909",), _DRUMS, (0.12, 1.0), feel=_MACHINE),
    PartTemplate(
        "rumble",
        "bass",
        ("bass_synth", "bass_reese"),
        BassLine(
            (
                Pattern({"line": ".RRR.RRR.RRR.RRR"}, weight=1.5),
                Pattern({"line": "..R...R...R...R."}, energy=(0.0, 0.7)),
                Pattern({"line": "..RR..RR..RR..R8"}, energy=(0.6, 1.0)),
                Pattern({"line": ".RR..RR8.RR..R5R"}, energy=(0.75, 1.0)),
            ),
            26,
            40,
            0.9,
        ),
        (0.42, 1.0),
        ("intro", "groove", "peak", "outro", "build"),
        feel=_MACHINE,
        cutoff_hz=(140.0, 900.0),
    ),
    PartTemplate(
        "acid",
        "arp",
        ("bass_acid",),
        Arpeggio(
            ("rolling", "broken", "updown"),
            4,
            2,
            40,
            64,
            0.75,
            "x.xxx.xx.xx.x.xxxx.x.xx.x.xx.xx.",
            velocity=84,
        ),
        (0.5, 1.0),
        feel=Feel({"": 0}, (10, -8, 4, -10), 1, 0.4),
        cutoff_hz=(350.0, 9000.0),
        chance=0.9,
    ),
    PartTemplate(
        "stab",
        "chords",
        ("pluck_synth", "supersaw", "brass_synth"),
        Comping(
            (
                Pattern({"chord": "...x......x....."}),
                Pattern({"chord": "..x-....x-......|..x-....x-....x-"}),
                Pattern({"chord": "x-.x............|x-.x......x....."}),
                Pattern({"chord": "..x...x...x...x."}, energy=(0.75, 1.0)),
            ),
            "close",
            3,
            50,
            72,
            0.6,
            strum=0,
        ),
        (0.15, 1.0),
        moods={"dark": ("pluck_synth", "brass_synth")},
        feel=_MACHINE,
        cutoff_hz=(500.0, 8000.0),
    ),
    PartTemplate(
        "drone",
        "pad",
        ("pad_dark", "pad_glass", "choir"),
        HeldChords("open", 4, 45, 74, velocity=76),
        (0.0, 1.0),
        feel=_MACHINE,
        cutoff_hz=(400.0, 4500.0),
    ),
    PartTemplate(
        "lead",
        "lead",
        ("lead_square", "arp_synth", "lead_saw"),
        Melody(_TUNES, _CLOSES, 60, 79, "key", 2, leap=0.3, rest=0.2, ornament=0.15, gate=0.6, velocity=82),
        (0.72, 1.0),
        feel=_MACHINE,
        cutoff_hz=(800.0, 7000.0),
    ),
    PartTemplate("riser", "fx", ("riser",), Gesture("before", 16.0, 0.2)),
    PartTemplate("reverse", "fx", ("reverse_cymbal",), Gesture("before", 4.0, 0.1)),
    PartTemplate("impact", "fx", ("impact",), Gesture("at", 8.0, 0.25)),
    PartTemplate("fall", "fx", ("downlifter",), Gesture("after", 8.0, 0.3)),
)
_WORDS = (
    "techno", "acid techno", "dub techno", "dark techno", "minimal techno", "melodic techno", "hard techno",
    "industrial techno", "detroit techno", "warehouse", "peak time techno", "berlin techno",
)  # fmt: skip

genre = Genre(
    label="Techno",
    words=_WORDS,
    neighbours={"idm": (100, 130)},
    known_for=("bass_acid", "kit_909"),
    tempo_low=124.0,
    tempo_high=142.0,
    tempo_typical=132.0,
    modes=(("minor", 0.8), ("phrygian", 0.15), ("dorian", 0.05)),
    moods=("dark", "tense", "energetic", "aggressive", "dreamy"),
    forms=_FORMS,
    progressions=_PROGRESSIONS,
    cadences=(
        Cadence("iv | V7", MINOR_MODES),
        Cadence("i | V7", MINOR_MODES),
        Cadence("IV | V7", MAJOR_MODES),
    ),
    part_templates=_PARTS,
    profile="techno",
    pop_share=0.45,
    dynamics_db=7.0,
    places=(
        "Turbine",
        "Bunker",
        "Pulse",
        "Machine",
        "Tunnel",
        "Circuit",
        "Voltage",
        "Factory",
        "Hangar",
        "Steel",
    ),
)
