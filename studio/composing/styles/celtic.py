"""Celtic: reels, jigs and airs on whistle, fiddle and pipes over a bodhrán; tunes in two repeated halves.

Melody in running notes with cuts and rolls, all in unison; the bodhrán and a strummed guitar follow; Dorian
and Mixolydian, chords that fall to the flat seventh. Reel in 4/4, jig 6/8, slip jig 9/8, waltz 3/4.

Source: Breathnach, "Folk Music and Dances of Ireland", 1971; Hast and Scott, "Music in Ireland", 2004.
"""

from studio.composing.genre import Cadence, Form, Progression, SectionTemplate
from studio.composing.part_writing import (
    BassLine,
    Comping,
    Groove,
    GuideLine,
    HeldChords,
    Melody,
    PartTemplate,
    Pattern,
)
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "x-xxx-xxx-xxx-xx"}, weight=1.4),
    Pattern({"line": "x-xxxxx-x-xxxxx-"}),
    Pattern({"line": "x---x-xxx-x-x-x-"}),
    Pattern({"line": "xxxxxxxxxxxxx-x-"}, energy=(0.6, 1.0)),
    Pattern({"line": "x-x-x-x-x-x-"}, meter="6/8", weight=1.4),
    Pattern({"line": "x---x-x-x-x-"}, meter="6/8"),
    Pattern({"line": "x-x-x-x---x-"}, meter="6/8"),
    Pattern({"line": "x---x-x-x-x-x---x-"}, meter="9/8"),
    Pattern({"line": "x-x-x-x---x-x---x-"}, meter="9/8"),
    Pattern({"line": "x---x-x-x---"}, meter="3/4"),
    Pattern({"line": "x-----x-x-x-"}, meter="3/4"),
)
_CLOSES = (
    Pattern({"line": "x-xxx-x-x-------"}),
    Pattern({"line": "x-x-x-x-----"}, meter="6/8"),
    Pattern({"line": "x-x-x-x---x-x-----"}, meter="9/8"),
    Pattern({"line": "x---x-x-----"}, meter="3/4"),
)
_BODHRAN = Groove(
    (
        Pattern({"kick": "x.......x.......", "conga_mute": "..o...o...o...o."}, energy=(0.0, 0.55)),
        Pattern(
            {"kick": "X...x...X...x...", "conga_mute": "..oo..oo..oo..oo", "conga_low": "......x.......x."},
            energy=(0.45, 1.0),
        ),
        Pattern(
            {"kick": "X..x..x.X..x..x.", "conga_mute": ".oo.oo.o.oo.oo.o", "wood_high": "........x......."},
            energy=(0.7, 1.0),
        ),
        Pattern({"kick": "X.....x.....", "conga_mute": "..o.o...o.o."}, meter="6/8", energy=(0.0, 0.7)),
        Pattern({"kick": "X...x.X...x.", "conga_mute": "..oo...ooo.o"}, meter="6/8", energy=(0.6, 1.0)),
        Pattern({"kick": "X.....x.....x.....", "conga_mute": "..o.o...o.o...o.o."}, meter="9/8"),
        Pattern({"kick": "x...........", "conga_mute": "....o...o..."}, meter="3/4"),
    ),
    fills=(
        Pattern({"conga_low": "........x.xxx.xx", "kick": "........X......."}),
        Pattern({"conga_low": "......x.xxxx"}, meter="6/8"),
        Pattern({"conga_low": "............x.xxxx"}, meter="9/8"),
        Pattern({"conga_low": "......x.x.xx"}, meter="3/4"),
    ),
    crash=None,
)

genre = style_of(
    "country",
    label="Celtic",
    known_for=("bagpipes", "tin_whistle", "bodhran"),
    words=(
        "celtic",
        "irish",
        "scottish",
        "irish folk",
        "celtic folk",
        "jig",
        "reel",
        "slip jig",
        "ceili",
        "ceilidh",
        "gaelic",
        "keltisch",
        "irisch",
        "celta",
        "celtique",
        "hornpipe",
    ),
    tempo_low=96.0,
    tempo_high=150.0,
    tempo_typical=114.0,
    modes=(("major", 0.35), ("dorian", 0.35), ("mixolydian", 0.3)),
    moods=("happy", "energetic", "nostalgic", "playful", "dreamy"),
    meters=("4/4", "6/8", "9/8", "3/4"),
    forms=(
        Form(
            (
                SectionTemplate("intro", 4, 0.35, 3),
                SectionTemplate("verse", 8, 0.5, 1),
                SectionTemplate("hook", 8, 0.7, 2),
                SectionTemplate("verse", 8, 0.65, 4),
                SectionTemplate("hook", 8, 0.85, 5),
                SectionTemplate("break", 4, 0.3, 7),
                SectionTemplate("hook", 8, 0.95, 6),
            ),
            cycle=(1, 2, 3, 4),
        ),
    ),
    progressions=(
        Progression("I | I | IV | V | I | I | IV V | I", ("major",), weight=1.4),
        Progression("I | V | IV | V", ("major",), ("hook",)),
        Progression("i | i | bVII | bVII | i | i | bVII | i", ("dorian",), weight=1.5),
        Progression("i | bVII | IV | bVII", ("dorian",), ("hook",)),
        Progression("I | I | bVII | bVII | I | I | bVII | I", ("mixolydian",), weight=1.5),
        Progression("I | bVII | IV | bVII", ("mixolydian",), ("hook",)),
    ),
    cadences=(
        Cadence("IV | V", ("major",)),
        Cadence("IV | bVII", ("dorian",)),
        Cadence("IV | bVII", ("mixolydian",)),
    ),
    parts=(
        PartTemplate("drums", "percussion", ("percussion_hand",), _BODHRAN, (0.3, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("contrabass", "bass_upright"),
            BassLine(
                (
                    Pattern({"line": "R---------------"}, energy=(0.0, 0.6)),
                    Pattern({"line": "R-------5-------"}),
                    Pattern({"line": "R-----5-----"}, meter="6/8"),
                    Pattern({"line": "R-----5-----R-----"}, meter="9/8"),
                    Pattern({"line": "R-----------"}, meter="3/4"),
                ),
                28,
                46,
                0.95,
            ),
            (0.5, 1.0),
        ),
        PartTemplate(
            "guitar",
            "chords",
            ("guitar_acoustic", "harp"),
            Comping(
                (
                    Pattern({"chord": "X-xxX-xxX-xxX-xx"}, energy=(0.5, 1.0)),
                    Pattern({"chord": "X--x--x-X--x--x-"}, energy=(0.4, 1.0)),
                    Pattern({"low": "x-------x-------", "top": "....x-......x-.."}, energy=(0.0, 0.55)),
                    Pattern({"chord": "X-x-x-X-x-x-"}, meter="6/8"),
                    Pattern({"chord": "X---x-X---x-X---x-"}, meter="9/8"),
                    Pattern({"low": "x-----------", "top": "....x---x---"}, meter="3/4"),
                ),
                "fifths",
                3,
                45,
                69,
                0.8,
                strum=6,
            ),
            (0.35, 1.0),
        ),
        PartTemplate(
            "drone",
            "pad",
            ("bagpipes", "accordion"),
            HeldChords("fifths", 2, 48, 67, velocity=60),
            (0.35, 1.0),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("whistle", "fiddle", "flute"),
            Melody(
                _TUNES, _CLOSES, 62, 86, "key", 4, leap=0.3, rest=0.0, ornament=0.75, gate=0.9, velocity=90
            ),
            (0.2, 1.0),
        ),
        PartTemplate(
            "line", "counter", ("fiddle", "accordion"), GuideLine(57, 76, 2, 72), (0.6, 1.0), ("hook",)
        ),
    ),
    players={"picking": ("harp", "guitar_nylon")},
    without=("piano", "strings", "solo", "answer"),
    profile="acoustic",
    swing=0.53,
    swing_unit=4,
    pop_share=0.0,
    places=("Glen", "Heather", "Harbour", "Stone", "Isle", "Fiddler", "Moor", "Clover", "Mist"),
    tonics=("D", "G", "A", "E", "B"),
)
