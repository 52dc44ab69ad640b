"""Sound for a page that mixes a take: stems and master in chunks of four seconds, and the room's impulses."""

from fastapi import APIRouter, Request, Response

from studio.errors import NotFoundError
from studio.studio import Studio

CHUNK_FRAMES = 176_400
"""Four seconds at 44.1 kHz."""

HALVES = ("reverb", "echo")
"""The two parts of a room."""

_NEVER_CHANGES = "private, max-age=31536000, immutable"


def chunk_routes(studio: Studio) -> APIRouter:
    """``/media/{take_id}/chunks/{stem}/{number}`` and ``/media/{take_id}/impulse/{half}``.

    A chunk is a WAV of 24 bits; the last one is shorter, and none comes after it. An impulse is a WAV of
    floats in four channels.
    """
    routes = APIRouter()

    @routes.api_route("/media/{take_id}/chunks/{stem}/{number:int}", methods=["GET", "HEAD"])
    def chunk(request: Request, take_id: str, stem: str, number: int) -> Response:
        take = studio.library.take(take_id)
        name = studio.takes.sound_of(take, stem)
        headers = {"etag": f'"{take.id}-{name}-{number}"', "cache-control": _NEVER_CHANGES}
        if headers["etag"] in request.headers.get("if-none-match", "").split(", "):
            return Response(status_code=304, headers=headers)
        piece = studio.takes.wav_piece(take.id, name, number * CHUNK_FRAMES, CHUNK_FRAMES)
        return Response(piece, media_type="audio/wav", headers=headers)

    @routes.api_route("/media/{take_id}/impulse/{half}", methods=["GET", "HEAD"])
    def impulse(request: Request, take_id: str, half: str) -> Response:
        if half not in HALVES:
            raise NotFoundError(f"The room has no {half!r}; it has {' and '.join(HALVES)}.")
        take = studio.library.take(take_id)
        headers = {"etag": f'"{take.id}-{half}"', "cache-control": _NEVER_CHANGES}
        if headers["etag"] in request.headers.get("if-none-match", "").split(", "):
            return Response(status_code=304, headers=headers)
        return Response(studio.takes.impulse(take.id, half), media_type="audio/wav", headers=headers)

    return routes
