"""The Patch lab as the page asks it: searches, what they found, and the instruments that were kept."""

import asyncio
from dataclasses import asdict
from pathlib import Path
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import FileResponse

from studio.errors import InputError
from studio.studio import Studio
from ui.routes.json_body import json_body
from ui.session import owner_of
from ui.submissions import Submissions, seed_of
from ui.views import found_view, job_view

_LONGEST_NAME = 255
_NEVER_CHANGES = {"cache-control": "private, max-age=31536000, immutable"}


def patch_routes(studio: Studio) -> APIRouter:
    """``/api/patches`` and ``/api/instruments``."""
    routes = APIRouter(prefix="/api")
    orders = Submissions(studio)

    @routes.get("/patches")
    def words() -> dict[str, Any]:
        return {"words": studio.patch_lab.words, "notice": studio.patch_lab.notice}

    @routes.post("/patches")
    async def search(
        request: Request, text: str = "", name: str = "", seed: str = "", count: str = ""
    ) -> dict[str, Any]:
        with studio.uploads.begin() as upload:
            size = 0
            async for piece in request.stream():
                size += len(piece)
                upload.write(piece)
        try:
            shown = (upload.path, Path(name).name[:_LONGEST_NAME]) if size or name else None
            job = await asyncio.to_thread(
                orders.find_patch, text, shown, _count(count), seed_of(seed), owner_of(request)
            )
        finally:
            upload.path.unlink(missing_ok=True)
        return job_view(job, await asyncio.to_thread(studio.jobs.place, job.id))

    @routes.get("/patches/{search_id}")
    def found(search_id: str) -> dict[str, Any]:
        return found_view(studio.patch_lab.found(search_id))

    @routes.get("/patches/{search_id}/{place}/sound")
    def sound(search_id: str, place: int) -> FileResponse:
        return FileResponse(
            studio.patch_lab.sound(search_id, place), media_type="audio/wav", headers=_NEVER_CHANGES
        )

    @routes.post("/patches/{search_id}/keep")
    async def keep(request: Request, search_id: str) -> dict[str, Any]:
        order = await json_body(request)
        place, name = order.get("place"), order.get("name")
        if not isinstance(place, int) or isinstance(place, bool) or not isinstance(name, str):
            raise InputError('A candidate is kept as {"place": 0, "name": "my-bass"}.')
        return asdict(await asyncio.to_thread(studio.patch_lab.keep, search_id, place, name))

    @routes.get("/instruments")
    def instruments() -> dict[str, Any]:
        return {"instruments": [asdict(kept) for kept in studio.instruments.values()]}

    @routes.post("/instruments/{id_}/forget")
    def forget(id_: str) -> dict[str, Any]:
        studio.instruments.forget(id_)
        return {"forgotten": id_}

    return routes


def _count(written: str) -> int:
    """The number of random patches that was asked for.

    Raises:
        InputError: It is no whole number.
    """
    if not written:
        return 300
    if not written.isdecimal() or len(written) > 12:
        raise InputError(f"The count is {written[:20]!r}; it can be a whole number from 10 to 2000.")
    return int(written)
