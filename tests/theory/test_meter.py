import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.errors import NotationError
from studio.theory.meter import TICKS_PER_BEAT, Meter, TimeMap

METERS = st.builds(Meter, st.integers(1, 16), st.sampled_from([2, 4, 8, 16]))
TEMPOS = st.floats(40, 240)


@given(METERS)
def test_a_meter_reads_back_as_it_is_written(meter):
    assert Meter.parse(str(meter)) == meter


@pytest.mark.parametrize(
    ("written", "beats"),
    [("4/4", 4.0), ("3/4", 3.0), ("6/8", 3.0), ("7/8", 3.5), ("2/2", 4.0), ("5/16", 1.25)],
)
def test_a_beat_is_a_quarter_note_in_every_meter(written, beats):
    assert Meter.parse(written).beats_per_bar == beats


@pytest.mark.parametrize("written", ["0/4", "17/4", "4/3", "4", "4/4/4", "a/b", ""])
def test_what_is_no_meter_is_refused(written):
    with pytest.raises(NotationError, match="The meter is"):
        Meter.parse(written)


@given(TEMPOS, METERS, st.integers(0, 10**7))
def test_ticks_survive_the_way_to_seconds_and_back(tempo_bpm, meter, ticks):
    time = TimeMap(tempo_bpm, meter)

    assert time.ticks(time.seconds(ticks)) == ticks


@given(TEMPOS, METERS, st.integers(0, 1000))
def test_bars_survive_the_way_to_ticks_and_back(tempo_bpm, meter, bar):
    time = TimeMap(tempo_bpm, meter)

    assert time.bars(time.bar_ticks(bar)) == bar


@given(TEMPOS, METERS, st.integers(0, 200))
def test_a_frame_lies_within_half_a_frame_of_its_moment(tempo_bpm, meter, bar):
    time = TimeMap(tempo_bpm, meter)
    ticks = time.bar_ticks(bar)

    assert abs(time.frames(ticks, 44100) - time.seconds(ticks) * 44100) <= 0.5 + 1e-6


def test_two_beats_at_120_last_a_second():
    time = TimeMap(120.0)

    assert time.seconds(2 * TICKS_PER_BEAT) == pytest.approx(1.0)
    assert time.seconds_per_bar == pytest.approx(2.0)
    assert time.frames(2 * TICKS_PER_BEAT, 44100) == 44100
