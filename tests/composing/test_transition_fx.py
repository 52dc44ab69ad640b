from studio.composing.composer import compose
from studio.theory.score import Note, Score
from tests.composing.briefs import brief_of


def notes_of(score: Score, id_: str) -> list[Note]:
    return [note for part in score.parts if part.id == id_ for note in part.notes]


def test_a_riser_ends_where_a_louder_section_begins_and_an_impact_lands_there() -> None:
    score = compose(brief_of("trap", length_seconds=60.0))
    starts = [score.time.bar_ticks(section.start_bar) for section in score.sections]
    risers, impacts = notes_of(score, "riser"), notes_of(score, "impact")
    assert risers
    assert impacts
    assert all(min(abs(riser.end - start) for start in starts) < 20 for riser in risers)
    assert all(min(abs(impact.start - start) for start in starts) < 20 for impact in impacts)


def test_vinyl_lies_under_the_whole_piece() -> None:
    score = compose(brief_of("lofi", length_seconds=30.0))
    bed = notes_of(score, "vinyl")
    assert bed[0].start == 0
    assert sum(note.duration for note in bed) >= 30.0 / score.time.seconds_per_tick - 40
