"""Block filters give what sample-by-sample filters give."""

import numpy as np
import pytest
from scipy import signal

from studio.audio.clip import SAMPLE_RATE
from studio.synthesis import block_filters


@pytest.mark.parametrize(("high", "kind"), [(False, "low"), (True, "high")])
def test_two_sections_are_a_fourth_order_butterworth_filter_across_calls(high: bool, kind: str) -> None:
    noise = np.random.default_rng(1).standard_normal(4096).astype(np.float32)
    sections, matrix, memory = np.zeros((2, 9)), block_filters.new_matrix(), block_filters.new_memory()
    for section, damping in zip(
        sections, (2.0 * np.cos(np.pi / 8.0), 2.0 * np.cos(3.0 * np.pi / 8.0)), strict=True
    ):
        block_filters.second_order(section, 1200.0, damping, high)
    block_filters.fill_matrix(matrix, sections)
    filtered = noise.copy()
    for part in (filtered[:1600], filtered[1600:]):
        block_filters.filter_blocks(part, matrix, memory)
    expected = signal.sosfilt(signal.butter(4, 1200.0, kind, fs=SAMPLE_RATE, output="sos"), noise)
    assert np.abs(filtered - expected).max() < 1e-4 * np.abs(expected).max()
