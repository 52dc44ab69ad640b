"""The genre declaration: how a style sounds, as read by the composer; a new genre is one new file."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from studio.composing.part_writing import PartTemplate
from studio.registry import Registry

MINOR_MODES = ("minor", "dorian", "phrygian")
MAJOR_MODES = ("major", "lydian", "mixolydian")
"""Modes that most progressions are written for at once, on plain minor or plain major."""


CONCERT_PROFILES = ("orchestral", "cinematic", "acoustic", "ambient")
"""Mix profiles of genres without a band: few players are written for as in a concert hall."""


@dataclass(frozen=True, slots=True)
class SectionTemplate:
    """A section as a form wishes it.

    Attributes:
        name: "intro", "verse", "hook", "bridge", "break", "drop", "solo", "head", "outro" …
        bars: Bars at its natural length.
        energy: 0 (bare) to 1 (everybody, loud and bright).
        priority: 1 is kept in the shortest piece; higher ones join as there is room.
        rise: How much the energy grows from its first bar to its last.
        drop_beats: Beats before it in which the rhythm holds its breath.
    """

    name: str
    bars: int
    energy: float
    priority: int
    rise: float = 0.0
    drop_beats: float = 0.0


@dataclass(frozen=True, slots=True)
class Form:
    """The order of sections.

    Attributes:
        sections: In order; at least one of priority 1.
        cycle: Indices of those that come again, in order, before the last section of a long piece.
        weight: How often it is chosen.
    """

    sections: tuple[SectionTemplate, ...]
    cycle: tuple[int, ...]
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Progression:
    """A harmony in Roman numerals.

    Written for one mode the numerals count on its own scale; for several, on plain minor or major.

    Attributes:
        bars: Bars divided by "|", chords of one bar by blanks: "i | VI | iv V7".
        modes: Modes it is for.
        sections: Names of the sections it is for; empty for all.
        moods: Moods it is for; empty for all.
        weight: How often it is chosen.
        bars_per_chord: How many bars each written bar lasts.
    """

    bars: str
    modes: tuple[str, ...] = ("minor",)
    sections: tuple[str, ...] = ()
    moods: tuple[str, ...] = ()
    weight: float = 1.0
    bars_per_chord: int = 1


@dataclass(frozen=True, slots=True)
class Cadence:
    """A cadence: the last bars of a section's harmony.

    Attributes:
        bars: As in :class:`Progression`; its last chord leads home to the tonic.
        modes: Modes it is for.
    """

    bars: str
    modes: tuple[str, ...] = ("minor",)


@dataclass(frozen=True, slots=True)
class Genre:
    """A style of music, declared.

    Attributes:
        label: What a person calls it.
        words: Lower-case words and phrases by which a wish asks for it; no moods, no instruments.
        tempo_low: Slowest tempo at home in the style, quarter notes per minute.
        tempo_high: Fastest tempo at home in the style.
        tempo_typical: The tempo when nothing else is known.
        modes: (mode, weight) of the keys it is written in.
        moods: Moods it carries, the first by default.
        forms: Forms to choose from.
        progressions: Harmonies to choose from.
        cadences: Closes to choose from.
        tonic: Quality of the last chord by mode, as a numeral; a plain triad where a mode is missing.
        part_templates: The ensemble, in the order of the score.
        tonics: Keynotes that its instruments like, one of which is chosen; empty for any of the twelve.
        meters: Time signatures it can be written in, the first by default.
        groupings: Eighths in each accent group of a meter, where they are not as usual: a Bulgarian 9/8 is
            2, 2, 2 and 3.
        length_seconds: Length when none is asked.
        profile: Id of its mix profile.
        swing: How late the off-beat falls: 0.5 is straight, 0.667 a triplet.
        swing_unit: What swings: 2 for eighths, 4 for sixteenths.
        dynamics_db: How much quieter a section of energy 0 is than one of energy 1.
        pop_share: How often tunes go, and progressions are chosen, by the figures learned from pop songs
            rather than by the genre's own rules alone, 0 to 1.
        places: Words that titles of its pieces are made with.
        neighbours: Styles that have no genre of their own, for which this one plays, with a note; each with
            the lowest and the highest tempo its music usually has.
        usual: Which instrument plays where a wish only says "guitar", "drums", "bass" or "synth".
        known_for: Instruments, or "guitar" and "synth", by which a wish that names no style means this one.
        names_a_sound: Whether it names a sound rather than a style: "8-bit jazz" is chiptune.
        names_a_meter: Whether its name is a meter too: "rock waltz" is rock in three.
        parent: Id of the genre that a style changes; empty for a genre.
    """

    label: str
    words: tuple[str, ...]
    tempo_low: float
    tempo_high: float
    tempo_typical: float
    modes: tuple[tuple[str, float], ...]
    moods: tuple[str, ...]
    forms: tuple[Form, ...]
    progressions: tuple[Progression, ...]
    cadences: tuple[Cadence, ...]
    part_templates: tuple[PartTemplate, ...]
    tonic: tuple[tuple[str, str], ...] = ()
    tonics: tuple[str, ...] = ()
    meters: tuple[str, ...] = ("4/4",)
    groupings: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    length_seconds: float = 60.0
    profile: str = "balanced"
    swing: float = 0.5
    swing_unit: int = 2
    dynamics_db: float = 8.0
    pop_share: float = 0.6
    places: tuple[str, ...] = (
        "Room",
        "River",
        "Light",
        "Signal",
        "Garden",
        "Road",
        "Mirror",
        "Harbour",
        "Season",
        "Letter",
    )
    neighbours: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    usual: Mapping[str, str] = field(default_factory=dict)
    known_for: tuple[str, ...] = ()
    names_a_sound: bool = False
    names_a_meter: bool = False
    parent: str = ""


GENRES: Registry[Genre] = Registry("studio.composing.genres", Genre, "genre")
"""Every genre there is, by id."""
