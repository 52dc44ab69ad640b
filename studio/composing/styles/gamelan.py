"""Gamelan: bronze in layers: a slow core melody, faster versions of it above, gongs that mark the cycle.

A lancaran of sixteen beats: gong at its end, kenong on every fourth, kempul between, ketuk on the off-beats;
saron play the core in quarters, bonang and gangsa interlock in sixteenths, the drum leads. Pelog is played as
five tones of phrygian, in equal temperament.

Source: Tenzer, "Balinese Gamelan Music", 3rd ed. 2011; Sumarsam, "Gamelan", 1995.
"""

from studio.composing.genre import MINOR_MODES, Cadence, Progression
from studio.composing.part_writing import BassLine, Comping, Groove, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern({"kick": "x.......x.......", "conga_high": "......o.......o."}, energy=(0.0, 0.5)),
        Pattern(
            {"kick": "x.....x.x...x...", "conga_high": "..o.o.....o...oo", "closed": ".o.o.o.o.o.o.o.o"},
            energy=(0.35, 1.0),
            weight=1.5,
        ),
        Pattern(
            {"kick": "X..x..x.X..x..x.", "conga_high": "..xx..xx..xx.xxx", "conga_mute": ".x..x..x.x..x..x"},
            energy=(0.7, 1.0),
        ),
    ),
    turns=(Pattern({"kick": "x...x...x.x.xxxx"}),),
    crash=None,
)
_CORE = (
    Pattern({"line": "x---x---x---x---"}, weight=2.0),
    Pattern({"line": "x-------x---x---"}),
    Pattern({"line": "....x---x---x---"}),
)
_ENDS = (Pattern({"line": "x---x---x-------"}), Pattern({"line": "x-------x-------"}))
_ELABORATED = (
    Pattern({"line": "x-x-x-x-x-x-x-x-"}, weight=1.5),
    Pattern({"line": "xxxxxxxxxxxxxxxx"}, energy=(0.6, 1.0)),
    Pattern({"line": ".xx.xx.x.xx.xx.x"}),
)
genre = style_of(
    "ambient",
    label="Gamelan",
    known_for=("gamelan_metallophone", "gamelan_gongs"),
    words=(
        "gamelan",
        "balinese",
        "bali",
        "javanese",
        "gamelan gong kebyar",
        "kebyar",
        "indonesian traditional",
        "javanese gamelan",
        "balinese gamelan",
    ),
    tempo_low=66.0,
    tempo_high=132.0,
    tempo_typical=92.0,
    parts=(
        PartTemplate("drums", "percussion", ("djembe",), _DRUMS, (0.2, 1.0)),
        PartTemplate(
            "gongs",
            "bass",
            ("gamelan_gongs",),
            BassLine(
                (
                    Pattern(
                        {"line": "R---------------|........5-------|....5-------5---|....5---8-------"},
                        weight=1.5,
                    ),
                    Pattern({"line": "R---------------|5-------5-------"}),
                ),
                33,
                52,
                1.0,
            ),
        ),
        PartTemplate(
            "ketuk",
            "chords",
            ("gamelan_metallophone",),
            Comping(
                (Pattern({"1": "..x...x...x...x."}), Pattern({"1": ".x...x...x...x.."})),
                "fifths",
                2,
                55,
                67,
                0.3,
                strum=0,
            ),
            (0.2, 1.0),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("gamelan_metallophone",),
            Melody(_CORE, _ENDS, 60, 77, "hirajoshi", 4, leap=0.3, rest=0.0, ornament=0.0, velocity=92),
        ),
        PartTemplate(
            "bonang",
            "arp",
            ("gamelan_metallophone", "glockenspiel"),
            Comping(
                (
                    Pattern({"3": "x.x.x.x.x.x.x.x.", "4": ".x.x.x.x.x.x.x.x"}),
                    Pattern({"2": "x..x..x.x..x..x.", "4": ".xx.xx.x.xx.xx.x"}),
                ),
                "close",
                4,
                67,
                86,
                0.6,
                strum=0,
            ),
            (0.35, 1.0),
        ),
        PartTemplate(
            "gangsa",
            "counter",
            ("gamelan_metallophone",),
            Melody(
                _ELABORATED, _ENDS, 72, 91, "hirajoshi", 4, leap=0.25, rest=0.0, improvises=True, velocity=78
            ),
            (0.5, 1.0),
        ),
        PartTemplate(
            "suling",
            "counter",
            ("bansuri", "flute"),
            Melody(
                _CORE,
                _ENDS,
                67,
                86,
                "hirajoshi",
                4,
                leap=0.3,
                rest=0.35,
                improvises=True,
                ornament=0.5,
                velocity=74,
            ),
            (0.0, 0.6),
            chance=0.7,
        ),
    ),
    without=("bass", "pad", "choir", "keys", "bells", "rain", "swell"),
    meters=("4/4",),
    modes=(("phrygian", 0.8), ("minor", 0.2)),
    progressions=(
        Progression("I5 | I5 | I5 | I5", MINOR_MODES, weight=2.0),
        Progression("I5 | I5 | VI | I5", MINOR_MODES),
    ),
    cadences=(Cadence("I5 | I5", MINOR_MODES),),
    tonic=(("phrygian", "I5"), ("minor", "I5")),
    moods=("dreamy", "chill", "energetic", "tense"),
    profile="acoustic",
    pop_share=0.0,
    places=(
        "Temple",
        "Ubud",
        "Rice Terrace",
        "Shadow Play",
        "Volcano",
        "Procession",
        "Lotus",
        "Mask",
        "Offering",
    ),
)
