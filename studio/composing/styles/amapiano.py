"""Amapiano: a log drum that talks below, shakers instead of hats, jazz chords on a piano, a slow house tempo.

No kick on every beat: soft or none; the log drum plays syncopated, sliding bass figures around the beat, a
shaker runs in sixteenths, rim and snare answer; minor ninths, a whistling lead. 110 to 115.

Source: Livermon, "Kwaito Bodies", 2020 (kwaito, from which it came).
"""

from studio.composing.genre import MAJOR_MODES, MINOR_MODES, Cadence, Progression
from studio.composing.part_writing import BassLine, Feel, Groove, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern({"shaker": "xgogxgogxgogxgog"}, energy=(0.0, 0.35)),
        Pattern(
            {"shaker": "xgoxxgoxxgoxxgox", "side_stick": "...x..x....x..x.", "kick": "x...x...x...x..."},
            energy=(0.3, 0.65),
        ),
        Pattern(
            {
                "kick": "x...x...x...x...",
                "shaker": "xgoxxgoxxgoxxgox",
                "side_stick": "...x..x.....x...|...x..x..x..x.x.",
                "snare": "............o..o",
                "conga_high": "..........o..o..",
                "open": "..o...o...o...o.",
            },
            energy=(0.5, 1.0),
            weight=1.6,
        ),
        Pattern(
            {
                "kick": "x...x...x...x...",
                "shaker": "xoxxxoxxxoxxxoxx",
                "snare": "...o..o....o..o.",
                "clap": "....o.......o...",
                "conga_low": "......o.......oo",
                "tambourine": "..x...x...x...x.",
            },
            energy=(0.75, 1.0),
        ),
    ),
    turns=(Pattern({"snare": "...o..o..o.o.ooo"}), Pattern({"side_stick": "...x..x..x.x.xxx"})),
    fills=(
        Pattern({"snare": "........o.oxoxxx"}),
        Pattern({"stop": "........x.......", "shaker": "........xoxxxoxx"}),
    ),
    crash=None,
)
genre = style_of(
    "afrobeats",
    label="Amapiano",
    words=("amapiano", "yanos", "log drum", "private school amapiano"),
    neighbours={"gqom": (118.0, 126.0), "kwaito": (96.0, 116.0)},
    tempo_low=108.0,
    tempo_high=118.0,
    tempo_typical=112.0,
    players={
        "keys": ("piano", "electric_piano"),
        "lead": ("whistle", "flute", "voice_solo", "saxophone"),
        "pad": ("pad_warm", "strings"),
        "answer": ("electric_piano", "choir", "marimba"),
    },
    parts=(
        PartTemplate(
            "drums",
            "drums",
            ("kit_909",),
            _DRUMS,
            (0.1, 1.0),
            feel=Feel({"shaker": 1, "side_stick": 2}, (4, -5, 0, -5), 3, 0.5),
        ),
        PartTemplate(
            "bass",
            "bass",
            ("bass_808",),
            BassLine(
                (
                    Pattern({"line": "...R-.R-..R.R-S-|..R-..R-...R.8S-"}, weight=1.6),
                    Pattern({"line": "...R..R.R--.R.RS|...R..R.8--.5.A-"}),
                    Pattern({"line": "......R-...R-R8-|...R-.R-..S-..A-"}, energy=(0.4, 1.0)),
                    Pattern({"line": "..RR..R-....R-S-"}, energy=(0.7, 1.0)),
                ),
                28,
                50,
                0.8,
            ),
            (0.4, 1.0),
        ),
    ),
    without=("hands", "guitar"),
    modes=(("minor", 0.7), ("dorian", 0.2), ("major", 0.1)),
    progressions=(
        Progression("i9 | iv9 | VImaj7 | v7", MINOR_MODES, weight=1.5),
        Progression("VImaj7 | v7 | i9 | i9", MINOR_MODES),
        Progression("i9 | IV9 | i9 | IV9", ("dorian",), weight=2.0),
        Progression("ii9 | V13 | Imaj7 | vi9", MAJOR_MODES),
        Progression("iv9 | v7 | i9 | III", MINOR_MODES),
    ),
    cadences=(Cadence("iv9 | v7", MINOR_MODES), Cadence("ii9 | V13", MAJOR_MODES)),
    moods=("chill", "happy", "romantic", "energetic", "playful"),
    profile="house",
    pop_share=0.1,
    swing=0.56,
    places=("Township", "Pretoria", "Sunday", "Groove", "Shisanyama", "Taxi", "Soweto", "Rooftop", "Mzansi"),
)
