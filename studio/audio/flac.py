"""FLAC (RFC 9639): 24 bits, fixed predictors, Rice codes in eight partitions a frame.

Frames know nothing of each other but their number, so a stretch of a file can be encoded anew and the rest
kept. The checksum of the whole is left unset, as the format allows: every frame has its own, and one over all
of it could not be kept by such an edit.
"""

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import Samples
from studio.audio.kernels import exact_kernel

FRAME = 1152
"""Moments in a frame; only the last of a file may have fewer."""

BITS = 24

_FULL_SCALE = 1 << (BITS - 1)
_PARTITION_ORDER = 3
_SHORTEST_PREDICTED = 64
_ORDERS = 5
_LARGEST_PARAMETER = 29
_RATE_CODES = {44100: 0b1001, 48000: 0b1010}

_Integers = NDArray[np.int32]
_Bytes = NDArray[np.uint8]
_Table = NDArray[np.int32]


def _crc_tables(polynomial: int, bits: int, slices: int) -> _Table:
    """(slices, 256) CRC of each byte when it is followed by as many zero bytes as the row's number."""
    tables = np.zeros((slices, 256), np.int32)
    for byte in range(256):
        rest = byte << (bits - 8)
        for _ in range(8):
            rest = (rest << 1) ^ (polynomial if rest >> (bits - 1) & 1 else 0)
        tables[0, byte] = rest & ((1 << bits) - 1)
    for row in range(1, slices):
        before = tables[row - 1]
        tables[row] = (before << 8 & 0xFFFF) ^ tables[0, before >> 8]
    return tables


_CRC8 = _crc_tables(0x07, 8, 1)
_CRC16 = _crc_tables(0x8005, 16, 16)


def stream_head(channels: int, sample_rate: int, moments: int, smallest: int, largest: int) -> bytes:
    """The bytes before the first frame: the marker and the STREAMINFO block, 42 in all.

    Args:
        channels: 1 or 2.
        sample_rate: Hz.
        moments: Length of the sound; 0 for unknown.
        smallest: Bytes of the smallest frame; 0 for unknown.
        largest: Bytes of the largest frame; 0 for unknown.
    """
    packed = sample_rate << 44 | (channels - 1) << 41 | (BITS - 1) << 36 | moments
    sizes = FRAME.to_bytes(2, "big") * 2 + smallest.to_bytes(3, "big") + largest.to_bytes(3, "big")
    return b"fLaC\x80\x00\x00\x22" + sizes + packed.to_bytes(8, "big") + bytes(16)


class FrameEncoder:
    """Encodes a sound in frames of :data:`FRAME` moments; only the last of a file may be shorter.

    Args:
        channels: 1 or 2.
        sample_rate: Of the file, Hz.
    """

    def __init__(self, channels: int, sample_rate: int) -> None:
        self._channels = channels
        self._rate_code = _RATE_CODES.get(sample_rate, 0)
        self._room = np.empty(0, np.uint8)

    def encode(self, samples: Samples, first_frame: int) -> tuple[_Bytes, NDArray[np.int64]]:
        """Encode a stretch.

        Args:
            samples: (moments, channels) float32, at least one moment; what is beyond full scale is clipped.
            first_frame: Number of its first frame in the file.

        Returns:
            The frames one after the other, overwritten by the next call, and the bytes of each.
        """
        frames = -(-samples.shape[0] // FRAME)
        longest = samples.size * (BITS + 1) // 8 + frames * 64
        if self._room.size < longest:
            self._room = np.empty(longest, np.uint8)
        sizes = np.empty(frames, np.int64)
        total = _encode(
            np.ascontiguousarray(samples), first_frame, self._rate_code, _CRC8, _CRC16, self._room, sizes
        )
        return self._room[:total], sizes


@exact_kernel
def _encode(
    samples: Samples,
    first_frame: int,
    rate_code: int,
    crc8: _Table,
    crc16: _Table,
    encoded: _Bytes,
    sizes: NDArray[np.int64],
) -> int:
    """Write frames; returns how many bytes they take."""
    channels = samples.shape[1]
    whole = np.empty(2 * FRAME, np.int32)
    signals = np.empty((4, FRAME), np.int32)
    rises = np.empty((_ORDERS, FRAME), np.int32)
    words = np.empty(2 * FRAME + 64, np.int32)
    total = 0
    for place in range(sizes.size):
        start = place * FRAME
        count = min(FRAME, samples.shape[0] - start)
        pair = 0
        if channels == 2:
            _quantise(samples, start, count, whole)
            _take_two(whole, count, signals)
            pair = _best_pair(signals, count)
        else:
            _quantise(samples, start, count, signals[0])
        acc, bits, at = _write_head(
            words, first_frame + place, count, rate_code, pair if channels == 2 else -1, crc8
        )
        for channel in range(channels):
            row = channel
            if pair == 3 or (pair == 1 and channel == 1) or (pair == 2 and channel == 0):
                row = 2 + channel if pair == 3 else 3
            acc, bits, at = _write_signal(
                words, acc, bits, at, signals[row], rises, count, BITS + 1 if row == 3 else BITS
            )
        acc, bits, at = _put(words, acc, bits, at, 0, -bits % 8)
        sizes[place] = _close(words, acc, bits, at, crc16, encoded, total)
        total += sizes[place]
    return total


@exact_kernel
def _quantise(samples: Samples, start: int, count: int, whole: _Integers) -> None:
    """The nearest integers within the two's complement range, channels in turns."""
    flat = samples.reshape(-1)[samples.shape[1] * start : samples.shape[1] * (start + count)]
    full, highest, lowest = np.float32(_FULL_SCALE), np.float32(_FULL_SCALE - 1), np.float32(-_FULL_SCALE)
    for i in range(flat.size):
        scaled = np.rint(flat[i] * full)
        scaled = min(scaled, highest)
        whole[i] = np.int32(max(scaled, lowest))


@exact_kernel
def _take_two(whole: _Integers, count: int, signals: _Integers) -> None:
    """Left, right, their middle and their difference."""
    lefts, rights, middles, sides = signals[0], signals[1], signals[2], signals[3]
    for i in range(count):
        left, right = whole[2 * i], whole[2 * i + 1]
        lefts[i] = left
        rights[i] = right
        middles[i] = (left + right) >> 1
        sides[i] = left - right


@exact_kernel
def _best_pair(signals: _Integers, count: int) -> int:
    """Choose the cheapest pair: 0 left and right, 1 left and side, 2 side and right, 3 middle and side."""
    left, right = _unevenness(signals[0], count), _unevenness(signals[1], count)
    middle, side = _unevenness(signals[2], count), _unevenness(signals[3], count)
    costs = (left + right, left + side, side + right, middle + side)
    best = 0
    for pair in range(1, 4):
        if costs[pair] < costs[best]:
            best = pair
    return best


@exact_kernel
def _unevenness(signal: _Integers, count: int) -> int:
    """Sum of the absolute second differences: a rough measure of the bits that a signal takes."""
    before, now, after = signal[: count - 2], signal[1 : count - 1], signal[2:count]
    total = np.int64(0)
    for i in range(max(0, count - 2)):
        rise = np.int32(np.int32(after[i] - now[i]) - np.int32(now[i] - before[i]))
        total += np.int64(abs(rise))
    return int(total)


@exact_kernel
def _put(words: _Integers, acc: int, bits: int, at: int, value: int, count: int) -> tuple[int, int, int]:
    """Append up to 32 bits; ``acc`` holds back the last ``bits``, fewer than 32, that fill no word yet."""
    acc = (acc << count) | value
    bits += count
    rest = bits & 31
    words[at] = np.int32(acc >> rest)
    return acc, rest, at + (bits >> 5)


@exact_kernel
def _write_head(
    words: _Integers, number: int, count: int, rate_code: int, pair: int, crc8: _Table
) -> tuple[int, int, int]:
    """A frame's header: size, rate, channels (``pair``; −1 is mono), number, check."""
    head = np.zeros(16, np.int64)
    channels = 0 if pair < 0 else (1 if pair == 0 else 7 + pair)
    head[0], head[1] = 0xFF, 0xF8
    head[2] = ((0b0011 if count == FRAME else 0b0111) << 4) | rate_code
    head[3] = (channels << 4) | 0b1100
    size = 5
    if number < 0x80:
        head[4] = number
    else:
        following = 1
        while number >= 1 << (5 * following + 6):
            following += 1
        head[4] = ((0xFF << (7 - following)) & 0xFF) | (number >> (6 * following))
        for place in range(following):
            head[size] = 0x80 | ((number >> (6 * (following - 1 - place))) & 0x3F)
            size += 1
    if count != FRAME:
        head[size], head[size + 1] = (count - 1) >> 8, (count - 1) & 0xFF
        size += 2
    check = 0
    acc, bits, at = 0, 0, 0
    for i in range(size):
        check = int(crc8[0, check ^ head[i]])
        acc, bits, at = _put(words, acc, bits, at, head[i], 8)
    return _put(words, acc, bits, at, check, 8)


@exact_kernel
def _write_signal(
    words: _Integers,
    acc: int,
    bits: int,
    at: int,
    signal: _Integers,
    rises: _Integers,
    count: int,
    width: int,
) -> tuple[int, int, int]:
    """Write one channel of a frame: a constant, the residual of the best fixed predictor, or verbatim."""
    mask = (1 << width) - 1
    changes = 0
    for i in range(count):
        changes |= signal[i] ^ signal[0]
    if changes == 0:
        acc, bits, at = _put(words, acc, bits, at, 0, 8)
        return _put(words, acc, bits, at, signal[0] & mask, width)
    order, partitions = _predict(signal, rises, count)
    parameters = np.empty(1 << _PARTITION_ORDER, np.int64)
    if _plan(rises[order], count, order, partitions, parameters) + order * width >= count * width:
        acc, bits, at = _put(words, acc, bits, at, 0b00000010, 8)
        for i in range(count):
            acc, bits, at = _put(words, acc, bits, at, signal[i] & mask, width)
        return acc, bits, at
    acc, bits, at = _put(words, acc, bits, at, (0b001000 | order) << 1, 8)
    for i in range(order):
        acc, bits, at = _put(words, acc, bits, at, signal[i] & mask, width)
    acc, bits, at = _put(words, acc, bits, at, (0b01 << 4) | (_PARTITION_ORDER if partitions > 1 else 0), 6)
    size = count // partitions
    for partition in range(partitions):
        parameter = parameters[partition]
        acc, bits, at = _put(words, acc, bits, at, parameter, 5)
        low = (1 << parameter) - 1
        for i in range(order if partition == 0 else partition * size, (partition + 1) * size):
            value = (rises[order, i] << 1) ^ (rises[order, i] >> 31)
            zeros = value >> parameter
            while zeros + 1 + parameter > 32:
                step = min(zeros, 32)
                acc, bits, at = _put(words, acc, bits, at, 0, step)
                zeros -= step
            acc, bits, at = _put(
                words, acc, bits, at, (1 << parameter) | (value & low), zeros + 1 + parameter
            )
    return acc, bits, at


@exact_kernel
def _predict(signal: _Integers, rises: _Integers, count: int) -> tuple[int, int]:
    """Take repeated differences; return the order with the smallest residual, and its partition count."""
    rises[0, :count] = signal[:count]
    if count < _SHORTEST_PREDICTED:
        return 0, 1
    best, least = 0, 0
    for order in range(_ORDERS):
        total = 0
        if order:
            for i in range(order, count):
                rises[order, i] = rises[order - 1, i] - rises[order - 1, i - 1]
        for i in range(_ORDERS, count):
            total += abs(rises[order, i])
        if order == 0 or total < least:
            best, least = order, total
    return best, 1 << _PARTITION_ORDER if count == FRAME else 1


@exact_kernel
def _plan(residual: _Integers, count: int, order: int, partitions: int, parameters: NDArray[np.int64]) -> int:
    """Choose the Rice parameter of every partition; return the bits that they all take at most."""
    size = count // partitions
    cost = 0
    for partition in range(partitions):
        first = order if partition == 0 else partition * size
        values = (partition + 1) * size - first
        total = 0
        for i in range(first, first + values):
            total += (residual[i] << 1) ^ (residual[i] >> 31)
        parameter = 0
        while parameter < _LARGEST_PARAMETER and values + (total >> (parameter + 1)) < (total >> parameter):
            parameter += 1
        parameters[partition] = parameter
        cost += 5 + values * (parameter + 1) + (total >> parameter)
    return cost


@exact_kernel
def _checked(crc16: _Table, after: int, word: int) -> int:
    """The CRC-16 of a word of four bytes that are followed by ``after`` more."""
    high = crc16[after + 3, (word >> 24) & 0xFF] ^ crc16[after + 2, (word >> 16) & 0xFF]
    return int(high ^ crc16[after + 1, (word >> 8) & 0xFF] ^ crc16[after, word & 0xFF])


@exact_kernel
def _close(words: _Integers, acc: int, bits: int, at: int, crc16: _Table, encoded: _Bytes, start: int) -> int:
    """Copy a frame of whole bytes to its place, with its check behind it; returns how many bytes it takes."""
    check = 0
    wide = at // 4 * 4
    for i in range(0, wide, 4):
        # What came before only has to wait for the first word.
        late = (
            _checked(crc16, 8, int(words[i + 1]))
            ^ _checked(crc16, 4, int(words[i + 2]))
            ^ _checked(crc16, 0, int(words[i + 3]))
        )
        check = _checked(crc16, 12, int(words[i]) ^ (check << 16)) ^ late
    for i in range(wide, at):
        check = _checked(crc16, 0, int(words[i]) ^ (check << 16))
    for i in range(at):
        word = np.uint32(words[i])
        words[i] = np.int32((word << 24) | ((word & 0xFF00) << 8) | ((word >> 8) & 0xFF00) | (word >> 24))
    end = start + 4 * at
    source, target = words[:at].view(np.uint8), encoded[start:end]
    for i in range(target.size):
        target[i] = source[i]
    while bits > 0:
        bits -= 8
        byte = (acc >> bits) & 0xFF
        encoded[end] = byte
        check = ((check << 8) & 0xFFFF) ^ int(crc16[0, (check >> 8) ^ byte])
        end += 1
    encoded[end], encoded[end + 1] = check >> 8, check & 0xFF
    return end + 2 - start
