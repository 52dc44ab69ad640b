"""The form of an edited recording: what was heard moves with the sound, and new music is known."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from studio.audio.clip import SAMPLE_RATE
from studio.recordings.crossfade import Kept, Made, Piece
from studio.recordings.form import HeardForm, HeardSection
from studio.recordings.imported_take import Gap

_EARLY_SECONDS = 0.005
"""A line this shortly before a stretch is its own first one: borders are whole frames, lines are not."""

Chords = tuple[tuple[float, float, str], ...]


def rearranged(form: HeardForm, pieces: Sequence[Piece], chords: Sequence[str] = ()) -> HeardForm:
    """The form of what the pieces make together.

    Args:
        form: Of the recording that they come from.
        pieces: What was kept and what was made, in order.
        chords: The harmony of each beat of what was made.
    """
    fragments = []
    at = 0.0
    for piece in pieces:
        fragment = (
            _clipped(form, piece.start, piece.end)
            if isinstance(piece, Kept)
            else _of_made(form, piece, chords)
        )
        fragments.append(_moved(fragment, at))
        at += piece.frames / SAMPLE_RATE
    longer = at - form.length_seconds
    return replace(
        form,
        length_seconds=at,
        sounds_until=min(at, max(0.0, form.sounds_until + longer)),
        beats=tuple(beat for fragment in fragments for beat in fragment.beats),
        bars=tuple(bar for fragment in fragments for bar in fragment.bars),
        chords=tuple(chord for fragment in fragments for chord in fragment.chords),
        sections=_united([section for fragment in fragments for section in fragment.sections]),
    )


def _clipped(form: HeardForm, start_frame: int, end_frame: int) -> HeardForm:
    """A stretch of a recording's form, from 0 on."""
    start, end = start_frame / SAMPLE_RATE, end_frame / SAMPLE_RATE
    first, last = start - _EARLY_SECONDS, end - _EARLY_SECONDS

    def inside(moments: tuple[float, ...]) -> tuple[float, ...]:
        return tuple(max(0.0, moment - start) for moment in moments if first <= moment < last)

    return replace(
        form,
        length_seconds=end - start,
        beats=inside(form.beats),
        bars=inside(form.bars),
        chords=tuple(
            (max(chord[0], start) - start, min(chord[1], end) - start, chord[2])
            for chord in form.chords
            if chord[0] < last and chord[1] > start + _EARLY_SECONDS
        ),
        sections=tuple(
            replace(section, start=max(section.start, start) - start, end=min(section.end, end) - start)
            for section in form.sections
            if section.start < last and section.end > start + _EARLY_SECONDS
        ),
    )


def _of_made(form: HeardForm, piece: Made, chords: Sequence[str]) -> HeardForm:
    """The form of what was composed; where it took the place of something, the beats stay where they were."""
    gap, seconds = piece.gap, piece.frames / SAMPLE_RATE
    if gap.after_frame > gap.before_frame:
        was = _clipped(form, gap.before_frame, gap.after_frame)
        return replace(was, chords=_by_beat(chords, gap, seconds) if chords else was.chords)
    seconds_per_beat = 60.0 / gap.tempo_bpm
    beats = np.arange(0.0, seconds - _EARLY_SECONDS, seconds_per_beat)
    return replace(
        form,
        length_seconds=seconds,
        beats=tuple(beats.tolist()),
        bars=tuple(beats[:: round(form.meter.beats_per_bar)].tolist()),
        chords=_by_beat(chords, gap, seconds),
        sections=(HeardSection(gap.section, 0.0, seconds, gap.energy),),
    )


def _by_beat(names: Sequence[str], gap: Gap, seconds: float) -> Chords:
    """A chord for each beat as chords that last."""
    chords: list[tuple[float, float, str]] = []
    for beat, name in enumerate(names):
        start, end = gap.seconds_at(beat), min(seconds, gap.seconds_at(beat + 1))
        if start >= seconds:
            break
        if chords and chords[-1][2] == name:
            chords[-1] = (chords[-1][0], end, name)
        else:
            chords.append((start, end, name))
    return tuple(chords)


def _moved(form: HeardForm, seconds: float) -> HeardForm:
    """The form moved later by some seconds."""
    return replace(
        form,
        beats=tuple(round(beat + seconds, 5) for beat in form.beats),
        bars=tuple(round(bar + seconds, 5) for bar in form.bars),
        chords=tuple(
            (round(start + seconds, 5), round(end + seconds, 5), name) for start, end, name in form.chords
        ),
        sections=tuple(
            replace(section, start=round(section.start + seconds, 5), end=round(section.end + seconds, 5))
            for section in form.sections
        ),
    )


def _united(sections: Sequence[HeardSection]) -> tuple[HeardSection, ...]:
    """Neighbours of one name and nearly one energy as one section."""
    united: list[HeardSection] = []
    for section in sections:
        if united and united[-1].name == section.name and abs(united[-1].energy - section.energy) < 0.1:
            united[-1] = replace(united[-1], end=section.end)
        else:
            united.append(section)
    return tuple(united)
