"""The brief: every choice that a piece needs, exact and complete, and which of them the words set."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from studio.composing.lyrics import Lyrics, lyrics_from_json, lyrics_to_json
from studio.composing.mood import MOODS
from studio.composing.time_feel import TimeFeel
from studio.custom_instruments import KeptInstrument
from studio.errors import BriefError, NotationError
from studio.theory.chord import Chord
from studio.theory.meter import Meter
from studio.theory.scale import Key

TEMPO_BPM_RANGE = (40.0, 240.0)
LENGTH_SECONDS_RANGE = (5.0, 600.0)
MAXIMUM_SEED = 2**32 - 1
MAXIMUM_CHORDS = 64
MAXIMUM_TEXT_CHARACTERS = 2000
MAXIMUM_LYRICS_CHARACTERS = 6000
"""Characters of a wish with words that are sung, both together."""

MAXIMUM_TITLE_CHARACTERS = 80
MAXIMUM_FORM_SECTIONS = 64
MAXIMUM_PLAYERS = 12

ASKABLE = (
    "genre", "tempo_bpm", "key", "meter", "mood", "length_seconds", "form", "chords", "ensemble",
    "instruments", "without", "seed",
)  # fmt: skip
"""The fields that words can set, in the order ``asked`` lists them."""


@dataclass(frozen=True, slots=True)
class Brief:
    """One wish, exact and complete; the same brief gives the same bytes.

    Attributes:
        text: The words themselves, without control characters.
        genre: Id of a genre.
        tempo_bpm: Quarter notes per minute, 40 to 240.
        key: Tonic and mode.
        meter: The time signature.
        mood: One of ``studio.composing.mood.MOODS``.
        length_seconds: Length of the finished file, 5 to 600.
        chords: The progression that was asked for, at most 64; empty where the genre writes its own.
        ensemble: Ids of the instruments of exactly those who play, one for each player, the leader first;
            empty where the genre's band plays.
        instruments: Ids of instruments that must be heard.
        without: Roles and ids of instruments that must not.
        seed: Where every random choice comes from, 0 to 4,294,967,295.
        title: What the song is called, at most 80 characters. It is for display and never a path.
        asked: Names of the fields that the words set, in the order of :data:`ASKABLE`.
        notes: Sentences about what could not be done as asked.
        form: Name and bars of each section that was asked for; empty where the genre decides.
        time_feel: Half time, swing, rubato, a pickup.
        lyrics: Words that are sung, section by section.
        custom_instruments: Instruments by id that may play beside the studio's own: those of the home that
            the brief belongs to. They are given by whoever reads it, and are no part of what is written.
    """

    text: str
    genre: str
    tempo_bpm: float
    key: Key
    meter: Meter
    mood: str
    length_seconds: float
    chords: tuple[Chord, ...]
    instruments: tuple[str, ...]
    without: tuple[str, ...]
    seed: int
    title: str
    asked: tuple[str, ...]
    notes: tuple[str, ...] = ()
    form: tuple[tuple[str, int], ...] = ()
    ensemble: tuple[str, ...] = ()
    time_feel: TimeFeel = field(default_factory=TimeFeel)
    lyrics: Lyrics = ()
    custom_instruments: Mapping[str, KeptInstrument] = field(default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        _check_range("tempo", self.tempo_bpm, TEMPO_BPM_RANGE, " BPM", "")
        _check_range("length", self.length_seconds, LENGTH_SECONDS_RANGE, " seconds", " seconds")
        _check_range("seed", self.seed, (0, MAXIMUM_SEED), "", "")
        if self.mood not in MOODS:
            raise BriefError(f"The mood is {self.mood!r}; it can be {', '.join(MOODS)}.")
        if len(self.chords) > MAXIMUM_CHORDS:
            raise BriefError(
                f"The progression has {len(self.chords):,} chords; it can have at most {MAXIMUM_CHORDS}."
            )
        longest = MAXIMUM_LYRICS_CHARACTERS if self.lyrics else MAXIMUM_TEXT_CHARACTERS
        if len(self.text) > longest:
            raise BriefError(f"The wish has {len(self.text):,} characters; it can have at most {longest:,}.")
        if not 1 <= len(self.title) <= MAXIMUM_TITLE_CHARACTERS:
            raise BriefError(
                f"The title has {len(self.title):,} characters; it can have 1 to {MAXIMUM_TITLE_CHARACTERS}."
            )
        if len(self.form) > MAXIMUM_FORM_SECTIONS or any(bars < 1 for _, bars in self.form):
            raise BriefError(f"The form has at most {MAXIMUM_FORM_SECTIONS} sections of at least 1 bar.")
        if len(self.ensemble) > MAXIMUM_PLAYERS:
            raise BriefError(
                f"The ensemble has {len(self.ensemble):,} players; it can have at most {MAXIMUM_PLAYERS}."
            )
        if unknown := [name for name in self.asked if name not in ASKABLE]:
            raise BriefError(f"No words can set {', '.join(unknown)}; they can set {', '.join(ASKABLE)}.")

    def to_json(self) -> dict[str, Any]:
        """A plain, complete description; :meth:`from_json` reads it back equal."""
        plain = {
            "genre": self.genre,
            "tempo_bpm": self.tempo_bpm,
            "key": str(self.key),
            "meter": str(self.meter),
            "mood": self.mood,
            "length_seconds": self.length_seconds,
            "chords": [str(chord) for chord in self.chords],
            "instruments": list(self.instruments),
            "without": list(self.without),
            "seed": self.seed,
            "asked": list(self.asked),
            "title": self.title,
            "text": self.text,
            "notes": list(self.notes),
            "form": [[name, bars] for name, bars in self.form],
            "ensemble": list(self.ensemble),
        }
        if self.time_feel != TimeFeel():
            plain["time_feel"] = self.time_feel.to_json()
        if self.lyrics:
            plain["lyrics"] = lyrics_to_json(self.lyrics)
        return plain

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> "Brief":
        """Read what :meth:`to_json` wrote.

        Raises:
            BriefError: A field is missing, or has a value that no brief can have.
        """
        try:
            return cls(
                text=plain["text"],
                genre=plain["genre"],
                tempo_bpm=plain["tempo_bpm"],
                key=Key.parse(plain["key"]),
                meter=Meter.parse(plain["meter"]),
                mood=plain["mood"],
                length_seconds=plain["length_seconds"],
                chords=tuple(Chord.parse(written) for written in plain["chords"]),
                instruments=tuple(plain["instruments"]),
                without=tuple(plain["without"]),
                seed=plain["seed"],
                title=plain["title"],
                asked=tuple(plain["asked"]),
                notes=tuple(plain.get("notes", ())),
                form=tuple((name, bars) for name, bars in plain.get("form", ())),
                ensemble=tuple(plain.get("ensemble", ())),
                time_feel=TimeFeel.from_json(plain.get("time_feel", {})),
                lyrics=lyrics_from_json(plain.get("lyrics", ())),
            )
        except KeyError as error:
            raise BriefError(
                f"The brief has no {error.args[0]!r}; it has one of each field that to_json writes."
            ) from error
        except NotationError as error:
            raise BriefError(str(error)) from error


def spoken_number(value: float) -> str:
    """A number as a sentence says it: 36000 as "36,000", 92.5 as "92.5"."""
    return f"{value:,.10g}" if abs(value) < 1e12 else "enormous"


def _check_range(
    name: str, value: float, allowed: tuple[float, float], unit: str, unit_of_allowed: str
) -> None:
    low, high = allowed
    if not math.isfinite(value) or not low <= value <= high:
        limits = f"{spoken_number(low)} to {spoken_number(high)}{unit_of_allowed}"
        raise BriefError(f"The {name} is {spoken_number(value)}{unit}; it can be {limits}.")
