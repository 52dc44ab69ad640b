"""The routes by which the page reads the library."""

from typing import Annotated, Any

from fastapi import APIRouter, Query

from studio.studio import Studio
from ui.views import song_view, take_view

MOST_PASSED_OVER = 1_000_000
"""The most songs that can be passed over in the list."""


def library_routes(studio: Studio) -> APIRouter:
    """``/api/songs`` and ``/api/takes/{take_id}``."""
    routes = APIRouter(prefix="/api")

    @routes.get("/songs")
    def songs(
        limit: Annotated[int, Query(ge=1, le=500)] = 60,
        offset: Annotated[int, Query(ge=0, le=MOST_PASSED_OVER)] = 0,
    ) -> dict[str, Any]:
        found = studio.library.songs(limit + 1, offset)
        return {"songs": [song_view(song.latest) for song in found[:limit]], "more": len(found) > limit}

    @routes.get("/takes/{take_id}")
    def take(take_id: str) -> dict[str, Any]:
        found = studio.library.take(take_id)
        return take_view(found, studio.takes.card_view(take_id))

    return routes
