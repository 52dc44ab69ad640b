"""Minimalist: short cells repeated and shifted over one chord for many bars; a steady pulse, slow change.

Interlocking patterns on piano, mallets, strings and reeds, added one at a time; diatonic harmony that stays
four or eight bars; no tune in the usual sense, no drums, no cadences.

Source: Mertens, "American Minimal Music", 1983; Potter, "Four Musical Minimalists", 2000.
"""

from studio.composing.genre import Cadence, Form, Progression, SectionTemplate
from studio.composing.part_writing import (
    Arpeggio,
    BassLine,
    Comping,
    GuideLine,
    HeldChords,
    Melody,
    PartTemplate,
    Pattern,
)
from studio.composing.style import style_of

_CELLS = (
    Pattern({"line": "x-x-xxx-x-x-xxx-"}),
    Pattern({"line": "xxx-xx-x-xx-xxx-"}),
    Pattern({"line": "x-------x-------"}, energy=(0.0, 0.6)),
    Pattern({"line": "x--x--x--x--x-x-"}),
    Pattern({"line": "xx-xx-xx-xx-"}, meter="6/8"),
    Pattern({"line": "x-x-xxx-x-xx"}, meter="3/4"),
    Pattern({"line": "x-xx-x-xx-x-xx-xx-x-"}, meter="5/4"),
    Pattern({"line": "xxx-xx-x-xx-xxx-xx-x-xx-"}, meter="12/8"),
)

genre = style_of(
    "orchestral",
    label="Minimalist",
    words=(
        "minimalist",
        "minimalism",
        "minimal music",
        "minimalist music",
        "minimal classical",
        "pulse music",
        "minimalista",
        "minimaliste",
        "phasing",
    ),
    usual={"bass": "contrabass", "synth": "pluck_synth"},
    tempo_low=104.0,
    tempo_high=168.0,
    tempo_typical=132.0,
    modes=(("minor", 0.4), ("major", 0.3), ("lydian", 0.15), ("dorian", 0.15)),
    moods=("dreamy", "tense", "chill", "nostalgic", "sad"),
    meters=("4/4", "6/8", "3/4", "12/8", "5/4"),
    length_seconds=90.0,
    forms=(
        Form(
            (
                SectionTemplate("pulse", 8, 0.2, 3, rise=0.1),
                SectionTemplate("theme", 8, 0.4, 1, rise=0.1),
                SectionTemplate("build", 8, 0.6, 2, rise=0.15),
                SectionTemplate("climax", 8, 0.85, 4),
                SectionTemplate("bridge", 8, 0.45, 5),
                SectionTemplate("climax", 8, 0.9, 6),
                SectionTemplate("pulse", 8, 0.25, 7, rise=-0.1),
            ),
            cycle=(1, 2, 3, 4),
        ),
    ),
    progressions=(
        Progression("i | VI | III | VII", ("minor",), bars_per_chord=2, weight=1.5),
        Progression("i | iv", ("minor",), ("pulse", "theme"), bars_per_chord=4),
        Progression("i | VII6 | VI | v", ("minor",), bars_per_chord=2),
        Progression("I | vi | IV | V", ("major",), bars_per_chord=2),
        Progression("I | iii", ("major",), bars_per_chord=4, weight=1.3),
        Progression("I | II", ("lydian",), bars_per_chord=4, weight=1.5),
        Progression("i | IV", ("dorian",), bars_per_chord=4, weight=1.5),
    ),
    cadences=(
        Cadence("VII"),
        Cadence("V", ("major",)),
        Cadence("II", ("lydian",)),
        Cadence("IV", ("dorian",)),
    ),
    parts=(
        PartTemplate(
            "bass",
            "bass",
            ("contrabass", "cello"),
            BassLine(
                (
                    Pattern({"line": "R---------------"}, energy=(0.0, 0.6)),
                    Pattern({"line": "R-R-R-R-R-R-R-R-"}, energy=(0.6, 1.0)),
                    Pattern({"line": "R-----R-----"}, meter="6/8"),
                    Pattern({"line": "R---R---R---"}, meter="3/4"),
                    Pattern({"line": "R-----------R-------"}, meter="5/4"),
                    Pattern({"line": "R-----R-----R-----R-----"}, meter="12/8"),
                ),
                28,
                48,
                0.9,
            ),
            (0.4, 1.0),
        ),
        PartTemplate(
            "piano",
            "arp",
            ("piano",),
            Arpeggio(("broken", "rolling", "updown"), 4, 1, 55, 79, 0.9, velocity=72),
            (0.0, 1.0),
        ),
        PartTemplate(
            "marimba",
            "arp",
            ("marimba", "vibraphone"),
            Arpeggio(("updown", "broken"), 4, 1, 60, 84, 0.7, "x.xxx.xx.xx.", velocity=74),
            (0.3, 1.0),
        ),
        PartTemplate(
            "pulse",
            "chords",
            ("strings_pizzicato", "clarinet"),
            Comping(
                (
                    Pattern({"chord": "x-x-x-x-x-x-x-x-"}),
                    Pattern(
                        {"1": "x..x..x..x..x.x.", "2": ".x..x..x..x..x.x", "3": "..x..x..x..x..x."},
                        energy=(0.5, 1.0),
                    ),
                    Pattern({"chord": "x-x-x-x-x-x-"}, meter="6/8"),
                    Pattern({"chord": "x-x-x-x-x-x-"}, meter="3/4"),
                    Pattern({"chord": "x-x-x-x-x-x-x-x-x-x-"}, meter="5/4"),
                    Pattern({"chord": "x-x-x-x-x-x-x-x-x-x-x-x-"}, meter="12/8"),
                ),
                "close",
                3,
                55,
                76,
                0.6,
                strum=0,
            ),
            (0.25, 1.0),
        ),
        PartTemplate("strings", "pad", ("strings",), HeldChords("open", 4, 48, 81, velocity=64), (0.5, 1.0)),
        PartTemplate(
            "theme",
            "lead",
            ("violin_solo", "clarinet", "saxophone_soprano"),
            Melody(
                _CELLS,
                _CELLS[:1] + _CELLS[4:],
                62,
                81,
                "pentatonic",
                2,
                leap=0.3,
                rest=0.0,
                ornament=0.0,
                gate=0.85,
                velocity=80,
            ),
            (0.35, 1.0),
        ),
        PartTemplate("reed", "counter", ("clarinet", "flute"), GuideLine(57, 74, 2, 66), (0.6, 1.0)),
        PartTemplate(
            "bells",
            "arp",
            ("glockenspiel", "celesta"),
            Arpeggio(("up",), 2, 1, 76, 96, 0.8, "x..x..x.", velocity=58),
            (0.75, 1.0),
            chance=0.7,
        ),
    ),
    without=("drums", "timpani", "ostinato", "brass", "counter", "choir", "harp", "swell", "impact"),
    profile="orchestral",
    pop_share=0.0,
    dynamics_db=6.0,
    places=("Grid", "Window", "Carousel", "Escalator", "Thread", "Circle", "Clapping", "Orbit", "Loom"),
)
