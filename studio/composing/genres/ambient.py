"""Ambient: slow chords with common tones, bells and soft figures above them, few drums or none."""

from studio.composing.genre import (
    MAJOR_MODES,
    MINOR_MODES,
    Cadence,
    Form,
    Genre,
    Progression,
    SectionTemplate,
)
from studio.composing.part_writing import (
    Arpeggio,
    BassLine,
    Bed,
    Comping,
    Feel,
    Gesture,
    Groove,
    GuideLine,
    HeldChords,
    Melody,
    PartTemplate,
    Pattern,
)

_FORMS = (
    Form(
        (
            SectionTemplate("intro", 4, 0.2, 3, rise=0.12),
            SectionTemplate("drift", 8, 0.45, 2, rise=0.15),
            SectionTemplate("bloom", 8, 0.8, 1, rise=0.15),
            SectionTemplate("still", 4, 0.2, 4),
            SectionTemplate("bloom", 8, 0.9, 5),
            SectionTemplate("outro", 4, 0.25, 6, rise=-0.2),
        ),
        cycle=(1, 2, 3, 4),
    ),
)

_PROGRESSIONS = (
    Progression("iadd9 | VImaj7 | iv9 | V", MINOR_MODES, weight=1.4),
    Progression("iadd9 | iv9 | iadd9 | V", MINOR_MODES),
    Progression("iadd9 | iadd9 | iv7 | V", MINOR_MODES, ("intro", "still", "outro")),
    Progression("Iadd9 | IVmaj7 | I6 | Vsus4 V", MAJOR_MODES, weight=1.3),
    Progression("Iadd9 | vi7 | IVmaj9 | V", MAJOR_MODES),
    Progression("Iadd9 | IVmaj7 | Iadd9 | V", MAJOR_MODES, ("intro", "still", "outro")),
    Progression("Imaj7 | II | Imaj7 | V", ("lydian",), weight=4.0),
    Progression("iadd9 | IV | iadd9 | V", ("dorian",), weight=3.0),
)

_PULSE = Groove(
    patterns=(
        Pattern({"kick": "x.......o.......", "shaker": "..g...g...g...g."}, energy=(0.0, 0.85)),
        Pattern(
            {"kick": "x.......o.......|x.........o.....", "shaker": "..g...g...g..gg.|..g...g...g...g."},
            energy=(0.0, 0.85),
        ),
        Pattern(
            {"kick": "x...............|x.......o.......", "shaker": "..g.g.g...g.g.g."}, energy=(0.0, 0.85)
        ),
        Pattern(
            {"kick": "x.......o.......", "shaker": "..o...o...o...o.", "side_stick": "............g..."},
            energy=(0.7, 1.0),
        ),
        Pattern({"kick": "x...........", "shaker": "....g...g..."}, meter="3/4"),
    ),
    turns=(
        Pattern({"shaker": "..g...g...g.gggg"}),
        Pattern({"side_stick": "..........g.g..."}),
        Pattern({"shaker": "..g...g....."}, meter="3/4"),
    ),
    crash=None,
)

_TUNES = (
    Pattern({"line": "x-----------x---"}),
    Pattern({"line": "x-------x-------"}),
    Pattern({"line": "....x-------x---"}),
    Pattern({"line": "x---x---x-------"}, energy=(0.6, 1.0)),
    Pattern({"line": "x-------x---"}, meter="3/4"),
    Pattern({"line": "....x-------"}, meter="3/4"),
)
_CLOSES = (
    Pattern({"line": "x---------------"}),
    Pattern({"line": "x-------x-------"}),
    Pattern({"line": "x-----------"}, meter="3/4"),
)
_SLOW = Feel({"": 0}, (2, -3, 0, -3), 8, 0.6)

_PARTS = (
    PartTemplate("drums", "drums", ("kit_lofi",), _PULSE, (0.7, 1.0), feel=Feel(looseness=4), chance=0.6),
    PartTemplate(
        "bass",
        "bass",
        ("bass_synth", "bass_upright"),
        BassLine(
            (Pattern({"line": "R---------------"}), Pattern({"line": "R-----------"}, meter="3/4")),
            28,
            45,
            0.98,
        ),
        (0.3, 1.0),
        feel=_SLOW,
        cutoff_hz=(300.0, 1600.0),
    ),
    PartTemplate(
        "pad",
        "pad",
        ("pad_warm", "pad_glass", "pad_dark"),
        HeldChords("open", 5, 45, 80, moves=0.4, velocity=82),
        (0.0, 1.0),
        moods={
            "dark": ("pad_dark",),
            "tense": ("pad_dark", "strings_tremolo"),
            "happy": ("pad_glass", "pad_warm"),
        },
        feel=_SLOW,
        cutoff_hz=(700.0, 14000.0),
    ),
    PartTemplate(
        "choir",
        "pad",
        ("choir", "strings"),
        HeldChords("open", 4, 52, 81, velocity=70),
        (0.6, 1.0),
        feel=_SLOW,
        cutoff_hz=(1200.0, 14000.0),
    ),
    PartTemplate(
        "keys",
        "chords",
        ("piano_felt", "electric_piano", "harp"),
        Comping(
            (
                Pattern(
                    {
                        "low": "x---------------",
                        "2": "....x-----------",
                        "3": "......x---------",
                        "4": "........x-------",
                    }
                ),
                Pattern({"low": "x---------------", "top": "........x-------"}),
                Pattern({"chord": "x---------------"}),
                Pattern({"low": "x-----------", "top": "....x-------"}, meter="3/4"),
            ),
            "open",
            4,
            48,
            79,
            1.0,
            strum=30,
        ),
        (0.15, 1.0),
        feel=_SLOW,
        cutoff_hz=(2500.0, 16000.0),
    ),
    PartTemplate(
        "bells",
        "arp",
        ("bells", "music_box", "pluck_synth", "celesta"),
        Arpeggio(("rolling", "updown", "broken"), 2, 2, 64, 93, 1.5, "x..x.ox.o.x.", velocity=66),
        (0.4, 1.0),
        feel=_SLOW,
        cutoff_hz=(3000.0, 16000.0),
    ),
    PartTemplate(
        "lead",
        "lead",
        ("lead_soft", "flute", "violin_solo", "whistle"),
        Melody(
            _TUNES, _CLOSES, 64, 86, "pentatonic", 4, leap=0.2, rest=0.25, ornament=0.3, gate=1.0, velocity=78
        ),
        (0.5, 1.0),
        feel=_SLOW,
    ),
    PartTemplate(
        "counter",
        "counter",
        ("clarinet", "strings"),
        GuideLine(50, 69, 1, 64),
        (0.7, 1.0),
        feel=_SLOW,
        chance=0.7,
    ),
    PartTemplate("rain", "fx", ("rain",), Bed(54, gain_db=-8.0), (0.0, 1.0), chance=0.5),
    PartTemplate("swell", "fx", ("reverse_cymbal",), Gesture("before", 4.0, 0.25), chance=0.7),
)
_WORDS = (
    "ambient", "meditation", "meditative", "sleep", "soundscape", "space music",
    "meditation music", "dark ambient", "ambience", "soundscapes", "ambiental", "ambiente", "sleep music",
    "relaxation music", "atmosphere music",
    "binaural", "space ambient", "ambient music", "ambiant", "meditacion", "meditazione",
    "dungeon synth", "deep sleep", "sound bath",
    "noise ambient",
)  # fmt: skip

genre = Genre(
    label="Ambient",
    words=_WORDS,
    usual={"drums": "percussion_hand", "bass": "bass_synth", "synth": "pad_warm"},
    known_for=("piano_felt", "rain", "pad_warm", "pad_dark", "pad_glass", "synth", "arp_synth"),
    tempo_low=54.0,
    tempo_high=90.0,
    tempo_typical=70.0,
    modes=(("major", 0.4), ("minor", 0.35), ("lydian", 0.15), ("dorian", 0.1)),
    moods=("dreamy", "chill", "sad", "dark", "romantic", "nostalgic", "tense", "happy"),
    forms=_FORMS,
    progressions=_PROGRESSIONS,
    cadences=(Cadence("iv9 | V", MINOR_MODES), Cadence("IVmaj9 | V", MAJOR_MODES)),
    part_templates=_PARTS,
    tonic=(
        ("minor", "iadd9"),
        ("dorian", "iadd9"),
        ("major", "Iadd9"),
        ("lydian", "Imaj7"),
        ("mixolydian", "Iadd9"),
    ),
    meters=("4/4", "3/4"),
    length_seconds=90.0,
    profile="ambient",
    dynamics_db=4.0,
    pop_share=0.2,
    places=("Tide", "Drift", "Orbit", "Glacier", "Lake", "Signal", "Aurora", "Distance", "Breath", "Horizon"),
)
