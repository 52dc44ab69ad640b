"""Mariachi: trumpets in thirds, violins, vihuela, guitarrón; the ranchera waltzes, the son mixes 6/8 and 3/4.

The guitarrón plays octaves on the strong beats, the vihuela strums the weak ones; trumpets and violins
share the tune and answer each other. No drums.

Source: Sheehy, "Mariachi Music in America: Experiencing Music, Expressing Culture", 2006.
"""

from studio.composing.genre import Cadence, Progression
from studio.composing.part_writing import BassLine, Comping, GuideLine, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "x---x-x-x---"}, meter="3/4"),
    Pattern({"line": "x-------x---"}, meter="3/4"),
    Pattern({"line": "x-x-x-x-x---"}, meter="3/4", energy=(0.5, 1.0)),
    Pattern({"line": "x-x-x-x---x-"}, meter="6/8"),
    Pattern({"line": "x---x---x---"}, meter="6/8"),
    Pattern({"line": "x-x-x---x-x-x---"}),
    Pattern({"line": "..x-x-x-x---x---"}),
    Pattern({"line": "x-x-x-x-"}, meter="2/4"),
    Pattern({"line": "x---x-x-"}, meter="2/4"),
)
_CLOSES = (
    Pattern({"line": "x-----------"}, meter="3/4"),
    Pattern({"line": "x-x-x---x---"}, meter="3/4"),
    Pattern({"line": "x---x-x-----"}, meter="6/8"),
    Pattern({"line": "x---x---x---...."}),
    Pattern({"line": "x---x---"}, meter="2/4"),
)

genre = style_of(
    "country",
    label="Mariachi",
    words=(
        "mariachi",
        "ranchera",
        "rancheras",
        "mexican",
        "mexicana",
        "huapango",
        "jarabe",
        "son jalisciense",
    ),
    usual={"guitar": "guitar_acoustic", "bass": "bass_upright"},
    tempo_low=100.0,
    tempo_high=168.0,
    tempo_typical=136.0,
    modes=(("major", 0.8), ("minor", 0.2)),
    moods=("happy", "romantic", "nostalgic", "playful", "energetic"),
    meters=("3/4", "6/8", "4/4", "2/4"),
    progressions=(
        Progression("I | I | V7 | V7 | V7 | V7 | I | I", ("major",), weight=1.6),
        Progression("I | IV | V7 | I", ("major",), weight=1.2),
        Progression("I | V7/IV | IV | IV | I | V7 | I | I", ("major",), ("hook", "bridge")),
        Progression("i | i | V7 | V7 | V7 | V7 | i | i", weight=1.5),
        Progression("i | VII | VI | V7", ("minor",), ("hook", "bridge")),
    ),
    cadences=(Cadence("iv | V7"), Cadence("IV | V7", ("major",)), Cadence("V7 | V7", ("major",))),
    parts=(
        PartTemplate(
            "bass",
            "bass",
            ("bass_upright", "contrabass"),
            BassLine(
                (
                    Pattern({"line": "R---........|L---........"}, meter="3/4", energy=(0.0, 0.5)),
                    Pattern({"line": "R---....5---|L---....A---"}, meter="3/4"),
                    Pattern({"line": "R-----5-----|..R-..5-..A-"}, meter="6/8"),
                    Pattern({"line": "R---....5---....|R---....5---A---"}),
                    Pattern({"line": "R---5---"}, meter="2/4"),
                ),
                28,
                48,
                0.8,
            ),
            (0.1, 1.0),
        ),
        PartTemplate(
            "guitar",
            "chords",
            ("guitar_acoustic", "guitar_nylon"),
            Comping(
                (
                    Pattern({"chord": "....x-..x-.."}, meter="3/4"),
                    Pattern({"chord": "....X-x-X-x-"}, meter="3/4", energy=(0.6, 1.0)),
                    Pattern({"chord": "X-x-x-X-x-x-|X-..X-..X-.."}, meter="6/8"),
                    Pattern({"chord": "..x-..x-..x-..x-"}),
                    Pattern({"chord": "..x-..x-"}, meter="2/4"),
                ),
                "open",
                5,
                52,
                76,
                0.6,
                strum=9,
            ),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("trumpet", "violin_solo"),
            Melody(_TUNES, _CLOSES, 60, 82, "key", 4, leap=0.35, rest=0.05, ornament=0.35, velocity=96),
            (0.35, 1.0),
        ),
        PartTemplate(
            "second",
            "counter",
            ("trumpet", "brass"),
            GuideLine(57, 77, 2, 84),
            (0.6, 1.0),
            ("intro", "hook", "solo", "outro"),
        ),
        PartTemplate(
            "violins",
            "counter",
            ("violin_section", "violin_solo"),
            Melody(_TUNES, _CLOSES, 62, 86, "key", 4, answers=True, velocity=82),
            (0.3, 1.0),
        ),
    ),
    players={"solo": ("trumpet", "violin_solo"), "picking": ("harp", "guitar_nylon")},
    without=("drums", "piano", "strings", "answer", "line"),
    profile="acoustic",
    swing=0.5,
    pop_share=0.0,
    places=("Jalisco", "Serenade", "Plaza", "Horse", "Agave", "Sombrero", "Guadalajara", "Dove", "Balcony"),
)
