"""Progressive rock: odd bars, organ and synthesiser beside the guitar, a bass that plays melodies.

Sevens and fives grouped 2+2+3 and 3+2, modal harmony with suspended and borrowed chords, long instrumental
passages in which keyboards and guitar trade solos; sections change their texture, not only their chords.

Source: Covach, "Progressive Rock, 'Close to the Edge', and the Boundaries of Style", 1997; Macan, "Rocking
the Classics", 1997.
"""

from studio.composing.genre import Cadence, Progression
from studio.composing.part_writing import (
    Arpeggio,
    BassLine,
    Comping,
    Groove,
    HeldChords,
    Melody,
    PartTemplate,
    Pattern,
    Riff,
)
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "x---x---x---x-"}, meter="7/8"),
    Pattern({"line": "x-x-x---x-x---"}, meter="7/8"),
    Pattern({"line": "x-x-x-x-x-xxx-"}, meter="7/8", sections=("solo",)),
    Pattern({"line": "x-----x-----x---x---"}, meter="5/4"),
    Pattern({"line": "x-x-x---x-x-x---x-x-"}, meter="5/4"),
    Pattern({"line": "x-x-x---x---x-x-"}),
    Pattern({"line": "x-x-xxx-x-xxx-x-"}, sections=("solo",)),
    Pattern({"line": "x-----x---x-"}, meter="6/8"),
    Pattern({"line": "x---x---x---x-x-x-"}, meter="9/8"),
)
_CLOSES = (
    Pattern({"line": "x---x---x-----"}, meter="7/8"),
    Pattern({"line": "x-x-x---------"}, meter="7/8"),
    Pattern({"line": "x-----x-----x-------"}, meter="5/4"),
    Pattern({"line": "x---x---x-------"}),
    Pattern({"line": "x-----x-----"}, meter="6/8"),
    Pattern({"line": "x---x---x-------.."}, meter="9/8"),
)
_DRUMS = Groove(
    (
        Pattern(
            {"closed": "x.o.x.o.x.o.o.", "side_stick": "....o...o....."}, meter="7/8", energy=(0.0, 0.45)
        ),
        Pattern(
            {"kick": "X.....x.X...x.", "snare": "....X.....X...", "closed": "X.x.X.x.X.x.x."},
            meter="7/8",
            energy=(0.4, 0.8),
        ),
        Pattern(
            {"kick": "X..x..x.X..x..|X..x..x.X.x.x.", "snare": "....X.....X..g", "ride": "X.x.X.x.X.x.x."},
            meter="7/8",
            energy=(0.6, 1.0),
        ),
        Pattern(
            {
                "kick": "X.....x.....x...x...",
                "snare": "....X...X.......X...",
                "closed": "x.x.x.x.x.x.x.x.x.x.",
            },
            meter="5/4",
            energy=(0.0, 0.75),
        ),
        Pattern(
            {"kick": "X..x..x.....X.x.....", "snare": "....X...X..g....X..g", "ride": "X.x.X.x.X.x.X.x.X.x."},
            meter="5/4",
            energy=(0.6, 1.0),
        ),
        Pattern({"kick": "X..x....x.x.....", "snare": "....X..g....X..g", "ride": "X.x.X.x.X.x.X.x."}),
        Pattern({"kick": "X.....x...x.", "snare": "......X..g..", "ride": "X.x.x.X.x.x."}, meter="6/8"),
        Pattern(
            {"kick": "X...x...X.....x...", "snare": "....X.....X.....x.", "ride": "X.x.X.x.X.x.X.x.x."},
            meter="9/8",
        ),
    ),
    turns=(Pattern({"snare": "....X.....X.xx"}, meter="7/8"), Pattern({"snare": "....X.......X.xx"})),
    fills=(
        Pattern(
            {"snare": "......xxx.....", "tom_mid": ".........xx...", "tom_floor": "...........xxX"},
            meter="7/8",
        ),
        Pattern(
            {
                "snare": "........xxxx........",
                "tom_high": "............xxx.....",
                "tom_floor": "...............xxXXX",
            },
            meter="5/4",
        ),
        Pattern({"snare": "........xxxx....", "tom_floor": "............xxxx"}),
        Pattern({"snare": "......xxxxxx"}, meter="6/8"),
        Pattern({"snare": "..........xxxx....", "tom_floor": "..............xxxx"}, meter="9/8"),
    ),
)

genre = style_of(
    "rock",
    label="Progressive rock",
    words=("progressive rock", "prog rock", "prog", "art rock", "symphonic rock", "progrock"),
    usual={"guitar": "guitar_lead", "synth": "lead_saw"},
    tempo_low=96.0,
    tempo_high=160.0,
    tempo_typical=128.0,
    modes=(("minor", 0.35), ("dorian", 0.3), ("mixolydian", 0.2), ("lydian", 0.15)),
    moods=("epic", "dreamy", "tense", "energetic"),
    meters=("7/8", "5/4", "4/4", "6/8", "9/8"),
    length_seconds=90.0,
    progressions=(
        Progression("i | IV | i | bVII", ("dorian",), weight=1.5),
        Progression("i | bVI | bVII | i", ("minor",), weight=1.3),
        Progression("i | bIII | iv | V", ("minor",), ("hook", "solo")),
        Progression("I | bVII | IV | I", ("mixolydian",), weight=1.5),
        Progression("I | v | bVII | IV", ("mixolydian",)),
        Progression("I | II | I | vii", ("lydian",), weight=1.5),
        Progression("bVI | bVII | i | iv", ("minor", "dorian"), ("bridge", "pre", "break")),
    ),
    cadences=(
        Cadence("bVI | bVII", ("minor", "dorian")),
        Cadence("bVII | IV", ("mixolydian",)),
        Cadence("II | V", ("lydian",)),
    ),
    parts=(
        PartTemplate("drums", "drums", ("kit_room", "kit_acoustic"), _DRUMS, (0.25, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("bass_electric",),
            BassLine(
                (
                    Pattern({"line": "R-R-5-8-R-5-A-"}, meter="7/8"),
                    Pattern({"line": "R-..R-3-5---A-"}, meter="7/8"),
                    Pattern({"line": "R-----R-----5---A---"}, meter="5/4"),
                    Pattern({"line": "R-R-8-R-5-R-8-5-3-A-"}, meter="5/4", energy=(0.5, 1.0)),
                    Pattern({"line": "R-R-8-5-R-3-5-A-"}),
                    Pattern({"line": "R---5-8---A-"}, meter="6/8"),
                    Pattern({"line": "R---5---8---5-3-A-"}, meter="9/8"),
                ),
                28,
                55,
                0.85,
            ),
            (0.25, 1.0),
        ),
        PartTemplate(
            "guitar",
            "chords",
            ("guitar_distorted",),
            Riff(
                (
                    Pattern({"line": "P---c.c.P---N-|P---c.c.P-B-N-"}, meter="7/8"),
                    Pattern({"line": "P-c.P-c.P-c.c."}, meter="7/8"),
                    Pattern({"line": "P-----P-----N---B---"}, meter="5/4"),
                    Pattern({"line": "P-c.c.P-c.c.P-N-"}),
                    Pattern({"line": "P-----P---N-"}, meter="6/8"),
                    Pattern({"line": "P---P---P---N-B-N-"}, meter="9/8"),
                ),
                40,
                52,
            ),
            (0.5, 1.0),
        ),
        PartTemplate(
            "clean",
            "arp",
            ("guitar_acoustic", "guitar_clean"),
            Arpeggio(("rolling", "updown"), 4, 2, 52, 79, 1.2, velocity=70),
            (0.0, 0.6),
        ),
        PartTemplate(
            "organ",
            "chords",
            ("organ",),
            Comping(
                (
                    Pattern({"chord": "x---x---x-----"}, meter="7/8"),
                    Pattern({"chord": "x-....x-x-x---"}, meter="7/8", energy=(0.5, 1.0)),
                    Pattern({"chord": "x-----x-----x---x---"}, meter="5/4"),
                    Pattern({"chord": "x---x-x-..x-x---"}),
                    Pattern({"chord": "x-----x-----"}, meter="6/8"),
                    Pattern({"chord": "x---x---x---x-----"}, meter="9/8"),
                ),
                "open",
                4,
                50,
                76,
                0.9,
                strum=0,
            ),
            (0.35, 1.0),
        ),
        PartTemplate(
            "strings",
            "pad",
            ("strings", "choir"),
            HeldChords("open", 4, 50, 79, moves=0.3, velocity=68),
            (0.5, 1.0),
            ("hook", "bridge", "break"),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("flute", "lead_saw", "guitar_lead"),
            Melody(_TUNES, _CLOSES, 60, 82, "key", 4, leap=0.4, rest=0.08, ornament=0.35, velocity=92),
            (0.35, 1.0),
            ("riff", "intro", "verse", "pre", "hook", "bridge"),
        ),
        PartTemplate(
            "solo",
            "lead",
            ("lead_saw", "guitar_lead", "organ"),
            Melody(
                _TUNES,
                _CLOSES,
                60,
                88,
                "key",
                4,
                leap=0.4,
                rest=0.05,
                chromatic=0.1,
                improvises=True,
                velocity=98,
            ),
            (0.5, 1.0),
            ("solo",),
        ),
    ),
    players={"answer": ("guitar_clean", "flute")},
    without=("reverse",),
    profile="rock",
    pop_share=0.0,
    dynamics_db=9.0,
    places=("Labyrinth", "Court", "Machine", "Ocean", "Prism", "Wizard", "Epitaph", "Spiral", "Relic"),
)
