"""Jobs as the page follows them: one read over HTTP, every change over a WebSocket."""

import asyncio
import contextlib
import json
import logging
import time
from collections.abc import Iterable, MutableMapping
from typing import Any

from fastapi import APIRouter, WebSocket, WebSocketDisconnect

from studio.errors import NotFoundError, StudioError
from studio.jobs.job import FINAL
from studio.studio import Studio
from ui.views import UNKNOWN, job_view, unknown_job_view

_PERIOD_SECONDS = 0.05
_CALM_PERIOD_SECONDS = 0.5  # for jobs that are over: one may still be retried
_MOST_FOLLOWED = 64
_MOST_WATCHERS = 500
_LONGEST_ID = 64
_NOT_UNDERSTOOD = 1003
_NOT_NOW = 1013
_GONE = 1006

_log = logging.getLogger(__name__)

View = dict[str, Any]


def read_job(studio: Studio, job_id: str) -> View:
    """A job as the page shows it, or that there is none."""
    try:
        return job_view(studio.jobs.job(job_id), studio.jobs.place(job_id))
    except NotFoundError:
        return unknown_job_view(job_id)


class Watcher:
    """A page and the jobs that it follows; it is told each job's newest state, not all those before it."""

    def __init__(self) -> None:
        self.told: dict[str, View | None] = {}
        self._untold: dict[str, View] = {}
        self._news = asyncio.Event()

    def follow(self, job_ids: Iterable[str]) -> list[str]:
        """Follow these jobs and no others; returns those among them that it did not follow before."""
        wanted = list(dict.fromkeys(job_ids))
        new = [job_id for job_id in wanted if job_id not in self.told]
        self.told = {job_id: self.told.get(job_id) for job_id in wanted}
        self._untold = {job_id: view for job_id, view in self._untold.items() if job_id in self.told}
        return new

    def tell(self, view: View) -> None:
        """Note the state of a job, if it is one that it follows and the state is new."""
        job_id = view["id"]
        if job_id in self.told and self.told[job_id] != view:
            self.told[job_id] = self._untold[job_id] = view
            self._news.set()

    async def news(self) -> list[View]:
        """Return the changes since the last call; wait until there are some."""
        await self._news.wait()
        self._news.clear()
        news, self._untold = list(self._untold.values()), {}
        return news


class JobFeed:
    """Reads each followed job once per period, however many pages follow it, and tells them the changes."""

    def __init__(self, studio: Studio) -> None:
        self._studio = studio
        self._watchers: set[Watcher] = set()

    @property
    def is_full(self) -> bool:
        """True if no further page can follow jobs."""
        return len(self._watchers) >= _MOST_WATCHERS

    async def run(self) -> None:
        """Keep reading until cancelled; a disk that refuses now may answer at the next look."""
        looked_at_all = 0.0
        while True:
            look_at_all = time.monotonic() - looked_at_all > _CALM_PERIOD_SECONDS
            if look_at_all:
                looked_at_all = time.monotonic()
            try:
                await self.look(look_at_all=look_at_all)
            except StudioError as error:
                _log.warning("jobs cannot be read: %s", error)
            await asyncio.sleep(_PERIOD_SECONDS)

    async def look(self, *, look_at_all: bool = True) -> None:
        """Read jobs that are followed and tell those who follow them.

        Args:
            look_at_all: Those that are over, too; a job that does not exist is never looked for again.
        """
        job_ids = {
            job_id
            for watcher in self._watchers
            for job_id, view in watcher.told.items()
            if view is None or view["state"] not in FINAL or look_at_all
            if view is None or view["state"] != UNKNOWN
        }
        if job_ids:
            self._tell(await asyncio.to_thread(self._read, sorted(job_ids)))

    async def follow(self, watcher: Watcher, job_ids: Iterable[str]) -> None:
        """Tell ``watcher`` the present state of these jobs alone, and their changes from now on."""
        self._watchers.add(watcher)
        new = watcher.follow(job_ids)
        if new:
            self._tell(await asyncio.to_thread(self._read, new))

    def leave(self, watcher: Watcher) -> None:
        """Forget a page that has gone."""
        self._watchers.discard(watcher)

    def _tell(self, views: Iterable[View]) -> None:
        for view in views:
            for watcher in self._watchers:
                watcher.tell(view)

    def _read(self, job_ids: list[str]) -> list[View]:
        return [read_job(self._studio, job_id) for job_id in job_ids]


def job_routes(studio: Studio, feed: JobFeed) -> APIRouter:
    """``/api/jobs/{job_id}``, its ``cancel`` and ``retry``, and ``/ws/jobs``."""
    routes = APIRouter()

    @routes.get("/api/jobs/{job_id}")
    def job(job_id: str) -> View:
        return job_view(studio.jobs.job(job_id), studio.jobs.place(job_id))

    @routes.post("/api/jobs/{job_id}/cancel")
    def cancel(job_id: str) -> View:
        return job_view(studio.jobs.cancel(job_id), 0)

    @routes.post("/api/jobs/{job_id}/retry")
    def retry(job_id: str) -> View:
        return job_view(studio.jobs.retry(job_id), studio.jobs.place(job_id))

    @routes.websocket("/ws/jobs")
    async def follow(socket: WebSocket) -> None:
        await socket.accept()
        if feed.is_full:
            await socket.close(_NOT_NOW)
        else:
            await _follow(socket, feed)

    return routes


async def _follow(socket: WebSocket, feed: JobFeed) -> None:
    """Tell a page of the jobs that it names, until it goes."""
    watcher = Watcher()
    sending = asyncio.create_task(_send(socket, watcher))
    try:
        while True:
            await feed.follow(watcher, _job_ids(await socket.receive()))
    except WebSocketDisconnect:
        pass
    except ValueError:
        await socket.close(_NOT_UNDERSTOOD)
    except StudioError:
        await socket.close(_NOT_NOW)  # the page comes back by itself
    finally:
        sending.cancel()
        feed.leave(watcher)


async def _send(socket: WebSocket, watcher: Watcher) -> None:
    with contextlib.suppress(WebSocketDisconnect, RuntimeError):  # the page is gone; the reader notices, too
        while True:
            for view in await watcher.news():
                await socket.send_json({"job": view})


def _job_ids(message: MutableMapping[str, Any]) -> list[str]:
    """The ids in ``{"watch": [id, …]}``.

    Raises:
        ValueError: It is anything else.
        WebSocketDisconnect: The page has gone.
    """
    if message["type"] == "websocket.disconnect":
        raise WebSocketDisconnect(message.get("code") or _GONE)
    try:
        asked = json.loads(message.get("text") or "")
    except RecursionError:
        asked = None
    job_ids = asked.get("watch") if isinstance(asked, dict) else None
    if not isinstance(job_ids, list) or len(job_ids) > _MOST_FOLLOWED:
        raise ValueError(message)
    if not all(isinstance(job_id, str) and len(job_id) <= _LONGEST_ID for job_id in job_ids):
        raise ValueError(message)
    return job_ids
