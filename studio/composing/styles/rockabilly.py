"""Rockabilly: a slapped upright, a hollow guitar with a short echo, brushes or a snare shuffle: 1955.

Twelve bars, bass in two or walking with the slap between, guitar picks bass and chord (Travis), solos in
double stops; shouted stops. 150 to 200.

Source: Morrison, "Go Cat Go! Rockabilly Music and Its Makers", 1996.
"""

from studio.composing.genre import Cadence, Progression
from studio.composing.part_writing import BassLine, Comping, Groove, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern({"side_stick": "..x...x...x...x.", "kick": "x...x...x...x..."}, energy=(0.0, 0.5)),
        Pattern(
            {"kick": "X...x...X...x...", "snare": "..o.X.o...o.X.o.", "ride": "x.x.x.x.x.x.x.x."},
            energy=(0.3, 1.0),
            weight=1.5,
        ),
        Pattern(
            {"kick": "X...X...X...X...", "snare": "..x.X.x...x.X.xx", "open": "x...x...x...x..."},
            energy=(0.65, 1.0),
        ),
        Pattern({"kick": "X.....x.....", "snare": "...X.....X..", "ride": "x.x.x.x.x.x."}, meter="6/8"),
    ),
    turns=(Pattern({"snare": "..o.X.o.X.X.X.xx"}),),
    fills=(
        Pattern({"snare": "........x.x.xxx.", "stop": "........x......."}),
        Pattern({"snare": "......x.xxxx"}, meter="6/8"),
    ),
    crash=None,
)
_TUNES = (
    Pattern({"line": "x-x-x---x-x-----"}),
    Pattern({"line": "..x-x-x-x---x-x-"}),
    Pattern({"line": "x-x-x-x-x-x-x---"}, sections=("solo",)),
    Pattern({"line": "xxx-xxx-x-x-x---"}, sections=("solo",)),
    Pattern({"line": "x---x-x-x---"}, meter="6/8"),
)
_CLOSES = (Pattern({"line": "x-x-x---........"}), Pattern({"line": "x---x-------"}, meter="6/8"))
genre = style_of(
    "rock",
    label="Rockabilly",
    words=(
        "rockabilly",
        "psychobilly",
        "50s rock and roll",
        "50s rock n roll",
        "1950s rock",
        "fifties rock",
        "jive",
    ),
    tempo_low=144.0,
    tempo_high=204.0,
    tempo_typical=172.0,
    parts=(
        PartTemplate("drums", "drums", ("kit_acoustic", "kit_jazz"), _DRUMS, (0.1, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("bass_upright",),
            BassLine(
                (
                    Pattern({"line": "R---3---5---A---"}, weight=1.5),
                    Pattern({"line": "R---5---R---5---"}, energy=(0.0, 0.6)),
                    Pattern({"line": "R-R-3-3-5-5-A-A-"}, energy=(0.7, 1.0)),
                    Pattern({"line": "R-----5-----"}, meter="6/8"),
                ),
                28,
                48,
                0.6,
            ),
        ),
        PartTemplate(
            "guitar",
            "chords",
            ("guitar_jazz", "guitar_acoustic"),
            Comping(
                (
                    Pattern({"low": "x---x---x---x---", "top": "..x-..x-..x-..x-"}, weight=1.4),
                    Pattern({"chord": "..x...x...x...x."}),
                    Pattern({"low": "x-----x-----", "top": "..x-x-..x-x-"}, meter="6/8"),
                ),
                "close",
                4,
                45,
                69,
                0.5,
                strum=4,
            ),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("guitar_jazz", "guitar_clean"),
            Melody(_TUNES, _CLOSES, 57, 79, "blues", 4, leap=0.4, rest=0.1, ornament=0.3, velocity=94),
            (0.1, 1.0),
        ),
        PartTemplate(
            "solo",
            "lead",
            ("guitar_clean", "piano_honky_tonk", "saxophone"),
            Melody(_TUNES, _CLOSES, 60, 84, "blues", 4, leap=0.45, rest=0.05, improvises=True, velocity=96),
            (0.1, 1.0),
            ("solo",),
        ),
    ),
    without=("clean", "organ", "answer", "reverse"),
    modes=(("mixolydian", 0.7), ("major", 0.3)),
    progressions=(
        Progression(
            "I7 | I7 | I7 | I7 | IV7 | IV7 | I7 | I7 | V7 | IV7 | I7 | V7",
            ("mixolydian", "major"),
            weight=2.0,
        ),
        Progression("I7 | I7 | IV7 | I7 | V7 | IV7 | I7 | V7", ("mixolydian", "major")),
        Progression("I | IV | V7 | I", ("major",)),
    ),
    cadences=(Cadence("V7 | V7", ("mixolydian", "major")), Cadence("IV7 | V7", ("mixolydian", "major"))),
    tonic=(("mixolydian", "I6"), ("major", "I6")),
    tonics=("E", "A", "G", "D"),
    moods=("energetic", "playful", "happy", "nostalgic"),
    profile="country",
    swing=0.6,
    pop_share=0.0,
    places=("Jukebox", "Drive-in", "Hot Rod", "Diner", "Pomade", "Memphis", "Switchblade", "Leather", "Soda"),
)
