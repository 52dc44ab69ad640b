"""Folk: a fingerpicked guitar, a fiddle or a whistle, a soft bass; no drums, modal tunes in stanzas.

Travis picking (thumb on four beats, fingers between), strophic verses without a louder chorus, Dorian and
Mixolydian beside major, waltzes and 6/8 as common as four.

Source: Cohen, "Folk Music: The Basics", 2006; Bronson, "The Ballad as Song", 1969.
"""

from studio.composing.genre import Cadence, Form, Progression, SectionTemplate
from studio.composing.part_writing import BassLine, Comping, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "x---x-x-x---x---"}),
    Pattern({"line": "x-x-x---x-x-x---"}),
    Pattern({"line": "..x-x-x-x-----x-"}),
    Pattern({"line": "x-----x-x---x---"}),
    Pattern({"line": "x---x-x-x---"}, meter="3/4"),
    Pattern({"line": "x-------x---"}, meter="3/4"),
    Pattern({"line": "x---x-x---x-"}, meter="6/8"),
    Pattern({"line": "x-x-x-x-----"}, meter="6/8"),
)
_CLOSES = (
    Pattern({"line": "x---x---x-------"}),
    Pattern({"line": "x-x-x-----------"}),
    Pattern({"line": "x-----------"}, meter="3/4"),
    Pattern({"line": "x-----x-----"}, meter="6/8"),
)

genre = style_of(
    "country",
    label="Folk",
    words=(
        "folk",
        "folk song",
        "indie folk",
        "folk music",
        "traditional folk",
        "english folk",
        "folksy",
        "volkslied",
        "ballad singer",
    ),
    tempo_low=76.0,
    tempo_high=122.0,
    tempo_typical=96.0,
    modes=(("major", 0.5), ("dorian", 0.2), ("mixolydian", 0.15), ("minor", 0.15)),
    moods=("nostalgic", "chill", "sad", "happy", "romantic"),
    forms=(
        Form(
            (
                SectionTemplate("intro", 4, 0.3, 3),
                SectionTemplate("verse", 8, 0.45, 1),
                SectionTemplate("verse", 8, 0.55, 2),
                SectionTemplate("solo", 8, 0.6, 4),
                SectionTemplate("verse", 8, 0.65, 5),
                SectionTemplate("outro", 4, 0.3, 6, rise=-0.1),
            ),
            cycle=(1, 3, 2, 4),
        ),
    ),
    progressions=(
        Progression("I | IV | I | V | I | IV | V | I", ("major",), weight=1.5),
        Progression("I | vi | IV | V", ("major",)),
        Progression("i | bVII | i | i | i | bVII | IV | i", ("dorian",), weight=2.0),
        Progression("I | bVII | I | I | IV | bVII | I | I", ("mixolydian",), weight=2.0),
        Progression("i | VII | VI | VII | i | VII | v | i", ("minor",), weight=1.5),
    ),
    cadences=(
        Cadence("bVII | v", ("minor", "dorian")),
        Cadence("IV | V", ("major",)),
        Cadence("IV | bVII", ("mixolydian",)),
    ),
    parts=(
        PartTemplate(
            "bass",
            "bass",
            ("bass_upright",),
            BassLine(
                (
                    Pattern({"line": "R-------........|R-------L-------"}),
                    Pattern({"line": "R-------5-------"}, energy=(0.5, 1.0)),
                    Pattern({"line": "R-------....|L-------...."}, meter="3/4"),
                    Pattern({"line": "R-----5-----"}, meter="6/8"),
                ),
                28,
                47,
                0.85,
            ),
            (0.42, 1.0),
        ),
        PartTemplate(
            "guitar",
            "chords",
            ("guitar_acoustic",),
            Comping(
                (
                    Pattern(
                        {
                            "1": "x---....x---....",
                            "2": "....x---....x---",
                            "3": "..x-....x-..x-..",
                            "4": "......x-......x-",
                        },
                        weight=1.5,
                    ),
                    Pattern(
                        {
                            "1": "x---....x---....",
                            "2": "....x---....x---",
                            "3": "x-....x-....x-..",
                            "4": "..x-......x-..x-",
                        }
                    ),
                    Pattern({"low": "x---....x---....", "top": "....x-x-..x-x-x-"}, energy=(0.55, 1.0)),
                    Pattern({"1": "x-----------", "3": "....x-..x-..", "4": "......x-..x-"}, meter="3/4"),
                    Pattern({"low": "x-----------", "top": "....x---x---"}, meter="3/4"),
                    Pattern(
                        {"1": "x-----......", "2": "......x-----", "3": "..x-....x-..", "4": "....x-....x-"},
                        meter="6/8",
                    ),
                ),
                "open",
                4,
                45,
                72,
                1.1,
                strum=4,
            ),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("fiddle", "whistle", "flute", "harmonica"),
            Melody(_TUNES, _CLOSES, 60, 81, "key", 4, leap=0.3, rest=0.08, ornament=0.4, velocity=84),
            (0.35, 1.0),
            ("intro", "verse", "outro"),
        ),
        PartTemplate(
            "solo",
            "lead",
            ("guitar_muted", "fiddle", "guitar_nylon"),
            Melody(_TUNES, _CLOSES, 60, 82, "key", 4, leap=0.3, rest=0.05, ornament=0.6, velocity=86),
            (0.3, 1.0),
            ("solo",),
        ),
    ),
    players={"answer": ("guitar_muted", "accordion"), "line": ("cello", "fiddle")},
    without=("drums", "picking", "piano", "strings"),
    profile="acoustic",
    swing=0.5,
    pop_share=0.0,
    dynamics_db=4.0,
    places=("Meadow", "Hearth", "Lantern", "Harvest", "Ferry", "Orchard", "Miller", "Hill", "Robin"),
    tonics=("G", "D", "C", "A", "E"),
)
