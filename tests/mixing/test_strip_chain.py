"""The chain that every strip is: steps in order, the same samples however the sound is cut."""

import numpy as np
import pytest

from studio.mixing.control import GRID
from studio.mixing.desk_strip import DeskStrip
from studio.mixing.strip import Strip
from studio.mixing.strip_chain import MovingLowPass, MovingPlacing, Placing, StripChain, Trim
from tests import signals


def faded(frames):
    return np.linspace(1.0, 0.0, 2000)[np.minimum(frames // GRID, 1999)]


def crossed(frames):
    return faded(frames)[:, np.newaxis] * np.array([0.0, 1.0, 1.0, 0.0])


def chain(*steps):
    return StripChain(steps, reverb=faded, delay=lambda frames: np.zeros(frames.shape))


STEPS = {
    "trim": lambda: Trim(-6.0),
    "moving low-pass": lambda: MovingLowPass(((0.0, 200.0), (1.0, 8000.0)), 0),
    "placing": lambda: Placing(faded, np.eye(2), 0),
    "moving placing": lambda: MovingPlacing(crossed, 0),
}


def test_mix_and_desk_work_with_the_same_chain():
    assert Strip.process is DeskStrip.process is StripChain.process
    assert Strip.reverb_gains is DeskStrip.reverb_gains is StripChain.reverb_gains


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_blocks_of_any_size_give_the_same_samples(step):
    sound = signals.white_noise(1.0)
    whole, cut = chain(step()), chain(step())

    pieces = [cut.process(sound[start : start + 1000]) for start in range(0, len(sound), 1000)]

    np.testing.assert_array_equal(np.concatenate(pieces), whole.process(sound))


def test_what_goes_in_is_left_as_it_is_and_comes_out_without_steps():
    sound = signals.white_noise(0.1)
    before = sound.copy()

    np.testing.assert_array_equal(chain().process(sound), sound)
    chain(Trim(-6.0)).process(sound)

    np.testing.assert_array_equal(sound, before)


def test_steps_follow_their_order():
    sound = np.full((GRID, 2), [1.0, 0.0], np.float32)

    to_the_right = chain(
        MovingPlacing(lambda frames: np.tile([0.0, 0.0, 1.0, 1.0], (frames.size, 1)), 0), Trim(-120.0)
    )

    heard = to_the_right.process(sound)
    np.testing.assert_allclose(heard[:, 1], 1e-6, rtol=1e-5)
    assert not heard[:, 0].any()


def test_sends_follow_the_grid_around_a_block():
    np.testing.assert_array_equal(
        chain().reverb_gains(GRID + 1, GRID), faded(np.array([GRID, 2 * GRID, 3 * GRID]))
    )
    assert not chain().delay_gains(0, 500).any()
