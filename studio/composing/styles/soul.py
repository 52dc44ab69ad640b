"""Soul: a late backbeat, guitar chanks on two and four, horns in answer, organ beneath; slow songs in 12/8.

The Memphis and Muscle Shoals rhythm section: bass and kick together, the snare delayed, few notes each;
horns punctuate the ends of lines.

Source: Guralnick, "Sweet Soul Music", 1986; Bowman, "Soulsville U.S.A.", 1997.
"""

from studio.composing.genre import Progression
from studio.composing.part_writing import (
    BassLine,
    Comping,
    Feel,
    Groove,
    HeldChords,
    Melody,
    PartTemplate,
    Pattern,
)
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "..x-x-x-x-----x-"}),
    Pattern({"line": "x-x---x-x-x-----"}),
    Pattern({"line": "....x-x-x---x-x-"}),
    Pattern({"line": "x-----x-x-x-x---"}, sections=("hook",)),
    Pattern({"line": "x---x-x---x-x-----x-x---"}, meter="12/8"),
    Pattern({"line": "....x-x-x-x-x-----------"}, meter="12/8"),
    Pattern({"line": "x---x-x-----"}, meter="6/8"),
)
_CLOSES = (
    Pattern({"line": "x-x-x---........"}),
    Pattern({"line": "x-------x-------"}),
    Pattern({"line": "x-----x---------........"}, meter="12/8"),
    Pattern({"line": "x-----------"}, meter="6/8"),
)
_DRUMS = Groove(
    (
        Pattern(
            {"kick": "x.......x.x.....", "side_stick": "....x.......x...", "closed": "x.o.x.o.x.o.x.o."},
            energy=(0.0, 0.5),
        ),
        Pattern(
            {"kick": "X.x.....x.x.....", "snare": "....X.......X..g", "closed": "x.o.x.o.x.o.x.o."},
            energy=(0.4, 0.85),
            weight=1.4,
        ),
        Pattern(
            {
                "kick": "X..x....X..x..x.",
                "snare": "....X.......X...",
                "ride": "x.x.x.x.x.x.x.x.",
                "tambourine": "....x.......x...",
            },
            energy=(0.7, 1.0),
        ),
        Pattern(
            {
                "kick": "X.........x.X...........",
                "snare": "......X...........X.....",
                "closed": "x.o.o.x.o.o.x.o.o.x.o.o.",
            },
            meter="12/8",
        ),
        Pattern({"kick": "X.........x.", "snare": "......X.....", "closed": "x.o.o.x.o.o."}, meter="6/8"),
    ),
    turns=(Pattern({"snare": "....X.......X.gx"}),),
    fills=(
        Pattern({"snare": "........x..xx.xx"}),
        Pattern({"snare": "............x...x.x.xxxx"}, meter="12/8"),
        Pattern({"snare": "......x.xxxx"}, meter="6/8"),
    ),
)

genre = style_of(
    "funk",
    label="Soul",
    words=(
        "soul",
        "soul music",
        "southern soul",
        "northern soul",
        "memphis soul",
        "60s soul",
        "deep soul",
        "soulful ballad",
        "retro soul",
    ),
    usual={"guitar": "guitar_clean", "bass": "bass_electric"},
    tempo_low=66.0,
    tempo_high=116.0,
    tempo_typical=94.0,
    modes=(("major", 0.7), ("minor", 0.2), ("dorian", 0.1)),
    moods=("romantic", "nostalgic", "happy", "sad", "energetic"),
    meters=("4/4", "12/8", "6/8"),
    tonic=(("major", "I"), ("minor", "i7"), ("dorian", "i7")),
    progressions=(
        Progression("I | iii | IV | V7", ("major",), weight=1.3),
        Progression("I | vi | IV | V7", ("major",), weight=1.3),
        Progression("I | IV | I | IV | ii | V7 | I | V7", ("major",), ("verse", "groove", "intro")),
        Progression("IV | V | IV | V | vi | V7/V | V7 | V7", ("major",), ("bridge", "break")),
        Progression("i7 | iv7 | i7 | V7", weight=1.4),
        Progression("i7 | IV | i7 | IV", ("dorian",), weight=2.0),
        Progression("VI | VII | i7 | V7", ("minor",), ("hook", "bridge")),
    ),
    parts=(
        PartTemplate(
            "drums",
            "drums",
            ("kit_acoustic", "kit_jazz"),
            _DRUMS,
            (0.3, 1.0),
            feel=Feel({"snare": 12, "side_stick": 12, "kick": 0}, (4, -6, 1, -6), 4, 0.6),
        ),
        PartTemplate(
            "percussion",
            "percussion",
            ("percussion_hand",),
            Groove(
                (
                    Pattern({"tambourine": "....X.......X..."}),
                    Pattern({"tambourine": "......X...........X....."}, meter="12/8"),
                    Pattern({"tambourine": "......X....."}, meter="6/8"),
                ),
                crash=None,
            ),
            (0.7, 1.0),
        ),
        PartTemplate(
            "bass",
            "bass",
            ("bass_electric",),
            BassLine(
                (
                    Pattern({"line": "R---..R-5---..5-"}, energy=(0.0, 0.5)),
                    Pattern({"line": "R-R-..3-5-..5-A-"}, weight=1.4),
                    Pattern({"line": "R--R..5-8--5..A-"}, energy=(0.6, 1.0)),
                    Pattern({"line": "R---------R-5---3---A---"}, meter="12/8"),
                    Pattern({"line": "R-----5---A-"}, meter="6/8"),
                ),
                28,
                50,
                0.85,
            ),
            (0.25, 1.0),
        ),
        PartTemplate(
            "scratch",
            "chords",
            ("guitar_clean",),
            Comping(
                (
                    Pattern({"chord": "....X-......X-.."}, weight=1.5),
                    Pattern({"2": "x-..x-x-..x-x-..", "3": "..x-..x-x-..x-x-"}, energy=(0.0, 0.7)),
                    Pattern(
                        {
                            "1": "x-....x-....x-....x-....",
                            "2": "..x-....x-....x-....x-..",
                            "3": "....x-....x-....x-....x-",
                        },
                        meter="12/8",
                    ),
                    Pattern({"chord": "......X-...."}, meter="6/8"),
                ),
                "drop2",
                3,
                57,
                77,
                0.5,
                strum=5,
            ),
            (0.3, 1.0),
        ),
        PartTemplate(
            "keys", "pad", ("organ",), HeldChords("open", 4, 50, 76, moves=0.4, velocity=70), (0.0, 1.0)
        ),
        PartTemplate(
            "piano",
            "chords",
            ("piano", "electric_piano"),
            Comping(
                (
                    Pattern({"low": "x-------x-------", "top": "....x-x-....x-x-"}),
                    Pattern({"chord": "x-x-x-x-x-x-x-x-x-x-x-x-"}, meter="12/8"),
                    Pattern({"chord": "x-x-x-x-x-x-"}, meter="6/8"),
                ),
                "close",
                4,
                52,
                74,
                0.8,
                strum=3,
            ),
            (0.45, 1.0),
        ),
        PartTemplate(
            "horns",
            "counter",
            ("brass", "saxophone"),
            Comping(
                (
                    Pattern({"chord": "............X-X-|X---............"}),
                    Pattern({"chord": "..........x-X---|................"}),
                    Pattern({"chord": "X-----------x---"}, energy=(0.85, 1.0)),
                    Pattern({"chord": "..................X-X-X-|X-----------............"}, meter="12/8"),
                    Pattern({"chord": "........X-X-|X-----......"}, meter="6/8"),
                ),
                "close",
                3,
                57,
                76,
                0.8,
                strum=0,
            ),
            (0.55, 1.0),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("voice_solo", "saxophone", "saxophone_alto", "trumpet"),
            Melody(
                _TUNES, _CLOSES, 58, 79, "pentatonic", 4, leap=0.35, rest=0.12, ornament=0.55, velocity=92
            ),
            (0.4, 1.0),
            ("verse", "hook", "bridge"),
            feel=Feel({"": 10}, (3, -3, 1, -3), 8, 0.7),
        ),
    ),
    players={"solo": ("saxophone", "organ", "guitar_clean")},
    without=("line", "reverse"),
    profile="funk",
    swing=0.55,
    swing_unit=4,
    pop_share=0.3,
    places=("Memphis", "Midnight", "Sugar", "Station", "Tears", "Doorstep", "Promise", "River", "Dockside"),
)
