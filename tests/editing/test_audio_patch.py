"""Sounds that take the place of others, and the ways between them."""

import numpy as np
import pytest

from studio.audio.clip import AudioClip
from studio.audio.files import read, write
from studio.editing.audio_patch import (
    FADE_FRAMES,
    INAUDIBLE,
    AudioPatch,
    fade_back,
    falling,
    on_disk,
    settled_after,
)
from tests import signals


def test_a_fade_and_its_reverse_add_up_to_one_everywhere() -> None:
    fall = falling(FADE_FRAMES)

    assert fall.shape == (FADE_FRAMES, 1)
    assert fall[0] == 1.0
    assert np.diff(fall[:, 0]).max() <= 0.0
    assert np.allclose(fall[1:] + fall[:0:-1], 1.0, atol=1e-6)


def test_a_sound_that_fades_back_ends_as_the_old_one_and_begins_as_it_was() -> None:
    old, new = signals.sine(440.0, 0.2), signals.white_noise(0.2)
    faded = new.copy()

    fade_back(faded, old)

    assert np.array_equal(faded[:-FADE_FRAMES], new[:-FADE_FRAMES])
    assert np.abs(faded[-1] - old[-1]).max() < 1e-4
    assert np.abs(np.diff(faded[-10:] - old[-10:], axis=0)).max() < 1e-4


def test_what_is_rounded_as_on_disk_is_read_back_from_there(tmp_path) -> None:
    sound = on_disk(1.5 * signals.white_noise(0.1, rms_dbfs=-6.0))
    write(AudioClip(sound), tmp_path / "sound.flac", "flac")

    assert np.array_equal(read(tmp_path / "sound.flac").samples, sound)
    assert sound.max() < 1.0
    assert sound.min() == -1.0


@pytest.mark.parametrize(
    ("loud_until", "expected"), [(0, 200), (150, 200), (500, 500), (900, 900), (950, None)]
)
def test_a_difference_has_settled_when_it_stays_inaudible_for_long_enough(
    loud_until: int, expected: int | None
) -> None:
    difference = np.full((1000, 2), 0.5 * INAUDIBLE, np.float32)
    difference[:loud_until, 1] = 0.1

    assert settled_after(difference, earliest=200, quiet_frames=100) == expected


@pytest.mark.parametrize("first_frame", [0, 90, 100, 130, 149, 150, 400])
def test_a_stretch_goes_into_a_longer_one_where_they_overlap(first_frame: int) -> None:
    stretch = AudioPatch(100, np.full((50, 2), 0.5, np.float32), np.zeros((50, 2), np.float32))
    sound = np.zeros((80, 2), np.float32)

    stretch.put_into(sound, first_frame)

    frames = first_frame + np.arange(80)
    assert np.array_equal(sound[:, 0] == 0.5, (frames >= 100) & (frames < 150))
    assert stretch.end_frame == 150
