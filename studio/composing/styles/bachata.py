"""Bachata: a picked requinto, bongos and güira in eighths, a bass that leaves out two; always about love.

Guitars lead: the requinto answers itself in arpeggios, the segunda strums; the bongo plays the martillo and
opens on four, where the dancers tap; the bass plays one, three and four.

Source: Pacini Hernandez, "Bachata: A Social History of a Dominican Popular Music", 1995.
"""

from studio.composing.genre import Cadence, Progression
from studio.composing.part_writing import Arpeggio, BassLine, Comping, Groove, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "x-x-x-x---x-x---"}),
    Pattern({"line": "..x-x-x-x-----x-"}),
    Pattern({"line": "x---x-x-x-x-x---"}),
    Pattern({"line": "..xxx-x-x-x-xxx-"}, sections=("mambo",)),
)
_CLOSES = (Pattern({"line": "x-x-x-----------"}), Pattern({"line": "x---x---x---...."}))
_DRUMS = Groove(
    (
        Pattern({"guiro_short": "x.o.x.o.x.o.x.o.", "bongo_high": "x.o.x.o.x.o....."}, energy=(0.0, 0.5)),
        Pattern(
            {
                "guiro_short": "x.ogx.ogx.ogx.og",
                "bongo_high": "x.o.x.o.x.o...o.",
                "bongo_low": "............X...",
                "kick": "x.......x.......",
            },
            energy=(0.35, 0.9),
            weight=1.5,
        ),
        Pattern(
            {
                "guiro_short": "x.xxx.xxx.xxx.xx",
                "bongo_high": "x.oox.oox.oo..xx",
                "bongo_low": "............X.x.",
                "cowbell": "x...x...x...x...",
                "kick": "X...x...X...x...",
            },
            energy=(0.75, 1.0),
            sections=("mambo", "hook"),
        ),
    ),
    fills=(
        Pattern({"bongo_high": "........xxx.xx.x", "bongo_low": "............x.x."}),
        Pattern({"bongo_high": "....x.xxx.xx....", "bongo_low": "............X..."}),
    ),
    crash=None,
)

genre = style_of(
    "reggaeton",
    label="Bachata",
    words=("bachata", "bachata romantica", "bachata sensual", "amargue"),
    usual={"guitar": "guitar_nylon", "drums": "percussion_hand", "bass": "bass_electric"},
    tempo_low=112.0,
    tempo_high=140.0,
    tempo_typical=126.0,
    modes=(("minor", 0.6), ("major", 0.4)),
    moods=("romantic", "sad", "nostalgic", "chill"),
    progressions=(
        Progression("i | VII | VI | V7", weight=1.5),
        Progression("i | iv | VII | III | VI | iv | V7 | i", ("minor",), ("hook", "verse")),
        Progression("VI | VII | i | V7", ("minor",), ("pre", "break", "mambo")),
        Progression("I | vi | ii | V7", ("major",), weight=1.4),
        Progression("I | V | IV | V7", ("major",)),
    ),
    cadences=(Cadence("iv | V7"), Cadence("ii | V7", ("major",))),
    parts=(
        PartTemplate("congas", "percussion", ("percussion_hand",), _DRUMS, (0.2, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("bass_electric", "bass_upright"),
            BassLine(
                (
                    Pattern({"line": "R-----..5---8---"}, weight=1.6),
                    Pattern({"line": "R---..R-5---R---|R---..R-5---A---"}, energy=(0.45, 1.0)),
                ),
                28,
                48,
                0.85,
            ),
            (0.3, 1.0),
        ),
        PartTemplate(
            "segunda",
            "chords",
            ("guitar_acoustic", "guitar_nylon"),
            Comping(
                (
                    Pattern({"low": "x-......x-......", "top": "..x-x-x-..x-x-x-"}),
                    Pattern({"chord": "x-x-x-xxx-x-x-xx"}, energy=(0.6, 1.0)),
                ),
                "open",
                4,
                48,
                72,
                0.7,
                strum=8,
            ),
            (0.3, 1.0),
        ),
        PartTemplate(
            "keys",
            "arp",
            ("guitar_nylon", "guitar_clean"),
            Arpeggio(("updown", "rolling", "broken"), 2, 2, 60, 86, 1.1, velocity=78),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("guitar_clean", "guitar_nylon"),
            Melody(_TUNES, _CLOSES, 62, 84, "key", 4, leap=0.3, rest=0.1, ornament=0.55, velocity=92),
            (0.3, 1.0),
        ),
    ),
    players={"answer": ("guitar_nylon",)},
    without=("drums", "montuno", "pad", "horns", "riser", "impact", "fall"),
    profile="acoustic",
    pop_share=0.3,
    places=("Heart", "Letter", "Window", "Bitterness", "Kiss", "Cantina", "Absence", "Rain", "Photograph"),
)
