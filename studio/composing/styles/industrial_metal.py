"""Industrial metal: guitars as machines: one-bar riffs locked to a drum machine, sequenced bass, cold synths.

Four on the floor or a stamping half time, palm-muted chords cut like samples, E or D, a synth ostinato and a
shouted chorus of three chords. 100 to 140.

Source: Reed, "Assimilate: A Critical History of Industrial Music", 2013.
"""

from studio.composing.genre import MINOR_MODES, Cadence, Progression
from studio.composing.part_writing import Arpeggio, BassLine, Feel, Groove, PartTemplate, Pattern, Riff
from studio.composing.style import style_of

_MACHINE = Groove(
    (
        Pattern({"kick": "X...X...X...X...", "closed": "..x...x...x...x."}, energy=(0.0, 0.5)),
        Pattern(
            {
                "kick": "X...X...X...X...",
                "snare": "....X.......X...",
                "closed": "x.x.x.x.x.x.x.x.",
                "clap": "....X.......X...",
            },
            energy=(0.4, 1.0),
            weight=1.5,
        ),
        Pattern(
            {
                "kick": "X.XX..X.X.XX..X.",
                "snare": "....X.......X...",
                "open": "..x...x...x...x.",
                "china": "X.......X.......",
            },
            energy=(0.65, 1.0),
        ),
        Pattern(
            {
                "kick": "X.....X...X.....",
                "snare": "........X.......",
                "closed": "xxxxxxxxxxxxxxxx",
                "tom_floor": "......x.......xx",
            },
            energy=(0.5, 1.0),
        ),
        Pattern({"kick": "X..X..X..X..", "snare": "......X.....", "closed": "x.x.x.x.x.x."}, meter="6/8"),
    ),
    turns=(Pattern({"snare": "....X.......X.XX"}),),
    fills=(
        Pattern({"stop": "............x...", "snare": "............x.x."}),
        Pattern({"snare": "........xxxxrrrr"}),
        Pattern({"snare": "......xxxxxx"}, meter="6/8"),
    ),
)
_RIFFS = (
    Pattern({"line": "P.c.P.c.P.c.N.B."}, weight=1.4),
    Pattern({"line": "cc.cc.c.cc.cP-N-"}),
    Pattern({"line": "P-..cc..P-..ccN-"}),
    Pattern({"line": "P-------N---B---"}, sections=("hook",)),
    Pattern({"line": "P---P---P---N---"}, sections=("hook",)),
    Pattern({"line": "P.c.c.P.c.c."}, meter="6/8"),
)
genre = style_of(
    "metal",
    label="Industrial metal",
    words=("industrial metal", "neue deutsche harte", "ndh", "industrial rock", "cyber metal"),
    neighbours={"industrial": (110.0, 135.0), "ebm": (115.0, 130.0), "aggrotech": (125.0, 140.0)},
    tempo_low=96.0,
    tempo_high=142.0,
    tempo_typical=120.0,
    players={"pad": ("pad_dark", "choir", "synth_voice"), "clean": ("piano", "guitar_clean")},
    parts=(
        PartTemplate(
            "drums", "drums", ("kit_909",), _MACHINE, (0.2, 1.0), feel=Feel({"": 0}, (3, -3, 1, -3), 0, 0.3)
        ),
        PartTemplate(
            "bass",
            "bass",
            ("bass_synth", "bass_distorted"),
            BassLine(
                (
                    Pattern({"line": "R.R.R.R.R.R.R.R."}, weight=1.5),
                    Pattern({"line": "RR.RR.R.RR.RR.A."}),
                    Pattern({"line": "R.R.R.R.R.R."}, meter="6/8"),
                ),
                28,
                43,
                0.7,
            ),
            (0.2, 1.0),
        ),
        PartTemplate("guitar", "chords", ("guitar_distorted",), Riff(_RIFFS), (0.4, 1.0)),
        PartTemplate(
            "sequence",
            "arp",
            ("arp_synth", "bass_acid", "lead_square"),
            Arpeggio(("rolling", "broken"), 4, 1, 48, 67, 0.5, "x.xxx.x.x.xxx.xx", velocity=80),
            (0.25, 1.0),
        ),
    ),
    without=("harmony",),
    modes=(("minor", 0.6), ("phrygian", 0.4)),
    progressions=(
        Progression("i | i | i | bII", MINOR_MODES, weight=1.4),
        Progression("i | VI | VII | i", MINOR_MODES, ("hook", "solo", "bridge"), weight=1.4),
        Progression("i | i | III | VII", MINOR_MODES),
        Progression("i | bII | i | VII", MINOR_MODES),
    ),
    cadences=(Cadence("VI | VII", MINOR_MODES), Cadence("bII | V", MINOR_MODES)),
    tonics=("E", "D", "C#", "A"),
    moods=("aggressive", "dark", "energetic", "tense"),
    pop_share=0.0,
    places=("Furnace", "Piston", "Hammer", "Assembly Line", "Rust", "Engine", "Turbine", "Steel", "Reactor"),
)
