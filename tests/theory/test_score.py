import json

from hypothesis import given
from hypothesis import strategies as st

from studio.theory.chord import Chord
from studio.theory.meter import Meter
from studio.theory.scale import Key
from studio.theory.score import ROLES, Automation, ChordSpan, Note, Part, Score, Section

TICKS = st.integers(0, 100_000)
NOTES = st.builds(
    Note,
    start=TICKS,
    duration=st.integers(1, 9600),
    pitch=st.integers(0, 127),
    velocity=st.integers(1, 127),
    articulation=st.sampled_from(["", "mute", "slide", "ghost"]),
    slide_from=st.none() | st.integers(0, 127),
    lyric=st.sampled_from(["", "hel-", "lo", "歌"]),
)
AUTOMATION = st.builds(
    Automation,
    parameter=st.sampled_from(["gain_db", "cutoff_hz"]),
    points=st.lists(st.tuples(TICKS, st.floats(-60, 6)), max_size=4).map(tuple),
)
PARTS = st.builds(
    Part,
    id=st.sampled_from(["drums", "bass"]),
    role=st.sampled_from(ROLES),
    instrument=st.just("piano"),
    notes=st.lists(NOTES, max_size=5).map(tuple),
    automation=st.lists(AUTOMATION, max_size=2).map(tuple),
)
SCORES = st.builds(
    Score,
    title=st.text(max_size=20),
    tempo_bpm=st.floats(40, 240),
    meter=st.builds(Meter, st.integers(1, 16), st.sampled_from([4, 8])),
    key=st.builds(Key.of, st.integers(0, 11), st.sampled_from(["major", "dorian"])),
    length_seconds=st.floats(5, 600),
    sections=st.lists(
        st.builds(Section, st.just("verse"), st.integers(0, 64), st.integers(1, 16), st.floats(0, 1)),
        max_size=3,
    ).map(tuple),
    chords=st.lists(
        st.builds(
            ChordSpan, TICKS, TICKS, st.builds(Chord, st.just("F#"), st.just("m7"), st.none() | st.just("E"))
        ),
        max_size=3,
    ).map(tuple),
    parts=st.lists(PARTS, max_size=3).map(tuple),
    seed=st.integers(0, 2**32 - 1),
    profile=st.just("balanced"),
)


@given(SCORES)
def test_a_score_reads_back_equal_from_json(score):
    assert Score.from_json(json.loads(json.dumps(score.to_json()))) == score


@given(SCORES)
def test_its_length_in_frames_is_its_length_in_seconds(score):
    assert abs(score.length_frames(44100) / 44100 - score.length_seconds) < 1 / 44100


def test_ends_are_where_the_next_begins():
    assert Note(480, 240, 60, 100).end == 720
    assert Section("verse", 4, 8, 0.5).end_bar == 12
    assert ChordSpan(0, 1920, Chord("C")).end == 1920


def test_a_lyric_is_written_only_where_there_is_one():
    notes = (Note(0, 480, 60, 100), Note(480, 480, 62, 100, lyric="la"))
    score = Score(
        title="La",
        tempo_bpm=100.0,
        meter=Meter(4, 4),
        key=Key.of(0, "major"),
        length_seconds=5.0,
        sections=(),
        chords=(),
        parts=(Part("lead", "lead", "flute", notes),),
        seed=1,
    )

    written = score.to_json()["parts"][0]["notes"]

    assert written == [[0, 480, 60, 100, "", None], [480, 480, 62, 100, "", None, "la"]]
