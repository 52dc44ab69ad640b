"""City pop: Tokyo by night around 1980: slap bass, electric piano, brass stabs, sevenths that never rest.

Funk's drums at 100 to 118, IVmaj7–III7–vi7 and ii–V chains, clean chopped guitar, saxophone, strings; a
chorus a step brighter than the verse, sixteenth syncopation throughout.

Source: after the arrangements of its records, about 1978 to 1986; no standard book treats it alone.
"""

from studio.composing.genre import MAJOR_MODES, MINOR_MODES, Cadence, Progression
from studio.composing.part_writing import BassLine, Comping, Groove, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern(
            {"closed": "x.x.x.x.x.x.x.x.", "kick": "x.......x.......", "side_stick": "....o.......o..."},
            energy=(0.0, 0.4),
        ),
        Pattern(
            {"kick": "X.....x.X.......", "snare": "....X.......X...", "closed": "x.xxx.xxx.xxx.xx"},
            energy=(0.3, 0.8),
            weight=1.4,
        ),
        Pattern(
            {
                "kick": "X..x..x.X.x.....",
                "snare": "....X..g.g..X..g",
                "closed": "xoxoxoxoxoxoxoxo",
                "open": "..............x.",
                "tambourine": "....x.......x...",
            },
            energy=(0.55, 1.0),
        ),
        Pattern(
            {
                "kick": "X...X...X...X...",
                "snare": "....X.......X...",
                "open": "..x...x...x...x.",
                "closed": "x...x...x...x...",
                "shaker": "xoxoxoxoxoxoxoxo",
            },
            energy=(0.75, 1.0),
        ),
        Pattern({"kick": "X.....x.....", "snare": "......X.....", "closed": "x.x.x.x.x.x."}, meter="6/8"),
        Pattern({"kick": "X...........", "snare": "....x...x...", "closed": "x.x.x.x.x.x."}, meter="3/4"),
    ),
    turns=(Pattern({"snare": "....X.......X.xx"}),),
    fills=(
        Pattern(
            {"tom_high": "........xx......", "tom_mid": "..........xx....", "tom_low": "............x.xx"}
        ),
        Pattern({"snare": "..........x.xxxx"}),
        Pattern({"snare": "......x.xxxx"}, meter="6/8"),
        Pattern({"snare": "......x.xxxx"}, meter="3/4"),
    ),
)
genre = style_of(
    "pop",
    label="City pop",
    words=("city pop", "citypop", "japanese city pop", "tokyo pop", "80s japanese pop", "80s city pop"),
    neighbours={"yacht rock": (96.0, 112.0), "shibuya kei": (104.0, 122.0)},
    tempo_low=96.0,
    tempo_high=122.0,
    tempo_typical=108.0,
    players={
        "lead": ("saxophone_soprano", "lead_soft", "saxophone_alto"),
        "pad": ("strings", "pad_warm"),
        "line": ("brass", "strings"),
    },
    parts=(
        PartTemplate("drums", "drums", ("kit_acoustic", "kit_room"), _DRUMS, (0.15, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("bass_slap", "bass_electric"),
            BassLine(
                (
                    Pattern({"line": "R-.R..8-R.R.5.A-"}, weight=1.5),
                    Pattern({"line": "R..R8..R..R.8.A-"}),
                    Pattern({"line": "R---..R-5-..8-A-"}, energy=(0.0, 0.6)),
                    Pattern({"line": "R-----5--A--"}, meter="6/8"),
                    Pattern({"line": "R-------5---"}, meter="3/4"),
                ),
                28,
                50,
                0.8,
            ),
        ),
        PartTemplate(
            "piano",
            "chords",
            ("electric_piano", "piano_fm", "piano_electric_grand"),
            Comping(
                (
                    Pattern({"chord": "x-..x-.x-.x-...."}, weight=1.4),
                    Pattern({"chord": "..x-..x-..x-..x-"}),
                    Pattern({"chord": "x--x--x-........"}, energy=(0.0, 0.6)),
                    Pattern({"chord": "x-----x-----"}, meter="6/8"),
                    Pattern({"chord": "x---x---x---"}, meter="3/4"),
                ),
                "rootless",
                4,
                52,
                76,
                0.8,
                strum=0,
            ),
        ),
        PartTemplate(
            "guitar",
            "chords",
            ("guitar_clean", "guitar_muted"),
            Comping(
                (
                    Pattern({"chord": "..x.x.xx..x.x.x."}, weight=1.4),
                    Pattern({"chord": ".x.x..x..x.x..xx"}),
                    Pattern({"chord": "..x...x...x."}, meter="6/8"),
                    Pattern({"chord": "..x...x...x."}, meter="3/4"),
                ),
                "close",
                3,
                59,
                79,
                0.3,
                strum=4,
            ),
            (0.3, 1.0),
        ),
        PartTemplate(
            "stabs",
            "counter",
            ("brass",),
            Comping(
                (
                    Pattern({"chord": "..........x-..x-|................"}),
                    Pattern({"chord": "X-..............|......x-x-......"}),
                    Pattern({"chord": "X-....x-...."}, meter="6/8"),
                    Pattern({"chord": "X-......x-.."}, meter="3/4"),
                ),
                "close",
                4,
                55,
                77,
                0.7,
                strum=0,
            ),
            (0.6, 1.0),
        ),
    ),
    without=("riser", "impact", "arp"),
    modes=(("major", 0.7), ("minor", 0.3)),
    progressions=(
        Progression("IVmaj7 | V7/vi | vi7 | I7", MAJOR_MODES, weight=2.0),
        Progression("IVmaj7 | iii7 | ii7 | V7", MAJOR_MODES),
        Progression("Imaj7 | vi7 | ii9 | V13", MAJOR_MODES),
        Progression("ii7 | V7 | iii7 | vi7", MAJOR_MODES, ("verse", "pre")),
        Progression("VImaj7 | VII7 | i7 | i7", MINOR_MODES, weight=1.4),
        Progression("i9 | iv9 | VII13 | IIImaj7", MINOR_MODES),
    ),
    cadences=(Cadence("ii7 | V13", MAJOR_MODES), Cadence("iv7 | V7", MINOR_MODES)),
    tonic=(("major", "Imaj7"), ("minor", "i9")),
    moods=("nostalgic", "happy", "romantic", "chill", "energetic"),
    profile="funk",
    pop_share=0.1,
    swing=0.52,
    swing_unit=4,
    places=("Plastic", "Highway", "Ginza", "Midnight", "Bay", "Neon", "Summer", "Window", "Last Train"),
)
