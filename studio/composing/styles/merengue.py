"""Merengue: a fast two, güira and tambora, saxophones in broken chords, the bass on every half.

The tambora rolls into each downbeat, the güira scrapes all sixteenths, kick on every beat; saxes or the
accordion play jaleos, short arpeggiated riffs that repeat; harmony rocks between tonic and dominant.

Source: Austerlitz, "Merengue: Dominican Music and Dominican Identity", 1997.
"""

from studio.composing.genre import Cadence, Progression
from studio.composing.part_writing import Arpeggio, BassLine, Comping, Groove, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "x-x-x-x-x-x-x---"}),
    Pattern({"line": "..x-x-x-..x-x-x-"}),
    Pattern({"line": "x---x-x-x-x-x---"}),
    Pattern({"line": "xxx-xxx-xxx-x---"}, sections=("mambo", "hook"), energy=(0.6, 1.0)),
)
_CLOSES = (Pattern({"line": "x-x-x---x---...."}), Pattern({"line": "x---x-x-x-------"}))
_DRUMS = Groove(
    (
        Pattern({"guiro_short": "x.xxx.xxx.xxx.xx", "wood_high": "x...x.x...x.x..."}, energy=(0.0, 0.5)),
        Pattern(
            {
                "kick": "X...X...X...X...",
                "guiro_short": "x.xxx.xxx.xxx.xx",
                "wood_high": "x...x.x...x.x...",
                "conga_low": "............xxxx|........x...x.xx",
                "conga_high": "..o...o...o.....",
            },
            energy=(0.4, 0.85),
            weight=1.5,
        ),
        Pattern(
            {
                "kick": "X...X...X...X...",
                "guiro_short": "xoxxxoxxxoxxxoxx",
                "cowbell": "x...x...x...x...",
                "conga_low": "x...x...x...xxxx",
                "conga_high": "..x...x...x.....",
            },
            energy=(0.75, 1.0),
        ),
    ),
    fills=(
        Pattern({"timbale_high": "....x.xxx.xxxxx.", "conga_low": "............xxxx"}),
        Pattern({"conga_low": "........xxxxxxxx"}),
    ),
    crash=None,
)

genre = style_of(
    "reggaeton",
    label="Merengue",
    words=("merengue", "perico ripiao", "merengue tipico", "mambo merengue"),
    usual={"guitar": "guitar_clean", "drums": "percussion_hand", "bass": "bass_electric"},
    tempo_low=124.0,
    tempo_high=168.0,
    tempo_typical=144.0,
    modes=(("major", 0.6), ("minor", 0.4)),
    moods=("happy", "energetic", "playful"),
    progressions=(
        Progression("I | V7 | V7 | I", ("major",), weight=1.6),
        Progression("I | IV | V7 | I", ("major",)),
        Progression("I | vi | ii | V7", ("major",), ("verse", "pre")),
        Progression("i | V7 | V7 | i", weight=1.6),
        Progression("i | iv | V7 | i"),
    ),
    cadences=(Cadence("iv | V7"), Cadence("IV | V7", ("major",)), Cadence("ii | V7", ("major",))),
    parts=(
        PartTemplate("congas", "percussion", ("percussion_hand",), _DRUMS, (0.1, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("bass_electric", "bass_upright"),
            BassLine(
                (
                    Pattern({"line": "R---....5---...."}, energy=(0.0, 0.5)),
                    Pattern({"line": "R---R---5---5---|R---R---5---A---"}, weight=1.6),
                    Pattern({"line": "R---3---5---8---"}, energy=(0.6, 1.0)),
                ),
                28,
                48,
                0.7,
            ),
            (0.2, 1.0),
        ),
        PartTemplate(
            "montuno",
            "arp",
            ("piano", "accordion"),
            Comping(
                (
                    Pattern({"low": "x...x...x...x...", "top": "..x.x.x...x.x.x."}),
                    Pattern({"chord": "..x-..x-..x-..x-"}, energy=(0.5, 1.0)),
                ),
                "close",
                4,
                57,
                79,
                0.6,
                strum=0,
            ),
            (0.3, 1.0),
        ),
        PartTemplate(
            "keys",
            "chords",
            ("saxophone_alto", "saxophone"),
            Arpeggio(("broken", "updown"), 4, 1, 57, 77, 0.7, "xxx.xx.xxxx.xx..", velocity=82),
            (0.55, 1.0),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("accordion", "saxophone_alto", "trumpet"),
            Melody(
                _TUNES, _CLOSES, 60, 81, "key", 4, leap=0.35, rest=0.1, ornament=0.35, gate=0.75, velocity=94
            ),
            (0.3, 1.0),
            ("intro", "verse", "hook", "pre"),
        ),
    ),
    players={"horns": ("saxophone_alto", "brass"), "answer": ("trumpet", "brass")},
    without=("drums", "pad", "riser", "impact", "fall"),
    profile="acoustic",
    pop_share=0.1,
    places=("Island", "Sunday", "Rum", "Market", "Palm", "Skirt", "Bus", "Patron", "Bay"),
)
