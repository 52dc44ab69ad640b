"""Post-rock: no singer; guitars build from single notes to a tremolo-picked storm and fall silent again.

Long crescendos over few chords, delayed arpeggios, bells and strings beside a rock band, tom patterns that
grow; the form is one or two arcs rather than verse and chorus.

Source: Leech, "Fearless: The Making of Post-Rock", 2017.
"""

from studio.composing.genre import Cadence, Form, Progression, SectionTemplate
from studio.composing.part_writing import (
    Arpeggio,
    BassLine,
    Groove,
    GuideLine,
    HeldChords,
    Melody,
    PartTemplate,
    Pattern,
    Riff,
)
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "x-------x-------"}, energy=(0.0, 0.7)),
    Pattern({"line": "x-----x-x-------"}, energy=(0.0, 0.8)),
    Pattern({"line": "xxxxxxxxxxxxxxxx"}, energy=(0.7, 1.0), weight=1.6),
    Pattern({"line": "x---x---x-------"}),
    Pattern({"line": "x-----x-----"}, meter="6/8"),
    Pattern({"line": "xxxxxxxxxxxx"}, meter="6/8", energy=(0.7, 1.0)),
    Pattern({"line": "x-------x---"}, meter="3/4"),
)
_CLOSES = (
    Pattern({"line": "x---------------"}),
    Pattern({"line": "xxxxxxxxxxxxxxxx"}, energy=(0.75, 1.0)),
    Pattern({"line": "x-----------"}, meter="6/8"),
    Pattern({"line": "x-----------"}, meter="3/4"),
)
_DRUMS = Groove(
    (
        Pattern({"ride": "o...o...o...o..."}, energy=(0.0, 0.4)),
        Pattern(
            {"kick": "x.........x.....", "tom_floor": "..x..x..x..x..xx", "side_stick": "....o.......o..."},
            energy=(0.3, 0.65),
        ),
        Pattern(
            {"kick": "X.....x...x.....", "snare": "....X..g....X..g", "ride": "x.x.x.x.x.x.x.x."},
            energy=(0.5, 0.85),
        ),
        Pattern(
            {"kick": "X..x..x.X..x..x.", "snare": "....X...oooXXXXX", "crash2": "X...X...X...X..."},
            energy=(0.8, 1.0),
            weight=1.4,
        ),
        Pattern(
            {"kick": "X.x...X.x...X.x.", "snare": "....X.......X...", "crash2": "X.X.X.X.X.X.X.X."},
            energy=(0.88, 1.0),
        ),
        Pattern(
            {"kick": "X.....x.....", "tom_floor": "..x.x...x.xx", "ride": "x...x...x..."},
            meter="6/8",
            energy=(0.0, 0.7),
        ),
        Pattern(
            {"kick": "X...x.X...x.", "snare": "......X.....", "crash2": "X.....X....."},
            meter="6/8",
            energy=(0.6, 1.0),
        ),
        Pattern({"kick": "X.......x...", "snare": "....x...X...", "ride": "x.x.x.x.x.x."}, meter="3/4"),
    ),
    fills=(
        Pattern({"snare": "rrrrrrrrrrrrrrrr"}, energy=(0.5, 1.0)),
        Pattern({"tom_mid": "........x.x.....", "tom_floor": "............x.xx"}),
        Pattern({"snare": "rrrrrrrrrrrr"}, meter="6/8"),
        Pattern({"snare": "....rrrrrrrr"}, meter="3/4"),
    ),
)

genre = style_of(
    "rock",
    label="Post-rock",
    words=("post rock", "post-rock", "postrock", "crescendocore", "instrumental post rock"),
    usual={"guitar": "guitar_clean"},
    tempo_low=66.0,
    tempo_high=112.0,
    tempo_typical=88.0,
    modes=(("major", 0.5), ("minor", 0.4), ("lydian", 0.1)),
    moods=("epic", "dreamy", "nostalgic", "sad"),
    meters=("4/4", "6/8", "3/4"),
    length_seconds=90.0,
    forms=(
        Form(
            (
                SectionTemplate("intro", 8, 0.15, 3, rise=0.15),
                SectionTemplate("theme", 8, 0.4, 2, rise=0.15),
                SectionTemplate("build", 8, 0.6, 4, rise=0.3),
                SectionTemplate("climax", 8, 1.0, 1),
                SectionTemplate("break", 4, 0.2, 5),
                SectionTemplate("build", 8, 0.55, 6, rise=0.4),
                SectionTemplate("climax", 8, 1.0, 7),
                SectionTemplate("outro", 4, 0.2, 8, rise=-0.1),
            ),
            cycle=(1, 2, 3, 4),
        ),
    ),
    progressions=(
        Progression("I | vi | IV | V", ("major",), bars_per_chord=2, weight=1.3),
        Progression("Iadd9 | Iadd9 | vi7 | IVmaj7", ("major",), weight=1.5),
        Progression("I | II | IV | I", ("lydian",), weight=2.0),
        Progression("i | VI | III | VII", bars_per_chord=2),
        Progression("i | i | VImaj7 | VII", weight=1.3),
    ),
    cadences=(Cadence("VI | VII"), Cadence("IV | V", ("major",)), Cadence("II | V", ("lydian",))),
    parts=(
        PartTemplate("drums", "drums", ("kit_room", "kit_acoustic"), _DRUMS, (0.3, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("bass_electric",),
            BassLine(
                (
                    Pattern({"line": "R---------------"}, energy=(0.0, 0.5)),
                    Pattern({"line": "R-R-R-R-R-R-R-R-"}, energy=(0.5, 1.0)),
                    Pattern({"line": "R-----5-----"}, meter="6/8"),
                    Pattern({"line": "R-------5---"}, meter="3/4"),
                ),
                28,
                45,
                0.96,
            ),
            (0.25, 1.0),
        ),
        PartTemplate(
            "guitar",
            "chords",
            ("guitar_distorted",),
            Riff(
                (
                    Pattern({"line": "P-P-P-P-P-P-P-P-"}),
                    Pattern({"line": "P---------------"}),
                    Pattern({"line": "P-----P-----"}, meter="6/8"),
                    Pattern({"line": "P-------P---"}, meter="3/4"),
                ),
                40,
                54,
            ),
            (0.78, 1.0),
        ),
        PartTemplate(
            "clean",
            "arp",
            ("guitar_clean",),
            Arpeggio(("broken", "updown", "rolling"), 4, 2, 57, 84, 1.5, "x..x..x...x..x..", velocity=72),
            (0.0, 0.85),
        ),
        PartTemplate(
            "strings",
            "pad",
            ("strings", "pad_warm"),
            HeldChords("open", 4, 48, 79, moves=0.3, velocity=70),
            (0.35, 1.0),
        ),
        PartTemplate(
            "bells", "counter", ("glockenspiel", "celesta"), GuideLine(76, 96, 2, 70), (0.3, 0.9), chance=0.8
        ),
        PartTemplate(
            "lead",
            "lead",
            ("guitar_clean", "guitar_lead"),
            Melody(
                _TUNES, _CLOSES, 62, 86, "key", 4, leap=0.3, rest=0.05, ornament=0.15, gate=1.0, velocity=90
            ),
            (0.3, 1.0),
        ),
    ),
    without=("organ", "solo", "answer", "reverse"),
    profile="rock",
    dynamics_db=14.0,
    pop_share=0.1,
    places=(
        "Snowfield",
        "Satellite",
        "Lighthouse",
        "Glacier",
        "Telegraph",
        "Constellation",
        "Tundra",
        "Memory",
        "Orbit",
    ),
)
