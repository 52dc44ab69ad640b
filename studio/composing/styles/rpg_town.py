"""RPG town: where the hero sleeps: harp and flute in three or a slow four, pizzicato, an oboe, no danger.

Major with secondary dominants and a iv that sighs, a waltz or a gentle march, a tune for one flute;
it loops without an end.

Source: Gibbons, "Unlimited Replays: Video Games and Classical Music", 2018; Collins, "Game Sound", 2008.
"""

from studio.composing.genre import MAJOR_MODES, Cadence, Form, Progression, SectionTemplate
from studio.composing.part_writing import Arpeggio, BassLine, Comping, Groove, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "x---x-x-x---x---"}, weight=1.3),
    Pattern({"line": "x-----x-x-x-x---"}),
    Pattern({"line": "x---x---x-x-x---"}),
    Pattern({"line": "x-x-x-x-x-------"}),
    Pattern({"line": "x---x-x-x---"}, meter="3/4", weight=1.3),
    Pattern({"line": "x-------x-x-"}, meter="3/4"),
    Pattern({"line": "x-x-x-x-x---"}, meter="3/4"),
    Pattern({"line": "x---x-x---x-"}, meter="6/8"),
    Pattern({"line": "x-----x-----"}, meter="6/8"),
)
_CLOSES = (
    Pattern({"line": "x-------x-------"}),
    Pattern({"line": "x-----------"}, meter="3/4"),
    Pattern({"line": "x-----------"}, meter="6/8"),
)
genre = style_of(
    "orchestral",
    label="RPG town",
    words=(
        "rpg town",
        "rpg",
        "jrpg",
        "town theme",
        "village theme",
        "rpg village",
        "rpg music",
        "fantasy village",
        "fantasy town",
        "inn music",
        "tavern theme",
        "cozy game",
        "farming game",
    ),
    tempo_low=76.0,
    tempo_high=124.0,
    tempo_typical=98.0,
    players={"counter": ("clarinet", "oboe", "cello")},
    parts=(
        PartTemplate(
            "drums",
            "percussion",
            ("percussion_hand",),
            Groove(
                (
                    Pattern({"tambourine": "o...x...o...x...", "kick": "x.......x......."}),
                    Pattern({"tambourine": "o...x...x...", "kick": "x..........."}, meter="3/4"),
                    Pattern({"tambourine": "o.....x.....", "kick": "x..........."}, meter="6/8"),
                ),
                crash=None,
            ),
            (0.55, 1.0),
            chance=0.7,
        ),
        PartTemplate(
            "bass",
            "bass",
            ("contrabass", "bass_upright"),
            BassLine(
                (
                    Pattern({"line": "R-------5-------"}),
                    Pattern({"line": "R---5---R---5---"}, energy=(0.6, 1.0)),
                    Pattern({"line": "R-----------"}, meter="3/4"),
                    Pattern({"line": "R-----5-----"}, meter="6/8"),
                ),
                31,
                48,
                0.7,
            ),
            (0.2, 1.0),
        ),
        PartTemplate(
            "ostinato",
            "chords",
            ("strings_pizzicato", "guitar_nylon"),
            Comping(
                (
                    Pattern({"chord": "....x-......x-.."}),
                    Pattern({"chord": "..x-..x-..x-..x-"}, energy=(0.5, 1.0)),
                    Pattern({"chord": "....x-..x-.."}, meter="3/4"),
                    Pattern({"chord": "....x.....x."}, meter="6/8"),
                ),
                "close",
                3,
                55,
                74,
                0.5,
                strum=0,
            ),
            (0.2, 1.0),
        ),
        PartTemplate(
            "harp",
            "arp",
            ("harp", "guitar_nylon"),
            Arpeggio(("updown", "rolling"), 2, 2, 48, 79, 1.4, velocity=70),
            (0.0, 0.8),
        ),
        PartTemplate(
            "theme",
            "lead",
            ("flute", "oboe", "recorder"),
            Melody(
                _TUNES, _CLOSES, 67, 86, "key", 4, leap=0.35, rest=0.0, ornament=0.35, gate=0.92, velocity=88
            ),
        ),
    ),
    without=("timpani", "brass", "choir", "swell", "impact"),
    forms=(
        Form(
            (
                SectionTemplate("intro", 4, 0.3, 3),
                SectionTemplate("theme", 8, 0.5, 1),
                SectionTemplate("bridge", 8, 0.6, 2),
                SectionTemplate("theme", 8, 0.7, 4),
                SectionTemplate("outro", 4, 0.35, 5),
            ),
            cycle=(1, 2, 3),
        ),
    ),
    modes=(("major", 0.9), ("lydian", 0.1)),
    progressions=(
        Progression("Imaj7 | IVmaj7 | ii7 | V7", MAJOR_MODES, weight=1.4),
        Progression("I | V7/vi | vi | iv", MAJOR_MODES),
        Progression("IVmaj7 | V7 | iii7 | vi7", MAJOR_MODES, ("bridge",), weight=1.5),
        Progression("I | ii7 | iii7 | IV", MAJOR_MODES),
        Progression("I | II | I | II", ("lydian",), weight=2.0),
    ),
    cadences=(Cadence("ii7 | V7", MAJOR_MODES), Cadence("IV iv | V7", MAJOR_MODES)),
    tonic=(("major", "I"), ("lydian", "I")),
    meters=("4/4", "3/4", "6/8"),
    moods=("chill", "happy", "nostalgic", "playful", "romantic"),
    pop_share=0.0,
    places=("Inn", "Well", "Windmill", "Bakery", "Bridge", "Blacksmith", "Meadow", "Market", "Hearth"),
)
