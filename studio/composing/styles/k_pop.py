"""K-pop: many ideas in three minutes: trap verse, rising pre-chorus, a hook to dance to, saws, plucks.

Sections contrast in beat and sound; four-chord loops with borrowed chords, half-time verses, choruses
in four-on-the-floor or syncopated, chants, a bridge and a last chorus a lift higher. 100 to 132.

Source: Lie, "K-Pop: Popular Music, Cultural Amnesia, and Economic Innovation in South Korea", 2015.
"""

from studio.composing.genre import MAJOR_MODES, MINOR_MODES, Cadence, Progression
from studio.composing.part_writing import BassLine, Comping, Groove, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern(
            {"kick": "X.....x.........", "clap": "........X.......", "closed": "x.x.xxx.x.x.xttt"},
            sections=("verse",),
            weight=1.4,
        ),
        Pattern(
            {"kick": "X..x......x.....", "clap": "....X.......X...", "closed": "x.xxx.x.x.xxx.x."},
            sections=("verse",),
        ),
        Pattern(
            {"kick": "X...X...X...X...", "snare": "o...o...o.o.o.o.", "clap": "....x.......x..."},
            sections=("pre",),
        ),
        Pattern(
            {
                "kick": "X...X...X...X...",
                "clap": "....X.......X...",
                "open": "..x...x...x...x.",
                "closed": "xgogxgogxgogxgog",
            },
            energy=(0.6, 1.0),
            sections=("hook",),
            weight=1.4,
        ),
        Pattern(
            {
                "kick": "X..X..X...X..X..",
                "clap": "....X.......X...",
                "snare": "....X..x....X.xx",
                "closed": "x.x.x.x.x.x.x.x.",
                "tambourine": "..x...x...x...x.",
            },
            energy=(0.6, 1.0),
            sections=("hook",),
        ),
        Pattern(
            {"kick": "X.....X...X.....", "snare": "....X.......X...", "closed": "x.x.x.x.x.x.x.x."},
            energy=(0.3, 1.0),
        ),
        Pattern({"closed": "x...x...x...x...", "side_stick": "....o.......o..."}, energy=(0.0, 0.4)),
        Pattern({"kick": "X.....x.....", "clap": "......X.....", "closed": "x.x.x.x.x.x."}, meter="6/8"),
        Pattern({"kick": "X.......x...", "clap": "....x...x...", "closed": "x.x.x.x.x.x."}, meter="3/4"),
    ),
    turns=(Pattern({"clap": "....X.......X.xx"}), Pattern({"closed": "x.x.xrrrx.x.tttt"})),
    fills=(
        Pattern({"snare": "........x.x.xxxx"}),
        Pattern({"stop": "............x...", "clap": "............X..."}),
        Pattern({"snare": "......x.xxxx"}, meter="6/8"),
        Pattern({"snare": "......x.xxxx"}, meter="3/4"),
    ),
)
genre = style_of(
    "pop",
    label="K-pop",
    words=(
        "k-pop",
        "kpop",
        "k pop",
        "korean pop",
        "girl group pop",
        "idol pop",
        "hallyu",
        "kpop girl group",
        "kpop boy group",
    ),
    tempo_low=98.0,
    tempo_high=136.0,
    tempo_typical=118.0,
    players={
        "lead": ("synth_voice", "lead_saw", "pluck_synth"),
        "pad": ("pad_warm", "supersaw", "strings"),
        "arp": ("pluck_synth", "arp_synth"),
        "line": ("brass_synth", "strings"),
        "piano": ("pluck_synth", "piano", "electric_piano"),
    },
    parts=(
        PartTemplate("drums", "drums", ("kit_808", "kit_909"), _DRUMS, (0.1, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("bass_808", "bass_synth", "bass_slap"),
            BassLine(
                (
                    Pattern({"line": "R-....R-..R-..A-"}, sections=("verse",)),
                    Pattern({"line": "R-R-R-R-R-R-R-A-"}, sections=("pre", "bridge")),
                    Pattern({"line": "R..R..8.R..R5.A-"}, weight=1.4),
                    Pattern({"line": "R.8.R.8.R.8.5.A."}, sections=("hook",)),
                    Pattern({"line": "R--R--5--A--"}, meter="6/8"),
                    Pattern({"line": "R-------A---"}, meter="3/4"),
                ),
                26,
                48,
                0.8,
            ),
            (0.1, 1.0),
        ),
        PartTemplate(
            "saws",
            "chords",
            ("supersaw",),
            Comping(
                (
                    Pattern({"chord": "x--x--x-x--x--x-"}),
                    Pattern({"chord": "x-----x-x-----x-"}),
                    Pattern({"chord": "x-----x-----"}, meter="6/8"),
                    Pattern({"chord": "x---x---x---"}, meter="3/4"),
                ),
                "open",
                4,
                55,
                84,
                0.8,
                strum=0,
            ),
            (0.7, 1.0),
            ("hook",),
        ),
    ),
    without=("guitar", "shaker"),
    modes=(("minor", 0.55), ("major", 0.45)),
    progressions=(
        Progression("VImaj7 | VII | i7 | III", MINOR_MODES, weight=1.5),
        Progression("i | VI | III | VII", MINOR_MODES),
        Progression("iv7 | v7 | i | VI", MINOR_MODES, ("pre", "bridge")),
        Progression("IVmaj7 | V | iii7 | vi", MAJOR_MODES, weight=1.5),
        Progression("IV | V | vi | I", MAJOR_MODES),
        Progression("IVmaj7 | iv6 | iii7 | vi7", MAJOR_MODES, ("pre", "bridge")),
    ),
    cadences=(Cadence("VI | VII", MINOR_MODES), Cadence("IV | V", MAJOR_MODES)),
    moods=("energetic", "happy", "playful", "romantic", "dark"),
    places=("Seoul", "Stage", "Lightstick", "Candy", "Crown", "Mirror", "Heartbeat", "Rookie", "Starlight"),
)
