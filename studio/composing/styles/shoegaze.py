"""Shoegaze: a wall of strummed, bent guitars with a voice far behind it; slow changes, no solo.

Layers of distortion and reverb blur the chord, drums keep a plain backbeat, the tune is soft and long;
added seconds and major sevenths; sections differ by density, not by rhythm.

Source: McGonigal, "Loveless", 33 1/3, 2007; Reynolds, "Blissed Out", 1990.
"""

from studio.composing.genre import Cadence, Form, Progression, SectionTemplate
from studio.composing.part_writing import (
    BassLine,
    Comping,
    Feel,
    Groove,
    HeldChords,
    Melody,
    PartTemplate,
    Pattern,
    Riff,
)
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "x-------x---x---"}),
    Pattern({"line": "..x-----x-------"}),
    Pattern({"line": "x---x-------x---"}),
    Pattern({"line": "x-----------x-x-"}),
    Pattern({"line": "x-----x-----"}, meter="6/8"),
)
_CLOSES = (Pattern({"line": "x-----------...."}), Pattern({"line": "x-----------"}, meter="6/8"))
_DRUMS = Groove(
    (
        Pattern(
            {"kick": "x.......x.x.....", "snare": "....x.......x...", "closed": "x.x.x.x.x.x.x.x."},
            energy=(0.0, 0.5),
        ),
        Pattern(
            {"kick": "X.....x.X.x.....", "snare": "....X.......X...", "open": "x.x.x.x.x.x.x.x."},
            energy=(0.45, 1.0),
            weight=1.5,
        ),
        Pattern(
            {
                "kick": "X..x....X.x...x.",
                "snare": "....X.......X...",
                "crash2": "X...x...X...x...",
                "tambourine": "..x...x...x...x.",
            },
            energy=(0.8, 1.0),
        ),
        Pattern({"kick": "X.....x...x.", "snare": "......X.....", "open": "x.x.x.x.x.x."}, meter="6/8"),
    ),
    fills=(
        Pattern({"snare": "........x.xxxxxx", "tom_floor": "........x...x..."}),
        Pattern({"snare": "......xxxxxx"}, meter="6/8"),
    ),
)

genre = style_of(
    "rock",
    label="Shoegaze",
    words=("shoegaze", "shoegazing", "dream pop", "dreampop", "wall of guitars", "nu gaze"),
    tempo_low=82.0,
    tempo_high=124.0,
    tempo_typical=102.0,
    modes=(("major", 0.65), ("mixolydian", 0.15), ("minor", 0.2)),
    moods=("dreamy", "nostalgic", "sad", "romantic"),
    forms=(
        Form(
            (
                SectionTemplate("intro", 4, 0.75, 3),
                SectionTemplate("verse", 8, 0.55, 2),
                SectionTemplate("hook", 8, 0.92, 1),
                SectionTemplate("break", 4, 0.3, 6),
                SectionTemplate("verse", 8, 0.6, 5),
                SectionTemplate("hook", 8, 1.0, 4),
                SectionTemplate("outro", 8, 0.85, 7, rise=0.1),
            ),
            cycle=(1, 2, 3, 5),
        ),
    ),
    progressions=(
        Progression("Imaj7 | IVmaj7 | Imaj7 | IVmaj7", ("major",), weight=1.3),
        Progression("Iadd9 | V | IVadd9 | IVadd9", ("major",), weight=1.3),
        Progression("vi7 | IVmaj7 | Iadd9 | V", ("major",), ("hook", "outro")),
        Progression("I | bVII | IV | I", ("mixolydian",), weight=2.0),
        Progression("i | VImaj7 | III | VII", weight=1.5),
    ),
    cadences=(Cadence("VI | VII"), Cadence("IVmaj7 | V", ("major",)), Cadence("bVII | IV", ("mixolydian",))),
    parts=(
        PartTemplate("drums", "drums", ("kit_room", "kit_acoustic"), _DRUMS, (0.3, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("bass_electric", "bass_distorted"),
            BassLine(
                (
                    Pattern({"line": "R-R-R-R-R-R-R-R-"}),
                    Pattern({"line": "R-------R-----A-"}, energy=(0.0, 0.5)),
                    Pattern({"line": "R---R-R---A-"}, meter="6/8"),
                ),
                28,
                45,
                0.96,
            ),
            (0.25, 1.0),
        ),
        PartTemplate(
            "guitar",
            "chords",
            ("guitar_distorted",),
            Riff(
                (
                    Pattern({"line": "P-P-P-P-P-P-P-P-"}),
                    Pattern({"line": "P---P-P-P---P-P-"}),
                    Pattern({"line": "P---------------"}, energy=(0.0, 0.6)),
                    Pattern({"line": "P-----P-----"}, meter="6/8"),
                ),
                40,
                54,
            ),
            (0.42, 1.0),
        ),
        PartTemplate(
            "clean",
            "chords",
            ("guitar_clean",),
            Comping(
                (
                    Pattern({"chord": "x-x-x-x-x-x-x-x-"}),
                    Pattern({"chord": "xxx-xxx-xxx-xxx-"}, energy=(0.6, 1.0)),
                    Pattern({"chord": "x-x-x-x-x-x-"}, meter="6/8"),
                ),
                "open",
                4,
                52,
                79,
                1.2,
                strum=12,
            ),
            (0.0, 1.0),
        ),
        PartTemplate(
            "haze",
            "pad",
            ("pad_glass", "pad_warm"),
            HeldChords("open", 4, 57, 84, moves=0.3, velocity=66),
            (0.3, 1.0),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("voice_oohs", "choir_sampled", "lead_soft"),
            Melody(
                _TUNES,
                _CLOSES,
                60,
                79,
                "pentatonic",
                4,
                leap=0.25,
                rest=0.1,
                ornament=0.2,
                gate=1.0,
                velocity=78,
            ),
            (0.4, 0.95),
            ("verse", "hook"),
            feel=Feel({"": 10}, (2, -2, 0, -2), 6, 0.4),
        ),
    ),
    without=("organ", "solo", "answer"),
    profile="rock",
    dynamics_db=5.0,
    places=("Haze", "Blossom", "Feedback", "Drift", "Sugar", "Tide", "Blur", "Slow Wave", "Afterglow"),
)
