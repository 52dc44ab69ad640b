"""Raga: a drone that never ends, one scale with its own turns, a sitar, a tabla that counts sixteen.

Alap without the drum, then the composition in tintal (4+4+4+4, the third group without the bass stroke), then
faster; slides, repeated phrases of three (tihai) at the close; also rupak (3+2+2) and jhaptal (2+3+2+3).

Source: Bor (ed.), "The Raga Guide", 1999; Clayton, "Time in Indian Music", 2000.
"""

from studio.composing.genre import Cadence, Form, Progression, SectionTemplate
from studio.composing.part_writing import Comping, Groove, HeldChords, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_TABLA = Groove(
    (
        Pattern({"kick": "x.......x.......", "conga_high": "x...x...x...x..."}, sections=("intro",)),
        Pattern(
            {
                "kick": "X...X...X...X...|X...X...X...X...|X...............|....X...X...X...",
                "conga_high": "x...x...x...x...|x...x...x...x...|x...x...x.......|....x...x...x...",
                "conga_mute": "........x......o|........x......o|........x...x...|x.......x......o",
            },
            weight=2.0,
        ),
        Pattern(
            {
                "kick": "X...X.x.X...X.x.|X...X.x.X...X...|X...............|....X.x.X...X.x.",
                "conga_high": "x.x.x.x.x.x.x.x.|x.x.x.x.x.x.x...|x...x.x.x.x.x...|x.x.x.x.x.x.x.x.",
                "closed": ".o.o.o.o.o.o.o.o",
            },
            energy=(0.5, 1.0),
        ),
        Pattern(
            {
                "kick": "X..xX.x.X..xX.x.",
                "conga_high": "xx.xxxx.xx.xxxx.",
                "conga_mute": "..x....x..x....x",
                "closed": "oooooooooooooooo",
            },
            energy=(0.75, 1.0),
        ),
        Pattern(
            {"conga_high": "x.x.......x...", "conga_mute": "....x.......x.", "kick": "......X...X..."},
            meter="7/8",
        ),
        Pattern(
            {
                "kick": "X...........X.......|....................",
                "conga_high": "x...x...x...........|x...x...x...x.......",
                "conga_mute": "....x...........x...|....x...........x...",
            },
            meter="5/4",
        ),
    ),
    turns=(Pattern({"conga_high": "x.xxx.xxx.xxx.xx"}, energy=(0.5, 1.0)),),
    fills=(
        Pattern({"kick": "X.....X.....X...", "conga_high": "xxx...xxx...x..."}),
        Pattern({"kick": "X...X...X.....", "conga_high": "xx..xx..x....."}, meter="7/8"),
        Pattern({"kick": "X......X......X.....", "conga_high": "xxx....xxx....x....."}, meter="5/4"),
    ),
    crash=None,
)
_TUNES = (
    Pattern({"line": "x-----x-x-------"}),
    Pattern({"line": "x---x-x-x-x-x---"}),
    Pattern({"line": "x-xxx---x-xxx---"}),
    Pattern({"line": "xxxxxxxxx-x-x---"}, energy=(0.6, 1.0)),
    Pattern({"line": "x-xxx-xxx-xxx-x-"}, energy=(0.7, 1.0)),
    Pattern({"line": "x-----x---x---"}, meter="7/8"),
    Pattern({"line": "x-x-x-xxx-x---"}, meter="7/8"),
    Pattern({"line": "x---x---x-x-x-------"}, meter="5/4"),
    Pattern({"line": "x-x-x-xxx-x-x-x-x---"}, meter="5/4"),
)
_CLOSES = (
    Pattern({"line": "x-x---x-x---x---"}),
    Pattern({"line": "x-----x-------"}, meter="7/8"),
    Pattern({"line": "x-x---x-x---x-------"}, meter="5/4"),
)
_MODES = ("major", "mixolydian", "dorian", "phrygian", "lydian", "minor", "double_harmonic")
genre = style_of(
    "ambient",
    label="Raga",
    known_for=("sitar", "tabla", "tanpura", "bansuri"),
    words=(
        "raga",
        "raag",
        "ragas",
        "indian classical",
        "hindustani",
        "carnatic",
        "indian music",
        "indian",
        "sitar music",
        "hindustani classical",
        "alap",
        "indisch",
        "indien",
    ),
    tempo_low=60.0,
    tempo_high=148.0,
    tempo_typical=92.0,
    parts=(
        PartTemplate("drums", "percussion", ("tabla",), _TABLA, (0.35, 1.0)),
        PartTemplate(
            "drone",
            "arp",
            ("tanpura",),
            Comping(
                (
                    Pattern({"2": "x---------------", "3": "....x---x-------", "1": "............x---"}),
                    Pattern(
                        {"2": "x-------------", "3": "....x---......", "1": "........x-----"}, meter="7/8"
                    ),
                    Pattern(
                        {
                            "2": "x-------------------",
                            "3": "....x---x-----......",
                            "1": "..............x-----",
                        },
                        meter="5/4",
                    ),
                ),
                "fifths",
                3,
                41,
                62,
                1.0,
                strum=0,
            ),
        ),
        PartTemplate(
            "harmonium",
            "pad",
            ("reed_organ",),
            HeldChords("fifths", 3, 48, 67, velocity=58),
            (0.3, 1.0),
            chance=0.6,
        ),
        PartTemplate(
            "lead",
            "lead",
            ("sitar", "bansuri"),
            Melody(
                _TUNES,
                _CLOSES,
                57,
                82,
                "key",
                4,
                leap=0.2,
                rest=0.05,
                ornament=0.7,
                gate=1.0,
                improvises=True,
                velocity=92,
            ),
        ),
        PartTemplate(
            "counter",
            "counter",
            ("bansuri", "violin_solo", "shehnai"),
            Melody(_TUNES, _CLOSES, 60, 84, "key", 4, leap=0.2, answers=True, ornament=0.6, velocity=80),
            (0.5, 1.0),
            chance=0.6,
        ),
    ),
    without=("bass", "pad", "choir", "keys", "bells", "rain", "swell"),
    forms=(
        Form(
            (
                SectionTemplate("intro", 4, 0.2, 2),
                SectionTemplate("theme", 8, 0.5, 1),
                SectionTemplate("solo", 8, 0.65, 3, rise=0.1),
                SectionTemplate("theme", 8, 0.7, 5),
                SectionTemplate("solo", 8, 0.9, 4, rise=0.1),
                SectionTemplate("outro", 4, 0.95, 6),
            ),
            cycle=(1, 2, 3, 4),
        ),
    ),
    meters=("4/4", "7/8", "5/4"),
    modes=(
        ("mixolydian", 0.2),
        ("dorian", 0.2),
        ("lydian", 0.2),
        ("phrygian", 0.15),
        ("double_harmonic", 0.15),
        ("major", 0.05),
        ("minor", 0.05),
    ),
    progressions=(Progression("I5 | I5 | I5 | I5", _MODES),),
    cadences=(Cadence("I5 | I5", _MODES),),
    tonic=tuple((mode, "I5") for mode in _MODES),
    tonics=("C", "C#", "D", "G"),
    moods=("dreamy", "chill", "romantic", "energetic", "tense"),
    profile="acoustic",
    pop_share=0.0,
    places=("Monsoon", "Ganges", "Dusk", "Peacock", "Courtyard", "Saffron", "Banyan", "Varanasi", "Lotus"),
)
