"""How programs bring in files over Gradio's API; the call waits for the song that comes of it."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import gradio as gr

from studio.jobs.job import Job
from studio.studio import Studio
from ui.orders import Orders
from ui.routes.uploads import uploaded
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
                path, name = uploaded(file, self._studio.uploads)
                bring_in = Orders(self._studio).bring_in
                job = await asyncio.to_thread(bring_in, path, name, str(title), owner_of(request))
                return await self._take_of(job, request)
            except Exception as error:
                raise gr.Error(sentence_of(error), print_exception=False) from error

        gr.api(bring_in, api_name="import", concurrency_limit=32, concurrency_id="create")
