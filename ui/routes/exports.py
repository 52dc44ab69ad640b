"""Takes in the formats of other programs, made when they are first asked for."""

from fastapi import APIRouter, Response
from starlette.responses import FileResponse

from studio.studio import Studio

_MIDI_TYPE = "audio/midi"  # Python's own table calls it audio/x-midi or not at all


def export_routes(studio: Studio) -> APIRouter:
    """``/export/{take_id}/{format_id}``: one file to download; an address may end in a name to keep it by."""
    routes = APIRouter()

    @routes.api_route("/export/{take_id}/{format_id}", methods=["GET", "HEAD"])
    @routes.api_route("/export/{take_id}/{format_id}/{name}", methods=["GET", "HEAD"])
    def export(take_id: str, format_id: str, name: str = "") -> Response:
        del name
        path = studio.takes.packed_export(take_id, format_id)
        kind = _MIDI_TYPE if path.suffix == ".mid" else None
        return FileResponse(path, filename=path.name, stat_result=path.stat(), media_type=kind)

    return routes
