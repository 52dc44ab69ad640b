"""Samba: surdos on the second beat, tamborim, pandeiro and ganzá in sixteenths, a cavaquinho over the top.

The low surdo answers on two, the tamborim plays the teleco-teco, everybody else keeps sixteenths with the
fourth one pushed. Flute or trombone carries the tune, the seven-string guitar runs in the bass.

Source: Sandroni, "Feitiço decente: transformações do samba no Rio de Janeiro", 2001; Fryer, "Rhythms of
Resistance", 2000.
"""

from studio.composing.part_writing import BassLine, Comping, Feel, Groove, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "x-xx.x-xx-x-x---"}),
    Pattern({"line": "..xx.xx-..x-xx--"}),
    Pattern({"line": "x--x--x-x--xx-x-"}),
    Pattern({"line": ".xxx-x-x-x-xx---"}),
    Pattern({"line": "x-xxxxx-xxx-xxx-"}, sections=("solo",)),
    Pattern({"line": "x-xx.x-x"}, meter="2/4"),
    Pattern({"line": ".xx-xx--"}, meter="2/4"),
)
_CLOSES = (
    Pattern({"line": "x-xx.x------...."}),
    Pattern({"line": "..xx-x-x--------"}),
    Pattern({"line": "x-xx----"}, meter="2/4"),
)
_BATERIA = Groove(
    (
        Pattern({"shaker": "xooxxooxxooxxoox", "kick": "....x.......x..."}, energy=(0.0, 0.45)),
        Pattern(
            {
                "kick": "....X.......X...|....X.......X.o.",
                "snare": "x.......x.......",
                "tambourine": "xooxxooxxooxxoox",
                "wood_high": "x.x.xx.x.x.x.xx.",
                "shaker": "xogxxogxxogxxogx",
            },
            energy=(0.4, 0.85),
        ),
        Pattern(
            {
                "kick": "o...X..oo...X.oo",
                "snare": "x.......x.......",
                "tambourine": "XooxXooxXooxXoox",
                "wood_high": "x.x.xx.x.x.x.xx.",
                "shaker": "xogxxogxxogxxogx",
                "agogo_high": "x.x...xx..x.....",
                "agogo_low": "....x.......x.x.",
                "cuica_open": "..x...........x.",
                "cuica_mute": "x...x...x.x.....",
            },
            energy=(0.7, 1.0),
        ),
        Pattern(
            {"kick": "....X..o", "snare": "x.......", "tambourine": "xooxxoox", "wood_high": "x.x.xx.x"},
            meter="2/4",
        ),
    ),
    turns=(Pattern({"wood_high": "x.xx.xx.x.xx.xxx"}), Pattern({"wood_high": ".xx.xx.x"}, meter="2/4")),
    fills=(
        Pattern(
            {"conga_high": "......x.xx.xx.xx", "conga_low": "............X..X", "kick": "........x..x..x."}
        ),
        Pattern({"conga_high": "..xx.xxx"}, meter="2/4"),
    ),
    crash=None,
)

genre = style_of(
    "bossa",
    label="Samba",
    words=("samba", "batucada", "pagode", "samba de roda", "samba enredo", "carnaval", "rio carnival"),
    tempo_low=88.0,
    tempo_high=118.0,
    tempo_typical=102.0,
    modes=(("major", 0.65), ("minor", 0.35)),
    moods=("happy", "energetic", "playful", "nostalgic", "romantic"),
    meters=("4/4", "2/4"),
    parts=(
        PartTemplate(
            "percussion",
            "percussion",
            ("percussion_hand",),
            _BATERIA,
            (0.0, 1.0),
            feel=Feel({"": -1, "tambourine": 3}, (5, -6, -3, 4), 4, 0.6),
        ),
        PartTemplate(
            "drums",
            "drums",
            ("kit_acoustic", "kit_brushes"),
            Groove(
                (
                    Pattern(
                        {
                            "kick": "x..ox..ox..ox..o",
                            "snare": "..x.x..x.x.x.xx.",
                            "closed": "x.x.x.x.x.x.x.x.",
                        }
                    ),
                    Pattern({"kick": "x..ox..o", "snare": "..x.x..x"}, meter="2/4"),
                ),
                crash=None,
            ),
            (0.62, 1.0),
        ),
        PartTemplate(
            "bass",
            "bass",
            ("bass_electric", "bass_upright"),
            BassLine(
                (
                    Pattern({"line": "R--RL--LR--RL--A"}, weight=1.4),
                    Pattern({"line": "R--.L---R--.5---"}, energy=(0.0, 0.5)),
                    Pattern({"line": "R--R5--5R--R8-5A"}, energy=(0.6, 1.0)),
                    Pattern({"line": "R--RL--A"}, meter="2/4"),
                ),
                28,
                48,
                0.8,
            ),
            (0.35, 1.0),
        ),
        PartTemplate(
            "guitar",
            "chords",
            ("guitar_nylon",),
            Comping(
                (
                    Pattern({"low": "x---x---x---x---", "top": ".xx.x.x..xx.x.x."}, weight=1.5),
                    Pattern({"low": "x---x---x---x---", "top": "x.x.xx.x.x.x.xx."}, energy=(0.4, 1.0)),
                    Pattern({"low": "x---x---", "top": ".xx.x.x."}, meter="2/4"),
                ),
                "drop2",
                4,
                50,
                72,
                0.7,
                strum=3,
            ),
        ),
        PartTemplate(
            "keys",
            "arp",
            ("guitar_acoustic", "guitar_nylon"),
            Comping(
                (Pattern({"chord": "xoxx.xoxxoxx.xox"}), Pattern({"chord": "xoxx.xox"}, meter="2/4")),
                "close",
                3,
                64,
                84,
                0.4,
                strum=4,
            ),
            (0.5, 1.0),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("flute", "trombone", "clarinet"),
            Melody(
                _TUNES, _CLOSES, 60, 81, "key", 4, leap=0.35, rest=0.1, chromatic=0.1, ornament=0.35, gate=0.8
            ),
            (0.35, 1.0),
            ("head", "bridge", "outro"),
        ),
        PartTemplate(
            "solo",
            "lead",
            ("trombone", "flute", "guitar_nylon"),
            Melody(_TUNES, _CLOSES, 57, 82, "key", 4, leap=0.4, rest=0.15, chromatic=0.2, improvises=True),
            (0.5, 1.0),
            ("solo",),
        ),
    ),
    without=("strings",),
    profile="acoustic",
    swing=0.53,
    swing_unit=4,
    places=("Avenue", "Feather", "Hill", "Parade", "Confetti", "Sequin", "Morning", "Arches", "Drum"),
)
