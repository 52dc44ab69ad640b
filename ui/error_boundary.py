"""The UI's wall: what goes wrong behind it reaches a person as one sentence, never as a traceback."""

import functools
import logging
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from studio.errors import StudioError

_log = logging.getLogger(__name__)

Arguments = ParamSpec("Arguments")
Answer = TypeVar("Answer")

UNEXPECTED = "Something went wrong in the studio that should not have; nothing was lost. Please try again."


def sentence_of(error: Exception) -> str:
    """The sentence that a person is told; an unexpected error is logged in full."""
    if isinstance(error, StudioError):
        return str(error)
    _log.error("An event of the page failed.", exc_info=error)
    return UNEXPECTED


def walled(
    handler: Callable[Arguments, Answer], refuse: Callable[[str], Answer]
) -> Callable[Arguments, Answer]:
    """``handler``, but every error becomes ``refuse(sentence)``."""

    @functools.wraps(handler)
    def behind_the_wall(*args: Arguments.args, **kwargs: Arguments.kwargs) -> Answer:
        try:
            return handler(*args, **kwargs)
        except Exception as error:  # noqa: BLE001 - the wall itself
            return refuse(sentence_of(error))

    return behind_the_wall
