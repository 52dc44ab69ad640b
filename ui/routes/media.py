"""The files of takes: whole, in ranges, for download, and all stems in one archive made on the way."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from fastapi import APIRouter, Request, Response
from starlette.responses import FileResponse, StreamingResponse

from studio.errors import NotFoundError
from studio.library.song import Take
from studio.library.title import file_name
from studio.studio import Studio
from ui.views import STEMS_ARCHIVE

_CONTENT_TYPES = {
    ".wav": "audio/wav",
    ".flac": "audio/flac",
    ".mp3": "audio/mpeg",
    ".mid": "audio/midi",
    ".json": "application/json",
}
_NEVER_CHANGES = {"cache-control": "private, max-age=31536000, immutable"}
_MAY_BE_RENAMED = {"cache-control": "private, no-cache"}
_PIECE_BYTES = 1 << 18


def media_routes(studio: Studio) -> APIRouter:
    """``/media/{take_id}/{path}``: only what a take's record lists can be reached."""
    routes = APIRouter()

    @routes.api_route("/media/{take_id}/{path:path}", methods=["GET", "HEAD"])
    def media(request: Request, take_id: str, path: str, download: bool = False) -> Response:
        take = studio.library.take(take_id)
        if path == STEMS_ARCHIVE and take.stems:
            return _archive(studio, take)
        name = next((name for name, listed in take.files.items() if listed == path), None)
        if name is None:
            raise NotFoundError(
                f"The take {take_id!r} has no file {path!r}; it has {', '.join(take.files.values())}."
            )
        if download:
            return _file(request, studio.takes.download(take_id, name), _download_name(take.title, path))
        return _file(request, studio.library.file_path(take_id, name))

    return routes


def _file(request: Request, path: Path, download_name: str | None = None) -> Response:
    lasting = _NEVER_CHANGES if download_name is None else _MAY_BE_RENAMED
    response = FileResponse(
        path,
        media_type=_CONTENT_TYPES.get(path.suffix, "application/octet-stream"),
        filename=download_name,
        stat_result=path.stat(),
        headers=lasting,
    )
    if response.headers["etag"] in request.headers.get("if-none-match", "").split(", "):
        return Response(status_code=304, headers={"etag": response.headers["etag"], **lasting})
    return response


def _archive(studio: Studio, take: Take) -> Response:
    name = f"{file_name(take.title)} stems"
    members = [
        (f"{name}/{stem_id}{Path(take.files[key]).suffix}", studio.library.file_path(take.id, key))
        for stem_id, key in take.stems.items()
    ]
    response = FileResponse(members[0][1], filename=f"{name}.zip")  # for its safely written file name
    headers = {"content-disposition": response.headers["content-disposition"], **_NEVER_CHANGES}
    return StreamingResponse(zip_pieces(members), media_type="application/zip", headers=headers)


class _Outbox:
    """The output of a ZipFile, emptied after each piece; it cannot seek, which ZipFile does not need."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def write(self, piece: bytes) -> int:
        self._pieces.append(bytes(piece))
        return len(piece)

    def flush(self) -> None:
        """Nothing is held back."""

    def empty(self) -> bytes:
        pieces, self._pieces = b"".join(self._pieces), []
        return pieces


def zip_pieces(members: list[tuple[str, Path]]) -> Iterator[bytes]:
    """An archive of files, piece by piece, never whole in memory; FLAC is stored, it does not get smaller.

    Args:
        members: (name in the archive, file).
    """
    outbox = _Outbox()
    with zipfile.ZipFile(outbox, "w", zipfile.ZIP_STORED) as archive:  # type: ignore[call-overload]
        for name, path in members:
            with path.open("rb") as file, archive.open(zipfile.ZipInfo(name), "w") as member:
                yield from _copied(file, member, outbox)
    yield outbox.empty()


def _copied(file: IO[bytes], member: IO[bytes], outbox: _Outbox) -> Iterator[bytes]:
    while piece := file.read(_PIECE_BYTES):
        member.write(piece)
        yield outbox.empty()


def _download_name(title: str, path: str) -> str:
    """The name of a file that is downloaded: "Night Drive.wav", "Night Drive - drums.flac"."""
    file = Path(path)
    part = "" if file.stem in {"master", "score"} else f" - {file.stem}"
    return f"{file_name(title)}{part}{file.suffix}"
