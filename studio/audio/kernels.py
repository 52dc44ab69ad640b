"""How every compiled loop of the studio is compiled."""

import tempfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, cast

from numba import njit
from numba.core import config

_Function = TypeVar("_Function", bound=Callable[..., Any])

_STUDIO = Path(__file__).parent.parent
_SOURCES = ("audio", "synthesis", "mixing", "mixing/effects", "mastering", "analysis")
_PREFIX = "kernels-"


def machine_code_folder() -> Path:
    """Where machine code is kept: beside the sources it was made from, under a name that changes with any of them.

    Numba compiles a kernel again when its own file has changed, not when a kernel that it calls has; a new name leaves all
    that is stale behind.
    """
    checksum = 0
    for folder in _SOURCES:
        for path in sorted((_STUDIO / folder).glob("*.py")):
            checksum = zlib.crc32(path.name.encode() + path.read_bytes(), checksum)
    name = f"{_PREFIX}{checksum:08x}"
    beside = _STUDIO / "__pycache__" / name
    try:
        beside.mkdir(parents=True, exist_ok=True)
    except OSError:  # an installation that may only be read
        return Path(tempfile.gettempdir()) / f"mother-load-{name}"
    return beside


def forget_stale_machine_code() -> None:
    """Remove what was compiled from sources that have changed since."""
    import shutil

    for folder in (_STUDIO / "__pycache__").glob(f"{_PREFIX}*"):
        if folder != Path(config.CACHE_DIR):  # type: ignore[attr-defined]
            shutil.rmtree(folder, ignore_errors=True)


config.CACHE_DIR = str(machine_code_folder())  # type: ignore[attr-defined]


_HARMLESS = {"nnan", "ninf", "nsz"}
"""What a compiler may take for granted: no NaN, no infinity, and that the sign of zero is nobody's business.

Not "contract", "arcp" or "reassoc": vectors would round otherwise than single values do, and which of the two runs is decided
by where arrays happen to lie in memory. One song in some hundred then differed in its last bits. It costs 2 % of a render.
"""


def kernel(function: _Function) -> _Function:
    """Compile a loop to machine code that runs outside the interpreter lock and is kept on disk between runs.

    Every operation is rounded as it is written: the same numbers give the same bits on every machine, in every process, and
    wherever blocks are cut.
    """
    compiled = njit(nogil=True, cache=True, fastmath=_HARMLESS, error_model="numpy", boundscheck=False)(function)
    return cast("_Function", compiled)


def exact_kernel(function: _Function) -> _Function:
    """Compile as :func:`kernel`, for loops that may meet NaN, infinity or a zero whose sign counts."""
    compiled = njit(nogil=True, cache=True, error_model="numpy", boundscheck=False)(function)
    return cast("_Function", compiled)
