"""What a page sends when it wants something done: only ours may, as JSON, and not without end."""

import json
from typing import Any, NoReturn

from fastapi import Request

from studio.errors import InputError
from ui.visitor import is_own_page

_MOST_BYTES = 1 << 20
"""A desk with a thousand points of automation is a tenth of it."""


async def own_page_only(request: Request) -> None:
    """Refuse what another site's page sends through a visitor's browser.

    Raises:
        InputError: It came from elsewhere.
    """
    if not is_own_page(request):
        raise InputError("This was asked from the page of another site; only the studio's own page may ask it.")


async def json_order(request: Request) -> dict[str, Any]:
    """The object in the body of a request.

    Raises:
        InputError: There is none, it is too long, or not from our page.
    """
    await own_page_only(request)
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > _MOST_BYTES:
            raise InputError(f"What was sent is longer than {_MOST_BYTES:,} bytes; an edit is shorter.")
    try:
        order = json.loads(body, parse_constant=_refuse)
    except InputError:
        raise
    except (ValueError, RecursionError):
        order = None
    if not isinstance(order, dict):
        raise InputError('What was sent is no JSON object; an edit is one like {"kind": "tempo", "tempo_bpm": 120}.')
    return order


def _refuse(written: str) -> NoReturn:
    """NaN and Infinity, which are no JSON but which Python would take.

    Raises:
        InputError: Always.
    """
    raise InputError(f"What was sent holds {written}, which is no number; every value of an edit is one that can be written out.")
