"""The UI's wall."""

import logging

import pytest

from studio.errors import BriefError
from ui.error_boundary import UNEXPECTED, walled


def refuse(sentence: str) -> str:
    return f"refused: {sentence}"


def test_what_works_passes():
    assert walled(lambda number: str(number + 1), refuse)(1) == "2"


def test_a_refusal_is_its_own_sentence():
    def handler() -> str:
        raise BriefError("The tempo is 0 BPM; it can be 40 to 240 BPM.")

    assert walled(handler, refuse)() == "refused: The tempo is 0 BPM; it can be 40 to 240 BPM."


def test_a_defect_is_logged_and_its_words_are_kept_inside(caplog: pytest.LogCaptureFixture):
    def handler() -> str:
        raise ZeroDivisionError("/home/somebody/secret.py")

    with caplog.at_level(logging.ERROR):
        answer = walled(handler, refuse)()

    assert answer == f"refused: {UNEXPECTED}"
    assert "secret.py" not in answer
    assert "secret.py" in caplog.text
