"""The outline of a sound that goes by in blocks."""

import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE
from studio.audio.waveform_overview import COLUMN_FRAMES, COLUMNS_PER_SECOND, WaveformOverview


def sound(frames: int) -> np.ndarray:
    return np.random.default_rng(3).uniform(-1, 1, (frames, 2)).astype(np.float32)


def test_a_column_is_a_fiftieth_of_a_second() -> None:
    assert COLUMNS_PER_SECOND * COLUMN_FRAMES == SAMPLE_RATE


def test_every_column_holds_its_lowest_and_highest_sample() -> None:
    samples = 0.3 + 0.1 * sound(3 * COLUMN_FRAMES + 100)
    lane = WaveformOverview(samples.shape[0])

    lane.add(samples)

    columns = [samples[start : start + COLUMN_FRAMES] for start in range(0, samples.shape[0], COLUMN_FRAMES)]
    assert lane.to_json() == [
        round(127 * float(edge)) for column in columns for edge in (column.min(), column.max())
    ]


@pytest.mark.parametrize("block_frames", [1, 63, COLUMN_FRAMES, 5000])
def test_the_size_of_the_blocks_does_not_matter(block_frames: int) -> None:
    samples = sound(4 * COLUMN_FRAMES + 7)
    whole, parts = WaveformOverview(samples.shape[0]), WaveformOverview(samples.shape[0])

    whole.add(samples)
    for start in range(0, samples.shape[0], block_frames):
        parts.add(samples[start : start + block_frames])

    assert parts.to_json() == whole.to_json()


def test_it_stays_within_eight_bits_and_is_flat_where_nothing_came() -> None:
    lane = WaveformOverview(2 * COLUMN_FRAMES)

    lane.add(np.array([[-3.0, 2.0]], np.float32))

    assert lane.to_json() == [-127, 127, 0, 0]


def test_a_stretch_that_sounds_otherwise_looks_otherwise() -> None:
    samples, other = sound(6 * COLUMN_FRAMES), 0.1 * sound(3 * COLUMN_FRAMES)
    lane = WaveformOverview(samples.shape[0])
    lane.add(samples)
    lane = WaveformOverview.from_json(lane.to_json())

    lane.replace(2 * COLUMN_FRAMES, other)

    changed = samples.copy()
    changed[2 * COLUMN_FRAMES : 5 * COLUMN_FRAMES] = other
    expected = WaveformOverview(samples.shape[0])
    expected.add(changed)
    assert lane.to_json() == expected.to_json()
