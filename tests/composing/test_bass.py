from itertools import pairwise

import pytest

from studio.composing.composer import compose
from studio.composing.genre import GENRES
from studio.theory.chord import Chord
from studio.theory.score import Part, Score
from tests.composing.briefs import brief_of


def bass_of(score: Score) -> Part:
    return next(part for part in score.parts if part.role == "bass")


@pytest.mark.parametrize("genre", GENRES)
def test_the_first_bass_note_of_a_chord_is_its_root_on_the_beat_or_off_it(genre: str) -> None:
    score = compose(brief_of(genre, length_seconds=60.0))
    notes = bass_of(score).notes
    met = right = 0
    for span in score.chords:
        first = next(
            (note for note in notes if -40 <= note.start - span.start < min(480, span.duration)), None
        )
        if first is not None:
            met += 1
            right += first.pitch % 12 == span.chord.bass_pitch_class
    assert met >= 6
    assert right / met >= 0.9


def test_a_slash_chord_has_its_own_bass() -> None:
    score = compose(brief_of("chiptune", chords=(Chord.parse("C"), Chord.parse("G/B"))))
    over = [span for span in score.chords if str(span.chord) == "G/B"]
    lows = {
        note.pitch % 12 for span in over for note in bass_of(score).notes if abs(note.start - span.start) < 30
    }
    assert lows == {11}


def test_the_808_is_locked_to_the_kick_and_slides() -> None:
    score = compose(brief_of("trap", length_seconds=60.0))
    drums = next(part for part in score.parts if part.role == "drums")
    kicks = [note.start for note in drums.notes if note.pitch == 36]
    plain = [note for note in bass_of(score).notes[:-1] if note.articulation != "slide"]
    together = sum(any(abs(note.start - kick) < 20 for kick in kicks) for note in plain)
    assert together / len(plain) > 0.85
    slides = [note for note in bass_of(score).notes if note.articulation == "slide"]
    assert slides
    assert all(note.slide_from is not None and note.slide_from != note.pitch for note in slides)


def test_a_monophonic_808_never_overlaps_itself_by_more_than_a_hair() -> None:
    notes = bass_of(compose(brief_of("trap", length_seconds=60.0))).notes
    assert all(before.end <= after.start + 20 for before, after in pairwise(notes))


def test_a_walking_bass_walks_in_quarters_and_arrives_by_step() -> None:
    score = compose(brief_of("jazz", length_seconds=60.0, seed=3))
    walking = [note for note in bass_of(score).notes if note.articulation != "ghost"]
    steps = [
        abs(after.pitch - before.pitch)
        for before, after in pairwise(walking)
        if after.start - before.start < 600
    ]
    assert len(steps) > 40
    assert sum(step <= 4 for step in steps) / len(steps) > 0.6
    starts = {span.start for span in score.chords}
    arrivals = [
        abs(after.pitch - before.pitch) % 12
        for before, after in pairwise(walking)
        if any(abs(after.start - start) < 30 for start in starts) and after.start - before.start < 600
    ]
    assert sum(arrival in (0, 1, 2, 10, 11) for arrival in arrivals) / len(arrivals) > 0.8
