"""Christmas: sleigh bells and a choir, celesta, warm strings, brass in chorale; a carol's tune in four lines.

Four-square phrases in major, diatonic with a secondary dominant near the end, sleigh bells on every eighth,
bells on the tonic, a modulation nobody minds.

Source: Keyte and Parrott, "The New Oxford Book of Carols", 1992.
"""

from studio.composing.genre import MAJOR_MODES, MINOR_MODES, Cadence, Form, Progression, SectionTemplate
from studio.composing.part_writing import (
    BassLine,
    Groove,
    GuideLine,
    HeldChords,
    Melody,
    PartTemplate,
    Pattern,
)
from studio.composing.style import style_of

_SLEIGH = Groove(
    (
        Pattern({"tambourine": "x.o.x.o.x.o.x.o."}, energy=(0.0, 0.6)),
        Pattern(
            {"tambourine": "X.xxX.xxX.xxX.xx", "kick": "x.......x.......", "snare": "....o.......o..."},
            energy=(0.5, 1.0),
        ),
        Pattern({"tambourine": "x.o.x.o.x.o."}, meter="3/4"),
        Pattern({"tambourine": "x.o.o.x.o.o."}, meter="6/8"),
    ),
    fills=(
        Pattern({"tambourine": "x.x.x.x.xxxxxxxx"}),
        Pattern({"tambourine": "x.x.x.xxxxxx"}, meter="3/4"),
        Pattern({"tambourine": "x.x.x.xxxxxx"}, meter="6/8"),
    ),
    crash=None,
)
_TUNES = (
    Pattern({"line": "x---x---x---x---"}, weight=1.4),
    Pattern({"line": "x---x---x-x-x---"}),
    Pattern({"line": "x-----x-x---x---"}),
    Pattern({"line": "x---x-x-x-------"}),
    Pattern({"line": "x---x---x---"}, meter="3/4"),
    Pattern({"line": "x-----x-x---"}, meter="3/4"),
    Pattern({"line": "x--xx-x-----"}, meter="6/8"),
    Pattern({"line": "x-----x---x-"}, meter="6/8"),
)
_CLOSES = (
    Pattern({"line": "x-------x-------"}),
    Pattern({"line": "x-----------"}, meter="3/4"),
    Pattern({"line": "x-----------"}, meter="6/8"),
)
genre = style_of(
    "orchestral",
    label="Christmas",
    words=(
        "christmas",
        "christmas carol",
        "christmas carols",
        "xmas",
        "weihnachten",
        "weihnachtslied",
        "weihnachtsmusik",
        "weihnachtlich",
        "noel",
        "navidad",
        "villancico",
        "natale",
        "natal",
        "kerst",
        "holiday music",
        "sleigh ride",
        "christmas song",
        "winter holiday",
    ),
    tempo_low=84.0,
    tempo_high=126.0,
    tempo_typical=104.0,
    players={
        "counter": ("clarinet", "horn", "glockenspiel"),
        "harp": ("harp", "celesta"),
        "brass": ("brass",),
    },
    parts=(
        PartTemplate("drums", "drums", ("kit_orchestral",), _SLEIGH, (0.1, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("contrabass",),
            BassLine(
                (
                    Pattern({"line": "R-------5-------"}),
                    Pattern({"line": "R---R---5---A---"}, energy=(0.6, 1.0)),
                    Pattern({"line": "R-------5---"}, meter="3/4"),
                    Pattern({"line": "R-----5-----"}, meter="6/8"),
                ),
                28,
                47,
                0.9,
            ),
            (0.2, 1.0),
        ),
        PartTemplate(
            "theme",
            "lead",
            ("celesta", "choir", "flute", "violin_section"),
            Melody(
                _TUNES, _CLOSES, 64, 84, "key", 4, leap=0.25, rest=0.0, ornament=0.2, gate=0.95, velocity=90
            ),
        ),
        PartTemplate("choir", "pad", ("choir",), HeldChords("open", 4, 50, 76, velocity=78), (0.5, 1.0)),
        PartTemplate("bells", "counter", ("tubular_bells",), GuideLine(60, 74, 1, 74), (0.75, 1.0)),
    ),
    without=("timpani", "ostinato", "swell", "impact"),
    forms=(
        Form(
            (
                SectionTemplate("intro", 4, 0.3, 3),
                SectionTemplate("verse", 8, 0.45, 1),
                SectionTemplate("hook", 8, 0.7, 2),
                SectionTemplate("verse", 8, 0.55, 4),
                SectionTemplate("bridge", 4, 0.4, 6),
                SectionTemplate("hook", 8, 0.95, 5),
                SectionTemplate("outro", 4, 0.5, 7, rise=-0.2),
            ),
            cycle=(1, 2, 3),
        ),
    ),
    modes=(("major", 0.85), ("minor", 0.1), ("dorian", 0.05)),
    progressions=(
        Progression("I | IV | V | I", MAJOR_MODES, weight=1.4),
        Progression("I | V7/ii | ii | V7", MAJOR_MODES),
        Progression("I | vi | ii | V7", MAJOR_MODES),
        Progression("IV | I | V7/V | V7", MAJOR_MODES, ("hook",)),
        Progression("i | iv | V7 | i", MINOR_MODES),
        Progression("i | VII | III | V", MINOR_MODES),
    ),
    cadences=(
        Cadence("ii | V7", MAJOR_MODES),
        Cadence("V7/V | V7", MAJOR_MODES),
        Cadence("iv | V7", MINOR_MODES),
    ),
    tonics=("F", "G", "D", "Bb", "C", "Eb"),
    moods=("happy", "romantic", "nostalgic", "dreamy", "playful"),
    pop_share=0.0,
    places=("Snow", "Sleigh", "Chimney", "Candle", "Star", "Holly", "Bell Tower", "Advent", "Frost"),
)
