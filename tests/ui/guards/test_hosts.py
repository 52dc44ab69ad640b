"""Who is answered, and what browsers are told."""

import platform
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient
from starlette.websockets import WebSocket, WebSocketDisconnect

from studio.settings import Settings
from ui.guards import KnownHosts
from ui.server import guard

SETTINGS = Settings(Path("nowhere"), hosts=("studio.example",))
HOSTS = KnownHosts.of(SETTINGS)


@pytest.fixture
def client() -> Iterator[TestClient]:
    app = FastAPI()
    guard(app, SETTINGS)

    @app.api_route("/change", methods=["GET", "POST", "DELETE"])
    def change() -> dict[str, bool]:
        return {"changed": True}

    @app.websocket("/ws")
    async def follow(socket: WebSocket) -> None:
        await socket.accept()
        await socket.close()

    with TestClient(app, base_url="http://127.0.0.1:7860") as client:
        yield client


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1:7860",
        "localhost:7860",
        "LOCALHOST",
        "[::1]:7860",
        "192.168.1.20:7860",
        "studio.example",
        "a.localhost:1",
    ],
)
def test_our_own_names_and_addresses_of_digits_are_served(host: str):
    assert HOSTS.serves(host)
    assert HOSTS.serves(platform.node())


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "studio.example.evil.example", "", "[", "a:b:c"]
)
def test_a_name_that_nobody_declared_is_not_served(host: str):
    assert not HOSTS.serves(host)


@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
def test_a_site_that_makes_its_name_point_here_is_turned_away(client: TestClient, method: str):
    rebound = {"host": "evil.example:7860", "origin": "http://evil.example:7860"}

    answer = client.request(method, "/change", headers=rebound)

    assert answer.status_code == 421
    assert "STUDIO_HOSTS" in answer.json()["error"]
    with (
        pytest.raises(WebSocketDisconnect),
        client.websocket_connect("ws://127.0.0.1:7860/ws", headers=rebound),
    ):
        pass


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:3000", "file://"])
def test_another_sites_page_changes_nothing(client: TestClient, origin: str):
    assert client.post("/change", headers={"origin": origin}).status_code == 403
    assert client.delete("/change", headers={"origin": origin}).status_code == 403
    with (
        pytest.raises(WebSocketDisconnect),
        client.websocket_connect("ws://127.0.0.1:7860/ws", headers={"origin": origin}),
    ):
        pass


@pytest.mark.parametrize("origin", [None, "http://127.0.0.1:7860", "https://studio.example"])
def test_our_page_a_program_and_a_declared_host_may_change_something(client: TestClient, origin: str | None):
    headers = {} if origin is None else {"origin": origin}

    assert client.post("/change", headers=headers).json() == {"changed": True}


def test_browsers_are_told_to_load_nothing_from_elsewhere_and_to_guess_no_types(client: TestClient):
    headers = client.get("/change").headers

    policy = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
    assert policy["default-src"] == policy["base-uri"] == "'self'"
    assert policy["object-src"] == "'none'"
    assert policy["frame-ancestors"] == "'self' https://studio.example http://studio.example"
    assert not any(
        "http:" in value or "*" in value for name, value in policy.items() if name != "frame-ancestors"
    )
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


def test_files_that_visitors_had_made_can_do_nothing_as_pages(client: TestClient):
    policy = client.get("/media/anything/page.html").headers["content-security-policy"]

    assert "sandbox" in policy
    assert "script-src" not in policy


def test_a_space_is_served_under_its_name_and_may_be_framed_where_spaces_are():
    settings = Settings.from_environment({"SPACE_ID": "a/b", "SPACE_HOST": "a-b.hf.space"})

    hosts = KnownHosts.of(settings)

    assert hosts.serves("a-b.hf.space")
    assert "https://huggingface.co" in hosts.content_policy
