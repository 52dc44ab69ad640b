"""Middle Eastern: an oud and a ney in hijaz, strings in unison, a darbuka that says dum-tek-tek-dum-tek.

Maqsum and baladi in four, malfuf in two, sama'i in ten (written as 5/4); taksim without a beat at the start;
one scale (hijaz, nahawand, kurd, hijaz kar), tune in octaves over a drone. Quarter tones are left out.

Source: Marcus, "Music in Egypt", 2007; Touma, "The Music of the Arabs", 1996.
"""

from studio.composing.genre import Cadence, Form, Progression, SectionTemplate
from studio.composing.part_writing import BassLine, Comping, Groove, HeldChords, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_DARBUKA = Groove(
    (
        Pattern({"kick": "X.......X.......", "snare": "..x...x.....x..."}, energy=(0.0, 0.5)),
        Pattern(
            {
                "kick": "X.......X.......",
                "snare": "..X...X.....X...",
                "closed": ".o.o.o.o.o.oo.oo",
                "tambourine": "x.o.x.o.x.o.x.o.",
            },
            energy=(0.3, 1.0),
            weight=1.6,
        ),
        Pattern(
            {
                "kick": "X.X.....X.......",
                "snare": "......X.....X...",
                "closed": ".o.oxoo.oxooo.oo",
                "tambourine": "x.xxx.xxx.xxx.xx",
            },
            energy=(0.5, 1.0),
        ),
        Pattern(
            {"kick": "X.......X...X...", "snare": "..X.xxX...X..xxx", "closed": ".o.o.o.ooo.oo.o."},
            energy=(0.75, 1.0),
        ),
        Pattern({"kick": "X.......", "snare": "...X..X.", "closed": ".o..o..o"}, meter="2/4"),
        Pattern(
            {
                "kick": "X.........X.X.......",
                "snare": "......X.......X.....",
                "closed": "..o.o...o.......o.o.",
            },
            meter="5/4",
        ),
    ),
    turns=(Pattern({"snare": "..X...X...xxX.xx"}),),
    fills=(
        Pattern({"kick": "X.......X.......", "snare": "..xxx.xxx.xxXxXx"}),
        Pattern({"snare": "..x.xxXx"}, meter="2/4"),
        Pattern({"snare": "......x...x.x.xxXxXx"}, meter="5/4"),
    ),
    crash=None,
)
_TUNES = (
    Pattern({"line": "x-x-x-x-x---x---"}),
    Pattern({"line": "x---x-xxx-x-x---"}),
    Pattern({"line": "..x-x-x-xxx-x---"}),
    Pattern({"line": "x-xxx-x-x-xxx-x-"}, energy=(0.5, 1.0)),
    Pattern({"line": "x-----x-x-------"}, energy=(0.0, 0.5)),
    Pattern({"line": "x-xxx-x-"}, meter="2/4"),
    Pattern({"line": "x---x-x-"}, meter="2/4"),
    Pattern({"line": "x-----x-x-x-x-x-x---"}, meter="5/4"),
    Pattern({"line": "x---x-x-xxx-x-x-x---"}, meter="5/4"),
)
_CLOSES = (
    Pattern({"line": "x-x-x-----......"}),
    Pattern({"line": "x-x-x---"}, meter="2/4"),
    Pattern({"line": "x-x-x---x-----......"}, meter="5/4"),
)
genre = style_of(
    "ambient",
    label="Middle Eastern",
    known_for=("oud", "ney", "darbuka", "duduk", "shehnai"),
    words=(
        "middle eastern",
        "middle east",
        "arabic",
        "arabic music",
        "arabian",
        "maqam",
        "oriental",
        "belly dance",
        "bellydance",
        "turkish",
        "persian",
        "egyptian",
        "ottoman",
        "orientalisch",
        "oriental music",
        "desert caravan",
        "arabian nights",
        "bedouin",
        "orientale",
    ),
    tempo_low=72.0,
    tempo_high=138.0,
    tempo_typical=100.0,
    parts=(
        PartTemplate("drums", "percussion", ("darbuka",), _DARBUKA, (0.3, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("contrabass", "bass_fretless"),
            BassLine(
                (
                    Pattern({"line": "R-------R---5---"}, weight=1.4),
                    Pattern({"line": "R-----R-5-----A-"}),
                    Pattern({"line": "R---..R-"}, meter="2/4"),
                    Pattern({"line": "R---------R---5-----"}, meter="5/4"),
                ),
                29,
                47,
                0.9,
            ),
            (0.3, 1.0),
        ),
        PartTemplate(
            "drone",
            "pad",
            ("strings", "reed_organ"),
            HeldChords("fifths", 3, 48, 67, velocity=58),
            (0.0, 1.0),
        ),
        PartTemplate(
            "oud",
            "arp",
            ("oud",),
            Comping(
                (
                    Pattern({"1": "x...x.x.x...x.x.", "2": "..x.......x....."}),
                    Pattern({"1": "x..x..x.x..x..x."}),
                    Pattern({"1": "x..x..x."}, meter="2/4"),
                    Pattern({"1": "x...x.x...x.x...x.x."}, meter="5/4"),
                ),
                "fifths",
                3,
                45,
                62,
                0.6,
                strum=0,
            ),
            (0.35, 1.0),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("oud", "ney", "violin_solo"),
            Melody(_TUNES, _CLOSES, 57, 76, "key", 4, leap=0.15, rest=0.05, ornament=0.7, velocity=92),
        ),
        PartTemplate(
            "unison",
            "counter",
            ("violin_section", "ney"),
            Melody(_TUNES, _CLOSES, 64, 84, "key", 4, leap=0.15, answers=True, ornament=0.4, velocity=82),
            (0.5, 1.0),
        ),
        PartTemplate(
            "kanun",
            "counter",
            ("dulcimer",),
            Melody(
                (
                    Pattern({"line": "xxxxxxxxx-x-x---"}),
                    Pattern({"line": "x-xxxxx-x-xxx-x-"}),
                    Pattern({"line": "xxxxx-x-"}, meter="2/4"),
                    Pattern({"line": "xxxxx-x-xxx-x-x-x---"}, meter="5/4"),
                ),
                _CLOSES,
                64,
                84,
                "key",
                4,
                leap=0.2,
                answers=True,
                velocity=76,
            ),
            (0.65, 1.0),
        ),
    ),
    without=("pad", "choir", "keys", "bells", "rain", "swell"),
    forms=(
        Form(
            (
                SectionTemplate("intro", 4, 0.2, 3),
                SectionTemplate("theme", 8, 0.55, 1),
                SectionTemplate("bridge", 8, 0.7, 2),
                SectionTemplate("solo", 8, 0.5, 4),
                SectionTemplate("theme", 8, 0.9, 5),
                SectionTemplate("outro", 2, 0.7, 6),
            ),
            cycle=(1, 2, 3),
        ),
    ),
    meters=("4/4", "2/4", "5/4"),
    modes=(("phrygian_dominant", 0.5), ("double_harmonic", 0.2), ("minor", 0.2), ("phrygian", 0.1)),
    progressions=(
        Progression("I5 | I5 | I5 | I5", ("phrygian_dominant", "double_harmonic", "minor", "phrygian")),
        Progression("I | I | bII | I", ("phrygian_dominant",)),
        Progression("I | bII | bvii | I", ("phrygian_dominant",)),
        Progression("I | I | bII | I", ("double_harmonic",)),
        Progression("i | i | iv | i", ("minor",)),
        Progression("i | bII | i | VII", ("phrygian",)),
    ),
    cadences=(
        Cadence("bII | I5", ("phrygian_dominant",)),
        Cadence("bII | I5", ("double_harmonic",)),
        Cadence("iv | I5", ("minor",)),
        Cadence("VII | I5", ("phrygian",)),
    ),
    tonic=(("phrygian_dominant", "I5"), ("double_harmonic", "I5"), ("minor", "I5"), ("phrygian", "I5")),
    tonics=("D", "G", "C", "A", "E"),
    moods=("dark", "romantic", "energetic", "tense", "dreamy"),
    profile="acoustic",
    pop_share=0.0,
    places=("Oasis", "Caravan", "Minaret", "Bazaar", "Jasmine", "Dune", "Cairo", "Lantern", "Sultan"),
)
