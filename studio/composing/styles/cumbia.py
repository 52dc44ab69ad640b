"""Cumbia: güira gallop, an off-beat drum, a bass on one, three and four, an accordion on top.

The guacharaca scrapes long-short-short, the llamador strikes every off-beat, the alegre fills; the bass
skips the second beat. Accordion or gaita takes the tune, chords chop on the off-beat.

Source: Fernández L'Hoeste and Vila, "Cumbia! Scenes of a Migrant Latin American Music Genre", 2013.
"""

from studio.composing.genre import Cadence, Progression
from studio.composing.part_writing import BassLine, Comping, Groove, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "x-x-x-x-..x-x---"}),
    Pattern({"line": "..x-x-x-x-x-x---"}),
    Pattern({"line": "x---x-x-x-x---x-"}),
    Pattern({"line": "..xxx-x-..xxx-x-"}, sections=("mambo", "hook")),
)
_CLOSES = (Pattern({"line": "x-x-x---........"}), Pattern({"line": "x-x-x-x-x---...."}))
_DRUMS = Groove(
    (
        Pattern({"guiro_short": "x.oox.oox.oox.oo", "conga_high": "..x...x...x...x."}, energy=(0.0, 0.5)),
        Pattern(
            {
                "guiro_long": "x...x...x...x...",
                "guiro_short": "..xx..xx..xx..xx",
                "conga_high": "..X...X...X...X.",
                "conga_low": "x.......x.....xx|x.......x..xx.x.",
                "kick": "x.......x.......",
            },
            energy=(0.4, 0.85),
            weight=1.5,
        ),
        Pattern(
            {
                "guiro_long": "x...x...x...x...",
                "guiro_short": "..xx..xx..xx..xx",
                "conga_high": "..X...X...X..xX.",
                "conga_low": "x..x....x..x..xx",
                "cowbell": "x...x...x...x...",
                "kick": "X...x...X...x...",
            },
            energy=(0.7, 1.0),
        ),
    ),
    turns=(Pattern({"timbale_high": "............x.xx"}, energy=(0.5, 1.0)),),
    fills=(Pattern({"timbale_high": "........x.xxx.x.", "timbale_low": "............x.xx"}),),
    crash=None,
)

genre = style_of(
    "reggaeton",
    label="Cumbia",
    words=("cumbia", "cumbia sonidera", "vallenato", "cumbia villera", "chicha", "tecnocumbia"),
    usual={"guitar": "guitar_clean", "drums": "percussion_hand", "bass": "bass_electric"},
    tempo_low=80.0,
    tempo_high=112.0,
    tempo_typical=94.0,
    modes=(("minor", 0.7), ("major", 0.3)),
    moods=("happy", "playful", "energetic", "romantic", "nostalgic"),
    progressions=(
        Progression("i | V7 | V7 | i", weight=1.5),
        Progression("i | i | V7 | i", weight=1.2),
        Progression("i | VII | VI | V7"),
        Progression("iv | i | V7 | i", ("minor",), ("hook", "pre")),
        Progression("I | V7 | V7 | I", ("major",), weight=1.5),
        Progression("I | IV | V7 | I", ("major",)),
    ),
    cadences=(Cadence("iv | V7"), Cadence("IV | V7", ("major",))),
    parts=(
        PartTemplate("congas", "percussion", ("percussion_hand",), _DRUMS, (0.1, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("bass_electric", "bass_upright"),
            BassLine(
                (
                    Pattern({"line": "R---....5---8---"}, weight=2.0),
                    Pattern({"line": "R---....3---5---|R---....5---A---"}, energy=(0.4, 1.0)),
                ),
                28,
                48,
                0.8,
            ),
            (0.2, 1.0),
        ),
        PartTemplate(
            "keys",
            "chords",
            ("guitar_clean", "organ", "piano"),
            Comping(
                (
                    Pattern({"chord": "..x...x...x...x."}),
                    Pattern({"chord": "..xx..xx..xx..x."}, energy=(0.6, 1.0)),
                ),
                "close",
                3,
                57,
                77,
                0.4,
                strum=4,
            ),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("accordion", "flute", "clarinet"),
            Melody(
                _TUNES, _CLOSES, 60, 82, "key", 4, leap=0.3, rest=0.1, ornament=0.45, gate=0.8, velocity=92
            ),
            (0.2, 1.0),
        ),
    ),
    players={"horns": ("brass", "trumpet"), "answer": ("guitar_clean", "accordion")},
    without=("drums", "montuno", "pad", "riser", "impact", "fall"),
    profile="acoustic",
    pop_share=0.1,
    swing=0.54,
    swing_unit=4,
    places=("River", "Candle", "Hammock", "Coast", "Rooster", "Plaza", "Banana", "Caribbean", "Sandal"),
)
