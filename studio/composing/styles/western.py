"""Western: the score of a duel: whistling, twanging baritone guitar, a galloping snare, trumpet and choir.

Dorian and natural minor with the major VII and IV; ocarina-like whistle, harmonica, bells, whip-crack rim
shots; gallop (x.xx) of guitars and snare; a mariachi trumpet over the last chorus.

Source: Leinberger, "Ennio Morricone's The Good, the Bad and the Ugly: A Film Score Guide", 2004.
"""

from studio.composing.genre import MINOR_MODES, Cadence, Progression
from studio.composing.part_writing import BassLine, Comping, Groove, GuideLine, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern({"side_stick": "x...............", "tambourine": "........o......."}, energy=(0.0, 0.4)),
        Pattern(
            {"kick": "X.......X.......", "snare": "x.xxx.xxx.xxx.xx", "tambourine": "....x.......x..."},
            energy=(0.35, 0.8),
            weight=1.4,
        ),
        Pattern(
            {
                "kick": "X...X...X...X...",
                "snare": "X.xxx.xxX.xxx.xx",
                "side_stick": "............X...",
                "tom_low": "X.......X...X.X.",
            },
            energy=(0.65, 1.0),
        ),
        Pattern({"kick": "X.....X.....", "snare": "x.xxx.x.xxx."}, meter="6/8"),
    ),
    turns=(
        Pattern({"side_stick": "............X..."}),
        Pattern({"snare": "x.xxx.xxx.xxrrrr"}, energy=(0.5, 1.0)),
    ),
    fills=(
        Pattern({"tom_low": "........x.xxx.X.", "stop": "........x......."}),
        Pattern({"snare": "......rrrrX."}, meter="6/8"),
    ),
    crash=None,
)
_TUNES = (
    Pattern({"line": "x--xx-------x---"}),
    Pattern({"line": "x-xxx---x-------"}),
    Pattern({"line": "x---x---x--xx---"}),
    Pattern({"line": "x---------x-x-x-"}),
    Pattern({"line": "x-x-x-x-----"}, meter="6/8"),
    Pattern({"line": "x-----x-x-x-"}, meter="6/8"),
)
_CLOSES = (
    Pattern({"line": "x---------------"}),
    Pattern({"line": "x--xx-------...."}),
    Pattern({"line": "x-----x-----"}, meter="6/8"),
)
genre = style_of(
    "cinematic",
    label="Western",
    words=(
        "western",
        "spaghetti western",
        "wild west",
        "cowboy movie",
        "italo western",
        "gunslinger",
        "far west",
        "saloon showdown",
        "high noon",
    ),
    tempo_low=84.0,
    tempo_high=126.0,
    tempo_typical=104.0,
    players={
        "strings": ("strings",),
        "choir": ("choir", "voice_oohs"),
        "counter": ("trumpet", "violin_section"),
        "bass": ("bass_upright", "contrabass"),
    },
    parts=(
        PartTemplate("drums", "drums", ("kit_marching", "kit_orchestral"), _DRUMS, (0.1, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("bass_upright", "contrabass"),
            BassLine(
                (
                    Pattern({"line": "R-------5-------"}, energy=(0.0, 0.5)),
                    Pattern({"line": "R---5---R---5-A-"}, weight=1.5),
                    Pattern({"line": "R-RRR-RRR-RR5-A-"}, energy=(0.7, 1.0)),
                    Pattern({"line": "R-----5-----"}, meter="6/8"),
                ),
                28,
                45,
                0.75,
            ),
        ),
        PartTemplate(
            "twang",
            "chords",
            ("guitar_clean", "guitar_acoustic"),
            Comping(
                (
                    Pattern({"low": "x-xxx-xxx-xxx-xx"}, energy=(0.4, 1.0)),
                    Pattern({"low": "x---............", "top": "....x-------...."}, energy=(0.0, 0.6)),
                    Pattern({"chord": "x.xxx.xxx.xxx.xx"}, energy=(0.6, 1.0)),
                    Pattern({"low": "x-xxx-x-xxx-"}, meter="6/8"),
                ),
                "open",
                4,
                40,
                67,
                0.8,
                strum=6,
            ),
        ),
        PartTemplate(
            "theme",
            "lead",
            ("whistle", "harmonica", "trumpet"),
            Melody(
                _TUNES, _CLOSES, 69, 86, "key", 4, leap=0.6, rest=0.05, ornament=0.3, gate=0.95, velocity=92
            ),
        ),
        PartTemplate("bell", "counter", ("tubular_bells",), GuideLine(60, 74, 1, 76), (0.6, 1.0)),
    ),
    without=("timpani", "ostinato", "pulse", "piano", "brass", "riser", "impact", "fall"),
    modes=(("minor", 0.6), ("dorian", 0.4)),
    progressions=(
        Progression("i | VII | i | VII", MINOR_MODES, weight=1.4),
        Progression("i | VI | VII | i", MINOR_MODES),
        Progression("i | III | VII | i", MINOR_MODES),
        Progression("i | IV | i | VII", ("dorian",), weight=2.0),
        Progression("VI | VII | i | i", MINOR_MODES),
    ),
    cadences=(Cadence("VI | VII", MINOR_MODES), Cadence("iv | V", MINOR_MODES)),
    tonics=("D", "A", "E", "G"),
    meters=("4/4", "6/8"),
    moods=("tense", "epic", "nostalgic", "dark", "sad"),
    pop_share=0.0,
    places=("Canyon", "Dust", "Noon", "Gallows", "Prairie", "Sundown", "Mesa", "Coffin", "Stagecoach"),
)
