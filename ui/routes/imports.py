"""Files of a visitor on their way into the studio: written to disk as they come, never whole in memory."""

import asyncio
from typing import Any

from fastapi import APIRouter, Request

from studio.studio import Studio
from ui.session import owner_of
from ui.submissions import Submissions
from ui.views import job_view

_LONGEST_NAME = 255


def import_routes(studio: Studio) -> APIRouter:
    """``/api/import?name=…&title=…``: the body is the file itself; answers with the job that brings it in."""
    routes = APIRouter(prefix="/api")
    orders = Submissions(studio)

    @routes.post("/import")
    async def bring_in(request: Request, name: str = "", title: str = "") -> dict[str, Any]:
        with studio.uploads.begin() as upload:
            async for piece in request.stream():
                upload.write(piece)
        job = await asyncio.to_thread(
            orders.bring_in, upload.path, name[:_LONGEST_NAME], title, owner_of(request)
        )
        return job_view(job, await asyncio.to_thread(studio.jobs.place, job.id))

    return routes
