"""Half time, swing, rubato and pickup: each with its measured meaning in the score."""

from collections import Counter

import pytest

from studio.composing.brief import Brief
from studio.composing.composer import compose
from studio.composing.readers.time_feel import read_time_feel
from studio.composing.time_feel import TimeFeel
from studio.composing.wishes import parse

BACKBEATS = (37, 38, 39, 40)


def made(wish, seed=3):
    return compose(parse(wish, seed=seed))


def backbeats(score):
    """Strong strokes of the snare and its like, by eighth of the bar, fills aside."""
    drums = next(part for part in score.parts if part.role == "drums")
    bar = score.meter.ticks_per_bar
    last = {section.end_bar - 1 for section in score.sections}
    struck = [
        round(note.start % bar / 240) % 8
        for note in drums.notes
        if note.pitch in BACKBEATS and note.velocity > 88 and note.duration > 80
        if note.start // bar not in last and note.start // bar % 4 != 3
    ]
    return Counter(struck), len(struck) / max(1, score.sections[-1].end_bar)


@pytest.mark.parametrize("style", ["rock", "pop", "funk", "boom bap"])
def test_half_time_puts_the_backbeat_on_three_at_the_same_tempo(style):
    usual, half = made(f"{style}, 100 bpm, 40 seconds"), made(f"{style}, half time, 100 bpm, 40 seconds")
    assert half.tempo_bpm == usual.tempo_bpm == 100
    places, often = backbeats(half)
    assert places[4] >= 0.8 * places.total()
    assert often < 0.7 * backbeats(usual)[1]


@pytest.mark.parametrize("style", ["rock", "pop", "funk", "boom bap"])
def test_double_time_has_the_backbeat_twice_as_often(style):
    usual, double = made(f"{style}, 100 bpm, 40 seconds"), made(f"{style}, double time, 100 bpm, 40 seconds")
    assert double.tempo_bpm == 100
    assert 1.5 < backbeats(double)[1] / backbeats(usual)[1] < 2.6


@pytest.mark.parametrize(("said", "share"), [("swing 60 %", 0.6), ("shuffle", 2 / 3), ("straight", 0.5)])
@pytest.mark.parametrize("style", ["house", "pop", "lofi", "jazz"])
def test_off_beats_fall_at_the_share_of_the_beat_that_is_asked(style, said, share):
    score = made(f"{style}, {said}, 30 seconds")
    drums = [part for part in score.parts if part.role in ("drums", "percussion")]
    off = [note.start % 480 for part in drums for note in part.notes if note.duration > 80]
    off = sorted(place for place in off if 200 <= place <= 350)
    assert off[len(off) // 2] == pytest.approx(480 * share, abs=25)


def test_rubato_moves_everybody_together_and_keeps_the_bars():
    free, strict = (
        made("piano and cello, rubato, 100 bpm, 30 seconds"),
        made("piano and cello, 100 bpm, 30 seconds"),
    )
    assert free.length_seconds == strict.length_seconds
    assert [len(part.notes) for part in free.parts] == [len(part.notes) for part in strict.parts]
    bar = free.meter.ticks_per_bar
    moved = Counter()
    for before, after in zip(strict.parts, free.parts, strict=True):
        for one, other in zip(before.notes, after.notes, strict=True):
            moved[one.start // 240 % (bar * 2 // 240)] = max(
                abs(other.start - one.start), moved[one.start // 240 % (bar * 2 // 240)]
            )
    assert max(moved.values()) in range(40, 75)
    assert moved[0] < 30


@pytest.mark.parametrize(
    "wish", ["folk with a pickup, 30 seconds", "rock, Auftakt, 30 seconds", "violin solo, anacrusis"]
)
def test_a_pickup_leads_into_the_first_downbeat_of_the_tune(wish):
    score = made(wish)
    lead = next(part for part in score.parts if part.role == "lead")
    bar = score.meter.ticks_per_bar
    first = lead.notes[0].start
    assert bar // 2 < first % bar < bar - 200
    upbeat = [note for note in lead.notes if note.start < (first // bar + 1) * bar - 60]
    assert [note.pitch for note in upbeat] == sorted(note.pitch for note in upbeat)
    assert len(upbeat) == 3


@pytest.mark.parametrize(
    ("words", "feel"),
    [
        ("half-time drums", TimeFeel("half")),
        ("in double time", TimeFeel("double")),
        ("swing 66%", TimeFeel(swing=0.66)),
        ("60 % swing", TimeFeel(swing=0.6)),
        ("16th swing 58 %", TimeFeel(swing=0.58, swings_sixteenths=True)),
        ("swing 90 %", TimeFeel(swing=0.75)),
        ("with a shuffle feel", TimeFeel(swing=2 / 3)),
        ("straight eighths", TimeFeel(swing=0.5)),
        ("no swing", TimeFeel(swing=0.5)),
        ("piano rubato", TimeFeel(rubato=True)),
        ("mit auftakt", TimeFeel(pickup=True)),
        ("starts with a pickup", TimeFeel(pickup=True)),
        ("a pickup truck", TimeFeel()),
        ("straight ahead jazz", TimeFeel()),
        ("swing with a saxophone", TimeFeel()),
    ],
)
def test_words_for_time(words, feel):
    assert read_time_feel(words).feel == feel


def test_a_brief_keeps_what_is_said_about_time_and_says_nothing_else():
    brief = parse("rock, half time, swing 60 %")
    assert Brief.from_json(brief.to_json()) == brief
    assert brief.to_json()["time_feel"] == {"backbeat": "half", "swing": 0.6}
    assert "time_feel" not in parse("rock").to_json()


def test_what_a_swing_cannot_be_is_said():
    assert "Swing is 90 %; it can be 50 to 75 %, so this is 75 %." in parse("pop, swing 90 %").notes


@pytest.mark.parametrize(
    ("wish", "meter"),
    [
        ("jazz in three", "3/4"), ("rock in 7", "7/8"), ("prog in odd meter", "7/8"), ("a waltz", "3/4"),
        ("ballad in compound time", "6/8"), ("celtic, 6/8 feel", "6/8"), ("funk in 5", "5/4"),
        ("im Dreivierteltakt, Klavier", "3/4"), ("rock in 5/4 at 120 bpm", "5/4"), ("march in 2/4", "2/4"),
        ("house in 2 parts", "4/4"), ("pop in three minutes", "4/4"),
    ],
)  # fmt: skip
def test_words_for_a_meter(wish, meter):
    assert str(parse(wish).meter) == meter
