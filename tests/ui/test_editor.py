"""What the editor reads and orders over HTTP."""

import json

import pytest
from starlette.testclient import TestClient

from studio.library.song import Take
from studio.studio import Studio
from tests.ui.conftest import add_take

MUTE = {"kind": "mute", "start": 0.0, "end": 2.0, "parts": ["drums"]}


def test_the_editor_is_told_the_form_in_seconds(client: TestClient, take: Take):
    view = client.get(f"/api/takes/{take.id}/editor").json()

    assert (view["song_id"], view["take_id"], view["parent_id"], view["title"]) == (
        take.song_id,
        take.id,
        None,
        "Small Song",
    )
    assert (view["engine"], view["tempo_bpm"], view["meter"], view["key"]) == (
        "symbolic",
        90.0,
        "4/4",
        "A minor",
    )
    assert (view["length_seconds"], view["beats_per_bar"]) == (8.0, 4.0)
    assert view["bars"] == pytest.approx([0.0, 8 / 3, 16 / 3, 8.0])
    assert view["sections"] == [{"name": "verse", "start": 0.0, "end": pytest.approx(8 / 3), "energy": 0.5}]
    assert view["chords"] == [{"start": 0.0, "end": pytest.approx(8 / 3), "name": "Am"}]
    assert view["files"]["stems/drums"] == f"/media/{take.id}/stems/drums.flac"


def test_every_file_that_the_editor_is_told_of_is_there(client: TestClient, take: Take):
    view = client.get(f"/api/takes/{take.id}/editor").json()

    assert set(view["files"]) == set(take.files)
    assert {client.head(address).status_code for address in view["files"].values()} == {200}


def test_the_editor_draws_the_tree_of_takes(client: TestClient, studio: Studio, take: Take):
    child = add_take(studio, song_id=take.song_id, parent_id=take.id, request="Mute drums, bar 1", edit=MUTE)
    studio.library.trash_take(take.id)

    view = client.get(f"/api/takes/{child.id}/editor").json()

    assert view["parent_id"] == take.id
    assert [
        (branch["take_id"], branch["parent_id"], branch["label"], branch["trashed"])
        for branch in view["lineage"]
    ] == [
        (take.id, None, "a small song", True),
        (child.id, take.id, "Mute drums, bar 1", False),
    ]
    assert view["lineage"][0]["created"].endswith("+00:00")


def test_a_take_goes_to_the_trash_and_comes_back(client: TestClient, studio: Studio, take: Take):
    child = add_take(studio, song_id=take.song_id, parent_id=take.id)

    trashed = client.delete(f"/api/takes/{child.id}").json()
    assert [branch["trashed"] for branch in trashed["lineage"]] == [False, True]
    assert studio.library.song(take.song_id).latest.id == take.id

    restored = client.post(f"/api/takes/{child.id}/restore").json()
    assert [branch["trashed"] for branch in restored["lineage"]] == [False, False]
    assert studio.library.song(take.song_id).latest.id == child.id


@pytest.mark.parametrize(
    ("method", "path"), [("GET", "/editor"), ("POST", "/edits"), ("DELETE", ""), ("POST", "/restore")]
)
def test_a_made_up_take_is_not_found(client: TestClient, method: str, path: str):
    answer = client.request(method, f"/api/takes/nobody{path}", json=MUTE if path == "/edits" else None)

    assert (answer.status_code, answer.json()) == (
        404,
        {"error": "There is no take 'nobody' in the library."},
    )


def test_an_edit_is_queued_for_whoever_asked_and_followed_like_any_job(
    client: TestClient, studio: Studio, take: Take
):
    client.cookies.set("studio-owner", "ada")

    view = client.post(f"/api/takes/{take.id}/edits", json={"kind": "tempo", "tempo_bpm": 100}).json()

    assert (view["state"], view["text"], view["ahead"], view["take_id"]) == (
        "queued",
        "Tempo 90 → 100 BPM",
        0,
        None,
    )
    assert [job.id for job in studio.jobs.of("ada")] == [view["id"]]
    assert client.get(f"/api/jobs/{view['id']}").json() == view


def test_an_edit_can_be_stopped_and_tried_again(client: TestClient, take: Take):
    job = client.post(f"/api/takes/{take.id}/edits", json={"kind": "tempo", "tempo_bpm": 100}).json()

    assert client.post(f"/api/jobs/{job['id']}/cancel").json()["state"] == "cancelled"
    assert client.post(f"/api/jobs/{job['id']}/retry").json()["state"] == "queued"


@pytest.mark.parametrize(
    "edit",
    [
        {},
        {"kind": "explode"},
        {"kind": "cut", "start": 100, "end": 104, "snap": "bar"},
        {"kind": "cut", "start": 2, "end": 2, "snap": "bar"},
        {"kind": "cut", "start": "two", "end": 2, "snap": "bar"},
        {"kind": "mute", "start": 0, "end": 2, "parts": ["kazoo"]},
        {"kind": "tempo", "tempo_bpm": "fast"},
        {"kind": "tempo", "tempo_bpm": 1e308},
    ],
    ids=str,
)
def test_an_edit_that_cannot_be_is_refused_in_one_sentence(
    client: TestClient, studio: Studio, take: Take, edit: dict
):
    answer = client.post(f"/api/takes/{take.id}/edits", json=edit)

    assert answer.status_code == 400
    assert answer.json()["error"].endswith(".")
    assert studio.jobs.of("") == []


def test_an_edit_of_a_take_in_the_trash_is_a_conflict(client: TestClient, studio: Studio, take: Take):
    studio.library.trash_take(take.id)

    answer = client.post(f"/api/takes/{take.id}/edits", json={"kind": "tempo", "tempo_bpm": 100})

    assert answer.status_code == 409
    assert (
        answer.json()["error"]
        == "This take of 'Small Song' lies in the trash; restore it, or go on from another take."
    )


def test_one_browser_cannot_fill_the_queue_with_edits(client: TestClient, take: Take):
    answers = [
        client.post(f"/api/takes/{take.id}/edits", json={"kind": "tempo", "tempo_bpm": 100})
        for _ in range(21)
    ]

    assert [answer.status_code for answer in answers] == [200] * 20 + [400]
    assert "there can be at most 20 at once" in answers[-1].json()["error"]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"null",
        b'"regenerate"',
        b"{",
        b'{"kind": "tempo", "tempo_bpm": NaN}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
    ids=["nothing", "list", "null", "word", "half", "nan", "bytes", "deep"],
)
def test_what_is_no_order_is_refused_in_one_sentence(
    client: TestClient, studio: Studio, take: Take, body: bytes
):
    answer = client.post(f"/api/takes/{take.id}/edits", content=body)

    assert answer.status_code == 400
    assert answer.json()["error"].endswith(".") or answer.json()["error"].endswith("}.")
    assert studio.jobs.of("") == []


def test_a_number_that_is_none_is_refused_by_its_name(client: TestClient, take: Take):
    body = b'{"kind": "desk", "desk": {"strips": {"drums": {"fader_db": NaN}}}}'

    answer = client.post(f"/api/takes/{take.id}/edits", content=body)

    assert answer.status_code == 400
    assert "NaN, which is no number" in answer.json()["error"]


@pytest.mark.parametrize(("method", "path"), [("POST", "/edits"), ("DELETE", ""), ("POST", "/restore")])
def test_another_sites_page_may_order_nothing(
    client: TestClient, studio: Studio, take: Take, method: str, path: str
):
    answer = client.request(
        method,
        f"/api/takes/{take.id}{path}",
        content=json.dumps(MUTE),
        headers={"origin": "http://evil.example"},
    )

    assert answer.status_code == 403
    assert "another site" in answer.json()["error"]
    assert studio.jobs.of("") == []
    assert studio.library.take(take.id).trashed is None
