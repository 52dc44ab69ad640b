"""The JSON body of a request of the page."""

import json
from typing import Any, NoReturn

from fastapi import Request

from studio.errors import InputError


async def json_body(request: Request) -> dict[str, Any]:
    """The object in the body of a request.

    Raises:
        InputError: There is none.
    """
    try:
        order = json.loads(await request.body(), parse_constant=_refuse)
    except InputError:
        raise
    except (ValueError, RecursionError):
        order = None
    if not isinstance(order, dict):
        raise InputError(
            'What was sent is no JSON object; an edit is one like {"kind": "tempo", "tempo_bpm": 120}.'
        )
    return order


def _refuse(written: str) -> NoReturn:
    """NaN and Infinity, which are no JSON but which Python would take.

    Raises:
        InputError: Always.
    """
    raise InputError(
        f"What was sent holds {written}, which is no number; "
        "every value of an edit is one that can be written out."
    )
