"""Grunge: a quiet, chorused verse and a chorus at full gain; low riffs, flat sevens, a tired backbeat.

Clean arpeggios and toms in the verse, then down-tuned power chords that move by tritones and flat thirds
(i–bIII–IV–bVI); slower than punk, heavier than indie.

Source: Everett, "Making Sense of Rock's Tonal Systems", Music Theory Online 10/4, 2004; Prato, "Grunge Is
Dead", 2009.
"""

from studio.composing.genre import Form, Progression, SectionTemplate
from studio.composing.part_writing import Comping, Groove, PartTemplate, Pattern, Riff
from studio.composing.style import style_of

_RIFFS = (
    Pattern({"line": "P-..P-c.N-..P-c.|P-..P-c.B-..c.c."}, sections=("riff", "intro", "outro", "verse")),
    Pattern({"line": "P--P--P-..c.c.P-|P--P--P-..N-N-B-"}, sections=("riff", "hook", "solo")),
    Pattern({"line": "P---P-P-..P-P---"}, sections=("hook", "solo"), weight=1.5),
    Pattern({"line": "P-----------c.c."}, sections=("pre", "bridge")),
    Pattern({"line": "P-----P-P---"}, meter="6/8"),
)
_DRUMS = Groove(
    (
        Pattern(
            {"kick": "x.......x.......", "side_stick": "....o.......o...", "closed": "x.o.x.o.x.o.x.o."},
            energy=(0.0, 0.5),
        ),
        Pattern(
            {"kick": "X..x......xx....", "snare": "....X.......X..g", "tom_floor": "x.x.x.x.x.x.x.x."},
            energy=(0.4, 0.7),
        ),
        Pattern(
            {"kick": "X.x...x..xx.....", "snare": "....X.......X...", "open": "X...X...X...X..."},
            energy=(0.6, 1.0),
            weight=1.5,
        ),
        Pattern(
            {"kick": "X..x..x.X.x..x..", "snare": "....X..g....X..g", "crash2": "X...X...X...X..."},
            energy=(0.8, 1.0),
        ),
        Pattern({"kick": "X.....x..xx.", "snare": "......X.....", "open": "X.....X....."}, meter="6/8"),
    ),
    turns=(Pattern({"snare": "....X..X.X..X.XX"}),),
    fills=(
        Pattern(
            {
                "snare": "........XXxXXX..",
                "tom_mid": "............XX..",
                "tom_floor": "..............XX",
                "kick": "X.......X.......",
            }
        ),
        Pattern({"snare": "......XXXXXX"}, meter="6/8"),
    ),
)

genre = style_of(
    "rock",
    label="Grunge",
    words=("grunge", "seattle sound", "post grunge", "seattle rock", "grunge rock"),
    tempo_low=80.0,
    tempo_high=128.0,
    tempo_typical=108.0,
    modes=(("minor", 0.65), ("dorian", 0.15), ("phrygian", 0.1), ("mixolydian", 0.1)),
    moods=("dark", "sad", "aggressive", "tense"),
    forms=(
        Form(
            (
                SectionTemplate("riff", 4, 0.8, 4),
                SectionTemplate("verse", 8, 0.32, 2),
                SectionTemplate("hook", 8, 0.96, 1, drop_beats=0.5),
                SectionTemplate("verse", 8, 0.36, 5),
                SectionTemplate("bridge", 4, 0.5, 7, rise=0.3),
                SectionTemplate("solo", 8, 0.9, 6),
                SectionTemplate("hook", 8, 1.0, 3, drop_beats=0.5),
            ),
            cycle=(1, 2, 4, 5),
        ),
    ),
    progressions=(
        Progression("i | iv | bIII | bVI", ("minor", "dorian"), weight=1.6),
        Progression("i | bVI | bIII | bVII", ("minor", "dorian"), weight=1.2),
        Progression("i | i | bII | bVII", ("phrygian",), weight=2.0),
        Progression("I | bIII | IV | bVI", ("mixolydian",), weight=2.0),
        Progression("i | bVII | i | bVI", ("minor", "dorian"), ("verse", "riff")),
    ),
    parts=(
        PartTemplate("drums", "drums", ("kit_room", "kit_acoustic"), _DRUMS, (0.25, 1.0)),
        PartTemplate("guitar", "chords", ("guitar_distorted",), Riff(_RIFFS, 36, 50), (0.5, 1.0)),
        PartTemplate(
            "clean",
            "chords",
            ("guitar_clean",),
            Comping(
                (
                    Pattern({"1": "x-------x-------", "2": "..x---x---x---x-", "3": "....x-......x-x-"}),
                    Pattern({"low": "x---x---x-x-x---", "top": "..x-..x-..x-..x-"}),
                    Pattern({"1": "x-----x-----", "2": "..x-....x-..", "3": "....x-....x-"}, meter="6/8"),
                ),
                "open",
                3,
                45,
                69,
                1.1,
                strum=8,
            ),
            (0.0, 0.55),
        ),
    ),
    players={"bass": ("bass_distorted", "bass_electric"), "lead": ("guitar_lead", "guitar_clean")},
    without=("organ", "answer", "reverse"),
    profile="rock",
    dynamics_db=12.0,
    places=("Rain", "Flannel", "Drain", "Pavement", "Sludge", "Motel", "Rust", "Nothing", "Lake"),
)
