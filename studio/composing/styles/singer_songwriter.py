"""Singer-songwriter: one guitar or piano and a tune near the voice; bass and brushes come late, if at all.

Intimate and confessional; the accompaniment is a single instrument in a steady figure, others only colour
the last chorus. Slow to middle tempos, major with borrowed iv and secondary dominants.

Source: Williams and Williams (eds.), "The Cambridge Companion to the Singer-Songwriter", 2016.
"""

from studio.composing.genre import Progression
from studio.composing.part_writing import Comping, Feel, Groove, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "..x-x-x-x---x---"}),
    Pattern({"line": "x-x-x---..x-x---"}),
    Pattern({"line": "..x-x-x-x-x-----"}),
    Pattern({"line": "x-----x-x-------"}, sections=("hook",), weight=1.5),
    Pattern({"line": "x---x-x-x---"}, meter="3/4"),
    Pattern({"line": "..x-x-x-----"}, meter="3/4"),
    Pattern({"line": "x---x-x-----"}, meter="6/8"),
    Pattern({"line": "..x-x-x---x-"}, meter="6/8"),
)
_CLOSES = (
    Pattern({"line": "x-x-x-----------"}),
    Pattern({"line": "x-------........"}),
    Pattern({"line": "x-----------"}, meter="3/4"),
    Pattern({"line": "x-----------"}, meter="6/8"),
)

genre = style_of(
    "country",
    label="Singer-songwriter",
    words=(
        "singer songwriter",
        "singer-songwriter",
        "songwriter",
        "cantautor",
        "cantautore",
        "liedermacher",
        "coffeehouse",
        "coffee house",
        "unplugged",
        "acoustic ballad",
    ),
    tempo_low=66.0,
    tempo_high=108.0,
    tempo_typical=84.0,
    modes=(("major", 0.7), ("minor", 0.3)),
    moods=("romantic", "sad", "nostalgic", "chill", "dreamy"),
    progressions=(
        Progression("I | V | vi | IV", ("major",), weight=1.2),
        Progression("I | iii | IV | iv", ("major",), weight=1.3),
        Progression("I | V7/vi | vi | IV | I | V | IV | V", ("major",), ("verse", "bridge")),
        Progression("vi | IV | I | V", ("major",), ("hook", "bridge")),
        Progression("i | VI | III | VII", weight=1.3),
        Progression("i | VII | iv | V", ("minor",), ("verse", "bridge")),
    ),
    parts=(
        PartTemplate(
            "drums",
            "drums",
            ("kit_brushes", "kit_jazz"),
            Groove(
                (
                    Pattern(
                        {
                            "kick": "x.......x.x.....",
                            "snare": "....o.......o...",
                            "closed": "o.o.o.o.o.o.o.o.",
                        }
                    ),
                    Pattern({"kick": "x...........", "snare": "....o...o..."}, meter="3/4"),
                    Pattern({"kick": "x.....x.....", "snare": "......o....."}, meter="6/8"),
                ),
                crash=None,
            ),
            (0.75, 1.0),
            chance=0.7,
        ),
        PartTemplate(
            "guitar",
            "chords",
            ("guitar_acoustic", "piano"),
            Comping(
                (
                    Pattern(
                        {
                            "1": "x-----......x---",
                            "2": "..x-....x-......",
                            "3": "....x-..x-..x-..",
                            "4": "......x---x-..x-",
                        },
                        energy=(0.0, 0.8),
                        weight=1.5,
                    ),
                    Pattern({"low": "x-----......x---", "top": "....x-xx..xxx-xx"}, energy=(0.6, 1.0)),
                    Pattern({"1": "x-----------", "3": "....x-..x-..", "4": "......x-..x-"}, meter="3/4"),
                    Pattern({"1": "x-----x-----", "3": "..x-....x-..", "4": "....x-....x-"}, meter="6/8"),
                ),
                "open",
                4,
                45,
                72,
                1.15,
                strum=5,
            ),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("harmonica", "voice_oohs", "cello", "piano_felt"),
            Melody(_TUNES, _CLOSES, 57, 76, "pentatonic", 4, leap=0.3, rest=0.08, ornament=0.25, velocity=82),
            (0.3, 1.0),
            ("intro", "verse", "hook", "bridge"),
            feel=Feel({"": 12}, (2, -2, 0, -2), 8, 0.7),
        ),
    ),
    players={
        "solo": ("piano", "guitar_nylon"),
        "piano": ("piano", "piano_felt"),
        "line": ("cello", "strings"),
        "strings": ("strings",),
        "picking": ("guitar_nylon",),
    },
    without=("answer",),
    profile="acoustic",
    swing=0.52,
    pop_share=0.7,
    dynamics_db=5.0,
    places=("Kitchen", "Letter", "Window", "Porchlight", "Notebook", "Sunday", "Train", "November", "Coat"),
    tonics=("G", "C", "D", "A", "E"),
)
