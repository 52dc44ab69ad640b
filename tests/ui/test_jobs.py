"""Jobs as the page follows them."""

import asyncio
import time

import pytest
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from studio.errors import StorageError
from studio.jobs.create import CreateRequest
from studio.jobs.job import Job
from studio.jobs.queue import JobQueue
from studio.studio import Studio
from tests.doubles import brief
from ui.routes.jobs import JobFeed, Watcher

SOON_SECONDS = 0.25
"""A change is pushed within a tenth of a second; the rest is for a busy machine."""


def ask(studio: Studio) -> Job:
    return studio.jobs.enqueue(
        "create", CreateRequest("a small song", brief().to_json(), "symbolic").to_json()
    )


def test_a_job_can_be_read(client: TestClient, studio: Studio):
    first, second = ask(studio), ask(studio)

    view = client.get(f"/api/jobs/{second.id}").json()

    assert (view["id"], view["state"], view["ahead"], view["text"]) == (
        second.id,
        "queued",
        1,
        "a small song",
    )
    assert client.get(f"/api/jobs/{first.id}").json()["ahead"] == 0


def test_a_job_that_is_not_there_is_said_as_json(client: TestClient):
    answer = client.get("/api/jobs/none")

    assert answer.status_code == 404
    assert "none" in answer.json()["error"]


def test_the_present_state_comes_first(client: TestClient, studio: Studio):
    job = ask(studio)

    with client.websocket_connect("/ws/jobs") as socket:
        socket.send_json({"watch": [job.id]})
        message = socket.receive_json()

    assert message["job"] == client.get(f"/api/jobs/{job.id}").json()


def test_a_change_is_pushed_soon(client: TestClient, studio: Studio):
    job = ask(studio)
    with client.websocket_connect("/ws/jobs") as socket:
        socket.send_json({"watch": [job.id]})
        socket.receive_json()
        claim = studio.jobs.claim()
        assert socket.receive_json()["job"]["state"] == "running"

        changed = time.monotonic()
        studio.jobs.progress(claim, "mixing", 0.5, 1.5)
        view = socket.receive_json()["job"]

    assert (view["stage"], view["fraction"], view["eta_seconds"]) == ("mixing", 0.5, 1.5)
    assert time.monotonic() - changed < SOON_SECONDS


def test_only_watched_jobs_are_told(client: TestClient, studio: Studio):
    mine, other = ask(studio), ask(studio)
    with client.websocket_connect("/ws/jobs") as socket:
        socket.send_json({"watch": [other.id]})
        assert socket.receive_json()["job"]["id"] == other.id
        socket.send_json({"watch": [mine.id]})
        assert socket.receive_json()["job"]["id"] == mine.id

        studio.jobs.cancel(other.id)
        studio.jobs.cancel(mine.id)
        view = socket.receive_json()["job"]

    assert (view["id"], view["state"]) == (mine.id, "cancelled")


def test_two_pages_see_the_same_job(client: TestClient, studio: Studio):
    job = ask(studio)
    with client.websocket_connect("/ws/jobs") as one, client.websocket_connect("/ws/jobs") as two:
        for socket in (one, two):
            socket.send_json({"watch": [job.id]})
            socket.receive_json()
        studio.jobs.cancel(job.id)

        states = [socket.receive_json()["job"]["state"] for socket in (one, two)]

    assert states == ["cancelled", "cancelled"]


def test_a_job_that_nobody_knows_is_unknown(client: TestClient):
    with client.websocket_connect("/ws/jobs") as socket:
        socket.send_json({"watch": ["none"]})

        assert socket.receive_json() == {"job": {"id": "none", "state": "unknown"}}


def test_a_page_of_somebody_else_is_turned_away(client: TestClient):
    foreign = {"origin": "http://evil.example"}

    with pytest.raises(WebSocketDisconnect), client.websocket_connect("/ws/jobs", headers=foreign):
        pass


def test_our_own_page_is_let_in(client: TestClient):
    own = {"origin": "http://testserver"}

    with client.websocket_connect("/ws/jobs", headers=own) as socket:
        socket.send_json({"watch": ["none"]})
        assert socket.receive_json()["job"]["state"] == "unknown"


def test_a_disk_that_refuses_once_is_asked_again(
    client: TestClient, studio: Studio, monkeypatch: pytest.MonkeyPatch
):
    job = ask(studio)
    with client.websocket_connect("/ws/jobs") as socket:
        socket.send_json({"watch": [job.id]})
        socket.receive_json()
        read, refusals = studio.jobs.job, iter([StorageError("The home cannot be read.")] * 3)

        def refuse_at_first(job_id: str) -> Job:
            for refusal in refusals:
                raise refusal
            return read(job_id)

        monkeypatch.setattr(studio.jobs, "job", refuse_at_first)
        JobQueue(studio.library).cancel(job.id)

        assert socket.receive_json()["job"]["state"] == "cancelled"
    assert next(refusals, None) is None


@pytest.mark.parametrize(
    "message", ["", "[]", "{}", '{"watch": 3}', '{"watch": [1]}', '{"watch": [' + '"x",' * 99 + '"x"]}']
)
def test_a_message_that_means_nothing_ends_the_connection(client: TestClient, message: str):
    with client.websocket_connect("/ws/jobs") as socket:
        socket.send_text(message)

        with pytest.raises(WebSocketDisconnect) as ended:
            socket.receive_json()

    assert ended.value.code == 1003


def test_every_page_hears_the_end_of_every_job(studio: Studio):
    """Twenty pages come and go while jobs end: a page's own beginning once hid the end from all others."""

    async def watch() -> list[str]:
        feed, heard = JobFeed(studio), []
        running = asyncio.create_task(feed.run())
        for _ in range(8):
            job, watchers = ask(studio), [Watcher() for _ in range(20)]
            following = [asyncio.create_task(feed.follow(watcher, [job.id])) for watcher in watchers]
            await asyncio.sleep(0)
            await asyncio.to_thread(studio.jobs.cancel, job.id)
            await asyncio.gather(*following)
            await asyncio.sleep(0.15)
            heard += [watcher.told[job.id]["state"] for watcher in watchers]
            for watcher in watchers:
                feed.leave(watcher)
        running.cancel()
        return heard

    assert asyncio.run(watch()) == ["cancelled"] * 160


def test_jobs_that_do_not_exist_are_looked_for_once(studio: Studio, monkeypatch: pytest.MonkeyPatch):
    looked, read = [], studio.jobs.job
    monkeypatch.setattr(studio.jobs, "job", lambda job_id: looked.append(job_id) or read(job_id))

    async def watch() -> None:
        feed = JobFeed(studio)
        await feed.follow(Watcher(), [f"made-up-{number}" for number in range(64)])
        for _ in range(10):
            await feed.look()

    asyncio.run(watch())

    assert len(looked) == 64


def test_a_page_that_reads_slowly_is_told_the_newest_state_only(studio: Studio):
    job = ask(studio)

    async def watch() -> list[dict[str, object]]:
        feed, watcher = JobFeed(studio), Watcher()
        await feed.follow(watcher, [job.id])
        claim = studio.jobs.claim()
        for step in range(100):
            studio.jobs.progress(claim, "mixing", step / 100, None)
            await feed.look()
        return await watcher.news()

    assert [view["fraction"] for view in asyncio.run(watch())] == [0.99]


@pytest.mark.parametrize("frame", [b"\x00\xff" * 100, "[" * 60_000, '{"watch": ["' + "x" * 65 + '"]}'])
def test_a_frame_that_is_none_of_ours_ends_the_connection_quietly(
    client: TestClient, frame: bytes | str, caplog: pytest.LogCaptureFixture
):
    with client.websocket_connect("/ws/jobs") as socket:
        socket.send_bytes(frame) if isinstance(frame, bytes) else socket.send_text(frame)

        with pytest.raises(WebSocketDisconnect) as ended:
            socket.receive_json()

    assert ended.value.code == 1003
    assert not caplog.records
