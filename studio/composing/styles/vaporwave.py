"""Vaporwave: lounge music of the eighties at half its speed: electric pianos, a slack drum machine, malls.

Smooth jazz and corporate music slowed until the drums drag and the chords hang; major and minor ninths, FM
pianos, slap bass far down, a saxophone in an empty hall.

Source: Tanner, "Babbling Corpse: Vaporwave and the Commodification of Ghosts", 2016.
"""

from studio.composing.genre import MAJOR_MODES, MINOR_MODES, Cadence, Progression
from studio.composing.part_writing import BassLine, Bed, Feel, Groove, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern(
            {"closed": "x...o...x...o...", "kick": "x...............", "side_stick": "........o......."},
            energy=(0.0, 0.45),
        ),
        Pattern(
            {"kick": "X.........x.....", "snare": "........X.......", "closed": "x.o.x.o.x.o.x.o."},
            energy=(0.3, 0.9),
            weight=1.6,
        ),
        Pattern(
            {
                "kick": "X.....x.....x...",
                "snare": "........X.......",
                "closed": "x.o.x.o.x.o.x.o.",
                "open": "..............o.",
                "tambourine": "....x.......x...",
            },
            energy=(0.6, 1.0),
        ),
        Pattern(
            {"kick": "X.....x.X.......", "snare": "....x.......x...", "ride": "x...x...x...x..."},
            energy=(0.7, 1.0),
        ),
    ),
    fills=(
        Pattern(
            {"tom_high": "........x.......", "tom_mid": "..........x.....", "tom_low": "............x.x."}
        ),
    ),
    crash=None,
)
genre = style_of(
    "synthwave",
    label="Vaporwave",
    words=("vaporwave", "vapor wave", "mallsoft", "slushwave", "vapourwave", "mall music", "utopian virtual"),
    tempo_low=60.0,
    tempo_high=86.0,
    tempo_typical=72.0,
    players={
        "pad": ("pad_glass", "synth_voice", "pad_warm"),
        "brass": ("piano_fm", "electric_piano"),
        "arp": ("vibraphone", "pluck_synth"),
        "lead": ("saxophone", "saxophone_soprano", "lead_soft"),
        "answer": ("piano_fm", "bells"),
    },
    parts=(
        PartTemplate(
            "drums",
            "drums",
            ("kit_lofi", "kit_808"),
            _DRUMS,
            (0.1, 1.0),
            feel=Feel({"snare": 8}, (4, -5, 0, -5), 5, 0.4),
        ),
        PartTemplate(
            "bass",
            "bass",
            ("bass_slap", "bass_fretless", "bass_synth"),
            BassLine(
                (
                    Pattern({"line": "R-----..R-..5---|R-----..8---A---"}, weight=1.4),
                    Pattern({"line": "R---..R-5---..A-"}),
                ),
                28,
                46,
                0.9,
            ),
            (0.15, 1.0),
            cutoff_hz=(300.0, 1600.0),
        ),
        PartTemplate("vinyl", "fx", ("vinyl",), Bed(56)),
    ),
    without=("riser", "impact", "fall"),
    modes=(("major", 0.6), ("minor", 0.2), ("dorian", 0.2)),
    progressions=(
        Progression("IVmaj7 | iii7 | ii7 | Imaj7", MAJOR_MODES, weight=1.6),
        Progression("ii9 | V13 | Imaj7 | vi9", MAJOR_MODES),
        Progression("Imaj7 | vi9 | ii9 | V7", MAJOR_MODES),
        Progression("i9 | iv9 | VImaj7 | V7", MINOR_MODES),
        Progression("i9 | IV9 | i9 | IV9", ("dorian",), weight=2.0),
    ),
    cadences=(Cadence("ii9 | V13", MAJOR_MODES), Cadence("iv9 | V7", MINOR_MODES)),
    tonic=(("major", "Imaj7"), ("minor", "i9"), ("dorian", "i9")),
    moods=("nostalgic", "dreamy", "chill", "sad", "romantic"),
    profile="lofi",
    pop_share=0.1,
    places=("Plaza", "Mall", "Marble", "Fountain", "Escalator", "Virtual", "Palm", "Window", "Aqua"),
)
