"""Uploads by clients of Gradio's API, before a call names the file; they replace Gradio's own upload."""

import shutil
from pathlib import Path
from typing import Any

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException

from studio.errors import InputError
from studio.library.ids import is_id
from studio.library.title import file_name
from studio.library.uploads import Uploads
from studio.studio import Studio

_PREFIX = "upload/"
"""The prefix of an uploaded file's name, "upload/<id>/<original name>", which tells nothing of the disk."""

_MOST_FILES = 8


def upload_routes(studio: Studio) -> APIRouter:
    """``/gradio_api/upload``: takes a form of files, answers with the names by which calls refer to them."""
    routes = APIRouter()

    @routes.post("/gradio_api/upload")
    async def upload(request: Request) -> list[str]:
        try:
            async with request.form(max_files=_MOST_FILES, max_fields=_MOST_FILES) as form:
                files = [file for _, file in form.multi_items() if isinstance(file, UploadFile)]
                if not files:
                    raise InputError('There is no file; files are sent in the field "files" of a form.')
                return [await run_in_threadpool(_keep, studio.uploads, file) for file in files]
        except (MultiPartException, HTTPException) as error:
            raise InputError(
                f'The form cannot be read; it holds up to {_MOST_FILES} files, in the field "files".'
            ) from error

    return routes


def uploaded(file: Any, uploads: Uploads) -> tuple[Path, str]:  # noqa: ANN401 (whatever a program sent)
    """The path of an uploaded file, and its original name.

    Args:
        file: What a call says of it: {"path": "upload/<id>/song.wav", "orig_name": "My song.wav"}.
        uploads: Where it was sent to.

    Raises:
        InputError: It was not sent: no caller may name a file of this machine.
        NotFoundError: It is no longer here.
    """
    plain = file if isinstance(file, dict) else getattr(file, "__dict__", {})
    name = str(plain.get("path") or "")
    id_ = upload_id(name)
    if id_ is None:
        raise InputError("No file was sent; send one with gradio_client.handle_file(path).")
    return uploads.path(id_), str(plain.get("orig_name") or name.rpartition("/")[2])


def upload_id(name: str) -> str | None:
    """The id in "upload/<id>/<original name>"; None where the name is not that of an upload."""
    id_, _, called = name.removeprefix(_PREFIX).partition("/")
    return id_ if name.startswith(_PREFIX) and is_id(id_) and "/" not in called else None


def _keep(uploads: Uploads, file: UploadFile) -> str:
    with uploads.begin() as upload:
        shutil.copyfileobj(file.file, upload)
    path = Path(file.filename or "file")
    return f"{_PREFIX}{upload.id}/{file_name(path.stem)}{path.suffix[:10]}"
