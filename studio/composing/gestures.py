"""What joins sections: risers, impacts, reversed cymbals; and the beds of noise that lie under them."""

from studio.composing.chart import Chart, Draft, Passage
from studio.composing.seating import Seat
from studio.composing.writing import Bed, Gesture
from studio.theory.meter import TICKS_PER_BEAT


def write_gesture(chart: Chart, seat: Seat, writing: Gesture, passage: Passage) -> list[Draft]:
    """The effect at one end of a section, where the change of energy calls for it."""
    first, end = chart.passage_ticks(passage)
    length = round(writing.beats * TICKS_PER_BEAT)
    named = not seat.player.sections or passage.name in seat.player.sections
    before = chart.passages[passage.index - 1] if passage.index else None
    if not named or length > 2 * (end - first):
        return []
    if writing.place == "before" and passage.rise >= writing.rise:
        length = min(length, end - first)
        return [Draft(end - length, length, writing.pitch, 96, straight=True)]
    grows = before is not None and before.rise >= writing.rise
    falls = before is not None and before.rise <= -writing.rise
    if (writing.place == "at" and grows) or (writing.place == "after" and falls):
        return [Draft(first, length, writing.pitch, 100, straight=True)]
    return []


def write_bed(chart: Chart, seat: Seat, writing: Bed, passage: Passage) -> list[Draft]:
    """One long note for every section that it lies under."""
    first, end = chart.passage_ticks(passage)
    if passage.index == len(chart.passages) - 1:
        end = chart.end_tick
    return [Draft(first, max(1, end - first), 60, writing.velocity, straight=True)] if seat.plays(passage, 0) else []
