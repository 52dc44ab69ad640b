"""Impressionist: chords as colours, moved in parallel; layers of harp, flute and soft strings, no pulse.

Ninths and added tones without resolution, Lydian, Mixolydian and pentatonic lines, pedal points, soft
dynamics; ripples in the piano and harp, a flute or an oboe alone above.

Source: Lockspeiser, "Debussy: His Life and Mind", 1962; Palmer, "Impressionism in Music", 1973.
"""

from studio.composing.genre import Cadence, Form, Progression, SectionTemplate
from studio.composing.part_writing import (
    Arpeggio,
    BassLine,
    Comping,
    Feel,
    GuideLine,
    HeldChords,
    Melody,
    PartTemplate,
    Pattern,
)
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "x-----xxx-------"}),
    Pattern({"line": "..x-x-----x-----"}),
    Pattern({"line": "x---------x-x-x-"}),
    Pattern({"line": "x-xx-xx-x---"}, steps_per_beat=3, weight=0.6),
    Pattern({"line": "x-----xxx---"}, meter="3/4"),
    Pattern({"line": "x-------x-x-"}, meter="3/4"),
    Pattern({"line": "x---x-x-----"}, meter="6/8"),
    Pattern({"line": "x-----x-x-x---x---"}, meter="9/8"),
)
_CLOSES = (
    Pattern({"line": "x---------------"}),
    Pattern({"line": "x-----------"}, meter="3/4"),
    Pattern({"line": "x-----------"}, meter="6/8"),
    Pattern({"line": "x-----------------"}, meter="9/8"),
)
_FLOATING = Feel({"": 8}, (1, -2, 0, -2), 14, 0.9)

genre = style_of(
    "orchestral",
    label="Impressionist",
    words=("impressionist", "impressionism", "impressionistic", "impressionniste", "impressionismus"),
    usual={"bass": "contrabass"},
    tempo_low=48.0,
    tempo_high=92.0,
    tempo_typical=64.0,
    modes=(("lydian", 0.35), ("mixolydian", 0.25), ("major", 0.2), ("dorian", 0.2)),
    moods=("dreamy", "chill", "romantic", "nostalgic"),
    meters=("4/4", "3/4", "6/8", "9/8"),
    forms=(
        Form(
            (
                SectionTemplate("intro", 4, 0.2, 3),
                SectionTemplate("theme", 8, 0.35, 1, rise=0.1),
                SectionTemplate("bridge", 4, 0.5, 4, rise=0.15),
                SectionTemplate("climax", 4, 0.75, 2),
                SectionTemplate("theme", 8, 0.4, 5),
                SectionTemplate("outro", 4, 0.15, 6, rise=-0.05),
            ),
            cycle=(1, 2, 3, 4),
        ),
    ),
    tonic=(("lydian", "Imaj7"), ("major", "Imaj9"), ("mixolydian", "I9"), ("dorian", "i9")),
    progressions=(
        Progression("Imaj9 | II9 | Imaj9 | II9", ("lydian",), weight=1.5),
        Progression("Imaj7 | bIIImaj7 | bVImaj7 | II9", ("lydian",), ("climax", "bridge")),
        Progression("I9 | bVII9 | I9 | bVII9", ("mixolydian",), weight=1.5),
        Progression("I9 | bVII9 | bVI9 | bVII9", ("mixolydian",), ("climax", "bridge")),
        Progression("Imaj9 | iii9 | IVmaj9 | ii9", ("major",), weight=1.3),
        Progression("Imaj9 | bVII9 | bVImaj9 | Imaj9", ("major",), ("climax", "bridge")),
        Progression("i9 | IV9 | i9 | bVII9", ("dorian",), weight=1.5),
        Progression("i9 | ii9 | i9 | ii9", ("dorian",), ("intro", "outro", "bridge")),
    ),
    cadences=(
        Cadence("II9 | II9", ("lydian",)),
        Cadence("bVI9 | bVII9", ("mixolydian",)),
        Cadence("bVII9 | iv6", ("major",)),
        Cadence("IV9 | bVII9", ("dorian",)),
    ),
    parts=(
        PartTemplate(
            "bass",
            "bass",
            ("contrabass",),
            BassLine(
                (
                    Pattern({"line": "R---------------"}),
                    Pattern({"line": "R-----------"}, meter="3/4"),
                    Pattern({"line": "R-----------"}, meter="6/8"),
                    Pattern({"line": "R-----------------"}, meter="9/8"),
                ),
                28,
                47,
                1.0,
            ),
            (0.3, 1.0),
            feel=_FLOATING,
        ),
        PartTemplate(
            "strings",
            "pad",
            ("strings",),
            HeldChords("open", 5, 50, 84, moves=0.2, velocity=58),
            (0.2, 1.0),
            feel=_FLOATING,
        ),
        PartTemplate(
            "tremolo",
            "pad",
            ("strings_tremolo",),
            HeldChords("open", 4, 60, 84, velocity=50),
            (0.5, 1.0),
            chance=0.8,
        ),
        PartTemplate(
            "piano",
            "chords",
            ("piano", "piano_felt"),
            Comping(
                (
                    Pattern({"low": "x---------------", "top": "..x-....x-......"}),
                    Pattern({"chord": "x-------....x---"}),
                    Pattern({"chord": "x-----x-x-------"}, energy=(0.5, 1.0)),
                    Pattern({"low": "x-----------", "top": "....x-......"}, meter="3/4"),
                    Pattern({"low": "x-----------", "top": "....x-....x-"}, meter="6/8"),
                    Pattern({"low": "x-----------------", "top": "....x-....x-....x-"}, meter="9/8"),
                ),
                "open",
                5,
                48,
                84,
                1.4,
                strum=8,
            ),
            feel=_FLOATING,
        ),
        PartTemplate(
            "harp",
            "arp",
            ("harp", "celesta"),
            Arpeggio(("updown", "rolling", "up"), 4, 3, 48, 93, 1.8, velocity=58),
            (0.0, 0.9),
            feel=_FLOATING,
        ),
        PartTemplate(
            "theme",
            "lead",
            ("flute", "oboe", "english_horn", "clarinet"),
            Melody(
                _TUNES,
                _CLOSES,
                62,
                86,
                "pentatonic",
                4,
                leap=0.3,
                rest=0.15,
                chromatic=0.1,
                ornament=0.45,
                gate=1.0,
                velocity=78,
            ),
            feel=_FLOATING,
        ),
        PartTemplate(
            "horn", "counter", ("horn", "clarinet"), GuideLine(50, 69, 1, 62), (0.4, 1.0), feel=_FLOATING
        ),
        PartTemplate(
            "choir", "pad", ("choir",), HeldChords("open", 3, 60, 79, velocity=54), (0.6, 1.0), chance=0.3
        ),
    ),
    without=("drums", "timpani", "ostinato", "brass", "counter", "swell", "impact"),
    profile="orchestral",
    pop_share=0.0,
    dynamics_db=5.0,
    places=("Sea", "Reflection", "Veil", "Garden", "Pagoda", "Cloud", "Arabesque", "Moon", "Faun"),
)
