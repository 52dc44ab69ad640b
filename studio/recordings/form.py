"""The form of a recording as heard: beats, bars, chords and sections, like a score of our own pieces."""

import math
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from studio.composing.brief import spoken_number
from studio.editing.region import SNAPS
from studio.errors import EditError
from studio.theory.meter import Meter
from studio.theory.scale import Key

_SLACK_SECONDS = 0.01
"""By so much a region may pass the end: pages round."""

_SAME_SECONDS = 0.02
"""Lines that lie as near as this are one."""


@dataclass(frozen=True, slots=True)
class HeardSection:
    """A stretch with one role in the form.

    Attributes:
        name: "intro", "verse", "hook", "break", "outro".
        start: Seconds.
        end: Seconds.
        energy: 0 (bare) to 1 (the loudest).
    """

    name: str
    start: float
    end: float
    energy: float


@dataclass(frozen=True, slots=True)
class Span:
    """From a moment of a recording up to another, in seconds."""

    start: float
    end: float

    @property
    def seconds(self) -> float:
        """Length in seconds."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class HeardForm:
    """The form of a recording, as heard.

    Attributes:
        length_seconds: Length of the file.
        tempo_bpm: Quarter notes per minute, of the whole.
        meter: The time signature.
        key: The key.
        beats: Moments of all beats, ascending, in seconds.
        bars: Moments of the beats that begin a bar, ascending, in seconds.
        chords: (start s, end s, written name), ascending; there may be gaps.
        sections: The form, gapless.
        sounds_from: When the first sound rises out of silence, in seconds.
        sounds_until: When the last strong sound ends; what follows rings or fades.
        is_guessed: Whether no beat was heard, so that the lines are only there to cut at.
    """

    length_seconds: float
    tempo_bpm: float
    meter: Meter
    key: Key
    beats: tuple[float, ...]
    bars: tuple[float, ...]
    chords: tuple[tuple[float, float, str], ...]
    sections: tuple[HeardSection, ...]
    sounds_from: float
    sounds_until: float
    is_guessed: bool = False

    @property
    def seconds_per_beat(self) -> float:
        """Length of a quarter note."""
        return 60.0 / self.tempo_bpm

    @property
    def seconds_per_bar(self) -> float:
        """Length of a bar."""
        return self.seconds_per_beat * self.meter.beats_per_bar

    def lines(self, snap: str = "bar") -> tuple[float, ...]:
        """The lines that a region may begin and end on: the start, every bar line or beat, the end."""
        own = self.bars if snap == "bar" else self.beats
        inside = [moment for moment in own if _SAME_SECONDS < moment < self.length_seconds - _SAME_SECONDS]
        return (0.0, *inside, self.length_seconds)

    def region(self, start: float, end: float, snap: str = "bar") -> Span:
        """The stretch between two moments, its borders moved to the nearest lines; at least one line apart.

        Args:
            start: Seconds from the beginning.
            end: Seconds, up to the length.
            snap: "bar", "beat" or "free".

        Raises:
            EditError: A moment is no number or outside the recording, or the region has no length.
        """
        if snap not in SNAPS:
            raise EditError(f"The region snaps to {snap!r}; it can snap to {', '.join(SNAPS)}.")
        for name, moment in (("starts", start), ("ends", end)):
            self.check_moment(f"The region {name}", moment)
        if not end > start:
            raise EditError(
                f"The region goes from {spoken_number(round(start, 2))} "
                f"to {spoken_number(round(end, 2))} seconds; it must end after it starts."
            )
        if snap == "free":
            if min(end, self.length_seconds) - start < _SAME_SECONDS:
                raise EditError(f"The region is {1000 * (end - start):.0f} ms long; it can be 20 ms or more.")
            return Span(start, min(end, self.length_seconds))
        lines = self.lines(snap)
        first = min(lines[:-1], key=lambda line: abs(line - start))
        last = min(lines[1:], key=lambda line: abs(line - end))
        if last <= first:
            at = min(bisect_right(lines, (start + end) / 2), len(lines) - 1)
            first, last = lines[at - 1], lines[at]
        return Span(first, last)

    def check_moment(self, what: str, seconds: float) -> None:
        """Refuse a moment that is not in the recording.

        Raises:
            EditError: It is no number, or outside.
        """
        if not math.isfinite(seconds) or not 0 <= seconds <= self.length_seconds + _SLACK_SECONDS:
            said = (
                f"{spoken_number(round(seconds, 2))} seconds"
                if math.isfinite(seconds)
                else "no number of seconds"
            )
            raise EditError(
                f"{what} at {said}; "
                f"the recording goes from 0 to {spoken_number(round(self.length_seconds, 2))} seconds."
            )

    def line_near(self, seconds: float) -> float:
        """The bar line nearest to a moment; the start and the end of the file count as lines."""
        return min(self.lines(), key=lambda line: abs(line - seconds))

    def first_line(self) -> float:
        """The bar line at which the music begins."""
        return next((line for line in self.bars if line >= self.sounds_from - 0.1), 0.0)

    def last_line(self) -> float:
        """The line of the last bar that is played, the one in which the last chord is struck."""
        return next(
            (line for line in reversed(self.bars) if line <= self.sounds_until - 0.25 * self.seconds_per_bar),
            0.0,
        )

    def place(self, line: float) -> str:
        """The name of a bar line as a place: "bar 5", or "the end"."""
        lines = self.lines()
        return "the end" if line >= lines[-1] else f"bar {lines.index(line) + 1}"

    def spoken(self, region: Span) -> str:
        """As a musician says it: "bars 5–8", or in seconds where it does not lie on bar lines."""
        lines = self.lines()
        if region.start in lines and region.end in lines:
            first, last = lines.index(region.start) + 1, lines.index(region.end)
            return f"bar {first}" if first == last else f"bars {first}–{last}"
        return f"{region.start:.2f}–{region.end:.2f} s"

    def chord_at(self, seconds: float) -> str | None:
        """The chord at a moment; in a gap the one before, or the first; None where none was heard."""
        before = [name for start, _, name in self.chords if start <= seconds]
        return before[-1] if before else (self.chords[0][2] if self.chords else None)

    def energy_at(self, seconds: float) -> float:
        """The energy of the section at a moment."""
        return next(
            (section.energy for section in self.sections if section.start <= seconds < section.end), 0.6
        )

    def outline(self) -> dict[str, Any]:
        """The data for an editor, as :func:`studio.library.outline.outline` gives it, without parts."""
        chords: list[dict[str, Any]] = []
        for start, end, name in self.chords:
            if chords and chords[-1]["name"] == name and start - chords[-1]["end"] < _SAME_SECONDS:
                chords[-1]["end"] = end
            else:
                chords.append({"start": start, "end": end, "name": name})
        return {
            "tempo_bpm": round(self.tempo_bpm, 2),
            "meter": str(self.meter),
            "key": str(self.key),
            "beats_per_bar": self.meter.beats_per_bar,
            "bars": list(self.lines()),
            "sections": [asdict(section) for section in self.sections],
            "chords": chords,
            "parts": [],
        }

    def to_json(self) -> dict[str, Any]:
        """A plain, complete description; :meth:`from_json` reads it back equal."""
        return asdict(self) | {"meter": str(self.meter), "key": str(self.key)}

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> "HeardForm":
        """Read what :meth:`to_json` wrote."""
        return cls(
            length_seconds=plain["length_seconds"],
            tempo_bpm=plain["tempo_bpm"],
            meter=Meter.parse(plain["meter"]),
            key=Key.parse(plain["key"]),
            beats=tuple(plain["beats"]),
            bars=tuple(plain["bars"]),
            chords=tuple((start, end, name) for start, end, name in plain["chords"]),
            sections=tuple(HeardSection(**section) for section in plain["sections"]),
            sounds_from=plain["sounds_from"],
            sounds_until=plain["sounds_until"],
            is_guessed=plain["is_guessed"],
        )
