"""Black metal: tremolo-picked minor chords over blast beats, cold and far away, keyboards like a choir.

Snare and kick alternate in sixteenths at 160 and above, guitars hold open minor triads and semitone shifts;
no solos; slow passages of arpeggio between. Raw, mid-heavy, drenched.

Source: Hagen, "Musical Style, Ideology, and Mythology in Norwegian Black Metal", 2011.
"""

from studio.composing.genre import MINOR_MODES, Cadence, Progression
from studio.composing.part_writing import BassLine, Comping, Groove, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_BLAST = Groove(
    (
        Pattern({"ride": "x...x...x...x...", "kick": "x.......x......."}, energy=(0.0, 0.45)),
        Pattern(
            {"kick": "x.x.x.x.x.x.x.x.", "snare": ".x.x.x.x.x.x.x.x", "ride": "x.x.x.x.x.x.x.x."},
            energy=(0.45, 1.0),
            weight=1.6,
        ),
        Pattern(
            {"kick": "xxxxxxxxxxxxxxxx", "snare": "x.x.x.x.x.x.x.x.", "crash": "X..............."},
            energy=(0.75, 1.0),
        ),
        Pattern(
            {"kick": "xxxxxxxxxxxxxxxx", "snare": "....X.......X...", "ride": "x.x.x.x.x.x.x.x."},
            energy=(0.5, 1.0),
        ),
        Pattern(
            {"kick": "X.....X.....", "snare": "......X.....", "ride": "x.x.x.x.x.x."},
            meter="6/8",
            energy=(0.0, 0.7),
        ),
        Pattern(
            {"kick": "x.x.x.x.x.x.", "snare": ".x.x.x.x.x.x", "ride": "x.x.x.x.x.x."},
            meter="6/8",
            energy=(0.6, 1.0),
        ),
    ),
    turns=(Pattern({"snare": ".x.x.x.x.x.xxxxx"}, energy=(0.5, 1.0)),),
    fills=(
        Pattern({"tom_high": "........xxxx....", "tom_low": "............xxxx"}),
        Pattern({"snare": "xxxxxxxxxxxxxxxx"}, energy=(0.7, 1.0)),
        Pattern({"tom_low": "......xxxxxx"}, meter="6/8"),
    ),
)
genre = style_of(
    "metal",
    label="Black metal",
    words=(
        "black metal",
        "blackmetal",
        "atmospheric black metal",
        "norwegian black metal",
        "blackgaze",
        "depressive black metal",
        "symphonic black metal",
        "raw black metal",
    ),
    tempo_low=140.0,
    tempo_high=210.0,
    tempo_typical=176.0,
    players={"pad": ("choir", "church_organ", "strings"), "clean": ("guitar_clean",)},
    parts=(
        PartTemplate("drums", "drums", ("kit_metal",), _BLAST, (0.3, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("bass_distorted",),
            BassLine(
                (
                    Pattern({"line": "RRRRRRRRRRRRRRRR"}, energy=(0.5, 1.0)),
                    Pattern({"line": "R---------------"}, energy=(0.0, 0.5)),
                    Pattern({"line": "R-R-R-R-R-R-"}, meter="6/8"),
                ),
                28,
                45,
                0.8,
            ),
            (0.2, 1.0),
        ),
        PartTemplate(
            "guitar",
            "chords",
            ("guitar_distorted",),
            Comping(
                (
                    Pattern({"chord": "xxxxxxxxxxxxxxxx"}, energy=(0.5, 1.0), weight=2.0),
                    Pattern({"chord": "x---------------"}, energy=(0.0, 0.6)),
                    Pattern({"chord": "xxxxxxxxxxxx"}, meter="6/8"),
                ),
                "close",
                3,
                48,
                64,
                0.95,
                strum=0,
            ),
            (0.3, 1.0),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("guitar_lead",),
            Melody(
                (
                    Pattern({"line": "x---------------"}),
                    Pattern({"line": "x-------x-------"}),
                    Pattern({"line": "x-----x---x-----"}),
                    Pattern({"line": "x-----------"}, meter="6/8"),
                    Pattern({"line": "x-----x-----"}, meter="6/8"),
                ),
                (Pattern({"line": "x---------------"}), Pattern({"line": "x-----------"}, meter="6/8")),
                62,
                84,
                "key",
                4,
                leap=0.3,
                rest=0.0,
                ornament=0.1,
                velocity=88,
            ),
            (0.5, 1.0),
        ),
    ),
    without=("harmony", "riser", "impact"),
    modes=(("minor", 0.7), ("phrygian", 0.3)),
    progressions=(
        Progression("i | i | VI | VI", MINOR_MODES, weight=1.5),
        Progression("i | iii | i | bII", MINOR_MODES),
        Progression("i | VI | iv | bII", MINOR_MODES),
        Progression("i | i | iv | vi", MINOR_MODES),
        Progression("i | bII | i | VII", MINOR_MODES),
    ),
    cadences=(Cadence("VI | bII", MINOR_MODES), Cadence("iv | V", MINOR_MODES)),
    tonics=("E", "D", "F#", "A", "C"),
    moods=("dark", "aggressive", "sad", "epic", "tense"),
    pop_share=0.0,
    places=("Frost", "Forest", "Raven", "Northern Sky", "Crypt", "Blizzard", "Ash", "Fjord", "Night"),
)
