"""Takes in the formats of other programs, made when they are first asked for."""

from fastapi import APIRouter, Response
from starlette.responses import FileResponse

from studio.studio import Studio


def export_routes(studio: Studio) -> APIRouter:
    """``/export/{take_id}/{format_id}``: one file to download; an address may end in a name to keep it by."""
    routes = APIRouter()

    @routes.api_route("/export/{take_id}/{format_id}", methods=["GET", "HEAD"])
    @routes.api_route("/export/{take_id}/{format_id}/{name}", methods=["GET", "HEAD"])
    def export(take_id: str, format_id: str, name: str = "") -> Response:
        del name
        path = studio.takes.packed_export(take_id, format_id)
        return FileResponse(path, filename=path.name, stat_result=path.stat())

    return routes
