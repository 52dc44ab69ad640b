"""The wobble: a low-pass that opens and shuts in the rhythm of its patterns, where its player plays."""

from itertools import pairwise

from studio.composing.composer import compose
from studio.theory.score import Part, Score
from tests.composing.briefs import brief_of


def wobbling(score: Score) -> tuple[Part, tuple[tuple[int, float], ...]]:
    part = next(part for part in score.parts if part.id == "bass")
    return part, next(lane.points for lane in part.automation if lane.parameter == "cutoff_hz")


def test_the_low_pass_opens_many_times_a_bar_in_the_drop() -> None:
    score = compose(brief_of("dubstep", length_seconds=60.0))
    _, points = wobbling(score)
    drop = next(section for section in score.sections if section.name == "drop")
    first, last = score.time.bar_ticks(drop.start_bar), score.time.bar_ticks(drop.end_bar)
    values = [hertz for tick, hertz in points if first <= tick < last]

    openings = sum(before < 500.0 < after for before, after in pairwise(values))

    assert openings >= 4 * drop.bars
    assert max(values) > 20 * min(values)


def test_the_low_pass_rests_where_the_bass_does() -> None:
    score = compose(brief_of("dubstep", length_seconds=60.0))
    part, points = wobbling(score)
    silent = [section for section in score.sections if section.name in ("intro", "build", "break", "outro")]

    for section in silent:
        first, last = score.time.bar_ticks(section.start_bar), score.time.bar_ticks(section.end_bar)
        inside = [tick for tick, _ in points if first < tick < last]
        assert not [tick for tick in inside if not any(note.start == tick for note in part.notes)]


def test_wobbles_differ_between_bars() -> None:
    score = compose(brief_of("dubstep", length_seconds=60.0))
    _, points = wobbling(score)
    drop = next(section for section in score.sections if section.name == "drop")
    bars = []
    for bar in range(drop.start_bar, drop.end_bar):
        first, last = score.time.bar_ticks(bar), score.time.bar_ticks(bar + 1)
        bars.append(tuple(tick - first for tick, _ in points if first <= tick < last))

    assert len(set(bars)) >= 2
