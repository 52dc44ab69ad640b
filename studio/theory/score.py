"""The score: frozen, exact, and the one thing that is edited; sound is a projection of it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from studio.custom_instruments import KeptInstrument
from studio.theory.chord import Chord
from studio.theory.meter import Meter, MeterMap, TempoMap, TimeMap
from studio.theory.scale import Key


@dataclass(frozen=True, slots=True)
class Note:
    """One note, or one hit of a drum.

    Attributes:
        start: Tick at which it begins, micro-timing included.
        duration: Ticks it is held, at least 1.
        pitch: 0 to 127; on a drum part, the General MIDI key of the drum (36 kick, 38 snare, 42 closed hat
            …).
        velocity: 1 to 127.
        articulation: How it is played: "" (plain), "mute" (palm mute), "slide", "ghost", "accent", "legato",
            "staccato".
        slide_from: Pitch that it glides from; None for a plain attack.
        lyric: Syllable that is sung on it; a trailing "-" says that its word goes on; "" for none.
    """

    start: int
    duration: int
    pitch: int
    velocity: int
    articulation: str = ""
    slide_from: int | None = None
    lyric: str = ""

    @property
    def end(self) -> int:
        """Tick at which it is let go."""
        return self.start + self.duration


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of whole bars with one role in the form.

    Attributes:
        name: "intro", "verse", "hook", "bridge", "drop", "solo", "break", "outro" …
        start_bar: First bar, counted from 0.
        bars: How many.
        energy: 0 (bare) to 1 (everybody, loud and bright).
    """

    name: str
    start_bar: int
    bars: int
    energy: float

    @property
    def end_bar(self) -> int:
        """The bar after its last."""
        return self.start_bar + self.bars


@dataclass(frozen=True, slots=True)
class ChordSpan:
    """A chord and when it sounds, in ticks."""

    start: int
    duration: int
    chord: Chord

    @property
    def end(self) -> int:
        """Tick at which the next chord begins."""
        return self.start + self.duration


@dataclass(frozen=True, slots=True)
class Automation:
    """A value of a part that moves, linear between its points and held before the first and after the last.

    Attributes:
        parameter: "gain_db" (−60 to 6), "cutoff_hz" (a low-pass, 40 to 20000) or "send_reverb_db" (−60 to 6,
            added to the strip's).
        points: (tick, value), ticks ascending.
    """

    parameter: str
    points: tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One player.

    Attributes:
        id: Unique in the score, and the stem's file name: "drums", "bass", "chords", "lead", "pad" …
        role: What it does, which decides its place in the mix: one of :data:`ROLES`.
        instrument: Id of the instrument that plays it.
        notes: In order of start, then pitch.
        automation: What moves during the piece.
        name: What a person calls it, in any script; empty where the id says that.
    """

    id: str
    role: str
    instrument: str
    notes: tuple[Note, ...]
    automation: tuple[Automation, ...] = ()
    name: str = ""

    @property
    def label(self) -> str:
        """Its name for people to read."""
        return self.name or self.id.replace("_", " ").capitalize()


ROLES = ("drums", "percussion", "bass", "chords", "pad", "lead", "counter", "arp", "fx")
"""The roles that a part can have in a mix."""


SOUND_VERSION = 2
"""The version of the sound that new songs are made with: its instruments, and how they are mixed."""


@dataclass(frozen=True, slots=True)
class SoundSource:
    """The sound that a score was first played with, so that an edit plays it the same way.

    Attributes:
        version: Of the studio's sound; 1 is that of songs made before there were versions.
        banks: The sound banks, as ``"timgm6mb@1f2e3d4c5b6a"``, the one that plays first; empty: any.
    """

    version: int = SOUND_VERSION
    banks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """A whole piece.

    Attributes:
        title: What the song is called.
        tempo_bpm: Quarter notes per minute; where ``tempo_map`` is not empty, those of most beats.
        meter: The time signature; where ``meters`` is not empty, that of most bars.
        key: The key.
        length_seconds: Length of the finished file; the last notes ring out inside it.
        sections: The form, gapless from bar 0.
        chords: The harmony, gapless from tick 0.
        parts: The players.
        seed: Where every random choice came from, those of the sound included.
        profile: Id of the mix profile it was written for.
        sound: The version of the sound and the banks it was first played with.
        custom_instruments: Instruments by id that parts may play beside the studio's own: those of the home
            that the piece belongs to. The code that reads or composes it supplies them; they are not written.
        tempo_map: Changes of tempo, as :data:`studio.theory.meter.TempoMap` says; empty for one tempo.
        meters: Changes of meter, as :data:`studio.theory.meter.MeterMap` says; empty for one meter.
    """

    title: str
    tempo_bpm: float
    meter: Meter
    key: Key
    length_seconds: float
    sections: tuple[Section, ...]
    chords: tuple[ChordSpan, ...]
    parts: tuple[Part, ...]
    seed: int
    profile: str = "balanced"
    sound: SoundSource = field(default_factory=SoundSource)
    custom_instruments: Mapping[str, KeptInstrument] = field(default_factory=dict, compare=False, repr=False)
    tempo_map: TempoMap = ()
    meters: MeterMap = ()

    @property
    def time(self) -> TimeMap:
        """Conversion between musical time and sound."""
        return TimeMap(self.tempo_bpm, self.meter, self.tempo_map, self.meters)

    def length_frames(self, sample_rate: int) -> int:
        """Frames of the finished file."""
        return round(self.length_seconds * sample_rate)

    def to_json(self) -> dict[str, Any]:
        """A plain, complete description; :meth:`from_json` reads it back equal."""
        plain = asdict(
            replace(self, chords=(), parts=(), custom_instruments={}, tempo_map=(), meters=())
        )  # what there are thousands of is written field by field: that is faster
        for left_out in ("custom_instruments", "tempo_map", "meters"):
            del plain[left_out]
        plain["meter"] = str(self.meter)
        plain["key"] = str(self.key)
        plain["chords"] = [[span.start, span.duration, str(span.chord)] for span in self.chords]
        plain["parts"] = [_part_to_json(part) for part in self.parts]
        if self.tempo_map:
            plain["tempo_map"] = [list(point) for point in self.tempo_map]
        if self.meters:
            plain["meters"] = [[bar, str(meter)] for bar, meter in self.meters]
        return plain

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> "Score":
        """Read what :meth:`to_json` wrote."""
        return cls(
            title=plain["title"],
            tempo_bpm=plain["tempo_bpm"],
            meter=Meter.parse(plain["meter"]),
            key=Key.parse(plain["key"]),
            length_seconds=plain["length_seconds"],
            sections=tuple(Section(**section) for section in plain["sections"]),
            chords=tuple(
                ChordSpan(start, duration, Chord.parse(written))
                for start, duration, written in plain["chords"]
            ),
            parts=tuple(_part_from_json(part) for part in plain["parts"]),
            seed=plain["seed"],
            profile=plain["profile"],
            sound=_sound_from_json(plain.get("sound")),
            tempo_map=tuple((tick, tempo_bpm) for tick, tempo_bpm in plain.get("tempo_map", ())),
            meters=tuple((bar, Meter.parse(written)) for bar, written in plain.get("meters", ())),
        )


def _sound_from_json(plain: Mapping[str, Any] | None) -> SoundSource:
    return SoundSource(1) if plain is None else SoundSource(plain["version"], tuple(plain["banks"]))


def _part_to_json(part: Part) -> dict[str, Any]:
    plain = asdict(replace(part, notes=())) | {"notes": [_note_to_json(note) for note in part.notes]}
    if not part.name:
        del plain["name"]
    return plain


def _note_to_json(note: Note) -> list[int | str | None]:
    plain: list[int | str | None] = [
        note.start,
        note.duration,
        note.pitch,
        note.velocity,
        note.articulation,
        note.slide_from,
    ]
    return [*plain, note.lyric] if note.lyric else plain


def _part_from_json(plain: Mapping[str, Any]) -> Part:
    return Part(
        id=plain["id"],
        role=plain["role"],
        instrument=plain["instrument"],
        notes=tuple(Note(*fields) for fields in plain["notes"]),
        automation=tuple(
            Automation(item["parameter"], tuple((tick, value) for tick, value in item["points"]))
            for item in plain["automation"]
        ),
        name=plain.get("name", ""),
    )
