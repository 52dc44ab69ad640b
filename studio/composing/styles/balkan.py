"""Balkan: a brass band in quick unequal bars; trumpets and clarinet in thirds, tubas, tapan, hijaz turns.

Aksak meters (7/8 as 2+2+3, 9/8 as 2+2+2+3), čoček in 4/4 with 3+3+2; ornamented tunes doubled at the third,
off-beat horns, a bass drum with a switch on its other side.

Source: Rice, "Music in Bulgaria", 2004; Samson, "Music in the Balkans", 2013.
"""

from studio.composing.genre import Cadence, Progression
from studio.composing.part_writing import BassLine, Comping, Groove, GuideLine, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "x-xxx-x-x-xxx-xx"}),
    Pattern({"line": "x--x--x-x-xxx-x-"}),
    Pattern({"line": "xxx-x-x-xxx-x---"}),
    Pattern({"line": "x-xxx-xxx-x-x-"}, meter="7/8"),
    Pattern({"line": "x---x-x-x-x-x-"}, meter="7/8"),
    Pattern({"line": "xxxxx-x-xxx-x-"}, meter="7/8", energy=(0.6, 1.0)),
    Pattern({"line": "x-x-xxx-x-x-xxx-x-"}, meter="9/8"),
    Pattern({"line": "x---x-x-x---x-x-x-"}, meter="9/8"),
    Pattern({"line": "x-xxx-x-"}, meter="2/4"),
)
_CLOSES = (
    Pattern({"line": "x-x-x-x-x---...."}),
    Pattern({"line": "x-x-x-x-x---.."}, meter="7/8"),
    Pattern({"line": "x-x-x-x-x---x-----"}, meter="9/8"),
    Pattern({"line": "x-x-x-.."}, meter="2/4"),
)
_TAPAN = Groove(
    (
        Pattern({"kick": "x...x...x.....", "closed": "..o...o...o.o."}, meter="7/8", energy=(0.0, 0.5)),
        Pattern(
            {"kick": "X...x...X.....", "snare": "..x...x...x.xx", "closed": "x.x.x.x.x.x.x."},
            meter="7/8",
            energy=(0.4, 0.85),
        ),
        Pattern(
            {"kick": "X..xX..xX...x.", "snare": "..xx..xx..xxxx", "crash2": "x.......x....."},
            meter="7/8",
            energy=(0.75, 1.0),
        ),
        Pattern({"kick": "X.....x.X...x...", "snare": "...x..x....x..xx", "closed": "x.x.x.x.x.x.x.x."}),
        Pattern({"kick": "X..x..x.X..xX...", "snare": "..xx.xx...xx.xxx"}, energy=(0.65, 1.0)),
        Pattern({"kick": "X...x...x...X.....", "snare": "..x...x...x...x.xx"}, meter="9/8"),
        Pattern({"kick": "X...x...", "snare": "..xx..xx"}, meter="2/4"),
    ),
    fills=(
        Pattern({"snare": "......xxrrrrrr"}, meter="7/8"),
        Pattern({"snare": "........rrrrrrrr"}),
        Pattern({"snare": "..........xxrrrrrr"}, meter="9/8"),
        Pattern({"snare": "..xxrrrr"}, meter="2/4"),
    ),
)

genre = style_of(
    "jazz",
    label="Balkan",
    words=(
        "balkan",
        "balkan brass",
        "balkan beat",
        "cocek",
        "kolo",
        "romani brass",
        "guca",
        "romani music",
        "bulgarian",
        "serbian",
        "turbo folk",
        "balkanmusik",
    ),
    usual={"bass": "contrabass", "drums": "kit_acoustic"},
    tempo_low=104.0,
    tempo_high=172.0,
    tempo_typical=138.0,
    modes=(("phrygian_dominant", 0.4), ("minor", 0.3), ("double_harmonic", 0.15), ("dorian", 0.15)),
    moods=("energetic", "playful", "happy", "tense", "sad"),
    meters=("7/8", "4/4", "9/8", "2/4"),
    groupings={"9/8": (2, 2, 2, 3)},
    tonic=(("phrygian_dominant", "I"), ("double_harmonic", "I"), ("minor", "i"), ("dorian", "i")),
    progressions=(
        Progression("I | I | bII | I", ("phrygian_dominant",), weight=1.5),
        Progression("I | iv | bvii | I", ("phrygian_dominant",), ("bridge", "solo")),
        Progression("I | bII | iv | I", ("double_harmonic",)),
        Progression("i | i | iv | V7", weight=1.5),
        Progression("i | VII | VI | V7", ("minor",), ("bridge", "solo")),
        Progression("i | bVII | IV | i", ("dorian",)),
    ),
    cadences=(
        Cadence("bvii | bII", ("phrygian_dominant",)),
        Cadence("iv | bII", ("double_harmonic",)),
        Cadence("iv | V7"),
        Cadence("IV | bVII", ("dorian",)),
    ),
    parts=(
        PartTemplate("drums", "drums", ("kit_acoustic", "kit_room"), _TAPAN, (0.2, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("tuba", "contrabass"),
            BassLine(
                (
                    Pattern({"line": "R---5---R---5-"}, meter="7/8"),
                    Pattern({"line": "R-R-5-5-R---A-"}, meter="7/8", energy=(0.55, 1.0)),
                    Pattern({"line": "R-----R-5---5---"}),
                    Pattern({"line": "R---5---R---5-5---"}, meter="9/8"),
                    Pattern({"line": "R---5---"}, meter="2/4"),
                ),
                28,
                48,
                0.6,
            ),
            (0.1, 1.0),
        ),
        PartTemplate(
            "keys",
            "chords",
            ("accordion", "horn", "trombone"),
            Comping(
                (
                    Pattern({"chord": "..x...x...x.x."}, meter="7/8"),
                    Pattern({"chord": "...x..x....x..x."}),
                    Pattern({"chord": "..x...x...x...x.x."}, meter="9/8"),
                    Pattern({"chord": "..x...x."}, meter="2/4"),
                ),
                "close",
                3,
                53,
                72,
                0.4,
                strum=0,
            ),
            (0.2, 1.0),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("trumpet", "clarinet"),
            Melody(
                _TUNES, _CLOSES, 60, 82, "key", 4, leap=0.25, rest=0.03, ornament=0.75, gate=0.8, velocity=98
            ),
            (0.2, 1.0),
            ("intro", "head", "bridge", "outro"),
        ),
        PartTemplate(
            "solo",
            "lead",
            ("clarinet", "accordion", "saxophone_alto"),
            Melody(
                _TUNES,
                _CLOSES,
                60,
                86,
                "key",
                4,
                leap=0.25,
                rest=0.02,
                ornament=0.6,
                improvises=True,
                velocity=96,
            ),
            (0.2, 1.0),
            ("solo", "break"),
        ),
        PartTemplate(
            "line", "counter", ("trumpet", "brass"), GuideLine(57, 76, 2, 84), (0.55, 1.0), ("head", "bridge")
        ),
    ),
    profile="acoustic",
    swing=0.5,
    pop_share=0.0,
    places=("Wedding", "Caravan", "Danube", "Plum Brandy", "Bridge", "Bear", "Village", "Roses", "Mountain"),
)
