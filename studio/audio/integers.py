"""Samples as the integers that files hold."""

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import Samples
from studio.audio.kernels import exact_kernel

_FULL_SCALE_24 = 1 << 23
_FULL_SCALE_16 = 1 << 15


def left_justified(samples: Samples, bits: int = 24) -> NDArray[np.int32]:
    """The nearest integers, clipped, in the upper bits of 32, as libsndfile takes them.

    Args:
        samples: (frames, channels) float32, full scale is 1.
        bits: Of a sample in the file, at most 32.

    Returns:
        (frames, channels) int32.
    """
    integers = np.empty(samples.shape, np.int32)
    _justify(np.ascontiguousarray(samples), bits, integers)
    return integers


def packed_16(block: Samples) -> memoryview:
    """Round to 24 and then to 16 bits, clipped, so that a 24-bit file gives the same as the sound."""
    integers = np.empty(block.size, np.int16)
    _pack_16(np.ascontiguousarray(block), integers)
    return integers.data


@exact_kernel
def _justify(samples: Samples, bits: int, integers: NDArray[np.int32]) -> None:
    full_scale = float(1 << (bits - 1))
    step = 1 << (32 - bits)
    flat, target = samples.reshape(-1), integers.reshape(-1)
    for i in range(flat.size):
        scaled = np.rint(np.float64(flat[i]) * full_scale)
        target[i] = np.int32(max(min(scaled, full_scale - 1.0), -full_scale)) * step


@exact_kernel
def _pack_16(block: Samples, integers: NDArray[np.int16]) -> None:
    highest = np.float32(_FULL_SCALE_16 - 1)
    flat = block.reshape(-1)
    for i in range(flat.size):
        fine = np.rint(flat[i] * np.float32(_FULL_SCALE_24))
        scaled = np.rint(fine * np.float32(_FULL_SCALE_16 / _FULL_SCALE_24))
        integers[i] = np.int16(max(min(scaled, highest), np.float32(-_FULL_SCALE_16)))
