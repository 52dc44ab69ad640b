"""Salsa: clave, cáscara, tumbao and montuno; brass answers, the bass never lands on one.

Two-three son clave, cáscara on the timbales, the conga's marcha with its open tones on four, a bass that
anticipates (two-and, four), a syncopated piano guajeo and horn moñas; the mambo section is the loudest.

Source: Mauleón, "Salsa Guidebook for Piano and Ensemble", 1993.
"""

from studio.composing.genre import Cadence, Progression
from studio.composing.part_writing import BassLine, Comping, Feel, Groove, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "..x-x-x---x---x-"}),
    Pattern({"line": "x-----x-..x-x---"}),
    Pattern({"line": "..x---x-x---x-x-"}),
    Pattern({"line": "x-x---x-x-x-x---"}),
    Pattern({"line": "..x-x---x-x---x-"}, sections=("mambo", "hook")),
    Pattern({"line": "x---x-x-..x-x-x-"}, sections=("mambo",)),
)
_CLOSES = (Pattern({"line": "..x-x-x-----...."}), Pattern({"line": "x-----x-----...."}))
_RHYTHM_SECTION = Groove(
    (
        Pattern(
            {
                "clave": "....x...x.......|x.....x.....x...",
                "conga_mute": "o...x...o.o.....",
                "conga_high": "............x.x.",
            },
            energy=(0.0, 0.55),
        ),
        Pattern(
            {
                "clave": "....x...x.......|x.....x.....x...",
                "wood_high": "x...x...x.x...x.|..x.x...x...x.x.",
                "conga_mute": "o.o.X.o.o.o.....",
                "conga_high": "............x.x.",
                "conga_low": "................|......x.x.......",
                "bongo_high": "x.o.x.o.x.o.....",
                "bongo_low": "............x...",
                "guiro_short": "....x.x.....x.x.",
            },
            energy=(0.45, 0.85),
            weight=1.5,
        ),
        Pattern(
            {
                "clave": "....x...x.......|x.....x.....x...",
                "cowbell": "X...x.x.X...x.x.",
                "agogo_low": "........x.......|x...............",
                "timbale_high": "..............x.|......x.......x.",
                "timbale_low": "....o.......o...",
                "conga_mute": "o.o.X.o.o.o.....",
                "conga_high": "............x.x.",
                "conga_low": "................|......x.x.......",
                "guiro_short": "....x.x.....x.x.",
            },
            energy=(0.75, 1.0),
        ),
    ),
    turns=(Pattern({"timbale_high": "............x.xx"}, energy=(0.5, 1.0)),),
    fills=(
        Pattern({"timbale_high": "x.......x..x.xx.", "timbale_low": "............x..x"}),
        Pattern({"timbale_high": "......xxx.xxx.x.", "timbale_low": "..............xx"}),
    ),
    crash=None,
)
_MINOR = ("minor", "dorian", "phrygian")

genre = style_of(
    "reggaeton",
    label="Salsa",
    known_for=("timbales", "congas"),
    words=("salsa", "mambo", "salsa dura", "timba", "salsa romantica", "guaracha", "salsa music"),
    usual={"guitar": "guitar_nylon", "drums": "percussion_hand", "bass": "bass_upright"},
    tempo_low=164.0,
    tempo_high=216.0,
    tempo_typical=188.0,
    modes=(("minor", 0.55), ("major", 0.45)),
    moods=("energetic", "happy", "romantic", "playful"),
    progressions=(
        Progression("i | iv | V7 | iv", _MINOR, weight=1.3),
        Progression("i | V7 | V7 | i", _MINOR, ("hook", "mambo", "intro"), weight=1.4),
        Progression("i | VII | VI | V7", _MINOR),
        Progression("iim7b5 | V7 | i | i", _MINOR, ("verse", "pre", "break")),
        Progression("I | IV | V7 | IV", ("major",), weight=1.3),
        Progression("I | V7 | V7 | I", ("major",), ("hook", "mambo", "intro")),
        Progression("I | V7/ii | ii | V7", ("major",), ("verse", "pre", "break")),
    ),
    cadences=(Cadence("iim7b5 | V7"), Cadence("VI | V7"), Cadence("ii | V7", ("major",))),
    parts=(
        PartTemplate(
            "congas",
            "percussion",
            ("percussion_hand",),
            _RHYTHM_SECTION,
            (0.15, 1.0),
            feel=Feel(accents=(3, -4, 2, 0), looseness=4),
        ),
        PartTemplate(
            "bass",
            "bass",
            ("bass_upright", "bass_electric"),
            BassLine(
                (
                    Pattern({"line": "......5-----8---"}, weight=2.0),
                    Pattern({"line": "R-....5-----8---"}, energy=(0.0, 0.6)),
                    Pattern({"line": "......5-----8---|......5---R-8-A-"}, energy=(0.6, 1.0)),
                ),
                28,
                50,
                0.92,
            ),
            (0.2, 1.0),
            feel=Feel({"": -2}, (3, 0, 2, 0), 3, 0.5),
        ),
        PartTemplate(
            "montuno",
            "chords",
            ("piano",),
            Comping(
                (
                    Pattern(
                        {
                            "low": "x.....x...x...x.|..x...x...x...x.",
                            "top": "x...x...x...x...|..x...x.x...x.x.",
                        },
                        weight=1.5,
                    ),
                    Pattern(
                        {
                            "1": "x...x.....x...x.|..x...x...x...x.",
                            "3": "..x...x.x...x...|x...x...x...x.x.",
                            "4": "x...x.....x...x.|..x...x...x...x.",
                        }
                    ),
                ),
                "close",
                4,
                57,
                81,
                0.7,
                strum=0,
            ),
            (0.2, 1.0),
            feel=Feel({"": -2}, (4, -2, 2, 0), 3, 0.5),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("trumpet", "flute", "trombone"),
            Melody(
                _TUNES, _CLOSES, 58, 79, "key", 4, leap=0.35, rest=0.15, ornament=0.3, gate=0.8, velocity=92
            ),
            (0.45, 1.0),
            ("verse", "hook", "pre"),
        ),
        PartTemplate(
            "horns",
            "counter",
            ("brass", "trombone"),
            Comping(
                (
                    Pattern({"chord": "..X---X-........|..........X-X---"}),
                    Pattern({"chord": "X-..x-X-..x-X---|................"}),
                    Pattern(
                        {"chord": "..x-x-x---x---x-|x---x-x-..x-x---"}, sections=("mambo",), energy=(0.7, 1.0)
                    ),
                ),
                "close",
                3,
                57,
                77,
                0.7,
                strum=0,
            ),
            (0.66, 1.0),
        ),
        PartTemplate(
            "solo",
            "lead",
            ("trumpet", "piano", "flute"),
            Melody(_TUNES, _CLOSES, 60, 82, "key", 4, leap=0.45, rest=0.1, chromatic=0.2, improvises=True),
            (0.5, 1.0),
            ("mambo",),
        ),
    ),
    without=("drums", "keys", "pad", "answer", "riser", "impact", "fall"),
    profile="acoustic",
    pop_share=0.1,
    places=("Barrio", "Havana", "Corner", "Sugar", "Saturday", "Balcony", "Clave", "Neon", "Rumor"),
)
