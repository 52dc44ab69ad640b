"""Fado: Lisbon's fate: a twelve-stringed guitarra answers the voice, a nylon guitar keeps bass and chord.

Tonic and dominant in minor, turning to major for a refrain; phrases that wait and then hurry, the guitarra
filling each pause; 66 to 108.

Source: Gray, "Fado Resounding: Affective Politics and Urban Life", 2013.
"""

from studio.composing.genre import MAJOR_MODES, MINOR_MODES, Cadence, Progression
from studio.composing.part_writing import BassLine, Comping, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "..x-x-x-x---x---"}),
    Pattern({"line": "x-----x-x-x-x---"}),
    Pattern({"line": "x---x-x-x-------"}),
    Pattern({"line": "....x-x-x-x-x-x-"}),
)
_CLOSES = (Pattern({"line": "x-x-x-----......"}), Pattern({"line": "x---x-----......"}))
_RUNS = (
    Pattern({"line": "x-xxx-x-xxx-x-x-"}),
    Pattern({"line": "xxx-x-xxx-x-x---"}),
    Pattern({"line": "x-x-xxxxx-x-x---"}),
)
genre = style_of(
    "bossa",
    label="Fado",
    words=("fado", "fados", "lisbon", "portuguese guitar", "fado vadio", "coimbra"),
    tempo_low=62.0,
    tempo_high=112.0,
    tempo_typical=84.0,
    parts=(
        PartTemplate(
            "bass",
            "bass",
            ("bass_upright", "contrabass"),
            BassLine(
                (Pattern({"line": "R-------5-------"}, weight=1.4), Pattern({"line": "R-----A-5-----A-"})),
                33,
                50,
                0.85,
            ),
            (0.4, 1.0),
        ),
        PartTemplate(
            "guitar",
            "chords",
            ("guitar_nylon",),
            Comping(
                (
                    Pattern({"low": "x---....x---....", "top": "....x-x-....x-x-"}, weight=1.5),
                    Pattern({"low": "x---------......", "top": "..x-..x-..x-..x-"}),
                ),
                "open",
                4,
                40,
                67,
                0.8,
                strum=6,
            ),
        ),
        PartTemplate(
            "guitarra",
            "counter",
            ("guitar_twelve_string", "mandolin"),
            Melody(
                _RUNS,
                _CLOSES,
                62,
                86,
                "key",
                4,
                leap=0.4,
                chromatic=0.2,
                answers=True,
                ornament=0.4,
                velocity=84,
            ),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("voice_solo", "mandolin", "violin_solo"),
            Melody(
                _TUNES,
                _CLOSES,
                57,
                77,
                "key",
                4,
                leap=0.4,
                rest=0.2,
                chromatic=0.1,
                ornament=0.5,
                velocity=92,
            ),
        ),
    ),
    without=("drums", "percussion", "keys", "strings", "solo", "line"),
    modes=(("minor", 0.85), ("major", 0.15)),
    progressions=(
        Progression("i | V7 | V7 | i", MINOR_MODES, weight=1.6),
        Progression("i | iv | V7 | i", MINOR_MODES),
        Progression("i | VII | VI | V7", MINOR_MODES),
        Progression("I | V7 | V7 | I", MAJOR_MODES, weight=1.6),
        Progression("I | ii | V7 | I", MAJOR_MODES),
    ),
    cadences=(Cadence("iv | V7", MINOR_MODES), Cadence("ii | V7", MAJOR_MODES)),
    tonic=(("minor", "i"), ("major", "I")),
    tonics=("A", "D", "E", "G", "C"),
    moods=("sad", "nostalgic", "romantic", "tense"),
    profile="acoustic",
    pop_share=0.0,
    dynamics_db=7.0,
    places=("Alfama", "Tagus", "Black Shawl", "Tram", "Harbour", "Swallow", "Lantern", "Sea", "Tavern"),
)
