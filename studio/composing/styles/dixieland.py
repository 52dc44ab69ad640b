"""Dixieland: New Orleans: trumpet has the tune, clarinet above, trombone below, banjo and tuba drive.

Two beats of tuba, four of banjo, woodblock and press roll; all three horns improvise at once in the last
chorus; sixteen- and thirty-two-bar songs with secondary dominants. 140 to 220.

Source: Schuller, "Early Jazz", 1968; Gioia, "The History of Jazz", 2nd ed. 2011.
"""

from studio.composing.genre import Cadence, Progression
from studio.composing.part_writing import BassLine, Comping, Groove, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern({"wood_high": "x...x..xx...x..x", "kick": "o.......o......."}, energy=(0.0, 0.5)),
        Pattern(
            {
                "kick": "X.......X.......",
                "snare": "..o.x.oo..o.x.oo",
                "pedal": "....x.......x...",
                "wood_high": "........x.x.x.x.",
            },
            energy=(0.3, 0.8),
        ),
        Pattern(
            {
                "kick": "X.......X.......",
                "snare": "g.ogx.ogg.ogx.oo",
                "ride": "x...X..xx...X..x",
                "pedal": "....x.......x...",
            },
            energy=(0.5, 1.0),
            weight=1.5,
        ),
        Pattern(
            {
                "kick": "X...x...X...x...",
                "snare": "....X..x....X.xx",
                "crash": "............X...|................",
                "cowbell": "x.x.x.x.x.x.x.x.",
            },
            energy=(0.8, 1.0),
        ),
        Pattern({"kick": "X...........", "snare": "....x.o.x.o.", "pedal": "....x...x..."}, meter="3/4"),
    ),
    turns=(Pattern({"snare": "x.xxx.xxx.xx.xx."}, energy=(0.4, 1.0)),),
    fills=(
        Pattern({"snare": "........rrrrX.X.", "kick": "............X.X."}),
        Pattern({"snare": "......rrrrX."}, meter="3/4"),
    ),
)
_TUNES = (
    Pattern({"line": "x---x-x---x-x---"}),
    Pattern({"line": "..x-x-x-x---x-x-"}),
    Pattern({"line": "x-x-x---x-x-x---"}),
    Pattern({"line": "x-x-x-x-x-x-x-x-"}, energy=(0.6, 1.0)),
    Pattern({"line": "x---x-x-x---"}, meter="3/4"),
)
_CLOSES = (
    Pattern({"line": "x-x-x-----------"}),
    Pattern({"line": "x---x---x---...."}),
    Pattern({"line": "x---x-------"}, meter="3/4"),
)
genre = style_of(
    "jazz",
    label="Dixieland",
    words=(
        "dixieland",
        "dixie",
        "new orleans jazz",
        "trad jazz",
        "hot jazz",
        "second line",
        "traditional jazz",
        "speakeasy",
    ),
    tempo_low=132.0,
    tempo_high=220.0,
    tempo_typical=176.0,
    players={"lead": ("trumpet",), "solo": ("clarinet", "trombone", "trumpet")},
    parts=(
        PartTemplate("drums", "drums", ("kit_jazz",), _DRUMS, (0.0, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("tuba", "bass_upright"),
            BassLine(
                (
                    Pattern({"line": "R-------5-------"}, weight=1.5),
                    Pattern({"line": "R-------5---A---"}),
                    Pattern({"line": "R---3---5---A---"}, energy=(0.75, 1.0)),
                    Pattern({"line": "R---5---5---"}, meter="3/4"),
                ),
                28,
                48,
                0.6,
            ),
        ),
        PartTemplate(
            "keys",
            "chords",
            ("banjo", "piano"),
            Comping(
                (
                    Pattern({"chord": "X---x---X---x---"}, weight=1.5),
                    Pattern({"chord": "x---X---x---X-x-"}),
                    Pattern({"chord": "X---x---x---"}, meter="3/4"),
                ),
                "close",
                4,
                55,
                74,
                0.4,
                strum=5,
            ),
        ),
        PartTemplate(
            "clarinet",
            "counter",
            ("clarinet",),
            Melody(
                (
                    Pattern({"line": "x-x-x-x-x-x-x-x-"}),
                    Pattern({"line": "..x-x-x-x-x-x-x-"}),
                    Pattern({"line": "x-x-x-x-x-x-"}, meter="3/4"),
                ),
                _CLOSES,
                67,
                89,
                "key",
                4,
                leap=0.5,
                rest=0.1,
                chromatic=0.2,
                improvises=True,
                velocity=80,
            ),
            (0.45, 1.0),
        ),
        PartTemplate(
            "trombone",
            "counter",
            ("trombone",),
            Melody(
                (
                    Pattern({"line": "x-------x---x---"}),
                    Pattern({"line": "....x---x-------"}),
                    Pattern({"line": "x-------x---"}, meter="3/4"),
                ),
                _CLOSES,
                46,
                62,
                "key",
                4,
                leap=0.5,
                rest=0.2,
                improvises=True,
                velocity=82,
            ),
            (0.5, 1.0),
        ),
    ),
    without=("line",),
    modes=(("major", 0.9), ("minor", 0.1)),
    progressions=(
        Progression("I | I | V7 | V7 | V7 | V7 | I | I", ("major",), weight=1.4),
        Progression("I | V7/ii | V7/V | V7 | I | V7/ii | V7/V V7 | I", ("major",)),
        Progression("I | I7 | IV | iv | I | V7/V | V7 | I", ("major",)),
        Progression("i | V7 | i | V7 | iv | i | V7 | i", ("minor",)),
    ),
    cadences=(Cadence("V7/V | V7", ("major",)), Cadence("iv | V7", ("minor",))),
    tonic=(("major", "I6"), ("minor", "i6")),
    tonics=("Bb", "F", "Eb", "Ab", "C"),
    moods=("happy", "playful", "energetic", "nostalgic"),
    swing=0.64,
    pop_share=0.0,
    places=("Bourbon", "Basin", "Parade", "Magnolia", "Riverboat", "Canal", "Delta", "Gumbo", "Beale"),
)
