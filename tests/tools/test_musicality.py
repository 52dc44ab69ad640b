import numpy as np
import pytest

from studio.composing.composer import compose
from studio.composing.genre import GENRES
from tests.composing.briefs import brief_of
from tools.corpora import Song, Sounding, Sung
from tools.musicality import (
    FEATURES,
    chord_rate,
    durations,
    intervals,
    overlap,
    pieces,
    root_motion,
    similarity,
    song_of,
)


def song(step: int, shift: int = 0, bars: int = 16) -> Song:
    """A tune of one length and one interval, up and down, over two chords."""
    notes = [
        Sung(start, step, 60 + shift + (start // step % 2) * (2 + shift))
        for start in range(0, 16 * bars, step)
    ]
    chords = [Sounding(16 * bar, 0 if bar % 2 == 0 else 7, "") for bar in range(bars)]
    return Song("made", 16, 4, 90.0, tuple(notes), tuple(chords))


def test_what_is_counted_is_what_is_there() -> None:
    assert durations(song(2))[1] == 1.0
    assert intervals(song(4))[12 + 2] == pytest.approx(0.5, abs=0.02)
    assert similarity(2)(song(4)) == 1.0
    assert root_motion(song(4))[7 - 1] == pytest.approx(0.53, abs=0.02)
    assert chord_rate(song(4)) == pytest.approx(1.07, abs=0.01)


def test_a_corpus_is_as_like_itself_as_can_be_and_unlike_another() -> None:
    varied = [song(step, shift) for step in (1, 2, 4, 8) for shift in (0, 0, 1, 1, 2, 2, 3, 3)]
    other = [song(16, 5) for _ in range(8)]
    feature = next(item for item in FEATURES if item.label == "durations")
    measured = [durations(item) for item in varied]
    assert overlap(feature, measured[::2], measured[1::2]) == pytest.approx((1.0, 1.0), abs=0.15)
    assert overlap(feature, [durations(item) for item in other], measured)[0] == 0.0


def test_a_score_is_read_with_its_swing_ironed_out() -> None:
    score = compose(brief_of("jazz", length_seconds=40.0))
    heard = song_of(score, GENRES["jazz"])
    assert heard is not None
    assert np.mean([note.start % 2 == 0 for note in heard.melody]) > 0.5
    assert heard.chords[0].root == 9


def test_pop_comes_near_to_its_own_kind() -> None:
    ours = pieces("pop", 4, [75.0, 90.0, 66.0, 110.0])
    values = np.mean([intervals(item) for item in ours], axis=0)
    assert values[12] > 0.12, "tones are repeated as singers repeat them"
    assert values[9:16].sum() > 0.6
