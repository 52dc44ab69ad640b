"""How much may be sent, and how slowly."""

import asyncio

import pytest
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.types import Message, Receive, Scope, Send

from ui.guards import BodyGuard, bodies

JSON_ROUTE, FILE_ROUTE = "/api/takes/x/edits", "/api/import"


async def count_bytes(scope: Scope, receive: Receive, send: Send) -> None:
    """An application that says how long the body was."""
    size = 0
    async for piece in Request(scope, receive).stream():
        size += len(piece)
    await JSONResponse(size)(scope, receive, send)


def post(
    guard: BodyGuard, path: str, pieces: list[bytes], *, said: int | None = None, pause: float = 0.0
) -> tuple[int, bytes]:
    """(status, body) of what is answered to a body that comes in these pieces."""

    async def ask() -> tuple[int, bytes]:
        waiting, sent = list(pieces), []

        async def receive() -> Message:
            await asyncio.sleep(pause)
            return {"type": "http.request", "body": waiting.pop(0), "more_body": bool(waiting)}

        async def send(message: Message) -> None:
            sent.append(message)

        length = [] if said is None else [(b"content-length", str(said).encode())]
        scope = {"type": "http", "method": "POST", "path": path, "headers": length, "query_string": b""}
        await guard(scope, receive, send)
        return sent[0]["status"], b"".join(message.get("body", b"") for message in sent)

    return asyncio.run(ask())


@pytest.mark.parametrize("path", [JSON_ROUTE, FILE_ROUTE])
def test_a_body_comes_through_as_it_was_sent(path: str):
    assert post(BodyGuard(count_bytes), path, [b"x" * 1000, b"y" * 24]) == (200, b"1024")


def test_json_longer_than_a_megabyte_is_refused_before_anybody_sees_it():
    guard = BodyGuard(_never)

    assert post(guard, JSON_ROUTE, [b""], said=100_000_000)[0] == 413
    assert post(guard, JSON_ROUTE, [b"x" * (1 << 20), b"y"])[0] == 413


def test_a_file_may_be_longer_but_not_without_end(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(bodies, "_FILE_ROUTES", dict.fromkeys(bodies._FILE_ROUTES, 3 << 20))
    guard = BodyGuard(count_bytes)

    assert post(guard, FILE_ROUTE, [bytes(1 << 20)] * 3) == (200, b"3145728")
    assert post(guard, FILE_ROUTE, [bytes(1 << 20)] * 4)[0] == 413


@pytest.mark.parametrize("path", [JSON_ROUTE, FILE_ROUTE])
def test_a_sender_that_falls_silent_is_not_waited_for(path: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(bodies, "_SILENCE_SECONDS", 0.05)

    assert post(BodyGuard(count_bytes), path, [b"x", b"y"], pause=0.5)[0] == 408


@pytest.mark.parametrize("path", [JSON_ROUTE, FILE_ROUTE])
def test_a_sender_that_sends_drop_by_drop_is_not_waited_for(path: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(bodies, "_GRACE_SECONDS", 0.05)

    assert post(BodyGuard(count_bytes), path, [b"x"] * 100, pause=0.02)[0] == 408


def test_only_so_many_bodies_are_on_their_way_at_once_and_a_refused_one_leaves_its_place(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(bodies, "_SILENCE_SECONDS", 0.2)
    guard = BodyGuard(count_bytes)

    async def stall() -> list[int]:
        return await asyncio.gather(*[_stalled(guard) for _ in range(600)])

    answers = asyncio.run(stall())

    assert (answers.count(429), answers.count(408)) == (600 - 64, 64)
    assert post(guard, JSON_ROUTE, [b"x"]) == (200, b"1")


async def _stalled(guard: BodyGuard) -> int:
    """The status of what is answered to a body of which nothing comes."""
    sent: list[Message] = []

    async def receive() -> Message:
        await asyncio.sleep(60)
        raise AssertionError

    async def send(message: Message) -> None:
        sent.append(message)

    await guard(
        {"type": "http", "method": "POST", "path": JSON_ROUTE, "headers": [], "query_string": b""},
        receive,
        send,
    )
    return sent[0]["status"]


async def _never(scope: Scope, receive: Receive, send: Send) -> None:
    raise AssertionError("the application was asked")
