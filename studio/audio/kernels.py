"""How every compiled loop of the studio is compiled."""

from functools import partial

from numba import njit

kernel = partial(njit, nogil=True, cache=True, fastmath=True, error_model="numpy", boundscheck=False)
"""Decorator: machine code that runs outside the interpreter lock and is kept on disk between runs."""
