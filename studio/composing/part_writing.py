"""Writing instructions for a part: the small declarations that a genre file is made of.

Rhythms are step strings, one character a step: ``X`` accent, ``x`` plain, ``o`` soft, ``g`` ghost, ``.``
rest, ``-`` hold, ``?`` sometimes, ``r`` a roll of 1/32 that swells, ``t`` the same in triplets. Blanks and
``|`` are for the eye only. A string may be several bars long.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Pattern:
    """A rhythm for several voices at once.

    Attributes:
        voices: Step string by voice: the name of a drum in a groove, "line" for one voice, "chord", "low",
            "top" for comping.
        energy: Lowest and highest energy of the bars it suits.
        sections: Names of the sections it is for; empty for all.
        meter: The meter it is written in.
        steps_per_beat: 4 for sixteenths, 3 for eighth triplets.
        weight: How often it is chosen beside others that suit.
    """

    voices: Mapping[str, str]
    energy: tuple[float, float] = (0.0, 1.0)
    sections: tuple[str, ...] = ()
    meter: str = "4/4"
    steps_per_beat: int = 4
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Feel:
    """The timing of a part against the grid: a groove template, the same in every bar.

    Attributes:
        lateness: Ticks behind the beat, negative ahead; by drum for a kit, "" for everything else.
        accents: Velocity added on each sixteenth of a beat.
        looseness: Ticks of deviation that remain after the template (one standard deviation).
        dynamics: How much of the section's energy reaches the velocity, 0 to 1.
    """

    lateness: Mapping[str, int] = field(default_factory=dict)
    accents: tuple[int, int, int, int] = (4, -5, 0, -4)
    looseness: int = 3
    dynamics: float = 0.6


@dataclass(frozen=True, slots=True)
class Groove:
    """Drums and percussion.

    Attributes:
        patterns: Bars to choose from, by section and energy.
        turns: Bars whose voices replace the groove's own in every fourth bar.
        fills: Ends of sections: from a fill's first hit on, only the fill plays. A voice "stop" silences from
            its first hit on.
        crash: Drum that marks a section louder than the one before; None for none.
    """

    patterns: tuple[Pattern, ...]
    turns: tuple[Pattern, ...] = ()
    fills: tuple[Pattern, ...] = ()
    crash: str | None = "crash"


@dataclass(frozen=True, slots=True)
class BassLine:
    """A bass of patterns.

    Characters of a "line": ``R`` root, ``3`` third, ``5`` fifth, ``7`` seventh, ``8`` octave, ``L`` fifth
    below, ``A`` a step towards the next root, ``S`` root reached by a slide, ``.`` rest, ``-`` hold.

    Attributes:
        patterns: Bars to choose from.
        low: Lowest pitch.
        high: Highest pitch.
        gate: Share of its length that a note is held.
        locked: Whether it takes its rhythm from the kick; the patterns are for when there are no drums.
        slides: How often a locked note slides to its octave or fifth, 0 to 1.
        articulation: Articulation of every note.
    """

    patterns: tuple[Pattern, ...]
    low: int = 28
    high: int = 50
    gate: float = 0.92
    locked: bool = False
    slides: float = 0.0
    articulation: str = ""


@dataclass(frozen=True, slots=True)
class WalkingBass:
    """A bass in quarters with chromatic approaches; half notes where the energy is low.

    Attributes:
        low: Lowest pitch.
        high: Highest pitch.
        walks_from: Energy from which it walks.
        skips: How often a swung eighth is added before a beat, 0 to 1.
    """

    low: int = 28
    high: int = 52
    walks_from: float = 0.45
    skips: float = 0.12


@dataclass(frozen=True, slots=True)
class Comping:
    """Chords in rhythm.

    Voices of a pattern: "chord" all tones, "low" the lowest, "top" all others, or "1" to "5" one tone,
    counted from below.

    Attributes:
        patterns: Bars to choose from.
        voicing: One of :data:`studio.composing.voicing.SHAPES`.
        tones: How many tones a voicing has.
        low: Lowest pitch.
        high: Highest pitch.
        gate: Share of its length that a chord is held.
        strum: Ticks between the tones of one chord, lowest first.
        articulation: Articulation of every note.
    """

    patterns: tuple[Pattern, ...]
    voicing: str = "close"
    tones: int = 4
    low: int = 52
    high: int = 76
    gate: float = 0.9
    strum: int = 4
    articulation: str = ""


@dataclass(frozen=True, slots=True)
class HeldChords:
    """Chords held as long as they last, common tones tied over.

    Attributes:
        voicing: As in :class:`Comping`.
        tones: How many tones a voicing has.
        low: Lowest pitch.
        high: Highest pitch.
        moves: How often an inner voice moves in the middle of a long chord, 0 to 1.
        velocity: Velocity before energy and mood.
    """

    voicing: str = "open"
    tones: int = 4
    low: int = 48
    high: int = 79
    moves: float = 0.0
    velocity: int = 76


@dataclass(frozen=True, slots=True)
class Arpeggio:
    """Chord tones one after another.

    Attributes:
        orders: "up", "down", "updown", "alberti", "broken" or "rolling", to choose from.
        steps_per_beat: Notes in a beat.
        octaves: How many octaves it spans.
        low: Lowest pitch.
        high: Highest pitch.
        gate: Share of a step that a note is held.
        rhythm: Step string that says which steps sound; "" for all.
        velocity: Velocity before energy and mood.
    """

    orders: tuple[str, ...] = ("up", "updown")
    steps_per_beat: int = 4
    octaves: int = 2
    low: int = 55
    high: int = 88
    gate: float = 0.8
    rhythm: str = ""
    velocity: int = 78


@dataclass(frozen=True, slots=True)
class Riff:
    """Guitar riffs.

    Characters of a "line": ``P`` power chord of the root, ``N`` of the scale's step above it, ``B`` of the
    step below, ``F`` of the fourth above, ``c`` palm-muted chug of the root, ``n`` of the step above, ``s``
    single note a third above, ``.`` rest, ``-`` hold.

    Attributes:
        patterns: Bars to choose from.
        low: Lowest root.
        high: Highest root.
    """

    patterns: tuple[Pattern, ...]
    low: int = 38
    high: int = 52


@dataclass(frozen=True, slots=True)
class Melody:
    """A tune in phrases, made of motifs.

    Attributes:
        rhythms: Motif rhythms of one bar, voice "line".
        cadences: Rhythms of the last bar of a phrase.
        low: Lowest pitch.
        high: Highest pitch.
        scale: Tones between the chord tones: "key", "pentatonic", "blues" or "hirajoshi".
        phrase_bars: Bars in a phrase: 4 or 8 (or 2).
        leap: How far its strong tones move, 0 (steps) to 1 (leaps).
        rest: How often a bar inside a phrase stays silent, 0 to 1.
        chromatic: How often a tone before a strong one is a semitone beside it, 0 to 1.
        ornament: How much a tune that returns is embellished, 0 to 1.
        gate: Share of its length that a note is held.
        improvises: Whether every phrase is new, as in a solo.
        answers: Whether it only fills the bars where the lead rests.
        velocity: Velocity before energy and mood.
        articulation: Articulation of every note.
    """

    rhythms: tuple[Pattern, ...]
    cadences: tuple[Pattern, ...]
    low: int = 60
    high: int = 81
    scale: str = "key"
    phrase_bars: int = 4
    leap: float = 0.35
    rest: float = 0.1
    chromatic: float = 0.0
    ornament: float = 0.3
    gate: float = 0.9
    improvises: bool = False
    answers: bool = False
    velocity: int = 88
    articulation: str = ""


@dataclass(frozen=True, slots=True)
class GuideLine:
    """A slow second voice through the thirds and sevenths of the chords.

    Attributes:
        low: Lowest pitch.
        high: Highest pitch.
        notes_per_bar: 1 or 2.
        velocity: Velocity before energy and mood.
    """

    low: int = 55
    high: int = 74
    notes_per_bar: int = 1
    velocity: int = 72


@dataclass(frozen=True, slots=True)
class Gesture:
    """A sound effect that joins two sections.

    Attributes:
        place: "before" leads into a louder section, "at" lands on the first beat of a louder one, "after" on
            that of a quieter one.
        beats: How long it lasts.
        rise: Least rise of energy that calls for it (fall, for "after").
        pitch: Pitch it is played at.
    """

    place: str
    beats: float = 4.0
    rise: float = 0.2
    pitch: int = 60


@dataclass(frozen=True, slots=True)
class Bed:
    """A noise that lies under whole sections: vinyl, rain.

    Attributes:
        velocity: How hard it is played.
        gain_db: How far it lies below the effects that come and go.
    """

    velocity: int = 70
    gain_db: float = 0.0


@dataclass(frozen=True, slots=True)
class InnerVoice:
    """One voice of a chord that several players share, with a rhythm of its own.

    Characters of a "line": ``x`` and ``X`` its tone of the chord, ``n`` the scale's step on the way to its
    next tone, ``.`` rest, ``-`` hold.

    Attributes:
        patterns: Bars to choose from.
        voice: Its place in the chord, 0 the lowest.
        voices: How many tones the chord has.
        low: Lowest pitch of the chord.
        high: Highest pitch of the chord.
        gate: Share of its length that a note is held.
        velocity: Velocity before energy and mood.
    """

    patterns: tuple[Pattern, ...]
    voice: int
    voices: int = 3
    low: int = 48
    high: int = 74
    gate: float = 0.96
    velocity: int = 78


Layer = BassLine | WalkingBass | Comping | HeldChords | Arpeggio
"""A writing that accompanies a tune on the same instrument."""

HANDS = ("keys", "frets", "mallets", "bow", "breath")
"""Ways in which one player plays several things: see :class:`Layers`."""


@dataclass(frozen=True, slots=True)
class Layers:
    """Several things that one player does at once: tune, harmony and bass of a piano alone.

    Attributes:
        tune: The tune; None where the player only accompanies.
        below: What accompanies it, the most important first.
        hands: One of :data:`HANDS`, which decides what can be played together: two hands on keys, four
            fingers on six strings, four mallets; "bow" plays two strings at once at most and "breath" one
            note, and both fill the rests of the tune with broken chords.
    """

    tune: Melody | None
    below: tuple[Layer, ...]
    hands: str


Writing = (
    Groove
    | BassLine
    | WalkingBass
    | Comping
    | HeldChords
    | Arpeggio
    | Riff
    | Melody
    | GuideLine
    | Gesture
    | Bed
    | InnerVoice
    | Layers
)


@dataclass(frozen=True, slots=True)
class PartTemplate:
    """A part that a genre can have: its role, its instruments to choose from, and what it plays when.

    Attributes:
        id: Part id, unique in the genre: "drums", "bass", "keys", "lead" …
        role: One of :data:`studio.theory.score.ROLES`.
        instruments: What may be played here; the seed chooses, the first twice as often.
        writing: What it plays.
        energy: Lowest and highest energy of the bars it plays in.
        sections: Names of the sections it plays in; empty for all.
        moods: Other instruments by mood.
        feel: How it sits against the grid.
        cutoff_hz: Low-pass at energy 0 and 1; None leaves the brightness alone.
        chance: How often a piece has the part at all, 0 to 1.
        wobble: Rhythms, voice "line", in which the low-pass opens and shuts; empty for none.
    """

    id: str
    role: str
    instruments: tuple[str, ...]
    writing: Writing
    energy: tuple[float, float] = (0.0, 1.0)
    sections: tuple[str, ...] = ()
    moods: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    feel: Feel = Feel()
    cutoff_hz: tuple[float, float] | None = None
    chance: float = 1.0
    wobble: tuple[Pattern, ...] = ()
