"""Future bass: wide saw chords that pulse, a half-time beat, pitched voices, a bright major key.

The chord itself is the hook: stacked saws with sevenths and ninths, chopped in triplets or syncopated
eighths; snare on three, hats that roll, sub under it. 140 to 160, felt at half.

Source: Snoman, "Dance Music Manual", 4th ed. 2019 (dubstep, whose half-time beat it keeps).
"""

from studio.composing.genre import MAJOR_MODES, MINOR_MODES, Cadence, Progression
from studio.composing.part_writing import Comping, Groove, PartTemplate, Pattern
from studio.composing.style import style_of

_CHORDS = (
    Pattern({"chord": "x--x--x-x--x--x-"}, energy=(0.6, 1.0), weight=1.4),
    Pattern({"chord": "x-----x-x--x--x-|x--x--x-..x-x-x-"}, energy=(0.6, 1.0)),
    Pattern({"chord": "x-xx-xx-xx-x"}, steps_per_beat=3, energy=(0.75, 1.0)),
    Pattern({"chord": "x---------------"}, energy=(0.0, 0.6)),
)
_DRUMS = Groove(
    (
        Pattern({"closed": "x...x...x...x...", "side_stick": "........o......."}, energy=(0.0, 0.4)),
        Pattern(
            {"kick": "X.....x.........", "snare": "........X.......", "closed": "x.x.x.xxx.x.x.x."},
            energy=(0.35, 0.8),
        ),
        Pattern(
            {
                "kick": "X.....X...X.....|X..X......X...x.",
                "snare": "........X.......",
                "clap": "........X.......",
                "closed": "x.x.xxx.x.x.xttt",
                "open": "....x.......x...",
            },
            energy=(0.7, 1.0),
            weight=1.5,
        ),
        Pattern(
            {
                "kick": "X.....X.....X...",
                "snare": "........X.....x.",
                "clap": "........X.......",
                "closed": "x.xxx.x.tttx.xrr",
                "tambourine": "....x.......x...",
            },
            energy=(0.8, 1.0),
        ),
        Pattern({"snare": "x...x...x.x.x.x.|xxxxxxxxrrrrrrrr"}, sections=("build",)),
    ),
    turns=(Pattern({"kick": "X.....X..X..X...", "closed": "x.x.xrrrx.x.tttt"}),),
    fills=(
        Pattern({"snare": "........X.x.xxxx"}),
        Pattern({"stop": "............x...", "clap": "............X..."}, energy=(0.6, 1.0)),
    ),
)
genre = style_of(
    "dubstep",
    label="Future bass",
    words=("future bass", "kawaii bass", "kawaii future bass", "melodic bass", "future beats", "wave bass"),
    tempo_low=138.0,
    tempo_high=164.0,
    tempo_typical=150.0,
    players={
        "bass": ("bass_synth", "bass_reese"),
        "pad": ("pad_glass", "pad_warm", "choir"),
        "lead": ("choir_sampled", "pluck_synth", "lead_soft", "synth_voice"),
        "arp": ("pluck_synth", "bells", "music_box"),
    },
    parts=(
        PartTemplate("drums", "drums", ("kit_808", "kit_909"), _DRUMS, (0.15, 1.0)),
        PartTemplate(
            "keys",
            "chords",
            ("supersaw",),
            Comping(_CHORDS, "open", 5, 52, 84, 0.85, strum=0),
            (0.1, 1.0),
            cutoff_hz=(900.0, 14000.0),
        ),
    ),
    modes=(("major", 0.7), ("minor", 0.3)),
    progressions=(
        Progression("IVmaj7 | V | iii7 | vi7", MAJOR_MODES, weight=1.6),
        Progression("IVmaj7 | V | vi7 | Imaj7", MAJOR_MODES),
        Progression("Imaj7 | iii7 | vi7 | IVmaj7", MAJOR_MODES),
        Progression("ii7 | V | Imaj7 | vi7", MAJOR_MODES),
        Progression("VImaj7 | VII | i7 | III", MINOR_MODES, weight=1.4),
        Progression("i7 | VImaj7 | III | VII", MINOR_MODES),
    ),
    cadences=(Cadence("IVmaj7 | V", MAJOR_MODES), Cadence("VImaj7 | VII", MINOR_MODES)),
    tonic=(("major", "Imaj7"), ("minor", "i7")),
    moods=("happy", "energetic", "dreamy", "romantic", "playful", "epic"),
    profile="trance",
    places=("Sky", "Pastel", "Cloud", "Comet", "Sugar", "Bloom", "Prism", "Firefly", "Balloon"),
)
