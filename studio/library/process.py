"""Names a process so that another one can tell whether it is still there."""

import os
import platform


def process_name(pid: int | None = None) -> str:
    """A process of this machine, by itself this one, as "pid@host"; fit for a file name."""
    return f"{os.getpid() if pid is None else pid}@{platform.node()}"


def is_lost(name: str) -> bool:
    """Return whether the process called ``name`` is certainly gone.

    Of another machine's processes nothing is known, and an id may have been given out again: False says only
    that it may be there.
    """
    pid, _, host = name.partition("@")
    if host != platform.node() or not pid.isdecimal():
        return False
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except (PermissionError, OverflowError):
        return False
    return False
