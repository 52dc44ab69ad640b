"""What programs can ask over Gradio's API: the same songs as the page's, made by the same workers."""

import asyncio
from typing import Any

import gradio as gr

from studio.errors import InputError, StudioError
from studio.jobs.job import DONE, Job
from studio.studio import Studio
from ui.edit_api import EditApi
from ui.import_api import ImportApi
from ui.mix_api import MixApi
from ui.patch_api import PatchApi
from ui.routes.jobs import read_job
from ui.routes.library import MOST_PASSED_OVER
from ui.views import export_url, job_view, media_url, song_view
from ui.visitor import owner_of
from ui.wall import sentence_of

_PERIOD_SECONDS = 0.1
_CALLERS = 32
"""Calls that may wait for their songs at once; waiting costs nothing."""

_MOST_SONGS = 200


class Api:
    """The endpoints ``/create``, ``/job``, ``/songs`` and ``/export``, and those of the modules beside this one."""

    def __init__(self, studio: Studio) -> None:
        self._studio = studio

    def offer(self) -> None:
        """Add the endpoints to the page under construction."""

        async def create(text: str, seed: int | None = None, request: gr.Request | None = None) -> tuple[dict, gr.FileData]:
            """Make a song from a sentence and wait for it; the progress of the call is the song's.

            Args:
                text: What it should sound like: "dark trap beat at 140 bpm in C minor, 30 seconds"; up to 2,000 characters.
                seed: 0 to 4294967295; the same words and seed give the same song. Left out, chance decides.
                request: Who is asking; not part of the call.

            Returns:
                A description (song_id, take_id, title, seed, brief, files as addresses, report, timings) and the WAV file.
            """
            try:
                return await self._create(text, seed, request)
            except Exception as error:
                raise gr.Error(sentence_of(error), print_exception=False) from error

        def job(job_id: str) -> dict:
            """How a song that is being made is coming along.

            Args:
                job_id: The job's id.

            Returns:
                Its state (queued, running, done, failed, cancelled, unknown), stage, fraction, estimate, and in the end its song.
            """
            return read_job(self._studio, str(job_id))

        def songs(limit: int = 50, offset: int = 0) -> list[dict]:
            """List the songs that were made, newest first.

            Args:
                limit: How many at most, 1 to 200.
                offset: How many of the newest to pass over.

            Returns:
                Of each song its ids, title, genre, tempo, key, length, seed and the addresses of its files.
            """
            try:
                return self._songs(limit, offset)
            except StudioError as error:
                raise gr.Error(str(error), print_exception=False) from error

        def export(song_id: str, format: str = "dawproject", request: gr.Request | None = None) -> gr.FileData:  # noqa: A002
            """Write a song for another program.

            Args:
                song_id: The id of a song or of a take.
                format: midi, dawproject, reaper, ableton or bundle.
                request: Who is asking; not part of the call.

            Returns:
                One file; a project that is a folder comes as a ZIP of it.
            """
            try:
                return self._export(str(song_id), str(format), request)
            except StudioError as error:
                raise gr.Error(str(error), print_exception=False) from error

        gr.api(create, api_name="create", concurrency_limit=_CALLERS, concurrency_id="create")
        gr.api(job, api_name="job", concurrency_limit=_CALLERS, concurrency_id="reading")
        gr.api(songs, api_name="songs", concurrency_limit=_CALLERS, concurrency_id="reading")
        gr.api(export, api_name="export", concurrency_id="export")
        EditApi(self._studio, self._edit).offer()
        MixApi(self._studio, self._edit).offer()
        PatchApi(self._studio).offer()
        ImportApi(self._studio, self._take_of).offer()

    async def _create(self, text: str, seed: int | None, request: gr.Request | None) -> tuple[dict[str, Any], gr.FileData]:
        job = await asyncio.to_thread(self._studio.enqueue_create, str(text), seed, owner_of(request))
        return await self._take_of(job, request)

    async def _edit(self, id_: str, edit: dict[str, Any], request: gr.Request | None) -> tuple[dict[str, Any], gr.FileData]:
        job = await asyncio.to_thread(self._studio.edit, id_, edit, owner_of(request))
        return await self._take_of(job, request)

    async def _take_of(self, job: Job, request: gr.Request | None) -> tuple[dict[str, Any], gr.FileData]:
        """Wait for a job; the take that came of it and its sound."""
        progress = gr.Progress()
        progress(0.0, desc="queued")
        job = await self._follow(job, progress)
        if job.state != DONE or job.take_id is None:
            raise InputError(job.error or "The song was stopped before it was finished.")
        take = await asyncio.to_thread(self._studio.take, job.take_id)
        base = _base_url(request)
        description = {
            "song_id": take.song_id,
            "take_id": take.id,
            "parent_id": take.parent_id,
            "title": take.title,
            "request": take.request,
            "edit": take.edit,
            "seed": take.seed,
            "brief": dict(take.brief),
            "files": {name: base + media_url(take.id, path) for name, path in take.files.items()},
            "report": dict(take.report),
            "timings": dict(take.timings),
        }
        return description, _download(description["files"]["wav"])

    async def _follow(self, job: Job, progress: gr.Progress) -> Job:
        """Wait for a job's end and pass its progress on."""
        while not job.is_final:
            await asyncio.sleep(_PERIOD_SECONDS)
            job = await asyncio.to_thread(self._studio.job, job.id)
            view = job_view(job, 0)
            progress(view["fraction"], desc=view["stage"] or view["state"])
        return job

    def _songs(self, limit: int, offset: int) -> list[dict[str, Any]]:
        if not (_is_whole(limit, 1, _MOST_SONGS) and _is_whole(offset, 0, MOST_PASSED_OVER)):
            raise InputError(
                f"The limit is {limit!r} and the offset {offset!r}; they can be whole numbers, 1 to {_MOST_SONGS} and 0 to "
                f"{MOST_PASSED_OVER:,}."
            )
        return [song_view(song.latest) for song in self._studio.songs(int(limit), int(offset))]

    def _export(self, song_id: str, format_id: str, request: gr.Request | None) -> gr.FileData:
        path = self._studio.packed_export(song_id, format_id)
        return _download(f"{_base_url(request)}{export_url(song_id, format_id)}/{path.name.replace(' ', '_')}")


def _is_whole(value: object, low: int, high: int) -> bool:
    return isinstance(value, int | float) and low <= value <= high and value == int(value)


def _base_url(request: gr.Request | None) -> str:
    """How the caller reached the studio: "http://127.0.0.1:7860"."""
    return str(request.request.base_url).rstrip("/") if request is not None and request.request is not None else ""


def _download(url: str) -> gr.FileData:
    """A file as its address; what is no "stream" Gradio would copy into a folder of its own first, and name by its path there."""
    return gr.FileData(path=url, is_stream=True)
