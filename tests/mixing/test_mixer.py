"""The whole desk: stems and mix, in blocks of any size, and a balance found by listening."""

import hashlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

import studio
from studio.audio.clip import SAMPLE_RATE, AudioClip
from studio.audio.files import read, write
from studio.audio.loudness import integrated_lufs
from studio.mixing.balance import Balance
from studio.mixing.channel_assignment import channels_of
from studio.mixing.gain_staging import MIX_LUFS, passages
from studio.mixing.mixer import SPACE, Mixer, soundcheck
from studio.mixing.profile import PROFILES, Channel, alternating
from studio.mixing.strip import placing_matrix
from studio.theory.score import ROLES, Automation, Note, Part
from tests.mixing import scores

FLAT = Balance({})


def mixed(score, balance, sizes=(176400,), made=None):
    """All stems and the mix of a score, whole."""
    mixer = Mixer(score, balance)
    done = [mixer.mix(block) for block in scores.blocks(score, made or scores.sounds(score), sizes)]
    stems = {name: np.concatenate([block.stems[name] for block in done]) for name in done[0].stems}
    return stems, np.concatenate([block.mix for block in done])


def test_block_after_block_is_the_same_as_each_alone():
    score = scores.score()
    blocks = list(scores.blocks(score, scores.sounds(score), (44100, 30011)))
    one, other = Mixer(score, FLAT), Mixer(score, FLAT)
    alone = [one.mix(block) for block in blocks]
    together = list(other.mix_all(iter(blocks)))
    assert len(together) == len(alone) > 3
    for block, same in zip(alone, together, strict=True):
        assert np.array_equal(block.mix, same.mix)
        assert all(np.array_equal(block.stems[name], same.stems[name]) for name in block.stems)


def loudness(samples):
    return integrated_lufs(samples)


def range_of(made):
    return lambda start, end: {part_id: samples[start:end] for part_id, samples in made.items()}


@pytest.mark.long
@pytest.mark.parametrize("profile", PROFILES)
def test_the_stems_add_up_to_the_mix(profile):
    score = scores.score(profile=profile)
    stems, mix = mixed(score, FLAT)
    residual = mix - np.sum(list(stems.values()), axis=0)
    assert list(stems) == [*scores.ROLES, SPACE]
    assert 20.0 * np.log10(np.abs(residual).max() / np.abs(mix).max() + 1e-12) < -120.0


def test_the_stems_add_up_after_24_bits_on_disk_too(tmp_path):
    stems, mix = mixed(scores.score(), FLAT)
    total = np.zeros_like(mix)
    for name, samples in stems.items():
        write(AudioClip(samples), tmp_path / name, "flac")
        total += read(tmp_path / name).samples
    assert 20.0 * np.log10((mix - total).std() / mix.std()) < -90.0


@pytest.mark.long
@pytest.mark.parametrize("profile", PROFILES)
def test_the_size_of_the_blocks_does_not_change_a_bit(profile):
    moving = (
        Automation("gain_db", ((0, -6.0), (4000, 0.0))),
        Automation("cutoff_hz", ((0, 300.0), (9000, 15000.0))),
    )
    roomy = Automation("send_reverb_db", ((0, 0.0), (9000, 6.0)))
    parts = (scores.part("drums"), scores.part("bass"), scores.part("pad", automation=(*moving, roomy)))
    score = replace(scores.score(*parts, profile=profile), length_seconds=3.0)
    digests = {
        hashlib.sha256(mixed(score, FLAT, sizes)[1].tobytes()).hexdigest()
        for sizes in ((1 << 20,), (44100,), (1, 63, 64, 65, 4097))
    }
    assert len(digests) == 1


def test_blocks_that_come_in_are_left_as_they_are():
    score = scores.score()
    made = scores.sounds(score)
    before = {part_id: samples.copy() for part_id, samples in made.items()}
    mixed(score, FLAT, made=made)
    for part_id, samples in made.items():
        np.testing.assert_array_equal(samples, before[part_id])


def test_silence_mixes_to_silence():
    score = scores.score()
    made = {part_id: np.zeros_like(samples) for part_id, samples in scores.sounds(score).items()}
    assert soundcheck(score, range_of(made)) == Balance(
        dict.fromkeys(scores.ROLES, 0.0), dict.fromkeys(scores.ROLES, 0.0)
    )
    _, mix = mixed(score, FLAT, made=made)
    assert not mix.any()


def test_the_soundcheck_puts_every_part_where_its_role_belongs():
    score = scores.score()
    made = scores.sounds(score)
    balance = soundcheck(score, range_of(made))
    stems, mix = mixed(score, balance)
    for role in scores.ROLES:
        # The bass and what else is ducked loses a little to the kick, which the soundcheck hears as well.
        assert loudness(stems[role]) == pytest.approx(
            MIX_LUFS + PROFILES["balanced"].channels[role].level_lu, abs=0.8
        )
    assert loudness(mix) == pytest.approx(MIX_LUFS, abs=2.5)


def test_the_same_part_played_louder_stands_at_the_same_level():
    score = scores.score()
    made = scores.sounds(score)
    louder = {**made, "lead": made["lead"] * np.float32(4.0)}
    balance, other = soundcheck(score, range_of(made)), soundcheck(score, range_of(louder))
    assert other.trims_db["lead"] == pytest.approx(balance.trims_db["lead"] - 12.0, abs=0.11)
    assert other.gains_db == pytest.approx(balance.gains_db, abs=0.11)


def test_gains_are_found_in_steps_of_a_tenth_and_kept_as_json():
    score = scores.score()
    balance = soundcheck(score, range_of(scores.sounds(score)))
    assert all(round(gain, 1) == gain for gain in (*balance.gains_db.values(), *balance.trims_db.values()))
    assert Balance.from_json(balance.to_json()) == balance


def test_a_part_that_plays_elsewhere_is_listened_to_there():
    early, late = (
        scores.part("drums", beats=4),
        Part("lead", "lead", "piano", (Note(480 * 20, 1900, 60, 100),)),
    )
    found = passages(replace(scores.score(early, late), length_seconds=40.0))
    assert {part_id for _, _, parts in found for part_id in parts} == {"drums", "lead"}
    assert len(found) == 2


def test_the_soundcheck_listens_to_few_seconds_only():
    score = scores.score()
    made = scores.sounds(score)
    asked = []

    def render_range(start, end):
        asked.append(end - start)
        return range_of(made)(start, end)

    soundcheck(score, render_range)
    assert sum(asked) <= 3 * 8 * SAMPLE_RATE


def test_a_fader_moves_its_part_and_nothing_else():
    score = scores.score()
    plain, _ = mixed(score, FLAT)
    lowered, _ = mixed(score, Balance({"lead": -6.0}))
    assert 20.0 * np.log10(lowered["lead"].std() / plain["lead"].std()) == pytest.approx(-6.0, abs=0.01)
    np.testing.assert_array_equal(lowered["drums"], plain["drums"])


def test_gain_automation_is_heard_in_the_stem():
    score = scores.score(scores.part("pad", automation=(scores.GAIN_FADE,)))
    still = scores.score(scores.part("pad"))
    faded, plain = mixed(score, FLAT)[0]["pad"], mixed(still, FLAT)[0]["pad"]
    end = slice(-22050, None)
    assert 20.0 * np.log10(faded[end].std() / plain[end].std()) == pytest.approx(-39.2, abs=0.5)


def test_the_bass_makes_way_for_the_kick():
    parts = (scores.part("drums"), scores.part("pad"))
    made = {
        "drums": scores.sounds(scores.score(*parts))["drums"],
        "pad": scores.sounds(scores.score(*parts))["pad"],
    }
    made["pad"] = (
        np.full_like(made["pad"], 0.1)
        * np.sign(np.sin(np.arange(len(made["pad"])) / 5.0)).astype(np.float32)[:, None]
    )
    stem = mixed(scores.score(*parts, profile="trap"), FLAT, made=made)[0]["pad"]
    kick, between = stem[22050:22500], stem[40000:43000]
    assert 20.0 * np.log10(kick.std() / between.std()) < -2.0


def test_the_room_answers_after_the_sound():
    score = scores.score(scores.part("lead"), profile="ambient")
    made = {"lead": np.zeros((score.length_frames(SAMPLE_RATE), 2), np.float32)}
    made["lead"][:4410] = 0.1
    space = mixed(score, FLAT, made=made)[0][SPACE]
    assert np.abs(space[88200:132300]).max() > 1e-5


@pytest.mark.parametrize("pan", [-1.0, -0.3, 0.0, 0.7])
def test_panning_keeps_the_power_of_a_mono_sound(pan):
    left, right = placing_matrix(pan, 1.0) @ np.array([1.0, 1.0])
    assert left**2 + right**2 == pytest.approx(2.0)
    assert np.sign(round(left - right, 9)) == -np.sign(pan)


def test_no_width_is_mono_and_full_width_as_played():
    np.testing.assert_allclose(placing_matrix(0.0, 1.0), np.eye(2), atol=1e-12)
    np.testing.assert_allclose(placing_matrix(0.0, 0.0), 0.5, atol=1e-12)


def test_the_second_of_a_role_stands_on_the_other_side():
    first = Channel(pan=0.3)
    assert alternating(first, 0) == first
    assert alternating(first, 1).pan == -0.3
    assert alternating(Channel(), 1).pan == -alternating(Channel(), 2).pan


def test_an_instrument_with_a_channel_of_its_own_keeps_its_place():
    parts = tuple(
        Part(id_, "fx", instrument, ())
        for id_, instrument in (("sweep", "riser"), ("bed", "vinyl"), ("hit", "impact"))
    )
    channels = channels_of(scores.score(*parts, profile="lofi"))
    assert channels["bed"] == PROFILES["lofi"].instruments["vinyl"]
    assert channels["sweep"] == PROFILES["lofi"].channels["fx"]
    assert channels["hit"].pan == 0.35


@pytest.mark.parametrize("profile", PROFILES)
def test_the_instruments_that_a_profile_names_exist(profile):
    kept = Path(studio.__file__).parent / "synthesis" / "instruments"
    assert all((kept / f"{instrument}.py").is_file() for instrument in PROFILES[profile].instruments)


@pytest.mark.parametrize("profile", PROFILES)
def test_every_profile_has_a_channel_for_every_role_and_a_room_without_plain_sound(profile):
    assert set(PROFILES[profile].channels) == set(ROLES)
    assert PROFILES[profile].reverb.amount == 1.0
