"""Stems and masters in stretches of four seconds, for players that keep many of them in step."""

from fastapi import APIRouter, Request, Response

from studio.audio.pieces import wav_piece
from studio.errors import NotFoundError
from studio.library.song import Take
from studio.studio import Studio

CHUNK_FRAMES = 176_400
"""Four seconds at 44.1 kHz."""

_NEVER_CHANGES = "private, max-age=31536000, immutable"


def chunk_routes(studio: Studio) -> APIRouter:
    """``/media/{take_id}/chunks/{stem}/{number}``: a WAV of 24 bits, the last one as short as it is, and none after it."""
    routes = APIRouter()

    @routes.api_route("/media/{take_id}/chunks/{stem}/{number:int}", methods=["GET", "HEAD"])
    def chunk(request: Request, take_id: str, stem: str, number: int) -> Response:
        take = studio.take(take_id)
        name = _name_of(take, stem)
        headers = {"etag": f'"{take.id}-{name}-{number}"', "cache-control": _NEVER_CHANGES}
        if headers["etag"] in request.headers.get("if-none-match", "").split(", "):
            return Response(status_code=304, headers=headers)
        piece = wav_piece(studio.file(take.id, name), number * CHUNK_FRAMES, CHUNK_FRAMES)
        return Response(piece, media_type="audio/wav", headers=headers)

    return routes


def _name_of(take: Take, stem: str) -> str:
    """The file that holds a stem as it was before the desk, or the master.

    Raises:
        NotFoundError: The take has no such stem.
    """
    if stem == "master":
        return "wav"
    name = next((name for name in (f"base/{stem}", f"stems/{stem}") if name in take.files), None)
    if name is None:
        raise NotFoundError(f"The take {take.id!r} has no stem {stem!r}; it has master, {', '.join(take.stems)}.")
    return name
