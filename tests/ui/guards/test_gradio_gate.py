"""What Gradio may be asked, from the list of its own routes, endpoints and ways to name a file."""

import asyncio
import itertools
import json
import os
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from starlette.routing import Route
from starlette.testclient import TestClient

from studio.settings import Settings
from studio.studio import Studio
from tests.serving import Server
from ui.guards.gradio_gate import OPEN_ROUTES, GradioGate, check_call, is_open
from ui.server import _SESSIONS, make_app

META = {"_type": "gradio.FileData"}
SENT = "upload/01jabcdefghjkmnpqrstvwxyz0/song.wav"
HIDDEN = "words that stand in a file of this machine"


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> FastAPI:
    async def make() -> FastAPI:  # Gradio asks for a running loop
        return make_app(Studio(Settings(tmp_path_factory.mktemp("gate") / "home", workers=1, threads=1)))

    return asyncio.run(make())


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret.txt"
    path.write_text(HIDDEN)
    return path


def shapes(path: Path) -> Iterator[object]:
    """Every way in which a caller can say "this file"."""
    plain = {"path": str(path), "meta": META}
    url = f"file://{path}"
    yield plain
    yield {**plain, "url": url, "orig_name": "x.wav", "is_stream": False}
    yield {**plain, "is_stream": True}
    yield {"path": url, "meta": META}
    yield {"path": f"/proc/self/root{path}", "meta": META}
    yield {"path": os.path.relpath(path), "meta": META}
    yield {"path": f"upload/../../..{path}", "meta": META}
    yield {"path": str(path)}
    yield {"path": str(path), "url": f"http://127.0.0.1:9{path}"}
    yield {"video": plain, "subtitles": plain}
    yield [plain]
    yield {"a": [{"b": [plain]}]}


def endpoints(server: Server) -> list[dict[str, object]]:
    """Every function that the page declares, named, private or not listed."""
    return httpx.get(f"{server.url}/config").json()["dependencies"]


def calls(endpoint: dict[str, object], data: list[object]) -> Iterator[tuple[str, dict[str, object]]]:
    """(address, body) of every way in which an endpoint can be asked."""
    number = {"fn_index": endpoint["id"], "session_hash": "s", "data": data}
    yield "/gradio_api/queue/join", number
    for way, name in itertools.product(
        ("run", "api", "call", "call/v2"), (endpoint.get("api_name"), "predict")
    ):
        if name:
            yield f"/gradio_api/{way}/{name}", number


def test_no_endpoint_reads_a_file_whichever_way_it_is_named(server: Server, secret: Path, tmp_path: Path):
    """Every endpoint x every way of asking x every way of naming a file: nothing is copied or handed out."""
    asked = 0
    temporary = Path(os.environ.get("GRADIO_TEMP_DIR") or "/tmp/gradio")  # noqa: S108 - Gradio's copies
    before = {path for path in temporary.rglob("*") if path.is_file()}
    with httpx.Client(base_url=server.url, timeout=60) as client:
        for endpoint in endpoints(server):
            count = max(1, len(endpoint["inputs"]))  # type: ignore[arg-type]
            for shape in shapes(secret):
                for address, body in calls(endpoint, [shape] * count):
                    answer = client.post(address, json=body)
                    asked += 1
                    assert HIDDEN not in answer.text
                    assert "file=" not in answer.text, (address, shape)
        for address in (f"/gradio_api/file={secret}", f"/file={secret}", f"/gradio_api/file/{secret}"):
            assert HIDDEN not in client.get(address).text

    assert asked > 1000
    assert {path for path in temporary.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    "path",
    ["/dev/zero", "/dev/stdin", "/proc/self/mem", "/proc/self/environ", "/", "/tmp"],  # noqa: S108
)
def test_devices_and_folders_are_refused_before_they_are_opened(server: Server, path: str):
    answer = httpx.post(
        f"{server.url}/gradio_api/run/job", json={"data": [{"path": path, "meta": META}]}, timeout=5
    )

    assert answer.status_code == 400
    assert "No file was sent" in answer.json()["error"]


def test_a_file_that_was_sent_goes_on_as_a_name(secret: Path):
    body = {"data": [{"path": SENT, "url": f"file://{secret}", "orig_name": "song.wav", "meta": META}]}

    passed = json.loads(check_call(json.dumps(body).encode()))

    assert passed == {"data": [{"path": SENT, "orig_name": "song.wav"}]}


@pytest.mark.parametrize(
    "body",
    [
        b"[]",
        b"null",
        b"{",
        b"\xff",
        b'{"data": ' + b"[" * 60 + b"]" * 60 + b"}",
        b"[" * 100_000,
        b'{"session_hash": 3}',
    ],
    ids=["list", "null", "half", "bytes", "nested", "deep", "number"],
)
def test_what_is_no_call_is_refused_with_a_sentence(body: bytes):
    with pytest.raises(ValueError, match=r"\."):
        check_call(body)


def test_a_session_cannot_be_called_by_a_book():
    with pytest.raises(ValueError, match="100 characters"):
        check_call(json.dumps({"session_hash": "x" * 1000}).encode())


def test_routes_of_gradio_that_nobody_has_looked_at_are_closed(app: FastAPI):
    """A new version's routes are closed until they are on the list, and the list names none that are gone."""
    gradio = app.routes[-1].app._app  # type: ignore[attr-defined]
    found: dict[str, set[str]] = {}
    for route in _routes(gradio):
        parts = route.path.strip("/").split("/")
        name = "/".join(parts[:2] if parts[0] == "gradio_api" else parts[:1])
        found.setdefault(name, set()).update(route.methods or ())

    dangerous = {
        "file={path_or_url:path}",
        "proxy={url_path:path}",
        "upload",
        "process_recording",
        "component_server",
        "stream",
    }
    assert {f"gradio_api/{name}" for name in dangerous} <= set(found)
    for name in found:
        if name not in OPEN_ROUTES:
            assert not is_open("GET", f"/{name}")
            assert not is_open("POST", f"/{name}")
    assert set(OPEN_ROUTES) - set(found) == set()


def _routes(app: FastAPI) -> Iterator[Route]:
    from starlette.routing import BaseRoute

    def walk(routes: list[BaseRoute]) -> Iterator[Route]:
        for route in routes:
            if isinstance(route, Route):
                yield route
            else:
                inner = getattr(route, "original_router", None) or route
                yield from walk(list(getattr(inner, "routes", []) or []))

    yield from walk(app.routes)


def test_gradio_itself_refuses_files_too_where_the_gate_is_gone(app: FastAPI, secret: Path):
    """The second wall, without the first: a mounted page used to check no path at all."""
    gate = app.routes[-1].app  # type: ignore[attr-defined]
    assert isinstance(gate, GradioGate)

    with TestClient(gate._app, raise_server_exceptions=False) as client:
        answer = client.post("/gradio_api/run/job", json={"data": [{"path": str(secret), "meta": META}]})
        copied = client.get(f"/gradio_api/file={secret}")

    assert (answer.status_code, copied.status_code) == (500, 403)
    assert HIDDEN not in answer.text + copied.text


def test_sessions_that_nobody_comes_back_to_are_forgotten(app: FastAPI):
    gate = app.routes[-1].app  # type: ignore[attr-defined]
    gradio = gate._app

    with TestClient(gradio) as client:
        for number in range(_SESSIONS + 40):
            client.post("/gradio_api/run/job", json={"data": ["none"], "session_hash": f"session-{number}"})

    assert len(gradio.state_holder.session_data) == _SESSIONS
