"""Drone: one sound that lasts and changes inside: fifths, overtones, beatings, hardly a chord, no beat.

A root and its fifth held for the whole piece; harmonium, tanpura, organ or strings swell through each other;
a tone above may come, and goes again.

Source: Demers, "Drone and Apocalypse", 2015; Boon, "The Eternal Drone", in "Undercurrents", 2002.
"""

from studio.composing.genre import Cadence, Progression
from studio.composing.part_writing import BassLine, Comping, HeldChords, Melody, PartTemplate, Pattern
from studio.composing.style import style_of

_TUNES = (
    Pattern({"line": "x---------------|x---------------"}),
    Pattern({"line": "........x-------|x---------------"}),
    Pattern({"line": "x-----------"}, meter="3/4"),
)
_CLOSES = (Pattern({"line": "x---------------"}), Pattern({"line": "x-----------"}, meter="3/4"))
genre = style_of(
    "ambient",
    label="Drone",
    words=(
        "drone",
        "drones",
        "drone music",
        "drone ambient",
        "ambient drone",
        "background drone",
        "dark drone music",
        "harmonium drone",
        "sustained tones",
    ),
    tempo_low=40.0,
    tempo_high=66.0,
    tempo_typical=52.0,
    parts=(
        PartTemplate(
            "ground",
            "bass",
            ("contrabass", "bass_synth"),
            BassLine(
                (Pattern({"line": "R---------------"}), Pattern({"line": "R-----------"}, meter="3/4")),
                24,
                40,
                1.0,
            ),
        ),
        PartTemplate(
            "pad", "pad", ("pad_dark", "reed_organ", "strings"), HeldChords("fifths", 4, 40, 67, velocity=84)
        ),
        PartTemplate(
            "second",
            "pad",
            ("reed_organ", "church_organ", "pad_glass"),
            HeldChords("open", 3, 52, 79, moves=0.5, velocity=66),
            (0.2, 1.0),
        ),
        PartTemplate(
            "strings_of_drone",
            "arp",
            ("tanpura", "singing_bowls"),
            Comping(
                (
                    Pattern({"1": "x---------------", "2": "........x-------"}),
                    Pattern({"1": "x-----------"}, meter="3/4"),
                ),
                "fifths",
                3,
                43,
                62,
                1.0,
                strum=0,
            ),
            (0.3, 1.0),
        ),
        PartTemplate(
            "lead",
            "lead",
            ("lead_soft", "cello", "voice_solo", "theremin"),
            Melody(
                _TUNES,
                _CLOSES,
                57,
                76,
                "pentatonic",
                8,
                leap=0.2,
                rest=0.3,
                ornament=0.0,
                gate=1.0,
                velocity=68,
            ),
            (0.4, 1.0),
        ),
    ),
    without=("drums", "bass", "choir", "keys", "bells", "counter", "rain", "swell"),
    modes=(("minor", 0.4), ("dorian", 0.2), ("phrygian", 0.2), ("major", 0.2)),
    progressions=(
        Progression("I5 | I5 | I5 | I5", ("minor", "dorian", "phrygian", "major"), weight=2.0),
        Progression("I5 | I5 | Isus2 | I5", ("minor", "dorian", "major")),
    ),
    cadences=(Cadence("I5 | I5", ("minor", "dorian", "phrygian", "major")),),
    tonic=(("minor", "i5"), ("dorian", "i5"), ("phrygian", "i5"), ("major", "I5")),
    tonics=("D", "C", "E", "A", "G"),
    moods=("dark", "dreamy", "chill", "tense"),
    pop_share=0.0,
    places=("Monolith", "Stillness", "Hum", "Glacier", "Continuum", "Cathedral", "Wire", "Horizon", "Stone"),
)
