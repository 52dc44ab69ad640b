"""The judges hear what is plainly there, and say so when it is not."""

import numpy as np
import pytest

from studio.composing.composer import compose
from studio.composing.wishes import parse
from studio.theory.score import Score
from tools.accuracy import beat_score, grades, harte, table, wishes
from tools.judges import Opinion, listen
from tools.plain import beat_seconds, click_and_chords


@pytest.fixture(scope="module")
def score() -> Score:
    return compose(parse("pop in A minor at 120 bpm, 24 seconds, chords Am7 F C G7", 3))


@pytest.fixture(scope="module")
def opinion(score: Score) -> Opinion:
    return listen(click_and_chords(score))


def test_clicks_and_chords_are_heard_as_they_are(score: Score, opinion: Opinion) -> None:
    heard = grades(opinion, score)
    assert heard["tempo"] == heard["octave"] == 1.0
    assert heard["beats"] > 0.95
    assert heard["chords"] > 0.9


def test_another_piece_is_not_heard_in_it(opinion: Opinion) -> None:
    other = compose(parse("pop in F# major at 97 bpm, 24 seconds, chords F# B C# D#m", 3))
    heard = grades(opinion, other)
    assert heard["tempo"] == heard["octave"] == heard["key"] == 0.0
    assert heard["beats"] < 0.6
    assert heard["chords"] < 0.3


def test_half_the_tempo_counts_as_the_octave_only(score: Score, opinion: Opinion) -> None:
    slow = Opinion(opinion.tempo_bpm / 2, opinion.beats[::2], opinion.key, opinion.chords)
    heard = grades(slow, score)
    assert (heard["tempo"], heard["octave"]) == (0.0, 1.0)
    assert heard["beats"] < 0.8 < heard["level"]


def test_no_beats_score_nothing() -> None:
    assert beat_score(np.arange(0.0, 20.0, 0.5), np.zeros(0)) == 0.0


def test_a_foot_taps_dotted_quarters_in_compound_time() -> None:
    score = compose(parse("pop in 6/8 at 90 bpm, 20 seconds", 1))
    assert np.diff(beat_seconds(score)) == pytest.approx(1.5 * 60 / 90)


def test_chords_without_a_third_are_left_out(score: Score) -> None:
    power = compose(parse("pop, 10 seconds, chords C5 Gsus4 Am", 1))
    assert {harte(span.chord) for span in power.chords} <= {"C:sus4", "G:sus4", "A:min"}
    assert {harte(span.chord) for span in score.chords} == {"A:min", "F:maj", "C:maj", "G:maj"}


def test_the_pieces_go_through_all_tonics_and_both_modes() -> None:
    words = [words for _, _, words in wishes(("trap", "jazz", "pop", "metal"), 5)]
    assert len({text.split(" in ")[1].split(" at ")[0] for text in words}) > 12
    assert sum("chords" in text for text in words) == 4


def test_the_table_holds_ours_and_the_ceiling() -> None:
    names = ("beats", "level", "tempo", "octave", "key", "chords")
    row = {
        "genre": "trap",
        "minor": True,
        "ours": dict.fromkeys(names, 0.5),
        "ceiling": dict.fromkeys(names, 1.0),
    }
    assert "| trap | 1 | 0.50 / 1.00 |" in table([row])
