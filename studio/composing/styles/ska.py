"""Ska: reggae's quick ancestor; off-beats on guitar and piano, a walking bass, a horn section in front.

The guitar skanks on every "and", kick and snare share two and four, the bass walks in quarters, trumpet,
trombone and tenor sax play the tune in unison and then solo.

Source: Bradley, "Bass Culture: When Reggae Was King", 2000; Augustyn, "Ska: An Oral History", 2010.
"""

from studio.composing.genre import Progression
from studio.composing.part_writing import Comping, Groove, Melody, PartTemplate, Pattern, WalkingBass
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "x-x-..x-x-x-..x-"}),
    Pattern({"line": "x---x-x-x---x---"}),
    Pattern({"line": "..x-x-x-x-x-x---"}),
    Pattern({"line": "x-x-x---..x-x---"}),
    Pattern({"line": "x-x-x-x-..x-x-x-"}, sections=("solo",)),
)
_CLOSES = (Pattern({"line": "x-x-x---........"}), Pattern({"line": "x---x---x---...."}))
_DRUMS = Groove(
    (
        Pattern({"side_stick": "....x.......x...", "closed": "x.x.x.x.x.x.x.x."}, energy=(0.0, 0.45)),
        Pattern(
            {"kick": "....X.......X...", "snare": "....X.......X...", "closed": "x.X.x.X.x.X.x.X."},
            energy=(0.4, 0.8),
        ),
        Pattern(
            {
                "kick": "X.......X.......",
                "snare": "....X.......X..g",
                "open": "..x...x...x...x.",
                "closed": "x...x...x...x...",
            },
            energy=(0.6, 1.0),
        ),
        Pattern(
            {"kick": "X...X...X...X...", "snare": "....X.......X...", "ride": "x.X.x.X.x.X.x.X."},
            energy=(0.75, 1.0),
        ),
    ),
    turns=(Pattern({"snare": "....X.......X.xx"}),),
    fills=(
        Pattern({"snare": "........x.xxx.xx", "kick": "........x......."}),
        Pattern({"snare": "....x.xxx.x.....", "tom_high": "............x.x.", "tom_low": "...............x"}),
    ),
)

genre = style_of(
    "reggae",
    label="Ska",
    words=("ska", "two tone", "2 tone", "ska punk", "third wave ska", "skacore"),
    usual={"guitar": "guitar_muted"},
    tempo_low=124.0,
    tempo_high=172.0,
    tempo_typical=146.0,
    modes=(("major", 0.65), ("minor", 0.35)),
    moods=("happy", "energetic", "playful", "nostalgic"),
    progressions=(
        Progression("I | IV | V | IV", ("major",), weight=1.3),
        Progression("I | vi | IV | V", ("major",), weight=1.3),
        Progression("I | I | IV | V", ("major",), ("verse", "solo", "dub")),
        Progression("i | iv | V7 | i", weight=1.2),
        Progression("i | VII | VI | V7"),
    ),
    parts=(
        PartTemplate("drums", "drums", ("kit_acoustic", "kit_room"), _DRUMS, (0.2, 1.0)),
        PartTemplate(
            "bass", "bass", ("bass_electric", "bass_upright"), WalkingBass(28, 48, 0.3, 0.05), (0.0, 1.0)
        ),
        PartTemplate(
            "horns",
            "counter",
            ("trombone", "brass"),
            Comping(
                (
                    Pattern({"chord": "X-x---..........|X-x-..X-........"}),
                    Pattern({"chord": "........X-..X---|................"}),
                ),
                "close",
                3,
                55,
                76,
                0.7,
                strum=0,
            ),
            (0.66, 1.0),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("trumpet", "saxophone", "trombone"),
            Melody(
                _TUNES, _CLOSES, 58, 79, "key", 4, leap=0.4, rest=0.08, ornament=0.25, gate=0.8, velocity=96
            ),
            (0.4, 1.0),
            ("intro", "verse", "hook"),
        ),
        PartTemplate(
            "melodica",
            "lead",
            ("saxophone", "trombone", "trumpet"),
            Melody(_TUNES, _CLOSES, 57, 80, "blues", 4, leap=0.4, rest=0.12, improvises=True, velocity=94),
            (0.0, 1.0),
            ("dub", "solo"),
        ),
    ),
    without=("pad", "siren", "reverse", "percussion"),
    profile="rock",
    swing=0.54,
    swing_unit=2,
    pop_share=0.3,
    places=("Kingston", "Checkerboard", "Parade", "Pier", "Scooter", "Weekend", "Rooftop", "Shilling"),
)
