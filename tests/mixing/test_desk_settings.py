"""What may be set on the desk, and what is said when it may not."""

import json
import math

import pytest

from studio.errors import EditError, InputError, ParameterError
from studio.mixing.desk_settings import MOST_POINTS, Desk, StripSettings, desk_at_rest, ranges

FULL = {
    "fader_db": -3.0,
    "pan": 0.25,
    "width": 1.5,
    "mute": False,
    "solo": True,
    "highpass_hz": 90.0,
    "low_db": 2.0,
    "mid_db": -4.0,
    "mid_hz": 900.0,
    "high_db": 1.0,
    "compress": 0.5,
    "saturate": 0.25,
    "reverb_db": 6.0,
    "delay_db": -60.0,
    "automation": {
        "gain_db": [[0.0, -60.0], [2.5, 0.0]],
        "pan": [[1.0, -1.0]],
        "cutoff_hz": [[0.0, 400.0], [8.0, 20000.0]],
    },
}


def test_a_desk_read_and_written_is_the_same():
    plain = {"strips": {"drums": FULL, "bass": {}}, "space_db": -2.0}
    desk = Desk.from_json(json.loads(json.dumps(plain)), ["drums", "bass"])
    assert desk.to_json()["strips"]["drums"] == FULL
    assert Desk.from_json(desk.to_json()) == desk
    assert desk.strip_of("drums").automation.gain_db == ((0.0, -60.0), (2.5, 0.0))


def test_what_is_left_out_is_at_rest():
    assert Desk.from_json({}).at_rest
    assert Desk.from_json({"strips": {"drums": {"pan": 0}}}).at_rest
    assert desk_at_rest(["drums", "bass"]).at_rest
    assert Desk().strip_of("nobody") == StripSettings()


@pytest.mark.parametrize("changed", [{"fader_db": -0.1}, {"mute": True}, {"automation": {"pan": [[0, 0.5]]}}])
def test_any_move_is_a_move(changed):
    assert not Desk.from_json({"strips": {"drums": changed}}).at_rest
    assert not Desk(space_db=-1.0).at_rest


@pytest.mark.parametrize("value", [math.nan, math.inf, None, "loud", True, [1], 10**400])
def test_what_is_no_number_is_refused_by_name(value):
    with pytest.raises(EditError, match=r"fader_db of drums is .*finite number"):
        Desk.from_json({"strips": {"drums": {"fader_db": value}}})


@pytest.mark.parametrize(
    ("strip", "words"),
    [
        ({"fader_db": 12.5}, "fader_db of drums is 12.5 dB; it can be -60 to 12 dB"),
        ({"mid_hz": 20}, "mid_hz of drums is 20 Hz; it can be 100 to 8000 Hz"),
        ({"automation": {"cutoff_hz": [[0, 1]]}}, "cutoff_hz of drums is 1 Hz"),
    ],
)
def test_what_is_out_of_range_is_refused_with_the_range(strip, words):
    with pytest.raises(ParameterError, match=words):
        Desk.from_json({"strips": {"drums": strip}})


@pytest.mark.parametrize(
    ("plain", "words"),
    [
        ([], "The desk is"),
        ({"strip": {}}, "has a field 'strip'"),
        ({"strips": []}, "strips is"),
        ({"strips": {"tuba": {}}}, "a strip for 'tuba'; the parts are drums, bass"),
        ({"strips": {"drums": {"volume": 1}}}, "has a field 'volume'"),
        ({"strips": {"drums": {"mute": 1}}}, "mute of drums is 1; it is true or false"),
        ({"strips": {"drums": {"automation": {"gain_db": [1, 2]}}}}, "list of"),
        ({"strips": {"drums": {"automation": {"gain_db": [[2, 0], [1, 0]]}}}}, "not in order of time"),
        ({"strips": {"drums": {"automation": {"gain_db": [[-1, 0]]}}}}, "not in order of time"),
        (
            {"strips": {"drums": {"automation": {"gain_db": [[n, 0] for n in range(MOST_POINTS + 1)]}}}},
            "2,001 points",
        ),
        ({"space_db": math.nan}, "space_db is nan"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(plain, words):
    with pytest.raises(EditError, match=words) as caught:
        Desk.from_json(plain, ["drums", "bass"])
    assert isinstance(caught.value, InputError)
    assert str(caught.value).endswith(".")


def test_mute_wins_over_solo_and_solo_over_the_rest():
    desk = Desk.from_json(
        {"strips": {"drums": {"solo": True}, "bass": {"solo": True, "mute": True}, "lead": {}}}
    )
    assert [desk.is_heard(part) for part in ("drums", "bass", "lead", "pad")] == [True, False, False, False]
    assert desk_at_rest(["drums"]).is_heard("drums")


def test_every_number_has_its_range_for_the_page():
    found = ranges()
    assert found["fader_db"] == {
        "default": 0.0,
        "low": -60.0,
        "high": 12.0,
        "unit": "dB",
        "help": "How loud; −60 is silent.",
    }
    assert set(found) == {name for name in FULL if name not in {"mute", "solo"}} | {"space_db"}
    assert set(found["automation"]) == {"gain_db", "pan", "cutoff_hz"}
