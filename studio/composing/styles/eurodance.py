"""Eurodance: 1993: a hard off-beat bass, rave piano and saw riff in minor, a rap verse and a chorus to shout.

Four kicks, open hats off the beat, claps, VI–VII–i loops, the riff of the chorus first as an intro; 130 to
150.

Source: Reynolds, "Energy Flash", 2nd ed. 2008; Brewster and Broughton, "Last Night a DJ Saved My Life", 2006.
"""

from studio.composing.genre import MAJOR_MODES, MINOR_MODES, Cadence, Progression
from studio.composing.part_writing import BassLine, Comping, Groove, PartTemplate, Pattern
from studio.composing.style import style_of

_KICK = "X...X...X...X..."
_DRUMS = Groove(
    (
        Pattern({"closed": "..x...x...x...x.", "clap": "....o.......o..."}, energy=(0.0, 0.4)),
        Pattern({"kick": _KICK, "open": "..x...x...x...x."}, energy=(0.3, 0.7)),
        Pattern(
            {
                "kick": _KICK,
                "clap": "....X.......X...",
                "open": "..X...X...X...X.",
                "closed": "xgogxgogxgogxgog",
            },
            energy=(0.55, 1.0),
            weight=1.5,
        ),
        Pattern(
            {
                "kick": _KICK,
                "snare": "....X.......X..x",
                "open": "..X...X...X...X.",
                "tambourine": "xoxoxoxoxoxoxoxo",
                "crash": "X...............|................",
            },
            energy=(0.75, 1.0),
        ),
        Pattern({"snare": "x...x...x.x.x.x.|xxxxxxxxrrrrrrrr", "kick": _KICK}, sections=("build",)),
    ),
    turns=(Pattern({"clap": "....X.......X.xx"}),),
    fills=(
        Pattern({"snare": "........x.x.xxxx"}),
        Pattern({"stop": "............x...", "clap": "............X.X."}),
    ),
)
genre = style_of(
    "trance",
    label="Eurodance",
    words=(
        "eurodance",
        "euro dance",
        "90s dance",
        "90s eurodance",
        "euro disco",
        "italo dance",
        "hands up",
        "90er dance",
    ),
    neighbours={"eurobeat": (150.0, 156.0), "rave": (135.0, 150.0)},
    tempo_low=126.0,
    tempo_high=156.0,
    tempo_typical=140.0,
    players={
        "saws": ("piano", "supersaw"),
        "pad": ("strings", "choir", "pad_warm"),
        "lead": ("lead_saw", "supersaw", "synth_voice"),
        "arp": ("arp_synth", "pluck_synth"),
    },
    parts=(
        PartTemplate("drums", "drums", ("kit_909",), _DRUMS, (0.15, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("bass_synth",),
            BassLine(
                (
                    Pattern({"line": "..R-..R-..R-..R-"}, weight=1.5),
                    Pattern({"line": "..RR..RR..RR..R8"}, energy=(0.6, 1.0)),
                    Pattern({"line": "R.8.R.8.R.8.R.8."}, energy=(0.5, 1.0)),
                ),
                28,
                48,
                0.65,
            ),
            (0.35, 1.0),
        ),
        PartTemplate(
            "piano",
            "chords",
            ("piano",),
            Comping(
                (
                    Pattern({"chord": "x..x..x...x..x.."}, weight=1.4),
                    Pattern({"chord": "x.x..x.x..x..x.."}),
                    Pattern({"chord": "x-----x-----x---"}, energy=(0.0, 0.5)),
                ),
                "close",
                4,
                57,
                79,
                0.6,
                strum=0,
            ),
            (0.1, 1.0),
        ),
    ),
    modes=(("minor", 0.9), ("major", 0.1)),
    progressions=(
        Progression("VI | VII | i | i", MINOR_MODES, weight=1.5),
        Progression("i | VI | III | VII", MINOR_MODES, weight=1.4),
        Progression("i | VII | VI | VII", MINOR_MODES),
        Progression("vi | IV | I | V", MAJOR_MODES),
        Progression("I | V | vi | IV", MAJOR_MODES),
    ),
    cadences=(Cadence("VI | VII", MINOR_MODES), Cadence("IV | V", MAJOR_MODES)),
    moods=("energetic", "happy", "nostalgic", "epic"),
    profile="house",
    places=(
        "Rhythm",
        "Paradise",
        "Love Parade",
        "Autoscooter",
        "Laser",
        "Megamix",
        "Dream",
        "Discotheque",
        "Night",
    ),
)
