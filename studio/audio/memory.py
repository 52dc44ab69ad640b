"""Sound comes and goes in large pieces on several threads; left to itself, the C library keeps a heap for every thread."""

import ctypes

_ARENAS, _LARGE = -8, -3  # of glibc's mallopt: M_ARENA_MAX, M_MMAP_THRESHOLD
_MOST_ARENAS = 2
_LARGE_BYTES = 4 * 2**20


def share_heaps() -> bool:
    """Have all threads share two heaps, and give pieces of 4 MiB and more back to the system as soon as they are done with.

    A song of three minutes takes a hundred MiB less. Counts for the whole process; calling it again changes nothing.

    Returns:
        Whether the C library can be told so; others than glibc cannot, and do not need it.
    """
    try:
        tell = ctypes.CDLL(None).mallopt
    except (AttributeError, OSError, TypeError):  # no such function; no C library to be asked
        return False
    return bool(tell(_ARENAS, _MOST_ARENAS)) and bool(tell(_LARGE, _LARGE_BYTES))
