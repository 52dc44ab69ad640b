"""Connections on which nothing is asked."""

import socket
import threading
import time
from collections.abc import Iterator

import httpx
import pytest
import uvicorn
from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from ui import http_protocol
from ui.http_protocol import ImpatientProtocol


async def answer_slowly(scope: Scope, receive: Receive, send: Send) -> None:
    await receive()
    await PlainTextResponse("here")(scope, receive, send)


@pytest.fixture
def address(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, int]]:
    monkeypatch.setattr(http_protocol, "HEADER_SECONDS", 0.4)
    config = uvicorn.Config(
        answer_slowly, port=0, http=ImpatientProtocol, lifespan="off", log_level="warning"
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield server.servers[0].sockets[0].getsockname()
    server.should_exit = True
    thread.join(5)


@pytest.mark.parametrize("head", [b"", b"GET / HTTP/1.1\r\nHost: 127"])
def test_a_connection_without_a_whole_request_is_closed(address: tuple[str, int], head: bytes):
    with socket.create_connection(address) as connection:
        connection.settimeout(10)
        connection.sendall(head)

        assert connection.recv(1) == b""


def test_drops_do_not_make_the_wait_longer(address: tuple[str, int]):
    began = time.monotonic()
    with socket.create_connection(address) as connection, pytest.raises(OSError):  # noqa: PT011, PT012
        while time.monotonic() - began < 10:
            connection.sendall(b"G")
            time.sleep(0.1)

    assert time.monotonic() - began < 5


def test_a_kept_connection_answers_again_later(address: tuple[str, int]):
    with httpx.Client(base_url=f"http://{address[0]}:{address[1]}") as client:
        assert client.get("/").text == "here"
        time.sleep(0.8)
        assert client.get("/").text == "here"
