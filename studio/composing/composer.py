"""From a brief to a score: form, harmony, ensemble, then every player's part, section by section."""

from collections.abc import Callable, Sequence
from typing import Any

from studio.composing.accompaniment import write_arpeggio, write_comping, write_guide_line, write_riff, write_sustained
from studio.composing.arrangement import lay_out
from studio.composing.bass import write_bass_line, write_walking_bass
from studio.composing.brief import Brief
from studio.composing.chart import Chart, Draft, Passage
from studio.composing.dynamics import automate
from studio.composing.ending import write_ending
from studio.composing.genre import GENRES
from studio.composing.gestures import write_bed, write_gesture
from studio.composing.harmony import harmonise
from studio.composing.melody import write_melody
from studio.composing.mood import mood_of
from studio.composing.playing import perform
from studio.composing.rhythm import write_groove
from studio.composing.seating import Seat, seat_players
from studio.composing.writing import (
    Arpeggio,
    BassLine,
    Bed,
    Comping,
    Gesture,
    Groove,
    GuideLine,
    Melody,
    Riff,
    Sustained,
    WalkingBass,
)
from studio.theory.meter import TICKS_PER_BEAT
from studio.theory.score import Part, Score, Section

_BREATHING_ROLES = ("drums", "percussion", "bass", "chords", "arp")
"""Who falls silent in the beats before a hook."""


def compose(brief: Brief) -> Score:
    """Write the piece that a brief asks for; the same brief gives the same score.

    Raises:
        NotFoundError: There is no such genre.
        BriefError: The brief leaves nobody to play.
    """
    chart, sections = make_chart(brief)
    seats = seat_players(brief, chart.genre, chart.passages)
    drums = next((seat for seat in seats if seat.player.role == "drums"), None)
    leads: dict[int, list[Draft]] = {passage.index: [] for passage in chart.passages}
    drafts: dict[str, list[Draft]] = {}
    for seat in sorted(seats, key=is_answer):
        pages: list[list[Draft]] = []
        for passage in chart.passages:
            before = pages[-1] if pages else ()
            pages.append(write_passage(chart, seat, passage, drums, leads[passage.index], before))
        if seat.player.role == "lead":
            for passage, page in zip(chart.passages, pages, strict=True):
                leads[passage.index] += page
        drafts[seat.part] = [draft for page in pages for draft in page]
    parts = []
    for seat in seats:
        written = drafts[seat.part]
        notes = perform(chart, seat, [*written, *write_ending(chart, seat, written)])
        if notes:
            parts.append(Part(seat.part, seat.player.role, seat.instrument, notes, automate(chart, seat)))
    return Score(
        title=brief.title,
        tempo_bpm=brief.tempo_bpm,
        meter=brief.meter,
        key=brief.key,
        length_seconds=brief.length_seconds,
        sections=sections,
        chords=chart.spans,
        parts=tuple(parts),
        seed=brief.seed,
        profile=chart.genre.profile,
    )


def make_chart(brief: Brief) -> tuple[Chart, tuple[Section, ...]]:
    """Decide form, harmony and ending; the sections are the form as a score shows it."""
    genre = GENRES[brief.genre]
    layout = lay_out(brief, genre)
    spans = harmonise(brief, genre, layout)
    chart = Chart(
        brief=brief,
        genre=genre,
        mood=mood_of(brief.mood),
        passages=layout.passages,
        spans=spans,
        span_starts=tuple(span.start for span in spans),
        ending_tick=layout.ending_tick,
        end_tick=layout.end_tick,
    )
    return chart, layout.sections


def write_passage(
    chart: Chart,
    seat: Seat,
    passage: Passage,
    drums: Seat | None,
    lead: Sequence[Draft],
    before: Sequence[Draft] = (),
    kicks: Sequence[int] | None = None,
) -> list[Draft]:
    """What one player writes for one section, cut where the rhythm holds its breath and where the ending begins."""
    if isinstance(seat.player.writing, BassLine):
        drafts = write_bass_line(chart, seat, seat.player.writing, passage, drums, kicks)
    else:
        drafts = _write(chart, seat, passage, lead, before)
    first, end = chart.passage_ticks(passage)
    if seat.player.role == "fx":
        return drafts
    if passage.drop_beats and seat.player.role in _BREATHING_ROLES:
        end -= round(passage.drop_beats * TICKS_PER_BEAT)
    if seat.player.role in ("drums", "percussion"):
        return [draft for draft in drafts if draft.start < end]
    return [draft._replace(duration=min(draft.duration, end - draft.start)) for draft in drafts if first <= draft.start < end]


def is_answer(seat: Seat) -> bool:
    """Whether a player only fills the bars where the lead rests, and so is written after it."""
    return isinstance(seat.player.writing, Melody) and seat.player.writing.answers


def _write(chart: Chart, seat: Seat, passage: Passage, lead: Sequence[Draft], before: Sequence[Draft]) -> list[Draft]:
    writing = seat.player.writing
    if isinstance(writing, Melody):
        return write_melody(chart, seat, writing, passage, lead, before)
    return _WRITERS[type(writing)](chart, seat, writing, passage)


_WRITERS: dict[type, Callable[[Chart, Seat, Any, Passage], list[Draft]]] = {
    Groove: write_groove,
    WalkingBass: write_walking_bass,
    Comping: write_comping,
    Sustained: write_sustained,
    Arpeggio: write_arpeggio,
    Riff: write_riff,
    GuideLine: write_guide_line,
    Gesture: write_gesture,
    Bed: write_bed,
}
"""Who writes what, beside basses and tunes, which listen to others."""
