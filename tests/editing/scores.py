"""Pieces to edit, composed once, and what holds for every piece however it was edited."""

from functools import cache
from itertools import pairwise

from studio.composing.brief import Brief
from studio.composing.composer import compose
from studio.editing.region import bars_of, end_tick_of
from studio.theory.meter import Meter
from studio.theory.score import Part, Score
from tests.composing.briefs import brief_of


@cache
def piece_of(
    genre: str, meter: str = "4/4", seed: int = 3, length_seconds: float = 60.0
) -> tuple[Score, Brief]:
    """A piece and its brief."""
    brief = brief_of(genre, meter=Meter.parse(meter), seed=seed, length_seconds=length_seconds)
    return compose(brief), brief


def part_of(score: Score, id_: str) -> Part:
    return next(part for part in score.parts if part.id == id_)


def assert_whole(score: Score) -> None:
    """Form, harmony and notes fill the piece, and nothing lies outside it."""
    end = end_tick_of(score)
    assert score.sections[0].start_bar == 0
    assert all(before.end_bar == after.start_bar for before, after in pairwise(score.sections))
    assert all(section.bars >= 1 for section in score.sections)
    assert score.sections[-1].end_bar == bars_of(score)
    assert score.chords[0].start == 0
    assert all(before.end == after.start for before, after in pairwise(score.chords))
    assert all(span.duration > 0 for span in score.chords)
    assert score.chords[-1].end == end
    assert len({part.id for part in score.parts}) == len(score.parts)
    for part in score.parts:
        assert list(part.notes) == sorted(part.notes, key=lambda note: (note.start, note.pitch))
        assert len({(note.start, note.pitch) for note in part.notes}) == len(part.notes)
        for note in part.notes:
            assert 0 <= note.start < end
            assert 1 <= note.duration <= end - note.start
            assert 0 <= note.pitch <= 127
            assert 1 <= note.velocity <= 127
        for lane in part.automation:
            ticks = [tick for tick, _ in lane.points]
            assert ticks == sorted(set(ticks))
            assert all(0 <= tick <= end for tick in ticks)
