"""The gate to Gradio's routes: its page, its queue and its API are open, and nothing that touches files."""

import json
import logging
from collections.abc import Iterator
from typing import Any

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_READ = {"GET", "HEAD"}
_ASK = {"POST"}

OPEN_ROUTES: dict[str, set[str]] = {
    "": _READ,
    "assets": _READ,
    "config": _READ,
    "favicon.ico": _READ,
    "manifest.json": _READ,
    "pwa_icon": _READ,
    "robots.txt": _READ,
    "static": _READ,
    "theme.css": _READ,
    "gradio_api/api": _ASK,
    "gradio_api/app_id": _READ,
    "gradio_api/call": _READ | _ASK,
    "gradio_api/cancel": _ASK,
    "gradio_api/heartbeat": _READ,
    "gradio_api/info": _READ,
    "gradio_api/login_check": _READ,
    "gradio_api/openapi.json": _READ,
    "gradio_api/queue": _READ | _ASK,
    "gradio_api/reset": _ASK,
    "gradio_api/run": _ASK,
    "gradio_api/startup-events": _READ,
    "gradio_api/theme.css": _READ,
}
"""Methods by the first part of each address that the page and the clients use; all others are closed.

Closed are, among others: ``file=`` and ``proxy=`` (files and addresses by name), ``upload`` (ours stands
before it), ``process_recording`` (runs ffmpeg on what was sent), ``component_server``, ``stream``,
``deep_link``, ``vibe-edit``."""

_MOST_NESTED = 40
"""The deepest nesting of JSON that is let through; a desk is six deep."""

_LONGEST_NAME = 100
"""Characters that a session or an event may be called by; Gradio keeps them."""

_NAMES = ("session_hash", "event_id")
_FILE_TYPE = "gradio.FileData"

_log = logging.getLogger(__name__)


class GradioGate:
    """Stands before Gradio's own application.

    A file that a visitor names has to be one that was sent before, and goes on as a plain name: Gradio is
    given nothing that it would take for a file of this machine, copy and hand out.

    Args:
        app: Gradio's application.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """See the ASGI specification."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http" or not is_open(scope["method"], _inner_path(scope)):
            await _refuse(404, "There is nothing at this address.", scope, receive, send)
            return
        if scope["method"] not in _ASK:
            await self._app(scope, receive, send)
            return
        try:
            body = check_call(await Request(scope, receive).body())
        except ValueError as error:
            await _refuse(400, str(error), scope, receive, send)
            return
        headers = [(name, value) for name, value in scope["headers"] if name != b"content-length"]
        scope = {**scope, "headers": [*headers, (b"content-length", str(len(body)).encode())]}
        answer = _Answer(send)
        try:
            await self._app(scope, _handed_on(body, receive), answer.send)
        except Exception as error:  # noqa: BLE001 - what Gradio makes of a call that it does not know
            _log.warning("Gradio could not answer %s: %r", scope["path"], error)
        if answer.is_broken:
            sentence = "This cannot be asked; /gradio_api/info lists the endpoints and what each is given."
            await _refuse(400, sentence, scope, receive, send)


class _Answer:
    """Passes on what Gradio answers, but not that it broke: it says so in plain text, and then raises."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.is_broken = False

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            content_type = Headers(raw=message.get("headers", [])).get("content-type", "")
            self.is_broken = message["status"] == 500 and content_type.startswith("text/plain")
        if not self.is_broken:
            await self._send(message)


def is_open(method: str, path: str) -> bool:
    """Return True if a route of Gradio's is open to visitors.

    Args:
        method: Of HTTP.
        path: As Gradio sees it: "/gradio_api/queue/join".
    """
    parts = path.strip("/").split("/")
    name = "/".join(parts[:2] if parts[0] == "gradio_api" else parts[:1])
    return method in OPEN_ROUTES.get(name, ())


def check_call(body: bytes) -> bytes:
    """The body of a call as it may go on to Gradio: references to sent files have become plain names.

    Raises:
        ValueError: It is no JSON object, is nested too deep, or names a file that was not sent.
    """
    try:
        call = json.loads(body or b"{}")
    except (ValueError, RecursionError):
        call = None
    if not isinstance(call, dict):
        raise ValueError('What was sent is no JSON object; a call is one like {"data": ["calm piano", 7]}.')  # noqa: TRY004
    for name in _NAMES:
        if not isinstance(call.get(name) or "", str) or len(call.get(name) or "") > _LONGEST_NAME:
            raise ValueError(f"{name} is no name of at most {_LONGEST_NAME} characters.")
    for reference in _file_references(call):
        _check_was_sent(reference)
        for key in ("meta", "url"):
            reference.pop(key, None)
    return json.dumps(call).encode()


def _file_references(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:  # noqa: ANN401 (JSON)
    """Every object in ``value`` that Gradio would take for a file.

    Raises:
        ValueError: It is nested too deep.
    """
    if depth > _MOST_NESTED:
        raise ValueError(f"What was sent is nested more than {_MOST_NESTED} deep; send it flatter.")
    if isinstance(value, dict):
        if isinstance(value.get("meta"), dict) and value["meta"].get("_type") == _FILE_TYPE:
            yield value
        inner = list(value.values())
    else:
        inner = value if isinstance(value, list) else []
    for part in inner:
        yield from _file_references(part, depth + 1)


def _check_was_sent(reference: dict[str, Any]) -> None:
    from ui.routes.uploads import upload_id

    if upload_id(str(reference.get("path"))) is None:
        raise ValueError("No file was sent; send one with gradio_client.handle_file(path).")


def _inner_path(scope: Scope) -> str:
    """The path below where Gradio is mounted."""
    return str(scope["path"]).removeprefix(scope.get("root_path", ""))


def _handed_on(body: bytes, receive: Receive) -> Receive:
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def handed_on() -> Message:
        return waiting.pop() if waiting else await receive()

    return handed_on


async def _refuse(status: int, sentence: str, scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 4404})
        return
    await JSONResponse({"error": sentence, "detail": sentence}, status)(scope, receive, send)
