"""Composes a gap in the tempo, key and chords around it, and plays it with the studio's instruments."""

from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from math import ceil

import numpy as np

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.loudness import integrated_lufs
from studio.composing.brief import MAXIMUM_TITLE_CHARACTERS, Brief
from studio.composing.composer import compose
from studio.composing.style import EVERY_GENRE
from studio.composing.wishes import parse
from studio.editing.region import Region
from studio.editing.region_composer import regenerate
from studio.editing.wish import SAYABLE
from studio.errors import BriefError, EditError
from studio.mastering.chain import master
from studio.mastering.target import Target
from studio.recordings.form import HeardForm
from studio.recordings.imported_take import Gap, ImportedTake
from studio.recordings.inpainter import Inpainter, Painting
from studio.theory.chord import Chord
from studio.theory.meter import TICKS_PER_BEAT
from studio.theory.score import Automation, ChordSpan, Note, Part, Score

_RING_SECONDS = 3.0
"""Length composed beyond the gap, so that the mastering meets no ending."""

_USUAL_LUFS = -14.0
_LOUDNESS_RANGE = (-30.0, -7.0)
_HEARD_FRAMES = 10 * SAMPLE_RATE
_SETS_A_STYLE = ("genre", "mood", "instruments", "without")
_SHORTEST_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class SymbolicInpainter(Inpainter):
    """Score first, then sound, as our own pieces are made."""

    label = "Symbolic"

    def check(self, form: HeardForm, brief: Brief, gap: Gap, wish: str, seed: int) -> None:
        """See :meth:`Inpainter.check`."""
        composed(form, brief, gap, wish, seed)

    def regenerate(
        self, recording: ImportedTake, gap: Gap, wish: str, seed: int, threads: int = 2
    ) -> Painting:
        """See :meth:`Inpainter.regenerate`."""
        score, brief = composed(recording.form, recording.brief, gap, wish, seed)
        lead = round(gap.lead_beats * 60.0 / gap.tempo_bpm * SAMPLE_RATE)
        played = _played(
            _in_pace(score, gap), lead + gap.frames + round(_RING_SECONDS * SAMPLE_RATE), threads
        )
        target = Target(loudness_lufs=_loudness_around(recording, gap), ceiling_dbtp=-1.0)
        mastered = master(played, target, fade_frames=SAMPLE_RATE).samples
        return Painting(
            samples=np.ascontiguousarray(mastered[lead : lead + gap.frames]),
            chords=_chords_by_beat(score, gap),
            said={
                "genre": brief.genre,
                "tempo_bpm": round(gap.tempo_bpm, 2),
                "key": str(score.key),
                "instruments": list(dict.fromkeys(part.instrument for part in score.parts)),
                "notes": sum(len(part.notes) for part in score.parts),
                "loudness_lufs": round(target.loudness_lufs, 1),
            },
        )


def composed(form: HeardForm, home: Brief, gap: Gap, wish: str, seed: int) -> tuple[Score, Brief]:
    """The music of a gap from the bar line before it on, and the brief that it was composed from.

    Raises:
        EditError: The wish cannot be met.
    """
    brief = _brief(form, home, gap, wish, seed)
    first = compose(brief)
    section = replace(first.sections[0], energy=gap.energy)
    score = replace(first, sections=(section, *first.sections[1:]), chords=_spans(gap, first))
    region = Region(0, _bars(gap, brief) * brief.meter.ticks_per_bar)
    return regenerate(score, brief, region, (), _left_to_play(wish, brief, first), seed), brief


def _brief(form: HeardForm, home: Brief, gap: Gap, wish: str, seed: int) -> Brief:
    """The brief for a gap: the recording's tempo, meter and key, in the style of the wish if it has one."""
    asked = _asked(wish, home, seed)
    seconds = (_bars(gap, home) + 1) * form.meter.beats_per_bar * 60.0 / gap.tempo_bpm + _RING_SECONDS
    bars = _bars(gap, home)
    return replace(
        asked,
        tempo_bpm=gap.tempo_bpm,
        key=form.key,
        meter=form.meter,
        length_seconds=max(_SHORTEST_SECONDS, seconds),
        form=((gap.section, bars + 1),),
        chords=(),
        seed=seed,
        title=home.title[:MAXIMUM_TITLE_CHARACTERS],
    )


def _asked(wish: str, home: Brief, seed: int) -> Brief:
    """The brief that the words ask for; where they name no style, in that of the recording."""
    label = EVERY_GENRE[home.genre].label
    understood = partial(parse, seed=seed, custom_instruments=home.custom_instruments)
    try:
        asked = understood(wish if wish.strip() else label)
        return asked if "genre" in asked.asked else understood(f"{label}, {wish}" if wish.strip() else label)
    except BriefError as error:
        raise EditError(str(error)) from error


def _left_to_play(wish: str, brief: Brief, score: Score) -> str:
    """The wish, if it is one for players; a style that it named has been met by composing in it.

    Raises:
        EditError: It is neither.
    """
    from studio.editing.wish import read_wish

    try:
        read_wish(wish, score.parts)
    except EditError:
        if any(name in brief.asked for name in _SETS_A_STYLE) and _names_style(wish):
            return ""
        raise EditError(f"The wish is {wish!r}; it can be a style, instruments, {SAYABLE}.") from None
    return wish


def _names_style(wish: str) -> bool:
    try:
        return any(name in parse(wish, 0).asked for name in _SETS_A_STYLE)
    except BriefError:
        return False


def _bars(gap: Gap, brief: Brief) -> int:
    """Bars that the gap touches."""
    return max(1, ceil((gap.lead_beats + gap.beats) / brief.meter.beats_per_bar - 0.01))


def _spans(gap: Gap, score: Score) -> tuple[ChordSpan, ...]:
    """The gap's chords from the bar line before it, the last held to the end; else the score's own."""
    if not gap.chords:
        return score.chords
    lead = round(gap.lead_beats)
    by_beat = [gap.chords[0]] * lead + list(gap.chords)
    spans, tick = [], 0
    for name, beats in groupby(by_beat):
        ticks = TICKS_PER_BEAT * len(list(beats))
        spans.append(ChordSpan(tick, ticks, Chord.parse(name)))
        tick += ticks
    end = max(span.end for span in score.chords)
    last = spans[-1]
    return (*spans[:-1], replace(last, duration=max(last.duration, end - last.start)))


def _chords_by_beat(score: Score, gap: Gap) -> tuple[str, ...]:
    """The chord of each beat of the gap."""
    lead = round(gap.lead_beats * TICKS_PER_BEAT)
    names = []
    for beat in range(ceil(gap.beats - 0.01)):
        tick = lead + beat * TICKS_PER_BEAT + TICKS_PER_BEAT // 2
        names.append(
            next(
                (str(span.chord) for span in score.chords if span.start <= tick < span.end),
                str(score.chords[-1].chord),
            )
        )
    return tuple(names)


def _in_pace(score: Score, gap: Gap) -> Score:
    """Move every note of an evenly timed score onto the beats of the band."""
    if not gap.knots:
        return score
    lead, ticks_per_second = gap.lead_beats * TICKS_PER_BEAT, gap.tempo_bpm / 60.0 * TICKS_PER_BEAT

    def moved(tick: int) -> int:
        return round(lead + gap.seconds_at((tick - lead) / TICKS_PER_BEAT) * ticks_per_second)

    def notes(part: Part) -> tuple[Note, ...]:
        starts = [moved(note.start) for note in part.notes]
        ends = [moved(note.end) for note in part.notes]
        return tuple(
            replace(note, start=start, duration=max(1, end - start))
            for note, start, end in zip(part.notes, starts, ends, strict=True)
        )

    def automation(part: Part) -> tuple[Automation, ...]:
        return tuple(
            replace(moving, points=tuple((moved(tick), value) for tick, value in moving.points))
            for moving in part.automation
        )

    parts = tuple(replace(part, notes=notes(part), automation=automation(part)) for part in score.parts)
    return replace(score, parts=parts)


def _played(score: Score, frames: int, threads: int) -> Samples:
    """The mix of a score's beginning, (frames, 2)."""
    from studio.mixing.mixer import Mixer, soundcheck
    from studio.synthesis.renderer import Renderer

    score = replace(score, length_seconds=frames / SAMPLE_RATE)
    renderer = Renderer(score, threads=threads)
    balance = soundcheck(score, renderer.render_range)
    mixer = Mixer(score, balance, threads)
    return np.concatenate([mixed.mix for mixed in mixer.mix_all(renderer.blocks(4 * SAMPLE_RATE))])


def _loudness_around(recording: ImportedTake, gap: Gap) -> float:
    """Loudness of the recording on both sides of the gap; a usual value for silence."""
    before = recording.samples[max(0, gap.before_frame - _HEARD_FRAMES) : gap.before_frame]
    after = recording.samples[gap.after_frame : gap.after_frame + _HEARD_FRAMES]
    around = np.concatenate([before, after])
    loudness = integrated_lufs(around)
    low, high = _LOUDNESS_RANGE
    return min(high, max(low, _USUAL_LUFS if loudness is None else loudness))
