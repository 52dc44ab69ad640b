"""Compilation of the studio's loops, and the folder that keeps their machine code between runs."""

import os
import re
import shutil
import tempfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar, cast

from numba import config, njit
from numba.core.caching import InTreeCacheLocator
from numba.core.compiler_lock import global_compiler_lock

_Function = TypeVar("_Function", bound=Callable[..., Any])

_STUDIO = Path(__file__).parent.parent
_PREFIX = "kernels-"
_USES_KERNELS = re.compile(rb"kernels import [\w, ]*kernel\b|kernels\.\w*kernel\b")


def watched_folders() -> frozenset[Path]:
    """Find the folders of the studio with a kernel in them."""
    return frozenset(path.parent for path in _STUDIO.rglob("*.py") if _USES_KERNELS.search(path.read_bytes()))


def machine_code_folder(watched: frozenset[Path]) -> Path:
    """Find the folder of machine code: beside its sources, under a name that changes with any of them.

    A kernel contains the kernels that it calls and the numbers that it names, and they may stand in other
    files, which numba's own check does not look at; a new name leaves all that is stale behind. Whoever sets
    ``NUMBA_CACHE_DIR`` chooses the place.

    Args:
        watched: The folders whose sources count.
    """
    name = f"{_PREFIX}{_checksum(watched):08x}"
    if config.CACHE_DIR:  # type: ignore[attr-defined]  # numba has no types
        return Path(config.CACHE_DIR) / name  # type: ignore[attr-defined]
    beside = _STUDIO / "__pycache__" / name
    return beside if _may_write(beside) else _own_folder(beside)


def _checksum(folders: frozenset[Path]) -> int:
    checksum = 0
    for folder in sorted(folders):
        for path in sorted(folder.glob("*.py")):
            checksum = zlib.crc32(path.name.encode() + path.read_bytes(), checksum)
    return checksum


def _own_folder(installed: Path) -> Path:
    """Find a user's own folder for a read-only installation, with what was compiled there copied in."""
    own = Path.home() / ".cache" / "mother-load" / installed.name
    known = own.is_dir()
    if not _may_write(own):
        return Path(tempfile.mkdtemp(prefix="mother-load-"))
    if installed.is_dir() and not known:
        shutil.copytree(installed, own, dirs_exist_ok=True)
    return own


def _may_write(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK)


def is_warm() -> bool:
    """Return whether anything was compiled from the sources as they are."""
    return any(FOLDER.rglob("*.nbi"))


def forget_stale_machine_code() -> None:
    """Remove what was compiled from sources that have changed since."""
    for folder in FOLDER.parent.glob(f"{_PREFIX}*"):
        if folder != FOLDER:
            shutil.rmtree(folder, ignore_errors=True)


_WATCHED = watched_folders()

FOLDER = machine_code_folder(_WATCHED)
"""The folder of machine code for the sources as they were imported."""


class MachineCodeLocator(InTreeCacheLocator):
    """The place of a loop's machine code: in :data:`FOLDER`, under the name of its module.

    Numba's own places depend on where the sources lie; with this one, the same sources find what was compiled
    for another copy of them.
    """

    def __init__(self, function: Callable[..., Any], source: str) -> None:
        super().__init__(function, source)  # type: ignore[no-untyped-call]  # numba has no types
        self._cache_path = str(FOLDER / function.__module__)


_HARMLESS = frozenset({"nnan", "ninf", "nsz"})
"""Assumptions that a compiler may make: no NaN, no infinity, and the sign of zero does not matter.

Not "contract", "arcp" or "reassoc": vectors would round otherwise than single values do, and which of the two
runs is decided by where arrays happen to lie in memory. One song in some hundred then differed in its last
bits. It costs 2 % of a render.
"""


def kernel(function: _Function) -> _Function:
    """Compile a loop to machine code that runs outside the interpreter lock and is kept on disk between runs.

    Every operation is rounded as it is written: the same numbers give the same bits on every machine, in
    every process, and wherever blocks are cut.
    """
    return _compiled(function, _HARMLESS)


def exact_kernel(function: _Function) -> _Function:
    """Compile as :func:`kernel`, for loops that may meet NaN, infinity or a zero whose sign counts."""
    return _compiled(function)


def paired_kernel(function: _Function) -> _Function:
    """Compile as :func:`exact_kernel`, for loops whose lines do the same to left and right and write both.

    The compiler then puts such lines together in vectors ("superword-level parallelism"); each number is
    rounded as it would be alone. Everything else is as quick without, or quicker: it is for those loops that
    were measured to gain.
    """
    compiled: Any = _compiled(function)
    compile_one = compiled.compile

    def compile_paired(signature: object) -> object:
        with _setting("SLP_VECTORIZE", 1):
            return compile_one(signature)

    compiled.compile = compile_paired
    return cast("_Function", compiled)


def _compiled(function: _Function, granted: frozenset[str] = frozenset()) -> _Function:
    if (
        function.__module__.startswith("studio.")
        and Path(function.__code__.co_filename).parent not in _WATCHED
    ):
        raise RuntimeError(
            f"{function.__qualname__} is a kernel in a file that does not import one of those of {__name__}."
        )
    with _setting("CACHE_LOCATOR_CLASSES", f"{__name__}.{MachineCodeLocator.__name__}"):
        compiler = njit(cache=True, nogil=True, fastmath=set(granted), error_model="numpy", boundscheck=False)
        return cast("_Function", compiler(function))


@contextmanager
def _setting(name: str, value: object) -> Iterator[None]:
    """Change one of numba's global settings for a while, during which nobody else compiles."""
    with global_compiler_lock:
        before = getattr(config, name)
        setattr(config, name, value)
        try:
            yield
        finally:
            setattr(config, name, before)
