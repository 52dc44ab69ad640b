"""Synth-pop: 1982: a drum machine, an octave bass from a sequencer, one-finger hooks, cold strings.

Eighths in octaves, snare with a short hall on two and four, simple diatonic loops in minor or major, chorused
pads, a bell or brass hook that answers the voice. 105 to 132.

Source: Cateforis, "Are We Not New Wave? Modern Pop at the Turn of the 1980s", 2011.
"""

from studio.composing.genre import MAJOR_MODES, MINOR_MODES, Cadence, Progression
from studio.composing.part_writing import BassLine, Groove, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern({"closed": "x.x.x.x.x.x.x.x.", "kick": "x.......x......."}, energy=(0.0, 0.4)),
        Pattern(
            {"kick": "X.......X.......", "snare": "....X.......X...", "closed": "xxxxxxxxxxxxxxxx"},
            energy=(0.3, 0.8),
        ),
        Pattern(
            {
                "kick": "X...X...X...X...",
                "snare": "....X.......X...",
                "closed": "x.x.x.x.x.x.x.x.",
                "clap": "....x.......x...",
            },
            energy=(0.5, 1.0),
            weight=1.4,
        ),
        Pattern(
            {
                "kick": "X.....X.X.......",
                "snare": "....X.......X..x",
                "closed": "x.xxx.xxx.xxx.xx",
                "tom_high": "..............xx",
                "cowbell": "..x...x...x...x.",
            },
            energy=(0.7, 1.0),
        ),
    ),
    turns=(Pattern({"tom_high": "............xx..", "tom_low": "..............xx"}),),
    fills=(
        Pattern(
            {"tom_high": "........xx......", "tom_mid": "..........xx....", "tom_low": "............xxxx"}
        ),
        Pattern({"snare": "............xxxx"}),
    ),
)
_TUNES = (
    Pattern({"line": "x-x-x---x-x-x---"}),
    Pattern({"line": "x---x-x-x-------"}),
    Pattern({"line": "..x-x-x-x---x---"}),
    Pattern({"line": "x-x-x-x-x-x-x---"}, sections=("hook",)),
)
_CLOSES = (Pattern({"line": "x---x-----------"}), Pattern({"line": "x-x-x-----......"}))
genre = style_of(
    "synthwave",
    label="Synth-pop",
    words=(
        "synth pop",
        "synthpop",
        "synth-pop",
        "80s pop",
        "new romantic",
        "electro pop 80s",
        "80s synth pop",
        "minimal wave",
        "80er pop",
    ),
    neighbours={"new wave": (115.0, 136.0), "italo disco": (110.0, 125.0)},
    tempo_low=102.0,
    tempo_high=136.0,
    tempo_typical=118.0,
    players={
        "pad": ("strings", "synth_voice", "pad_warm"),
        "brass": ("piano_fm", "brass_synth"),
        "answer": ("bells", "brass_synth", "guitar_clean"),
    },
    parts=(
        PartTemplate("drums", "drums", ("kit_909", "kit_808"), _DRUMS, (0.15, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("bass_synth",),
            BassLine(
                (
                    Pattern({"line": "R.8.R.8.R.8.R.8."}, weight=1.5),
                    Pattern({"line": "RRRRRRRRRRRRRRRR"}, energy=(0.6, 1.0)),
                    Pattern({"line": "R.RR8.R.R.RR8.A."}),
                    Pattern({"line": "R-R-R-R-R-R-5-A-"}, energy=(0.0, 0.6)),
                ),
                28,
                50,
                0.6,
            ),
            (0.15, 1.0),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("lead_square", "lead_soft", "pluck_synth"),
            Melody(
                _TUNES, _CLOSES, 62, 84, "key", 4, leap=0.3, rest=0.05, ornament=0.15, gate=0.85, velocity=92
            ),
            (0.2, 1.0),
        ),
    ),
    without=("riser", "impact", "fall"),
    modes=(("minor", 0.5), ("major", 0.4), ("dorian", 0.1)),
    progressions=(
        Progression("I | V | ii | IV", MAJOR_MODES),
        Progression("I | iii | IV | V", MAJOR_MODES),
        Progression("I | IV | vi | V", MAJOR_MODES, weight=1.4),
        Progression("i | VII | VI | VII", MINOR_MODES, weight=1.4),
        Progression("i | III | VII | iv", MINOR_MODES),
        Progression("i | IV | i | VII", ("dorian",), weight=2.0),
    ),
    cadences=(Cadence("IV | V", MAJOR_MODES), Cadence("VI | VII", MINOR_MODES)),
    moods=("nostalgic", "energetic", "happy", "romantic", "sad"),
    profile="pop",
    places=(
        "Video",
        "Computer",
        "Leather",
        "Mannequin",
        "Polaroid",
        "Radio",
        "Mascara",
        "Modern Love",
        "Telephone",
    ),
)
