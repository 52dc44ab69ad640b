"""Big band: saxes, trumpets and trombones in blocks, riffs in question and answer, a rhythm section in four.

Tutti chords on the off-beat, soli of saxophones in close harmony, shout chorus at the end; ride, walking
bass, guitar on every beat; blues and thirty-two-bar songs in flat keys. 120 to 210.

Source: Schuller, "The Swing Era", 1989; Wright, "Inside the Score", 1982.
"""

from studio.composing.part_writing import Comping, PartTemplate, Pattern
from studio.composing.style import style_of

_HITS = Comping(
    (
        Pattern({"chord": "..........x-..X-|................"}),
        Pattern({"chord": "X---..x-....x---|..........X-X---"}, energy=(0.6, 1.0)),
        Pattern({"chord": "..x-..X---......|..x-..X---..X---"}, energy=(0.6, 1.0), weight=1.4),
        Pattern({"chord": "X-..X-..x-x-X---"}, energy=(0.8, 1.0)),
        Pattern({"chord": "X---..x-x---"}, meter="3/4"),
    ),
    "close",
    4,
    55,
    79,
    0.7,
    strum=0,
)
_SAXES = Comping(
    (
        Pattern({"chord": "x---x-x---x-x---|..x-x-x-x---...."}, energy=(0.4, 1.0)),
        Pattern({"chord": "x-x-x---x-x-x---"}, energy=(0.5, 1.0)),
        Pattern({"chord": "x---------------"}, energy=(0.0, 0.55)),
        Pattern({"chord": "x---x-x-x---"}, meter="3/4"),
    ),
    "close",
    4,
    53,
    74,
    0.9,
    strum=0,
)
genre = style_of(
    "jazz",
    label="Big band",
    words=(
        "big band",
        "bigband",
        "swing",
        "swing band",
        "swing era",
        "big band swing",
        "swing jazz",
        "swing orchestra",
        "jump swing",
        "lindy hop",
        "orquesta de swing",
    ),
    tempo_low=116.0,
    tempo_high=212.0,
    tempo_typical=158.0,
    players={
        "drums": ("kit_jazz",),
        "lead": ("trumpet", "saxophone_alto", "saxophone"),
        "solo": ("saxophone", "trumpet", "trombone", "piano"),
    },
    parts=(
        PartTemplate(
            "guitar",
            "chords",
            ("guitar_jazz",),
            Comping(
                (Pattern({"chord": "x---x---x---x---"}), Pattern({"chord": "x---x---x---"}, meter="3/4")),
                "close",
                3,
                48,
                67,
                0.4,
                strum=3,
            ),
            (0.2, 1.0),
        ),
        PartTemplate(
            "saxes",
            "pad",
            ("saxophone_alto",),
            _SAXES,
            (0.3, 1.0),
            ("intro", "head", "bridge", "outro", "solo"),
        ),
        PartTemplate("trumpets", "chords", ("brass",), _HITS, (0.5, 1.0)),
        PartTemplate(
            "trombones",
            "counter",
            ("trombone",),
            Comping(
                (
                    Pattern({"chord": "....x---....x---"}),
                    Pattern({"chord": "X-....x-........|....X-....x-X---"}, energy=(0.6, 1.0)),
                    Pattern({"chord": "....x---x---"}, meter="3/4"),
                ),
                "open",
                3,
                46,
                65,
                0.7,
                strum=0,
            ),
            (0.55, 1.0),
        ),
    ),
    without=("line",),
    modes=(("major", 0.75), ("minor", 0.25)),
    tonics=("Bb", "Eb", "F", "Ab", "Db", "C"),
    moods=("energetic", "happy", "playful", "romantic", "nostalgic"),
    swing=0.65,
    pop_share=0.0,
    places=(
        "Ballroom",
        "Savoy",
        "Broadcast",
        "Satin",
        "Moonlight",
        "Uptown",
        "Jukebox",
        "Grand Hotel",
        "Bandstand",
    ),
)
