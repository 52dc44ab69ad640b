"""Ragtime: a march for the left hand, bass and chord in turn, and a right hand that falls between the beats.

2/4, "not fast": octave on the beat, chord off it; the treble ties over and breaks 1+2+1 against it;
four strains of sixteen bars (AABBACCDD), the trio in the subdominant; secondary dominants, diminished links.

Source: Berlin, "Ragtime: A Musical and Cultural History", 1980.
"""

from studio.composing.genre import Cadence, Form, Progression, SectionTemplate
from studio.composing.part_writing import BassLine, Comping, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "x.x-xx-x-x-xx---"}, weight=1.5),
    Pattern({"line": "xx-xx-xxx-xxx---"}),
    Pattern({"line": ".xx-xx-x.xx-x---"}),
    Pattern({"line": "xxx-xxx-xx-xx-x-"}),
    Pattern({"line": "x-xxx-xx-xx-x---"}),
    Pattern({"line": "xx-xx-x-"}, meter="2/4", weight=1.5),
    Pattern({"line": "x-xx-xx-"}, meter="2/4"),
    Pattern({"line": ".xx-xx-x"}, meter="2/4"),
    Pattern({"line": "xxxxx-x-"}, meter="2/4"),
)
_CLOSES = (
    Pattern({"line": "x-x-x-x-x---...."}),
    Pattern({"line": "xx-xx---x---...."}),
    Pattern({"line": "xx-xx---"}, meter="2/4"),
    Pattern({"line": "x-x-x-.."}, meter="2/4"),
)
genre = style_of(
    "jazz",
    label="Ragtime",
    known_for=("piano_honky_tonk",),
    words=("ragtime", "rag time", "a rag", "piano rag", "classic rag", "cakewalk", "novelty piano"),
    tempo_low=84.0,
    tempo_high=120.0,
    tempo_typical=98.0,
    parts=(
        PartTemplate(
            "bass",
            "bass",
            ("piano_honky_tonk", "piano", "tuba"),
            BassLine(
                (
                    Pattern({"line": "R---5---R---L---"}, weight=1.5),
                    Pattern({"line": "R---5---R---A---"}),
                    Pattern({"line": "R---L---"}, meter="2/4", weight=1.5),
                    Pattern({"line": "R---A---"}, meter="2/4"),
                ),
                31,
                50,
                0.55,
            ),
        ),
        PartTemplate(
            "keys",
            "chords",
            ("piano_honky_tonk", "piano"),
            Comping(
                (Pattern({"chord": "..x...x...x...x."}), Pattern({"chord": "..x...x."}, meter="2/4")),
                "close",
                3,
                50,
                67,
                0.5,
                strum=0,
            ),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("piano_honky_tonk", "piano"),
            Melody(
                _TUNES,
                _CLOSES,
                62,
                88,
                "key",
                4,
                leap=0.5,
                rest=0.0,
                chromatic=0.25,
                ornament=0.25,
                gate=0.85,
                velocity=94,
            ),
            (0.0, 1.0),
        ),
    ),
    without=("drums", "solo", "line"),
    forms=(
        Form(
            (
                SectionTemplate("intro", 4, 0.5, 3),
                SectionTemplate("head", 16, 0.6, 1),
                SectionTemplate("bridge", 16, 0.7, 2),
                SectionTemplate("head", 8, 0.65, 5),
                SectionTemplate("solo", 16, 0.55, 4),
                SectionTemplate("bridge", 16, 0.85, 6),
                SectionTemplate("outro", 2, 0.7, 7),
            ),
            cycle=(1, 2, 4),
        ),
    ),
    modes=(("major", 0.95), ("minor", 0.05)),
    progressions=(
        Progression("I | I | V7 | I | I | V7/V | V7 | V7", ("major",), weight=1.5),
        Progression("I | V7/vi | V7/ii | V7/V | V7 | V7 | I | I", ("major",)),
        Progression("I | I7 | IV | iv | I | V7/ii | V7/V V7 | I", ("major",)),
        Progression("IV | IV | I | I | V7 | V7 | I | I", ("major",), ("solo",)),
        Progression("i | iv | V7 | i | i | V7/V | V7 | i", ("minor",)),
    ),
    cadences=(
        Cadence("V7/V | V7", ("major",)),
        Cadence("IV iv | I V7", ("major",)),
        Cadence("iv | V7", ("minor",)),
    ),
    tonic=(("major", "I"), ("minor", "i")),
    tonics=("Ab", "Bb", "C", "Db", "F", "Eb", "G"),
    meters=("4/4", "2/4"),
    moods=("playful", "happy", "nostalgic"),
    profile="acoustic",
    swing=0.5,
    pop_share=0.0,
    places=(
        "Maple",
        "Parlor",
        "Riverboat",
        "Sedalia",
        "Pianola",
        "Straw Hat",
        "Nickel",
        "Fountain",
        "Saloon",
    ),
)
