"""Latin jazz: a combo with congas and timbales on clave: a montuno under a horn that thinks in bebop.

Cáscara and bell, tumbao of the congas, a bass that ties over the bar, piano guajeo; jazz's ii–V–I in straight
eighths, head, solos, mambo section. 100 to 220 felt in two.

Source: Fernandez, "From Afro-Cuban Rhythms to Latin Jazz", 2006; Mauleón, "Salsa Guidebook", 1993.
"""

from studio.composing.part_writing import BassLine, Comping, Groove, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern(
            {"side_stick": "x.xx.x.xx.xx.x.x|x.xx.xx.xx.x.xx.", "pedal": "....x.......x..."},
            energy=(0.0, 0.6),
        ),
        Pattern(
            {"side_stick": "x.x.xx.xx.xx.x.x", "kick": "......o.......o.", "cowbell": "x...x...x...x..."},
            energy=(0.4, 0.8),
            weight=1.4,
        ),
        Pattern(
            {
                "bell": "x.xxx.xxx.xxx.xx",
                "kick": "......x.......x.",
                "snare": "........g.....g.",
                "tom_mid": "............o.o.",
            },
            energy=(0.6, 1.0),
        ),
        Pattern(
            {
                "ride": "x.x.xx.x.x.xx.x.",
                "kick": "......x.......x.",
                "side_stick": "..x...x.........|x..x..x.........",
            },
            energy=(0.6, 1.0),
        ),
        Pattern({"side_stick": "x.x.xx.xx.x.", "pedal": "....x...x..."}, meter="3/4"),
    ),
    turns=(Pattern({"timbale_high": "........x.xxx.x."}, energy=(0.5, 1.0)),),
    fills=(
        Pattern({"timbale_high": "........x.xxx.x.", "timbale_low": "............x.xx"}),
        Pattern({"timbale_high": "......xxx.xx"}, meter="3/4"),
    ),
    crash=None,
)
_CONGAS = Groove(
    (
        Pattern(
            {
                "conga_mute": "x.x...x.x.x.....",
                "conga_high": "....X...........",
                "conga_low": "............x.xx",
            },
            weight=1.5,
        ),
        Pattern(
            {
                "conga_mute": "x.x...x.x.x.....",
                "conga_high": "....X.......X...",
                "conga_low": "......xx......xx",
                "clave": "x..x..x.....x...|....x...x.......",
            }
        ),
        Pattern(
            {"conga_mute": "x.x...x.x...", "conga_high": "....X.......", "conga_low": "..........xx"},
            meter="3/4",
        ),
    ),
    crash=None,
)
genre = style_of(
    "jazz",
    label="Latin jazz",
    words=("latin jazz", "afro cuban jazz", "cubop", "descarga", "mambo jazz"),
    neighbours={"afro cuban": (100.0, 115.0)},
    tempo_low=100.0,
    tempo_high=200.0,
    tempo_typical=152.0,
    players={
        "lead": ("trumpet", "saxophone", "flute"),
        "solo": ("piano", "trumpet", "flute", "vibraphone"),
        "line": ("trombone", "saxophone_alto"),
    },
    parts=(
        PartTemplate("drums", "drums", ("kit_jazz", "timbales"), _DRUMS, (0.1, 1.0)),
        PartTemplate("congas", "percussion", ("congas",), _CONGAS, (0.1, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("bass_upright",),
            BassLine(
                (
                    Pattern({"line": "R-....5-....R---|......5-....A---"}, weight=1.5),
                    Pattern({"line": "R-....5-....8---|......5-....A---"}),
                    Pattern({"line": "R-....5-R-..A---"}),
                    Pattern({"line": "R---..5-..A-"}, meter="3/4"),
                ),
                28,
                50,
                0.95,
            ),
        ),
        PartTemplate(
            "keys",
            "chords",
            ("piano",),
            Comping(
                (
                    Pattern(
                        {
                            "low": "x..x..x..x..x..x|..x..x..x..x..x.",
                            "top": "..x..x..x..x..x.|x..x..x..x..x..x",
                        },
                        energy=(0.5, 1.0),
                    ),
                    Pattern({"chord": "x..x..x.....x...|....x...x......."}),
                    Pattern({"chord": "..x---x-..x---x-"}, energy=(0.3, 1.0)),
                    Pattern({"chord": "x..x..x..x.."}, meter="3/4"),
                ),
                "drop2",
                4,
                50,
                79,
                0.7,
                strum=0,
            ),
        ),
    ),
    modes=(("minor", 0.5), ("major", 0.3), ("dorian", 0.2)),
    tonics=("C", "F", "G", "Bb", "D", "Eb"),
    moods=("energetic", "playful", "romantic", "happy", "chill"),
    swing=0.5,
    pop_share=0.0,
    places=("Havana", "Clave", "Bronx", "Conga", "Palladium", "Manteca", "Night Market", "Hotel", "Malecón"),
)
