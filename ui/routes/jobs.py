"""Jobs as the page follows them: one read over HTTP, every change over a WebSocket."""

import asyncio
import contextlib
import json
import logging
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from fastapi import APIRouter, Depends, WebSocket, WebSocketDisconnect

from studio.errors import NotFoundError, StudioError
from studio.jobs.job import FINAL
from studio.studio import Studio
from ui.routes.orders import own_page_only
from ui.views import job_view, unknown_job_view
from ui.visitor import is_own_page

_PERIOD_SECONDS = 0.05
_CALM_PERIOD_SECONDS = 0.5  # while every job that is looked at is over: one may still be retried
_MOST_WATCHED = 64
_FOREIGN_ORIGIN = 4403
_NOT_UNDERSTOOD = 1003
_NOT_NOW = 1013

_log = logging.getLogger(__name__)

View = dict[str, Any]
Inbox = asyncio.Queue[View]


def read_job(studio: Studio, job_id: str) -> View:
    """A job as the page shows it, or that there is none."""
    try:
        return job_view(studio.job(job_id), studio.place(job_id))
    except NotFoundError:
        return unknown_job_view(job_id)


class JobFeed:
    """Reads each watched job once per period, however many pages look at it, and hands out what changed."""

    def __init__(self, studio: Studio) -> None:
        self._studio = studio
        self._inboxes: dict[str, set[Inbox]] = defaultdict(set)
        self._seen: dict[str, View] = {}

    async def run(self) -> None:
        """Keep reading until cancelled; a disk that refuses now may answer at the next look."""
        while True:
            try:
                await self.look()
            except StudioError as error:
                _log.warning("jobs cannot be read: %s", error)
            over = all(view["state"] in FINAL for view in self._seen.values())
            await asyncio.sleep(_CALM_PERIOD_SECONDS if over else _PERIOD_SECONDS)

    async def look(self) -> None:
        """Read the watched jobs and tell those who watch what is new."""
        views = await asyncio.to_thread(self._read, list(self._inboxes)) if self._inboxes else []
        for view in views:
            if self._seen.get(view["id"]) != view and view["id"] in self._inboxes:
                self._seen[view["id"]] = view
                for inbox in self._inboxes[view["id"]]:
                    inbox.put_nowait(view)

    async def watch(self, inbox: Inbox, job_ids: Iterable[str]) -> None:
        """Send the present state of jobs to ``inbox`` now, and their changes from now on; it watches no others."""
        wanted = set(job_ids)
        for job_id in [job_id for job_id, inboxes in self._inboxes.items() if inbox in inboxes and job_id not in wanted]:
            self._drop(inbox, job_id)
        new = [job_id for job_id in wanted if inbox not in self._inboxes.get(job_id, ())]
        views = await asyncio.to_thread(self._read, new)
        for view in views:
            self._inboxes[view["id"]].add(inbox)
            self._seen[view["id"]] = view
            inbox.put_nowait(view)

    def leave(self, inbox: Inbox) -> None:
        """Forget a page that has gone."""
        for job_id in list(self._inboxes):
            self._drop(inbox, job_id)

    def _drop(self, inbox: Inbox, job_id: str) -> None:
        self._inboxes[job_id].discard(inbox)
        if not self._inboxes[job_id]:
            del self._inboxes[job_id]
            self._seen.pop(job_id, None)

    def _read(self, job_ids: list[str]) -> list[View]:
        return [read_job(self._studio, job_id) for job_id in job_ids]


def job_routes(studio: Studio, feed: JobFeed) -> APIRouter:
    """``/api/jobs/{job_id}``, its ``cancel`` and ``retry``, and ``/ws/jobs``."""
    routes = APIRouter()

    @routes.get("/api/jobs/{job_id}")
    def job(job_id: str) -> View:
        return job_view(studio.job(job_id), studio.place(job_id))

    @routes.post("/api/jobs/{job_id}/cancel", dependencies=[Depends(own_page_only)])
    def cancel(job_id: str) -> View:
        return job_view(studio.cancel(job_id), 0)

    @routes.post("/api/jobs/{job_id}/retry", dependencies=[Depends(own_page_only)])
    def retry(job_id: str) -> View:
        return job_view(studio.retry(job_id), studio.place(job_id))

    @routes.websocket("/ws/jobs")
    async def follow(socket: WebSocket) -> None:
        if not is_own_page(socket):
            await socket.close(_FOREIGN_ORIGIN)
            return
        await socket.accept()
        inbox: Inbox = asyncio.Queue()
        sending = asyncio.create_task(_send(socket, inbox))
        try:
            while True:
                await feed.watch(inbox, _job_ids(await socket.receive_text()))
        except WebSocketDisconnect:
            pass
        except ValueError:
            await socket.close(_NOT_UNDERSTOOD)
        except StudioError:
            await socket.close(_NOT_NOW)  # the page comes back by itself
        finally:
            sending.cancel()
            feed.leave(inbox)

    return routes


async def _send(socket: WebSocket, inbox: Inbox) -> None:
    with contextlib.suppress(WebSocketDisconnect, RuntimeError):  # the page is gone; the reader notices, too
        while True:
            await socket.send_json({"job": await inbox.get()})


def _job_ids(message: str) -> list[str]:
    """The ids in ``{"watch": [id, …]}``.

    Raises:
        ValueError: It is anything else.
    """
    asked = json.loads(message)
    job_ids = asked.get("watch") if isinstance(asked, dict) else None
    if not isinstance(job_ids, list) or len(job_ids) > _MOST_WATCHED or not all(isinstance(job_id, str) for job_id in job_ids):
        raise ValueError(message)
    return job_ids
