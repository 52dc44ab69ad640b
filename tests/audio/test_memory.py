"""What is kept of memory that is done with."""

import platform
import subprocess
import sys

from studio.audio.memory import share_heaps

GLIBC = platform.libc_ver()[0] == "glibc"

KEEP_AND_GIVE_BACK = """
from pathlib import Path
import numpy as np
from studio.audio.memory import give_back_spare, share_heaps

def resident_mib():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 2**20

share_heaps()
before = resident_mib()
pieces = [np.ones(2**18, np.float32) for _ in range(100)]
del pieces
kept = resident_mib() - before
given = give_back_spare()
print(given, kept > 80, resident_mib() - before < 20)
"""


def test_telling_it_twice_changes_nothing() -> None:
    assert share_heaps() == share_heaps()


def test_glibc_listens_and_no_other_is_asked() -> None:
    assert share_heaps() == GLIBC


def test_what_is_free_stays_at_hand_until_it_is_given_back() -> None:
    told = subprocess.run(
        [sys.executable, "-c", KEEP_AND_GIVE_BACK], capture_output=True, text=True, check=True
    ).stdout
    assert not GLIBC or told.split() == ["True", "True", "True"]
