"""New age: a piano or a harp that flows without hurry, a flute, a glass pad, water; nothing that pulls.

Open fifths and added ninths, modal or major pentatonic, arpeggios in slow eighths, harmony that changes every
second bar, reverb as an instrument.

Source: Hall, "New Age Music: A Voice of Liminality", 1994; Prendergast, "The Ambient Century", 2000.
"""

from studio.composing.genre import MAJOR_MODES, Cadence, Progression
from studio.composing.part_writing import Comping, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "x-----x-x-------"}),
    Pattern({"line": "x---x---x-------"}),
    Pattern({"line": "....x---x---x---"}),
    Pattern({"line": "x-----------x---"}),
    Pattern({"line": "x---x---x---"}, meter="3/4"),
    Pattern({"line": "x-------x---"}, meter="3/4"),
)
_CLOSES = (Pattern({"line": "x---------------"}), Pattern({"line": "x-----------"}, meter="3/4"))
genre = style_of(
    "ambient",
    label="New age",
    words=(
        "new age",
        "newage",
        "new age music",
        "healing music",
        "wellness music",
        "spa music",
        "spa",
        "meditation flute",
        "yoga music",
        "reiki",
        "sound healing",
        "nature music",
        "celtic new age",
        "massage music",
    ),
    tempo_low=60.0,
    tempo_high=92.0,
    tempo_typical=74.0,
    players={
        "pad": ("pad_glass", "pad_warm"),
        "keys": ("piano", "harp"),
        "bells": ("singing_bowls", "handpan", "celesta"),
        "lead": ("pan_flute", "flute", "bansuri", "piano"),
        "counter": ("cello", "harp"),
    },
    parts=(
        PartTemplate(
            "keys",
            "chords",
            ("piano", "harp", "piano_felt"),
            Comping(
                (
                    Pattern(
                        {
                            "low": "x-------x-------",
                            "2": "..x---....x---..",
                            "3": "....x---....x---",
                            "4": "......x-......x-",
                        },
                        weight=1.5,
                    ),
                    Pattern(
                        {
                            "low": "x---------------",
                            "2": "..x-............",
                            "3": "....x-..x-..x-..",
                            "4": "......x-..x-..x-",
                        }
                    ),
                    Pattern({"low": "x-----------", "2": "..x-....x-..", "3": "....x-....x-"}, meter="3/4"),
                ),
                "open",
                4,
                45,
                79,
                1.0,
                strum=8,
            ),
            (0.0, 1.0),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("pan_flute", "flute", "bansuri", "violin_solo"),
            Melody(
                _TUNES,
                _CLOSES,
                64,
                84,
                "pentatonic",
                4,
                leap=0.25,
                rest=0.2,
                ornament=0.35,
                gate=1.0,
                velocity=78,
            ),
            (0.2, 1.0),
        ),
    ),
    without=("drums", "choir", "swell"),
    modes=(("major", 0.6), ("lydian", 0.2), ("dorian", 0.2)),
    progressions=(
        Progression("Iadd9 | IV | Iadd9 | V", MAJOR_MODES, weight=1.4, bars_per_chord=2),
        Progression("Iadd9 | vi7 | IVmaj7 | Vsus4", MAJOR_MODES),
        Progression("I | II | I | II", ("lydian",), weight=2.0),
        Progression("iadd9 | IV | iadd9 | VII", ("dorian",), weight=2.0),
    ),
    cadences=(Cadence("IV | Vsus4", MAJOR_MODES), Cadence("IV | VII", ("dorian",))),
    tonic=(("major", "Iadd9"), ("lydian", "Iadd9"), ("dorian", "iadd9")),
    moods=("chill", "dreamy", "happy", "nostalgic", "romantic"),
    pop_share=0.0,
    places=("Waterfall", "Lotus", "Crystal", "Spring", "Dolphin", "Garden", "Aura", "Pebble", "Dawn"),
)
