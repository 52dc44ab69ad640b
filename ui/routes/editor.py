"""Routes of the editor and the desk: the views of a take, and edits of it."""

from dataclasses import asdict
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Depends, Request

from studio.library.song import Take
from studio.studio import Studio
from ui.routes.chunks import CHUNK_FRAMES, HALVES
from ui.routes.json_body import json_body
from ui.session import owner_of
from ui.submissions import Submissions
from ui.views import branch_view, editor_view, job_view


def editor_routes(studio: Studio) -> APIRouter:
    """``/api/takes/{take_id}`` with ``/editor``, ``/desk``, ``/edits`` and ``/restore``.

    Deleting a take puts it in the trash.
    """
    routes = APIRouter(prefix="/api/takes/{take_id}")
    orders = Submissions(studio)

    @routes.get("/editor")
    def editor(take_id: str) -> dict[str, Any]:
        return editor_view(studio.takes.editor_view(take_id), studio.library.take(take_id))

    @routes.get("/desk")
    def desk(take_id: str) -> dict[str, Any]:
        impulses = {half: f"/media/{quote(take_id)}/impulse/{half}" for half in HALVES}
        chunks = {"frames": CHUNK_FRAMES, "url": f"/media/{quote(take_id)}/chunks/"}
        return studio.takes.desk_view(take_id) | {"impulses": impulses, "chunks": chunks}

    @routes.post("/edits")
    def edit(
        request: Request, take_id: str, order: Annotated[dict[str, Any], Depends(json_body)]
    ) -> dict[str, Any]:
        studio.library.take(take_id)  # an address names a take; the door would take a song, too
        job = orders.edit(take_id, order, owner_of(request))
        return job_view(job, studio.jobs.place(job.id))

    @routes.delete("")
    def trash(take_id: str) -> dict[str, Any]:
        return _place(studio.library.trash_take(take_id))

    @routes.post("/restore")
    def restore(take_id: str) -> dict[str, Any]:
        return _place(studio.library.restore_take(take_id))

    def _place(take: Take) -> dict[str, Any]:
        """The place of a take in the tree as it is now."""
        lineage = [branch_view(asdict(branch)) for branch in studio.library.lineage(take.song_id)]
        return {"song_id": take.song_id, "take_id": take.id, "lineage": lineage}

    return routes
