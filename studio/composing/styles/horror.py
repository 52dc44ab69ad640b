"""Horror: a cluster that does not resolve, a music box, tremolo strings close to the bridge, sudden blows.

Semitones and tritones (i, bII, bV), ostinati of one bar that do not let go, a low pulse like a heart, silence
before the stroke; celesta, waterphone-like glass, choir.

Source: Lerner (ed.), "Music in the Horror Film: Listening to Fear", 2010.
"""

from studio.composing.genre import Cadence, Progression
from studio.composing.part_writing import BassLine, Comping, Groove, HeldChords, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_DRUMS = Groove(
    (
        Pattern({"kick": "x..o............"}, energy=(0.0, 0.5)),
        Pattern({"kick": "X..o....X..o....", "tom_floor": "............o..."}, energy=(0.3, 0.8)),
        Pattern(
            {
                "kick": "X..x..X...X..x..",
                "tom_low": "..x...x.x...x.xx",
                "crash": "X...............|................",
            },
            energy=(0.7, 1.0),
        ),
        Pattern({"kick": "x..o..x..o.."}, meter="3/4"),
    ),
    fills=(
        Pattern({"stop": "........x.......", "tom_floor": "............X..."}),
        Pattern({"kick": "rrrrrrrrrrrrX..."}),
        Pattern({"kick": "rrrrrrrrX..."}, meter="3/4"),
    ),
)
_TUNES = (
    Pattern({"line": "x---x---x-------"}),
    Pattern({"line": "x-x-x-x-x-------"}),
    Pattern({"line": "....x-------x---"}),
    Pattern({"line": "x-----------"}, meter="3/4"),
    Pattern({"line": "x---x---x---"}, meter="3/4"),
)
_CLOSES = (Pattern({"line": "x---------......"}), Pattern({"line": "x-------...."}, meter="3/4"))
genre = style_of(
    "cinematic",
    label="Horror",
    known_for=("theremin",),
    words=(
        "horror",
        "horror music",
        "horror score",
        "horror soundtrack",
        "horror movie",
        "scary music",
        "haunted house",
        "creepy music",
        "slasher",
        "halloween",
        "spooky",
        "survival horror",
        "gruselmusik",
    ),
    tempo_low=58.0,
    tempo_high=112.0,
    tempo_typical=76.0,
    players={
        "theme": ("music_box", "celesta", "theremin", "cello"),
        "counter": ("bassoon", "contrabass"),
        "choir": ("choir", "voice_oohs"),
        "pulse": ("celesta", "music_box"),
    },
    parts=(
        PartTemplate("drums", "drums", ("kit_orchestral",), _DRUMS, (0.15, 1.0)),
        PartTemplate(
            "bass",
            "bass",
            ("contrabass", "bass_synth"),
            BassLine(
                (
                    Pattern({"line": "R---------------"}, weight=1.5),
                    Pattern({"line": "R-----------A---"}),
                    Pattern({"line": "R.R.R.R.R.R.R.A."}, energy=(0.65, 1.0)),
                    Pattern({"line": "R-----------"}, meter="3/4"),
                ),
                24,
                40,
                0.95,
            ),
        ),
        PartTemplate(
            "strings", "pad", ("strings_tremolo",), HeldChords("close", 4, 55, 86, moves=0.4, velocity=74)
        ),
        PartTemplate(
            "ostinato",
            "chords",
            ("strings_pizzicato", "violin_section"),
            Comping(
                (
                    Pattern({"4": "x.x.x.x.x.x.x.x.", "3": ".x.x.x.x.x.x.x.x"}, energy=(0.6, 1.0)),
                    Pattern({"3": "x...x...x...x...", "4": "..x...x...x...x."}),
                    Pattern({"4": "x.x.x.x.x.x."}, meter="3/4"),
                ),
                "close",
                4,
                62,
                84,
                0.4,
                strum=0,
            ),
            (0.3, 1.0),
        ),
        PartTemplate(
            "theme",
            "lead",
            ("music_box", "celesta", "theremin", "cello"),
            Melody(
                _TUNES,
                _CLOSES,
                64,
                86,
                "key",
                4,
                leap=0.55,
                rest=0.25,
                chromatic=0.45,
                ornament=0.1,
                velocity=78,
            ),
        ),
    ),
    without=("piano", "brass", "timpani"),
    modes=(("phrygian", 0.4), ("minor", 0.35), ("locrian", 0.15), ("double_harmonic", 0.1)),
    progressions=(
        Progression("i | i | bII | i", ("minor", "phrygian"), weight=1.4),
        Progression("i | bII | i | bV", ("minor", "phrygian")),
        Progression("i | VI | bII | i", ("minor", "phrygian")),
        Progression("idim | idim | bII | idim", ("locrian",)),
        Progression("I | bII | I | bII", ("double_harmonic",)),
    ),
    cadences=(
        Cadence("bII | bV", ("minor", "phrygian")),
        Cadence("bII | bII", ("locrian",)),
        Cadence("bII | iv", ("double_harmonic",)),
    ),
    tonic=(("locrian", "idim"),),
    meters=("4/4", "3/4"),
    moods=("tense", "dark", "sad", "dreamy"),
    pop_share=0.0,
    places=("Cellar", "Doll", "Asylum", "Attic", "Crypt", "Fog", "Stairs", "Mask", "Whisper"),
)
