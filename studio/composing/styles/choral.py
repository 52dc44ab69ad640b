"""Choral: four parts sung without instruments; hymn rhythm, voices led by step, clear cadences.

Sopranos have the tune, altos and tenors move in quarters and passing tones, basses carry roots and fifths;
phrases of four bars, each closed.

Source: Garretson, "Choral Music: History, Style, and Performance Practice", 1993; Aldwell and Schachter,
"Harmony and Voice Leading", 1978.
"""

from studio.composing.genre import Cadence, Form, Progression, SectionTemplate
from studio.composing.part_writing import BassLine, Feel, InnerVoice, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "x---x---x---x---"}),
    Pattern({"line": "x-------x---x---"}),
    Pattern({"line": "x-----x-x-------"}),
    Pattern({"line": "x---x-x-x---x---"}, energy=(0.5, 1.0)),
    Pattern({"line": "x-------x---"}, meter="3/4"),
    Pattern({"line": "x---x---x---"}, meter="3/4"),
    Pattern({"line": "x-----x---x-"}, meter="6/8"),
)
_CLOSES = (
    Pattern({"line": "x---x---x-------"}),
    Pattern({"line": "x-----------...."}),
    Pattern({"line": "x-----------"}, meter="3/4"),
    Pattern({"line": "x-----------"}, meter="6/8"),
)
_SUNG = Feel({"": 4}, (2, -2, 0, -2), 8, 1.0)
_ALTO = (
    Pattern({"line": "x---x---x---n---"}),
    Pattern({"line": "x-------x---x---"}),
    Pattern({"line": "x-------n---"}, meter="3/4"),
    Pattern({"line": "x-----x---n-"}, meter="6/8"),
)
_TENOR = (
    Pattern({"line": "x-------x---n---"}),
    Pattern({"line": "x---n---x-------"}),
    Pattern({"line": "x---x---x---"}, meter="3/4"),
    Pattern({"line": "x-----x-----"}, meter="6/8"),
)
_BASSES = (
    Pattern({"line": "R---R---5---A---"}),
    Pattern({"line": "R-------5-------"}, energy=(0.0, 0.6)),
    Pattern({"line": "R-------A---"}, meter="3/4"),
    Pattern({"line": "R-----5-----"}, meter="6/8"),
)

genre = style_of(
    "orchestral",
    label="Choral",
    words=(
        "choral",
        "choral music",
        "choir music",
        "hymn",
        "motet",
        "chorale",
        "madrigal",
        "anthem for choir",
        "chormusik",
        "musica coral",
        "musique chorale",
        "sacred music",
    ),
    tempo_low=52.0,
    tempo_high=96.0,
    tempo_typical=70.0,
    modes=(("major", 0.5), ("minor", 0.3), ("dorian", 0.1), ("mixolydian", 0.1)),
    moods=("dreamy", "romantic", "sad", "epic", "chill"),
    meters=("4/4", "3/4", "6/8"),
    forms=(
        Form(
            (
                SectionTemplate("verse", 8, 0.45, 1),
                SectionTemplate("verse", 8, 0.6, 3),
                SectionTemplate("bridge", 8, 0.7, 2, rise=0.15),
                SectionTemplate("verse", 8, 0.85, 4),
                SectionTemplate("outro", 4, 0.4, 5, rise=-0.1),
            ),
            cycle=(1, 2, 3, 0),
        ),
    ),
    progressions=(
        Progression("I V | vi IV | I V | I", ("major",), weight=1.5),
        Progression("I IV | I V | vi ii | V", ("major",), weight=1.3),
        Progression("vi iii | IV I | ii V7/V | V", ("major",), ("bridge",)),
        Progression("i iv | i V | VI iv | V", ("minor",), weight=1.5),
        Progression("III VII | VI iv | i V | i", ("minor",), ("bridge",)),
        Progression("i IV | i bVII | i IV | v i", ("dorian",)),
        Progression("I bVII | I IV | I bVII | IV I", ("mixolydian",)),
    ),
    cadences=(
        Cadence("IV | V", ("major",)),
        Cadence("ii | V7", ("major",)),
        Cadence("iv | V"),
        Cadence("IV | bVII", ("dorian",)),
        Cadence("IV | bVII", ("mixolydian",)),
    ),
    parts=(
        PartTemplate(
            "soprano",
            "lead",
            ("choir",),
            Melody(
                _TUNES, _CLOSES, 62, 78, "key", 4, leap=0.25, rest=0.0, ornament=0.15, gate=0.98, velocity=88
            ),
            feel=_SUNG,
        ),
        PartTemplate("alto", "counter", ("choir",), InnerVoice(_ALTO, 2, 3, 50, 70, 0.98, 80), feel=_SUNG),
        PartTemplate("tenor", "pad", ("choir",), InnerVoice(_TENOR, 1, 3, 48, 67, 0.98, 80), feel=_SUNG),
        PartTemplate("bass", "bass", ("choir",), BassLine(_BASSES, 41, 60, 0.97), feel=_SUNG),
    ),
    without=(
        "drums",
        "timpani",
        "strings",
        "ostinato",
        "brass",
        "theme",
        "counter",
        "choir",
        "harp",
        "swell",
        "impact",
    ),
    profile="orchestral",
    pop_share=0.0,
    dynamics_db=6.0,
    places=("Nave", "Evensong", "Cloister", "Light", "Psalm", "Winter", "Shepherd", "Star", "Vesper"),
)
