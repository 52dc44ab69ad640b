"""Afrobeats: a three-two kick, rim and shaker between, log drums below, a guitar line that keeps moving."""

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
    BassLine,
    Comping,
    Feel,
    Gesture,
    Groove,
    HeldChords,
    Melody,
    PartTemplate,
    Pattern,
)

_FORMS = (
    Form(
        (
            SectionTemplate("intro", 4, 0.3, 4, rise=0.1),
            SectionTemplate("verse", 8, 0.56, 2),
            SectionTemplate("pre", 4, 0.66, 6),
            SectionTemplate("hook", 8, 0.85, 1, drop_beats=0.5),
            SectionTemplate("break", 4, 0.3, 5, rise=0.1),
            SectionTemplate("verse", 8, 0.6, 7),
            SectionTemplate("hook", 8, 0.96, 3, drop_beats=1.0),
            SectionTemplate("outro", 4, 0.4, 8, rise=-0.1),
        ),
        cycle=(5, 2, 3, 4),
    ),
    Form(
        (
            SectionTemplate("intro", 4, 0.35, 3),
            SectionTemplate("hook", 8, 0.8, 1),
            SectionTemplate("verse", 8, 0.58, 2),
            SectionTemplate("bridge", 8, 0.34, 5, rise=0.2),
            SectionTemplate("hook", 8, 1.0, 4, drop_beats=1.0),
        ),
        cycle=(2, 1, 3, 4),
        weight=0.8,
    ),
)

_PROGRESSIONS = (
    Progression("I | IV | vi | V", MAJOR_MODES, weight=1.4),
    Progression("Iadd9 | V | IVmaj7 | V", MAJOR_MODES),
    Progression("I | ii7 | IV | V", MAJOR_MODES, ("verse", "hook")),
    Progression("IVmaj7 | iii7 | vi7 | V", MAJOR_MODES, ("pre", "bridge", "break")),
    Progression("i7 | VImaj7 | iv7 | V", MINOR_MODES, weight=1.5),
    Progression("i | iv | VI | V", MINOR_MODES),
    Progression("i7 | VII | VImaj7 | V7", MINOR_MODES, ("hook", "verse")),
    Progression("VImaj7 | VII | i7 | V", MINOR_MODES, ("pre", "bridge", "break")),
)

_DRUMS = Groove(
    patterns=(
        Pattern({"side_stick": "...x..x...x.x..."}, energy=(0.0, 0.42)),
        Pattern(
            {"kick": "X.....x...x.....", "side_stick": "...x..x....x..x.", "closed": "..o...o...o...o."},
            energy=(0.35, 0.7),
        ),
        Pattern(
            {
                "kick": "X..x..x...x.....|X..x..x...x...x.",
                "side_stick": "....x..x....x...|....x..x..x.x...",
                "snare": "............X...",
                "closed": "x.ogx.ogx.ogx.og",
            },
            energy=(0.5, 0.9),
        ),
        Pattern(
            {
                "kick": "X...x...X...x...",
                "snare": "...g..o....g..o.",
                "side_stick": "x..x..x...x.x...",
                "closed": "x.o.x.o.x.o.x.o.",
                "open": "..............x.",
            },
            energy=(0.7, 1.0),
        ),
        Pattern(
            {
                "kick": "X..x..X...X.x...",
                "clap": "....X.......X...",
                "side_stick": "x..x..x...x.x...",
                "closed": "xoxoxoxoxoxoxoxo",
            },
            energy=(0.75, 1.0),
        ),
    ),
    turns=(
        Pattern({"side_stick": "...x..x..xx.x.xx"}),
        Pattern({"kick": "X..x..x...x..xx."}, energy=(0.5, 1.0)),
    ),
    fills=(
        Pattern(
            {"tom_high": "........x..x....", "tom_mid": "..........x..x..", "tom_low": "..............xx"}
        ),
        Pattern({"snare": "........x..x.xxx", "stop": "............x..."}, energy=(0.4, 1.0)),
        Pattern({"side_stick": "........x.xx.xxx"}, energy=(0.0, 0.6)),
    ),
    crash=None,
)

_HANDS = Groove(
    patterns=(
        Pattern({"shaker": "xgogxgogxgogxgog", "conga_high": "......o.......o."}, energy=(0.0, 0.6)),
        Pattern(
            {
                "shaker": "xgogxgogxgogxgog",
                "conga_high": "...x..x....x..xx|...x..xx...x..x.",
                "conga_low": "x.......x.o.....",
                "conga_mute": ".o.....o.....o..",
            },
            energy=(0.45, 1.0),
        ),
        Pattern(
            {
                "shaker": "xgogxgogxgogxgog",
                "cowbell": "x..x..x...x.x...",
                "conga_high": "..x..x.x..x..x.x",
                "conga_low": "x.......x.......",
            },
            energy=(0.75, 1.0),
        ),
    ),
    fills=(Pattern({"conga_high": "........x.xx.xx.", "conga_low": "...........x..xx"}),),
    crash=None,
)

_TUNES = (
    Pattern({"line": "..x-x--x--x-x---"}),
    Pattern({"line": "x--x--x---x-x---"}, weight=1.3),
    Pattern({"line": "x-x---x-..x-x-x-"}),
    Pattern({"line": "..x--x--x---x-x-"}),
    Pattern({"line": "x--x--x-x--x--x-"}, sections=("hook",)),
)
_CLOSES = (Pattern({"line": "x--x--x-----...."}), Pattern({"line": "..x-x---x-------"}))
_LEAN = Feel({"": 5}, (4, -5, -3, -4), 3, 0.4)

_PARTS = (
    PartTemplate(
        "drums",
        "drums",
        ("kit_909", "kit_808"),
        _DRUMS,
        (0.25, 1.0),
        feel=Feel({"snare": 5, "side_stick": 4}, (6, -4, -2, -4), 3, 0.4),
    ),
    PartTemplate(
        "hands",
        "percussion",
        ("percussion_hand",),
        _HANDS,
        (0.2, 1.0),
        feel=Feel({"": 3}, (4, -5, -1, -4), 4, 0.5),
    ),
    PartTemplate(
        "bass",
        "bass",
        ("bass_808", "bass_synth", "bass_electric"),
        BassLine(
            (
                Pattern({"line": "R-----------....|R-------..5---.."}, energy=(0.0, 0.5)),
                Pattern({"line": "R--R..R-R.5-R-..|R--R..R-R.8-A-.."}, energy=(0.4, 1.0), weight=1.4),
                Pattern({"line": "R-....R---5-R-..|R-....R---5-..A-"}, energy=(0.4, 1.0)),
                Pattern({"line": "R-..R-R-R-..5-R-|R-..R-R-R-..8-A-"}, energy=(0.6, 1.0)),
            ),
            26,
            46,
            0.85,
            slides=0.2,
        ),
        (0.35, 1.0),
        feel=_LEAN,
    ),
    PartTemplate(
        "guitar",
        "chords",
        ("guitar_clean", "guitar_muted"),
        Comping(
            (
                Pattern(
                    {"1": "x..x..x.....x...", "2": "..x..x..x.x...x.", "3": "....x......x...x"}, weight=1.5
                ),
                Pattern({"2": "x.x..x.x..x.x..x", "3": "...x..x..x...x.."}),
                Pattern({"chord": "x--x--x---x-x---"}, energy=(0.6, 1.0)),
            ),
            "close",
            3,
            59,
            79,
            0.65,
            strum=4,
        ),
        (0.4, 1.0),
        feel=_LEAN,
    ),
    PartTemplate(
        "keys",
        "chords",
        ("electric_piano", "pluck_synth", "marimba"),
        Comping(
            (
                Pattern({"chord": "x-----......x---"}, energy=(0.0, 0.6)),
                Pattern({"chord": "x-o-..o-x-o-..o-"}, energy=(0.4, 1.0)),
                Pattern({"chord": "x--x--x-..x-x-.."}, energy=(0.5, 1.0)),
            ),
            "rootless",
            4,
            54,
            76,
            0.75,
            strum=4,
        ),
        feel=_LEAN,
        cutoff_hz=(1500.0, 9000.0),
    ),
    PartTemplate(
        "pad",
        "pad",
        ("pad_warm", "choir", "pad_glass"),
        HeldChords("open", 4, 50, 78, moves=0.25, velocity=68),
        (0.15, 1.0),
        cutoff_hz=(700.0, 7000.0),
    ),
    PartTemplate(
        "lead",
        "lead",
        ("lead_soft", "marimba", "flute", "saxophone"),
        Melody(
            _TUNES,
            _CLOSES,
            62,
            82,
            "pentatonic",
            4,
            leap=0.3,
            rest=0.12,
            ornament=0.35,
            gate=0.85,
            velocity=88,
        ),
        (0.48, 1.0),
        moods={
            "romantic": ("saxophone", "lead_soft"),
            "happy": ("marimba", "whistle"),
            "dark": ("lead_soft", "bells"),
        },
        feel=Feel({"": 8}, (3, -3, 1, 1), 5, 0.4),
    ),
    PartTemplate(
        "answer",
        "counter",
        ("choir", "saxophone", "guitar_clean"),
        Melody(_TUNES, _CLOSES, 57, 77, "pentatonic", 4, answers=True, gate=0.75, velocity=78),
        (0.7, 1.0),
        feel=_LEAN,
        chance=0.85,
    ),
    PartTemplate("reverse", "fx", ("reverse_cymbal",), Gesture("before", 2.0, 0.2), chance=0.7),
    PartTemplate("fall", "fx", ("downlifter",), Gesture("after", 4.0, 0.25), chance=0.5),
)
_WORDS = (
    "afrobeats", "afrobeat", "afro pop", "afropop", "afro", "afro fusion",
    "naija", "afro beats",
)  # fmt: skip

genre = Genre(
    label="Afrobeats",
    words=_WORDS,
    usual={"drums": "kit_909", "bass": "bass_808"},
    tempo_low=94.0,
    tempo_high=118.0,
    tempo_typical=104.0,
    modes=(("major", 0.5), ("minor", 0.5)),
    moods=("happy", "romantic", "energetic", "chill", "playful", "dreamy"),
    forms=_FORMS,
    progressions=_PROGRESSIONS,
    cadences=(
        Cadence("IV | V", MAJOR_MODES),
        Cadence("ii7 | V", MAJOR_MODES),
        Cadence("iv7 | V7", MINOR_MODES),
        Cadence("VI | V", MINOR_MODES),
    ),
    part_templates=_PARTS,
    profile="afrobeats",
    swing=0.54,
    swing_unit=4,
    dynamics_db=7.5,
    places=("Lagos", "Sunset", "Market", "Lagoon", "Dance", "Palm", "Weekend", "Gold", "Motion", "Harmattan"),
)
