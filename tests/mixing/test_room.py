"""The room of the desk: a convolution that is that of its responses, whatever the blocks."""

from dataclasses import replace

import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE
from studio.mixing.mixer import echoes
from studio.mixing.profile import PROFILES
from studio.mixing.room import LONGEST_RESPONSE_FRAMES, STEP_FRAMES, Responses, Room, responses_of
from tests import signals
from tests.mixing import scores


def small():
    generator = np.random.default_rng(3)
    made = [(generator.standard_normal((frames, 4)) * 0.1).astype(np.float32) for frames in (3000, 1200)]
    return Responses(*made)


def convolved(send, response):
    return np.stack(
        [
            np.convolve(send[:, 0].astype(np.float64), response[:, side])
            + np.convolve(send[:, 1].astype(np.float64), response[:, side + 2])
            for side in range(2)
        ],
        axis=1,
    )[: len(send)]


@pytest.mark.parametrize("sizes", [(20000,), (1, 777, 4096)])
def test_it_is_the_convolution_with_both_responses(sizes):
    responses, to_reverb, to_echoes = small(), signals.white_noise(0.5), signals.pink_noise(0.5)
    room, out, at, turn = Room(responses), [], 0, 0
    while at < len(to_reverb):
        block = slice(at, at + sizes[turn % len(sizes)])
        out.append(room.process(to_reverb[block], to_echoes[block]))
        at, turn = at + len(out[-1]), turn + 1
    wanted = convolved(to_reverb, responses.reverb) + convolved(to_echoes, responses.echo)
    assert 20.0 * np.log10(np.abs(np.concatenate(out) - wanted).max() / np.abs(wanted).max()) < -110.0


def test_a_block_longer_than_a_step_is_the_same_as_many():
    responses, noise = small(), signals.white_noise(STEP_FRAMES / SAMPLE_RATE + 0.5)
    silent = np.zeros_like(noise)
    whole = Room(responses).process(noise, silent)
    room = Room(responses)
    pieces = [
        room.process(noise[at : at + 50000], silent[at : at + 50000]) for at in range(0, len(noise), 50000)
    ]
    np.testing.assert_allclose(np.concatenate(pieces), whole, atol=1e-6)


def test_silence_comes_back_as_silence():
    silent = np.zeros((5000, 2), np.float32)
    assert not Room(small()).process(silent, silent).any()


@pytest.mark.parametrize("profile", ["balanced", "ambient", "house", "lofi"])
def test_responses_are_those_of_the_profile_and_at_most_four_seconds(profile):
    score = replace(scores.score(), profile=profile)
    found = responses_of(score)
    for response in (found.reverb, found.echo):
        assert response.dtype == np.float32
        assert response.shape[1] == 4
        assert len(response) <= LONGEST_RESPONSE_FRAMES
        assert np.isfinite(response).all()
        assert np.abs(response).any()
    effect = echoes(PROFILES[profile], score.tempo_bpm)
    block = np.zeros((SAMPLE_RATE, 2), np.float32)
    block[0, 1] = 1.0
    effect.process(block)
    length = min(SAMPLE_RATE, len(found.echo))
    np.testing.assert_array_equal(found.echo[:length, 2:], block[:length])


@pytest.mark.parametrize("profile", ["balanced", "rock", "ambient"])
def test_the_answer_is_as_loud_as_that_of_the_mix_s_own_room(profile):
    score = replace(scores.score(), profile=profile)
    noise = signals.pink_noise(6.0)
    noise[3 * SAMPLE_RATE :] = 0.0
    own = noise.copy()
    PROFILES[profile].reverb.make().process(own)
    ours = Room(responses_of(score)).process(noise, np.zeros_like(noise))
    for part in (slice(SAMPLE_RATE, 3 * SAMPLE_RATE), slice(3 * SAMPLE_RATE, 3 * SAMPLE_RATE + 22050)):
        assert abs(20.0 * np.log10(ours[part].std() / own[part].std())) < 1.0
