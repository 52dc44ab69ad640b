"""Settings of the C library's memory, which on its own would keep one heap for every thread."""

import ctypes
from typing import Any

_ARENAS, _LARGE, _SPARE = -8, -3, -1  # of glibc's mallopt: M_ARENA_MAX, M_MMAP_THRESHOLD, M_TRIM_THRESHOLD
_MOST_ARENAS = 1
_LARGE_BYTES = 16 * 2**20
_SPARE_BYTES = 256 * 2**20


def share_heaps() -> bool:
    """Make all threads share one heap, and return freed pieces of 16 MiB and more to the system.

    A song of three minutes takes a hundred MiB less. Smaller pieces stay at hand for the next block: fresh
    pages took a tenth of a render. Counts for the whole process; calling it again changes nothing.

    Returns:
        Whether the C library can be told so; others than glibc cannot, and do not need it.
    """
    tell = _function("mallopt")
    wanted = ((_ARENAS, _MOST_ARENAS), (_LARGE, _LARGE_BYTES), (_SPARE, _SPARE_BYTES))
    return tell is not None and all(tell(what, value) for what, value in wanted)


def give_back_spare() -> bool:
    """Give the system what is free, when nothing is to be made for a while.

    Returns:
        Whether the C library can be told so.
    """
    tell = _function("malloc_trim")
    if tell is not None:
        tell(ctypes.c_size_t(0))
    return tell is not None


def _function(name: str) -> Any:  # noqa: ANN401  # a function of C
    try:
        return getattr(ctypes.CDLL(None), name)
    except (AttributeError, OSError, TypeError):  # no such function; no C library to be asked
        return None
