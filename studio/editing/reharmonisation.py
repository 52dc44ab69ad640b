"""Other chords for a stretch: richer, plainer, or another progression."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from studio.composing.brief import Brief
from studio.composing.harmony import progression_for, read_numerals, reading_key
from studio.composing.recomposition import chart_over
from studio.composing.style import EVERY_GENRE
from studio.editing.region import Region
from studio.errors import EditError
from studio.theory.chord import Chord
from studio.theory.scale import Key
from studio.theory.score import ChordSpan, Score

_ATTEMPTS = 12
_RICHER = {
    "m": "m9", "5": "m7", "dim": "m7b5", "aug": "7#5", "sus2": "7sus4", "sus4": "7sus4", "6": "69",
    "m6": "m9", "7": "13", "maj7": "maj9", "m7": "m11", "9": "13", "maj9": "maj13", "m9": "m11",
    "add9": "maj9", "madd9": "m9", "7sus4": "13", "69": "maj13", "m11": "m13", "maj13": "maj7#11",
}  # fmt: skip
"""The next colour of each quality; a plain major triad depends on its place in the key."""


def reharmonised(score: Score, brief: Brief, region: Region, way: str, seed: int) -> tuple[ChordSpan, ...]:
    """The chords of a piece with those of a region changed.

    Args:
        score: The piece.
        brief: Its genre and mood, for new progressions.
        region: Where; the last chord of the piece stays.
        way: "richer", "plainer" or "other".
        seed: Which other progression.

    Raises:
        EditError: There is nothing to change: the chords are already as plain or as rich as they can be.
    """
    if way == "other":
        return _other(score, brief, region, seed)
    change = (lambda chord: _richer(chord, score.key)) if way == "richer" else _plainer
    changed = rewritten(score.chords, region, change)
    if changed == score.chords:
        raise EditError(
            f"The chords of {region.spoken(score)} are as"
            f" {'rich' if way == 'richer' else 'plain'} as they can be already."
        )
    return changed


def rewritten(
    chords: Sequence[ChordSpan], region: Region, change: Callable[[Chord], Chord]
) -> tuple[ChordSpan, ...]:
    """The chords with each one in a region changed; one that crosses a border changes only inside."""
    spans: list[ChordSpan] = []
    for span in chords:
        edges = sorted(
            {
                span.start,
                span.end,
                *(tick for tick in (region.start_tick, region.end_tick) if span.start < tick < span.end),
            }
        )
        for start, end in pairwise(edges):
            spans.append(ChordSpan(start, end - start, change(span.chord) if start in region else span.chord))
    return gapless(spans)


def gapless(spans: Sequence[ChordSpan]) -> tuple[ChordSpan, ...]:
    """Chords with equal neighbours joined; the last one, which is the ending, stays by itself."""
    joined: list[ChordSpan] = []
    for index, span in enumerate(spans):
        if joined and joined[-1].chord == span.chord and index < len(spans) - 1:
            joined[-1] = ChordSpan(joined[-1].start, span.end - joined[-1].start, span.chord)
        else:
            joined.append(span)
    return tuple(joined)


def _richer(chord: Chord, key: Key) -> Chord:
    if chord.quality == "":
        degree = (chord.root_pitch_class - key.tonic_pitch_class) % 12
        return Chord(
            chord.root,
            "9"
            if degree in (7, 2, 4) and (chord.root_pitch_class + 11) % 12 not in key.pitch_classes
            else "maj9",
            chord.bass,
        )
    return Chord(chord.root, _RICHER.get(chord.quality, chord.quality), chord.bass)


def _plainer(chord: Chord) -> Chord:
    tones = chord.intervals
    if 3 in tones and 4 not in tones:
        return Chord(chord.root, "dim" if 6 in tones and 7 not in tones else "m", chord.bass)
    return Chord(chord.root, "" if 4 in tones else "5" if chord.quality == "5" else "", chord.bass)


def _other(score: Score, brief: Brief, region: Region, seed: int) -> tuple[ChordSpan, ...]:
    """Try progressions of other seeds until the harmony differs; failing that, shift the existing one."""
    chart = chart_over(score, brief, seed)
    end = min(region.end_tick, chart.ending_tick)
    if end <= region.start_tick:
        raise EditError("The region holds only the last chord of the piece, which stays where it is at home.")
    inner = Region(region.start_tick, end)
    for attempt in range(_ATTEMPTS):
        spans = _around(score.chords, inner, before=True)
        for plan in chart.plans:
            first, stop = chart.plan_ticks(plan)
            spans += _progression(score, brief, plan.name, (first, stop), inner, seed + attempt, attempt)
        spans += _around(score.chords, inner, before=False)
        changed = gapless(spans)
        if _share_changed(score.chords, changed, inner) >= 0.3:
            return changed
    return changed


def _progression(
    score: Score, brief: Brief, name: str, ticks: tuple[int, int], region: Region, seed: int, turn: int
) -> list[ChordSpan]:
    """The part of a new progression of a section that lies in the region."""
    brief = _reseeded(brief, score, seed)
    progression = progression_for(brief, EVERY_GENRE[brief.genre], name)
    loop = [
        bar
        for bar in read_numerals(progression.bars, reading_key(progression.modes, score.key))
        for _ in range(progression.bars_per_chord)
    ]
    bar_ticks = score.meter.ticks_per_bar
    spans = []
    for start in range(ticks[0], ticks[1], bar_ticks):
        chords = loop[((start - ticks[0]) // bar_ticks + (turn > _ATTEMPTS // 2)) % len(loop)]
        edges = [
            start + round(bar_ticks * place / len(chords) / 240) * 240 for place in range(len(chords))
        ] + [start + bar_ticks]
        for chord, (begin, stop) in zip(chords, pairwise(edges), strict=True):
            begin, stop = max(begin, region.start_tick), min(stop, region.end_tick, ticks[1])  # noqa: PLW2901
            if stop > begin:
                spans.append(ChordSpan(begin, stop - begin, chord))
    return spans


def _reseeded(brief: Brief, score: Score, seed: int) -> Brief:
    return replace(brief, seed=seed % 2**32, key=score.key, chords=())


def _around(chords: Sequence[ChordSpan], region: Region, *, before: bool) -> list[ChordSpan]:
    kept = []
    for span in chords:
        start = span.start if before else max(span.start, region.end_tick)
        end = min(span.end, region.start_tick) if before else span.end
        if end > start:
            kept.append(ChordSpan(start, end - start, span.chord))
    return kept


def _share_changed(old: Sequence[ChordSpan], new: Sequence[ChordSpan], region: Region) -> float:
    ticks = range(region.start_tick, region.end_tick, 240)
    return sum(chord_at(old, tick) != chord_at(new, tick) for tick in ticks) / len(ticks)


def chord_at(chords: Sequence[ChordSpan], tick: int) -> Chord:
    """The chord that sounds at a tick; the last one after the end."""
    return next((span.chord for span in chords if span.start <= tick < span.end), chords[-1].chord)
