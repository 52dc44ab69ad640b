"""Who measures whole pieces when: so many at once, some wait, the rest are told to ask again."""

import threading
import time

import pytest

from studio.errors import BusyError
from studio.library.turns import Turns


def test_no_more_have_a_turn_than_may_at_once():
    turns = Turns(at_once=2, most_waiting=16)
    having, most = set(), []

    def work() -> None:
        with turns.taken():
            having.add(threading.get_ident())
            most.append(len(having))
            time.sleep(0.01)
            having.discard(threading.get_ident())

    threads = [threading.Thread(target=work) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(most) == 12, "those that waited had their turn"
    assert max(most) == 2


def test_who_finds_all_places_taken_is_told_at_once():
    turns = Turns(at_once=1, most_waiting=0)

    with turns.taken(), pytest.raises(BusyError, match=r"try again in a minute\."), turns.taken():
        pass


def test_nobody_waits_for_ever():
    turns = Turns(at_once=1, most_waiting=1, longest_wait_seconds=0.01)

    with turns.taken(), pytest.raises(BusyError), turns.taken():
        pass


def test_a_turn_that_fails_is_over():
    turns = Turns(at_once=1, most_waiting=0)

    with pytest.raises(ZeroDivisionError), turns.taken():
        raise ZeroDivisionError

    with turns.taken():
        pass
