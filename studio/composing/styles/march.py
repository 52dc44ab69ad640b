"""March: a band on its feet: snares, bass drum and cymbals, tuba and off-beat horns, cornets on the tune.

2/4 or 6/8 at the pace of walking, 112 to 124; introduction, two strains, a softer trio in the subdominant,
a "dogfight" and the trio again, loud; bass on the beat, horns on the off-beat, trombones against the tune.

Source: Bierley, "John Philip Sousa: American Phenomenon", 1973; Schwartz, "Bands of America", 1957.
"""

from studio.composing.genre import Cadence, Form, Progression, SectionTemplate
from studio.composing.part_writing import BassLine, Comping, Groove, GuideLine, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern({"snare": "x.xxx.x.x.xxx.xx"}, energy=(0.0, 0.45)),
        Pattern(
            {"kick": "X.......X.......", "snare": "x.gxx.gxx.gxx.xx", "crash": "................"},
            energy=(0.3, 0.8),
        ),
        Pattern(
            {"kick": "X...X...X...X...", "snare": "x.xxx.xxx.xxrrxx", "crash2": "X.......X......."},
            energy=(0.7, 1.0),
        ),
        Pattern({"kick": "X...X...", "snare": "x.xxx.xx"}, meter="2/4", energy=(0.0, 0.7)),
        Pattern(
            {"kick": "X...X...", "snare": "x.xxrrx.|x.xxx.xx", "crash2": "X...X..."},
            meter="2/4",
            energy=(0.55, 1.0),
        ),
        Pattern({"kick": "X.....X.....", "snare": "x...x.x...x."}, meter="6/8", energy=(0.0, 0.7)),
        Pattern(
            {"kick": "X.....X.....", "snare": "x.x.x.x.rrx.", "crash2": "X.....X....."},
            meter="6/8",
            energy=(0.55, 1.0),
        ),
    ),
    turns=(
        Pattern({"snare": "x.xxx.xxrrrrx.x."}),
        Pattern({"snare": "x.xxrrX."}, meter="2/4"),
        Pattern({"snare": "x.x.x.rrrrX."}, meter="6/8"),
    ),
    fills=(
        Pattern({"snare": "rrrrrrrrrrrrX...", "kick": "............X..."}),
        Pattern({"snare": "rrrrrrX.", "kick": "......X."}, meter="2/4"),
        Pattern({"snare": "rrrrrrrrrrX.", "kick": "..........X."}, meter="6/8"),
    ),
)
_TUNES = (
    Pattern({"line": "x---x--xx---x---"}),
    Pattern({"line": "x--xx--xx-x-x-x-"}),
    Pattern({"line": "x---x---x-x-x-x-"}),
    Pattern({"line": "x-------x--xx---"}, sections=("bridge",)),
    Pattern({"line": "x--xx---"}, meter="2/4"),
    Pattern({"line": "x-x-x-x-"}, meter="2/4"),
    Pattern({"line": "x---x-x-"}, meter="2/4"),
    Pattern({"line": "x-----x-"}, meter="2/4", sections=("bridge",)),
    Pattern({"line": "x---x-x---x-"}, meter="6/8"),
    Pattern({"line": "x-----x-x-x-"}, meter="6/8"),
    Pattern({"line": "x---x-x-----"}, meter="6/8"),
)
_CLOSES = (
    Pattern({"line": "x---x---x---...."}),
    Pattern({"line": "x-x-x---"}, meter="2/4"),
    Pattern({"line": "x-x-x-x-----"}, meter="6/8"),
)
genre = style_of(
    "orchestral",
    label="March",
    known_for=("kit_marching",),
    words=(
        "march",
        "marching band",
        "military march",
        "marsch",
        "marcha",
        "marche militaire",
        "marcia",
        "brass band",
        "wind band",
        "parade march",
        "blasmusik",
    ),
    tempo_low=100.0,
    tempo_high=128.0,
    tempo_typical=116.0,
    parts=(
        PartTemplate("drums", "drums", ("kit_marching",), _DRUMS, (0.2, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("tuba",),
            BassLine(
                (
                    Pattern({"line": "R---5---R---5---"}, weight=1.5),
                    Pattern({"line": "R---5---R-3-5-A-"}, energy=(0.6, 1.0)),
                    Pattern({"line": "R---5---"}, meter="2/4"),
                    Pattern({"line": "R-----5-----"}, meter="6/8"),
                ),
                28,
                48,
                0.6,
            ),
        ),
        PartTemplate(
            "offbeats",
            "chords",
            ("horn",),
            Comping(
                (
                    Pattern({"chord": "..x...x...x...x."}),
                    Pattern({"chord": "..x...x."}, meter="2/4"),
                    Pattern({"chord": "....x.....x."}, meter="6/8"),
                ),
                "close",
                3,
                53,
                70,
                0.45,
                strum=0,
            ),
            (0.15, 1.0),
        ),
        PartTemplate(
            "theme",
            "lead",
            ("trumpet", "clarinet", "piccolo"),
            Melody(
                _TUNES,
                _CLOSES,
                62,
                82,
                "key",
                4,
                leap=0.5,
                rest=0.0,
                chromatic=0.12,
                ornament=0.2,
                gate=0.85,
                velocity=96,
            ),
            (0.0, 1.0),
        ),
        PartTemplate(
            "piccolo",
            "counter",
            ("piccolo", "clarinet"),
            Melody(
                _TUNES,
                _CLOSES,
                79,
                98,
                "key",
                4,
                leap=0.4,
                rest=0.1,
                ornament=0.6,
                improvises=True,
                velocity=78,
            ),
            (0.75, 1.0),
        ),
        PartTemplate("counter", "counter", ("trombone",), GuideLine(48, 67, 2, 86), (0.45, 1.0)),
        PartTemplate(
            "brass",
            "chords",
            ("brass",),
            Comping(
                (
                    Pattern({"chord": "X-------X-------"}),
                    Pattern({"chord": "X---x---"}, meter="2/4"),
                    Pattern({"chord": "X-----X-----"}, meter="6/8"),
                ),
                "open",
                4,
                48,
                72,
                0.7,
                strum=0,
            ),
            (0.75, 1.0),
        ),
    ),
    without=("timpani", "strings", "ostinato", "choir", "harp", "swell", "impact"),
    forms=(
        Form(
            (
                SectionTemplate("intro", 4, 0.75, 3),
                SectionTemplate("head", 16, 0.6, 1),
                SectionTemplate("hook", 16, 0.8, 2),
                SectionTemplate("bridge", 16, 0.45, 4),
                SectionTemplate("break", 8, 0.85, 6),
                SectionTemplate("bridge", 16, 0.95, 5),
                SectionTemplate("outro", 2, 0.95, 7),
            ),
            cycle=(1, 2, 3, 4),
        ),
    ),
    modes=(("major", 0.9), ("minor", 0.1)),
    progressions=(
        Progression("I | I | V7 | V7 | V7 | V7 | I | I", ("major",), weight=1.5),
        Progression("I | I | IV | I | V7/V | V7/V | V7 | V7", ("major",)),
        Progression("I | IV | V7 | I", ("major",)),
        Progression("IV | IV | I7 | IV | IV | IV | V7 | I", ("major",), ("bridge",)),
        Progression("vi | V7/vi | vi | V7", ("major",), ("break",)),
        Progression("i | i | V7 | i", ("minor",)),
        Progression("i | iv | V7 | i", ("minor",)),
    ),
    cadences=(
        Cadence("V7/V | V7", ("major",)),
        Cadence("IV | V7", ("major",)),
        Cadence("iv | V7", ("minor",)),
    ),
    tonics=("Bb", "Eb", "F", "Ab"),
    meters=("2/4", "6/8", "4/4"),
    moods=("energetic", "happy", "epic", "playful"),
    pop_share=0.0,
    dynamics_db=4.0,
    places=(
        "Parade",
        "Banner",
        "Regiment",
        "Bandstand",
        "Drum Major",
        "Capitol",
        "Harbour",
        "Salute",
        "Jubilee",
    ),
)
