"""Trailer: two minutes that only rise: a pulse, braams of low brass, strings, taikos, a choir, a stop.

Three acts, each louder, a breath before the last; minor with VI–III–VII, one chord a bar, strings in
sixteenths, drums in triplet groups, hits where the picture cuts.

Source: Deaville, "Trailer or Leader? The Role of Music and Sound in Cinematic Previews", 2017.
"""

from studio.composing.genre import MINOR_MODES, Cadence, Form, Progression, SectionTemplate
from studio.composing.part_writing import Comping, Groove, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern({"kick": "X..............."}, energy=(0.0, 0.4)),
        Pattern(
            {"kick": "X.......X.......", "tom_low": "......x.......xx", "tom_floor": "X.......X......."},
            energy=(0.3, 0.7),
        ),
        Pattern(
            {
                "kick": "X..x..X.X..x..X.",
                "tom_floor": "X..x..X.X..x..X.",
                "tom_mid": "..x..x...xx..x.x",
                "snare": "....x.......x...",
            },
            energy=(0.6, 1.0),
            weight=1.4,
        ),
        Pattern(
            {
                "kick": "X...X...X...X...",
                "tom_floor": "X.xxX.xxX.xxX.xx",
                "tom_mid": "..xx..xx..xx..xx",
                "snare": "....X.......X...",
                "crash": "X...............|................",
            },
            energy=(0.8, 1.0),
        ),
        Pattern({"kick": "X.....X.....", "tom_floor": "X.xx.xX.xx.x", "snare": "......X....."}, meter="6/8"),
        Pattern({"kick": "X.......x...", "tom_floor": "X..x..x.xx.x"}, meter="3/4"),
    ),
    turns=(Pattern({"tom_floor": "X..X..X..X..X.XX"}, energy=(0.5, 1.0)),),
    fills=(
        Pattern({"tom_floor": "........ttttttrr", "snare": "........ttttttrr"}),
        Pattern({"stop": "............x..."}, energy=(0.6, 1.0)),
        Pattern({"tom_floor": "......rrrrrr"}, meter="6/8"),
        Pattern({"tom_floor": "......rrrrrr"}, meter="3/4"),
    ),
)
genre = style_of(
    "cinematic",
    label="Trailer",
    words=(
        "trailer",
        "trailer music",
        "epic trailer",
        "movie trailer",
        "teaser",
        "film trailer",
        "blockbuster trailer",
        "game trailer",
        "braam trailer",
        "trailermusik",
    ),
    tempo_low=76.0,
    tempo_high=150.0,
    tempo_typical=118.0,
    players={
        "theme": ("horn", "violin_section", "voice_solo"),
        "brass": ("brass",),
        "pulse": ("arp_synth", "pluck_synth"),
    },
    parts=(
        PartTemplate("drums", "drums", ("percussion_taiko", "kit_orchestral"), _DRUMS, (0.1, 1.0)),
        PartTemplate(
            "braams",
            "counter",
            ("brass_synth", "tuba"),
            Comping(
                (
                    Pattern({"chord": "X-------........|................"}),
                    Pattern({"chord": "X-----------...."}, energy=(0.7, 1.0)),
                    Pattern({"chord": "X-----......"}, meter="6/8"),
                    Pattern({"chord": "X-------...."}, meter="3/4"),
                ),
                "fifths",
                3,
                40,
                57,
                0.95,
                strum=0,
            ),
            (0.35, 1.0),
        ),
    ),
    without=("piano",),
    forms=(
        Form(
            (
                SectionTemplate("intro", 4, 0.15, 3, rise=0.15),
                SectionTemplate("theme", 8, 0.45, 2, rise=0.2),
                SectionTemplate("build", 4, 0.65, 4, rise=0.25),
                SectionTemplate("climax", 8, 0.95, 1, rise=0.05, drop_beats=2.0),
                SectionTemplate("bridge", 2, 0.1, 5),
                SectionTemplate("climax", 8, 1.0, 6, drop_beats=2.0),
                SectionTemplate("outro", 2, 0.3, 7),
            ),
            cycle=(1, 2, 3, 4),
        ),
    ),
    modes=(("minor", 0.95), ("dorian", 0.05)),
    progressions=(
        Progression("i | VI | III | VII", MINOR_MODES, weight=2.0),
        Progression("VI | VII | i | i", MINOR_MODES, ("climax",)),
        Progression("i | i | VI | VII", MINOR_MODES),
        Progression("i | v | VI | iv", MINOR_MODES),
    ),
    cadences=(Cadence("VI | VII", MINOR_MODES), Cadence("iv | V", MINOR_MODES)),
    tonics=("D", "C", "E", "G", "A"),
    moods=("epic", "tense", "dark", "aggressive"),
    places=("Rise", "Reckoning", "Impact", "Fall", "Legion", "Countdown", "Titan", "Collision", "Zero"),
)
