from collections import Counter
from itertools import pairwise

import pytest

from studio.composing.composer import compose
from studio.composing.genre import GENRES
from studio.composing.melody import beat_ticks
from studio.theory.meter import Meter
from studio.theory.score import Note, Score
from tests.composing.briefs import brief_of


def tune_of(score: Score) -> list[Note]:
    return list(next(part for part in score.parts if part.role == "lead").notes)


@pytest.mark.parametrize("genre", GENRES)
def test_tunes_go_mostly_by_step_and_never_jump_out_of_reach(genre: str) -> None:
    intervals = []
    for seed in range(4):
        tune = tune_of(compose(brief_of(genre, length_seconds=60.0, seed=seed)))
        intervals += [
            abs(after.pitch - before.pitch)
            for before, after in pairwise(tune)
            if after.start - before.end < 480
        ]
    assert sum(interval <= 5 for interval in intervals) / len(intervals) > 0.7
    assert sum(interval > 12 for interval in intervals) / len(intervals) < 0.02
    assert sum(interval == 0 for interval in intervals) / len(intervals) < 0.35


@pytest.mark.parametrize("genre", GENRES)
def test_tunes_breathe(genre: str) -> None:
    score = compose(brief_of(genre, length_seconds=60.0))
    tune = tune_of(score)
    silence = sum(max(0, after.start - before.end) for before, after in pairwise(tune))
    long_tones = sum(note.duration >= 300 for note in tune)
    assert silence > 480
    assert long_tones >= 2


@pytest.mark.parametrize("genre", ["trap", "lofi", "chiptune", "orchestral", "ambient", "metal"])
def test_a_tune_is_made_of_few_rhythms_that_come_back(genre: str) -> None:
    score = compose(brief_of(genre, length_seconds=120.0))
    bars: dict[int, list[int]] = {}
    for note in tune_of(score):
        grid = round(note.start / 120) * 120
        bars.setdefault(grid // 1920, []).append(grid % 1920)
    rhythms = Counter(tuple(rhythm) for rhythm in bars.values())
    assert len(bars) >= 6
    assert rhythms.most_common(1)[0][1] >= 3 or len(rhythms) <= len(bars) * 0.6


def test_phrases_come_to_rest_on_the_tonic_triad_where_the_chord_allows() -> None:
    rests = right = 0
    for seed in range(5):
        score = compose(brief_of("orchestral", length_seconds=60.0, seed=seed))
        for before, after in pairwise(tune_of(score)):
            if before.duration >= 700 and after.start > before.start + 900:
                rests += 1
                right += before.pitch % 12 in (9, 0, 4)
    assert rests >= 10
    assert right / rests > 0.55


def test_a_solo_is_busier_than_the_head() -> None:
    score = compose(brief_of("jazz", length_seconds=120.0, seed=2))
    counts = {}
    for section in score.sections:
        start, end = score.time.bar_ticks(section.start_bar), score.time.bar_ticks(section.end_bar)
        leads = [
            note
            for part in score.parts
            if part.role == "lead"
            for note in part.notes
            if start <= note.start < end
        ]
        counts.setdefault(section.name, []).append(len(leads) / section.bars)
    assert max(counts["solo"]) > min(counts["head"])


def test_an_answering_voice_waits_for_the_lead() -> None:
    score = compose(brief_of("chiptune", length_seconds=60.0))
    lead = tune_of(score)
    echo = next(part for part in score.parts if part.id == "echo").notes[:-1]
    assert len(echo) > 3
    assert not any(note.start < answer.start < note.end - 40 for answer in echo for note in lead)


def test_the_felt_beat_is_a_dotted_quarter_in_six_eight() -> None:
    assert beat_ticks(Meter(6, 8)) == 720
    assert beat_ticks(Meter(4, 4)) == 480


def test_some_singers_carry_their_tones_over_and_others_let_them_go() -> None:
    tunes = [tune_of(compose(brief_of("pop", seed=seed, length_seconds=60.0))) for seed in range(16)]
    gaps = [
        sum(after.start - before.end >= 240 for before, after in pairwise(tune)) / len(tune) for tune in tunes
    ]
    assert min(gaps) < 0.07
    assert max(gaps) > 0.15
