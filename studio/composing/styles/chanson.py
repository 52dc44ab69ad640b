"""Chanson: Paris: an accordion, a piano, a bass, a text told rather than sung, waltz or java or slow march.

Minor verse, major refrain, chromatic bass lines and diminished links; musette waltz in three with the bass on
one; the tune in short spoken notes that climb to one long one.

Source: Hawkins, "Chanson: The French Singer-Songwriter from Aristide Bruant to the Present Day", 2000.
"""

from studio.composing.genre import MAJOR_MODES, MINOR_MODES, Cadence, Progression
from studio.composing.part_writing import BassLine, Comping, Groove, HeldChords, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "..x-x-x-x-x-x---"}, weight=1.4),
    Pattern({"line": "x-x-x-x-x-------"}),
    Pattern({"line": "x---x-x-x---x---"}),
    Pattern({"line": "x---x-x-x-x-"}, meter="3/4", weight=1.4),
    Pattern({"line": "x-------x---"}, meter="3/4"),
    Pattern({"line": "x-x-x-x-x---"}, meter="3/4"),
)
_CLOSES = (Pattern({"line": "x---x-----------"}), Pattern({"line": "x-----------"}, meter="3/4"))
genre = style_of(
    "jazz",
    label="Chanson",
    words=(
        "chanson",
        "french chanson",
        "chanson francaise",
        "parisian",
        "paris cafe",
        "bal musette",
        "variete francaise",
    ),
    neighbours={"cabaret": (90.0, 120.0)},
    tempo_low=84.0,
    tempo_high=176.0,
    tempo_typical=128.0,
    parts=(
        PartTemplate(
            "drums",
            "drums",
            ("kit_brushes",),
            Groove(
                (
                    Pattern({"sweep": "x...x...x...x...", "side_stick": "....o.......o..."}),
                    Pattern({"sweep": "x...x...x...", "side_stick": "....o...o..."}, meter="3/4"),
                ),
                crash=None,
            ),
            (0.5, 1.0),
        ),
        PartTemplate(
            "bass",
            "bass",
            ("bass_upright",),
            BassLine(
                (
                    Pattern({"line": "R-------5-------"}, weight=1.4),
                    Pattern({"line": "R---5---R---A---"}),
                    Pattern({"line": "R---........|5---........"}, meter="3/4", weight=1.4),
                    Pattern({"line": "R---........|R-------A---"}, meter="3/4"),
                ),
                28,
                47,
                0.8,
            ),
        ),
        PartTemplate(
            "keys",
            "chords",
            ("piano", "guitar_jazz"),
            Comping(
                (
                    Pattern({"chord": "....x-......x-.."}),
                    Pattern({"chord": "x-..x-..x-..x-.."}, energy=(0.5, 1.0)),
                    Pattern({"chord": "....x-..x-.."}, meter="3/4"),
                ),
                "close",
                4,
                50,
                72,
                0.6,
                strum=3,
            ),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("accordion", "violin_solo", "clarinet"),
            Melody(
                _TUNES,
                _CLOSES,
                60,
                84,
                "key",
                4,
                leap=0.4,
                rest=0.05,
                chromatic=0.25,
                ornament=0.45,
                velocity=92,
            ),
        ),
        PartTemplate("strings", "pad", ("strings",), HeldChords("open", 4, 50, 76, velocity=66), (0.65, 1.0)),
    ),
    without=("line",),
    meters=("3/4", "4/4"),
    modes=(("minor", 0.6), ("major", 0.4)),
    progressions=(
        Progression("i | i | iv | V7", MINOR_MODES, weight=1.4),
        Progression("i | V7/iv | iv | iv | V7 | V7 | i | V7", MINOR_MODES),
        Progression("iv | VII7 | III | VI | iim7b5 | V7 | i | i", MINOR_MODES),
        Progression("I | V7/ii | ii7 | V7", MAJOR_MODES, weight=1.4),
        Progression("I | I | V7 | V7 | V7 | V7 | I | I", MAJOR_MODES),
        Progression("I | #idim7 | ii7 | V7", MAJOR_MODES),
    ),
    cadences=(Cadence("iim7b5 | V7", MINOR_MODES), Cadence("ii7 | V7", MAJOR_MODES)),
    tonic=(("minor", "i"), ("major", "I6")),
    moods=("nostalgic", "romantic", "sad", "playful", "happy"),
    profile="acoustic",
    swing=0.52,
    pop_share=0.0,
    places=(
        "Seine",
        "Montmartre",
        "Café",
        "Streetlamp",
        "Autumn",
        "Boulevard",
        "Cigarette",
        "Rain",
        "Balcony",
    ),
)
