"""Disco: four on the floor with open hats between, octave bass, sixteenth guitar, strings that soar and fall.

Kick on every beat, hat opened on every off-beat, the bass jumps octaves, congas fill, horns stab, violins
run up into the chorus; a break strips down to the drums.

Source: Lawrence, "Love Saves the Day: A History of American Dance Music Culture", 2003; Echols, "Hot
Stuff", 2010.
"""

from studio.composing.genre import Progression
from studio.composing.part_writing import BassLine, Feel, Groove, HeldChords, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern({"kick": "x...x...x...x...", "closed": "x.o.x.o.x.o.x.o."}, energy=(0.0, 0.45)),
        Pattern(
            {
                "kick": "X...X...X...X...",
                "snare": "....X.......X...",
                "open": "..X...X...X...X.",
                "closed": "xx..xx..xx..xx..",
            },
            energy=(0.4, 1.0),
            weight=1.8,
        ),
        Pattern(
            {
                "kick": "X...X...X...X...",
                "snare": "....X.......X..g",
                "clap": "....x.......x...",
                "closed": "xxoxxxoxxxoxxxox",
                "open": "..x...x...x...x.",
            },
            energy=(0.65, 1.0),
        ),
        Pattern(
            {
                "kick": "X...X...X...X...",
                "clap": "....X.......X...",
                "tambourine": "xoXoxoXoxoXoxoXo",
                "open": "..X...X...X...X.",
            },
            energy=(0.8, 1.0),
        ),
    ),
    turns=(
        Pattern({"snare": "....X.......X.xx"}),
        Pattern({"tom_high": "............xx..", "tom_low": "..............xx"}, energy=(0.6, 1.0)),
    ),
    fills=(
        Pattern({"snare": "........x.x.xxxx", "kick": "X...X...X...X..."}),
        Pattern(
            {"tom_high": "........xxx.....", "tom_mid": "...........xxx..", "tom_floor": "..............XX"},
            energy=(0.5, 1.0),
        ),
    ),
)

genre = style_of(
    "funk",
    label="Disco",
    words=(
        "disco",
        "nu disco",
        "boogie",
        "groovy disco",
        "70s disco",
        "philly soul",
        "discotheque",
        "disco music",
        "disco funk",
    ),
    usual={"guitar": "guitar_muted", "bass": "bass_electric"},
    tempo_low=108.0,
    tempo_high=130.0,
    tempo_typical=119.0,
    modes=(("minor", 0.55), ("dorian", 0.1), ("major", 0.35)),
    moods=("happy", "energetic", "romantic", "nostalgic", "playful"),
    progressions=(
        Progression(
            "i7 | iv7 | VII | IIImaj7 | VImaj7 | iim7b5 | V7 | V7", ("minor",), ("hook", "verse"), weight=1.5
        ),
        Progression("i7 | VImaj7 | VII | V7", ("minor",), weight=1.3),
        Progression("i7 | i7 | iv7 | V7#9", ("minor",), ("verse", "groove", "intro", "break")),
        Progression("i7 | IV9 | i7 | IV9", ("dorian",), weight=2.0),
        Progression("Imaj7 | vi7 | ii7 | V9", ("major",), weight=1.3),
        Progression("IVmaj7 | V | iii7 | vi7", ("major",), ("hook", "bridge")),
    ),
    parts=(
        PartTemplate(
            "drums",
            "drums",
            ("kit_acoustic", "kit_909"),
            _DRUMS,
            (0.2, 1.0),
            feel=Feel({"kick": -1, "open": 1}, (5, -7, 4, -7), 2, 0.4),
        ),
        PartTemplate(
            "bass",
            "bass",
            ("bass_electric", "bass_slap"),
            BassLine(
                (
                    Pattern({"line": "R.8.R.8.R.8.R.8.|R.8.R.8.R.8.5.A."}, weight=2.0),
                    Pattern({"line": "R-..8.R.R-.58.A."}, energy=(0.4, 1.0)),
                    Pattern({"line": "R---..8.R---..5."}, energy=(0.0, 0.5)),
                    Pattern({"line": "RR8.RR8.RR8.5R8A"}, energy=(0.7, 1.0)),
                ),
                28,
                52,
                0.65,
            ),
            (0.25, 1.0),
        ),
        PartTemplate(
            "strings", "pad", ("strings",), HeldChords("open", 4, 60, 88, moves=0.5, velocity=78), (0.45, 1.0)
        ),
        PartTemplate(
            "runs",
            "counter",
            ("violin_section", "strings"),
            Melody(
                (
                    Pattern({"line": "x---------xxxxxx"}),
                    Pattern({"line": "xxxxxxxxx-------"}),
                    Pattern({"line": "x-x-x-------x-x-"}),
                ),
                (Pattern({"line": "xxxxxxxxx-------"}),),
                67,
                88,
                "key",
                4,
                leap=0.3,
                rest=0.25,
                answers=True,
                velocity=82,
            ),
            (0.6, 1.0),
        ),
    ),
    players={
        "lead": ("voice_solo", "choir_sampled", "saxophone", "brass_synth"),
        "keys": ("electric_piano", "clavinet", "piano"),
    },
    without=("line",),
    profile="house",
    swing=0.52,
    swing_unit=4,
    places=(
        "Mirrorball",
        "Dancefloor",
        "Studio",
        "Velvet Rope",
        "Roller Rink",
        "Glitter",
        "Saturday",
        "Platform",
        "Champagne",
    ),
)
