"""How every compiled loop of the studio is compiled."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

from numba import njit

_Function = TypeVar("_Function", bound=Callable[..., Any])


def kernel(function: _Function) -> _Function:
    """Compile a loop to machine code that runs outside the interpreter lock and is kept on disk between runs."""
    compiled = njit(nogil=True, cache=True, fastmath=True, error_model="numpy", boundscheck=False)(function)
    return cast("_Function", compiled)


def exact_kernel(function: _Function) -> _Function:
    """Compile as :func:`kernel`, every operation rounded as it is written.

    For loops that work block by block: with the freedom to fuse and reorder, the vectors in the middle of a block and the single
    values at its end differ in the last bit, so the result would depend on where blocks are cut.
    """
    compiled = njit(nogil=True, cache=True, error_model="numpy", boundscheck=False)(function)
    return cast("_Function", compiled)
