"""Adventure game: an 8-bit overworld: a heroic tune in dotted notes, marching noise, fast arpeggios.

Two pulses, triangle and noise; major with bVI and bVII (the hero's cadence), loops of sixteen bars, snare in
march figures.

Source: Collins, "Game Sound", 2008; Schartmann, "Maestro Mario", 2013.
"""

from studio.composing.genre import Cadence, Progression
from studio.composing.part_writing import BassLine, Groove, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern({"closed": "x.x.x.x.x.x.x.x."}, energy=(0.0, 0.45)),
        Pattern(
            {"kick": "X.......X.......", "snare": "....x.xx....x.xx", "closed": "x.x.x.x.x.x.x.x."},
            energy=(0.3, 0.8),
        ),
        Pattern(
            {"kick": "X...X...X...X...", "snare": "x.xxx.xxx.xxx.xx", "closed": "..x...x...x...x."},
            energy=(0.5, 1.0),
            weight=1.5,
        ),
        Pattern(
            {"kick": "X.....X.X.....X.", "snare": "....X..x....X.xx", "closed": "xxxxxxxxxxxxxxxx"},
            energy=(0.7, 1.0),
        ),
        Pattern({"kick": "X.......x...", "snare": "....x.x.x.xx", "closed": "x.x.x.x.x.x."}, meter="3/4"),
    ),
    turns=(Pattern({"snare": "x.xxx.xxx.xxxxxx"}),),
    fills=(Pattern({"snare": "x.xxx.xxxxxxxxxx"}), Pattern({"snare": "x.x.xxxxxxxx"}, meter="3/4")),
    crash="open",
)
_TUNES = (
    Pattern({"line": "x--xxxx-x---x---"}, weight=1.4),
    Pattern({"line": "x---x--xx---x---"}),
    Pattern({"line": "x-----x-x-x-x---"}),
    Pattern({"line": "x--xx--xx-x-x-x-"}),
    Pattern({"line": "x--xxxx---x-"}, steps_per_beat=3, weight=1.2),
    Pattern({"line": "x--x--x-xx--"}, steps_per_beat=3),
    Pattern({"line": "x---x-x-x---"}, meter="3/4"),
    Pattern({"line": "x--xx-x-x---"}, meter="3/4"),
)
_CLOSES = (
    Pattern({"line": "x---x-----------"}),
    Pattern({"line": "x--xx---x---...."}),
    Pattern({"line": "x-------x---"}, meter="3/4"),
)
genre = style_of(
    "chiptune",
    label="Adventure game",
    words=(
        "adventure game",
        "8 bit adventure",
        "8-bit adventure",
        "chiptune adventure",
        "overworld",
        "overworld theme",
        "hero theme 8 bit",
        "dungeon crawler",
        "quest game",
    ),
    tempo_low=112.0,
    tempo_high=164.0,
    tempo_typical=138.0,
    parts=(
        PartTemplate("drums", "drums", ("kit_chip",), _DRUMS, (0.2, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("chip_triangle",),
            BassLine(
                (
                    Pattern({"line": "R---R-RRR---R-RR"}, weight=1.4),
                    Pattern({"line": "R-R-5-R-R-R-5-A-"}),
                    Pattern({"line": "R-8-R-8-R-8-R-8-"}, energy=(0.6, 1.0)),
                    Pattern({"line": "R---5---5---"}, meter="3/4"),
                ),
                33,
                57,
                0.8,
            ),
            (0.1, 1.0),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("chip_square", "chip_pulse"),
            Melody(
                _TUNES, _CLOSES, 67, 91, "key", 4, leap=0.6, rest=0.0, ornament=0.3, gate=0.9, velocity=96
            ),
            (0.2, 1.0),
        ),
    ),
    modes=(("major", 0.6), ("minor", 0.25), ("mixolydian", 0.15)),
    progressions=(
        Progression("I | bVII | bVI | bVII", ("major",), weight=1.6),
        Progression("I | bVI | bVII | I", ("major",), weight=1.4),
        Progression("I | V | vi | IV", ("major",)),
        Progression("iv | bVII | bIII | V", ("major",), ("bridge",)),
        Progression("I | VII | IV | I", ("mixolydian",), weight=2.0),
        Progression("i | VI | VII | i", ("minor",), weight=1.4),
        Progression("i | VII | VI | V", ("minor",)),
    ),
    cadences=(
        Cadence("bVI | bVII", ("major",)),
        Cadence("VII | IV", ("mixolydian",)),
        Cadence("VI | V", ("minor",)),
    ),
    tonics=("Bb", "C", "D", "F", "A", "E"),
    moods=("epic", "energetic", "happy", "playful", "tense"),
    pop_share=0.0,
    places=("Castle", "Quest", "Overworld", "Shield", "Dragon", "Dungeon", "Princess", "Key", "Level Nine"),
)
