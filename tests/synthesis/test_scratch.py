"""Memory that sounds are made in: silent when asked for, a thread's own."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import numpy as np

from studio.audio.clip import SAMPLE_RATE
from studio.synthesis.scratch import silent_channels, walls


def test_channels_are_silent_whatever_was_made_in_them_before() -> None:
    for channel in silent_channels(4096):
        channel[:] = 1.0

    left, right = silent_channels(2048)

    assert left.shape == right.shape == (2048,)
    assert not left.any()
    assert not right.any()


def test_the_two_channels_and_the_walls_share_nothing() -> None:
    left, right = silent_channels(1024)

    heard = walls(2048)

    assert not np.shares_memory(left, right)
    assert not np.shares_memory(left, heard)
    assert not np.shares_memory(right, heard)


def test_the_same_memory_is_used_again_until_more_is_needed() -> None:
    first, _ = silent_channels(1024)
    again, _ = silent_channels(512)
    larger, _ = silent_channels(len(first) + 10 * SAMPLE_RATE)

    assert np.shares_memory(first, again)
    assert len(larger) == len(first) + 10 * SAMPLE_RATE
    assert len(walls(20 * SAMPLE_RATE)) == 20 * SAMPLE_RATE


def test_a_thread_never_sees_what_another_is_making() -> None:
    together = Barrier(2)

    def make(value: float) -> bool:
        left, right = silent_channels(4096)
        left[:] = right[:] = value
        together.wait()
        return bool((left == value).all() and (right == value).all())

    with ThreadPoolExecutor(2) as executor:
        assert all(executor.map(make, (1.0, 2.0)))
