"""Delta blues: one voice and one guitar with a bottleneck, a thumb that keeps time.

Dropped thumb on every beat, slide answering the tune on the high strings, foot for a drum; I–IV–V with blue
thirds, seldom a full V. 70 to 112.

Source: Evans, "Big Road Blues", 1982; Palmer, "Deep Blues", 1981.
"""

from studio.composing.genre import MAJOR_MODES, MINOR_MODES, Cadence, Progression
from studio.composing.part_writing import BassLine, Comping, Groove, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "x-x-x---x-......"}),
    Pattern({"line": "..x-x-x-x---...."}),
    Pattern({"line": "x---x-x-x-------"}),
    Pattern({"line": "xxx-x---........"}, sections=("solo",)),
    Pattern({"line": "x-----x---x-----x-......"}, meter="12/8"),
    Pattern({"line": "x---x-x---x-............"}, meter="12/8"),
)
_CLOSES = (Pattern({"line": "x-x-x---........"}), Pattern({"line": "x---x-x-----............"}, meter="12/8"))
genre = style_of(
    "blues",
    label="Delta blues",
    known_for=("guitar_slide",),
    words=(
        "delta blues",
        "country blues",
        "slide blues",
        "mississippi blues",
        "bottleneck blues",
        "acoustic blues",
        "swamp blues",
        "resonator blues",
        "porch blues",
    ),
    tempo_low=66.0,
    tempo_high=116.0,
    tempo_typical=90.0,
    parts=(
        PartTemplate(
            "drums",
            "percussion",
            ("cajon",),
            Groove(
                (
                    Pattern({"kick": "x...x...x...x..."}),
                    Pattern({"kick": "x...x...x...x...", "snare": "....o.......o..."}, energy=(0.7, 1.0)),
                    Pattern({"kick": "x.....x.....x.....x....."}, meter="12/8"),
                ),
                crash=None,
            ),
            (0.2, 1.0),
        ),
        PartTemplate(
            "bass",
            "bass",
            ("guitar_acoustic",),
            BassLine(
                (
                    Pattern({"line": "R---R---R---R---"}, weight=1.5),
                    Pattern({"line": "R---8---R---8---"}),
                    Pattern({"line": "R---5---R---A---"}),
                    Pattern({"line": "R-----R-----R-----R-----"}, meter="12/8"),
                ),
                40,
                54,
                0.6,
            ),
        ),
        PartTemplate(
            "guitar",
            "chords",
            ("guitar_acoustic",),
            Comping(
                (
                    Pattern({"top": "..x...x...x...x."}),
                    Pattern({"top": "..x.x.....x.x..."}),
                    Pattern({"top": "..x...x.x.......", "chord": "............x..."}, energy=(0.5, 1.0)),
                    Pattern({"top": "....x.....x.....x.....x."}, meter="12/8"),
                ),
                "close",
                3,
                52,
                69,
                0.5,
                strum=5,
            ),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("dobro", "guitar_slide"),
            Melody(_TUNES, _CLOSES, 55, 79, "blues", 4, leap=0.4, rest=0.15, ornament=0.5, velocity=92),
            (0.0, 1.0),
        ),
        PartTemplate(
            "harmonica",
            "counter",
            ("harmonica",),
            Melody(_TUNES, _CLOSES, 60, 79, "blues", 4, leap=0.35, answers=True, velocity=84),
            (0.6, 1.0),
            chance=0.5,
        ),
    ),
    without=("organ", "solo"),
    modes=(("mixolydian", 0.6), ("major", 0.2), ("minor", 0.2)),
    progressions=(
        Progression("I7 | I7 | I7 | I7 | IV7 | IV7 | I7 | I7 | V7 | IV7 | I7 | I7", MAJOR_MODES, weight=1.6),
        Progression("I7 | I7 | I7 | I7", MAJOR_MODES),
        Progression("I7 | IV7 | I7 | I7 | IV7 | IV7 | I7 | I7", MAJOR_MODES),
        Progression("i | i | iv | i", MINOR_MODES, weight=1.4),
        Progression("i | i | i | i | iv | iv | i | i | V7 | iv | i | i", MINOR_MODES),
    ),
    cadences=(Cadence("V7 | IV7", MAJOR_MODES), Cadence("V7 | iv", MINOR_MODES)),
    tonics=("E", "A", "G", "D"),
    moods=("sad", "dark", "nostalgic", "tense"),
    swing=0.62,
    pop_share=0.0,
    places=("Crossroads", "Levee", "Cotton", "Porch", "Yazoo", "Gravel", "Freight Train", "Juke", "Mud"),
)
