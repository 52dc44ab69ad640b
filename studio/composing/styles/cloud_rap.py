"""Cloud rap: trap seen from a plane: washed voices and pads in long reverb, slow hats, an 808 that floats.

Half-time at 120 to 150, two or four dreamy chords with sevenths and ninths, a bell far off, hardly a drop.

Source: Burton, "Posthuman Rap", 2017 (trap); after the records that gave it its name about 2010.
"""

from studio.composing.genre import MAJOR_MODES, MINOR_MODES, Cadence, Progression
from studio.composing.part_writing import Groove, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern({"closed": "x...x...x...x..."}, energy=(0.0, 0.4)),
        Pattern(
            {"kick": "X.........x.....", "snare": "........X.......", "closed": "x.x.x.x.x.x.xttt"},
            energy=(0.3, 1.0),
            weight=1.5,
        ),
        Pattern(
            {
                "kick": "X.....x...x.....|X............x..",
                "clap": "........X.......",
                "closed": "x.x.x.xrx.x.x.x.",
                "open": "..............o.",
            },
            energy=(0.6, 1.0),
        ),
    ),
    turns=(Pattern({"closed": "x.x.tttxx.rrx.x."}),),
    fills=(Pattern({"stop": "............x...", "side_stick": "............o..."}),),
    crash=None,
)
genre = style_of(
    "trap",
    label="Cloud rap",
    words=("cloud rap", "cloud trap", "cloud beat", "dream trap", "cloudrap"),
    neighbours={"plugg": (140.0, 154.0), "pluggnb": (130.0, 150.0)},
    tempo_low=120.0,
    tempo_high=154.0,
    tempo_typical=136.0,
    players={
        "keys": ("electric_piano", "piano_felt", "pad_glass"),
        "pad": ("pad_glass", "synth_voice", "choir"),
        "lead": ("bells", "lead_soft", "synth_voice", "music_box"),
        "counter": ("choir_sampled", "pluck_synth"),
    },
    parts=(PartTemplate("drums", "drums", ("kit_808",), _DRUMS, (0.15, 1.0)),),
    without=("impact", "riser"),
    modes=(("major", 0.5), ("minor", 0.3), ("lydian", 0.2)),
    progressions=(
        Progression("IVmaj7 | iii7 | vi7 | Imaj7", MAJOR_MODES, weight=1.4),
        Progression("Imaj7 | IVmaj7 | Imaj7 | IVmaj7", MAJOR_MODES),
        Progression("Imaj7 | II | Imaj7 | II", ("lydian",), weight=2.0),
        Progression("i9 | VImaj7 | i9 | VImaj7", MINOR_MODES),
        Progression("VImaj7 | VII | i7 | v7", MINOR_MODES),
    ),
    cadences=(Cadence("IVmaj7 | V", MAJOR_MODES), Cadence("VImaj7 | VII", MINOR_MODES)),
    tonic=(("major", "Imaj7"), ("lydian", "Imaj7"), ("minor", "i9")),
    moods=("dreamy", "chill", "sad", "nostalgic", "dark"),
    places=("Cloud", "Vapor", "Altitude", "Angel", "Haze", "Purple", "Float", "Cotton", "Skyline"),
)
