"""Chiptune: two pulses, a triangle and a noise channel; fast arpeggios as chords, an octave bass."""

from studio.composing.genre import (
    MAJOR_MODES,
    MINOR_MODES,
    Cadence,
    Form,
    Genre,
    Progression,
    SectionTemplate,
)
from studio.composing.part_writing import Arpeggio, BassLine, Feel, Groove, Melody, PartTemplate, Pattern

_FORMS = (
    Form(
        (
            SectionTemplate("intro", 4, 0.35, 3, rise=0.2),
            SectionTemplate("verse", 8, 0.68, 2),
            SectionTemplate("hook", 8, 0.92, 1, drop_beats=0.5),
            SectionTemplate("bridge", 8, 0.4, 4, rise=0.2),
            SectionTemplate("hook", 8, 1.0, 5, drop_beats=1.0),
            SectionTemplate("outro", 4, 0.45, 6),
        ),
        cycle=(1, 2, 3, 4),
    ),
    Form(
        (
            SectionTemplate("intro", 2, 0.4, 4),
            SectionTemplate("hook", 8, 0.88, 1),
            SectionTemplate("verse", 8, 0.66, 2),
            SectionTemplate("break", 4, 0.3, 5, rise=0.2),
            SectionTemplate("hook", 8, 1.0, 3, drop_beats=1.0),
            SectionTemplate("outro", 4, 0.42, 6),
        ),
        cycle=(2, 1, 3, 4),
    ),
)

_PROGRESSIONS = (
    Progression("I | V | vi | IV | I | V | IV V7 | I", MAJOR_MODES, weight=1.3),
    Progression("I | IV | V | I", MAJOR_MODES),
    Progression("I | vi | IV | V7", MAJOR_MODES),
    Progression("I | iii | IV | V7", MAJOR_MODES, ("verse", "bridge")),
    Progression("vi | IV | I | V7", MAJOR_MODES, ("bridge",)),
    Progression("I | VII | IV | V", ("mixolydian",), weight=2.0),
    Progression("I | II | I | V", ("lydian",), weight=2.0),
    Progression("i | IV | VII V7 | i", ("dorian",), weight=2.0),
    Progression("i | VI | iv | V7", MINOR_MODES, weight=1.4),
    Progression("i | iv | V7 | i", MINOR_MODES),
    Progression("i | VII | VI | V7", MINOR_MODES),
    Progression("i | i | VI | V7", MINOR_MODES, ("verse",)),
    Progression("iv | i | iv | V7", MINOR_MODES, ("bridge",)),
)

_DRUMS = Groove(
    patterns=(
        Pattern({"closed": "x...o...x...o..."}, energy=(0.0, 0.5)),
        Pattern({"kick": "X...X...X...X...", "closed": "..x...x...x...x."}, energy=(0.3, 0.6)),
        Pattern(
            {"kick": "X.......X.x.....", "snare": "....X.......X...", "closed": "x.o.x.o.x.o.x.o."},
            energy=(0.5, 0.85),
        ),
        Pattern(
            {"kick": "X..x....X..x....", "snare": "....X.......X..o", "closed": "x.oxx.o.x.oxx.o."},
            energy=(0.5, 0.85),
        ),
        Pattern(
            {
                "kick": "X...X...X...X.x.",
                "snare": "....X.......X...",
                "closed": "o.x.o.x.o.x.o.xx",
                "open": "..............x.",
            },
            energy=(0.8, 1.0),
        ),
        Pattern(
            {"kick": "X.x...x.X.x...x.", "snare": "....X..o....X.oo", "closed": "xoxoxoxoxoxoxoxo"},
            energy=(0.8, 1.0),
        ),
        Pattern(
            {"kick": "X.......x...", "snare": "....X...X...", "closed": "x.o.x.o.x.o."},
            energy=(0.4, 1.0),
            meter="3/4",
        ),
        Pattern({"closed": "x...o...o..."}, energy=(0.0, 0.4), meter="3/4"),
    ),
    turns=(
        Pattern({"snare": "....X.......X.xx"}),
        Pattern({"kick": "X..x..x.X..x..x.", "snare": "....X.......X..."}, energy=(0.5, 1.0)),
    ),
    fills=(
        Pattern({"snare": "............xxxx"}),
        Pattern({"snare": "........x.x.xxrr"}, energy=(0.5, 1.0)),
        Pattern(
            {"tom_high": "........xx......", "tom_mid": "..........xx....", "tom_low": "............xxxx"},
            energy=(0.5, 1.0),
        ),
        Pattern({"snare": "....x.x.xxxx"}, meter="3/4"),
    ),
)

_TUNES = (
    Pattern({"line": "x-x-x---x-x-x---"}),
    Pattern({"line": "x--x--x-x---x-x-"}),
    Pattern({"line": "x---x-x-x-x-x---"}),
    Pattern({"line": "x-xxx-x-x---x---"}, energy=(0.6, 1.0)),
    Pattern({"line": "x--x--x-xxx-x-x-"}, energy=(0.75, 1.0)),
    Pattern({"line": "x-----x-x-----x-"}, energy=(0.0, 0.7)),
    Pattern({"line": "x---x-x-x---"}, meter="3/4"),
    Pattern({"line": "x-x-x-x-x---"}, meter="3/4"),
)
_CLOSES = (
    Pattern({"line": "x-x-x---........"}),
    Pattern({"line": "x--x--x---......"}),
    Pattern({"line": "x-x-x-......"}, meter="3/4"),
)

_BASS = BassLine(
    (
        Pattern({"line": "R---R---R---R---"}, energy=(0.0, 0.5)),
        Pattern({"line": "R-8-R-8-R-8-R-8-"}, energy=(0.45, 1.0)),
        Pattern({"line": "R-R-8-R-R-R-8-A-"}, energy=(0.45, 1.0)),
        Pattern({"line": "R--R--8-R--R5-8-"}, energy=(0.6, 1.0)),
        Pattern({"line": "R-5-8-5-R-5-8-A-"}, energy=(0.45, 0.9)),
        Pattern({"line": "R---8---5---"}, meter="3/4"),
    ),
    33,
    57,
    0.8,
)
_TIGHT = Feel(accents=(4, -4, 0, -4), looseness=0, dynamics=0.4)

_PARTS = (
    PartTemplate("drums", "drums", ("kit_chip",), _DRUMS, (0.35, 1.0), feel=_TIGHT),
    PartTemplate("bass", "bass", ("chip_triangle",), _BASS, (0.3, 1.0), feel=_TIGHT),
    PartTemplate(
        "arp",
        "arp",
        ("chip_pulse_thin", "chip_pulse"),
        Arpeggio(("up", "updown", "down"), 4, 1, 60, 86, 0.85, velocity=80),
        (0.0, 1.0),
        feel=_TIGHT,
    ),
    PartTemplate(
        "lead",
        "lead",
        ("chip_square", "chip_pulse"),
        Melody(_TUNES, _CLOSES, 67, 91, "key", 4, leap=0.5, rest=0.0, ornament=0.4, gate=0.85, velocity=96),
        (0.5, 1.0),
        feel=_TIGHT,
    ),
    PartTemplate(
        "echo",
        "counter",
        ("chip_pulse", "chip_pulse_thin"),
        Melody(_TUNES, _CLOSES, 62, 84, "pentatonic", 4, leap=0.6, answers=True, gate=0.8, velocity=76),
        (0.75, 1.0),
        feel=_TIGHT,
    ),
    PartTemplate(
        "chords",
        "chords",
        ("chip_pulse_thin",),
        Arpeggio(("broken", "alberti"), 2, 1, 55, 76, 0.6, velocity=70),
        (0.6, 1.0),
        feel=_TIGHT,
    ),
)
_WORDS = (
    "chiptune", "chip tune", "8-bit", "8bit", "nes", "game boy", "gameboy", "video game", "retro game",
    "arcade", "chiptunes", "16 bit", "16bit", "nintendo", "chip music", "bitpop", "c64", "commodore 64",
    "sid chip", "snes", "video game music", "videogame", "retro gaming", "pixel", "sega", "famicom",
    "chipmusic", "eight bit", "atari", "vgm", "platformer", "8 bits", "pokemon", "megaman", "mega man",
    "super mario", "retro video game",
)  # fmt: skip
_NEIGHBOURS = {
    "electronic": (110, 128), "electronica": (105, 125), "elektronisch": (110, 128),
    "electronic music": (110, 128), "vocaloid": (120, 150), "nightcore": (150, 175),
    "video game rock": (120, 150),
}  # fmt: skip

genre = Genre(
    label="Chiptune",
    words=_WORDS,
    neighbours=_NEIGHBOURS,
    usual={"drums": "kit_chip", "bass": "chip_triangle", "synth": "chip_pulse"},
    known_for=("chip_pulse", "chip_square", "chip_triangle", "kit_chip", "synth", "arp_synth", "lead_saw"),
    names_a_sound=True,
    tempo_low=110.0,
    tempo_high=180.0,
    tempo_typical=150.0,
    modes=(("major", 0.55), ("minor", 0.45)),
    moods=("playful", "happy", "energetic", "epic", "nostalgic", "tense", "dark"),
    forms=_FORMS,
    progressions=_PROGRESSIONS,
    cadences=(
        Cadence("iv | V7", MINOR_MODES),
        Cadence("VI | V7", MINOR_MODES),
        Cadence("IV | V7", MAJOR_MODES),
    ),
    part_templates=_PARTS,
    meters=("4/4", "3/4"),
    profile="chiptune",
    dynamics_db=1.5,
    pop_share=0.25,
    places=(
        "Level",
        "Cartridge",
        "Pixel",
        "Castle",
        "Joystick",
        "Quest",
        "Coin",
        "Continue",
        "Arcade",
        "Comet",
    ),
)
