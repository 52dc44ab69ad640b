"""Ids sort by time, never meet, and fit an address."""

import re
import time

from studio.library.ids import new_id


def test_ids_sort_by_the_time_they_were_made() -> None:
    made = []
    for _ in range(5):
        made.append(new_id())
        time.sleep(0.002)

    assert made == sorted(made)


def test_ids_are_different_and_safe_in_an_address() -> None:
    made = {new_id() for _ in range(2000)}

    assert len(made) == 2000
    assert all(re.fullmatch(r"[0-9a-z]{26}", id_) for id_ in made)
