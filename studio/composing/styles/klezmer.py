"""Klezmer: clarinet and fiddle with sobs and trills over oom-pah; freylekhs, bulgar and a slow, free doina.

Ahava raba (Phrygian dominant) and minor, bass on one and two, chords on the off-beats, the poyk drum marks
3+3+2; tunes in three strains of eight bars that end on the same turn.

Source: Slobin, "Fiddler on the Move: Exploring the Klezmer World", 2000; Feldman, "Klezmer: Music, History,
and Memory", 2016.
"""

from studio.composing.genre import Cadence, Form, Progression, SectionTemplate
from studio.composing.part_writing import (
    BassLine,
    Comping,
    Feel,
    Groove,
    GuideLine,
    Melody,
    PartTemplate,
    Pattern,
)
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "x-xxx-x-x-xxx-x-"}),
    Pattern({"line": "x---x-xxx-x-x---"}),
    Pattern({"line": "xxxxx-x-xxxxx-x-"}, energy=(0.55, 1.0)),
    Pattern({"line": "x--x--x-x--x--x-"}),
    Pattern({"line": "..xxx-x-x-x-x---"}),
    Pattern({"line": "x-xxx-x-"}, meter="2/4"),
    Pattern({"line": "x-xxxxx-"}, meter="2/4"),
    Pattern({"line": "x---x-x-x---"}, meter="3/4"),
    Pattern({"line": "x-xxx-x-x---"}, meter="3/4"),
)
_CLOSES = (
    Pattern({"line": "x-x-x---x---...."}),
    Pattern({"line": "xxx-x-x-x---...."}),
    Pattern({"line": "x-x-x-.."}, meter="2/4"),
    Pattern({"line": "x---x-------"}, meter="3/4"),
)
_DRUMS = Groove(
    (
        Pattern({"kick": "x...x...x...x...", "closed": "..o...o...o...o."}, energy=(0.0, 0.5)),
        Pattern(
            {"kick": "X...x...X...x...", "snare": "x..x..x.x..x..x.", "closed": "..x...x...x...x."},
            energy=(0.4, 0.85),
            weight=1.5,
        ),
        Pattern(
            {"kick": "X...X...X...X...", "snare": "X..xX.x.X..xX.xx", "crash2": "x.......x......."},
            energy=(0.8, 1.0),
        ),
        Pattern({"kick": "X...x...", "snare": "x..x..x."}, meter="2/4"),
        Pattern({"kick": "X...........", "snare": "....o...o..."}, meter="3/4"),
    ),
    fills=(
        Pattern({"snare": "........rrrrX.X.", "kick": "........x...X.X."}),
        Pattern({"snare": "rrrrX.X."}, meter="2/4"),
        Pattern({"snare": "....rrrrX..."}, meter="3/4"),
    ),
)
_AHAVA_RABA = ("phrygian_dominant",)

genre = style_of(
    "jazz",
    label="Klezmer",
    words=(
        "klezmer",
        "freylekhs",
        "freilach",
        "hora",
        "yiddish",
        "bulgar dance",
        "doina",
        "jewish wedding",
        "klezmermusik",
        "sher",
    ),
    usual={"bass": "contrabass", "drums": "kit_jazz"},
    tempo_low=96.0,
    tempo_high=160.0,
    tempo_typical=128.0,
    modes=(("phrygian_dominant", 0.5), ("minor", 0.35), ("dorian", 0.15)),
    moods=("playful", "happy", "energetic", "sad", "nostalgic"),
    meters=("4/4", "2/4", "3/4"),
    forms=(
        Form(
            (
                SectionTemplate("intro", 4, 0.35, 4),
                SectionTemplate("head", 8, 0.55, 1),
                SectionTemplate("bridge", 8, 0.7, 2),
                SectionTemplate("head", 8, 0.7, 3),
                SectionTemplate("solo", 8, 0.85, 5),
                SectionTemplate("bridge", 8, 0.85, 6),
                SectionTemplate("head", 8, 1.0, 7),
            ),
            cycle=(1, 2, 4, 3),
        ),
    ),
    tonic=(("phrygian_dominant", "I"), ("minor", "i"), ("dorian", "i")),
    progressions=(
        Progression("I | I | I | I | iv | iv | bvii | I", _AHAVA_RABA, weight=1.5),
        Progression("I | iv | bvii | I", _AHAVA_RABA),
        Progression("iv | iv | I | I | bII | bvii | I | I", _AHAVA_RABA, ("bridge", "solo")),
        Progression("i | i | iv | i | V7 | V7 | i | i", ("minor",), weight=1.5),
        Progression("III | III | VII | III | iv | i | V7 | i", ("minor",), ("bridge",)),
        Progression("i | i | II | i", ("dorian",)),
    ),
    cadences=(
        Cadence("bvii | bvii", _AHAVA_RABA),
        Cadence("iv | V7"),
        Cadence("VII | V7", ("minor",)),
        Cadence("IV | v", ("dorian",)),
    ),
    parts=(
        PartTemplate("drums", "drums", ("kit_jazz", "kit_acoustic"), _DRUMS, (0.3, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("tuba", "contrabass", "bass_upright"),
            BassLine(
                (
                    Pattern({"line": "R---5---R---5---"}, weight=1.5),
                    Pattern({"line": "R---5---R---3-A-"}, energy=(0.5, 1.0)),
                    Pattern({"line": "R-----R-5-------"}, energy=(0.0, 0.5)),
                    Pattern({"line": "R---5---"}, meter="2/4"),
                    Pattern({"line": "R-------....|5-------...."}, meter="3/4"),
                ),
                28,
                48,
                0.6,
            ),
        ),
        PartTemplate(
            "keys",
            "chords",
            ("accordion", "dulcimer"),
            Comping(
                (
                    Pattern({"chord": "..x...x...x...x."}, weight=1.5),
                    Pattern({"chord": "..xx..xx..xx..x."}, energy=(0.6, 1.0)),
                    Pattern({"chord": "..x...x."}, meter="2/4"),
                    Pattern({"chord": "....x...x..."}, meter="3/4"),
                ),
                "close",
                3,
                55,
                74,
                0.4,
                strum=3,
            ),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("clarinet",),
            Melody(
                _TUNES,
                _CLOSES,
                60,
                86,
                "key",
                4,
                leap=0.3,
                rest=0.03,
                chromatic=0.05,
                ornament=0.8,
                gate=0.85,
                velocity=94,
            ),
            (0.2, 1.0),
            ("intro", "head", "bridge"),
            feel=Feel({"": 3}, (5, -4, 1, -4), 8, 0.7),
        ),
        PartTemplate(
            "solo",
            "lead",
            ("fiddle", "trumpet", "accordion"),
            Melody(
                _TUNES,
                _CLOSES,
                60,
                84,
                "key",
                4,
                leap=0.3,
                rest=0.05,
                ornament=0.7,
                improvises=True,
                velocity=94,
            ),
            (0.2, 1.0),
            ("solo",),
        ),
        PartTemplate(
            "line",
            "counter",
            ("fiddle", "trombone"),
            GuideLine(57, 76, 2, 74),
            (0.5, 1.0),
        ),
    ),
    profile="acoustic",
    swing=0.5,
    pop_share=0.0,
    places=("Shtetl", "Wedding", "Village", "Rooftop", "Samovar", "Bride", "Market", "Odessa", "Lantern"),
    tonics=("D", "G", "C", "A", "F"),
)
