"""The route of the facts that the page needs beforehand."""

from typing import Any

from fastapi import APIRouter

from ui.facts import facts


def facts_routes() -> APIRouter:
    """``/api/facts``: the same for everybody until the studio is started anew."""
    routes = APIRouter()
    routes.get("/api/facts")(_read)
    return routes


def _read() -> dict[str, Any]:
    return facts()
