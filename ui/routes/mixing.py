"""Routes of the desk's automatic mixes: variants, auto-mix, matching a record; and a master's figures."""

import shutil
import tempfile
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException

from studio.errors import InputError
from studio.facts import MOST_REFERENCE_BYTES
from studio.studio import Studio
from ui.routes.json_body import json_body

Order = Annotated[dict[str, Any], Depends(json_body)]


def mixing_routes(studio: Studio) -> APIRouter:
    """``/api/takes/{take_id}`` with ``/desk/variant``, ``/desk/automix``, ``/desk/match``, ``/mastering``.

    They compute and store nothing.
    """
    routes = APIRouter(prefix="/api/takes/{take_id}")

    @routes.post("/desk/variant")
    def variant(take_id: str, order: Order) -> dict[str, Any]:
        studio.library.take(take_id)  # an address names a take; the door would take a song, too
        asked = order.get("variant")
        if not isinstance(asked, str):
            raise InputError(f'variant is {asked!r}; it is the id of one, such as "warm".')
        return studio.takes.mixdown(take_id).leaned(asked, order.get("desk"))

    @routes.post("/desk/automix")
    def automix(take_id: str, order: Order) -> dict[str, Any]:
        studio.library.take(take_id)
        return studio.takes.mixdown(take_id).balanced(order.get("desk"))

    @routes.post("/desk/match")
    async def match(request: Request, take_id: str) -> dict[str, Any]:
        studio.library.take(take_id)
        _check_length(request)
        try:
            async with request.form(max_files=1, max_fields=1) as form:
                file = form.get("file")
                if not isinstance(file, UploadFile):
                    raise InputError('There is no file; it is sent as the field "file" of a form.')
                return await run_in_threadpool(_matched, studio, take_id, file)
        except (MultiPartException, HTTPException) as error:
            raise InputError('The form cannot be read; it holds one file, in the field "file".') from error

    @routes.get("/mastering")
    def mastering(take_id: str) -> dict[str, Any]:
        studio.library.take(take_id)
        return studio.takes.mastering_view(take_id)

    return routes


def _check_length(request: Request) -> None:
    """Refuse what is too long before any of it is read.

    Raises:
        InputError: Nobody says how long it is, or it is too long.
    """
    said = request.headers.get("content-length", "")
    if not said.isdecimal():
        raise InputError("The upload does not say how long it is; send the file as one whole.")
    if int(said) > MOST_REFERENCE_BYTES:
        raise InputError(f"The file is {int(said):,} bytes; a reference can be {MOST_REFERENCE_BYTES:,}.")


def _matched(studio: Studio, take_id: str, file: UploadFile) -> dict[str, Any]:
    """Hear the file from the disk, where the codecs read."""
    name = Path(file.filename or "the file").name
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder, f"reference{Path(name).suffix}")
        with kept.open("wb") as whole:
            shutil.copyfileobj(file.file, whole)
        return studio.takes.mixdown(take_id).matched(kept, name)
