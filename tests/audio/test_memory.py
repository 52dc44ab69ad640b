"""What is kept of memory that is done with."""

import platform

from studio.audio.memory import share_heaps


def test_telling_it_twice_changes_nothing() -> None:
    assert share_heaps() == share_heaps()


def test_glibc_listens_and_no_other_is_asked() -> None:
    assert share_heaps() == (platform.libc_ver()[0] == "glibc")
