"""Calypso: a story with a wink, steel pans and guitars over a strolling bass, three chords.

Two beats to the bar, the bass on one, two-and and three, guitars chop the off-beat, pans roll long notes and
answer; major, I–IV–V, verse and refrain. 92 to 116.

Source: Dudley, "Music from Behind the Bridge: Steelband Spirit and Politics in Trinidad", 2008.
"""

from studio.composing.genre import MAJOR_MODES, MINOR_MODES, Cadence, Progression
from studio.composing.part_writing import BassLine, Groove, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern({"shaker": "x.oxx.oxx.oxx.ox", "wood_high": "x..x..x.....x..."}, energy=(0.0, 0.5)),
        Pattern(
            {
                "kick": "X.....x.X.....x.",
                "side_stick": "...x..x....x..x.",
                "shaker": "x.oxx.oxx.oxx.ox",
                "cowbell": "x..x..x.x..x..x.",
            },
            energy=(0.3, 1.0),
            weight=1.6,
        ),
        Pattern(
            {
                "kick": "X.....x.X.....x.",
                "snare": "...x..x....x..x.|...x..x....x.xx.",
                "closed": "x.x.x.x.x.x.x.x.",
                "conga_high": "..x...x...x..xx.",
                "cowbell": "x.x.xx.xx.x.xx.x",
            },
            energy=(0.65, 1.0),
        ),
        Pattern(
            {"kick": "x.....x.....", "side_stick": "...x.....x..", "shaker": "x.ox.ox.ox.o"}, meter="6/8"
        ),
    ),
    turns=(Pattern({"side_stick": "...x..x..x.x.xx."}),),
    fills=(
        Pattern({"timbale_high": "........x.xxx.x.", "timbale_low": "............x.xx"}),
        Pattern({"snare": "......x.xxxx"}, meter="6/8"),
    ),
    crash=None,
)
genre = style_of(
    "reggae",
    label="Calypso",
    words=("calypso", "mento", "steelband", "steel band", "caribbean", "kalypso"),
    tempo_low=90.0,
    tempo_high=120.0,
    tempo_typical=104.0,
    players={
        "lead": ("steel_drum", "clarinet", "trumpet"),
        "skank": ("guitar_nylon", "banjo", "ukulele"),
        "bubble": ("steel_drum",),
        "melodica": ("steel_drum", "flute"),
        "horns": ("trumpet", "saxophone_alto"),
    },
    parts=(
        PartTemplate("drums", "percussion", ("percussion_hand",), _DRUMS, (0.1, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("bass_upright", "bass_electric"),
            BassLine(
                (
                    Pattern({"line": "R-----5-R---5-A-"}, weight=1.5),
                    Pattern({"line": "R-----R-5-----A-"}),
                    Pattern({"line": "R---3-5-R---5-A-"}, energy=(0.6, 1.0)),
                    Pattern({"line": "R-----5-----"}, meter="6/8"),
                ),
                28,
                46,
                0.8,
            ),
        ),
    ),
    without=("percussion", "piano", "pad", "siren", "reverse"),
    modes=(("major", 0.95), ("minor", 0.05)),
    progressions=(
        Progression("I | IV | V | I", MAJOR_MODES, weight=1.5),
        Progression("I | I | V7 | V7 | V7 | V7 | I | I", MAJOR_MODES),
        Progression("I | ii | V7 | I", MAJOR_MODES),
        Progression("IV | I | V7 | I", MAJOR_MODES, ("hook",)),
        Progression("i | iv | V7 | i", MINOR_MODES),
    ),
    cadences=(Cadence("IV | V7", MAJOR_MODES), Cadence("iv | V7", MINOR_MODES)),
    moods=("happy", "playful", "chill", "nostalgic"),
    profile="acoustic",
    pop_share=0.0,
    swing=0.52,
    places=("Banana", "Port", "Island", "Coconut", "Market", "Rum", "Matilda", "Trade Wind", "Hammock"),
)
