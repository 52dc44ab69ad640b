"""How programs bring in files over Gradio's API; the call waits for the song that comes of it."""

import asyncio
import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import gradio as gr
from gradio.utils import get_upload_folder

from studio.errors import InputError
from studio.jobs.job import Job
from studio.studio import Studio
from ui.orders import Orders
from ui.visitor import owner_of
from ui.wall import sentence_of

TakeOf = Callable[[Job, gr.Request | None], Awaitable[tuple[dict[str, Any], gr.FileData]]]
"""Waits for a job; the description of the take that came of it, and its WAV file."""


class ImportApi:
    """The endpoint ``/import``.

    Args:
        studio: Where files are brought in.
        take_of: Waits for a job.
    """

    def __init__(self, studio: Studio, take_of: TakeOf) -> None:
        self._studio = studio
        self._take_of = take_of

    def offer(self) -> None:
        """Add the endpoint to the page under construction."""

        async def bring_in(file: gr.FileData, title: str = "", request: gr.Request | None = None) -> tuple[dict, gr.FileData]:
            """Bring in a recording or a MIDI file as a song, to edit it.

            Args:
                file: WAV, FLAC, MP3, OGG, AIFF, M4A, WebM (up to 15 minutes) or MIDI.
                title: What the song is called; the file's name, if nothing is said.
                request: Who is asking; not part of the call.

            Returns:
                A description of the take (of a recording, what was measured stands in its report) and its WAV file.
            """
            try:
                path, name = uploaded(file)
                job = await asyncio.to_thread(self._bring_in, path, name, str(title), owner_of(request))
                return await self._take_of(job, request)
            except Exception as error:
                raise gr.Error(sentence_of(error), print_exception=False) from error

        gr.api(bring_in, api_name="import", concurrency_limit=32, concurrency_id="create")

    def _bring_in(self, path: Path, name: str, title: str, owner: str) -> Job:
        """Keep the file until the job is done: Gradio's own copy may go at any time."""
        with self._studio.uploads.begin() as upload, path.open("rb") as file:
            shutil.copyfileobj(file, upload)
        return Orders(self._studio).bring_in(upload.path, name, title, owner)


def uploaded(file: Any) -> tuple[Path, str]:  # noqa: ANN401 (whatever a program sent)
    """Where a file lies that was sent, and what it was called.

    Raises:
        InputError: It was not sent: no caller may name a file of this machine.
    """
    plain = file if isinstance(file, dict) else getattr(file, "__dict__", {})
    path = Path(str(plain.get("path") or "")).resolve()
    if not path.is_file() or not path.is_relative_to(Path(get_upload_folder()).resolve()):
        raise InputError("No file was sent; send one with gradio_client.handle_file(path).")
    return path, str(plain.get("orig_name") or path.name)
