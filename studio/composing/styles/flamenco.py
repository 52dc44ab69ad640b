"""Flamenco: nylon strings and palms; the Andalusian cadence falls to a major chord on a Phrygian tonic.

Guitar in rasgueado and picado over cajón and palmas; rumba and tangos in four, bulería in cycles of twelve
with accents on 12, 3, 6, 8 and 10, soleá and fandango in three. No kit, no keyboards, no strings.

Source: Manuel, "Flamenco Guitar: History, Style, and Context", in The Cambridge Companion to the Guitar,
2003.
"""

from studio.composing.genre import Cadence, Progression
from studio.composing.part_writing import (
    Arpeggio,
    BassLine,
    Comping,
    Feel,
    Groove,
    Melody,
    PartTemplate,
    Pattern,
)
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "x-xxx-x-x-xxx---"}),
    Pattern({"line": "..xxxxx-..xxx-x-"}),
    Pattern({"line": "x-----x-xxx-x---"}),
    Pattern({"line": "xxxxxxx-xxxxx-x-"}, sections=("solo",), energy=(0.6, 1.0)),
    Pattern({"line": "x-xxxxx-x---"}, meter="3/4"),
    Pattern({"line": "x---x-xxx-x-"}, meter="3/4"),
    Pattern({"line": "x-xxx-x-x-x-"}, meter="6/8"),
    Pattern({"line": "x-x-x-xxx-x-x---x-x-x---"}, meter="12/8"),
    Pattern({"line": "..x-x-x-x-x-xxx-x---x---"}, meter="12/8"),
)
_CLOSES = (
    Pattern({"line": "x-xxx-x---------"}),
    Pattern({"line": "xxx-x-------...."}),
    Pattern({"line": "x-xxx-------"}, meter="3/4"),
    Pattern({"line": "x-x-x-x-----"}, meter="6/8"),
    Pattern({"line": "x-x-x-x-x-x-x-------...."}, meter="12/8"),
)
_HANDS = Groove(
    (
        Pattern({"kick": "x.......x.......", "conga_mute": "...o..o....o..o."}, energy=(0.0, 0.55)),
        Pattern(
            {
                "kick": "X.......X.....o.",
                "snare": "...x..x....x..x.|...x..x....x.xx.",
                "conga_mute": ".g..g..g.g..g..g",
            },
            energy=(0.45, 1.0),
        ),
        Pattern({"kick": "X...........", "snare": "....x...x.oo"}, meter="3/4"),
        Pattern({"kick": "X.....x.....", "snare": "....x.....x."}, meter="6/8"),
        Pattern({"kick": "X.....x.....X...x...x...", "snare": "..o.o...o.o...o...o...oo"}, meter="12/8"),
    ),
    fills=(
        Pattern({"snare": "........xx.xx.xx", "kick": "........X......."}),
        Pattern({"snare": "....x.x.x.xx"}, meter="3/4"),
        Pattern({"snare": "......x.xxxx"}, meter="6/8"),
        Pattern({"snare": "............x...x...x.xx"}, meter="12/8"),
    ),
    crash=None,
)
_PALMAS = Groove(
    (
        Pattern({"clap": "..x...x...x...x."}, energy=(0.0, 0.7)),
        Pattern({"clap": "x..x..x.x..x..x.", "castanets": "......xx......xx"}, energy=(0.6, 1.0)),
        Pattern({"clap": "x...x...x..."}, meter="3/4"),
        Pattern({"clap": "x.....x...x."}, meter="6/8"),
        Pattern({"clap": "X..o..X..o..X..oX..oX..o"}, meter="12/8"),
    ),
    crash=None,
)

genre = style_of(
    "bossa",
    label="Flamenco",
    known_for=("castanets",),
    words=(
        "flamenco",
        "rumba flamenca",
        "buleria",
        "bulerias",
        "solea",
        "fandango",
        "andalusian",
        "flamenca",
    ),
    usual={"guitar": "guitar_nylon", "drums": "percussion_hand", "bass": "bass_upright"},
    tempo_low=84.0,
    tempo_high=132.0,
    tempo_typical=108.0,
    modes=(("phrygian_dominant", 0.5), ("phrygian", 0.3), ("minor", 0.2)),
    moods=("energetic", "romantic", "sad", "dark", "tense"),
    meters=("4/4", "12/8", "3/4", "6/8"),
    tonic=(("phrygian_dominant", "I"), ("phrygian", "I"), ("minor", "i")),
    progressions=(
        Progression("iv | bIII | bII | I", ("phrygian_dominant",), weight=1.5),
        Progression("iv | bIII | bII | I", ("phrygian",), weight=1.5),
        Progression("I | bII | I | bII | iv | bIII | bII | I", ("phrygian_dominant",), ("head", "solo")),
        Progression("I | bII | I | bII | iv | bIII | bII | I", ("phrygian",), ("head", "solo")),
        Progression("bVI7 | bII | bVI7 | bII | iv | bIII | bII | I", ("phrygian_dominant",), ("bridge",)),
        Progression("bVI7 | bII | bVI7 | bII | iv | bIII | bII | I", ("phrygian",), ("bridge",)),
        Progression("I | bII | I | I", ("phrygian_dominant",), ("intro", "break", "outro")),
        Progression("I | bII | I | I", ("phrygian",), ("intro", "break", "outro")),
        Progression("i | VII | VI | V7", weight=1.5),
        Progression("iv | i | V7 | i", ("minor",), ("bridge", "solo")),
    ),
    cadences=(
        Cadence("bIII | bII", ("phrygian_dominant",)),
        Cadence("bIII | bII", ("phrygian",)),
        Cadence("VI | V7", ("minor",)),
    ),
    parts=(
        PartTemplate("percussion", "percussion", ("percussion_hand",), _HANDS, (0.3, 1.0)),
        PartTemplate("palmas", "percussion", ("kit_acoustic",), _PALMAS, (0.45, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("bass_upright", "bass_electric"),
            BassLine(
                (
                    Pattern({"line": "R-----..R---5---"}),
                    Pattern({"line": "R-----R-5-----A-"}, energy=(0.5, 1.0)),
                    Pattern({"line": "R-------5---"}, meter="3/4"),
                    Pattern({"line": "R-----5-----"}, meter="6/8"),
                    Pattern({"line": "R-----5-----R---5---A---"}, meter="12/8"),
                ),
                28,
                47,
                0.85,
            ),
            (0.5, 1.0),
        ),
        PartTemplate(
            "guitar",
            "chords",
            ("guitar_nylon",),
            Comping(
                (
                    Pattern({"low": "x-------x-------", "top": "....x-..x-..x-x-"}, energy=(0.0, 0.5)),
                    Pattern({"chord": "X-.x..x-X-.x.xxx"}, energy=(0.4, 1.0), weight=1.5),
                    Pattern({"chord": "X-xxx-x-X-xxx-x-|X-xxx-x-Xxxxxxx-"}, energy=(0.55, 1.0)),
                    Pattern({"chord": "X---x-xxx-x-"}, meter="3/4"),
                    Pattern({"chord": "X---x-X---x-"}, meter="6/8"),
                    Pattern({"chord": "X---x-X---x-X-x-X-x-X-xx"}, meter="12/8"),
                ),
                "open",
                5,
                45,
                72,
                0.7,
                strum=14,
            ),
        ),
        PartTemplate(
            "falseta",
            "arp",
            ("guitar_nylon",),
            Arpeggio(("rolling", "updown"), 4, 2, 52, 79, 1.2, velocity=70),
            (0.0, 0.62),
            ("intro", "break", "bridge", "outro"),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("guitar_nylon",),
            Melody(_TUNES, _CLOSES, 58, 83, "key", 4, leap=0.2, rest=0.15, ornament=0.7, velocity=96),
            (0.4, 1.0),
            ("head", "bridge", "outro"),
            feel=Feel({"": -4}, (5, -4, 1, -4), 4, 0.6),
        ),
        PartTemplate(
            "solo",
            "lead",
            ("guitar_nylon",),
            Melody(_TUNES, _CLOSES, 60, 86, "key", 4, leap=0.2, rest=0.1, improvises=True, velocity=100),
            (0.5, 1.0),
            ("solo",),
            feel=Feel({"": -6}, (5, -4, 1, -4), 4, 0.6),
        ),
    ),
    without=("drums", "keys", "strings", "line"),
    profile="acoustic",
    pop_share=0.0,
    places=("Andalusia", "Courtyard", "Moon", "Olive", "Carnation", "Dust", "Balcony", "Cave", "Fire"),
    tonics=("E", "A", "D", "B", "F#"),
)
