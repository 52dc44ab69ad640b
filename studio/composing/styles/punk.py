"""Punk: three chords in downstrokes, eighths in the bass, nothing held back and nobody solos for long.

Two distorted guitars, bass and drums at a run; the snare on two and four or on every off-beat, verse and
chorus at nearly the same level, songs of two minutes.

Source: Laing, "One Chord Wonders: Power and Meaning in Punk Rock", 1985.
"""

from studio.composing.genre import Form, Progression, SectionTemplate
from studio.composing.part_writing import BassLine, Groove, PartTemplate, Pattern, Riff
from studio.composing.style import style_of

_RIFFS = (
    Pattern({"line": "P-P-P-P-P-P-P-P-"}, weight=2.0),
    Pattern({"line": "P-P-P-P-P-P-N-P-|P-P-P-P-F-F-N-N-"}, sections=("riff", "hook", "outro")),
    Pattern({"line": "c.c.c.c.c.c.c.c.|c.c.c.c.P-P-P-P-"}, sections=("verse", "break")),
    Pattern({"line": "P---..P-P---..P-"}, sections=("break", "intro", "pre")),
)
_DRUMS = Groove(
    (
        Pattern({"kick": "X...X...X...X...", "tom_floor": "x.x.x.x.x.x.x.x."}, energy=(0.0, 0.45)),
        Pattern(
            {"kick": "X.....x.X.....x.", "snare": "....X.......X...", "closed": "X.x.X.x.X.x.X.x."},
            energy=(0.4, 0.8),
        ),
        Pattern(
            {"kick": "X...X...X...X...", "snare": "..X...X...X...X.", "ride": "X.x.X.x.X.x.X.x."},
            energy=(0.6, 1.0),
        ),
        Pattern(
            {"kick": "X....xx.X....xx.", "snare": "....X.......X...", "open": "X...X...X...X..."},
            energy=(0.55, 1.0),
            weight=1.4,
        ),
        Pattern(
            {"kick": "X.....x.X.x...x.", "snare": "....X.......X...", "crash2": "X...X...X...X..."},
            energy=(0.8, 1.0),
        ),
    ),
    turns=(Pattern({"snare": "....X.......X.XX"}),),
    fills=(
        Pattern({"snare": "........X.X.XXXX", "kick": "........X...X..."}),
        Pattern(
            {"snare": "XXXX............", "tom_mid": "....XXXX........", "tom_floor": "........XXXXXXXX"},
            energy=(0.5, 1.0),
        ),
    ),
)

genre = style_of(
    "rock",
    label="Punk",
    words=(
        "punk",
        "punk rock",
        "pop punk",
        "hardcore punk",
        "skate punk",
        "street punk",
        "punkrock",
        "77 punk",
    ),
    tempo_low=156.0,
    tempo_high=208.0,
    tempo_typical=178.0,
    modes=(("major", 0.6), ("minor", 0.3), ("mixolydian", 0.1)),
    moods=("aggressive", "energetic", "happy", "playful"),
    forms=(
        Form(
            (
                SectionTemplate("intro", 4, 0.8, 4),
                SectionTemplate("verse", 8, 0.7, 2),
                SectionTemplate("hook", 8, 0.95, 1),
                SectionTemplate("verse", 8, 0.72, 5),
                SectionTemplate("hook", 8, 0.97, 6),
                SectionTemplate("break", 4, 0.4, 7, rise=0.2),
                SectionTemplate("hook", 8, 1.0, 3, drop_beats=1.0),
            ),
            cycle=(1, 2, 5, 4),
        ),
    ),
    progressions=(
        Progression("I | IV | V | IV", ("major", "mixolydian"), weight=1.5),
        Progression("I | V | vi | IV", ("major",), ("hook", "intro")),
        Progression("I | I | IV | V", ("major", "mixolydian"), ("verse", "break")),
        Progression("i | VI | III | VII", weight=1.4),
        Progression("i | VII | VI | V"),
    ),
    parts=(
        PartTemplate("drums", "drums", ("kit_acoustic", "kit_room"), _DRUMS, (0.2, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("bass_distorted", "bass_electric"),
            BassLine((Pattern({"line": "R-R-R-R-R-R-R-R-|R-R-R-R-R-R-R-A-"}),), 28, 45, 0.9),
            (0.2, 1.0),
        ),
        PartTemplate("guitar", "chords", ("guitar_distorted",), Riff(_RIFFS, 40, 53), (0.2, 1.0)),
    ),
    without=("clean", "organ", "answer", "reverse", "solo"),
    profile="rock",
    dynamics_db=3.0,
    pop_share=0.4,
    places=("Basement", "Safety Pin", "Riot", "Subway", "Boredom", "Curfew", "Sneakers", "Suburb", "Siren"),
)
