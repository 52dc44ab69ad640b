"""What moves: automation, ducking, the moving filter."""

import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE
from studio.mixing.control import GRID, Ducking, automated, grid_frames, place, send, sweep
from studio.theory.meter import TimeMap
from studio.theory.score import Automation, Note, Part
from tests import signals
from tests.mixing import scores


def test_the_grid_surrounds_a_block_wherever_it_begins():
    np.testing.assert_array_equal(grid_frames(0, 1), [0, GRID])
    np.testing.assert_array_equal(grid_frames(0, GRID), [0, GRID])
    np.testing.assert_array_equal(grid_frames(GRID - 1, 2), [0, GRID, 2 * GRID])


def test_automation_is_straight_between_its_points_and_held_outside():
    fade = Automation("gain_db", ((480, 0.0), (1440, -20.0)))
    frames = np.array([0, 22050, 44100, 66150, 99999])
    np.testing.assert_allclose(automated(fade, TimeMap(120.0), frames, 7.0), [0.0, 0.0, -10.0, -20.0, -20.0])
    np.testing.assert_allclose(automated(None, TimeMap(120.0), frames, 7.0), 7.0)


def test_ducking_is_deepest_when_the_kick_sounds_and_over_after_its_release():
    ducking = Ducking(scores.score(), 0.2)
    kick = SAMPLE_RATE // 2
    moments = np.array([kick - 441, kick, kick + 4410, kick + 11000])
    before, now, during, after = ducking.depth(moments) * 127 / 100
    assert before == 0.0
    assert now == pytest.approx(1.0)
    assert 0.3 < during < 0.9
    assert after == 0.0


def test_ducking_follows_kicks_of_drum_parts_only():
    snare = Part("drums", "drums", "piano", (Note(0, 100, 38, 127),))
    bass = Part("bass", "bass", "piano", (Note(0, 100, 36, 127),))
    assert not Ducking(scores.score(snare, bass), 0.2).depth(np.arange(0, 44100, GRID)).any()


def test_placing_follows_the_gain_from_grid_point_to_grid_point():
    block = np.ones((GRID, 2), np.float32)
    place(block, 0, np.array([0.0, 1.0]), np.eye(2))
    np.testing.assert_allclose(block[:, 0], np.arange(GRID) / GRID, atol=1e-6)


def test_a_send_adds_to_what_is_there():
    bus = np.ones((10, 2), np.float32)
    send(bus, np.ones((10, 2), np.float32), 30, np.array([0.5, 0.5]))
    np.testing.assert_allclose(bus, 1.5)


def test_the_moving_filter_cuts_above_where_it_stands():
    sound = signals.white_noise(2.0)
    frames = grid_frames(0, len(sound))
    cutoffs = np.where(frames < 44100, 20000.0, 500.0)
    sweep(sound, 0, cutoffs, np.zeros(4))
    open_, closed = (
        np.abs(np.fft.rfft(part[:, 0]))[8000:12000].mean() for part in (sound[:40000], sound[48000:88000])
    )
    assert 20.0 * np.log10(closed / open_) < -40.0
