"""Bounds on request bodies: their bytes, the time they may take, and how many are on their way at once."""

import asyncio
import re
import time
from collections.abc import Mapping

from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from studio.facts import LIMITS

_MOST_JSON_BYTES = 1 << 20
"""A desk with a thousand points of automation is a tenth of it."""

_FORM_BYTES = 1 << 16
"""Bytes that a form may add around its file."""

_FILE_ROUTES: Mapping[re.Pattern[str], int] = {
    re.compile(r"/gradio_api/upload/?"): LIMITS["import_bytes"] + _FORM_BYTES,
    re.compile(r"/api/import/?"): LIMITS["import_bytes"],
    re.compile(r"/api/patches/?"): LIMITS["import_bytes"],
    re.compile(r"/api/takes/[^/]+/desk/match/?"): LIMITS["import_bytes"] + _FORM_BYTES,
}
"""Routes that take a file, piece by piece, and how many bytes each takes; all others take JSON."""

_MOST_AT_ONCE = {True: 8, False: 64}
"""Bodies that may be on their way at the same time: of routes that take files, and of all others."""

_SILENCE_SECONDS = 20.0
"""The longest pause of a sender, in seconds."""

_GRACE_SECONDS = 30.0
_SLOWEST_BYTES_PER_SECOND = 2000.0
"""A sender whose whole body has been slower than this after the grace is not waited for."""

_BODYLESS_METHODS = {"GET", "HEAD", "OPTIONS"}
_TOO_LONG, _TOO_SLOW, _TOO_MANY = 413, 408, 429


class _RefusedError(Exception):
    """A body is not taken any further."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status
        self.sentence = sentence


class BodyGuard:
    """Hands requests on with bodies that are neither too long nor too slow.

    Of routes that take no file the whole body is read before anybody is asked to do anything.

    Args:
        app: What is guarded.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._on_their_way = {True: 0, False: 0}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """See the ASGI specification."""
        if scope["type"] != "http" or scope["method"] in _BODYLESS_METHODS:
            await self._app(scope, receive, send)
            return
        started = False

        async def watched_send(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        body = _Body(scope["path"], receive)
        self._on_their_way[body.is_file] += 1
        try:
            self._check(body, Headers(scope=scope))
            if not body.is_file:
                receive = _replay(await body.read_whole(), receive)
                self._leave(body)
            await self._app(scope, body.receive if body.is_file else receive, watched_send)
        except _RefusedError as refusal:
            if not started:
                answer = JSONResponse({"error": refusal.sentence}, refusal.status, {"connection": "close"})
                await answer(scope, receive, send)
        except ClientDisconnect:
            pass  # whoever sent has gone; what was written is removed by who wrote it
        finally:
            self._leave(body)

    def _leave(self, body: "_Body") -> None:
        self._on_their_way[body.is_file] -= body.counts
        body.counts = 0

    def _check(self, body: "_Body", headers: Headers) -> None:
        """Refuse what need not be read.

        Raises:
            _RefusedError: Too many are on their way, or it says itself that it is too long.
        """
        if self._on_their_way[body.is_file] > _MOST_AT_ONCE[body.is_file]:
            raise _RefusedError(
                _TOO_MANY, "Too much is being sent to the studio at once; try again in a moment."
            )
        said = headers.get("content-length", "")
        if said.isdecimal():
            body.check_length(int(said[:20]))


class _Body:
    """A request's body on its way in.

    Args:
        path: Where it was sent.
        receive: Where it comes from.
    """

    def __init__(self, path: str, receive: Receive) -> None:
        limit = next((limit for route, limit in _FILE_ROUTES.items() if route.fullmatch(path)), None)
        self.is_file = limit is not None
        self.counts = 1
        self._most_bytes = _MOST_JSON_BYTES if limit is None else limit
        self._receive = receive
        self._bytes = 0
        self._began = time.monotonic()
        self._is_complete = False

    def check_length(self, count: int) -> None:
        """Refuse more bytes than the route takes."""
        if count > self._most_bytes:
            raise _RefusedError(
                _TOO_LONG,
                f"What was sent is longer than the {self._most_bytes:,} bytes that can be taken here.",
            )

    async def receive(self) -> Message:
        """The next message of the body; after its end, whatever the server says."""
        if self._is_complete:
            return await self._receive()
        try:
            message = await asyncio.wait_for(self._receive(), _SILENCE_SECONDS)
        except TimeoutError:
            raise _RefusedError(
                _TOO_SLOW, f"Nothing came for {_SILENCE_SECONDS:g} seconds; send it again."
            ) from None
        self._bytes += len(message.get("body", b""))
        self.check_length(self._bytes)
        self._is_complete = not message.get("more_body", False)
        if not self._is_complete and self._spent > _GRACE_SECONDS + self._bytes / _SLOWEST_BYTES_PER_SECOND:
            raise _RefusedError(
                _TOO_SLOW, "What was sent came too slowly to wait for; send it again over a faster line."
            )
        return message

    async def read_whole(self) -> Message:
        """The whole body as one message."""
        pieces = []
        while not self._is_complete:
            message = await self.receive()
            if message["type"] == "http.disconnect":
                return message
            pieces.append(message.get("body", b""))
        return {"type": "http.request", "body": b"".join(pieces), "more_body": False}

    @property
    def _spent(self) -> float:
        return time.monotonic() - self._began


def _replay(first: Message, receive: Receive) -> Receive:
    """A channel that says ``first`` once, and then what ``receive`` says."""
    waiting = [first]

    async def replayed() -> Message:
        return waiting.pop() if waiting else await receive()

    return replayed
