"""A cover drawn from the music: its waveform, in a colour for its key."""

import colorsys
import struct
import zlib
from collections.abc import Sequence

import numpy as np

_SIDE = 500
_BARS = 50
_GAP = 3
_MARGIN = 50
_FIFTH = 7
_GROUND = (18, 20, 26)
_PLAIN = (154, 163, 181)


def cover_png(peaks: Sequence[float], tonic_pitch_class: int | None = None) -> bytes:
    """Draw a square PNG; the same music gives the same bytes.

    Args:
        peaks: low, high, low, high … of the master from -1 to 1, as :func:`studio.audio.peaks.peaks_of`.
        tonic_pitch_class: 0 to 11, for the colour, whose hue goes around the circle of fifths; None is grey.
    """
    pixels = np.full((_SIDE, _SIDE), 0, np.uint8)
    width = (_SIDE - 2 * _MARGIN) // _BARS
    for place, height in enumerate(_heights(peaks)):
        half = max(1, round(height * (_SIDE / 2 - _MARGIN)))
        left = _MARGIN + place * width
        pixels[_SIDE // 2 - half : _SIDE // 2 + half, left : left + width - _GAP] = 1
    rows = np.pad(pixels, ((0, 0), (1, 0)))  # every row begins with the number of its filter, none
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            _chunk(b"IHDR", struct.pack(">IIBBBBB", _SIDE, _SIDE, 8, 3, 0, 0, 0)),
            _chunk(b"PLTE", bytes((*_GROUND, *_colour(tonic_pitch_class)))),
            _chunk(b"IDAT", zlib.compress(rows.tobytes(), 9)),
            _chunk(b"IEND", b""),
        )
    )


def _heights(peaks: Sequence[float]) -> list[float]:
    """The height of each bar, the highest 1."""
    extent = np.abs(np.asarray(peaks or (0.0,), np.float64))
    starts = np.arange(_BARS) * extent.size // _BARS
    heights = np.array([extent[start : start + -(-extent.size // _BARS)].max() for start in starts])
    return [float(height) for height in heights / max(float(heights.max()), 1e-9)]


def _colour(tonic_pitch_class: int | None) -> tuple[int, ...]:
    if tonic_pitch_class is None:
        return _PLAIN
    hue = tonic_pitch_class * _FIFTH % 12 / 12.0
    return tuple(round(255 * share) for share in colorsys.hls_to_rgb(hue, 0.62, 0.7))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
