"""How every compiled loop of the studio is compiled."""

import os
import stat
import tempfile
import threading
import zlib
from collections.abc import Callable
from functools import cached_property, update_wrapper
from pathlib import Path
from types import NoneType
from typing import Any, TypeVar, cast

import numpy as np

from studio.audio.machine_code import Image, Signature, read_images, write_images

_Function = TypeVar("_Function", bound=Callable[..., Any])

_STUDIO = Path(__file__).parent.parent
_SOURCES = ("audio", "synthesis", "mixing", "mixing/effects", "mastering", "analysis")
_PREFIX = "kernels-"

_CONTIGUOUS, _FORTRAN, _ALIGNED, _WRITEABLE = 0x1, 0x2, 0x100, 0x400  # as numpy numbers the flags of an array
_LAYOUT = _CONTIGUOUS | _FORTRAN | _ALIGNED | _WRITEABLE

_COMPILING = threading.RLock()


def machine_code_folder() -> Path:
    """Where machine code is kept: beside the sources it was made from, under a name that changes with any of them.

    A kernel contains the kernels that it calls, and they may stand in other files; a new name leaves all that is stale behind.
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
        return _own_folder(name)
    return beside


def _own_folder(name: str) -> Path:
    """A folder for temporary files that belongs to who runs this, and nobody else may write to: what lies there is run."""
    user = os.getuid() if hasattr(os, "getuid") else 0
    folder = Path(tempfile.gettempdir()) / f"mother-load-{user}-{name}"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        status = folder.lstat()
        if stat.S_ISDIR(status.st_mode) and status.st_uid == user and not status.st_mode & 0o022:
            return folder
    except OSError:
        pass
    return Path(tempfile.mkdtemp(prefix="mother-load-"))


def forget_stale_machine_code() -> None:
    """Remove what was compiled from sources that have changed since."""
    import shutil

    for folder in (_STUDIO / "__pycache__").glob(f"{_PREFIX}*"):
        if folder != FOLDER:
            shutil.rmtree(folder, ignore_errors=True)


FOLDER = machine_code_folder()
"""That of the sources as they were imported."""


_HARMLESS = frozenset({"nnan", "ninf", "nsz"})
"""What a compiler may take for granted: no NaN, no infinity, and that the sign of zero is nobody's business.

Not "contract", "arcp" or "reassoc": vectors would round otherwise than single values do, and which of the two runs is decided
by where arrays happen to lie in memory. One song in some hundred then differed in its last bits. It costs 2 % of a render.
"""


def kernel(function: _Function) -> _Function:
    """Compile a loop to machine code that runs outside the interpreter lock and is kept on disk between runs.

    Every operation is rounded as it is written: the same numbers give the same bits on every machine, in every process, and
    wherever blocks are cut.
    """
    return cast("_Function", Kernel(function, _HARMLESS))


def exact_kernel(function: _Function) -> _Function:
    """Compile as :func:`kernel`, for loops that may meet NaN, infinity or a zero whose sign counts."""
    return cast("_Function", Kernel(function))


def paired_kernel(function: _Function) -> _Function:
    """Compile as :func:`exact_kernel`, for loops whose lines do the same to left and right and write both.

    The compiler then puts such lines together in vectors ("superword-level parallelism"); each number is rounded as it would be
    alone. Everything else is as quick without, or quicker: it is for those loops that were measured to gain.
    """
    return cast("_Function", Kernel(function, paired=True))


class Kernel:
    """A compiled loop: machine code from disk where there is some, else from numba, which is imported only then.

    Arguments come by position: arrays, numbers and tuples of them. Safe to call from several threads.

    Args:
        function: The loop.
        granted: What the compiler may take for granted of real numbers, in LLVM's words.
        paired: Whether it looks for lines that do the same to different numbers.
    """

    def __init__(self, function: Callable[..., Any], granted: frozenset[str] = frozenset(), *, paired: bool = False) -> None:
        update_wrapper(self, function)
        self._function = function
        self._granted = granted
        self._paired = paired
        self._entries: dict[Signature, Callable[..., Any]] = {}

    def __call__(self, *arguments: Any) -> Any:  # noqa: ANN401  # as the loop's own signature says
        """Run the loop outside the interpreter lock."""
        signature = tuple([_kind(argument) for argument in arguments])  # a list is quicker than a generator
        entry = self._entries.get(signature)
        if entry is None:
            entry = self._enter(signature, arguments)
        return entry(*arguments)

    @cached_property
    def dispatcher(self) -> Any:  # noqa: ANN401  # numba has no types
        """Numba's view of the loop."""
        from numba import njit

        compiler = njit(nogil=True, fastmath=set(self._granted), error_model="numpy", boundscheck=False)
        return compiler(self._function)

    @property
    def _numba_type_(self) -> Any:  # noqa: ANN401  # numba asks for it where one loop calls another
        return self.dispatcher._numba_type_  # the name is numba's

    def _enter(self, signature: Signature, arguments: tuple[Any, ...]) -> Callable[..., Any]:
        """Find or compile what fits these arguments, once."""
        with _COMPILING:
            if signature not in self._entries:
                path = FOLDER / f"{self._function.__module__}.{self._function.__qualname__}.image"
                images = read_images(path)
                if signature not in images:
                    images[signature] = self._compile(arguments)
                    write_images(path, images)
                self._entries[signature] = images[signature].link(self._function)
            return self._entries[signature]

    def _compile(self, arguments: tuple[Any, ...]) -> Image:
        from numba.core import config

        config.SLP_VECTORIZE = int(self._paired)  # type: ignore[attr-defined]  # numba has no types
        types = tuple(self.dispatcher.typeof_pyval(argument) for argument in arguments)
        self.dispatcher.compile(types)
        return Image.of(self.dispatcher.overloads[types])


def _kind(argument: object) -> object:
    """What of an argument decides which machine code fits it.

    Raises:
        TypeError: No loop takes such a thing.
    """
    kind = type(argument)
    if kind is int or kind is float:  # most of what is no array
        return kind
    if isinstance(argument, np.ndarray):
        flags = argument.flags.num
        return argument.dtype, argument.ndim, flags & (_LAYOUT & ~_FORTRAN if flags & _CONTIGUOUS else _LAYOUT)
    if isinstance(argument, (int, float, np.generic, NoneType)):
        return kind
    if isinstance(argument, tuple):
        return tuple, *(_kind(part) for part in argument)
    raise TypeError(f"A kernel takes arrays, numbers and tuples of them, not {type(argument).__name__}.")
