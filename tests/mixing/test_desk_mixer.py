"""The whole desk: at rest what it was, moved what was asked, in blocks of any size."""

import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE
from studio.mixing.desk_mixer import DeskMixer, render_desk
from studio.mixing.desk_settings import Desk, desk_at_rest
from studio.mixing.mixer import SPACE, Mixer, soundcheck
from tests.mixing import scores


@pytest.fixture(scope="module")
def take():
    """A score, its stems as mixed, and its room."""
    score = scores.score()
    sounds = scores.sounds(score)
    balance = soundcheck(score, lambda start, end: {name: sound[start:end] for name, sound in sounds.items()})
    mixed = Mixer(score, balance).mix(sounds)
    stems = dict(mixed.stems)
    space = stems.pop(SPACE)
    return score, stems, space


def rendered(take, plain, sizes=(4 * SAMPLE_RATE,)):
    score, stems, _ = take
    blocks = list(render_desk(scores.blocks(score, stems, sizes), Desk.from_json(plain), score))
    made = {name: np.concatenate([block.stems[name] for block in blocks]) for name in blocks[0].stems}
    return made, np.concatenate([block.mix for block in blocks])


def level_db(sound):
    return 20.0 * np.log10(max(float(np.sqrt((sound.astype(np.float64) ** 2).mean())), 1e-12))


def test_parts_nobody_touched_are_what_they_were_to_the_last_bit(take):
    made, _ = rendered(take, {"strips": {"bass": {"fader_db": -6.0}}})
    for name in ("drums", "chords", "lead"):
        np.testing.assert_array_equal(made[name], take[1][name])
    assert level_db(made["bass"]) == pytest.approx(level_db(take[1]["bass"]) - 6.0, abs=0.001)


def test_the_mix_is_the_sum_of_the_stems(take):
    made, mix = rendered(take, {"strips": {"lead": {"pan": 0.5, "high_db": 3.0}}})
    np.testing.assert_allclose(sum(made.values()), mix, atol=1e-6)


def test_the_room_of_an_untouched_desk_is_close_to_the_one_it_replaces(take):
    score, stems, space = take
    made = DeskMixer(desk_at_rest(list(stems)), score).mix(stems).stems[SPACE]
    assert level_db(made) == pytest.approx(level_db(space), abs=0.7)


@pytest.mark.parametrize(
    "plain", [{"strips": {"drums": {"mute": True}}}, {"strips": {"bass": {"solo": True}}}]
)
def test_who_is_not_heard_is_not_heard_in_the_room_either(take, plain):
    alone = {"strips": {name: {"mute": True} for name in ("drums", "chords", "lead")}}
    made, _ = rendered(take, plain)
    assert not made["drums"].any()
    if "bass" in plain["strips"]:
        np.testing.assert_array_equal(made[SPACE], rendered(take, alone)[0][SPACE])


def test_sends_and_the_return_make_the_room_louder_and_softer(take):
    plain = level_db(rendered(take, {"strips": {"lead": {"mid_hz": 900.0}}})[0][SPACE])
    as_it_was, more, dry = (
        {name: {"reverb_db": level, "delay_db": -60.0} for name in take[1]} for level in (0.0, 6.0, -60.0)
    )
    without_echoes = level_db(rendered(take, {"strips": as_it_was})[0][SPACE])
    assert level_db(rendered(take, {"strips": more})[0][SPACE]) == pytest.approx(
        without_echoes + 6.0, abs=0.01
    )
    assert not rendered(take, {"strips": dry})[0][SPACE].any()
    assert level_db(rendered(take, {"space_db": -10.0})[0][SPACE]) == pytest.approx(plain - 10.0, abs=0.1)
    assert not rendered(take, {"space_db": -60.0})[0][SPACE].any()


def test_a_send_is_taken_after_the_fader(take):
    loud, soft = (
        rendered(
            take,
            {
                "strips": {
                    **{name: {"mute": True} for name in ("drums", "bass", "chords")},
                    "lead": {"fader_db": db},
                }
            },
        )
        for db in (0.0, -12.0)
    )
    assert level_db(soft[0][SPACE]) == pytest.approx(level_db(loud[0][SPACE]) - 12.0, abs=0.01)


def test_blocks_of_any_size_give_the_same_stems_and_the_room_within_rounding(take):
    plain = {
        "strips": {
            "drums": {"compress": 0.5, "saturate": 0.3},
            "lead": {"automation": {"pan": [[0, -1], [5, 1]]}},
        }
    }
    whole, _ = rendered(take, plain, (1 << 20,))
    pieces, _ = rendered(take, plain, (100000, 33333))
    for name, sound in whole.items():
        if name == SPACE:
            np.testing.assert_allclose(pieces[name], sound, atol=1e-6)
        else:
            np.testing.assert_array_equal(pieces[name], sound)
