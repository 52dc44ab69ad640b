"""Does once what the first song would otherwise wait for."""

import py_compile
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from importlib.util import cache_from_source
from pathlib import Path

from studio.audio import kernels
from studio.settings import Settings
from studio.studio import Studio

_WISH = "5 seconds, seed 1"


def warm(say: Callable[[str], None] = print) -> int:
    """Compile every kernel, and the modules that a song imports, since some installers do not.

    Args:
        say: Told what takes a while.

    Returns:
        How many modules were compiled.
    """
    kernels.forget_stale_machine_code()
    unpack_bank(say)
    with tempfile.TemporaryDirectory() as home:
        studio = Studio(Settings(Path(home)))
        studio.warm()
        studio.make(studio.requests.create(_WISH))
        studio.library.close()
    return compile_modules([Path(file) for file in _files()])


def unpack_bank(say: Callable[[str], None]) -> None:
    """Unpack the sound bank that plays first, unless that was done.

    Args:
        say: Told what is unpacked, and what plays where it cannot be.
    """
    from studio.synthesis.bank_unpacking import cache_folder
    from studio.synthesis.sound_bank import find_banks, unpacking_notes

    bank = find_banks()[0]
    if not bank.is_ready:
        say(f"Unpacking the sound bank {bank.label}, once, into {cache_folder()}.")
    for note in unpacking_notes():
        say(note)


def compile_modules(sources: Iterable[Path]) -> int:
    """Write the bytecode of modules where it is missing or older than the source.

    Returns:
        How many were written; what cannot be is passed over, as a read-only installation only starts
        a little slower.
    """
    return sum(_compile(source) for source in sources)


def _files() -> Iterator[str]:
    """The sources of all modules that are loaded now."""
    for module in list(sys.modules.values()):
        file = getattr(module, "__file__", None)
        if file is not None and file.endswith(".py"):
            yield file


def _compile(source: Path) -> bool:
    compiled = Path(cache_from_source(str(source)))
    try:
        if compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime:
            return False
        py_compile.compile(str(source), doraise=True)
    except (OSError, py_compile.PyCompileError):
        return False
    return True
