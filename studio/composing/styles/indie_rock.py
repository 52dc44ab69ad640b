"""Indie rock: clean jangling guitars, a busy bass, disco hats under a tune that two guitars share.

Interlocking single-coil lines instead of power chords, sixteenth or off-beat hats, four on the floor in the
chorus, major keys with a minor turn; solos are short.

Source: Hibbett, "What Is Indie Rock?", Popular Music and Society 28/1, 2005.
"""

from studio.composing.part_writing import Arpeggio, BassLine, Comping, Groove, PartTemplate, Pattern, Riff
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern(
            {"kick": "x.....x.x.......", "closed": "x.o.x.o.x.o.x.o.", "side_stick": "....o.......o..."},
            energy=(0.0, 0.45),
        ),
        Pattern(
            {"kick": "X.....x.X.....x.", "snare": "....X..g....X...", "closed": "xoxoxoxoxoxoxoxo"},
            energy=(0.4, 0.8),
        ),
        Pattern(
            {
                "kick": "X...X...X...X...",
                "snare": "....X.......X...",
                "open": "..X...X...X...X.",
                "closed": "x...x...x...x...",
            },
            energy=(0.6, 1.0),
            weight=1.6,
        ),
        Pattern(
            {
                "kick": "X..x..x...x..x..",
                "snare": "....X.......X...",
                "ride": "x.x.x.x.x.x.x.x.",
                "tambourine": "....x.......x...",
            },
            energy=(0.7, 1.0),
        ),
        Pattern({"kick": "X.....x...x.", "snare": "......X.....", "closed": "x.x.x.x.x.x."}, meter="6/8"),
    ),
    turns=(Pattern({"snare": "....X..g..g.X.xx"}), Pattern({"snare": "......X...xx"}, meter="6/8")),
    fills=(
        Pattern({"snare": "........x.xxx.xx", "tom_floor": "........x...x..."}),
        Pattern({"tom_mid": "........xx.xx...", "tom_floor": ".............xXX"}, energy=(0.5, 1.0)),
        Pattern({"snare": "......x.xxxx"}, meter="6/8"),
    ),
)

genre = style_of(
    "rock",
    label="Indie rock",
    words=(
        "indie rock",
        "indie",
        "britpop",
        "indie guitar",
        "jangle pop",
        "dance punk",
        "indierock",
        "post punk revival",
    ),
    usual={"guitar": "guitar_clean"},
    tempo_low=112.0,
    tempo_high=164.0,
    tempo_typical=138.0,
    modes=(("major", 0.6), ("minor", 0.3), ("mixolydian", 0.1)),
    moods=("energetic", "nostalgic", "happy", "dreamy", "sad"),
    parts=(
        PartTemplate("drums", "drums", ("kit_acoustic", "kit_room"), _DRUMS, (0.3, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("bass_electric",),
            BassLine(
                (
                    Pattern({"line": "R---..R-R---..5-"}, energy=(0.0, 0.45)),
                    Pattern({"line": "R-R-8-R-5-R-8-A-"}, energy=(0.4, 1.0)),
                    Pattern({"line": "R-R-R-R-5-5-3-3-|R-R-R-R-5-5-8-A-"}, energy=(0.5, 1.0)),
                    Pattern({"line": "R-8-R-8-R-8-R-8-"}, energy=(0.6, 1.0), sections=("hook",)),
                    Pattern({"line": "R---R-5---A-"}, meter="6/8"),
                ),
                28,
                52,
                0.8,
            ),
            (0.25, 1.0),
        ),
        PartTemplate(
            "guitar",
            "chords",
            ("guitar_clean",),
            Comping(
                (
                    Pattern({"chord": "x-xxx-xx..xxx-xx"}, energy=(0.5, 1.0)),
                    Pattern({"chord": "x-x-xxx-x-x-xxx-"}, energy=(0.4, 1.0)),
                    Pattern({"chord": "x-......x-x-...."}, energy=(0.0, 0.5)),
                    Pattern({"chord": "x-x-x-x-x-x-"}, meter="6/8"),
                ),
                "drop2",
                4,
                52,
                76,
                0.6,
                strum=6,
            ),
            (0.3, 1.0),
        ),
        PartTemplate(
            "clean",
            "arp",
            ("guitar_clean", "guitar_muted"),
            Arpeggio(("broken", "updown"), 4, 2, 60, 84, 0.8, "x.xx.xx.x.xx.x.x", velocity=74),
            (0.35, 1.0),
        ),
        PartTemplate(
            "crunch",
            "chords",
            ("guitar_distorted",),
            Riff(
                (
                    Pattern({"line": "P-P-P-P-P-P-P-P-"}),
                    Pattern({"line": "P-----P-P-----P-"}),
                    Pattern({"line": "P-----P-P---"}, meter="6/8"),
                ),
                40,
                52,
            ),
            (0.84, 1.0),
            ("hook", "solo", "outro"),
        ),
    ),
    players={
        "lead": ("guitar_clean", "guitar_lead"),
        "solo": ("guitar_clean", "guitar_lead"),
        "answer": ("guitar_clean",),
    },
    without=("organ", "reverse"),
    profile="rock",
    places=(
        "Bedroom",
        "Bicycle",
        "Cassette",
        "Seaside",
        "Last Train",
        "Cardigan",
        "Dancefloor",
        "Postcard",
        "Avenue",
    ),
)
