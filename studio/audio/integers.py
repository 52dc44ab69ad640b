"""Samples as the integers that files hold."""

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import Samples
from studio.audio.kernels import exact_kernel

_FULL_SCALE_24 = 1 << 23
_FULL_SCALE_16 = 1 << 15


def packed_24(block: Samples) -> memoryview:
    """The nearest integers of 24 bits, clipped, three bytes each, the lowest first."""
    data = np.empty(3 * block.size, np.uint8)
    _pack_24(np.ascontiguousarray(block), data)
    return data.data


def packed_16(block: Samples) -> memoryview:
    """Round to 24 and then to 16 bits, clipped, so that a 24-bit file gives the same as the sound."""
    integers = np.empty(block.size, np.int16)
    _pack_16(np.ascontiguousarray(block), integers)
    return integers.data


@exact_kernel
def _pack_24(block: Samples, data: NDArray[np.uint8]) -> None:
    highest = np.float32(_FULL_SCALE_24 - 1)
    flat = block.reshape(-1)
    for i in range(flat.size):
        scaled = np.rint(flat[i] * np.float32(_FULL_SCALE_24))
        value = np.int32(max(min(scaled, highest), np.float32(-_FULL_SCALE_24)))
        data[3 * i], data[3 * i + 1], data[3 * i + 2] = (
            value & 0xFF,
            (value >> 8) & 0xFF,
            (value >> 16) & 0xFF,
        )


@exact_kernel
def _pack_16(block: Samples, integers: NDArray[np.int16]) -> None:
    highest = np.float32(_FULL_SCALE_16 - 1)
    flat = block.reshape(-1)
    for i in range(flat.size):
        fine = np.rint(flat[i] * np.float32(_FULL_SCALE_24))
        scaled = np.rint(fine * np.float32(_FULL_SCALE_16 / _FULL_SCALE_24))
        integers[i] = np.int16(max(min(scaled, highest), np.float32(-_FULL_SCALE_16)))
