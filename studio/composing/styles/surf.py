"""Surf: an instrumental; one twangy guitar in a spring tank, tremolo-picked, over rolling toms.

The snare doubles its second stroke ("one, two-and, four"), bass and rhythm guitar drive eighths, tunes in
minor or in the hijaz scale, whose source is the eastern Mediterranean.

Source: Crowley, "Surf Beat: Rock & Roll's Forgotten Revolution", 2011.
"""

from studio.composing.genre import Cadence, Progression
from studio.composing.part_writing import BassLine, Comping, Groove, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "x---x-x-x---x---"}),
    Pattern({"line": "x-x-x-----x-x---"}),
    Pattern({"line": "xxxxxxxxxxxxxxxx"}, sections=("hook", "solo", "riff"), energy=(0.55, 1.0), weight=1.5),
    Pattern({"line": "xxxxxxxxx-x-x---"}, sections=("hook", "riff", "verse")),
    Pattern({"line": "..x-x-x-x-----x-"}),
)
_CLOSES = (Pattern({"line": "x-x-x-----------"}), Pattern({"line": "xxxxxxxxx-------"}))
_DRUMS = Groove(
    (
        Pattern(
            {"kick": "x.......x.......", "snare": "....x.x.....x...", "closed": "x.x.x.x.x.x.x.x."},
            energy=(0.0, 0.6),
        ),
        Pattern(
            {"kick": "X.......X.......", "snare": "....X.X.....X...", "ride": "x.x.x.x.x.x.x.x."},
            energy=(0.5, 1.0),
            weight=1.6,
        ),
        Pattern(
            {"kick": "X...X...X...X...", "tom_floor": "x.xxx.xxx.xxx.xx", "snare": "....x.x.....x..."},
            energy=(0.6, 1.0),
        ),
        Pattern(
            {"kick": "X...X...X...X...", "snare": "....X.X.....X...", "crash2": "X.......X......."},
            energy=(0.85, 1.0),
        ),
    ),
    turns=(Pattern({"snare": "....X.X.....X.xx"}),),
    fills=(
        Pattern(
            {
                "snare": "xxxx............",
                "tom_high": "....xxxx........",
                "tom_mid": "........xxxx....",
                "tom_floor": "............xxxx",
            }
        ),
        Pattern({"snare": "........xxxxxxxX", "kick": "........x......."}),
    ),
)

genre = style_of(
    "rock",
    label="Surf",
    words=(
        "surf",
        "surf rock",
        "surf music",
        "surf guitar instrumental",
        "spaghetti surf",
        "instrumental surf",
    ),
    usual={"guitar": "guitar_clean"},
    tempo_low=140.0,
    tempo_high=184.0,
    tempo_typical=160.0,
    modes=(("minor", 0.5), ("phrygian_dominant", 0.2), ("major", 0.3)),
    moods=("energetic", "playful", "nostalgic", "happy", "tense"),
    meters=("4/4",),
    tonic=(("phrygian_dominant", "I"),),
    progressions=(
        Progression("i | i | VII | VII | VI | VI | V7 | V7", weight=1.4),
        Progression("i | iv | i | V7"),
        Progression("I | I | bII | I", ("phrygian_dominant",), weight=1.5),
        Progression("I | iv | bII | I", ("phrygian_dominant",), ("hook", "bridge", "solo")),
        Progression("I | vi | IV | V", ("major",), weight=1.3),
        Progression("I | I | IV | V", ("major",)),
    ),
    cadences=(
        Cadence("VI | V7"),
        Cadence("iv | bII", ("phrygian_dominant",)),
        Cadence("IV | V7", ("major",)),
    ),
    parts=(
        PartTemplate("drums", "drums", ("kit_acoustic", "kit_room"), _DRUMS, (0.25, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("bass_electric",),
            BassLine(
                (
                    Pattern({"line": "R-R-R-R-R-R-R-R-|R-R-R-R-5-5-A-A-"}),
                    Pattern({"line": "R-..R-5-8-..5-3-"}, energy=(0.0, 0.7)),
                ),
                28,
                48,
                0.7,
            ),
            (0.2, 1.0),
        ),
        PartTemplate(
            "guitar",
            "chords",
            ("guitar_clean",),
            Comping(
                (
                    Pattern({"chord": "x-..x-x-x-..x-x-"}),
                    Pattern({"chord": "x---....x-x-...."}, energy=(0.0, 0.5)),
                    Pattern({"chord": "x.x.x.x.x.x.x.x."}, energy=(0.7, 1.0)),
                ),
                "drop2",
                4,
                50,
                72,
                0.5,
                strum=5,
            ),
            (0.2, 1.0),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("guitar_clean",),
            Melody(
                _TUNES, _CLOSES, 52, 76, "key", 4, leap=0.3, rest=0.03, ornament=0.3, gate=0.95, velocity=100
            ),
            (0.2, 1.0),
            ("riff", "intro", "verse", "pre", "hook", "bridge", "outro"),
        ),
        PartTemplate(
            "solo",
            "lead",
            ("guitar_clean", "saxophone"),
            Melody(_TUNES, _CLOSES, 57, 81, "key", 4, leap=0.4, rest=0.05, improvises=True, velocity=100),
            (0.4, 1.0),
            ("solo",),
        ),
    ),
    players={"answer": ("saxophone", "organ")},
    without=("clean", "organ", "reverse"),
    profile="rock",
    pop_share=0.0,
    places=("Wave", "Pipeline", "Boardwalk", "Reef", "Hot Rod", "Lagoon", "Undertow", "Longboard", "Malibu"),
)
