"""Chillwave: a summer heard through an old cassette: detuned synths, soft drum machine, washed-out tune.

Eighties' timbres played slowly and blurred: gated snare without its bite, sidechained pads, major sevenths,
a bass in long eighths.

Source: Trainer, "From Hypnagogia to Distroid", Oxford Handbook of Music and Virtuality, 2016.
"""

from studio.composing.genre import MAJOR_MODES, MINOR_MODES, Cadence, Progression
from studio.composing.part_writing import BassLine, Groove, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern({"closed": "x.o.x.o.x.o.x.o.", "kick": "x.......x......."}, energy=(0.0, 0.4)),
        Pattern(
            {
                "kick": "X.....x.X.......",
                "snare": "....x.......x...",
                "closed": "x.o.x.o.x.o.x.o.",
                "shaker": "ogogogogogogogog",
            },
            energy=(0.3, 0.8),
            weight=1.5,
        ),
        Pattern(
            {
                "kick": "X..x....X..x....",
                "clap": "....X.......X...",
                "closed": "x.o.x.o.x.o.x.o.",
                "open": "......o.......o.",
            },
            energy=(0.5, 1.0),
        ),
        Pattern(
            {
                "kick": "X.....x.X.x.....",
                "snare": "....X.......X..g",
                "tambourine": "..x...x...x...x.",
                "closed": "xoxoxoxoxoxoxoxo",
            },
            energy=(0.75, 1.0),
        ),
    ),
    turns=(Pattern({"snare": "....X.......X.xx"}),),
    fills=(
        Pattern({"tom_high": "........x.x.....", "tom_low": "............x.x."}),
        Pattern({"snare": "............x.xx"}),
    ),
    crash=None,
)
genre = style_of(
    "synthwave",
    label="Chillwave",
    words=("chillwave", "chill wave", "glo fi", "hypnagogic pop", "lo fi synth pop"),
    tempo_low=78.0,
    tempo_high=106.0,
    tempo_typical=92.0,
    players={
        "pad": ("pad_warm", "synth_voice"),
        "brass": ("electric_piano", "piano_fm", "pluck_synth"),
        "arp": ("pluck_synth", "guitar_clean"),
        "lead": ("lead_soft", "synth_voice", "guitar_clean"),
        "answer": ("guitar_clean", "bells"),
    },
    parts=(
        PartTemplate("drums", "drums", ("kit_808", "kit_lofi"), _DRUMS, (0.1, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("bass_synth", "bass_electric"),
            BassLine(
                (
                    Pattern({"line": "R-R-..R-R-..R-A-"}, weight=1.4),
                    Pattern({"line": "R---R---5---R-A-"}),
                    Pattern({"line": "R-..R-..8-..5-A-"}, energy=(0.6, 1.0)),
                ),
                28,
                46,
                0.85,
            ),
            (0.2, 1.0),
            cutoff_hz=(300.0, 1400.0),
        ),
    ),
    without=("riser", "impact"),
    modes=(("major", 0.65), ("minor", 0.25), ("lydian", 0.1)),
    progressions=(
        Progression("Imaj7 | IVmaj7 | Imaj7 | IVmaj7", MAJOR_MODES, weight=1.5),
        Progression("IVmaj7 | iii7 | vi7 | Imaj7", MAJOR_MODES),
        Progression("ii7 | IVmaj7 | Imaj7 | V", MAJOR_MODES),
        Progression("Imaj7 | II | IVmaj7 | Imaj7", ("lydian",), weight=2.0),
        Progression("i7 | VImaj7 | III | VII", MINOR_MODES),
        Progression("VImaj7 | VII | i7 | i7", MINOR_MODES),
    ),
    cadences=(Cadence("IVmaj7 | V", MAJOR_MODES), Cadence("VImaj7 | VII", MINOR_MODES)),
    tonic=(("major", "Imaj7"), ("lydian", "Imaj7"), ("minor", "i7")),
    moods=("dreamy", "chill", "nostalgic", "happy", "romantic"),
    profile="lofi",
    places=("Polaroid", "Pool", "Haze", "Summer", "Cassette", "Driveway", "Lake", "August", "Sunburn"),
)
