"""A take that is a recording, read and never written; and a gap in it that new music is to fill."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.files import read
from studio.composing.brief import Brief
from studio.custom_instruments import NO_CUSTOM_INSTRUMENTS, KeptInstrument
from studio.recordings.beat_map import BeatMap
from studio.recordings.form import HeardForm, Span
from studio.take_files import TakeFile, TakeFiles

_REMEDY = "bring it in again to edit it"
_WHOLE_BEATS = 0.06
"""A stretch that is so nearly a whole number of beats long is meant to be."""

_EVEN_SECONDS = 0.004
_PACE_BARS = 2
_OTHER_PACE = 0.004


@dataclass(frozen=True, slots=True, eq=False)
class ImportedTake:
    """A recording as it lies in the library.

    Attributes:
        samples: (frames, 2) float32 at 44.1 kHz, as the WAV holds them.
        form: What was heard of its form.
        brief: What music like it would be asked for.
        report: What was measured of it.
    """

    samples: Samples
    form: HeardForm
    brief: Brief
    report: Mapping[str, Any]

    @classmethod
    def read(
        cls,
        files: TakeFiles,
        report: Mapping[str, Any],
        custom_instruments: Mapping[str, KeptInstrument] = NO_CUSTOM_INSTRUMENTS,
    ) -> "ImportedTake":
        """Read a take.

        Args:
            files: Its files.
            report: What was measured of it.
            custom_instruments: Those that its home has of its own.

        Raises:
            NotFoundError: A file is missing.
        """
        form, brief = form_in(files), brief_in(files, custom_instruments)
        return cls(read(files.path(TakeFile.WAV, _REMEDY)).samples, form, brief, report)

    @property
    def frames(self) -> int:
        """Length in frames."""
        return int(self.samples.shape[0])


def form_in(files: TakeFiles) -> HeardForm:
    """The form of a take that is a recording.

    Raises:
        NotFoundError: It has none.
    """
    return files.document(TakeFile.FORM, HeardForm.from_json, _REMEDY)


def brief_in(
    files: TakeFiles, custom_instruments: Mapping[str, KeptInstrument] = NO_CUSTOM_INSTRUMENTS
) -> Brief:
    """The brief of music like a recording, in a home with some instruments of its own.

    Raises:
        NotFoundError: The take has no brief.
    """
    return replace(
        files.document(TakeFile.BRIEF, Brief.from_json, _REMEDY), custom_instruments=custom_instruments
    )


def frame_of(seconds: float) -> int:
    """The frame nearest to a moment."""
    return round(seconds * SAMPLE_RATE)


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap in a recording, to be filled with music.

    Attributes:
        before_frame: The recording is kept up to this frame.
        after_frame: It goes on from this one; the same where music is put between.
        frames: How long the new music is.
        tempo_bpm: Its tempo, so that its beats carry on those around it.
        lead_beats: Quarter notes from the last bar line to its first moment; 0 where it begins a bar.
        chords: The harmony of each of its beats; empty where none was heard.
        section: The name of the section that it carries on.
        energy: How full it should be, 0 to 1.
        knots: (quarter notes, seconds) from its beginning, between which its beats are even; empty where
            all beats are.
    """

    before_frame: int
    after_frame: int
    frames: int
    tempo_bpm: float
    lead_beats: float
    chords: tuple[str, ...]
    section: str
    energy: float
    knots: tuple[tuple[float, float], ...] = ()

    @property
    def beats(self) -> float:
        """Length in quarter notes."""
        return self.frames / SAMPLE_RATE * self.tempo_bpm / 60.0

    def seconds_at(self, beats: float) -> float:
        """Seconds after so many quarter notes; before and after the gap, at its mean tempo."""
        known = self.knots or ((0.0, 0.0), (self.beats, self.frames / SAMPLE_RATE))
        places, moments = zip(*known, strict=True)
        beyond: float = min(beats, 0.0) + max(beats - places[-1], 0.0)
        return float(np.interp(beats, places, moments)) + beyond * 60.0 / self.tempo_bpm

    @classmethod
    def over(cls, form: HeardForm, region: Span) -> "Gap":
        """A stretch of a recording that is played anew."""
        pace = BeatMap.around(form, region.start, region.end)
        beats = pace.count(region.start, region.end)
        beats = round(beats) if abs(beats - round(beats)) < _WHOLE_BEATS and round(beats) else beats
        knots = pace.knots(region.start, region.end)
        seconds_per_beat = region.seconds / beats
        is_even = all(
            abs(seconds - place * seconds_per_beat) < _EVEN_SECONDS for place, seconds in knots[:-1]
        )
        count = max(1, round(beats + 0.499))
        middles = [region.start + (beat + 0.5) * seconds_per_beat for beat in range(count)]
        return cls(
            before_frame=frame_of(region.start),
            after_frame=frame_of(region.end),
            frames=frame_of(region.end) - frame_of(region.start),
            tempo_bpm=60.0 / seconds_per_beat,
            lead_beats=_lead_beats(form, region.start),
            chords=_chords(form, middles),
            section=_section_at(form, (region.start + region.end) / 2),
            energy=form.energy_at((region.start + region.end) / 2),
            knots=() if is_even else (*knots[:-1], (beats, region.seconds)),
        )

    @classmethod
    def between(cls, form: HeardForm, moment: float, bars: int, *, like_after: bool) -> "Gap":
        """New bars at a bar line, in the harmony of the bars before or after, repeated as needed."""
        seconds_per_beat = _seconds_per_beat(form, moment, after=like_after)
        count = round(bars * form.meter.beats_per_bar)
        source = Span(moment, form.length_seconds) if like_after else Span(0.0, moment)
        known = max(1, min(count, int(source.seconds / seconds_per_beat + 0.01)))
        begin = source.start if like_after else source.end - known * seconds_per_beat
        middles = [begin + (beat % known + 0.5) * seconds_per_beat for beat in range(count)]
        near = moment + seconds_per_beat if like_after else moment - seconds_per_beat
        return cls(
            before_frame=frame_of(moment),
            after_frame=frame_of(moment),
            frames=frame_of(count * seconds_per_beat),
            tempo_bpm=60.0 / seconds_per_beat,
            lead_beats=0.0,
            chords=_chords(form, middles),
            section=_section_at(form, near),
            energy=form.energy_at(near),
        )


def _lead_beats(form: HeardForm, moment: float) -> float:
    """Quarter notes since the last bar line, as if the lines went on before the file."""
    if not form.bars:
        return 0.0
    lines = [bar for bar in form.bars if bar <= moment + 0.001]
    line = (
        lines[-1]
        if lines
        else form.bars[0] - form.seconds_per_bar * (1 + int((form.bars[0] - moment) / form.seconds_per_bar))
    )
    beats = BeatMap.around(form, line, moment).count(line, moment)
    whole = round(beats)
    beats = float(whole) if abs(beats - whole) < _WHOLE_BEATS else beats
    return beats % form.meter.beats_per_bar


def _seconds_per_beat(form: HeardForm, moment: float, *, after: bool) -> float:
    """Length of a quarter note before or after a moment; that of the whole where they hardly differ."""
    bars = _PACE_BARS * form.seconds_per_bar
    start, end = (moment, moment + bars) if after else (moment - bars, moment)
    there = bars / BeatMap.around(form, start, end).count(start, end)
    usual = form.seconds_per_beat
    return there if abs(there / usual - 1.0) > _OTHER_PACE else usual


def _chords(form: HeardForm, moments: list[float]) -> tuple[str, ...]:
    names = [form.chord_at(moment) for moment in moments]
    return tuple(name for name in names if name is not None)


def _section_at(form: HeardForm, moment: float) -> str:
    return next((section.name for section in form.sections if section.start <= moment < section.end), "verse")
